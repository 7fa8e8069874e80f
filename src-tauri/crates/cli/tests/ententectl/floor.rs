//! The floor of an item: who asks, who has it, who waits.

use super::{Desk, each};
use serde_json::json;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    desk
}

fn floor<'a>(item: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["floor", "a.entente", "--item", item][..], more].concat()
}

#[test]
fn a_debate_is_called_in_precedence() {
    let desk = desk();
    for who in ["US", "G01", "IT"] {
        desk.json(&floor("I-04", &["--ask", who]));
    }
    let said = desk.json(&floor("4", &["--ask", "P47", "--for", "answers"]));
    assert_eq!((&said["item"], &said["speaker"]), (&json!("I-04"), &json!(null)));
    assert_eq!(each(&said["queue"], "code"), ["COM", "IT", "US", ""]);
    assert_eq!(said["queue"][0]["name"], "Aušra Petkevičiūtė-Brown");
    assert_eq!(each(&said["queue"], "purpose"), ["answers", "question", "question", "question"]);
    let said = desk.json(&floor("I-04", &["--next"]));
    assert_eq!((&said["speaker"]["code"], &said["speaker"]["limit"]), (&json!("COM"), &json!(180)));
    let said = desk.json(&["floor", "a.entente", "--pass", "us"]);
    assert_eq!(
        (&said["item"], each(&said["queue"], "code"), each(&said["heard"], "state")),
        (&json!("I-04"), vec!["IT", ""], vec!["passed"]),
        "the item is the one in which somebody has the floor"
    );
    let told = desk.run(&["floor", "a.entente"]).must(0).out;
    assert!(told.contains("On the floor  COM"), "{told}");
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(each(&desk.json(&floor("I-04", &[]))["queue"], "code"), ["IT", "US", ""]);
}

#[test]
fn a_tour_de_table_leaves_a_place_for_what_comes_in_writing() {
    let desk = desk();
    let said = desk.json(&floor("I-09", &["--next"]));
    assert_eq!((said["tour"].as_array().unwrap().len(), &said["speaker"]["code"]), (34, &json!("BE")));
    let said = desk.json(&floor("I-09", &["--in-writing", "HR"]));
    let row = said["tour"].as_array().unwrap().iter().find(|row| row["code"] == "HR").unwrap();
    assert_eq!(row["state"], "in_writing");
    let notes = desk.json(&["list", "notes", "a.entente", "--where", "Will contribute in writing"]);
    let note = &notes[0];
    assert_eq!((&note["item"], &note["kind"]), (&json!("I-09"), &json!("information")));
    assert_eq!(note["delegations"], json!(["HR"]));
    let told = desk.run(&floor("I-09", &["--next"])).must(0).out;
    assert!(told.contains("To come: CZ DE"), "{told}");
    assert_eq!(desk.json(&["steps", "a.entente"])[0]["sentence"], "Gave BG the floor");
}

#[test]
fn who_is_not_there_is_refused_in_words() {
    let desk = desk();
    for (call, field) in [
        (floor("I-04", &["--ask", "P99"]), "who"),
        (floor("I-04", &["--pass", "XX"]), "who"),
        (floor("I-04", &["--in-writing", "DE"]), "who"),
        (vec!["floor", "a.entente"], "item"),
        (floor("I-99", &[]), "item"),
    ] {
        assert_eq!(desk.refused(&call)["field"], field, "{call:?}");
    }
    let said = desk.refused(&floor("I-04", &["--pass", "DE"]));
    let words = "DE waits neither in the queue of this item nor in its tour de table. Let them ask for the floor first.";
    assert_eq!(said["message"], words);
    desk.refused(&floor("I-04", &["--next"]));
    desk.run(&floor("I-04", &["--next", "--ask", "DE"])).must(2);
    desk.run(&floor("I-04", &["--ask", "DE", "--for", "tour"])).must(2);
    assert_eq!(desk.json(&floor("I-04", &[]))["queue"], json!([]), "nothing was changed");
}
