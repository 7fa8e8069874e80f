//! Compares two versions, or a version with the working draft.

use super::super::inside::{inside, working_draft};
use super::release::VersionSummary;
use crate::{Error, Result};
use domain::agenda::diff::{AgendaDiff, Names, Reading, WhoValue, diff};
use domain::agenda::{Agenda, AgendaInside, AgendaVersion, NamedPerson, Who};
use domain::ids::{AgendaVersionId, DelegationId, MeetingId};
use domain::noun::Noun;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;
use words::{ReadableDiff, Words, readable};

/// Two agendas side by side, and what differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaComparison {
    /// The earlier version; none for the working draft.
    pub before: Option<VersionSummary>,
    /// The later version; none for the working draft.
    pub after: Option<VersionSummary>,
    /// What differs, in reading order.
    pub diff: ReadableDiff,
    /// Items that differ, those with nothing but declared typing errors not counted.
    pub changed: u32,
}

/// One side of a comparison, with the names that it was made with.
struct Side {
    agenda: Agenda,
    names: Vec<NamedPerson>,
    summary: Option<VersionSummary>,
}

/// A comparison as papers and mails need it.
pub(crate) struct Compared {
    pub before: Agenda,
    pub after: Agenda,
    pub diff: AgendaDiff,
    pub readable: ReadableDiff,
    pub before_summary: Option<VersionSummary>,
    pub after_summary: Option<VersionSummary>,
}

/// Compares two agendas of a meeting; no version stands for the working draft.
pub async fn compare(
    unit: &mut Unit,
    meeting: MeetingId,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
) -> Result<AgendaComparison> {
    let compared = compared(unit, meeting, before, after).await?;
    let changed = compared.readable.items.iter().filter(|change| !change.trivial).count();
    Ok(AgendaComparison {
        before: compared.before_summary,
        after: compared.after_summary,
        diff: compared.readable,
        changed: u32::try_from(changed).unwrap_or(u32::MAX),
    })
}

/// Compares two agendas of a meeting, with everything that was compared.
pub(crate) async fn compared(
    unit: &mut Unit,
    meeting: MeetingId,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
) -> Result<Compared> {
    let inside = inside(unit, meeting, None).await?;
    let before = side(unit, meeting, before).await?;
    let after = side(unit, meeting, after).await?;
    let diff = diff(&before.agenda, &after.agenda);
    let known = names(&inside, &before, &after);
    let who = |who: Who| known.get(&who).map_or(WhoValue::Gone, |name| WhoValue::Called(name.clone(), None));
    let delegation =
        |id: DelegationId| inside.roster.group(id).map_or_else(String::new, |group| group.party.name.clone());
    let names = Names { who: &who, delegation: &delegation };
    let zone = inside.meeting().details.zone.0;
    let was = Reading { agenda: &before.agenda, names, zone };
    let is = Reading { agenda: &after.agenda, names, zone };
    let readable = readable(Words::chosen(), &diff, was, is, &inside.remarks);
    Ok(Compared {
        before: before.agenda,
        after: after.agenda,
        diff,
        readable,
        before_summary: before.summary,
        after_summary: after.summary,
    })
}

async fn side(unit: &mut Unit, meeting: MeetingId, version: Option<AgendaVersionId>) -> Result<Side> {
    let Some(id) = version else {
        let agenda = working_draft(unit, meeting).await?;
        return Ok(Side { agenda, names: Vec::new(), summary: None });
    };
    let version: AgendaVersion = unit.get(id).await?;
    if version.meeting != meeting {
        return Err(Error::Store(store::Error::NoSuchRecord(Noun::AgendaVersion)));
    }
    let summary = Some(VersionSummary::from(&version));
    Ok(Side { agenda: version.agenda, names: version.names, summary })
}

/// How everybody is called: as now, and whoever left, as a version called them.
fn names(inside: &AgendaInside, before: &Side, after: &Side) -> HashMap<Who, String> {
    let then = before.names.iter().chain(&after.names).map(|person| (person.who, person.name.clone()));
    let now = inside.people().into_iter().map(|(who, someone)| (who, someone.name()));
    then.chain(now).collect()
}
