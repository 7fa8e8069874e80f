//! Session notes as a document: which item a heading is, and where an entry begins.
//!
//! A heading names an item by number, reference or title. Below it an entry begins with what it is, as our own papers
//! print it (`Intervention, N-05, 11:52`) or as people write it (`Question: …`); paragraphs without that go on with the
//! entry before them. Where entries say nothing of the kind, each paragraph is one. What is not understood stays text.

use super::NoteRecord;
use crate::kept::kept_words;
use chrono::NaiveTime;
use domain::closed::Closed as _;
use domain::label::HandlingLabel;
use domain::note::{MarkingKind, NoteKind};

/// What our own papers print beside entries, and what stands under their headings.
const REMARKS: [&str; 3] = ["your passage", "own note", "changed after approval"];
const BESIDE: [&str; 2] = ["chatham house rule", "confirmed, or corrected to"];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// The most characters before a colon that say what an entry is.
const MOST_OF_HEAD: usize = 60;

/// A paragraph of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Paragraph {
    pub kind: ParagraphKind,
    /// What stands before it by form, in bold letters or before a tabulator.
    pub head: Option<String>,
    /// Its words, with the marks that notes are typed with.
    pub words: String,
    /// What stands behind it by form.
    pub remark: String,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum ParagraphKind {
    Heading,
    #[default]
    Text,
    /// An entry of a list.
    Point,
}

/// What stands before an entry.
#[derive(Default)]
struct Head {
    kind: Option<NoteKind>,
    reference: Option<String>,
    clock: Option<NaiveTime>,
}

/// Reads the entries of a document; none below a heading is none.
pub(super) fn records(paragraphs: &[Paragraph]) -> Vec<NoteRecord> {
    let mut out: Vec<(NoteRecord, String)> = Vec::new();
    let mut item: Option<String> = None;
    // Whether an entry of this item is there, whether it said what it is, and whether it ended with a list.
    let (mut begun, mut headed, mut listed) = (false, false, false);
    for paragraph in paragraphs {
        if paragraph.kind == ParagraphKind::Heading {
            item = item_of(&paragraph.words);
            (begun, headed, listed) = (false, false, false);
            continue;
        }
        let Some(item) = item.as_deref().filter(|_| !is_beside(paragraph)) else { continue };
        let point = paragraph.kind == ParagraphKind::Point;
        let (head, words) = headed_words(paragraph);
        let mark = if point && !is_numbered(&words) { "- " } else { "" };
        let goes_on = begun && head.is_none() && (headed || point);
        if let Some((_, text)) = out.last_mut().filter(|_| goes_on) {
            let apart = if text.is_empty() {
                ""
            } else if point && listed {
                "\n"
            } else {
                "\n\n"
            };
            *text = [text.as_str(), apart, mark, &words].concat();
        } else {
            let row = u32::try_from(out.len() + 1).unwrap_or(u32::MAX);
            (begun, headed) = (true, head.is_some());
            let Head { kind, reference, clock } = head.unwrap_or_default();
            let label = paragraph.remark.split(',').find_map(|part| part.trim().parse().ok());
            let record = NoteRecord {
                row,
                reference,
                item: item.parse().ok(),
                kind,
                clock,
                label: label.map(Some),
                printed: true,
                ..NoteRecord::default()
            };
            out.push((record, format!("{mark}{words}")));
        }
        listed = point;
    }
    out.into_iter().map(|(record, text)| finished(record, &text)).collect()
}

fn finished(mut record: NoteRecord, text: &str) -> NoteRecord {
    record.text = kept_words(text, &mut record.reasons);
    record
}

/// Tells whether a paragraph is of the paper and not of the notes.
fn is_beside(paragraph: &Paragraph) -> bool {
    let said = paragraph.head.as_deref().unwrap_or(&paragraph.words);
    let lone = paragraph.head.is_none() || paragraph.words.is_empty();
    let empty = paragraph.words.is_empty() && paragraph.head.is_none();
    empty
        || (lone
            && (BESIDE.contains(&bare(said).to_lowercase().as_str())
                || said.parse::<HandlingLabel>().is_ok()))
}

