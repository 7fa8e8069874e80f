//! Somebody who registered twice: asked about at the import, made one person, and taken apart again, by keyboard.

use entente_tests::{Failure, Launch};
use std::path::Path;

use super::accessible;

#[tokio::test]
async fn who_is_there_twice_is_made_one_person_and_taken_apart_again() -> Result<(), Failure> {
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/twice.csv");
    let window = Launch::default().variable("ENTENTE_TEST_PICK_OPEN", sheet).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    window.keys("i").await?;
    window
        .wait_text("main", "The name is also that of Joris Van den Eynde (P02), with another address.")
        .await?;
    window.click("text=Another person").await?;
    window.wait_text("#import-2", "New").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("main", "61 people, 35 delegations").await?;
    window.wait_text("main", "Likely twice").await?;

    window.keys("t").await?;
    window.wait_text("main", "Very likely one person").await?;
    accessible(&window, "two records of one person", &["light", "dark"]).await?;
    let field = "return document.activeElement?.getAttribute('aria-label') === ";
    window.until("the first field has the focus", &format!("{field}'Title'")).await?;
    for _ in 0..3 {
        window.keys("j").await?;
    }
    window.until("J goes on to the address", &format!("{field}'E-mail'")).await?;
    window.keys("ArrowRight").await?;
    let taken = "const cell = document.activeElement.querySelector('td:last-child');
        return cell?.innerText.includes('+desk@') ?? false";
    window.until("the other address is what stays", taken).await?;
    window.keys("m").await?;
    window.wait_text("main", "Nobody seems to be there twice.").await?;
    window.wait_text("main", "Made one person").await?;

    window.click("text=Take apart").await?;
    window.wait_text("[role=dialog]", "is there again").await?;
    window.click("[role=dialog] button[type=submit]").await?;
    window.wait_text("main", "Very likely one person").await?;
    window.until("the next key goes on at the first field", &format!("{field}'Title'")).await?;
    window.keys("Escape").await?;
    window.wait_text("main", "61 people, 35 delegations").await?;
    window.close().await
}
