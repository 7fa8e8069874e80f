//! No network: a meeting goes from an empty file to its report, its pouches and its backups by the command line under
//! `strace`, and no process speaks to anything but this machine. The control: one that asks for a connection is seen.

use entente_tests::people::PASSPHRASE;
use entente_tests::{network, program_under_test};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is done, in this order; `FILES` are the invented files of the sample.
const CALLS: [&str; 38] = [
    "new a.entente --meeting FILES/meeting.json",
    "import participants a.entente --from FILES/participants.csv",
    "import agenda a.entente --from FILES/agenda.json",
    "import guests a.entente --from FILES/guests.csv",
    "clashes a.entente",
    "release a.entente --name 0.4 --status for_co_chairs",
    "pouch make a.entente --for co_chair:EUROJUST --to chair.pouch",
    "pouch info chair.pouch",
    "pouch answer chair.pouch --from answer.json --to back.answer",
    "pouch merge a.entente back.answer",
    "release a.entente --name 1.0 --status final",
    "diff a.entente 0.4 1.0",
    "attendance a.entente --item I-01 --set P01=present",
    "import notes a.entente --from FILES/notes.json",
    "import practices a.entente --from FILES/practices.json",
    "import concepts a.entente --from FILES/concepts.json",
    "import evaluation a.entente --from FILES/evaluation.csv",
    "report generate a.entente",
    "export participants a.entente --audience participants --to people.xlsx",
    "export agenda a.entente --audience participants --to agenda.pdf",
    "export agenda a.entente --audience participants --to agenda.ics",
    "export notes a.entente --audience participants --use-proposed --to notes.html",
    "export report a.entente --audience participants --to report.docx",
    "export mails a.entente --since 0.4 --everybody --to mails",
    "pouch make a.entente --for reader:participants --to reader.pouch --twin pdf --mail",
    "disclose a.entente --audience community",
    "search a.entente preservation",
    "overview a.entente",
    "statistics a.entente",
    "undo a.entente",
    "redo a.entente",
    "history a.entente",
    "backup a.entente --to copy.entente",
    "backups a.entente",
    "restore a.entente --to back.entente",
    "recovery-sheet a.entente --to sheet.pdf",
    "check back.entente",
    "sample sample.entente",
];

/// What a body in the chair answers.
const ANSWER: &str = r#"{"name": "For the chair", "comments": [], "resolved": [],
    "approval": {"choice": "approve", "remark": ""}}"#;

/// Lists the calls by which a program, or a process that it started, turned to a network.
fn asked_for(program: &Path, words: &[String], folder: &Path) -> Vec<String> {
    network::asked_for(&traced(program, words, folder)).unwrap()
}

/// Runs a program in a folder that is its home, and returns where its calls are written.
fn traced(program: &Path, words: &[String], folder: &Path) -> PathBuf {
    let trace = folder.join("trace");
    let done = Command::new("strace")
        .args(network::TRACE)
        .arg(&trace)
        .arg(program)
        .args(words)
        .current_dir(folder)
        .env("ENTENTE_PASSPHRASE", PASSPHRASE)
        .env("ENTENTE_POUCH_PASSPHRASE", "orchard lantern seventy quiet")
        .envs([("HOME", folder), ("XDG_DATA_HOME", folder)])
        .output()
        .expect("this test needs strace (Debian package strace)");
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    trace
}

#[test]
fn a_whole_meeting_on_the_command_line_asks_for_no_connection() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("answer.json"), ANSWER).unwrap();
    let program = program_under_test("ENTENTECTL", "ententectl").unwrap();
    for call in CALLS {
        let words: Vec<String> =
            call.split(' ').map(|word| word.replace("FILES", ::sample::FOLDER)).collect();
        assert_eq!(asked_for(&program, &words, folder.path()), [""; 0], "{call}");
    }
}

#[test]
fn a_process_that_asks_for_a_connection_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_second-process"));
    let connect = |address: &str| traced(program, &["connect".to_owned(), address.to_owned()], folder.path());
    let asked = network::asked_for(&connect("127.0.0.1:9")).unwrap();
    let calls = ["socket(AF_INET,", "connect("];
    assert!(calls.iter().all(|call| asked.iter().any(|line| line.contains(call))), "{asked:?}");

    // Among those of a window, to which the driver speaks on this machine.
    let beyond = |address: &str| {
        let asked = network::asked_beyond(&connect(address)).unwrap();
        asked.iter().any(|line| line.contains("connect("))
    };
    assert!(!beyond("127.0.0.1:9"), "this machine");
    assert!(beyond("127.0.0.1:53"), "where names are asked for");
    assert!(beyond("192.0.2.1:9") && beyond("[2001:db8::1]:9"), "another one");
}
