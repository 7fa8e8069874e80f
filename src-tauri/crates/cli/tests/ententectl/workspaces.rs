//! The file itself: made, opened, refused, checked and copied.

use super::{Desk, PASSPHRASE, PEOPLE};
use serde_json::json;

#[test]
fn an_empty_workspace_is_named_after_its_file_and_never_replaced() {
    let desk = Desk::new();
    let made = desk.json(&["new", "group.entente"]);
    assert_eq!(
        (&made["title"], &made["meetings"], &made["sample"]),
        (&json!("group"), &json!([]), &json!(false))
    );
    let before = std::fs::read(desk.path("group.entente")).unwrap();
    assert_eq!(desk.refused(&["new", "group.entente"])["code"], "exists_already");
    assert_eq!(std::fs::read(desk.path("group.entente")).unwrap(), before, "the file is as it was");
    assert_eq!(
        desk.refused(&["statistics", "group.entente"])["code"],
        "no_such_record",
        "there is no meeting"
    );
    let parties = desk.json(&["list", "parties", "group.entente", "--where", "GRE"]);
    assert_eq!(parties[0]["code"], "EL", "parties are there before the first meeting: {parties}");
}

#[test]
fn a_workspace_in_a_folder_that_a_service_synchronises_is_warned_of_with_the_reason() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("OneDrive - Ministry")).unwrap();
    let file = "OneDrive - Ministry/group.entente";
    let made = desk.run(&["new", file]).must(0);
    assert!(made.out.contains("lies in a folder that OneDrive synchronises. It can replace"), "{}", made.out);
    assert_eq!(desk.json(&["info", file])["shared"], json!({ "why": "synchronised", "by": "OneDrive" }));
    desk.run(&["new", "group.entente"]).must(0);
    assert_eq!(desk.json(&["info", "group.entente"])["shared"], json!(null));
}

#[test]
fn a_wrong_passphrase_and_a_weak_one_are_refused() {
    let desk = Desk::new();
    let weak = desk.run_with(&["new", "a.entente"], Some("password")).must(1);
    assert_eq!(
        weak.err,
        "This passphrase is too easy to guess. Make it longer: several words that do not belong together.\n"
    );
    assert!(desk.names().is_empty(), "nothing was made");
    desk.run(&["new", "a.entente"]).must(0);
    let wrong = desk.run_with(&["info", "a.entente"], Some("not this one at all")).must(1);
    assert_eq!(
        (wrong.out.as_str(), wrong.err.as_str()),
        ("", "That passphrase does not open this file. The file is untouched. Try again.\n")
    );
    let none = desk.run_with(&["info", "a.entente"], None).must(1);
    assert!(none.err.starts_with("There is no passphrase: "), "{}", none.err);
    desk.put("secret.txt", &format!("{PASSPHRASE}\r\nsomething else\n"));
    desk.run_with(&["info", "a.entente", "--passphrase-file", "secret.txt"], None).must(0);
}

#[test]
fn files_that_are_no_workspace_are_refused_by_name() {
    let desk = Desk::new();
    let missing = desk.refused(&["info", "a.entente"]);
    assert_eq!(
        (&missing["code"], &missing["message"]),
        (&json!("not_found"), &json!("There is no file a.entente."))
    );
    desk.put("notes.txt", "Some text, and not a workspace.");
    let other = desk.refused(&["check", "notes.txt"]);
    assert_eq!(other["code"], "not_a_workspace");
    assert!(other.as_object().unwrap().contains_key("field"), "code, message and field: {other}");
}

#[test]
fn a_wrong_call_ends_with_2_before_any_file_is_touched() {
    let desk = Desk::new();
    for call in [
        &["frobnicate"][..],
        &["info"],
        &["new", "a.entente", "--title", "Without a day"],
        &["new", "a.entente", "--title", "T", "--from", "24/06/2026", "--timezone", "UTC"],
        &["list", "participants", "a.entente", "--show", "everything"],
        &["export", "participants", "a.entente", "--to", "list.odt", "--audience", "public"],
        &["export", "participants", "a.entente", "--to", "list.pdf", "--audience", "press"],
        &["info", "a.entente", "--as", " "],
    ] {
        let done = desk.run(call).must(2);
        assert!(done.out.is_empty() && !done.err.is_empty(), "{call:?} is explained on standard error");
    }
    assert!(desk.names().is_empty());
}

