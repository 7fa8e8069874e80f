//! Takes an import back long after it: what it added is removed, and what it changed goes back, wherever nothing else was done
//! to it since. What stays is said with the reason. It is a step of its own, which is undone like any other.

mod called;
mod decide;

use crate::Result;
use called::Called;
use chrono::{DateTime, Utc};
use decide::{Decided, Outcome, decide};
use domain::ids::ImportId;
use domain::import::{Import, Undone, UndoneLine};
use domain::noun::Noun;
use domain::verb::{FromFile, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;
use store::{Back, Unit};
use uuid::Uuid;

/// What becomes of an import that is taken back.
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

/// Says what taking an import back would do, or what it did.
pub async fn preview_undo_import(unit: &mut Unit, id: ImportId) -> Result<TakenBack> {
    let import: Import = unit.get(id).await?;
    if let Some(undone) = &import.undone {
        return Ok(undone.into());
    }
    let (_, lines) = planned(unit, &import).await?;
    Ok(TakenBack { at: None, ..TakenBack::from(&Undone { at: unit.at(), lines }) })
}

/// Takes an import back in one step, and says what went back and what stayed.
pub async fn undo_import(unit: &mut Unit, id: ImportId) -> Result<TakenBack> {
    let mut import: Import = unit.get(id).await?;
    let (back, lines) = planned(unit, &import).await?;
    if back.is_empty() || import.undone.is_some() {
        return Err(store::Error::NothingToUndo.into());
    }
    unit.step(Verb::UndoImport(FromFile::of(back.len(), &import.file_name)));
    unit.take_back(back).await?;
    let undone = Undone { at: unit.at(), lines };
    let taken = TakenBack::from(&undone);
    import.undone = Some(undone);
    unit.save(&mut import).await?;
    Ok(taken)
}

/// Decides what goes back, and says it.
async fn planned(unit: &mut Unit, import: &Import) -> Result<(Vec<Back>, Vec<UndoneLine>)> {
    let mut did = unit.what_step_did(import.step).await?;
    did.retain(|change| change.noun != Noun::Import);
    let named = unit.what_names_what().await?;
    let Decided { outcomes, back } = decide(unit, &did, &named).await?;
    let called = Called::of(unit, import.meeting, &did, &outcomes).await?;
    let added: HashSet<Uuid> = did.iter().filter(|change| !change.was_there).map(|one| one.record).collect();
    let lines = did.iter().zip(&outcomes).flat_map(|(change, outcomes)| {
        // A person who came with a seat goes and stays with it: the line of the seat says so.
        let with_seat = change.noun == Noun::Person
            && added.contains(&change.record)
            && named.by.get(&change.record).into_iter().flatten().any(|(_, seat, _)| added.contains(seat));
        let told = |outcome: &&Outcome| !with_seat && outcome.is_told(&added);
        outcomes.iter().filter(told).map(|outcome| called.line(change, outcome)).collect::<Vec<_>>()
    });
    Ok((back, lines.collect()))
}
