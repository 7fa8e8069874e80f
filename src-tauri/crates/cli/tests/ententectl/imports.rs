//! Importing an agenda and its guests.

use super::{Desk, each};
use serde_json::{Value, json};

const AGENDA: &str = r#"{
  "rooms": [{ "id": "R-01", "name": "Plenary", "capacity": 80, "hybrid": true, "features": ["video"] }],
  "agenda": [
    { "id": "I-01", "no": "1", "day": 1, "start": "09:30", "end": "10:00", "type": "plenary", "room": "R-01",
      "title": "Welcome", "roles": [{ "person": "Jan Peeters", "role": "Moderator" }] },
    { "id": "B-01", "day": 1, "start": "10:00", "end": "10:20", "type": "break", "title": "Coffee" },
    { "id": "I-02", "no": "2", "day": 1, "start": "10:20", "end": "09:20", "title": "Backwards" },
    { "title": "A topic", "proposed_by": "BE", "roles": [{ "person": "Nobody Known", "role": "Speaker" }] }
  ]
}"#;

const GUESTS: &str = "\
id,title,given_name,family_name,email,delegation,kind,sector,function,attendance_mode,agenda_item,photo_consent
G01,Ms,Noor,Example,noor@platform.test,private: platform,private,platform,Trust,in person,I-01;9,no
";

fn codes(row: &Value) -> Vec<&str> {
    row["reasons"].as_array().unwrap().iter().map(|reason| reason["code"].as_str().unwrap()).collect()
}

#[test]
fn an_agenda_is_explained_applied_and_undone() {
    let desk = Desk::with_people();
    desk.put("agenda.json", AGENDA);
    let import = ["import", "agenda", "a.entente", "--from", "agenda.json"];
    let before = desk.json(&["steps", "a.entente"]);
    let dry = desk.json(&[&import[..], &["--dry-run"]].concat());
    assert_eq!((&dry["applied"], desk.json(&["steps", "a.entente"])), (&json!(false), before));
    assert_eq!(
        dry["totals"],
        json!({ "new": 3, "update": 0, "unchanged": 0, "duplicate": 0, "withdrawn": 0, "rejected": 1, "nobody": 0 })
    );
    assert_eq!(dry["rooms"], json!(["Plenary"]));
    let rows = dry["rows"].as_array().unwrap();
    let first = &rows[0];
    assert_eq!(
        (&first["row"], &first["state"], &first["reference"]),
        (&json!(1), &json!("new"), &json!("I-01"))
    );
    assert_eq!((&first["name"], codes(first)), (&json!("Welcome"), vec![]));
    assert_eq!(codes(&rows[2]), ["end_before_start"]);
    assert_eq!((&rows[3]["reference"], codes(&rows[3])), (&json!("I-03"), vec!["person_unknown"]));

    let done = desk.run(&import).must(0);
    assert!(done.out.contains("It ends at 09:20, and begins at 10:20."), "{}", done.out);
    assert!(done.out.ends_with("Imported 3 items from agenda.json.\n"), "{}", done.out);
    let again = desk.json(&import);
    assert_eq!(
        again["totals"],
        json!({ "new": 0, "update": 0, "unchanged": 3, "duplicate": 0, "withdrawn": 0, "rejected": 1, "nobody": 0 }),
        "{again}"
    );
    let steps = desk.json(&["steps", "a.entente"]);
    assert_eq!(steps[0]["verb"], "import_agenda", "the same file again leaves no step");
    assert_ne!(steps[1]["verb"], "import_agenda");
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(desk.json(&import)["totals"]["new"], 3, "one step took everything back, the room too");
}

