//! The rows of the agenda in words.

use super::changes::{changed, compared};
use super::names::{number, people, place};
use crate::blocks::{Cell, Line, Mark, Row, RowKind, Voice, Words};
use crate::words::{Word, paper_words, say};
use chrono::NaiveDate;
use domain::agenda::diff::ChangeKind;
use domain::agenda::{ItemField, ItemKind};
use domain::disclosure::{
    AgendaLine, AgendaPaper, AgendaSlot, ClosedItem, LineChange, OpenItem, ParallelHeading,
};

/// Letters beyond which a row may run over the end of a page.
pub const MOST_KEPT: usize = 1_400;

/// A row on its way: what stands in its columns.
struct Draft {
    kind: RowKind,
    /// "09:30–09:50"; empty under a heading that says it.
    time: Words,
    /// The same in the second zone; empty without one.
    second: String,
    /// The printed number.
    number: Words,
    /// How number and title speak.
    voice: Voice,
    title: Words,
    /// What became of it since an earlier version, in words; may be empty.
    change: String,
    /// Room, people, texts, questions.
    more: Vec<Line>,
    /// Title and description in the language that stands beside.
    beside: Vec<Line>,
    /// Label and rule.
    handling: Vec<Line>,
}

impl Draft {
    fn new(kind: RowKind, voice: Voice, time: Words, title: Words) -> Self {
        Self {
            kind,
            time,
            second: String::new(),
            number: Words::default(),
            voice,
            title,
            change: String::new(),
            more: Vec::new(),
            beside: Vec::new(),
            handling: Vec::new(),
        }
    }

    /// Puts the whole row under one mark.
    fn mark_all(&mut self, mark: Mark) {
        for words in [&mut self.time, &mut self.number, &mut self.title] {
            words.mark_all(mark);
        }
    }

    fn row(self, view: &AgendaPaper) -> Row {
        let long = self.more.iter().map(length).sum::<usize>() > MOST_KEPT;
        let of_time = if self.kind == RowKind::Shaded { Voice::Quiet } else { Voice::Plain };
        let title = Line::Text { voice: self.voice, words: self.title, remark: self.change };
        let second = view.second_zone.map(|_| Cell::voiced(Voice::Quiet, self.second));
        let beside = view.beside.map(|_| Cell::lines(self.beside));
        let main =
            [Cell::voiced(self.voice, self.number), Cell::lines(std::iter::once(title).chain(self.more))];
        let cells = std::iter::once(Cell::voiced(of_time, self.time))
            .chain(second)
            .chain(main)
            .chain(beside)
            .chain([Cell::lines(self.handling)]);
        Row { long, ..Row::new(self.kind, cells.collect()) }
    }
}

/// Counts the letters of a line that may be long.
pub fn length(line: &Line) -> usize {
    match line {
        Line::Entry { words, .. } | Line::Point { words } => words.text().len(),
        Line::Text { .. }
        | Line::Label { .. }
        | Line::Field { .. }
        | Line::Room { .. }
        | Line::Choice { .. } => 0,
    }
}

/// Writes a slot: one row, or a heading and a row for each of several parallel items.
pub fn slot_rows(slot: &AgendaSlot, date: NaiveDate, view: &AgendaPaper) -> Vec<Row> {
    let rows: Vec<Draft> = slot.lines.iter().map(|line| line_row(line, date, view)).collect();
    let head = slot.parallel.map(|heading| {
        let mut head =
            Draft::new(RowKind::Over, Voice::Strong, Words::default(), parallel_title(heading).into());
        head.number = heading.number.map(|number| number.to_string()).unwrap_or_default().into();
        // Each row keeps its time all the same: it may stand on the next page.
        if let Some(first) = rows.first().filter(|first| rows.iter().all(|row| row.time == first.time)) {
            head.time.clone_from(&first.time);
            head.second.clone_from(&first.second);
        }
        head
    });
    head.into_iter().chain(rows).map(|row| row.row(view)).collect()
}

fn parallel_title(heading: ParallelHeading) -> String {
    say(match heading.kind {
        Some(ItemKind::Workshop) => Word::ParallelWorkshops,
        Some(ItemKind::Panel) => Word::ParallelPanels,
        _ => Word::ParallelItems,
    })
}

fn line_row(line: &AgendaLine, date: NaiveDate, view: &AgendaPaper) -> Draft {
    let times = line.span();
    let mut row = match line {
        AgendaLine::Open(item) => open_row(item, date, change_of(view, item)),
        AgendaLine::Closed(item) => closed_row(item, date),
    };
    if let Some(zone) = view.second_zone {
        row.second = paper_words().times((times.0.with_timezone(&zone), times.1.with_timezone(&zone)), date);
    }
    row
}

