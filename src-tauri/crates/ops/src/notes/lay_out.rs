//! Places for the notes of an item, laid out from a template before anybody speaks.

use super::inside;
use crate::Result;
use chrono::NaiveDateTime;
use domain::agenda::{AgendaItem, plan_tour};
use domain::ids::{AgendaItemId, DelegationId, Revision};
use domain::note::{
    Note, NoteDetails, NoteKind, NotePlace, NotesInside, NotesTemplate, Speaker, WORKSHOP_REPORT,
};
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, Prose};
use domain::verb::{OfItem, Verb};
use store::Unit;
use words::{Word, Words};

/// Lays out the template of an item: the parts of a report, or a row for each delegation in the order in which they speak.
/// What is there already stays; `since` is what the clock in the room shows. Returns how many places are new.
pub async fn lay_out(unit: &mut Unit, id: AgendaItemId, since: NaiveDateTime) -> Result<u32> {
    let item: AgendaItem = unit.get(id).await?;
    let refused = |code| Refusal::new(code).of("item");
    let template =
        NotesTemplate::of(item.details.kind).ok_or_else(|| refused(RefusalCode::NoteNoTemplate))?;
    let inside = inside(unit, item.meeting).await?;
    let places = match template {
        NotesTemplate::WorkshopReport => report(&inside, &item, since),
        NotesTemplate::TourDeTable => tour(&inside, &item, since),
    };
    if places.is_empty() {
        return Err(refused(RefusalCode::NoteAllLaidOut).into());
    }
    let references = unit.next_references(Noun::Note, item.meeting, "N-").await?;
    let mut notes: Vec<Note> = references
        .zip(places)
        .map(|(reference, details)| Note {
            id: unit.new_id(),
            revision: Revision::default(),
            reference,
            meeting: item.meeting,
            details,
        })
        .collect();
    unit.step(Verb::LayOutNotes(OfItem::from(&item.details)));
    unit.save_new(&mut notes).await?;
    Ok(u32::try_from(notes.len()).unwrap_or(u32::MAX))
}

/// Returns the place that waits for a delegation under an item, where there is one.
pub(super) fn waiting(notes: &[Note], item: AgendaItemId, delegation: DelegationId) -> Option<&Note> {
    notes.iter().find(|note| {
        note.details.item == item
            && note.details.is_empty_place()
            && note.details.speaker == Speaker::Delegations(vec![delegation])
    })
}

fn place(item: &AgendaItem, kind: NoteKind, since: NaiveDateTime, prompt: Line) -> NoteDetails {
    let place = Some(NotePlace { since, prompt, in_writing: false });
    NoteDetails { place, ..NoteDetails::new(item.id, kind, since, Prose::default()) }
}

/// The parts of a report that are not there yet.
fn report(inside: &NotesInside, item: &AgendaItem, since: NaiveDateTime) -> Vec<NoteDetails> {
    let there = |kind: &NoteKind| {
        inside.notes.iter().any(|note| note.details.item == item.id && note.details.kind == *kind)
    };
    let missing = WORKSHOP_REPORT.into_iter().filter(|kind| !there(kind));
    missing.map(|kind| place(item, kind, since, prompt(kind))).collect()
}

/// The rows of delegations that have neither spoken nor a place yet.
fn tour(inside: &NotesInside, item: &AgendaItem, since: NaiveDateTime) -> Vec<NoteDetails> {
    let roster = &inside.agenda.roster;
    let (question, speaking): (String, Vec<DelegationId>) = if let Some(plan) = plan_tour(roster, item) {
        let attending = plan.rows.into_iter().filter(|row| row.attends);
        (plan.question, attending.map(|row| row.delegation).collect())
    } else {
        let seated = roster.groups.iter().filter(|group| group.seated().next().is_some());
        (String::new(), seated.map(|group| group.delegation.id).collect())
    };
    let asked: Option<Line> = question.lines().next().and_then(|line| line.parse().ok());
    let asked = asked.filter(|line| !line.is_empty()).unwrap_or_else(|| prompt(NoteKind::Intervention));
    let of = |speaker: &Speaker| -> Vec<DelegationId> {
        match speaker {
            Speaker::Delegations(ids) => ids.clone(),
            Speaker::Participant(id) => {
                roster.seat(*id).map(|(group, _)| group.delegation.id).into_iter().collect()
            }
            Speaker::Guest(_) | Speaker::Words(_) | Speaker::Nobody => Vec::new(),
        }
    };
    let under = inside.notes.iter().filter(|note| note.details.item == item.id);
    let there: Vec<DelegationId> = under.flat_map(|note| of(&note.details.speaker)).collect();
    let missing = speaking.into_iter().filter(|delegation| !there.contains(delegation));
    missing
        .map(|delegation| {
            let details = place(item, NoteKind::Intervention, since, asked.clone());
            NoteDetails { speaker: Speaker::Delegations(vec![delegation]), ..details }
        })
        .collect()
}

/// What belongs into a part of a report.
fn prompt(kind: NoteKind) -> Line {
    let word = match kind {
        NoteKind::Information => Word::PromptHeard,
        NoteKind::Challenge => Word::PromptChallenge,
        NoteKind::BestPractice => Word::PromptPractice,
        NoteKind::Conclusion => Word::PromptConclusion,
        NoteKind::Question => Word::PromptQuestion,
        NoteKind::Action => Word::PromptAction,
        NoteKind::Intervention
        | NoteKind::Answer
        | NoteKind::Decision
        | NoteKind::Reference
        | NoteKind::QuoteToCheck => Word::PromptStatement,
    };
    Words::chosen().say(word).parse().unwrap_or_default()
}
