//! Fuzz targets on every reader of what people send: files of each form are changed at random and read as every kind of import.
//! Whatever comes of it is rows or a refusal; nothing panics.
//!
//! The ordinary run tries a few of each. `cargo xtask test --long` reads each file for a minute; `ENTENTE_FUZZ_SEED=7` begins at
//! another place; what fails names its file, its seed and its case.

use crate::fixture;
use crate::fuzzed::set;
use domain::import::ImportKind;
use entente_tests::people::frame;
use ops::import::ImportSession;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

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
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let chosen = random.random_range(0..archive.len());
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let (name, mut content) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut content).unwrap();
        if number == chosen {
            changed(&mut content, random);
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn read_as_everything(bytes: &[u8], name: &str) -> usize {
    ImportKind::ALL.iter().filter(|kind| ImportSession::read(**kind, bytes, name, &frame()).is_ok()).count()
}

#[test]
fn no_reader_panics_whatever_is_sent() {
    let seed = set("ENTENTE_FUZZ_SEED", 1);
    let long = entente_tests::trials(0, 1) == 1;
    let sample = FILES.map(|name| (name, fixture(name)));
    let others = OTHERS.map(|(name, text)| (name, text.as_bytes().to_vec()));
    let (mut read, mut refused) = (0, 0);
    for (name, sound) in sample.iter().chain(&others) {
        assert!(read_as_everything(sound, name) > 0, "{name} is read as it is");
        let begun = Instant::now();
        let mut case = 0_u64;
        while if long { begun.elapsed() < Duration::from_mins(1) } else { case < 12 } {
            let mut random = StdRng::seed_from_u64(seed ^ (case << 16));
            let archive = sound.starts_with(b"PK") && random.random_bool(0.8);
            let bytes = if archive {
                part_changed(sound, &mut random)
            } else {
                let mut bytes = sound.clone();
                changed(&mut bytes, &mut random);
                bytes
            };
            match catch_unwind(AssertUnwindSafe(|| read_as_everything(&bytes, name))) {
                Ok(0) => refused += 1,
                Ok(_) => read += 1,
                Err(panic) => panic!("{name}, seed {seed}, case {case}: {panic:?}"),
            }
            case += 1;
        }
    }
    println!("{read} were read, {refused} refused");
    assert!(
        read > 20 && refused > 0,
        "{read} read, {refused} refused: the changes are too large or too small"
    );
}
