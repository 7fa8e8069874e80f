//! What leaves, beside a second process and on a full disk.

use crate::{House, place, second_process};
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::verb::{Exported, Verb};
use entente_tests::people::now;
use ops::export::{Destination, Leaving, Prepared, Wanted, deliver};
use std::io::Read as _;
use std::path::Path;

/// Makes the list of participants in this process.
async fn made(house: &House, form: PaperForm, audience: Audience) -> Leaving {
    let wanted = Wanted::new(PaperKind::Participants, form, audience);
    Prepared::prepare(&mut house.unit().await, house.meeting, wanted).await.unwrap().leaving("").unwrap()
}

/// Delivers the list of participants from this process.
async fn export(house: &House, to: &Path) {
    let leaving = made(house, PaperForm::Pdf, Audience::Participants).await;
    deliver(&house.store, now(), leaving, Destination::File(to.to_owned())).await.unwrap();
}

/// Tells whether another process may open the workspace.
fn another_may_open(file: &Path) -> bool {
    let mut child = second_process(&["hold", file.to_str().unwrap()]);
    drop(child.stdin.take());
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    let opened = said == "open\n";
    assert_eq!(child.wait().unwrap().success(), opened);
    opened
}

#[tokio::test]
async fn a_second_process_is_still_refused_after_an_export() {
    let house = House::new().await;
    house.import(entente_tests::people::table("locked", 5).as_bytes(), "people.csv").await;
    assert!(!another_may_open(&house.path()), "one process opens a file at a time");
    export(&house, &house.folder.path().join("list.pdf")).await;
    let refused = Destination::File(house.path());
    let list = made(&house, PaperForm::Csv, Audience::Public).await;
    deliver(&house.store, now(), list, refused).await.unwrap_err();
    assert!(!another_may_open(&house.path()), "an export drops no lock, done or refused");
    #[cfg(target_os = "linux")]
    {
        drop(std::fs::File::open(house.path()).unwrap());
        assert!(another_may_open(&house.path()), "the control: opening and closing the file drops them");
    }
}

/// A disk is full where a file may have no more bytes; the system says so to one process, and nothing else is disturbed.
#[cfg(target_os = "linux")]
mod full {
    use super::*;
    use entente_tests::program_under_test;
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::process::{Command, Stdio};

    const OLD: &[u8] = b"%PDF an earlier list %%EOF";

    /// What stands at a place afterwards.
    #[derive(Debug, Eq, PartialEq)]
    enum Stands {
        Old,
        New,
        Neither,
    }

    /// Lets a second process put a list over an older one with so many bytes to a file, as told by the size of the
    /// list. Returns whether it said that this was done, and what stands there.
    fn put(file: &Path, way: &str, limit: impl FnOnce(u64) -> u64) -> (bool, Stands) {
        let to = file.with_file_name("list.pdf");
        std::fs::write(&to, OLD).unwrap();
        // A process that writes too much is ended, unless it does not hear of it: then the write fails, as on a full disk.
        let mut child = Command::new("env")
            .args(["--ignore-signal=XFSZ", env!("CARGO_BIN_EXE_second-process"), "export"])
            .args([file, &to])
            .arg(way)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let made: u64 = line.strip_prefix("made ").unwrap().trim().parse().unwrap();
        writeln!(child.stdin.take().unwrap(), "{}", limit(made)).unwrap();
        line.clear();
        said.read_line(&mut line).unwrap();
        child.wait().unwrap();
        let there = std::fs::read(&to).unwrap();
        let stands = match there.as_slice() {
            OLD => Stands::Old,
            new if new.len() as u64 == made && new.trim_ascii_end().ends_with(b"%%EOF") => Stands::New,
            _ => Stands::Neither,
        };
        (line == "done\n", stands)
    }

    async fn house() -> (tempfile::TempDir, std::path::PathBuf) {
        let house = House::new().await;
        house.import(entente_tests::people::table("full", 100).as_bytes(), "people.csv").await;
        let House { folder, store, .. } = house;
        drop(store);
        let file = place(&folder);
        (folder, file)
    }

    /// Fills the disk at each of so many places between nothing and all that is needed.
    async fn at_each(steps: u64) {
        let (folder, file) = house().await;
        let (mut delivered, mut unnoted) = (0, 0);
        for step in 0..=steps {
            let mut made = 0;
            // The workspace grows by what each opening writes into its history.
            let size = std::fs::metadata(&file).unwrap().len();
            let limit = (size + 100_000) * step / steps;
            let (done, stands) = put(&file, "deliver", |bytes| {
                made = bytes;
                limit
            });
            let whole = if done { Stands::New } else { Stands::Old };
            assert_eq!(stands, whole, "with {limit} bytes for a list of {made}");
            delivered += u32::from(done);
            unnoted += u32::from(!done && limit >= made);
            let mut names: Vec<_> = std::fs::read_dir(folder.path())
                .unwrap()
                .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                .collect();
            names.sort();
            assert_eq!(names, ["list.pdf", "meeting.entente", "meeting.entente-journal"], "nothing is left");
            let (store, meeting) = entente_tests::people::open(&file).await.unwrap();
            assert!(ops::check::check(&store, now()).await.unwrap().fits());
            let mut unit = store.begin(now()).await.unwrap();
            let noted =
                unit.count_events(&Verb::ExportParticipants(Exported::default()), meeting.0).await.unwrap();
            assert_eq!(noted, delivered, "with {limit} bytes: what left is on record, and nothing else");
        }
        assert!(delivered > 0, "with room enough it is done");
        assert!(unnoted > 0, "somewhere there was room for the list and none for its record");
        println!("{delivered} of {} delivered, {unnoted} stopped by their record", steps + 1);
    }

