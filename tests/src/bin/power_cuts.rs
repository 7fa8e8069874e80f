//! Power cuts, the long form: what the disk may hold when the power goes while a real process works.
//!
//! `cargo run -p entente-tests --bin power-cuts [IMAGES]` lets `second-process` work under `strace`, takes every write of the
//! workspace and of its journal from the system calls, and plays them back: up to every moment, the last write cut
//! anywhere, and what was not synced kept or lost at random; again and again, until so many images are there that differ.
//! Each is opened: it must be whole, for writing, and hold what was committed before or after. The control: of the images
//! whose size is no multiple of the page, those without their journal must be called damaged. The short form is among the
//! tests of the store.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use entente_tests::people::{make, now, passphrase};
use entente_tests::program_under_test;
use ops::workspace::ReadOnly;
use ops::{Error, ErrorCode, Store, Unlocked};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Images that are opened where nobody asks for another number.
const IMAGES: usize = 600;

/// Rounds of work that are recorded: each saves one person and imports twenty.
const ROUNDS: &str = "4";

const PAGE: usize = 4096;

#[tokio::main]
async fn main() -> ExitCode {
    let images = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(IMAGES);
    match cut(images).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// One of the two files.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Which {
    Workspace,
    Journal,
}

/// What the process did to one of them.
#[derive(Clone, Debug)]
enum Call {
    Write(Which, usize, Vec<u8>),
    Truncate(Which, usize),
    Sync(Which),
}

impl Call {
    /// Tells whether a change ends with it.
    const fn commits(&self) -> bool {
        matches!(self, Self::Truncate(Which::Journal, 0))
    }
}

/// What lies on the disk.
#[derive(Clone, Debug, Default, Hash)]
struct Disk {
    workspace: Vec<u8>,
    journal: Vec<u8>,
}

impl Disk {
    fn apply(&mut self, call: &Call) {
        match call {
            Call::Write(which, at, bytes) => {
                let file = self.file(*which);
                file.resize(file.len().max(at + bytes.len()), 0);
                file[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Call::Truncate(which, size) => self.file(*which).resize(*size, 0),
            Call::Sync(_) => {}
        }
    }

    fn file(&mut self, which: Which) -> &mut Vec<u8> {
        match which {
            Which::Workspace => &mut self.workspace,
            Which::Journal => &mut self.journal,
        }
    }

    fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }

    fn put(&self, place: &Path) -> Outcome<()> {
        std::fs::write(place, &self.workspace)?;
        Ok(std::fs::write(journal_of(place), &self.journal)?)
    }
}

fn journal_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// An image, and the commits of which one must be the last in it.
struct Image {
    disk: Disk,
    commits: RangeInclusive<usize>,
}

async fn cut(most: usize) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("work.entente");
    drop(make(&file).await?);
    let unlocked = Unlocked::with(&file, &passphrase())?;
    let before = Disk { workspace: std::fs::read(&file)?, journal: Vec::new() };
    let calls = recorded(&file, folder.path())?;
    let commits = commits(&before, &calls);
    println!("{} calls, {} commits", calls.len(), commits.len());

    let place = folder.path().join("image.entente");
    let mut heads = Vec::new();
    for disk in std::iter::once(&before).chain(&commits) {
        disk.put(&place)?;
        heads.push(entries(&unlocked.at(&place)).await?);
    }
    // Each call brings three images at most: where fewer are wanted, they are spread over all calls.
    let one_of = (3 * calls.len()).div_ceil(most.max(1));
    let mut chance = Random(0xD1CE);
    let (mut seen, mut odd) = (BTreeSet::new(), 0);
    for time in 0.. {
        let opened = seen.len();
        let mut playback = Playback::begin(&before, time);
        for call in &calls {
            for image in playback.play(call) {
                if seen.len() == most || chance.below(one_of) > 0 || !seen.insert(image.disk.digest()) {
                    continue;
                }
                hold(&image, &heads, &unlocked.at(&place)).await?;
                odd += usize::from(image.disk.workspace.len() % PAGE != 0);
            }
        }
        if seen.len() == most {
            break;
        }
        if seen.len() == opened {
            return Err(format!("only {opened} images differ, of {most} that were asked for").into());
        }
    }
    println!("{most} images are whole, {odd} of them of a size that is no multiple of the page");
    if odd == 0 || commits.len() < 4 {
        return Err("too little was cut to show anything".into());
    }
    Ok(())
}

