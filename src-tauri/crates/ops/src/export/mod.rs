//! The way out: what leaves the file is disclosed by the single door of `domain::disclosure`, made by `papers`, and put
//! in its place by [`deliver`].
//!
//! [`Wanted`] says what, for whom and in which form, as the one table of `domain::disclosure::rights` allows;
//! [`Prepared`] is it disclosed, to look at and to write. To let one more paper leave: its row in that table, its arm in
//! [`Prepared`], and its words in the catalogue.

mod answers;
mod audience;
mod deliver;
mod everyone;
mod manifest;
mod prepare;
mod received;
mod wanted;
mod wording;

pub(crate) use answers::{asked, kept_for};
pub use audience::audience;
pub use deliver::{Destination, Leaving, LeavingFile, deliver, put};
pub use everyone::{Everyone, EveryoneRow, FormOf, audiences};
pub(crate) use manifest::{LABEL as MANIFEST_LABEL, Manifest};
pub use papers::Pages;
pub(crate) use prepare::{Content, split};
pub use prepare::{
    ExportPreview, ListTotals, MailRow, Mails, MailsAbout, MailsShown, MailsWanted, Prepared, Unreached,
};
pub use received::ReadingWanted;
pub(crate) use received::{passed, said_by};
pub use wanted::Wanted;
pub use wording::{keep_wording, wording};
