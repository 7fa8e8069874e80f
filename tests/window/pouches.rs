//! Pouches leave the window: each opens by what the window told, and by nothing else.

use super::accessible;
use entente_tests::{Failure, Launch};
use ops::pouch::{Key, OpenedPouch};
use std::path::Path;

/// Opens the pouch of a body by a passphrase, as its co-chair does.
fn opened(folder: &Path, body: &str, passphrase: &str) -> Option<OpenedPouch> {
    let mut files = std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let file = files.find(|path| {
        let name = path.to_string_lossy();
        path.extension().is_some_and(|ending| ending == "pouch") && name.contains(body)
    })?;
    OpenedPouch::open(&std::fs::read(file).ok()?, &Key::Passphrase(passphrase.to_owned().into())).ok()
}

#[tokio::test]
async fn both_co_chairs_get_a_file_each_by_keyboard_and_the_passphrases_are_told_once() -> Result<(), Failure>
{
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+3").await?;
    window.wait_text("main", "Send to co-chairs").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("[role=dialog]", "Write 3 files").await?;
    accessible(&window, "pouches", &["light", "dark"]).await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_for(".told").await?;
    let told = window
        .eval("return [...document.querySelectorAll('.told code')].map((code) => code.textContent)")
        .await?;
    let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    let [eurojust, commission] = told[..] else { panic!("one passphrase for each: {told:?}") };
    assert!(opened(folder.path(), "EUROJUST", eurojust).is_some());
    assert!(opened(folder.path(), "COM", commission).is_some());
    assert!(opened(folder.path(), "COM", eurojust).is_none(), "no body opens the pouch of the other");
    window.keys("Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    let page = window.text("body").await?;
    assert!(!page.contains(eurojust), "it is told once");
    window.close().await
}
