//! Sheets as other people make them: what nobody listed is found out or asked, and little is asked.

use std::fs;

use entente_tests::{Failure, Launch, Window};

use super::accessible;
use super::first_people::fill;

/// Headings that no list names, a line above them, and a total below; a way of attending and a body that nobody knows.
const UNHEARD: &str = "Liste du 3 juin;;;;\n\
    Nr;Wer da ist;Woher;Unter;So\n\
    1;LINDQVIST, Sara;Sweden;sara.lindqvist@aklagare.test;vor Ort\n\
    2;BERGMANN, Uwe;Germany;uwe.bergmann@justiz.test;vor Ort\n\
    3;PETIT, Anne;France;anne.petit@justice.test;mal so, mal so\n\
    4;ROSSI, Paola;Kurpfalz;paola.rossi@giustizia.test;vor Ort\n\
    Total;4;;;\n";

/// Three people of one mailbox; nothing says how they attend.
const OFFICE: &str = "First name,Family name,E-mail,Country,Function\n\
    Ana,Kranjc,office@tozilstvo.test,Slovenia,Prosecutor\n\
    Bor,Zupan,office@tozilstvo.test,Slovenia,Prosecutor\n\
    Eva,Mlakar,office@tozilstvo.test,Slovenia,Analyst\n";

/// How many rows wait for an answer.
async fn rejected(window: &Window) -> Result<(), Failure> {
    let script = "return !document.querySelector('main').innerText.includes('Rejected')";
    window.until("nothing is open any more", script).await
}

#[tokio::test]
async fn what_nobody_listed_comes_in_with_three_answers_at_most() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let sheet = folder.path().join("list.csv");
    fs::write(&sheet, UNHEARD)?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_OPEN", &sheet).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;

    window.keys("i").await?;
    window.wait_text("main", "“Total” is a total: this row is about nobody.").await?;
    accessible(&window, "a sheet with headings that nobody listed", &["light", "dark"]).await?;
    window.wait_text("main", "It is not clear from “mal so, mal so” how the person attends").await?;
    window.click("text=Online").await?;
    window.wait_text("main", "No country or body is known as “Kurpfalz”.").await?;
    window.keys("n").await?;
    window.type_into("[role=combobox]", "Italy").await?;
    window.wait_for("[role=option]").await?;
    window.keys("Enter").await?;
    rejected(&window).await?;
    window.wait_text("main", "4 people will change: 4 added, 0 updated.").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("main", "64 people, 35 delegations").await?;

    one_mailbox(&window, &sheet).await?;
    a_second_file(&window, &sheet).await?;
    window.close().await
}

/// Two of three people of one mailbox are asked about; how all of them attend is one answer.
async fn one_mailbox(window: &Window, sheet: &std::path::Path) -> Result<(), Failure> {
    fs::write(sheet, OFFICE)?;
    window.keys("i").await?;
    window.wait_text("main", "The e-mail address is also that of Ana Kranjc").await?;
    window.wait_text("main", "How does this person attend, on all days?").await?;
    window.click("text=In person").await?;
    window.wait_text("#import-2", "New").await?;
    for row in [3, 4] {
        window.click(&format!("#import-{row}")).await?;
        window.click("text=Another person").await?;
        window.wait_text(&format!("#import-{row}"), "New").await?;
    }
    rejected(window).await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("main", "67 people, 35 delegations").await
}

/// The next file of the same source says something else of a field that was changed by hand: what counts is a choice.
async fn a_second_file(window: &Window, sheet: &std::path::Path) -> Result<(), Failure> {
    window.type_into("input[type=search]", "mlakar").await?;
    let found = "return document.querySelectorAll('[id^=row-]').length === 2";
    window.until("one person is found", found).await?;
    window.keys("Enter").await?;
    window.until("the list has the focus", "return document.activeElement.id.startsWith('row-')").await?;
    window.keys("ArrowDown").await?;
    window.wait_text("aside", "Mlakar").await?;
    fill(window, "Function", "Head of analysis").await?;
    window.keys("Enter").await?;
    window.wait_text("footer", "Undo: Changed ").await?;
    window.keys("Escape").await?;

    fs::write(sheet, OFFICE.replace("Analyst", "Legal analyst"))?;
    window.click("text=Import").await?;
    window.wait_text("main", "0 added, 1 changed, 0 no longer named since list.csv").await?;
    window.wait_text("main", "Head of analysis").await?;
    window.click("text=Keep: Head of analysis").await?;
    rejected(window).await?;
    window.keys("Escape").await?;
    window.wait_text("main", "of 67 shown").await
}
