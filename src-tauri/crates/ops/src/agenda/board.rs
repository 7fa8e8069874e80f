//! The agenda, as the board shows it.

use super::inside::{Draft, draft};
use super::item::OwnTemplate;
use super::version::{VersionSummary, differs, versions};
use crate::Result;
use crate::meeting::zone_label_on;
use crate::review::{ReviewKey, keys_to_newest};
use chrono::NaiveDate;
use domain::agenda::time::{ClockChange, changes};
use domain::agenda::{
    AgendaInside, AgendaItem, AgendaVersion, Room, Someone, VersionName, VersionStatus, Who,
};
use domain::guest::Guest;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::meeting::DayHours;
use domain::participant::{Mode, Role};
use domain::party::PartyKind;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// The agenda of a meeting with all that its screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaBoard {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its days.
    pub days: Vec<BoardDay>,
    /// Where the clock changes on a day of the meeting or of an item in any version, so that every end is known.
    pub clock: Vec<ClockChange>,
    /// The hours that a day keeps to.
    pub hours: DayHours,
    /// Its rooms, by reference.
    pub rooms: Vec<Room>,
    /// Scheduled items in reading order.
    pub items: Vec<AgendaItem>,
    /// Proposals beside the timeline, the oldest first.
    pub proposals: Vec<AgendaItem>,
    /// Everybody who can have a role: participants who hold a seat, then guests, each in the order of the meeting.
    pub people: Vec<BoardPerson>,
    /// Guests of single items.
    pub guests: Vec<Guest>,
    /// Versions, oldest first.
    pub versions: Vec<VersionSummary>,
    /// Who turned the key to the newest of them; nobody where there is none.
    pub keys: Vec<ReviewKey>,
    /// The name that the next version would get as a draft.
    pub next_name: VersionName,
    /// Whether the working draft differs from the last version.
    pub changed: bool,
    /// Whether the numbers were circulated, so that they stay.
    pub numbers_fixed: bool,
    /// The label that an unlabelled item has.
    pub default_label: HandlingLabel,
    /// Whether new items are under the Chatham House Rule.
    pub chatham_house: bool,
    /// Numbered items: parallel ones count once.
    pub numbered: u32,
    /// Days that the series has kept as templates, by name.
    pub templates: Vec<OwnTemplate>,
}

/// One day of the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BoardDay {
    /// The day.
    pub date: NaiveDate,
    /// People in the room that day.
    pub in_room: u32,
    /// People online that day.
    pub online: u32,
    /// Minutes of programme; parallel items count once.
    pub programme: u32,
    /// The zone as clocks show it that day: "CEST, UTC+2".
    pub zone_label: String,
}

/// Somebody who can have a role in an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BoardPerson {
    /// Who.
    pub who: Who,
    /// What people cite: `P45`, `G01`.
    pub reference: String,
    /// As typed.
    pub given_name: String,
    /// As typed.
    pub family_name: String,
    /// The code of the delegation; the organisation of a guest.
    pub party: String,
    /// What kind of delegation or organisation it is.
    pub kind: PartyKind,
    /// What they do at the meeting; guest for guests.
    pub roles: Vec<Role>,
    /// How they take part, per day of the meeting.
    pub modes: Vec<Mode>,
}

/// Reads the agenda of a meeting with all that its screen shows.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<AgendaBoard> {
    let Draft { inside, items: all, mut rooms } = draft(unit, meeting).await?;
    rooms.sort_by(|a, b| a.reference.cmp(&b.reference));
    let (mut items, proposals): (Vec<AgendaItem>, Vec<AgendaItem>) =
        all.into_iter().partition(|item| item.details.day.is_some());
    items.sort_by(AgendaItem::reading_order);
    let details = &inside.meeting().details;
    let dates = details.days();
    let people = people(&inside, &dates);
    let days = dates
        .iter()
        .enumerate()
        .map(|(index, date)| {
            let count = |mode: Mode| {
                let there = |person: &&BoardPerson| {
                    !matches!(person.who, Who::Guest(_)) && person.modes.get(index) == Some(&mode)
                };
                u32::try_from(people.iter().filter(there).count()).unwrap_or(u32::MAX)
            };
            BoardDay {
                date: *date,
                in_room: count(Mode::InPerson),
                online: count(Mode::Online),
                programme: inside.agenda.programme_minutes(*date, details.zone.0),
                zone_label: zone_label_on(details, *date),
            }
        })
        .collect();
    let mut numbers: Vec<u16> = items
        .iter()
        .filter_map(|item| item.details.number.as_ref())
        .map(domain::agenda::ItemNumber::base)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let versions = versions(unit, meeting).await?;
    let last = versions.last();
    let changed = differs(last, &inside.agenda);
    let keys = keys_to_newest(unit, meeting, &versions).await?;
    let clock = clock(&inside, &versions);
    let first = VersionName { major: 0, minor: 0 };
    Ok(AgendaBoard {
        meeting,
        days,
        clock,
        hours: details.hours,
        rooms,
        items,
        proposals,
        people,
        guests: inside.guests.clone(),
        next_name: last.map_or(first, |version| version.name).next(VersionStatus::Draft),
        changed,
        numbers_fixed: versions.iter().any(|version| version.status.is_circulated()),
        versions: versions.iter().map(VersionSummary::from).collect(),
        keys,
        default_label: details.labels.notes,
        chatham_house: details.chatham_house,
        numbered: u32::try_from(numbers.len()).unwrap_or(u32::MAX),
        templates: inside.roster.series.templates.iter().map(OwnTemplate::from).collect(),
    })
}

/// Lists the changes of the clock on every day that a screen shows, and on the day after: an item may run past midnight.
fn clock(inside: &AgendaInside, versions: &[AgendaVersion]) -> Vec<ClockChange> {
    let details = &inside.meeting().details;
    let agendas = versions.iter().map(|version| &version.agenda).chain([&inside.agenda]);
    let days = agendas.flat_map(|agenda| &agenda.items).filter_map(|item| item.details.day);
    let (first, last) =
        days.fold((details.from, details.to), |(first, last), day| (first.min(day), last.max(day)));
    changes(details.zone.0, first, last.succ_opt().unwrap_or(last))
}

fn people(inside: &AgendaInside, days: &[NaiveDate]) -> Vec<BoardPerson> {
    let participants = inside.roster.seated().filter(|(_, member)| !member.participant.seat.is_guest()).map(
        |(group, member)| BoardPerson {
            who: Who::Participant(member.participant.id),
            reference: member.participant.reference.clone(),
            given_name: member.person.name.given_name.to_string(),
            family_name: member.person.name.family_name.to_string(),
            party: Someone::Participant(group, member).party().to_owned(),
            kind: group.party.kind,
            roles: member.participant.seat.roles.clone(),
            modes: days.iter().map(|day| member.participant.seat.mode_on(*day)).collect(),
        },
    );
    let guests = inside.guests.iter().map(|guest| BoardPerson {
        who: Who::Guest(guest.id),
        reference: guest.reference.clone(),
        given_name: guest.details.name.given_name.to_string(),
        family_name: guest.details.name.family_name.to_string(),
        party: guest.details.organisation.to_string(),
        kind: guest.details.kind,
        roles: vec![Role::Guest],
        modes: vec![guest.details.mode; days.len()],
    });
    participants.chain(guests).collect()
}
