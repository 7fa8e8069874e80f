//! Records as pictures: practices on the map of Europe, and challenges with what answers them by form and phase.

use crate::drawing::{
    ACCENT, ACCENT_SOFT, Anchor, BAD, Drawing, EDGE, HAIR, INK, INK_SOFT, Size, TOP, WIDTH, len, number,
    short,
};
use crate::error::Error;
use crate::stamp::Stamp;
use crate::words::{Word, name, say, say_with};
use domain::closed::Closed;
use domain::disclosure::{Disclosed, RecordLine, RecordsPaper, Term};
use domain::exchange::{ExchangeKind, TransferState};
use domain::field::Field;
use domain::party::{TILE_COLUMNS, TILE_PLACES, TILE_ROW_BELOW, tile_place};
use std::collections::BTreeSet;

/// Makes the records as a picture of lines.
pub fn svg(records: &Disclosed<RecordsPaper>, stamp: &Stamp) -> String {
    drawn(records, stamp).svg()
}

/// Makes the records as a picture of dots.
pub fn png(records: &Disclosed<RecordsPaper>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    drawn(records, stamp).png()
}

fn drawn(records: &Disclosed<RecordsPaper>, stamp: &Stamp) -> Drawing {
    let frame = super::frame(records, stamp);
    if records.view().of == ExchangeKind::Matrix {
        maps(records.view(), &frame)
    } else {
        grid(records.view(), &frame)
    }
}

/// How many maps stand beside each other.
const BESIDE: usize = 3;
/// A tile, and the distance between two.
const TILE: (f32, f32) = (25.0, 17.0);
const GAP: f32 = 3.0;
/// The height of what stands above the maps: what the signs mean.
const LEGEND: f32 = 34.0;

/// A map for each practice that is asked by country.
fn maps(view: &RecordsPaper, frame: &crate::frame::Frame) -> Drawing {
    let asked: Vec<&RecordLine> =
        view.records.iter().filter(|record| !record.statements.is_empty()).collect();
    let rows = asked.len().div_ceil(BESIDE).max(1);
    let map = (f32::from(TILE_ROW_BELOW) + 1.0) * (TILE.1 + GAP) + 34.0;
    let said = asked.iter().map(|record| in_words(record)).collect::<Vec<_>>().join(" ");
    let mut drawing = Drawing::new(frame, &said, number(rows).mul_add(map, LEGEND));
    legend(&mut drawing);
    if asked.is_empty() {
        drawing.text(
            (EDGE, TOP + LEGEND + 30.0),
            Size::Text,
            INK_SOFT,
            Anchor::Start,
            &say(Word::PictureNoAnswers),
        );
    }
    let wide = (WIDTH - 2.0 * EDGE) / number(BESIDE);
    for (at, record) in asked.iter().enumerate() {
        let left = number(at % BESIDE).mul_add(wide, EDGE);
        let top = number(at / BESIDE).mul_add(map, TOP + LEGEND);
        let title = format!("{}  {}", record.reference(), record.say(Field::Title));
        drawing.text((left, top + 12.0), Size::Part, INK, Anchor::Start, &short(&title, 46));
        tiles(&mut drawing, view, record, (left, top + 22.0));
    }
    drawing
}

fn tiles(drawing: &mut Drawing, view: &RecordsPaper, record: &RecordLine, (left, top): (f32, f32)) {
    let corner = |row: u8, column: u8| {
        (f32::from(column - 1).mul_add(TILE.0 + GAP, left), f32::from(row - 1).mul_add(TILE.1 + GAP, top))
    };
    let there = |code: &str| view.countries.iter().any(|(known, _)| known == code);
    for place in TILE_PLACES.iter().filter(|place| !there(place.code)) {
        let (x, y) = corner(place.row, place.column);
        drawing.rect(
            (x, y, TILE.0, TILE.1),
            3.0,
            &format!("fill=\"none\" stroke=\"{HAIR}\" stroke-width=\"0.8\""),
        );
        drawing.text((x + TILE.0 / 2.0, y + 12.0), Size::Mark, INK_SOFT, Anchor::Middle, place.code);
    }
    let mut below = 0;
    for (code, _) in &view.countries {
        let (row, column) = tile_place(code).map_or_else(
            || {
                below = (below % TILE_COLUMNS) + 1;
                (TILE_ROW_BELOW, below)
            },
            |place| (place.row, place.column),
        );
        tile(drawing, corner(row, column), code, state(record, code));
    }
}

