//! Entries that come from a paper: who said it stands before the words, as far as that was printed.

use domain::agenda::{Someone, Who};
use domain::disclosure::{Audience, NotesParts, SaidBy, disclose_notes};
use domain::note::{NotesInside, Speaker, blocks, written};
use domain::text::{search_key, words};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The most characters before a colon that say who said it.
const MOST_OF_LEAD: usize = 160;
/// What our own papers print where nobody is named, and where nobody in particular said it.
const UNNAMED: &str = "one participant";
const ROOM: [&str; 4] = ["co-chairs", "plenary", "workshop", "the room"];

/// Writes a text as a paper shows it: however its lines stand, and wherever its links lead.
pub(super) fn told(text: &str) -> String {
    let written = written(&blocks(text));
    let lines = written.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

/// Parts what may say who said it from what was said.
pub(super) fn led(text: &str) -> Option<(&str, &str)> {
    let first = text.lines().next()?;
    let (before, _) = first.split_once(": ").or_else(|| Some((first.strip_suffix(':')?, "")))?;
    let rest = text.get(before.len() + 1..)?.trim_start();
    (before.chars().count() <= MOST_OF_LEAD && !rest.is_empty()).then_some((before.trim(), rest))
}

/// Tells whether two texts have at least half of their words in common.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let folded =
        |text: &str| words(text).filter_map(|at| text.get(at).map(search_key)).collect::<BTreeSet<String>>();
    let (one, other) = (folded(one), folded(other));
    one.intersection(&other).count() * 2 >= one.len().max(other.len())
}

/// Returns the entries before whose words a paper prints who said them.
pub(super) fn printed(inside: &NotesInside) -> HashSet<String> {
    let parts = NotesParts { private: true, ..NotesParts::default() };
    let outgoing = disclose_notes(inside, Audience::Secretariat, parts);
    let said = outgoing.disclosed.view().entries().filter(|entry| entry.said_by != SaidBy::Nobody);
    said.filter_map(|entry| entry.reference.clone()).collect()
}

/// Finds who said a new entry by what stands before it: "One participant", "Ana Example (HR)", a delegation. None where
/// it is not understood and belongs to the words.
pub(super) fn speaker(
    inside: &NotesInside,
    people: &HashMap<Who, Someone<'_>>,
    lead: &str,
) -> Option<Speaker> {
    let key = search_key(lead);
    if key == UNNAMED {
        return Some(Speaker::Nobody);
    }
    if ROOM.contains(&key.as_str()) {
        return Some(Speaker::Words(lead.parse().ok()?));
    }
    let name = lead.rsplit_once(" (").map_or(lead, |(name, _)| name);
    let name = search_key(name);
    let mut named = people.iter().filter(|(_, someone)| search_key(&someone.name()) == name);
    if let (Some((who, _)), None) = (named.next(), named.next()) {
        return Some(match who {
            Who::Participant(id) => Speaker::Participant(*id),
            Who::Guest(id) => Speaker::Guest(*id),
            Who::ToBeConfirmed => return None,
        });
    }
    let mut groups = inside.agenda.roster.groups.iter();
    let group = groups.find(|group| group.party.code == lead || search_key(&group.party.name) == key)?;
    Some(Speaker::Delegations(vec![group.delegation.id]))
}
