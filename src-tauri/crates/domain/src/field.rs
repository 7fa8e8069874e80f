//! [`Field`]: what a column of a table means, or a part of a record, in every file that comes in.

use crate::agenda::{ItemField, ItemRole};
use crate::closed;
use crate::participant::Seat;
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a column, or a part of a record, means: people, items, guests, notes and records of exchange share the list.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The courtesy title.
    Title,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The whole name in one column; it is taken apart, with a doubt.
    FullName,
    /// The given name in Latin letters.
    GivenNameLatin,
    /// The family name in Latin letters.
    FamilyNameLatin,
    /// The gender; recognised so that it is not taken for a title, and not kept.
    Gender,
    /// The e-mail address, which identifies the person.
    Email,
    /// The telephone number.
    Phone,
    /// The country or body represented.
    Party,
    /// The institution the person comes from.
    Organisation,
    /// Their function there.
    Function,
    /// What they do at the meeting.
    Role,
    /// What they are in their delegation.
    DelegationRole,
    /// In person or online.
    Mode,
    /// The days of attendance, all in one column.
    Days,
    /// Attendance on one day; one column per day.
    DayMode,
    /// Languages the person can follow.
    Languages,
    /// Arrival, hotel and departure.
    Travel,
    /// Dietary needs; class D.
    Dietary,
    /// Accessibility needs; class D.
    Accessibility,
    /// Whether the person may be photographed.
    PhotoConsent,
    /// Where the registration stands.
    Status,
    /// A yes withdraws the registration.
    Withdrawn,
    /// When the answer was given; the later contribution wins.
    SubmittedAt,
    /// The identity of the contribution in the survey tool.
    Contribution,
    /// What people cite, `P01`.
    Reference,
    /// The printed number of an item.
    Number,
    /// What kind of item it is, or of organisation.
    Kind,
    /// The date of an item.
    Date,
    /// The day on which an item begins.
    Day,
    /// When an item begins.
    Start,
    /// When an item ends.
    End,
    /// How long an item is.
    Duration,
    /// The least minutes of an item.
    Minimum,
    /// How many people are expected in an item.
    Expected,
    /// When an item really began.
    ActualStart,
    /// How long an item really was.
    Actual,
    /// When an item is held since the day was planned anew.
    Replanned,
    /// The room.
    Room,
    /// Whether people can take part online.
    Online,
    /// The group of parallel items.
    Parallel,
    /// The description.
    Description,
    /// Title and description in other languages.
    Translations,
    /// Aims in a word.
    Aims,
    /// The purpose.
    Purpose,
    /// Guiding questions.
    Questions,
    /// Who does what in an item.
    People,
    /// Who chairs an item.
    CoChairs,
    /// Who moderates it.
    Moderators,
    /// Who speaks.
    Speakers,
    /// Who sits on the panel.
    Panellists,
    /// Who reports.
    Rapporteurs,
    /// Who organises it.
    Organisers,
    /// The handling label.
    Label,
    /// The Chatham House Rule.
    ChathamHouse,
    /// Where people take part online.
    VideoLink,
    /// The plan of a tour de table.
    Tour,
    /// Papers.
    Papers,
    /// The run sheet.
    RunSheet,
    /// Who proposed an item.
    ProposedBy,
    /// The sector a guest comes from.
    Sector,
    /// The items that a guest attends.
    Items,
    /// The item under which an entry of the notes was said.
    Item,
    /// When it was said.
    At,
    /// Who said it.
    Speaker,
    /// What was said.
    Text,
    /// What print says of who said it.
    Attribution,
    /// Whether whoever said it agrees to be named.
    Consent,
    /// Who wrote it down.
    Author,
    /// What the secretariat should know about it.
    Remark,
    /// What a practice is, in a hundred words.
    Summary,
    /// What a practice is an answer to.
    Problem,
    /// What is done, step by step.
    Steps,
    /// Forms of exploitation.
    Forms,
    /// Phases of the work.
    Phases,
    /// Instruments of cooperation.
    Instruments,
    /// Whether it is about the online dimension.
    OnlineDimension,
    /// Who does it.
    Actors,
    /// What the law says.
    LegalBasis,
    /// Whose practice it is.
    SourceDelegations,
    /// Whom to ask about it; inside only.
    Contact,
    /// Since when it is done.
    Since,
    /// What it takes.
    Resources,
    /// What shows that it works.
    Evidence,
    /// How far it is proven.
    EvidenceLevel,
    /// Why it did not work.
    DidNotWork,
    /// What helps.
    SuccessFactors,
    /// What stands in the way.
    Obstacles,
    /// How easily others can do the same.
    TransferLevel,
    /// What others need for it.
    TransferConditions,
    /// Victims, data, rights of the defence.
    Safeguards,
    /// The challenges that it answers.
    RelatedChallenges,
    /// The legal concepts that it touches.
    RelatedConcepts,
    /// The entries of the notes that it comes from.
    SaidIn,
    /// What goes with it.
    Attachments,
    /// Who agreed to a wider label.
    LoweredBy,
    /// Who confirmed the facts for the source.
    ValidatedBy,
    /// When the facts were confirmed.
    ValidatedOn,
    /// When to look at it again.
    ReviewOn,
    /// What made it out of date.
    Outdated,
    /// Who tried it, and what changed.
    Uptake,
    /// The language of a text.
    Language,
    /// Which version of a record it is.
    Version,
    /// Whether it is made up for illustration.
    Illustrative,
    /// How many raised it, in a word.
    RaisedBy,
    /// How many delegations it concerns.
    DelegationsAffected,
    /// How much it weighs.
    Severity,
    /// What could be done about it.
    ProposedResponse,
    /// The practices that answer it.
    LinkedPractices,
    /// The actions about it.
    LinkedActions,
    /// The concept in the list of concepts.
    VocabularyId,
    /// What a concept is called.
    Term,
    /// What the law of the Union says.
    EuBaseline,
    /// Where the law of the Union says it.
    BaselineSource,
    /// What is understood differently.
    WhereViewsDiffer,
    /// What people cite of a statement.
    StatementReference,
    /// Who confirmed it for the delegation.
    ConfirmedBy,
    /// When it was confirmed.
    ConfirmedOn,
    /// The day as of which it holds.
    AsOf,
    /// The act and article.
    SourceReference,
    /// The label of a statement.
    StatementLabel,
    /// What the secretariat should know about a statement.
    StatementNote,
    /// What all delegations are asked.
    Question,
    /// Why it is asked.
    Background,
    /// When delegations were asked.
    AskedOn,
    /// What a delegation answers.
    Answer,
    /// How far an answer may travel.
    AnswerLabel,
    /// Whether an answer leaves, and whether with its delegation.
    Travels,
    /// When an answer came.
    AnsweredOn,
    /// What the secretariat should know about an answer.
    AnswerNote,
    /// What a delegation answers about a practice.
    State,
    /// Under which condition, or what blocks it.
    Condition,
    /// How the content is rated.
    RatedContent,
    /// How the relevance is rated.
    RatedRelevance,
    /// How the organisation is rated.
    RatedOrganisation,
    /// How the venue is rated.
    RatedVenue,
    /// How the duration is rated.
    RatedDuration,
    /// How the networking is rated.
    RatedNetworking,
    /// What was most useful.
    MostUseful,
    /// What was missing.
    MissingTopics,
    /// What should be next.
    NextTopics,
    /// Which delegations have an action.
    OwnerDelegations,
    /// Who has it.
    OwnerPerson,
    /// By when.
    Due,
    /// The records that it is about.
    Linked,
    /// Which delegations have done it.
    DoneBy,
    /// Why it was dropped.
    DroppedBecause,
    /// The column is not imported.
    #[default]
    Ignore,
}

