//! People at a meeting: participants, the persons who have the seats, and their delegations.

mod add;
mod change;
pub(crate) mod compared;
mod delegation;
mod edit;
mod find;
mod list;
mod needs;
mod place;
mod remove;
pub mod twice;
mod views;

pub use add::{PersonNew, add};
pub use change::{Change, change};
pub(crate) use delegation::delegation_of;
pub use delegation::{InviteGroup, add_delegation, edit_delegation, invite, not_invited, remove_delegation};
pub(crate) use edit::check_email;
pub use edit::edit;
pub use find::find;
pub use list::{DelegationGroup, PeopleView, PersonDetails, PersonRow, PersonView, list, view};
pub use needs::{OpenedNeeds, open_needs, save_needs};
pub use place::{place, place_by_name};
pub use remove::remove;
pub use views::{PeopleLook, PeopleSaved, PeopleShown, forget_view, keep_view, views};
