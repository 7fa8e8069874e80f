//! A day at the desk: ten jobs by keyboard alone, each within the number of keys that the README promises. What is typed as
//! text, a name or a title, is not counted; every other key is.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use entente_tests::{Failure, Launch, Window};

/// A window of which every key is counted.
struct Desk {
    window: Window,
    pressed: Cell<u32>,
}

impl Desk {
    /// Presses keys one after the other.
    async fn keys(&self, chords: &[&str]) -> Result<(), Failure> {
        for chord in chords {
            self.pressed.set(self.pressed.get() + 1);
            self.window.keys(chord).await?;
        }
        Ok(())
    }

    /// Types a text wherever the focus is.
    async fn text(&self, text: &str) -> Result<(), Failure> {
        for letter in text.chars() {
            let key = if letter == ' ' { "Space".to_owned() } else { letter.to_string() };
            self.window.keys(&key).await?;
        }
        Ok(())
    }

    /// Waits until what has the focus matches a selector, as a person looks before the next key.
    async fn at(&self, selector: &str) -> Result<(), Failure> {
        let script = format!("return document.activeElement.matches({selector:?})");
        self.window.until(&format!("{selector} has the focus"), &script).await
    }

    /// A job was done: it took no more keys than promised.
    fn done(&self, job: &str, most: u32) {
        let pressed = self.pressed.replace(0);
        assert!(pressed <= most, "{job}: {pressed} keys, and {most} are promised");
    }

    /// Goes to a screen that is not part of the job.
    async fn from(&self, chord: &str, selector: &str) -> Result<(), Failure> {
        self.window.keys(chord).await?;
        self.window.wait_for(selector).await?;
        self.window.settled().await
    }
}

const SURVEY: &str = "First name,Family name,E-mail,Country,Function,Attendance\n\
    Sara,Lindqvist,sara.lindqvist@aklagare.test,Sweden,Prosecutor,In person\n";

#[tokio::test]
async fn ten_jobs_take_the_keys_that_are_promised() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let survey = folder.path().join("survey.csv");
    fs::write(&survey, SURVEY)?;
    let window = Launch::default()
        .variable("ENTENTE_TEST_PICK_OPEN", &survey)
        .variable("ENTENTE_TEST_PICK_SAVE", folder.path())
        .open()
        .await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.wait_for("footer").await?;
    let mut desk = Desk { window, pressed: Cell::new(0) };
    confirm_five(&desk).await?;
    correct_a_function(&desk).await?;
    online_on_day_two(&desk).await?;
    the_weekly_survey(&desk, &survey).await?;
    an_item_of_the_agenda(&desk).await?;
    print_the_agenda(&desk, folder.path()).await?;
    tell_those_concerned(&desk, folder.path()).await?;
    find_a_sentence(&desk).await?;
    lock(&mut desk).await?;
    desk.window.close().await
}

/// Five people of five delegations.
async fn confirm_five(desk: &Desk) -> Result<(), Failure> {
    desk.from("Ctrl+3", "article[data-item]").await?;
    desk.keys(&["Ctrl+2"]).await?;
    desk.at("[id^=row-]").await?;
    for confirmed in 1..=5 {
        desk.keys(&["Ctrl+ArrowDown"]).await?;
        desk.at(".person[id^=row-]").await?;
        desk.keys(&["c"]).await?;
        let script =
            format!("return document.querySelectorAll('main [id^=row-] .st.ok').length === {confirmed}");
        desk.window.until(&format!("{confirmed} are confirmed"), &script).await?;
    }
    desk.done("confirm five people of five delegations", 20);
    Ok(())
}

/// The function of one person, where that of another was corrected before.
async fn correct_a_function(desk: &Desk) -> Result<(), Failure> {
    let window = &desk.window;
    window.keys("e").await?;
    window.wait_for("[data-field=function]").await?;
    window.type_into("[data-field=function]", "Prosecutor for organised crime").await?;
    window.keys("Enter").await?;
    window.keys("Escape").await?;
    desk.from("Ctrl+3", "article[data-item]").await?;

    desk.keys(&["Ctrl+2"]).await?;
    desk.at("[id^=row-]").await?;
    desk.keys(&["/"]).await?;
    desk.at("input[type=search]").await?;
    desk.text("chatzimichalis").await?;
    desk.keys(&["Enter"]).await?;
    desk.at(".person[id^=row-]").await?;
    desk.keys(&["e"]).await?;
    desk.at("[data-field=function]").await?;
    desk.text("Senior judge").await?;
    desk.keys(&["Enter"]).await?;
    window.wait_text("main [role=grid]", "Senior judge").await?;
    desk.done("correct a function", 5);
    window.keys("Escape").await
}

/// One person takes part in the second day from afar.
async fn online_on_day_two(desk: &Desk) -> Result<(), Failure> {
    desk.from("Ctrl+3", "article[data-item]").await?;
    desk.keys(&["Ctrl+2"]).await?;
    desk.at("[id^=row-]").await?;
    desk.keys(&["/"]).await?;
    desk.at("input[type=search]").await?;
    desk.text("dvorackova").await?;
    desk.keys(&["Enter"]).await?;
    desk.at(".person[id^=row-]").await?;
    desk.keys(&["2"]).await?;
    let script = "return document.activeElement.querySelector('.dd .sr')?.textContent.includes('Day 2, Thu 27 June: Online')";
    if let Err(failure) = desk.window.until("day 2 is online", script).await {
        panic!(
            "The focus is with {}.\n{failure}",
            desk.window.eval("return document.activeElement.outerHTML").await?
        );
    }
    desk.done("day 2 online for one person", 4);
    Ok(())
}

