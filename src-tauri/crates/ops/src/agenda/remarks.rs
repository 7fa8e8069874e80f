//! Clashes set aside, and changes declared trivial.

use super::inside::meeting;
use crate::{Error, Result};
use domain::agenda::{AgendaRemark, RemarkSubject};
use domain::ids::{MeetingId, Revision};
use domain::text::{Line, TextRefused};
use domain::verb::{Nothing, Verb};
use store::Unit;

/// Sets clashes aside, with one reason: one of them, or all of a kind. Each comes back when it changes.
pub async fn set_aside(unit: &mut Unit, meeting: MeetingId, keys: &[String], reason: &str) -> Result<()> {
    let reason: Line = crate::error::text("reason", reason)?;
    if reason.is_empty() {
        return Err(Error::Text { field: "reason", source: TextRefused::Empty });
    }
    unit.step(Verb::SetClashAside(Nothing {}));
    for key in keys {
        keep(unit, meeting, RemarkSubject::ClashSetAside, key, reason.clone()).await?;
    }
    Ok(())
}

/// Takes clashes up again that were set aside.
pub async fn take_up(unit: &mut Unit, meeting: MeetingId, keys: &[String]) -> Result<()> {
    unit.step(Verb::TakeClashUp(Nothing {}));
    for key in keys {
        forget(unit, meeting, RemarkSubject::ClashSetAside, key).await?;
    }
    Ok(())
}

/// Declares changes typing errors, or takes that back.
pub async fn trivial(unit: &mut Unit, meeting: MeetingId, keys: &[String], is: bool) -> Result<()> {
    unit.step(if is { Verb::DeclareTrivial(Nothing {}) } else { Verb::DeclareNotTrivial(Nothing {}) });
    for key in keys {
        if is {
            keep(unit, meeting, RemarkSubject::TrivialChange, key, Line::default()).await?;
        } else {
            forget(unit, meeting, RemarkSubject::TrivialChange, key).await?;
        }
    }
    Ok(())
}

async fn keep(
    unit: &mut Unit,
    meeting: MeetingId,
    subject: RemarkSubject,
    key: &str,
    reason: Line,
) -> Result<()> {
    self::meeting(unit, meeting).await?;
    let known = find(unit, meeting, subject, key).await?;
    let mut remark = match known {
        Some(remark) => AgendaRemark { reason, ..remark },
        None => AgendaRemark {
            id: unit.new_id(),
            revision: Revision::default(),
            meeting,
            subject,
            key: key.to_owned(),
            reason,
        },
    };
    Ok(unit.save(&mut remark).await?)
}

async fn forget(unit: &mut Unit, meeting: MeetingId, subject: RemarkSubject, key: &str) -> Result<()> {
    if let Some(remark) = find(unit, meeting, subject, key).await? {
        unit.remove(&remark).await?;
    }
    Ok(())
}

async fn find(
    unit: &mut Unit,
    meeting: MeetingId,
    subject: RemarkSubject,
    key: &str,
) -> Result<Option<AgendaRemark>> {
    let remarks: Vec<AgendaRemark> = unit.of_meeting(meeting).await?;
    Ok(remarks.into_iter().find(|remark| remark.subject == subject && remark.key == key))
}
