//! The rows of the agenda in words.

use super::marked::{Mark, Words};
use super::names::{aim_name, change_name, named, role_name};
use super::paper::{Entry, Questions, Row, RowKind};
use crate::words::{Word, say, say_with};
use chrono::NaiveDate;
use domain::agenda::diff::{ChangeKind, WordKind};
use domain::agenda::time::written as span;
use domain::agenda::{ItemField, ItemKind, ItemRole};
use domain::disclosure::{
    AgendaLine, AgendaPaper, AgendaSlot, ClosedItem, LineChange, OpenItem, ParallelHeading,
};

/// Letters beyond which a row may run over the end of a page.
const MOST_KEPT: usize = 1_400;

/// Writes a slot: one row, or a heading and a row for each of several parallel items.
pub fn slot_rows(slot: &AgendaSlot, date: NaiveDate, view: &AgendaPaper) -> Vec<Row> {
    let mut rows: Vec<Row> = slot.lines.iter().map(|line| line_row(line, date, view)).collect();
    let Some(heading) = slot.parallel else { return rows };
    let one_time = rows.iter().all(|row| row.time == rows[0].time);
    let mut head = Row::new(RowKind::Parallel, Words::default(), parallel_title(heading).into());
    head.number = heading.number.map(|number| number.to_string()).unwrap_or_default().into();
    if one_time {
        head.time = rows[0].time.clone();
        head.second.clone_from(&rows[0].second);
    }
    for row in &mut rows {
        if matches!(row.kind, RowKind::Item) {
            row.kind = RowKind::Part;
        }
        if one_time {
            row.time = Words::default();
            row.second = String::new();
        }
    }
    std::iter::once(head).chain(rows).collect()
}

fn parallel_title(heading: ParallelHeading) -> String {
    say(match heading.kind {
        Some(ItemKind::Workshop) => Word::ParallelWorkshops,
        Some(ItemKind::Panel) => Word::ParallelPanels,
        _ => Word::ParallelItems,
    })
}

fn line_row(line: &AgendaLine, date: NaiveDate, view: &AgendaPaper) -> Row {
    let times = line.span();
    let mut row = match line {
        AgendaLine::Open(item) => open_row(item, date, change_of(view, item)),
        AgendaLine::Closed(item) => closed_row(item, date),
    };
    if let Some(zone) = view.second_zone {
        row.second = span((times.0.with_timezone(&zone), times.1.with_timezone(&zone)), date);
    }
    row
}

fn change_of<'a>(view: &'a AgendaPaper, item: &OpenItem) -> Option<&'a LineChange> {
    view.changes.iter().find(|change| change.id == item.id)
}

fn closed_row(item: &ClosedItem, date: NaiveDate) -> Row {
    let time = span(item.span, date).into();
    let mut row = Row::new(RowKind::Closed, time, say(Word::ClosedSession).into());
    row.number = item.number.as_ref().map(ToString::to_string).unwrap_or_default().into();
    row.rule = rule(item.chatham_house);
    row
}

/// Writes an item that was dropped, in the day on which it stood.
pub fn dropped_row(change: &LineChange) -> Row {
    let said = |field| change.field(field).map(|found| Words::compared(&found.words)).unwrap_or_default();
    let title = change.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    let mut row = Row::new(RowKind::Dropped, said(ItemField::Start), title.into());
    row.number = change.number.as_ref().map(ToString::to_string).unwrap_or_default().into();
    row.mark_all(Mark::Gone);
    row.change = change_name(ChangeKind::Dropped);
    row
}

