//! Search over notes, texts of the agenda, people and guests at once.

use crate::Result;
use domain::agenda::AgendaItem;
use domain::guest::Guest;
use domain::ids::MeetingId;
use domain::note::Note;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::person::Person;
use domain::text::search_key;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;
use uuid::Uuid;

/// The most places that are shown.
const MOST: usize = 500;
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
    pub field: String,
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
    let folded = search_key(text);
    let terms: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|term| !term.is_empty()).collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let nouns = [Noun::Person, Noun::Participant, Noun::Guest, Noun::AgendaItem, Noun::Note];
    let mut hits: HashMap<Noun, Vec<Uuid>> = HashMap::new();
    for (noun, id) in unit.search(&nouns, text).await? {
        hits.entry(noun).or_default().push(id);
    }
    let mut found = Vec::new();
    let mut look = Looking { terms: &terms, found: &mut found };
    people(unit, meeting, &hits, &mut look).await?;
    for id in hits.get(&Noun::Guest).into_iter().flatten() {
        let Some(guest) = unit.find::<Guest>((*id).into()).await?.filter(|one| one.meeting == meeting) else {
            continue;
        };
        let name = guest.details.name.running();
        let fields = [
            ("name", name.as_str()),
            ("organisation", guest.details.organisation.as_str()),
            ("reference", &guest.reference),
        ];
        look.record(Noun::Guest, *id, &guest.reference, &name, None, &fields);
    }
    for id in hits.get(&Noun::AgendaItem).into_iter().flatten() {
        let item = unit.find::<AgendaItem>((*id).into()).await?.filter(|one| one.meeting == meeting);
        let Some(item) = item else { continue };
        let details = &item.details;
        let fields = [
            ("title", details.title.as_str()),
            ("description", details.description.as_str()),
            ("purpose", details.purpose.as_str()),
            ("reference", &item.reference),
        ];
        look.record(Noun::AgendaItem, *id, &item.reference, details.title.as_str(), Some(*id), &fields);
    }
    let mut notes = Vec::new();
    for id in hits.get(&Noun::Note).into_iter().flatten().take(MOST) {
        notes.extend(unit.find::<Note>((*id).into()).await?.filter(|one| one.meeting == meeting));
    }
    notes.sort_by(|a, b| (a.details.at, &a.reference).cmp(&(b.details.at, &b.reference)));
    for note in notes {
        let fields = [
            ("text", note.details.text.as_str()),
            ("remark", note.details.remark.as_str()),
            ("reference", note.reference.as_str()),
        ];
        look.record(Noun::Note, note.id.0, &note.reference, "", Some(note.details.item.0), &fields);
    }
    found.truncate(MOST);
    Ok(found)
}

async fn people(
    unit: &mut Unit,
    meeting: MeetingId,
    hits: &HashMap<Noun, Vec<Uuid>>,
    look: &mut Looking<'_>,
) -> Result<()> {
    let persons = hits.get(&Noun::Person).map_or(&[][..], Vec::as_slice);
    let seats = hits.get(&Noun::Participant).map_or(&[][..], Vec::as_slice);
    if persons.is_empty() && seats.is_empty() {
        return Ok(());
    }
    let participants: Vec<Participant> = unit.of_meeting(meeting).await?;
    let known: HashMap<_, Person> =
        unit.persons_at(meeting).await?.into_iter().map(|person| (person.id, person)).collect();
    for participant in participants {
        let Some(person) = known.get(&participant.person) else { continue };
        if !persons.contains(&person.id.0) && !seats.contains(&participant.id.0) {
            continue;
        }
        let name = person.name.running();
        let latin = [person.name.given_name_latin.as_str(), person.name.family_name_latin.as_str()].join(" ");
        let fields = [
            ("name", name.as_str()),
            ("latin_name", latin.trim()),
            ("organisation", participant.seat.organisation.as_str()),
            ("function", participant.seat.function.as_str()),
            ("reference", participant.reference.as_str()),
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
        fields: &[(&str, &str)],
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
                field: (*field).to_owned(),
                before: before.chars().rev().collect(),
                found: text.get(from..to).unwrap_or_default().to_owned(),
                after: text.get(to..).unwrap_or_default().chars().take(AFTER).collect(),
            });
        }
    }

    /// Finds the first word that begins like one of the words looked for.
    fn place(&self, text: &str) -> Option<(usize, usize)> {
        let mut at = 0;
        while let Some(from) = text.get(at..)?.find(char::is_alphanumeric).map(|offset| at + offset) {
            let tail = text.get(from..)?;
            let length = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
            let key = search_key(tail.get(..length)?);
            if self.terms.iter().any(|term| key.starts_with(term)) {
                return Some((from, from + length));
            }
            at = from + length;
        }
        None
    }
}
