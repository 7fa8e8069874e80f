//! Needs: what somebody needs in a room, and what the room has.
//!
//! What somebody needs is class D: the clash says how many speakers and participants need it, and names nobody.
//! [`who_needs`] names them to whoever asks; that they were asked for stays in the journal.
//!
//! To teach another word or language: a line of `needs.csv` beside this file.

use super::draft::Found;
use super::index::Index;
use super::report::{ClashCode, ClashLevel};
use super::roles::is_heard;
use crate::agenda::{AgendaInside, ItemKind, RoomFeature, Who};
use crate::fact::{Fact, FactValue};
use crate::participant::Mode;
use crate::text::search_key;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

const WORDS: &str = include_str!("needs.csv");

/// The features that answer the need of a person; booths answer that of a language regime.
const FEATURES: [RoomFeature; 4] =
    [RoomFeature::HearingLoop, RoomFeature::StepFree, RoomFeature::LiveCaptions, RoomFeature::Video];

/// Words that take back what the same phrase asks for.
const TAKEN_BACK: u8 = 1 << 7;

/// The words of the list under their first letter, each with the bit of its feature.
static NEEDS: LazyLock<HashMap<char, Vec<(String, u8)>>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Answer {
        None,
        #[serde(untagged)]
        Feature(RoomFeature),
    }
    #[derive(Deserialize)]
    struct Row {
        feature: Answer,
        words: String,
    }
    let mut needs: HashMap<char, Vec<(String, u8)>> = HashMap::new();
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(WORDS.as_bytes());
    for row in reader.deserialize::<Row>() {
        let row = row.expect("the compiled-in list of needs is well formed");
        let bit = match row.feature {
            Answer::None => TAKEN_BACK,
            Answer::Feature(feature) => bit(feature),
        };
        for words in row.words.split('|') {
            let words = plain(words);
            if let Some(first) = words.chars().next() {
                needs.entry(first).or_default().push((words, bit));
            }
        }
    }
    needs
});

const fn bit(feature: RoomFeature) -> u8 {
    1 << feature as u8
}

/// Returns what somebody needs by their own words, as bits.
fn needs(text: &str) -> u8 {
    text.split([',', ';', '.', '\n', '/'])
        .map(|phrase| {
            let phrase = plain(phrase);
            let starts = phrase.char_indices().filter(|(at, _)| *at == 0 || phrase[..*at].ends_with(' '));
            let found = starts
                .filter_map(|(at, first)| Some((at, NEEDS.get(&first)?)))
                .flat_map(|(at, words)| {
                    let rest = &phrase[at..];
                    words
                        .iter()
                        .filter(move |(words, _)| rest.starts_with(words.as_str()))
                        .map(|(_, bit)| bit)
                })
                .fold(0, |all, bit| all | bit);
            if found & TAKEN_BACK == 0 { found } else { 0 }
        })
        .fold(0, |all, phrase| all | phrase)
}

/// Returns words in the form in which they are compared: folded, one space between them.
fn plain(text: &str) -> String {
    // Folding drops the curly apostrophe, and "d’induction" are two words.
    let folded = search_key(&text.replace('’', " "));
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A room that lacks what somebody needs who is certain to be in it: one clash for each item and feature. People in the
/// room need all of it; those online need captions and the video link. A dinner or a photo needs a way without steps.
pub(super) fn needs_unmet(index: &Index<'_>, out: &mut Vec<Found>) {
    out.extend(all_unmet(index).iter().map(|unmet| unmet.found(index)));
}

/// Names those whose need a clash is about, by reference; nobody where there is no such clash. Class D.
pub fn who_needs(inside: &AgendaInside, key: &str) -> Vec<Who> {
    let index = Index::of(inside);
    let unmet = all_unmet(&index).into_iter().find(|unmet| unmet.found(&index).clash.key == key);
    let mut people = unmet.map(|unmet| unmet.people).unwrap_or_default();
    index.sort_people(&mut people);
    people.into_iter().map(|person| index.people[person].who).collect()
}

/// A need that the room of an item does not answer, and whose it is.
struct Unmet {
    slot: usize,
    feature: RoomFeature,
    people: Vec<usize>,
}

fn all_unmet(index: &Index<'_>) -> Vec<Unmet> {
    let mut out = Vec::new();
    let missing: Vec<u8> = index.slots.iter().map(|slot| missing(slot)).collect();
    if missing.iter().all(|missing| *missing == 0) {
        return out;
    }
    let needs = needs_by_person(index);
    let everybody: Vec<Vec<usize>> = (0..index.days.len())
        .map(|day| index.present_on(day).iter().copied().filter(|person| needs[*person] != 0).collect())
        .collect();
    for (at, slot) in index.slots.iter().enumerate() {
        if missing[at] == 0 {
            continue;
        }
        let mut people = index.named(at);
        people.retain(|person| needs[*person] != 0);
        if let Some(day) =
            slot.day_index.filter(|_| slot.is_for_everybody() || is_moment(slot.details().kind))
        {
            people.extend(&everybody[day]);
            people.sort_unstable();
            people.dedup();
        }
        for feature in FEATURES.into_iter().filter(|feature| missing[at] & bit(*feature) != 0) {
            let concerned: Vec<usize> = people
                .iter()
                .copied()
                .filter(|person| {
                    needs[*person] & bit(feature) != 0 && matters(feature, index.mode(*person, at))
                })
                .collect();
            if !concerned.is_empty() {
                out.push(Unmet { slot: at, feature, people: concerned });
            }
        }
    }
    out
}

/// Returns which features the room of an item lacks, of those that matter in an item of its kind.
fn missing(slot: &super::index::Slot<'_>) -> u8 {
    let Some(room) = slot.room else { return 0 };
    let kind = slot.details().kind;
    FEATURES
        .into_iter()
        .filter(|feature| kind.is_programme() || (*feature == RoomFeature::StepFree && is_moment(kind)))
        .filter(|feature| !room.has(*feature))
        .fold(0, |bits, feature| bits | bit(feature))
}

/// Tells whether people are together in it without working.
const fn is_moment(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Social | ItemKind::Other)
}

