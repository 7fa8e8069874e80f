//! The evening before: the sample's agenda is moved by pointer and by keyboard, taken back, compared, released and printed.

use std::path::{Path, PathBuf};

use entente_tests::{Failure, Launch, Window};

use super::accessible;

/// The place of an item on the board, by a part of its title.
fn block(title: &str) -> String {
    format!("article[aria-label*={title:?}]")
}

/// Waits until the words of an item say a time.
async fn stands_at(window: &Window, title: &str, time: &str) -> Result<(), Failure> {
    let script = format!(
        "return [...document.querySelectorAll('article[data-item]')].some((item) =>
            item.getAttribute('aria-label').includes({title:?}) && item.getAttribute('aria-label').includes({time:?}))"
    );
    window.until(&format!("“{title}” stands at {time}"), &script).await
}

/// Waits until exactly one file with an ending is in a folder.
async fn written(folder: &Path, ending: &str) -> Result<PathBuf, Failure> {
    for _ in 0..100 {
        let found: Vec<PathBuf> = std::fs::read_dir(folder)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|found| found == ending))
            .collect();
        if let [one] = found.as_slice() {
            return Ok(one.clone());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("no file with the ending {ending} was written");
}

#[tokio::test]
async fn the_agenda_is_changed_by_pointer_and_by_keyboard() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_for("text=Agenda").await?;
    window.click("text=Agenda").await?;
    window.wait_text("main", "14 items, 6 h of work on each day").await?;
    // The pill counts what the dialog behind it lists.
    window.wait_text("main", "5 warnings").await?;
    window.click("text=5 warnings").await?;
    window.wait_text("[role=dialog]", "Turns that do not fit").await?;
    let listed =
        window.eval("return document.querySelectorAll('[role=dialog] section.warning li').length").await?;
    assert_eq!(listed.as_u64(), Some(5), "one line each");
    accessible(&window, "what to check", &["light", "dark"]).await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;
    accessible(&window, "the board", &["light", "dark"]).await?;

    // By pointer: the closing item half an hour later; the board is the judge of how many pixels that is.
    stands_at(&window, "Any other business", "16:20").await?;
    let pixels = window
        .eval(
            "const hour = (title) => [...document.querySelectorAll('article[data-item]')].find((item) =>
                item.getAttribute('aria-label').includes(title)).getBoundingClientRect();
             return (hour('Financial investigations').height + 2) / 80 * 30",
        )
        .await?;
    window.drag(&block("Any other business"), 0.0, pixels.as_f64().unwrap_or_default()).await?;
    stands_at(&window, "Any other business", "16:50").await?;
    window.wait_text("footer", "Undo:").await?;
    window.keys("Ctrl+Z").await?;
    stands_at(&window, "Any other business", "16:20").await?;

    // By keyboard: five minutes later, ten minutes longer, and another day.
    window.click(&block("Any other business")).await?;
    window.wait_text("aside", "Any other business").await?;
    window.note_commands().await?;
    window.keys("Alt+ArrowDown").await?;
    stands_at(&window, "Any other business", "16:25").await?;
    window.wait_text("footer", "Undo: Moved").await?;
    window.until("the checks are read", "return window.asked.includes('agenda_check')").await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(
        window.commands().await?,
        ["place_agenda_item", "agenda_board", "agenda_check"],
        "a key costs the edit and one reading of each thing shown that it changed"
    );
    window.keys("Shift+ArrowDown").await?;
    stands_at(&window, "Any other business", "16:25–16:40").await?;
    window.wait_text("aside", "Any other business").await?;
    accessible(&window, "the panel", &["light", "dark"]).await?;

    // The list holds the same.
    window.click("text=List").await?;
    window.wait_text("main", "Financial investigations").await?;
    accessible(&window, "the list", &["light"]).await?;
    window.click("text=Timeline").await?;

    // A version of the track opens, and the way back says whom it drops.
    window.click(".vtrack button").await?;
    window.wait_text("[role=dialog]", "First outline.").await?;
    accessible(&window, "a version", &["light", "dark"]).await?;
    window.click("text=Return to 0.1").await?;
    window.wait_text("[role=dialog]", "Ieva Kalniņa-Roos (EUROPOL)").await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;

    // The difference from the final version says what happened, and only that.
    window.click("text=Compare").await?;
    window.wait_text("[role=dialog]", "Any other business").await?;
    accessible(&window, "the comparison", &["light"]).await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;

    // The agenda as PDF, with its label in its name.
    window.click("text=Print").await?;
    window
        .until(
            "a real page is shown",
            "return [...document.querySelectorAll('[role=dialog] img')].some((page) => page.naturalWidth > 100)",
        )
        .await?;
    accessible(&window, "the export of the agenda", &["light"]).await?;
    window.click("text=The names may go to these readers").await?;
    window.keys("Ctrl+Enter").await?;
    let pdf = written(folder.path(), "pdf").await?;
    assert!(std::fs::read(&pdf)?.starts_with(b"%PDF"), "the file is a PDF");
    let name = pdf.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    assert!(
        name.contains("_agenda_") && name.contains("TLP-"),
        "its name says what it is and bears the label"
    );
    window.close().await
}
