//! Attendance is taken by keyboard alone, and the other program reads in the file what was typed.

use std::collections::BTreeMap;

use entente_tests::{Failure, Launch, Window};
use serde_json::Value;

use super::accessible;
use super::notes::told;

/// Waits until the cell that has the focus is this one: "Joris Van den Eynde, item 1: Not recorded".
async fn at(window: &Window, said: &str) -> Result<(), Failure> {
    let script = format!(
        "const cell = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));
         return (cell?.getAttribute('aria-label') ?? cell?.textContent ?? '').includes({said:?})"
    );
    window.until(&format!("the focus is at {said}"), &script).await
}

/// Waits until so many cells of an item have a state.
async fn recorded(window: &Window, item: &str, count: &str) -> Result<(), Failure> {
    window.wait_text("aside .num", &format!("{count} of")).await?;
    let script = format!("return document.querySelector('aside').textContent.includes('Item {item}')");
    window.until(&format!("the panel is about item {item}"), &script).await
}

/// Returns the states of an item in the file, by reference.
fn states(window: &Window, item: &str) -> Result<(BTreeMap<String, String>, Value), Failure> {
    let said = told(window, &["attendance", "--item", item, "--json"])?;
    let people = said["items"][0]["people"].as_array().cloned().unwrap_or_default();
    let state =
        |one: &Value| Some((one["reference"].as_str()?.to_owned(), one["state"].as_str()?.to_owned()));
    Ok((people.iter().filter_map(state).collect(), said))
}

#[tokio::test]
async fn attendance_is_taken_filled_in_and_taken_back_by_keyboard_alone() -> Result<(), Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+7").await?;
    window.wait_text("main h1", "Attendance").await?;
    window.wait_text("main", "55 announced for day 1, 34 delegations").await?;

    // The first delegation has two people: one is there, one comes late. Then the second item of the first.
    window
        .until("the grid has the focus", "return document.activeElement.getAttribute('role') === 'row'")
        .await?;
    at(&window, "Joris Van den Eynde, item 1").await?;
    window.keys("p").await?;
    at(&window, "Marie-Hélène Vandenbroucke-Delcour, item 1").await?;
    window.keys("l").await?;
    window.keys("ArrowUp").await?;
    window.keys("ArrowUp").await?;
    at(&window, "Joris Van den Eynde, item 1: Present").await?;
    window.keys("ArrowRight").await?;
    window.keys(".").await?;
    window.keys("ArrowUp").await?;
    at(&window, "Joris Van den Eynde, item 2: Present").await?;

    // The whole delegation is excused from the second item, then the rest of the first is as announced.
    window.keys("ArrowLeft").await?;
    window.keys("ArrowLeft").await?;
    at(&window, "Belgium").await?;
    window.keys("e").await?;
    at(&window, "Bulgaria").await?;
    window.keys("ArrowRight").await?;
    window.keys("a").await?;
    recorded(&window, "1", "55").await?;
    accessible(&window, "attendance", &["light", "dark"]).await?;

    let (first, said) = states(&window, "I-01")?;
    let totals = &said["items"][0]["totals"];
    assert_eq!(
        totals["in_room"].as_u64().unwrap() + totals["online"].as_u64().unwrap() + 2,
        55,
        "two of the announced are excused: {totals}"
    );
    assert_eq!(first.values().filter(|state| *state == "excused").count(), 2, "the delegation: {first:?}");
    let (second, _) = states(&window, "I-02")?;
    assert_eq!(second.into_values().collect::<Vec<_>>(), ["present"], "only what was repeated");
    assert_eq!(said["attendance"]["basis"], "attended");

    // One step takes the filling back, one more the delegation.
    window.keys("Ctrl+Z").await?;
    window.keys("Ctrl+Z").await?;
    recorded(&window, "1", "2").await?;
    let (first, _) = states(&window, "I-01")?;
    assert_eq!(first.into_values().collect::<Vec<_>>(), ["late", "present"], "P01 came late, P02 is there");
    window.close().await
}
