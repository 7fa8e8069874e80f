//! The history of one record: its steps, as it was at a moment, and who looked at what is hidden.

use super::say::{FieldChange, field_change};
use super::{HistoryLine, Names, RecordAsked, RecordNamed, count, day, named_in, say, told, zone};
use crate::{Result, agenda};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::agenda::{AgendaItem, Who};
use domain::fact::Fact;
use domain::ids::MeetingId;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::refusal::{Refusal, RefusalCode};
use domain::told::Told;
use domain::verb::StepKind;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use specta::Type;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use store::{KeptValue, StepChange, Unit};
use uuid::Uuid;
use words::Words;

/// A moment in the history of a record.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "at", content = "of", rename_all = "snake_case")]
pub enum HistoryPoint {
    /// The end of a day at the meeting's place.
    Day(NaiveDate),
    /// Right before a line.
    Before(i32),
    /// Right behind a line.
    Behind(i32),
}

/// What happened to a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordHistory {
    /// What it is; a person is shown with their seat.
    pub noun: Noun,
    /// Which.
    pub record: String,
    /// What people cite; empty where there is nothing.
    pub reference: String,
    /// What it is called.
    pub name: String,
    /// The zone of the meeting, in which days and times are.
    pub zone: String,
    /// Whether it is still there.
    pub there: bool,
    /// What was done to it and with it, the newest first.
    pub lines: Vec<HistoryLine>,
    /// How many of the lines are openings of hidden fields.
    pub openings: u32,
    /// The days on which it was changed, the latest first.
    pub days: Vec<NaiveDate>,
    /// Whether its values can come back.
    pub restorable: bool,
    /// The last entry of the journal when this was read: what is offered here comes back over that alone.
    pub seen: i32,
}

/// One field at two moments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordValue {
    /// What it held then, as `before`, and later, as `after`.
    pub value: FieldChange,
    /// Whether the two differ.
    pub differs: bool,
}

/// A record at two moments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordCompared {
    /// Whether it was there at the first moment.
    pub was_there: bool,
    /// Whether it is there at the second one.
    pub is_there: bool,
    /// Every field that is told and held something at either.
    pub values: Vec<RecordValue>,
    /// How many of the fields that differ can come back.
    pub restorable: u32,
    /// The last entry of the journal when this was read: what is offered here comes back over that alone.
    pub seen: i32,
}

/// Finds a person, a guest or an item by what people cite: `P14`, `G01`, `I-08`. Whoever has the reference now is meant, else
/// whoever had it last.
pub async fn cited(unit: &mut Unit, meeting: MeetingId, reference: &str) -> Result<RecordAsked> {
    let (noun, record) = match agenda::inside(unit, meeting, None).await?.cited(reference) {
        Some(Who::Participant(id)) => (Noun::Participant, id.into()),
        Some(Who::Guest(id)) => (Noun::Guest, id.into()),
        Some(Who::ToBeConfirmed) | None => {
            // Proposals too.
            let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
            match items.iter().find(|item| item.reference.eq_ignore_ascii_case(reference.trim())) {
                Some(item) => (Noun::AgendaItem, item.id.into()),
                None => cited_once(unit, meeting, reference.trim()).await?.ok_or_else(|| {
                    Refusal::new(RefusalCode::HistoryAbout).of("about").with(Fact::Name, reference)
                })?,
            }
        }
    };
    Ok(RecordAsked { noun, record })
}

/// Finds what had a reference in a meeting once; the one made last where several had it.
async fn cited_once(unit: &mut Unit, meeting: MeetingId, reference: &str) -> Result<Option<(Noun, Uuid)>> {
    let meeting = json!(meeting);
    // As references are made: `I-05a`.
    let (letters, rest) = reference.split_at(reference.find(|c: char| c.is_ascii_digit()).unwrap_or(0));
    let written = json!(letters.to_uppercase() + &rest.to_lowercase());
    for noun in [Noun::Participant, Noun::Guest, Noun::AgendaItem] {
        let held = unit.ever_held(noun, "reference", &written).await?;
        let known = unit.last_known(&held).await?;
        let of_meeting = known.iter().filter(|(_, (_, fields))| fields.get("meeting") == Some(&meeting));
        if let Some(last) = of_meeting.map(|(id, _)| *id).max() {
            return Ok(Some((noun, last)));
        }
    }
    Ok(None)
}

