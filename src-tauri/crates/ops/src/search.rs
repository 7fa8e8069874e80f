//! Search over notes, texts of the agenda, people and guests at once.

use crate::Result;
use domain::agenda::AgendaItem;
use domain::found::FoundField;
use domain::guest::Guest;
use domain::ids::{MeetingId, PersonId};
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::note::{Note, label_of};
use domain::noun::Noun;
use domain::person::Person;
use domain::text::{search_key, search_terms, words};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use std::ops::Range;
use store::Unit;
use uuid::Uuid;

/// The most places that are shown.
const MOST: usize = 500;
/// The most records that are looked at, people and notes each; those of other meetings are among them.
const LOOKED_AT: usize = 4 * MOST;
/// How many characters of a long text stand before and after what was found, at most.
const BEFORE: usize = 60;
const AFTER: usize = 240;
/// How long a text may be, in characters, so that it is shown whole.
const WHOLE: usize = 200;

/// A place where something was found. What was found stands apart from what is around it, so that it can be marked
/// without any markup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Found {
    /// What kind of record it is.
    pub noun: Noun,
    /// Its identity.
    pub id: Uuid,
    /// What people cite.
    pub reference: String,
    /// The name of the record: a title, a name.
    pub name: String,
    /// The item under which an entry was said; the record itself for items.
    pub item: Option<Uuid>,
    /// The label that rules apply to it, where it has one.
    pub label: Option<HandlingLabel>,
    /// Where in the record.
    pub field: FoundField,
    /// What stands before.
    pub before: String,
    /// What was found.
    #[serde(rename = "match")]
    pub found: String,
    /// What stands after.
    pub after: String,
}

/// Finds where a text stands, in the order of the work: people and guests, items, notes. Accents and capitals do not
/// matter; of several words all must be there.
pub async fn search(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<Vec<Found>> {
    let terms = search_terms(text);
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let groups: [&[Noun]; 2] = [&[Noun::Person, Noun::Participant, Noun::Guest], &[Noun::Note]];
    let mut hits: HashMap<Noun, Vec<Uuid>> = HashMap::new();
    for (noun, id) in unit.search_some(&groups, text, LOOKED_AT).await? {
        hits.entry(noun).or_default().push(id);
    }
    let mut found = Vec::new();
    let mut look = Looking { terms: &terms, found: &mut found };
    people(unit, meeting, &hits, &mut look).await?;
    let guests: Vec<Guest> = unit.some(&ids(&hits, Noun::Guest)).await?;
    for guest in in_order(guests, |guest| (guest.meeting == meeting).then_some(guest.id.0)) {
        let name = guest.details.name.running();
        let fields = [
            (FoundField::Name, name.as_str()),
            (FoundField::Organisation, guest.details.organisation.as_str()),
            (FoundField::Reference, &guest.reference),
        ];
        look.record(&Record::new(Noun::Guest, guest.id.0, &guest.reference, &name), &fields);
    }
    let default = unit.get::<Meeting>(meeting).await?.details.labels;
    // An agenda is short: its texts are read as they stand, questions and translations too.
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    for item in &items {
        let fields = texts(item);
        if look.has_all(&fields) {
            let record =
                Record::new(Noun::AgendaItem, item.id.0, &item.reference, item.details.title.as_str());
            let label =
                item.details.label.or_else(|| item.details.kind.is_programme().then_some(default.notes));
            look.record(&Record { item: Some(item.id.0), label, ..record }, &fields);
        }
    }
    let mut notes: Vec<Note> = Vec::new();
    // No more are read than are shown; those of other meetings take nobody's place.
    for some in ids(&hits, Noun::Note).chunks(MOST) {
        notes.extend(unit.some::<Note>(some).await?.into_iter().filter(|one| one.meeting == meeting));
        if notes.len() >= MOST {
            break;
        }
    }
    notes.sort_by(|a, b| (a.details.at, &a.reference).cmp(&(b.details.at, &b.reference)));
    for note in notes {
        let details = &note.details;
        let fields = [
            (FoundField::Text, details.text.as_str()),
            (FoundField::Remark, details.remark.as_str()),
            (FoundField::Reference, note.reference.as_str()),
        ];
        let item = items.iter().find(|item| item.id == details.item);
        let label = item.map(|item| label_of(details.label, item, default.notes)).or(details.label);
        let record = Record::new(Noun::Note, note.id.0, &note.reference, "");
        look.record(&Record { item: Some(details.item.0), label, ..record }, &fields);
    }
    found.truncate(MOST);
    Ok(found)
}

/// Returns every text of an item that a person wrote.
fn texts(item: &AgendaItem) -> Vec<(FoundField, &str)> {
    let details = &item.details;
    let mut fields = vec![
        (FoundField::Title, details.title.as_str()),
        (FoundField::Description, details.description.as_str()),
        (FoundField::Purpose, details.purpose.as_str()),
    ];
    fields.extend(details.questions.iter().map(|question| (FoundField::Question, question.as_str())));
    for one in &details.translations {
        fields.push((FoundField::Translation, one.title.as_str()));
        fields.push((FoundField::Translation, one.description.as_str()));
    }
    fields.extend(details.papers.iter().map(|paper| (FoundField::Paper, paper.name.as_str())));
    fields.push((FoundField::Reference, item.reference.as_str()));
    fields
}

fn ids<Id: From<Uuid>>(hits: &HashMap<Noun, Vec<Uuid>>, noun: Noun) -> Vec<Id> {
    hits.get(&noun).into_iter().flatten().map(|id| Id::from(*id)).collect()
}

/// Keeps the records that have a place, in the order in which they were made.
fn in_order<R>(records: Vec<R>, place: impl Fn(&R) -> Option<Uuid>) -> impl Iterator<Item = R> {
    let mut placed: Vec<(Uuid, R)> =
        records.into_iter().filter_map(|record| Some((place(&record)?, record))).collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, record)| record)
}

