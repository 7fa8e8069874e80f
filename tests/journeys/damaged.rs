//! Files that were damaged on purpose, each kind told apart from the others as finely as the application tells them, and recovered
//! from a backup.
//!
//! Damage by somebody who has the passphrase (rows, versions and entries changed past the journal) is among the tests of the
//! store, see `store/src/tests/replay.rs`.

use crate::faulted::{Halfway, Traced};
use crate::fuzzed::encrypted;
use crate::killed::{sound, with_more};
use crate::{House, fixture, place};
use domain::actor::{Actor, ActorRole};
use entente_tests::people::{ACTOR, PASSPHRASE, now, passphrase};
use entente_tests::trials;
use ops::check::{Standing, check_while};
use ops::rescue::Rescue;
use ops::workspace::ReadOnly;
use ops::{ErrorCode, Store};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

const PAGE: usize = 4096;

/// What is said of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Said {
    /// It is sound, and goes on from its backups.
    Sound,
    /// It is damaged: so many of its pages are not what was written.
    Hurt(u32),
    /// It is damaged, although each of its pages was written once.
    Mixed,
    /// It is sound, and ends before a backup of it does.
    Older,
    /// It is sound, and says something else than a backup of it.
    OtherWay,
    /// It is sound, and no backup is one of it.
    Unknown,
    /// It is no workspace.
    NoWorkspace,
    /// The passphrase does not open it.
    WrongPassphrase,
    /// Something else.
    Other(ErrorCode),
}

/// The file, and the journal that lies beside it.
struct Disk {
    file: Vec<u8>,
    journal: Vec<u8>,
}

impl Disk {
    fn pages(&self) -> usize {
        self.file.len() / PAGE
    }

    /// Chooses one of the pages behind the first.
    fn any_page(&self, random: &mut StdRng) -> Range<usize> {
        page(random.random_range(1..self.pages()))
    }

    /// Puts a page of another file in the place of its own.
    fn take_over(&mut self, at: usize, other: &[u8]) {
        self.file[page(at)].copy_from_slice(&other[page(at)]);
    }

    /// Finds the pages that another file has too, and holds something else in.
    fn differing(&self, other: &[u8]) -> Vec<usize> {
        let shared = self.pages().min(other.len() / PAGE);
        (1..shared).filter(|at| self.file[page(*at)] != other[page(*at)]).collect()
    }

    /// Takes over half of them.
    fn take_over_half(&mut self, other: &[u8], random: &mut StdRng) {
        let mut pages = self.differing(other);
        pages.shuffle(random);
        for at in &pages[..pages.len() / 2] {
            self.take_over(*at, other);
        }
    }
}

const fn page(number: usize) -> Range<usize> {
    number * PAGE..(number + 1) * PAGE
}

/// What else may get to where the file was.
struct Others {
    /// The file as it was before the last import.
    older: Vec<u8>,
    /// The same, in which something else was done then.
    other_way: Vec<u8>,
    /// The newest backup.
    backup: Vec<u8>,
    /// Another workspace with the same passphrase.
    other: Vec<u8>,
    /// Another workspace with another passphrase.
    locked: Vec<u8>,
    /// What a kill left of the next change.
    halfway: Halfway,
    /// What a kill left of another change, before the last import.
    earlier: Halfway,
}

