//! The lock in earnest: the process that knew is gone with all its children, and a fresh one stands at the lock screen that has
//! none of it in its memory.

use entente_tests::people::now;
use entente_tests::{Failure, Launch};
use ops::sample;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::time::{Duration, Instant};

/// What the sample has in it, one of each kind of record, and what opens it.
const KNOWN: [&str; 8] = [
    "Vandenbroucke-Delcour",
    "joris.vandeneynde@judiciary-be.test",
    "Federal prosecutor, THB and smuggling section",
    "recruiters move victims between platforms",
    "Follow the contract and the clinic",
    "Any work contrary to human dignity",
    "Share a template for urgent freezing requests",
    PASSPHRASE,
];

/// What opens the file; that of the sample is published.
const PASSPHRASE: &str = "eleven grey barges before noon";

/// How long after the lock nothing is left, see the aim.
const SOON: Duration = Duration::from_secs(2);

/// The parent and the name of a process.
fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn processes() -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// All processes below one.
fn below(root: u32) -> BTreeSet<u32> {
    let under = |mut process: u32| {
        while let Some(above) = parent(process) {
            if above == root {
                return true;
            }
            process = above;
        }
        false
    };
    processes().into_iter().filter(|process| under(*process)).collect()
}

/// The processes that were told of a lock of this file, and those below them: only root reads that.
fn fresh(file: &str) -> BTreeSet<u32> {
    let told = |process: &u32| {
        let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
        let environment = String::from_utf8_lossy(&environment);
        environment.contains("ENTENTE_LOCKED=") && environment.contains(file)
    };
    processes().into_iter().filter(told).collect()
}

/// How many times each of the texts stands in the memory of a process, as UTF-8 and as UTF-16; none where it may not be read.
fn found_in(process: u32) -> Option<usize> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).ok()?;
    let mut memory = match File::open(format!("/proc/{process}/mem")) {
        Ok(memory) => memory,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return None,
        Err(_) => return Some(0),
    };
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let sought: Vec<Vec<u8>> = KNOWN.iter().flat_map(|text| [text.as_bytes().to_vec(), wide(text)]).collect();
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let Some((from, to)) = line.split(' ').next().and_then(|range| range.split_once('-')) else {
            continue;
        };
        let (Ok(from), Ok(to)) = (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)) else {
            continue;
        };
        // A reserved range of gigabytes holds nothing; what is in use is read.
        let mut bytes = Vec::new();
        if memory.seek(SeekFrom::Start(from)).is_ok() {
            let _ = (&mut memory).take(to - from).read_to_end(&mut bytes);
        }
        found += sought.iter().map(|text| memchr::memmem::find_iter(&bytes, text).count()).sum::<usize>();
    }
    Some(found)
}

#[tokio::test]
async fn two_seconds_after_the_lock_no_process_has_anything_of_it() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Group.entente");
    let (store, _) = sample::create(&file, &PASSPHRASE.into(), now()).await.expect("the sample is made");
    drop(store);
    let window = Launch::default().argument(&file).variable("ENTENTE_TEST_FRESH", "").open().await?;
    window.wait_for("input[type=password]").await?;
    window.type_into("input[type=password]", PASSPHRASE).await?;
    window.keys("Enter").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    // Each screen has been read, so that each layer has held it.
    for (screen, says) in [
        ("/people", "Vandenbroucke-Delcour"),
        ("/practices", "Follow the contract"),
        ("/concepts", "Any work contrary"),
        ("/actions", "Share a template"),
    ] {
        window.goto(screen).await?;
        window.wait_text("main", says).await?;
    }
    let before = below(window.driver());
    assert!(before.len() > 1, "the application has processes of its own: {before:?}");
    let held: Vec<Option<usize>> = before.iter().map(|process| found_in(*process)).collect();
    // Who may not read that memory is told so, which is as good; who may sees that the search finds what is there.
    let may_read = held.iter().any(Option::is_some);
    assert!(!may_read || held.iter().flatten().sum::<usize>() > 0, "it is there before: {held:?}");

    window.keys("Ctrl+Shift+L").await?;
    let locked = Instant::now();
    let application = |processes: &BTreeSet<u32>| -> Vec<u32> {
        processes.iter().copied().filter(|process| before.contains(process)).collect()
    };
    while locked.elapsed() < SOON {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let left = application(&below(window.driver()));
    assert!(left.is_empty(), "processes that knew go on: {left:?}");
    let running: BTreeSet<u32> = processes().into_iter().collect();
    let left: Vec<&u32> = before.intersection(&running).collect();
    assert!(left.is_empty(), "processes that knew go on, elsewhere: {left:?}");

    if may_read {
        let begun = fresh(&file.to_string_lossy());
        assert!(!begun.is_empty(), "a fresh process stands at the lock");
        for process in begun {
            assert_eq!(found_in(process), Some(0), "process {process} of the fresh start knows nothing");
        }
    }
    Ok(())
}
