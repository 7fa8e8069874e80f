//! Replies out of a pouch: a delegation confirms, corrects or withdraws its own passages and answers what it is asked in
//! writing, a second note-taker takes entries.
//!
//! [`PouchPassages`], [`PouchAsked`] and [`PouchTaken`] show what the pouch holds with the reply as it stands, and change the reply.

mod asked;
mod file;
mod passages;
mod taken;

pub use asked::{AnswerWanted, AskedBoard, AskedRow, PouchAsked};
pub use file::{PassagesFile, TakenFile};
pub use passages::{PassageRow, PassagesBoard, PassagesOfItem, PouchPassages, SayWanted};
pub use taken::{PouchTaken, TakeWanted, TakenBoard, TakenOfItem, TakenRow};

use crate::Result;
use crate::export::{Wanted, passed};
use domain::disclosure::{PaperForm, PaperKind, SessionNotes};
use domain::refusal::{Refusal, RefusalCode};
use pouch::{Answering, Opened};

/// Refuses a pouch that asks for no such answer.
fn not_asked() -> Refusal {
    Refusal::new(RefusalCode::AnswerNotAsked)
}

/// Reads the notes that a reply is asked for, after they passed the door again; refuses a pouch that asks for none.
fn asked(opened: &Opened) -> Result<(Answering, SessionNotes)> {
    let answering = opened.answering()?.ok_or_else(not_asked)?;
    if opened.received::<SessionNotes>()?.is_none() {
        return Err(not_asked().into());
    }
    let wanted = Wanted::new(PaperKind::Minutes, PaperForm::Json, opened.audience()?);
    let notes = passed::<SessionNotes>(opened, &wanted)?.disclosed.into_view();
    Ok((answering, notes))
}
