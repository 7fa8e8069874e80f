//! The history: what happened in the workspace, who did it, what left, and the way back.
//!
//! A line is a step or an event. What a step changed is told field by field, in words; how much of a field is told stands
//! in [`domain::told`]. The history of one record, the comparison of two moments of it, and the way back of its values are
//! beside it.

mod names;
mod print;
mod record;
mod restore;
mod say;

pub use names::Names;
pub(crate) use print::printed;
use record::About;
pub use record::{HistoryPoint, RecordCompared, RecordHistory, RecordValue, cited, compared, of_record};
pub use restore::{Restoring, restore};
pub use say::{FieldChange, say};

use crate::Result;
use crate::steps::Step;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::closed::Closed as _;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::text::search_key;
use domain::verb::{StepKind, Verb};
use serde::{Deserialize, Serialize};
use serde_json::Map;
use specta::Type;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::{Line, StepChange, Touched, Unit, ids_in};
use uuid::Uuid;
use words::{Word, Words};

/// The most records of a step that are told one by one; of more, how many.
const MOST_RECORDS: u32 = 6;

/// Which lines are asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct HistoryAsked {
    /// About this record alone.
    #[serde(default)]
    pub about: Option<RecordAsked>,
    /// Of this kind alone.
    pub kind: Option<StepKind>,
    /// By this person alone.
    pub actor: Option<String>,
    /// Of this day at the meeting's place alone.
    pub day: Option<NaiveDate>,
    /// With these words.
    pub text: String,
    /// How many at most, the newest first.
    pub most: u32,
}

/// Which record is asked about; a person and their seat are one.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordAsked {
    /// What it is.
    pub noun: Noun,
    /// Which.
    pub record: Uuid,
}

/// What a record is called, also one that is gone.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordNamed {
    /// What it is; a person is named with their seat.
    pub noun: Noun,
    /// Which.
    pub record: String,
    /// What people cite; empty where there is nothing.
    pub reference: String,
    /// What it is called.
    pub name: String,
}

/// How many lines are of a kind, by somebody, or of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct HowMany<T> {
    /// Which.
    pub of: T,
    /// How many.
    pub count: u32,
}

/// What happened, as far as it was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct HistoryView {
    /// The zone of the meeting, in which days and times are.
    pub zone: String,
    /// How many lines there are.
    pub total: u32,
    /// The day of the first.
    pub since: Option<NaiveDate>,
    /// What the record is called that alone was asked about.
    pub about: Option<RecordNamed>,
    /// How many of each kind pass the other filters.
    pub kinds: Vec<HowMany<StepKind>>,
    /// Who did how much.
    pub actors: Vec<HowMany<String>>,
    /// The days on which something happened, the latest first.
    pub days: Vec<HowMany<NaiveDate>>,
    /// How many lines pass all filters.
    pub found: u32,
    /// The newest of them.
    pub lines: Vec<HistoryLine>,
    /// The last entry of the journal when this was read: what is offered here comes back over that alone.
    pub seen: i32,
}

/// A step or an event, with what it changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct HistoryLine {
    /// What was done.
    pub step: Step,
    /// The day, at the meeting's place.
    pub day: NaiveDate,
    /// The time of day there.
    pub time: String,
    /// What kind of thing it is.
    pub kind: StepKind,
    /// The label of what left.
    pub label: Option<HandlingLabel>,
    /// Why something hidden was opened; empty where nobody said so.
    pub reason: String,
    /// What it changed: "60 participants". Empty where the changes are told one by one.
    pub touched: Vec<TouchedRecords>,
    /// What it changed, record by record.
    pub changes: Vec<RecordChanged>,
}

/// How many records of a noun a step changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TouchedRecords {
    /// What they are, in words.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// What became of a record.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It was added.
    Added,
    /// It was changed.
    Changed,
    /// It was removed.
    Removed,
}

/// What a step did to one record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RecordChanged {
    /// What it is.
    pub noun: Noun,
    /// Which.
    pub record: String,
    /// What people cite; empty where there is nothing.
    pub reference: String,
    /// What it is called.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
    /// The fields that differ, where it was changed.
    pub fields: Vec<FieldChange>,
}

