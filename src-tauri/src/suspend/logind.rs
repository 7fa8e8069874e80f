//! Linux: the login manager says it on the bus of the system.

use super::{Due, Hold, Says};
use futures_util::StreamExt as _;
use std::collections::HashMap;
use zbus::zvariant::{OwnedFd, OwnedValue};
use zbus::{Connection, MatchRule, Message, MessageStream, message::Type};

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";

pub fn listen(says: Says) {
    tauri::async_runtime::spawn(async move {
        if follow(&says).await.is_err() {
            tracing::info!("no login manager says when this computer sleeps");
        }
    });
}

async fn follow(says: &Says) -> zbus::Result<()> {
    let system = Connection::system().await?;
    let said = |interface, member| -> zbus::Result<_> {
        let rule = MatchRule::builder().msg_type(Type::Signal).sender(LOGIND)?;
        rule.interface(interface)?.member(member)
    };
    let sleeps = said(MANAGER, "PrepareForSleep")?.build();
    let asked = said(SESSION, "Lock")?.build();
    // A desktop that locks its screen by itself asks nobody, and says afterwards that it did.
    let changes = said("org.freedesktop.DBus.Properties", "PropertiesChanged")?.arg(0, SESSION)?.build();
    let mut sleeps = MessageStream::for_match_rule(sleeps, &system, None).await?;
    let mut asked = MessageStream::for_match_rule(asked, &system, None).await?;
    let mut changes = MessageStream::for_match_rule(changes, &system, None).await?;
    let mut hold = hold_up(&system).await;
    loop {
        let due = tokio::select! {
            Some(said) = sleeps.next() => {
                if said?.body().deserialize::<bool>()? {
                    Some(hold.take())
                } else {
                    // It is awake again, which lets go of every hold.
                    hold = hold_up(&system).await;
                    None
                }
            }
            Some(said) = asked.next() => said.is_ok().then_some(None),
            Some(said) = changes.next() => (said.is_ok_and(|said| is_locked(&said))).then_some(None),
            else => return Ok(()),
        };
        if let Some(hold) = due
            && says.send(Due(hold)).is_err()
        {
            return Ok(());
        }
    }
}

/// Asks that the sleep waits, a few seconds at most, until what is returned is dropped: without it the memory would be as it
/// was, unlocked, while the computer sleeps.
async fn hold_up(system: &Connection) -> Option<Hold> {
    let asked = ("sleep", "Entente", "What is open is locked before the computer sleeps", "delay");
    let answer = system
        .call_method(Some(LOGIND), "/org/freedesktop/login1", Some(MANAGER), "Inhibit", &asked)
        .await
        .ok()?;
    let held: OwnedFd = answer.body().deserialize().ok()?;
    Some(Box::new(held))
}

/// Tells whether a session says that its screen is locked now.
fn is_locked(said: &Message) -> bool {
    let body = said.body();
    let changed: zbus::Result<(String, HashMap<String, OwnedValue>, Vec<String>)> = body.deserialize();
    changed.is_ok_and(|(_, changed, _)| {
        changed.get("LockedHint").is_some_and(|value| bool::try_from(value).unwrap_or(false))
    })
}
