//! What pouches are made of, read once for all of a step.

use crate::agenda::{inside, versions};
use crate::{Result, exchange, notes};
use domain::agenda::{AgendaInside, AgendaItem};
use domain::exchange::ExchangeInside;
use domain::ids::{AgendaVersionId, MeetingId};
use domain::note::NotesInside;
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
    notes: Option<Arc<NotesInside>>,
    exchange: Option<Arc<ExchangeInside>>,
    versions: Option<u32>,
    items: Option<Arc<Vec<AgendaItem>>>,
}

impl<'a> Read<'a> {
    /// Begins with nothing read.
    pub(super) fn new(unit: &'a mut Unit, meeting: MeetingId) -> Self {
        Self {
            unit,
            meeting,
            agendas: HashMap::new(),
            notes: None,
            exchange: None,
            versions: None,
            items: None,
        }
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

    /// Reads the session notes with everything around them.
    pub(super) async fn notes(&mut self) -> Result<Arc<NotesInside>> {
        if let Some(read) = &self.notes {
            return Ok(read.clone());
        }
        let read = Arc::new(notes::inside(self.unit, self.meeting).await?);
        Ok(self.notes.insert(read).clone())
    }

    /// Reads the records of exchange with everything around them.
    pub(super) async fn exchange(&mut self) -> Result<Arc<ExchangeInside>> {
        if let Some(read) = &self.exchange {
            return Ok(read.clone());
        }
        let read = Arc::new(exchange::inside(self.unit, self.meeting).await?);
        Ok(self.exchange.insert(read).clone())
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
