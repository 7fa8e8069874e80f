//! The import that is being prepared, between two commands.

use ops::import::{Decisions, ImportSession};
use std::sync::Arc;

/// A file that was read, with what the person decided so far.
pub struct Import {
    /// The file.
    pub session: Arc<ImportSession>,
    /// The decisions.
    pub decisions: Decisions,
}
