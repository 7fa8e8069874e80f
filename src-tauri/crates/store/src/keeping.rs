//! Backups by themselves: how they are called, which of them stay, and when another is due.
//!
//! They lie in one folder, under names that say a workspace by the salt that stands readable in it, and when. Nothing in a
//! name says what the workspace is about.

use crate::around::files_in;
use crate::backup::{Seal, copy_pages, has_entry};
use crate::beside::sweep;
use crate::cipher::Key;
use crate::connection::{Connection, Unlocked};
use crate::making::Draft;
use crate::place::Place;
use crate::sound::{check_head, check_integrity};
use crate::{Error, Result, Store, Unit, choice, journal, platform, verify};
use chrono::{DateTime, Days, NaiveDateTime, Utc};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// The last copies, which stay whenever they were made.
pub const LAST: usize = 10;
/// The days of which the last copy stays.
pub const DAYS: u64 = 14;
const WHEN: &str = "%Y%m%d-%H%M%S";
const BEFORE: &str = "-before-update-";

/// A copy that was kept by itself.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Kept {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Whether it was made before the file was brought up to date; such copies stay.
    pub before_update: bool,
    /// Where it is.
    pub path: PathBuf,
}

/// The kind of choices by which a copy that holds more than the file is known.
const BEYOND: &str = "backup_beyond";

impl Kept {
    /// The name of the file, without its folder.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Reads what a name says.
    fn named(path: PathBuf, tag: &str) -> Option<Self> {
        let stem =
            path.file_stem()?.to_str()?.strip_prefix("entente-")?.strip_prefix(tag)?.strip_prefix('-')?;
        let (when, before_update) = stem.split_once(BEFORE).map_or((stem, false), |(when, _)| (when, true));
        let at = NaiveDateTime::parse_from_str(when, WHEN).ok()?.and_utc();
        Some(Self { at, before_update, path })
    }
}

/// Names the copies that may go: neither of the last ones, nor the last of one of the last days, nor made before an update,
/// nor the one that was proven last.
pub fn superfluous<'kept>(kept: &'kept [Kept], proven: &Path, now: DateTime<Utc>) -> Vec<&'kept Kept> {
    let mut newest_first: Vec<&Kept> = kept.iter().filter(|copy| !copy.before_update).collect();
    newest_first.sort_by(|one, other| other.cmp(one));
    let first_day = now.date_naive().checked_sub_days(Days::new(DAYS - 1)).unwrap_or_default();
    let mut days = BTreeSet::new();
    newest_first
        .into_iter()
        .enumerate()
        .filter(|(number, copy)| {
            let day = copy.at.date_naive();
            let last_of_day = days.insert(day) && day >= first_day;
            *number >= LAST && !last_of_day && copy.path != proven
        })
        .map(|(_, copy)| copy)
        .collect()
}

/// Says how copies of a workspace are called: by its salt, which every copy begins with.
pub fn tag_of(key: &Key) -> String {
    tag_of_salt(key.salt())
}

/// The same of a salt.
pub fn tag_of_salt(salt: &[u8]) -> String {
    crate::digest::hex(&salt[..4])
}

impl Unlocked {
    fn tag(&self) -> String {
        tag_of(&self.key)
    }

    /// Lists the copies that were kept in a folder, the newest first. None is opened.
    pub fn kept_in(&self, folder: &Path) -> Vec<Kept> {
        let tag = self.tag();
        let mut kept: Vec<Kept> = files_in(folder).filter_map(|path| Kept::named(path, &tag)).collect();
        kept.sort_by(|one, other| other.cmp(one));
        kept
    }

    /// Tells whether the file is itself a copy that was kept in the folder of its backups.
    pub(crate) fn is_kept_copy(&self) -> bool {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let within = self.path.parent().and_then(real);
        Kept::named(self.path.clone(), &self.tag()).is_some()
            && within.is_some_and(|within| self.backups.as_deref().and_then(real) == Some(within))
    }

    /// Names the folder in which backups of it are kept.
    #[must_use]
    pub fn kept_at(&self, folder: &Path) -> Self {
        Self { backups: Some(folder.to_owned()), ..self.clone() }
    }
}

/// Whoever keeps copies of an open file beside the work in it, without keeping it open: once it is closed elsewhere, nothing
/// more is copied, and it can be opened again while a copy is still being proven.
pub struct Keeper {
    connection: Weak<Mutex<Connection>>,
    place: Arc<Place>,
}

impl Store {
    /// Returns whoever keeps copies of this file.
    pub fn keeper(&self) -> Keeper {
        Keeper { connection: Arc::downgrade(&self.connection), place: self.place.clone() }
    }
}

/// What was kept.
#[derive(Debug, PartialEq)]
pub struct Made {
    /// The copy.
    pub copy: Kept,
    /// How long nobody else could read or save, while its pages were copied.
    pub held: Duration,
}