/// Lists what happened, the newest first.
pub async fn list(unit: &mut Unit, meeting: MeetingId, asked: &HistoryAsked) -> Result<HistoryView> {
    let zone = zone(unit, meeting).await?;
    let mut lines = unit.lines().await?;
    let total = count(lines.len());
    let since = lines.last().map(|line| day(line.at, zone));
    let (mut about, mut ids) = (None, Vec::new());
    if let Some(RecordAsked { noun, record }) = asked.about {
        let of = About::of(unit, meeting, noun, record).await?;
        ids = of.ids();
        lines = unit.lines_about(&ids).await?;
        about = Some(of.named(unit).await?);
    }
    let actors = counted(lines.iter().map(|line| line.actor.clone()));
    let mut days = counted(lines.iter().map(|line| day(line.at, zone)));
    days.reverse();
    let mut kinds_of = Kinds::default();
    let lines: Vec<(Line, StepKind)> = lines
        .into_iter()
        .filter(|line| asked.actor.as_ref().is_none_or(|actor| *actor == line.actor))
        .filter(|line| asked.day.is_none_or(|asked| asked == day(line.at, zone)))
        .map(|line| {
            let kind = kinds_of.of(&line.verb);
            (line, kind)
        })
        .collect();
    let lines = sifted(unit, lines, &asked.text).await?;
    let kind_counts: HashMap<StepKind, u32> = lines.iter().fold(HashMap::new(), |mut counts, (_, kind)| {
        *counts.entry(*kind).or_default() += 1;
        counts
    });
    let kinds = StepKind::members()
        .iter()
        .map(|kind| HowMany { of: *kind, count: kind_counts.get(kind).copied().unwrap_or_default() });
    let kinds = kinds.collect();
    let of_kind = lines.iter().filter(|(_, kind)| asked.kind.is_none_or(|asked| asked == *kind));
    let seqs: Vec<i64> = of_kind.map(|(line, _)| line.seq).collect();
    let found = count(seqs.len());
    let shown = &seqs[..seqs.len().min(asked.most as usize)];
    let lines = told(unit, zone, shown, &ids).await?;
    let zone = zone.name().to_owned();
    Ok(HistoryView { zone, total, since, about, kinds, actors, days, found, lines, seen: seen(unit).await? })
}

/// Lists the steps that [`undo_to`] would take back, the newest first.
pub async fn behind(unit: &mut Unit, seq: i32) -> Result<Vec<Step>> {
    Ok(unit.steps_behind(seq.into()).await?.into_iter().map(Step::from).collect())
}

/// Takes back every step behind a line, in one step. Exports and openings stay on record.
pub async fn undo_to(unit: &mut Unit, seq: i32) -> Result<u32> {
    Ok(count(unit.undo_to(seq.into()).await?))
}

/// Returns the last entry of the journal.
async fn seen(unit: &mut Unit) -> Result<i32> {
    Ok(i32::try_from(unit.journal_head().await?.entries).unwrap_or(i32::MAX))
}

pub(crate) async fn zone(unit: &mut Unit, meeting: MeetingId) -> Result<Tz> {
    let meeting: Meeting = unit.get(meeting).await?;
    Ok(meeting.details.zone.0)
}

fn day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

