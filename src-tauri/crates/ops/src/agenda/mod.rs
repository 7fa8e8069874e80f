//! The agenda: items on the timeline, proposals beside it, rooms, guests, versions, and what was decided about clashes.

mod board;
mod check;
mod compare;
mod edit;
mod guests;
mod inside;
mod list;
mod paper;
mod place;
mod proposals;
mod remarks;
mod rooms;
mod tell;
mod template;
mod version;

pub use board::{AgendaBoard, BoardDay, BoardPerson, board};
pub use check::{AgendaCheck, ClashReport, ItemTour, NeededBy, check, clash_report, open_clash_needs};
pub use compare::{AgendaComparison, compare};
pub use edit::{add, duplicate, edit, merge, remove, renumber, split};
pub(crate) use edit::{number_after_change, reference_prefix};
pub use guests::{add_guest, edit_guest, remove_guest};
pub use inside::inside;
pub use list::{AgendaRow, AgendaRowPerson, rows};
pub use paper::{MOST_PAPER_BYTES, PaperContent, attach, detach, open_paper, paper_to_save};
pub use place::{Placed, place, swap_rooms};
pub use proposals::{EarlierAgenda, earlier_agendas, propose_from};
pub use remarks::{set_aside, take_up, trivial};
pub use rooms::{add_room, edit_room, remove_room};
pub use tell::{ToldPerson, told};
pub use template::{Template, apply_template};
pub use version::{VersionSummary, named, release, restore, summaries};
pub(crate) use version::{names_in, numbers_fixed, versions};
