//! A delegation answers its own passages by keyboard alone, and the answer comes in where it was asked for.

use super::sent::{Desk, unlock};
use super::{accessible, first_people::fill};
use domain::correction::Correction;
use domain::exchange::TransferState;
use domain::practice::Transfer;
use entente_tests::{Failure, people::now};

#[tokio::test]
async fn a_delegation_answers_its_passages_by_keyboard_alone() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path()).await.expect("the sample is made");
    let by = |wanted: &mut ops::pouch::PouchWanted| wanted.answer_by = "2024-07-12".parse().ok();
    let file = desk.send("delegation:EUROJUST", by).await.expect("the pouch can be sent");
    let mut window = desk.open(&file).await?;
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
    window.lock_and_follow().await?;
    unlock(&window).await?;
    window.wait_text("main", "3 of 3 answered").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Who answers", "Lotte IJzerman-de Wit").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "Send it to the secretariat").await?;
    window.close().await?;

    desk.take_in().await.expect("the answer comes in");
    let mut unit = desk.store.begin(now()).await.expect("the sample is open");
    let corrections: Vec<Correction> = unit.of_meeting(desk.meeting).await.expect("they are read");
    let requested: Vec<&str> = corrections.iter().map(|one| one.details.requested.as_str()).collect();
    assert_eq!(requested.len(), 2, "one wording and one withdrawal: {requested:?}");
    assert!(requested.contains(&"As it was meant.") && requested.contains(&""), "{requested:?}");
    Ok(())
}

#[tokio::test]
async fn a_delegation_answers_what_it_is_asked_in_writing_by_keyboard_alone() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path()).await.expect("the sample is made");
    let file = desk.send("delegation:FR", |_| {}).await.expect("the pouch can be sent");
    let window = desk.open(&file).await?;
    window.wait_text("main", "What France said").await?;
    window.keys("Ctrl+2").await?;
    window.wait_text("main", "Your answers").await?;
    window.wait_for("[role=grid] [aria-selected=true]").await?;
    accessible(&window, "what a delegation is asked", &["light", "dark"]).await?;
    window.keys("j").await?;
    window.keys("4").await?;
    window.wait_text("[role=grid] [aria-selected=true]", "in this answer").await?;
    window.keys("Enter").await?;
    window.wait_for("[role=dialog] fieldset").await?;
    accessible(&window, "an answer about a practice", &["light", "dark"]).await?;
    fill(&window, "Condition, or what blocks it", "Act 12, article 3").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("[role=grid] [aria-selected=true]", "Act 12, article 3").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Who answers", "Odile Example").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "Send it to the secretariat").await?;
    window.close().await?;

    desk.take_in().await.expect("the answer comes in");
    let mut unit = desk.store.begin(now()).await.expect("the sample is open");
    let transfers: Vec<Transfer> = unit.of_meeting(desk.meeting).await.expect("they are read");
    let blocked = transfers.iter().filter(|one| one.details.condition.as_str() == "Act 12, article 3");
    assert_eq!(blocked.map(|one| one.details.state).collect::<Vec<_>>(), [TransferState::BlockedByLaw]);
    Ok(())
}
