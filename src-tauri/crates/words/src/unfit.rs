//! What a check finds beside a chain that is whole, in one sentence.

use crate::catalogue::{Value, Words};
use crate::word::Word;
use domain::noun::Noun;
use domain::unfit::Unfit;

impl Words {
    /// Says what does not fit; `called` is what the record is cited and called by, empty where nobody knows.
    pub fn unfit(&self, unfit: &Unfit, called: &str) -> String {
        let what = |noun: Noun| {
            let name = self.name(noun);
            Value::from(if called.is_empty() { name } else { format!("{name} {called}") })
        };
        match *unfit {
            Unfit::Altered { noun, field, .. } => {
                let field = field.map(|field| self.field_of(noun, field).unwrap_or_else(|| field.to_owned()));
                match (noun, field) {
                    (Noun::AgendaVersion, _) => self.say_with(Word::UnfitReleased, [("what", what(noun))]),
                    (_, Some(field)) => {
                        self.say_with(Word::UnfitField, [("what", what(noun)), ("field", field.into())])
                    }
                    (_, None) => self.say_with(Word::UnfitAltered, [("what", what(noun))]),
                }
            }
            Unfit::Added { noun, .. } => self.say_with(Word::UnfitAdded, [("what", what(noun))]),
            Unfit::Gone { noun, .. } => self.say_with(Word::UnfitGone, [("what", what(noun))]),
            Unfit::Workspace => self.say(Word::UnfitWorkspace),
            Unfit::Step { entry } => self.say_with(Word::UnfitStep, [("entry", entry.into())]),
            Unfit::Erased { noun: Some(noun), entry, .. } => {
                self.say_with(Word::UnfitErased, [("what", what(noun)), ("entry", entry.into())])
            }
            Unfit::Erased { noun: None, entry, .. } => {
                self.say_with(Word::UnfitErasedWords, [("entry", entry.into())])
            }
            Unfit::Search { noun: Some(noun), .. } => {
                self.say_with(Word::UnfitSearch, [("what", what(noun))])
            }
            Unfit::Search { noun: None, .. } => self.say(Word::UnfitIndex),
            Unfit::Paper { item: Some(_) } => {
                self.say_with(Word::UnfitPaper, [("what", what(Noun::AgendaItem))])
            }
            Unfit::Paper { item: None } => self.say(Word::UnfitPaperOnce),
        }
    }
}