/// Tells what happened to a record.
pub async fn of_record(unit: &mut Unit, meeting: MeetingId, noun: Noun, id: Uuid) -> Result<RecordHistory> {
    let zone = zone(unit, meeting).await?;
    let about = About::of(unit, meeting, noun, id).await?;
    let ids = about.ids();
    let lines = unit.lines_about(&ids).await?;
    let seqs: Vec<i64> = lines.iter().map(|line| line.seq).collect();
    let lines = told(unit, zone, &seqs, &ids).await?;
    let days: BTreeSet<NaiveDate> =
        lines.iter().filter(|line| !line.changes.is_empty()).map(|line| line.day).collect();
    let RecordNamed { noun, record, reference, name } = about.named(unit).await?;
    Ok(RecordHistory {
        noun,
        record,
        reference,
        name,
        zone: zone.name().to_owned(),
        there: unit.fields_now(about.noun, &[about.record]).await?.contains_key(&about.record),
        openings: count(lines.iter().filter(|line| line.kind == StepKind::Opening).count()),
        lines,
        days: days.into_iter().rev().collect(),
        restorable: can_come_back(about.noun),
        seen: super::seen(unit).await?,
    })
}

/// Compares a record at a moment with another moment, or with now.
pub async fn compared(
    unit: &mut Unit,
    meeting: MeetingId,
    noun: Noun,
    id: Uuid,
    from: HistoryPoint,
    to: Option<HistoryPoint>,
) -> Result<RecordCompared> {
    let zone = zone(unit, meeting).await?;
    let about = About::of(unit, meeting, noun, id).await?;
    let mut values = Vec::new();
    let (mut was_there, mut is_there) = (false, false);
    let mut restorable = 0;
    for (noun, id) in about.parts() {
        let then = State::of(unit, zone, noun, id, from).await?;
        let later = match to {
            Some(to) => State::of(unit, zone, noun, id, to).await?,
            None => State::now(unit, noun, id).await?,
        };
        if id == about.record {
            (was_there, is_there) = (then.there, later.there);
        }
        let fields: BTreeSet<&String> = then.fields.keys().chain(later.fields.keys()).collect();
        let mut kept: BTreeMap<String, KeptValue> = BTreeMap::new();
        for field in fields {
            let value = |state: &State| state.fields.get(field).cloned().unwrap_or_default();
            let erased = then.erased.contains(field);
            kept.insert(field.clone(), KeptValue { before: value(&then), after: value(&later), erased });
        }
        let change = StepChange { noun, record: id, was_there: true, is_there: true, fields: kept };
        let names = Names::of(unit, &named_in(std::iter::once(&change))).await?;
        for (field, kept) in &change.fields {
            let told = Told::of(noun, field);
            if told == Told::Nothing {
                continue;
            }
            let value = field_change(&names, zone, noun, field, kept);
            let differs = value.is_some();
            let Some(value) = value.or_else(|| same(&names, zone, noun, field, kept)) else { continue };
            if differs && value.comes_back && to.is_none() {
                restorable += 1;
            }
            values.push(RecordValue { value, differs });
        }
    }
    if !was_there || !is_there || !can_come_back(about.noun) {
        restorable = 0;
    }
    Ok(RecordCompared { was_there, is_there, values, restorable, seen: super::seen(unit).await? })
}

/// Says a field that held the same at both moments; nothing of one that held nothing.
fn same(names: &Names, zone: Tz, noun: Noun, field: &str, kept: &KeptValue) -> Option<FieldChange> {
    let name = Words::chosen().field_of(noun, field)?;
    let hidden = Told::of(noun, field) == Told::Name;
    let empty = kept.after.is_null() || kept.after == "";
    let after = if hidden { String::new() } else { say::say(names, zone, noun, field, &kept.after) };
    if (after.is_empty() && !hidden) || empty {
        return None;
    }
    Some(FieldChange {
        field: field.to_owned(),
        name,
        before: after.clone(),
        after,
        words: Vec::new(),
        hidden,
        erased: kept.erased,
        comes_back: false,
    })
}

/// Which record it is about: a person and their seat are one.
pub(super) struct About {
    pub noun: Noun,
    pub record: Uuid,
    person: Option<Uuid>,
}

