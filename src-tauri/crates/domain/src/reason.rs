//! Reasons: what can be said about a row of a file that is imported. The catalogue of words has the sentences.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How much a reason weighs.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Worth knowing; nothing to do.
    #[default]
    Info,
    /// Changed without asking, because there is only one right way.
    Corrected,
    /// Imported, but somebody should look.
    Doubt,
    /// The row cannot be imported so.
    Refused,
}

/// What is said about a row or one of its cells. Codes are stable; each has its words.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// An earlier answer of somebody who answered again in the same file.
    AnsweredAgain,
    /// Something that the file and somebody by hand both changed since the earlier file.
    ChangedBoth,
    /// Something that the file says as the earlier one did, and that was changed by hand since.
    SaidBefore,
    /// Somebody of another name has the same e-mail address.
    AddressShared,
    /// A term that is in no vocabulary.
    TermUnknown,
    /// A text that cites no record.
    CitedOdd,
    /// Somebody who is not at the meeting.
    SeatUnknown,
    /// A country or body that is not known.
    SourceUnknown,
    /// An item of the agenda that is not known.
    RecordItemUnknown,
    /// A record that cannot be kept like this.
    RecordRefused,
    /// An aim that is not known.
    AimUnknown,
    /// A confirmation of a text that was changed since.
    ConfirmedOtherText,
    /// A correction that was agreed or refused already.
    CorrectionSettled,
    /// An entry that is not there any more.
    EntryGone,
    /// An entry of somebody else.
    EntryNotTheirs,
    /// An entry that was changed since it was sent.
    EntryReworded,
    /// An entry that was removed since it was sent, and comes in once more.
    EntryTakenAgain,
    /// An attribution that is not known.
    AttributionUnknown,
    /// A break with a printed number.
    BreakWithNumber,
    /// An event that was called off.
    Cancelled,
    /// Letters that were written with a cedilla instead of a comma below.
    CommaBelow,
    /// Neither a clear yes nor a clear no about photographs.
    ConsentUnclear,
    /// A time of the answer that is not understood.
    DateUnclear,
    /// Dates that could be read either way; other rows show that the month comes first.
    DateMonthFirst,
    /// Day and date that do not agree.
    DayDisagrees,
    /// A time without a day.
    DayMissing,
    /// A day that the meeting does not have.
    DayOutside,
    /// A day that cannot be read.
    DayUnclear,
    /// Days of attendance that are not understood.
    DaysUnclear,
    /// A role in the delegation that is not known.
    DelegationRoleUnknown,
    /// A delegation that is not known.
    DelegationUnknown,
    /// Duration and end that do not agree.
    DurationDisagrees,
    /// A duration that no item has.
    DurationImpossible,
    /// No duration.
    DurationMissing,
    /// A duration that cannot be read.
    DurationUnreadable,
    /// An e-mail address that cannot be kept.
    EmailRefused,
    /// A text that is hardly an e-mail address.
    EmailUnlikely,
    /// An end before the beginning.
    EndBeforeStart,
    /// A marking of EU classified information.
    EuciRefused,
    /// Equipment of a room that is not known.
    FeatureUnknown,
    /// An entry without a reference, taken for one of the same item and minute.
    EntryGuessed,
    /// Forms are counted together, and nothing of who gave them is kept.
    FormsCounted,
    /// Answers that are no number from 1 to 5.
    RatingsUnread,
    /// An empty cell where an answer is known; the answer stays.
    AnswerEmptied,
    /// A newer answer of the same body came already.
    AnswerOlder,
    /// The draft to which a body says something is not there.
    DraftGone,
    /// The body said something to the same draft later.
    KeyOlder,
    /// What is answered is not asked any more.
    AskedGone,
    /// Another answer was entered since the pouch was made.
    AskedMeanwhile,
    /// Nobody of the delegation is called like whoever confirms.
    ConfirmerUnknown,
    /// What is commented on is not in the agenda any more.
    CommentItemGone,
    /// Somebody else's comment has this identity.
    CommentNotTheirs,
    /// The body took its comment back.
    CommentTakenBack,
    /// Neither a clear yes nor a clear no.
    FlagUnclear,
    /// A formula behind a cell, whose last result counts.
    FormulaValue,
    /// A formula without a result.
    FormulaWithoutValue,
    /// An answer to an invitation, and not the event itself.
    EventAnswer,
    /// An older state of an event than the one that is known.
    EventOlder,
    /// An event that the item is known as from now on.
    EventKnown,
    /// An item that cannot be kept.
    ItemRefused,
    /// An item that is not known.
    ItemUnknown,
    /// An entry without an item.
    ItemMissing,
    /// A key that means nothing.
    KeyUnknown,
    /// A kind taken from the title.
    KindGuessed,
    /// A kind that is not known.
    KindUnknown,
    /// Somebody who is known from another meeting.
    KnownElsewhere,
    /// Markup that was taken out of a text.
    MarkupRemoved,
    /// A handling label that is not known.
    LabelUnknown,
    /// A wider label than the entry has: only its source may say so, and a file does not.
    LabelLowered,
    /// A language that is not known.
    LanguageUnknown,
    /// A telephone number that the sheet keeps as a number, without a plus or zeros before it.
    DigitsOnly,
    /// Question marks where letters were.
    LettersLost,
    /// A few letters that another encoding reads otherwise.
    LettersGuessed,
    /// Letters that were encoded twice, and set right.
    LettersRepaired,
    /// Letters in another encoding than the rest of the file, read as a guess.
    LettersStray,
    /// A text that a spreadsheet program would calculate.
    LooksLikeFormula,
    /// Least minutes beyond those planned.
    MinimumTooLong,
    /// How many are expected is no number.
    CountUnreadable,
    /// A way of attending that is not understood.
    ModeUnclear,
    /// Nothing about how somebody attends.
    AttendanceMissing,
    /// A row that is about no person: a heading, a total, a remark.
    NotAPerson,
    /// A country or body that stands above the rows it counts for.
    PartyOfSection,
    /// A column that is not used, beside one for the same, and says something else.
    ColumnDiffers,
    /// A family name in the capitals in which our own list prints it.
    NameInCapitals,
    /// No name.
    NameMissing,
    /// A whole name that was taken apart.
    NameSplit,
    /// Given and family name the other way round.
    NamesSwapped,
    /// A name without its Latin form.
    NoLatinForm,
    /// An entry that is no object.
    NotAnObject,
    /// A NUL character.
    Nul,
    /// A number that stands in the file twice.
    NumberTwice,
    /// A number that cannot be kept.
    NumberUnclear,
    /// Papers, which do not come with a file.
    PapersLeftOut,
    /// A country or body that several can be meant by.
    PartyAmbiguous,
    /// No country or body.
    PartyMissing,
    /// A country or body under another name than its own.
    PartyRecognised,
    /// A country or body that is not known.
    PartyUnknown,
    /// An end on the day after.
    PastMidnight,
    /// Somebody who can be one of several.
    PersonAmbiguous,
    /// Somebody who is named twice in one role.
    PersonTwice,
    /// Somebody who has the name, or the reference, of somebody else.
    PersonUnclear,
    /// Somebody who is not known.
    PersonUnknown,
    /// A text that is no reference.
    ReferenceOdd,
    /// A reference that stands in the file twice.
    ReferenceTwice,
    /// An event that repeats.
    Repeats,
    /// Older states of the same event stand in the file; the newest counts.
    StatesOlder,
    /// A role that is not known.
    RoleUnknown,
    /// A room that can be one of several.
    RoomAmbiguous,
    /// A room that is not known.
    RoomUnknown,
    /// Nothing says which body in the chair answers.
    BodyMissing,
    /// A row of a form for comments is about no item that is known.
    RowItemUnknown,
    /// What somebody confirmed has changed since.
    ConfirmedOther,
    /// No beginning.
    StartMissing,
    /// A beginning that the clock jumps over.
    StartSkipped,
    /// A status that is not known.
    StatusUnknown,
    /// Invisible characters that were removed, or accents that were composed.
    TextCleaned,
    /// A row that the sheet hides.
    RowHidden,
    /// A text that goes on in the row below.
    TextContinued,
    /// A text that was cut.
    TextCut,
    /// An entry without words.
    TextMissing,
    /// A time that cannot be read.
    TimeUnreadable,
    /// A name with a title in it.
    TitleInName,
    /// No title.
    TitleMissing,
    /// More entries than are kept.
    TooMany,
    /// Neither a clear yes nor a clear no about a withdrawal.
    WithdrawalUnclear,
    /// Somebody who withdrew.
    Withdrawn,
    /// A value of another type than is read.
    WrongType,
    /// A time without a zone.
    ZoneMissing,
    /// A zone that nobody knows.
    ZoneUnknown,
}

