//! Pouches: made, looked at, opened, turned into papers, and refused.

use super::{Desk, Done, each};
use serde_json::{Value, json};
use std::process::{Command, Stdio};

const OF_POUCH: &str = "seven herons over quiet polders";

impl Desk {
    /// Runs `pouch ...` with a passphrase of the pouch in the environment.
    fn pouch(&self, call: &[&str], passphrase: Option<&str>) -> Done {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ententectl"));
        command.arg("pouch").args(call).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env("ENTENTE_PASSPHRASE", super::PASSPHRASE).env_remove("ENTENTE_POUCH_PASSPHRASE");
        if let Some(passphrase) = passphrase {
            command.env("ENTENTE_POUCH_PASSPHRASE", passphrase);
        }
        let output = command.output().unwrap();
        Done {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(crate) fn pouch_json(&self, call: &[&str]) -> Value {
        let done = self.pouch(&[call, &["--json"]].concat(), Some(OF_POUCH)).must(0);
        assert_eq!(done.err, "", "nothing is said beside the JSON");
        serde_json::from_str(&done.out).unwrap()
    }

    fn pouch_refused(&self, call: &[&str], passphrase: Option<&str>) -> Value {
        let done = self.pouch(&[call, &["--json"]].concat(), passphrase).must(1);
        let error: Value = serde_json::from_str(&done.err).unwrap();
        let message = error["error"]["message"].as_str().unwrap();
        assert!(message.ends_with('.') && message.starts_with(char::is_uppercase), "a sentence: {message}");
        error["error"].clone()
    }

    pub(crate) fn made(&self, made_for: &str, to: &str, more: &[&str]) -> Value {
        self.pouch_json(&[&["make", "a.entente", "--for", made_for, "--to", to][..], more].concat())
    }

    fn json_of(&self, name: &str) -> Value {
        serde_json::from_slice(&std::fs::read(self.path(name)).unwrap()).unwrap()
    }
}

fn sample() -> Desk {
    let desk = Desk::new();
    desk.run(&["sample", "a.entente"]).must(0);
    desk
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn a_reader_goes_from_a_pouch_to_the_notes_that_the_secretariat_would_have_written() {
    let desk = sample();
    let made = desk.made("reader:participants", "r.pouch", &["--last-day", "2024-12-31"]);
    assert_eq!(
        (&made["kind"], &made["version"], &made["label"]),
        (&json!("reader"), &json!("1.0"), &json!("TLP:AMBER"))
    );
    assert_eq!(made["papers"], json!(["agenda", "minutes"]));
    assert_eq!(made["proposed_name"], "THB-Focus-Group-3_pouch-reader-participants_v1-0_TLP-AMBER.pouch");
    let info = desk.pouch_json(&["info", "r.pouch"]);
    assert_eq!(
        keys(&info),
        ["audience", "format", "kind", "label", "last_day", "made_at", "meeting", "subject", "version"]
    );
    assert_eq!((&info["format"], &info["version"]), (&json!("entente-pouch"), &json!(1)));
    assert_eq!((&info["kind"], &info["audience"]), (&json!("reader"), &json!("participants")));
    assert_eq!((&info["label"], &info["last_day"]), (&json!("TLP:AMBER"), &json!("2024-12-31")));
    assert_eq!(info["subject"]["version"], "1.0", "the newest version");
    let said = desk.pouch(&["info", "r.pouch"], Some(OF_POUCH)).must(0).out;
    assert!(
        said.contains("For: participants\n") && said.contains("Holds: Agenda, Session notes\n"),
        "{said}"
    );

    // What comes out needs no workspace any more.
    let notes = [
        "export",
        "notes",
        "a.entente",
        "--audience",
        "participants",
        "--use-proposed",
        "--to",
        "direct.json",
    ];
    desk.run(&notes).must(0);
    std::fs::remove_file(desk.path("a.entente")).unwrap();
    desk.pouch(&["export", "r.pouch", "notes", "--to", "received.json"], Some(OF_POUCH)).must(0);
    let (direct, received) = (desk.json_of("direct.json"), desk.json_of("received.json"));
    assert_eq!(received["items"], direct["items"]);
    assert!(!received["items"].as_array().unwrap().is_empty(), "there is something to read");
    for (paper, to) in [
        ("notes", "n.docx"),
        ("notes", "n.pdf"),
        ("notes", "n.html"),
        ("agenda", "a.docx"),
        ("agenda", "a.md"),
    ] {
        let written = desk.pouch_json(&["export", "r.pouch", paper, "--to", to]);
        assert_eq!((&written["label"], &written["withheld"]), (&json!("TLP:AMBER"), &json!([])), "{to}");
    }
    let refused = desk.pouch_refused(&["export", "r.pouch", "changes", "--to", "c.docx"], Some(OF_POUCH));
    assert_eq!(refused["code"], "value_refused");
    let refused = desk.pouch_refused(&["export", "r.pouch", "calendar", "--to", "c.ics"], Some(OF_POUCH));
    assert_eq!(refused["message"], "This pouch does not hold the calendar. Choose something else.");
}

#[test]
fn what_is_in_a_pouch_is_written_under_names_of_a_closed_list_and_without_its_secret() {
    let desk = sample();
    desk.made("co_chair:COM", "c.pouch", &["--version", "0.3"]);
    let info = desk.pouch_json(&["info", "c.pouch"]);
    assert_eq!((&info["kind"], &info["subject"]["version"]), (&json!("co_chair"), &json!("0.3")));
    assert_eq!((&info["audience"], &info["label"]), (&json!("co_chairs"), &json!("TLP:AMBER+STRICT")));
    let opened = desk.pouch_json(&["open", "c.pouch", "--to", "content"]);
    assert_eq!(opened["files"], json!(["manifest.json", "agenda.json", "changes.json", "review.json"]));
    for file in ["agenda.json", "changes.json", "manifest.json"] {
        let content = desk.json_of(&format!("content/{file}"));
        assert_eq!(content["label"], "TLP:AMBER+STRICT", "{file}");
        assert!(!content.to_string().contains("\"secret\""), "{file}");
    }
    assert_eq!(desk.json_of("content/changes.json")["view"]["before"]["name"], "0.2", "the version before");
    let again = desk.pouch_json(&["open", "c.pouch", "--to", "content"]);
    assert_eq!(
        again["files"],
        json!(["manifest_2.json", "agenda_2.json", "changes_2.json", "review_2.json"]),
        "what is there stays"
    );
    desk.pouch(&["export", "c.pouch", "changes", "--to", "c.docx"], Some(OF_POUCH)).must(0);
}

#[test]
fn each_kind_says_for_whom_it_is() {
    let desk = sample();
    for (made_for, kind, audience, papers) in [
        ("speaker:P49", "speaker", "participant:P49", json!(["calendar"])),
        (
            "delegation:de",
            "delegation",
            "delegation:DE",
            json!(["minutes", "matrix_sheet", "statement_sheet", "question_sheet"]),
        ),
        ("reader:public", "reader", "public", json!(["agenda", "minutes"])),
    ] {
        let made = desk.made(made_for, "x.pouch", &["--replace"]);
        assert_eq!(made["papers"], papers, "{made_for}");
        let info = desk.pouch_json(&["info", "x.pouch"]);
        assert_eq!((&info["kind"], &info["audience"]), (&json!(kind), &json!(audience)));
    }
    let made = desk.made("notes", "x.pouch", &["--replace", "--item", "I-05a", "--item", "9"]);
    assert_eq!((&made["kind"], &made["papers"]), (&json!("notes"), &json!(["minutes"])));
    desk.pouch(&["export", "x.pouch", "notes", "--to", "n.json"], Some(OF_POUCH)).must(0);
    let items = desk.json_of("n.json")["items"].clone();
    assert_eq!(each(&items, "number"), ["5a", "9"]);
}

#[test]
fn a_pouch_that_cannot_be_made_leaves_nothing_and_says_why() {
    let desk = sample();
    let refused = |call: &[&str], passphrase| {
        let call = [&["make", "a.entente", "--to", "x.pouch"][..], call].concat();
        let error = desk.pouch_refused(&call, passphrase);
        assert!(!desk.path("x.pouch").exists(), "{call:?}");
        (
            error["field"].as_str().unwrap_or_default().to_owned(),
            error["message"].as_str().unwrap().to_owned(),
        )
    };
    let some = Some(OF_POUCH);
    for whom in [
        "co_chair:DE",
        "co_chair",
        "speaker:P99",
        "reader:secretariat",
        "reader",
        "delegation:EE",
        "notes:x",
        "friends",
    ] {
        assert_eq!(refused(&["--for", whom], some).0, "for", "{whom}");
    }
    assert_eq!(
        refused(&["--for", "notes"], some).1,
        "A pouch for a note-taker needs items. Choose at least one."
    );
    assert_eq!(refused(&["--for", "reader:public"], None).0, "passphrase");
    assert!(refused(&["--for", "reader:public"], None).1.contains("ENTENTE_POUCH_PASSPHRASE"));
    assert!(refused(&["--for", "reader:public"], Some("pouch")).1.contains("too easy to guess"));
    let call = ["make", "a.entente", "--for", "reader:public", "--to", "x.pouch", "--recipient", "age1qq"];
    desk.pouch(&call, some).must(2);
    let new = Desk::with_meeting();
    let call = ["make", "a.entente", "--for", "reader:participants", "--to", "x.pouch"];
    let error = new.pouch_refused(&call, some);
    assert_eq!(error["message"], "No version of the agenda has been released yet. Release one first.");
    let itself = ["make", "a.entente", "--for", "reader:public", "--to", "a.entente"];
    assert_eq!(desk.pouch_refused(&itself, some)["code"], "own_workspace");
}

#[test]
fn a_pouch_that_cannot_be_opened_is_refused_in_words() {
    let desk = sample();
    desk.made("reader:public", "r.pouch", &[]);
    let whole = std::fs::read(desk.path("r.pouch")).unwrap();
    let refused = |passphrase| {
        let error = desk.pouch_refused(&["info", "x.pouch"], Some(passphrase));
        (error["code"].as_str().unwrap().to_owned(), error["field"].as_str().unwrap().to_owned())
    };
    let case = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    let put = |bytes: &[u8]| std::fs::write(desk.path("x.pouch"), bytes).unwrap();
    put(&whole);
    assert_eq!(refused("another four words entirely"), case("wrong_passphrase", "pouch_passphrase"));
    put(&whole[..whole.len() - 100]);
    assert_eq!(refused(OF_POUCH), case("file_refused", "pouch_cut_off"));
    let mut changed = whole.clone();
    let last = changed.len() - 200;
    changed[last] ^= 1;
    put(&changed);
    assert_eq!(refused(OF_POUCH), case("file_refused", "pouch_tampered"));
    put(b"PK\x03\x04");
    assert_eq!(refused(OF_POUCH), case("file_refused", "pouch_not_one"));
    put(b"age-encryption.org/v9\n-> X\n--- x\n");
    assert_eq!(refused(OF_POUCH), case("newer_version", "pouch_newer"));
    let missing = desk.pouch_refused(&["info", "none.pouch"], Some(OF_POUCH));
    assert_eq!((&missing["code"], &missing["field"]), (&json!("not_found"), &json!("pouch")));
    let open = desk.pouch_refused(&["open", "x.pouch", "--to", "content"], Some(OF_POUCH));
    assert_eq!(open["field"], "pouch_newer");
    assert!(!desk.path("content").exists(), "nothing was written");
}

#[test]
fn a_pouch_for_the_key_of_another_workspace_is_opened_with_that_workspace_alone() {
    let (desk, other) = (sample(), Desk::with_meeting());
    let key = |desk: &Desk| desk.pouch_json(&["key", "a.entente"])["public_key"].as_str().unwrap().to_owned();
    let public = key(&other);
    assert!(public.starts_with("age1") && public == key(&other), "made once and kept: {public}");
    let call =
        ["make", "a.entente", "--for", "reader:participants", "--to", "r.pouch", "--recipient", &public];
    desk.pouch(&call, None).must(0);
    std::fs::copy(desk.path("r.pouch"), other.path("r.pouch")).unwrap();
    let opened = other.pouch(&["info", "r.pouch", "--workspace", "a.entente", "--json"], None).must(0);
    assert_eq!(serde_json::from_str::<Value>(&opened.out).unwrap()["audience"], "participants");
    let refused = desk.pouch_refused(&["info", "r.pouch", "--workspace", "a.entente"], None);
    assert_eq!(refused["field"], "pouch_key", "whoever made it cannot open it");
    let refused = desk.pouch_refused(&["info", "r.pouch"], Some(OF_POUCH));
    assert_eq!(refused["field"], "pouch_key", "no passphrase opens it");
    let steps = desk.run(&["steps", "a.entente"]).must(0).out;
    assert!(
        steps.contains("Made the pouch for readers (the participants, 1.0, TLP:AMBER): r.pouch"),
        "{steps}"
    );
}

#[test]
fn an_answer_is_written_from_a_file_merged_listed_and_changes_nothing_twice() {
    let desk = sample();
    desk.run(&["release", "a.entente", "--name", "1.1", "--status", "for_co_chairs"]).must(0);
    desk.made("co_chair:COM", "com.pouch", &[]);
    let said = json!({
        "name": "Élodie Saint-Aubin",
        "comments": [
            {"item": "I-09", "field": "title", "text": "Say who speaks.",
             "suggestion": {"what": "title", "title": "Common understanding: tour de table"}},
            {"text": "Thank you."}
        ],
        "approval": {"choice": "approve_with_remarks", "remark": "But for 9."}
    });
    std::fs::write(desk.path("said.json"), said.to_string()).unwrap();
    let made = desk.pouch_json(&["answer", "com.pouch", "--from", "said.json", "--to", "com.answer"]);
    assert_eq!(made["proposed_name"], "answer-COM_v1-1_TLP-AMBER-STRICT.answer");
    assert_eq!((&made["body"], &made["comments"]), (&json!("COM"), &json!(2)));
    let dry = desk.pouch_json(&["merge", "a.entente", "com.answer", "--dry-run"]);
    assert_eq!((&dry["totals"]["new"], &dry["applied"]), (&json!(3), &json!(false)));
    assert_eq!(desk.json(&["list", "comments", "a.entente"]), json!([]), "a dry run keeps nothing");
    let merged = desk.pouch_json(&["merge", "a.entente", "com.answer"]);
    assert_eq!((&merged["totals"]["new"], &merged["applied"]), (&json!(3), &json!(true)));
    let again = desk.pouch_json(&["merge", "a.entente", "com.answer"]);
    assert_eq!((&again["totals"]["new"], &again["totals"]["unchanged"]), (&json!(0), &json!(3)));
    let comments = desk.json(&["list", "comments", "a.entente"]);
    let fields = |field: &str| each(&comments, field);
    assert_eq!(fields("item"), ["I-09", ""]);
    assert_eq!(fields("author"), ["Élodie Saint-Aubin"; 2]);
    assert_eq!(comments[0]["suggestion"], said["comments"][0]["suggestion"]);
    let approvals = desk.json(&["list", "approvals", "a.entente"]);
    assert_eq!(approvals[0]["choice"], "approve_with_remarks");
    assert_eq!((&approvals[0]["body"], &approvals[0]["holds"]), (&json!("COM"), &json!(true)));
    desk.run(&["undo", "a.entente"]).must(0);
    assert_eq!(desk.json(&["list", "comments", "a.entente"]), json!([]), "one step takes it all back");
}

#[test]
fn a_body_in_the_chair_says_in_its_answer_what_it_says_to_drafts() {
    let desk = sample();
    desk.run(&["report", "generate", "a.entente"]).must(0);
    desk.run(&["report", "freeze", "a.entente"]).must(0);
    let made = desk.made("co_chair:COM", "com.pouch", &[]);
    assert!(made["papers"].as_array().unwrap().contains(&json!("report")), "the draft is in it: {made}");
    let said = |line: u32| {
        json!({
            "name": "Élodie Saint-Aubin",
            "keys": [{
                "publication": "report", "choice": "approve_with_remarks", "remark": "With the figure put right.",
                "lines": [{"line": line, "text": "The figure is for 2023."}]
            }]
        })
    };
    std::fs::write(desk.path("said.json"), said(99_999).to_string()).unwrap();
    let refused = desk
        .pouch_refused(&["answer", "com.pouch", "--from", "said.json", "--to", "com.answer"], Some(OF_POUCH));
    assert!(refused["message"].as_str().unwrap().contains("line: 99999"), "{refused}");
    std::fs::write(desk.path("said.json"), said(2).to_string()).unwrap();
    let made = desk.pouch_json(&["answer", "com.pouch", "--from", "said.json", "--to", "com.answer"]);
    assert_eq!(made["keys"], 1);
    let merged = desk.pouch_json(&["merge", "a.entente", "com.answer"]);
    assert_eq!((&merged["totals"]["new"], &merged["applied"]), (&json!(2), &json!(true)), "{merged}");
    let boards = desk.json(&["report", "drafts", "a.entente", "--of", "report"]);
    let key = &boards[0]["keys"].as_array().unwrap().iter().find(|key| key["body"] == "COM").unwrap().clone();
    assert_eq!((&key["choice"], &key["holds"]), (&json!("approve_with_remarks"), &json!(true)));
    assert_eq!(key["lines"][0]["remark"], "The figure is for 2023.");
    assert_eq!(boards[0]["released"], false, "one key alone releases nothing");
    desk.run(&["undo", "a.entente"]).must(0);
    let boards = desk.json(&["report", "drafts", "a.entente", "--of", "report"]);
    assert!(
        each(&boards[0]["keys"], "choice").iter().all(|choice| choice.is_empty()),
        "one step takes it back: {boards}"
    );
}

#[test]
fn an_answer_that_cannot_be_made_or_merged_says_why() {
    let desk = sample();
    desk.made("co_chair:COM", "com.pouch", &[]);
    desk.made("reader:participants", "r.pouch", &[]);
    let wrong = |json: &str, pouch: &str| {
        std::fs::write(desk.path("said.json"), json).unwrap();
        let refused =
            desk.pouch_refused(&["answer", pouch, "--from", "said.json", "--to", "x.answer"], Some(OF_POUCH));
        refused["message"].as_str().unwrap().to_owned()
    };
    assert!(wrong("{}", "r.pouch").starts_with("This pouch asks for no answer."));
    assert!(wrong("{\"comment\": []}", "com.pouch").contains("unknown field `comment`"));
    assert!(
        wrong("{\"comments\": [{\"item\": \"I-99\", \"text\": \"x\"}]}", "com.pouch").contains("item: I-99")
    );
    assert!(
        wrong("{\"comments\": [{\"item\": \"I-09\"}]}", "com.pouch").starts_with("Nothing is written yet.")
    );
    assert!(!desk.path("x.answer").exists(), "nothing is left of what was refused");
    std::fs::write(desk.path("said.json"), "{\"approval\": {\"choice\": \"approve\"}}").unwrap();
    desk.pouch_json(&["answer", "com.pouch", "--from", "said.json", "--to", "x.answer"]);
    desk.run(&["sample", "b.entente"]).must(0);
    let other = desk.pouch_refused(&["merge", "b.entente", "x.answer"], None);
    assert!(other["message"].as_str().unwrap().contains("key"), "{other}");
    let mut bytes = std::fs::read(desk.path("x.answer")).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(desk.path("changed.answer"), bytes).unwrap();
    desk.pouch_refused(&["merge", "a.entente", "changed.answer"], None);
    desk.pouch_refused(&["merge", "a.entente", "r.pouch"], None);
    assert_eq!(desk.json(&["list", "approvals", "a.entente"]), json!([]));
}

#[test]
fn a_delegation_and_a_note_taker_answer_from_files_and_the_same_answer_changes_nothing_twice() {
    let desk = sample();
    desk.made("delegation:FR", "d.pouch", &["--answer-by", "2024-07-12"]);
    std::fs::write(
        desk.path("d.json"),
        json!({"name": "Odile Example", "passages": [{"passage": 1, "says": "withdraw", "remark": "Off the record"}]})
            .to_string(),
    )
    .unwrap();
    let made = desk.pouch_json(&["answer", "d.pouch", "--from", "d.json", "--to", "d.answer"]);
    assert_eq!((&made["body"], &made["passages"]), (&json!("FR"), &json!(1)));
    let name = made["proposed_name"].as_str().unwrap();
    assert!(name.starts_with("answer-FR_TLP-") && name.ends_with(".answer"), "{name}");
    let merged = desk.pouch_json(&["merge", "a.entente", "d.answer"]);
    assert_eq!(merged["totals"]["new"], 1, "{merged}");
    let listed = desk.json(&["list", "corrections", "a.entente"]);
    let withdrawn =
        listed.as_array().unwrap().iter().any(|one| one["delegation"] == "FR" && one["withdraws"] == true);
    assert!(withdrawn, "{listed}");
    let again = desk.pouch_json(&["merge", "a.entente", "d.answer"]);
    assert_eq!((&again["totals"]["new"], &again["totals"]["unchanged"]), (&json!(0), &json!(1)));

    desk.made("notes", "n.pouch", &["--item", "I-05a"]);
    let entries =
        json!({"name": "Second Pen-Example", "entries": [{"item": "I-05a", "text": "Taken beside."}]});
    std::fs::write(desk.path("n.json"), entries.to_string()).unwrap();
    let made = desk.pouch_json(&["answer", "n.pouch", "--from", "n.json", "--to", "n.answer"]);
    assert_eq!((&made["entries"], &made["version"]), (&json!(1), &Value::Null));
    assert_eq!(desk.pouch_json(&["merge", "a.entente", "n.answer"])["totals"]["new"], 1);
    let again = desk.pouch_json(&["merge", "a.entente", "n.answer"]);
    assert_eq!(again["totals"]["unchanged"], 1);

    // What cannot be said is refused with the place of it, and a reader's pouch asks for no answer.
    let wrong = json!({"passages": [{"passage": 99, "says": "confirm"}]});
    std::fs::write(desk.path("w.json"), wrong.to_string()).unwrap();
    let call = ["answer", "d.pouch", "--from", "w.json", "--to", "w.answer"];
    let refused = desk.pouch_refused(&call, Some(OF_POUCH));
    assert!(refused["message"].as_str().unwrap().contains("passage: 99"), "{refused}");
    desk.made("reader:participants", "r.pouch", &[]);
    let call = ["answer", "r.pouch", "--from", "d.json", "--to", "r.answer"];
    assert_eq!(desk.pouch_refused(&call, Some(OF_POUCH))["code"], "value_refused");
}

#[test]
fn a_delegation_answers_what_it_is_asked_in_writing_from_a_file() {
    let desk = sample();
    let made = desk.made("delegation:FR", "some.pouch", &["--with", "statements"]);
    assert_eq!(made["papers"], json!(["minutes", "statement_sheet"]));
    let made = desk.made("delegation:FR", "none.pouch", &["--with", "none"]);
    assert_eq!(made["papers"], json!(["minutes"]));
    desk.made("delegation:FR", "d.pouch", &[]);
    desk.pouch(&["open", "d.pouch", "--to", "content"], Some(OF_POUCH)).must(0);
    let asked = desk.json_of("content/asked.json");
    let lines = asked["view"]["lines"].as_array().unwrap();
    let reference = |of: &str| {
        let line = lines.iter().find(|line| line["of"] == of && line["said"].is_null());
        line.unwrap_or_else(|| panic!("{of}: {asked}"))["reference"].clone()
    };
    let said = json!({"name": "Odile Example", "answers": [
        {"of": "matrix", "reference": reference("matrix"), "state": "under_study"},
        {"of": "questions", "reference": reference("questions"), "text": "It depends.", "travels": "named"},
    ]});
    std::fs::write(desk.path("d.json"), said.to_string()).unwrap();
    let call = ["answer", "some.pouch", "--from", "d.json", "--to", "x.answer"];
    let refused = desk.pouch_refused(&call, Some(OF_POUCH));
    assert!(refused["message"].as_str().unwrap().contains("does not ask about"), "{refused}");
    let made = desk.pouch_json(&["answer", "d.pouch", "--from", "d.json", "--to", "d.answer"]);
    assert_eq!((&made["body"], &made["answers"]), (&json!("FR"), &json!(2)));
    let looked = desk.pouch_json(&["merge", "a.entente", "d.answer", "--dry-run"]);
    assert_eq!((&looked["totals"]["new"], &looked["applied"]), (&json!(2), &json!(false)));
    assert_eq!(desk.pouch_json(&["merge", "a.entente", "d.answer"])["totals"]["new"], 2);
    let again = desk.pouch_json(&["merge", "a.entente", "d.answer"]);
    assert_eq!((&again["totals"]["new"], &again["totals"]["unchanged"]), (&json!(0), &json!(2)), "{again}");
}

#[test]
fn a_pouch_has_a_twin_and_a_mail_beside_it_and_a_manifest_says_so() {
    let desk = sample();
    let made =
        desk.made("co_chair:EUROJUST", "out", &["--twin", "md", "--mail", "--answer-by", "2024-06-20"]);
    let beside: Vec<&str> =
        made["beside"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    let of = |ending: &str| beside.iter().find(|name| name.rsplit('.').next() == Some(ending));
    assert!(of("md").is_some(), "the same as files: {beside:?}");
    assert!(of("csv").is_some(), "a manifest: {beside:?}");
    let mail = of("eml").unwrap();
    let mail = std::fs::read_to_string(desk.path(&format!("out/{mail}"))).unwrap();
    assert!(mail.contains("20 June 2024"), "the mail says by when: {mail}");
    assert!(!mail.contains(OF_POUCH), "and not what opens it");
    for name in &beside {
        assert!(desk.path(&format!("out/{name}")).is_file(), "{name}");
    }
    let pouch = made["file"].as_str().unwrap().to_owned();
    assert_eq!(desk.pouch_json(&["info", &pouch])["kind"], "co_chair");
}

#[test]
fn a_form_for_comments_comes_in_for_the_body_that_is_named() {
    let desk = sample();
    desk.run(&[
        "export",
        "agenda",
        "a.entente",
        "--paper",
        "comments",
        "--audience",
        "co_chairs",
        "--to",
        "form.docx",
    ])
    .must(0);
    let call = ["import", "answers", "a.entente", "--from", "form.docx"];
    let asks = desk.json(&[&call[..], &["--dry-run"]].concat());
    assert_eq!(asks["rows"][0]["question"], "body_missing", "{asks}");
    let named = desk.json(&[&call[..], &["--body", "EUROJUST"]].concat());
    assert_eq!(named["totals"]["rejected"], 0, "{named}");
}

#[test]
fn a_check_against_a_pouch_finds_what_was_cut_off_with_every_backup() {
    let desk = sample();
    desk.json(&["backup", "a.entente", "--to", "early"]);
    desk.made("reader:public", "first.pouch", &[]);
    desk.made("reader:public", "second.pouch", &[]);
    desk.put("passphrase", OF_POUCH);
    let against =
        ["check", "a.entente", "--against", "second.pouch", "--pouch-passphrase-file", "passphrase"];
    let checked = desk.json(&against);
    assert_eq!(
        (&checked["ok"], &checked["pouch"]["standing"]),
        (&json!(true), &json!("goes_on")),
        "{checked}"
    );
    assert_eq!(desk.json(&["check", "a.entente"])["pouch"], Value::Null, "none was named");
    for (named, code, says) in
        [("passphrase", "file_refused", "pouch"), ("third.pouch", "not_found", "third.pouch")]
    {
        let error = desk.refused(&["check", "a.entente", "--against", named]);
        assert_eq!(error["code"], code, "without asking for a passphrase: {error}");
        assert!(error["message"].as_str().unwrap().contains(says), "{error}");
    }
    std::fs::rename(desk.path("early"), desk.path("a.entente")).unwrap();
    assert_eq!(desk.json(&["check", "a.entente"])["ok"], true, "nothing else tells");
    let done = desk.run(&against).must(1);
    assert!(
        done.out.contains("does not go on")
            && done.out.contains("the whole journal fit")
            && done.err.contains("older copy"),
        "{} {}",
        done.out,
        done.err
    );
    assert!(
        desk.run(&["check", "a.entente", "--pouch-passphrase-file", "passphrase"]).must(2).out.is_empty()
    );
}
