//! Session notes: listed, imported, disclosed, exported for one and for all, and found.

use super::{Desk, each};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// The notes of the sample, as people send them.
const NOTES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../sample/files/notes.json");

/// Who may have notes.
const AUDIENCES: [&str; 9] = [
    "public",
    "community",
    "participants",
    "member_states",
    "organisation",
    "co_chairs",
    "secretariat",
    "delegation:DE",
    "guest:G02",
];

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    desk
}

fn export<'a>(to: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["export", "notes", "a.entente", "--to", to][..], more].concat()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

impl Desk {
    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn parsed(&self, name: &str) -> Value {
        serde_json::from_str(&self.text(name)).unwrap()
    }
}

/// The entries of notes that were written as JSON.
fn entries(notes: &Value) -> Vec<&Value> {
    notes["items"].as_array().unwrap().iter().flat_map(|item| item["entries"].as_array().unwrap()).collect()
}

#[test]
fn the_same_notes_again_change_nothing_and_a_new_wording_is_an_update() {
    let desk = desk();
    let listed = desk.json(&["list", "notes", "a.entente"]);
    assert_eq!(listed.as_array().unwrap().len(), 40);
    let first = &listed[0];
    assert_eq!((&first["reference"], &first["item"]), (&json!("N-01"), &json!("I-01")));
    assert_eq!((&first["time"], &first["label"]), (&json!("2024-06-26T09:38"), &json!("TLP:CLEAR")));
    let before = desk.json(&["steps", "a.entente"]);
    let import = ["import", "notes", "a.entente", "--from", NOTES];
    for _ in 0..2 {
        let report = desk.json(&import);
        assert_eq!(keys(&report), ["applied", "rows", "skipped", "totals"]);
        assert_eq!(
            report["totals"],
            json!({ "new": 0, "update": 0, "unchanged": 40, "duplicate": 0, "withdrawn": 0, "rejected": 0, "nobody": 0 })
        );
    }
    assert_eq!(desk.json(&["steps", "a.entente"]), before, "nothing to change leaves no step");
    desk.put(
        "later.json",
        r#"{"notes": [{ "id": "N-05", "agenda_item": "4", "text": "Which standard is accepted?" }]}"#,
    );
    let report = desk.json(&["import", "notes", "a.entente", "--from", "later.json"]);
    let row = &report["rows"][0];
    assert_eq!((&row["state"], &row["reference"]), (&json!("update"), &json!("N-05")));
    assert_eq!(row["changes"].as_array().unwrap().len(), 1, "only the words: {row}");
}

#[test]
fn a_disclosure_has_one_form_for_every_audience() {
    let desk = desk();
    for to in AUDIENCES {
        let said = desk.json(&["disclose", "a.entente", "--audience", to]);
        assert_eq!(keys(&said), ["audience", "disclosed", "label", "named", "warnings", "withheld"], "{to}");
        assert_eq!(said["audience"], *to);
        let leave = said["disclosed"].as_array().unwrap();
        let stay = said["withheld"].as_array().unwrap();
        assert_eq!(leave.len() + stay.len(), 40, "{to}: everything leaves or stays");
        for one in stay {
            assert_eq!(keys(one), ["reasons", "reference"], "{to}");
            assert!(!one["reasons"].as_array().unwrap().is_empty(), "{to}: {one}");
        }
        for one in said["warnings"].as_array().unwrap() {
            assert_eq!(keys(one), ["code", "proposed", "reference", "text"], "{to}");
        }
        for named in said["named"].as_array().unwrap() {
            assert!(leave.contains(named), "{to}: {named} is named and stays");
        }
    }
    let warned = desk.json(&["disclose", "a.entente", "--audience", "participants"]);
    assert_eq!(each(&warned["warnings"], "reference"), ["N-09", "N-30"]);
    assert_eq!(each(&warned["warnings"], "code"), ["foreign_words", "country"]);
    assert_eq!(warned["warnings"][1]["proposed"], "one State");
    let refused = desk.refused(&["disclose", "a.entente", "--audience", "delegation:XX"]);
    assert_eq!(refused["field"], "audience");
}