/// A text of a seat that files bring, lists print and comparisons show as it was typed.
#[derive(Clone, Copy)]
pub struct SeatText {
    /// What it means in every file.
    pub field: Field,
    /// Where it stands.
    pub of: fn(&Seat) -> &Line,
    /// Where it is written.
    pub of_mut: fn(&mut Seat) -> &mut Line,
}

/// The texts of a seat. What is named here is imported, compared and undone; it leaves only where the door says so.
pub const SEAT_TEXTS: [SeatText; 3] = [
    SeatText {
        field: Field::Organisation,
        of: |seat| &seat.organisation,
        of_mut: |seat| &mut seat.organisation,
    },
    SeatText { field: Field::Function, of: |seat| &seat.function, of_mut: |seat| &mut seat.function },
    SeatText { field: Field::Travel, of: |seat| &seat.travel, of_mut: |seat| &mut seat.travel },
];

impl Field {
    /// Returns the text of a seat that has this meaning; none where the meaning is no text, or not of a seat.
    pub fn seat_text(self) -> Option<SeatText> {
        SEAT_TEXTS.into_iter().find(|text| text.field == self)
    }

    /// Tells whether it holds needs (class D of the data protection notice), which are shown to nobody unasked.
    pub const fn is_needs(self) -> bool {
        matches!(self, Self::Dietary | Self::Accessibility)
    }