#[test]
fn a_sound_file_passes_its_check_and_its_copy_too() {
    let desk = Desk::with_meeting();
    let checked = desk.json(&["check", "a.entente"]);
    assert_eq!((&checked["ok"], &checked["erased"]), (&json!(true), &json!(0)), "{checked}");
    assert_eq!(checked["head"].as_str().unwrap().len(), 64);
    let copied = desk.json(&["backup", "a.entente", "--to", "copy.entente"]);
    assert!(copied["entries"].as_u64() > checked["entries"].as_u64(), "the unlocking is on record as well");
    assert_eq!(desk.refused(&["backup", "a.entente", "--to", "copy.entente"])["code"], "exists_already");
    let copy = desk.json(&["check", "copy.entente"]);
    assert_eq!(copy["ok"], true, "{copy}");
    assert!(
        copy["against"]["file_name"] == "a.entente",
        "a workspace is what its copies are compared with: {copy}"
    );
}

#[test]
fn a_check_says_how_a_workspace_stands_to_its_newest_backup() {
    let desk = Desk::with_meeting();
    desk.json(&["backup", "a.entente", "--to", "older.entente"]);
    desk.json(&["info", "a.entente"]);
    let standing = |desk: &Desk| desk.json(&["check", "a.entente"])["against"]["standing"].clone();
    assert_eq!(standing(&desk), "goes_on");
    std::fs::remove_file(desk.path("a.entente")).unwrap();
    desk.json(&["backup", "older.entente", "--to", "a.entente"]);
    for file in ["a.entente", "older.entente"] {
        desk.json(&["steps", file]);
    }
    assert_eq!(standing(&desk), "goes_on", "to open them is nothing");
    desk.put("people.csv", PEOPLE);
    for (file, stands) in [("older.entente", "behind"), ("a.entente", "other")] {
        desk.run(&["import", "participants", file, "--from", "people.csv"]).must(0);
        assert_eq!(standing(&desk), stands, "after an import into {file}");
    }
}

#[test]
fn a_page_that_was_altered_fails_the_check() {
    let desk = Desk::with_meeting();
    let mut bytes = std::fs::read(desk.path("a.entente")).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    std::fs::write(desk.path("a.entente"), bytes).unwrap();
    let done = desk.run(&["check", "a.entente"]).must(1);
    assert!(done.out.is_empty() && done.err.contains("damaged"), "{}", done.err);
}

#[test]
fn whoever_is_named_stands_in_the_journal() {
    let desk = Desk::new();
    desk.run(&["--as", "Note Taker", "new", "a.entente"]).must(0);
    assert_eq!(desk.json(&["info", "a.entente"])["actor"], "Note Taker");
    let steps = desk.json(&["steps", "a.entente"]);
    assert_eq!(
        (&steps[0]["actor"], &steps[0]["sentence"]),
        (&json!("Note Taker"), &json!("Made the workspace"))
    );
    assert_eq!(desk.json(&["info", "a.entente", "--as", "Second Person"])["actor"], "Second Person");
}

