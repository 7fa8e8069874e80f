//! Exporting the list of participants.

use super::{Desk, each};
use serde_json::json;

fn export<'a>(to: &'a str, audience: &'a str) -> [&'a str; 7] {
    ["export", "participants", "a.entente", "--to", to, "--audience", audience]
}

#[test]
fn the_ending_decides_the_form_and_the_audience_the_label() {
    let desk = Desk::with_people();
    let written = desk.json(&export("list.csv", "participants"));
    assert_eq!((&written["label"], &written["format"]), (&json!("TLP:AMBER"), &json!("csv")));
    assert_eq!((&written["persons"], &written["delegations"]), (&json!(3), &json!(2)));
    assert_eq!(written["warnings"], json!([{ "code": "chatham_house", "items": [] }]));
    assert!(written["withheld"].as_array().unwrap().iter().any(|left_out| left_out["what"] == "contact"));
    let csv = std::fs::read_to_string(desk.path("list.csv")).unwrap();
    assert!(csv.contains("Peeters") || csv.contains("PEETERS"), "{csv}");
    assert!(!csv.contains("@prosecution-hr.test") && !csv.contains("vegan"), "class B and D stay inside");
    for (name, begins) in [
        ("list.docx", b"PK\x03\x04"),
        ("list.XLSX", b"PK\x03\x04"),
        ("list.pdf", b"%PDF"),
        ("list.html", b"<!do"),
        ("list.md", b"TLP:"),
    ] {
        desk.run(&export(name, "public")).must(0);
        assert!(std::fs::read(desk.path(name)).unwrap().starts_with(begins), "{name}");
    }
    assert_eq!(
        desk.names(),
        ["a.entente", "list.XLSX", "list.csv", "list.docx", "list.html", "list.md", "list.pdf", "people.csv"]
    );
}

#[test]
fn what_is_there_already_is_written_over_only_where_that_is_said() {
    let desk = Desk::with_people();
    desk.put("list.csv", "an older list");
    let refused = desk.run(&export("list.csv", "participants")).must(1);
    assert!(
        refused.err.contains("already a file list.csv") && refused.err.contains("--replace"),
        "{}",
        refused.err
    );
    assert_eq!(std::fs::read(desk.path("list.csv")).unwrap(), b"an older list");
    let steps = desk.json(&["steps", "a.entente"]);
    assert_ne!(steps[0]["verb"], "export_participants", "nothing left, and nothing is noted");
    desk.run(&[&export("list.csv", "participants")[..], &["--replace"]].concat()).must(0);
    assert_ne!(std::fs::read(desk.path("list.csv")).unwrap(), b"an older list");
}

#[test]
fn people_hear_the_warnings_and_a_name_with_the_label() {
    let desk = Desk::with_people();
    let done = desk.run(&export("list.csv", "participants")).must(0);
    assert!(done.err.contains("Chatham House Rule"), "{}", done.err);
    assert!(done.out.starts_with("Wrote list.csv, TLP:AMBER.\n"), "{}", done.out);
    assert!(done.out.contains("lacks the label") && done.out.contains("TLP-AMBER"), "{}", done.out);
    let named = desk.run(&export("list TLP-GREEN.csv", "community")).must(0);
    assert!(!named.out.contains("lacks the label"), "{}", named.out);
}

#[test]
fn what_left_stands_among_the_steps_and_is_never_taken_back() {
    let desk = Desk::with_people();
    desk.run(&export("list.csv", "community")).must(0);
    let line = &desk.json(&["steps", "a.entente"])[0];
    assert_eq!(
        (&line["verb"], &line["state"], &line["undoable"]),
        (&json!("export_participants"), &json!("on_record"), &json!(false))
    );
    let exported = json!({
        "paper": "participants",
        "form": "csv",
        "audience": "community",
        "label": "TLP:GREEN",
        "files": ["list.csv"],
        "kept": ""
    });
    assert_eq!(line["params"], exported);
    let shown = desk.run(&["steps", "a.entente"]).must(0);
    let said = "on record";
    let sentence =
        "Wrote the list of participants for the community of the meeting (TLP:GREEN, CSV): list.csv";
    assert!(shown.out.contains(said) && shown.out.contains(sentence), "{}", shown.out);
    assert_eq!(desk.json(&["undo", "a.entente"])["verb"], "import_participants", "undo goes past it");
    assert_eq!(desk.json(&["steps", "a.entente"])[1]["state"], "on_record");
}

