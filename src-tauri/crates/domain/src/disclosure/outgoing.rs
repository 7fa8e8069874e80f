//! What every paper comes out as: what may be seen, what was left out, and what to consider.

use super::{Audience, NotePassage};
use crate::closed;
use crate::label::HandlingLabel;
use crate::note::guard::Passage;
use crate::publication::Publication;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Something that a reader may see, made by the rules of this module and by nothing else.
///
/// It can be written down for the window of the room; nothing can be read as one.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Disclosed<T> {
    pub(super) view: T,
    pub(super) audience: Audience,
    pub(super) label: HandlingLabel,
}

impl<T> Disclosed<T> {
    /// Returns what may be seen.
    pub const fn view(&self) -> &T {
        &self.view
    }

    /// Takes out what may be seen, for the screen of those who may.
    pub fn into_view(self) -> T {
        self.view
    }

    /// Returns who may see it.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// Returns the label that every page of it must bear.
    pub const fn label(&self) -> HandlingLabel {
        self.label
    }
}

/// Something on its way out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing<T> {
    /// What may be seen.
    pub disclosed: Disclosed<T>,
    /// What was left out, and why.
    pub withheld: Vec<Withheld>,
    /// What to consider before writing.
    pub warnings: Vec<Warning>,
    /// The passages of notes that are worth a look, with what was answered to each.
    pub passages: Vec<NotePassage>,
}

/// Something that was left out, for the person who exports and for the log; never for the document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Withheld {
    /// What.
    pub what: WithheldWhat,
    /// For which reason.
    pub why: WithheldWhy,
    /// How many it concerns, at least one.
    pub count: u32,
    /// How many of what.
    pub of: WithheldOf,
    /// Which, by their references, where they have any.
    pub which: Vec<String>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WithheldOf {
    /// People at the meeting.
    People,
    /// Items of the agenda.
    Items,
    /// Entries of the session notes.
    Entries,
    /// Corrections of entries.
    Corrections,
    /// Records of exchange.
    Records,
    /// Sentences of the report.
    Sentences,
    /// Sections of the report.
    Sections,
}

/// What was left out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WithheldWhat {
    /// People without a seat.
    NoSeat,
    /// Guests of single items.
    Guests,
    /// Names and everything personal.
    Names,
    /// Class B.
    Contact,
    /// Class C.
    Logistics,
    /// Class D.
    Needs,
    /// Class F.
    Consent,
    /// Items: shown as closed session.
    StricterItems,
    /// Purpose, description and questions of items.
    StricterTexts,
    /// Notes on people.
    Notes,
    /// Lines of the run sheet.
    RunSheet,
    /// Video links.
    VideoLinks,
    /// How long items really were.
    ActualTimes,
    /// Entries of the session notes.
    Entries,
    /// Corrections of entries.
    Corrections,
    /// Papers of items.
    Papers,
    /// Records of exchange.
    Records,
    /// Sentences of the report.
    Sentences,
    /// Sections of the report.
    Sections,
}

/// Why something was left out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WithheldWhy {
    /// They declined, withdrew, were replaced, wait, or did not come.
    NoSeat,
    /// They are there for some items only.
    SomeItemsOnly,
    /// These readers see no names.
    NoNames,
    /// It is for the secretariat only.
    SecretariatOnly,
    /// It leaves as counts, never with a name.
    CountsOnly,
    /// It never leaves with a name, and these readers get no counts either.
    NeverNamed,
    /// It is stricter than these readers may read: shown as closed session.
    ClosedSession,
    /// It is stricter than these readers may read.
    Stricter,
    /// It is for the papers of the secretariat and the chairs.
    InnerCircleOnly,
    /// It leaves in personal calendars and mails only.
    PersonalOnly,
    /// It is for the screen of the secretariat.
    ScreenOnly,
    /// Its label is stricter than these readers may read.
    AboveLabel,
    /// It is not to be minuted.
    NotMinuted,
    /// Nothing is written there yet.
    NotWritten,
    /// The note-taker wrote it for themselves.
    Private,
    /// It was said under an item that they did not attend.
    OtherItems,
    /// It is marked LIMITE: for the Member States and the institutions.
    MemberStatesOnly,
    /// Others asked for it.
    OtherDelegations,
    /// Whoever said it is asked about a passage first.
    SourceAsked,
    /// It is proposed and not completed.
    Unfinished,
    /// Its source took it back.
    TakenBack,
    /// Its delegation has not confirmed it.
    NotConfirmed,
    /// Together with another one it would give a source away.
    ReadTogether,
    /// The Chatham House Rule protects it.
    ChathamHouse,
    /// It would be clear whose it is.
    GivesAway,
}

