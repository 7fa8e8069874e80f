//! An action out of the session notes, in one step.

use crate::exchange::edit::{party_of, passage};
use crate::{Result, exchange};
use chrono::NaiveDate;
use domain::action::{Action, ActionDetails, Owners};
use domain::ids::NoteId;
use store::Unit;

/// Makes an action of an entry of the notes: what is said, under its item, for whoever spoke or for every delegation. The
/// entry is cited, and the strictest label is inherited.
pub async fn from_note(unit: &mut Unit, note: NoteId, due: Option<NaiveDate>) -> Result<Action> {
    let from = passage::<Action>(unit, note, None).await?;
    let parties = party_of(unit, &from.note).await?;
    let owners = if parties.is_empty() { Owners::All } else { Owners::Parties(parties) };
    let details = ActionDetails {
        item: Some(from.note.details.item),
        owners,
        due,
        said_in: vec![from.cited],
        label: Some(from.label),
        ..ActionDetails::new(from.title)
    };
    exchange::add(unit, from.note.meeting, details).await
}
