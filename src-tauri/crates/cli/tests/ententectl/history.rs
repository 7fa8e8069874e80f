//! The history: what happened field by field, sifted, as JSON and as a paper.

use super::Desk;
use serde_json::{Value, json};

#[test]
fn the_history_is_sifted_by_kind_person_and_words_and_says_why_data_were_shown() {
    let desk = Desk::with_people();
    desk.json(&["list", "participants", "a.entente", "--show", "contact", "--as", "Bo Clerk"]);
    let all = desk.json(&["history", "a.entente"]);
    assert_eq!(all["lines"][0]["kind"], "unlock", "whoever looks at the history unlocked the file: {all}");
    let shown = desk.json(&["history", "a.entente", "--kind", "opening", "--by", "Bo Clerk"]);
    assert_eq!((&shown["found"], &shown["lines"][0]["kind"]), (&json!(1), &json!("opening")));
    let imports = desk.run(&["history", "a.entente", "--where", "people.csv"]).must(0);
    assert!(imports.out.contains("Imported 3 participants from people.csv"), "{}", imports.out);
    assert!(!imports.out.contains("Listed contact data"), "{}", imports.out);
    let none = desk.json(&["history", "a.entente", "--on", "2020-01-01"]);
    assert_eq!((&none["found"], &none["lines"]), (&json!(0), &json!([])));
    desk.run(&["history", "a.entente", "--kind", "gossip"]).must(2);
    let of_one = desk.json(&["history", "a.entente", "--about", "p02"]);
    assert_eq!(of_one["about"]["reference"], "P02", "{of_one}");
    let named = |line: &Value| {
        line["changes"].as_array().unwrap().iter().all(|of| of["name"] == of_one["about"]["name"])
    };
    assert_eq!(
        (&of_one["found"], &of_one["lines"][0]["changes"][0]["fate"]),
        (&json!(1), &json!("added")),
        "{of_one}"
    );
    assert!(of_one["lines"].as_array().unwrap().iter().all(named), "{of_one}");
    let nobody = desk.run(&["history", "a.entente", "--about", "P99"]).must(1);
    assert!(nobody.err.contains("P99"), "{}", nobody.err);
}

#[test]
fn the_history_leaves_as_a_paper_and_that_stands_in_it() {
    let desk = Desk::with_people();
    desk.run(&["export", "history", "a.entente", "--to", "log.md", "--kind", "import"]).must(0);
    let log = std::fs::read_to_string(desk.path("log.md")).unwrap();
    assert!(log.contains("Imported 3 participants from people.csv"), "{log}");
    assert!(log.contains("TLP:AMBER+STRICT"), "it bears the label of those who keep the record: {log}");
    assert!(!log.contains("Made the workspace"), "what was sifted out is not in it: {log}");
    let exports = desk.json(&["history", "a.entente", "--kind", "export"]);
    assert_eq!((&exports["found"], &exports["lines"][0]["label"]), (&json!(1), &json!("TLP:AMBER+STRICT")));
}
