//! A co-chair on a train: the pouch is opened by its file, commented, approved and answered by keyboard alone, and the answer
//! comes in where it was asked for.

use super::{accessible, first_people::fill};
use domain::agenda::VersionStatus;
use domain::ids::MeetingId;
use entente_tests::{Failure, Launch, people::now};
use ops::Store;
use ops::export::{Destination, deliver};
use ops::import::{Decisions, ImportKind, ImportSession, Reading};
use ops::pouch::{Lock, PouchWanted, PreparedPouch, pouch_for};
use ops::review::ReviewBoard;
use ops::sample::{self, PASSPHRASE};
use std::error::Error;
use std::path::{Path, PathBuf};

const POUCH: &str = "orchard lantern seventy";

/// Releases a version of the sample for the co-chairs, and makes the pouch of one of them.
async fn sent(folder: &Path) -> Result<(Store, MeetingId, PathBuf), Box<dyn Error>> {
    let (store, _) = sample::create(&folder.join("Sample.entente"), &PASSPHRASE.into(), now()).await?;
    let mut unit = store.begin(now()).await?;
    let meeting = ops::meeting::list(&mut unit).await?[0].id;
    let status = VersionStatus::ForCoChairs;
    ops::agenda::release(&mut unit, meeting, "1.1".parse()?, status, "").await?;
    unit.commit().await?;
    let mut unit = store.begin(now()).await?;
    let wanted = PouchWanted::new(pouch_for(&mut unit, meeting, "co_chair:COM").await?);
    let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await?;
    unit.commit().await?;
    let leaving = prepared.leaving(&Lock::Passphrase(POUCH.into()), "")?;
    let file = folder.join("Chair.pouch");
    deliver(&store, now(), leaving, Destination::File(file.clone())).await?;
    Ok((store, meeting, file))
}

/// Takes the answer in, as the secretariat does, and shows the review then.
async fn taken_in(store: &Store, meeting: MeetingId, answer: &Path) -> Result<ReviewBoard, Box<dyn Error>> {
    let mut unit = store.begin(now()).await?;
    let reading = Reading::into_meeting(&mut unit, meeting).await?;
    let session = ImportSession::read_file(Some(ImportKind::Answers), answer, "an answer", &reading)?;
    let plan = session.ok_or("no answer")?.plan(&mut unit, meeting, &Decisions::default()).await?;
    assert_eq!(plan.rows().count(), 2, "what the body says, and what it suggests");
    plan.apply(&mut unit, &|_, _| true).await?;
    Ok(ops::review::board(&mut unit, meeting, None).await?)
}

#[tokio::test]
async fn a_body_in_the_chair_answers_its_pouch_by_keyboard_alone() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let (store, meeting, file) = sent(folder.path()).await.expect("the pouch can be sent");
    let answers = folder.path().join("answers");
    std::fs::create_dir(&answers)?;

    let window =
        Launch::default().argument(&file).variable("ENTENTE_TEST_PICK_SAVE", &answers).open().await?;
    window.type_into("input[type=password]", POUCH).await?;
    window.keys("Enter").await?;
    window.wait_text("header", "Pouch for review").await?;
    window.wait_text("aside", "Approve 1.1").await?;
    assert_eq!(window.count("nav").await?, 0, "nothing of the secretariat's is shown");
    accessible(&window, "the review of a pouch", &["light", "dark"]).await?;

    window.keys("c").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Title", "A photo of all who agree").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("aside", "A photo of all who agree").await?;
    window.keys("Shift+A").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Who says it", "Élodie Saint-Aubin").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("aside", "Approved, version 1.1").await?;

    // Locked in between, nothing of the work is lost.
    window.keys("Ctrl+Shift+L").await?;
    window.type_into("input[type=password]", POUCH).await?;
    window.keys("Enter").await?;
    window.wait_text("aside", "Approved, version 1.1").await?;
    window.wait_text("aside", "A photo of all who agree").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "Send it to the secretariat").await?;
    window.close().await?;

    let written: Vec<PathBuf> =
        std::fs::read_dir(&answers)?.map(|entry| Ok(entry?.path())).collect::<Result<_, Failure>>()?;
    let [answer] = written.as_slice() else { panic!("one answer is written: {written:?}") };
    let board = taken_in(&store, meeting, answer).await.expect("the answer comes in");
    let key = board.keys.iter().find(|key| key.body.code == "COM").expect("it chairs");
    assert!(key.holds && key.by == "Élodie Saint-Aubin", "its key is turned: {key:?}");
    assert!(board.threads[0].entries[0].suggestion.is_some(), "and what it suggests waits");
    Ok(())
}
