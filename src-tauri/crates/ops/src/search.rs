//! Search over notes, texts of the agenda, people and guests at once.

use crate::Result;
use domain::agenda::AgendaItem;
use domain::guest::Guest;
use domain::ids::{MeetingId, PersonId};
use domain::note::Note;
use domain::noun::Noun;
use domain::person::Person;
use domain::text::{search_key, words};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use std::ops::Range;
use store::Unit;
use uuid::Uuid;

/// The most places that are shown.
const MOST: usize = 500;
/// The most records of a noun that are looked at; those of other meetings are among them.
const LOOKED_AT: usize = 4 * MOST;
/// How many characters stand before and after what was found.
const BEFORE: usize = 40;
const AFTER: usize = 80;

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
    /// The field.
    pub field: FoundField,
    /// What stands before.
    pub before: String,
    /// What was found.
    #[serde(rename = "match")]
    pub found: String,
    /// What stands after.
    pub after: String,
}

/// A field in which something is found.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FoundField {
    /// The name of a person or guest.
    Name,
    /// The name in Latin letters.
    LatinName,
    /// The institution or organisation.
    Organisation,
    /// The function.
    Function,
    /// What people cite.
    Reference,
    /// The title of an item.
    Title,
    /// The description of an item.
    Description,
    /// What an item is for.
    Purpose,
    /// The words of an entry.
    Text,
    /// What the secretariat noted of an entry.
    Remark,
}

domain::closed!(
    FoundField,
    "found-field",
    Name = "name",
    LatinName = "latin_name",
    Organisation = "organisation",
    Function = "function",
    Reference = "reference",
    Title = "title",
    Description = "description",
    Purpose = "purpose",
    Text = "text",
    Remark = "remark",
);

/// Finds where a text stands, in the order of the work: people and guests, items, notes. Accents and capitals do not
/// matter; of several words all must be there.
pub async fn search(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<Vec<Found>> {
    let folded = search_key(text);
    let terms: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|term| !term.is_empty()).collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let nouns = [Noun::Person, Noun::Participant, Noun::Guest, Noun::AgendaItem, Noun::Note];
    let mut hits: HashMap<Noun, Vec<Uuid>> = HashMap::new();
    for (noun, id) in unit.search_some(&nouns, text, LOOKED_AT).await? {
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
        look.record(Noun::Guest, guest.id.0, &guest.reference, &name, None, &fields);
    }
    let items: Vec<AgendaItem> = unit.some(&ids(&hits, Noun::AgendaItem)).await?;
    for item in in_order(items, |item| (item.meeting == meeting).then_some(item.id.0)) {
        let (id, details) = (item.id.0, &item.details);
        let fields = [
            (FoundField::Title, details.title.as_str()),
            (FoundField::Description, details.description.as_str()),
            (FoundField::Purpose, details.purpose.as_str()),
            (FoundField::Reference, &item.reference),
        ];
        look.record(Noun::AgendaItem, id, &item.reference, details.title.as_str(), Some(id), &fields);
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
        let fields = [
            (FoundField::Text, note.details.text.as_str()),
            (FoundField::Remark, note.details.remark.as_str()),
            (FoundField::Reference, note.reference.as_str()),
        ];
        look.record(Noun::Note, note.id.0, &note.reference, "", Some(note.details.item.0), &fields);
    }
    found.truncate(MOST);
    Ok(found)
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
        look.record(Noun::Participant, participant.id.0, &participant.reference, &name, None, &fields);
    }
    Ok(())
}

struct Looking<'a> {
    terms: &'a [&'a str],
    found: &'a mut Vec<Found>,
}

impl Looking<'_> {
    /// Notes each field of a record in which one of the words stands, each once.
    fn record(
        &mut self,
        noun: Noun,
        id: Uuid,
        reference: &str,
        name: &str,
        item: Option<Uuid>,
        fields: &[(FoundField, &str)],
    ) {
        for (field, text) in fields {
            let Some((from, to)) = self.place(text) else { continue };
            let before: String = text.get(..from).unwrap_or_default().chars().rev().take(BEFORE).collect();
            self.found.push(Found {
                noun,
                id,
                reference: reference.to_owned(),
                name: name.to_owned(),
                item,
                field: *field,
                before: before.chars().rev().collect(),
                found: text.get(from..to).unwrap_or_default().to_owned(),
                after: text.get(to..).unwrap_or_default().chars().take(AFTER).collect(),
            });
        }
    }

    /// Finds the first word that begins like one of the words looked for.
    fn place(&self, text: &str) -> Option<(usize, usize)> {
        let looked_for = |at: &Range<usize>| {
            let key = search_key(text.get(at.clone()).unwrap_or_default());
            self.terms.iter().any(|term| key.starts_with(term))
        };
        words(text).find(looked_for).map(|at| (at.start, at.end))
    }
}
