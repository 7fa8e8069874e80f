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
        json!(["warning", "needs_unmet", ["I-05b"], []]),
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
fn who_needs_something_is_named_on_request_only_and_that_is_on_record() {
    let desk = sample();
    let entries = |desk: &Desk| desk.json(&["check", "a.entente"])["entries"].as_u64().unwrap();
    let words = desk.run(&["clashes", "a.entente"]).must(0).out;
    let start = entries(&desk);
    let json = desk.json(&["clashes", "a.entente"]).to_string();
    let plain = entries(&desk) - start;
    for said in [words, json] {
        assert!(
            said.contains("A speaker of item 5b needs a hearing loop, and Montesquieu has none."),
            "{said}"
        );
        assert!(!said.contains("Weißhaupt") && !said.contains("P07"), "nobody is named: {said}");
    }
    let asked = desk.json(&["clashes", "a.entente", "--show", "needs"]);
    let needs = asked.as_array().unwrap().iter().find(|clash| clash["code"] == "needs_unmet").unwrap();
    assert_eq!(needs["needed_by"], json!(["P07 Annegret Weißhaupt"]));
    assert_eq!(entries(&desk) - start - plain, plain + 1, "one event, as when needs are listed");
    let words = desk.run(&["clashes", "a.entente", "--show", "needs"]).must(0).out;
    assert!(words.contains("Needed by P07 Annegret Weißhaupt."), "{words}");
    desk.run(&["clashes", "a.entente", "--show", "contact"]).must(2);
}

#[test]
fn an_item_that_ends_on_the_next_day_is_listed_with_that_date() {
    let desk = Desk::with_people();
    let agenda = r#"{ "agenda": [{ "day": 1, "start": "23:30", "end": "00:30", "type": "social", "title": "Dinner" }] }"#;
    desk.put("agenda.json", agenda);
    desk.run(&["import", "agenda", "a.entente", "--from", "agenda.json"]).must(0);
    let row = desk.json(&["list", "agenda", "a.entente"])[0].clone();
    assert_eq!((&row["day"], &row["start"]), (&json!("2026-06-24"), &json!("23:30")));
    assert_eq!((&row["end_day"], &row["end"]), (&json!("2026-06-25"), &json!("00:30")));
    let words = desk.run(&["list", "agenda", "a.entente"]).must(0).out;
    assert!(words.contains("23:30–00:30 (25 June)"), "{words}");
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

/// Writes the agenda of the sample in one form and reads it back as text.
fn exported(desk: &Desk, name: &str, more: &[&str]) -> (Value, Vec<u8>) {
    let call = ["export", "agenda", "a.entente", "--to", name];
    let written = desk.json(&[&call[..], more].concat());
    (written, std::fs::read(desk.path(name)).unwrap())
}

#[test]
fn every_form_of_the_agenda_is_written_with_its_label() {
    let desk = sample();
    for name in ["a.pdf", "a.docx", "a.md", "a.html", "a.ics", "a.xml", "a.json"] {
        let (written, bytes) = exported(&desk, name, &["--audience", "participants"]);
        assert_eq!(written["label"], "TLP:AMBER", "{name}");
        assert!(!bytes.is_empty());
        let proposed = written["proposed_name"].as_str().unwrap();
        assert!(proposed.contains("_TLP-AMBER."), "{proposed}");
        if !name.ends_with("pdf") && !name.ends_with("docx") {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains("Financial investigations"), "{name} holds the items");
            assert!(text.contains("TLP:AMBER"), "{name} bears the label");
        }
    }
    let markdown = std::fs::read_to_string(desk.path("a.md")).unwrap();
    let lines: Vec<&str> = markdown.lines().filter(|line| !line.is_empty()).collect();
    assert!(lines[0].contains("TLP:AMBER") && lines[lines.len() - 1].contains("TLP:AMBER"), "first and last");
}

#[test]
fn the_public_reads_no_name_and_no_title_of_a_closed_session() {
    let desk = sample();
    let (written, html) = exported(&desk, "p.html", &["--audience", "public"]);
    let html = String::from_utf8(html).unwrap();
    assert_eq!(written["label"], "TLP:CLEAR");
    for inside in ["Exploitative surrogacy", "Saint-Aubin", "EUROJUST)", "Workshop B"] {
        assert!(!html.contains(inside), "“{inside}” is not for the public");
    }
    assert!(html.contains("Welcome by the co-chairs"), "what is TLP:CLEAR stands there");
    assert!(written["withheld"].as_array().unwrap().iter().any(|left| left["what"] == "stricter_items"));
}

#[test]
fn the_run_sheet_and_the_annotated_agenda_never_go_to_participants() {
    let desk = sample();
    for paper in ["run_sheet", "annotated"] {
        let to = format!("{paper}.pdf");
        let call = ["export", "agenda", "a.entente", "--to", &to, "--paper", paper, "--audience"];
        let error = desk.refused(&[&call[..], &["participants"]].concat());
        assert_eq!(error["field"], "audience");
        let written = desk.json(&[&call[..], &["co_chairs"]].concat());
        assert_eq!(written["label"], "TLP:AMBER+STRICT");
    }
    let call = [
        "export",
        "agenda",
        "a.entente",
        "--to",
        "r.ics",
        "--paper",
        "run_sheet",
        "--audience",
        "secretariat",
    ];
    assert_eq!(desk.refused(&call)["field"], "format");
}

