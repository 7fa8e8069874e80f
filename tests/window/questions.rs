//! A sheet with questions: answered by keyboard, with the place kept, and there again the next time.

use entente_tests::{Failure, Launch, Window};
use std::path::Path;

use super::accessible;

/// Waits until a row of the sheet says something.
async fn says(window: &Window, row: u32, words: &str) -> Result<(), Failure> {
    let script =
        format!("return document.querySelector('#import-{row}')?.innerText.includes({words:?}) ?? false");
    window.until(&format!("row {row} says {words}"), &script).await
}

/// Waits until a row has the focus.
async fn at(window: &Window, row: u32) -> Result<(), Failure> {
    let script = format!("return document.activeElement?.id === 'import-{row}'");
    window.until(&format!("row {row} has the focus"), &script).await
}

#[tokio::test]
async fn the_questions_of_a_sheet_are_answered_by_keyboard_and_the_place_stays() -> Result<(), Failure> {
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/questions.csv");
    let window = Launch::default().variable("ENTENTE_TEST_PICK_OPEN", sheet).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    window.keys("i").await?;
    says(&window, 2, "No country or body is given.").await?;
    accessible(&window, "the questions of an import", &["light", "dark"]).await?;

    // A missing country is answered for its row alone, and the place stays there. Others at the same address are from Austria.
    at(&window, 2).await?;
    window.keys("Enter").await?;
    window.wait_text("main", "Austria").await?;
    window.keys("Tab").await?;
    for letter in "norway".chars() {
        window.keys(&letter.to_string()).await?;
    }
    window.wait_for("[role=option]").await?;
    window.keys("Enter").await?;
    says(&window, 2, "New").await?;
    at(&window, 2).await?;
    says(&window, 3, "No country or body is given.").await?;

    // X leaves out the row that the person is on, and N goes to the next question.
    window.keys("x").await?;
    says(&window, 2, "Left out").await?;
    window.keys("n").await?;
    at(&window, 3).await?;
    window.keys("n").await?;
    at(&window, 5).await?;
    says(&window, 5, "The e-mail address is also that of Tadeja Korenjak (row 4).").await?;
    window.click("text=Another person").await?;
    says(&window, 5, "New").await?;
    at(&window, 5).await?;

    // Closed and opened again, the answers are there and can be asked anew.
    window.keys("Escape").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("i").await?;
    window.wait_text("main", "taken over from the last file").await?;
    says(&window, 2, "Left out").await?;
    says(&window, 5, "New").await?;
    window.click("text=Ask again").await?;
    says(&window, 2, "No country or body is given.").await?;
    says(&window, 5, "also that of Tadeja Korenjak").await?;
    window.close().await
}

#[tokio::test]
async fn an_import_is_looked_at_again_and_taken_back_after_other_steps() -> Result<(), Failure> {
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/questions.csv");
    let window = Launch::default().variable("ENTENTE_TEST_PICK_OPEN", sheet).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    window.keys("i").await?;
    says(&window, 5, "also that of Tadeja Korenjak").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_for("[id^=row-]").await?;
    window.wait_text("main", "62 people").await?;

    // The same file again says so, and the list beside it opens the report.
    window.keys("i").await?;
    window.wait_text("main", "This file came in already").await?;
    window.click("text=Earlier imports").await?;
    window.wait_for("#import-report-4").await?;
    accessible(&window, "the list of earlier imports", &["light", "dark"]).await?;
    window.click("text=Undo this import").await?;
    window.wait_text("[role=dialog]", "Was added then and is removed.").await?;
    accessible(&window, "what taking an import back would do", &["light", "dark"]).await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("main", "Taken back on").await?;
    window.keys("Escape").await?;
    window.keys("Escape").await?;
    window.wait_text("main", "60 people").await?;
    window.close().await
}