    /// Tells whether several columns may have this meaning.
    pub const fn repeats(self) -> bool {
        matches!(self, Self::DayMode | Self::Ignore)
    }

    /// Returns what the people in a column do in an item; none where a column holds something else.
    pub const fn role(self) -> Option<ItemRole> {
        Some(match self {
            Self::CoChairs => ItemRole::CoChair,
            Self::Moderators => ItemRole::Moderator,
            Self::Speakers => ItemRole::Speaker,
            Self::Panellists => ItemRole::Panellist,
            Self::Rapporteurs => ItemRole::Rapporteur,
            Self::Organisers => ItemRole::Organiser,
            _ => return None,
        })
    }

    /// Returns the column of the people who do something in an item.
    pub const fn of_role(role: ItemRole) -> Self {
        match role {
            ItemRole::CoChair => Self::CoChairs,
            ItemRole::Moderator => Self::Moderators,
            ItemRole::Speaker => Self::Speakers,
            ItemRole::Panellist => Self::Panellists,
            ItemRole::Rapporteur => Self::Rapporteurs,
            ItemRole::Organiser => Self::Organisers,
        }
    }
}

closed! {
    Field, "field",
    Title = "title",
    GivenName = "given_name",
    FamilyName = "family_name",
    FullName = "full_name",
    GivenNameLatin = "given_name_latin",
    FamilyNameLatin = "family_name_latin",
    Gender = "gender",
    Email = "email",
    Phone = "phone",
    Party = "party",
    Organisation = "organisation",
    Function = "function",
    Role = "role",
    DelegationRole = "delegation_role",
    Mode = "mode",
    Days = "days",
    DayMode = "day_mode",
    Languages = "languages",
    Travel = "travel",
    Dietary = "dietary",
    Accessibility = "accessibility",
    PhotoConsent = "photo_consent",
    Status = "status",
    Withdrawn = "withdrawn",
    SubmittedAt = "submitted_at",
    Contribution = "contribution",
    Reference = "reference",
    Number = "number",
    Kind = "kind",
    Date = "date",
    Day = "day",
    Start = "start",
    End = "end",
    Duration = "duration",
    Minimum = "minimum",
    Expected = "expected",
    ActualStart = "actual_start",
    Actual = "actual",
    Replanned = "replanned",
    Room = "room",
    Online = "online",
    Parallel = "parallel",
    Description = "description",
    Translations = "translations",
    Aims = "aims",
    Purpose = "purpose",
    Questions = "questions",
    People = "people",
    CoChairs = "co_chairs",
    Moderators = "moderators",
    Speakers = "speakers",
    Panellists = "panellists",
    Rapporteurs = "rapporteurs",
    Organisers = "organisers",
    Label = "label",
    ChathamHouse = "chatham_house",
    VideoLink = "video_link",
    Tour = "tour",
    Papers = "papers",
    RunSheet = "run_sheet",
    ProposedBy = "proposed_by",
    Sector = "sector",
    Items = "items",
    Item = "item",
    At = "at",
    Speaker = "speaker",
    Text = "text",
    Attribution = "attribution",
    Consent = "consent",
    Author = "author",
    Remark = "remark",
    Summary = "summary",
    Problem = "problem",
    Steps = "steps",
    Forms = "forms",
    Phases = "phases",
    Instruments = "instruments",
    OnlineDimension = "online_dimension",
    Actors = "actors",
    LegalBasis = "legal_basis",
    SourceDelegations = "source_delegations",
    Contact = "contact",
    Since = "since",
    Resources = "resources",
    Evidence = "evidence",
    EvidenceLevel = "evidence_level",
    DidNotWork = "did_not_work",
    SuccessFactors = "success_factors",
    Obstacles = "obstacles",
    TransferLevel = "transfer_level",
    TransferConditions = "transfer_conditions",
    Safeguards = "safeguards",
    RelatedChallenges = "related_challenges",
    RelatedConcepts = "related_concepts",
    SaidIn = "said_in",
    Attachments = "attachments",
    LoweredBy = "lowered_by",
    ValidatedBy = "validated_by",
    ValidatedOn = "validated_on",
    ReviewOn = "review_on",
    Outdated = "outdated",
    Uptake = "uptake",
    Language = "language",
    Version = "version",
    Illustrative = "illustrative",
    RaisedBy = "raised_by",
    DelegationsAffected = "delegations_affected",
    Severity = "severity",
    ProposedResponse = "proposed_response",
    LinkedPractices = "linked_practices",
    LinkedActions = "linked_actions",
    VocabularyId = "vocabulary_id",
    Term = "term",
    EuBaseline = "eu_baseline",
    BaselineSource = "baseline_source",
    WhereViewsDiffer = "where_views_differ",
    StatementReference = "statement_reference",
    ConfirmedBy = "confirmed_by",
    ConfirmedOn = "confirmed_on",
    AsOf = "as_of",
    SourceReference = "source_reference",
    StatementLabel = "statement_label",
    StatementNote = "statement_note",
    Question = "question",
    Background = "background",
    AskedOn = "asked_on",
    Answer = "answer",
    AnswerLabel = "answer_label",
    Travels = "travels",
    AnsweredOn = "answered_on",
    AnswerNote = "answer_note",
    State = "state",
    Condition = "condition",
    RatedContent = "rated_content",
    RatedRelevance = "rated_relevance",
    RatedOrganisation = "rated_organisation",
    RatedVenue = "rated_venue",
    RatedDuration = "rated_duration",
    RatedNetworking = "rated_networking",
    MostUseful = "most_useful",
    MissingTopics = "missing_topics",
    NextTopics = "next_topics",
    OwnerDelegations = "owner_delegations",
    OwnerPerson = "owner_person",
    Due = "due",
    Linked = "linked",
    DoneBy = "done_by",
    DroppedBecause = "dropped_because",
    Ignore = "ignore",
}

