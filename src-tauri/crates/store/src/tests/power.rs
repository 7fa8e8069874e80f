//! Power cuts in the middle of a change, the short form: what the disk may hold while a file grows.
//!
//! The long form, `power-cuts` in the folder `tests`, plays back every write of a real process.

use super::*;
use crate::ReadOnly;

/// What lies on the disk in the middle of a change: the file before and now, and the journal beside it.
struct Halfway {
    folder: tempfile::TempDir,
    unlocked: Unlocked,
    before: Vec<u8>,
    file: Vec<u8>,
    journal: Vec<u8>,
}

impl Halfway {
    async fn new() -> Self {
        let fixture = Fixture::new().await;
        fixture.add("Kept").await;
        let (path, journal) = (fixture.path(), fixture.folder.path().join("meeting.entente-journal"));
        let before = std::fs::read(&path).unwrap();
        let mut unit = fixture.store.begin(now()).await.unwrap();
        // With room for a few pages only, SQLite writes them into the file before the change is kept.
        sqlx::query("pragma cache_size = 4").execute(unit.connection()).await.unwrap();
        unit.step(Verb::AddPerson(Named::default()));
        for number in 0..200 {
            let mut halfway = person(unit.new_id(), &format!("Halfway{number}"));
            unit.save(&mut halfway).await.unwrap();
        }
        let (file, journal) = (std::fs::read(&path).unwrap(), std::fs::read(journal).unwrap());
        drop(unit);
        assert!(file.len() > before.len() && !journal.is_empty(), "the file grows under the change");
        let Fixture { folder, unlocked, .. } = fixture;
        Self { folder, unlocked, before, file, journal }
    }

    /// Opens what a power cut left; says why for reading only, if so, and who is in it.
    async fn open(
        &self,
        file: &[u8],
        journal: &[u8],
    ) -> Result<(Option<ReadOnly>, Vec<String>), crate::Error> {
        let path = self.folder.path().join("image.entente");
        std::fs::write(&path, file).unwrap();
        std::fs::write(self.folder.path().join("image.entente-journal"), journal).unwrap();
        let store = Store::open_unlocked(&self.unlocked.at(&path), None).await?;
        let mut unit = store.begin(now()).await?;
        let persons = unit.all::<Person>().await?;
        Ok((
            store.read_only(),
            persons.into_iter().map(|person| person.name.family_name.to_string()).collect(),
        ))
    }
}

#[tokio::test]
async fn a_file_that_a_power_cut_left_at_any_size_is_repaired_from_its_journal() {
    let halfway = Halfway::new().await;
    let (mut images, mut odd, mut said) = (0, 0, 0);
    for size in (halfway.before.len()..=halfway.file.len()).step_by(997) {
        let file = &halfway.file[..size];
        let opened = halfway.open(file, &halfway.journal).await;
        let (read_only, names) = opened.unwrap_or_else(|error| panic!("{size} bytes: {error:?}"));
        assert_eq!(read_only, None, "{size} bytes: it is as sound as before");
        assert_eq!(names, ["Kept"], "{size} bytes: all of the change or nothing of it");
        images += 1;
        if size % 4096 == 0 {
            continue;
        }
        odd += 1;
        // Without the journal nothing is left to repair it from, and that is said.
        match halfway.open(file, b"").await {
            Ok((why, _)) => said += usize::from(why == Some(ReadOnly::Damaged)),
            Err(crate::Error::Damaged) => said += 1,
            Err(error) => panic!("{size} bytes without the journal: {error:?}"),
        }
    }
    assert!(odd > 20, "{odd} of {images} sizes are no multiple of the page");
    assert_eq!(said, odd, "the journal is what repairs them");
}

#[tokio::test]
async fn a_journal_that_is_cut_anywhere_before_the_file_was_touched_changes_nothing() {
    let halfway = Halfway::new().await;
    for size in (0..=halfway.journal.len()).step_by(halfway.journal.len() / 40) {
        let opened = halfway.open(&halfway.before, &halfway.journal[..size]).await;
        let (read_only, names) = opened.unwrap_or_else(|error| panic!("{size} bytes: {error:?}"));
        assert_eq!((read_only, names), (None, vec!["Kept".to_owned()]), "{size} bytes");
    }
}
