//! Where a document has lists of objects.

use super::answers::Questions;
use super::tree::Node;
use super::{Score, beginning};
use crate::layout::names_people;
use crate::refused::Refused;

/// Keys under which people stand within an order, a talk or a group.
const WITHIN: &[&str] = &[
    "positions",
    "attendees",
    "participants",
    "registrants",
    "registrations",
    "speakers",
    "persons",
    "people",
    "members",
    "delegates",
    "guests",
    "tickets",
];

/// What an order says about where it stands, by letter.
const STATES: &[(&str, &str)] = &[("n", "pending"), ("p", "paid"), ("e", "expired"), ("c", "cancelled")];

/// A list whose objects are rows.
pub(super) struct List<'a> {
    pub objects: &'a [Node],
    /// The key of a list within each object whose objects are the rows instead.
    pub within: Option<&'static str>,
    /// What the objects around are called, before the keys of what they say.
    pub outer: String,
}

/// Finds the list that says most. People within the objects of a list are rows where those are no people themselves.
pub(super) fn best<'a>(
    document: &'a Node,
    score: Score,
    questions: &Questions<'_>,
) -> Result<Option<List<'a>>, Refused> {
    /// Headings looked at, all lists together.
    const LOOKED_AT: usize = 10_000;
    let mut found = Vec::new();
    find(document, "entry", &mut found);
    let (mut best, mut most, mut looked_at) = (None, 0, 0);
    for (objects, name) in found {
        let outer = name.strip_suffix('s').unwrap_or(name);
        let within = WITHIN.iter().filter(|key| objects.iter().any(|object| has(object, key)));
        let mut people = false;
        for within in std::iter::once(None).chain(within.map(|key| Some(*key))) {
            if looked_at > LOOKED_AT || (within.is_some() && people) {
                break;
            }
            let list = List { objects, within, outer: outer.to_owned() };
            let rows = beginning(&list, questions)?;
            looked_at += rows.first().map_or(0, |row| row.cells.len());
            let around = format!("{outer}: ");
            let mut own = rows.first().into_iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str());
            let named = own.any(|heading| !heading.starts_with(&around) && names_people(heading));
            if within.is_none() {
                people = named;
            } else if !named {
                continue;
            }
            let says = score(&rows);
            if best.is_none() || says > most {
                (best, most) = (Some(list), says);
            }
        }
    }
    Ok(best)
}

fn find<'a>(node: &'a Node, name: &'a str, found: &mut Vec<(&'a [Node], &'a str)>) {
    match node {
        Node::Object(entries) => entries.iter().for_each(|(key, inside)| find(inside, key, found)),
        Node::List(_) => found.extend(node.objects().map(|objects| (objects, name))),
        _ => {}
    }
}

/// Tells whether an object is an order, which has positions.
pub(super) fn is_order(object: &Node) -> bool {
    matches!(object.get("positions"), Some(Node::List(_)))
}

fn has(object: &Node, key: &str) -> bool {
    object.get(key).is_some_and(|list| list.objects().is_some())
}

/// Returns what an order says in a word: where it stands, and nothing where a number is missing. Anything else as it is
/// written.
pub(super) fn said<'t>(is_order: bool, key: &str, text: &'t str) -> &'t str {
    if !is_order {
        return text;
    }
    if key == "phone" && text == "None" {
        return "";
    }
    let known = STATES.iter().find(|(letter, _)| key == "status" && *letter == text);
    known.map_or(text, |(_, word)| word)
}
