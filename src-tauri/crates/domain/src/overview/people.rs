//! What needs the secretariat about people: who is missing, who waits, whose name cannot be printed.

use super::board::{TileState, unregistered};
use super::{Lead, Matter, MatterKind, OverviewInside, Pressing};
use crate::agenda::AgendaItem;
use crate::fact::{Fact, FactValue, Facts};
use crate::milestone::MilestoneKind;
use crate::participant::{Mode, PhotoConsent, Status};
use crate::roster::{Group, Member};
use chrono::{NaiveDate, NaiveDateTime};

/// From so many days before the meeting on, what is missing for it presses.
const PRESSES: i64 = 14;

/// Tells whether the meeting is still to come or runs.
fn ahead(inside: &OverviewInside, today: NaiveDate) -> bool {
    today <= inside.days().1
}

fn pressing(inside: &OverviewInside, today: NaiveDate) -> Pressing {
    if (inside.days().0 - today).num_days() <= PRESSES { Pressing::Now } else { Pressing::Soon }
}

/// Member States that nobody has registered from: not invited, silent, declined, nominated and no more, or coming with nobody named.
pub(super) fn member_states_missing(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    if today >= inside.days().0 {
        return;
    }
    let roster = &inside.agenda().roster;
    let states: Vec<(&str, Option<&Group>, TileState)> = inside
        .member_states
        .iter()
        .filter_map(|party| {
            let group = roster.groups.iter().find(|group| group.party.id == party.id);
            let stands = group.map_or(Some(TileState::NotInvited), unregistered)?;
            Some((party.code.as_str(), group, stands))
        })
        .collect();
    if states.is_empty() {
        return;
    }
    let codes = |how: TileState| -> Vec<String> {
        let such = states.iter().filter(|(.., stands)| *stands == how);
        such.map(|(code, ..)| (*code).to_owned()).collect()
    };
    let facts = Facts::default()
        .with(Fact::Count, states.len())
        .with(Fact::Uninvited, codes(TileState::NotInvited))
        .with(Fact::Silent, codes(TileState::Silent))
        .with(Fact::Declined, codes(TileState::Declined))
        .with(Fact::Nominated, codes(TileState::Nominated))
        .with(Fact::Unnamed, codes(TileState::Unnamed));
    // Whoever declined needs no letter.
    let first = states.iter().find(|(_, group, how)| group.is_some() && *how != TileState::Declined);
    let first = first.or_else(|| states.iter().find(|(_, group, _)| group.is_some()));
    let lead = match first {
        Some((_, Some(group), _)) => Lead::Delegation(group.delegation.id),
        _ => Lead::People,
    };
    let mut marks = [TileState::NotInvited, TileState::Silent, TileState::Declined, TileState::Nominated]
        .map(|how| codes(how).join(","))
        .to_vec();
    // Where there is none, the mark stays the one under which the matter may have been set aside before there was such a state.
    let unnamed = codes(TileState::Unnamed);
    if !unnamed.is_empty() {
        marks.push(unnamed.join(","));
    }
    let mark = marks.join(";");
    let closes = inside
        .track(today)
        .into_iter()
        .find(|placed| placed.kind == Some(MilestoneKind::RegistrationCloses))
        .map(|placed| placed.day);
    let late = closes.is_some_and(|day| day <= today);
    let pressing = if late { Pressing::Now } else { pressing(inside, today) };
    let matter = Matter::new(MatterKind::MemberStatesMissing, pressing, lead, facts, &mark);
    found.push(closes.into_iter().fold(matter, Matter::by));
}

/// Walks through the seats that a rule tells of.
fn seats<'a>(
    inside: &'a OverviewInside,
    wanted: impl Fn(&Member) -> bool + 'a,
) -> Vec<(&'a Group, &'a Member)> {
    let groups = inside.agenda().roster.groups.iter();
    groups
        .flat_map(|group| group.members.iter().map(move |member| (group, member)))
        .filter(|(_, member)| wanted(member))
        .collect()
}

