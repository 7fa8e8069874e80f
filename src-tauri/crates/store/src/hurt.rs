//! Files of which the beginning is hurt: told apart from a wrong passphrase by the pages behind it.
//!
//! To SQLCipher both are the same: the first page does not open. But each page bears an authentication code of its own, and
//! one that fits shows that the key is the right one. A file is read here before SQLite opens it, never while this process
//! has it open: see [`crate::platform::FileIdentity`].

use crate::around::files_around;
use crate::cipher::{Key, PAGE, SALT, salt_of};
use crate::{Error, Result};
use secrecy::SecretString;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// The most pages that are asked whether a key is theirs: the first, and others spread over the file.
const MOST_ASKED: u64 = 64;
/// The most other salts that are tried, each of which costs a derivation.
const MOST_SALTS: usize = 24;

/// Derives the key of a file: from its salt, else from that of a copy where the pages behind show that it is theirs.
pub fn key_of(path: &Path, passphrase: &SecretString, backups: Option<&Path>) -> Result<Key> {
    let own = salt_of(path);
    // A recovery key is told from a passphrase by the pages that it opens.
    if let Some(key) = Key::written_down(passphrase, own.as_ref().ok()).filter(|key| is_key_of(path, key)) {
        return Ok(key);
    }
    if let Err(error) = &own
        && !(matches!(error, Error::NotAWorkspace) && is_in_pages(path))
    {
        return own.map(|salt| Key::derive(passphrase, &salt));
    }
    let key = own.as_ref().ok().map(|salt| Key::derive(passphrase, salt));
    if key.as_ref().is_some_and(|key| is_key_of(path, key)) {
        return key.ok_or(Error::Damaged);
    }
    let mut others: Vec<[u8; SALT]> = Vec::new();
    for salt in files_around(path, backups).iter().filter_map(|file| salt_of(file).ok()) {
        if !others.contains(&salt) {
            others.push(salt);
        }
    }
    // A salt that a copy bears too is not hurt: then nothing is wrong but the passphrase. Whose copy it is shows only once it is
    // open: where the first page of another workspace lies over this one, its own salt is not looked for. Where no copy is
    // around, a wrong passphrase takes as long as all salts of the workspaces beside it.
    let is_borne = own.as_ref().is_ok_and(|own| others.contains(own));
    let others = others.iter().take(if is_borne { 0 } else { MOST_SALTS });
    for other in others.map(|salt| Key::derive(passphrase, salt)) {
        if is_key_of(path, &other) {
            return Ok(other);
        }
    }
    match (key, own) {
        (Some(key), _) => Ok(key),
        (None, Err(error)) => Err(error),
        (None, Ok(_)) => Err(Error::Damaged),
    }
}

/// Counts the pages of a file that is not open, and those of them that are not what was written under a key.
pub fn pages(path: &Path, key: &Key) -> Result<(u64, u64)> {
    let mut file = File::open(path).map_err(Error::CannotWrite)?;
    let pages = file.metadata().map_err(Error::CannotWrite)?.len().div_ceil(PAGE);
    let mut hurt = 0;
    for page in 0..pages {
        hurt += u64::from(!fits(&mut file, key, page));
    }
    Ok((hurt, pages))
}

fn is_in_pages(path: &Path) -> bool {
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.len() >= 2 * PAGE && meta.len() % PAGE == 0)
}

/// Tells whether any page of a file was written under a key.
pub fn is_key_of(path: &Path, key: &Key) -> bool {
    let Ok(mut file) = File::open(path) else { return false };
    let pages = file.metadata().map_or(0, |meta| meta.len() / PAGE);
    let step = pages.div_ceil(MOST_ASKED).max(1);
    (0..pages).step_by(usize::try_from(step).unwrap_or(usize::MAX)).any(|page| fits(&mut file, key, page))
}

fn fits(file: &mut File, key: &Key, page: u64) -> bool {
    let mut bytes = vec![0; usize::try_from(PAGE).unwrap_or_default()];
    let read = file.seek(SeekFrom::Start(page * PAGE)).and_then(|_| file.read_exact(&mut bytes));
    read.is_ok() && u32::try_from(page + 1).is_ok_and(|number| key.wrote(number, &bytes))
}
