//! Attendance from a script, and the signature list.

use crate::{Desk, each};
use serde_json::json;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    desk
}

#[test]
fn what_is_recorded_is_listed_with_its_totals_and_the_sentence() {
    let desk = desk();
    let before = desk.json(&["attendance", "a.entente"]);
    assert_eq!(before["items"].as_array().unwrap().len(), 15, "every item of the programme");
    assert_eq!(
        before["items"][0]["announced"],
        json!({ "in_room": 48, "online": 7, "delegations": 34, "guests": before["items"][0]["announced"]["guests"] })
    );
    assert_eq!(before["attendance"]["basis"], "registered");

    let call = ["attendance", "a.entente", "--item", "I-01", "--set", "P01=present", "P02=late,P03=excused"];
    let after = desk.json(&call);
    assert_eq!(each(&after["items"], "reference"), ["I-01"]);
    let totals = &after["items"][0]["totals"];
    assert_eq!((totals["in_room"].as_u64().unwrap() + totals["online"].as_u64().unwrap()), 2);
    let people = after["items"][0]["people"].as_array().unwrap();
    let state =
        |reference: &str| people.iter().find(|one| one["reference"] == reference).unwrap()["state"].clone();
    assert_eq!(
        ["P01", "P02", "P03", "P04"].map(state),
        [json!("present"), json!("late"), json!("excused"), json!(null)]
    );
    assert_eq!(after["attendance"]["basis"], "attended");
    let said = desk.run(&["attendance", "a.entente", "--item", "I-01"]).must(0).out;
    assert!(said.contains("Excused") && said.contains("Attended: "), "{said}");
    assert_eq!(desk.json(&["steps", "a.entente"])[0]["sentence"], "Attendance, item 1 (3 people)");
}

#[test]
fn nobody_and_nothing_unknown_is_recorded() {
    let desk = desk();
    let refused = |item: &str, set: &str| {
        let error = desk.refused(&["attendance", "a.entente", "--item", item, "--set", set]);
        (error["field"].as_str().unwrap().to_owned(), error["message"].as_str().unwrap().to_owned())
    };
    let (field, said) = refused("I-01", "P99=present");
    assert_eq!(field, "set");
    assert!(said.starts_with("Nobody at the meeting has the reference P99."), "{said}");
    let (field, said) = refused("B-01", "P01=present");
    assert_eq!(field, "item");
    assert!(said.starts_with("No item with attendance has the reference B-01."), "{said}");
    let (_, said) = refused("I-01", "P01=there");
    assert_eq!(
        said,
        "Attendance is not called there. Write present, online, late, left, substitute, excused, absent."
    );
    desk.run(&["attendance", "a.entente", "--set", "P01=present"]).must(2);
    let all = desk.json(&["attendance", "a.entente", "--item", "I-01"]);
    assert_eq!(all["items"][0]["totals"]["in_room"], 0, "nothing was recorded");
}

#[test]
fn the_signature_list_of_a_day_is_written_once_for_each_who_is_there() {
    let desk = desk();
    let call =
        ["export", "signatures", "a.entente", "--to", "list.md", "--day", "2024-06-26", "--blank", "3"];
    let written = desk.json(&call);
    assert_eq!(written["label"], "TLP:AMBER+STRICT");
    let text = std::fs::read_to_string(desk.path("list.md")).unwrap();
    let rows = |text: &str| text.lines().filter(|line| line.starts_with("| ")).count();
    assert!(text.contains("| 48 |") && text.contains("| 51 |") && !text.contains("| 52 |"), "{text}");
    assert!(rows(&text) > 51);
    let outside =
        desk.refused(&["export", "signatures", "a.entente", "--to", "b.pdf", "--day", "2024-07-01"]);
    assert_eq!(outside["field"], "day");
    assert!(!desk.path("b.pdf").exists());
    assert_eq!(
        desk.json(&["steps", "a.entente"])[0]["sentence"],
        "Wrote the signature list for the secretariat (TLP:AMBER+STRICT, Markdown): list.md"
    );
}
