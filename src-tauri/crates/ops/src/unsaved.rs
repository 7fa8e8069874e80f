//! What was typed in a dialog and not saved when the workspace was locked: kept beside the records, never in the journal,
//! until it is put back or let go of.

use crate::Result;
use domain::marking::classified_in;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// The kind under which the workspace keeps it.
const KIND: &str = "unsaved";

/// What was typed in a dialog and not saved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Unsaved {
    /// The screen, as the window calls it.
    pub place: String,
    /// The title of the dialog.
    pub dialog: String,
    /// What its fields held, in their order.
    pub texts: Vec<UnsavedText>,
}

/// What a field of a dialog held.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct UnsavedText {
    /// What the field is called.
    pub label: String,
    /// What was typed.
    pub text: String,
}

/// Lists what is kept. What cannot be read any more is passed over.
pub async fn unsaved(unit: &mut Unit) -> Result<Vec<Unsaved>> {
    let kept = unit.choices(KIND).await?;
    Ok(kept.into_iter().filter_map(|(_, value)| serde_json::from_str(&value).ok()).collect())
}

/// Keeps what was typed; of the same dialog the newest. A text that bears a marking of classified information is in no
/// file, and so not in this one.
pub async fn keep(unit: &mut Unit, unsaved: Vec<Unsaved>) -> Result<()> {
    for mut one in unsaved {
        one.texts.retain(|text| classified_in(&text.text).is_none());
        if one.texts.is_empty() {
            continue;
        }
        let value = serde_json::to_string(&one).map_err(std::io::Error::from)?;
        unit.keep_choice(KIND, &key(&one.place, &one.dialog), &value).await?;
    }
    Ok(())
}

/// Forgets what was typed in a dialog.
pub async fn forget(unit: &mut Unit, place: &str, dialog: &str) -> Result<()> {
    Ok(unit.forget_choice(KIND, &key(place, dialog)).await?)
}

/// Forgets everything that was typed where it holds one of these words, which are erased.
pub(crate) async fn forget_words(unit: &mut Unit, words: impl Iterator<Item = &str>) -> Result<()> {
    let words: Vec<_> = words.collect();
    for one in unsaved(unit).await? {
        if one.texts.iter().any(|held| words.iter().any(|word| held.text.contains(word))) {
            forget(unit, &one.place, &one.dialog).await?;
        }
    }
    Ok(())
}

fn key(place: &str, dialog: &str) -> String {
    format!("{place}\n{dialog}")
}
