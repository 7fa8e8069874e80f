//! [`ImportKind`]: what a file can bring.

use crate::field::Field;
use crate::read::{plain_text, read_scored};
use crate::sheet::SheetRow;
use crate::{agenda, guests, layout};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a file can bring.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// People with a seat at the meeting.
    Participants,
    /// Items of the agenda, and their rooms.
    Agenda,
    /// Guests of single items.
    Guests,
}

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Participants, Self::Agenda, Self::Guests];

    /// Returns the stable name: `participants`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Agenda => "agenda",
            Self::Guests => "guests",
        }
    }

    /// Recognises what a file brings by what stands in it; none where it may be more than one thing, or nothing.
    pub fn recognise(bytes: &[u8], file_name: &str) -> Option<Self> {
        if plain_text(bytes).ok()?.is_some_and(|text| agenda::is_json_or_calendar(&text)) {
            return Some(Self::Agenda);
        }
        let table = |score: fn(&[SheetRow]) -> usize| read_scored(bytes, file_name, score).ok();
        let people = table(layout::header_score).and_then(|sheet| layout::recognise(&sheet).ok());
        let has = |fields: &[Field]| {
            people.iter().flat_map(|layout| &layout.columns).any(|column| fields.contains(&column.field))
        };
        let names = has(&[Field::FamilyName, Field::FullName]);
        let guests = table(guests::score).is_some_and(|sheet| guests::has_guests(&sheet.rows));
        let agenda = table(agenda::score).is_some_and(|sheet| agenda::has_items(&sheet.rows));
        match (agenda && !names, guests) {
            (true, false) => Some(Self::Agenda),
            (false, true) => Some(Self::Guests),
            (false, false) if names && has(&[Field::Party]) => Some(Self::Participants),
            _ => None,
        }
    }

    /// Lists what a column can mean, in the order of a list to choose from.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Participants => &[
                Field::Title,
                Field::GivenName,
                Field::FamilyName,
                Field::FullName,
                Field::GivenNameLatin,
                Field::FamilyNameLatin,
                Field::Gender,
                Field::Email,
                Field::Phone,
                Field::Party,
                Field::Organisation,
                Field::Function,
                Field::Role,
                Field::DelegationRole,
                Field::Mode,
                Field::Days,
                Field::DayMode,
                Field::Languages,
                Field::Travel,
                Field::Dietary,
                Field::Accessibility,
                Field::PhotoConsent,
                Field::Status,
                Field::Withdrawn,
                Field::SubmittedAt,
                Field::Contribution,
                Field::Reference,
                Field::Ignore,
            ],
            Self::Agenda => &[
                Field::Reference,
                Field::Number,
                Field::Title,
                Field::Kind,
                Field::Day,
                Field::Date,
                Field::Start,
                Field::End,
                Field::Duration,
                Field::Minimum,
                Field::Room,
                Field::Online,
                Field::Parallel,
                Field::Description,
                Field::Purpose,
                Field::Questions,
                Field::Aims,
                Field::CoChairs,
                Field::Moderators,
                Field::Speakers,
                Field::Panellists,
                Field::Rapporteurs,
                Field::Organisers,
                Field::Label,
                Field::ChathamHouse,
                Field::VideoLink,
                Field::Tour,
                Field::ProposedBy,
                Field::Ignore,
            ],
            Self::Guests => &[
                Field::Reference,
                Field::Title,
                Field::GivenName,
                Field::FamilyName,
                Field::Email,
                Field::Organisation,
                Field::Kind,
                Field::Sector,
                Field::Function,
                Field::Mode,
                Field::Items,
                Field::Languages,
                Field::PhotoConsent,
                Field::Ignore,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(file: &str) -> Option<ImportKind> {
        ImportKind::recognise(file.as_bytes(), "file.csv")
    }

    #[test]
    fn a_file_says_by_its_content_what_it_brings() {
        let kinds = [
            ("{\"agenda\": []}", ImportKind::Agenda),
            ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", ImportKind::Agenda),
            ("Day;Start;End;Title;Speakers\n1;09:00;09:30;Welcome;Ann Lee\n", ImportKind::Agenda),
            ("First name,Family name,E-mail,Country\nAnn,Lee,ann@x.test,IE\n", ImportKind::Participants),
            ("Given name,Family name,Agenda item\nNoor,Example,I-11\n", ImportKind::Guests),
        ];
        for (file, kind) in kinds {
            assert_eq!(recognised(file), Some(kind), "{file}");
        }
        let survey = ::sample::SURVEY;
        assert_eq!(ImportKind::recognise(survey, "a.xlsx"), Some(ImportKind::Participants));
        let guests = ::sample::GUESTS;
        assert_eq!(ImportKind::recognise(guests, "a.csv"), Some(ImportKind::Guests));
    }

    #[test]
    fn what_may_be_more_than_one_thing_is_not_guessed() {
        for file in ["Given name,Family name\nNoor,Example\n", "a,b\n1,2\n", "", "\u{0}"] {
            assert_eq!(recognised(file), None, "{file:?}");
        }
    }
}