closed! {
    ReasonCode, "reason",
    AnsweredAgain = "answered_again",
    ChangedBoth = "changed_both",
    SaidBefore = "said_before",
    AddressShared = "address_shared",
    AimUnknown = "aim_unknown",
    AttributionUnknown = "attribution_unknown",
    BreakWithNumber = "break_with_number",
    Cancelled = "cancelled",
    CommaBelow = "comma_below",
    ConsentUnclear = "consent_unclear",
    DateUnclear = "date_unclear",
    DateMonthFirst = "date_month_first",
    DayDisagrees = "day_disagrees",
    DayMissing = "day_missing",
    DayOutside = "day_outside",
    DayUnclear = "day_unclear",
    DaysUnclear = "days_unclear",
    DelegationRoleUnknown = "delegation_role_unknown",
    DelegationUnknown = "delegation_unknown",
    DurationDisagrees = "duration_disagrees",
    DurationImpossible = "duration_impossible",
    DurationMissing = "duration_missing",
    DurationUnreadable = "duration_unreadable",
    EmailRefused = "email_refused",
    EmailUnlikely = "email_unlikely",
    EndBeforeStart = "end_before_start",
    EuciRefused = "euci_refused",
    FeatureUnknown = "feature_unknown",
    EntryGuessed = "entry_guessed",
    AnswerOlder = "answer_older",
    DraftGone = "draft_gone",
    KeyOlder = "key_older",
    AskedGone = "asked_gone",
    AskedMeanwhile = "asked_meanwhile",
    ConfirmerUnknown = "confirmer_unknown",
    CommentItemGone = "comment_item_gone",
    CommentNotTheirs = "comment_not_theirs",
    CommentTakenBack = "comment_taken_back",
    ConfirmedOtherText = "confirmed_other_text",
    CorrectionSettled = "correction_settled",
    EntryGone = "entry_gone",
    EntryNotTheirs = "entry_not_theirs",
    EntryReworded = "entry_reworded",
    EntryTakenAgain = "entry_taken_again",
    FormsCounted = "forms_counted",
    RatingsUnread = "ratings_unread",
    AnswerEmptied = "answer_emptied",
    FlagUnclear = "flag_unclear",
    FormulaValue = "formula_value",
    FormulaWithoutValue = "formula_without_value",
    EventAnswer = "event_answer",
    EventOlder = "event_older",
    EventKnown = "event_known",
    ItemRefused = "item_refused",
    ItemUnknown = "item_unknown",
    ItemMissing = "item_missing",
    KeyUnknown = "key_unknown",
    KindGuessed = "kind_guessed",
    KindUnknown = "kind_unknown",
    KnownElsewhere = "known_elsewhere",
    LabelUnknown = "label_unknown",
    MarkupRemoved = "markup_removed",
    LabelLowered = "label_lowered",
    LanguageUnknown = "language_unknown",
    DigitsOnly = "digits_only",
    LettersLost = "letters_lost",
    LettersGuessed = "letters_guessed",
    LettersRepaired = "letters_repaired",
    LettersStray = "letters_stray",
    LooksLikeFormula = "looks_like_formula",
    MinimumTooLong = "minimum_too_long",
    CountUnreadable = "count_unreadable",
    ModeUnclear = "mode_unclear",
    AttendanceMissing = "attendance_missing",
    NotAPerson = "not_a_person",
    PartyOfSection = "party_of_section",
    ColumnDiffers = "column_differs",
    NameInCapitals = "name_in_capitals",
    NameMissing = "name_missing",
    NameSplit = "name_split",
    NamesSwapped = "names_swapped",
    NoLatinForm = "no_latin_form",
    NotAnObject = "not_an_object",
    Nul = "nul",
    NumberTwice = "number_twice",
    NumberUnclear = "number_unclear",
    PapersLeftOut = "papers_left_out",
    PartyAmbiguous = "party_ambiguous",
    PartyMissing = "party_missing",
    PartyRecognised = "party_recognised",
    PartyUnknown = "party_unknown",
    PastMidnight = "past_midnight",
    PersonAmbiguous = "person_ambiguous",
    PersonTwice = "person_twice",
    PersonUnclear = "person_unclear",
    PersonUnknown = "person_unknown",
    TermUnknown = "term_unknown",
    CitedOdd = "cited_odd",
    SeatUnknown = "seat_unknown",
    SourceUnknown = "source_unknown",
    RecordItemUnknown = "record_item_unknown",
    RecordRefused = "record_refused",
    ReferenceOdd = "reference_odd",
    ReferenceTwice = "reference_twice",
    Repeats = "repeats",
    StatesOlder = "states_older",
    RoleUnknown = "role_unknown",
    RoomAmbiguous = "room_ambiguous",
    RoomUnknown = "room_unknown",
    BodyMissing = "body_missing",
    RowItemUnknown = "row_item_unknown",
    ConfirmedOther = "confirmed_other",
    StartMissing = "start_missing",
    StartSkipped = "start_skipped",
    StatusUnknown = "status_unknown",
    TextCleaned = "text_cleaned",
    RowHidden = "row_hidden",
    TextContinued = "text_continued",
    TextCut = "text_cut",
    TextMissing = "text_missing",
    TimeUnreadable = "time_unreadable",
    TitleInName = "title_in_name",
    TitleMissing = "title_missing",
    TooMany = "too_many",
    WithdrawalUnclear = "withdrawal_unclear",
    Withdrawn = "withdrawn",
    WrongType = "wrong_type",
    ZoneMissing = "zone_missing",
    ZoneUnknown = "zone_unknown",
}
