//! A form that somebody with a role in items sent back: they confirm title and time of these, or want them otherwise.
//!
//! What they want stands in the review as a comment of the secretariat under their name: they chair nothing, so that
//! nothing of theirs is an answer of a body.

use super::form::{Around, FromForm, answer_of};
use super::{Teller, Write, Writes};
use crate::import::decisions::Decisions;
use crate::import::row::{ImportChange, ImportRow, RowState};
use domain::agenda::{AgendaInside, AgendaItem, AgendaVersion, Who};
use domain::comment_form::FormAnswer;
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::Revision;
use domain::reason::ReasonCode;
use domain::review::{Comment, MergeFate, MergeLine, MergeWhat};
use intake::Level;
use intake::comments::Commented;
use words::{Word, Words};

/// Somebody who sent a form back.
pub(super) struct Speaker {
    who: Who,
    reference: String,
    name: String,
}

/// Finds who sent a form back, where that is one person: by what people cite in it.
pub(super) fn speaker_of(form: &Commented, inside: &AgendaInside) -> Option<Speaker> {
    let reference = form.answers.iter().find_map(|answer| answer.of.as_deref())?;
    let who = inside.cited(reference)?;
    let name = inside.people().get(&who)?.name();
    Some(Speaker { who, reference: reference.to_owned(), name })
}

/// Explains what somebody says of the items of their own, and lists what changes.
pub(super) fn plan(
    form: &Commented,
    speaker: &Speaker,
    version: &AgendaVersion,
    around: &Around<'_>,
    items: &[AgendaItem],
    decisions: &Decisions,
) -> (Vec<ImportRow>, Writes) {
    let (proven, from) = answer_of(form, version, ("", &speaker.name), around, decisions);
    let now = domain::agenda::Agenda::of(items.to_vec(), Vec::new());
    let teller = Teller { body: &speaker.reference, version, items, now: &now, comments: around.comments };
    let mut writes =
        Writes { body: speaker.name.clone(), version: version.name.to_string(), records: Vec::new() };
    let mut rows = Vec::new();
    let confirms = form.answers.iter().any(|answer| answer.answer == Some(FormAnswer::Confirm));
    let theirs = items.iter().filter(|item| has(item, speaker.who)).filter(|_| confirms);
    for item in theirs {
        let Some(then) = version.agenda.item(item.id) else { continue };
        let number = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
        let mut row = ImportRow::new(number, decisions.skips(number), std::iter::empty());
        row.party = Some(speaker.reference.clone());
        row.reference = Some(item.reference.clone());
        row.name = item.details.title.to_string();
        if let Some(item) = confirmed(item, then, speaker.who, &mut row).filter(|_| !row.skipped) {
            writes.records.push(Write::Item(Box::new(item)));
        }
        rows.push(row);
    }
    for said in proven.answer.comments.into_iter().filter(|said| from.is_of_form(said.id)) {
        let number = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
        let line = line(said, &from, around, version);
        let mut row = teller.tell(number, decisions, &line, None);
        from.ask(&line, &mut row);
        let comes = !row.skipped && row.question.is_none() && !row.is_refused();
        if let (MergeWhat::Comment(comment), MergeFate::New | MergeFate::Update, true) =
            (line.what, line.fate, comes)
        {
            writes.records.push(Write::Comment(comment));
        }
        rows.push(row);
    }
    (rows, writes)
}

fn has(item: &AgendaItem, who: Who) -> bool {
    item.details.people.iter().any(|person| person.who == who)
}

/// Notes that somebody agreed to an item, where it still stands as they read it.
fn confirmed(item: &AgendaItem, then: &AgendaItem, who: Who, row: &mut ImportRow) -> Option<AgendaItem> {
    let (is, was) = (&item.details, &then.details);
    row.state = RowState::Unchanged;
    if (&is.title, is.day, is.start, is.duration) != (&was.title, was.day, was.start, was.duration) {
        row.note(Level::Info, Field::Item, ReasonCode::ConfirmedOther, Facts::default());
        return None;
    }
    let words = Words::chosen();
    row.show(Field::Status, &words.say(Word::PersonConfirmed));
    let mut item = item.clone();
    let mut open = item.details.people.iter_mut().filter(|person| person.who == who && !person.confirmed);
    let first = open.next()?;
    first.confirmed = true;
    for person in open {
        person.confirmed = true;
    }
    row.state = RowState::Update;
    let (before, after) = (words.say(Word::PersonOpen), words.say(Word::PersonConfirmed));
    row.changes.push(ImportChange { field: Field::Status, before, after });
    Some(item)
}

fn line(
    said: domain::review::Said,
    from: &FromForm,
    around: &Around<'_>,
    version: &AgendaVersion,
) -> MergeLine {
    let known = around.comments.iter().find(|known| known.said.id == said.id);
    let author = from.author(said.id).cloned().unwrap_or_default();
    let fate = match known {
        None => MergeFate::New,
        Some(known) if known.said == said && known.author == author => MergeFate::Unchanged,
        Some(_) => MergeFate::Update,
    };
    let comment = Comment {
        revision: known.map_or(Revision::default(), |known| known.revision),
        meeting: around.meeting.id,
        version: version.id,
        body: String::new(),
        author,
        said,
        resolution: known.and_then(|known| known.resolution.clone()),
        decision: known.and_then(|known| known.decision.clone()),
    };
    MergeLine { what: MergeWhat::Comment(Box::new(comment)), fate }
}