fn open_row(item: &OpenItem, date: NaiveDate, change: Option<&LineChange>) -> Row {
    let kind = if item.kind.is_programme() { RowKind::Item } else { RowKind::Pause };
    // A new item is marked as a whole by its title; its words need no marks of their own.
    let differs = change.filter(|change| !change.is_new());
    let marked = |field: ItemField, plain: String| {
        let found = differs.and_then(|change| change.field(field));
        found.map_or_else(|| Words::plain(plain), |found| Words::compared(&found.words))
    };
    let mut row = Row::new(kind, marked(ItemField::Start, span(item.span, date)), Words::default());
    row.title = marked(ItemField::Title, item.title.clone());
    row.number = marked(ItemField::Number, item.number.as_ref().map(ToString::to_string).unwrap_or_default());
    row.place = match differs.and_then(|change| change.field(ItemField::Room)) {
        Some(found) => Words::compared(&found.words),
        None => place(item).into(),
    };
    row.label = item.label.map_or("", |label| label.as_str());
    row.colour = item.label.map_or("", |label| label.colour());
    row.rule = rule(item.chatham_house);
    if differs.is_some_and(|change| change.field(ItemField::ChathamHouse).is_some()) {
        row.rule = if item.chatham_house {
            Words::marked(say(Word::RuleMark), Mark::Come)
        } else {
            Words::marked(say(Word::RuleMark), Mark::Gone)
        };
    }
    row.people = match differs.and_then(|change| change.field(ItemField::People)) {
        Some(found) => vec![Entry { name: say(Word::ItemPeople), words: Words::compared(&found.words) }],
        None => people(item),
    };
    let aims: Vec<String> = item.aims.iter().map(|aim| aim_name(*aim)).collect();
    let texts = [
        (Word::ItemAims, ItemField::Aims, aims.join(", ")),
        (Word::ItemPurpose, ItemField::Purpose, item.purpose.clone()),
        (Word::ItemDescription, ItemField::Description, item.description.clone()),
    ];
    row.texts = texts
        .into_iter()
        .map(|(name, field, text)| Entry { name: say(name), words: marked(field, text) })
        .filter(|entry| !entry.words.is_empty())
        .collect();
    let list = match differs.and_then(|change| change.field(ItemField::Questions)) {
        Some(found) => vec![Words::compared(&found.words)],
        None => item.questions.iter().map(Words::plain).collect(),
    };
    row.questions = (!list.is_empty()).then(|| Questions { name: say(Word::ItemQuestions), list });
    if let Some(change) = change {
        if change.is_new() {
            row.mark_all(Mark::Come);
        }
        row.change = changed(change);
    }
    row.long = length(&row) > MOST_KEPT;
    row
}

/// Says what became of an item; a move from another day says which.
fn changed(change: &LineChange) -> String {
    let from_day = change.field(ItemField::Day).and_then(|day| {
        let gone = day.words.iter().find(|run| run.kind == WordKind::Del)?;
        Some(say_with(Word::ChangeMovedFrom, &[("day", &gone.text)]))
    });
    let mut kinds: Vec<String> = change
        .kinds
        .iter()
        .filter(|kind| !(from_day.is_some() && **kind == ChangeKind::Moved))
        .map(|kind| change_name(*kind))
        .collect();
    kinds.extend(from_day.filter(|_| !change.is_new()));
    if change.trivial {
        kinds.push(say(Word::ChangeTrivial));
    }
    kinds.join(", ")
}

fn length(row: &Row) -> usize {
    let texts = row.texts.iter().chain(&row.people).map(|entry| &entry.words);
    let questions = row.questions.iter().flat_map(|questions| &questions.list);
    texts.chain(questions).map(|words| words.text().len()).sum()
}

fn rule(applies: bool) -> Words {
    if applies { say(Word::RuleMark).into() } else { Words::default() }
}

/// Says where an item is held.
pub fn place(item: &OpenItem) -> String {
    match (item.room.is_empty(), item.online) {
        (true, true) => say(Word::OnlyOnline),
        (false, true) => say_with(Word::RoomOnline, &[("room", &item.room)]),
        (_, false) => item.room.clone(),
    }
}

/// Says who does what: one entry for each role, in the order in which papers name roles.
fn people(item: &OpenItem) -> Vec<Entry> {
    ItemRole::ALL
        .into_iter()
        .filter_map(|role| {
            let names: Vec<String> =
                item.people.iter().filter(|person| person.role == role).map(named).collect();
            let words = names.join(", ").into();
            (!names.is_empty()).then(|| Entry { name: role_name(role, names.len()), words })
        })
        .collect()
}
