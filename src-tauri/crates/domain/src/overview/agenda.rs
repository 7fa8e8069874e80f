//! What needs the secretariat about the agenda: papers, keys, clashes.

use super::{KeySaid, Lead, Matter, MatterKind, OverviewInside, Pressing};
use crate::agenda::{AgendaItem, Clash, ClashCode, ItemRole, VersionStatus, Who};
use crate::fact::{Fact, Facts, ItemName};
use crate::milestone::{MilestoneKind, MilestoneState, Placed};
use crate::review::ApprovalChoice;
use chrono::NaiveDateTime;

/// Before the documents leave, what is missing is said from so many days ahead.
const AHEAD: i64 = 14;

/// So many days before, it presses.
const PRESSES: i64 = 3;

/// Lists the items in which somebody speaks, in the order of the programme: a paper is expected of each.
pub(super) fn spoken(inside: &OverviewInside) -> Vec<&AgendaItem> {
    let items = inside.agenda().agenda.items.iter();
    let speaks = |item: &&AgendaItem| {
        item.details.kind.is_programme()
            && item.details.people.iter().any(|person| person.role == ItemRole::Speaker)
    };
    let mut spoken: Vec<&AgendaItem> = items.filter(speaks).collect();
    spoken.sort_by(|a, b| a.reading_order(b));
    spoken
}

/// Lists the items of which a paper is expected and not there.
pub(super) fn without_paper(inside: &OverviewInside) -> Vec<&AgendaItem> {
    spoken(inside).into_iter().filter(|item| item.details.papers.is_empty()).collect()
}

/// Items whose speakers have handed in no paper, from two weeks before the day of the documents until the day of the item.
pub(super) fn papers_missing(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    let of_documents = |placed: &Placed| {
        placed.kind == Some(MilestoneKind::Documents) && placed.state != MilestoneState::Done
    };
    let Some(documents) = inside.track(today).into_iter().find(of_documents) else { return };
    let left = (documents.day - today).num_days();
    if left > AHEAD {
        return;
    }
    let still = |item: &&AgendaItem| item.details.day.is_some_and(|day| today <= day);
    let missing: Vec<&AgendaItem> = without_paper(inside).into_iter().filter(still).collect();
    let Some(first) = missing.first() else { return };
    let facts = Facts::default()
        .case(if left < 0 { "late" } else { "due" })
        .with(Fact::Count, missing.len())
        .with(Fact::Total, spoken(inside).len())
        .with(Fact::Items, missing.iter().map(|item| ItemName::from(*item)).collect::<Vec<_>>())
        .with(Fact::Day, documents.day);
    let references: Vec<&str> = missing.iter().map(|item| item.reference.as_str()).collect();
    let pressing = if left <= PRESSES { Pressing::Now } else { Pressing::Soon };
    let lead = Lead::Item(first.id);
    let mark = format!("{}:{}", documents.day, references.join(","));
    found.push(Matter::new(MatterKind::PapersMissing, pressing, lead, facts, &mark).by(documents.day));
}

/// The newest version of the agenda where a body in the chair has not approved it, until the meeting begins. One that is
/// kept for the secretariat waits for nobody, one for the co-chairs waits for both.
pub(super) fn key_waited(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    let Some(newest) = inside.versions.last().filter(|_| today < inside.days().0) else { return };
    if newest.status == VersionStatus::Draft && inside.until.is_none() {
        return;
    }
    let bodies = |wanted: &dyn Fn(&KeySaid) -> bool| -> Vec<String> {
        inside.keys.iter().filter(|key| wanted(key)).map(|key| key.body.clone()).collect()
    };
    let turned = |key: &KeySaid| key.holds.is_some_and(ApprovalChoice::turns_the_key);
    let asks = |key: &KeySaid| key.holds == Some(ApprovalChoice::AskForChanges);
    let (approved, changes) = (bodies(&turned), bodies(&asks));
    let for_chairs = newest.status == VersionStatus::ForCoChairs;
    let waited = bodies(&|key| key.holds.is_none() && (key.waited || for_chairs));
    if changes.is_empty() && waited.is_empty() {
        return;
    }
    let pressing = match inside.until {
        Some(until) if (until - today).num_days() <= PRESSES => Pressing::Now,
        _ if (inside.days().0 - today).num_days() <= AHEAD => Pressing::Now,
        _ => Pressing::Soon,
    };
    let mark = format!("{}:{}:{}", newest.name, waited.join(","), changes.join(","));
    let facts = Facts::default()
        .with(Fact::Name, newest.name.to_string())
        .with(Fact::Count, changes.len() + waited.len())
        .with(Fact::Approved, approved)
        .with(Fact::Waited, waited)
        .with(Fact::Changes, changes);
    let matter = Matter::new(MatterKind::KeyWaited, pressing, Lead::Review, facts, &mark);
    found.push(inside.until.into_iter().fold(matter, Matter::by));
}

/// Clashes that are not set aside, until the day that they concern is over. A room that lacks what somebody needs, and
/// somebody's night, are matters of their own.
pub(super) fn clashes(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    let last = inside.days().1;
    let open = |clash: &&Clash| clash.set_aside.is_none() && today <= clash.day.unwrap_or(last);
    for clash in inside.clashes.iter().filter(open) {
        let kind = match clash.code {
            ClashCode::NeedsUnmet => MatterKind::AccessNeeds,
            ClashCode::NightHours => MatterKind::NightHours,
            _ => MatterKind::Clash,
        };
        let lead = match (kind, clash.people.as_slice(), clash.items.first()) {
            (MatterKind::NightHours, [Who::Participant(person)], _) => Lead::Person(*person),
            (_, _, Some(item)) => Lead::Item(*item),
            (_, _, None) => Lead::Agenda,
        };
        let matter = Matter::new(kind, clash.level.into(), lead, Facts::default(), &clash.key);
        let matter = Matter { clash: Some(clash.clone()), ..matter };
        found.push(clash.day.into_iter().fold(matter, Matter::by));
    }
}