/// Finds what differs in an item.
pub fn change_of<'a>(view: &'a AgendaPaper, item: &OpenItem) -> Option<&'a LineChange> {
    view.changes.iter().find(|change| change.id == item.id)
}

fn closed_row(item: &ClosedItem, date: NaiveDate) -> Draft {
    let time = paper_words().times(item.span, date).into();
    let mut row = Draft::new(RowKind::Plain, Voice::Quiet, time, say(Word::ClosedSession).into());
    row.number = number(item.number.as_ref()).into();
    row.handling = vec![rule(item.chatham_house, Mark::Same)];
    row
}

/// Writes an item that was dropped, in the day on which it stood.
pub fn dropped_row(change: &LineChange, view: &AgendaPaper) -> Row {
    let said = |field| change.field(field).map(compared).unwrap_or_default();
    let title = change.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    let mut row = Draft::new(RowKind::Plain, Voice::Strong, said(ItemField::Start), title.into());
    row.number = number(change.number.as_ref()).into();
    row.mark_all(Mark::Gone);
    row.change = paper_words().inside(ChangeKind::Dropped);
    row.row(view)
}

fn open_row(item: &OpenItem, date: NaiveDate, change: Option<&LineChange>) -> Draft {
    let is_pause = !item.kind.is_programme();
    let (kind, voice) =
        if is_pause { (RowKind::Shaded, Voice::Quiet) } else { (RowKind::Plain, Voice::Strong) };
    // A new item is marked as a whole by its title; its words need no marks of their own.
    let differs = change.filter(|change| !change.is_new());
    let compared = |field: ItemField| differs.and_then(|change| change.field(field)).map(compared);
    let marked = |field: ItemField, plain: String| compared(field).unwrap_or_else(|| plain.into());
    let time = marked(ItemField::Start, paper_words().times(item.span, date));
    let mut row = Draft::new(kind, voice, time, marked(ItemField::Title, item.title.clone()));
    row.number = marked(ItemField::Number, number(item.number.as_ref()));
    row.more = details(item, differs);
    if let Some(other) = &item.beside {
        row.beside = vec![Line::voiced(voice, &other.title), Line::voiced(Voice::Small, &other.description)];
    }
    row.handling.extend(item.label.map(Line::label));
    row.handling.push(match compared(ItemField::ChathamHouse) {
        Some(_) if item.chatham_house => rule(true, Mark::Come),
        Some(_) => rule(true, Mark::Gone),
        None => rule(item.chatham_house, Mark::Same),
    });
    if let Some(change) = change {
        if change.is_new() {
            row.mark_all(Mark::Come);
        }
        row.change = changed(change);
    }
    row
}

/// Says what an item holds beside its title: room, people, texts, questions. What differs in them is marked.
pub fn details(item: &OpenItem, differs: Option<&LineChange>) -> Vec<Line> {
    let compared = |field: ItemField| differs.and_then(|change| change.field(field)).map(compared);
    let marked = |field: ItemField, plain: String| compared(field).unwrap_or_else(|| plain.into());
    let mut out = Vec::new();
    if item.kind.is_programme() {
        out.push(Line::voiced(Voice::Small, marked(ItemField::Room, place(item))));
    }
    out.extend(match compared(ItemField::People) {
        Some(words) => vec![Line::Entry { name: say(Word::ItemPeople), words }],
        None => people(&item.people),
    });
    let aims: Vec<String> = item.aims.iter().map(|aim| paper_words().form(*aim, "to", [])).collect();
    let texts = [
        (Word::ItemAims, ItemField::Aims, aims.join(", ")),
        (Word::ItemPurpose, ItemField::Purpose, item.purpose.clone()),
        (Word::ItemDescription, ItemField::Description, item.description.clone()),
    ];
    let texts = texts.into_iter().map(|(name, field, text)| (name, marked(field, text)));
    let texts = texts.filter(|(_, words)| !words.is_empty());
    out.extend(texts.map(|(name, words)| Line::Entry { name: say(name), words }));
    let questions = match compared(ItemField::Questions) {
        Some(words) => vec![words],
        None => item.questions.iter().map(Words::plain).collect(),
    };
    if !questions.is_empty() {
        out.push(Line::Entry { name: say(Word::ItemQuestions), words: Words::default() });
        out.extend(questions.into_iter().map(|words| Line::Point { words }));
    }
    out
}

fn rule(said: bool, mark: Mark) -> Line {
    Line::voiced(Voice::Small, if said { Words::marked(say(Word::RuleMark), mark) } else { Words::default() })
}
