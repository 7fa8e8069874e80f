//! Texts compared word by word.

use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};
use specta::Type;

/// Whether words stayed, came or went.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WordKind {
    /// In both texts.
    Same,
    /// Only in the text after.
    Ins,
    /// Only in the text before.
    Del,
}

/// Neighbouring words of one kind, with the spaces between them as they are.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct WordRun {
    /// Whether they stayed, came or went.
    pub kind: WordKind,
    /// The words.
    pub text: String,
}

/// Compares two texts word by word.
///
/// What stayed and what went, put together, is the text before; what stayed and what came is the text after, to the last
/// space. Words that go stand before those that come in their place, and a single space does not break a change of
/// several words into pieces.
pub fn words(before: &str, after: &str) -> Vec<WordRun> {
    let mut runs = Runs::default();
    for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let text = change.value();
        match change.tag() {
            ChangeTag::Equal if text.trim().is_empty() => runs.space.push_str(text),
            ChangeTag::Equal => runs.same(text),
            ChangeTag::Delete => {
                runs.bridge();
                runs.gone.push_str(text);
            }
            ChangeTag::Insert => {
                runs.bridge();
                runs.come.push_str(text);
            }
        }
    }
    runs.finish()
}

#[derive(Default)]
struct Runs {
    done: Vec<WordRun>,
    gone: String,
    come: String,
    /// Space that both texts have and that may turn out to lie within a change.
    space: String,
}

impl Runs {
    fn push(&mut self, kind: WordKind, text: String) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind => last.text.push_str(&text),
            _ => self.done.push(WordRun { kind, text }),
        }
    }

    /// Takes the space before a change into it where words go and come on both sides of it; else it stays as it is.
    fn bridge(&mut self) {
        if self.space.is_empty() {
            return;
        }
        let space = std::mem::take(&mut self.space);
        if self.gone.is_empty() || self.come.is_empty() {
            self.flush();
            self.push(WordKind::Same, space);
        } else {
            self.gone.push_str(&space);
            self.come.push_str(&space);
        }
    }

    fn flush(&mut self) {
        let (gone, come) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.come));
        self.push(WordKind::Del, gone);
        self.push(WordKind::Ins, come);
    }

    fn same(&mut self, text: &str) {
        self.flush();
        let space = std::mem::take(&mut self.space);
        self.push(WordKind::Same, space);
        self.push(WordKind::Same, text.to_owned());
    }

    fn finish(mut self) -> Vec<WordRun> {
        self.same("");
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(before: &str, after: &str) -> String {
        words(before, after)
            .iter()
            .map(|run| match run.kind {
                WordKind::Same => run.text.clone(),
                WordKind::Ins => format!("{{+{}+}}", run.text),
                WordKind::Del => format!("[-{}-]", run.text),
            })
            .collect()
    }

    #[test]
    fn words_are_compared_and_not_letters() {
        assert_eq!(
            marked("First cases, evidence, victims", "First cases, proof, victims"),
            "First cases, [-evidence-]{+proof+}, victims"
        );
        assert_eq!(marked("", "New"), "{+New+}");
        assert_eq!(marked("Same text", "Same text"), "Same text");
    }

    #[test]
    fn a_change_of_several_words_is_one_change() {
        assert_eq!(
            marked("Workshop on sexual exploitation", "Workshop on forced criminality"),
            "Workshop on [-sexual exploitation-]{+forced criminality+}"
        );
    }

    #[test]
    fn space_is_part_of_the_text() {
        assert_eq!(marked("one two", "one  two"), "one[- -]{+  +}two");
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_runs(before in "[ab é\n,.]{0,30}", after in "[ab é\n,.]{0,30}") {
            let without = |kind: WordKind| -> String {
                words(&before, &after).into_iter().filter(|run| run.kind != kind).map(|run| run.text).collect()
            };
            prop_assert_eq!(without(WordKind::Ins), before.clone());
            prop_assert_eq!(without(WordKind::Del), after.clone());
        }
    }
}
