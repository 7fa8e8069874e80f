//! What the system says before it sleeps and when its own screen is locked. Both lock here too, the first before it sleeps
//! where the system waits for that.
//!
//! Each system says it in its own way; one module a system brings it into one channel.

use crate::locking::{self, TO_SAVE};
use std::time::Duration;
use tauri::AppHandle;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

#[cfg(target_os = "linux")]
#[path = "logind.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;

/// How long the page has to save what is typed before a sleep: Windows itself waits two seconds.
const TO_SAVE_BEFORE_SLEEP: Duration = if cfg!(windows) { Duration::from_secs(1) } else { TO_SAVE };

/// How long the sleep is still held up once it is locked: until then the process has ended, and what it held with it.
const TO_END: Duration = Duration::from_secs(2);

/// What holds the sleep up, as long as it is there and as far as the system waits.
type Hold = Box<dyn Send>;

/// It is time to lock.
struct Due(Option<Hold>);

/// Where a system says that it is time.
type Says = UnboundedSender<Due>;

/// Locks before the system sleeps and when its screen is locked, as long as the application runs. Where nobody says so, the
/// clock does: see [`locking`]. Begins on the thread of the windows.
pub fn watch(handle: AppHandle) {
    let (says, due) = unbounded_channel();
    system::listen(says);
    tauri::async_runtime::spawn(lock_when(due, handle));
}

async fn lock_when(mut due: UnboundedReceiver<Due>, handle: AppHandle) {
    while let Some(Due(hold)) = due.recv().await {
        let patience = if hold.is_some() { TO_SAVE_BEFORE_SLEEP } else { TO_SAVE };
        if locking::lock(&handle, patience).await && hold.is_some() {
            tokio::time::sleep(TO_END).await;
        }
        drop(hold);
    }
}
