//! What pouches are made of, read once for all of a step.

use crate::agenda::{inside, versions};
use crate::{Result, report};
use domain::agenda::{AgendaInside, AgendaItem};
use domain::ids::{AgendaVersionId, MeetingId};
use domain::report::ReportInside;
use domain::verb::{PouchMade, Verb};
use papers::Stamp;
use std::collections::HashMap;
use std::sync::Arc;
use store::Unit;
use words::Words;

/// A meeting of which pouches are made one after another.
pub(super) struct Read<'a> {
    pub(super) unit: &'a mut Unit,
    pub(super) meeting: MeetingId,
    agendas: HashMap<Option<AgendaVersionId>, Arc<AgendaInside>>,
    report: Option<Arc<ReportInside>>,
    versions: Option<u32>,
    items: Option<Arc<Vec<AgendaItem>>>,
}

impl<'a> Read<'a> {
    /// Begins with nothing read.
    pub(super) fn new(unit: &'a mut Unit, meeting: MeetingId) -> Self {
        Self { unit, meeting, agendas: HashMap::new(), report: None, versions: None, items: None }
    }

    /// Reads an agenda with everything around it: a version, or the working draft.
    pub(super) async fn agenda(&mut self, version: Option<AgendaVersionId>) -> Result<Arc<AgendaInside>> {
        if let Some(read) = self.agendas.get(&version) {
            return Ok(read.clone());
        }
        let read = Arc::new(inside(self.unit, self.meeting, version).await?);
        self.agendas.insert(version, read.clone());
        Ok(read)
    }

    /// Reads the report with everything around it: the records of exchange and the session notes.
    pub(super) async fn report(&mut self) -> Result<Arc<ReportInside>> {
        if let Some(read) = &self.report {
            return Ok(read.clone());
        }
        let read = Arc::new(report::inside(self.unit, self.meeting).await?);
        Ok(self.report.insert(read).clone())
    }

    /// Counts the versions of the agenda, by which calendars tell newer from older.
    pub(super) async fn versions(&mut self) -> Result<u32> {
        if let Some(read) = self.versions {
            return Ok(read);
        }
        let read = u32::try_from(versions(self.unit, self.meeting).await?.len()).unwrap_or(u32::MAX);
        Ok(*self.versions.insert(read))
    }

    /// Reads the items of the working draft, by which warnings name them.
    pub(super) async fn items(&mut self) -> Result<Arc<Vec<AgendaItem>>> {
        if let Some(read) = &self.items {
            return Ok(read.clone());
        }
        let read = Arc::new(self.unit.of_meeting(self.meeting).await?);
        Ok(self.items.insert(read).clone())
    }

    /// Says when, by which role and as the how-manieth something is made.
    pub(super) async fn stamp(&mut self, inside: &AgendaInside) -> Result<Stamp> {
        let made = Verb::MakePouch(PouchMade::default());
        let version = 1 + self.unit.count_events(&made, self.meeting.0).await?;
        let role = Words::chosen().name(self.unit.workspace().await?.actor.role);
        let made_at = self.unit.at().with_timezone(&inside.meeting().details.zone.0);
        Ok(Stamp { version, made_at, role })
    }
}
