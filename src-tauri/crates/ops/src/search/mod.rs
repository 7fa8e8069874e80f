//! Search over notes, texts of the agenda, people, guests and records of exchange at once.

mod nearest;
mod records;

use crate::Result;
use domain::agenda::AgendaItem;
use domain::found::FoundField;
use domain::guest::Guest;
use domain::ids::{MeetingId, NoteId, PersonId};
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

/// How many records of a kind are told, and how many more with each step.
pub const STEP: u32 = 100;
/// How many more notes than are told are put in the order in which they were said.
const LOOKED_AT: usize = 400;
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

/// What is found, as far as it is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SearchAnswer {
    /// Each place in the records that are told.
    pub found: Vec<Found>,
    /// How many records of each kind there are in all, in the order of the work; none of a kind without any.
    pub records: Vec<(Noun, u32)>,
    /// The text with its words as they are spelt here, where nothing is found and there are such words.
    pub nearest: Option<String>,
}

/// Finds where a text stands, in the order of the work: people and guests, items, notes, records of exchange. Accents and capitals do not
/// matter; of several words all must be there.
pub async fn search(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<Vec<Found>> {
    Ok(look(unit, meeting, text, |_| usize::MAX).await?.found)
}

/// Finds the same as far as a screen shows it: of each kind a first step of records, and so many steps where `steps` says
/// more. Where nothing is found it says what may have been meant.
pub async fn find(
    unit: &mut Unit,
    meeting: MeetingId,
    text: &str,
    steps: &[(Noun, u32)],
) -> Result<SearchAnswer> {
    let most = |noun: Noun| {
        let steps = steps.iter().find(|(one, _)| *one == noun).map_or(1, |(_, steps)| *steps);
        usize::try_from(steps.saturating_mul(STEP)).unwrap_or(usize::MAX)
    };
    let mut answer = look(unit, meeting, text, most).await?;
    if answer.found.is_empty() {
        answer.nearest = nearest::nearest(unit, meeting, text).await?;
    }
    Ok(answer)
}

/// Finds the first place of a text, if there is any.
async fn first(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<Option<Found>> {
    Ok(look(unit, meeting, text, |_| 1).await?.found.into_iter().next())
}

async fn look(
    unit: &mut Unit,
    meeting: MeetingId,
    text: &str,
    most: impl Fn(Noun) -> usize,
) -> Result<SearchAnswer> {
    let terms = search_terms(text);
    let mut look = Looking { terms: &terms, most, found: Vec::new(), records: Vec::new() };
    if !terms.is_empty() {
        let mut hits: HashMap<Noun, Vec<Uuid>> = HashMap::new();
        let sought = [&[Noun::Person, Noun::Participant, Noun::Guest][..], &records::NOUNS].concat();
        for (noun, id) in unit.search(&sought, text).await? {
            hits.entry(noun).or_default().push(id);
        }
        people(unit, meeting, &hits, &mut look).await?;
        guests(unit, meeting, &hits, &mut look).await?;
        let default = unit.get::<Meeting>(meeting).await?.details.labels.notes;
        // An agenda is short: its texts are read as they stand, questions and translations too.
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
        agenda(&items, default, &mut look);
        notes(unit, meeting, text, (&items, default), &mut look).await?;
        records::look_through(unit, meeting, &hits, &mut look).await?;
    }
    Ok(SearchAnswer { found: look.found, records: look.records, nearest: None })
}

async fn guests(
    unit: &mut Unit,
    meeting: MeetingId,
    hits: &HashMap<Noun, Vec<Uuid>>,
    look: &mut Looking<'_, impl Fn(Noun) -> usize>,
) -> Result<()> {
    let guests: Vec<Guest> = unit.some(&ids(hits, Noun::Guest)).await?;
    for guest in in_order(guests, |guest| (guest.meeting == meeting).then_some(guest.id.0)) {
        let name = guest.details.name.running();
        let fields = [
            (FoundField::Name, name.as_str()),
            (FoundField::Organisation, guest.details.organisation.as_str()),
            (FoundField::Reference, &guest.reference),
        ];
        look.record(&Record::new(Noun::Guest, guest.id.0, &guest.reference, &name), &fields);
    }
    Ok(())
}

fn agenda(items: &[AgendaItem], default: HandlingLabel, look: &mut Looking<'_, impl Fn(Noun) -> usize>) {
    for item in items {
        let fields = texts(item);
        if look.has_all(&fields) {
            let record =
                Record::new(Noun::AgendaItem, item.id.0, &item.reference, item.details.title.as_str());
            let label = item.details.label.or_else(|| item.details.kind.is_programme().then_some(default));
            look.record(&Record { item: Some(item.id.0), label, ..record }, &fields);
        }
    }
}

/// Looks through notes in the order in which they were said. Of very many it takes those that were written first, and a
/// few more than it tells, so that one that was written late and said early finds its place.
async fn notes(
    unit: &mut Unit,
    meeting: MeetingId,
    text: &str,
    (items, default): (&[AgendaItem], HandlingLabel),
    look: &mut Looking<'_, impl Fn(Noun) -> usize>,
) -> Result<()> {
    let most = (look.most)(Noun::Note);
    let mut some = most.saturating_add(LOOKED_AT).min(i32::MAX as usize);
    let (mut notes, all) = loop {
        let hits: Vec<NoteId> =
            unit.search_first(Noun::Note, text, some).await?.into_iter().map(NoteId).collect();
        let mut notes: Vec<Note> = unit.some(&hits).await?;
        notes.retain(|note| note.meeting == meeting);
        if hits.len() < some {
            let all = notes.len();
            break (notes, all);
        }
        // Those of other meetings take nobody's place.
        if notes.len() >= most {
            let all = unit.count_found(Noun::Note, meeting, text).await?;
            break (notes, usize::try_from(all).unwrap_or(usize::MAX));
        }
        some = some.saturating_mul(4);
    };
    let order = |note: &Note| (note.details.at, note.reference.len(), note.reference.clone());
    notes.sort_by_cached_key(order);
    notes.truncate(most);
    for note in &notes {
        let details = &note.details;
        let fields = [
            (FoundField::Text, details.text.as_str()),
            (FoundField::Remark, details.remark.as_str()),
            (FoundField::Reference, note.reference.as_str()),
        ];
        let item = items.iter().find(|item| item.id == details.item);
        let label = item.map(|item| label_of(details.label, item, default)).or(details.label);
        let record = Record::new(Noun::Note, note.id.0, &note.reference, "");
        look.record(&Record { item: Some(details.item.0), label, ..record }, &fields);
    }
    look.in_all(Noun::Note, all);
    Ok(())
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
    look: &mut Looking<'_, impl Fn(Noun) -> usize>,
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

struct Looking<'a, M> {
    terms: &'a [String],
    /// The most records of a kind that are told.
    most: M,
    found: Vec<Found>,
    /// How many records of each kind have a place, told or not.
    records: Vec<(Noun, u32)>,
}

impl<M: Fn(Noun) -> usize> Looking<'_, M> {
    /// Tells whether each of the words begins a word of some field.
    fn has_all(&self, fields: &[(FoundField, &str)]) -> bool {
        self.terms.iter().all(|term| {
            fields
                .iter()
                .any(|(_, text)| words(text).any(|range| key_of(text, &range).starts_with(term.as_str())))
        })
    }

    /// Counts a record in which one of the words stands, and notes each field where it does, once, as long as records of
    /// its kind are told.
    fn record(&mut self, record: &Record<'_>, fields: &[(FoundField, &str)]) {
        let places: Vec<_> =
            fields.iter().filter_map(|(field, text)| Some((field, text, self.place(text)?))).collect();
        if places.is_empty() {
            return;
        }
        let counted = self.records.iter().position(|(noun, _)| *noun == record.noun).unwrap_or_else(|| {
            self.records.push((record.noun, 0));
            self.records.len() - 1
        });
        let count = &mut self.records[counted].1;
        *count += 1;
        if usize::try_from(*count).is_ok_and(|count| count > (self.most)(record.noun)) {
            return;
        }
        for (field, text, place) in places {
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

    /// Says how many records of a kind there are, where not all of them were looked at.
    fn in_all(&mut self, noun: Noun, all: usize) {
        let all = u32::try_from(all).unwrap_or(u32::MAX);
        for (_, count) in self.records.iter_mut().filter(|(one, _)| *one == noun) {
            *count = all.max(*count);
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