#[test]
fn a_changed_file_changes_what_it_says_and_nothing_else() {
    let desk = Desk::with_people();
    desk.put("agenda.json", AGENDA);
    desk.run(&["import", "agenda", "a.entente", "--from", "agenda.json"]).must(0);
    desk.put("later.json", r#"{"agenda": [{ "id": "I-01", "day": 1, "start": "09:45", "end": "10:00" }]}"#);
    let later = desk.json(&["import", "agenda", "a.entente", "--from", "later.json"]);
    let row = &later["rows"][0];
    assert_eq!((&row["state"], &row["name"]), (&json!("update"), &json!("Welcome")));
    assert_eq!(
        row["changes"],
        json!([
            { "field": "start", "before": "09:30–10:00", "after": "09:45–10:00" },
            { "field": "duration", "before": "30 minutes", "after": "15 minutes" }
        ])
    );
}

#[test]
fn a_calendar_that_comes_again_moves_its_item_and_takes_it_out() {
    let desk = Desk::with_people();
    let import = |more: &str, at: &str| {
        let event = format!(
            "UID:d1@planner.test\nSUMMARY:Case studies\nDTSTART:20260624T{at}00Z\nDURATION:PT1H\n{more}"
        );
        let text =
            format!("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{event}\nEND:VEVENT\nEND:VCALENDAR\n");
        desk.put("host.ics", &text);
        let report = desk.json(&["import", "agenda", "a.entente", "--from", "host.ics"]);
        let row = report["rows"][0].clone();
        let reason = row["reasons"][0]["message"].as_str().unwrap_or_default().to_owned();
        (row["state"].as_str().unwrap().to_owned(), row["reference"].clone(), reason)
    };
    let plain = |state: &str| (state.to_owned(), json!("I-01"), String::new());
    assert_eq!(import("SEQUENCE:0", "0800"), plain("new"));
    assert_eq!(import("SEQUENCE:1", "1200"), plain("update"));
    assert_eq!(import("SEQUENCE:1", "1200"), plain("unchanged"));
    let older = "A newer state of this event was imported before; this one is older.";
    assert_eq!(import("SEQUENCE:0", "0900").2, older);
    let (state, reference, reason) = import("SEQUENCE:2\nSTATUS:CANCELLED", "0900");
    assert_eq!((state.as_str(), reference), ("withdrawn", json!("I-01")));
    assert_eq!(reason, "The event was called off: its item leaves the agenda.");
    assert_eq!(desk.json(&["list", "agenda", "a.entente"]), json!([]));
    let (state, _, reason) = import("SEQUENCE:2\nSTATUS:CANCELLED", "0900");
    assert_eq!((state.as_str(), reason.as_str()), ("rejected", "The event was called off."));
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(import("SEQUENCE:3", "0900"), plain("unchanged"), "it is there again, and known");
}

#[test]
fn guests_are_imported_and_rows_can_be_left_out() {
    let desk = Desk::with_people();
    desk.put("agenda.json", AGENDA);
    desk.put("guests.csv", GUESTS);
    desk.run(&["import", "agenda", "a.entente", "--from", "agenda.json"]).must(0);
    let import = ["import", "guests", "a.entente", "--from", "guests.csv"];
    let skipped = desk.json(&[&import[..], &["--skip", "2"]].concat());
    assert_eq!((&skipped["skipped"], &skipped["totals"]["new"]), (&json!(1), &json!(0)));
    let report = desk.json(&import);
    let row = &report["rows"][0];
    assert_eq!(
        (&row["reference"], &row["name"], codes(row)),
        (&json!("G01"), &json!("Noor Example"), vec!["item_unknown"])
    );
    let again = desk.run(&import).must(0);
    assert!(again.out.ends_with("Nothing to change.\n"), "{}", again.out);
    assert_eq!(desk.json(&["steps", "a.entente"])[0]["sentence"], "Imported 1 guest from guests.csv");
    assert_eq!(
        desk.json(&["list", "participants", "a.entente"]).as_array().unwrap().len(),
        3,
        "never among them"
    );
}

/// The names of what stands at the top of a report, and in its first row, reason and change.
fn form(report: &Value) -> [Vec<&str>; 4] {
    let row = &report["rows"][0];
    [report, row, &row["reasons"][0], &row["changes"][0]]
        .map(|value| value.as_object().unwrap().keys().map(String::as_str).collect())
}

#[test]
fn every_kind_reports_in_one_form() {
    let desk = Desk::with_people();
    desk.put("agenda.json", AGENDA);
    desk.run(&["import", "agenda", "a.entente", "--from", "agenda.json"]).must(0);
    desk.put("guests.csv", GUESTS);
    desk.run(&["import", "guests", "a.entente", "--from", "guests.csv"]).must(0);
    desk.put(
        "later.json",
        r#"{"agenda": [{ "id": "I-01", "day": 1, "start": "09:45", "end": "10:00",
            "roles": [{ "person": "Max Example", "role": "Speaker" }] }]}"#,
    );
    desk.put("later.csv", "id,family_name,email,sector\nG01,Example,nobody,bank\n");
    desk.put(
        "people.csv",
        "First name,Last name,Country,E-mail,Function\nJan,Peeters,Belgique,jan.peeters@judiciary-be.test,Judge\n",
    );
    for (kind, from) in [("participants", "people.csv"), ("agenda", "later.json"), ("guests", "later.csv")] {
        let report = desk.json(&["import", kind, "a.entente", "--from", from, "--dry-run"]);
        let expected: [&[&str]; 4] = [
            &["applied", "rows", "skipped", "totals"],
            &["changes", "name", "party", "reasons", "reference", "row", "state"],
            &["code", "field", "level", "message"],
            &["after", "before", "field"],
        ];
        assert_eq!(form(&report), expected.map(<[&str]>::to_vec), "{kind}: {report}");
        assert_eq!(report["rows"][0]["state"], "update", "{kind}: {report}");
    }
}

