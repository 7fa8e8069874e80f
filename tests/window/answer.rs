//! A co-chair on a train: the pouch is opened by its file, commented, approved and answered by keyboard alone, and the answer
//! comes in where it was asked for.

use super::sent::{Desk, unlock};
use super::{accessible, first_people::fill};
use domain::agenda::VersionStatus;
use domain::publication::Publication;
use entente_tests::{Failure, people::now};

#[tokio::test]
async fn a_body_in_the_chair_answers_its_pouch_by_keyboard_alone() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path()).await.expect("the sample is made");
    let mut unit = desk.store.begin(now()).await.expect("the sample is open");
    let (name, status) = ("1.1".parse().expect("a name"), VersionStatus::ForCoChairs);
    ops::agenda::release(&mut unit, desk.meeting, name, status, "").await.expect("a version is released");
    ops::report::generate(&mut unit, desk.meeting, None).await.expect("a report is drafted");
    unit.commit().await.expect("it is kept");
    let mut unit = desk.store.begin(now()).await.expect("the sample is open");
    ops::publication::freeze(&mut unit, desk.meeting, Publication::Report).await.expect("it waits for keys");
    unit.commit().await.expect("it is kept");
    let file = desk.send("co_chair:COM", |_| {}).await.expect("the pouch can be sent");
    let mut window = desk.open(&file).await?;
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

    // The report waits for the same key, on the screen beside.
    window.keys("Ctrl+2").await?;
    window.wait_text("main h1", "Drafts that wait for your key").await?;
    accessible(&window, "the drafts of a pouch", &["light", "dark"]).await?;
    window.keys("j").await?;
    window.keys("c").await?;
    window.wait_for("[role=dialog] textarea").await?;
    fill(&window, "Remark", "The figure is for 2023.").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("aside", "The figure is for 2023.").await?;
    window.keys("Shift+A").await?;
    window.wait_for("[role=dialog] input").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("aside", "Approved: draft 1").await?;
    window.keys("Ctrl+1").await?;
    window.wait_text("aside", "Approve 1.1").await?;

    // Locked in between, nothing of the work is lost.
    window.lock_and_follow().await?;
    unlock(&window).await?;
    window.wait_text("aside", "Approved, version 1.1").await?;
    window.wait_text("aside", "A photo of all who agree").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "Send it to the secretariat").await?;
    window.close().await?;

    let rows = desk.take_in().await.expect("the answer comes in");
    assert_eq!(rows.len(), 3, "what the body says, what it suggests, and its word on the draft");
    let mut unit = desk.store.begin(now()).await.expect("the sample is open");
    let board = ops::review::board(&mut unit, desk.meeting, None).await.expect("the review is read");
    let key = board.keys.iter().find(|key| key.body.code == "COM").expect("it chairs");
    assert!(key.holds && key.by == "Élodie Saint-Aubin", "its key is turned: {key:?}");
    let report =
        ops::publication::board(&mut unit, desk.meeting, Publication::Report).await.expect("it is read");
    let said = report.keys.iter().find(|key| key.body == "COM").expect("it chairs");
    assert!(said.holds && said.name == "Élodie Saint-Aubin", "the same person speaks: {said:?}");
    assert_eq!(said.lines[0].remark.as_str(), "The figure is for 2023.");
    assert!(board.threads[0].entries[0].suggestion.is_some(), "and what it suggests waits");
    Ok(())
}
