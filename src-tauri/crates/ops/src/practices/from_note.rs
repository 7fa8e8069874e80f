//! A practice is made from a passage of the notes, in one step.

use crate::exchange::edit::{party_of, passage};
use crate::{Result, exchange};
use domain::exchange::SourceAttribution;
use domain::ids::NoteId;
use domain::practice::{Practice, PracticeDetails};
use domain::text::Prose;
use store::Unit;

/// Makes a practice from an entry, or from words chosen in it. It keeps the link back and the stricter label; its source
/// stays inside until it agrees to be named.
pub async fn from_note(unit: &mut Unit, note: NoteId, chosen: Option<&str>) -> Result<Practice> {
    let from = passage::<Practice>(unit, note, chosen).await?;
    let text: String = from.text.chars().take(Prose::MOST).collect();
    let details = PracticeDetails {
        summary: text.parse().unwrap_or_default(),
        item: Some(from.note.details.item),
        source_delegations: party_of(unit, &from.note).await?,
        attribution: SourceAttribution::Anonymous,
        label: Some(from.label),
        said_in: vec![from.cited],
        ..PracticeDetails::new(from.title)
    };
    exchange::add(unit, from.note.meeting, details).await
}
