//! What the system says before it sleeps and when its own screen is locked, where there is a login manager to say it.

use crate::locking;
use futures_util::StreamExt as _;
use tauri::AppHandle;
use zbus::{Connection, MatchRule, MessageStream, message::Type};

/// Locks before the system sleeps, and when a session of it is locked. Where nobody says so, the clock does: see [`locking`].
pub async fn watch(handle: AppHandle) {
    if follow(&handle).await.is_err() {
        tracing::info!("no login manager says when this computer sleeps");
    }
}

async fn follow(handle: &AppHandle) -> zbus::Result<()> {
    let system = Connection::system().await?;
    let said = |interface, member| -> zbus::Result<MatchRule<'static>> {
        let rule = MatchRule::builder().msg_type(Type::Signal).sender("org.freedesktop.login1")?;
        Ok(rule.interface(interface)?.member(member)?.build())
    };
    let sleeps = said("org.freedesktop.login1.Manager", "PrepareForSleep")?;
    let locked = said("org.freedesktop.login1.Session", "Lock")?;
    let mut sleeps = MessageStream::for_match_rule(sleeps, &system, None).await?;
    let mut locked = MessageStream::for_match_rule(locked, &system, None).await?;
    loop {
        let due = tokio::select! {
            // The same is said again when it wakes, with `false`.
            Some(said) = sleeps.next() => said?.body().deserialize::<bool>()?,
            Some(said) = locked.next() => said.is_ok(),
            else => return Ok(()),
        };
        if due {
            locking::lock(handle).await;
        }
    }
}
