//! Making a meeting, and choosing one.

use super::Desk;
use serde_json::json;

const MEETING: &str = r#"{
  "series": { "name": "Group of Specialised Examples", "short": "Examples",
              "meetings": [{ "ordinal": 1, "start": "2025-05-06", "end": "2025-05-06", "place": "online" }] },
  "ordinal": 2, "title": "Second meeting", "days": [{ "date": "2026-06-24" }, { "date": "2026-06-25" }],
  "timezone": "Europe/Brussels", "venue": { "city": "Ghent" }, "chairs": [{ "body": "EUROJUST" }]
}"#;

#[test]
fn options_describe_the_first_meeting_of_a_new_group() {
    let desk = Desk::with_meeting();
    let info = desk.json(&["info", "a.entente"]);
    assert_eq!(info["title"], "Group", "the workspace is named after the group");
    let meeting = &info["meetings"][0];
    let expected = json!({ "id": meeting["id"], "series_short": "Group", "ordinal": 1, "title": "First meeting",
        "from": "2026-06-24", "to": "2026-06-24", "span": "24 June 2026", "place": "Ghent" });
    assert_eq!(meeting, &expected);
    assert_eq!(info["undo"]["verb"], "create_meeting");
    assert!(info["undo"].get("params").is_none(), "the words of a step may hold a name");
}

#[test]
fn a_file_describes_a_later_meeting() {
    let desk = Desk::new();
    desk.put("meeting.json", MEETING);
    let made = desk.json(&["new", "a.entente", "--meeting", "meeting.json"]);
    assert_eq!((&made["title"], &made["meetings"][0]["ordinal"]), (&json!("Examples"), &json!(2)));
    assert_eq!(desk.json(&["steps", "a.entente"])[0]["sentence"], "Made the meeting Second meeting");
}

#[test]
fn a_meeting_that_cannot_be_leaves_no_file_behind() {
    let desk = Desk::new();
    let backwards = ["--title", "T", "--from", "2026-06-24", "--to", "2026-06-23", "--timezone", "UTC"];
    let error = desk.refused(&[&["new", "a.entente"], &backwards[..]].concat());
    assert_eq!((&error["code"], &error["field"]), (&json!("value_refused"), &json!("to")));
    desk.put("meeting.json", &MEETING.replace("Europe/Brussels", "Mars/Olympus"));
    assert_eq!(desk.refused(&["new", "a.entente", "--meeting", "meeting.json"])["field"], "zone");
    desk.put("meeting.json", "{");
    assert_eq!(desk.refused(&["new", "a.entente", "--meeting", "meeting.json"])["field"], "meeting");
    assert_eq!(desk.refused(&["new", "a.entente", "--meeting", "other.json"])["code"], "not_found");
    assert_eq!(desk.names(), ["meeting.json"]);
}

#[test]
fn a_meeting_is_chosen_by_number_and_title_and_none_is_guessed() {
    let desk = Desk::with_meeting();
    for chosen in ["1", "first MEETING"] {
        desk.run(&["statistics", "a.entente", "--meeting", chosen]).must(0);
    }
    assert_eq!(desk.refused(&["statistics", "a.entente", "--meeting", "7"])["field"], "meeting");
}
