//! How people, items and places are named.

use crate::blocks::{Line, Words};
use crate::words::{Word, paper_words, say, say_with};
use domain::agenda::{ItemNumber, ItemRole};
use domain::disclosure::{AgendaPerson, OpenItem};

/// Names a role for one or several people.
pub fn role_name(role: ItemRole, count: usize) -> String {
    paper_words().form(role, "heading", [("count", count.into())])
}

/// Names somebody with delegation or organisation; says so where it is still open.
pub fn named(person: &AgendaPerson) -> String {
    let Some(named) = &person.named else { return say(Word::ToBeConfirmed) };
    let values = [("name", named.name.as_str()), ("party", named.party.as_str())];
    match (named.party.is_empty(), person.confirmed) {
        (false, true) => say_with(Word::Named, &values),
        (false, false) => say_with(Word::NamedOpen, &values),
        (true, true) => named.name.clone(),
        (true, false) => say_with(Word::NamedOpenAlone, &values),
    }
}

/// Returns the printed number; empty where there is none.
pub fn number(number: Option<&ItemNumber>) -> String {
    number.map(ToString::to_string).unwrap_or_default()
}

/// Writes "5a Workshop A".
pub fn numbered(number: Option<&ItemNumber>, title: &str) -> String {
    number.map_or_else(
        || title.to_owned(),
        |number| say_with(Word::Numbered, &[("number", number.as_str()), ("title", title)]),
    )
}

/// Says where an item is held.
pub fn place(item: &OpenItem) -> String {
    match (item.room.is_empty(), item.online) {
        (true, true) => say(Word::OnlyOnline),
        (false, true) => say_with(Word::RoomOnline, &[("room", &item.room)]),
        (_, false) => item.room.clone(),
    }
}

/// Says who does what: one entry for each role, in the order in which papers name roles.
pub fn people(all: &[AgendaPerson]) -> Vec<Line> {
    ItemRole::ALL
        .into_iter()
        .filter_map(|role| {
            let mut words = Words::default();
            let with_role: Vec<&AgendaPerson> = all.iter().filter(|person| person.role == role).collect();
            for (at, person) in with_role.iter().enumerate() {
                if at > 0 {
                    words.push(" ");
                }
                // In a column narrower than a name the comma stands behind all of it.
                let comma = if at + 1 < with_role.len() { "," } else { "" };
                words.push_whole(&format!("{}{comma}", named(person)));
            }
            (!words.is_empty()).then(|| Line::Entry { name: role_name(role, with_role.len()), words })
        })
        .collect()
}
