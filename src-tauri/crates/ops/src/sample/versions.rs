//! The versions of the sample agenda, as they were released on the way: the last is the working draft.

use crate::Result;
use crate::agenda::{inside, names_in};
use crate::error::text;
use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::{
    Agenda, AgendaItem, AgendaVersion, ItemDetails, ItemNumber, ItemRole, VersionName, VersionStatus, Who,
};
use domain::ids::{MeetingId, Revision};
use domain::label::HandlingLabel;
use store::Unit;

/// The versions from the last to the first: name, status, the day on which it was released, and what its author said.
const VERSIONS: [(VersionName, VersionStatus, &str, &str); 4] = [
    (
        VersionName { major: 1, minor: 0 },
        VersionStatus::Final,
        "2024-06-21",
        "Final, with all speakers confirmed.",
    ),
    (
        VersionName { major: 0, minor: 3 },
        VersionStatus::ForComments,
        "2024-06-12",
        "Sent to all delegations with the invitation to comment until 18 June.",
    ),
    (
        VersionName { major: 0, minor: 2 },
        VersionStatus::ForCoChairs,
        "2024-05-27",
        "With the new item on ways of cooperation; please check the order of the second day.",
    ),
    (VersionName { major: 0, minor: 1 }, VersionStatus::Draft, "2024-04-29", "First outline."),
];

/// Keeps the versions. Each earlier one is the later one with what changed between them taken back.
pub(super) async fn keep(unit: &mut Unit, meeting: MeetingId) -> Result<()> {
    let inside = inside(unit, meeting, None).await?;
    let people = inside.people();
    let mut agenda = inside.agenda.clone();
    let back: [fn(&mut Agenda); 4] = [|_| {}, before_final, before_comments, before_co_chairs];
    let mut versions = Vec::with_capacity(VERSIONS.len());
    for ((name, status, day, note), back) in VERSIONS.into_iter().zip(back) {
        back(&mut agenda);
        // What an earlier version holds stands in the order of its own times.
        agenda = Agenda::of(agenda.items, agenda.rooms);
        versions.push(AgendaVersion {
            id: unit.new_id(),
            revision: Revision::default(),
            meeting,
            name,
            status,
            note: text("note", note)?,
            author: text("author", "Secretariat")?,
            at: released(day),
            names: names_in(&agenda, &people),
            agenda: agenda.clone(),
        });
    }
    versions.reverse();
    Ok(unit.save_new(&mut versions).await?)
}

/// Returns the moment at which a version was released: 14:00 in The Hague in summer.
fn released(day: &str) -> DateTime<Utc> {
    let day: NaiveDate = day.parse().unwrap_or_default();
    day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc()
}

/// 0.3, as the delegations had it: a shorter lunch, an open speaker, another title.
fn before_final(agenda: &mut Agenda) {
    change(agenda, "I-10", |details| {
        details.duration += 10;
        open(details, ItemRole::Speaker, "Europol has been asked");
    });
    change(agenda, "B-06", |details| {
        details.start += 10;
        details.duration -= 10;
    });
    change(agenda, "I-11", |details| retitle(details, "Dialogue with private companies"));
    change(agenda, "I-12", |details| {
        details.people.pop();
    });
}

/// 0.2, as the co-chairs had it: the workshops in each other's room, a label that was too wide.
fn before_comments(agenda: &mut Agenda) {
    let room = |agenda: &Agenda, reference: &str| {
        agenda.items.iter().find(|item| item.reference == reference).and_then(|item| item.details.room)
    };
    let (a, b) = (room(agenda, "I-05a"), room(agenda, "I-05b"));
    change(agenda, "I-05a", |details| details.room = b);
    change(agenda, "I-05b", |details| details.room = a);
    change(agenda, "I-08", |details| {
        details.label = Some(HandlingLabel::Amber);
        details.start += 15;
        details.duration -= 15;
    });
    change(agenda, "I-09", |details| {
        details.questions.pop();
    });
}

/// 0.1, the first outline: the item on ways of cooperation is not in it yet, and what follows has earlier numbers.
fn before_co_chairs(agenda: &mut Agenda) {
    agenda.items.retain(|item| item.reference != "I-12");
    for (reference, number) in [("I-13", 12), ("I-14", 13)] {
        change(agenda, reference, |details| {
            details.number = Some(ItemNumber::plain(number));
            details.start -= 35;
        });
    }
    change(agenda, "I-07", |details| {
        retitle(details, "Forced criminality and non-punishment");
        open(details, ItemRole::Speaker, "");
    });
}

fn change(agenda: &mut Agenda, reference: &str, change: impl FnOnce(&mut ItemDetails)) {
    if let Some(item) = agenda.items.iter_mut().find(|item: &&mut AgendaItem| item.reference == reference) {
        change(&mut item.details);
    }
}

fn retitle(details: &mut ItemDetails, title: &str) {
    if let Ok(title) = title.parse() {
        details.title = title;
    }
}

/// Puts "to be confirmed" in the place of the last person of a role.
fn open(details: &mut ItemDetails, role: ItemRole, note: &str) {
    if let Some(person) = details.people.iter_mut().rev().find(|person| person.role == role) {
        person.who = Who::ToBeConfirmed;
        person.confirmed = false;
        person.note = note.parse().unwrap_or_default();
    }
}