#[test]
fn the_sample_has_the_numbers_that_are_published() {
    let desk = Desk::new();
    let made = desk.run_with(&["sample", "s.entente"], Some("sample")).must(0);
    assert!(made.out.contains("every person in it is invented"), "{}", made.out);
    let again = desk.run_with(&["sample", "t.entente", "--json"], Some("sample")).must(0);
    let again: serde_json::Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!((&again["sample"], again["meetings"].as_array().unwrap().len()), (&json!(true), 1), "{again}");
    let call = ["overview", "s.entente", "--on", "2024-06-17", "--json"];
    let overview = desk.run_with(&call, Some("sample")).must(0);
    let overview: serde_json::Value = serde_json::from_str(&overview.out).unwrap();
    assert_eq!((&overview["today"], &overview["board"]["persons"]), (&json!("2024-06-17"), &json!(60)));
    assert_eq!(overview["matters"][0]["kind"], "member_states_missing");
    let told = desk.run_with(&call[..4], Some("sample")).must(0);
    assert!(told.out.contains("[Needs you now] 3 Member States have no participant."), "{}", told.out);
    let counted = desk.run_with(&["statistics", "s.entente", "--json"], Some("sample")).must(0);
    let counted: serde_json::Value = serde_json::from_str(&counted.out).unwrap();
    let numbers = ["persons", "delegations", "in_person", "online", "every_day", "photo_yes", "photo_no"];
    assert_eq!(numbers.map(|name| counted[name].as_u64().unwrap()), [60, 35, 51, 9, 52, 52, 8]);
    assert_eq!(counted["member_states_missing"], json!(["EE", "LU", "MT"]));
    let day = |day: usize| {
        ["persons", "in_person", "online"].map(|name| counted["days"][day][name].as_u64().unwrap())
    };
    assert_eq!((day(0), day(1)), ([55, 48, 7], [57, 49, 8]));
    assert_eq!(
        counted["attendance"]["sentence"],
        "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, \
         Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT \
         THB coordinator"
    );
    let people = desk.run_with(&["statistics", "s.entente"], Some("sample")).must(0);
    assert!(
        people.out.starts_with("60 people, 35 delegations; 51 in person, 9 online only"),
        "{}",
        people.out
    );
}

const NEXT: &str = "nine loud geese under the dyke";

#[test]
fn another_passphrase_opens_the_file_and_its_backups_and_the_one_of_before_nothing_of_them() {
    let desk = Desk::with_meeting();
    desk.json(&["backup", "a.entente", "--to", "on a stick.entente"]);
    desk.put("next", &format!("{NEXT}\n"));
    let change = ["passphrase", "a.entente", "--new-passphrase-file", "next", "--in", "."];
    let weak = ["passphrase", "a.entente", "--new-passphrase-file", "weak"];
    desk.put("weak", "password\n");
    assert_eq!(desk.refused(&weak)["code"], "passphrase_too_weak");
    let changed = desk.json(&change);
    let left = changed["left"].as_array().unwrap();
    assert_eq!(left.len(), 1, "{changed}");
    assert!(left[0].as_str().unwrap().ends_with("on a stick.entente"), "{changed}");
    assert_eq!(desk.refused(&["info", "a.entente"])["code"], "wrong_passphrase");
    let opened = desk.run_with(&["history", "a.entente"], Some(NEXT)).must(0);
    assert!(opened.out.contains("Changed the passphrase"), "{}", opened.out);
    desk.run_with(&["check", "a.entente"], Some(NEXT)).must(0);
    desk.json(&["info", "on a stick.entente"]);
    assert_eq!(desk.refused(&change)["code"], "wrong_passphrase", "it is no longer the one of now");
}

#[test]
fn the_recovery_sheet_holds_what_opens_the_file() {
    let desk = Desk::with_meeting();
    let made = desk.run(&["recovery-sheet", "a.entente", "--to", "sheet.pdf"]).must(0);
    assert!(made.out.contains("lock it away"), "{}", made.out);
    let sheet = std::fs::read(desk.path("sheet.pdf")).unwrap();
    assert!(sheet.starts_with(b"%PDF"));
    let history = desk.run(&["history", "a.entente"]).must(0);
    assert!(history.out.contains("Made the recovery sheet"), "{}", history.out);
    let again = ["recovery-sheet", "a.entente", "--to", "sheet.pdf"];
    assert_eq!(desk.refused(&again)["code"], "exists_already");
    desk.run(&[&again[..], &["--replace"]].concat()).must(0);
    for never in [
        ["backup", "a.entente", "--to", "sheet.pdf", "--replace"],
        ["restore", "a.entente", "--to", "sheet.pdf", "--replace"],
    ] {
        assert_eq!(desk.refused(&never)["code"], "exists_already", "a copy of a workspace goes over no file");
    }
}
