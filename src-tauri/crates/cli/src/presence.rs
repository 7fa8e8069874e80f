//! `attendance`: who was there under each item, and how; and what is recorded from a script.

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::table::Table;
use clap::Args;
use domain::agenda::AgendaItem;
use domain::attendance::Attendance;
use domain::presence::{Attendee, PresenceDetails, PresenceInside, PresenceState, Totals};
use ops::presence::{entry_named, inside, item_named, set};
use serde::Serialize;
use std::path::PathBuf;
use words::{SaidAttendance, Words};

/// Whose attendance is listed or recorded.
#[derive(Args, Debug)]
pub struct AttendanceArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Only this item, by its reference: I-05a
    #[arg(long)]
    pub item: Option<String>,
    /// Record how people were there, for example P01=present or G01=late; several may follow
    #[arg(long, value_name = "WHO=STATE", num_args = 1.., value_delimiter = ',', requires = "item")]
    pub set: Vec<String>,
}

/// The attendance of a meeting.
#[derive(Serialize)]
struct Said {
    items: Vec<SaidItem>,
    attendance: SaidAttendance,
}

/// The attendance under one item.
#[derive(Serialize)]
struct SaidItem {
    reference: String,
    number: Option<String>,
    title: String,
    day: Option<chrono::NaiveDate>,
    announced: Totals,
    totals: Totals,
    people: Vec<SaidPerson>,
}

/// What is recorded or announced of one person.
#[derive(Serialize)]
struct SaidPerson {
    reference: String,
    party: String,
    name: String,
    announced: Option<PresenceState>,
    state: Option<PresenceState>,
    #[serde(flatten)]
    details: PresenceDetails,
}

/// Lists attendance with its totals and the sentence, after recording what is asked for.
pub async fn attendance(global: &Global, args: &AttendanceArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let mut known = inside(&mut unit, meeting).await?;
    let item = match &args.item {
        Some(reference) => Some(item_named(&known, reference).map_err(ops::Error::from)?.id),
        None => None,
    };
    if let (Some(item), false) = (item, args.set.is_empty()) {
        let entries: Vec<_> = args
            .set
            .iter()
            .map(|text| entry_named(&known, item, text))
            .collect::<Result<_, _>>()
            .map_err(ops::Error::from)?;
        set(&mut unit, meeting, &entries).await?;
        commit(unit).await?;
        unit = session.begin().await?;
        known = inside(&mut unit, meeting).await?;
    }
    let items = known.items().filter(|one| item.is_none_or(|id| id == one.id));
    let said = Said {
        items: items.map(|one| said_item(&known, one)).collect(),
        attendance: Words::chosen().attendance(&Attendance::of(&known.agenda.roster)),
    };
    let alone = item.is_some();
    output.print(&said, |said| lines(said, alone))
}

fn said_item(known: &PresenceInside, item: &AgendaItem) -> SaidItem {
    let person = |one: &Attendee<'_>| {
        let record = known.record(one.who, item.id);
        let announced = known.expected(one, item);
        (record.is_some() || announced.is_some()).then(|| SaidPerson {
            reference: one.someone.reference().to_owned(),
            party: one.someone.party().to_owned(),
            name: one.someone.name(),
            announced,
            state: record.map(|record| record.state),
            details: record.map(|record| record.details.clone()).unwrap_or_default(),
        })
    };
    SaidItem {
        reference: item.reference.clone(),
        number: item.details.number.as_ref().map(ToString::to_string),
        title: item.details.title.to_string(),
        day: item.details.day,
        announced: item.details.day.map(|day| known.announced(day)).unwrap_or_default(),
        totals: known.totals(item),
        people: known.everybody().iter().filter_map(person).collect(),
    }
}

fn lines(said: &Said, alone: bool) -> Vec<String> {
    let mut totals =
        Table::new(["Item", "Title", "Announced", "In the room", "Online", "Delegations", "Guests"]);
    for item in &said.items {
        let Totals { in_room, online, delegations, guests } = item.totals;
        let announced = format!("{} + {} online", item.announced.in_room, item.announced.online);
        let counts = [in_room, online, delegations, guests].map(|count| count.to_string());
        let head = [item.reference.clone(), item.title.clone(), announced];
        totals.row(head.into_iter().chain(counts));
    }
    let mut lines = totals.lines();
    if let ([item], true) = (said.items.as_slice(), alone) {
        let mut people = Table::new(["Reference", "Delegation", "Name", "Announced", "Attendance", "Time"]);
        let name =
            |state: Option<PresenceState>| state.map(|state| Words::chosen().name(state)).unwrap_or_default();
        for one in &item.people {
            let clock = one.details.at.map(|at| Words::chosen().clock(at.into()));
            let note = Some(one.details.note.to_string()).filter(|note| !note.is_empty());
            let time = clock.into_iter().chain(note).collect::<Vec<_>>().join(", ");
            let who = [one.reference.clone(), one.party.clone(), one.name.clone()];
            people.row(who.into_iter().chain([name(one.announced), name(one.state), time]));
        }
        lines.extend(people.lines());
    }
    lines.extend(crate::statistics::sentence(&said.attendance));
    lines
}
