//! Says what becomes of a record: who it is, which field, and what it holds now. Names and values are said as the history
//! says them.

use super::decide::Outcome;
use crate::Result;
use crate::history::{Names, named_in, say, zone};
use chrono_tz::Tz;
use domain::closed::Closed as _;
use domain::field::Field;
use domain::ids::MeetingId;
use domain::import::UndoneLine;
use domain::marking::classified_in;
use domain::noun::Noun;
use domain::told::Told;
use serde_json::Value;
use std::collections::HashSet;
use store::{StepChange, Unit, ids_in};
use uuid::Uuid;
use words::{Word, Words};

/// What records are called, and the zone in which moments are said.
pub(super) struct Called {
    names: Names,
    zone: Tz,
}

impl Called {
    /// Finds the names of everything that lines can be about.
    pub async fn of(
        unit: &mut Unit,
        meeting: MeetingId,
        did: &[StepChange],
        outcomes: &[Vec<Outcome>],
    ) -> Result<Self> {
        let mut wanted: HashSet<Uuid> = named_in(did.iter());
        for outcome in outcomes.iter().flatten() {
            match outcome {
                Outcome::RestsOn(_, by) => {
                    wanted.insert(*by);
                }
                Outcome::GoesBack { now, .. }
                | Outcome::ChangedSince { now, .. }
                | Outcome::FieldStays { now, .. } => wanted.extend(ids_in(now)),
                Outcome::Removed | Outcome::Returns | Outcome::Gone | Outcome::Erased => {}
            }
        }
        Ok(Self { names: Names::of(unit, &wanted).await?, zone: zone(unit, meeting).await? })
    }

    /// Says what becomes of a record.
    pub fn line(&self, change: &StepChange, outcome: &Outcome) -> UndoneLine {
        let words = Words::chosen();
        let (reference, name) = self.names.called(change.record);
        // What has no name of its own is called by what it is.
        let name = if name.is_empty() { words.name(change.noun) } else { name };
        let of_field = |word: Word, field: &str, now: &Value, before: &Value| {
            let (now, before) = (self.shown(change.noun, field, now), self.shown(change.noun, field, before));
            words.say_with(
                word,
                [("field", label(change.noun, field).into()), ("now", now.into()), ("before", before.into())],
            )
        };
        let sentence = match outcome {
            Outcome::Removed => words.say(Word::BackRemoved),
            Outcome::Returns => words.say(Word::BackReturns),
            Outcome::GoesBack { field, now, before } => of_field(Word::BackField, field, now, before),
            Outcome::ChangedSince { field, now } => of_field(Word::StaysChanged, field, now, &Value::Null),
            Outcome::FieldStays { field, now } => of_field(Word::StaysField, field, now, &Value::Null),
            Outcome::RestsOn(noun, by) => {
                let (cited, called) = self.names.called(*by);
                let by = [cited.unwrap_or_default(), called].join(" ");
                let values = [
                    ("noun", words.name(*noun).into()),
                    ("name", (if by.trim().is_empty() { "none" } else { by.trim() }).to_owned().into()),
                ];
                words.say_with(Word::StaysRests, values)
            }
            Outcome::Gone => words.say(Word::StaysGone),
            Outcome::Erased => words.say(Word::StaysErased),
        };
        // No marking of classified information is kept.
        let plain = |text: String| if classified_in(&text).is_some() { String::new() } else { text };
        UndoneLine { stays: outcome.stays(), reference, name: plain(name), sentence: plain(sentence) }
    }

    /// Shows what a field holds, as the history says it. What it never tells is not shown here either.
    fn shown(&self, noun: Noun, field: &str, value: &Value) -> String {
        let text = match Told::of(noun, field) {
            Told::Whole => say(&self.names, self.zone, noun, field, value),
            Told::Name | Told::Nothing if value.is_null() || value == "" => String::new(),
            Told::Name | Told::Nothing => "…".to_owned(),
        };
        if text.is_empty() { Words::chosen().say(Word::NothingThere) } else { text }
    }
}

/// Names a field within a sentence.
fn label(noun: Noun, field: &str) -> String {
    let words = Words::chosen();
    let meant = match field {
        "attendance" => Some(Field::Mode),
        "delegation" => Some(Field::Party),
        "roles" => Some(Field::Role),
        other => Field::written(other),
    };
    meant.map_or_else(
        || words.field_of(noun, field).unwrap_or_else(|| field.replace('_', " ")),
        |field| words.inside(field),
    )
}