/// Opens an image, which must hold one of the commits that it may; without its journal it must be called damaged where
/// its size says so.
async fn hold(image: &Image, heads: &[u64], place: &Unlocked) -> Outcome<()> {
    let Image { disk, commits } = image;
    let size = disk.workspace.len();
    disk.put(place.path())?;
    let head = entries(place).await.map_err(|error| {
        format!("an image of {size} bytes with a journal of {}: {error}", disk.journal.len())
    })?;
    if !commits.clone().any(|commit| heads.get(commit) == Some(&head)) {
        return Err(format!("an image of {size} bytes has {head} entries, neither before nor after").into());
    }
    if size % PAGE != 0 {
        Disk { journal: Vec::new(), ..disk.clone() }.put(place.path())?;
        let said = match Store::open_unlocked(place, None).await {
            Ok(store) => store.read_only() == Some(ReadOnly::Damaged),
            Err(error) => Error::from(error).code() == ErrorCode::Damaged,
        };
        if !said {
            return Err(format!("{size} bytes without their journal were not called damaged").into());
        }
    }
    Ok(())
}

/// Opens an image for writing, walks its journal, and counts the entries.
async fn entries(unlocked: &Unlocked) -> Outcome<u64> {
    let store = Store::open_unlocked(unlocked, None).await?;
    if let Some(why) = store.read_only() {
        return Err(format!("open for reading only: {why:?}").into());
    }
    let checked = ops::check::check(&store, now()).await?;
    if checked.fits() { Ok(checked.verified.entries) } else { Err(format!("found: {checked:?}").into()) }
}

/// Plays the calls back to the end of each change.
fn commits(before: &Disk, calls: &[Call]) -> Vec<Disk> {
    let (mut disk, mut commits) = (before.clone(), Vec::new());
    for call in calls {
        disk.apply(call);
        if call.commits() {
            commits.push(disk.clone());
        }
    }
    commits
}

/// Plays the calls back, and takes images of what a disk may hold at every moment.
struct Playback<'calls> {
    random: Random,
    /// What is on the disk, and what was written.
    synced: Disk,
    cached: Disk,
    /// What was written since and is not on the disk for certain.
    waiting: Vec<&'calls Call>,
    commits: usize,
    /// What was acknowledged is on the disk; what is under way may be there or not.
    acknowledged: usize,
}

impl<'calls> Playback<'calls> {
    /// Begins anew; each time something else is lost.
    fn begin(before: &Disk, time: u64) -> Self {
        Self {
            random: Random(0x5EED + time),
            synced: before.clone(),
            cached: before.clone(),
            waiting: Vec::new(),
            commits: 0,
            acknowledged: 0,
        }
    }

    fn play(&mut self, call: &'calls Call) -> Vec<Image> {
        let possible = self.acknowledged..=self.commits + 1;
        let mut disks = Vec::new();
        if let Call::Write(which, at, bytes) = call {
            let mut torn = self.cached.clone();
            torn.apply(&Call::Write(*which, *at, bytes[..self.random.below(bytes.len())].to_vec()));
            disks.push(torn);
        }
        self.cached.apply(call);
        self.waiting.push(call);
        disks.push(self.cached.clone());
        let mut some = self.synced.clone();
        for call in &self.waiting {
            if self.random.below(2) == 0 {
                some.apply(call);
            }
        }
        disks.push(some);
        if let Call::Sync(which) = call {
            let (done, rest) =
                std::mem::take(&mut self.waiting).into_iter().partition(|call| of(call) == *which);
            self.waiting = rest;
            let done: Vec<&Call> = done;
            for call in done {
                self.synced.apply(call);
            }
            if *which == Which::Journal {
                self.acknowledged = self.commits;
            }
        }
        self.commits += usize::from(call.commits());
        disks.into_iter().map(|disk| Image { disk, commits: possible.clone() }).collect()
    }
}

