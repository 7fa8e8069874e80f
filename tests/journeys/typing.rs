//! A process that is killed while somebody types session notes: the file opens, no half entry is in it, and of what was
//! typed no more is lost than the draft is kept late.
//!
//! The ordinary run kills a few times and keeps the draft sooner, so that it is soon over. The long form kills
//! more often, at the pace of a person, with the two seconds that the window takes.

use crate::{place, second_process};
use entente_tests::notes::said;
use entente_tests::people::{now, open, passphrase};
use rand::Rng as _;
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _};
use std::time::Duration;

/// How it is typed and killed.
struct Pace {
    times: u32,
    /// A draft is kept so many milliseconds late at most.
    latest: u64,
    /// From key to key, in milliseconds.
    key: u64,
    /// The last moment of a kill after the file was opened, in milliseconds.
    longest: u64,
}

impl Pace {
    fn chosen() -> Self {
        if entente_tests::is_long() {
            Self { times: 200, latest: 2_000, key: 30, longest: 7_000 }
        } else {
            Self { times: 20, latest: 100, key: 2, longest: 700 }
        }
    }
}

/// How late a busy machine may wake a process, in milliseconds.
const SLACK: u64 = 500;

/// What the second process had said when it was killed.
#[derive(Default)]
struct Told {
    /// The entry that was typed last.
    number: usize,
    /// So many letters of it were said to be in a draft.
    kept: usize,
    /// Letters of it and when they were typed, in milliseconds.
    typed: Vec<(usize, u64)>,
    /// Entries that were said to be added.
    entered: usize,
}

impl Told {
    fn of(lines: &str) -> Self {
        let mut told = Self::default();
        // A line that was cut tells nothing.
        for line in lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            let words: Vec<&str> = line.split(' ').collect();
            let number = |place: usize| words[place].parse::<usize>().unwrap();
            match words[0] {
                "typed" if number(1) > told.number => {
                    let typed = vec![(number(2), words[3].parse().unwrap())];
                    told = Self { number: number(1), kept: 0, typed, entered: told.entered };
                }
                "typed" => told.typed.push((number(2), words[3].parse().unwrap())),
                "kept" => told.kept = number(2),
                "entered" => told.entered = number(1) + 1,
                other => assert_eq!(other, "open"),
            }
        }
        told
    }

    /// Counts the letters of the last entry that must be in the file.
    fn safe(&self, pace: &Pace) -> usize {
        let last = self.typed.last().map_or(0, |(_, at)| *at);
        let old = self.typed.iter().rev().find(|(_, at)| at + pace.latest + SLACK <= last);
        old.map_or(0, |(length, _)| *length).max(self.kept)
    }
}

#[tokio::test]
async fn a_process_that_is_killed_while_notes_are_typed_loses_no_more_than_the_last_moment() {
    let pace = Pace::chosen();
    let folder = tempfile::tempdir().unwrap();
    let file = place(&folder);
    drop(ops::sample::create(&file, &passphrase(), now()).await.unwrap());
    let mut random = rand::rng();
    let mut entered = BTreeSet::new();
    let (mut drafts, mut most_lost) = (0, 0);
    for kill in 0..pace.times {
        let numbers = [pace.latest, pace.key].map(|number| number.to_string());
        let batch = format!("k{kill}");
        let mut child = second_process(&["type", file.to_str().unwrap(), &batch, &numbers[0], &numbers[1]]);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut lines = String::new();
        out.read_line(&mut lines).unwrap();
        assert_eq!(lines, "open\n");
        std::thread::sleep(Duration::from_millis(random.random_range(0..pace.longest)));
        child.kill().unwrap();
        child.wait().unwrap();
        out.read_to_string(&mut lines).unwrap();
        let told = Told::of(&lines);

        let (store, meeting) = open(&file).await.unwrap_or_else(|error| panic!("kill {kill}: {error}"));
        assert!(ops::check::check(&store, now()).await.unwrap().fits(), "kill {kill}");
        let mut unit = store.begin(now()).await.unwrap();
        let notes = ops::notes::inside(&mut unit, meeting).await.unwrap().notes;
        let draft = ops::notes::draft(&mut unit, meeting).await.unwrap();
        let text = |number: usize| said(number, &format!("{batch}x{number}"));
        let kept: BTreeSet<String> = notes
            .iter()
            .map(|note| note.details.text.to_string())
            .filter(|text| text.contains(" Remark k"))
            .collect();
        let count = notes.iter().filter(|note| note.details.text.as_str().contains(" Remark k")).count();
        assert_eq!(count, kept.len(), "kill {kill} left an entry twice");
        entered.extend((0..told.entered).map(text));
        let whole = kept.contains(&text(told.number));
        if whole {
            // It was added before it was said so.
            entered.insert(text(told.number));
        }
        assert_eq!(kept, entered, "kill {kill} lost an entry, or left a half one");
        let draft = draft.map(|draft| draft.details.text.to_string());
        if whole {
            assert_eq!(draft, None, "kill {kill} left a draft of what was added");
            continue;
        }
        let draft = draft.filter(|draft| text(told.number).starts_with(draft.as_str()));
        let length = draft.as_ref().map_or(0, String::len);
        // A draft keeps no space at its end.
        let safe = text(told.number)[..told.safe(&pace)].trim_end().len();
        assert!(length >= safe, "kill {kill} lost all behind {length} letters, {safe} were safe");
        drafts += u32::from(draft.is_some());
        most_lost = most_lost.max(told.typed.last().map_or(0, |(typed, _)| typed.saturating_sub(length)));
    }
    println!(
        "{} kills: {} entries, {drafts} drafts gone on with, {most_lost} letters lost at most",
        pace.times,
        entered.len()
    );
    assert!(drafts > 0, "no kill met a draft, so nothing was shown");
}
