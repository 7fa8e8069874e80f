//! The agenda in words: what every format prints, in the order in which it prints it.

use super::clock::{day, moment, zone_at, zone_of_day, zone_place};
use super::marked::{Mark, Words};
use super::rows::{dropped_row, slot_rows};
use crate::fonts::settable;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::words::{Word, say, say_with};
use chrono_tz::Tz;
use domain::agenda::VersionStatus;
use domain::agenda::time::instant;
use domain::disclosure::{AgendaDay, AgendaPaper, Disclosed, LineChange, Release};
use serde::Serialize;

/// Everything that a printed agenda says.
#[derive(Clone, Debug, Serialize)]
pub struct Paper {
    /// What every paper says.
    #[serde(flatten)]
    pub frame: Frame,
    /// The two bodies in the chair, in equal rank.
    pub bodies: Vec<String>,
    /// "DRAFT v0.3".
    pub status: String,
    /// When it was released, or made.
    pub dated: String,
    /// "Language: EN only · Chatham House Rule applies to items 4–12".
    pub conditions: String,
    /// How to read change marks; empty without them.
    pub legend: String,
    /// The headings of the columns: time, second zone (empty without one), number, item, handling.
    pub columns: [String; 5],
    /// Its days.
    pub days: Vec<Day>,
    /// Said where nothing is scheduled; else empty.
    pub empty: String,
    /// Footnotes.
    pub notes: Vec<String>,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// "Day 1 – Wednesday 26 June 2024".
    pub title: String,
    /// "all times CEST, UTC+2".
    pub zone: String,
    /// What it holds.
    pub rows: Vec<Row>,
}

/// How a row is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// An item of the programme.
    Item,
    /// A break, a dinner, a photo.
    Pause,
    /// The heading over parallel items.
    Parallel,
    /// One of several parallel items.
    Part,
    /// An item that the audience may not read.
    Closed,
    /// An item that was dropped since an earlier version.
    Dropped,
}

/// One row.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// How it is set.
    pub kind: RowKind,
    /// "09:30–09:50"; empty under a heading that says it.
    pub time: Words,
    /// The same in the second zone; empty without one.
    pub second: String,
    /// The printed number.
    pub number: Words,
    /// The title.
    pub title: Words,
    /// Room, online; may be empty.
    pub place: Words,
    /// The label; empty for breaks and the like.
    pub label: &'static str,
    /// Its colour on black, `RRGGBB`.
    pub colour: &'static str,
    /// The mark of the Chatham House Rule; empty where it does not apply.
    pub rule: Words,
    /// What became of it since an earlier version, in words; may be empty.
    pub change: String,
    /// Who does what, by role.
    pub people: Vec<Entry>,
    /// Aim, purpose, description.
    pub texts: Vec<Entry>,
    /// Guiding questions.
    pub questions: Option<Questions>,
    /// Whether it is too long to be kept on one page.
    pub long: bool,
}

/// A name and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// "Speakers", "Purpose".
    pub name: String,
    /// What it says.
    pub words: Words,
}

/// Guiding questions.
#[derive(Clone, Debug, Serialize)]
pub struct Questions {
    /// Their heading.
    pub name: String,
    /// One entry each; a single one where they are shown with change marks.
    pub list: Vec<Words>,
}

