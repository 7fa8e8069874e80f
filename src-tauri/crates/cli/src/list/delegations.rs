//! `list delegations`.

use super::{Class, ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::table::Table;
use domain::delegation::Answer;
use domain::ids::DelegationId;
use domain::participant::Mode;
use domain::party::PartyKind;
use ops::people::{DelegationGroup, PersonRow};
use serde::Serialize;

/// A delegation as it is listed; people are those who hold a seat.
#[derive(Serialize)]
struct Row {
    id: DelegationId,
    party: String,
    name: String,
    kind: PartyKind,
    answer: Answer,
    quota: Option<u16>,
    persons: usize,
    in_person: usize,
    online: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
}

impl Row {
    fn of(group: DelegationGroup, with_contact: bool) -> Self {
        let seated: Vec<&PersonRow> = group.people.iter().filter(|person| person.holds_seat).collect();
        let takes_part = |person: &PersonRow, mode| person.modes.contains(&mode);
        let in_person = seated.iter().filter(|person| takes_part(person, Mode::InPerson));
        let online = seated
            .iter()
            .filter(|person| takes_part(person, Mode::Online) && !takes_part(person, Mode::InPerson));
        Self {
            id: group.id,
            persons: seated.len(),
            in_person: in_person.count(),
            online: online.count(),
            party: group.party.code,
            name: group.party.name,
            kind: group.party.kind,
            answer: group.answer,
            quota: group.quota,
            contact: with_contact.then_some(group.contact),
        }
    }
}

/// Lists the delegations of a meeting.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let people = ops::people::list(&mut unit, meeting).await?;
    args.note_shown(&mut unit, meeting, &[Class::Contact]).await?;
    commit(unit).await?;
    let with_contact = args.shows(Class::Contact);
    let fits = |group: &DelegationGroup| {
        let party = &group.party;
        args.fits([&party.code, &party.name, &party.own_name, &party.full_name].map(String::as_str))
    };
    let rows: Vec<Row> =
        people.groups.into_iter().filter(fits).map(|group| Row::of(group, with_contact)).collect();
    output.print(&rows, |rows| {
        let headings = ["Code", "Name", "Kind", "Answer", "Quota", "Persons", "In person", "Online"];
        let contact = with_contact.then_some("Contact");
        let mut table = Table::new(headings.into_iter().chain(contact));
        for row in rows {
            let quota = row.quota.map(|quota| quota.to_string()).unwrap_or_default();
            let counts = [row.persons, row.in_person, row.online].map(|count| count.to_string());
            let words = [row.party.clone(), row.name.clone(), name(row.kind), name(row.answer), quota];
            table.row(words.into_iter().chain(counts).chain(row.contact.clone()));
        }
        table.lines()
    })
}
