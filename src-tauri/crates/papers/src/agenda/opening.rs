//! What every paper of the agenda opens with, and how it goes through its days.

use super::clock::{day, moment};
use crate::blocks::{Block, Document};
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::view::FileView;
use crate::words::{Word, paper_words, say, say_with};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::disclosure::{Disclosed, Release};

/// Begins a paper of one version: its frame with version, status and date.
pub fn document<T: FileView>(
    paper: &Disclosed<T>,
    title: Word,
    release: Option<&Release>,
    stamp: &Stamp,
) -> Document {
    Document {
        status: status(release),
        dated: dated(release, paper.view().heading().zone, stamp),
        ..Document::new(Frame::of(paper, say(title), version(release), stamp))
    }
}

/// Writes days one after the other, each under its heading with the zone of its times; says so where there is none.
pub fn days<'a, D: 'a>(
    all: &'a [D],
    heading: impl Fn(&'a D) -> (NaiveDate, String),
    blocks: impl Fn(&'a D) -> Vec<Block>,
) -> Vec<Block> {
    let mut out = Vec::new();
    for (number, of) in (1..).zip(all) {
        let (date, aside) = heading(of);
        let number = i32::to_string(&number);
        let title = say_with(Word::DayTitle, &[("number", &number), ("date", &day(date))]);
        out.push(Block::Heading { level: 2, words: title.into(), aside });
        out.extend(blocks(of));
    }
    if all.is_empty() {
        out.push(Block::text(say(Word::AgendaEmpty)));
    }
    out
}

/// Writes footnotes.
pub fn footnotes(notes: &[String]) -> impl Iterator<Item = Block> {
    notes.iter().map(|note| Block::note(format!("* {note}")))
}

/// Returns the version as footers print it.
pub fn version(release: Option<&Release>) -> String {
    release.map_or_else(
        || say(Word::AgendaVersionWorking),
        |release| say_with(Word::AgendaVersion, &[("name", &release.name.to_string())]),
    )
}

/// Names a version in a sentence: "version 0.3", "the working draft".
pub fn version_in_words(release: Option<&Release>) -> String {
    release.map_or_else(
        || say(Word::TheWorkingDraft),
        |release| say_with(Word::TheVersion, &[("name", &release.name.to_string())]),
    )
}

/// Returns the status as the first page prints it (domain reference, 6.6).
fn status(release: Option<&Release>) -> String {
    let Some(release) = release else { return say(Word::StatusWorking) };
    paper_words().form(release.status, "printed", [("name", release.name.to_string().into())])
}

/// Says when a version was released, and of the working draft when it stood so.
fn dated(release: Option<&Release>, zone: Tz, stamp: &Stamp) -> String {
    match release {
        Some(release) => say_with(Word::ReleasedAt, &[("time", &moment(release.at.with_timezone(&zone)))]),
        None => say_with(Word::WorkingAt, &[("time", &stamp.time())]),
    }
}
