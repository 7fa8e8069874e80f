//! What reasons say. Every sentence about a row of a file is made here, from its code and what it is about.

use domain::reason::ReasonCode as Code;
use intake::Field;

/// What a sentence is about, by name.
pub(super) type Params<'a> = &'a [(&'static str, &'a str)];

/// Returns the sentence of a reason about a field, or about a whole row. `text` is what was written.
pub(super) fn sentence(code: Code, params: Params<'_>, field: Option<Field>) -> String {
    let find = |name: &str| params.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let of = |name: &str| find(name).unwrap_or_default();
    let quoted = |name: &str| quote(of(name));
    let text = quoted("text");
    let name = field.map_or("cell", Field::name);
    match code {
        Code::AnsweredAgain => format!("The same person as row {}; the later answer is kept.", of("row")),
        Code::AddressShared if find("own").is_some() => format!(
            "The e-mail address is also that of {}; this is another guest, by the reference.",
            of("people")
        ),
        Code::AddressShared => {
            format!("The e-mail address is also that of {}. The same person, or another?", of("people"))
        }
        Code::AimUnknown => format!("{text} is none of inform, discuss, decide; it is left out."),
        Code::BreakWithNumber => "Breaks have no number; it is left out.".into(),
        Code::Cancelled => "The event was called off.".into(),
        Code::CommaBelow => "The letters ș and ț are written with a comma below instead of a cedilla.".into(),
        Code::ConsentUnclear => {
            format!("{text} is neither a clear yes nor a clear no; counted as not asked.")
        }
        Code::DateUnclear => format!("{text} is not understood as a date."),
        Code::DayDisagrees => {
            format!("“day” and “date” name different days; the date, {}, counts.", of("date"))
        }
        Code::DayMissing => "It has a time and no day, so it waits beside the timeline.".into(),
        Code::DayOutside if field == Some(Field::Days) => {
            format!("{text} names a day on which the meeting does not take place.")
        }
        Code::DayOutside => format!(
            "{text} is no day of the meeting. Change the days of the meeting, or the day in the file."
        ),
        Code::DayUnclear => format!("{text} is no day that can be read; write it as 2024-06-26."),
        Code::DaysUnclear => {
            format!("The days in {text} are not understood; check on which days the person attends.")
        }
        Code::DelegationUnknown => {
            format!("No delegation has the code {text}; it is left out of the order.")
        }
        Code::DurationDisagrees => format!(
            "From beginning to end it is {} minutes, not {}; the end counts.",
            of("minutes"),
            of("said")
        ),
        Code::DurationImpossible => "An item lasts from 1 minute to 24 hours.".into(),
        Code::DurationMissing => {
            format!("The file does not say how long it is; {} minutes are planned.", of("minutes"))
        }
        Code::DurationUnreadable => {
            format!("{text} is no duration that can be read; write it in minutes, as 60.")
        }
        Code::EmailRefused => "This is not an e-mail address; it is left out.".into(),
        Code::EmailUnlikely => format!("{text} does not look like one e-mail address."),
        Code::EndBeforeStart if find("end").is_some() => {
            format!("It ends at {}, and begins at {}.", of("end"), of("start"))
        }
        Code::EndBeforeStart => "It ends before it begins.".into(),
        Code::EuciRefused => {
            "It carries a marking of EU classified information, which must not be kept in this application."
                .into()
        }
        Code::FeatureUnknown => format!("{text} is nothing that a room is known to offer; left out."),
        Code::FlagUnclear => format!("{text} is neither a clear yes nor a clear no; left out."),
        Code::FormulaValue => format!("The {name} comes from a formula; its last result is imported."),
        Code::FormulaWithoutValue => {
            format!("The formula for the {name} has no result in the file, so nothing is imported.")
        }
        Code::ItemRefused => format!("The item cannot be kept like this: {}.", of("text")),
        Code::ItemUnknown => {
            format!("No item is known as {text}; import the agenda, then this list again.")
        }
        Code::KeyUnknown => format!("The key {text} is not known and left out."),
        Code::KindGuessed => format!("The title says that it is of the kind {text}."),
        Code::KindUnknown if find("taken").is_some() => {
            format!("{text} is no kind of item that is known; a new item is taken for a plenary.")
        }
        Code::KindUnknown => format!("{text} is no kind of organisation that is known; left out."),
        Code::KnownElsewhere => "Known from another meeting, and gets a seat at this one.".into(),
        Code::LabelUnknown => format!(
            "{text} is none of the five handling labels; without one the default of the meeting counts."
        ),
        Code::LanguageUnknown => format!("{text} is not understood as a language; it is left out."),
        Code::LettersLost => {
            format!("Letters of the {name} were lost before the file was made; ask for the right spelling.")
        }
        Code::LooksLikeFormula => format!("The {name} looks like a formula; it is kept as text."),
        Code::MinimumTooLong => "The least minutes are more than those planned; they are left out.".into(),
        Code::ModeUnclear if field == Some(Field::DayMode) => {
            format!("It is not clear from {text} whether the person attends on this day; taken as attending.")
        }
        Code::ModeUnclear if find("taken").is_some() => {
            format!("It is not clear from {text} how the person attends; taken as {}.", of("taken"))
        }
        Code::ModeUnclear => format!("{text} is neither in person nor online; left out."),
        Code::NameInCapitals => {
            "The list prints family names in capitals; check how this one is written.".into()
        }
        Code::NameMissing if field == Some(Field::Room) => "The room has no name.".into(),
        Code::NameMissing => "The family name is missing.".into(),
        Code::NameSplit => "The whole name stood in one cell; check which part is the family name.".into(),
        Code::Namesake => "Somebody of this name with another address is in the delegation already.".into(),
        Code::NamesSwapped if of("by") == "address" => {
            "The e-mail address suggests that given and family name are swapped.".into()
        }
        Code::NamesSwapped => {
            "Given and family name stand the other way round in the file; they are kept as they are known."
                .into()
        }
        Code::NoLatinForm => {
            "The Latin form of the name is still missing; lists print the name as typed until then.".into()
        }
        Code::NotAnObject => "This entry is no object in braces.".into(),
        Code::Nul => "The text contains a NUL character, which no person can have typed.".into(),
        Code::NumberTwice => format!("The number {} stands in the file twice.", of("text")),
        Code::NumberUnclear => format!("{text} is left out: {}.", of("why")),
        Code::PapersLeftOut => {
            "Papers are files and do not come with this form; add them to the item.".into()
        }
        Code::PartyAmbiguous => format!("{text} can stand for more than one country or body."),
        Code::PartyMissing => "No country or body is given.".into(),
        Code::PartyRecognised => format!("{text} stands for {} ({}).", of("name"), of("code")),
        Code::PartyUnknown => format!("No country or body is known as {text}."),
        Code::PastMidnight => format!("It ends at {} on the day after.", of("end")),
        Code::PersonAmbiguous => format!(
            "Several people at the meeting are called {text}; the place is to be confirmed, with the name as a note."
        ),
        Code::PersonTwice => format!("{text} is named twice in the same role."),
        Code::PersonUnclear if of("by") == "reference" => {
            format!("The reference is that of {}. The same person, or another?", of("people"))
        }
        Code::PersonUnclear => {
            format!("The name is also that of {}. The same person, or another?", of("people"))
        }
        Code::PersonUnknown => format!(
            "Nobody at the meeting is known as {text}; the place is to be confirmed, with the name as a note."
        ),
        Code::ReferenceOdd => {
            format!("{text} is no reference; the next free one is given.")
        }
        Code::ReferenceTwice => format!("{text} stands in the file twice; this is the later row."),
        Code::Repeats => "The event repeats; only the first time is imported.".into(),
        Code::RoleUnknown if field == Some(Field::People) => {
            format!("{text} is no role that is known; it is taken for a speaker.")
        }
        Code::RoleUnknown => format!("{text} is not a role at the meeting; it is left out."),
        Code::RoomAmbiguous => format!("Several rooms are called {text}; none is taken."),
        Code::RoomUnknown => {
            format!("No room is known as {text}; add it to the meeting, or leave the item without one.")
        }
        Code::StartMissing if of("of") == "whole_day" => {
            "The event has no time: it is there the whole day.".into()
        }
        Code::StartMissing if of("of") == "event" => "The event has no beginning.".into(),
        Code::StartMissing => "The item has a day or an end and no beginning.".into(),
        Code::StartSkipped => format!(
            "{} does not exist that night: the clock jumps from {} to {}. Check when it begins.",
            of("start"),
            of("from"),
            of("to")
        ),
        Code::DelegationRoleUnknown | Code::StatusUnknown => {
            format!("{text} is not understood as the {name}; it is left out.")
        }
        Code::TextCleaned if find("kept").is_some() => {
            "Only the address itself is kept of the cell with the e-mail address.".into()
        }
        Code::TextCleaned => {
            "Invisible characters or spaces were removed, or letters and accents joined; it reads the same."
                .into()
        }
        Code::TextContinued => {
            "The text is longer than a cell can hold and goes on in an extra row, which is left out.".into()
        }
        Code::TextCut if find("whole").is_some() => format!(
            "The text for the {name} has {} characters; the first {} are imported.",
            of("whole"),
            of("most")
        ),
        Code::TextCut => {
            format!("The text is longer than the {} characters that are kept, and was cut.", of("most"))
        }
        Code::TimeUnreadable => format!("{text} is no time that can be read; write it as 09:30."),
        Code::TitleInName if find("given").is_some() => format!(
            "{text} in the name is read as a title; check given name {} and family name {}.",
            quoted("given"),
            quoted("family")
        ),
        Code::TitleInName => format!("The family name seems to hold a title, {text}; it is kept as typed."),
        Code::TitleMissing if find("known").is_some() => {
            "There is no such item yet, and the file gives no title for a new one.".into()
        }
        Code::TitleMissing => "The item has no title.".into(),
        Code::TooMany => format!("There are more than {} entries.", of("most")),
        Code::WithdrawalUnclear => {
            format!("{text} is neither a clear yes nor a clear no; the registration stands.")
        }
        Code::Withdrawn if find("seat").is_some() => "Withdrew: the seat becomes free.".into(),
        Code::Withdrawn => "Withdrew, and is not among the participants: nothing to do.".into(),
        Code::WrongType => format!("{text} is not {}, and is left out.", of("expected")),
        Code::ZoneUnknown => {
            "The zone of the time is not known; it is taken for a time of the meeting.".into()
        }
    }
}

/// Returns a value between quotation marks, cut where it is long.
fn quote(text: &str) -> String {
    const LENGTH: usize = 60;
    let mut short: String = text.trim().chars().take(LENGTH).collect();
    if text.trim().chars().count() > LENGTH {
        short.push('…');
    }
    format!("\u{201c}{short}\u{201d}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_says_a_whole_sentence() {
        for code in Code::ALL {
            let said = sentence(*code, &[], None);
            assert!(said.len() > 10 && said.ends_with(['.', '?']), "{code:?}: {said}");
        }
    }

    #[test]
    fn what_was_written_is_quoted_and_cut_where_it_is_long() {
        let said = sentence(Code::PartyUnknown, &[("text", &"x".repeat(200))], Some(Field::Party));
        assert_eq!(said, format!("No country or body is known as “{}…”.", "x".repeat(60)));
    }
}
