//! Records of exchange: listed with their totals, let out, and brought in again.

use super::Desk;
use serde_json::{Value, json};

/// The files of the sample.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../sample/files/");
const KINDS: [&str; 4] = ["practices", "challenges", "concepts", "actions"];

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    desk
}

fn text(desk: &Desk, name: &str) -> String {
    std::fs::read_to_string(desk.path(name)).unwrap()
}

#[test]
fn records_are_listed_as_their_files_have_them_with_what_is_counted() {
    let desk = desk();
    for kind in KINDS {
        let list = desk.json(&["list", kind, "a.entente", "--on", "2024-10-20"]);
        let file = std::fs::read_to_string(format!("{FOLDER}{kind}.json")).unwrap();
        let given: Value = serde_json::from_str(&file).unwrap();
        assert_eq!(list["rows"], given[kind], "{kind}");
        assert_eq!(list["totals"]["count"], given[kind].as_array().unwrap().len());
        if kind == "actions" {
            assert_eq!(list["totals"]["overdue"], json!(["A-01", "A-02", "A-04", "A-05"]));
        }
    }
    let found = desk.json(&["list", "practices", "a.entente", "--where", "MIRROR investigation"]);
    assert_eq!(found["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn what_the_secretariat_lets_out_changes_nothing_when_it_comes_back() {
    let desk = desk();
    for kind in KINDS {
        for ending in ["json", "xlsx", "csv"] {
            let name = format!("out.{ending}");
            desk.run(&["export", kind, "a.entente", "--audience", "secretariat", "--to", &name]).must(0);
            let report = desk.json(&["import", kind, "a.entente", "--from", &name, "--dry-run"]);
            let totals = &report["totals"];
            let changing = ["new", "update", "rejected"].map(|state| totals[state].as_u64().unwrap_or(0));
            assert_eq!(changing, [0, 0, 0], "{kind} as {ending}: {totals}");
            std::fs::remove_file(desk.path(&name)).unwrap();
        }
    }
}

#[test]
fn an_audience_gets_what_it_may_and_the_door_says_why_not_more() {
    let desk = desk();
    let said = desk.json(&["disclose", "a.entente", "--of", "practices", "--audience", "community"]);
    assert_eq!(said["disclosed"].as_array().unwrap().len(), 8);
    let reasons: Vec<&str> =
        said["withheld"].as_array().unwrap().iter().map(|one| one["why"].as_str().unwrap()).collect();
    assert!(reasons.contains(&"above_label"), "{reasons:?}");
    desk.run(&["export", "practices", "a.entente", "--audience", "participants", "--to", "p.md"]).must(0);
    let paper = text(&desk, "p.md");
    assert!(paper.contains("BP-07") && !paper.contains("BP-09"), "above their label");
    assert!(!paper.contains("Llewelyn"), "whom to ask stays inside");
    desk.run(&["export", "concepts", "a.entente", "--audience", "participants", "--to", "c.html"]).must(0);
    assert!(text(&desk, "c.html").contains("Statutory defence"));
    assert!(!text(&desk, "c.html").contains("Prosecutor may abstain"), "a draft is nobody's law");
    desk.run(&["export", "actions", "a.entente", "--audience", "delegation:DE", "--to", "a.docx"]).must(0);
    desk.run(&["export", "challenges", "a.entente", "--audience", "guest:G01", "--to", "c.pdf"]).must(1);
    let rated = desk.json(&["list", "ratings", "a.entente", "--where", "BP-01"]);
    assert_eq!((&rated[0]["of"], &rated[0]["shift"]), (&json!("practice"), &json!(null)));
    assert_eq!(rated[0]["ballots"], json!({ "before": 0, "after": 0 }), "nobody cast one yet");
}

#[test]
fn a_sheet_adds_records_in_one_step_that_undo_takes_back() {
    let desk = desk();
    let sheet =
        "action,owner,due,label\nWrite to the banks,DE;NL,30/09/2024,TLP:GREEN\nAsk again,Atlantis,,\n";
    std::fs::write(desk.path("actions.csv"), sheet).unwrap();
    let report = desk.json(&["import", "actions", "a.entente", "--from", "actions.csv"]);
    assert_eq!((&report["totals"]["new"], &report["totals"]["rejected"]), (&json!(1), &json!(1)));
    let list = desk.json(&["list", "actions", "a.entente"]);
    let added = list["rows"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&added["id"], &added["due"]), (&json!("A-09"), &json!("2024-09-30")));
    assert_eq!(added["owner_delegations"], json!(["DE", "NL"]));
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(desk.json(&["list", "actions", "a.entente"])["totals"]["count"], 8);
}

#[test]
fn the_report_is_released_when_both_bodies_turned_their_keys() {
    let desk = desk();
    desk.run(&["report", "freeze", "a.entente"]).must(1);
    desk.run(&["report", "generate", "a.entente"]).must(0);
    assert_eq!(desk.json(&["report", "freeze", "a.entente"])["number"], 1);
    let stands = |desk: &Desk| desk.json(&["report", "drafts", "a.entente", "--of", "report"])[0].clone();
    let bodies: Vec<String> = stands(&desk)["keys"]
        .as_array()
        .unwrap()
        .iter()
        .map(|key| key["body"].as_str().unwrap().to_owned())
        .collect();
    let waits = |desk: &Desk| {
        let overview = desk.json(&["overview", "a.entente", "--on", "2024-08-05"]);
        let matters = overview["matters"].as_array().unwrap();
        let of = matters.iter().find(|matter| matter["kind"] == "draft_waited");
        of.map(|matter| (matter["title"].clone(), matter["lead"]["to"].clone()))
    };
    for (turned, body) in bodies.iter().enumerate() {
        assert_eq!(stands(&desk)["released"], false, "{turned} keys are not enough");
        let title = ["waits for 2 keys", "waits for one key"][turned];
        let title = json!(format!("Draft 1 of the outcome report {title}"));
        assert_eq!(waits(&desk), Some((title, json!("release"))));
        let call =
            ["report", "key", "a.entente", "--body", body, "--name", "Imke Overgaard", "--choice", "approve"];
        desk.run(&call).must(0);
    }
    assert_eq!(waits(&desk), None);
    assert_eq!(stands(&desk)["released"], true);
    assert_eq!(stands(&desk)["drafts"][0]["changes"], json!([]));
}
