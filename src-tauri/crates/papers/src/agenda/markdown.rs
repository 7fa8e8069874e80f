//! The agenda as Markdown: CommonMark that reads well as plain text too.
//!
//! What people typed is escaped, so that a title may hold `*` or `<`. Change marks are `<ins>` and `<del>`, which
//! Markdown takes from HTML.

use super::marked::{Mark, Words};
use super::paper::{Entry, Paper, Row, RowKind};
use std::fmt::Write as _;

/// Writes an agenda. The label is the first and the last line (domain reference, 4.6).
pub fn write(paper: &Paper) -> String {
    let mut out = String::new();
    let frame = &paper.frame;
    let mut paragraph = |text: &str| {
        if !text.is_empty() {
            let _ = write!(out, "{text}\n\n");
        }
    };
    paragraph(frame.label);
    paragraph(&escaped(&frame.series));
    paragraph(&format!("# {}", escaped(&frame.title)));
    paragraph(&format!("**{}** ({})", escaped(&paper.status), escaped(&paper.dated)));
    paragraph(&format!("**{}**", escaped(&frame.meeting)));
    for text in [
        &frame.edition,
        &frame.place,
        &frame.chairs,
        &paper.conditions,
        &frame.statement,
        &frame.contact,
        &paper.legend,
    ] {
        paragraph(&escaped(text));
    }
    for day in &paper.days {
        paragraph(&format!("## {}", escaped(&day.title)));
        paragraph(&escaped(&day.zone));
        for row in &day.rows {
            paragraph(&row_text(row));
        }
    }
    paragraph(&escaped(&paper.empty));
    for note in &paper.notes {
        paragraph(&escaped(note));
    }
    paragraph(&escaped(&format!("{}, {}. {}", frame.title, frame.version, frame.made())));
    out.push_str(frame.label);
    out.push('\n');
    out
}

fn row_text(row: &Row) -> String {
    let mut head: Vec<String> = Vec::new();
    if !row.time.is_empty() {
        head.push(words(&row.time));
    }
    if !row.second.is_empty() {
        head.push(format!("({})", escaped(&row.second)));
    }
    let number = if row.number.is_empty() { String::new() } else { format!("{} ", words(&row.number)) };
    let title = format!("{number}{}", words(&row.title));
    head.push(match row.kind {
        RowKind::Pause | RowKind::Closed => title,
        _ => format!("**{}**", title.trim()),
    });
    let beside = [escaped(row.label), words(&row.rule), escaped(&row.change)];
    let beside: Vec<String> = beside.into_iter().filter(|part| !part.is_empty()).collect();
    if !beside.is_empty() {
        head.push(format!("[{}]", beside.join(", ")).replace('[', "\\[").replace(']', "\\]"));
    }
    let mut lines = vec![head.join(" ")];
    if !row.place.is_empty() && row.kind != RowKind::Pause {
        lines.push(words(&row.place));
    }
    lines.extend(row.people.iter().chain(&row.texts).map(entry));
    let mut out = lines.join("  \n");
    if let Some(questions) = &row.questions {
        let _ = write!(out, "  \n{}:\n", escaped(&questions.name));
        for question in &questions.list {
            let _ = write!(out, "\n- {}", words(question).replace("  \n", "\n  "));
        }
    }
    out
}

fn entry(entry: &Entry) -> String {
    format!("{}: {}", escaped(&entry.name), words(&entry.words))
}

fn words(words: &Words) -> String {
    words
        .0
        .iter()
        .map(|piece| {
            let text = escaped(&piece.text).replace('\n', "  \n");
            match piece.mark {
                Mark::Same => text,
                Mark::Come => format!("<ins>{text}</ins>"),
                Mark::Gone => format!("<del>{text}</del>"),
            }
        })
        .collect()
}

/// Escapes what Markdown would read as its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        // A number or a sign at the beginning of a line would begin a list, a heading or a rule.
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (index, c) in line.char_indices() {
            let special = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#');
            let begins = index == 0 && matches!(c, '-' | '+' | '=');
            let counts = digits > 0 && index == digits && matches!(c, '.' | ')');
            if special || begins || counts {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_stays_what_they_typed() {
        assert_eq!(escaped("*a* <b> [c](d) #e"), "\\*a\\* \\<b\\> \\[c\\](d) \\#e");
        assert_eq!(escaped("1. first\n- second"), "1\\. first\n\\- second");
        assert_eq!(escaped("e-Evidence, 2024 (new)"), "e-Evidence, 2024 (new)");
    }
}
