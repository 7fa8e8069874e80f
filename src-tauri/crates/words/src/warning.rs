//! What to consider before something leaves, in sentences.

use crate::catalogue::Words;
use crate::word::Word;
use domain::agenda::{AgendaItem, ItemDetails};
use domain::disclosure::Warning;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How many letters of a text a warning quotes.
const LONGEST: usize = 60;

/// What to consider before writing, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SaidWarning {
    /// What it is.
    #[serde(flatten)]
    pub warning: Warning,
    /// One sentence or two.
    pub message: String,
}

impl Words {
    /// Says what to consider; `items` are those of the agenda, which it names by the numbers that people know.
    pub fn warning(&self, warning: Warning, items: &[AgendaItem]) -> SaidWarning {
        let called = |references: &[String]| -> Vec<String> {
            references.iter().map(|reference| self.called(reference, items)).collect()
        };
        let (word, named) = match &warning {
            Warning::Empty => (Word::WarningEmpty, Vec::new()),
            Warning::ChathamHouse { items } if items.is_empty() => {
                (Word::WarningChathamHouseMeeting, Vec::new())
            }
            Warning::ChathamHouse { items } => (Word::WarningChathamHouse, called(items)),
            Warning::Unconfirmed { items } => (Word::WarningUnconfirmed, called(items)),
            Warning::NotTranslated { items } => (Word::WarningNotTranslated, called(items)),
            Warning::NoSeat { people } => (Word::WarningNoSeat, people.clone()),
            Warning::NoLatinForm { people } => (Word::WarningNoLatinForm, people.clone()),
            Warning::NoTypeface { texts } => {
                let message = self.say_with(Word::WarningNoTypeface, [("texts", self.quoted(texts).into())]);
                return SaidWarning { warning, message };
            }
            Warning::SeveralAddresses { people } => (Word::WarningSeveralAddresses, people.clone()),
            Warning::NoMailTo { people } => (Word::WarningNoMailTo, people.clone()),
            Warning::ReadTogether { pairs } => {
                let pair = |(one, other): &(String, String)| {
                    let values = [("one", one.as_str().into()), ("other", other.as_str().into())];
                    self.say_with(Word::ReadTogetherPair, values)
                };
                (Word::WarningReadTogether, pairs.iter().map(pair).collect())
            }
            Warning::Drafts => (Word::WarningDrafts, Vec::new()),
            Warning::Instruments { records } => (Word::WarningInstruments, records.clone()),
            Warning::NotReleased => (Word::WarningNotReleased, Vec::new()),
            Warning::DraftBehind { publication, number, changed } => {
                let message = self.say_with(
                    Word::WarningDraftBehind,
                    [
                        ("name", self.inside(*publication).into()),
                        ("number", (*number).into()),
                        ("count", (*changed).into()),
                    ],
                );
                return SaidWarning { warning, message };
            }
            Warning::PrivateNotes => (Word::WarningPrivateNotes, Vec::new()),
            Warning::LabelRaised => (Word::WarningLabelRaised, Vec::new()),
            Warning::Passage { reference, passage } => {
                let message = self.say_with(
                    Word::WarningPassage,
                    [
                        ("name", reference.as_str().into()),
                        ("why", self.name(passage.code).into()),
                        ("text", passage.found.as_str().into()),
                    ],
                );
                return SaidWarning { warning, message };
            }
        };
        let named = self.cited(&named);
        let message =
            self.say_with(word, [("items", named.as_str().into()), ("people", named.as_str().into())]);
        SaidWarning { warning, message }
    }

    /// Says texts in quotation marks; long ones are cut.
    fn quoted(&self, texts: &[String]) -> String {
        let quote = |text: &String| {
            let begin: String = text.chars().take(LONGEST).collect();
            let cut = if begin.len() < text.len() { format!("{begin}\u{2026}") } else { begin };
            self.say_with(Word::ItemByTitle, [("title", cut.into())])
        };
        self.cited(&texts.iter().map(quote).collect::<Vec<_>>())
    }

    fn called(&self, reference: &str, items: &[AgendaItem]) -> String {
        match items.iter().find(|item| item.reference == reference).map(|item| &item.details) {
            Some(ItemDetails { number: Some(number), .. }) => number.to_string(),
            Some(details) => self.say_with(Word::ItemByTitle, [("title", details.title.as_str().into())]),
            None => reference.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_warning_names_what_it_is_about() {
        let words = Words::of(Language::English);
        let said = |warning| words.warning(warning, &[]).message;
        assert_eq!(
            said(Warning::Unconfirmed { items: vec!["I-04".into(), "I-05".into()] }),
            "In these items somebody has not agreed yet, or is still to be found: I-04, I-05."
        );
        assert!(said(Warning::ChathamHouse { items: Vec::new() }).starts_with("This meeting is under"));
        assert!(said(Warning::NoSeat { people: vec!["P03".into()] }).ends_with("any more: P03."));
        let texts = |count: usize, text: &str| Warning::NoTypeface { texts: vec![text.to_owned(); count] };
        assert!(
            said(texts(2, "محمد"))
                .starts_with("No typeface of the papers has these letters: “محمد”, “محمد”. ")
        );
        assert!(said(texts(1, &"ก".repeat(61))).contains(&format!("“{}…”. ", "ก".repeat(60))));
        assert!(said(texts(23, "ก")).contains("“ก” and 13 others. "));
    }
}
