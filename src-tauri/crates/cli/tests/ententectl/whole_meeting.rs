//! A whole meeting of two days, from an empty file to the outcome report: every step as a secretariat takes it, every page of
//! the report read, and the next edition begun.

use super::{Desk, each};
use serde_json::{Value, json};
use std::process::Command;

/// The files of the sample.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../sample/files/");

/// The parts of the report, in their order.
const PARTS: [&str; 9] = [
    "Executive summary",
    "1 Introduction",
    "2 Legal and policy developments",
    "3 Thematic findings",
    "4 Common understanding of legal concepts",
    "5 Conclusions and follow-up",
    "Annex A: Agenda",
    "Annex B: Participants",
    "Annex C: Abbreviations",
];

impl Desk {
    /// Imports a file of the sample; returns how many rows were in which state, those that were in none left out.
    fn bring(&self, kind: &str, file: &str) -> Value {
        let report = self.json(&["import", kind, "a.entente", "--from", &format!("{FOLDER}{file}")]);
        let mut totals = report["totals"].clone();
        totals.as_object_mut().unwrap().retain(|_, count| *count != 0);
        totals
    }

    fn export(&self, what: &str, audience: &str, to: &str) {
        self.run(&["export", what, "a.entente", "--audience", audience, "--to", to]).must(0);
    }

    /// Returns the text of a PDF page by page, laid out as printed.
    fn pages(&self, name: &str) -> Vec<String> {
        let output = Command::new("pdftotext")
            .args(["-layout", name, "-"])
            .current_dir(self.folder.path())
            .output()
            .expect("this test needs the program pdftotext (Debian package poppler-utils)");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        text.trim_end_matches('\u{C}').split('\u{C}').map(str::to_owned).collect()
    }
}

#[test]
fn a_meeting_goes_from_an_empty_file_to_the_outcome_report_and_the_next_edition() {
    let desk = Desk::new();
    desk.run(&["new", "a.entente", "--meeting", &format!("{FOLDER}meeting.json")]).must(0);
    prepared(&desk);
    reviewed(&desk);
    held(&desk);
    exchanged(&desk);
    reported(&desk);
    next(&desk);
}

/// Who comes, what is on the agenda, and the guests whom the agenda waited for.
fn prepared(desk: &Desk) {
    assert_eq!(desk.bring("participants", "participants.csv"), json!({ "new": 60 }));
    assert_eq!(desk.bring("agenda", "agenda.json"), json!({ "new": 21 }));
    assert_eq!(desk.bring("guests", "guests.csv"), json!({ "new": 3 }));
    assert_eq!(
        desk.bring("agenda", "agenda.json"),
        json!({ "unchanged": 20, "update": 1 }),
        "they are known now"
    );
    let clashes = desk.json(&["clashes", "a.entente"]);
    assert!(!clashes.to_string().contains("\"error\""), "nothing stands in the way: {clashes}");
}

/// The version that both chairs approve becomes the final one.
fn reviewed(desk: &Desk) {
    desk.run(&["release", "a.entente", "--name", "0.4", "--status", "for_co_chairs"]).must(0);
    let answer = json!({
        "name": "For the chair",
        "comments": [],
        "resolved": [],
        "approval": { "choice": "approve", "remark": "" },
    });
    desk.put("answer.json", &answer.to_string());
    for chair in ["EUROJUST", "COM"] {
        let (pouch, back) = (format!("{chair}.pouch"), format!("{chair}.answer"));
        desk.made(&format!("co_chair:{chair}"), &pouch, &[]);
        desk.pouch_json(&["answer", &pouch, "--from", "answer.json", "--to", &back]);
        desk.pouch_json(&["merge", "a.entente", &back]);
    }
    let approvals = desk.json(&["list", "approvals", "a.entente"]);
    assert_eq!(each(&approvals, "choice"), ["approve", "approve"], "{approvals}");
    desk.run(&["release", "a.entente", "--name", "1.0", "--status", "final"]).must(0);
}

/// Who was in the room, and what was said there.
fn held(desk: &Desk) {
    let set = ["attendance", "a.entente", "--item", "I-01", "--set"];
    desk.run(&[&set[..], &["P01=present", "P02=late", "P03=absent"]].concat()).must(0);
    let attendance = desk.json(&["attendance", "a.entente", "--item", "I-01"]);
    assert_eq!(attendance["items"][0]["totals"]["in_room"], 2, "{attendance}");
    desk.run(&["floor", "a.entente", "--item", "I-02", "--ask", "DE"]).must(0);
    desk.run(&["floor", "a.entente", "--item", "I-02", "--next"]).must(0);
    assert_eq!(desk.bring("notes", "notes.json"), json!({ "new": 40 }));
}

