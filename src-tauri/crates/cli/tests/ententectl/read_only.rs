//! Workspaces that can only be read: damaged ones, and those in a place that cannot be written.

use super::Desk;
use serde_json::json;

/// Damages a page of the file without which people can still be exported and an import explained.
fn damage(desk: &Desk) {
    const PAGE: usize = 4096;
    let sound = std::fs::read(desk.path("a.entente")).unwrap();
    for page in (1..sound.len() / PAGE).rev() {
        let mut bytes = sound.clone();
        bytes[page * PAGE + 500] ^= 1;
        std::fs::write(desk.path("a.entente"), bytes).unwrap();
        let probe = ["export", "participants", "a.entente", "--to", "probe.csv", "--audience", "secretariat"];
        let import = desk.run(&["import", "participants", "a.entente", "--from", "more.csv"]).must(1);
        if desk.run(&probe).code == Some(0) && import.err.contains("Nothing was changed") {
            return;
        }
    }
    panic!("no page can be damaged without losing the people");
}

#[test]
fn a_damaged_workspace_is_listed_and_exported_and_never_changed() {
    let desk = Desk::with_people();
    desk.run(&["backup", "a.entente", "--to", "copy.entente"]).must(0);
    assert_eq!(desk.json(&["info", "a.entente"])["read_only"], json!(null), "a sound one can be changed");
    desk.put(
        "more.csv",
        "First name,Last name,E-mail,Country,Attendance\nUma,Vos,uma.vos@prosecution-be.test,BE,Online\n",
    );
    damage(&desk);
    let before = std::fs::read(desk.path("a.entente")).unwrap();

    let info = desk.run(&["info", "a.entente"]).must(0);
    assert!(info.out.contains("First meeting"), "{}", info.out);
    assert!(info.err.contains("damaged and open for reading only"), "{}", info.err);
    assert!(info.err.contains("not noted in its history"), "{}", info.err);
    assert_eq!(desk.json(&["info", "a.entente"])["read_only"], "damaged");
    assert_eq!(desk.json(&["list", "participants", "a.entente"]).as_array().unwrap().len(), 3);
    let export = ["export", "participants", "a.entente", "--to", "list.csv", "--audience", "secretariat"];
    desk.run(&export).must(0);
    assert!(desk.names().contains(&"list.csv".to_owned()));

    for call in [
        &["import", "participants", "a.entente", "--from", "more.csv"][..],
        &["undo", "a.entente"],
        &["release", "a.entente", "--name", "0.1", "--status", "draft"],
        // That needs were looked at has to stay on record.
        &["list", "participants", "a.entente", "--show", "needs"],
    ] {
        let refused = desk.refused(call);
        assert_eq!(refused["code"], "read_only", "{call:?}: {refused}");
        let message = refused["message"].as_str().unwrap();
        assert!(message.starts_with("Nothing was changed: ") && message.contains("backup"), "{message}");
    }
    assert_eq!(desk.refused(&["check", "a.entente"])["code"], "damaged", "the check says so as before");
    assert!(std::fs::read(desk.path("a.entente")).unwrap() == before, "the file was touched");
    desk.run(&["import", "participants", "copy.entente", "--from", "more.csv"]).must(0);
}

#[cfg(unix)]
mod places {
    use super::super::{Desk, Done, PASSPHRASE};
    use serde_json::{Value, json};
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    /// An account without any rights of its own.
    const NOBODY: u32 = 65_534;

