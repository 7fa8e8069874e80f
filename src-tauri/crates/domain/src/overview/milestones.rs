//! What needs the secretariat about milestones, and which of them are done by what is kept.

use super::agenda::{spoken, without_paper};
use super::{Lead, Matter, MatterKind, OverviewInside, Pressing};
use crate::agenda::VersionStatus;
use crate::delegation::Answer;
use crate::fact::{Fact, FactValue, Facts};
use crate::milestone::{self, MilestoneKind, MilestoneState, Placed};
use crate::participant::Status;
use chrono::{NaiveDate, NaiveDateTime};

/// From so many days before its day on, a milestone is due.
const DUE: i64 = 7;

/// So many days before, it presses.
const PRESSES: i64 = 2;

/// Tells whether what is kept shows that a milestone is done.
fn shown(inside: &OverviewInside, kind: MilestoneKind) -> bool {
    let roster = &inside.agenda().roster;
    let mut released = inside.versions.iter().map(|version| version.status);
    match kind {
        // Whoever answered was asked.
        MilestoneKind::SaveTheDate => roster
            .groups
            .iter()
            .any(|group| group.delegation.answer != Answer::Invited || !group.members.is_empty()),
        // Whoever registered was invited.
        MilestoneKind::Invitation => roster.seated().any(|(_, member)| {
            !matches!(member.participant.seat.status, Status::Invited | Status::Nominated)
        }),
        MilestoneKind::DraftAgenda => released.any(|status| status != VersionStatus::Draft),
        MilestoneKind::Documents => !spoken(inside).is_empty() && without_paper(inside).is_empty(),
        MilestoneKind::FinalAgenda => released.any(|status| {
            matches!(status, VersionStatus::Final | VersionStatus::Adopted | VersionStatus::AdoptedAsAmended)
        }),
        MilestoneKind::Nominations
        | MilestoneKind::RegistrationCloses
        | MilestoneKind::Meeting
        | MilestoneKind::DraftReport
        | MilestoneKind::FinalReport => false,
    }
}

pub(super) fn track(inside: &OverviewInside, today: NaiveDate) -> Vec<Placed> {
    milestone::track(
        &inside.agenda().meeting().details,
        &inside.milestones,
        |kind| shown(inside, kind),
        today,
    )
}

/// Milestones whose day is within a week or past. Missing papers are a matter of their own, and the meeting needs none.
pub(super) fn due(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    for placed in track(inside, today) {
        let papers = placed.kind == Some(MilestoneKind::Documents) && !without_paper(inside).is_empty();
        if papers || placed.kind == Some(MilestoneKind::Meeting) {
            continue;
        }
        let left = (placed.day - today).num_days();
        let late = placed.state == MilestoneState::Late;
        let near = matches!(placed.state, MilestoneState::Next | MilestoneState::ToCome) && left <= DUE;
        if !late && !near {
            continue;
        }
        let days = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
        let name = match placed.kind.filter(|_| placed.title.is_empty()) {
            Some(kind) => FactValue::Milestone(kind),
            None => placed.title.as_str().into(),
        };
        let facts = Facts::default()
            .case(if late { "late" } else { "due" })
            .with(Fact::Name, name)
            .with(Fact::Day, placed.day)
            .with(Fact::Count, days);
        let pressing = if late || left <= PRESSES { Pressing::Now } else { Pressing::Soon };
        let key = placed.key();
        let lead = Lead::Milestone(key.clone());
        found.push(Matter::new(MatterKind::Milestone, pressing, lead, facts, &key).by(placed.day));
    }
}