impl From<ItemField> for Field {
    fn from(field: ItemField) -> Self {
        match field {
            ItemField::Number => Self::Number,
            ItemField::Kind => Self::Kind,
            ItemField::Day => Self::Day,
            ItemField::Start => Self::Start,
            ItemField::Duration => Self::Duration,
            ItemField::Minimum => Self::Minimum,
            ItemField::Expected => Self::Expected,
            ItemField::ActualStart => Self::ActualStart,
            ItemField::Actual => Self::Actual,
            ItemField::Replanned => Self::Replanned,
            ItemField::Room => Self::Room,
            ItemField::Online => Self::Online,
            ItemField::Parallel => Self::Parallel,
            ItemField::Title => Self::Title,
            ItemField::Description => Self::Description,
            ItemField::Translations => Self::Translations,
            ItemField::Aims => Self::Aims,
            ItemField::Purpose => Self::Purpose,
            ItemField::Questions => Self::Questions,
            ItemField::People => Self::People,
            ItemField::Label => Self::Label,
            ItemField::ChathamHouse => Self::ChathamHouse,
            ItemField::VideoLink => Self::VideoLink,
            ItemField::Tour => Self::Tour,
            ItemField::Papers => Self::Papers,
            ItemField::RunSheet => Self::RunSheet,
            ItemField::ProposedBy => Self::ProposedBy,
        }
    }
}

impl std::str::FromStr for Field {
    type Err = NotAField;

    /// Reads the stable name, `family_name`.
    fn from_str(text: &str) -> Result<Self, NotAField> {
        let code = text.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|field| field.as_str() == code).ok_or(NotAField)
    }
}

/// The text is not the name of a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("there is no field of this name")]
pub struct NotAField;
