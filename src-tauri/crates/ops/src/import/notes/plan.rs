//! Explains every entry: whether it is new, and what changes of it.

use super::printed;
use crate::Result;
use crate::import::decisions::Decisions;
use crate::import::progress::Progress;
use crate::import::references::References;
use crate::import::row::{ImportChange, ImportRow, RowState, different};
use chrono::{NaiveTime, Timelike};
use domain::agenda::{AgendaItem, Someone, Who};
use domain::closed::Closed;
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::{AgendaItemId, MeetingId, Revision};
use domain::note::{Attribution, Note, NoteDetails, NoteKind, NotesInside, Speaker, label_of};
use domain::noun::Noun;
use domain::reason::ReasonCode;
use domain::text::{Line, Prose, search_key};
use intake::ImportKind;
use intake::notes::NoteRecord;
use std::collections::{HashMap, HashSet};
use store::Unit;

/// Explains every entry, and lists those that are new or change.
pub(in crate::import) async fn plan(
    unit: &mut Unit,
    meeting: MeetingId,
    records: &[NoteRecord],
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Vec<Note>)> {
    let inside = crate::notes::inside(unit, meeting).await?;
    let wanted = records.iter().filter_map(|record| record.reference.clone());
    let mut references = References::of(unit, Noun::Note, meeting, wanted).await?;
    let finder = Finder::new(&inside, records.iter().any(|record| record.printed));
    let mut rows = Vec::with_capacity(records.len());
    let mut saved = Vec::new();
    for record in records {
        let mut row =
            ImportRow::new(record.row, decisions.skips(record.row), record.reasons.iter().map(Into::into));
        let item = finder.item(record, &mut row);
        let (known, guessed) = finder.known(record, item);
        if let Some(note) = known.filter(|_| guessed) {
            row.doubt(Field::Reference, ReasonCode::EntryGuessed, Facts::text(&note.reference));
        }
        if let Some(note) = known {
            row.reference = Some(note.reference.clone());
        } else {
            row.reference.clone_from(&record.reference);
        }
        let details = item.and_then(|item| finder.details(record, item, known, &mut row));
        let Some(details) = details.filter(|_| !row.is_refused()) else {
            row.state = RowState::Rejected;
            rows.push(row);
            continue;
        };
        if row.skipped {
            rows.push(row);
            continue;
        }
        if let Some(note) = known {
            row.changes = finder.changes(&note.details, &details);
            row.state = if row.changes.is_empty() { RowState::Unchanged } else { RowState::Update };
            if row.state == RowState::Update {
                let default = inside.agenda.meeting().details.labels.notes;
                let was = inside.item(note).or(item);
                let lowers = |(was, is)| details.check_over(&note.details, (was, is), default).is_err();
                if was.zip(item).is_some_and(lowers) {
                    row.reject(Field::Label, ReasonCode::LabelLowered, Facts::default());
                } else {
                    saved.push(Note { details, ..note.clone() });
                }
            }
        } else {
            let reference = references.give(record.reference.as_deref(), "N-");
            row.reference = Some(reference.clone());
            saved.push(Note {
                id: record.id.unwrap_or_else(|| unit.new_id()),
                revision: Revision::default(),
                reference,
                meeting,
                details,
            });
        }
        rows.push(row);
    }
    Ok((rows, saved))
}

/// Returns what tells an entry apart from others.
pub(in crate::import) fn said_by(record: &NoteRecord) -> String {
    let line = |line: &Option<Line>| line.as_ref().map_or_else(String::new, ToString::to_string);
    let text = record.text.as_ref().map_or_else(String::new, ToString::to_string);
    [record.reference.clone().unwrap_or_default(), line(&record.item), text].join("\n")
}

struct Finder<'a> {
    inside: &'a NotesInside,
    people: HashMap<String, Who>,
    someone: HashMap<Who, Someone<'a>>,
    items: HashMap<String, &'a AgendaItem>,
    by_reference: HashMap<&'a str, &'a Note>,
    by_words: HashMap<(AgendaItemId, String), &'a Note>,
    /// The entries before whose words a paper prints who said them.
    printed: HashSet<String>,
}

impl<'a> Finder<'a> {
    fn new(inside: &'a NotesInside, printed: bool) -> Self {
        let people = inside.agenda.people();
        let mut items: HashMap<String, &AgendaItem> =
            inside.items.iter().map(|item| (search_key(item.details.title.as_str()), item)).collect();
        for item in &inside.items {
            if let Some(number) = &item.details.number {
                items.insert(search_key(number.as_str()), item);
            }
        }
        items.extend(inside.items.iter().map(|item| (search_key(&item.reference), item)));
        let words = |note: &Note| (note.details.item, key(note.details.text.as_str()));
        Self {
            inside,
            people: people.iter().map(|(who, someone)| (search_key(someone.reference()), *who)).collect(),
            items,
            by_reference: inside.notes.iter().map(|note| (note.reference.as_str(), note)).collect(),
            by_words: inside.notes.iter().map(|note| (words(note), note)).collect(),
            printed: if printed { printed::printed(inside) } else { HashSet::new() },
            someone: people,
        }
    }

