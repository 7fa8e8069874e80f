//! The overview, as the screen and the command line show it.

use super::inside::{hour, inside};
use crate::Result;
use crate::review::ReviewKey;
use chrono::NaiveDate;
use domain::agenda::{AgendaItem, ClashLevel, preflight};
use domain::ids::{MeetingId, SnoozeId};
use domain::milestone::{Milestone, MilestoneKind};
use domain::overview::{Board, OverviewInside, Snooze, matters};
use domain::participant::Role;
use domain::statistics::{DayCount, Statistics};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::{SaidMatter, SaidMilestone, Words};

/// The first screen of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Overview {
    /// The day that it looks at, at the place of the meeting.
    pub today: NaiveDate,
    /// What needs the secretariat now, the most pressing first.
    pub matters: Vec<SaidMatter>,
    /// What would, and is put off.
    pub snoozed: Vec<SnoozedMatter>,
    /// The milestones, in the order of their days.
    pub milestones: Vec<SaidMilestone>,
    /// The milestones of every meeting that this one does without.
    pub left_out: Vec<MilestoneKind>,
    /// The bodies in the chair, in the order of the meeting and equal in rank.
    pub chairs: Vec<Chair>,
    /// How each delegation stands.
    pub board: Board,
    /// Who takes part on each day.
    pub days: Vec<DayCount>,
    /// What pre-flight finds.
    pub findings: Findings,
}

/// A matter that is put off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SnoozedMatter {
    /// What puts it off.
    pub snooze: SnoozeId,
    /// The day on which it shows again, in words; empty where it does when it changes.
    pub until_words: String,
    /// The matter.
    pub matter: SaidMatter,
}

/// A body in the chair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Chair {
    /// Its code.
    pub code: String,
    /// The function or unit that chairs for it, else its name.
    pub name: String,
    /// Who chairs for it; empty where nobody has that role yet.
    pub person: String,
    /// What it said to the newest version of the agenda; nothing where there is none.
    pub key: Option<ReviewKey>,
}

/// How many findings pre-flight has.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Findings {
    /// Errors.
    pub errors: u32,
    /// Warnings.
    pub warnings: u32,
    /// Notes.
    pub notes: u32,
}

/// Reads the overview of a meeting as it is now, or as it is when a day begins.
pub async fn overview(unit: &mut Unit, meeting: MeetingId, on: Option<NaiveDate>) -> Result<Overview> {
    let words = Words::chosen();
    let now = hour(unit, meeting, on).await?;
    let today = now.date();
    let (inside, keys) = inside(unit, meeting, now).await?;
    let snoozes: Vec<Snooze> = unit.of_meeting(meeting).await?;
    let mut shown = Vec::new();
    let mut put_off = Vec::new();
    for matter in matters(&inside, now) {
        let hidden = snoozes.iter().find(|snooze| snooze.matter == matter.key && snooze.hides(today));
        let matter = words.matter(matter);
        match hidden {
            None => shown.push(matter),
            Some(snooze) => put_off.push(SnoozedMatter {
                snooze: snooze.id,
                until_words: snooze.until.map(|day| words.date(day)).unwrap_or_default(),
                matter,
            }),
        }
    }
    let last = inside.days().1;
    let placed = inside.track(today).into_iter();
    let roster = &inside.agenda().roster;
    Ok(Overview {
        today,
        matters: shown,
        snoozed: put_off,
        milestones: placed.map(|placed| words.milestone(placed, last, today)).collect(),
        left_out: left_out(&inside.milestones),
        chairs: chairs(&inside, &keys),
        days: Statistics::of(roster, &[]).days,
        board: Board::of(&inside),
        findings: findings(&inside),
    })
}

fn left_out(milestones: &[Milestone]) -> Vec<MilestoneKind> {
    let left = milestones.iter().filter(|milestone| milestone.left_out);
    let mut left: Vec<MilestoneKind> = left.filter_map(|milestone| milestone.kind).collect();
    left.sort_unstable();
    left
}

fn chairs(inside: &OverviewInside, keys: &[ReviewKey]) -> Vec<Chair> {
    let roster = &inside.agenda().roster;
    let chairs = roster.meeting.details.chairs.iter();
    chairs
        .map(|chair| {
            let group = roster.with_code(&chair.party);
            let in_chair =
                |member: &&domain::roster::Member| member.participant.seat.roles.contains(&Role::CoChair);
            let person = group.and_then(|group| group.seated().find(in_chair));
            let party = group.map_or(chair.party.as_str(), |group| group.party.name.as_str());
            Chair {
                code: chair.party.clone(),
                name: if chair.unit.is_empty() { party.to_owned() } else { chair.unit.to_string() },
                person: person.map(|member| member.person.name.running()).unwrap_or_default(),
                key: keys.iter().find(|key| key.body.code == chair.party).cloned(),
            }
        })
        .collect()
}

fn findings(inside: &OverviewInside) -> Findings {
    let proposals: Vec<AgendaItem> =
        inside.notes.items.iter().filter(|item| item.details.day.is_none()).cloned().collect();
    let mut counted = Findings::default();
    for finding in preflight(inside.agenda(), &proposals, &inside.clashes) {
        match finding.level {
            ClashLevel::Error => counted.errors += 1,
            ClashLevel::Warning => counted.warnings += 1,
            ClashLevel::Note => counted.notes += 1,
        }
    }
    counted
}
