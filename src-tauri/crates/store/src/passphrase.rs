//! Another passphrase: the file is written anew under another key, and so are the backups that are kept of it.
//!
//! Nothing is changed in place. The new file is made beside the old one, read back, and takes its place by one renaming:
//! whatever happens in between, one of the two is there, whole.

use crate::around::files_around;
use crate::backup::{Seal, copy};
use crate::cipher::{Key, SALT, salt_of};
use crate::connection::{Connection, Unlocked};
use crate::keeping::{tag_of, tag_of_salt};
use crate::making::Draft;
use crate::place::Place;
use crate::{Error, Result, Store, Unit, verify};
use chrono::{DateTime, Utc};
use domain::verb::{Rekeyed, Verb};
use rand::RngCore as _;
use secrecy::SecretString;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The key of a file, to be written down: it opens the file where the passphrase is forgotten, here and in any tool that
/// knows SQLCipher 4.
pub struct RecoveryKey {
    /// 64 hexadecimal digits.
    pub key: SecretString,
    /// The 32 hexadecimal digits of the salt, with which the file begins: needed where its beginning is hurt.
    pub salt: String,
}

impl Unlocked {
    /// Derives a key of its own from another passphrase, with another salt.
    pub(crate) fn under(&self, passphrase: &SecretString) -> Self {
        Self { key: Arc::new(Key::derive(passphrase, &new_salt())), ..self.clone() }
    }

    /// Tells whether this is the passphrase of the file, or its key as it was written down.
    pub fn opens_with(&self, passphrase: &SecretString) -> bool {
        let salt = self.key.salt();
        let written = Key::written_down(passphrase, Some(salt));
        written.is_some_and(|key| key.is(&self.key)) || Key::derive(passphrase, salt).is(&self.key)
    }

    /// Returns the key to be written down.
    pub fn recovery_key(&self) -> RecoveryKey {
        RecoveryKey { key: self.key.digits(), salt: crate::digest::hex(self.key.salt()) }
    }

    /// Writes the copies that were kept in a folder under this key, which is no longer that of the file, anew under its key
    /// of now. Returns those, there and beside the file, that are still under this one: they are not ours to write, or could
    /// not be written.
    ///
    /// `go_on` is told how many are done and of how many; it answers whether to go on.
    pub async fn renew_backups(
        &self,
        anew: &Self,
        folder: Option<&Path>,
        go_on: &(dyn Fn(usize, usize) -> bool + Sync),
    ) -> Vec<PathBuf> {
        let kept = folder.map(|folder| self.kept_in(folder)).unwrap_or_default();
        for (done, copy) in kept.iter().enumerate() {
            if !go_on(done, kept.len()) {
                break;
            }
            if self.renew(anew, &copy.path).await.is_err() {
                tracing::warn!("a backup could not be written anew under the new passphrase");
            }
        }
        go_on(kept.len(), kept.len());
        let files = files_around(&anew.path, folder).into_iter();
        files.filter(|file| salt_of(file).is_ok_and(|salt| salt == *self.key.salt())).collect()
    }

    async fn renew(&self, anew: &Self, kept: &Path) -> Result<()> {
        let name = kept.file_name().and_then(|name| name.to_str()).ok_or(Error::NotFound)?;
        let place = kept.with_file_name(name.replacen(&tag_of(&self.key), &tag_of(&anew.key), 1));
        let draft = Draft::beside(&place)?;
        let mut old = Connection::open(&self.at(kept)).await?;
        copy(old.sqlite(), &anew.key, draft.path()).await?;
        Seal::of(old.sqlite()).await?.check(&anew.at(draft.path())).await?;
        if !verify::fits(&anew.at(draft.path())).await? {
            return Err(Error::JournalAltered);
        }
        old.close().await;
        draft.put_in_place()?;
        std::fs::remove_file(kept).map_err(Error::CannotWrite)
    }
}

impl Unit {
    /// Finds the copies, where backups are kept and beside the file, that still open with a passphrase of before: also where
    /// the change of it was cut short, and whoever made it was never told.
    pub async fn backups_of_before(&mut self, unlocked: &Unlocked) -> Result<Vec<PathBuf>> {
        let id = self.workspace().await?.id;
        let mut tags = HashSet::new();
        for event in self.events(id).await? {
            if let Verb::ChangePassphrase(Rekeyed { before }) = event.verb {
                tags.insert(before);
            }
        }
        if tags.is_empty() {
            return Ok(Vec::new());
        }
        let files = files_around(&unlocked.path, unlocked.backups.as_deref()).into_iter();
        Ok(files.filter(|file| salt_of(file).is_ok_and(|salt| tags.contains(&tag_of_salt(&salt)))).collect())
    }
}

/// Makes the salt of a file.
pub fn new_salt() -> [u8; SALT] {
    let mut salt = [0; SALT];
    rand::rng().fill_bytes(&mut salt);
    salt
}

impl Store {
    /// Writes the file anew under another passphrase, with the note that it was changed, and goes on in the new file: every
    /// clone of this store does. Returns its key. Refused while the workspace is open for reading only, and where another
    /// file lies in its place. Where it fails, the file is under the passphrase of before.
    pub async fn change_passphrase(
        &self,
        unlocked: &Unlocked,
        passphrase: &SecretString,
        now: DateTime<Utc>,
    ) -> Result<Unlocked> {
        if let Some(why) = self.read_only() {
            return Err(Error::ReadOnly(why));
        }
        let anew = unlocked.under(passphrase);
        let mut connection = self.connection.lock().await;
        if !self.place.holds() {
            return Err(Error::Replaced);
        }
        connection.settle().await?;
        let draft = Draft::over(&self.place.path)?;
        copy(connection.sqlite(), &anew.key, draft.path()).await?;
        let made = anew.at(draft.path());
        Seal::of(connection.sqlite()).await?.check(&made).await?;
        self.note_change(&made, tag_of(&unlocked.key), now).await?;
        // The copying takes its time, and what was put in its place meanwhile is not ours to replace.
        let put = || if self.place.holds() { draft.replace() } else { Err(Error::Replaced) };
        connection.put_anew(&anew, put).await?;
        self.place.note_again();
        Ok(anew)
    }

    async fn note_change(&self, made: &Unlocked, before: String, now: DateTime<Utc>) -> Result<()> {
        let place = Place::of(made.path());
        let copy = Self::holding(Connection::open(made).await?, self.actor.clone(), place);
        let mut unit = copy.begin(now).await?;
        let id = unit.workspace().await?.id;
        unit.event(Verb::ChangePassphrase(Rekeyed { before }), "workspace", id).await?;
        unit.commit().await?;
        Ok(())
    }
}
