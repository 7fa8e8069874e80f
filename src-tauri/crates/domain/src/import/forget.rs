//! What must not be known any more leaves the reports of imports too.

use super::{Import, ImportKind};
use crate::text::search_key;
use std::collections::HashSet;

/// What leaves: the rows about some records, and every text that holds some words.
#[derive(Clone, Debug, Default)]
pub struct Forgotten {
    kinds: &'static [ImportKind],
    references: HashSet<String>,
    words: Vec<String>,
}

impl Forgotten {
    /// Names the records by what people cite, in imports of these kinds.
    pub fn of(kinds: &'static [ImportKind], references: impl IntoIterator<Item = String>) -> Self {
        Self { kinds, references: references.into_iter().collect(), words: Vec::new() }
    }

    /// Adds words that leave wherever they stand: a name, an address, a passage.
    #[must_use]
    pub fn with_words(mut self, words: impl IntoIterator<Item = String>) -> Self {
        let keys = words.into_iter().map(|words| search_key(words.trim()));
        self.words.extend(keys.filter(|words| !words.is_empty()));
        self
    }

    fn is_in(&self, text: &str) -> bool {
        let text = search_key(text);
        self.words.iter().any(|words| text.contains(words))
    }
}

impl Import {
    /// Takes what is forgotten out of the report: a row keeps its number, state and reference. Tells whether anything went.
    pub fn forget(&mut self, forgotten: &Forgotten) -> bool {
        let before = self.report.clone();
        let of_kind = forgotten.kinds.contains(&self.kind);
        for line in &mut self.report {
            let told =
                of_kind && line.reference.as_ref().is_some_and(|cited| forgotten.references.contains(cited));
            // A row without a reference is told by the name that it says.
            let told = told || forgotten.is_in(&line.name);
            line.blank(|text| told || forgotten.is_in(text));
        }
        let mut went = self.report != before;
        if of_kind {
            let known = self.said.len();
            self.said.retain(|cited, _| !forgotten.references.contains(cited));
            went |= self.said.len() != known;
        }
        for line in self.undone.iter_mut().flat_map(|undone| &mut undone.lines) {
            let cited = line.reference.as_ref().is_some_and(|cited| forgotten.references.contains(cited));
            if (of_kind && cited || forgotten.is_in(&line.name) || forgotten.is_in(&line.sentence))
                && !line.sentence.is_empty()
            {
                line.name.clear();
                line.sentence.clear();
                went = true;
            }
        }
        went
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ReportChange, ReportLine, ReportReason};
    use super::*;
    use crate::field::Field;
    use crate::ids::{ImportId, MeetingId, Revision};
    use uuid::Uuid;

    fn import(kind: ImportKind, report: Vec<ReportLine>) -> Import {
        Import {
            id: ImportId(Uuid::nil()),
            revision: Revision(1),
            meeting: MeetingId(Uuid::nil()),
            kind,
            file_name: "answers.xlsx".into(),
            digest: String::new(),
            at: chrono::DateTime::UNIX_EPOCH,
            step: Uuid::nil(),
            mapping: Vec::new(),
            report,
            source: String::new(),
            said: std::collections::BTreeMap::new(),
            undone: None,
        }
    }

    fn line(reference: Option<&str>, name: &str, after: &str) -> ReportLine {
        ReportLine {
            reference: reference.map(str::to_owned),
            name: name.into(),
            reasons: vec![ReportReason { message: format!("About {after}."), ..ReportReason::default() }],
            changes: vec![ReportChange {
                field: Field::Function,
                before: String::new(),
                after: after.into(),
            }],
            ..ReportLine::default()
        }
    }

    #[test]
    fn rows_about_somebody_lose_their_words_and_other_rows_keep_theirs() {
        let rows = vec![
            line(Some("P07"), "Ana Živa", "Judge"),
            line(None, "Ana Ziva", "Judge"),
            line(Some("P08"), "Bo Ek", "Judge"),
        ];
        let mut people = import(ImportKind::Participants, rows);
        let forgotten = Forgotten::of(&[ImportKind::Participants], ["P07".to_owned()])
            .with_words(["Ana Živa".to_owned()]);
        assert!(people.forget(&forgotten));
        let left: Vec<(&str, usize)> = people
            .report
            .iter()
            .map(|line| (line.name.as_str(), line.reasons.len() + line.changes.len()))
            .collect();
        assert_eq!(left, [("", 0), ("", 0), ("Bo Ek", 2)]);
        assert!(!people.forget(&forgotten), "nothing is left to forget");
        let mut agenda = import(ImportKind::Agenda, vec![line(Some("P07"), "Welcome", "Ana Živa")]);
        assert!(agenda.forget(&forgotten), "words leave every report");
        assert_eq!((agenda.report[0].name.as_str(), agenda.report[0].changes.len()), ("Welcome", 0));
    }

    #[test]
    fn nothing_with_a_marking_is_kept() {
        let kept = line(Some("P07"), "Ana Živa", "SECRET UE").keepable();
        assert_eq!((kept.name.as_str(), kept.changes.len(), kept.reasons.len()), ("Ana Živa", 0, 0));
    }
}
