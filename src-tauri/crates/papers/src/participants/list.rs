//! The list as a paper.

use super::lines::{count_rows, count_sum, needs, people_rows};
use super::names::attendance;
use crate::blocks::{Block, Column, ColumnRole, Document, Row, Table, Voice};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, say, say_with};
use domain::disclosure::{DataClass, Disclosed, ListBody, ParticipantList, SectionKind};

impl Paper for ParticipantList {
    fn document(list: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = list.view();
        let mut frame = frame(list, stamp);
        // The mark of a footnote stands where it first appears, and only there.
        let marked_above = view.attendance.is_marked();
        let notes: Vec<Block> = view.footnotes.iter().map(|note| Block::note(format!("* {note}"))).collect();
        let (above, below) = if marked_above { (notes, Vec::new()) } else { (Vec::new(), notes) };
        let mut blocks = vec![Block::Text { voice: Voice::Lead, words: attendance(&view.attendance).into() }];
        blocks.extend(above);
        match &view.body {
            ListBody::People { sections, needs: counts, .. } => {
                let inside = list.audience().may_read(DataClass::Logistics);
                frame.wide = inside;
                let columns = if inside { inside_columns() } else { columns() };
                blocks.extend(sections.iter().flat_map(|section| {
                    section_blocks(section.kind, &columns, people_rows(section, inside, marked_above))
                }));
                blocks.extend(below);
                blocks.extend(needs(counts));
            }
            ListBody::Counts(sections) => {
                blocks.push(Block::text(count_sum(sections)));
                blocks.extend(sections.iter().flat_map(|(kind, lines)| {
                    section_blocks(*kind, &count_columns(), count_rows(lines, marked_above))
                }));
                blocks.extend(below);
            }
            ListBody::Sentence => blocks.extend(below),
        }
        Document { blocks, ..Document::new(frame) }
    }
}

/// Returns what every page of the list says.
pub fn frame(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Frame {
    let title = say(match list.view().body {
        ListBody::People { .. } if list.view().chosen => Word::ListTitleChosen,
        ListBody::People { .. } => Word::ListTitle,
        ListBody::Counts(_) => Word::ListTitleCounts,
        ListBody::Sentence => Word::ListTitleSentence,
    });
    let version = say_with(Word::Version, &[("number", &stamp.version.to_string())]);
    Frame::of(list, title, version, stamp)
}

fn section_blocks(kind: SectionKind, columns: &[Column], rows: Vec<Row>) -> [Block; 2] {
    [
        Block::Heading { level: 2, words: name(kind).into(), aside: String::new() },
        Block::Table(Table { columns: columns.to_vec(), rows, narrow: false }),
    ]
}

fn column(word: Word, width: u32) -> Column {
    Column::new(say(word), width)
}

/// Returns the columns that participants read.
fn columns() -> Vec<Column> {
    vec![column(Word::ColumnName, 37), column(Word::ColumnFunction, 31), column(Word::ColumnInstitution, 32)]
}

/// Returns the columns that the secretariat reads.
fn inside_columns() -> Vec<Column> {
    vec![
        column(Word::ColumnReference, 15),
        column(Word::ColumnName, 51),
        column(Word::ColumnFunctionInstitution, 55),
        column(Word::ColumnContact, 64),
        column(Word::ColumnDays, 31),
        column(Word::ColumnLanguages, 23),
        column(Word::ColumnTravel, 32),
    ]
}

/// Returns the columns of a list without names.
fn count_columns() -> Vec<Column> {
    vec![
        column(Word::ColumnDelegation, 50),
        column(Word::ColumnCode, 18),
        column(Word::ColumnPersons, 14).holds(ColumnRole::Number),
        column(Word::ColumnOnline, 18).holds(ColumnRole::Number),
    ]
}