impl Paper {
    /// Puts an agenda into words.
    pub fn of(agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> Self {
        let view = agenda.view();
        let zone = view.heading.zone;
        let release = view.release.as_ref();
        let mut frame = Frame::of(agenda, say(Word::AgendaTitle), version(release), stamp);
        if release.is_none() {
            // A draft that is still being worked on is known by its time.
            frame.document_title = format!("{}, {}", frame.document_title, frame.version);
        }
        let second = view.second_zone;
        let columns =
            [Word::ColumnTime, Word::ColumnItemNumber, Word::ColumnItem, Word::ColumnHandling].map(say);
        let [time, number, item, handling] = columns;
        Self {
            bodies: view.heading.chairs.clone(),
            status: status(release),
            dated: dated(release, zone, stamp),
            conditions: conditions(view),
            legend: view.since.as_ref().map_or_else(String::new, |since| {
                say_with(Word::MarksSince, &[("before", &version_in_words(since.as_ref()))])
            }),
            columns: [time, second.map_or_else(String::new, zone_place), number, item, handling],
            days: view.days.iter().map(|day| self::day_of(day, view)).collect(),
            empty: if view.days.is_empty() { say(Word::AgendaEmpty) } else { String::new() },
            notes: view.footnotes.iter().map(|note| format!("* {note}")).collect(),
            frame,
        }
    }

    /// Returns the paper in letters that the typefaces have.
    pub fn settable(mut self) -> Self {
        self.frame.make_settable();
        let each = |text: &mut String| *text = settable(text);
        [&mut self.conditions, &mut self.legend, &mut self.dated].into_iter().for_each(each);
        self.bodies.iter_mut().chain(&mut self.notes).for_each(each);
        for row in self.days.iter_mut().flat_map(|day| &mut day.rows) {
            let texts = row.people.iter_mut().chain(&mut row.texts).map(|entry| &mut entry.words);
            let questions = row.questions.iter_mut().flat_map(|questions| &mut questions.list);
            let own = [&mut row.time, &mut row.number, &mut row.title, &mut row.place, &mut row.rule];
            own.into_iter().chain(texts).chain(questions).for_each(Words::make_settable);
        }
        self
    }
}

fn day_of(of: &AgendaDay, view: &AgendaPaper) -> Day {
    let zone = view.heading.zone;
    let number = view.days.iter().position(|other| other.date == of.date).map_or(1, |at| at + 1);
    let mut zones = zone_of_day(zone, of.date);
    if let Some(second) = view.second_zone {
        let at = instant(second, of.date, 12 * 60);
        let values = [("place", zone_place(second)), ("zone", zone_at(at))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        zones = format!("{zones}; {}", say_with(Word::SecondZone, &values));
    }
    let mut rows: Vec<Row> = of.slots.iter().flat_map(|slot| slot_rows(slot, of.date, view)).collect();
    let dropped = |change: &&LineChange| change.is_dropped() && change.date == Some(of.date);
    rows.extend(view.changes.iter().filter(dropped).map(dropped_row));
    Day {
        title: say_with(Word::DayTitle, &[("number", &number.to_string()), ("date", &day(of.date))]),
        zone: zones,
        rows,
    }
}

/// Returns the version as footers print it.
pub fn version(release: Option<&Release>) -> String {
    release.map_or_else(
        || say(Word::AgendaVersionWorking),
        |release| say_with(Word::AgendaVersion, &[("name", &release.name.to_string())]),
    )
}

/// Names a version in a sentence: "version 0.3", "the working draft".
pub fn version_in_words(release: Option<&Release>) -> String {
    release.map_or_else(
        || say(Word::TheWorkingDraft),
        |release| say_with(Word::TheVersion, &[("name", &release.name.to_string())]),
    )
}

/// Returns the status as the first page prints it (domain reference, 6.6).
pub fn status(release: Option<&Release>) -> String {
    let Some(release) = release else { return say(Word::StatusWorking) };
    let word = match release.status {
        VersionStatus::Draft => Word::StatusDraft,
        VersionStatus::ForCoChairs => Word::StatusForCoChairs,
        VersionStatus::ForComments => Word::StatusForComments,
        VersionStatus::Final => Word::StatusFinal,
        VersionStatus::Adopted => Word::StatusAdopted,
        VersionStatus::AdoptedAsAmended => Word::StatusAdoptedAsAmended,
    };
    say_with(word, &[("name", &release.name.to_string())])
}

/// Says when a version was released, and of the working draft when it stood so.
pub fn dated(release: Option<&Release>, zone: Tz, stamp: &Stamp) -> String {
    match release {
        Some(release) => say_with(Word::ReleasedAt, &[("time", &moment(release.at.with_timezone(&zone)))]),
        None => say_with(Word::WorkingAt, &[("time", &stamp.time())]),
    }
}

fn conditions(view: &AgendaPaper) -> String {
    let language = (!view.languages.is_empty())
        .then(|| say_with(Word::AgendaLanguage, &[("languages", &view.languages)]));
    let runs = view.under_the_rule();
    let one =
        |(from, to): &(String, String)| if from == to { from.clone() } else { format!("{from}–{to}") };
    let items = runs.iter().map(one).collect::<Vec<_>>().join(", ");
    let rule = if runs.is_empty() {
        None
    } else if view.is_wholly_under_the_rule() {
        Some(say(Word::RuleAppliesAll))
    } else if runs.len() == 1 && runs[0].0 == runs[0].1 {
        Some(say_with(Word::RuleAppliesOne, &[("items", &items)]))
    } else {
        Some(say_with(Word::RuleApplies, &[("items", &items)]))
    };
    language.into_iter().chain(rule).collect::<Vec<_>>().join(" · ")
}

impl Row {
    /// Returns a row with a time and a title and nothing else.
    pub fn new(kind: RowKind, time: Words, title: Words) -> Self {
        Self {
            kind,
            time,
            second: String::new(),
            number: Words::default(),
            title,
            place: Words::default(),
            label: "",
            colour: "",
            rule: Words::default(),
            change: String::new(),
            people: Vec::new(),
            texts: Vec::new(),
            questions: None,
            long: false,
        }
    }

    /// Puts the whole row under one mark.
    pub fn mark_all(&mut self, mark: Mark) {
        for words in [&mut self.time, &mut self.number, &mut self.title] {
            words.mark_all(mark);
        }
    }
}