const fn of(call: &Call) -> Which {
    match call {
        Call::Write(which, ..) | Call::Truncate(which, _) | Call::Sync(which) => *which,
    }
}

/// Lets the second process work and takes its calls on the two files, in their order.
fn recorded(file: &Path, folder: &Path) -> Outcome<Vec<Call>> {
    let trace = folder.join("trace");
    let traced = Command::new("strace")
        .args(["-ff", "-xx", "-s", "1000000", "-o"])
        .arg(&trace)
        .args(["-e", "trace=openat,close,lseek,write,pwrite64,ftruncate,fsync,fdatasync"])
        .arg(program_under_test("SECOND_PROCESS", "second-process")?)
        .arg("work")
        .arg(file)
        .args(["cut", ROUNDS])
        .output()
        .map_err(|error| format!("strace could not be started ({error}); install the package strace"))?;
    if !traced.status.success() {
        return Err(String::from_utf8_lossy(&traced.stderr).into_owned().into());
    }
    // One thread of the driver does all that SQLite asks for; each thread has a file of its own.
    let mut calls = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("trace.")) {
            let found = calls_of(&std::fs::read_to_string(path)?, file);
            if found.len() > calls.len() {
                calls = found;
            }
        }
    }
    if calls.is_empty() { Err("strace saw no write of the workspace".into()) } else { Ok(calls) }
}

/// Reads the calls of one thread.
fn calls_of(trace: &str, file: &Path) -> Vec<Call> {
    let names = [(Which::Workspace, file.to_owned()), (Which::Journal, journal_of(file))];
    // Which descriptor is which file, and where it stands.
    let mut open: BTreeMap<usize, (Which, usize)> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let Some((call, result)) = line.rsplit_once(" = ") else { continue };
        let Ok(result) = result.split(' ').next().unwrap_or_default().parse::<usize>() else { continue };
        let Some((name, arguments)) = call.split_once('(') else { continue };
        let arguments: Vec<&str> = arguments.trim_end().trim_end_matches(')').split(", ").collect();
        let number = |index: usize| arguments.get(index).and_then(|text| text.parse::<usize>().ok());
        if name == "openat" {
            let path = PathBuf::from(String::from_utf8_lossy(&bytes(arguments[1])).into_owned());
            let which = names.iter().find(|(_, place)| *place == path);
            open.remove(&result);
            if let Some((which, _)) = which {
                open.insert(result, (*which, 0));
            }
            continue;
        }
        let Some(descriptor) = number(0) else { continue };
        let Some((which, stands)) = open.get_mut(&descriptor) else { continue };
        match name {
            "close" => drop(open.remove(&descriptor)),
            "lseek" => *stands = result,
            "write" => {
                calls.push(Call::Write(*which, *stands, bytes(arguments[1])));
                *stands += result;
            }
            "pwrite64" => {
                calls.push(Call::Write(*which, number(3).unwrap_or_default(), bytes(arguments[1])));
            }
            "ftruncate" => calls.push(Call::Truncate(*which, number(1).unwrap_or_default())),
            _ => calls.push(Call::Sync(*which)),
        }
    }
    calls
}

/// Reads `"\x41\x42"`.
fn bytes(text: &str) -> Vec<u8> {
    let digits = text.trim_matches('"').split("\\x").skip(1);
    digits.filter_map(|digits| u8::from_str_radix(digits, 16).ok()).collect()
}

/// The same numbers in every run, so that a failure can be looked at again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }
}
