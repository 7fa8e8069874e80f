//! A participant at home: a pouch is opened by its file, read, written beside, and a copy of it taken out.

use super::sent::{Desk, unlock};
use super::{accessible, first_people::fill};
use entente_tests::{Failure, Launch};
use std::path::{Path, PathBuf};

const OWN: &str = "violet harbour sixteen";

#[tokio::test]
async fn a_participant_reads_a_pouch_writes_beside_it_and_takes_a_copy_out() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::new(folder.path()).await.expect("the sample is made");
    let file = desk.send("reader:participants", |wanted| wanted.papers = true).await;
    let (file, copies) = (file.expect("the pouch can be sent"), folder.path().join("copies"));
    drop(desk);
    std::fs::remove_file(folder.path().join("Sample.entente"))?;
    std::fs::create_dir(&copies)?;
    let mut window =
        Launch::default().argument(&file).variable("ENTENTE_TEST_PICK_SAVE", &copies).open().await?;
    window.type_into("input[type=password]", "another passphrase").await?;
    window.keys("Enter").await?;
    window.wait_text("main", "does not open this pouch").await?;
    unlock(&window).await?;
    window.wait_text("header", "Pouch, read only").await?;
    assert_eq!(window.count("nav").await?, 0, "nothing of the secretariat's is shown");
    accessible(&window, "a pouch", &["light", "dark"]).await?;
    window.click("text=Agenda").await?;
    window.wait_text("main h2", "Wednesday 26 June").await?;
    accessible(&window, "the agenda of a pouch", &["light", "dark"]).await?;
    window.click("text=Notes").await?;
    window.wait_for("main [role=article], main article").await?;

    // The first private note asks for a passphrase of the reader's own, and then goes on where it was asked for.
    window.keys("j").await?;
    window.keys("n").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Your own passphrase", OWN).await?;
    fill(&window, "The same once more", OWN).await?;
    window.keys("Enter").await?;
    let in_the_note = "return document.activeElement.matches('li textarea')";
    window.until("the next key is for the note", in_the_note).await?;
    window.type_into("li textarea", "Ask for the annex").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "My notes saved").await?;
    window.until("the entry has the focus", "return document.activeElement.id === 'entry-0'").await?;
    accessible(&window, "a pouch with a private note", &["light", "dark"]).await?;

    // Locked and opened again, the note is there once the reader's own passphrase is given, and the one that was half written.
    window.keys("n").await?;
    window.until("another note is written", in_the_note).await?;
    window.type_into("li textarea", "Half a thou").await?;
    window.lock_and_follow().await?;
    unlock(&window).await?;
    window.wait_text("header", "Pouch, read only").await?;
    let read = window.text("main").await?;
    assert!(
        !read.contains("Ask for the annex") && !read.contains("Half a thou"),
        "not with the passphrase of the pouch"
    );
    window.click("text=Open my library").await?;
    window.wait_for("[role=dialog] input").await?;
    fill(&window, "Your own passphrase", OWN).await?;
    window.keys("Enter").await?;
    window.wait_text("main", "Ask for the annex").await?;
    window.wait_text("main", "Half a thou").await?;

    window.keys("Ctrl+E").await?;
    window.wait_text("[role=dialog]", "Page 1 of").await?;
    // The panel behind the dialog offers the same.
    window
        .eval(
            "[...document.querySelectorAll('[role=dialog] label')]
                .find((label) => label.innerText.includes('My private notes beside')).id = 'private-beside'",
        )
        .await?;
    window.click("#private-beside").await?;
    window.wait_text("[role=dialog]", "leave this computer with the file").await?;
    window
        .until(
            "the page with the notes is drawn",
            "return document.querySelector('.export section[aria-busy=false]') !== null",
        )
        .await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("footer", "is written to").await?;
    let written: Vec<PathBuf> =
        std::fs::read_dir(&copies)?.map(|entry| Ok(entry?.path())).collect::<Result<_, Failure>>()?;
    let [copy] = written.as_slice() else { panic!("one file is written: {written:?}") };
    assert!(copy.to_string_lossy().ends_with("_TLP-AMBER.docx"), "its name says its label: {copy:?}");
    let document = entry_of(copy, "word/document.xml");
    assert!(document.contains("Ask for the annex") && document.contains("My note"), "{document}");
    window.close().await
}

/// Reads a part of a Word document.
fn entry_of(file: &Path, part: &str) -> String {
    let read = std::process::Command::new("unzip").arg("-p").arg(file).arg(part).output();
    String::from_utf8(read.expect("unzip is installed").stdout).expect("a document is text")
}
