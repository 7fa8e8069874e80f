//! The overview: what needs the secretariat now, and how each delegation stands.
//!
//! [`matters`] is a pure function of what is kept of a meeting and of the hour at its place. It computes nothing that
//! another rule computes already: clashes, corrections and keys come as these rules have them. Each family of matters has
//! a file of its own: `people`, `agenda`, `milestones`, `notes`, `records`, `publications`.
//!
//! To add a matter: a kind in [`MatterKind`] with its words (title, why, verb), a function that takes the inside and the
//! hour in the file of its family, a line in `SOURCES`, and its tests there.

mod agenda;
mod board;
mod milestones;
mod notes;
mod people;
mod publications;
mod records;
mod snooze;

pub use board::{Board, Figure, Tile, TileState};
pub use snooze::Snooze;

use crate::action::Action;
use crate::agenda::{AgendaInside, AgendaVersion, Clash, ClashLevel};
use crate::closed;
use crate::concept::Statement;
use crate::fact::Facts;
use crate::ids::{ActionId, AgendaItemId, DelegationId, NoteId, ParticipantId, PracticeId, StatementId};
use crate::milestone::{Milestone, Placed};
use crate::note::NotesInside;
use crate::party::Party;
use crate::practice::Practice;
use crate::publication::Publication;
use crate::review::ApprovalChoice;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a matter is about.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MatterKind {
    /// Member States that nobody has registered from.
    MemberStatesMissing,
    /// Items whose speakers have handed in no paper, before the day of the documents.
    PapersMissing,
    /// A version of the agenda that a body in the chair has not approved.
    KeyWaited,
    /// A draft of the outcome report or of the press facts that a body in the chair has not released.
    DraftWaited,
    /// A milestone whose day is near or past.
    Milestone,
    /// Something in the agenda that does not go together.
    Clash,
    /// Seats without a Latin form of the name for badges and lists.
    LatinForms,
    /// A room that lacks what somebody needs.
    AccessNeeds,
    /// Registrations that were not answered.
    Registrations,
    /// A silence procedure that runs out, or has.
    Silence,
    /// Corrections that were asked for and are open.
    Corrections,
    /// Notes that are still raw after the meeting.
    RawNotes,
    /// Actions whose day is past.
    ActionsOverdue,
    /// Statements on legal concepts that nobody confirmed, after the meeting.
    StatementsUnconfirmed,
    /// Practices that have to be looked at again.
    PracticesAged,
    /// Somebody who takes part online at night.
    NightHours,
    /// People in the room who may not be photographed, before a photo.
    PhotoConsent,
}

closed! {
    MatterKind, "matter",
    MemberStatesMissing = "member_states_missing",
    PapersMissing = "papers_missing",
    KeyWaited = "key_waited",
    DraftWaited = "draft_waited",
    Milestone = "milestone",
    Clash = "clash",
    LatinForms = "latin_forms",
    AccessNeeds = "access_needs",
    Registrations = "registrations",
    Silence = "silence",
    Corrections = "corrections",
    RawNotes = "raw_notes",
    ActionsOverdue = "actions_overdue",
    StatementsUnconfirmed = "statements_unconfirmed",
    PracticesAged = "practices_aged",
    NightHours = "night_hours",
    PhotoConsent = "photo_consent",
}

/// How pressing a matter is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Pressing {
    /// It is late, or will be within days.
    Now,
    /// It can wait some days.
    Soon,
    /// Good to know.
    Known,
}

closed! {
    Pressing, "pressing",
    Now = "now",
    Soon = "soon",
    Known = "known",
}

impl From<ClashLevel> for Pressing {
    fn from(level: ClashLevel) -> Self {
        match level {
            ClashLevel::Error => Self::Now,
            ClashLevel::Warning => Self::Soon,
            ClashLevel::Note => Self::Known,
        }
    }
}

/// Where a matter is resolved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "to", content = "of", rename_all = "snake_case")]
pub enum Lead {
    /// The people.
    People,
    /// The people whose names have no Latin form.
    LatinForms,
    /// A delegation among the people.
    Delegation(DelegationId),
    /// Somebody among the people.
    Person(ParticipantId),
    /// The agenda.
    Agenda,
    /// An item of the agenda.
    Item(AgendaItemId),
    /// The review.
    Review,
    /// An entry under an item.
    Note {
        /// The item.
        item: AgendaItemId,
        /// The entry.
        note: NoteId,
    },
    /// The corrections.
    Corrections,
    /// An action.
    Action(ActionId),
    /// A statement on a legal concept.
    Statement(StatementId),
    /// A practice.
    Practice(PracticeId),
    /// The keys of both chairs to the outcome report and the press facts.
    Release,
    /// The milestones, at the one with a key.
    Milestone(String),
}

