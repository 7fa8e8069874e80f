//! A pouch of the sample on its way out, and its answer on the way back.

use domain::ids::MeetingId;
use entente_tests::{Failure, Launch, Window, people::now};
use ops::Store;
use ops::export::{Destination, deliver};
use ops::import::{Decisions, ImportKind, ImportRow, ImportSession, Reading};
use ops::pouch::{Lock, PouchWanted, PreparedPouch, pouch_for};
use ops::sample::{self, PASSPHRASE};
use std::error::Error;
use std::path::{Path, PathBuf};

/// What opens it.
const POUCH: &str = "orchard lantern seventy";

/// The workspace of the secretariat.
pub struct Desk {
    pub store: Store,
    pub meeting: MeetingId,
    folder: PathBuf,
}

impl Desk {
    /// Makes the sample in a folder.
    pub async fn new(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let (store, _) = sample::create(&folder.join("Sample.entente"), &PASSPHRASE.into(), now()).await?;
        let meeting = ops::meeting::list(&mut store.begin(now()).await?).await?[0].id;
        Ok(Self { store, meeting, folder: folder.to_owned() })
    }

    /// Makes a pouch and puts it beside the workspace.
    pub async fn send(
        &self,
        whom: &str,
        wants: impl FnOnce(&mut PouchWanted),
    ) -> Result<PathBuf, Box<dyn Error>> {
        let mut unit = self.store.begin(now()).await?;
        let mut wanted = PouchWanted::new(pouch_for(&mut unit, self.meeting, whom).await?);
        wants(&mut wanted);
        let prepared = PreparedPouch::prepare(&mut unit, self.meeting, &wanted).await?;
        unit.commit().await?;
        let leaving = prepared.leaving(&Lock::Passphrase(POUCH.into()), "")?;
        let file = self.folder.join("Sent.pouch");
        deliver(&self.store, now(), leaving, Destination::File(file.clone())).await?;
        Ok(file)
    }

    /// Where the window puts an answer.
    pub fn answers(&self) -> PathBuf {
        self.folder.join("answers")
    }

    /// Opens a pouch in the window by its file.
    pub async fn open(&self, file: &Path) -> Result<Window, Failure> {
        std::fs::create_dir(self.answers())?;
        let window = Launch::default().argument(file).variable("ENTENTE_TEST_PICK_SAVE", self.answers());
        let window = window.open().await?;
        unlock(&window).await?;
        Ok(window)
    }

    /// Takes in the one answer that was written, as the secretariat does, and tells what became of each line.
    pub async fn take_in(&self) -> Result<Vec<ImportRow>, Box<dyn Error>> {
        let written = std::fs::read_dir(self.answers())?.map(|entry| Ok(entry?.path()));
        let written: Vec<PathBuf> = written.collect::<Result<_, std::io::Error>>()?;
        let [answer] = written.as_slice() else { panic!("one answer is written: {written:?}") };
        let mut unit = self.store.begin(now()).await?;
        let reading = Reading::into_meeting(&mut unit, self.meeting).await?;
        let session = ImportSession::read_file(Some(ImportKind::Answers), answer, "an answer", &reading)?;
        let plan = session.ok_or("no answer")?.plan(&mut unit, self.meeting, &Decisions::default()).await?;
        let rows = plan.rows().cloned().collect();
        plan.apply(&mut unit, &|_, _| true).await?;
        unit.commit().await?;
        Ok(rows)
    }
}

/// Unlocks the pouch.
pub async fn unlock(window: &Window) -> Result<(), Failure> {
    window.unlock(POUCH).await
}
