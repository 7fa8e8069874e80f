//! Fuzz targets on every reader of what people send: files of each form are changed at random and read as every kind of import.
//! Whatever comes of it is rows or a refusal; nothing panics.
//!
//! The ordinary run tries a few of each. `cargo xtask test --long` reads each file for a minute; `ENTENTE_FUZZ_SEED=7` begins at
//! another place; what fails names its file, its seed and its case.

use crate::fuzzed::{change, set};
use crate::{comment_form, fixture};
use domain::import::ImportKind;
use entente_tests::people::frame;
use ops::import::ImportSession;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Files that people send, each form once.
const FILES: [&str; 9] = [
    "eusurvey.xlsx",
    "excel-1252.csv",
    "participants.csv",
    "agenda.json",
    "notes.json",
    "guests.csv",
    "evaluation.csv",
    "practices.json",
    "questions.json",
];

/// Files of forms that the sample has none of.
const OTHERS: [(&str, &str); 3] = [
    (
        "agenda.ics",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Somewhere\r\nBEGIN:STANDARD\r\n\
      DTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n\
      BEGIN:VEVENT\r\nUID:1@example.org\r\nSEQUENCE:2\r\nDTSTART;TZID=Somewhere:20240626T090000\r\nDURATION:PT1H30M\r\n\
      RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;TZID=Somewhere:20240627T090000\r\nSUMMARY;ENCODING=QUOTED-PRINTABLE:Opening=20session\r\n\
      DESCRIPTION:<b>Welcome</b>\\nCoffee\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "people.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Peeters;Jan;;;\r\nFN:Jan Peeters\r\nEMAIL;TYPE=WORK:jan.peeters@judiciary-be.test\r\n\
      ORG:Office of the prosecutor\r\nTITLE:Judge\r\nADR:;;;Brussels;;;Belgium\r\nEND:VCARD\r\n",
    ),
    (
        "schedule.json",
        r#"{"schedule": {"version": "0.3", "conference": {"title": "A meeting", "start": "2024-06-26", "end": "2024-06-27",
        "time_zone_name": "Europe/London"}, "days": [{"index": 1, "date": "2024-06-26", "rooms": {"Plenary": [
        {"guid": "6f2c-1", "date": "2024-06-26T09:30:00+02:00", "start": "09:30", "duration": "00:45", "title": "Welcome",
        "description": "<p>More &amp; more.</p>", "persons": [{"name": "Piet Example"}]}]}}]}}"#,
    ),
];

/// The answers of the sample in older forms of workbooks.
const WORKBOOKS: [(&str, &[u8]); 2] = [
    ("eusurvey.xls", include_bytes!("../../src-tauri/crates/intake/fixtures/eusurvey.xls")),
    ("eusurvey.ods", include_bytes!("../../src-tauri/crates/intake/fixtures/eusurvey.ods")),
];

/// What readers are known to stumble over.
const TOKENS: [&[u8]; 16] = [
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\"",
    b"\r",
    b";",
    b"]]>",
    b"&#x0;",
    b"<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
    b"{",
    b"[[[[[[[[",
    b"-1",
    b"99999999999999999999",
    b"2024-02-30",
    b"=1+1",
    "\u{202e}".as_bytes(),
];

/// What a file of Office up to 2003 begins with.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

fn changed(bytes: &mut Vec<u8>, random: &mut StdRng) {
    for _ in 0..random.random_range(1..6) {
        let at = random.random_range(0..=bytes.len());
        let to = (at + random.random_range(0..200)).min(bytes.len());
        match random.random_range(0..6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.random_range(0..8),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let again = bytes[at..to].to_vec();
                bytes.splice(at..at, again);
            }
            3 => {
                let token = TOKENS.choose(random).copied().unwrap_or_default();
                bytes.splice(at..at, token.iter().copied());
            }
            4 => bytes.truncate(at),
            _ => {
                let token = TOKENS.choose(random).copied().unwrap_or_default();
                bytes.splice(at..to, token.iter().copied());
            }
        }
    }
}

/// Changes one part of an archive and closes it again, so that the reader of what is in it is reached.
fn part_changed(bytes: &[u8], random: &mut StdRng) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let chosen = random.random_range(0..archive.len());
    let parts = (0..archive.len()).map(|number| {
        let mut part = archive.by_index(number).unwrap();
        let (name, mut content) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut content).unwrap();
        if number == chosen {
            if content.starts_with(b"PK") {
                content = part_changed(&content, random);
            } else {
                changed(&mut content, random);
            }
        }
        (name, content)
    });
    packed(parts)
}

