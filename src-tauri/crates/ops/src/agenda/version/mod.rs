//! Named versions: released, listed, compared, returned to, and told to whom they concern.

mod compare;
mod release;
mod tell;

pub use compare::{AgendaComparison, compare};
pub use release::{Dropped, Returning, VersionSummary, named, release, restore, returning, summaries};
pub(crate) use release::{differs, names_in, numbers_fixed, version_and_before, versions};
pub use tell::{ToldPerson, told};
