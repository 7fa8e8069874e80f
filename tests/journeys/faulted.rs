//! A disk that fails: full from any write on, one write or one sync that reports an error, and a process that is killed at any
//! of them. Whatever happens, the file opens whole, holds what was acknowledged, and no half of a step.
//!
//! `strace` makes the calls of the second process fail. The control: each fault was met, and those that are no kill were said.

use crate::{House, killed::whole, place};
use entente_tests::trials;
use std::path::Path;
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

/// Lets the second process save one person and import twenty, traced.
fn work(file: &Path, batch: &str, trace: &Path, fault: Option<&str>) -> Output {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]).arg(trace).args(["-e", &format!("trace={}", CALLS.join(","))]);
    if let Some(fault) = fault {
        strace.args(["-e", fault]);
    }
    strace.arg(env!("CARGO_BIN_EXE_second-process")).arg("work").arg(file).args([batch, "1"]);
    strace.output().expect("this test needs strace (Debian package strace)")
}

/// Chooses numbers from 1 to `all`, so many where there are more, spread over them.
fn spread(all: usize, most: usize) -> Vec<usize> {
    (1..=all).step_by(all.div_ceil(most).max(1)).collect()
}

#[tokio::test]
async fn whatever_the_disk_refuses_the_file_is_whole_and_holds_what_was_acknowledged() {
    let House { folder, store, .. } = House::new().await;
    drop(store);
    let file = place(&folder);
    let before = std::fs::read(&file).unwrap();
    let journal = folder.path().join("meeting.entente-journal");
    let trace = folder.path().join("trace");
    assert!(work(&file, "00", &trace, None).status.success());
    let calls = std::fs::read_to_string(&trace).unwrap();
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
            std::fs::write(&file, &before).unwrap();
            let _ = std::fs::remove_file(&journal);
            let done = work(&file, "00", &trace, Some(&fault.at(call, number)));
            let error = String::from_utf8_lossy(&done.stderr).into_owned();
            assert!(!error.contains("panicked"), "{what}: {error}");
            if matches!(fault, Fault::Killed) {
                met += usize::from(done.status.code().is_none_or(|code| code == 137));
            } else {
                met += usize::from(std::fs::read_to_string(&trace).unwrap().contains("INJECTED"));
                said += usize::from(!done.status.success() && !error.is_empty());
            }
            halfway += usize::from(journal.metadata().is_ok_and(|journal| journal.len() > 0));
            let acknowledged: Vec<String> =
                String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect();
            whole(&file, &acknowledged, &what).await;
        }
    }
    println!("{met} faults met, {said} said, {halfway} left halfway through a change");
    assert!(met >= 24 && said >= 10 && halfway >= 6, "{met} met, {said} said, {halfway} halfway");
}