#[test]
fn open_passages_stop_an_export_until_they_are_worded_anew_or_kept_with_a_reason() {
    let desk = desk();
    let refused = desk.refused(&export("a.md", &["--audience", "participants"]));
    let message = refused["message"].as_str().unwrap();
    assert!(message.contains("N-09 foreign_words") && message.contains("N-30 country"), "{message}");
    assert!(!desk.path("a.md").exists(), "nothing was written");
    assert!(desk.run(&export("a.md", &["--audience", "participants", "--keep-warned", " "])).code == Some(1));

    desk.json(&export("worded.md", &["--audience", "participants", "--use-proposed"]));
    let text = desk.text("worded.md");
    assert!(text.contains("In one State the decision") && !text.contains("Italy"), "{text}");
    assert!(!text.contains("πρακτική"), "{text}");

    let reason = "Italy agreed by mail";
    let written = desk.json(&export("kept.md", &["--audience", "participants", "--keep-warned", reason]));
    assert_eq!(written["label"], "TLP:AMBER");
    assert!(desk.text("kept.md").contains("In Italy the decision"));
    let step = &desk.json(&["steps", "a.entente"])[0];
    assert_eq!((&step["verb"], &step["params"]["kept"]), (&json!("export_notes"), &json!(reason)));
    assert_eq!(step["params"]["files"], json!(["kept.md"]));
}

#[test]
fn each_open_passage_is_answered_on_its_own_as_disclose_names_it() {
    let desk = desk();
    let warned = desk.json(&["disclose", "a.entente", "--audience", "participants"]);
    let mut answers: Vec<Value> = warned["warnings"].as_array().unwrap().clone();
    answers[0]["answer"] = json!("use");
    answers[1]["answer"] = json!("keep");
    let call = export("a.md", &["--audience", "participants", "--answers", "answers.json"]);
    desk.put("answers.json", &json!(answers).to_string());
    let refused = desk.run(&call).must(1);
    assert!(refused.err.contains("reason"), "a passage is kept for a reason: {}", refused.err);
    answers[1]["reason"] = json!("Italy agreed by mail");
    desk.put("answers.json", &json!(answers).to_string());
    desk.json(&call);
    let text = desk.text("a.md");
    assert!(text.contains("In Italy the decision") && !text.contains("πρακτική"), "{text}");
    let step = &desk.json(&["steps", "a.entente"])[0];
    assert_eq!(step["params"]["kept"], "N-30 (Names a country): Italy agreed by mail");

    answers[1]["answer"] = json!("ask");
    desk.put("answers.json", &json!(answers).to_string());
    let said = desk.json(&[&["export", "notes", "a.entente", "--to", "b.md"], &call[5..]].concat());
    assert!(!desk.text("b.md").contains("the decision is recorded"), "it waits for its source");
    let waits = said["withheld"].as_array().unwrap().iter().find(|one| one["why"] == "source_asked").unwrap();
    assert_eq!(waits["which"], json!(["N-30"]));
    let noted = &desk.json(&["steps", "a.entente"])[1];
    assert_eq!((&noted["verb"], &noted["params"]["count"]), (&json!("ask_sources"), &json!(1)));
}

#[test]
fn everyone_gets_their_own_form_and_a_mail_beside_it_where_there_is_an_address() {
    let desk = desk();
    let call = ["export", "notes-for-all", "a.entente", "--to", "all", "--use-proposed", "--mails"];
    let forms = ["--form-of", "public=pdf", "--form-of", "delegations=md", "--form-of", "delegation:DE=html"];
    let written = desk.json(&[&call[..], &forms].concat());
    let files: Vec<&str> =
        written["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    for row in written["rows"].as_array().unwrap().iter().filter(|row| row["entries"] != 0) {
        let name = row["file_name"].as_str().unwrap();
        let ending = match (row["code"].as_str().unwrap(), row["audience"].as_str()) {
            ("DE", _) => ".html",
            (_, Some("public")) => ".pdf",
            ("", _) => ".docx",
            (guest, _) if guest.starts_with('G') => ".docx",
            _ => ".md",
        };
        assert!(name.ends_with(ending) && files.contains(&name), "{row}");
        let mail = name.replace(ending, ".eml");
        assert_eq!(files.contains(&mail.as_str()), row["addresses"] != 0, "{mail}");
    }
    assert!(files.iter().any(|name| name.ends_with("delegation-DE_TLP-AMBER.eml")), "{files:?}");
    assert!(!files.iter().any(|name| name.contains("notes_public_TLP-CLEAR.eml")), "{files:?}");
    for wrong in ["public", "public=xlsx", "nobody=pdf"] {
        desk.run(&[&call[..], &["--form-of", wrong]].concat()).must(1);
    }
}

