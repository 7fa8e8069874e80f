//! How long topics were planned and took: as a table, and as a picture with a bar for each.

use crate::blocks::{Block, Cell, Column, ColumnRole, Document, Row, RowKind, Table};
use crate::drawing::{ACCENT, Anchor, Drawing, EDGE, INK, INK_SOFT, Size, TOP, WIDTH, number, short};
use crate::error::Error;
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, say, say_with};
use domain::disclosure::{Disclosed, PaperKind, TimeUsed, TopicTime, time_in_all};

impl Paper for TimeUsed {
    fn document(paper: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let topics = &paper.view().topics;
        let columns = vec![
            Column::new(say(Word::TimeTopic), 104),
            Column::new(say(Word::TimePlanned), 20).holds(ColumnRole::Number),
            Column::new(say(Word::TimeTook), 20).holds(ColumnRole::Number),
            Column::new(say(Word::TimeOver), 24).holds(ColumnRole::Number),
        ];
        let row = |topic: &TopicTime| {
            let over = topic.took.map(|took| signed(i32::from(took) - i32::from(topic.planned)));
            let cells = [
                titled(topic),
                topic.planned.to_string(),
                topic.took.map_or_else(|| say(Word::TimeUnknown), |took| took.to_string()),
                over.unwrap_or_default(),
            ];
            Row::new(RowKind::Plain, cells.map(Cell::plain).to_vec())
        };
        let rows = topics.iter().map(row).collect();
        let blocks = vec![Block::text(in_all(topics)), Block::Table(Table { columns, rows, narrow: false })];
        Document { blocks, ..Document::new(frame(paper, stamp)) }
    }
}

fn frame(paper: &Disclosed<TimeUsed>, stamp: &Stamp) -> Frame {
    let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
    Frame::of(paper, name(PaperKind::TimeUsed), version, stamp)
}

/// Names a topic by its number and title; by its number alone where its title is closed.
fn titled(topic: &TopicTime) -> String {
    let number = topic.number.as_ref().map(ToString::to_string).unwrap_or_default();
    match &topic.title {
        Some(title) if number.is_empty() => title.clone(),
        Some(title) => say_with(Word::ReportNumbered, &[("number", &number), ("title", title)]),
        None => say_with(Word::ReportItem, &[("number", &number)]),
    }
}

fn in_all(topics: &[TopicTime]) -> String {
    let (planned, took) = time_in_all(topics);
    let noted = topics.iter().filter(|topic| topic.took.is_some()).count();
    say_with(
        Word::TimeInAll,
        &[
            ("topics", &topics.len().to_string()),
            ("planned", &planned.to_string()),
            ("noted", &noted.to_string()),
            ("took", &took.to_string()),
        ],
    )
}

/// "+5", "−3", "0".
fn signed(minutes: i32) -> String {
    match minutes {
        0 => "0".to_owned(),
        1.. => format!("+{minutes}"),
        _ => format!("\u{2212}{}", minutes.unsigned_abs()),
    }
}

/// The height of a topic, of its bar, and where bars begin.
const ROW: f32 = 34.0;
const BAR: f32 = 12.0;
const NAMES: f32 = 420.0;
/// The room for what stands behind a bar.
const BEHIND: f32 = 130.0;

/// Makes it as a picture of lines.
pub fn svg(paper: &Disclosed<TimeUsed>, stamp: &Stamp) -> String {
    drawn(paper, stamp).svg()
}

/// Makes it as a picture of dots.
pub fn png(paper: &Disclosed<TimeUsed>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    drawn(paper, stamp).png()
}

/// A frame for what was planned, a full bar for what it took, and both in minutes: readable without colour.
fn drawn(paper: &Disclosed<TimeUsed>, stamp: &Stamp) -> Drawing {
    let topics = &paper.view().topics;
    let said: Vec<String> = topics.iter().map(in_words).collect();
    let mut drawing =
        Drawing::new(&frame(paper, stamp), &said.join(" "), number(topics.len()).mul_add(ROW, 40.0));
    let most =
        topics.iter().map(|topic| topic.planned.max(topic.took.unwrap_or(0))).max().unwrap_or(1).max(1);
    let wide = (WIDTH - 2.0 * EDGE - NAMES - BEHIND) / f32::from(most);
    outline(&mut drawing, (EDGE + NAMES, TOP), 28.0);
    drawing.text((EDGE + NAMES + 36.0, TOP + 10.0), Size::Text, INK, Anchor::Start, &say(Word::TimePlanned));
    full(&mut drawing, (EDGE + NAMES + 130.0, TOP), 28.0);
    drawing.text((EDGE + NAMES + 166.0, TOP + 10.0), Size::Text, INK, Anchor::Start, &say(Word::TimeTook));
    for (at, topic) in topics.iter().enumerate() {
        let y = number(at).mul_add(ROW, TOP + 34.0);
        drawing.text((EDGE, y + 11.0), Size::Text, INK, Anchor::Start, &short(&titled(topic), 64));
        let planned = f32::from(topic.planned) * wide;
        let took = topic.took.map(|took| f32::from(took) * wide);
        if let Some(took) = took {
            full(&mut drawing, (EDGE + NAMES, y), took);
        }
        outline(&mut drawing, (EDGE + NAMES, y), planned);
        let end = EDGE + NAMES + planned.max(took.unwrap_or(0.0)) + 8.0;
        drawing.text((end, y + 10.0), Size::Text, INK_SOFT, Anchor::Start, &minutes(topic));
    }
    drawing
}

fn outline(drawing: &mut Drawing, (x, y): (f32, f32), width: f32) {
    drawing.rect((x, y, width, BAR), 2.0, &format!("fill=\"none\" stroke=\"{INK}\" stroke-width=\"1.2\""));
}

fn full(drawing: &mut Drawing, (x, y): (f32, f32), width: f32) {
    drawing.rect((x, y + 3.0, width, BAR - 6.0), 1.0, &format!("fill=\"{ACCENT}\""));
}

fn minutes(topic: &TopicTime) -> String {
    let planned = topic.planned.to_string();
    match topic.took {
        Some(took) => say_with(Word::TimeOf, &[("took", &took.to_string()), ("planned", &planned)]),
        None => say_with(Word::TimePlannedOnly, &[("planned", &planned)]),
    }
}

fn in_words(topic: &TopicTime) -> String {
    say_with(Word::TimeSaid, &[("topic", &titled(topic)), ("minutes", &minutes(topic))])
}
