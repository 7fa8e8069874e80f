//! What needs the secretariat about the notes: silence procedures, corrections, entries that are still raw.

use super::{Lead, Matter, MatterKind, OverviewInside, Pressing};
use crate::correction::Correction;
use crate::fact::{Fact, Facts};
use crate::note::{Note, NoteStatus};
use crate::silence::{SilenceScope, SilenceState};
use chrono::NaiveDateTime;

/// From so many days before its last moment on, a silence procedure runs out.
const RUNS_OUT: i64 = 3;

/// Silence procedures within days of their last moment, or past it and not closed.
pub(super) fn silences(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    for silence in &inside.notes.silences {
        let until = silence.details.until;
        let report = silence.details.scope == SilenceScope::Report;
        let (case, pressing) = match silence.state(now) {
            SilenceState::Running if (until.date() - now.date()).num_days() <= RUNS_OUT => {
                (if report { "report_runs" } else { "runs" }, Pressing::Soon)
            }
            SilenceState::Elapsed => (if report { "report_ended" } else { "ended" }, Pressing::Now),
            SilenceState::Running | SilenceState::Closed => continue,
        };
        let open = |one: &&Correction| one.is_open() && silence.is_about(one, &inside.notes);
        let open = inside.notes.corrections.iter().filter(open).count();
        let facts = Facts::default()
            .case(case)
            .with(Fact::Day, until.date())
            .with(Fact::From, until.format("%H:%M").to_string())
            .with(Fact::Count, open);
        let mark = format!("{}:{case}:{until}", silence.id);
        let matter = Matter::new(MatterKind::Silence, pressing, Lead::Corrections, facts, &mark);
        found.push(matter.by(until.date()));
    }
}

/// Corrections that were asked for and are neither agreed nor refused.
pub(super) fn corrections(inside: &OverviewInside, _: NaiveDateTime, found: &mut Vec<Matter>) {
    let roster = &inside.agenda().roster;
    let open: Vec<_> = inside.notes.corrections.iter().filter(|correction| correction.is_open()).collect();
    let Some(first) = open.iter().map(|correction| correction.details.asked_on).min() else { return };
    let code = |id| roster.group(id).map(|group| group.party.code.as_str());
    let mut parties: Vec<String> = roster
        .groups
        .iter()
        .map(|group| group.delegation.id)
        .filter(|id| open.iter().any(|one| one.details.asker.delegation(roster) == Some(*id)))
        .filter_map(|id| code(id).map(str::to_owned))
        .collect();
    parties.dedup();
    let facts =
        Facts::default().with(Fact::Count, open.len()).with(Fact::Parties, parties).with(Fact::Day, first);
    let mut ids: Vec<String> = open.iter().map(|correction| correction.id.to_string()).collect();
    ids.sort_unstable();
    let lead = Lead::Corrections;
    found.push(Matter::new(MatterKind::Corrections, Pressing::Soon, lead, facts, &ids.join(",")));
}

/// Entries that are still as they were taken down, once the meeting is over. Private notes and empty places are nobody's
/// business.
pub(super) fn raw(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    if now.date() <= inside.days().1 {
        return;
    }
    let is_raw = |note: &&Note| {
        note.details.status == NoteStatus::Raw && !note.details.private && !note.details.is_empty_place()
    };
    let raw: Vec<&Note> = inside.notes.notes.iter().filter(is_raw).collect();
    let Some(first) = raw.first() else { return };
    let facts = Facts::default().with(Fact::Count, raw.len()).with(Fact::Total, inside.notes.notes.len());
    let lead = Lead::Note { item: first.details.item, note: first.id };
    let references: Vec<&str> = raw.iter().map(|note| note.reference.as_str()).collect();
    found.push(Matter::new(MatterKind::RawNotes, Pressing::Soon, lead, facts, &references.join(",")));
}
