//! How much of a change of a field the history tells. Every place that shows values of the journal asks here.

use crate::noun::Noun;

/// How much of a field is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Told {
    /// Its name, and what it held before and after.
    Whole,
    /// Its name alone: that it was changed, and never what it held.
    Name,
    /// Nothing: it holds the record together and follows from what is told.
    Nothing,
}

impl Told {
    /// Returns how much of a field of a noun is told.
    ///
    /// Needs and travel (classes D and C) are opened on the record only. Who spoke may be under the Chatham House Rule,
    /// and ballots and evaluations are counted without order, which the steps would give back.
    pub fn of(noun: Noun, field: &str) -> Self {
        match (noun, field) {
            (Noun::Participant, "dietary" | "accessibility" | "travel")
            | (Noun::Note, "speaker" | "markings")
            | (Noun::Rating, "counts" | "delegations")
            | (Noun::Evaluation, "counts" | "texts" | "forms") => Self::Name,
            (_, "meeting" | "system")
            | (Noun::AgendaItem, "event" | "number")
            | (Noun::AgendaRemark, "key" | "subject")
            | (Noun::AgendaVersion, "agenda" | "names")
            | (Noun::Comment, "sealed" | "thread" | "version")
            | (Noun::Import, "digest" | "step" | "mapping" | "said" | "report" | "undone" | "source")
            | (Noun::Note, "place" | "changed_since")
            | (Noun::Turn, "place" | "used")
            | (Noun::PublicationDraft, "lines" | "keys")
            | (Noun::ReportSentence, "seed" | "rank" | "sources")
            | (Noun::Reply, "confirmed" | "whose")
            | (Noun::Silence, "scope" | "sent")
            | (Noun::Snooze, "matter")
            | (Noun::Party, "group" | "rank" | "in_sentence" | "footnote" | "synonyms")
            | (Noun::Term, "parent") => Self::Nothing,
            _ => Self::Whole,
        }
    }

    /// Tells whether a value of the field may come back from the history.
    pub fn comes_back(noun: Noun, field: &str) -> bool {
        Self::of(noun, field) == Self::Whole && field != "reference"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_travel_and_speakers_are_named_and_never_told() {
        for field in ["dietary", "accessibility", "travel"] {
            assert_eq!(
                Told::of(Noun::Participant, field),
                Told::Name,
                "{field} is opened on the record only"
            );
            assert!(!Told::comes_back(Noun::Participant, field), "{field} never comes back");
        }
        assert_eq!(Told::of(Noun::Note, "speaker"), Told::Name);
        assert_eq!(Told::of(Noun::Participant, "status"), Told::Whole);
    }
}
