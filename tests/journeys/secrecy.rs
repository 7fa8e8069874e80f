//! Nothing readable: not in a log of the lowest level, not in any file beside the workspace.

use crate::{House, format::Opened, place};
use entente_tests::people::{ACTOR, PASSPHRASE, import, now, open, passphrase, table};
use ops::import::{Decisions, ImportKind, ImportSession};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_log_of_the_lowest_level_holds_no_passphrase_no_key_and_no_name() {
    let log = Log::default();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    tracing::trace!("the log is kept");

    let house = House::new().await;
    house.import(table("logged", 30).as_bytes(), "people.csv").await;
    let backup = house.folder.path().join("backup.entente");
    let House { folder, store, .. } = house;
    drop(store);
    let (store, meeting) = open(&place(&folder)).await.unwrap();
    import(&store, meeting, table("again", 5).as_bytes(), "people.csv").await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    ops::people::find(&mut unit, meeting, "Åkerström").await.unwrap();
    ops::steps::undo(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    drop(store);
    let wrong = ops::workspace::open(&place(&folder), &"quite another phrase".into(), None, now()).await;
    assert!(wrong.is_err());
    let (store, unlocked) = ops::workspace::open(&place(&folder), &passphrase(), None, now()).await.unwrap();
    store.backup(&unlocked, &backup).await.unwrap();
    drop(store);

    let text = String::from_utf8_lossy(&log.0.lock().unwrap()).to_lowercase();
    assert!(text.contains("the log is kept"), "nothing was kept, so nothing was shown");
    let key = Opened::with(&place(&folder), PASSPHRASE).unwrap().key();
    for secret in
        [PASSPHRASE, "quite another phrase", &key, "pragma key", ACTOR, "Åkerström", "@people.example.org"]
    {
        assert!(!text.contains(&secret.to_lowercase()), "the log holds {secret}:\n{text}");
    }
}

/// Looks for readable words in every file of a folder, in the two encodings that SQLite knows. Returns what was looked at.
pub fn nothing_readable(folder: &Path) -> Vec<String> {
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for word in [
            "Åkerström",
            "Overgaard",
            "people.example.org",
            "Prosecutor",
            "quiet herons",
            "participant",
            "Saved-",
        ] {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for needle in [word.as_bytes(), &wide] {
                let found = bytes.windows(needle.len()).any(|window| window == needle);
                assert!(!found, "{file} holds {word} in a readable form");
            }
        }
        seen.push(file);
    }
    seen.sort();
    seen
}

#[tokio::test]
async fn nothing_is_readable_beside_the_workspace_not_even_halfway_through_a_change() {
    let house = House::new().await;
    house.import(table("before", 300).as_bytes(), "people.csv").await;
    nothing_readable(house.folder.path());

    // Far more than the page cache holds: pages and the rollback journal reach the disk before the commit.
    let sheet = table("halfway", 16_000);
    let frame = entente_tests::people::frame();
    let session =
        ImportSession::read(ImportKind::Participants, sheet.as_bytes(), "people.csv", &frame).unwrap();
    let mut unit = house.unit().await;
    let plan = session.plan(&mut unit, house.meeting, &Decisions::default()).await.unwrap();
    let before = std::fs::metadata(house.path()).unwrap().len();
    plan.apply(&mut unit, &|_, _| true).await.unwrap();
    let journal = house.folder.path().join("meeting.entente-journal");
    let length = std::fs::metadata(&journal).map(|journal| journal.len()).unwrap_or_default();
    assert!(length > 0, "the journal must be on the disk for this to show anything");
    let halfway = std::fs::metadata(house.path()).unwrap().len();
    assert!(halfway > before, "pages must be on the disk for this to show anything");
    assert_eq!(nothing_readable(house.folder.path()), ["meeting.entente", "meeting.entente-journal"]);

    drop(unit);
    drop(house.unit().await);
    nothing_readable(house.folder.path());
}