/// Changes a file in a way that its form allows, most of the time: what stands in it is read then.
fn altered(sound: &[u8], random: &mut StdRng) -> Vec<u8> {
    let keeps_form = random.random_bool(0.8);
    let mut bytes = sound.to_vec();
    if keeps_form && sound.starts_with(b"PK") {
        return part_changed(sound, random);
    }
    if keeps_form && let Ok(mut value) = serde_json::from_slice(sound) {
        change(&mut value, random);
        return serde_json::to_vec(&value).unwrap();
    }
    if keeps_form && sound.starts_with(COMPOUND) {
        // Its parts stand in sectors, so that nothing may move.
        for _ in 0..random.random_range(1..6) {
            let at = random.random_range(0..bytes.len());
            bytes[at] = random.random();
        }
        return bytes;
    }
    changed(&mut bytes, random);
    bytes
}

/// Packs parts into an archive.
fn packed(parts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn read_as_everything(bytes: &[u8], name: &str) -> usize {
    ImportKind::ALL.iter().filter(|kind| ImportSession::read(**kind, bytes, name, &frame()).is_ok()).count()
}

/// How often files were read and refused.
#[derive(Debug, Default)]
struct Done {
    read: usize,
    refused: usize,
}

/// Reads a file, changed at random, as often as is said. Says in which case the reader panicked.
fn tried(
    (name, sound): (&str, &[u8]),
    seed: u64,
    goes_on: impl Fn(u64) -> bool,
    reader: impl Fn(&[u8], &str) -> usize,
) -> Result<Done, String> {
    assert!(reader(sound, name) > 0, "{name} is read as it is");
    let mut done = Done::default();
    for case in (0..).take_while(|case| goes_on(*case)) {
        let mut random = StdRng::seed_from_u64(seed ^ (case << 16));
        let bytes = altered(sound, &mut random);
        match catch_unwind(AssertUnwindSafe(|| reader(&bytes, name))) {
            Ok(0) => done.refused += 1,
            Ok(_) => done.read += 1,
            Err(panic) => return Err(format!("{name}, seed {seed}, case {case}: {panic:?}")),
        }
    }
    Ok(done)
}

/// Gathers a sound file of each form.
async fn files() -> Vec<(&'static str, Vec<u8>)> {
    let uploaded = [
        ("c0001-310623/Upload_1/letter.pdf".to_owned(), b"%PDF-1.7".to_vec()),
        ("Content.xlsx".to_owned(), fixture("eusurvey.xlsx")),
    ];
    let mut files: Vec<_> = FILES.map(|name| (name, fixture(name))).into();
    files.extend(OTHERS.map(|(name, text)| (name, text.as_bytes().to_vec())));
    files.extend(WORKBOOKS.map(|(name, bytes)| (name, bytes.to_vec())));
    files.extend([("back.docx", comment_form::of_sample().await), ("uploads.zip", packed(uploaded))]);
    files
}

#[tokio::test]
async fn no_reader_panics_whatever_is_sent() {
    let seed = set("ENTENTE_FUZZ_SEED", 1);
    let long = entente_tests::is_long();
    let mut all = Done::default();
    for (name, sound) in files().await {
        let begun = Instant::now();
        let goes_on = |case| if long { begun.elapsed() < Duration::from_mins(1) } else { case < 9 };
        let done = tried((name, &sound), seed, goes_on, read_as_everything).unwrap();
        println!("{name}: {done:?}");
        all.read += done.read;
        all.refused += done.refused;
    }
    let Done { read, refused } = all;
    assert!(
        read > 20 && refused > 0,
        "{read} read, {refused} refused: the changes are too large or too small"
    );
}

#[test]
fn a_reader_that_panics_is_found_with_the_case_in_which_it_did() {
    let stumbles = |bytes: &[u8], _: &str| {
        assert!(!bytes.contains(&0), "a zero");
        1
    };
    let text = (OTHERS[1].0, OTHERS[1].1.as_bytes());
    let found = tried(text, 1, |case| case < 1_000, stumbles).unwrap_err();
    let case = found.strip_prefix("people.vcf, seed 1, case ").and_then(|rest| rest.split_once(':'));
    let case: u64 = case.unwrap_or_else(|| panic!("{found}")).0.parse().unwrap();
    assert!(tried(text, 1, |other| other < case, stumbles).is_ok(), "none before it: {found}");
}
