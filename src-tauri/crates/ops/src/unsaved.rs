//! What was typed in a dialog, or in other fields that keep it, and not saved when the workspace or the pouch was locked: kept
//! beside the records, never in the journal, or with the other work on the pouch, until it is put back or let go of.

use crate::pouch::{Kept, Key, OpenedPouch};
use crate::{Error, Result};
use domain::marking::classified_in;
use domain::text::is_written;
use pouch::limits::TEXT;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fs;
use std::path::{Path, PathBuf};
use store::Unit;

/// The kind under which the workspace keeps it.
const KIND: &str = "unsaved";

/// What was typed in a dialog, or in other fields that keep it, and not saved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Unsaved {
    /// The screen, as the window calls it.
    pub place: String,
    /// The title of the dialog or the fields.
    pub dialog: String,
    /// What its fields held, in their order.
    pub texts: Vec<UnsavedText>,
}

/// What a field held.
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

/// Leaves out what is not kept: a text that bears a marking of classified information is in no file, and so not in these.
fn to_keep(unsaved: Vec<Unsaved>) -> impl Iterator<Item = Unsaved> {
    unsaved.into_iter().filter_map(|mut one| {
        one.texts.retain(|text| classified_in(&text.text).is_none());
        (!one.texts.is_empty()).then_some(one)
    })
}

/// Keeps what was typed; of the same fields the newest.
pub async fn keep(unit: &mut Unit, unsaved: Vec<Unsaved>) -> Result<()> {
    for one in to_keep(unsaved) {
        let value = serde_json::to_string(&one).map_err(std::io::Error::from)?;
        unit.keep_choice(KIND, &key(&one.place, &one.dialog), &value).await?;
    }
    Ok(())
}

/// Forgets what was typed in the fields of a title.
pub async fn forget(unit: &mut Unit, place: &str, dialog: &str) -> Result<()> {
    Ok(unit.forget_choice(KIND, &key(place, dialog)).await?)
}

/// What was typed in a pouch, in a file of its own beside the answer. The file is there only while something is
/// kept.
#[derive(Debug)]
pub struct UnsavedInPouch {
    key: Key,
    place: PathBuf,
    kept: Option<Kept<Vec<Unsaved>>>,
}

impl UnsavedInPouch {
    /// Where it is kept, in the folder of the answers.
    pub fn place(pouch: &OpenedPouch, answers: &Path) -> PathBuf {
        answers.join(pouch.work_file()).with_extension("typed")
    }

    /// Reads what is kept at a place under the key of the answer, which is at hand at once: at a lock there is no second for a
    /// passphrase. What is damaged, or was kept beside an answer that is gone and opens for nobody, is put aside.
    pub fn open(place: PathBuf, key: Key) -> Result<Self> {
        let kept = match Kept::open(&place, &key) {
            Err(Error::Pouch(_) | Error::Refused(_)) => {
                fs::rename(&place, place.with_extension("typed-before"))?;
                None
            }
            kept => kept?,
        };
        Ok(Self { key, place, kept })
    }

    /// Lists what is kept.
    pub fn list(&self) -> &[Unsaved] {
        self.kept.as_ref().map_or(&[], |kept| kept.value())
    }

    /// Keeps what was typed; of the same fields the newest.
    pub fn keep(&mut self, unsaved: Vec<Unsaved>) -> Result<()> {
        let mut anew: Vec<_> = to_keep(unsaved).collect();
        for text in anew.iter_mut().flat_map(|one| &mut one.texts) {
            *text = in_a_file(text);
        }
        let named = |one: &Unsaved| key(&one.place, &one.dialog);
        let mut all = self.list().to_vec();
        all.retain(|before| !anew.iter().any(|one| named(one) == named(before)));
        all.extend(anew);
        self.put(all)
    }

    /// Forgets what was typed in the fields of a title.
    pub fn forget(&mut self, place: &str, dialog: &str) -> Result<()> {
        let mut all = self.list().to_vec();
        all.retain(|one| key(&one.place, &one.dialog) != key(place, dialog));
        self.put(all)
    }

    fn put(&mut self, all: Vec<Unsaved>) -> Result<()> {
        if all.is_empty() {
            return self.kept.take().map_or(Ok(()), Kept::remove);
        }
        let kept = match &mut self.kept {
            Some(kept) => kept,
            none => none.insert(Kept::open_or_begin(&self.place, &self.key, Vec::new)?),
        };
        kept.change(|value| {
            *value = all;
            Ok(())
        })
    }
}

/// What of a text may stand in a file that is sent, which this one is read like: no character that only steers, and no more
/// than such a text may be long.
fn in_a_file(text: &UnsavedText) -> UnsavedText {
    let fits = |text: &str| {
        let plain = text.chars().filter(|one| is_written(*one) || matches!(one, '\n' | '\t'));
        let mut size = 0;
        plain
            .take_while(|one| {
                size += one.len_utf8();
                size <= TEXT
            })
            .collect()
    };
    UnsavedText { label: fits(&text.label), text: fits(&text.text) }
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
