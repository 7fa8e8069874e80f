//! The lock and the close in earnest: the process that knew is gone with all its children, and a fresh one stands there that has
//! none of it in its memory.

use super::accessible;
use entente_tests::people::now;
use entente_tests::processes::{below, named, running};
use entente_tests::{Failure, Launch, Window};
use ops::sample;
use secrecy::ExposeSecret as _;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::Path;
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

/// The fresh processes of the application that sees this home folder, and those below them: only root reads that.
fn fresh(home: &Path) -> BTreeSet<u32> {
    let told = |process: &u32| {
        let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
        let environment = String::from_utf8_lossy(&environment);
        let value = |name: &str| environment.split('\0').find_map(|one| one.strip_prefix(name));
        value("HOME=").is_some_and(|there| Path::new(there) == home) && value("ENTENTE_LOCKED=").is_some()
    };
    running().into_iter().filter(told).collect()
}

/// What is looked for: the texts as UTF-8 and as UTF-16, and behind them the key of the file, as bytes and as digits.
struct Sought {
    all: Vec<Vec<u8>>,
    /// How many of them are no key.
    texts: usize,
}

impl Sought {
    fn with_key(digits: &str) -> Self {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let mut all: Vec<Vec<u8>> =
            KNOWN.iter().flat_map(|text| [text.as_bytes().to_vec(), wide(text)]).collect();
        let texts = all.len();
        let pairs = digits.as_bytes().chunks_exact(2).filter_map(|pair| str::from_utf8(pair).ok());
        all.push(pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect());
        all.extend([digits.to_lowercase().into_bytes(), digits.to_uppercase().into_bytes()]);
        Self { all, texts }
    }
}

/// How many times a text and how many times the key stands in the memory of a process; none where it may not be read.
fn found_in(process: u32, sought: &Sought) -> Option<[usize; 2]> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).ok()?;
    let opened = |what: &str| File::open(format!("/proc/{process}/{what}"));
    let (mut memory, mut pages) = match (opened("mem"), opened("pagemap")) {
        (Ok(memory), Ok(pages)) => (memory, pages),
        (Err(error), _) | (_, Err(error)) if error.kind() == ErrorKind::PermissionDenied => return None,
        // It ended meanwhile.
        _ => return Some([0; 2]),
    };
    let mut found = [0; 2];
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let range = line.split(' ').next().and_then(|range| range.split_once('-'));
        let parsed = range.map(|(from, to)| (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)));
        let Some((Ok(from), Ok(to))) = parsed else { continue };
        for (from, to) in present(&mut pages, from / PAGE, to / PAGE) {
            let mut bytes = Vec::new();
            if memory.seek(SeekFrom::Start(from * PAGE)).is_ok() {
                let _ = (&mut memory).take((to - from) * PAGE).read_to_end(&mut bytes);
            }
            for (place, one) in sought.all.iter().enumerate() {
                let key = usize::from(place >= sought.texts);
                found[key] += memchr::memmem::find_iter(&bytes, one).count();
            }
        }
    }
    Some(found)
}

/// A page of memory, in bytes.
const PAGE: u64 = 4096;

/// The runs of pages that are in memory or in swap: a web view reserves gigabytes that hold nothing.
fn present(pages: &mut File, from: u64, to: u64) -> Vec<(u64, u64)> {
    /// The bits of an entry that say so.
    const HELD: u64 = 0b11 << 62;
    /// The entries that are read at once.
    const AT_ONCE: u64 = 1 << 16;
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for first in (from..to).step_by(usize::try_from(AT_ONCE).unwrap_or(usize::MAX)) {
        let count = AT_ONCE.min(to - first);
        let mut entries = Vec::new();
        if pages.seek(SeekFrom::Start(first * 8)).is_ok() {
            let _ = (&mut *pages).take(count * 8).read_to_end(&mut entries);
        }
        for (page, entry) in (first..).zip(entries.chunks_exact(8)) {
            if u64::from_le_bytes(entry.try_into().unwrap_or_default()) & HELD == 0 {
                continue;
            }
            match runs.last_mut() {
                Some((_, end)) if *end == page => *end += 1,
                _ => runs.push((page, page + 1)),
            }
        }
    }
    runs
}

#[tokio::test]
async fn two_seconds_after_the_lock_no_process_has_anything_of_it() -> Result<(), Failure> {
    nothing_is_left(async |window| window.lock().await).await
}

#[tokio::test]
async fn two_seconds_after_the_close_no_process_has_anything_of_it() -> Result<(), Failure> {
    let close = async |window: &Window| {
        window.click("button.switch").await.expect("the menu of the workspace opens");
        // The process may end before the driver has let go of the pointer.
        let _ = window.click("text=Close the workspace").await;
    };
    nothing_is_left(close).await
}

/// Looks at everything, leaves it in a way, and looks for it in all processes.
async fn nothing_is_left(leave: impl AsyncFnOnce(&Window)) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Group.entente");
    let (store, unlocked) =
        sample::create(&file, &PASSPHRASE.into(), now()).await.expect("the sample is made");
    let sought = Sought::with_key(unlocked.recovery_key().key.expose_secret());
    drop((store, unlocked));
    let window = Launch::default().argument(&file).variable("ENTENTE_TEST_FRESH", "").open().await?;
    window.unlock(PASSPHRASE).await?;
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
    let held: Vec<Option<[usize; 2]>> = before.iter().map(|process| found_in(*process, &sought)).collect();
    // Who may not read that memory is told so, which is as good; who may sees that the search finds what is there.
    let may_read = held.iter().any(Option::is_some);
    let [texts, keys] = [0, 1].map(|what| held.iter().flatten().map(|found| found[what]).sum::<usize>());
    assert!(!may_read || (texts > 0 && keys > 0), "texts and key are there before: {held:?}");

    leave(&window).await;
    let left = Instant::now();
    let application = |processes: &BTreeSet<u32>| -> Vec<u32> {
        processes.iter().copied().filter(|process| before.contains(process)).collect()
    };
    while left.elapsed() < SOON {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let left = application(&below(window.driver()));
    assert!(left.is_empty(), "processes that knew go on: {left:?}");
    let left: Vec<String> = before.intersection(&running()).map(|process| named(*process)).collect();
    assert!(left.is_empty(), "processes that knew go on, elsewhere: {left:?}");

    if may_read {
        let begun = fresh(window.home());
        assert!(!begun.is_empty(), "a fresh process stands there");
        for process in begun {
            assert_eq!(
                found_in(process, &sought),
                Some([0; 2]),
                "process {process} of the fresh start knows nothing"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn after_a_minute_in_which_nobody_was_here_it_is_said_and_then_locked() -> Result<(), Failure> {
    let home = tempfile::tempdir()?;
    let choices = home.path().join(".config/eu.entente.desktop");
    fs::create_dir_all(&choices)?;
    fs::write(choices.join("settings.json"), r#"{"settings":{"lock_after":1}}"#)?;
    let mut window = Launch::default().home(home.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    // A dialog stands open: the lock is not held up by it.
    window.keys("c").await?;
    window.wait_for("[role=dialog]").await?;
    tokio::time::sleep(Duration::from_secs(35)).await;
    window.wait_text("[role=alert]", "Nobody was here for a while").await?;
    accessible(&window, "the lock that is near", &["light", "dark"]).await?;
    tokio::time::sleep(Duration::from_secs(5)).await;
    window.follow_lock().await?;
    window.wait_for("input[type=password]").await?;
    window.close().await
}
