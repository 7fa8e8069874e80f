//! Reasons: what can be said about a row of a file that is imported.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Makes the closed list of codes, each with its stable name.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident => $name:literal,)*) => {
        /// What is said about a row or one of its cells. Codes are stable; each has its words.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
        #[serde(rename_all = "snake_case")]
        pub enum ReasonCode {
            $($(#[$doc])* $code,)*
        }

        impl ReasonCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code,)*];

            /// Returns the stable name: `party_unknown`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)*
                }
            }
        }
    };
}

codes! {
    /// An earlier answer of somebody who answered again in the same file.
    AnsweredAgain => "answered_again",
    /// Somebody of another name has the same e-mail address.
    AddressShared => "address_shared",
    /// An aim that is not known.
    AimUnknown => "aim_unknown",
    /// A break with a printed number.
    BreakWithNumber => "break_with_number",
    /// An event that was called off.
    Cancelled => "cancelled",
    /// Letters that were written with a cedilla instead of a comma below.
    CommaBelow => "comma_below",
    /// Neither a clear yes nor a clear no about photographs.
    ConsentUnclear => "consent_unclear",
    /// A time of the answer that is not understood.
    DateUnclear => "date_unclear",
    /// Day and date that do not agree.
    DayDisagrees => "day_disagrees",
    /// A time without a day.
    DayMissing => "day_missing",
    /// A day that the meeting does not have.
    DayOutside => "day_outside",
    /// A day that cannot be read.
    DayUnclear => "day_unclear",
    /// Days of attendance that are not understood.
    DaysUnclear => "days_unclear",
    /// A role in the delegation that is not known.
    DelegationRoleUnknown => "delegation_role_unknown",
    /// A delegation that is not known.
    DelegationUnknown => "delegation_unknown",
    /// Duration and end that do not agree.
    DurationDisagrees => "duration_disagrees",
    /// A duration that no item has.
    DurationImpossible => "duration_impossible",
    /// No duration.
    DurationMissing => "duration_missing",
    /// A duration that cannot be read.
    DurationUnreadable => "duration_unreadable",
    /// An e-mail address that cannot be kept.
    EmailRefused => "email_refused",
    /// A text that is hardly an e-mail address.
    EmailUnlikely => "email_unlikely",
    /// An end before the beginning.
    EndBeforeStart => "end_before_start",
    /// A marking of EU classified information.
    EuciRefused => "euci_refused",
    /// Equipment of a room that is not known.
    FeatureUnknown => "feature_unknown",
    /// Neither a clear yes nor a clear no.
    FlagUnclear => "flag_unclear",
    /// A formula behind a cell, whose last result counts.
    FormulaValue => "formula_value",
    /// A formula without a result.
    FormulaWithoutValue => "formula_without_value",
    /// An item that cannot be kept.
    ItemRefused => "item_refused",
    /// An item that is not known.
    ItemUnknown => "item_unknown",
    /// A key that means nothing.
    KeyUnknown => "key_unknown",
    /// A kind taken from the title.
    KindGuessed => "kind_guessed",
    /// A kind that is not known.
    KindUnknown => "kind_unknown",
    /// Somebody who is known from another meeting.
    KnownElsewhere => "known_elsewhere",
    /// A handling label that is not known.
    LabelUnknown => "label_unknown",
    /// A language that is not known.
    LanguageUnknown => "language_unknown",
    /// Question marks where letters were.
    LettersLost => "letters_lost",
    /// A text that a spreadsheet program would calculate.
    LooksLikeFormula => "looks_like_formula",
    /// Least minutes beyond those planned.
    MinimumTooLong => "minimum_too_long",
    /// A way of attending that is not understood.
    ModeUnclear => "mode_unclear",
    /// A family name in the capitals in which our own list prints it.
    NameInCapitals => "name_in_capitals",
    /// No name.
    NameMissing => "name_missing",
    /// A whole name that was taken apart.
    NameSplit => "name_split",
    /// Somebody of the same name with another address.
    Namesake => "namesake",
    /// Given and family name the other way round.
    NamesSwapped => "names_swapped",
    /// A name without its Latin form.
    NoLatinForm => "no_latin_form",
    /// An entry that is no object.
    NotAnObject => "not_an_object",
    /// A NUL character.
    Nul => "nul",
    /// A number that stands in the file twice.
    NumberTwice => "number_twice",
    /// A number that cannot be kept.
    NumberUnclear => "number_unclear",
    /// Papers, which do not come with a file.
    PapersLeftOut => "papers_left_out",
    /// A country or body that several can be meant by.
    PartyAmbiguous => "party_ambiguous",
    /// No country or body.
    PartyMissing => "party_missing",
    /// A country or body under another name than its own.
    PartyRecognised => "party_recognised",
    /// A country or body that is not known.
    PartyUnknown => "party_unknown",
    /// An end on the day after.
    PastMidnight => "past_midnight",
    /// Somebody who can be one of several.
    PersonAmbiguous => "person_ambiguous",
    /// Somebody who is named twice in one role.
    PersonTwice => "person_twice",
    /// Somebody who has the name, or the reference, of somebody else.
    PersonUnclear => "person_unclear",
    /// Somebody who is not known.
    PersonUnknown => "person_unknown",
    /// A text that is no reference.
    ReferenceOdd => "reference_odd",
    /// A reference that stands in the file twice.
    ReferenceTwice => "reference_twice",
    /// An event that repeats.
    Repeats => "repeats",
    /// A role that is not known.
    RoleUnknown => "role_unknown",
    /// A room that can be one of several.
    RoomAmbiguous => "room_ambiguous",
    /// A room that is not known.
    RoomUnknown => "room_unknown",
    /// No beginning.
    StartMissing => "start_missing",
    /// A beginning that the clock jumps over.
    StartSkipped => "start_skipped",
    /// A status that is not known.
    StatusUnknown => "status_unknown",
    /// Invisible characters that were removed, or accents that were composed.
    TextCleaned => "text_cleaned",
    /// A text that goes on in the row below.
    TextContinued => "text_continued",
    /// A text that was cut.
    TextCut => "text_cut",
    /// A time that cannot be read.
    TimeUnreadable => "time_unreadable",
    /// A name with a title in it.
    TitleInName => "title_in_name",
    /// No title.
    TitleMissing => "title_missing",
    /// More entries than are kept.
    TooMany => "too_many",
    /// Neither a clear yes nor a clear no about a withdrawal.
    WithdrawalUnclear => "withdrawal_unclear",
    /// Somebody who withdrew.
    Withdrawn => "withdrawn",
    /// A value of another type than is read.
    WrongType => "wrong_type",
    /// A zone that nobody knows.
    ZoneUnknown => "zone_unknown",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_one_name_everywhere() {
        for code in ReasonCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.name(), "{code:?}");
        }
    }
}
