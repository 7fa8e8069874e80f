//! Session notes as Markdown: headings, paragraphs and lists, and what our own papers put around them.

use super::paragraphs::{Paragraph, ParagraphKind, bare, is_item, is_remark};
use domain::label::HandlingLabel;

/// Reads the paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut title = String::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.trim_start_matches('\u{feff}').lines().chain([""]) {
        let heading = heading(line);
        let starts = heading.is_some() || point(line).is_some() || line.trim().is_empty();
        if starts && !lines.is_empty() {
            out.extend(paragraph(&lines));
            lines.clear();
        }
        match heading {
            Some((1, words)) if title.is_empty() && !words.starts_with(|c: char| c.is_ascii_digit()) => {
                title = unescaped(words);
            }
            Some((_, words)) => out.push(Paragraph {
                kind: ParagraphKind::Heading,
                words: unescaped(words),
                ..Paragraph::default()
            }),
            None if !line.trim().is_empty() => lines.push(line),
            None => {}
        }
    }
    // Our own papers end with what they are, and their label.
    if out.last().is_some_and(|last| last.words.parse::<HandlingLabel>().is_ok()) {
        out.pop();
        let made = format!("{title}, ");
        if !title.is_empty() && out.last().is_some_and(|last| last.words.starts_with(&made)) {
            out.pop();
        }
    }
    out
}

/// Tells whether a text has a heading that names an item.
pub(super) fn has_item(text: &str) -> bool {
    text.lines().take(2_000).filter_map(heading).any(|(_, words)| is_item(words))
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line.get(level..)?.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    ((1..=6).contains(&level) && !words.is_empty()).then_some((level, words))
}

/// Returns what an entry of a list says; with its number, where it has one.
fn point(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits) && line.get(digits..)?.starts_with(". ");
    ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).or_else(|| numbered.then_some(line))
}

fn paragraph(lines: &[&str]) -> Option<Paragraph> {
    let first = lines.first()?;
    let point = point(first);
    let mut written = String::new();
    for (at, line) in lines.iter().enumerate() {
        let words = if at == 0 { point.unwrap_or(first) } else { line };
        written.push_str(words.trim());
        // Two spaces or a backslash at its end break a line; else it goes on in the next.
        if at + 1 < lines.len() {
            written.push(if line.ends_with("  ") || line.ends_with('\\') { '\n' } else { ' ' });
        }
    }
    let mut words = written.trim();
    if words.starts_with("<!--") {
        return None;
    }
    let mut head = None;
    if let Some((before, after)) = words.strip_prefix("**").and_then(|rest| rest.split_once("**"))
        && before.ends_with(':')
    {
        (head, words) = (Some(bare(&unescaped(before)).to_owned()), after.trim());
    }
    let mut remark = String::new();
    for (open, close) in [("\\[", "\\]"), ("[", "]")] {
        if let Some((before, inner)) = words.strip_suffix(close).and_then(|rest| rest.rsplit_once(open))
            && is_remark(&unescaped(inner))
        {
            (words, remark) = (before.trim_end(), unescaped(inner));
        }
    }
    Some(Paragraph {
        kind: if point.is_some() { ParagraphKind::Point } else { ParagraphKind::Text },
        head,
        words: unescaped(words),
        remark,
    })
}

/// Takes away the backslashes before signs that Markdown would read as its own.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if c == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation) {
            out.extend(letters.next());
        } else {
            out.push(c);
        }
    }
    out
}
