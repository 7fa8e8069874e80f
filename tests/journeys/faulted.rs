//! A disk that fails: full from any write on, one write or one sync that reports an error, and a process that is killed at any
//! of them. Whatever happens, the file opens whole, holds what was acknowledged, and no half of a step.
//!
//! `strace` makes the calls of the second process fail. The controls: each fault was met, those that are no kill were said, and
//! what a kill left in the middle is objected to where its journal is ignored.

use crate::{House, killed::whole, place};
use entente_tests::trials;
use std::path::PathBuf;
use std::process::{Command, Output};

/// The calls that reach the disk.
const CALLS: [&str; 3] = ["pwrite64", "fsync", "ftruncate"];

/// What happens at a call.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The disk is full from then on.
    Full,
    /// The call reports an error, once.
    Fails,
    /// The process is killed before it.
    Killed,
}

impl Fault {
    /// Says it as `strace` takes it, at the call of this number.
    fn at(self, call: &str, number: usize) -> String {
        match self {
            Self::Full => format!("inject={call}:error=ENOSPC:when={number}+"),
            Self::Fails => format!("inject={call}:error=EIO:when={number}"),
            Self::Killed => format!("inject={call}:signal=KILL:when={number}"),
        }
    }
}

/// A workspace in which the second process works under `strace`, each time from the same beginning.
pub(crate) struct Traced {
    folder: tempfile::TempDir,
    before: Vec<u8>,
}

/// What a kill left in the middle of writing.
pub(crate) struct Halfway {
    /// The workspace.
    pub file: Vec<u8>,
    /// The journal beside it, from which it is repaired.
    pub journal: Vec<u8>,
    /// What had been acknowledged.
    said: Vec<String>,
}

impl Traced {
    /// Lets it begin with what a workspace of [`entente_tests::people::make`] holds now.
    pub(crate) fn from(before: Vec<u8>) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), before }
    }

    async fn new() -> Self {
        let House { folder, store, .. } = House::new().await;
        drop(store);
        Self::from(std::fs::read(place(&folder)).unwrap())
    }

    fn file(&self) -> PathBuf {
        place(&self.folder)
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("meeting.entente-journal")
    }

    /// Reads the calls that the second process made, one on each line.
    fn calls(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("trace")).unwrap()
    }

    /// Tells of each write of the second process whether it went into the workspace itself, and not into its journal.
    fn written(&self) -> Vec<bool> {
        let calls = self.calls();
        let writes = calls.lines().filter(|line| line.contains(" pwrite64("));
        writes.map(|line| line.contains("meeting.entente>")).collect()
    }

    /// Lets the second process save one person and import twenty; returns what became of it and what it had acknowledged.
    fn work(&self, fault: Option<&str>) -> (Output, Vec<String>) {
        std::fs::write(self.file(), &self.before).unwrap();
        let _ = std::fs::remove_file(self.journal());
        let mut strace = Command::new("strace");
        strace.args(["-f", "-y", "-qq", "-o"]).arg(self.folder.path().join("trace"));
        strace.args(["-e", &format!("trace={}", CALLS.join(","))]);
        if let Some(fault) = fault {
            strace.args(["-e", fault]);
        }
        strace.arg(env!("CARGO_BIN_EXE_second-process")).arg("work").arg(self.file()).args(["00", "1"]);
        let done = strace.output().expect("this test needs strace (Debian package strace)");
        let said = String::from_utf8_lossy(&done.stdout).lines().map(str::to_owned).collect();
        (done, said)
    }

    /// Kills it in the middle of writing into the workspace itself, at so many moments where there are more.
    pub(crate) fn halfway(&self, most: usize) -> impl Iterator<Item = Halfway> {
        assert!(self.work(None).0.status.success());
        let written = self.written();
        // With another such write on either side; the first write has number 1.
        let middles: Vec<usize> = (1..written.len().saturating_sub(1))
            .filter(|at| written[at - 1..=at + 1] == [true; 3])
            .map(|at| at + 1)
            .collect();
        spread(middles.len(), most).into_iter().filter_map(move |chosen| {
            let (_, said) = self.work(Some(&Fault::Killed.at("pwrite64", middles[chosen - 1])));
            let [file, journal] = [self.file(), self.journal()].map(|path| std::fs::read(path).unwrap());
            // No two runs write quite the same: this one was between two changes, or had only begun to write its journal.
            let halfway = !journal.is_empty() && self.written().ends_with(&[true; 2]);
            halfway.then_some(Halfway { file, journal, said })
        })
    }
}

/// Chooses numbers from 1 to `all`, so many where there are more, spread over them.
fn spread(all: usize, most: usize) -> Vec<usize> {
    (1..=all).step_by(all.div_ceil(most).max(1)).collect()
}

#[tokio::test]
async fn whatever_the_disk_refuses_the_file_is_whole_and_holds_what_was_acknowledged() {
    let traced = Traced::new().await;
    assert!(traced.work(None).0.status.success());
    let calls = traced.calls();
    let count = |call: &str| calls.lines().filter(|line| line.contains(&format!(" {call}("))).count();

    let (mut met, mut said, mut halfway) = (0, 0, 0);
    let faults = [
        ("pwrite64", Fault::Full, trials(6, 50)),
        ("pwrite64", Fault::Fails, trials(6, usize::MAX)),
        ("fsync", Fault::Fails, trials(4, usize::MAX)),
        ("ftruncate", Fault::Fails, trials(2, usize::MAX)),
        ("pwrite64", Fault::Killed, trials(6, usize::MAX)),
        ("fsync", Fault::Killed, trials(4, usize::MAX)),
        ("ftruncate", Fault::Killed, trials(2, usize::MAX)),
    ];
    for (call, fault, most) in faults {
        assert!(count(call) > 1, "the second process made too few calls: {calls}");
        for number in spread(count(call), most) {
            let what = format!("{fault:?} at {call} {number}");
            let (done, acknowledged) = traced.work(Some(&fault.at(call, number)));
            let error = String::from_utf8_lossy(&done.stderr);
            assert!(!error.contains("panicked"), "{what}: {error}");
            if matches!(fault, Fault::Killed) {
                met += usize::from(done.status.code().is_none_or(|code| code == 137));
            } else {
                met += usize::from(traced.calls().contains("INJECTED"));
                said += usize::from(!done.status.success() && !error.is_empty());
            }
            halfway += usize::from(traced.journal().metadata().is_ok_and(|journal| journal.len() > 0));
            assert_eq!(whole(&traced.file(), &acknowledged).await, Ok(()), "{what}");
        }
    }
    println!("{met} faults met, {said} said, {halfway} left halfway through a change");
    assert!(met >= 24 && said >= 10 && halfway >= 6, "{met} met, {said} said, {halfway} halfway");
}

#[tokio::test]
async fn what_a_kill_left_in_the_middle_of_writing_is_objected_to_without_its_journal() {
    let traced = Traced::new().await;
    let (mut cut, mut objected) = (0, 0);
    for Halfway { file, said, .. } in traced.halfway(trials(6, 100)) {
        let ignored = place(&traced.folder).with_file_name("ignored.entente");
        std::fs::write(&ignored, file).unwrap();
        objected += usize::from(whole(&ignored, &said).await.is_err());
        assert_eq!(whole(&traced.file(), &said).await, Ok(()), "cut {cut}");
        cut += 1;
    }
    println!("{objected} of {cut} are not whole without their journal");
    assert!(objected > 0, "nothing was cut in the middle");
}
