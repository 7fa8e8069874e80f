//! The drafts of the outcome report, in words.

use crate::catalogue::{Value, Words};
use crate::word::Word;
use domain::report::{Quantifier, Wording};
use domain::text::capital;

impl Words {
    /// Says a draft: impersonal, and in the past.
    pub fn drafted(&self, wording: &Wording) -> String {
        capital(&self.draft(wording))
    }

    fn draft(&self, wording: &Wording) -> String {
        let none = || Value::from("none");
        let text = |text: &str| Value::from(text.to_owned());
        let said = |said: &str| [("text", Value::from(said.to_owned())), ("end", end(said).into())];
        match wording {
            Wording::Held { series, ordinal, from, to, place, chairs } => {
                let place = if place.is_empty() { none() } else { text(place) };
                let chairs = if chairs.is_empty() { none() } else { self.enumerated(chairs).into() };
                let values = [
                    ("edition", self.edition(*ordinal).into()),
                    ("series", text(series)),
                    ("days", self.days(*from, *to).into()),
                    ("place", place),
                    ("chairs", chairs),
                ];
                self.say_with(Word::DraftHeld, values)
            }
            Wording::Attended(attendance) => {
                let sentence = self.attendance_sentence(attendance);
                self.say_with(Word::DraftAttended, [("sentence", sentence.into())])
            }
            Wording::Rule { items } if items.is_empty() => self.say(Word::DraftRuleAll),
            Wording::Rule { items } => self.say_with(Word::DraftRule, [("items", self.joined(items).into())]),
            Wording::Topic { item, challenge, practice } => {
                let word = match (challenge.is_empty(), practice.is_empty()) {
                    (false, false) => Word::DraftTopicBoth,
                    (_, true) => Word::DraftTopicChallenge,
                    (true, false) => Word::DraftTopicPractice,
                };
                let item = if item.is_empty() { none() } else { text(item) };
                let values = [("item", item), ("challenge", text(challenge)), ("practice", text(practice))];
                self.say_with(word, values)
            }
            Wording::Note { opening, quantifier, clause, text } => {
                let who = quantifier.map(|quantifier| self.form(quantifier, "participants", []));
                let who = ("who", who.unwrap_or_default().into());
                let form = if *clause { "said" } else { "listed" };
                self.form(*opening, form, said(text).into_iter().chain([who]))
            }
            Wording::Practice { names, sourced, evidence, text } => {
                let word = match (names.is_empty(), sourced) {
                    (false, _) => Word::DraftPracticeNamed,
                    (true, true) => Word::DraftPracticeWithheld,
                    (true, false) => Word::DraftPracticeUnsourced,
                };
                let beside = [
                    ("names", self.enumerated(names).into()),
                    ("evidence", self.form(*evidence, "told", []).into()),
                ];
                self.say_with(word, said(text).into_iter().chain(beside))
            }
            Wording::Challenge { quantifier: Some(quantifier), text } => {
                let who = ("who", self.form(*quantifier, "delegations", []).into());
                self.say_with(Word::DraftChallenge, said(text).into_iter().chain([who]))
            }
            Wording::Challenge { quantifier: None, text } => {
                self.say_with(Word::DraftChallengeUncounted, said(text))
            }
            Wording::Recommended(text) => self.say_with(Word::DraftRecommended, said(text)),
            Wording::Differs { name, text: how } => {
                self.say_with(Word::DraftDiffers, said(how).into_iter().chain([("name", text(name))]))
            }
            Wording::Action { names, due, text } => {
                let word = if names.is_empty() { Word::DraftActionAll } else { Word::DraftAction };
                let due = due.map_or_else(none, |day| self.date(day).into());
                let beside = [("names", self.enumerated(names).into()), ("due", due)];
                self.say_with(word, said(text).into_iter().chain(beside))
            }
            Wording::Whole(text) => {
                let text = text.strip_suffix('.').unwrap_or(text);
                self.say_with(Word::DraftWhole, said(text))
            }
        }
    }

    /// Tells whether a text holds the word for how many.
    pub fn says(&self, quantifier: Quantifier, text: &str) -> bool {
        let word = self.name(quantifier).to_lowercase();
        text.split(|c: char| !c.is_alphanumeric()).any(|one| one.to_lowercase() == word)
    }
}

/// Returns what ends a sentence; nothing where its text brings that along.
fn end(text: &str) -> &'static str {
    if text.ends_with(['.', '?', '!', '\u{2026}']) { "" } else { "." }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::exchange::EvidenceLevel;
    use domain::report::Opening;

    #[test]
    fn a_draft_is_impersonal_and_in_the_past() {
        let words = Words::of(Language::English);
        let note = |opening, quantifier, text: &str| {
            words.drafted(&Wording::Note { opening, quantifier, clause: true, text: text.to_owned() })
        };
        assert_eq!(
            note(Opening::Explained, Some(Quantifier::One), "practice differs between courts"),
            "One participant explained that practice differs between courts."
        );
        assert_eq!(
            note(Opening::Asked, None, "which standard do courts accept?"),
            "The following question was raised: which standard do courts accept?"
        );
        let challenge =
            Wording::Challenge { quantifier: Some(Quantifier::Many), text: "late answers".into() };
        assert_eq!(
            words.drafted(&challenge),
            "Many delegations reported the following challenge: late answers."
        );
        let practice = Wording::Practice {
            names: Vec::new(),
            sourced: true,
            evidence: EvidenceLevel::UsedRegularly,
            text: "reasons in writing".into(),
        };
        assert_eq!(
            words.drafted(&practice),
            "One delegation described a practice that was used regularly: reasons in writing."
        );
        assert!(words.says(Quantifier::Many, "Many delegations reported it."));
        assert!(!words.says(Quantifier::One, "Someone reported it."), "a part of a word is none");
    }
}