/// How a file is damaged, and what must be said of it then.
type Kind = (&'static str, fn(&mut Disk, &Others, &mut StdRng) -> Said);

const KINDS: [Kind; 24] = [
    ("a bit of a page is flipped", |disk, _, random| {
        let hurt = disk.any_page(random);
        disk.file[random.random_range(hurt)] ^= 1 << random.random_range(0..8);
        Said::Hurt(1)
    }),
    ("a page holds zeros", |disk, _, random| {
        let hurt = disk.any_page(random);
        disk.file[hurt].fill(0);
        Said::Hurt(1)
    }),
    ("a sector of a page holds noise", |disk, _, random| {
        let at = disk.any_page(random).start + 512 * random.random_range(0..8);
        random.fill(&mut disk.file[at..at + 512]);
        Said::Hurt(1)
    }),
    ("a page was written over another", |disk, _, random| {
        let last = disk.pages() - 1;
        disk.file.copy_within(page(last), page(random.random_range(1..last)).start);
        Said::Hurt(1)
    }),
    ("two pages changed places", |disk, _, random| {
        let last = disk.pages() - 1;
        let (one, other) = (page(random.random_range(1..last)), page(last));
        let kept = disk.file[one.clone()].to_vec();
        disk.file.copy_within(other.clone(), one.start);
        disk.file[other].copy_from_slice(&kept);
        Said::Hurt(2)
    }),
    ("every second page is lost", |disk, _, _| {
        let lost = (1..disk.pages()).step_by(2);
        let count = u32::try_from(lost.len()).unwrap();
        lost.for_each(|at| disk.file[page(at)].fill(0));
        Said::Hurt(count)
    }),
    ("the first page is hurt", |disk, _, random| {
        disk.file[random.random_range(16..PAGE)] ^= 0x40;
        Said::Hurt(1)
    }),
    ("the end is cut off in a page", |disk, _, random| {
        let left = disk.pages() - random.random_range(1..=disk.pages() / 4);
        disk.file.truncate(left * PAGE + random.random_range(1..PAGE));
        Said::Hurt(1)
    }),
    ("noise stands behind the end", |disk, _, random| {
        let more = random.random_range(1..5);
        let end = disk.file.len();
        disk.file.resize(end + more * PAGE, 0);
        random.fill(&mut disk.file[end..]);
        Said::Hurt(u32::try_from(more).unwrap())
    }),
    ("pages are missing at the end", |disk, _, random| {
        let left = disk.pages() - random.random_range(1..=disk.pages() / 4);
        disk.file.truncate(left * PAGE);
        Said::Mixed
    }),
    ("the first page never got what was written last", |disk, others, _| {
        disk.take_over(0, &others.older);
        Said::Mixed
    }),
    ("of a change some pages never got there", |disk, others, random| {
        disk.take_over_half(&others.older, random);
        Said::Mixed
    }),
    ("some pages are those of a backup", |disk, others, random| {
        disk.take_over_half(&others.backup, random);
        Said::Mixed
    }),
    ("the beginning holds zeros", |disk, _, _| {
        disk.file[..16].fill(0);
        Said::Mixed
    }),
    ("the beginning is that of another workspace", |disk, others, _| {
        disk.file[..16].copy_from_slice(&others.other[..16]);
        Said::Mixed
    }),
    ("the journal of a change that was cut off is lost", |disk, others, _| {
        disk.file.clone_from(&others.halfway.file);
        Said::Mixed
    }),
    ("the journal of a change that was cut off is torn", |disk, others, random| {
        let Halfway { file, journal, .. } = &others.halfway;
        disk.file.clone_from(file);
        disk.journal.extend_from_slice(&journal[..random.random_range(journal.len() / 8..journal.len() / 2)]);
        Said::Mixed
    }),
    ("the journal of an earlier change lies beside it again", |disk, others, _| {
        disk.journal.clone_from(&others.earlier.journal);
        Said::Mixed
    }),
    ("an older copy lies there", |disk, others, _| {
        disk.file.clone_from(&others.older);
        Said::Older
    }),
    ("a copy in which something else was done lies there", |disk, others, _| {
        disk.file.clone_from(&others.other_way);
        Said::OtherWay
    }),
    ("another workspace lies there", |disk, others, _| {
        disk.file.clone_from(&others.other);
        Said::Unknown
    }),
    ("a workspace with another passphrase lies there", |disk, others, _| {
        disk.file.clone_from(&others.locked);
        Said::WrongPassphrase
    }),
    ("a pouch lies there", |disk, _, _| {
        disk.file = encrypted(&[b' '; 3 * PAGE], &age::x25519::Identity::generate());
        Said::NoWorkspace
    }),
    ("less than a page is left", |disk, _, random| {
        disk.file.truncate(random.random_range(0..PAGE));
        Said::NoWorkspace
    }),
];

/// A workspace with a backup, and the folder in which it is damaged.
struct Place {
    folder: tempfile::TempDir,
    backups: PathBuf,
}

impl Place {
    fn file(&self) -> PathBuf {
        place(&self.folder)
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("meeting.entente-journal")
    }

    fn put(&self, disk: &Disk) {
        std::fs::write(self.file(), &disk.file).unwrap();
        std::fs::write(self.journal(), &disk.journal).unwrap();
    }

    /// Asks the rescue, opens the file without noting that it was, and checks it against its backups where it is sound.
    async fn said(&self) -> (Said, Option<Rescue>) {
        match ops::rescue::of(&self.file(), &passphrase(), Some(&self.backups), now()).await {
            Ok((rescue, unlocked)) => {
                let said = match Store::open_unlocked(&unlocked, None).await.map_err(ops::Error::from) {
                    Ok(store) if store.read_only().is_none() => standing(&store, &unlocked).await,
                    Ok(store) => damaged(store.read_only() == Some(ReadOnly::Damaged), &rescue),
                    Err(error) => damaged(error.code() == ErrorCode::Damaged, &rescue),
                };
                (said, Some(rescue))
            }
            Err(error) => {
                let said = match error.code() {
                    ErrorCode::NotAWorkspace => Said::NoWorkspace,
                    ErrorCode::WrongPassphrase => Said::WrongPassphrase,
                    other => Said::Other(other),
                };
                (said, None)
            }
        }
    }

    /// Finds a backup and puts it back; returns how many people are in it.
    async fn recovered(&self, rescue: Option<Rescue>) -> Result<u32, String> {
        let offered = rescue.and_then(|rescue| Some(PathBuf::from(&rescue.backups.first()?.path)));
        // Where nothing is left that says whose backups they are, they lie where they are kept.
        let kept = || Some(std::fs::read_dir(&self.backups).ok()?.next()?.ok()?.path());
        let backup = offered.or_else(kept).ok_or("no backup was found")?;
        let back = self.folder.path().join("back.entente");
        ops::rescue::copy(&backup, &back).map_err(|error| error.to_string())?;
        let people = people(&back).await;
        std::fs::remove_file(back).unwrap();
        people
    }
}

/// Tells how a sound file stands to its backups, as far as everything in it fits.
async fn standing(store: &Store, unlocked: &ops::Unlocked) -> Said {
    match check_while(store, Some(unlocked), now(), &|_, _| true).await {
        Ok(checked) if checked.fits() => match checked.against.map(|against| against.standing) {
            Some(Standing::GoesOn) => Said::Sound,
            Some(Standing::Behind) => Said::Older,
            Some(Standing::Other) => Said::OtherWay,
            None => Said::Unknown,
        },
        _ => Said::Mixed,
    }
}

/// Tells how a file is damaged by the pages that the rescue counted.
fn damaged(is_said: bool, rescue: &Rescue) -> Said {
    assert!(is_said, "it is said that the file is damaged: {rescue:?}");
    match rescue.hurt.expect("the pages were counted") {
        0 => Said::Mixed,
        hurt => Said::Hurt(hurt),
    }
}

/// Counts the people in a sound file.
async fn people(file: &Path) -> Result<u32, String> {
    let (store, meeting) = sound(file).await?;
    let view = ops::people::list(&mut store.begin(now()).await.unwrap(), meeting).await.unwrap();
    Ok(view.persons)
}

/// Makes a workspace with a passphrase and returns what it holds.
async fn another(folder: &Path, passphrase: &str) -> Vec<u8> {
    let file = folder.join("another.entente");
    let actor = Actor { name: ACTOR.parse().unwrap(), role: ActorRole::Secretariat };
    let title = "Another".parse().unwrap();
    drop(ops::workspace::create(&file, &passphrase.into(), &title, &actor, now()).await.unwrap());
    let bytes = std::fs::read(&file).unwrap();
    std::fs::remove_file(file).unwrap();
    bytes
}

/// What a kill leaves in the middle of a change of this file.
fn cut_off(file: &[u8]) -> Halfway {
    Traced::from(file.to_vec()).halfway(12).nth(1).expect("a second process is met in the middle of a change")
}

#[tokio::test]
async fn every_kind_of_damage_is_told_from_the_others_and_a_backup_brings_the_file_back() {
    let house = House::new().await;
    house.import(&fixture("participants.csv"), "participants.csv").await;
    let House { folder, store, .. } = house;
    drop(store);
    let elsewhere = tempfile::tempdir().unwrap();
    let place = Place { backups: folder.path().join("kept"), folder };
    let file = place.file();
    let older = std::fs::read(&file).unwrap();
    let other_way = with_more(&file, "otherwise", 20).await;
    std::fs::write(&file, &older).unwrap();
    with_more(&file, "more", 20).await;
    let (store, unlocked) = ops::workspace::open(&file, &passphrase(), None, now()).await.unwrap();
    let kept = store.keeper().keep(&unlocked, &place.backups, now()).await.unwrap().unwrap();
    drop(store);
    let everybody = people(&file).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    let others = Others {
        halfway: cut_off(&whole),
        earlier: cut_off(&older),
        older,
        other_way,
        backup: std::fs::read(kept.copy.path).unwrap(),
        other: another(elsewhere.path(), PASSPHRASE).await,
        locked: another(elsewhere.path(), "nine slow otters under the bridge").await,
    };
    let repaired = Disk { file: others.halfway.file.clone(), journal: others.halfway.journal.clone() };
    let noise = Disk { file: whole.clone(), journal: vec![0xA5; 2 * PAGE] };
    for (what, disk) in [("its journal repairs it", repaired), ("no journal, noise", noise)] {
        place.put(&disk);
        assert_eq!(place.said().await.0, Said::Sound, "the control: {what}");
    }

    let seed = rand::rng().random();
    let mut random = StdRng::seed_from_u64(seed);
    for (kind, damage) in KINDS {
        for time in 0..trials(1, 10) {
            let here = format!("seed {seed}: {kind}, {time}");
            let mut disk = Disk { file: whole.clone(), journal: Vec::new() };
            let expected = damage(&mut disk, &others, &mut random);
            place.put(&disk);
            let (said, rescue) = place.said().await;
            assert_eq!(said, expected, "{here}");
            if disk.journal.is_empty() {
                assert!(std::fs::read(&file).unwrap() == disk.file, "{here}: the file was written over");
            }
            assert_eq!(place.recovered(rescue).await, Ok(everybody), "{here}: what came back");
        }
    }
}
