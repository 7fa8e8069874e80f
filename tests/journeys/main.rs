//! Journeys over a real encrypted file: the same verbs as the window and the command line, and what they leave behind.
#![expect(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod asked;
mod audiences;
mod backed_up;
mod comment_form;
mod damaged;
mod delivered;
mod everyone;
mod faulted;
mod format;
mod fuzzed;
mod half_made;
mod hostile;
mod interleaved;
mod killed;
mod network;
mod notes;
mod pouch;
mod read_at_random;
mod releases;
mod replies;
mod review;
mod sample;
mod secrecy;
mod typing;

use domain::ids::MeetingId;
use ops::Store;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A workspace with one meeting in a folder of its own, which goes with it.
struct House {
    folder: tempfile::TempDir,
    store: Store,
    meeting: MeetingId,
}

impl House {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, meeting) = entente_tests::people::make(&place(&folder)).await.unwrap();
        Self { folder, store, meeting }
    }

    fn path(&self) -> PathBuf {
        place(&self.folder)
    }

    async fn unit(&self) -> ops::Unit {
        self.store.begin(entente_tests::people::now()).await.unwrap()
    }

    /// Imports a file as it is; returns how many people were added or changed.
    async fn import(&self, bytes: &[u8], name: &str) -> usize {
        entente_tests::people::import(&self.store, self.meeting, bytes, name).await.unwrap()
    }
}

/// The workspace in a folder.
fn place(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("meeting.entente")
}

/// Reads one of the invented sample files.
fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(::sample::FOLDER).join(name)).unwrap()
}

/// Starts the second process; what it says can be read.
fn second_process(words: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_second-process"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}