impl Keeper {
    /// Keeps a proven copy where something was done since the newest one, and lets those go that it makes superfluous, unless
    /// they hold what this file does not. Nothing where nothing was done since, or where the file was closed meanwhile. Where
    /// the journal in the newest copy does not fit together, that copy stays, no other one goes, and it is refused as altered.
    pub async fn keep(&self, unlocked: &Unlocked, folder: &Path, now: DateTime<Utc>) -> Result<Option<Made>> {
        platform::make_private(folder).map_err(Error::at_place)?;
        sweep(folder);
        let newest = match self.kept(unlocked, folder).first() {
            Some(newest) => proven(&unlocked.at(&newest.path)).await.ok(),
            None => None,
        };
        let path = folder.join(format!("entente-{}-{}.entente", unlocked.tag(), now.format(WHEN)));
        let Some((draft, seal, held)) = self.copy(unlocked, newest, &path).await? else {
            if let Some(newest) = self.kept(unlocked, folder).first() {
                check_journal(&unlocked.at(&newest.path)).await?;
            }
            return Ok(None);
        };
        seal.check(&unlocked.at(draft.path())).await?;
        draft.put_in_place()?;
        // What was done last is kept, whatever was altered before; what was proven before it stays as well.
        check_journal(&unlocked.at(&path)).await?;
        for copy in superfluous(&self.kept(unlocked, folder), &path, now) {
            if self.goes_on_from(unlocked, copy).await? == Some(false) {
                continue;
            }
            if std::fs::remove_file(&copy.path).is_err() {
                tracing::warn!("a superfluous backup could not be removed");
            }
        }
        Ok(Some(Made { copy: Kept { at: now, before_update: false, path }, held }))
    }

    /// Names the newest copy that holds what this file does not, unless that is known: an older copy is worked in, its end was
    /// cut off, or one of the two was written anew.
    pub async fn beyond(&self, unlocked: &Unlocked, folder: &Path) -> Result<Option<Kept>> {
        for copy in self.kept(unlocked, folder) {
            if self.goes_on_from(unlocked, &copy).await? == Some(false) && !self.is_known(&copy).await? {
                return Ok(Some(copy));
            }
        }
        Ok(None)
    }

    /// Lists the copies, the newest first. One that is worked in is no backup any more, and is opened once.
    fn kept(&self, unlocked: &Unlocked, folder: &Path) -> Vec<Kept> {
        unlocked.kept_in(folder).into_iter().filter(|copy| !self.place.is_at(&copy.path)).collect()
    }

    /// Tells whether the journal of the file goes on from a copy; nothing where the copy does not open, or the file was closed.
    async fn goes_on_from(&self, unlocked: &Unlocked, copy: &Kept) -> Result<Option<bool>> {
        let Ok(mut copy) = Connection::open(&unlocked.at(&copy.path)).await else { return Ok(None) };
        let Ok(last) = journal::last_done(copy.sqlite()).await else { return Ok(None) };
        drop(copy);
        let Some((seq, hash)) = last else { return Ok(Some(true)) };
        let Some(mut connection) = self.file().await? else { return Ok(None) };
        Ok(Some(has_entry(connection.sqlite(), seq, hash).await?))
    }

    async fn is_known(&self, copy: &Kept) -> Result<bool> {
        let Some(mut connection) = self.file().await? else { return Ok(true) };
        Ok(choice::read(connection.sqlite(), BEYOND, &copy.name()).await?.is_some())
    }

    /// Takes the file, as it is between two units; nothing where whoever had it open closed it, also while this waited.
    async fn file(&self) -> Result<Option<OwnedMutexGuard<Connection>>> {
        let Some(shared) = self.connection.upgrade() else { return Ok(None) };
        let mut connection = shared.lock_owned().await;
        if Arc::strong_count(OwnedMutexGuard::mutex(&connection)) == 1 {
            return Ok(None);
        }
        connection.settle().await?;
        Ok(Some(connection))
    }

    /// The only part for which the file is held.
    async fn copy(
        &self,
        unlocked: &Unlocked,
        newest: Option<Seal>,
        to: &Path,
    ) -> Result<Option<(Draft, Seal, Duration)>> {
        let Some(mut connection) = self.file().await? else { return Ok(None) };
        if let Some(newest) = newest
            && !journal::did_since(connection.sqlite(), newest.seq, newest.hash).await?
        {
            return Ok(None);
        }
        let draft = Draft::beside(to)?;
        let (seal, held) = copy_pages(&mut connection, unlocked, &draft).await?;
        Ok(Some((draft, seal, held)))
    }
}

impl Unit {
    /// Keeps that it is known of a copy that it holds what this file does not.
    pub async fn know_beyond(&mut self, copy: &Kept) -> Result<()> {
        self.keep_choice(BEYOND, &copy.name(), "").await
    }
}

/// Refuses a copy of which the journal was altered.
async fn check_journal(copy: &Unlocked) -> Result<()> {
    if verify::fits(copy).await? { Ok(()) } else { Err(Error::JournalAltered) }
}

/// Reads a copy as a whole, and what it shows.
async fn proven(copy: &Unlocked) -> Result<Seal> {
    let mut connection = Connection::open(copy).await?;
    check_integrity(connection.sqlite()).await?;
    check_head(connection.sqlite()).await?;
    Seal::of(connection.sqlite()).await
}

