//! The agenda of the sample: listed, checked, released and compared.

use super::{Desk, each};
use serde_json::{Value, json};

/// A desk with the sample meeting; the passphrase is that of every desk.
fn sample() -> Desk {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    desk
}

/// Level, code, items and people of a clash.
fn told(clash: &Value) -> Value {
    json!([clash["level"], clash["code"], clash["items"], clash["people"]])
}

#[test]
fn the_sample_agenda_raises_its_four_warnings_and_two_notes_and_nothing_else() {
    let desk = sample();
    let clashes = desk.json(&["clashes", "a.entente"]);
    let mut found: Vec<Value> = clashes.as_array().unwrap().iter().map(told).collect();
    // The oracle of the sample: agenda.expected_clashes.
    let mut expected = vec![
        json!(["warning", "minutes_do_not_fit", ["I-09"], []]),
        json!(["warning", "needs_unmet", ["I-05b"], ["P07"]]),
        json!(["warning", "label_stricter_than_room", ["I-08"], []]),
        json!(["warning", "no_moderator", ["I-13"], []]),
        json!(["note", "guests_before_stricter_item", ["I-11", "I-12"], ["G01", "G02", "G03"]]),
        json!(["note", "night_hours", ["I-08", "I-09", "I-10"], ["P44"]]),
    ];
    let by_text = |a: &Value, b: &Value| a.to_string().cmp(&b.to_string());
    found.sort_by(by_text);
    expected.sort_by(by_text);
    assert_eq!(found, expected);
    for clash in clashes.as_array().unwrap() {
        assert!(clash["message"].as_str().unwrap().ends_with('.'), "a sentence: {clash}");
    }
}

#[test]
fn the_agenda_is_listed_in_reading_order_and_found_by_what_stands_in_it() {
    let desk = sample();
    let rows = desk.json(&["list", "agenda", "a.entente"]);
    let references = each(&rows, "reference");
    assert_eq!(references.len(), 21);
    assert_eq!(references[..4], ["I-01", "I-02", "I-03", "B-01"]);
    assert_eq!((&rows[0]["start"], &rows[0]["end"]), (&json!("09:30"), &json!("09:50")));
    let found = desk.json(&["list", "agenda", "a.entente", "--where", "weisshaupt"]);
    assert_eq!(each(&found, "reference"), ["I-05b", "I-10"], "the items somebody has a role in");
}

#[test]
fn a_version_is_released_and_compared_with_the_one_before() {
    let desk = sample();
    let versions = desk.json(&["list", "versions", "a.entente"]);
    let last = versions.as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["name"], &last["status"]), (&json!("1.0"), &json!("final")));
    let same = desk.json(&["diff", "a.entente", "1.0", "draft"]);
    assert_eq!(same["changed"], 0, "the sample ends with its final version");
    let release =
        ["release", "a.entente", "--name", "1.1", "--status", "adopted", "--note", "As it was held"];
    let released = desk.json(&release);
    assert_eq!((&released["name"], &released["items"]), (&json!("1.1"), &json!(21)));
    let error = desk.refused(&["release", "a.entente", "--name", "0.9", "--status", "draft"]);
    assert_eq!(error["field"], "name", "versions only go up");
    desk.run(&["release", "a.entente", "--name", "x", "--status", "draft"]).must(2);
    desk.run(&["release", "a.entente", "--name", "2.0", "--status", "perfect"]).must(2);
    let earlier = desk.json(&["diff", "a.entente", "0.1", "1.0"]);
    assert!(earlier["changed"].as_u64().unwrap() > 0, "drafts differ from what was final");
    assert_eq!(desk.refused(&["diff", "a.entente", "0.1", "9.9"])["field"], "version");
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(
        desk.json(&["list", "versions", "a.entente"]),
        versions,
        "a release is a step like every other"
    );
}
