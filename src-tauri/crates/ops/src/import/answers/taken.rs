//! What a second note-taker took, explained: it comes in by the way of every note, known by its identity.

use super::{Write, Writes};
use crate::Result;
use crate::import::decisions::Decisions;
use crate::import::notes;
use crate::import::row::{ImportRow, RowState};
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::NoteId;
use domain::meeting::Meeting;
use domain::note::Note;
use domain::pouch::PouchKind;
use domain::reason::ReasonCode;
use domain::reply::{Reply, TakenEntry, TakenReply};
use intake::Level;
use intake::notes::NoteRecord;
use store::Unit;
use words::Words;

/// The reply of a second note-taker of which it is known to which pouch it is.
#[derive(Clone, Debug)]
pub struct ProvenTaken {
    /// By what the pouch is known: each note-taker has another one.
    pub whose: String,
    /// What was taken.
    pub reply: TakenReply,
}

/// Explains every entry of a note-taker's reply, and lists what changes.
pub(in crate::import) async fn plan(
    unit: &mut Unit,
    meeting: &Meeting,
    ProvenTaken { whose, reply }: &ProvenTaken,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Writes)> {
    let replies: Vec<Reply> = unit.of_meeting(meeting.id).await?;
    let known = replies.iter().find(|known| known.whose == *whose);
    let who = Some(reply.name.to_string()).filter(|name| !name.is_empty());
    let body = who.unwrap_or_else(|| Words::chosen().inside(PouchKind::Notes));
    let mut writes = Writes { body, version: String::new(), records: Vec::new() };
    if let Some(newest) = known.as_ref().map(|known| known.answered).filter(|at| *at > reply.made_at) {
        return Ok((vec![super::older(meeting, newest, "", decisions)], writes));
    }
    let before: Vec<Note> = unit.of_meeting(meeting.id).await?;
    let find = |id: NoteId| before.iter().find(|note| note.id == id);
    // What was removed here comes in once more, always with the same new identity.
    let again = |entry: &TakenEntry| NoteId(pouch::identity(&[b"taken again", entry.id.0.as_bytes()]));
    let gone = |entry: &TakenEntry| entry.over.is_some() && find(entry.id).is_none();
    let records: Vec<NoteRecord> = (1..)
        .zip(&reply.entries)
        .map(|(row, entry)| {
            let id = if gone(entry) { again(entry) } else { entry.id };
            record(row, id, entry, find(id), reply)
        })
        .collect();
    let (mut rows, notes) = notes::plan(unit, meeting.id, &records, decisions).await?;
    for (row, entry) in rows.iter_mut().zip(&reply.entries) {
        if gone(entry) && row.state == RowState::New {
            row.note(Level::Info, None, ReasonCode::EntryTakenAgain, Facts::default());
        }
        let text_of = |note: &Note| note.details.text.clone();
        let elsewhere = find(entry.id).filter(|note| entry.over.is_some_and(|over| over != note.revision));
        if row.state == RowState::Update && elsewhere.map(text_of).is_some_and(|text| text != entry.text) {
            row.note(Level::Doubt, Field::Text, ReasonCode::EntryReworded, Facts::default());
        }
    }
    let changes = !notes.is_empty();
    writes.records.extend(notes.into_iter().map(|note| Write::Note(Box::new(note))));
    if changes || known.is_none() {
        let said = (&reply.name, reply.made_at);
        writes.records.extend(super::replied(unit, meeting, known, whose, said, Vec::new()));
    }
    Ok((rows, writes))
}

fn record(row: u32, id: NoteId, entry: &TakenEntry, known: Option<&Note>, reply: &TakenReply) -> NoteRecord {
    NoteRecord {
        row,
        id: Some(id),
        item: entry.item.parse().ok(),
        kind: Some(entry.kind),
        at: Some(entry.at),
        speaker: entry.speaker.clone(),
        text: Some(entry.text.clone()),
        label: entry.label.map(Some),
        author: known.is_none().then(|| reply.name.clone()),
        ..NoteRecord::default()
    }
}