    fn allow(path: &Path, mode: u32) {
        std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    /// A desk at which somebody works for whom permissions count: to root they mean nothing.
    struct Guest {
        desk: Desk,
        program: PathBuf,
        is_root: bool,
    }

    impl Guest {
        fn new() -> Self {
            let desk = Desk::new();
            let is_root = std::fs::metadata(desk.folder.path()).unwrap().uid() == 0;
            allow(desk.folder.path(), 0o777);
            for folder in ["bin", "kept", "own"] {
                std::fs::create_dir(desk.path(folder)).unwrap();
                allow(&desk.path(folder), 0o777);
            }
            let (built, program) = (Path::new(env!("CARGO_BIN_EXE_ententectl")), desk.path("bin/ententectl"));
            std::fs::hard_link(built, &program)
                .or_else(|_| std::fs::copy(built, &program).map(|_| ()))
                .unwrap();
            Self { desk, program, is_root }
        }

        fn run(&self, call: &[&str]) -> Done {
            let mut command = Command::new(&self.program);
            command
                .args(call)
                .arg("--json")
                .current_dir(self.desk.folder.path())
                .env("ENTENTE_PASSPHRASE", PASSPHRASE);
            if self.is_root {
                command.uid(NOBODY).gid(NOBODY);
            }
            let output = command.output().unwrap();
            Done {
                code: output.status.code(),
                out: String::from_utf8(output.stdout).unwrap(),
                err: String::from_utf8(output.stderr).unwrap(),
            }
        }

        fn json(&self, call: &[&str]) -> Value {
            serde_json::from_str(&self.run(call).must(0).out).unwrap()
        }
    }

    #[test]
    fn a_file_or_folder_that_cannot_be_written_is_opened_for_reading_and_can_be_copied() {
        for (what, file, folder) in [("file", 0o444, 0o777), ("folder", 0o666, 0o555)] {
            let guest = Guest::new();
            let path = guest.desk.path("kept/a.entente");
            guest
                .desk
                .run(&[
                    "new",
                    "kept/a.entente",
                    "--title",
                    "First",
                    "--from",
                    "2026-06-24",
                    "--timezone",
                    "UTC",
                ])
                .must(0);
            // What a copy on another medium does not have.
            let _ = std::fs::remove_file(guest.desk.path("kept/a.entente-journal"));
            let before = std::fs::read(&path).unwrap();
            allow(&path, 0o666);
            assert_eq!(guest.json(&["info", "kept/a.entente"])["read_only"], json!(null), "{what}");
            let _ = std::fs::remove_file(guest.desk.path("kept/a.entente-journal"));
            std::fs::write(&path, before).unwrap();
            allow(&path, file);
            allow(&guest.desk.path("kept"), folder);

            let info = guest.json(&["info", "kept/a.entente"]);
            assert_eq!(
                (&info["read_only"], &info["meetings"][0]["title"]),
                (&json!("place"), &json!("First"))
            );
            assert_eq!(guest.json(&["check", "kept/a.entente"])["ok"], true, "{what}: it is sound");
            let export =
                ["export", "participants", "kept/a.entente", "--to", "own/list.csv", "--audience", "public"];
            guest.run(&export).must(0);
            let refused =
                guest.run(&["release", "kept/a.entente", "--name", "1.0", "--status", "draft"]).must(1);
            let refused: Value = serde_json::from_str(&refused.err).unwrap();
            assert_eq!(refused["error"]["code"], "read_only", "{what}: {refused}");
            let message = refused["error"]["message"].as_str().unwrap();
            assert!(message.contains("cannot be written") && message.contains("copy it"), "{message}");

            guest.run(&["backup", "kept/a.entente", "--to", "own/copy.entente"]).must(0);
            assert_eq!(guest.json(&["info", "own/copy.entente"])["read_only"], json!(null), "{what}");
            guest.run(&["release", "own/copy.entente", "--name", "1.0", "--status", "draft"]).must(0);
            allow(&guest.desk.path("kept"), 0o777);
        }
    }
}

#[test]
fn a_damaged_workspace_is_restored_to_a_new_place_from_its_newest_good_backup() {
    let desk = Desk::with_people();
    std::fs::create_dir(desk.path("kept")).unwrap();
    desk.run(&["backup", "a.entente", "--to", "kept/first.entente"]).must(0);
    desk.put(
        "more.csv",
        "First name,Last name,E-mail,Country,Attendance\nUma,Vos,uma.vos@prosecution-be.test,BE,Online\n",
    );
    desk.run(&["import", "participants", "a.entente", "--from", "more.csv"]).must(0);
    let listed = desk.json(&["backups", "a.entente", "--in", "kept"]);
    assert_eq!((listed.as_array().unwrap().len(), &listed[0]["newer"]), (1, &json!(1)));

    desk.run(&["backup", "a.entente", "--to", "beside.entente"]).must(0);
    assert_eq!(
        desk.json(&["backups", "a.entente", "--in", "kept"]).as_array().unwrap().len(),
        2,
        "beside it too"
    );
    std::fs::remove_file(desk.path("beside.entente")).unwrap();

    // The first page is hurt: nothing of the file can be read.
    let mut bytes = std::fs::read(desk.path("a.entente")).unwrap();
    bytes[2_000] ^= 1;
    std::fs::write(desk.path("a.entente"), &bytes).unwrap();
    let info = desk.run(&["info", "a.entente"]).must(1);
    assert!(info.err.contains("damaged"), "the passphrase is right: {}", info.err);
    let said = desk.run(&["backups", "a.entente", "--in", "kept"]).must(0);
    assert!(said.out.contains("what is newer cannot be told"), "{}", said.out);

    desk.run(&["restore", "a.entente", "--in", "kept", "--to", "a.entente"]).must(1);
    desk.run(&["restore", "a.entente", "--in", "kept", "--to", "new.entente", "--from", "more.csv"]).must(1);
    desk.run(&["restore", "a.entente", "--in", "kept", "--to", "new.entente"]).must(0);
    assert_eq!(desk.json(&["list", "participants", "new.entente"]).as_array().unwrap().len(), 3);
    assert!(std::fs::read(desk.path("a.entente")).unwrap() == bytes, "the damaged file stays as it is");
}