fn counted<T: Ord>(each: impl Iterator<Item = T>) -> Vec<HowMany<T>> {
    let mut counts: BTreeMap<T, u32> = BTreeMap::new();
    for one in each {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_iter().map(|(of, count)| HowMany { of, count }).collect()
}

/// Kinds by the name of a verb: a journal has few names and many lines.
#[derive(Default)]
struct Kinds(HashMap<String, StepKind>);

impl Kinds {
    fn of(&mut self, verb: &str) -> StepKind {
        if let Some(kind) = self.0.get(verb) {
            return *kind;
        }
        let kind = Verb::of_kept(verb, &Map::new()).kind();
        self.0.insert(verb.to_owned(), kind);
        kind
    }
}

/// Keeps the lines whose sentence or person has every word that was typed.
async fn sifted(unit: &mut Unit, lines: Vec<(Line, StepKind)>, text: &str) -> Result<Vec<(Line, StepKind)>> {
    let wanted = search_key(text);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    if wanted.is_empty() {
        return Ok(lines);
    }
    let seqs: Vec<i64> = lines.iter().map(|(line, _)| line.seq).collect();
    let told = unit.lines_told(&seqs).await?;
    let has = |step: &store::Step| {
        let said = search_key(&format!("{} {}", Words::chosen().step(&step.verb), step.actor));
        wanted.iter().all(|word| said.contains(word))
    };
    let found: HashSet<i64> = told.iter().filter(|step| has(step)).map(|step| step.seq).collect();
    Ok(lines.into_iter().filter(|(line, _)| found.contains(&line.seq)).collect())
}

/// How many lines are told at once: each is a parameter of a statement.
const AT_ONCE: usize = 2_000;

/// Tells lines with what they changed; of some records only, where any are named.
async fn told(unit: &mut Unit, zone: Tz, seqs: &[i64], of: &[Uuid]) -> Result<Vec<HistoryLine>> {
    let mut lines = Vec::with_capacity(seqs.len());
    for some in seqs.chunks(AT_ONCE) {
        lines.extend(told_at_once(unit, zone, some, of).await?);
    }
    Ok(lines)
}

async fn told_at_once(unit: &mut Unit, zone: Tz, seqs: &[i64], of: &[Uuid]) -> Result<Vec<HistoryLine>> {
    let told = unit.lines_told(seqs).await?;
    let steps: Vec<Uuid> =
        told.iter().filter(|step| step.state != store::StepState::OnRecord).map(|step| step.id).collect();
    let mut touched = unit.touched(&steps).await?;
    let few = |touched: &Vec<Touched>| touched.iter().map(|of| of.count).sum::<u32>() <= MOST_RECORDS;
    let one_by_one: Vec<Uuid> =
        steps.iter().copied().filter(|step| !of.is_empty() || touched.get(step).is_some_and(few)).collect();
    let mut did: HashMap<Uuid, Vec<StepChange>> = HashMap::new();
    for (step, change) in unit.what_steps_did(&one_by_one, of).await? {
        did.entry(step).or_default().push(change);
    }
    let names = Names::of_changes(unit, did.values().flatten()).await?;
    let undone = undone_by(unit, &told).await?;
    let lines = told.into_iter().map(|step| {
        let at = step.at.with_timezone(&zone);
        let (id, kind, label) = (step.id, step.verb.kind(), label_of(&step.verb));
        let reason = step.verb.reason().unwrap_or_default().to_owned();
        let is_step = step.state != store::StepState::OnRecord;
        let undoes = step
            .undoes
            .and_then(|of| undone.get(&of))
            .filter(|_| matches!(step.verb, Verb::Undo(_) | Verb::Redo(_)));
        let word = if matches!(step.verb, Verb::Redo(_)) { Word::HistoryRedid } else { Word::HistoryUndid };
        let mut step = Step::from(step);
        if let Some(sentence) = undoes {
            step.sentence = Words::chosen().say_with(word, [("step", sentence.clone().into())]);
        }
        let changes = did.remove(&id).filter(|_| is_step).unwrap_or_default();
        let touched =
            touched.remove(&id).filter(|_| is_step && !one_by_one.contains(&id)).unwrap_or_default();
        HistoryLine {
            step,
            day: at.date_naive(),
            time: at.format("%H:%M").to_string(),
            kind,
            label,
            reason,
            touched: touched
                .into_iter()
                .map(|of| TouchedRecords { name: Words::chosen().name(of.noun), count: of.count })
                .collect(),
            changes: changes.iter().filter_map(|change| changed(&names, zone, change)).collect(),
        }
    });
    Ok(lines.collect())
}

/// Says what the steps were that lines undo or redo.
async fn undone_by(unit: &mut Unit, told: &[store::Step]) -> Result<HashMap<Uuid, String>> {
    let undone: HashSet<Uuid> = told.iter().filter_map(|step| step.undoes).collect();
    let steps = unit.steps_named(&undone.into_iter().collect::<Vec<_>>()).await?;
    Ok(steps.into_iter().map(|step| (step.id, Words::chosen().step(&step.verb))).collect())
}

fn label_of(verb: &Verb) -> Option<HandlingLabel> {
    let (_, words) = verb.kept();
    words.get("label").and_then(|label| serde_json::from_value(label.clone()).ok()).flatten()
}

/// Tells what a step did to a record; nothing where all of that follows from what is told.
fn changed(names: &Names, zone: Tz, change: &StepChange) -> Option<RecordChanged> {
    let fate = match (change.was_there, change.is_there) {
        (false, _) => Fate::Added,
        (true, true) => Fate::Changed,
        (true, false) => Fate::Removed,
    };
    let fields = if fate == Fate::Changed { say::changes(names, zone, change) } else { Vec::new() };
    if fate == Fate::Changed && fields.is_empty() {
        return None;
    }
    let (reference, name) = names.called(change.record);
    Some(RecordChanged {
        noun: change.noun,
        record: change.record.to_string(),
        reference: reference.unwrap_or_default(),
        name: if name.is_empty() { Words::chosen().name(change.noun) } else { name },
        fate,
        fields,
    })
}

/// Lists the records that changes are about, and those that they name.
pub(crate) fn named_in<'a>(changes: impl Iterator<Item = &'a StepChange>) -> HashSet<Uuid> {
    let mut ids = HashSet::new();
    for change in changes {
        ids.insert(change.record);
        for kept in change.fields.values() {
            ids.extend(ids_in(&kept.before));
            ids.extend(ids_in(&kept.after));
        }
    }
    ids
}
