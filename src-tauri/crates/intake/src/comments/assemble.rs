//! From rows and comments to what was said about which item.

use super::body::{Body, Cell, Paragraph, Piece, Place, Row};
use super::remarks::Thread;
use super::text::tidy;
use super::{Answered, Commented, CommentedItem, Edited, Remark};
use crate::said::clock::span;
use domain::agenda::ItemField;
use domain::closed::Closed as _;
use domain::comment_form::{FormAnswer, FormField};
use domain::ids::AgendaItemId;

/// The columns of our form: time, number, item, comments; of the answers: from, about, answer, remarks.
const COLUMNS: usize = 4;
const TIME: usize = 0;
const NUMBER: usize = 1;
const MAIN: usize = 2;
const LAST: usize = 3;

/// What a row is.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Item,
    Answer,
    Other,
}

/// Puts together what came back.
pub(super) fn assemble(body: &Body, threads: Vec<Thread>) -> Commented {
    let mut out = Commented::default();
    let kinds: Vec<Kind> = body.rows.iter().map(|row| kind(body, row)).collect();
    let mut places = vec![None; body.rows.len()];
    for (at, (row, kind)) in body.rows.iter().zip(&kinds).enumerate() {
        match kind {
            Kind::Item => {
                places[at] = Some(out.items.len());
                let number = u32::try_from(out.items.len() + 1).unwrap_or(u32::MAX);
                out.items.push(item(body, row, number));
            }
            Kind::Answer => out.answers.push(answer(body, row)),
            Kind::Other => {}
        }
    }
    out.version = body.fields.iter().find_map(|field| match field.name {
        FormField::Version(version) => Some(version),
        _ => None,
    });
    for thread in threads {
        let place = body.places.get(&thread.id).copied().unwrap_or_default();
        let item = place.row.and_then(|(row, _)| *places.get(row)?);
        let on = item.and_then(|_| on(body, place));
        let Thread { by, text, done, replies, .. } = thread;
        let remark = Remark { by: Some(by), text, on, done, replies };
        match item.and_then(|item| out.items.get_mut(item)) {
            Some(item) => item.remarks.push(remark),
            None => out.remarks.push(remark),
        }
    }
    // Words that were added between the tables are about the whole; what was printed there is no change.
    let added = |piece: &&Piece| piece.came.is_some() && piece.went.is_none();
    for paragraph in &body.outside {
        let text: String = paragraph.pieces.iter().filter(added).map(|piece| piece.text.as_str()).collect();
        let text = tidy(&text);
        if !text.is_empty() {
            let by = paragraph.pieces.iter().find_map(|piece| piece.came.clone());
            out.remarks.push(Remark { by, text, ..Remark::default() });
        }
    }
    out
}

fn fields<'a>(body: &'a Body, row: &'a Row) -> impl Iterator<Item = &'a FormField> {
    let all = row.cells.iter().flat_map(|cell| &cell.paragraphs).flat_map(|paragraph| &paragraph.fields);
    all.filter_map(|field| Some(&body.fields.get(*field)?.name))
}

/// Says what a row is: by its fields, else by how many cells it has and what stands in them.
fn kind(body: &Body, row: &Row) -> Kind {
    let mut kind = Kind::Other;
    for field in fields(body, row) {
        match field {
            FormField::Answer(_) | FormField::Remarks(_) | FormField::Version(_) => return Kind::Answer,
            _ => kind = Kind::Item,
        }
    }
    if kind == Kind::Item || row.heading || row.cells.len() != COLUMNS {
        return kind;
    }
    let text = |at: usize| row.cells.get(at).map(|cell| tidy(&after(cell_pieces(cell)))).unwrap_or_default();
    let before = |at: usize| row.cells.get(at).map(|cell| before(cell_pieces(cell))).unwrap_or_default();
    if answers_in(&text(MAIN)).is_some() || answers_in(&tidy(&before(MAIN))).is_some() {
        return Kind::Answer;
    }
    // The heading of a table whose program forgot that it is one holds no digit.
    let says = |at: usize| {
        text(at).chars().any(|c| c.is_ascii_digit()) || before(at).chars().any(|c| c.is_ascii_digit())
    };
    let written = [MAIN, LAST].into_iter().any(|at| !text(at).is_empty() || !before(at).trim().is_empty());
    if written && (says(TIME) || says(NUMBER) || row.came.is_some()) { Kind::Item } else { Kind::Other }
}