closed! {
    WithheldWhat, "withheld",
    NoSeat = "no_seat",
    Guests = "guests",
    Names = "names",
    Contact = "contact",
    Logistics = "logistics",
    Needs = "needs",
    Consent = "consent",
    StricterItems = "stricter_items",
    StricterTexts = "stricter_texts",
    Notes = "notes",
    RunSheet = "run_sheet",
    VideoLinks = "video_links",
    ActualTimes = "actual_times",
    Entries = "entries",
    Corrections = "corrections",
    Papers = "papers",
    Records = "records",
    Sentences = "sentences",
    Sections = "sections",
}

closed! {
    WithheldWhy, "withheld-why",
    NoSeat = "no_seat",
    SomeItemsOnly = "some_items_only",
    NoNames = "no_names",
    SecretariatOnly = "secretariat_only",
    CountsOnly = "counts_only",
    NeverNamed = "never_named",
    ClosedSession = "closed_session",
    Stricter = "stricter",
    InnerCircleOnly = "inner_circle_only",
    PersonalOnly = "personal_only",
    ScreenOnly = "screen_only",
    AboveLabel = "above_label",
    NotMinuted = "not_minuted",
    NotWritten = "not_written",
    Private = "private",
    OtherItems = "other_items",
    MemberStatesOnly = "member_states_only",
    OtherDelegations = "other_delegations",
    SourceAsked = "source_asked",
    Unfinished = "unfinished",
    TakenBack = "taken_back",
    NotConfirmed = "not_confirmed",
    ReadTogether = "read_together",
    ChathamHouse = "chatham_house",
    GivesAway = "gives_away",
}

/// What the person who exports should know before writing.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Warning {
    /// Nobody is in the list; nothing is scheduled.
    Empty,
    /// Names leave although the meeting or items are under the Chatham House Rule: the Rule protects who takes part.
    ChathamHouse {
        /// The references of the items; none where only the meeting is under it.
        items: Vec<String>,
    },
    /// People are named who have not agreed yet, or somebody is still to be found.
    Unconfirmed {
        /// The references of the items.
        items: Vec<String>,
    },
    /// People are named who hold no seat at the meeting any more.
    NoSeat {
        /// Their references.
        people: Vec<String>,
    },
    /// These items are not translated into the language that is wanted, or were changed since: they stand as written.
    NotTranslated {
        /// References of items.
        items: Vec<String>,
    },
    /// People whose name has no Latin form yet are printed as typed, where a typeface has their letters.
    NoLatinForm {
        /// Their references.
        people: Vec<String>,
    },
    /// Pages show a mark in the place of names and words, because no typeface has their letters.
    NoTypeface {
        /// What they leave out, as typed.
        texts: Vec<String>,
    },
    /// More than one address was typed for these people: mails go to the first.
    SeveralAddresses {
        /// Their references.
        people: Vec<String>,
    },
    /// No mail can be sent to what was typed as the address of these people.
    NoMailTo {
        /// Their references.
        people: Vec<String>,
    },
    /// The label of the paper is stricter than that of the audience, because an item is.
    LabelRaised,
    /// Statements that no delegation has confirmed are in it.
    Drafts,
    /// Instruments are named that did not apply on the day of the meeting, or do not bind the source.
    Instruments {
        /// The references of the records.
        records: Vec<String>,
    },
    /// Not both bodies in the chair have released it, and it is for others.
    NotReleased,
    /// A draft that is before the bodies in the chair says something else than what would go out now.
    DraftBehind {
        /// What it is a draft of.
        publication: Publication,
        /// Its number.
        number: u32,
        /// How many lines differ.
        changed: u32,
    },
    /// Sentences of the report point to one delegation when they are read together.
    ReadTogether {
        /// The references of each two: an unnamed remark, and a practice that names its source.
        pairs: Vec<(String, String)>,
    },
    /// Private notes of the note-taker leave the computer.
    PrivateNotes,
    /// A passage of an entry may give away a case or who said it.
    Passage {
        /// The reference of the entry.
        reference: String,
        /// The passage, with what could stand there instead.
        passage: Passage,
    },
}

/// Keeps what was left out of anything.
pub(super) fn left_out(
    of: WithheldOf,
    entries: impl IntoIterator<Item = (WithheldWhat, WithheldWhy, usize)>,
) -> Vec<Withheld> {
    entries
        .into_iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(what, why, count)| Withheld {
            what,
            why,
            count: u32::try_from(count).unwrap_or(u32::MAX),
            of,
            which: Vec::new(),
        })
        .collect()
}