/// Draws one tile: its state is a shape, a frame and a sign, and a colour beside.
fn tile(drawing: &mut Drawing, (x, y): (f32, f32), code: &str, state: Option<TransferState>) {
    let (look, ink) = match state {
        Some(TransferState::InUse) => (format!("fill=\"{ACCENT}\""), "#ffffff"),
        Some(TransferState::Possible | TransferState::UnderStudy) => {
            (format!("fill=\"#fff\" stroke=\"{ACCENT}\" stroke-width=\"1.4\""), ACCENT)
        }
        Some(TransferState::BlockedByLaw) => {
            (format!("fill=\"#fff\" stroke=\"{BAD}\" stroke-width=\"1.4\""), BAD)
        }
        None => (
            format!("fill=\"#fff\" stroke=\"{INK_SOFT}\" stroke-width=\"0.9\" stroke-dasharray=\"2.4 2\""),
            INK_SOFT,
        ),
    };
    drawing.rect((x, y, TILE.0, TILE.1), 3.0, &look);
    let (right, bottom) = (x + TILE.0, y + TILE.1);
    match state {
        Some(TransferState::InUse) => drawing.path(
            &format!("M{} {}l1.8 1.9 3.2-3.8", right - 7.4, y + 6.0),
            "fill=\"none\" stroke=\"#fff\" stroke-width=\"1.3\"",
        ),
        Some(TransferState::UnderStudy) => {
            drawing
                .path(&format!("M{} {y}H{right}V{}z", right - 8.0, y + 8.0), &format!("fill=\"{ACCENT}\""));
        }
        Some(TransferState::BlockedByLaw) => drawing.path(
            &format!("M{} {}l4.4 4.4m0-4.4l-4.4 4.4", right - 6.6, y + 2.4),
            &format!("fill=\"none\" stroke=\"{BAD}\" stroke-width=\"1.3\""),
        ),
        Some(TransferState::Possible) | None => {}
    }
    drawing.text((x + 3.0, bottom - 5.0), Size::Mark, ink, Anchor::Start, code);
}

fn legend(drawing: &mut Drawing) {
    let mut x = EDGE;
    for state in TransferState::ALL.into_iter().map(Some).chain([None]) {
        tile(drawing, (x, TOP - 2.0), "", state);
        let words = state.map_or_else(|| say(Word::PictureNoReply), name);
        drawing.text((x + TILE.0 + 7.0, TOP + 10.0), Size::Text, INK, Anchor::Start, &words);
        x += 6.6f32.mul_add(len(&words), TILE.0 + 34.0);
    }
    drawing.rect(
        (x, TOP - 2.0, TILE.0, TILE.1),
        3.0,
        &format!("fill=\"none\" stroke=\"{HAIR}\" stroke-width=\"0.8\""),
    );
    drawing.text((x + TILE.0 + 7.0, TOP + 10.0), Size::Text, INK, Anchor::Start, &say(Word::PictureNotThere));
}

/// What a country answered about a practice.
fn state(record: &RecordLine, code: &str) -> Option<TransferState> {
    let answer = record.statements.iter().find(|answer| answer.cell(Field::Party).text() == code)?;
    answered(answer)
}

fn answered(answer: &RecordLine) -> Option<TransferState> {
    TransferState::written(&answer.cell(Field::State).text())
}

/// A practice with what countries answered, as readers hear it.
fn in_words(record: &RecordLine) -> String {
    let answers = TransferState::ALL.into_iter().filter_map(|state| {
        let said = record.statements.iter().filter(|answer| answered(answer) == Some(state));
        let countries: Vec<String> = said.map(|answer| answer.say(Field::Party)).collect();
        (!countries.is_empty()).then(|| format!("{}: {}", name(state), countries.join(", ")))
    });
    let answers: Vec<String> = answers.collect();
    format!("{} {}. {}.", record.reference(), record.say(Field::Title), answers.join("; "))
}

/// The width of the names of forms, and of a column of phases at most.
const NAMES: f32 = 190.0;
const COLUMN: f32 = 118.0;
const ROW: f32 = 62.0;
/// A mark, and from one to the next.
const MARK: f32 = 9.0;
const STEP: f32 = 13.0;