impl About {
    pub async fn of(unit: &mut Unit, meeting: MeetingId, noun: Noun, record: Uuid) -> Result<Self> {
        let mut about = Self { noun, record, person: None };
        if noun == Noun::Person {
            let seats: Vec<Participant> = unit.of_meeting(meeting).await?;
            if let Some(seat) = seats.iter().find(|seat| Uuid::from(seat.person) == record) {
                about = Self { noun: Noun::Participant, record: seat.id.into(), person: Some(record) };
            }
        } else if noun == Noun::Participant {
            let known = unit.last_known(&[record]).await?;
            let fields = known.get(&record).map(|(_, fields)| fields);
            let person = fields.and_then(|fields| fields.get("person")).and_then(Value::as_str);
            about.person = person.and_then(|person| person.parse().ok());
        }
        Ok(about)
    }

    /// The records, the person first.
    pub fn parts(&self) -> Vec<(Noun, Uuid)> {
        let person = self.person.map(|person| (Noun::Person, person));
        person.into_iter().chain([(self.noun, self.record)]).collect()
    }

    pub fn ids(&self) -> Vec<Uuid> {
        self.parts().into_iter().map(|(_, id)| id).collect()
    }

    /// Says what it is called, also where it is gone.
    pub async fn named(&self, unit: &mut Unit) -> Result<RecordNamed> {
        let names = Names::of(unit, &self.ids().into_iter().collect()).await?;
        let (reference, name) = names.called(self.record);
        Ok(RecordNamed {
            noun: self.noun,
            record: self.record.to_string(),
            reference: reference.unwrap_or_default(),
            name: if name.is_empty() { Words::chosen().name(self.noun) } else { name },
        })
    }
}

/// What a record held at a moment, as far as it is known.
#[derive(Default)]
pub(super) struct State {
    pub there: bool,
    pub fields: BTreeMap<String, Value>,
    pub erased: HashSet<String>,
}

impl State {
    /// Follows the journal to a moment.
    pub async fn of(unit: &mut Unit, zone: Tz, noun: Noun, id: Uuid, at: HistoryPoint) -> Result<Self> {
        // A line is named by the first entry of its unit; what it did comes behind it.
        let first = match at {
            HistoryPoint::Before(seq) | HistoryPoint::Behind(seq) => Some(i64::from(seq)),
            HistoryPoint::Day(_) => None,
        };
        let next = match (first, at) {
            (Some(seq), HistoryPoint::Behind(_)) => unit.next_line(seq).await?,
            (first, _) => first,
        };
        let mut state = Self::default();
        for change in unit.changes_of_record(noun, id).await? {
            let within = match at {
                HistoryPoint::Day(asked) => day(change.at, zone) <= asked,
                HistoryPoint::Before(_) | HistoryPoint::Behind(_) => {
                    next.is_none_or(|next| change.seq < next)
                }
            };
            if !within {
                break;
            }
            state.there = change.fields.values().any(|kept| !kept.after.is_null() || kept.erased);
            for (field, kept) in change.fields {
                if kept.erased {
                    state.erased.insert(field.clone());
                } else {
                    state.erased.remove(&field);
                }
                state.fields.insert(field, kept.after);
            }
            state.there |= state.fields.values().any(|value| !value.is_null());
        }
        state.fields.retain(|field, value| !value.is_null() || state.erased.contains(field));
        Ok(state)
    }

    async fn now(unit: &mut Unit, noun: Noun, id: Uuid) -> Result<Self> {
        let fields = unit.fields_now(noun, &[id]).await?.remove(&id);
        let there = fields.is_some();
        Ok(Self { there, fields: fields.unwrap_or_default(), erased: HashSet::new() })
    }
}

/// Tells whether values of a noun can come back: those that are edited as a whole.
pub(super) const fn can_come_back(noun: Noun) -> bool {
    matches!(
        noun,
        Noun::Participant
            | Noun::Person
            | Noun::Delegation
            | Noun::AgendaItem
            | Noun::Room
            | Noun::Guest
            | Noun::Practice
            | Noun::Challenge
            | Noun::Action
            | Noun::Concept
            | Noun::Statement
            | Noun::Question
            | Noun::Note
    )
}
