//! Silence procedures are opened, answered, extended, closed and removed.

use crate::notes::inside;
use crate::{Result, report};
use chrono::NaiveDateTime;
use domain::agenda::AgendaItem;
use domain::delegation::Delegation;
use domain::fact::Fact;
use domain::ids::{AgendaItemId, DelegationId, MeetingId, Revision, SilenceId};
use domain::meeting::Meeting;
use domain::note::{Note, NoteStatus, NotesInside};
use domain::refusal::{Refusal, RefusalCode};
use domain::silence::{Silence, SilenceAnswer, SilenceDetails, SilenceScope, SilenceStanding, SilenceState};
use domain::verb::{Counted, Nothing, Verb};
use store::Unit;
use words::Words;

/// Opens a silence procedure on the notes of the meeting, of a day or of an item, or on the outcome report; on that only where
/// something of it is written for participants.
pub async fn open(unit: &mut Unit, meeting: MeetingId, details: SilenceDetails) -> Result<Silence> {
    let now = now(unit, meeting).await?;
    check(unit, meeting, &details, now).await?;
    unit.step(Verb::OpenSilence(Nothing {}));
    let sent = details.scope.sends(&report::inside(unit, meeting).await?);
    if details.scope == SilenceScope::Report && sent.is_empty() {
        return Err(Refusal::new(RefusalCode::SilenceNoReport).of("scope").into());
    }
    let mut silence = Silence {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting,
        details,
        opened: now,
        sent,
        agreed: Vec::new(),
        closed: None,
    };
    unit.save(&mut silence).await?;
    Ok(silence)
}

/// Gives a silence procedure another last moment, over the revision that was read.
pub async fn extend(
    unit: &mut Unit,
    id: SilenceId,
    revision: Revision,
    until: NaiveDateTime,
) -> Result<Silence> {
    let before = running(unit, id).await?;
    let now = now(unit, before.meeting).await?;
    let details = SilenceDetails { until, ..before.details.clone() };
    check(unit, before.meeting, &details, now).await?;
    save(unit, Silence { revision, details, ..before }).await
}

/// Notes that a delegation agrees, or that it does not after all.
pub async fn answer(
    unit: &mut Unit,
    id: SilenceId,
    revision: Revision,
    delegation: DelegationId,
    agrees: bool,
) -> Result<Silence> {
    let before = running(unit, id).await?;
    let found: Option<Delegation> = unit.find(delegation).await?;
    if found.is_none_or(|found| found.meeting != before.meeting) {
        return Err(Refusal::new(RefusalCode::NoteSpeakerGone).of("delegation").into());
    }
    let on = now(unit, before.meeting).await?.date();
    let mut silence = Silence { revision, ..before };
    silence.agreed.retain(|answer| answer.delegation != delegation);
    if agrees {
        silence.agreed.push(SilenceAnswer { delegation, on });
    }
    save(unit, silence).await
}

/// Closes a silence procedure, and where it is wanted clears the entries that were agreed to by silence, in one step. Refuses to clear
/// as long as delegations that said nothing still have time.
pub async fn close(unit: &mut Unit, id: SilenceId, revision: Revision, clear: bool) -> Result<Silence> {
    let before = running(unit, id).await?;
    let now = now(unit, before.meeting).await?;
    let mut cleared = 0;
    if clear {
        let inside = inside(unit, before.meeting).await?;
        let silent = silent(&before, &inside);
        if before.state(now) == SilenceState::Running && silent > 0 {
            let when = moment(&inside, before.details.until);
            let refusal = Refusal::new(RefusalCode::SilenceRuns).with(Fact::When, when);
            return Err(refusal.with(Fact::Count, silent).into());
        }
        for id in before.clears(&inside) {
            let mut note: Note = unit.get(id).await?;
            note.details.status = NoteStatus::ClearedBySpeaker;
            unit.save(&mut note).await?;
            cleared += 1;
        }
    }
    unit.step(Verb::CloseSilence(Counted::of(cleared)));
    let mut silence = Silence { revision, closed: Some(now), ..before };
    unit.save(&mut silence).await?;
    Ok(silence)
}

/// Removes a silence procedure; what it cleared stays.
pub async fn remove(unit: &mut Unit, id: SilenceId) -> Result<()> {
    let silence: Silence = unit.get(id).await?;
    unit.step(Verb::RemoveSilence(Nothing {}));
    Ok(unit.remove(&silence).await?)
}

/// Leads the silence procedures on an item to the item that takes its place, or removes them with it; the step is named by
/// the caller.
pub(crate) async fn move_silences(
    unit: &mut Unit,
    meeting: MeetingId,
    from: AgendaItemId,
    to: Option<AgendaItemId>,
) -> Result<()> {
    let all: Vec<Silence> = unit.of_meeting(meeting).await?;
    for mut silence in all.into_iter().filter(|one| one.details.scope == SilenceScope::Item(from)) {
        match to {
            Some(to) => {
                silence.details.scope = SilenceScope::Item(to);
                unit.save(&mut silence).await?;
            }
            None => unit.remove(&silence).await?,
        }
    }
    Ok(())
}

/// Returns the delegations that are asked: those with people at the meeting.
pub(super) fn asked(inside: &NotesInside) -> impl Iterator<Item = &domain::roster::Group> {
    inside.agenda.roster.groups.iter().filter(|group| group.seated().next().is_some())
}

/// Says a moment as the clocks at the place of the meeting show it.
pub(super) fn moment(inside: &NotesInside, at: NaiveDateTime) -> String {
    let zone = inside.agenda.meeting().details.zone.0;
    let known = at.and_local_timezone(zone).earliest();
    known.map_or_else(|| at.format("%Y-%m-%d %H:%M").to_string(), |at| Words::chosen().moment(at))
}

/// Returns what the clocks at the place of the meeting show.
pub(super) async fn now(unit: &mut Unit, meeting: MeetingId) -> Result<NaiveDateTime> {
    let meeting: Meeting = unit.get(meeting).await?;
    Ok(unit.at().with_timezone(&meeting.details.zone.0).naive_local())
}

fn silent(silence: &Silence, inside: &NotesInside) -> usize {
    let says_nothing = |id| silence.standing(id, inside) == SilenceStanding::Silent;
    asked(inside).filter(|group| says_nothing(group.delegation.id)).count()
}

async fn running(unit: &mut Unit, id: SilenceId) -> Result<Silence> {
    let silence: Silence = unit.get(id).await?;
    match silence.closed {
        None => Ok(silence),
        Some(_) => Err(Refusal::new(RefusalCode::SilenceClosed).into()),
    }
}

async fn save(unit: &mut Unit, mut silence: Silence) -> Result<Silence> {
    unit.step(Verb::EditSilence(Nothing {}));
    unit.save(&mut silence).await?;
    Ok(silence)
}

async fn check(
    unit: &mut Unit,
    meeting: MeetingId,
    details: &SilenceDetails,
    now: NaiveDateTime,
) -> Result<()> {
    if details.until <= now {
        return Err(Refusal::new(RefusalCode::SilencePast).of("until").into());
    }
    if let SilenceScope::Item(id) = details.scope {
        let item: Option<AgendaItem> = unit.find(id).await?;
        if item.is_none_or(|item| item.meeting != meeting) {
            return Err(Refusal::new(RefusalCode::NoteItemGone).of("scope").into());
        }
    }
    Ok(())
}