const fn matters(feature: RoomFeature, mode: Mode) -> bool {
    match mode {
        Mode::InPerson => true,
        Mode::Online => matches!(feature, RoomFeature::LiveCaptions | RoomFeature::Video),
        Mode::Absent => false,
    }
}

fn needs_by_person(index: &Index<'_>) -> Vec<u8> {
    // Many people write the same words.
    let mut known: HashMap<&str, u8> = HashMap::new();
    index
        .people
        .iter()
        .map(|attendee| match attendee.needs() {
            Some(needed) if attendee.expected && !needed.accessibility.is_empty() => {
                let text = needed.accessibility.as_str();
                *known.entry(text).or_insert_with(|| needs(text))
            }
            _ => 0,
        })
        .collect()
}

impl Unmet {
    fn found(&self, index: &Index<'_>) -> Found {
        let having = index.rooms.iter().filter(|room| room.has(self.feature));
        let rooms: Vec<String> = having.map(|room| room.details.name.to_string()).collect();
        let draft = index
            .draft(ClashCode::NeedsUnmet, ClashLevel::Warning, &[self.slot])
            .unnamed(&self.people)
            .mark(self.feature.as_str())
            .fact(Fact::Needing, self.whose(index))
            .fact(Fact::Count, self.people.len())
            .fact(Fact::Feature, self.feature)
            .fact(Fact::Rooms, rooms);
        match index.slots[self.slot].room {
            Some(room) => draft.room(room),
            None => draft,
        }
        .found()
    }

    /// Counts those who need it. Which role somebody has would name them where an item has one moderator.
    fn whose(&self, index: &Index<'_>) -> FactValue {
        let speaks = |person: &&usize| {
            index.cast(self.slot).iter().any(|part| part.person == Some(**person) && is_heard(part.role))
        };
        let speakers = self.people.iter().filter(speaks).count();
        FactValue::Needing { speakers, participants: self.people.len() - speakers }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<RoomFeature> {
        FEATURES.into_iter().filter(|feature| needs(text) & bit(*feature) != 0).collect()
    }

    #[test]
    fn what_people_write_in_many_languages_is_understood() {
        use RoomFeature::{HearingLoop, LiveCaptions, StepFree};
        for (text, features) in [
            ("hearing loop", vec![HearingLoop]),
            ("Step-free access; live captions", vec![StepFree, LiveCaptions]),
            ("uses a wheelchair", vec![StepFree]),
            ("boucle à induction", vec![HearingLoop]),
            ("Boucle d’induction et sous-titres", vec![HearingLoop, LiveCaptions]),
            ("Rollstuhlfahrerin", vec![StepFree]),
            ("Hörschleife, Schriftdolmetscher", vec![HearingLoop, LiveCaptions]),
            ("kørestol", vec![StepFree]),
            ("Επαγωγικός βρόχος", vec![HearingLoop]),
            ("инвалидна количка", vec![StepFree]),
            ("pętla indukcyjna", vec![HearingLoop]),
        ] {
            assert_eq!(found(text), features, "{text:?}");
        }
    }

    #[test]
    fn other_needs_and_needs_taken_back_ask_nothing_of_a_room() {
        for text in [
            "",
            "large print",
            "sign language interpreter",
            "no hearing loop: not needed",
            "no need for captions",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
        assert_eq!(found("captions not needed, hearing loop"), [RoomFeature::HearingLoop]);
    }
}
