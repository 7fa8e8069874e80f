//! Texts as somebody would send them who means harm, in every field of every record: the screens show them as the texts that
//! they are. Nothing of them becomes an element, runs, leaves the page, or is heard of outside.

use crate::leaving::Outside;
use entente_tests::hostile::{MARK, TEXTS, make, texts};
use entente_tests::people::PASSPHRASE;
use entente_tests::{Failure, Launch, Window, screens};
use serde_json::{Value, json};

/// Screens that show nothing of a record before somebody asks: a form, a search, lists that the texts leave empty.
const WITHOUT: [&str; 6] =
    ["/corrections", "/meeting/new", "/people/twice", "/review", "/search", "/settings"];

/// What became of the texts in the page: whether one ran, how many became elements, and how many are there to be read.
async fn looked_at(window: &Window) -> Result<Value, Failure> {
    let script = format!(
        "return {{
            ran: window.ran ?? 0,
            elements: document.querySelectorAll('[{MARK}]').length,
            there: document.body.innerText.split('{MARK}').length - 1,
            at: location.origin
        }}"
    );
    window.eval(&script).await
}

#[tokio::test]
async fn hostile_texts_in_every_field_are_texts_on_every_screen() -> Result<(), Failure> {
    let outside = Outside::new()?;
    let texts = texts(&outside.address());
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Group.entente");
    let (store, taken) = make(&file, &texts).await.expect("the sample is filled");
    drop(store);
    assert!(taken >= TEXTS, "{taken} different texts of {} are in the file", texts.len());
    let window = Launch::default().argument(&file).open().await?;
    window.unlock(PASSPHRASE).await?;
    let here = looked_at(&window).await?["at"].clone();
    for screen in screens().expect("the interface is here") {
        window.goto(&screen).await?;
        window.wait_for("main").await?;
        window.settled().await?;
        // What belongs to the current one is drawn beside it.
        window.keys("j").await?;
        window.settled().await?;
        let seen = looked_at(&window).await?;
        let (ran, elements, at) = (&seen["ran"], &seen["elements"], &seen["at"]);
        assert_eq!((ran, elements, at), (&json!(0), &json!(0), &here), "on {screen}: {seen}");
        if !WITHOUT.contains(&screen.as_str()) {
            assert!(seen["there"].as_u64() > Some(0), "{screen} shows the texts: {seen}");
        }
    }
    assert_eq!(outside.asked(), [""; 0], "nobody outside heard of it");
    let control = format!("document.body.insertAdjacentHTML('beforeend', {}); return true", json!(texts[0]));
    window.eval(&control).await?;
    let seen = looked_at(&window).await?;
    assert_eq!(seen["elements"], 1, "the control: what is taken for markup is found");
    assert_eq!(seen["ran"], 0, "and even that runs nothing");
    window.close().await
}
