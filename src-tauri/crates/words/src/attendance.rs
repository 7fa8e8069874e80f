//! The attendance sentence, and where presence is not what was announced.

use crate::catalogue::{Value, Words};
use crate::word::Word;
use domain::attendance::{Attendance, Attending, Basis, codes};
use domain::presence::{Difference, Reach};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How many Member States there are; the sentence says when all of them were there.
const ALL_MEMBER_STATES: usize = 27;

/// Who attended, in one sentence without a verb.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "AttendanceSentence")]
pub struct SaidAttendance {
    /// For example "prosecutors and investigative judges from 24 Member States and Albania, as well as Europol";
    /// empty where nobody is counted.
    pub sentence: String,
    /// Footnotes that the first mention of a name must carry.
    pub footnotes: Vec<String>,
    /// Whom it counts.
    pub basis: Basis,
    /// How many Member States.
    pub member_states: u16,
    /// The codes of the third countries, in the order of the meeting.
    pub third_countries: Vec<String>,
    /// The codes of the bodies named, in the order of the meeting.
    pub bodies: Vec<String>,
}

impl Words {
    /// Says who attended, with the codes beside the sentence.
    pub fn attendance(&self, attendance: &Attendance) -> SaidAttendance {
        SaidAttendance {
            sentence: self.attendance_sentence(attendance),
            footnotes: attendance.footnotes.clone(),
            basis: attendance.basis,
            member_states: u16::try_from(attendance.member_states.len()).unwrap_or(u16::MAX),
            third_countries: codes(&attendance.third_countries),
            bodies: codes(&attendance.bodies),
        }
    }

    /// Says who attended, without a verb; nothing where nobody is counted.
    pub fn attendance_sentence(&self, attendance: &Attendance) -> String {
        let states = match attendance.member_states.as_slice() {
            [] => String::new(),
            [one] => one.in_sentence.clone(),
            all if all.len() == ALL_MEMBER_STATES => {
                self.say_with(Word::AttendanceStatesAll, [("count", all.len().into())])
            }
            some => self.say_with(Word::AttendanceStates, [("count", some.len().into())]),
        };
        let mut third = self.parties(&attendance.third_countries);
        if attendance.is_marked() {
            third = self.say_with(Word::AttendanceTerritories, [("names", third.into())]);
        }
        let parts: Vec<String> = [states, third].into_iter().filter(|part| !part.is_empty()).collect();
        let countries = self.enumerated(&parts);
        let bodies = self.parties(&attendance.bodies);
        match (countries.is_empty(), bodies.is_empty()) {
            (true, _) => bodies,
            (_, true) => self.say_with(Word::AttendanceCountries, [("countries", countries.into())]),
            _ => {
                let values = [("countries", countries.into()), ("bodies", bodies.into())];
                self.say_with(Word::AttendanceCountriesBodies, values)
            }
        }
    }

    fn parties(&self, parties: &[Attending]) -> String {
        let name = |party: &Attending| {
            let name = party.in_sentence.clone();
            if party.footnoted {
                self.say_with(Word::AttendanceMarked, [("name", name.into())])
            } else {
                name
            }
        };
        self.enumerated(&parties.iter().map(name).collect::<Vec<_>>())
    }

    /// Says for how much of the day somebody was there in another way than announced: "from item 11, left 14:50".
    pub fn difference(&self, difference: &Difference<'_>) -> String {
        let numbers: Vec<String> = difference.items.iter().map(|item| item.cited()).collect();
        let items = |word, numbers: String| {
            self.say_with(word, [("count", Value::from(difference.items.len())), ("items", numbers.into())])
        };
        let reach = match difference.reach {
            Reach::WholeDay => self.say(Word::PresenceWholeDay),
            Reach::From => {
                let first = numbers.first().cloned().unwrap_or_default();
                self.say_with(Word::PresenceFrom, [("item", first.into())])
            }
            Reach::Items => items(Word::PresenceItems, self.enumerated(&numbers)),
        };
        let unexpected = difference.announced.is_none().then(|| self.say(Word::PresenceNotAnnounced));
        let notes = difference.notes.iter().map(ToString::to_string);
        self.joined(&std::iter::once(reach).chain(unexpected).chain(notes).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::party::{Party, reference_parties};
    use uuid::Uuid;

    const START: &str = "prosecutors and investigative judges from";

    fn parties(codes: &[&str]) -> Vec<Party> {
        let mut next = 0_u128;
        let all = reference_parties(|| {
            next += 1;
            Uuid::from_u128(next).into()
        });
        let day = "2024-06-26".parse().unwrap();
        let found =
            |code: &&str| all.iter().find(|party| party.code == *code && party.valid_on(day)).unwrap();
        codes.iter().map(|code| found(code).clone()).collect()
    }

    fn said(codes: &[&str]) -> SaidAttendance {
        let attendance = Attendance::of_parties(Basis::Registered, &parties(codes));
        Words::of(Language::English).attendance(&attendance)
    }

    fn states(count: usize) -> Vec<&'static str> {
        let all = [
            "BE", "BG", "CZ", "DK", "DE", "EE", "IE", "EL", "ES", "FR", "HR", "IT", "CY", "LV", "LT", "LU",
            "HU", "MT", "NL", "AT", "PL", "PT", "RO", "SI", "SK", "FI", "SE",
        ];
        all[..count].to_vec()
    }

    #[test]
    fn the_sentence_of_the_press_release_is_written() {
        let third = ["AL", "MK", "NO", "RS", "CH", "UK", "US"];
        let bodies = ["COM", "EUROPOL", "EMPACT"];
        let said = said(&[&states(24)[..], &third, &bodies].concat());
        assert_eq!(
            said.sentence,
            "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, \
             Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the \
             EMPACT THB coordinator"
        );
        assert_eq!(
            (said.member_states, said.third_countries, said.bodies),
            (24, third.map(str::to_owned).into(), bodies.map(str::to_owned).into())
        );
    }

    #[test]
    fn member_states_are_counted_and_a_single_one_is_named() {
        assert_eq!(said(&["BE"]).sentence, format!("{START} Belgium"));
        assert_eq!(said(&["BE", "BG"]).sentence, format!("{START} 2 Member States"));
        assert_eq!(said(&states(27)).sentence, format!("{START} all 27 Member States"));
        assert_eq!(said(&["BE", "NO"]).sentence, format!("{START} Belgium and Norway"));
        let mixed = said(&["AL", "NO", "EUROPOL"]).sentence;
        assert_eq!(mixed, format!("{START} Albania and Norway, as well as Europol"));
    }

    #[test]
    fn without_any_country_the_bodies_stand_alone_and_without_anybody_nothing() {
        let bodies = "the European Commission and the European Public Prosecutor's Office";
        assert_eq!(said(&["COM", "EPPO"]).sentence, bodies);
        assert_eq!(said(&[]).sentence, "");
    }

    #[test]
    fn kosovo_makes_them_countries_and_territories_with_one_mark_and_one_footnote() {
        let said = said(&["BE", "BG", "AL", "XK", "UK"]);
        assert_eq!(
            said.sentence,
            "prosecutors and investigative judges from 2 Member States and the following countries and territories: \
             Albania, Kosovo* and the United Kingdom"
        );
        assert_eq!(said.footnotes.len(), 1);
    }
}
