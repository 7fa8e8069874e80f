//! The import that is being prepared, between two commands.

use ops::import::{Decisions, ImportSession};
use std::sync::Arc;

/// A sheet that was read, with what the person decided so far.
pub struct Import {
    /// The sheet.
    pub session: Arc<ImportSession>,
    /// The decisions.
    pub decisions: Decisions,
}