#[test]
fn a_form_for_comments_is_of_the_newest_version_and_for_the_chairs_or_one_person() {
    let desk = sample();
    let form = ["--audience", "co_chairs", "--paper", "comments"];
    let (written, html) = exported(&desk, "c.html", &form);
    assert!(written["proposed_name"].as_str().unwrap().contains("agenda-for-comments_v1-0"), "{written}");
    let html = String::from_utf8(html).unwrap();
    assert!(html.contains("Agenda for comments") && html.contains("<li>Ask for changes</li>"));
    assert!(html.contains("Changes since version"), "what changed since the version before is marked");
    let call = ["export", "agenda", "a.entente", "--to", "c.docx", "--paper", "comments", "--audience"];
    assert_eq!(desk.refused(&[&call[..], &["participants"]].concat())["field"], "audience");
    let own = desk.json(&[&call[..], &["co_chairs", "--person", "P30"]].concat());
    assert_eq!(own["label"], "TLP:AMBER", "one person reads what participants do: {own}");
    assert!(own["proposed_name"].as_str().unwrap().contains("_v1-0_P30_"), "{own}");
}

#[test]
fn a_calendar_of_one_person_holds_their_items_alone() {
    let desk = sample();
    let person = ["--audience", "participants", "--person"];
    let (_, guest) = exported(&desk, "g.ics", &[&person[..], &["G01"]].concat());
    let guest = String::from_utf8(guest).unwrap();
    assert_eq!(guest.matches("BEGIN:VEVENT").count(), 1, "a guest attends one item");
    assert!(guest.contains("BEGIN:VTIMEZONE") && guest.contains("SEQUENCE:4"), "four versions so far");
    let (_, participant) = exported(&desk, "p.ics", &[&person[..], &["P07"]].concat());
    assert_eq!(String::from_utf8(participant).unwrap().matches("BEGIN:VEVENT").count(), 2);
    let call =
        ["export", "agenda", "a.entente", "--to", "n.ics", "--audience", "participants", "--person", "P99"];
    assert_eq!(desk.refused(&call)["field"], "person");
}

#[test]
fn our_own_calendar_read_back_changes_nothing() {
    let desk = sample();
    exported(&desk, "a.ics", &["--audience", "secretariat"]);
    let report = desk.json(&["import", "agenda", "a.entente", "--from", "a.ics", "--dry-run"]);
    assert_eq!(report["totals"]["unchanged"], 21, "every item is known by its identity: {report}");
    assert_eq!((&report["totals"]["new"], &report["totals"]["update"]), (&json!(0), &json!(0)));
}

#[test]
fn the_difference_is_a_paper_and_drafts_go_to_whom_it_concerns() {
    let desk = sample();
    let (written, _) = exported(
        &desk,
        "d.docx",
        &["--audience", "participants", "--paper", "changes", "--since", "0.3", "--version", "1.0"],
    );
    assert!(written["proposed_name"].as_str().unwrap().contains("agenda-changes_v0-3_v1-0"));
    let call = ["export", "mails", "a.entente", "--since", "0.3", "--version", "1.0", "--to", "mails"];
    let drafts = desk.json(&call);
    let told = each(&drafts["told"], "reference");
    assert_eq!(told, ["P07", "P08", "P50", "P41"], "those with a role in what moved, and who joined");
    let files = drafts["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    let draft = std::fs::read_to_string(desk.path("mails").join(files[0].as_str().unwrap())).unwrap();
    assert!(draft.contains("X-Unsent: 1"), "it opens as a draft");
    assert!(!draft.contains("\nFrom:"), "and whoever sends it says who they are");
    let again = desk.json(&[&call[..], &["--only", "P07"]].concat());
    assert_ne!(again["files"][0], files[0], "a draft that somebody may have worked on is not replaced");
    let all = desk.json(&[&call[..], &["--everybody"]].concat());
    assert_eq!(all["files"].as_array().unwrap().len(), 5, "one more, to everybody else at the items");
    let general =
        std::fs::read_to_string(desk.path("mails").join(all["files"][0].as_str().unwrap())).unwrap();
    assert!(
        general.contains("\nBcc: ") && !general.contains("\nCc: "),
        "nobody reads the address of another"
    );
    let nobody = desk.json(&[&call[..], &["--only", "P01"]].concat());
    assert_eq!(nobody["files"], json!([]), "an empty choice makes none");
    assert!(
        desk.json(&["export", "mails", "a.entente", "--since", "1.0", "--to", "none"])["files"] == json!([])
    );
    assert!(!desk.path("none").exists(), "and no folder");
}
