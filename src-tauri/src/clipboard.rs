//! The clipboard of the system. What is confidential is put there from here, never by the page, and taken off it again.

use crate::error::{CommandError, Result};
#[cfg(target_os = "macos")]
use arboard::SetExtApple as _;
#[cfg(all(unix, not(target_os = "macos")))]
use arboard::SetExtLinux as _;
#[cfg(windows)]
use arboard::SetExtWindows as _;
use domain::refusal::RefusalCode;
use ops::ErrorCode;
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a confidential text stays there.
const STAYS: Duration = Duration::from_mins(1);

/// The clipboard, and what of ours is on it.
#[derive(Clone, Default)]
pub struct Clipboard(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    /// On X11 whoever copied hands the text out as long as it lives, so that it is kept.
    system: Option<arboard::Clipboard>,
    ours: Ours,
}

/// What was put there last: its digest, never the text.
#[derive(Default)]
struct Ours {
    digest: Option<[u8; 32]>,
    /// Counts what was put there.
    number: u64,
}

impl Ours {
    fn put(&mut self, text: &str) -> u64 {
        self.digest = Some(Sha256::digest(text).into());
        self.number += 1;
        self.number
    }

    /// Tells whether what is there now is what was put there last, and nothing was put there since; then it is ours no longer.
    fn goes(&mut self, number: Option<u64>, now: &str) -> bool {
        let last = number.is_none_or(|number| number == self.number);
        last && self.digest.take_if(|digest| *digest == <[u8; 32]>::from(Sha256::digest(now))).is_some()
    }
}

impl Clipboard {
    /// Puts a confidential text there for a minute; no history of the clipboard keeps it, and none carries it to another
    /// computer. It is taken off after that, and at the lock, unless something else was copied meanwhile.
    pub fn put(&self, text: &str) -> Result<()> {
        let number = self.set(text)?;
        let clipboard = self.clone();
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(STAYS).await;
            clipboard.take_off(Some(number));
        });
        Ok(())
    }

    fn set(&self, text: &str) -> Result<u64> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let done = match held.system.take() {
            Some(clipboard) => Ok(clipboard),
            None => arboard::Clipboard::new(),
        };
        let done = done.and_then(|mut clipboard| {
            let set = clipboard.set().exclude_from_history();
            #[cfg(windows)]
            let set = set.exclude_from_cloud().exclude_from_monitoring();
            set.text(text)?;
            held.system = Some(clipboard);
            Ok(())
        });
        done.map_err(|_| CommandError::of(ErrorCode::CannotWrite, RefusalCode::ClipboardRefused))?;
        Ok(held.ours.put(text))
    }

    /// Takes what was put there off, if it is still there: what was put there last, or only what bears this number.
    pub fn take_off(&self, number: Option<u64>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Held { system: Some(clipboard), ours } = &mut *held else { return };
        if clipboard.get_text().is_ok_and(|now| ours.goes(number, &now)) && clipboard.clear().is_err() {
            tracing::warn!("what was copied could not be taken off the clipboard");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_put_there_last_and_is_still_there_goes() {
        let mut ours = Ours::default();
        assert!(!ours.goes(None, "something of somebody else"));
        let first = ours.put("an entry");
        assert!(!ours.goes(Some(first), "copied elsewhere"));
        assert!(ours.goes(Some(first), "an entry"));
        assert!(!ours.goes(Some(first), "an entry"), "it is ours no longer");
        let first = ours.put("an entry");
        let second = ours.put("an entry");
        assert!(!ours.goes(Some(first), "an entry"), "it was copied once more, for another minute");
        assert!(ours.goes(Some(second), "an entry"));
        ours.put("an entry");
        assert!(ours.goes(None, "an entry"), "at the lock");
    }
}
