//! Facts, said as values of a sentence.

use crate::catalogue::{Value, Words};
use crate::word::Word;
use domain::agenda::ItemRole;
use domain::fact::{FactValue, Facts, ItemName};
use domain::refusal::Refusal;
use fluent_bundle::FluentArgs;

impl Words {
    /// Says facts as the values of a sentence. What there can be several of has its number beside it, as `people-count`;
    /// a feature has its form with an article, as `feature-wanted`.
    pub(crate) fn values(&self, facts: &Facts) -> FluentArgs<'static> {
        let mut values = FluentArgs::new();
        for (fact, value) in &facts.0 {
            let name = fact.as_str();
            if let Some(count) = count(value) {
                values.set(format!("{name}-count"), count);
            }
            if let FactValue::Noun(noun) = value {
                values.set(format!("{name}-the"), self.form(*noun, "the", []));
            }
            if let FactValue::Feature(feature) = value {
                values.set(format!("{name}-wanted"), self.form(*feature, "wanted", []));
            }
            values.set(name, self.value(value));
        }
        values
    }

    fn value(&self, value: &FactValue) -> Value<'static> {
        match value {
            FactValue::Case(case) => Value::from(*case),
            FactValue::Number(number) => Value::from(*number),
            FactValue::Text(text) => text.clone().into(),
            FactValue::Names(names) => self.listed(names).into(),
            FactValue::Item(item) => self.item(item).into(),
            FactValue::Items(items) => self.items(items).into(),
            FactValue::Day(day) => self.day(*day).into(),
            FactValue::Days(from, to) => self.days(*from, *to).into(),
            FactValue::Clock(minutes) => self.clock(*minutes).into(),
            FactValue::ClockOn(minutes, day) => {
                let values = [("clock", self.clock(*minutes).into()), ("day", self.day(*day).into())];
                self.say_with(Word::ClockOnDay, values).into()
            }
            FactValue::Nights(nights) => self.nights(nights).into(),
            FactValue::Feature(feature) => self.inside(*feature).into(),
            FactValue::Needing { speakers, participants } => self.needing(*speakers, *participants).into(),
            FactValue::Label(label) => label.as_str().into(),
            FactValue::Languages(languages) => {
                let mut names: Vec<String> = languages.iter().map(|code| self.language(code)).collect();
                names.sort_unstable();
                names.dedup();
                self.listed(&names).into()
            }
            FactValue::Roles(roles) => {
                self.listed(&roles.iter().map(|role| self.inside(*role)).collect::<Vec<_>>()).into()
            }
            FactValue::Open(roles) => self.open_roles(roles).into(),
            FactValue::Kind(kind) => self.form(*kind, "one", []).into(),
            FactValue::Times(span, date) => self.times(*span, *date).into(),
            FactValue::Noun(noun) => self.form(*noun, "one", []).into(),
            FactValue::Mode(mode) => self.inside(*mode).into(),
            FactValue::Field(field) => self.inside(*field).into(),
            FactValue::Readers(readers) => self.inside(*readers).into(),
            FactValue::Milestone(kind) => self.name(*kind).into(),
            FactValue::Publication(publication) => self.inside(*publication).into(),
            FactValue::Refusal(code, facts) => {
                let refusal = Refusal { code: *code, field: None, facts: (**facts).clone() };
                self.refusal(&refusal).into()
            }
        }
    }

    /// Names an item within a sentence: "item 8", or its title in quotation marks.
    fn item(&self, item: &ItemName) -> String {
        match &item.number {
            Some(number) => self.say_with(Word::ItemByNumber, [("number", number.to_string().into())]),
            None => self.say_with(Word::ItemByTitle, [("title", item.title.as_str().into())]),
        }
    }

    /// Names items within a sentence: "items 8, 9 and 10".
    fn items(&self, items: &[ItemName]) -> String {
        let numbers: Vec<String> =
            items.iter().filter_map(|item| item.number.as_ref().map(ToString::to_string)).collect();
        if numbers.len() == items.len() && numbers.len() > 1 {
            return self.say_with(Word::ItemsByNumber, [("numbers", self.listed(&numbers).into())]);
        }
        self.listed(&items.iter().map(|item| self.item(item)).collect::<Vec<_>>())
    }

    fn nights(&self, nights: &[(u32, u32)]) -> String {
        let said = |(from, to): &(u32, u32)| {
            let values = [("from", self.clock(*from).into()), ("to", self.clock(*to).into())];
            self.say_with(Word::BetweenTimes, values)
        };
        self.listed(&nights.iter().map(said).collect::<Vec<_>>())
    }

    fn needing(&self, speakers: usize, participants: usize) -> String {
        let groups = [(Word::NeedingSpeakers, speakers), (Word::NeedingParticipants, participants)];
        let said = groups.into_iter().filter(|(_, count)| *count > 0);
        let said = said.map(|(word, count)| self.say_with(word, [("count", count.into())]));
        self.listed(&said.collect::<Vec<_>>())
    }

    /// Says open roles: "a moderator and 2 speakers".
    fn open_roles(&self, roles: &[ItemRole]) -> String {
        let counted = |same: &[ItemRole]| self.form(same[0], "counted", [("count", same.len().into())]);
        self.listed(&roles.chunk_by(|a, b| a == b).map(counted).collect::<Vec<_>>())
    }
}

fn count(value: &FactValue) -> Option<usize> {
    match value {
        FactValue::Names(names) => Some(names.len()),
        FactValue::Items(items) => Some(items.len()),
        FactValue::Roles(roles) | FactValue::Open(roles) => Some(roles.len()),
        FactValue::Languages(languages) => Some(languages.len()),
        _ => None,
    }
}