    #[tokio::test]
    async fn a_full_disk_leaves_the_earlier_paper_whole() {
        at_each(if entente_tests::is_long() { 200 } else { 6 }).await;
    }

    /// Lets the command line work on a file with so many bytes to each; returns whether it did, and what it said else.
    fn asked(file: &Path, words: &[&str], limit: u64) -> (bool, String) {
        // The shell counts in blocks of 512 bytes.
        let limited = format!("ulimit -f {} && exec \"$@\"", limit / 512);
        let done = Command::new("env")
            .args(["--ignore-signal=XFSZ", "sh", "-c", &limited, "sh"])
            .arg(program_under_test("ENTENTECTL", "ententectl").unwrap())
            .args(words)
            .arg(file)
            .env("ENTENTE_PASSPHRASE", entente_tests::people::PASSPHRASE)
            .env("ENTENTE_POUCH_PASSPHRASE", "orchard lantern seventy quiet")
            .envs(["HOME", "XDG_DATA_HOME"].map(|place| (place, file.parent().unwrap())))
            .output()
            .unwrap();
        (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())
    }

    /// Tells whether a workspace is what it says, down to its journal.
    async fn fits(file: &Path) -> bool {
        let (store, _) = entente_tests::people::open(file).await.unwrap();
        ops::check::check(&store, now()).await.unwrap().fits()
    }

    /// Makes a file at a place, where another one may lie, on a disk that is full at each of so many places, up to half as much
    /// again as the workspace has. Whatever is made is whole.
    async fn whole_at_each(
        file: &Path,
        words: &[&str],
        to: &Path,
        old: Option<&[u8]>,
        is_whole: impl AsyncFn(&Path) -> bool,
    ) {
        let size = std::fs::metadata(file).unwrap().len();
        let steps = if entente_tests::is_long() { 50 } else { 5 };
        let (mut refused, mut made) = (0, 0);
        for step in 0..=steps {
            match old {
                Some(old) => std::fs::write(to, old).unwrap(),
                None => drop(std::fs::remove_file(to)),
            }
            let limit = size * 3 / 2 * step / steps;
            let (done, said) = asked(file, words, limit);
            let here = format!("{words:?} with {limit} bytes");
            if done {
                let copied = file.with_file_name("made");
                std::fs::copy(to, &copied).unwrap();
                assert!(is_whole(&copied).await, "{here}: what was made is whole");
                made += 1;
            } else {
                assert_eq!(std::fs::read(to).ok().as_deref(), old, "{here}: {said}");
                let why = ["no room left", "could not be written", "cannot be written: File too large"];
                assert!(why.iter().any(|why| said.contains(why)), "{here}: {said}");
                refused += 1;
            }
            let left = std::fs::read_dir(to.parent().unwrap()).unwrap().count();
            assert_eq!(left, usize::from(to.exists()), "{here}: nothing else is left");
            assert!(fits(file).await, "{here}: the workspace is as it was");
        }
        assert!(refused > 1 && made > 0, "{words:?}: {refused} refused, {made} made");
    }

    #[tokio::test]
    async fn a_full_disk_leaves_no_half_of_a_backup_and_the_earlier_pouch_whole() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sample.entente");
        let [copies, pouches] = ["copies", "pouches"].map(|name| {
            let within = folder.path().join(name);
            std::fs::create_dir(&within).unwrap();
            within
        });
        let passphrase = entente_tests::people::passphrase();
        drop(ops::sample::create(&file, &passphrase, now()).await.unwrap());

        let copy = copies.join("copy.entente");
        let words = ["backup", "--to", copy.to_str().unwrap()];
        whole_at_each(&file, &words, &copy, None, fits).await;

        let pouch = pouches.join("answer.pouch");
        let words =
            ["pouch", "make", "--replace", "--for", "reader:participants", "--to", pouch.to_str().unwrap()];
        let opened = folder.path().join("opened");
        let opens = async |pouch: &Path| {
            let _ = std::fs::remove_dir_all(&opened);
            asked(pouch, &["pouch", "open", "--to", opened.to_str().unwrap()], u64::from(u32::MAX)).0
        };
        whole_at_each(&file, &words, &pouch, Some(b"an earlier pouch"), opens).await;
    }

    #[tokio::test]
    async fn the_control_that_writes_in_place_destroys_the_paper() {
        let (_folder, file) = house().await;
        let (done, stands) = put(&file, "in-place", |made| made / 2);
        assert_eq!((done, stands), (false, Stands::Neither), "without care this is what a full disk does");
    }
}
