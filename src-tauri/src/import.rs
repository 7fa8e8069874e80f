//! The import that is being prepared, between two commands.

use ops::agenda::{AgendaImport, GuestImport};
use ops::import::{Decisions, ImportSession};
use std::sync::Arc;

/// A sheet that was read, with what the person decided so far.
pub struct Import {
    /// The sheet.
    pub session: Arc<ImportSession>,
    /// The decisions.
    pub decisions: Decisions,
}

/// An agenda or a list of guests that was read.
#[derive(Clone)]
pub enum AgendaFile {
    /// An agenda.
    Agenda(Arc<AgendaImport>),
    /// Guests of single items.
    Guests(Arc<GuestImport>),
}
