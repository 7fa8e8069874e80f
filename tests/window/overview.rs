//! The first screen: matters are gone through by keyboard, one is resolved, one is put off, and a milestone is done.

use entente_tests::{Failure, Launch, Window};

use super::accessible;
use super::drawn::{OVERVIEW, as_drawn, in_order};
use super::notes::told;

/// Waits until the matter that has the focus says this.
async fn at(window: &Window, said: &str) -> Result<(), Failure> {
    let script = format!(
        "const on = document.activeElement;
         return on.getAttribute('role') === 'row' && on.innerText.includes({said:?})"
    );
    window.until(&format!("the focus is on {said}"), &script).await
}

#[tokio::test]
async fn the_overview_is_worked_through_by_keyboard() -> Result<(), Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "What needs you now").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    // The sample was held in another year: its reports are late, and its notes are raw.
    at(&window, "Draft outcome report").await?;
    accessible(&window, "the overview", &["light", "dark"]).await?;
    let parts = [
        "TLP:AMBER",
        "Eurojust",
        "Meeting",
        "What needs you now",
        "Delegation board",
        "Member States",
        "Day 1",
    ];
    in_order(&window, "main", &parts).await?;
    as_drawn(&window, OVERVIEW).await?;

    // A late milestone is done: its matter is gone, and the next one has its place.
    window.keys("Enter").await?;
    window.wait_text("[role=dialog] h2", "Draft outcome report").await?;
    accessible(&window, "a milestone", &["light", "dark"]).await?;
    window.click("text=It is done").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    at(&window, "actions are overdue").await?;
    window.wait_text("footer", "Undo: Changed the milestone Draft outcome report").await?;
    let said = told(&window, &["overview", "--json"])?;
    let milestones = said["milestones"].as_array().cloned().unwrap_or_default();
    let draft = milestones.iter().find(|one| one["kind"] == "draft_report");
    assert_eq!(draft.map(|one| one["state"].clone()), Some("done".into()), "it stands in the file: {said}");

    // The notes are put off, shown again, and taken back.
    window.keys("j").await?;
    at(&window, "Final outcome report").await?;
    window.keys("j").await?;
    at(&window, "still raw").await?;
    window.keys("s").await?;
    window.wait_text("[role=dialog] h2", "Snooze this matter").await?;
    accessible(&window, "snoozing", &["light", "dark"]).await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    at(&window, "are not confirmed").await?;
    window.keys("h").await?;
    window.wait_text("main", "Snoozed until").await?;
    window.keys("Ctrl+Z").await?;
    window
        .until(
            "nothing is put off",
            "return !document.querySelector('main').innerText.includes('Snoozed until')",
        )
        .await?;
    window.keys("k").await?;
    at(&window, "still raw").await?;

    // The entry is one key away, and Ctrl+1 comes back.
    window.keys("Enter").await?;
    window.wait_text("main h1", "Exploitative surrogacy").await?;
    window.keys("Ctrl+1").await?;
    at(&window, "still raw").await?;
    window.keys("b").await?;
    window.wait_text("main", "Not invited").await?;
    window.keys("c").await?;
    window.wait_text("[role=dialog]", "By kind of delegation").await?;
    accessible(&window, "the counts", &["light", "dark"]).await?;
    window.close().await
}
