//! A morning in the room by keyboard alone: three items, thirty entries, who came, who asked for the floor, and what of it
//! participants may have.

use entente_tests::{Failure, Launch, Window};
use serde_json::Value;

use super::notes::{entries, told, typed};
use super::room::held_today;

/// What is typed under an item: a letter for the kind, and the delegation that spoke.
const SAID: [(char, &str); 10] = [
    ('i', "be"),
    ('q', "hu"),
    ('w', "es"),
    ('c', "ro"),
    ('d', "it"),
    ('a', "pl"),
    ('b', "fr"),
    ('h', "de"),
    ('r', "nl"),
    ('i', "se"),
];

/// The items of this morning, by reference, with how their titles begin and how many entries they have before.
const MORNING: [(&str, &str, usize); 3] = [
    ("I-08", "Exploitative surrogacy", 4),
    ("I-09", "Common understanding of legal concepts", 2),
    ("I-10", "Financial investigations", 3),
];

/// Types the entries of an item, each with its kind and its speaker, without leaving the text.
async fn taken(window: &Window, title: &str, before: usize) -> Result<(), Failure> {
    window.wait_text("main h1", title).await?;
    entries(window, before).await?;
    // The next letter is part of the text.
    window
        .until(
            "the text has the focus",
            "return document.activeElement === document.querySelector('main textarea')",
        )
        .await?;
    for ((kind, speaker), nth) in SAID.into_iter().zip(1..) {
        typed(window, &format!("/{kind} Morning remark {nth}.")).await?;
        window.keys("F2").await?;
        typed(window, speaker).await?;
        window.keys("Enter").await?;
        window.keys("Ctrl+Enter").await?;
        entries(window, before + nth).await?;
    }
    Ok(())
}

/// Asks for the floor for whoever comes first of a delegation.
async fn asked(window: &Window, code: &str) -> Result<(), Failure> {
    window.keys("f").await?;
    window.wait_for("[role=dialog] input").await?;
    typed(window, code).await?;
    window.keys("Enter").await?;
    window.wait_gone("[role=dialog]").await
}

#[tokio::test]
async fn a_morning_is_kept_by_keyboard_alone() -> Result<(), Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    // Who came to the first item: everybody who was announced.
    window.keys("Ctrl+7").await?;
    // The list of people has rows too.
    window.wait_text("main", "55 announced for day 1").await?;
    window
        .until("the grid has the focus", "return document.activeElement.getAttribute('role') === 'row'")
        .await?;
    window.keys("a").await?;
    window.wait_text("aside .num", "55 of").await?;
    // The sample was held in another year; nothing else is done without the keyboard.
    held_today(&window).await?;

    // Two ask for the floor, and the one whose State comes first is called.
    window.keys("Ctrl+6").await?;
    window.wait_text("main h1", MORNING[0].1).await?;
    asked(&window, "us").await?;
    asked(&window, "hu").await?;
    window.keys("Space").await?;
    window
        .until(
            "Hungary has the floor",
            "return document.querySelector('main section [role=timer]')?.closest('section').querySelector('.cc')?.textContent === 'HU'",
        )
        .await?;

    window.keys("Ctrl+5").await?;
    for ((_, title, before), nth) in MORNING.into_iter().zip(1..) {
        taken(&window, title, before).await?;
        if nth < MORNING.len() {
            window.keys("Alt+n").await?;
        }
        if nth == 2 {
            window.wait_text("main h1", "Coffee break").await?;
            window.keys("Alt+n").await?;
        }
    }

    // What participants may have of it, as real pages.
    window.keys("Ctrl+E").await?;
    window
        .until(
            "a real page is shown",
            "return [...document.querySelectorAll('[role=dialog] img')].some((page) => page.naturalWidth > 100)",
        )
        .await?;
    window.wait_text("[role=dialog] .name b", "notes").await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;
    // Back where the notes are typed: the next letter is part of the text.
    typed(&window, "Still here").await?;
    window
        .until("the text goes on", "return document.querySelector('main textarea').value === 'Still here'")
        .await?;

    // A file is copied while nothing is written into it.
    window.wait_text("main .kept", "Draft kept").await?;

    let notes = told(&window, &["list", "notes", "--json"])?;
    let notes = notes.as_array().expect("a list");
    for (item, _, before) in MORNING {
        let of_item: Vec<&Value> = notes.iter().filter(|note| note["item"] == item).collect();
        assert_eq!(of_item.len(), before + SAID.len(), "every entry of {item} is kept");
        let kinds = [
            "intervention",
            "question",
            "answer",
            "conclusion",
            "decision",
            "action",
            "best_practice",
            "challenge",
            "reference",
            "intervention",
        ];
        for (nth, kind) in kinds.into_iter().enumerate() {
            let text = format!("Morning remark {}.", nth + 1);
            let note = of_item
                .iter()
                .find(|note| note["text"] == text.as_str())
                .unwrap_or_else(|| panic!("\"{text}\" is kept as it was typed, of {of_item:#?}"));
            assert_eq!(note["kind"], kind, "{item}: {text}");
            let code = SAID[nth].1.to_uppercase();
            assert_eq!(note["delegations"], serde_json::json!([code]), "{item}: {text}");
        }
    }
    let floor = told(&window, &["floor", "--item", "I-08", "--json"])?;
    assert_eq!(floor["speaker"], Value::Null, "the next item ends the turn");
    assert_eq!(floor["heard"][0]["code"], "HU", "{floor}");
    let attendance = told(&window, &["attendance", "--item", "I-01", "--json"])?;
    assert_eq!(attendance["items"][0]["people"].as_array().map(Vec::len), Some(55), "{attendance}");
    window.close().await
}