/// Something that needs the secretariat.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// What it is about.
    pub kind: MatterKind,
    /// How pressing it is.
    pub pressing: Pressing,
    /// What its sentences are made of.
    pub facts: Facts,
    /// The clash that it is, where it is one: its own sentences say it.
    pub clash: Option<Clash>,
    /// The day that presses; none where none does.
    pub day: Option<NaiveDate>,
    /// Where it is resolved.
    pub lead: Lead,
    /// The same as long as the matter is the same and as pressing. Snoozing goes by it, so that what changes shows again.
    pub key: String,
}

/// What a body in the chair said to the newest version of the agenda, or last to a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySaid {
    /// The name of the body.
    pub body: String,
    /// What it said that still holds; nothing where nothing does.
    pub holds: Option<ApprovalChoice>,
    /// Whether a round asks it, or what it said does not hold any more.
    pub waited: bool,
}

/// Where the newest draft of a publication stands.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSaid {
    /// What it is a draft of.
    pub publication: Publication,
    /// Its number.
    pub number: u32,
    /// Whether something changed since it was put before the chairs.
    pub changed: bool,
    /// What each body in the chair said last.
    pub keys: Vec<KeySaid>,
}

/// Everything that the overview looks at.
#[derive(Clone, Debug)]
pub struct OverviewInside {
    /// The agenda, everybody, the notes, their corrections and silence procedures.
    pub notes: NotesInside,
    /// The Member States of today, in protocol order.
    pub member_states: Vec<Party>,
    /// The versions of the agenda, the oldest first.
    pub versions: Vec<AgendaVersion>,
    /// What each body in the chair said to the newest version.
    pub keys: Vec<KeySaid>,
    /// The last day of the round that runs on the newest version.
    pub until: Option<NaiveDate>,
    /// The newest draft of each publication that was put before the chairs.
    pub drafts: Vec<DraftSaid>,
    /// The milestones that somebody touched.
    pub milestones: Vec<Milestone>,
    /// The clashes of the working draft.
    pub clashes: Vec<Clash>,
    /// The practices of the meeting.
    pub practices: Vec<Practice>,
    /// What delegations said of legal concepts.
    pub statements: Vec<Statement>,
    /// The actions of the meeting.
    pub actions: Vec<Action>,
}

impl OverviewInside {
    /// Returns the agenda with everybody.
    pub const fn agenda(&self) -> &AgendaInside {
        &self.notes.agenda
    }

    /// Returns the first and the last day of the meeting.
    pub const fn days(&self) -> (NaiveDate, NaiveDate) {
        let details = &self.agenda().meeting().details;
        (details.from, details.to)
    }

    /// Puts the milestones on their days, with what is kept telling of some that they are done.
    pub fn track(&self, today: NaiveDate) -> Vec<Placed> {
        milestones::track(self, today)
    }
}

/// A family of matters adds what it finds; the hour is that of the clocks at the place of the meeting.
type Source = fn(&OverviewInside, NaiveDateTime, &mut Vec<Matter>);

const SOURCES: [Source; 15] = [
    people::member_states_missing,
    people::registrations,
    people::latin_forms,
    people::photo_consent,
    agenda::papers_missing,
    agenda::key_waited,
    agenda::clashes,
    milestones::due,
    notes::silences,
    notes::corrections,
    notes::raw,
    publications::drafts_waited,
    records::actions_overdue,
    records::statements_unconfirmed,
    records::practices_aged,
];

/// Lists what needs the secretariat at an hour of the clocks at the place of the meeting: the most pressing first, then by
/// the day that presses.
pub fn matters(inside: &OverviewInside, now: NaiveDateTime) -> Vec<Matter> {
    let mut found = Vec::new();
    for source in SOURCES {
        source(inside, now, &mut found);
    }
    found.sort_by(|a, b| {
        let order = |matter: &Matter| (matter.pressing, matter.day.is_none(), matter.day, matter.kind);
        order(a).cmp(&order(b)).then_with(|| a.key.cmp(&b.key))
    });
    found
}

impl Matter {
    /// A matter by what makes it this one: references, codes, days; never whoever needs something.
    fn new(kind: MatterKind, pressing: Pressing, lead: Lead, facts: Facts, mark: &str) -> Self {
        let key = format!("{}:{mark}:{}", kind.as_str(), pressing.as_str());
        Self { kind, pressing, facts, clash: None, day: None, lead, key }
    }

    /// Says which day presses.
    const fn by(mut self, day: NaiveDate) -> Self {
        self.day = Some(day);
        self
    }
}
