//! Another passphrase for a workspace, and the sheet that opens it without one.

use crate::Result;
use crate::export::{Leaving, LeavingFile};
use crate::square::square;
use crate::workspace::strong_enough;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::verb::{Nothing, Verb};
use papers::Stamp;
use papers::recovery::{RecoverySheet, pdf};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use std::path::{Path, PathBuf};
use store::{Store, Unlocked, Workspace};

/// The name proposed for the sheet: nothing of what the workspace is about.
const SHEET: &str = "Recovery sheet.pdf";

/// A workspace under another passphrase.
pub struct Changed {
    /// Its key of now.
    pub unlocked: Unlocked,
    /// The backups that are still under the passphrase of before, beside the file and where backups are kept.
    pub left: Vec<PathBuf>,
}

/// Gives a workspace another passphrase, and the backups that are kept in a folder with it. Whoever asks has to know the one
/// of before, or the recovery key.
///
/// `go_on` is told how many backups are done and of how many; where it says no, the rest stays under the one of before.
pub async fn change(
    store: &Store,
    unlocked: &Unlocked,
    current: &SecretString,
    next: &SecretString,
    now: DateTime<Utc>,
    backups: Option<&Path>,
    go_on: &(dyn Fn(usize, usize) -> bool + Sync),
) -> Result<Changed> {
    strong_enough(next)?;
    if !unlocked.opens_with(current) {
        return Err(store::Error::WrongPassphrase.into());
    }
    let anew = store.change_passphrase(unlocked, next, now).await?;
    let left = unlocked.renew_backups(&anew, backups, go_on).await;
    Ok(Changed { unlocked: anew, left })
}

/// Makes the recovery sheet of a workspace as PDF, about to leave. Whoever asks has to know the passphrase. Nothing is asked of
/// the file, so that nobody waits for it meanwhile.
pub fn recovery_sheet(
    workspace: &Workspace,
    unlocked: &Unlocked,
    passphrase: &SecretString,
    now: DateTime<Utc>,
) -> Result<Leaving> {
    if !unlocked.opens_with(passphrase) {
        return Err(store::Error::WrongPassphrase.into());
    }
    let recovery = unlocked.recovery_key();
    let key = Zeroizing::new(format!("x'{}{}'", recovery.key.expose_secret(), recovery.salt));
    let (size, dark) = square(&key);
    let sheet = RecoverySheet {
        workspace: &workspace.title.to_string(),
        key: &recovery.key,
        salt: &recovery.salt,
        size,
        dark,
    };
    let made_at = now.with_timezone(&Tz::UTC);
    let bytes = pdf(sheet, &Stamp { version: 1, made_at, role: String::new() })?;
    Ok(Leaving {
        noted: Box::new(|_| Verb::PrintRecoverySheet(Nothing {})),
        about: ("workspace", workspace.id),
        files: vec![LeavingFile { name: SHEET.to_owned(), bytes }],
        asked: None,
    })
}