#[test]
fn a_room_that_is_not_known_is_asked_about_and_answered_in_a_file() {
    let desk = Desk::with_people();
    desk.put("agenda.csv", "Day;Start;End;Title;Room\n1;09:00;09:30;Welcome;Cellar\n");
    let import = ["import", "agenda", "a.entente", "--from", "agenda.csv"];
    let asked = desk.run(&[&import[..], &["--dry-run"]].concat()).must(0);
    let answers = "In the answers file: \"rooms\": {\"Cellar\": \"new\" or \"open\"}.";
    assert!(asked.out.contains(answers), "{}", asked.out);
    let report = desk.json(&[&import[..], &["--dry-run"]].concat());
    let row = &report["rows"][0];
    assert_eq!((&row["question"], &row["written"]), (&json!("room_unknown"), &json!("Cellar")));
    desk.put("answers.json", r#"{"rooms": {"Cellar": "new"}}"#);
    let report = desk.json(&[&import[..], &["--answers", "answers.json"]].concat());
    assert_eq!((&report["totals"]["new"], &report["rooms"]), (&json!(1), &json!(["Cellar"])));
}

#[test]
fn what_is_no_agenda_is_refused_and_changes_nothing() {
    let desk = Desk::with_people();
    let before = desk.json(&["steps", "a.entente"]);
    desk.put("agenda.json", "{ \"agenda\": [");
    let import = |what, from| desk.refused(&["import", what, "a.entente", "--from", from]);
    assert_eq!(import("agenda", "agenda.json")["field"], "bad_json");
    assert_eq!(import("agenda", "missing.json")["code"], "not_found");
    desk.put("guests.csv", "a,b\n1,2\n");
    assert_eq!(import("guests", "guests.csv")["field"], "no_guests");
    for what in ["participants", "agenda", "guests"] {
        assert_eq!(import(what, "a.entente")["code"], "own_workspace", "{what}");
    }
    assert_eq!(desk.json(&["steps", "a.entente"]), before);
}

#[test]
fn an_import_is_listed_and_taken_back_after_other_steps() {
    let desk = Desk::with_people();
    desk.put("later.csv", "First name,Last name,Country,Attendance\nKari,Moe,Norway,Online\n");
    desk.run(&["import", "participants", "a.entente", "--from", "later.csv"]).must(0);
    let imports = desk.json(&["imports", "a.entente"]);
    assert_eq!(each(&imports, "file_name"), ["later.csv", "people.csv"], "the newest first");
    let report = desk.json(&["imports", "a.entente", "--report", "1"]);
    assert_eq!(report["rows"].as_array().unwrap().len(), 3);
    let dry = desk.run(&["imports", "a.entente", "--undo", "1", "--dry-run"]).must(0);
    assert!(dry.out.contains("is removed") && dry.out.contains("Nothing was written"), "{}", dry.out);
    desk.run(&["imports", "a.entente", "--undo", "1"]).must(0);
    let left = desk.json(&["list", "participants", "a.entente"]);
    assert_eq!(each(&left, "family_name"), ["Moe"]);
    assert_eq!(desk.refused(&["imports", "a.entente", "--undo", "1"])["code"], "nothing_to_undo");
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(desk.json(&["list", "participants", "a.entente"]).as_array().unwrap().len(), 4);
}

#[test]
fn a_second_file_is_compared_with_the_first_and_answered_in_json() {
    let desk = Desk::with_meeting();
    desk.put(
        "one.csv",
        "First name,Last name,Country,Attendance\nAna,Ruiz,ES,Online\nJan,Peeters,BE,Online\n",
    );
    desk.put("two.csv", "First name,Last name,Country,Attendance\nAna,Ruiz,ES,Online\n");
    desk.run(&["import", "participants", "a.entente", "--from", "one.csv"]).must(0);
    let import = ["import", "participants", "a.entente", "--from", "two.csv"];
    let said = desk.run(&import).must(0);
    assert!(said.out.contains("0 added, 0 changed, 1 no longer named since one.csv"), "{}", said.out);
    assert!(said.out.contains("\"no_longer_named\": {\"P02\""), "{}", said.out);
    desk.put("answers.json", r#"{"no_longer_named": {"P02": "withdraws"}}"#);
    let applied = desk.json(&[&import[..], &["--answers", "answers.json"]].concat());
    assert_eq!(applied["since"]["no_longer"][0]["answer"], "withdraws");
    let people = desk.json(&["list", "participants", "a.entente"]);
    assert_eq!(each(&people, "status"), ["cancelled", "registered"], "Belgium before Spain");
}

#[test]
fn address_cards_and_registrations_of_another_program_become_people() {
    let desk = Desk::with_meeting();
    desk.put(
        "cards.vcf",
        "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nEMAIL:ana.ruiz@court.example.org\r\n\
         ADR:;;;;;;Spain\r\nTITLE:Prosecutor\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:All of us\r\nEND:VCARD\r\n",
    );
    desk.put("answers.json", r#"{"modes": {"": "in_person"}}"#);
    let import = |file| {
        let from = ["import", "participants", "a.entente", "--answers", "answers.json", "--from", file];
        desk.json(&from)
    };
    let report = import("cards.vcf");
    let rows = report["rows"].as_array().unwrap();
    assert_eq!((&rows[0]["row"], &rows[0]["state"]), (&json!(1), &json!("new")), "{report}");
    assert_eq!((&rows[1]["row"], &rows[1]["state"]), (&json!(2), &json!("rejected")), "a group is nobody");
    desk.put(
        "registrants.json",
        r#"{"registrants": [
            {"registrant_id": "1", "state": "complete", "personal_data": {"firstName": "Jan", "surname": "Peeters", "email": "jan.peeters@parquet.example.org", "country": "Belgium"}},
            {"registrant_id": "2", "state": "pending", "personal_data": {"firstName": "Kari", "surname": "Moe", "email": "kari.moe@court.test", "country": "Norway"}},
            {"registrant_id": "3", "state": "withdrawn", "personal_data": {"firstName": "Ana", "surname": "Ruiz", "email": "ana.ruiz@court.example.org", "country": "Spain"}}]}"#,
    );
    let report = import("registrants.json");
    assert_eq!(each(&report["rows"], "state"), ["new", "new", "update"], "{report}");
    assert!(codes(&report["rows"][1]).contains(&"status_unknown"), "{report}");
    let people = desk.json(&["list", "participants", "a.entente"]);
    let said: Vec<(&str, &str)> =
        each(&people, "family_name").into_iter().zip(each(&people, "status")).collect();
    assert_eq!(said, [("Peeters", "registered"), ("Ruiz", "cancelled"), ("Moe", "registered")]);
}
