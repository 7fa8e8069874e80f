//! The clipboard of the system: what is copied is put there from here, never by the page.

use crate::error::{CommandError, Result};
#[cfg(target_os = "macos")]
use arboard::SetExtApple as _;
#[cfg(all(unix, not(target_os = "macos")))]
use arboard::SetExtLinux as _;
#[cfg(windows)]
use arboard::SetExtWindows as _;
use std::sync::Mutex;

/// The clipboard. On X11 whoever copied hands the text out as long as it lives, so that it is kept.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts a text there; no history of the clipboard keeps it, and none carries it to another computer.
    pub fn put(&self, text: &str) -> Result<()> {
        let mut kept = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let done = match kept.take() {
            Some(clipboard) => Ok(clipboard),
            None => arboard::Clipboard::new(),
        };
        let done = done.and_then(|mut clipboard| {
            let set = clipboard.set().exclude_from_history();
            #[cfg(windows)]
            let set = set.exclude_from_cloud().exclude_from_monitoring();
            set.text(text)?;
            *kept = Some(clipboard);
            Ok(())
        });
        done.map_err(|_| {
            CommandError::broken("The clipboard of this computer did not take the text. Copy it again.")
        })
    }
}