    fn item(&self, record: &NoteRecord, row: &mut ImportRow) -> Option<&'a AgendaItem> {
        let text = record.item.as_ref()?;
        let key = search_key(text.as_str());
        let found =
            self.items.get(&key).or_else(|| self.items.get(key.strip_prefix("item ").unwrap_or(&key)));
        match found {
            Some(item) => row.show(Field::Item, &item.reference),
            None => row.reject(Field::Item, ReasonCode::ItemUnknown, Facts::text(text.as_str())),
        }
        found.copied()
    }

    /// Finds the entry that a record is about: by its reference, else by its item and words, else by its item and minute
    /// where the words are alike. The last is a guess, and said.
    fn known(&self, record: &NoteRecord, item: Option<&AgendaItem>) -> (Option<&'a Note>, bool) {
        if let Some(id) = record.id {
            return (self.inside.notes.iter().find(|note| note.id == id), false);
        }
        if let Some(reference) = &record.reference {
            return (self.by_reference.get(reference.as_str()).copied(), false);
        }
        let (Some(item), Some(text)) = (item, &record.text) else { return (None, false) };
        let whole = text.as_str();
        let rest = printed::led(whole).filter(|_| record.printed).map(|(_, rest)| rest);
        let same = |words| self.by_words.get(&(item.id, key(words))).copied();
        if let Some(note) = same(whole).or_else(|| same(rest?)) {
            return (Some(note), false);
        }
        let minute = |note: &&Note| {
            note.details.item == item.id
                && record.clock.is_some_and(|clock| at_minute(note, clock))
                && printed::alike(note.details.text.as_str(), rest.unwrap_or(whole))
        };
        let mut near = self.inside.notes.iter().filter(minute);
        match (near.next(), near.next()) {
            (Some(note), None) => (Some(note), true),
            _ => (None, false),
        }
    }

    /// Takes who said it from before the words of a paper: what was printed of a known entry is no wording of its own.
    /// Returns who said it where that is new.
    fn words(&self, record: &NoteRecord, known: Option<&Note>) -> Option<(Prose, Option<Speaker>)> {
        let text = record.text.clone()?;
        let parted = printed::led(text.as_str()).filter(|_| record.printed);
        let Some((lead, rest)) = parted else { return Some((text, None)) };
        let Some(note) = known else {
            let speaker = printed::speaker(self.inside, &self.someone, lead);
            return Some(if speaker.is_some() { (rest.parse().ok()?, speaker) } else { (text, None) });
        };
        let own = printed::told(note.details.text.as_str());
        let whole = own == printed::told(text.as_str()) || !self.printed.contains(&note.reference);
        Some((if whole { text } else { rest.parse().ok()? }, None))
    }

    /// Puts what a record says over what is known of an entry.
    fn details(
        &self,
        record: &NoteRecord,
        item: &AgendaItem,
        known: Option<&Note>,
        row: &mut ImportRow,
    ) -> Option<NoteDetails> {
        let (mut text, said_by) = self.words(record, known)?;
        if let Some(note) = known.filter(|note| record.printed && same_words(note, &text)) {
            text.clone_from(&note.details.text);
        }
        let opens = item.details.day.unwrap_or(self.inside.agenda.meeting().details.from);
        let start =
            opens.and_hms_opt(u32::from(item.details.start / 60), u32::from(item.details.start % 60), 0)?;
        let mut details = known.map_or_else(
            || NoteDetails::new(item.id, NoteKind::default(), start, text.clone()),
            |note| note.details.clone(),
        );
        row.show(Field::Text, &text);
        let default = self.inside.agenda.meeting().details.labels.notes;
        match known.and_then(|note| self.inside.item(note)).filter(|was| was.id != item.id) {
            Some(was) => details.moved(was, item, default),
            None => details.item = item.id,
        }
        details.text = text;
        details.kind = record.kind.unwrap_or(details.kind);
        details.at = record.at.unwrap_or(details.at);
        if let Some(clock) = record.clock.filter(|clock| known.is_none_or(|note| !at_minute(note, *clock))) {
            details.at = opens.and_time(clock);
        }
        details.speaker = said_by.unwrap_or(details.speaker);
        if record.speaker.is_some() || record.speaker_text.is_some() {
            details.speaker = self.speaker(record, row);
        }
        // A paper prints the label that counts, which an entry need not have of its own.
        let counts = known.filter(|_| record.printed).map(|note| label_of(note.details.label, item, default));
        if let Some(label) = record.label.filter(|label| counts.is_none() || *label != counts) {
            details.label = label;
        }
        details.chatham_house = record.chatham_house.unwrap_or(details.chatham_house);
        details.consent = record.consent.unwrap_or(details.consent);
        details.attribution = record.attribution.unwrap_or(details.attribution);
        details.status = record.status.unwrap_or(details.status);
        if let Some(author) = &record.author {
            details.author.clone_from(author);
        }
        if let Some(remark) = &record.remark {
            details.remark.clone_from(remark);
        }
        Some(details)
    }

    /// Finds who spoke: somebody by reference, delegations by their codes, else words.
    fn speaker(&self, record: &NoteRecord, row: &mut ImportRow) -> Speaker {
        let text = record.speaker.as_ref().filter(|text| !text.is_empty());
        let Some(text) = text else {
            let words = record.speaker_text.clone().filter(|words| !words.is_empty());
            return words.map_or(Speaker::Nobody, Speaker::Words);
        };
        match self.people.get(&search_key(text.as_str())) {
            Some(Who::Participant(id)) => return Speaker::Participant(*id),
            Some(Who::Guest(id)) => return Speaker::Guest(*id),
            _ => {}
        }
        let roster = &self.inside.agenda.roster;
        let codes: Vec<&str> = text.as_str().split([';', ',']).map(str::trim).collect();
        let found: Vec<_> =
            codes.iter().filter_map(|code| roster.with_code(code)).map(|group| group.delegation.id).collect();
        if found.len() == codes.len() {
            return Speaker::Delegations(found);
        }
        row.doubt(Field::Speaker, ReasonCode::PersonUnknown, Facts::text(text.as_str()));
        Speaker::Words(text.clone())
    }

    fn changes(&self, before: &NoteDetails, after: &NoteDetails) -> Vec<ImportChange> {
        let speaker = |speaker: &Speaker| match speaker {
            Speaker::Nobody => String::new(),
            Speaker::Words(words) => words.to_string(),
            Speaker::Participant(_) | Speaker::Guest(_) => {
                let someone = speaker.who().and_then(|who| self.someone.get(&who));
                someone.map_or("", Someone::reference).to_owned()
            }
            Speaker::Delegations(ids) => {
                let codes = ids.iter().filter_map(|id| self.inside.agenda.roster.group(*id));
                codes.map(|group| group.party.code.clone()).collect::<Vec<_>>().join("; ")
            }
        };
        let item = |id| {
            self.inside.items.iter().find(|item| item.id == id).map_or("", |item| item.reference.as_str())
        };
        let say = |field: Field, details: &NoteDetails| match field {
            Field::Item => item(details.item).to_owned(),
            Field::Kind => word(details.kind),
            Field::At => details.at.format("%Y-%m-%d %H:%M").to_string(),
            Field::Speaker => speaker(&details.speaker),
            Field::Text => details.text.to_string(),
            Field::Label => details.label.map(|label| label.to_string()).unwrap_or_default(),
            Field::ChathamHouse => word_of(details.chatham_house),
            Field::Consent => word_of(details.consent),
            Field::Attribution => word::<Attribution>(details.attribution),
            Field::Status => word(details.status),
            Field::Author => details.author.to_string(),
            Field::Remark => details.remark.to_string(),
            _ => String::new(),
        };
        let fields = ImportKind::Notes.fields().into_iter();
        different(fields.map(|field| (field, (say(field, before), say(field, after))))).collect()
    }
}

/// What texts are compared by: as papers show them, without accents and capitals.
fn key(text: &str) -> String {
    search_key(&printed::told(text))
}

fn same_words(note: &Note, text: &Prose) -> bool {
    printed::told(note.details.text.as_str()) == printed::told(text.as_str())
}

fn at_minute(note: &Note, clock: NaiveTime) -> bool {
    let at = note.details.at.time();
    (at.hour(), at.minute()) == (clock.hour(), clock.minute())
}

fn word<T: Closed>(member: T) -> String {
    words::Words::chosen().name(member)
}

fn word_of(yes: bool) -> String {
    words::Words::chosen().say(if yes { words::Word::Yes } else { words::Word::No })
}

/// Writes the entries.
pub(in crate::import) async fn write(
    notes: Vec<Note>,
    unit: &mut Unit,
    mut progress: Progress<'_>,
) -> Result<()> {
    let (mut new, known): (Vec<Note>, Vec<Note>) =
        notes.into_iter().partition(|note| note.revision == Revision::default());
    for chunk in new.chunks_mut(200) {
        unit.save_new(chunk).await?;
        progress.wrote(chunk.len())?;
    }
    for mut note in known {
        unit.save(&mut note).await?;
        progress.wrote(1)?;
    }
    Ok(())
}
