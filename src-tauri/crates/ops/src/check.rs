//! The check of a workspace: every page, the whole journal, whatever is kept held against it, and the backups, from
//! which a tail that was cut off and a journal that was written anew are seen.

use crate::history::Names;
use crate::import::{GoOn, TO_THE_END};
use crate::pouch::OpenedPouch;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::unfit::Unfit;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
pub use store::Standing;
use store::{Store, Unit, Unlocked, Verified};
use words::Words;

/// The most findings that are told one by one.
const MOST_TOLD: usize = 20;

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What the journal proves.
    pub verified: Verified,
    /// What is kept and is not as the journal says.
    pub unfit: Vec<Unfit>,
    /// The first of it in sentences.
    pub told: Vec<String>,
    /// The newest sound backup from which the journal does not go on, else the newest; nothing where there is none.
    pub against: Option<Against>,
}

/// The backup, or the pouch, with which a journal was compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Against {
    /// Where it is.
    pub path: PathBuf,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// When the last thing in it was done; of a pouch, when it was made.
    pub at: DateTime<Utc>,
    /// How the journal stands to the one in it.
    pub standing: Standing,
}

impl Checked {
    /// Tells whether the file is sound in itself. What the newest backup says is told beside it: an older copy ends before it,
    /// and a backup that was opened by itself goes its own way, which only whoever asks can tell from a journal that was altered.
    pub const fn fits(&self) -> bool {
        self.verified.broken_at.is_none() && self.unfit.is_empty()
    }

    /// Counts the findings that are not told.
    pub const fn untold(&self) -> usize {
        self.unfit.len() - self.told.len()
    }
}

/// Reads every page of the file, recomputes the whole journal and holds what is kept against it.
pub async fn check(store: &Store, now: DateTime<Utc>) -> Result<Checked> {
    check_while(store, None, now, TO_THE_END).await
}

/// The parts of a check: the pages, the journal with what is kept, the backups.
const PARTS: usize = 3;

/// The same, and compares the journal with the backups of `unlocked`. It tells how far it is and stops between its parts
/// where `go_on` says so.
pub async fn check_while(
    store: &Store,
    unlocked: Option<&Unlocked>,
    now: DateTime<Utc>,
    go_on: GoOn<'_>,
) -> Result<Checked> {
    let hears = |done| if go_on(done, PARTS) { Ok(()) } else { Err(Error::Cancelled) };
    hears(0)?;
    store.check_integrity().await?;
    hears(1)?;
    let mut unit = store.begin(now).await?;
    let (verified, findings) = unit.compare_with_journal().await?;
    let told = tell(&mut unit, &findings).await;
    drop(unit);
    hears(2)?;
    let against = match unlocked {
        Some(unlocked) => against(store, unlocked, now).await?,
        None => None,
    };
    hears(PARTS)?;
    Ok(Checked { verified, unfit: findings, told, against })
}

/// Compares the journal with every backup: the newest may have been made of a file that was altered before. Names the newest
/// from which it does not go on, else the newest.
async fn against(store: &Store, unlocked: &Unlocked, now: DateTime<Utc>) -> Result<Option<Against>> {
    let mut newest = None;
    for backup in unlocked.backups().await {
        // One that went meanwhile proves nothing, and stops nothing.
        let Ok(standing) = store.begin(now).await?.stands_to(&backup, unlocked).await else { continue };
        let file_name = backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let against = Against { file_name, path: backup.path, at: backup.at, standing };
        if standing != Standing::GoesOn {
            return Ok(Some(against));
        }
        newest.get_or_insert(against);
    }
    Ok(newest)
}

/// Compares the journal with its head as it was sealed in a pouch that was made of the workspace. It lies with others, and nobody
/// who alters a file and its backups reaches it. A pouch of another workspace stands to it like one of a journal that was written anew
/// or cut off: an older copy may lack the very meeting.
pub async fn against_pouch(
    store: &Store,
    pouch: &OpenedPouch,
    place: &Path,
    now: DateTime<Utc>,
) -> Result<Against> {
    let info = pouch.info();
    let standing = store.begin(now).await?.stands_to_head(&pouch.journal()).await?;
    let file_name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Against { path: place.to_owned(), file_name, at: info.made_at, standing })
}

/// Says what does not fit, naming the records.
async fn tell(unit: &mut Unit, all: &[Unfit]) -> Vec<String> {
    let first = &all[..all.len().min(MOST_TOLD)];
    let records: HashSet<_> = first.iter().filter_map(Unfit::record).collect();
    // What cannot be read any more has no name.
    let names = Names::of(unit, &records).await.unwrap_or_default();
    let called = |unfit: &Unfit| {
        let (reference, name) = unfit.record().map(|record| names.called(record)).unwrap_or_default();
        [reference.unwrap_or_default(), name].join(" ").trim().to_owned()
    };
    first.iter().map(|unfit| Words::chosen().unfit(unfit, &called(unfit))).collect()
}
