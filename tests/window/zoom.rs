//! Tired eyes: at every step of the zoom and in every size the window is filled, its lists have rows, and no handling
//! label is shortened; also where the agenda is so crowded that its items are as narrow as they get.

use entente_tests::{
    Failure, Launch, Window, agenda,
    people::{PASSPHRASE, now, passphrase},
};

const STEPS: [u32; 5] = [100, 110, 125, 150, 200];
const SIZES: [(u32, u32); 3] = [(1280, 800), (1440, 900), (1920, 1080)];

/// The screens with the keys that lead there from the one before, and what each is a list of.
const SCREENS: [(&str, &[&str], &str); 3] = [
    ("the people", &["Ctrl+2"], "[id^=row-]"),
    ("the timeline", &["Ctrl+3"], "article[data-item]"),
    ("the list", &["l"], "[role=row][data-item]"),
];

/// Items in 25 rooms, side by side all day long, beside those of the sample.
const BESIDE: usize = 500;

/// Asks what a strict eye would object to; `rows` selects what the screen is a list of.
async fn looked_at(window: &Window, screen: &str, rows: &str) -> Result<Vec<String>, Failure> {
    let seen = window.measured(Some(rows)).await?;
    assert!(seen.labels >= 1, "{screen}: labels are there to be measured");
    Ok(seen.problems.iter().map(|problem| format!("{screen}: {problem}")).collect())
}

/// Chooses a step in the settings, and waits until the page has so many pixels less.
async fn zoom(window: &Window, step: u32) -> Result<(), Failure> {
    window.click("a[href='/settings']").await?;
    window.click(&format!("text={step} %")).await?;
    window
        .until(
            &format!("{step} % is chosen"),
            &format!(
                "return [...document.querySelectorAll('[aria-pressed=true], [aria-checked=true], [data-state=on]')].some(
                    (choice) => choice.innerText.trim() === '{step} %')"
            ),
        )
        .await
}

/// Gives the window a size, and waits until the page has what is left of it at this step.
async fn resize(window: &Window, (width, height): (u32, u32), step: u32) -> Result<(), Failure> {
    window.resize(width, height).await?;
    let script = format!(
        "return Math.abs(innerWidth * {step} / 100 - {width}) <= {step} / 100
            && Math.abs(innerHeight * {step} / 100 - {height}) <= {step} / 100"
    );
    window.until(&format!("the page fills {width} x {height} once at {step} %"), &script).await
}

#[tokio::test]
async fn every_step_of_the_zoom_fills_the_window_and_shortens_no_label() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("crowded.entente");
    crowded(&file).await.unwrap();
    let window = Launch::default().argument(&file).open().await?;
    window.unlock(PASSPHRASE).await?;
    window.wait_for("footer").await?;
    let mut objections = Vec::new();
    for step in STEPS {
        zoom(&window, step).await?;
        for (screen, keys, rows) in SCREENS {
            for key in keys {
                window.keys(key).await?;
            }
            window.wait_for(rows).await?;
            for size in SIZES {
                resize(&window, size, step).await?;
                let screen = format!("{screen} at {step} % of {} x {}", size.0, size.1);
                objections.extend(looked_at(&window, &screen, rows).await?);
            }
        }
        window.keys("l").await?;
    }
    assert!(objections.is_empty(), "{objections:#?}");
    what_is_dropped_lands_below_the_pointer(&window).await?;
    a_message_is_read_in_lines(&window).await?;
    columns_stand_below_each_other(&window).await?;
    the_last_row_is_reached(&window).await?;
    a_row_that_is_gone_to_is_in_sight(&window).await?;
    window.close().await
}

/// The sample meeting, with its agenda crowded.
async fn crowded(file: &std::path::Path) -> ops::Result<()> {
    let (store, _) = ops::sample::create(file, &passphrase(), now()).await?;
    let meeting =
        ops::meeting::current(&mut store.begin(now()).await?).await?.ok_or(ops::Error::NoMeeting)?;
    agenda::crowd(&store, meeting, BESIDE).await?;
    Ok(())
}

/// Rows that are drawn only where they are looked at are drawn there.
async fn the_last_row_is_reached(window: &Window) -> Result<(), Failure> {
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    window
        .until(
            "the end of the list is drawn where it is scrolled to",
            "const view = document.querySelector('main [role=grid]').parentElement;
             view.scrollTop = view.scrollHeight;
             const rows = [...document.querySelectorAll('[id^=row-]')].map((row) => row.getBoundingClientRect());
             const end = Math.max(...rows.map((row) => row.bottom));
             return Math.abs(end - view.getBoundingClientRect().top - view.clientHeight) <= 2",
        )
        .await
}

