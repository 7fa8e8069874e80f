//! What is exchanged: best practices, challenges, legal concepts and actions, as far as they have things in common.
//!
//! What is its own of each stands in the folder of its name. To add a kind of record: its line in
//! [`domain::exchange::ExchangeKind`], and what does not compile without it.

mod disclosed;
pub(crate) mod edit;
mod inside;
mod items;
mod list;
pub(crate) mod record;

pub use disclosed::{RecordsDisclosed, disclosed};
pub use edit::{add, begin, edit, remove};
pub use inside::{inside, terms};
pub(crate) use items::move_records;
pub use list::{ExchangeList, list};
pub use record::Exchanged;
