//! Session notes as a Word document: what each paragraph is, by its style.

use super::paragraphs::{Paragraph, ParagraphKind, bare};
use crate::read::{WordParagraph, WordRun};
use domain::label::HandlingLabel;

/// Beginnings of the names of heading styles as programs in several languages write them.
const HEADINGS: [&str; 6] = ["heading", "itemheading", "berschrift", "überschrift", "titre", "titolo"];
/// Styles of our own papers whose paragraphs are no notes.
const BESIDE: [&str; 3] = ["aside", "noteline", "gap"];

/// Says what the paragraphs of a Word document are.
pub(super) fn paragraphs(document: &[WordParagraph]) -> Vec<Paragraph> {
    document.iter().filter_map(paragraph).collect()
}

fn paragraph(paragraph: &WordParagraph) -> Option<Paragraph> {
    let style = paragraph.style.to_lowercase();
    if BESIDE.contains(&style.as_str()) {
        return None;
    }
    if HEADINGS.iter().any(|heading| style.starts_with(heading)) {
        let words: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        return Some(Paragraph { kind: ParagraphKind::Heading, words, ..Paragraph::default() });
    }
    let styled = |name: &str| {
        let runs = paragraph.runs.iter().filter(|run| run.style == name);
        runs.map(|run| run.text.as_str()).collect::<String>()
    };
    // A label is a run of its own at the end.
    let label =
        paragraph.runs.last().map(|run| run.text.trim()).filter(|text| text.parse::<HandlingLabel>().is_ok());
    let (runs, label) = match (label, paragraph.runs.split_last()) {
        (Some(label), Some((_, before))) => (before, label),
        _ => (&paragraph.runs[..], ""),
    };
    let (mut head, remark) = (styled("FactName"), [&styled("Remark"), ",", label].concat());
    let mut words = written(runs.iter().filter(|run| run.style != "FactName" && run.style != "Remark"));
    // Without its style the head still stands before the tabulator.
    if let Some((before, after)) = words.split_once('\t') {
        if head.is_empty() {
            before.trim().clone_into(&mut head);
        }
        words = after.replace('\t', " ");
    }
    let words = words.trim();
    let (point, words) = match words.strip_prefix("– ") {
        Some(point) => (true, point),
        None => (paragraph.listed || style.starts_with("list"), words),
    };
    Some(Paragraph {
        kind: if point { ParagraphKind::Point } else { ParagraphKind::Text },
        head: (!head.trim().is_empty()).then(|| bare(&head).to_owned()),
        words: words.to_owned(),
        remark,
    })
}

/// Writes runs with the marks that notes are typed with; runs that are written alike are one.
fn written<'a>(runs: impl Iterator<Item = &'a WordRun>) -> String {
    let mut joined: Vec<(&str, String)> = Vec::new();
    for run in runs {
        let mark = match () {
            () if run.strong || run.style == "Strong" => "**",
            () if run.emphasis || run.style == "Emphasis" => "*",
            () => "",
        };
        match joined.last_mut() {
            Some((last, text)) if *last == mark => text.push_str(&run.text),
            _ => joined.push((mark, run.text.clone())),
        }
    }
    let marked = joined.into_iter().map(|(mark, text)| {
        let inner = text.trim();
        if mark.is_empty() || inner.is_empty() {
            return text;
        }
        // Marks touch their words; the space around them stands outside.
        let start = text.len() - text.trim_start().len();
        let (before, after) = (&text[..start], &text[start + inner.len()..]);
        format!("{before}{mark}{inner}{mark}{after}")
    });
    marked.collect()
}