fn item(body: &Body, row: &Row, number: u32) -> CommentedItem {
    let mut ids: Vec<AgendaItemId> = fields(body, row).filter_map(FormField::item).collect();
    ids.sort_unstable();
    ids.dedup();
    // A row in which the fields of several items stand is about one of them, and nobody can tell which.
    let anchor = if let [one] = ids[..] { Some(one) } else { None };
    let mut title = edited(&title_of(body, row));
    // A title is one line, however it was typed.
    (title.before, title.after) = (title.before.replace('\n', " "), title.after.replace('\n', " "));
    let time = paragraphs_with(body, row, |field| matches!(field, FormField::Time(_)));
    let printed = row.cells.get(TIME).into_iter().flat_map(|cell| &cell.paragraphs);
    let time = edited(&if time.is_empty() { printed.collect() } else { time });
    let comments =
        row.cells.iter().rev().find(|cell| has(body, cell, |field| matches!(field, FormField::Comments(_))));
    let comments = comments.or_else(|| row.cells.get(LAST));
    let typed = comments.map(|cell| edited(&cell.paragraphs.iter().collect::<Vec<_>>())).unwrap_or_default();
    let remarks =
        (!typed.after.is_empty()).then(|| Remark { by: typed.by, text: typed.after, ..Remark::default() });
    let times = span(&time.after).and_then(|span| Some((span.from, span.to?)));
    CommentedItem {
        row: number,
        anchor,
        reference: reference(row),
        number: row.cells.get(NUMBER).map(|cell| tidy(&after(cell_pieces(cell)))).unwrap_or_default(),
        title,
        time,
        times,
        remarks: remarks.into_iter().collect(),
        dropped: row.went.clone(),
        added: row.came.clone(),
    }
}

fn has(body: &Body, cell: &Cell, is: impl Fn(&FormField) -> bool) -> bool {
    let mut fields = cell.paragraphs.iter().flat_map(|paragraph| &paragraph.fields);
    fields.any(|field| body.fields.get(*field).is_some_and(|field| is(&field.name)))
}

/// Returns the paragraphs that hold a field.
fn paragraphs_with<'a>(body: &Body, row: &'a Row, is: impl Fn(&FormField) -> bool) -> Vec<&'a Paragraph> {
    let all = row.cells.iter().flat_map(|cell| &cell.paragraphs);
    all.filter(|paragraph| holds(body, paragraph, &is)).collect()
}

fn holds(body: &Body, paragraph: &Paragraph, is: impl Fn(&FormField) -> bool) -> bool {
    paragraph.fields.iter().filter_map(|field| body.fields.get(*field)).any(|field| is(&field.name))
}

/// Returns the paragraphs of the title: those with its field, else what stands above what people cite.
fn title_of<'a>(body: &Body, row: &'a Row) -> Vec<&'a Paragraph> {
    let found = paragraphs_with(body, row, |field| matches!(field, FormField::Title(_)));
    if !found.is_empty() {
        return found;
    }
    let main = row.cells.get(MAIN).map(|cell| cell.paragraphs.as_slice()).unwrap_or_default();
    let is_item = |field: &FormField| matches!(field, FormField::Item(_));
    let cited = main.iter().position(|one| holds(body, one, is_item) || reference_in(one).is_some());
    match cited {
        Some(at) if at > 0 => main[..at].iter().collect(),
        _ => main.iter().find(|paragraph| !paragraph.pieces.is_empty()).into_iter().collect(),
    }
}

