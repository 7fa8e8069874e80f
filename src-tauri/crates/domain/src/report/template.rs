//! What may stand in a template of the report, between `{{` and `}}`.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A place in a template that is filled in.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Placeholder {
    /// The title of the report.
    Title,
    /// The full name of the group.
    Series,
    /// The title of the meeting.
    Meeting,
    /// Its number and days.
    Edition,
    /// Its days.
    Dates,
    /// Its place.
    Place,
    /// Who was in the chair.
    Chairs,
    /// The handling label.
    Label,
    /// Who may share it with whom.
    Statement,
    /// Whom to ask.
    Contact,
    /// Which version it is.
    Version,
    /// When it was made.
    Made,
    /// The executive summary.
    Summary,
    /// 1 Introduction.
    Introduction,
    /// 2 Legal and policy developments.
    Developments,
    /// 3 Thematic findings.
    Findings,
    /// 4 Common understanding of legal concepts.
    Concepts,
    /// 5 Conclusions and follow-up.
    Conclusions,
    /// The agenda.
    AnnexAgenda,
    /// Who took part.
    AnnexParticipants,
    /// What is abbreviated.
    AnnexAbbreviations,
}

closed! {
    Placeholder, "placeholder",
    Title = "title",
    Series = "series",
    Meeting = "meeting",
    Edition = "edition",
    Dates = "dates",
    Place = "place",
    Chairs = "chairs",
    Label = "label",
    Statement = "statement",
    Contact = "contact",
    Version = "version",
    Made = "made",
    Summary = "summary",
    Introduction = "introduction",
    Developments = "developments",
    Findings = "findings",
    Concepts = "concepts",
    Conclusions = "conclusions",
    AnnexAgenda = "annex_agenda",
    AnnexParticipants = "annex_participants",
    AnnexAbbreviations = "annex_abbreviations",
}

impl Placeholder {
    /// Returns what stands between the braces: `summary`, `annex.agenda`.
    pub fn written(self) -> String {
        self.as_str().replace("annex_", "annex.")
    }

    /// Finds a placeholder by what stands between the braces; capitals and spaces around it do not matter.
    pub fn named(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        Self::ALL.into_iter().find(|one| one.written() == text)
    }

    /// Tells whether it becomes paragraphs of its own; the others become words within a paragraph.
    pub const fn is_whole(self) -> bool {
        matches!(
            self,
            Self::Summary
                | Self::Introduction
                | Self::Developments
                | Self::Findings
                | Self::Concepts
                | Self::Conclusions
                | Self::AnnexAgenda
                | Self::AnnexParticipants
                | Self::AnnexAbbreviations
        )
    }

    /// Tells whether a template must have it: without it a part of the report would be lost, or its label.
    pub const fn is_needed(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Label
                | Self::Summary
                | Self::Introduction
                | Self::Developments
                | Self::Findings
                | Self::Concepts
                | Self::Conclusions
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Placeholder;

    #[test]
    fn a_placeholder_is_found_as_it_is_written() {
        for one in Placeholder::ALL {
            assert_eq!(Placeholder::named(&format!(" {} ", one.written().to_uppercase())), Some(one));
        }
        assert_eq!(Placeholder::AnnexAgenda.written(), "annex.agenda");
        assert_eq!(Placeholder::named("sumary"), None);
    }
}
