//! Takes a step back long after it: what it added is removed, what it removed is there again and what it changed goes back,
//! wherever nothing else was done to it since. What stays is said with the reason. It is a step of its own, which is undone
//! like any other.

mod called;
mod decide;

use crate::Result;
use called::Called;
use chrono::{DateTime, Utc};
use decide::{Decided, Outcome, decide};
use domain::ids::MeetingId;
use domain::import::{Undone, UndoneLine};
use domain::noun::Noun;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;
use store::{Back, StepChange, Unit, ids_in};
use uuid::Uuid;

/// What becomes of a step that is taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakenBack {
    /// When it was taken back; none before it is.
    pub at: Option<DateTime<Utc>>,
    /// What goes back.
    pub goes: Vec<TakenBackLine>,
    /// What stays as it is, and why.
    pub stays: Vec<TakenBackLine>,
}

/// What becomes of one record, or of one field of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TakenBackLine {
    /// What people cite, where they do.
    pub reference: Option<String>,
    /// Who or what it is; empty where that is forgotten.
    pub name: String,
    /// What becomes of it, in a full sentence.
    pub sentence: String,
}

impl From<&Undone> for TakenBack {
    fn from(undone: &Undone) -> Self {
        let lines = |stays: bool| {
            let lines = undone.lines.iter().filter(move |line| line.stays == stays);
            let line = |line: &UndoneLine| TakenBackLine {
                reference: line.reference.clone(),
                name: line.name.clone(),
                sentence: line.sentence.clone(),
            };
            lines.map(line).collect()
        };
        Self { at: Some(undone.at), goes: lines(false), stays: lines(true) }
    }
}

/// Decides what goes back, and says it.
pub(crate) async fn planned(
    unit: &mut Unit,
    meeting: MeetingId,
    step: Uuid,
) -> Result<(Vec<Back>, Vec<UndoneLine>)> {
    let mut did = unit.what_step_did(step).await?;
    did.retain(|change| change.noun != Noun::Import);
    let named = unit.what_names_what().await?;
    let Decided { outcomes, back } = decide(unit, &did, &named).await?;
    let called = Called::of(unit, meeting, &did, &outcomes).await?;
    let added: HashSet<Uuid> = did.iter().filter(|change| !change.was_there).map(|one| one.record).collect();
    let lines = did.iter().zip(&outcomes).flat_map(|(change, outcomes)| {
        // A person who came or went with a seat goes back and stays with it: the line of the seat says so.
        let came = added.contains(&change.record)
            && named.by.get(&change.record).into_iter().flatten().any(|(_, seat, _)| added.contains(seat));
        let with_seat = change.noun == Noun::Person && (came || went_with_seat(&did, change));
        let told = |outcome: &&Outcome| !with_seat && outcome.is_told(&added);
        outcomes.iter().filter(told).map(|outcome| called.line(change, outcome)).collect::<Vec<_>>()
    });
    Ok((back, lines.collect()))
}

/// Tells whether a step removed somebody together with a seat of theirs.
fn went_with_seat(did: &[StepChange], person: &StepChange) -> bool {
    let seat_of = |change: &StepChange| {
        let before = change.fields.get("person").map(|kept| ids_in(&kept.before)).unwrap_or_default();
        change.noun == Noun::Participant && !change.is_there && before.contains(&person.record)
    };
    !person.is_there && did.iter().any(seat_of)
}
