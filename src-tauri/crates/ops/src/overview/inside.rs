//! Puts together what the overview looks at.

use crate::agenda::versions;
use crate::publication::{DraftKey, PublicationBoard, boards};
use crate::review::{ReviewKey, keys_now};
use crate::{Result, notes, party};
use chrono::{NaiveDate, NaiveDateTime};
use domain::agenda::clashes;
use domain::ids::MeetingId;
use domain::meeting::Meeting;
use domain::overview::{DraftSaid, KeySaid, OverviewInside};
use domain::party::PartyKind;
use domain::review::ReviewRound;
use store::Unit;

/// Reads everything that the overview looks at, and the keys as the review shows them.
pub(super) async fn inside(
    unit: &mut Unit,
    meeting: MeetingId,
    now: NaiveDateTime,
) -> Result<(OverviewInside, Vec<ReviewKey>)> {
    let notes = notes::inside(unit, meeting).await?;
    let versions = versions(unit, meeting).await?;
    let keys = keys_now(unit, meeting).await?;
    let rounds: Vec<ReviewRound> = unit.of_meeting(meeting).await?;
    let runs = |round: &&ReviewRound| {
        round.closed.is_none() && versions.last().is_some_and(|newest| newest.id == round.version)
    };
    let until = rounds.iter().find(runs).map(|round| round.until);
    let at = notes.agenda.meeting().clone();
    let mut member_states = party::list(unit, Some(&at), now.date()).await?;
    member_states.retain(|party| party.kind == PartyKind::MemberState);
    let inside = OverviewInside {
        clashes: clashes(&notes.agenda),
        keys: keys.iter().map(said).collect(),
        drafts: drafts(unit, meeting).await?,
        milestones: unit.of_meeting(meeting).await?,
        practices: unit.of_meeting(meeting).await?,
        statements: unit.of_meeting(meeting).await?,
        actions: unit.of_meeting(meeting).await?,
        notes,
        member_states,
        versions,
        until,
    };
    Ok((inside, keys))
}

/// Says where the newest draft of each publication stands.
async fn drafts(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<DraftSaid>> {
    let newest = |board: PublicationBoard| {
        board.drafts.last().map(|newest| DraftSaid {
            publication: board.publication,
            number: newest.number,
            changed: !newest.changes.is_empty(),
            keys: board.keys.iter().map(said_last).collect(),
        })
    };
    Ok(boards(unit, meeting).await?.into_iter().filter_map(newest).collect())
}

fn said_last(key: &DraftKey) -> KeySaid {
    KeySaid {
        body: key.called.clone(),
        holds: key.choice.filter(|_| key.holds),
        waited: key.choice.is_some(),
    }
}

fn said(key: &ReviewKey) -> KeySaid {
    KeySaid {
        body: key.body.name.clone(),
        holds: key.choice.filter(|_| key.holds),
        waited: key.asked || key.choice.is_some(),
    }
}

/// Returns what the clocks at the place of the meeting show: now, or when a day begins that is asked for.
pub(super) async fn hour(
    unit: &mut Unit,
    meeting: MeetingId,
    on: Option<NaiveDate>,
) -> Result<NaiveDateTime> {
    let meeting: Meeting = unit.find(meeting).await?.ok_or(crate::Error::NoMeeting)?;
    let now = unit.at().with_timezone(&meeting.details.zone.0).naive_local();
    Ok(on.map_or(now, |day| day.and_time(chrono::NaiveTime::MIN)))
}
