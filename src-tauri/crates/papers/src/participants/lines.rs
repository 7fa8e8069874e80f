//! The rows of the list in words.

use super::names::{mode_name, role_name, section_name};
use super::paper::{Cell, Column, Group, Needs, NeedsDay, Section};
use crate::words::{Word, say, say_with};
use chrono::{Datelike, NaiveDate};
use domain::disclosure::{
    DayNeeds, DelegationCount, DelegationLines, ListSection, PersonInside, PersonLine, SectionKind,
};
use domain::participant::{DayMode, Role};

fn column(word: Word, width: u32) -> Column {
    Column { title: say(word), width, number: false }
}

/// Returns the columns that participants read.
pub fn columns() -> Vec<Column> {
    vec![column(Word::ColumnName, 37), column(Word::ColumnFunction, 31), column(Word::ColumnInstitution, 32)]
}

/// Returns the columns that the secretariat reads.
pub fn inside_columns() -> Vec<Column> {
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
pub fn count_columns() -> Vec<Column> {
    let number = |word, width| Column { number: true, ..column(word, width) };
    vec![
        column(Word::ColumnDelegation, 50),
        column(Word::ColumnCode, 18),
        number(Word::ColumnPersons, 14),
        number(Word::ColumnOnline, 18),
    ]
}

/// Puts a section with people into words.
pub fn people_section(section: &ListSection, inside: bool) -> Section {
    let group = |lines: &DelegationLines| Group {
        name: lines.name.clone(),
        code: lines.code.clone(),
        rows: lines.people.iter().map(|person| person_row(person, section.kind, inside)).collect(),
    };
    Section { title: section_name(section.kind), groups: section.delegations.iter().map(group).collect() }
}

fn person_row(person: &PersonLine, section: SectionKind, inside: bool) -> Vec<Cell> {
    let mut marks: Vec<String> = person
        .roles
        .iter()
        .filter(|role| !said_by_section(**role, section))
        .map(|role| role_name(*role))
        .collect();
    if person.online {
        marks.push(say(Word::TakesPartOnline));
    }
    let small = if marks.is_empty() { Vec::new() } else { vec![marks.join(", ")] };
    let name = Cell { main: person.name.clone(), small };
    match person.inside.as_ref().filter(|_| inside) {
        None => vec![name, Cell::plain(&person.function), Cell::plain(&person.organisation)],
        Some(more) => vec![
            Cell::plain(&more.reference),
            name,
            Cell { main: person.function.clone(), small: filled([&person.organisation]) },
            Cell { main: more.email.clone(), small: filled([&more.phone]) },
            days_cell(more),
            Cell::plain(more.languages.join(", ")),
            Cell::plain(&more.travel),
        ],
    }
}

const fn said_by_section(role: Role, section: SectionKind) -> bool {
    matches!(
        (role, section),
        (Role::CoChair, SectionKind::CoChairs) | (Role::Secretariat, SectionKind::Secretariat)
    )
}

fn filled<const N: usize>(texts: [&String; N]) -> Vec<String> {
    texts.into_iter().filter(|text| !text.is_empty()).cloned().collect()
}

/// Writes how someone takes part: once where every day is alike, else run by run.
fn days_cell(inside: &PersonInside) -> Cell {
    let runs: Vec<&[DayMode]> = inside.days.chunk_by(|a, b| a.mode == b.mode).collect();
    match runs.as_slice() {
        [] => Cell::default(),
        [only] if only.len() > 1 => Cell { main: mode_name(only[0].mode), small: vec![say(Word::EveryDay)] },
        runs => {
            let mut lines = runs.iter().map(|run| {
                format!("{}: {}", days(run[0].date, run[run.len() - 1].date), mode_name(run[0].mode))
            });
            Cell { main: lines.next().unwrap_or_default(), small: lines.collect() }
        }
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> String {
    let long = |day: NaiveDate| day.format("%-d %B").to_string();
    if from == to {
        long(from)
    } else if from.month() == to.month() {
        format!("{}–{}", from.day(), long(to))
    } else {
        format!("{} – {}", long(from), long(to))
    }
}

/// Puts a section without names into words.
pub fn count_section(kind: SectionKind, lines: &[DelegationCount]) -> Section {
    let row = |line: &DelegationCount| {
        vec![
            Cell::plain(&line.name),
            Cell::plain(&line.code),
            Cell::plain(line.persons.to_string()),
            Cell::plain(line.online.to_string()),
        ]
    };
    let group = Group { name: String::new(), code: String::new(), rows: lines.iter().map(row).collect() };
    Section { title: section_name(kind), groups: vec![group] }
}

/// Adds up a list without names.
pub fn summary(sections: &[(SectionKind, Vec<DelegationCount>)]) -> String {
    let all: Vec<&DelegationCount> = sections.iter().flat_map(|(_, lines)| lines).collect();
    let sum =
        |count: fn(&DelegationCount) -> u32| all.iter().map(|line| count(line)).sum::<u32>().to_string();
    let persons = sum(|line| line.persons);
    let online = sum(|line| line.online);
    let delegations = all.len().to_string();
    say_with(Word::Summary, &[("delegations", &delegations), ("persons", &persons), ("online", &online)])
}

/// Puts needs into words.
pub fn needs_page(days: &[DayNeeds]) -> Needs {
    let day = |day: &DayNeeds| {
        let kinds = [(Word::NeedsDietary, &day.dietary), (Word::NeedsAccessibility, &day.accessibility)];
        NeedsDay {
            day: day.date.format("%A %-d %B %Y").to_string(),
            kinds: kinds
                .into_iter()
                .filter(|(_, needs)| !needs.is_empty())
                .map(|(kind, needs)| (say(kind), needs.clone()))
                .collect(),
            none: say(Word::NeedsNone),
        }
    };
    Needs {
        title: say(Word::NeedsTitle),
        intro: say(Word::NeedsIntro),
        columns: [say(Word::ColumnNeed), say(Word::ColumnNumber)],
        days: days.iter().map(day).collect(),
    }
}
