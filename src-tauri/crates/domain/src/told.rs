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
    ///
    /// Whose seat, delegation or statement it is makes the record what it is. What protects an entry of the notes (label,
    /// Rule, attribution) and how far it has come stay as they are now; a wording of a statement that comes back has to be
    /// confirmed like any other.
    pub fn comes_back(noun: Noun, field: &str) -> bool {
        let stays = match noun {
            Noun::Participant => field == "person",
            Noun::Delegation => field == "party",
            Noun::Note => !matches!(field, "text" | "kind" | "at"),
            Noun::Statement => {
                matches!(field, "party" | "concept" | "status" | "confirmed_by" | "confirmed_on")
            }
            _ => field == "reference",
        };
        !stays && field != "reference" && Self::of(noun, field) == Self::Whole
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

    #[test]
    fn what_protects_an_entry_or_confirms_a_statement_never_comes_back() {
        for field in ["label", "chatham_house", "attribution", "consent", "status", "speaker"] {
            assert!(!Told::comes_back(Noun::Note, field), "{field} stays as it is now");
        }
        for field in ["status", "confirmed_by", "confirmed_on", "party"] {
            assert!(!Told::comes_back(Noun::Statement, field), "{field} stays as it is now");
        }
        assert!(Told::comes_back(Noun::Note, "text") && Told::comes_back(Noun::Statement, "text"));
    }
}
