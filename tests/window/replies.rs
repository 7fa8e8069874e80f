//! A delegation answers its own passages by keyboard alone, and the answer comes in where it was asked for.

use super::{accessible, first_people::fill};
use domain::correction::Correction;
use domain::ids::MeetingId;
use entente_tests::{Failure, Launch, people::now};
use ops::Store;
use ops::export::{Destination, deliver};
use ops::import::{Decisions, ImportKind, ImportSession, Reading};
use ops::pouch::{Lock, PouchWanted, PreparedPouch, pouch_for};
use ops::sample::{self, PASSPHRASE};
use std::error::Error;
use std::path::{Path, PathBuf};

const POUCH: &str = "orchard lantern seventy";

/// Makes the pouch of a delegation of the sample.
async fn sent(folder: &Path) -> Result<(Store, MeetingId, PathBuf), Box<dyn Error>> {
    let (store, _) = sample::create(&folder.join("Sample.entente"), &PASSPHRASE.into(), now()).await?;
    let mut unit = store.begin(now()).await?;
    let meeting = ops::meeting::list(&mut unit).await?[0].id;
    let mut wanted = PouchWanted::new(pouch_for(&mut unit, meeting, "delegation:EUROJUST").await?);
    wanted.answer_by = "2024-07-12".parse().ok();
    let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await?;
    unit.commit().await?;
    let leaving = prepared.leaving(&Lock::Passphrase(POUCH.into()), "")?;
    let file = folder.join("Passages.pouch");
    deliver(&store, now(), leaving, Destination::File(file.clone())).await?;
    Ok((store, meeting, file))
}

/// Takes the answer in, as the secretariat does, and lists the corrections then.
async fn taken_in(
    store: &Store,
    meeting: MeetingId,
    answer: &Path,
) -> Result<Vec<Correction>, Box<dyn Error>> {
    let mut unit = store.begin(now()).await?;
    let reading = Reading::into_meeting(&mut unit, meeting).await?;
    let session = ImportSession::read_file(Some(ImportKind::Answers), answer, "an answer", &reading)?;
    let plan = session.ok_or("no answer")?.plan(&mut unit, meeting, &Decisions::default()).await?;
    plan.apply(&mut unit, &|_, _| true).await?;
    Ok(unit.of_meeting(meeting).await?)
}

#[tokio::test]
async fn a_delegation_answers_its_passages_by_keyboard_alone() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let (store, meeting, file) = sent(folder.path()).await.expect("the pouch can be sent");
    let answers = folder.path().join("answers");
    std::fs::create_dir(&answers)?;

    let window =
        Launch::default().argument(&file).variable("ENTENTE_TEST_PICK_SAVE", &answers).open().await?;
    window.type_into("input[type=password]", POUCH).await?;
    window.keys("Enter").await?;
    window.wait_text("main", "0 of 3 answered, please answer by 12 July").await?;
    accessible(&window, "the passages of a delegation", &["light", "dark"]).await?;
    window.keys("y").await?;
    window.wait_text("main", "1 of 3 answered").await?;
    window.keys("e").await?;
    window.wait_for("[role=dialog] textarea").await?;
    window.keys("Ctrl+a").await?;
    window.type_into("[role=dialog] textarea", "As it was meant.").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("main", "2 of 3 answered").await?;
    window.keys("x").await?;
    window.wait_text("main", "3 of 3 answered").await?;

    // Locked in between, nothing of the work is lost.
    window.keys("Ctrl+Shift+L").await?;
    window.type_into("input[type=password]", POUCH).await?;
    window.keys("Enter").await?;
    window.wait_text("main", "3 of 3 answered").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Who answers", "Lotte IJzerman-de Wit").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "Send it to the secretariat").await?;
    window.close().await?;

    let written: Vec<PathBuf> =
        std::fs::read_dir(&answers)?.map(|entry| Ok(entry?.path())).collect::<Result<_, Failure>>()?;
    let [answer] = written.as_slice() else { panic!("one answer is written: {written:?}") };
    let corrections = taken_in(&store, meeting, answer).await.expect("the answer comes in");
    let requested: Vec<&str> = corrections.iter().map(|one| one.details.requested.as_str()).collect();
    assert_eq!(requested.len(), 2, "one wording and one withdrawal: {requested:?}");
    assert!(requested.contains(&"As it was meant.") && requested.contains(&""), "{requested:?}");
    Ok(())
}
