//! People at a meeting: participants, the persons who have the seats, and their delegations.

mod add;
pub(crate) mod compared;
mod delegation;
mod edit;
mod find;
mod list;
mod needs;
mod remove;
mod status;
pub mod twice;

pub use add::{PersonNew, add};
pub(crate) use delegation::delegation_of;
pub use delegation::{add_delegation, edit_delegation, remove_delegation};
pub(crate) use edit::check_email;
pub use edit::edit;
pub use find::find;
pub use list::{DelegationGroup, PeopleView, PersonDetails, PersonRow, PersonView, list, view};
pub use needs::{OpenedNeeds, open_needs, save_needs};
pub use remove::remove;
pub use status::set_status;
