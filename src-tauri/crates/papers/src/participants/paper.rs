//! The list in words: what PDF and Word print, in the order in which they print it.

use super::lines::{
    columns, count_columns, count_section, inside_columns, needs_page, people_section, summary,
};
use super::names::attendance;
use crate::fonts::settable;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::words::{Word, say, say_with};
use domain::disclosure::{Audience, Disclosed, ListBody, ParticipantList};
use serde::Serialize;

/// Everything that a printed list says.
#[derive(Clone, Debug, Serialize)]
pub struct Paper {
    /// What every paper says.
    #[serde(flatten)]
    pub frame: Frame,
    /// The attendance sentence with its opening words.
    pub attendance: String,
    /// Footnotes that belong to the attendance sentence.
    pub notes: Vec<String>,
    /// Footnotes whose mark first appears in the list.
    pub notes_below: Vec<String>,
    /// Delegations and persons in numbers, where the paper prints no names; else empty.
    pub summary: String,
    /// The columns; none where there is no table.
    pub columns: Vec<Column>,
    /// The sections in order.
    pub sections: Vec<Section>,
    /// Needs as counts, one entry per day; empty for all but the secretariat.
    pub needs: Option<Needs>,
}

/// One column of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width.
    pub width: u32,
    /// Whether it holds numbers.
    pub number: bool,
}

/// One section.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What stands under it.
    pub groups: Vec<Group>,
}

/// A delegation, or rows without a heading of their own.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The name of the delegation; empty where the rows name it themselves.
    pub name: String,
    /// Its code.
    pub code: String,
    /// Its rows, one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    /// The text.
    pub main: String,
    /// Lines below it in smaller print.
    pub small: Vec<String>,
}

/// Needs as counts.
#[derive(Clone, Debug, Serialize)]
pub struct Needs {
    /// The heading of the page.
    pub title: String,
    /// Who is counted.
    pub intro: String,
    /// The two column headings.
    pub columns: [String; 2],
    /// Day by day.
    pub days: Vec<NeedsDay>,
}

/// Needs on one day.
#[derive(Clone, Debug, Serialize)]
pub struct NeedsDay {
    /// The day in words.
    pub day: String,
    /// Kind of need with need and number; empty where nobody named one.
    pub kinds: Vec<(String, Vec<(String, u32)>)>,
    /// Said where `kinds` is empty.
    pub none: String,
}

impl Cell {
    /// Returns a cell with nothing in small print.
    pub fn plain(main: impl Into<String>) -> Self {
        Self { main: main.into(), small: Vec::new() }
    }
}

impl Paper {
    /// Puts a list into words.
    pub fn of(list: &Disclosed<ParticipantList>, stamp: &Stamp) -> Self {
        let view = list.view();
        let title = say(match view.body {
            ListBody::People { .. } => Word::ListTitle,
            ListBody::Counts(_) => Word::ListTitleCounts,
            ListBody::Sentence => Word::ListTitleSentence,
        });
        let version = say_with(Word::Version, &[("number", &stamp.version.to_string())]);
        // A name with an asterisk is marked where it first appears, and only there.
        let marked_above = view.sentence.contains('*');
        let footnotes: Vec<String> = view.footnotes.iter().map(|note| format!("* {note}")).collect();
        let (notes, notes_below) =
            if marked_above { (footnotes, Vec::new()) } else { (Vec::new(), footnotes) };
        let mut paper = Self {
            frame: Frame::of(list, title, version, stamp),
            attendance: attendance(&view.sentence),
            notes,
            notes_below,
            summary: String::new(),
            columns: Vec::new(),
            sections: Vec::new(),
            needs: None,
        };
        match &view.body {
            ListBody::People { sections, needs, .. } => {
                let inside = list.audience() == Audience::Secretariat;
                paper.frame.wide = inside;
                paper.columns = if inside { inside_columns() } else { columns() };
                paper.sections = sections.iter().map(|one| people_section(one, inside)).collect();
                paper.needs = (!needs.is_empty()).then(|| needs_page(needs));
            }
            ListBody::Counts(sections) => {
                paper.columns = count_columns();
                paper.sections = sections.iter().map(|(kind, lines)| count_section(*kind, lines)).collect();
                paper.summary = summary(sections);
            }
            ListBody::Sentence => {}
        }
        if marked_above {
            paper.sections.iter_mut().flat_map(|section| &mut section.groups).for_each(Group::unmark);
        }
        paper
    }

    /// Returns the paper in letters that the typefaces have.
    pub fn settable(mut self) -> Self {
        let each = |text: &mut String| *text = settable(text);
        self.frame.make_settable();
        each(&mut self.attendance);
        self.notes.iter_mut().chain(&mut self.notes_below).for_each(each);
        for group in self.sections.iter_mut().flat_map(|section| &mut section.groups) {
            each(&mut group.name);
            each(&mut group.code);
            for cell in group.rows.iter_mut().flatten() {
                each(&mut cell.main);
                cell.small.iter_mut().for_each(each);
            }
        }
        for (_, needs) in
            self.needs.iter_mut().flat_map(|needs| &mut needs.days).flat_map(|day| &mut day.kinds)
        {
            for (need, _) in needs {
                each(need);
            }
        }
        self
    }
}

impl Group {
    fn unmark(&mut self) {
        let names = self.rows.iter_mut().filter_map(|row| row.first_mut()).map(|cell| &mut cell.main);
        let first = if self.name.is_empty() { names.collect() } else { vec![&mut self.name] };
        for name in first {
            if let Some(plain) = name.strip_suffix('*') {
                *name = plain.to_owned();
            }
        }
    }
}