/// Finds what people cite: the word that begins a paragraph below the title.
fn reference(row: &Row) -> Option<String> {
    let paragraphs = row.cells.get(MAIN).map(|cell| cell.paragraphs.as_slice()).unwrap_or_default();
    paragraphs.iter().find_map(reference_in)
}

fn reference_in(paragraph: &Paragraph) -> Option<String> {
    let text = before(paragraph.pieces.iter());
    let word = text.split_whitespace().next()?;
    let (letters, digits) = word.split_once('-')?;
    let is_reference = (1..=4).contains(&letters.len())
        && letters.chars().all(|c| c.is_ascii_uppercase())
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.len() <= 8
        && digits.chars().all(|c| c.is_ascii_alphanumeric());
    is_reference.then(|| word.to_owned())
}

fn answer(body: &Body, row: &Row) -> Answered {
    let of = fields(body, row).find_map(|field| match field {
        FormField::Answer(code) | FormField::Remarks(code) => Some(code.clone()),
        _ => None,
    });
    let text = |at: usize| row.cells.get(at).map(|cell| tidy(&after(cell_pieces(cell)))).unwrap_or_default();
    let said = text(MAIN);
    let list = row.cells.iter().flat_map(|cell| &cell.paragraphs).flat_map(|paragraph| &paragraph.fields);
    let list = list.filter_map(|field| body.fields.get(*field)).flat_map(|field| &field.list);
    let chosen =
        list.clone().find(|(shown, _)| tidy(shown) == said).and_then(|(_, code)| FormAnswer::written(code));
    let answer = chosen.or_else(|| FormAnswer::written(&said));
    // All of what can be chosen stands there as long as nothing is.
    let unanswered = said.is_empty() || answers_in(&said).is_some_and(|many| many > 1);
    let instead = if answer.is_some() || unanswered { String::new() } else { said };
    Answered { of, who: text(TIME), about: text(NUMBER), answer, instead, remarks: text(LAST) }
}

/// Counts the answers of which a text is made; none where it says something else.
fn answers_in(text: &str) -> Option<usize> {
    let mut parts = text.split('/');
    let all = parts.all(|part| FormAnswer::written(part).is_some());
    all.then(|| text.split('/').count())
}

/// Says which field of an item a comment is about.
fn on(body: &Body, place: Place) -> Option<ItemField> {
    let (_, cell) = place.row?;
    match place.field.and_then(|field| body.fields.get(field)).map(|field| &field.name) {
        Some(FormField::Title(_)) => Some(ItemField::Title),
        Some(FormField::Time(_)) => Some(ItemField::Start),
        None if cell == TIME => Some(ItemField::Start),
        None if cell == MAIN && place.first => Some(ItemField::Title),
        Some(_) | None => None,
    }
}

fn cell_pieces(cell: &Cell) -> impl Iterator<Item = &Piece> {
    cell.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces)
}

/// Returns what stands there with every tracked change.
fn after<'a>(pieces: impl Iterator<Item = &'a Piece>) -> String {
    pieces.filter(|piece| piece.went.is_none() && !piece.prompt).map(|piece| piece.text.as_str()).collect()
}

/// Returns what stood there before the tracked changes.
fn before<'a>(pieces: impl Iterator<Item = &'a Piece>) -> String {
    pieces.filter(|piece| piece.came.is_none() && !piece.prompt).map(|piece| piece.text.as_str()).collect()
}

fn edited(paragraphs: &[&Paragraph]) -> Edited {
    let pieces = || paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
    let lines = |said: &dyn Fn(&Paragraph) -> String| {
        tidy(&paragraphs.iter().map(|one| said(one)).collect::<Vec<_>>().join("\n"))
    };
    let by = pieces().find_map(|piece| piece.came.clone().or_else(|| piece.went.clone()));
    Edited {
        before: lines(&|one| before(one.pieces.iter())),
        after: lines(&|one| after(one.pieces.iter())),
        by,
    }
}
