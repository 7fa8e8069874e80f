//! The agenda: items on the timeline, proposals beside it, rooms, guests, versions, and what was decided about clashes.

mod board;
mod check;
mod compare;
mod edit;
mod export;
mod guests;
mod guests_import;
mod import;
mod import_merge;
mod import_names;
mod import_plan;
mod import_rooms;
mod import_view;
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
pub use export::{
    AgendaExport, AgendaExportPreview, AgendaFormat, AgendaPaperKind, PreparedAgenda, note_agenda_export,
};
pub use guests::{add_guest, edit_guest, remove_guest};
pub use guests_import::{GuestImport, GuestPlan};
pub use import::AgendaImport;
pub use import_plan::AgendaPlan;
pub(crate) use import_rooms::new_rooms;
pub use import_view::{FilePreview, PlannedReason, PlannedRow, PlannedState};
pub use inside::inside;
pub use list::{AgendaRow, AgendaRowPerson, rows};
pub use paper::{MOST_PAPER_BYTES, PaperContent, attach, detach, open_paper};
pub use place::{place, swap_rooms};
pub use proposals::{EarlierAgenda, earlier_agendas, propose_from};
pub use remarks::{set_aside, take_up, trivial};
pub use rooms::{add_room, edit_room, remove_room};
pub use tell::{MailDraft, ToldPerson, mails, told};
pub use template::{Template, apply_template};
pub(crate) use version::names_in;
pub use version::{VersionSummary, named, release, restore, summaries};