#[test]
fn a_place_that_cannot_be_written_to_is_refused_without_a_trace() {
    let desk = Desk::with_people();
    let folder = desk.path("folder.pdf");
    std::fs::create_dir(folder).unwrap();
    assert_eq!(desk.refused(&export("folder.pdf", "public"))["code"], "cannot_write");
    assert_eq!(desk.refused(&export("nowhere/list.csv", "public"))["code"], "cannot_write");
    desk.run(&["new", "b.csv", "--series", "Group", "--from", "2026-06-24", "--timezone", "UTC"]).must(0);
    let over_itself = ["export", "participants", "b.csv", "--to", "./b.csv", "--audience", "public"];
    let refused = desk.refused(&over_itself);
    assert_eq!((&refused["code"], &refused["field"]), (&json!("own_workspace"), &json!("to")), "{refused}");
    assert_eq!(desk.names(), ["a.entente", "b.csv", "folder.pdf", "people.csv"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_workspace_is_the_workspace() {
    let desk = Desk::with_people();
    std::os::unix::fs::symlink(desk.path("a.entente"), desk.path("soft.csv")).unwrap();
    std::fs::hard_link(desk.path("a.entente"), desk.path("hard.csv")).unwrap();
    for link in ["soft.csv", "hard.csv"] {
        assert_eq!(desk.refused(&export(link, "public"))["code"], "own_workspace", "{link}");
    }
    assert_eq!(desk.json(&["check", "a.entente"])["ok"], true, "the workspace is what it was");
}

/// Everybody of a meeting with names in letters of many scripts, and one Turkish name.
fn of_many_scripts() -> Desk {
    let desk = Desk::with_meeting();
    let people = "Family name,Given name,Country,E-mail,Attendance\n\
        الأحمدي,محمد,Belgium,m@example.org; m@example.net,Online\n\
        ყიფიანი,ნინო,Georgia,n@example.org,Online\n\
        Çelik,Emre,Türkiye,Růžena@example.org,Online\n\
        Peeters 👍🏽,Jan,Belgium,j@example.org,Online\n";
    desk.put("people.csv", people);
    desk.run(&["import", "participants", "a.entente", "--from", "people.csv"]).must(0);
    desk
}

#[test]
fn letters_without_typeface_are_said_for_what_is_drawn_and_kept_in_every_other_form() {
    let desk = of_many_scripts();
    for form in ["pdf", "docx", "html", "md", "xlsx", "csv"] {
        let to = format!("list.{form}");
        let call = ["export", "participants", "a.entente", "--to", &to, "--audience", "participants"];
        let said = desk.run(&call).must(0).err;
        for name in ["“الأحمدي, محمد”", "“👍🏽”"] {
            assert_eq!(said.contains(name), form == "pdf", "{form}: {said}");
        }
        assert!(!said.contains("ყიფიანი"), "Georgian is printed: {said}");
    }
    let plain = std::fs::read_to_string(desk.path("list.md")).unwrap();
    for name in ["الأحمدي, محمد", "ყიფიანი, ნინო", "ÇELİK, Emre", "PEETERS 👍🏽, Jan"]
    {
        assert!(plain.contains(name), "{name} is not in {plain}");
    }
    let call = ["export", "participants", "a.entente", "--to", "again.pdf", "--audience", "participants"];
    let written = desk.json(&call);
    let told = written["warnings"].as_array().unwrap().iter().find(|one| one["code"] == "no_typeface");
    assert_eq!(told.unwrap()["texts"].as_array().unwrap().len(), 2, "{written}");
}

#[test]
fn an_address_that_takes_no_mail_is_said_and_of_two_the_first_is_used() {
    let desk = of_many_scripts();
    let roles = ["P01", "P02", "P03", "P04"].map(|person| json!({ "person": person, "role": "Speaker" }));
    let agenda = |start: &str| {
        json!({ "agenda": [{
            "id": "I-01", "no": "1", "date": "2026-06-24", "start": start, "end": "12:00", "type": "plenary",
            "title": "Welcome",
            "roles": roles,
        }] })
    };
    for (start, name) in [("09:00", "0.1"), ("09:30", "0.2")] {
        desk.put("agenda.json", &agenda(start).to_string());
        desk.run(&["import", "agenda", "a.entente", "--from", "agenda.json"]).must(0);
        desk.run(&["release", "a.entente", "--name", name, "--status", "draft"]).must(0);
    }
    let call = ["export", "mails", "a.entente", "--since", "0.1", "--version", "0.2", "--to", "mails"];
    let said = desk.run(&call).must(0).err;
    assert!(said.contains("the mail goes to the first: P01."), "{said}");
    assert!(
        said.contains("No mail can be sent to what stands there as the e-mail address of these: P03."),
        "{said}"
    );
    let drafts = desk.json(&call);
    assert_eq!(each(&drafts["told"], "address"), ["several", "one", "unsendable", "one"]);
    let draft = |at: usize| {
        let name = drafts["files"][at].as_str().unwrap();
        std::fs::read_to_string(desk.path("mails").join(name)).unwrap()
    };
    assert!(draft(0).contains("<m@example.org>") && !draft(0).contains("example.net"));
    assert!(!draft(2).contains("\nTo:"), "there is nobody to whom it can go");
}

#[test]
fn what_is_no_character_leaves_in_no_form() {
    let desk = Desk::with_people();
    let bad = "a\u{b}b\u{7}\u{1b}[31m\u{85}c\u{fffe}\u{ffff}\u{fdd0}d";
    let agenda = json!({
        "rooms": [{ "id": "R-01", "name": bad }],
        "agenda": [{
            "id": "I-01", "no": "1", "date": "2026-06-24", "start": "09:30", "end": "10:30", "type": "plenary",
            "room": "R-01", "title": bad, "description": format!("{bad}\nsecond {bad}"), "guiding_questions": [bad],
        }],
    });
    desk.put("agenda.json", &agenda.to_string());
    desk.run(&["import", "agenda", "a.entente", "--from", "agenda.json"]).must(0);
    for form in ["html", "md", "ics", "json", "xml"] {
        let to = format!("out.{form}");
        let call = ["export", "agenda", "a.entente", "--to", &to, "--audience", "participants"];
        desk.run(
            &[
                &call[..],
                if matches!(form, "html" | "md") { &["--parts", "descriptions,questions"] } else { &[] },
            ]
            .concat(),
        )
        .must(0);
        let text = std::fs::read_to_string(desk.path(&to)).unwrap();
        assert!(text.contains("a b"), "{form}: {text}");
        let is_text = |c: char| domain::text::is_written(c) || matches!(c, '\n' | '\r');
        assert_eq!(text.chars().find(|c| !is_text(*c)), None, "{form}");
        assert!(!text.contains("\\u00") && !text.contains("\\uff"), "nor in other words: {form}: {text}");
    }
}
