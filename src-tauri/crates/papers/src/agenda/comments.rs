//! The agenda as a form to be commented, and the same for the items of one person.
//!
//! As a Word document it comes back with comments and corrections, which `intake` reads: title, time, comments and answer
//! stand in fields, so that they are found wherever their row went. Without its fields a row is known by what people cite,
//! which stands below the title.

use super::changes::{changed, compared};
use super::clock::zone_of_day;
use super::names::number;
use super::opening::{days, document, footnotes, version_in_words};
use super::rows::{MOST_KEPT, change_of, details, length};
use crate::blocks::{
    Block, Cell, Column, ColumnRole, Document, Line, Mark, Place, Row, RowKind, Table, Voice, Words,
};
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use chrono::NaiveDate;
use domain::agenda::ItemField;
use domain::agenda::diff::ItemValue;
use domain::comment_form::{FormAnswer, FormField, PROMPT};
use domain::disclosure::{AgendaDay, AgendaLine, CommentForm, Disclosed, LineChange, OpenItem};

impl Paper for CommentForm {
    fn document(form: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = form.view();
        let agenda = &view.agenda;
        let (title, how) = match view.of {
            None => (Word::CommentsTitle, Word::CommentsHow),
            Some(_) => (Word::CommentsTitleOwn, Word::CommentsHowOwn),
        };
        let mut out = document(form, title, agenda.release.as_ref(), stamp);
        out.frame.wide = true;
        out.blocks.push(Block::text(say(how)));
        out.blocks.extend(agenda.since.as_ref().map(|since| {
            let before = version_in_words(since.as_ref());
            Block::note(say_with(Word::MarksSince, &[("before", &before)]))
        }));
        let zone = agenda.heading.zone;
        let table = |day: &AgendaDay| vec![Block::Table(table(day, view))];
        if agenda.days.is_empty() && view.of.is_some() {
            out.blocks.push(Block::text(say(Word::CommentsNone)));
        } else {
            out.blocks.extend(days(&agenda.days, |day| (day.date, zone_of_day(zone, day.date)), table));
        }
        out.blocks.extend(footnotes(&agenda.footnotes));
        let words = say(Word::CommentsAnswers).into();
        out.blocks.push(Block::Heading { level: 2, words, aside: String::new() });
        out.blocks.push(Block::Table(answers(view)));
        out
    }
}

fn place(field: FormField, name: Word) -> Place {
    Place { field, name: say(name) }
}

fn table(day: &AgendaDay, view: &CommentForm) -> Table {
    let columns = vec![
        Column::new(say(Word::ColumnTime), 28),
        Column::new(say(Word::ColumnItemNumber), 12),
        Column::new(say(Word::ColumnItem), 118).holds(ColumnRole::Main),
        Column::new(say(Word::ColumnComments), 100),
    ];
    let lines = day.slots.iter().flat_map(|slot| &slot.lines);
    let rows = lines.map(|line| match line {
        AgendaLine::Open(item) => open_row(item, day.date, change_of(&view.agenda, item)),
        AgendaLine::Closed(item) => row(
            number(item.number.as_ref()).into(),
            time(line, day.date),
            vec![Line::voiced(Voice::Quiet, say(Word::ClosedSession))],
            comments(FormField::Comments(item.id)),
        ),
    });
    let gone = |change: &&LineChange| change.is_dropped() && change.date == Some(day.date);
    let gone = view.agenda.changes.iter().filter(gone).map(dropped_row);
    Table { columns, rows: rows.chain(gone).collect(), narrow: false }
}

fn row(number: Words, time: Line, main: Vec<Line>, comments: Line) -> Row {
    let long = main.iter().map(length).sum::<usize>() > MOST_KEPT;
    let number = Cell::voiced(Voice::Strong, number);
    let cells = vec![Cell::lines([time]), number, Cell::lines(main), Cell::lines([comments])];
    Row { long, ..Row::new(RowKind::Plain, cells) }
}