/// Returns the item that a heading names: by its number, its reference or its title. A day is none.
pub(super) fn item_of(heading: &str) -> Option<String> {
    let words = heading.trim();
    let named = words.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("item "));
    let rest = if named { words[5..].trim_start() } else { words };
    let first = rest.split_whitespace().next()?.trim_end_matches(['.', ':', ')', '-', '–', ',']);
    if is_number(first) || is_reference(first) {
        return Some(first.to_owned());
    }
    let day = DAYS.contains(&first.to_lowercase().as_str());
    (!day).then(|| words.to_owned())
}

/// Tells whether a heading names an item by its number or its reference.
pub(super) fn is_item(heading: &str) -> bool {
    item_of(heading).is_some_and(|item| is_number(&item) || is_reference(&item))
}

/// "4", "05", "5a"
fn is_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && text.len() <= digits + 1
        && text.bytes().skip(digits).all(|byte| byte.is_ascii_alphabetic())
}

/// "N-05", "I-05a"
fn is_reference(text: &str) -> bool {
    text.len() <= 20
        && text.split_once('-').is_some_and(|(letters, number)| {
            (1..=3).contains(&letters.len())
                && letters.bytes().all(|byte| byte.is_ascii_uppercase())
                && number.starts_with(|c: char| c.is_ascii_digit())
                && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Takes what an entry is from what it says.
fn headed_words(paragraph: &Paragraph) -> (Option<Head>, String) {
    let words = paragraph.words.as_str();
    if let Some(text) = &paragraph.head {
        return match head(text) {
            Some(head) => (Some(head), words.to_owned()),
            None => (None, format!("**{text}:** {words}").trim_end().to_owned()),
        };
    }
    if paragraph.kind == ParagraphKind::Point {
        return (None, words.to_owned());
    }
    let colons = words.char_indices().take(MOST_OF_HEAD).filter(|(_, c)| *c == ':').map(|(at, _)| at);
    for at in colons {
        let (before, after) = (&words[..at], &words[at + 1..]);
        let apart = after.is_empty() || after.starts_with(char::is_whitespace);
        if let Some(head) = head(before.trim_matches('*')).filter(|_| apart) {
            return (Some(head), after.trim_start_matches('*').trim_start().to_owned());
        }
    }
    match words.split_once(' ').map(|(first, rest)| (clock(first.trim_matches('*')), rest)) {
        Some((Some(clock), rest)) => {
            (Some(Head { clock: Some(clock), ..Head::default() }), rest.trim_start().to_owned())
        }
        _ => (None, words.to_owned()),
    }
}

/// Reads "Intervention, N-05, 11:52": every part must be understood.
fn head(text: &str) -> Option<Head> {
    let mut head = Head::default();
    for part in text.split(',').map(str::trim) {
        if let Some(kind) = NoteKind::written(part) {
            head.kind = Some(kind);
        } else if is_reference(part) {
            head.reference = Some(part.to_owned());
        } else {
            head.clock = Some(clock(part)?);
        }
    }
    Some(head)
}

/// "11:52", "9.05"
fn clock(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once([':', '.'])?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = (1..=2).contains(&hours.len()) && minutes.len() == 2 && digits(hours) && digits(minutes);
    plain.then(|| NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)).flatten()
}

fn is_numbered(words: &str) -> bool {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && words[digits..].starts_with(". ")
}

/// Returns words without the colon at their end.
pub(super) fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(':').trim_end()
}

/// Tells whether what stands in brackets behind an entry is what our own papers print there.
pub(super) fn is_remark(text: &str) -> bool {
    text.split(',').map(str::trim).any(|part| {
        part.parse::<HandlingLabel>().is_ok()
            || REMARKS.contains(&part)
            || MarkingKind::ALL.iter().any(|marking| marking.printed() == part)
    })
}