#[test]
fn a_part_of_the_notes_is_one_item_one_day_or_what_a_delegation_reads() {
    let desk = desk();
    desk.json(&export("item.json", &["--audience", "co_chairs", "--item", "5a"]));
    let item = desk.parsed("item.json");
    assert_eq!(each(&item["items"], "number"), ["5a"]);
    assert_eq!(entries(&item).iter().map(|one| &one["id"]).collect::<Vec<_>>(), ["N-24", "N-25", "N-06"]);
    let refused = desk.refused(&export("none.json", &["--audience", "co_chairs", "--item", "99"]));
    assert_eq!(refused["field"], "item");

    desk.json(&export("day.json", &["--audience", "co_chairs", "--day", "2024-06-27"]));
    let day = desk.parsed("day.json");
    assert!(entries(&day).len() > 10, "{day}");
    assert!(entries(&day).iter().all(|one| one["time"].as_str().unwrap().starts_with("2024-06-27")), "{day}");

    desk.json(&export("own.json", &["--delegation", "DE", "--use-proposed"]));
    let own = desk.parsed("own.json");
    let said: BTreeSet<String> = desk
        .json(&["list", "notes", "a.entente"])
        .as_array()
        .unwrap()
        .iter()
        .filter(|note| note["delegations"].as_array().unwrap().contains(&json!("DE")))
        .map(|note| note["text"].as_str().unwrap().to_owned())
        .collect();
    let marked: BTreeSet<String> = entries(&own)
        .iter()
        .filter(|one| one["own"] == true)
        .map(|one| one["text"].as_str().unwrap().to_owned())
        .collect();
    assert!(!said.is_empty(), "the delegation spoke");
    assert_eq!(marked, said);
    assert!(!desk.text("own.json").contains("N-0"), "a delegation reads no references");

    desk.json(&export("summary.json", &["--audience", "community", "--summary"]));
    let kinds: BTreeSet<String> = entries(&desk.parsed("summary.json"))
        .iter()
        .map(|one| one["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["action", "conclusion", "decision"]);
}

#[test]
fn everyone_gets_a_file_of_their_own_and_the_secretariat_a_manifest() {
    let desk = desk();
    let call = ["export", "notes-for-all", "a.entente", "--to", "all", "--form", "md"];
    let refused = desk.refused(&call);
    assert!(refused["message"].as_str().unwrap().contains("N-30 country"), "{refused}");
    let written = desk.json(&[&call[..], &["--use-proposed"]].concat());
    let rows = written["rows"].as_array().unwrap();
    let with = |row: &&Value| row["entries"].as_u64().unwrap() > 0;
    let names: BTreeSet<&str> =
        written["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(
        names.len(),
        rows.iter().filter(with).count() + 1,
        "one file each, all named apart, and the manifest"
    );
    let codes: Vec<&str> = rows.iter().filter(with).map(|row| row["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"DE") && codes.contains(&"G02"), "{codes:?}");
    assert_eq!(codes.iter().filter(|code| code.is_empty()).count(), 6, "every group without the secretariat");
    let manifest = names.iter().find(|name| name.contains("manifest")).unwrap();
    let manifest = desk.text(&format!("all/{manifest}"));
    let mut lines = manifest.lines();
    assert!(lines.next().unwrap().starts_with("handling_label,file,readers,"), "{manifest}");
    assert_eq!(lines.clone().count(), names.len() - 1);
    for line in lines {
        assert!(line.starts_with("\"TLP:AMBER+STRICT\","), "{line}");
        let name = line.split('"').nth(3).unwrap();
        let bytes = std::fs::read(desk.path("all").join(name)).unwrap();
        let digest = format!("{:x}", Sha256::digest(&bytes));
        assert!(line.ends_with(&format!("\"{digest}\"")), "{name}: {line}");
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.contains("N-0"), name.contains("co-chairs"), "{name}: references are for the chairs");
        assert!(
            !text.contains("Contracts in two languages")
                || name.contains("co-chairs")
                || name.contains("organisation"),
            "{name}"
        );
    }
    let step = &desk.json(&["steps", "a.entente"])[0];
    assert_eq!(step["params"]["files"].as_array().unwrap().len(), names.len());
}

#[test]
fn who_has_no_entry_gets_no_file() {
    let desk = desk();
    let call = ["export", "notes-for-all", "a.entente", "--to", "all", "--form", "json", "--summary"];
    let written = desk.json(&call);
    let rows = written["rows"].as_array().unwrap();
    let guests: Vec<&Value> =
        rows.iter().filter(|row| row["code"].as_str().unwrap().starts_with('G')).collect();
    assert!(!guests.is_empty() && guests.iter().all(|row| row["entries"] == 0), "they heard no conclusion");
    let files: Vec<&str> =
        written["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(!files.iter().any(|name| name.contains("guest")), "{files:?}");
    assert_eq!(files.len(), rows.len() - guests.len() + 1, "the others and the manifest");
}

#[test]
fn a_text_is_found_with_what_stands_around_it() {
    let desk = desk();
    let found = desk.json(&["search", "a.entente", "PRESERVATION"]);
    let note = found.as_array().unwrap().iter().find(|one| one["reference"] == "N-04").unwrap();
    for key in ["noun", "reference", "field", "before", "match", "after"] {
        assert!(note.get(key).is_some(), "{key} is missing: {note}");
    }
    assert_eq!((&note["before"], &note["match"]), (&json!("Asked that "), &json!("preservation")));
    assert_eq!(desk.json(&["search", "a.entente", "xyzzy"]), json!([]));
}

#[test]
fn corrections_are_listed_and_leave_for_those_who_settle_them_and_for_their_delegation() {
    let desk = desk();
    for what in ["corrections", "silence"] {
        assert_eq!(desk.json(&["list", what, "a.entente"]), json!([]), "nobody asked for anything yet");
    }
    let table = |to: &str, audience: &str| {
        desk.run(&["export", "corrections", "a.entente", "--to", to, "--audience", audience])
    };
    table("table.md", "secretariat").must(0);
    assert!(desk.text("table.md").contains("Corrections"), "{}", desk.text("table.md"));
    table("table.docx", "delegation:DE").must(0);
    table("table2.md", "participants").must(1);
}

#[test]
fn the_report_is_sent_round_and_a_delegation_asks_for_another_wording_of_a_sentence() {
    let desk = desk();
    let round = ["report", "send-round", "a.entente", "--until", "2099-07-12T18:00:00"];
    assert_eq!(desk.refused(&round)["field"], "scope", "nothing of it is written");
    desk.json(&["report", "generate", "a.entente"]);
    desk.json(&round);
    let correct = |sentence: &str, from: &str| {
        let requested = "Orders reach some providers.";
        let call = ["report", "correct", "a.entente", "--sentence", sentence, "--from", from];
        desk.run(&[&call[..], &["--requested", requested, "--on", "2024-07-04"]].concat())
    };
    correct("N-04", "RO").must(0);
    correct("N-999", "RO").must(1);
    correct("N-04", "XX").must(1);
    let listed = &desk.json(&["list", "corrections", "a.entente", "--where", "sentence"])[0];
    assert_eq!((&listed["of"], &listed["reference"]), (&json!("sentence"), &json!("N-04")), "{listed}");
    assert!(listed["item"].as_str().unwrap().contains(", "), "it says where the sentence stands: {listed}");
    let silence = &desk.json(&["list", "silence", "a.entente"])[0];
    assert_eq!(silence["scope"], "report");
    let (sent, stand) = (silence["sentences"].as_u64().unwrap(), silence["stand"].as_u64().unwrap());
    assert_eq!(stand + 1, sent, "one waits for its correction: {silence}");
    let table = |to: &str, audience: &str| {
        desk.run(&["export", "corrections", "a.entente", "--to", to, "--audience", audience]).must(0);
        desk.text(to)
    };
    assert!(table("all.md", "secretariat").contains("# Outcome report"));
    assert!(table("own.md", "delegation:RO").contains("Orders reach some providers."));
    assert!(!table("other.md", "delegation:SK").contains("Orders reach some providers."));
}

#[test]
fn a_guiding_question_is_found_under_its_item_and_label() {
    let desk = desk();
    let found = desk.json(&["search", "a.entente", "difficulties transposition"]);
    let question = found.as_array().unwrap().iter().find(|one| one["field"] == "question").unwrap();
    assert_eq!((&question["noun"], &question["reference"]), (&json!("agenda_item"), &json!("I-02")));
    assert!(question["label"].as_str().unwrap().starts_with("TLP:"), "{question}");
    let apart = desk.json(&["search", "a.entente", "transposition Vandenbroucke"]);
    assert_eq!(apart, json!([]), "of several words all are in one record");
}