async fn people(
    unit: &mut Unit,
    meeting: MeetingId,
    hits: &HashMap<Noun, Vec<Uuid>>,
    look: &mut Looking<'_>,
) -> Result<()> {
    let records = [Noun::Person, Noun::Participant].map(|noun| ids::<Uuid>(hits, noun)).concat();
    let seats = unit.seats_among(&records, &[]).await?;
    let persons: Vec<PersonId> = seats.iter().map(|seat| seat.person).collect();
    let known: HashMap<PersonId, Person> =
        unit.some::<Person>(&persons).await?.into_iter().map(|person| (person.id, person)).collect();
    for participant in in_order(seats, |seat| (seat.meeting == meeting).then_some(seat.id.0)) {
        let Some(person) = known.get(&participant.person) else { continue };
        let name = person.name.running();
        let latin = [person.name.given_name_latin.as_str(), person.name.family_name_latin.as_str()].join(" ");
        let fields = [
            (FoundField::Name, name.as_str()),
            (FoundField::LatinName, latin.trim()),
            (FoundField::Organisation, participant.seat.organisation.as_str()),
            (FoundField::Function, participant.seat.function.as_str()),
            (FoundField::Reference, participant.reference.as_str()),
        ];
        look.record(
            &Record::new(Noun::Participant, participant.id.0, &participant.reference, &name),
            &fields,
        );
    }
    Ok(())
}

/// What is said of a record wherever something is found in it.
struct Record<'a> {
    noun: Noun,
    id: Uuid,
    reference: &'a str,
    name: &'a str,
    item: Option<Uuid>,
    label: Option<HandlingLabel>,
}

impl<'a> Record<'a> {
    const fn new(noun: Noun, id: Uuid, reference: &'a str, name: &'a str) -> Self {
        Self { noun, id, reference, name, item: None, label: None }
    }
}

struct Looking<'a> {
    terms: &'a [String],
    found: &'a mut Vec<Found>,
}

impl Looking<'_> {
    /// Tells whether each of the words begins a word of some field.
    fn has_all(&self, fields: &[(FoundField, &str)]) -> bool {
        self.terms.iter().all(|term| {
            fields
                .iter()
                .any(|(_, text)| words(text).any(|range| key_of(text, &range).starts_with(term.as_str())))
        })
    }

    /// Notes each field of a record in which one of the words stands, each once.
    fn record(&mut self, record: &Record<'_>, fields: &[(FoundField, &str)]) {
        for (field, text) in fields {
            let Some(place) = self.place(text) else { continue };
            self.found.push(Found {
                noun: record.noun,
                id: record.id,
                reference: record.reference.to_owned(),
                name: record.name.to_owned(),
                item: record.item,
                label: record.label,
                field: *field,
                before: before(text, place.start),
                found: text.get(place.clone()).unwrap_or_default().to_owned(),
                after: after(text, place.end),
            });
        }
    }

    /// Finds the first word that begins like one of the words looked for.
    fn place(&self, text: &str) -> Option<Range<usize>> {
        words(text).find(|range| {
            let key = key_of(text, range);
            self.terms.iter().any(|term| key.starts_with(term.as_str()))
        })
    }
}

fn key_of(text: &str, range: &Range<usize>) -> String {
    search_key(text.get(range.clone()).unwrap_or_default())
}

/// Returns what stands before a place: all of a short text, of a long one the words that are near.
fn before(text: &str, at: usize) -> String {
    let all = text.get(..at).unwrap_or_default();
    let Some((from, _)) = all.char_indices().rev().nth(BEFORE).filter(|_| is_long(text)) else {
        return all.to_owned();
    };
    let near = all.get(from..).unwrap_or_default();
    let word = near.find(char::is_whitespace).map_or(near, |end| near.get(end..).unwrap_or_default());
    format!("\u{2026}{}", word.trim_start())
}

/// Returns what stands after a place: all of a short text, of a long one the words that are near.
fn after(text: &str, at: usize) -> String {
    let all = text.get(at..).unwrap_or_default();
    let Some((to, _)) = all.char_indices().nth(AFTER).filter(|_| is_long(text)) else {
        return all.to_owned();
    };
    let near = all.get(..to).unwrap_or_default();
    let word = near.rfind(char::is_whitespace).map_or(near, |end| near.get(..end).unwrap_or_default());
    format!("{}\u{2026}", word.trim_end())
}

fn is_long(text: &str) -> bool {
    text.chars().nth(WHOLE).is_some()
}

#[cfg(test)]
mod tests {
    use super::{AFTER, BEFORE, after, before};

    #[test]
    fn a_short_text_is_shown_whole_and_a_long_one_by_whole_words() {
        let title = "Judicial aspects of the online dimension: recruitment, advertising, e-evidence";
        let at = title.find("recruitment").unwrap();
        assert_eq!(
            before(title, at),
            "Judicial aspects of the online dimension: ",
            "nothing of a title is cut"
        );
        let said = "Δίκη été word ".repeat(60);
        let at = said.find("word ").unwrap() + 14 * 20;
        let at = said.char_indices().map(|(at, _)| at).find(|one| *one >= at).unwrap();
        for (part, most) in [(before(&said, at), BEFORE), (after(&said, at), AFTER)] {
            assert!(part.chars().count() <= most + 1, "{part}");
            assert!(part.contains('\u{2026}'), "what is cut says so: {part}");
        }
    }
}
