//! The history in the window: a field with both values, the old one brought back, an opening with its reason, and the log as
//! a paper.

use entente_tests::{Failure, Launch};

use super::accessible;

#[tokio::test]
async fn an_old_value_is_seen_and_brought_back_and_the_log_leaves_as_a_paper() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    window.keys("Ctrl+ArrowDown").await?;
    window.keys("e").await?;
    window.wait_for("[data-field=function]").await?;
    let before = window.value("[data-field=function]").await?;
    window.type_into("[data-field=function]", "Prosecutor for organised crime").await?;
    window.keys("Enter").await?;
    window.keys("Escape").await?;
    window.settled().await?;

    window.goto("/history").await?;
    window.wait_text("#history-list", "Prosecutor for organised crime").await?;
    window.wait_text("#history-list", &before).await?;
    window.click("#history-list .what").await?;
    window.wait_text("main aside", "Function").await?;
    accessible(&window, "the history", &["light", "dark"]).await?;
    window.keys("r").await?;
    window.wait_text("#history-list", "Brought back earlier values").await?;

    window.keys("p").await?;
    window.wait_text("[role=dialog]", "TLP:AMBER+STRICT").await?;
    window.wait_for("[role=dialog] .export:not(.stale)").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("#history-list", "_TLP-AMBER-STRICT.pdf").await?;
    let papers: Vec<_> =
        std::fs::read_dir(folder.path())?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let [log] = papers.as_slice() else { panic!("one paper was written, not {papers:?}") };
    assert!(std::fs::read(log)?.starts_with(b"%PDF"), "the paper is in its place");
    window.close().await
}