/// What was exchanged, and what people said of the meeting.
fn exchanged(desk: &Desk) {
    for (kind, count) in
        [("practices", 12), ("challenges", 8), ("concepts", 37), ("actions", 8), ("questions", 17)]
    {
        assert_eq!(desk.bring(kind, &format!("{kind}.json")), json!({ "new": count }), "{kind}");
    }
    assert_eq!(desk.bring("evaluation", "evaluation.csv"), json!({ "new": 9 }));
    desk.export("practice-cards", "community", "cards.pdf");
    let let_out = desk.json(&["disclose", "a.entente", "--of", "practices", "--audience", "community"]);
    let references = each(&let_out["disclosed"], "id");
    let cards = desk.pages("cards.pdf");
    assert_eq!(cards.len(), references.len(), "each on a page of its own");
    for (page, reference) in cards.iter().zip(references) {
        assert!(page.contains(&format!("{reference}, ")), "{reference} stands on its page: {page}");
    }
}

/// The report, page by page.
fn reported(desk: &Desk) {
    desk.run(&["report", "generate", "a.entente"]).must(0);
    desk.export("report", "participants", "report.pdf");
    let pages = desk.pages("report.pdf");
    let last = pages.len();
    for (number, page) in (1..).zip(&pages) {
        let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let [head, .., numbered, foot] = lines[..] else { panic!("page {number} is empty") };
        assert!(head.starts_with("THB Focus Group, 3rd meeting") && head.ends_with("TLP:AMBER"), "{head}");
        assert!(numbered.ends_with(&format!("page {number} of {last}")), "{numbered}");
        assert!(foot.ends_with("TLP:AMBER"), "{foot}");
        let above = lines[lines.len() - 3];
        assert!(!is_heading(above), "page {number} ends with the heading “{above}”");
        for inside in ["N-11", "TLP:RED", "raw", "P01", "@"] {
            assert!(!page.replace("thb-focusgroup@", "").contains(inside), "page {number} says {inside}");
        }
    }
    let whole = pages.concat();
    let places: Vec<usize> = PARTS
        .iter()
        .map(|part| whole.lines().position(|line| line.trim() == *part).unwrap_or_else(|| panic!("{part}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    let under_the_rule = &whole[whole.find(PARTS[3]).unwrap()..whole.find(PARTS[4]).unwrap()];
    for topic in ["3.1 Judicial aspects", "3.5 Forced criminality", "3.9 New ways of cooperation"] {
        assert!(under_the_rule.contains(topic), "{topic}");
    }
    let challenges = desk.json(&["list", "challenges", "a.entente"]);
    let practices = desk.json(&["list", "practices", "a.entente"]);
    for row in [&challenges["rows"], &practices["rows"]].into_iter().flat_map(|rows| rows.as_array().unwrap())
    {
        let reference = row["id"].as_str().unwrap();
        let strict = ["TLP:RED", "TLP:AMBER+STRICT"].contains(&row["label"].as_str().unwrap_or_default());
        assert_eq!(
            whole.contains(&format!("[{reference}")) || whole.contains(&format!(", {reference}]")),
            !strict,
            "{reference}"
        );
    }
    desk.export("press-facts", "public", "press.pdf");
    let press = desk.pages("press.pdf").concat();
    assert!(
        press.contains("TLP:CLEAR") && !press.contains("Financial investigations"),
        "closed items stay: {press}"
    );
}

/// What was left open is where the next edition begins.
fn next(desk: &Desk) {
    let made = desk.json(&["next", "a.entente", "--from", "2025-09-24"]);
    let taken =
        |part: &str| made["taken"].as_array().unwrap().iter().find(|one| one["part"] == part).unwrap();
    let counts =
        ["delegations", "persons", "actions", "topics"].map(|part| taken(part)["count"].as_u64().unwrap());
    assert_eq!(counts, [35, 60, 7, 3]);
    let found = desk.json(&["search", "a.entente", "countries have not stated"]);
    assert!(found.to_string().contains("Legal concepts: what countries have not stated yet"), "{found}");
}

/// Tells whether a line is one of the headings of the report.
fn is_heading(line: &str) -> bool {
    PARTS.contains(&line)
        || ["State of play", "Challenges", "Best practices", "Recommendations"].contains(&line)
        || line.starts_with("3.")
}