/// Names the delegations of seats, each once, in the order of the meeting.
fn parties(seats: &[(&Group, &Member)]) -> Vec<String> {
    let mut codes: Vec<String> = seats.iter().map(|(group, _)| group.party.code.clone()).collect();
    codes.dedup();
    codes
}

fn references(seats: &[(&Group, &Member)]) -> String {
    let references: Vec<&str> =
        seats.iter().map(|(_, member)| member.participant.reference.as_str()).collect();
    references.join(",")
}

/// Registrations that nobody confirmed, and people who wait for a seat.
pub(super) fn registrations(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    if today >= inside.days().0 {
        return;
    }
    let waits =
        |member: &Member| matches!(member.participant.seat.status, Status::Registered | Status::WaitingList);
    let waiting = seats(inside, waits);
    let Some((_, first)) = waiting.first() else { return };
    let on_list =
        waiting.iter().filter(|(_, member)| member.participant.seat.status == Status::WaitingList).count();
    let facts = Facts::default()
        .with(Fact::Count, waiting.len() - on_list)
        .with(Fact::Waiting, on_list)
        .with(Fact::Parties, parties(&waiting));
    found.push(Matter::new(
        MatterKind::Registrations,
        pressing(inside, today),
        Lead::Person(first.participant.id),
        facts,
        &references(&waiting),
    ));
}

/// Seats whose names badges and lists cannot print.
pub(super) fn latin_forms(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    if !ahead(inside, now.date()) {
        return;
    }
    let lacks = |member: &Member| {
        member.participant.seat.status.holds_seat() && member.person.name.lacks_latin_form()
    };
    let lacking = seats(inside, lacks);
    if lacking.is_empty() {
        return;
    }
    let facts = Facts::default().with(Fact::Count, lacking.len()).with(Fact::Parties, parties(&lacking));
    found.push(Matter::new(
        MatterKind::LatinForms,
        Pressing::Soon,
        Lead::LatinForms,
        facts,
        &references(&lacking),
    ));
}

/// Finds the first photo that is still to come: what the agenda calls one, beside the programme.
fn photo(inside: &OverviewInside, today: NaiveDate) -> Option<(&AgendaItem, NaiveDate)> {
    let items = inside.agenda().agenda.items.iter();
    let named = |item: &AgendaItem| item.details.title.as_str().to_lowercase().contains("photo");
    let photos = items.filter(|item| !item.details.kind.is_programme() && named(item));
    photos
        .filter_map(|item| Some((item, item.details.day?)))
        .filter(|(_, day)| today <= *day)
        .min_by_key(|(item, day)| (*day, item.details.start))
}

/// People in the room who may not be photographed, before a photo of everybody. A missing answer is never a yes.
pub(super) fn photo_consent(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let Some((item, day)) = photo(inside, now.date()) else { return };
    let without = |member: &Member| {
        let seat = &member.participant.seat;
        seat.status.holds_seat()
            && seat.mode_on(day) == Mode::InPerson
            && seat.photo_consent != PhotoConsent::Yes
    };
    let people = seats(inside, without);
    let Some((_, first)) = people.first() else { return };
    let refused = people.iter().filter(|(_, m)| m.participant.seat.photo_consent == PhotoConsent::No);
    let refused = refused.count();
    let facts = Facts::default()
        .with(Fact::Count, people.len())
        .with(Fact::Refused, refused)
        .with(Fact::Day, day)
        .with(Fact::From, FactValue::Clock(u32::from(item.details.start)))
        .with(Fact::Parties, parties(&people));
    let mark = format!("{}:{}", item.reference, references(&people));
    let lead = Lead::Person(first.participant.id);
    found.push(Matter::new(MatterKind::PhotoConsent, Pressing::Known, lead, facts, &mark).by(day));
}
