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

#[test]
fn the_next_edition_takes_over_what_is_not_left_out_and_one_undo_takes_it_back() {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    let call = ["next", "a.entente", "--from", "2025-09-24", "--without", "rooms,contact"];
    let made = desk.json(&call);
    assert_eq!(made["meeting"]["title"], "Focus Group against trafficking in human beings, fourth meeting");
    assert_eq!((&made["meeting"]["ordinal"], &made["meeting"]["to"]), (&json!(4), &json!("2025-09-25")));
    assert_eq!(made["left"], json!(["rooms", "contact"]));
    let taken = [json!({ "part": "delegations", "count": 35 }), json!({ "part": "persons", "count": 60 })];
    assert_eq!(made["taken"].as_array().unwrap()[..2], taken);
    let people = desk.json(&["list", "participants", "a.entente"]);
    assert_eq!(people.as_array().unwrap().len(), 60, "it is the latest meeting now");
    assert!(people.as_array().unwrap().iter().all(|person| person["status"] == "invited"));
    desk.run(&["undo", "a.entente"]).must(0);
    let info = desk.json(&["info", "a.entente"]);
    assert_eq!(info["meetings"].as_array().unwrap().len(), 1);
    assert_eq!(info["redo"]["verb"], "next_meeting");
}

#[test]
fn a_next_edition_that_cannot_be_is_refused() {
    let desk = Desk::with_people();
    let refused = |call: &[&str]| desk.refused(&[&["next", "a.entente"], call].concat())["field"].clone();
    assert_eq!(refused(&["--from", "2026-06-24"]), "from", "on the day of the one before");
    assert_eq!(refused(&["--from", "2027-06-24", "--ordinal", "1"]), "ordinal");
    assert_eq!(refused(&["--from", "2027-06-24", "--without", "delegations"]), "parts");
    desk.run(&["next", "a.entente", "--from", "2027-06-24", "--without", "catering"]).must(2);
    let said = desk.run(&["next", "a.entente", "--from", "2027-06-24"]).must(0).out;
    assert!(said.starts_with("Group 2: Second meeting, 24 June 2027"), "{said}");
    assert!(said.contains("Delegations (2), People (3)"), "{said}");
}

#[test]
fn a_series_is_renamed_and_its_earlier_editions_are_kept() {
    let desk = Desk::new();
    desk.put("meeting.json", MEETING);
    desk.run(&["new", "a.entente", "--meeting", "meeting.json"]).must(0);
    let said = desk.run(&["series", "a.entente"]).must(0).out;
    let lines = [
        "Examples: Group of Specialised Examples",
        "1st meeting, 6 May 2025, online",
        "2nd meeting, 24–25 June 2026, Ghent",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), lines);
    let series =
        desk.json(&["series", "a.entente", "--short", "Group", "--edition", "1", "--from", "2025-05-07"]);
    assert_eq!((&series["short"], &series["next"]), (&json!("Group"), &json!(3)));
    assert_eq!(
        series["earlier"],
        json!([{ "ordinal": 1, "from": "2025-05-07", "to": "2025-05-07", "place": "" }])
    );
    let held = desk.refused(&["series", "a.entente", "--edition", "2", "--from", "2025-05-07"]);
    assert_eq!(held["field"], "ordinal", "the second is a meeting of the workspace");
    assert_eq!(desk.refused(&["series", "a.entente", "--remove", "9"])["field"], "remove");
    assert_eq!(desk.json(&["series", "a.entente", "--remove", "1"])["earlier"], json!([]));
    desk.run(&["series", "a.entente", "--from", "2025-05-07"]).must(2);
}

#[test]
fn a_letter_on_actions_holds_those_of_its_delegation_alone() {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    let call = [
        "export",
        "action-letters",
        "a.entente",
        "--to",
        "letters",
        "--only",
        "DE,NL",
        "--form",
        "md",
        "--mails",
    ];
    let written = desk.json(&call);
    let codes: Vec<&str> = written["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|letter| letter["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["DE", "NL"]);
    let files: Vec<&str> =
        written["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    assert_eq!(files.len(), 4, "a draft of a mail beside each letter: {files:?}");
    let is_letter = |file: &str| std::path::Path::new(file).extension().is_some_and(|form| form == "md");
    let germany = files.iter().find(|file| file.contains("DE") && is_letter(file)).unwrap();
    let text = std::fs::read_to_string(desk.path("letters").join(germany)).unwrap();
    assert!(text.contains("Share a template for urgent freezing requests"), "{text}");
    assert!(!text.contains("preserving online advertisements") && !text.contains("Netherlands"), "{text}");
    desk.run(&["export", "action-letters", "a.entente", "--to", "letters", "--form", "xlsx"]).must(2);
}
