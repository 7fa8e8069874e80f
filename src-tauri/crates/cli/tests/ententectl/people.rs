//! Importing people, listing them, and taking the import back.

use super::{Desk, each};
use serde_json::{Value, json};

#[test]
fn every_row_is_explained_and_nothing_is_written_in_a_dry_run() {
    let desk = Desk::with_meeting();
    desk.put("people.csv", "First name,Last name,Country,Attendance\nAna,Ruiz,EC,Online\n,,France,Online\nJan,Peeters,BE,Online\n");
    let import = ["import", "participants", "a.entente", "--from", "people.csv"];
    let dry = desk.json(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(dry["applied"], false);
    assert_eq!(desk.json(&["list", "participants", "a.entente"]), json!([]), "nothing was written");
    let row = &dry["rows"][0];
    assert_eq!((&row["row"], &row["state"], &row["party"]), (&json!(2), &json!("rejected"), &Value::Null));
    let reason = &row["reasons"][0];
    assert_eq!((&reason["field"], &reason["code"]), (&json!("party"), &json!("party_ambiguous")));
    assert!(reason["message"].as_str().unwrap().contains("EC"), "{reason}");
    assert_eq!(dry["rows"][1]["reasons"][0]["code"], "name_missing");
    assert_eq!(dry["totals"]["rejected"], 2);

    desk.put("answers.json", r#"{"parties": {"ec": "COM"}, "skip": [3]}"#);
    let applied = desk.json(&[&import[..], &["--answers", "answers.json"]].concat());
    assert_eq!((&applied["totals"]["new"], &applied["skipped"]), (&json!(2), &json!(1)), "{applied}");
    assert_eq!((&applied["rows"][0]["party"], &applied["applied"]), (&json!("COM"), &json!(true)));
    let again = desk.run(&import).must(0);
    assert!(
        again.out.contains("Row 2 ") && again.out.contains("rejected"),
        "a question stays open: {}",
        again.out
    );
}

#[test]
fn an_import_is_undone_and_redone_in_one_step_each() {
    let desk = Desk::with_people();
    let undone = desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(undone.out, "Undone: Imported 3 participants from people.csv.\n");
    assert_eq!(desk.json(&["list", "participants", "a.entente"]), json!([]));
    let redone = desk.json(&["redo", "a.entente"]);
    assert_eq!((&redone["verb"], &redone["params"]["count"]), (&json!("import_participants"), &json!(3)));
    assert_eq!(redone["state"], "done");
    assert_eq!(desk.json(&["list", "participants", "a.entente"]).as_array().unwrap().len(), 3);
    assert_eq!(desk.refused(&["redo", "a.entente"])["code"], "nothing_to_redo");
    assert_eq!(desk.json(&["undo", "a.entente"])["state"], "undone");
    desk.json(&["redo", "a.entente"]);
    let before = desk.json(&["steps", "a.entente"]);
    let same = desk.run(&["import", "participants", "a.entente", "--from", "people.csv"]).must(0);
    assert!(same.out.contains("Nothing to change."), "{}", same.out);
    assert_eq!(desk.json(&["steps", "a.entente"]), before, "the same file again leaves no step");
}

#[test]
fn people_are_listed_in_the_order_of_the_meeting_and_found_without_accents() {
    let desk = Desk::with_people();
    let everybody = desk.json(&["list", "participants", "a.entente"]);
    assert_eq!(each(&everybody, "family_name"), ["Claes", "Peeters", "Živković"], "Belgium before Croatia");
    assert_eq!(each(&everybody, "party"), ["BE", "BE", "HR"]);
    assert_eq!(everybody[0]["listed"], "Ms CLAES, Els");
    for hidden in ["email", "phone", "languages", "attendance", "photo_consent", "dietary", "accessibility"] {
        assert!(everybody[2].get(hidden).is_none(), "{hidden} is not class A");
    }
    let found = desk.json(&["list", "participants", "a.entente", "--where", "zivkovic"]);
    assert_eq!(each(&found, "id"), [everybody[2]["id"].as_str().unwrap()]);
    let delegations = desk.json(&["list", "delegations", "a.entente"]);
    assert_eq!(each(&delegations, "party"), ["BE", "HR"]);
    let belgium = &delegations[0];
    let counts = ["persons", "in_person", "online", "quota"].map(|name| belgium[name].as_u64().unwrap());
    assert_eq!((counts, &belgium["answer"]), ([2, 2, 0, 2], &json!("coming")));
    assert!(belgium.get("contact").is_none());
    assert_eq!(each(&desk.json(&["list", "delegations", "a.entente", "--where", "hrvat"]), "party"), ["HR"]);
}

#[test]
fn what_is_shown_is_on_record() {
    let desk = Desk::with_people();
    let list = ["list", "participants", "a.entente", "--where", "Ana"];
    let entries = |desk: &Desk| desk.json(&["check", "a.entente"])["entries"].as_u64().unwrap();
    let start = entries(&desk);
    desk.json(&list);
    let plain = entries(&desk) - start;
    let shown = desk.json(&[&list[..], &["--show", "contact,needs,logistics"]].concat());
    assert_eq!(entries(&desk) - start - plain, plain + 3, "one event for each class");
    let ana = &shown[0];
    assert_eq!(
        (&ana["email"], &ana["phone"]),
        (&json!("ana.zivkovic@prosecution-hr.test"), &json!("+385 1 234567"))
    );
    assert_eq!((&ana["dietary"], &ana["photo_consent"]), (&json!("vegan"), &json!("not_asked")));
    assert_eq!(ana["attendance"], json!([{ "date": "2026-06-24", "mode": "in_person" }]));
    let words = desk.run(&[&list[..], &["--show", "needs"]].concat()).must(0);
    assert!(words.out.contains("Dietary needs") && words.out.contains("vegan"), "{}", words.out);
}

#[test]
fn files_that_cannot_be_imported_are_refused_and_change_nothing() {
    let desk = Desk::with_meeting();
    let import = |from| desk.refused(&["import", "participants", "a.entente", "--from", from]);
    assert_eq!(import("missing.csv")["code"], "not_found");
    desk.put("picture.xlsx", "\u{0}not a workbook");
    assert_eq!(import("picture.xlsx")["code"], "file_refused");
    desk.put("people.csv", super::PEOPLE);
    desk.put("mapping.json", r#"{"columns": {"Surname": "family_name"}}"#);
    let mapped = ["import", "participants", "a.entente", "--from", "people.csv", "--mapping", "mapping.json"];
    assert_eq!(desk.refused(&mapped)["code"], "value_refused", "there is no such column");
    assert_eq!(desk.json(&["list", "participants", "a.entente"]), json!([]));
}

#[test]
fn nothing_that_was_sent_steers_the_terminal() {
    let desk = Desk::with_meeting();
    desk.put(
        "people.csv",
        "First name,Last name,Country,Attendance\nAna\u{202e},Ru\u{9b}31miz,\u{1b}]0;owned\u{7},\u{1b}[2J\n",
    );
    let done = desk.run(&["import", "participants", "a.entente", "--from", "people.csv"]).must(0);
    let json = desk.run(&["import", "participants", "a.entente", "--from", "people.csv", "--json"]).must(0);
    for text in [done.out, json.out] {
        let steers = |c: &char| (c.is_control() && *c != '\n') || *c == '\u{202e}';
        assert_eq!(text.chars().find(steers), None, "{text:?}");
    }
}