/// Where the sheet scrolls around a list, the row with the focus is in what is seen of both.
async fn a_row_that_is_gone_to_is_in_sight(window: &Window) -> Result<(), Failure> {
    resize(window, SIZES[0], 200).await?;
    for (screen, keys) in [("the people", &["Ctrl+2"][..]), ("the list", &["Ctrl+3", "l"][..])] {
        for key in keys {
            window.keys(key).await?;
        }
        window.wait_for("main [role=row][tabindex='0']").await?;
        window.settled().await?;
        window.eval("document.querySelector(\"main [role=row][tabindex='0']\").focus(); return true").await?;
        for (key, times) in [("ArrowDown", 12), ("ArrowUp", 12)] {
            for pressed in 1..=times {
                window.keys(key).await?;
                window
                    .until(
                        &format!("{screen}: after {key} {pressed} times the row is in sight"),
                        "const row = document.activeElement.getBoundingClientRect();
                         const sheet = document.querySelector('main').getBoundingClientRect();
                         return document.activeElement.matches('[role=row]')
                             && row.top >= sheet.top - 1 && row.bottom <= sheet.bottom + 1",
                    )
                    .await?;
            }
        }
    }
    window.keys("l").await
}

/// A drag is counted in the same pixels as the board.
async fn what_is_dropped_lands_below_the_pointer(window: &Window) -> Result<(), Failure> {
    const TITLE: &str = "Workshop 0:";
    window.wait_for("article[data-item]").await?;
    window.settled().await?;
    let start = format!(
        "document.querySelector('article[aria-label*=\"{TITLE}\"]').getAttribute('aria-label').match(/(\\d+):(\\d+)–/)"
    );
    let minutes = format!("return ((found) => found[1] * 60 + +found[2])({start})");
    let before = window.eval(&minutes).await?.as_i64().unwrap_or_default();
    let hour = window
        .eval("const [, one, two] = document.querySelectorAll('.ax span'); return two.getBoundingClientRect().top - one.getBoundingClientRect().top")
        .await?
        .as_f64()
        .unwrap_or_default();
    window.drag(&format!("article[aria-label*={TITLE:?}]"), 0.0, hour / 2.0).await?;
    let moved = format!("return ((found) => found[1] * 60 + +found[2])({start}) === {}", before + 30);
    window.until("half an hour further down is half an hour later", &moved).await?;
    window.keys("Ctrl+Z").await?;
    window.until("it is back", &format!("{minutes} === {before}")).await
}

/// Where the window is smallest no column is narrower than the screen, and what belongs to the current row is reached below it.
async fn columns_stand_below_each_other(window: &Window) -> Result<(), Failure> {
    resize(window, SIZES[0], STEPS[4]).await?;
    for (screen, row) in
        [("/agenda", "article[data-item]"), ("/concepts", "[id^=concept-]"), ("/people", "[id^=row-]")]
    {
        window.goto(screen).await?;
        window.wait_for(row).await?;
        window
            .until(
                &format!("the columns of {screen} have the width of the sheet, one below the other"),
                "const split = document.querySelector('.split');
                 const columns = [...split.children].map((column) => column.getBoundingClientRect());
                 const below = columns.every((box, at) => at === 0 || box.top >= columns[at - 1].bottom - 1);
                 const sheet = split.closest('.sheet');
                 const scrolls = getComputedStyle(sheet).overflowY === 'auto' && sheet.scrollHeight > sheet.clientHeight;
                 return scrolls && columns.length > 1 && below && columns.every((box) => box.width > split.clientWidth - 4)",
            )
            .await?;
    }
    Ok(())
}

/// What was done is said at the foot of the window, and leaves the screen its room where the window is smallest.
async fn a_message_is_read_in_lines(window: &Window) -> Result<(), Failure> {
    resize(window, SIZES[0], STEPS[4]).await?;
    window.keys("Ctrl+Shift+Z").await?;
    window.wait_text("footer [role=status]", "Redone").await?;
    window
        .until(
            "a message stands in two lines at most, and all of the foot in a quarter of the window",
            "const words = document.querySelector('footer [role=status] span');
             const lines = words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).fontSize);
             const foot = document.querySelector('footer').getBoundingClientRect();
             return lines < 3.5 && foot.height < innerHeight / 4 && foot.bottom <= innerHeight + 1",
        )
        .await?;
    window.keys("Ctrl+Z").await?;
    window.wait_text("footer [role=status]", "Undone").await
}
