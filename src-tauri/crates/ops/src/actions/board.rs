//! Actions, as the screen shows them.

use crate::exchange::inside;
use crate::meeting;
use crate::{Error, Result};
use chrono::{Days, NaiveDate};
use domain::action::{Action, Owners};
use domain::agenda::ItemNumber;
use domain::exchange::{ActionStatus, ExchangeInside};
use domain::ids::{ActionId, MeetingId, PartyId};
use domain::label::HandlingLabel;
use domain::party::PartyKind;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// For how many days something is due soon.
const SOON: u64 = 30;

/// The actions of a meeting as of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ActionsBoard {
    /// The actions, those that are due first in front.
    pub actions: Vec<ActionRow>,
    /// The day as of which they are shown.
    pub today: NaiveDate,
    /// The last day of the meeting, from which its actions run.
    pub from: NaiveDate,
    /// The editions of the series, oldest first.
    pub editions: Vec<EditionLine>,
}

/// An action with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ActionRow {
    /// The action.
    #[serde(flatten)]
    pub action: Action,
    /// The countries and bodies that have it; empty where every delegation has it.
    pub owned_by: Vec<OwnerChip>,
    /// Who has it, where it is one person.
    pub person: String,
    /// The number of its item.
    pub number: Option<ItemNumber>,
    /// The title of its item; empty where it has none.
    pub item_title: String,
    /// Its label, as rules apply it.
    pub label_now: HandlingLabel,
    /// How many days over its day it is; less than nothing before, none without a day or where it is not open any more.
    pub days_over: Option<i32>,
    /// Whether it is overdue.
    pub overdue: bool,
    /// Whether it is due within the next thirty days.
    pub soon: bool,
}

/// A country or body that has an action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct OwnerChip {
    /// Its identity.
    pub party: PartyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
}

/// An edition of the series, with its actions in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EditionLine {
    /// The meeting; none for one that the workspace does not hold.
    pub meeting: Option<MeetingId>,
    /// Its number.
    pub ordinal: u16,
    /// Its days, in words.
    pub span: String,
    /// Its place.
    pub place: String,
    /// Whether it is the one that is looked at.
    pub here: bool,
    /// How many of its actions are open.
    pub open: u32,
    /// How many are done or dropped.
    pub settled: u32,
    /// What people cite of those that were carried over from it.
    pub carried: Vec<String>,
}

/// Reads the actions of a meeting as of a day.
pub async fn board(unit: &mut Unit, meeting: MeetingId, today: NaiveDate) -> Result<ActionsBoard> {
    let inside = inside(unit, meeting).await?;
    let mut actions: Vec<ActionRow> =
        inside.actions.iter().map(|action| seen(&inside, action, today)).collect();
    let due = |row: &ActionRow| row.action.details.due;
    actions.sort_by_key(|row| (due(row).is_none(), due(row)));
    let from = inside.agenda().meeting().details.to;
    let editions = editions(unit, &inside).await?;
    Ok(ActionsBoard { actions, today, from, editions })
}

/// Reads one action with what the screen says of it.
pub async fn row(unit: &mut Unit, id: ActionId, today: NaiveDate) -> Result<ActionRow> {
    let action: Action = unit.get(id).await?;
    let inside = inside(unit, action.meeting).await?;
    Ok(seen(&inside, &action, today))
}

fn seen(inside: &ExchangeInside, action: &Action, today: NaiveDate) -> ActionRow {
    let details = &action.details;
    let roster = &inside.agenda().roster;
    let chip = |party: &PartyId| {
        let group = roster.groups.iter().find(|group| group.party.id == *party);
        OwnerChip {
            party: *party,
            code: inside.names.code(*party).to_owned(),
            name: inside.names.party_name(*party).to_owned(),
            kind: group.map_or(PartyKind::ThirdCountry, |group| group.party.kind),
        }
    };
    let owned_by = match &details.owners {
        Owners::All => Vec::new(),
        Owners::Parties(parties) => parties.iter().map(chip).collect(),
    };
    let item = details.item.and_then(|id| inside.items().iter().find(|item| item.id == id));
    let over = |due: NaiveDate| i32::try_from((today - due).num_days()).unwrap_or(i32::MAX);
    let open = details.status.is_open();
    let until = today.checked_add_days(Days::new(SOON)).unwrap_or(today);
    ActionRow {
        action: action.clone(),
        owned_by,
        person: details
            .owner_person
            .and_then(|person| inside.names.person_name(person))
            .map(str::to_owned)
            .unwrap_or_default(),
        number: item.and_then(|item| item.details.number.clone()),
        item_title: item.map(|item| item.details.title.to_string()).unwrap_or_default(),
        label_now: inside.label_of_action(action),
        days_over: details.due.filter(|_| open).map(over),
        overdue: details.is_overdue(today),
        soon: open && details.due.is_some_and(|due| due >= today && due <= until),
    }
}

/// Lists the editions of the series, with what became of the actions of each.
async fn editions(unit: &mut Unit, inside: &ExchangeInside) -> Result<Vec<EditionLine>> {
    let here = inside.agenda().meeting();
    let series = meeting::series_view(unit, here.series).await?;
    let words = Words::chosen();
    let mut lines: Vec<EditionLine> = series
        .series
        .earlier
        .iter()
        .map(|edition| EditionLine {
            meeting: None,
            ordinal: edition.ordinal,
            span: words.days(edition.from, edition.to),
            place: edition.place.to_string(),
            here: false,
            open: 0,
            settled: 0,
            carried: Vec::new(),
        })
        .collect();
    for held in series.meetings {
        let actions: Vec<Action> = unit.of_meeting(held.id).await?;
        let count = |is: &dyn Fn(ActionStatus) -> bool| {
            let of = actions.iter().filter(|action| is(action.details.status)).count();
            u32::try_from(of).unwrap_or(u32::MAX)
        };
        let carried = actions.iter().filter(|one| one.details.status == ActionStatus::CarriedOver);
        lines.push(EditionLine {
            meeting: Some(held.id),
            ordinal: held.ordinal,
            span: held.span,
            place: held.place,
            here: held.id == here.id,
            open: count(&ActionStatus::is_open),
            settled: count(&|status| matches!(status, ActionStatus::Done | ActionStatus::Dropped)),
            carried: carried.map(|one| one.reference.clone()).collect(),
        });
    }
    lines.sort_by_key(|line| line.ordinal);
    if lines.iter().any(|line| line.here) { Ok(lines) } else { Err(Error::NoMeeting) }
}
