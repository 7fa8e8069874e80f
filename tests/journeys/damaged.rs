//! Files that were damaged on purpose, each kind told apart from the others, and recovered from a backup.
//!
//! Damage by somebody who has the passphrase (rows, versions and entries changed past the journal) is among the tests of the
//! store, see `store/src/tests/replay.rs`.

use crate::{House, fixture, place};
use entente_tests::people::{now, open, passphrase};
use entente_tests::trials;
use ops::ErrorCode;
use ops::workspace::ReadOnly;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use std::path::Path;

const PAGE: usize = 4096;

/// What is said of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Said {
    /// Nothing is wrong with it.
    Whole,
    /// It opens for reading only, since it is damaged.
    ReadOnly,
    /// It is damaged, and does not open.
    Damaged,
    /// It is no workspace.
    NoWorkspace,
    /// The passphrase does not open it.
    WrongPassphrase,
    /// It was made by a newer version, or something else is said.
    Other(ErrorCode),
}

/// How a file is damaged, from what it was and what a backup of it was, and what may be said of it then.
type Kind = (&'static str, fn(&mut Vec<u8>, &[u8], &mut StdRng), &'static [Said]);

fn any_page(bytes: &[u8], random: &mut StdRng) -> usize {
    random.random_range(1..bytes.len() / PAGE)
}

const KINDS: [Kind; 14] = [
    (
        "a bit of a page is flipped",
        |bytes, _, random| {
            let at = any_page(bytes, random) * PAGE + random.random_range(0..PAGE);
            bytes[at] ^= 1 << random.random_range(0..8);
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "a page holds zeros",
        |bytes, _, random| {
            let at = any_page(bytes, random) * PAGE;
            bytes[at..at + PAGE].fill(0);
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "a sector of a page holds something else",
        |bytes, _, random| {
            let at = any_page(bytes, random) * PAGE + 512 * random.random_range(0..8);
            random.fill(&mut bytes[at..at + 512]);
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "two pages changed places",
        |bytes, _, random| {
            let last = bytes.len() / PAGE - 1;
            let (one, other) = (random.random_range(1..last), last);
            let kept = bytes[one * PAGE..][..PAGE].to_vec();
            bytes.copy_within(other * PAGE.., one * PAGE);
            bytes[other * PAGE..].copy_from_slice(&kept);
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "pages are missing at the end",
        |bytes, _, random| {
            let pages = bytes.len() / PAGE;
            bytes.truncate((pages - random.random_range(1..=pages / 4)) * PAGE);
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "the end is cut off in a page",
        |bytes, _, random| {
            let pages = bytes.len() / PAGE;
            bytes
                .truncate((pages - random.random_range(1..=pages / 4)) * PAGE + random.random_range(1..PAGE));
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "the first page is hurt",
        |bytes, _, random| {
            let at = random.random_range(16..PAGE);
            bytes[at] ^= 0x40;
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    (
        "the beginning is hurt",
        |bytes, _, random| {
            random.fill(&mut bytes[..16]);
        },
        &[Said::ReadOnly, Said::Damaged],
    ),
    ("the beginning holds zeros", |bytes, _, _| bytes[..16].fill(0), &[Said::ReadOnly, Said::Damaged]),
    ("nothing is left", |bytes, _, _| bytes.clear(), &[Said::NoWorkspace]),
    (
        "less than a page is left",
        |bytes, _, random| bytes.truncate(random.random_range(16..PAGE)),
        &[Said::NoWorkspace],
    ),
    ("something else lies there", |bytes, _, _| *bytes = fixture("eusurvey.xlsx"), &[Said::NoWorkspace]),
    ("noise lies there", |bytes, _, random| random.fill(bytes.as_mut_slice()), &[Said::WrongPassphrase]),
    ("an older copy lies there", |bytes, older, _| *bytes = older.to_vec(), &[Said::Whole]),
];

async fn said(file: &Path, backups: &Path) -> Said {
    let opened = match ops::Unlocked::kept(file, &passphrase(), Some(backups)) {
        Ok(unlocked) => ops::workspace::open_unlocked(&unlocked, None, now()).await,
        Err(error) => Err(error.into()),
    };
    match opened {
        Ok(store) if store.read_only() == Some(ReadOnly::Damaged) => Said::ReadOnly,
        Ok(_) => Said::Whole,
        Err(error) => match error.code() {
            ErrorCode::Damaged => Said::Damaged,
            ErrorCode::NotAWorkspace => Said::NoWorkspace,
            ErrorCode::WrongPassphrase => Said::WrongPassphrase,
            other => Said::Other(other),
        },
    }
}

#[tokio::test]
async fn every_kind_of_damage_is_told_from_the_others_and_a_backup_brings_the_file_back() {
    let house = House::new().await;
    house.import(&fixture("participants.csv"), "participants.csv").await;
    let House { folder, store, .. } = house;
    drop(store);
    let file = place(&folder);
    let older = std::fs::read(&file).unwrap();
    let (store, unlocked) = ops::workspace::open(&file, &passphrase(), None, now()).await.unwrap();
    let backups = folder.path().join("kept");
    store.keeper().keep(&unlocked, &backups, now()).await.unwrap().unwrap();
    drop(store);
    let sound = std::fs::read(&file).unwrap();
    assert_eq!(said(&file, &backups).await, Said::Whole, "the control: nothing was damaged");

    let seed = rand::rng().random();
    let mut random = StdRng::seed_from_u64(seed);
    for (kind, damage, expected) in KINDS {
        for time in 0..trials(2, 20) {
            let mut bytes = sound.clone();
            damage(&mut bytes, &older, &mut random);
            std::fs::write(&file, &bytes).unwrap();
            let here = format!("seed {seed}: {kind}, {time}");
            let found = said(&file, &backups).await;
            assert!(expected.contains(&found), "{here}: {found:?}");
            if expected != [Said::Whole] {
                assert!(std::fs::read(&file).unwrap() == bytes, "{here}: what was damaged was written over");
            }
            let rescue = ops::rescue::of(&file, &passphrase(), Some(&backups), now()).await;
            let backup = match &rescue {
                Ok((rescue, _)) => rescue.backups.first().map(|good| good.path.clone().into()),
                // Nothing is left that says whose backups they are: they lie where they are kept.
                Err(_) => std::fs::read_dir(&backups).unwrap().next().map(|entry| entry.unwrap().path()),
            };
            let back = folder.path().join("back.entente");
            ops::rescue::copy(&backup.unwrap_or_else(|| panic!("{here}: no backup was found")), &back)
                .unwrap();
            let (store, _) = open(&back).await.unwrap();
            assert!(ops::check::check(&store, now()).await.unwrap().fits(), "{here}: what came back");
            drop(store);
            std::fs::remove_file(back).unwrap();
        }
    }
}
