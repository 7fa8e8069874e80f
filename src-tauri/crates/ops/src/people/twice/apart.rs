//! Takes apart again who became one person, also days later.

use crate::Result;
use crate::taking_back::{TakenBack, planned};
use chrono::{DateTime, Utc};
use domain::ids::MeetingId;
use domain::import::Undone;
use domain::noun::Noun;
use domain::person::Person;
use domain::verb::{Named, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Step, Unit};
use uuid::Uuid;

/// Two records that became one, and can be taken apart again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Merged {
    /// The step.
    pub step: String,
    /// The name of the person, as it was then.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Lists who became one person, the latest first: those of whom one record is not there any more.
pub(super) async fn merged(unit: &mut Unit) -> Result<Vec<Merged>> {
    let mut merged = Vec::new();
    for step in merges(unit).await? {
        if !is_apart(unit, step.id).await? {
            merged.push(Merged { step: step.id.to_string(), name: name(&step), at: step.at });
        }
    }
    Ok(merged)
}

/// Says what taking two apart would do: what goes back, and what stays because it was changed since.
pub async fn preview_take_apart(unit: &mut Unit, meeting: MeetingId, step: &str) -> Result<TakenBack> {
    let step = found(unit, step).await?;
    let (_, lines) = planned(unit, meeting, step.id).await?;
    Ok(TakenBack { at: None, ..TakenBack::from(&Undone { at: unit.at(), lines }) })
}

/// Takes two apart in one step, and says what went back and what stayed.
pub async fn take_apart(unit: &mut Unit, meeting: MeetingId, step: &str) -> Result<TakenBack> {
    let step = found(unit, step).await?;
    let (back, lines) = planned(unit, meeting, step.id).await?;
    if back.is_empty() || is_apart(unit, step.id).await? {
        return Err(store::Error::NothingToUndo.into());
    }
    unit.step(Verb::TakeApart(Named::of(name(&step))));
    unit.take_back(back).await?;
    Ok(TakenBack::from(&Undone { at: unit.at(), lines }))
}

async fn merges(unit: &mut Unit) -> Result<Vec<Step>> {
    Ok(unit.steps_done(&Verb::MergePeople(Named::default())).await?)
}

async fn found(unit: &mut Unit, step: &str) -> Result<Step> {
    let step = merges(unit).await?.into_iter().find(|one| one.id.to_string() == step);
    Ok(step.ok_or(store::Error::NothingToUndo)?)
}

/// Tells whether the person that went is there again.
async fn is_apart(unit: &mut Unit, step: Uuid) -> Result<bool> {
    for change in unit.what_step_did(step).await? {
        if change.noun == Noun::Person && !change.is_there {
            return Ok(unit.find::<Person>(change.record.into()).await?.is_some());
        }
    }
    Ok(true)
}

fn name(step: &Step) -> String {
    match &step.verb {
        Verb::MergePeople(of) => of.name.clone(),
        _ => String::new(),
    }
}
