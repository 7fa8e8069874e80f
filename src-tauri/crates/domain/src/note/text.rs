//! Structured text: what little markup a note has, and what it means.
//!
//! A note is typed as text. Lines that begin with `- ` or `1. ` are lists, an empty line parts paragraphs, `**strong**` and
//! `*emphasis*` mark words, and `[words](I-05a)` leads to something of the meeting by its reference. Everything else is
//! itself: there is no HTML, and no text is ever lost to markup.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A block of a note.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum NoteBlock {
    /// A paragraph; a line break in it stands as `\n` in its text.
    Paragraph(Vec<Span>),
    /// A list with a dot before each entry.
    Bullets(Vec<Vec<Span>>),
    /// A list with a number before each entry, from 1.
    Numbers(Vec<Vec<Span>>),
}

/// Words that are written alike.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Span {
    /// How.
    pub kind: SpanKind,
    /// The words.
    pub text: String,
}

/// How words are written.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "to", rename_all = "snake_case")]
pub enum SpanKind {
    /// As they are.
    Plain,
    /// Strong.
    Strong,
    /// Emphasised.
    Emphasis,
    /// Leading to something of the meeting, by its reference: `I-05a`, `BP-02`.
    Link(String),
}

/// Reads the text of a note.
pub fn blocks(text: &str) -> Vec<NoteBlock> {
    let mut out: Vec<NoteBlock> = Vec::new();
    let mut open = false;
    for line in text.split('\n') {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let (bullet, number) = (bulleted(line), numbered(line));
        match (out.last_mut().filter(|_| open), bullet, number) {
            (Some(NoteBlock::Bullets(entries)), Some(words), _)
            | (Some(NoteBlock::Numbers(entries)), _, Some(words)) => entries.push(spans(words)),
            (_, Some(words), _) => out.push(NoteBlock::Bullets(vec![spans(words)])),
            (_, _, Some(words)) => out.push(NoteBlock::Numbers(vec![spans(words)])),
            (Some(NoteBlock::Paragraph(words)), ..) => {
                words.push(Span { kind: SpanKind::Plain, text: "\n".to_owned() });
                words.extend(spans(line));
            }
            _ => out.push(NoteBlock::Paragraph(spans(line))),
        }
        open = true;
    }
    out
}

/// Writes the blocks of a note as text, with the marks that they are typed with. Links say so in their words only: the
/// references behind them would tell a reader what was withheld.
pub fn written(blocks: &[NoteBlock]) -> String {
    let words = |spans: &[Span]| {
        let word = |span: &Span| match span.kind {
            SpanKind::Strong => format!("**{}**", span.text),
            SpanKind::Emphasis => format!("*{}*", span.text),
            SpanKind::Plain | SpanKind::Link(_) => span.text.clone(),
        };
        spans.iter().map(word).collect::<String>()
    };
    let lines = |block: &NoteBlock| match block {
        NoteBlock::Paragraph(spans) => words(spans),
        NoteBlock::Bullets(entries) => {
            entries.iter().map(|entry| format!("- {}", words(entry))).collect::<Vec<_>>().join("\n")
        }
        NoteBlock::Numbers(entries) => {
            let numbered = (1..).zip(entries).map(|(at, entry)| format!("{at}. {}", words(entry)));
            numbered.collect::<Vec<_>>().join("\n")
        }
    };
    blocks.iter().map(lines).collect::<Vec<_>>().join("\n\n")
}

fn bulleted(line: &str) -> Option<&str> {
    ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark))
}

fn numbered(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    // A year at the beginning of a sentence is no list.
    (1..=2).contains(&digits).then(|| line.get(digits..)?.strip_prefix(". ")).flatten()
}

