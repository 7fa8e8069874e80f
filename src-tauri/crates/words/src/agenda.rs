//! Clashes, findings, refusals and the plan of a tour de table in sentences.

use crate::catalogue::{Words, key};
use crate::word::Word;
use chrono::NaiveDate;
use domain::agenda::{Clash, ClashCode, ClashLevel, Finding, FindingCode, RoomFeature, TourPlan, Who};
use domain::fact::{Fact, FactValue, Facts};
use domain::ids::{AgendaItemId, RoomId};
use domain::refusal::Refusal;
use domain::text::capital;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Something in the agenda that does not go together, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "Clash")]
pub struct SaidClash {
    /// What is wrong.
    pub code: ClashCode,
    /// How much it weighs.
    pub level: ClashLevel,
    /// The items concerned, in the order of the programme; none where the whole day is concerned.
    pub items: Vec<AgendaItemId>,
    /// The people concerned, by reference; never whoever needs something.
    pub people: Vec<Who>,
    /// The rooms concerned.
    pub rooms: Vec<RoomId>,
    /// The day on which it happens: the day of the first item.
    pub day: Option<NaiveDate>,
    /// One sentence that says what is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// What is wrong in a few words, for a block of the timeline.
    pub short: String,
    /// What a room lacks that somebody needs.
    pub feature: Option<RoomFeature>,
    /// How many seats a room should have that is too small.
    pub seats: Option<u32>,
    /// What makes it this clash; a remark sets it aside by this key.
    pub key: String,
    /// Why the secretariat set it aside, where it did.
    pub set_aside: Option<String>,
}

/// One line of the list before a release, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "Finding")]
pub struct SaidFinding {
    /// What it is.
    pub code: FindingCode,
    /// How much it weighs.
    pub level: ClashLevel,
    /// One sentence.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// The item where it is mended; none where it concerns a day or the meeting.
    pub item: Option<AgendaItemId>,
    /// The day that it concerns; none where it concerns the meeting.
    pub day: Option<NaiveDate>,
    /// The same as long as the finding is the same.
    pub key: String,
}

impl Words {
    /// Says a clash.
    pub fn clash(&self, clash: Clash) -> SaidClash {
        let (message, hint) = self.explained(&key(clash.code), &clash.facts);
        let short = self.message(&key(clash.code), Some("short"), &self.values(&clash.facts));
        let fact = |fact| clash.facts.0.get(&fact);
        let feature = match fact(Fact::Feature) {
            Some(FactValue::Feature(feature)) => Some(*feature),
            _ => None,
        };
        let seats = match fact(Fact::Count) {
            Some(FactValue::Number(count)) if clash.code == ClashCode::RoomTooSmall => {
                u32::try_from(*count).ok()
            }
            _ => None,
        };
        SaidClash {
            code: clash.code,
            level: clash.level,
            items: clash.items,
            people: clash.people,
            rooms: clash.rooms,
            day: clash.day,
            message,
            hint,
            short: capital(&short),
            feature,
            seats,
            key: clash.key,
            set_aside: clash.set_aside,
        }
    }

    /// Says a finding.
    pub fn finding(&self, finding: Finding) -> SaidFinding {
        let code = match finding.code {
            FindingCode::Clash(code) => key(code),
            FindingCode::Omission(code) => key(code),
        };
        let (message, hint) = self.explained(&code, &finding.facts);
        SaidFinding {
            code: finding.code,
            level: finding.level,
            message,
            hint,
            item: finding.item,
            day: finding.day,
            key: finding.key,
        }
    }

    /// Says why something was refused, and what to do.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        capital(&self.message(&key(refusal.code), None, &self.values(&refusal.facts)))
    }

    fn explained(&self, key: &str, facts: &Facts) -> (String, String) {
        let values = self.values(facts);
        (capital(&self.message(key, None, &values)), capital(&self.message(key, Some("hint"), &values)))
    }

    /// Says whether the minutes of a tour de table fit: "34 delegations × 2 min = 68 min; the slot is 60".
    pub fn tour(&self, plan: &TourPlan) -> String {
        self.tour_of(plan.attending, plan.minutes, plan.total, plan.slot)
    }

    /// Says whether so many delegations get so many minutes each, in all, in the minutes that there are.
    pub fn tour_of(&self, delegations: u32, minutes: u16, total: u32, slot: u16) -> String {
        self.say_with(
            Word::TourFits,
            [
                ("count", delegations.into()),
                ("minutes", minutes.into()),
                ("total", total.into()),
                ("slot", slot.into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::agenda::halves::{MergeRefused, Pause, SplitRefused};
    use domain::agenda::{ItemKind, time};

    #[test]
    fn a_refusal_says_what_stands_in_the_way_and_what_to_do() {
        let day = NaiveDate::from_ymd_opt(2024, 6, 26).unwrap();
        let span = time::span(chrono_tz::Europe::Amsterdam, day, 750, 60);
        let pause = Pause { kind: ItemKind::Break, span, day };
        for (refusal, said) in [
            (
                Refusal::from(MergeRefused::Between(pause.clone())),
                "A break, 12:30–13:30, lies between the two and would be covered. Move it or take it off the \
                 timeline first, then merge.",
            ),
            (
                MergeRefused::Pause(pause).into(),
                "A break, 12:30–13:30, is not merged with the programme. Move it or take it off the timeline \
                 first, then merge.",
            ),
            (
                MergeRefused::Nothing.into(),
                "No item follows this one in the same room on this day. Move one there first.",
            ),
            (SplitRefused::Minute(29).into(), "Choose a minute between 1 and 29."),
        ] {
            assert_eq!(Words::of(Language::English).refusal(&refusal), said);
        }
    }
}