/// Chooses a place for the backup before a migration: where backups are kept, else beside the file.
pub fn place_before_migration(unlocked: &Unlocked, version: i64) -> Result<PathBuf> {
    let kept = unlocked.backups.as_deref().filter(|folder| platform::make_private(folder).is_ok());
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let (folder, stem) = match kept {
        Some(folder) => {
            (folder.to_owned(), format!("entente-{}-{}", unlocked.tag(), Utc::now().format(WHEN)))
        }
        None => (
            unlocked.path.parent().map(Path::to_owned).unwrap_or_default(),
            stem(&unlocked.path).unwrap_or_default(),
        ),
    };
    (0..1_000)
        .map(|number| {
            let number = if number == 0 { String::new() } else { format!("-{number}") };
            folder.join(format!("{stem}{BEFORE}{version}{number}.entente"))
        })
        .find(|place| !place.exists())
        .ok_or(Error::ExistsAlready)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn now() -> DateTime<Utc> {
        "2024-06-28T16:00:00Z".parse().unwrap()
    }

    fn copy(at: DateTime<Utc>, before_update: bool) -> Kept {
        let number = at.timestamp();
        Kept { at, before_update, path: format!("{number}-{before_update}").into() }
    }

    fn stay(kept: &[Kept], proven: &Path) -> Vec<Kept> {
        let go = superfluous(kept, proven, now());
        kept.iter().filter(|copy| !go.contains(copy)).cloned().collect()
    }

    #[test]
    fn the_last_ten_stay_and_one_a_day_for_fourteen_days() {
        // Every hour for thirty days.
        let kept: Vec<Kept> = (0..720).map(|hour| copy(now() - TimeDelta::hours(hour), false)).collect();
        let stays = stay(&kept, &kept[0].path);
        assert_eq!(stays[..10], kept[..10], "the last ten");
        let days: Vec<u32> = stays.iter().map(|copy| chrono::Datelike::day(&copy.at)).collect();
        assert_eq!(
            days[10..],
            [27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15],
            "with today fourteen days"
        );
        assert!(
            stays[10..].iter().all(|copy| chrono::Timelike::hour(&copy.at) == 23),
            "the last of each day"
        );
    }

    #[test]
    fn the_last_ten_stay_however_long_nothing_was_done() {
        let kept: Vec<Kept> =
            (0..12).map(|year| copy(now() - TimeDelta::days(400 * (year + 1)), false)).collect();
        assert_eq!(stay(&kept, &kept[0].path), kept[..10]);
    }

    #[test]
    fn a_copy_before_an_update_stays_and_takes_no_place_of_another() {
        let kept: Vec<Kept> = (0..40)
            .flat_map(|day| [false, true].map(|update| copy(now() - TimeDelta::days(day), update)))
            .collect();
        let stays = stay(&kept, &kept[0].path);
        assert_eq!(stays.iter().filter(|copy| copy.before_update).count(), 40);
        assert_eq!(stays.iter().filter(|copy| !copy.before_update).count(), 14);
    }

    /// A property: whatever copies there are, and whatever their names say of when they were made.
    #[test]
    fn the_copy_that_was_proven_last_is_never_removed_and_ten_are_left() {
        let mut state = 88_172_645_463_325_252_u64;
        let mut next = |below: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % below
        };
        let mut removed = 0;
        for _ in 0..2_000 {
            let many = 1 + next(60);
            let span = 1 + next(60 * 24 * 90);
            // A clock that was wrong writes times that are still to come.
            let kept: BTreeSet<Kept> = (0..many)
                .map(|_| {
                    let minutes = i64::try_from(next(span)).unwrap() - 60 * 24 * 3;
                    copy(now() - TimeDelta::minutes(minutes), next(8) == 0)
                })
                .collect();
            let kept: Vec<Kept> = kept.into_iter().collect();
            let proven = &kept[usize::try_from(next(kept.len() as u64)).unwrap()];
            let stays = stay(&kept, &proven.path);
            assert!(stays.contains(proven), "the one proven last stays");
            assert!(stays.len() >= kept.len().min(LAST), "ten are left of {}", kept.len());
            assert!(stays.len() <= LAST + 14 + 4 + 1 + kept.iter().filter(|copy| copy.before_update).count());
            removed += kept.len() - stays.len();
        }
        assert!(removed > 1_000, "{removed}: else nothing was tried");
    }

    #[test]
    fn a_name_says_when_and_nothing_of_what() {
        let kept = |name: &str| Kept::named(name.into(), "0011aaff");
        let one = kept("entente-0011aaff-20240628-160000.entente").unwrap();
        assert_eq!((one.at, one.before_update), (now(), false));
        assert!(
            kept("entente-0011aaff-20240628-160000-before-update-20260101000001.entente")
                .unwrap()
                .before_update
        );
        for stranger in
            ["entente-0011aafe-20240628-160000.entente", "THB.entente", "entente-0011aaff-x.entente"]
        {
            assert_eq!(kept(stranger), None, "{stranger}");
        }
    }
}
