//! A damaged workspace: it is read, not changed, and its backup is one key away.

use entente_tests::{
    Failure, Launch, Window,
    people::{damage_but_readable, now},
};
use ops::sample::{self, PASSPHRASE};

use super::{accessible, first_people::fill};

#[tokio::test]
async fn a_damaged_workspace_opens_for_reading_and_its_backup_for_work() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Sample.entente");
    let (store, unlocked) = sample::create(&file, &PASSPHRASE.into(), now()).await.unwrap();
    store.backup(&unlocked, &folder.path().join("Sample backup.entente")).await.unwrap();
    drop(store);
    damage_but_readable(&unlocked, &file).await.unwrap();
    let before = std::fs::read(&file)?;

    let copies = folder.path().join("copies");
    std::fs::create_dir(&copies)?;
    let window = Launch::default().argument(&file).variable("ENTENTE_TEST_PICK_SAVE", &copies).open().await?;
    window.type_into("input[type=password]", PASSPHRASE).await?;
    window.keys("Enter").await?;
    window.wait_text("h1", "This workspace cannot be opened whole").await?;
    window.wait_text("main", "3 June 2024").await?;
    accessible(&window, "the ways to recover", &["light", "dark"]).await?;
    window.keys("r").await?;
    window.wait_text("header + .notice", "damaged and open for reading only").await?;
    accessible(&window, "a workspace for reading only", &["light", "dark"]).await?;

    // What changes something is refused in words, and nothing is hidden.
    edit(&window, "Deputy prosecutor").await?;
    window.wait_text("aside [role=alert]", "damaged and open for reading only. Open a backup").await?;
    assert!(std::fs::read(&file)? == before, "the damaged file stays exactly as it is");

    window.keys("Ctrl+Shift+B").await?;
    window.wait_text("main", "Nothing in the damaged file is newer").await?;
    window.until("the newest backup is chosen", "return document.activeElement.checked === true").await?;
    window.keys("Enter").await?;
    window.wait_gone("input[type=radio]").await?;
    window.wait_gone(".notice").await?;
    edit(&window, "Deputy prosecutor").await?;
    window.wait_text("footer", "Undo: Changed ").await?;
    window.close().await?;
    let made: Vec<_> = std::fs::read_dir(&copies)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let workspaces = made.iter().filter(|path| path.extension().is_some_and(|ending| ending == "entente"));
    assert_eq!(workspaces.count(), 1, "a copy of the backup is worked in: {made:?}");
    assert!(made.iter().all(|path| path.extension().is_none_or(|ending| ending != "part")), "{made:?}");
    assert!(std::fs::read(&file)? == before, "and so it does while its backup is worked in");
    Ok(())
}

/// Searches for one person and changes what they do.
async fn edit(window: &Window, function: &str) -> Result<(), Failure> {
    window.keys("Ctrl+2").await?;
    window.type_into("input[type=search]", "zivkovic").await?;
    window
        .until("one person is found", "return document.querySelectorAll('[id^=row-]').length === 2")
        .await?;
    window.keys("Enter").await?;
    window.until("the list has the focus", "return document.activeElement.id.startsWith('row-')").await?;
    window.keys("ArrowDown").await?;
    window.wait_text("aside", "Живковић").await?;
    fill(window, "Function", function).await?;
    window.keys("Enter").await
}
