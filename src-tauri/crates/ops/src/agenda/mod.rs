//! The agenda: items on the timeline, proposals beside it, rooms, guests, versions, and what was decided about clashes.

mod board;
mod check;
mod guests;
mod inside;
mod item;
mod list;
mod remarks;
mod rooms;
mod version;

pub use board::{AgendaBoard, BoardDay, BoardPerson, board};
pub use check::{AgendaCheck, ClashReport, ItemTour, NeededBy, check, clash_report, open_clash_needs};
pub use guests::{add_guest, edit_guest, remove_guest};
pub use inside::inside;
pub(crate) use inside::working_draft;
pub use item::{
    EarlierTopic, EarlierTopics, MOST_PAPER_BYTES, OwnTemplate, PaperContent, Placed, Template, TopicFrom,
    add, apply_own_template, apply_template, attach, detach, duplicate, earlier_topics, edit, edit_opening,
    forget_template, hold_beside, keep_template, merge, open_paper, paper_to_save, place, propose_from,
    remove, renumber, split, swap_rooms,
};
pub(crate) use item::{kept_by, number_after_change, propose_open, reference_prefix, take_out};
pub use list::{AgendaRow, AgendaRowPerson, rows};
pub use remarks::{set_aside, take_up, trivial};
pub use rooms::{add_room, edit_room, remove_room};
pub use version::{
    AgendaComparison, Dropped, Returning, ToldPerson, VersionSummary, compare, named, release, restore,
    returning, summaries, told,
};
pub(crate) use version::{names_in, numbers_fixed, version_and_before, versions};
