//! A morning in the room: entries are typed, marked, given their speakers, changed and taken back, by keyboard alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use entente_tests::{Failure, Launch, Window, program_under_test};
use serde_json::Value;

use super::accessible;

/// Presses the keys of a text, one after the other, where the focus is.
pub(super) async fn typed(window: &Window, text: &str) -> Result<(), Failure> {
    for letter in text.chars() {
        window.keys(&letter.to_string()).await?;
    }
    Ok(())
}

/// Waits until so many entries of the item are shown and the text is empty again.
pub(super) async fn entries(window: &Window, count: usize) -> Result<(), Failure> {
    let script = format!(
        "return document.querySelectorAll('main [role=row]').length === {count}
            && document.querySelector('main textarea').value === ''"
    );
    window.until(&format!("{count} entries are shown"), &script).await
}

/// Finds the folder below this one that holds the workspace.
fn home_of_workspace(folder: &Path) -> Option<PathBuf> {
    let inside: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let found = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "entente");
    if inside.iter().any(found) {
        return Some(folder.to_owned());
    }
    inside.iter().filter(|path| path.is_dir()).find_map(|path| home_of_workspace(path))
}

/// Asks the other program about a copy of the workspace, since the window has the workspace itself.
pub(super) fn told(window: &Window, call: &[&str]) -> Result<Value, Failure> {
    let copy = tempfile::tempdir()?;
    let home = home_of_workspace(window.scratch()).expect("the sample lies in the scratch folder");
    for entry in std::fs::read_dir(home)?.flatten().filter(|entry| entry.path().is_file()) {
        std::fs::copy(entry.path(), copy.path().join(entry.file_name()))?;
    }
    let workspace = std::fs::read_dir(copy.path())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|ending| ending == "entente"))
        .expect("the workspace was copied");
    let done = Command::new(program_under_test("ENTENTECTL", "ententectl")?)
        .args(call)
        .arg(workspace)
        .env("ENTENTE_PASSPHRASE", ops::sample::PASSPHRASE)
        .output()?;
    assert!(done.status.success(), "the file is read: {}", String::from_utf8_lossy(&done.stderr));
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    Ok(serde_json::from_str(&text).expect("what is told is JSON"))
}

#[tokio::test]
async fn entries_are_taken_changed_and_taken_back_by_keyboard_alone() -> Result<(), Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+5").await?;
    window.wait_text("main h1", "Welcome by the co-chairs").await?;
    entries(&window, 2).await?;

    // Three entries, each with its kind and its speaker.
    typed(&window, "/q Who opens?").await?;
    window.keys("F2").await?;
    typed(&window, "hu").await?;
    window.keys("Enter").await?;
    window.keys("Ctrl+Enter").await?;
    entries(&window, 3).await?;
    typed(&window, "The house rules hold.").await?;
    window.keys("Alt+d").await?;
    window.keys("F2").await?;
    typed(&window, "es mu").await?;
    window.keys("Enter").await?;
    window.keys("Ctrl+Enter").await?;
    entries(&window, 4).await?;
    typed(&window, "Send the list.").await?;
    window.keys("Alt+a").await?;
    window.keys("Ctrl+Enter").await?;
    entries(&window, 5).await?;
    accessible(&window, "the notes", &["light", "dark"]).await?;

    // The last one becomes a conclusion by a letter; the one before is removed, and taken back.
    window.keys("Escape").await?;
    window.keys("c").await?;
    window.wait_text("main [role=row]:last-child", "Conclusion").await?;
    window.keys("ArrowUp").await?;
    window.keys("Delete").await?;
    entries(&window, 4).await?;
    window.keys("Ctrl+Z").await?;
    entries(&window, 5).await?;

    let notes = told(&window, &["list", "notes", "--json"])?;
    let notes = notes.as_array().expect("a list");
    assert_eq!(notes.len(), 43, "the sample holds 40");
    let entry = |text: &str| {
        let note = notes.iter().find(|note| note["text"] == text).expect("the entry is kept");
        (note["item"].clone(), note["kind"].clone(), note["speaker"].clone())
    };
    assert_eq!(
        entry("Who opens?"),
        ("I-01".into(), "question".into(), "Zsófia Kőszeghy-Nagy".into()),
        "the slash and its letter are no part of the text"
    );
    let spanish = Value::from("Íñigo Muñoz de la Peña");
    assert_eq!(entry("The house rules hold."), ("I-01".into(), "decision".into(), spanish.clone()));
    assert_eq!(entry("Send the list."), ("I-01".into(), "conclusion".into(), spanish));
    window.close().await
}
