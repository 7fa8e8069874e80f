//! Where a sentence of the report stands: its fixed parts, and one section for each topical item of the agenda.

use crate::closed;
use crate::ids::AgendaItemId;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::str::FromStr;
use thiserror::Error;
use uuid::Uuid;

/// The parts of a section on one item (domain reference, 6.6).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FindingPart {
    /// What was said of it.
    StateOfPlay,
    /// What makes it hard.
    Challenges,
    /// What is done well.
    BestPractices,
    /// What to do about it.
    Recommendations,
}

closed! {
    FindingPart, "finding-part",
    StateOfPlay = "state_of_play",
    Challenges = "challenges",
    BestPractices = "best_practices",
    Recommendations = "recommendations",
}

/// The parts that every report has, in their order.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// What it comes to.
    Summary,
    /// The meeting.
    Introduction,
    /// What changed in law and policy.
    Developments,
    /// The findings on each topic.
    Findings,
    /// How legal concepts are understood.
    Concepts,
    /// What was concluded, decided and is to be done.
    Conclusions,
    /// The agenda.
    Agenda,
    /// Who took part.
    Participants,
    /// What is abbreviated.
    Abbreviations,
}

closed! {
    PartKind, "report-part",
    Summary = "summary",
    Introduction = "introduction",
    Developments = "developments",
    Findings = "findings",
    Concepts = "concepts",
    Conclusions = "conclusions",
    Agenda = "agenda",
    Participants = "participants",
    Abbreviations = "abbreviations",
}

impl PartKind {
    /// Returns its number or letter in the report; the summary has none.
    pub const fn number(self) -> &'static str {
        match self {
            Self::Summary => "",
            Self::Introduction => "1",
            Self::Developments => "2",
            Self::Findings => "3",
            Self::Concepts => "4",
            Self::Conclusions => "5",
            Self::Agenda => "A",
            Self::Participants => "B",
            Self::Abbreviations => "C",
        }
    }

    /// Writes the number of the section on the how-manieth topic, counted from 1.
    pub fn of_topic(at: usize) -> String {
        format!("{}.{at}", Self::Findings.number())
    }
}

/// Where a sentence stands, as a stable key: `summary`, or the identity of an item with a part, `…/challenges`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct ReportSection(#[specta(type = String)] Place);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
enum Place {
    Of(PartKind),
    Finding(AgendaItemId, FindingPart),
}

/// The text is no place in a report.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("not_a_section")]
pub struct NotASection;

impl ReportSection {
    /// Is the summary.
    pub const SUMMARY: Self = Self(Place::Of(PartKind::Summary));
    /// Is the introduction.
    pub const INTRODUCTION: Self = Self(Place::Of(PartKind::Introduction));
    /// Is what changed in law and policy.
    pub const DEVELOPMENTS: Self = Self(Place::Of(PartKind::Developments));
    /// Is what stands beside the table of concepts.
    pub const CONCEPTS: Self = Self(Place::Of(PartKind::Concepts));
    /// Is what was concluded, decided and is to be done.
    pub const CONCLUSIONS: Self = Self(Place::Of(PartKind::Conclusions));

    /// Is a part of the section on an item.
    pub const fn finding(item: AgendaItemId, part: FindingPart) -> Self {
        Self(Place::Finding(item, part))
    }

    /// Returns the part of the report that it belongs to.
    pub const fn part(self) -> PartKind {
        match self.0 {
            Place::Of(kind) => kind,
            Place::Finding(..) => PartKind::Findings,
        }
    }

    /// Returns the item that it is about, with its part of that section.
    pub const fn on_item(self) -> Option<(AgendaItemId, FindingPart)> {
        match self.0 {
            Place::Of(_) => None,
            Place::Finding(item, part) => Some((item, part)),
        }
    }
}

impl FromStr for ReportSection {
    type Err = NotASection;

    fn from_str(text: &str) -> Result<Self, NotASection> {
        if let Some((item, part)) = text.split_once('/') {
            let item = Uuid::parse_str(item).map_err(|_| NotASection)?;
            let part = FindingPart::ALL.into_iter().find(|one| one.as_str() == part).ok_or(NotASection)?;
            return Ok(Self::finding(AgendaItemId(item), part));
        }
        let written =
            [Self::SUMMARY, Self::INTRODUCTION, Self::DEVELOPMENTS, Self::CONCEPTS, Self::CONCLUSIONS];
        written.into_iter().find(|one| one.part().as_str() == text).ok_or(NotASection)
    }
}

impl TryFrom<String> for ReportSection {
    type Error = NotASection;

    fn try_from(text: String) -> Result<Self, NotASection> {
        text.parse()
    }
}

impl From<ReportSection> for String {
    fn from(section: ReportSection) -> Self {
        section.to_string()
    }
}

impl std::fmt::Display for ReportSection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Place::Of(kind) => f.write_str(kind.as_str()),
            Place::Finding(item, part) => write!(f, "{}/{}", item.0, part.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_written_and_nothing_else_is() {
        let item = AgendaItemId(Uuid::from_u128(7));
        let challenges = ReportSection::finding(item, FindingPart::Challenges);
        for section in [ReportSection::SUMMARY, ReportSection::CONCLUSIONS, challenges] {
            assert_eq!(section.to_string().parse(), Ok(section));
        }
        for text in ["", "agenda", "findings", "7/challenges", "summary/challenges"] {
            assert_eq!(text.parse::<ReportSection>(), Err(NotASection), "{text}: nothing is written there");
        }
    }
}