/// Challenges above what answers them, by form of exploitation and phase of the case.
fn grid(view: &RecordsPaper, frame: &crate::frame::Frame) -> Drawing {
    let rows = number(view.forms.len().max(1));
    let mut said = Vec::new();
    let mut placed = BTreeSet::new();
    for form in &view.forms {
        for phase in &view.phases {
            let Cell { challenges, answers } = at(view, form, phase);
            if !challenges.is_empty() {
                let of = [("form", form.name.as_str()), ("phase", &phase.name)];
                let cited = [("challenges", &*challenges.join(", ")), ("practices", &*answers.join(", "))];
                let word = if answers.is_empty() { Word::PictureCellOpen } else { Word::PictureCell };
                said.push(say_with(word, &[of, cited].concat()));
                placed.extend(challenges);
            }
        }
    }
    let elsewhere: Vec<String> = view
        .records
        .iter()
        .map(RecordLine::reference)
        .filter(|reference| !placed.contains(reference))
        .collect();
    if !elsewhere.is_empty() {
        said.push(say_with(Word::PictureElsewhere, &[("challenges", &elsewhere.join(", "))]));
    }
    let mut drawing = Drawing::new(frame, &said.join(" "), rows.mul_add(ROW, 110.0));
    mark(&mut drawing, (EDGE, TOP), false);
    drawing.text((EDGE + 18.0, TOP + 9.0), Size::Text, INK, Anchor::Start, &say(Word::PictureChallenge));
    mark(&mut drawing, (EDGE + 140.0, TOP), true);
    drawing.text((EDGE + 158.0, TOP + 9.0), Size::Text, INK, Anchor::Start, &say(Word::PictureAnswer));
    drawing.rect(
        (EDGE + 420.0, TOP - 1.0, 22.0, 12.0),
        3.0,
        &format!("fill=\"#fff\" stroke=\"{BAD}\" stroke-dasharray=\"3 2\""),
    );
    drawing.text((EDGE + 450.0, TOP + 9.0), Size::Text, INK, Anchor::Start, &say(Word::PictureUnanswered));
    if view.forms.is_empty() || view.phases.is_empty() {
        drawing.text((EDGE, TOP + 60.0), Size::Text, INK_SOFT, Anchor::Start, &say(Word::PictureNoForms));
        return drawing;
    }
    let wide = ((WIDTH - 2.0 * EDGE - NAMES) / number(view.phases.len())).min(COLUMN);
    let top = TOP + 66.0;
    for (column, phase) in view.phases.iter().enumerate() {
        let x = number(column).mul_add(wide, EDGE + NAMES) + 8.0;
        for (line, words) in broken(&phase.name, wide).iter().enumerate() {
            drawing.text(
                (x, number(line).mul_add(14.0, top - 36.0)),
                Size::Text,
                INK_SOFT,
                Anchor::Start,
                words,
            );
        }
    }
    for (row, form) in view.forms.iter().enumerate() {
        let y = number(row).mul_add(ROW, top);
        for (line, words) in broken(&form.name, NAMES).iter().enumerate() {
            drawing.text((EDGE, number(line).mul_add(15.0, y + 24.0)), Size::Part, INK, Anchor::Start, words);
        }
        for (column, phase) in view.phases.iter().enumerate() {
            let x = number(column).mul_add(wide, EDGE + NAMES);
            cell(&mut drawing, (x, y, wide, ROW), &at(view, form, phase));
        }
    }
    drawing
}

/// What stands where a form meets a phase, by what people cite.
struct Cell {
    challenges: Vec<String>,
    answers: Vec<String>,
}

/// Finds the challenges of a form in a phase, and the practices that answer them.
fn at(view: &RecordsPaper, form: &Term, phase: &Term) -> Cell {
    let has = |record: &RecordLine, field, term: &Term| record.cell(field).has(&term.code);
    let there = view
        .records
        .iter()
        .filter(|record| has(record, Field::Forms, form) && has(record, Field::Phases, phase));
    let (mut challenges, mut answers) = (Vec::new(), BTreeSet::new());
    for record in there {
        challenges.push(record.reference());
        answers.extend(record.answered_by.iter().cloned());
    }
    Cell { challenges, answers: answers.into_iter().collect() }
}

/// Draws the marks of a cell: as many as there are, and their number where they are too many.
fn cell(drawing: &mut Drawing, (x, y, width, height): (f32, f32, f32, f32), of: &Cell) {
    let (challenges, answers) = (of.challenges.len(), of.answers.len());
    let none = challenges > 0 && answers == 0;
    let look = if none {
        format!("fill=\"#fff\" stroke=\"{BAD}\" stroke-dasharray=\"3 2\"")
    } else if challenges > 0 {
        format!("fill=\"{ACCENT_SOFT}\"")
    } else {
        format!("fill=\"none\" stroke=\"{HAIR}\" stroke-width=\"0.6\"")
    };
    drawing.rect((x + 2.0, y + 2.0, width - 4.0, height - 4.0), 4.0, &look);
    let most = (1..=20).take_while(|count| number(*count) * STEP < width - 30.0).count();
    for (count, top, full) in [(challenges, y + 14.0, false), (answers, y + 36.0, true)] {
        if count == 0 {
            continue;
        }
        for step in 0..count.min(most) {
            mark(drawing, (number(step).mul_add(STEP, x + 9.0), top), full);
        }
        drawing.text((x + width - 9.0, top + 9.0), Size::Text, INK, Anchor::End, &count.to_string());
    }
}

/// A challenge is a hollow diamond, a practice a full square.
fn mark(drawing: &mut Drawing, (x, y): (f32, f32), practice: bool) {
    if practice {
        drawing.rect((x, y, MARK, MARK), 1.5, &format!("fill=\"{ACCENT}\""));
    } else {
        let half = MARK / 2.0;
        let path = format!("M{} {y}l{half} {half}l-{half} {half}l-{half} -{half}z", x + half);
        drawing.path(&path, &format!("fill=\"#fff\" stroke=\"{INK}\" stroke-width=\"1.2\""));
    }
}

/// Breaks words into lines for a width, three at most.
fn broken(words: &str, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if (len(line) + len(word) + 1.0) * 6.4 < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > 3 {
        lines.truncate(3);
        if let Some(last) = lines.last_mut() {
            last.push('\u{2026}');
        }
    }
    lines
}
