//! From an empty window to the list of participants: the path of the first morning.

use entente_tests::{Failure, Launch, Window};

const PASSPHRASE: &str = "seven quiet herons over the polder";

/// Fills the field with a label.
async fn fill(window: &Window, label: &str, text: &str) -> Result<(), Failure> {
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

async fn accessible(window: &Window, screen: &str, themes: &[&str]) -> Result<(), Failure> {
    for theme in themes {
        window.theme(theme).await?;
        // Colours fade for a moment when the theme changes.
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        let findings = window.axe().await?;
        let rules: Vec<_> = findings.iter().map(|finding| (&finding.rule, &finding.places)).collect();
        assert!(rules.is_empty(), "axe objects on {screen}, {theme}: {rules:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_new_workspace_is_made_locked_and_unlocked() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;

    window.wait_for("main").await?;
    accessible(&window, "welcome", &["light", "dark"]).await?;

    // Create a workspace and its meeting.
    window.keys("Ctrl+N").await?;
    window.wait_for("text=Create workspace").await?;
    fill(&window, "Title", "THB Focus Group").await?;
    window.click("text=Place").await?;
    fill(&window, "Your name", "Imke Overgaard").await?;
    fill(&window, "Passphrase", PASSPHRASE).await?;
    fill(&window, "Passphrase again", PASSPHRASE).await?;
    window.click("text=Create workspace").await?;
    window.wait_for("text=Create meeting").await?;
    accessible(&window, "the meeting form", &["light"]).await?;

    // Locked means gone; the passphrase brings it back.
    window.keys("Ctrl+Shift+L").await?;
    window.wait_for("input[type=password]").await?;
    assert!(!window.shows("text=Create meeting").await?, "nothing of the workspace is left on the page");
    window.type_into("input[type=password]", "not the passphrase").await?;
    window.keys("Enter").await?;
    window
        .until("a refusal is said", "return document.body.innerText.includes('That passphrase does not ')")
        .await?;
    window.type_into("input[type=password]", PASSPHRASE).await?;
    window.keys("Enter").await?;
    window.wait_for("text=Create meeting").await?;
    window.close().await
}

#[tokio::test]
async fn the_sample_is_searched_and_its_list_is_written() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    people(&window, "60 people, 35 delegations").await?;
    accessible(&window, "people", &["light"]).await?;

    // Search in plain letters, and edit what was found.
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
    accessible(&window, "export", &["light"]).await?;
    window
        .eval("document.querySelectorAll('[role=dialog] [role=checkbox][aria-checked=false], [role=dialog] input[type=checkbox]:not(:checked)').forEach((box) => box.click())")
        .await?;
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
