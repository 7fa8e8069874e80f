//! A tour de table in the room, led by keyboard alone, and read back from the file.

use entente_tests::{Failure, Launch, Window};
use serde_json::Value;

use super::accessible;
use super::notes::{told, typed};

/// Waits until a row of the tour de table says so.
async fn row(window: &Window, name: &str, says: &str) -> Result<(), Failure> {
    let script = format!(
        "const row = [...document.querySelectorAll('main [role=row]')]
            .find((row) => row.getAttribute('aria-label')?.startsWith('{name},'));
         return row?.textContent.includes('{says}') ?? false"
    );
    window.until(&format!("{name} says {says}"), &script).await
}

/// Waits until somebody has the floor.
async fn speaks(window: &Window, code: &str) -> Result<(), Failure> {
    let script = format!("return document.querySelector('main section .cc')?.textContent === '{code}'");
    window.until(&format!("{code} has the floor"), &script).await
}

#[tokio::test]
async fn a_tour_de_table_is_led_by_keyboard_alone() -> Result<(), Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+6").await?;
    window.wait_text("main h1", "Common understanding of legal concepts").await?;
    window.wait_text("main", "The floor is free").await?;

    // Belgium speaks, Bulgaria passes, Czechia will write; Belgium is called back and goes on.
    window.keys("Space").await?;
    speaks(&window, "BE").await?;
    window.keys("Space").await?;
    speaks(&window, "BG").await?;
    window.keys("b").await?;
    speaks(&window, "BE").await?;
    window.keys("t").await?;
    window.wait_for("main [aria-label='Let the timer run']").await?;
    window.keys("m").await?;
    window.wait_text("main [role=timer]", "of 2:30").await?;
    window.keys("Space").await?;
    speaks(&window, "BG").await?;
    window.keys("p").await?;
    row(&window, "Bulgaria", "passed").await?;
    window.keys("Space").await?;
    speaks(&window, "CZ").await?;
    window.keys("w").await?;
    row(&window, "Czechia", "in writing").await?;

    // Two ask for the floor; the first of the queue is called before the tour goes on.
    window.keys("f").await?;
    window.wait_for("[role=dialog] input").await?;
    typed(&window, "us").await?;
    window.keys("Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.keys("f").await?;
    window.wait_for("[role=dialog] input").await?;
    typed(&window, "hu").await?;
    window.keys("Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    accessible(&window, "the floor", &["light", "dark"]).await?;
    window.keys("g").await?;
    speaks(&window, "HU").await?;
    window.keys("Space").await?;
    speaks(&window, "DE").await?;

    let floor = told(&window, &["floor", "--item", "I-09", "--json"])?;
    assert_eq!(floor["speaker"]["code"], "DE");
    let state = |code: &str| {
        let row = floor["tour"].as_array().expect("a tour").iter().find(|row| row["code"] == code);
        row.map(|row| (row["state"].clone(), row["limit"].clone()))
    };
    assert_eq!(state("BE"), Some(("heard".into(), 150.into())));
    assert_eq!(state("BG"), Some(("passed".into(), 120.into())));
    assert_eq!(state("CZ"), Some(("in_writing".into(), 120.into())));
    assert_eq!(state("HU"), Some(("asked".into(), 120.into())), "a question is not the turn in the tour");
    let codes = |list: &str| {
        floor[list].as_array().expect("a list").iter().map(|row| row["code"].clone()).collect::<Vec<Value>>()
    };
    assert_eq!((codes("queue"), codes("heard")), (vec!["US".into()], vec!["HU".into()]));
    let notes = told(&window, &["list", "notes", "--json", "--where", "Will contribute in writing"])?;
    let note = &notes[0];
    assert_eq!((&note["item"], &note["delegations"]), (&"I-09".into(), &serde_json::json!(["CZ"])));
    window.close().await
}
