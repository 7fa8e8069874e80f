//! The list as one plain table, for CSV and Excel: one row per person, delegation or sentence.

use super::names::{attendance, mode_name};
use crate::table::{Table, Value};
use crate::words::{Word, name};
use domain::disclosure::{
    DelegationCount, DelegationLines, Disclosed, LOGISTICS, ListBody, ListSection, ParticipantList,
    PersonLine, SectionKind,
};
use domain::field::Field;
use domain::participant::{Mode, PhotoConsent};

impl Table {
    /// Lays out what an audience may see.
    pub fn of_participants(list: &Disclosed<ParticipantList>) -> Self {
        let label = list.label().as_str();
        let view = list.view();
        let notes = view.footnotes.join(" ");
        let mut table = match &view.body {
            ListBody::People { sections, days, .. } => {
                let mut table = people_columns(
                    !days.is_empty(),
                    &days.iter().map(ToString::to_string).collect::<Vec<_>>(),
                );
                for section in sections {
                    table.add_section(section, label);
                }
                table
            }
            ListBody::Counts(sections) => {
                let mut table = Self::headed(&[
                    ("section", Word::ColumnSection),
                    ("code", Word::ColumnCode),
                    ("delegation", Word::ColumnDelegation),
                    ("persons", Word::ColumnPersons),
                    ("online", Word::ColumnOnline),
                ]);
                let rows = sections.iter().flat_map(|(kind, lines)| lines.iter().map(|line| (*kind, line)));
                table.rows = rows.map(|(kind, line)| count_row(label, kind, line)).collect();
                table
            }
            ListBody::Sentence => {
                let mut table = Self::headed(&[("attendance", Word::ColumnSentence)]);
                table.rows.push(vec![label.into(), attendance(&view.attendance).into()]);
                table
            }
        };
        if !notes.is_empty() {
            table.add_notes(&notes);
        }
        table
    }

    fn add_section(&mut self, section: &ListSection, label: &str) {
        let name = name(section.kind);
        for delegation in &section.delegations {
            self.rows
                .extend(delegation.people.iter().map(|person| person_row(label, &name, delegation, person)));
        }
    }

    /// Says the footnote in every row that bears its mark, in a last column.
    fn add_notes(&mut self, notes: &str) {
        let naming = self.keys.iter().position(|key| matches!(key.as_str(), "delegation" | "attendance"));
        self.add(&[("note", Word::ColumnNote)]);
        for row in &mut self.rows {
            let name = naming.and_then(|column| row.get(column));
            let marked = matches!(name, Some(Value::Text(text)) if text.contains('*'));
            row.push(if marked { notes.into() } else { "".into() });
        }
    }
}

fn people_columns(inside: bool, days: &[String]) -> Table {
    let mut columns = vec![
        ("section", Word::ColumnSection),
        ("code", Word::ColumnCode),
        ("delegation", Word::ColumnDelegation),
    ];
    if inside {
        columns.push(("reference", Word::ColumnReference));
    }
    columns.extend([
        ("name", Word::ColumnName),
        ("function", Word::ColumnFunction),
        ("institution", Word::ColumnInstitution),
        ("roles", Word::ColumnRoles),
        ("mode", Word::ColumnMode),
    ]);
    let mut table = Table::headed(&columns);
    if inside {
        table.add(&[
            ("email", Word::ColumnEmail),
            ("phone", Word::ColumnPhone),
            ("languages", Word::ColumnLanguages),
        ]);
        for field in LOGISTICS {
            table.add_column(field.as_str(), name(field));
        }
        table.add_column(Field::PhotoConsent.as_str(), name(Field::PhotoConsent));
    }
    // Days last, because their number differs from meeting to meeting.
    for day in days {
        table.add_column(day, day.clone());
    }
    table
}

fn person_row(label: &str, section: &str, delegation: &DelegationLines, person: &PersonLine) -> Vec<Value> {
    let mut row: Vec<Value> =
        vec![label.into(), section.into(), delegation.code.as_str().into(), delegation.name.as_str().into()];
    row.extend(person.inside.iter().map(|inside| inside.reference.as_str().into()));
    let roles: Vec<String> = person.roles.iter().map(|role| name(*role)).collect();
    let mode = if person.online { Mode::Online } else { Mode::InPerson };
    row.extend([
        person.name.as_str().into(),
        person.function.as_str().into(),
        person.organisation.as_str().into(),
        roles.join("; ").into(),
        mode_name(mode).into(),
    ]);
    if let Some(inside) = &person.inside {
        row.extend([
            inside.email.as_str().into(),
            inside.phone.as_str().into(),
            inside.languages.join("; ").into(),
        ]);
        row.extend(inside.logistics.iter().map(|(_, text)| text.as_str().into()));
        // Whoever was not asked said nothing; read back, an empty cell says nothing either.
        let consent = Some(inside.photo_consent).filter(|consent| *consent != PhotoConsent::NotAsked);
        row.push(consent.map(name).unwrap_or_default().into());
        row.extend(inside.days.iter().map(|day| mode_name(day.mode).into()));
    }
    row
}

fn count_row(label: &str, kind: SectionKind, line: &DelegationCount) -> Vec<Value> {
    vec![
        label.into(),
        name(kind).into(),
        line.code.as_str().into(),
        line.name.as_str().into(),
        Value::Number(line.persons),
        Value::Number(line.online),
    ]
}
