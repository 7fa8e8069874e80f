//! Suggestions in words, over the item that they would change.

use crate::catalogue::Words;
use crate::word::Word;
use chrono::NaiveDate;
use domain::agenda::diff::{WordKind, WordRun, words as runs_of};
use domain::review::Suggestion;

/// What a suggestion is read over: the item as it stands.
#[derive(Clone, Debug, Default)]
pub struct SuggestedOver {
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// Day, start and length.
    pub place: Option<(NaiveDate, u16, u16)>,
    /// The title of the item behind which it would stand; none where it would come first.
    pub behind: Option<String>,
}

impl Words {
    /// Says what somebody suggests, with what would come and go marked: titles and descriptions by words, everything else as a
    /// whole.
    pub fn suggestion(&self, suggestion: &Suggestion, over: &SuggestedOver) -> Vec<WordRun> {
        match suggestion {
            Suggestion::Title { title } => runs_of(&over.title, title.as_str()),
            Suggestion::Text { description } => runs_of(&over.description, description.as_str()),
            Suggestion::Drop => marked(Some(over.title.clone()), None),
            Suggestion::Time { day, start, duration } => {
                let before = over.place.map(|(day, start, duration)| self.planned(day, start, duration));
                marked(before, Some(self.planned(*day, *start, *duration)))
            }
            Suggestion::Order { .. } => {
                let said = match &over.behind {
                    Some(behind) => self.say_with(Word::SuggestedBehind, [("title", behind.as_str().into())]),
                    None => self.say(Word::SuggestedFirst),
                };
                marked(None, Some(said))
            }
            Suggestion::Person { role, name, party, leaves } => {
                let mut who = name.to_string();
                if !party.is_empty() {
                    let values = [("text", who.into()), ("beside", party.to_string().into())];
                    who = self.say_with(Word::InBrackets, values);
                }
                let said = self.say_with(
                    Word::SuggestedPerson,
                    [("role", self.name(*role).into()), ("name", who.into())],
                );
                if *leaves { marked(Some(said), None) } else { marked(None, Some(said)) }
            }
            Suggestion::NewItem { title, day, start, duration } => {
                let parts = [title.to_string(), self.planned(*day, *start, *duration)];
                marked(None, Some(self.joined(&parts)))
            }
        }
    }

    /// Says when something is planned: "Wednesday 26 June, 10:10–11:10".
    fn planned(&self, day: NaiveDate, start: u16, duration: u16) -> String {
        let end = u32::from(start) + u32::from(duration);
        let values = [
            ("day", self.weekday(day).into()),
            ("from", self.clock(start.into()).into()),
            ("to", self.clock(end).into()),
        ];
        self.say_with(Word::SuggestedTime, values)
    }
}

fn marked(went: Option<String>, came: Option<String>) -> Vec<WordRun> {
    let run =
        |kind, text: Option<String>| text.filter(|text| !text.is_empty()).map(|text| WordRun { kind, text });
    [run(WordKind::Del, went), run(WordKind::Ins, came)].into_iter().flatten().collect()
}