fn time(line: &AgendaLine, date: NaiveDate) -> Line {
    Line::Field {
        at: place(FormField::Time(line.id()), Word::ColumnTime),
        voice: Voice::Plain,
        words: paper_words().times(line.span(), date).into(),
        remark: String::new(),
    }
}

fn comments(field: FormField) -> Line {
    Line::Room { at: place(field, Word::ColumnComments), prompt: PROMPT.to_owned() }
}

/// Writes an item: its title and time as they stand, in fields of their own; what they were stands below.
fn open_row(item: &OpenItem, date: NaiveDate, change: Option<&LineChange>) -> Row {
    let differs = change.filter(|change| !change.is_new());
    let title = Line::Field {
        at: Place { field: FormField::Title(item.id), name: name(ItemField::Title) },
        voice: if item.kind.is_programme() { Voice::Strong } else { Voice::Quiet },
        words: item.title.as_str().into(),
        remark: String::new(),
    };
    let cited = Line::Field {
        at: place(FormField::Item(item.id), Word::ColumnItem),
        voice: Voice::Small,
        words: item.reference.as_str().into(),
        remark: String::new(),
    };
    let became = change.map(|change| Line::voiced(Voice::Small, changed(change)));
    let before = [ItemField::Title, ItemField::Start, ItemField::Number].into_iter().filter_map(|field| {
        let words = compared(differs?.field(field)?);
        Some(Line::Entry { name: name(field), words })
    });
    let main = [title, cited].into_iter().chain(became).chain(before).chain(details(item, differs)).collect();
    let line = AgendaLine::Open(Box::new(item.clone()));
    row(number(item.number.as_ref()).into(), time(&line, date), main, comments(FormField::Comments(item.id)))
}

/// Writes an item that was dropped, in the day on which it stood.
fn dropped_row(change: &LineChange) -> Row {
    let title = change.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    let mut words = [number(change.number.as_ref()).into(), Words::default(), Words::from(title)];
    if let Some(start) = change.field(ItemField::Start).filter(|start| start.before != ItemValue::Nothing) {
        words[1] = compared(start);
    }
    for words in &mut words {
        words.mark_all(Mark::Gone);
    }
    let [number, time, title] = words;
    let title = Line::Text { voice: Voice::Strong, words: title, remark: changed(change) };
    row(number, Line::voiced(Voice::Plain, time), vec![title], comments(FormField::Comments(change.id)))
}

/// Writes who answers: each body in the chair, in equal rank, or the one person whose items these are.
fn answers(view: &CommentForm) -> Table {
    let columns = vec![
        Column::new(say(Word::ColumnAnswerOf), 60),
        Column::new(say(Word::ColumnAnswerAbout), 34),
        Column::new(say(Word::ColumnAnswer), 64),
        Column::new(say(Word::ColumnRemarks), 100),
    ];
    let about = version_in_words(view.agenda.release.as_ref());
    let answer = |code: &str, who: &str, given: &[FormAnswer]| {
        let answers = given.iter().map(|answer| (answer.as_str(), name(*answer))).collect();
        let version = Line::Field {
            at: place(FormField::Version(view.version), Word::ColumnAnswerAbout),
            voice: Voice::Plain,
            words: about.as_str().into(),
            remark: String::new(),
        };
        let given =
            Line::Choice { at: place(FormField::Answer(code.to_owned()), Word::ColumnAnswer), answers };
        let remarks = FormField::Remarks(code.to_owned());
        let remarks = Line::Room { at: place(remarks, Word::ColumnRemarks), prompt: PROMPT.to_owned() };
        let cells = vec![
            Cell::voiced(Voice::Strong, who),
            Cell::lines([version]),
            Cell::lines([given]),
            Cell::lines([remarks]),
        ];
        Row::new(RowKind::Plain, cells)
    };
    let rows = match &view.of {
        Some(reference) => vec![answer(reference, &say(Word::CommentsYou), FormAnswer::OF_SPEAKERS)],
        None => view.bodies.iter().map(|(code, body)| answer(code, body, FormAnswer::OF_BODIES)).collect(),
    };
    Table { columns, rows, narrow: false }
}
