//! Facts for the press release as a paper: sentences to take over, topics, figures.

use crate::blocks::{Block, Cell, Column, ColumnRole, Document, Row, RowKind, Table};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, released, say, say_with};
use domain::disclosure::{Disclosed, PaperKind, PressFacts};

impl Paper for PressFacts {
    fn document(paper: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = paper.view();
        let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
        let frame = Frame::of(paper, name(PaperKind::PressFacts), version, stamp);
        let mut blocks = vec![Block::note(released(&view.released))];
        if !view.attendance.is_empty() {
            let sentence = paper_words().attendance_sentence(&view.attendance);
            blocks.push(Block::text(say_with(Word::PressAttended, &[("sentence", &sentence)])));
            blocks.extend(view.attendance.footnotes.iter().map(|note| Block::note(format!("* {note}"))));
        }
        if !view.topics.is_empty() {
            blocks.push(heading(Word::PressTopics));
            blocks.extend(view.topics.iter().map(|topic| Block::text(topic.clone())));
        }
        blocks.push(heading(Word::PressFigures));
        let attendance = &view.attendance;
        let figures = [
            (Word::PressPeople, view.people.to_string()),
            (Word::PressStates, attendance.member_states.len().to_string()),
            (Word::PressThirds, attendance.third_countries.len().to_string()),
            (Word::PressBodies, attendance.bodies.len().to_string()),
        ];
        let rows = figures
            .into_iter()
            .map(|(word, count)| Row::new(RowKind::Plain, vec![Cell::plain(say(word)), Cell::plain(count)]));
        let columns = vec![
            Column::new(say(Word::PressWho), 120),
            Column::new(say(Word::PressNumber), 30).holds(ColumnRole::Number),
        ];
        blocks.push(Block::Table(Table { columns, rows: rows.collect(), narrow: false }));
        Document { blocks, ..Document::new(frame) }
    }
}

fn heading(word: Word) -> Block {
    Block::Heading { level: 2, words: say(word).into(), aside: String::new() }
}
