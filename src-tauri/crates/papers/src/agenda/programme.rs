//! The agenda itself: its days as tables, with change marks where the view has them.

use super::clock::{zone_at, zone_of_day, zone_place};
use super::opening::{days, document, footnotes, version_in_words};
use super::rows::{dropped_row, slot_rows};
use crate::blocks::{Block, Column, ColumnRole, Document, Table};
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, paper_words, say, say_with, signed};
use domain::agenda::time::instant;
use domain::disclosure::{AgendaDay, AgendaPaper, Disclosed, LineChange};

impl Paper for AgendaPaper {
    fn document(agenda: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = agenda.view();
        let mut out = document(agenda, Word::AgendaTitle, view.release.as_ref(), stamp);
        if view.release.is_none() {
            // A draft that is still being worked on is known by its time.
            out.frame.document_title = format!("{}, {}", out.frame.document_title, out.frame.version);
        }
        out.facts = vec![conditions(view)];
        out.facts.extend(signed(Word::ApprovedBy, &view.approvals));
        out.blocks.extend(view.since.as_ref().map(|since| {
            let before = version_in_words(since.as_ref());
            Block::note(say_with(Word::MarksSince, &[("before", &before)]))
        }));
        let table = |day: &AgendaDay| vec![Block::Table(table(day, view))];
        out.blocks.extend(days(&view.days, |day| (day.date, zones(day, view)), table));
        out.blocks.extend(footnotes(&view.footnotes));
        out
    }
}

fn zones(day: &AgendaDay, view: &AgendaPaper) -> String {
    let zones = zone_of_day(view.heading.zone, day.date);
    let Some(second) = view.second_zone else { return zones };
    let (place, zone) = (zone_place(second), zone_at(instant(second, day.date, 12 * 60)));
    format!("{zones}; {}", say_with(Word::SecondZone, &[("place", &place), ("zone", &zone)]))
}

fn table(day: &AgendaDay, view: &AgendaPaper) -> Table {
    let second = view.second_zone.map(|zone| Column::new(zone_place(zone), 24).holds(ColumnRole::Aside));
    let columns = std::iter::once(Column::new(say(Word::ColumnTime), 24)).chain(second).chain([
        Column::new(say(Word::ColumnItemNumber), 9),
        Column::new(say(Word::ColumnItem), if view.beside.is_some() { 61 } else { 105 })
            .holds(ColumnRole::Main),
    ]);
    let beside = view.beside.map(|code| Column::new(paper_words().language(&code), 44));
    let columns = columns.chain(beside).chain([Column::new(say(Word::ColumnHandling), 32)]);
    let dropped = |change: &&LineChange| change.is_dropped() && change.date == Some(day.date);
    let rows = day.slots.iter().flat_map(|slot| slot_rows(slot, day.date, view));
    let dropped = view.changes.iter().filter(dropped).map(|change| dropped_row(change, view));
    Table { columns: columns.collect(), rows: rows.chain(dropped).collect(), narrow: false }
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
