//! Drives the built `ententectl` over real encrypted files: what it prints, what it refuses, and its exit codes.

#![expect(clippy::unwrap_used, reason = "a helper of tests that unwraps fails with the place where it did")]

mod agenda;
mod floor;
mod history;
mod imports;
mod meetings;
mod notes;
mod own_list;
mod papers;
mod people;
mod pouch;
mod presence;
mod read_only;
mod records;
mod whole_meeting;
mod workspaces;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const PASSPHRASE: &str = "orchard lantern seventy quilt";

/// A folder of its own for one test, and what runs `ententectl` in it.
struct Desk {
    folder: TempDir,
}

/// What one call left.
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A desk with the meeting of one day of an invented group.
    fn with_meeting() -> Self {
        let desk = Self::new();
        let call =
            ["new", "a.entente", "--series", "Group", "--title", "First meeting", "--from", "2026-06-24"];
        desk.run(&[&call[..], &["--place", "Ghent", "--timezone", "Europe/Brussels"]].concat()).must(0);
        desk
    }

    /// The same with three people from two countries.
    fn with_people() -> Self {
        let desk = Self::with_meeting();
        desk.put("people.csv", PEOPLE);
        desk.run(&["import", "participants", "a.entente", "--from", "people.csv"]).must(0);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, content: &str) {
        std::fs::write(self.path(name), content).unwrap();
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        // SQLite keeps its rollback journal beside the file, empty while nothing is being written.
        names.retain(|name| {
            !(name.ends_with("-journal") && self.path(name.trim_end_matches("-journal")).exists())
        });
        names.sort();
        names
    }

    fn run(&self, call: &[&str]) -> Done {
        self.run_with(call, Some(PASSPHRASE))
    }

    fn run_with(&self, call: &[&str], passphrase: Option<&str>) -> Done {
        let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_ententectl")));
        command.args(call).current_dir(self.folder.path()).stdin(Stdio::null());
        match passphrase {
            Some(passphrase) => command.env("ENTENTE_PASSPHRASE", passphrase),
            None => command.env_remove("ENTENTE_PASSPHRASE"),
        };
        let output = command.output().unwrap();
        Done {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a call with `--json` that must succeed; returns what it printed.
    fn json(&self, call: &[&str]) -> Value {
        let done = self.run(&[call, &["--json"]].concat()).must(0);
        assert_eq!(done.err, "", "nothing is said beside the JSON");
        serde_json::from_str(&done.out).unwrap()
    }

    /// Runs a call with `--json` that must be refused; returns the error.
    fn refused(&self, call: &[&str]) -> Value {
        let done = self.run(&[call, &["--json"]].concat()).must(1);
        let error: Value = serde_json::from_str(&done.err).unwrap();
        let message = error["error"]["message"].as_str().unwrap();
        assert!(message.ends_with('.') && message.starts_with(char::is_uppercase), "a sentence: {message}");
        error["error"].clone()
    }
}

impl Done {
    #[track_caller]
    fn must(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self
    }
}

/// Three invented people and nothing to ask.
const PEOPLE: &str = "\
Title,First name,Last name,E-mail,Country,Function,Phone,Attendance,Dietary needs
Ms,Ana,Živković,ana.zivkovic@prosecution-hr.test,Croatia,Prosecutor,+385 1 234567,In person,vegan
Mr,Jan,Peeters,jan.peeters@judiciary-be.test,BE,Investigative judge,,In person,
Ms,Els,Claes,els.claes@prosecution-be.test,Belgium,Prosecutor,,In person,
";

/// The values of one key in an array.
fn each<'a>(rows: &'a Value, key: &str) -> Vec<&'a str> {
    rows.as_array().unwrap().iter().map(|row| row[key].as_str().unwrap_or_default()).collect()
}
