//! The application is killed, pages and all, while somebody works in its window: what was shown as kept is in the file.

use domain::agenda::AgendaItem;
use entente_tests::people::{PASSPHRASE, now, passphrase};
use entente_tests::processes::below;
use entente_tests::{Failure, Launch, Window, trials};
use ops::{Store, sample};
use rand::Rng as _;
use std::cell::RefCell;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What a title of these begins with.
const TYPED: &str = "Typed before a kill";

/// Types one topic after the other, and notes each that the list shows.
async fn work(window: &Window, time: usize, shown: &RefCell<Vec<String>>) -> Result<(), Failure> {
    for number in 0.. {
        let title = format!("{TYPED} {time:03}, {number:03}");
        window.type_into("[data-backlog] .topic input", &title).await?;
        window.keys("Enter").await?;
        window.wait_text("[data-backlog] .cards", &title).await?;
        shown.borrow_mut().push(title);
    }
    Ok(())
}

/// Ends everything below the driver without a word.
fn kill(window: &Window) {
    let processes = below(window.driver()).into_iter().map(|process| process.to_string());
    let killed = Command::new("kill").arg("-9").args(processes).status();
    assert!(killed.is_ok_and(|status| status.success()), "the application is there to be killed");
}

/// Reads the topics of a file that were typed here. Says why it is not sound.
async fn typed(file: &Path) -> Result<Vec<String>, String> {
    let (store, _) = Store::open(file, &passphrase(), None).await.map_err(|error| error.to_string())?;
    if let Some(why) = store.read_only() {
        return Err(format!("open for reading only: {why:?}"));
    }
    let checked = ops::check::check(&store, now()).await.map_err(|error| error.to_string())?;
    if !checked.fits() {
        return Err(format!("the check found {checked:?}"));
    }
    let mut unit = store.begin(now()).await.map_err(|error| error.to_string())?;
    let items: Vec<AgendaItem> = unit.all().await.map_err(|error| error.to_string())?;
    let titles = items.iter().map(|item| item.details.title.to_string());
    Ok(titles.filter(|title| title.starts_with(TYPED)).collect())
}

/// Names the topics that were shown and are not there.
fn lost<'a>(shown: &'a [String], there: &[String]) -> Vec<&'a str> {
    shown.iter().filter(|title| !there.contains(title)).map(String::as_str).collect()
}

#[tokio::test]
async fn what_the_window_showed_as_kept_outlives_a_kill() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Group.entente");
    let (store, _) = sample::create(&file, &passphrase(), now()).await.expect("the sample is made");
    drop(store);
    let (mut before, mut halfway) = (Vec::new(), 0);
    for time in 0..trials(2, 100) {
        let window = Launch::default().argument(&file).open().await?;
        window.unlock(PASSPHRASE).await?;
        window.goto("/agenda").await?;
        window.wait_for("[data-item]").await?;
        window.keys("b").await?;
        window.click("text=Topic").await?;
        window.wait_for("[data-backlog] .topic input").await?;
        let shown = RefCell::new(Vec::new());
        let after = Duration::from_millis(rand::rng().random_range(2_000..5_000));
        tokio::select! {
            done = work(&window, time, &shown) => done?,
            () = tokio::time::sleep(after) => kill(&window),
        }
        drop(window);

        let there = typed(&file).await.unwrap_or_else(|objection| panic!("kill {time}: {objection}"));
        let shown = shown.into_inner();
        assert_eq!(lost(&shown, &there), [""; 0], "kill {time}: this was shown");
        // The controls: a topic that nobody kept, and the file as it was before.
        let never = [format!("{TYPED} {time:03}, never")];
        assert_eq!(lost(&never, &there), [never[0].as_str()], "what was not kept is missed");
        assert_eq!(
            lost(&shown, &before),
            shown,
            "and so is all that was typed, in the file as it was before"
        );
        // The last one may be kept without having been shown.
        halfway += usize::from(there.len() - before.len() > shown.len());
        before = there;
    }
    let kept = before.len();
    println!("{kept} topics kept, {halfway} of them never shown");
    assert!(kept > 0, "something was done between the kills");
    Ok(())
}
