//! Before the computer sleeps, and with the screen of the system, what is open is locked. A bus of its own has what the login
//! manager says.

use entente_tests::people::now;
use entente_tests::{Failure, Launch};
use ops::sample::{self, PASSPHRASE};
use std::collections::HashMap;
use std::io::{PipeReader, Read as _};
use std::os::fd::OwnedFd;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use xtask::desktop::Bus;
use zbus::zvariant;
use zbus::{Connection, connection, interface};

const LOGIND: &str = "org.freedesktop.login1";
const PLACE: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";

/// How long the lock is waited for; generous, since two cores may be shared. A login manager waits five seconds (logind.conf,
/// `InhibitDelayMaxSec`).
const WAITS: Duration = Duration::from_secs(20);

/// The login manager: hands out what holds the sleep up, and keeps the other end.
struct Manager(Sender<(String, PipeReader)>);

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::fdo::Result<zvariant::OwnedFd> {
        let (reader, writer) =
            std::io::pipe().map_err(|error| zbus::fdo::Error::Failed(error.to_string()))?;
        let _ = self.0.send((format!("{who}, {what}, {mode}: {why}"), reader));
        Ok(OwnedFd::from(writer).into())
    }
}

/// Waits until somebody holds the sleep up, and says when they let it go.
fn held(asked: &Receiver<(String, PipeReader)>) -> Receiver<()> {
    let (what, mut end) = asked.recv_timeout(WAITS).expect("the sleep is held up");
    assert!(what.starts_with("Entente, sleep, delay: What is open"), "{what}");
    let (gone, let_go) = channel();
    std::thread::spawn(move || {
        let _ = end.read(&mut [0]);
        let _ = gone.send(());
    });
    let_go
}

async fn say<B: serde::Serialize + zvariant::DynamicType + Sync>(
    system: &Connection,
    place: &str,
    interface: &str,
    what: &str,
    body: &B,
) {
    system.emit_signal(None::<&str>, place, interface, what, body).await.expect("the bus takes it");
}

#[tokio::test]
async fn the_sleep_waits_for_the_lock_and_the_lock_of_the_screen_locks_too() -> Result<(), Failure> {
    let bus = Bus::start()?;
    let (sender, asked) = channel();
    let system = connection::Builder::address(bus.address())
        .and_then(|builder| builder.name(LOGIND))
        .and_then(|builder| builder.serve_at(PLACE, Manager(sender)))
        .expect("the names are valid")
        .build()
        .await
        .expect("the bus is there");

    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Group.entente");
    drop(sample::create(&file, &PASSPHRASE.into(), now()).await.expect("the sample is made"));
    let mut window =
        Launch::default().argument(&file).variable("DBUS_SYSTEM_BUS_ADDRESS", bus.address()).open().await?;
    window.unlock(PASSPHRASE).await?;

    let let_go = held(&asked);
    say(&system, PLACE, "org.freedesktop.login1.Manager", "PrepareForSleep", &true).await;
    let_go.recv_timeout(WAITS).expect("it is let go once it is locked");
    window.follow_lock().await?;
    window.unlock(PASSPHRASE).await?;
    let let_go = held(&asked);

    // A desktop that locks its own screen says so afterwards; that it was unlocked locks nothing.
    let session = format!("{PLACE}/session/_31");
    for locked in [false, true] {
        assert!(let_go.try_recv().is_err(), "it is open until the screen is locked");
        let changed = HashMap::from([("LockedHint", zvariant::Value::from(locked))]);
        let body = (SESSION, changed, Vec::<&str>::new());
        say(&system, &session, "org.freedesktop.DBus.Properties", "PropertiesChanged", &body).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let_go.recv_timeout(WAITS).expect("it is locked");
    window.follow_lock().await?;
    window.wait_for("input[type=password]").await?;

    // One that is too damaged to open: its key is known as long as its backups are looked at.
    let mut bytes = std::fs::read(&file)?;
    bytes[2_000] ^= 1;
    std::fs::write(&file, bytes)?;
    window.type_into("input[type=password]", PASSPHRASE).await?;
    window.keys("Enter").await?;
    window.wait_for(".rescue").await?;
    let let_go = held(&asked);
    say(&system, PLACE, "org.freedesktop.login1.Manager", "PrepareForSleep", &true).await;
    let_go.recv_timeout(WAITS).expect("it is let go once nothing is known");
    window.follow_lock().await?;
    window.wait_text("main", "New workspace").await
}
