//! The rows of the list in words.

use super::names::mode_name;
use crate::blocks::{Block, Cell, Column, ColumnRole, Line, Row, RowKind, Table, Voice, Words};
use crate::words::{Word, name, paper_words, say, say_with};
use domain::disclosure::{DayNeeds, DelegationCount, ListSection, PersonInside, PersonLine, SectionKind};
use domain::participant::{DayMode, PhotoConsent, Role};

/// Returns the name of a delegation, without the mark of a footnote where that stands above already.
pub fn named(name: &str, marked_above: bool) -> &str {
    if marked_above { name.strip_suffix('*').unwrap_or(name) } else { name }
}

/// Puts a section with people into words, each delegation under its name.
pub fn people_rows(section: &ListSection, inside: bool, marked_above: bool) -> Vec<Row> {
    let mut out = Vec::new();
    for lines in &section.delegations {
        if !lines.name.is_empty() {
            out.push(Row::group(named(&lines.name, marked_above), &lines.code));
        }
        out.extend(lines.people.iter().map(|person| person_row(person, section.kind, inside)));
    }
    out
}

fn person_row(person: &PersonLine, section: SectionKind, inside: bool) -> Row {
    let roles = person.roles.iter().filter(|role| !said_by_section(**role, section));
    let online = person.online.then(|| say(Word::TakesPartOnline));
    let marks: Vec<String> = roles.map(|role| name(*role)).chain(online).collect();
    let name = over(Words::whole(&person.name), &marks.join(", "));
    let cells = match person.inside.as_ref().filter(|_| inside) {
        None => vec![name, Cell::plain(&person.function), Cell::plain(&person.organisation)],
        Some(more) => vec![
            Cell::plain(&more.reference),
            name,
            over(&person.function, &person.organisation),
            over(&more.email, &more.phone),
            days_cell(more),
            Cell::plain(more.languages.join(", ")),
            logistics_cell(more),
        ],
    };
    Row::new(RowKind::Plain, cells)
}

/// Returns a cell with something smaller under its text.
fn over(text: impl Into<Words>, below: &str) -> Cell {
    Cell::lines([Line::voiced(Voice::Plain, text), Line::voiced(Voice::Small, below)])
}

const fn said_by_section(role: Role, section: SectionKind) -> bool {
    matches!(
        (role, section),
        (Role::CoChair, SectionKind::CoChairs) | (Role::Secretariat, SectionKind::Secretariat)
    )
}

/// Writes what else is known of somebody's stay: what the column is named after as it stands, what follows by its name.
fn logistics_cell(inside: &PersonInside) -> Cell {
    let known = inside.logistics.iter().enumerate().filter(|(_, (_, text))| !text.is_empty());
    let known = known.map(|(at, (field, text))| match at {
        0 => Line::voiced(Voice::Plain, text.as_str()),
        _ => Line::voiced(Voice::Small, format!("{}: {text}", name(*field))),
    });
    // Only a clear yes is a yes; whoever takes the photo needs the others.
    let no_photo =
        (inside.photo_consent != PhotoConsent::Yes).then(|| Line::voiced(Voice::Small, say(Word::NoPhoto)));
    Cell::lines(known.chain(no_photo))
}

/// Writes how someone takes part: once where every day is alike, else run by run.
fn days_cell(inside: &PersonInside) -> Cell {
    let runs: Vec<&[DayMode]> = inside.days.chunk_by(|a, b| a.mode == b.mode).collect();
    match runs.as_slice() {
        [only] if only.len() > 1 => over(mode_name(only[0].mode), &say(Word::EveryDay)),
        runs => Cell::lines(runs.iter().zip(0..).map(|(run, at)| {
            let voice = if at == 0 { Voice::Plain } else { Voice::Small };
            let days = paper_words().days_without_year(run[0].date, run[run.len() - 1].date);
            Line::voiced(voice, format!("{days}: {}", mode_name(run[0].mode)))
        })),
    }
}

/// Puts a section without names into words.
pub fn count_rows(lines: &[DelegationCount], marked_above: bool) -> Vec<Row> {
    let row = |line: &DelegationCount| {
        let (persons, online) = (line.persons.to_string(), line.online.to_string());
        let cells = [named(&line.name, marked_above), &line.code, &persons, &online];
        Row::new(RowKind::Plain, cells.map(Cell::plain).into())
    };
    lines.iter().map(row).collect()
}

/// Adds up a list without names.
pub fn count_sum(sections: &[(SectionKind, Vec<DelegationCount>)]) -> String {
    let all: Vec<&DelegationCount> = sections.iter().flat_map(|(_, lines)| lines).collect();
    let sum =
        |count: fn(&DelegationCount) -> u32| all.iter().map(|line| count(line)).sum::<u32>().to_string();
    let persons = sum(|line| line.persons);
    let online = sum(|line| line.online);
    let delegations = all.len().to_string();
    say_with(Word::Summary, &[("delegations", &delegations), ("persons", &persons), ("online", &online)])
}

/// Puts needs into words, on a page of their own; nothing where nobody counts them.
pub fn needs(days: &[DayNeeds]) -> Vec<Block> {
    if days.is_empty() {
        return Vec::new();
    }
    let heading = |level, words: String| Block::Heading { level, words: words.into(), aside: String::new() };
    let day = |day: &DayNeeds| {
        let counts = if day.dietary.is_empty() && day.accessibility.is_empty() {
            Block::text(say(Word::NeedsNone))
        } else {
            Block::Table(needs_table(day))
        };
        vec![heading(3, paper_words().full_date(day.date)), counts]
    };
    vec![
        Block::Page,
        heading(2, say(Word::NeedsTitle)),
        Block::text(say(Word::NeedsIntro)),
        Block::Beside { runs: days.iter().map(day).collect() },
    ]
}

fn needs_table(day: &DayNeeds) -> Table {
    let mut rows = Vec::new();
    for (kind, needs) in [(Word::NeedsDietary, &day.dietary), (Word::NeedsAccessibility, &day.accessibility)]
    {
        if !needs.is_empty() {
            rows.push(Row::group(&say(kind), ""));
        }
        rows.extend(needs.iter().map(|(need, number)| {
            Row::new(RowKind::Plain, vec![Cell::plain(need), Cell::plain(number.to_string())])
        }));
    }
    let columns = vec![
        Column::new(say(Word::ColumnNeed), 90),
        Column::new(say(Word::ColumnNumber), 20).holds(ColumnRole::Number),
    ];
    Table { columns, rows, narrow: true }
}
