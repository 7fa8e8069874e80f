//! What the door decides, by reference: for the secretariat and for checking, never for a reader.

use super::inside;
use crate::Result;
use domain::closed::Closed as _;
use domain::disclosure::{Audience, NotesParts, Warning, WithheldWhy, disclose_notes};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::note::{Note, may_be_named};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use store::Unit;

/// What an audience may have of the notes, by reference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NotesDisclosed {
    /// The label of what leaves.
    pub label: HandlingLabel,
    /// The entries that leave.
    pub disclosed: Vec<String>,
    /// Those of them with a recorded speaker, person or guest, who may be named.
    pub named: Vec<String>,
    /// The entries that stay, and why.
    pub withheld: Vec<NoteWithheld>,
    /// Passages that are worth a look before they leave.
    pub warnings: Vec<NoteWarning>,
}

/// An entry that stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteWithheld {
    /// What people cite.
    pub reference: String,
    /// Why.
    pub reasons: Vec<WithheldWhy>,
}

/// A passage that is worth a look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteWarning {
    /// The entry.
    pub reference: String,
    /// Why, as a stable code.
    pub code: String,
    /// The passage.
    pub text: String,
    /// What could stand there instead.
    pub proposed: String,
}

/// Says what an audience may have of the notes of a meeting.
pub async fn disclosed(
    unit: &mut Unit,
    meeting: MeetingId,
    audience: Audience,
    parts: NotesParts,
) -> Result<NotesDisclosed> {
    let inside = inside(unit, meeting).await?;
    let outgoing = disclose_notes(&inside, audience, parts.clone());
    let mut stays: BTreeMap<&str, Vec<WithheldWhy>> = BTreeMap::new();
    for withheld in &outgoing.withheld {
        for reference in &withheld.which {
            stays.entry(reference).or_default().push(withheld.why);
        }
    }
    let mut notes: Vec<&Note> = inside.notes.iter().filter(|note| parts.holds(note)).collect();
    notes.sort_by(|a, b| a.reference.cmp(&b.reference));
    notes.retain(|note| !stays.contains_key(note.reference.as_str()));
    let references = |notes: &[&Note]| notes.iter().map(|note| note.reference.clone()).collect();
    let disclosed = references(&notes);
    notes.retain(|note| inside.item(note).is_some_and(|item| may_be_named(&note.details, item)));
    let warnings = outgoing.warnings.iter().filter_map(|warning| match warning {
        Warning::Passage { reference, passage } => Some(NoteWarning {
            reference: reference.clone(),
            code: passage.code.code().to_owned(),
            text: passage.found.clone(),
            proposed: passage.proposed.clone(),
        }),
        _ => None,
    });
    Ok(NotesDisclosed {
        label: outgoing.disclosed.label(),
        disclosed,
        named: references(&notes),
        withheld: stays
            .iter()
            .map(|(reference, reasons)| NoteWithheld {
                reference: (*reference).to_owned(),
                reasons: reasons.clone(),
            })
            .collect(),
        warnings: warnings.collect(),
    })
}
