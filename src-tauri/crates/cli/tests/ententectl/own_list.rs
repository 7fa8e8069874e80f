//! The list of participants that Entente wrote, read back into the file it came from.

use super::{Desk, each};
use serde_json::{Value, json};

fn written(desk: &Desk, name: &str, audience: &str) {
    desk.run(&["export", "participants", "a.entente", "--to", name, "--audience", audience]).must(0);
}

fn imported(desk: &Desk, name: &str) -> Value {
    desk.json(&["import", "participants", "a.entente", "--from", name])
}

#[test]
fn our_own_list_read_back_leaves_sixty_of_sixty_unchanged() {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    let people = || desk.json(&["list", "participants", "a.entente", "--show", "contact,logistics"]);
    let before = people();
    for (name, audience) in [
        ("secretariat.xlsx", "secretariat"),
        ("secretariat.csv", "secretariat"),
        ("participants.xlsx", "participants"),
        ("participants.csv", "participants"),
    ] {
        written(&desk, name, audience);
        let report = imported(&desk, name);
        let others: Vec<&Value> =
            report["rows"].as_array().unwrap().iter().filter(|row| row["state"] != "unchanged").collect();
        assert_eq!(report["totals"]["unchanged"], 60, "{name}: {others:?}");
        assert_eq!(report["rows"].as_array().unwrap().len(), 60, "{name}");
    }
    assert_eq!(people(), before, "names, titles, telephone numbers and days are what they were");
}

#[test]
fn a_list_without_names_is_refused_in_words() {
    let desk = Desk::with_people();
    for (name, audience) in
        [("c.xlsx", "community"), ("c.csv", "community"), ("p.xlsx", "public"), ("p.csv", "public")]
    {
        written(&desk, name, audience);
        let refused = desk.refused(&["import", "participants", "a.entente", "--from", name]);
        assert_eq!(refused["field"], "no_names", "{name}: {refused}");
    }
}

#[test]
fn a_shared_mailbox_is_a_question_that_the_answers_settle() {
    let desk = Desk::with_meeting();
    desk.put(
        "office.csv",
        "Family name,Given name,Country,E-mail,Attendance\nKorenjak,Tadeja,Slovenia,unit@office.test,Online\n\
         Zajec,Miha,Slovenia,unit@office.test,Online\nHolm,Eva,Denmark,n/a,Online\nDahl,Liv,Denmark,n/a,Online\n",
    );
    let report = imported(&desk, "office.csv");
    assert_eq!(each(&report["rows"], "state"), ["new", "rejected", "new", "new"], "{report}");
    let asked = &report["rows"][1];
    assert_eq!(asked["reasons"][0]["code"], "address_shared");
    assert_eq!(asked["people"][0]["is"], "row 2", "in the same file");
    let words =
        desk.run(&["import", "participants", "a.entente", "--from", "office.csv", "--dry-run"]).must(0);
    assert!(words.out.contains("\"persons\": {\"3\": \"P01\" or \"new\"}"), "it says how: {}", words.out);
    let later = imported(&desk, "office.csv");
    assert_eq!(later["rows"][1]["people"][0]["is"], "P01", "now she is at the meeting");
    desk.put("answers.json", r#"{"persons": {"3": "new"}}"#);
    let answered =
        ["import", "participants", "a.entente", "--from", "office.csv", "--answers", "answers.json"];
    assert_eq!(desk.json(&answered)["totals"]["new"], json!(1));
    assert_eq!(imported(&desk, "office.csv")["totals"]["unchanged"], 4, "everybody is known again");
}
