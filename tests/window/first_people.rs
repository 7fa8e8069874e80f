//! From an empty window to the list of participants: the path of the first morning.

use std::path::Path;

use entente_tests::{
    Failure, Launch, Window,
    people::{PASSPHRASE, now, open},
};

use super::accessible;

/// Fills the field with a label.
pub(crate) async fn fill(window: &Window, label: &str, text: &str) -> Result<(), Failure> {
    window
        .eval(&format!(
            "document.querySelectorAll('[data-filled]').forEach((field) => field.removeAttribute('data-filled'));
             const named = [...document.querySelectorAll('input, textarea')].find(
                (field) => [...(field.labels ?? [])].some((label) => label.innerText.trim() === {label:?}));
             if (!named) throw new Error('no field is called ' + {label:?});
             named.setAttribute('data-filled', '');"
        ))
        .await?;
    window.type_into("[data-filled]", text).await
}

/// Waits until the head of the people screen counts so many.
async fn people(window: &Window, count: &str) -> Result<(), Failure> {
    let script = format!("return document.querySelector('main').innerText.includes({count:?})");
    window.until(&format!("the screen counts {count}"), &script).await
}

/// Waits until the bar at the foot names what Ctrl+Z takes back.
async fn last_step(window: &Window, step: &str) -> Result<(), Failure> {
    window.wait_text("footer", &format!("Undo: {step}")).await
}

const BOTH: &[&str] = &["light", "dark"];

#[tokio::test]
async fn a_workspace_is_made_and_the_survey_brought_in() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let survey = Path::new(::sample::FOLDER).join("eusurvey.xlsx");
    let mut window = Launch::default()
        .variable("ENTENTE_TEST_PICK_SAVE", folder.path())
        .variable("ENTENTE_TEST_PICK_OPEN", survey)
        .open()
        .await?;
    window.wait_for("main").await?;
    accessible(&window, "welcome", BOTH).await?;
    create_with_a_meeting(&window).await?;
    lock_and_unlock(&mut window).await?;
    import_undo_and_redo(&window).await?;
    search_and_edit(&window).await?;
    window.close().await?;

    let files: Vec<_> =
        std::fs::read_dir(folder.path())?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let workspace = files.iter().find(|file| file.extension().is_some_and(|ending| ending == "entente"));
    let (store, meeting) = open(workspace.unwrap()).await.unwrap();
    let roster = ops::roster(&mut store.begin(now()).await.unwrap(), meeting).await.unwrap();
    assert_eq!(roster.seated().count(), 60, "the whole survey is in the file");
    let edited =
        roster.seated().filter(|(_, seat)| seat.participant.seat.function.as_str() == "Deputy prosecutor");
    let names: Vec<_> = edited.map(|(_, seat)| seat.person.name.family_name.as_str()).collect();
    assert_eq!(names, ["Живковић-Ђорђевић"], "what was typed is in the file, for that person only");
    Ok(())
}

async fn create_with_a_meeting(window: &Window) -> Result<(), Failure> {
    window.keys("Ctrl+N").await?;
    window.wait_for("text=Create workspace").await?;
    accessible(window, "the new workspace", BOTH).await?;
    fill(window, "Title", "THB Focus Group").await?;
    window.click("text=Choose a place").await?;
    fill(window, "Your name", "Imke Overgaard").await?;
    fill(window, "Passphrase", PASSPHRASE).await?;
    fill(window, "Passphrase again", PASSPHRASE).await?;
    window.click("text=Create workspace").await?;
    window.wait_for("text=Create meeting").await?;
    accessible(window, "the meeting form", BOTH).await?;
    fill(window, "Name of the series", "Focus group").await?;
    fill(window, "Short name", "FG").await?;
    fill(window, "Title of the meeting", "Third meeting").await?;
    fill(window, "Chairing body", "Eurojust").await?;
    window.keys("Tab").await?;
    fill(window, "First day", "2024-06-26").await?;
    fill(window, "Last day", "2024-06-27").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("main", "What needs you now").await?;
    window.keys("Ctrl+2").await?;
    people(window, "Nobody is in this meeting yet").await
}

/// Locked means gone; the passphrase brings it back.
async fn lock_and_unlock(window: &mut Window) -> Result<(), Failure> {
    window.lock_and_follow().await?;
    window.wait_for("input[type=password]").await?;
    let page = window.eval("return document.documentElement.innerHTML").await?.to_string();
    assert!(!page.contains("Third meeting"), "nothing of the workspace is left on the page");
    accessible(window, "the lock", BOTH).await?;
    window.type_into("input[type=password]", "not the passphrase").await?;
    window.keys("Enter").await?;
    window.wait_text("main", "That passphrase does not open this file. The file is untouched.").await?;
    window.unlock(PASSPHRASE).await?;
    people(window, "Nobody is in this meeting yet").await
}

async fn import_undo_and_redo(window: &Window) -> Result<(), Failure> {
    const STEP: &str = "Imported 60 participants from eusurvey.xlsx";
    window.keys("i").await?;
    window.wait_text("main", "60 people will change: 60 added, 0 updated.").await?;
    accessible(window, "the import", BOTH).await?;
    window.keys("Ctrl+Enter").await?;
    people(window, "60 people, 35 delegations").await?;
    last_step(window, STEP).await?;
    window.keys("Ctrl+Z").await?;
    people(window, "Nobody is in this meeting yet").await?;
    window.keys("Ctrl+Shift+Z").await?;
    people(window, "60 people, 35 delegations").await?;
    last_step(window, STEP).await
}

/// Plain letters find the Cyrillic name, and Enter keeps what was typed.
async fn search_and_edit(window: &Window) -> Result<(), Failure> {
    window.type_into("input[type=search]", "zivkovic").await?;
    window
        .until("one person is found", "return document.querySelectorAll('[id^=row-]').length === 2")
        .await?;
    window.keys("Enter").await?;
    window.until("the list has the focus", "return document.activeElement.id.startsWith('row-')").await?;
    window.keys("ArrowDown").await?;
    window.wait_text("aside", "Живковић").await?;
    fill(window, "Function", "Deputy prosecutor").await?;
    window.keys("Enter").await?;
    last_step(window, "Changed ").await
}

#[tokio::test]
async fn the_sample_is_searched_and_its_list_is_written() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    people(&window, "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    accessible(&window, "people", BOTH).await?;

    // Only those who were searched for are shown.
    window.type_into("input[type=search]", "zivkovic").await?;
    window
        .until(
            "plain letters find the Cyrillic name",
            "return document.querySelector('main').innerText.includes('Живковић') && !document.querySelector('main').innerText.includes('Kjærsgaard')",
        )
        .await?;
    window.click("text=Живковић-Ђорђевић").await?;
    // Export the list as PDF.
    window.keys("Ctrl+E").await?;
    window.wait_for("text=Write the file").await?;
    window
        .until(
            "a real page is shown",
            "return [...document.querySelectorAll('img')].some((page) => page.naturalWidth > 100)",
        )
        .await?;
    accessible(&window, "export", BOTH).await?;
    window.keys("Ctrl+Y").await?;
    window.keys("Ctrl+Enter").await?;
    let mut written = Vec::new();
    for _ in 0..100 {
        written = std::fs::read_dir(folder.path())?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
            .collect();
        if !written.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let [pdf] = written.as_slice() else { panic!("one PDF was written, not {written:?}") };
    assert!(std::fs::read(pdf)?.starts_with(b"%PDF"), "the file is a PDF");
    assert!(
        pdf.file_name().is_some_and(|name| name.to_string_lossy().contains("TLP-")),
        "its name bears the label"
    );
    window.close().await
}