/// The survey of last week came in before; this week it has one answer more.
async fn the_weekly_survey(desk: &Desk, survey: &Path) -> Result<(), Failure> {
    let window = &desk.window;
    window.keys("i").await?;
    window.wait_text("main", "1 person will change: 1 added").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("main", "of 61 shown").await?;
    let more = "Jonas,Lindgren,jonas.lindgren@aklagare.test,Sweden,Prosecutor,In person\n";
    fs::write(survey, format!("{SURVEY}{more}"))?;
    desk.from("Ctrl+3", "article[data-item]").await?;

    desk.keys(&["Ctrl+2"]).await?;
    desk.at("[id^=row-]").await?;
    desk.keys(&["i"]).await?;
    window.wait_text("main", "1 person will change: 1 added").await?;
    desk.keys(&["Ctrl+Enter"]).await?;
    window.wait_text("main", "of 62 shown").await?;
    desk.done("import of the weekly survey", 3);
    Ok(())
}

/// One more item, and one that begins ten minutes later.
async fn an_item_of_the_agenda(desk: &Desk) -> Result<(), Failure> {
    let window = &desk.window;
    desk.from("Ctrl+3", "article[data-item]").await?;
    desk.keys(&["n"]).await?;
    desk.at("[role=dialog] input").await?;
    desk.text("Closing remarks").await?;
    desk.keys(&["Enter"]).await?;
    window.wait_gone("[role=dialog]").await?;
    desk.at("article[data-item][aria-label*='Closing remarks']").await?;
    desk.done("an item of the agenda", 2);

    let start = "const [, hour, minute] = document.querySelector(\"article[aria-label*='Closing remarks']\").getAttribute('aria-label').match(/(\\d+):(\\d+)–/); return hour * 60 + +minute";
    let before = window.eval(start).await?.as_i64().unwrap_or_default();
    desk.keys(&["Alt+PageDown"]).await?;
    window.until("it begins ten minutes later", &format!("{start} === {}", before + 10)).await?;
    desk.done("move an item by ten minutes", 1);
    // The agenda is again what was released.
    window.keys("Ctrl+Z").await?;
    window.keys("Ctrl+Z").await?;
    window.wait_gone("article[data-item][aria-label*='Closing remarks']").await
}

/// As PDF and Word, for the participants, by the name of the version that holds.
async fn print_the_agenda(desk: &Desk, folder: &Path) -> Result<(), Failure> {
    let window = &desk.window;
    desk.keys(&["Ctrl+E"]).await?;
    desk.at("[role=dialog] input[type=radio]:checked").await?;
    assert_eq!(window.value("[role=dialog] input[type=radio]:checked").await?, "participants");
    desk.keys(&["Ctrl+B"]).await?;
    window.wait_text("[role=dialog]", "Exactly as printed").await?;
    if window.count("[role=dialog] .ack input").await? > 0 {
        desk.keys(&["Ctrl+Y"]).await?;
    }
    let ready = "return !document.querySelector('[role=dialog] .foot .primary').disabled";
    if let Err(failure) = window.until("it can be written", ready).await {
        panic!("{} {failure}", window.text("[role=dialog] .right").await?);
    }
    desk.keys(&["Ctrl+Enter"]).await?;
    window.wait_gone("[role=dialog]").await?;
    desk.done("print the current agenda for participants as PDF and Word", 4);
    let names: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.contains("genda"))
        .collect();
    let of = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert_eq!((of(".pdf"), of(".docx")), (1, 1), "{names:?}");
    Ok(())
}

/// An item was moved since the version that everybody has.
async fn tell_those_concerned(desk: &Desk, folder: &Path) -> Result<(), Failure> {
    let window = &desk.window;
    desk.at("article[data-item]").await?;
    window.keys("Alt+PageDown").await?;
    window.wait_text("footer", "Moved").await?;
    desk.keys(&["c"]).await?;
    window.wait_for("[role=dialog] [aria-keyshortcuts='Control+M']:not(:disabled)").await?;
    desk.keys(&["Ctrl+M"]).await?;
    window.wait_for("[role=dialog] [aria-keyshortcuts='Control+Enter']:not(:disabled)").await?;
    desk.keys(&["Ctrl+Enter"]).await?;
    window.wait_gone("[role=dialog]").await?;
    desk.done("tell those concerned", 4);
    let mails = fs::read_dir(folder)?.filter(|entry| {
        entry.as_ref().is_ok_and(|entry| entry.path().extension().is_some_and(|ending| ending == "eml"))
    });
    assert!(mails.count() > 0, "drafts were written");
    Ok(())
}

/// Some words of a sentence in the notes.
async fn find_a_sentence(desk: &Desk) -> Result<(), Failure> {
    let window = &desk.window;
    desk.keys(&["Ctrl+K"]).await?;
    desk.at("[role=dialog] input").await?;
    desk.text("move victims between platforms").await?;
    window.wait_for("[role=dialog] [role=option]").await?;
    window.settled().await?;
    desk.keys(&["Enter"]).await?;
    window.wait_gone("[role=dialog]").await?;
    window.wait_text("main", "move victims between platforms").await?;
    desk.done("find a sentence in any text", 3);
    Ok(())
}

/// At once.
async fn lock(desk: &mut Desk) -> Result<(), Failure> {
    desk.pressed.set(desk.pressed.get() + 1);
    desk.window.lock_and_follow().await?;
    desk.window.wait_for("input[type=password]").await?;
    desk.done("lock", 1);
    Ok(())
}