/// Reads the words of a line.
fn spans(line: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut plain = String::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let marks = rest.find(['*', '[']).unwrap_or(rest.len());
        if marks > 0 {
            let (before, after) = rest.split_at(marks);
            plain.push_str(before);
            rest = after;
            continue;
        }
        let found = strong(rest).or_else(|| emphasis(rest)).or_else(|| link(rest));
        if let Some((span, after)) = found {
            if !plain.is_empty() {
                out.push(Span { kind: SpanKind::Plain, text: std::mem::take(&mut plain) });
            }
            out.push(span);
            rest = after;
        } else {
            plain.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    if !plain.is_empty() {
        out.push(Span { kind: SpanKind::Plain, text: plain });
    }
    out
}

fn strong(text: &str) -> Option<(Span, &str)> {
    marked(text, "**", SpanKind::Strong)
}

fn emphasis(text: &str) -> Option<(Span, &str)> {
    marked(text, "*", SpanKind::Emphasis)
}

/// Finds words between two marks that touch them.
fn marked<'a>(text: &'a str, mark: &str, kind: SpanKind) -> Option<(Span, &'a str)> {
    let inner = text.strip_prefix(mark)?;
    let end = inner.find(mark)?;
    let words = inner.get(..end)?;
    let touches = !words.is_empty() && words.trim() == words && !words.starts_with('*');
    touches.then_some(())?;
    Some((Span { kind, text: words.to_owned() }, inner.get(end + mark.len()..)?))
}

fn link(text: &str) -> Option<(Span, &str)> {
    let inner = text.strip_prefix('[')?;
    let (words, after) = inner.split_once("](")?;
    let (to, rest) = after.split_once(')')?;
    let cites = (2..=12).contains(&to.len())
        && to.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && to.starts_with(|first: char| first.is_ascii_uppercase());
    (cites && !words.is_empty() && !words.contains(['[', ']'])).then_some(())?;
    Some((Span { kind: SpanKind::Link(to.to_owned()), text: words.to_owned() }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Span {
        Span { kind: SpanKind::Plain, text: text.to_owned() }
    }

    #[test]
    fn paragraphs_lists_emphasis_and_links_are_what_markup_there_is() {
        let read = blocks(
            "Asked **before** the *first* one,\nsee [item 5a](I-05a).\n\n- one\n- two\n1. first\n2024. A year",
        );
        assert_eq!(
            read,
            [
                NoteBlock::Paragraph(vec![
                    plain("Asked "),
                    Span { kind: SpanKind::Strong, text: "before".to_owned() },
                    plain(" the "),
                    Span { kind: SpanKind::Emphasis, text: "first".to_owned() },
                    plain(" one,"),
                    plain("\n"),
                    plain("see "),
                    Span { kind: SpanKind::Link("I-05a".to_owned()), text: "item 5a".to_owned() },
                    plain("."),
                ]),
                NoteBlock::Bullets(vec![vec![plain("one")], vec![plain("two")]]),
                NoteBlock::Numbers(vec![vec![plain("first")]]),
                NoteBlock::Paragraph(vec![plain("2024. A year")]),
            ]
        );
    }

    #[test]
    fn blocks_are_written_as_they_are_typed_but_for_where_links_lead() {
        let typed = "Asked **before** the *first* one,\nsee item 5a.\n\n- one\n- two\n\n1. first\n2. second";
        assert_eq!(written(&blocks(&typed.replace("item 5a", "[item 5a](I-05a)"))), typed);
    }

    #[test]
    fn what_is_no_markup_stays_as_it_was_typed() {
        for text in
            ["5 * 3 * 2", "<b>no</b>", "[1] see (a)", "[x](https://example.org)", "** not **", "a*", "# one"]
        {
            assert_eq!(blocks(text), [NoteBlock::Paragraph(vec![plain(text)])], "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_to_markup(text in "[a-c *\\[\\]()\\n0-2.\\-]{0,60}") {
            let mut read = String::new();
            for block in blocks(&text) {
                let lines = match block {
                    NoteBlock::Paragraph(spans) => vec![spans],
                    NoteBlock::Bullets(entries) | NoteBlock::Numbers(entries) => entries,
                };
                for span in lines.into_iter().flatten() {
                    read.push_str(&span.text);
                    if let SpanKind::Link(to) = span.kind {
                        read.push_str(&to);
                    }
                }
            }
            let letters = |text: &str| text.chars().filter(|c| ('a'..='c').contains(c)).collect::<String>();
            prop_assert_eq!(letters(&read), letters(&text));
        }
    }
}
