//! A paper as Markdown: CommonMark with tables, which reads well as plain text too.
//!
//! What people typed is escaped, so that a title may hold `*` or `<`. Change marks are `<ins>` and `<del>`, which
//! Markdown takes from HTML.

use super::document::{Block, Cell, Column, ColumnRole, Document, Line, Row, RowKind, Table, Voice};
use super::marked::{Mark, Piece, Words};
use std::fmt::Write as _;

/// Breaks a line and stays in the paragraph.
const BREAK: &str = "  \n";

/// Writes a document. The label is the first and the last line (domain reference, 4.6).
pub fn write(document: &Document) -> String {
    let frame = &document.frame;
    let mut out =
        vec![frame.label.to_owned(), escaped(&frame.series), format!("# {}", escaped(&frame.title))];
    if !document.status.is_empty() {
        out.push(format!("**{}** ({})", escaped(&document.status), escaped(&document.dated)));
    }
    out.push(format!("**{}**", escaped(&frame.meeting)));
    let facts = [&frame.edition, &frame.place, &frame.chairs];
    let statement = [&frame.statement, &frame.contact];
    out.extend(facts.into_iter().chain(&document.facts).chain(statement).map(|text| escaped(text)));
    blocks(&mut out, &document.blocks);
    out.push(escaped(&format!("{}, {}. {}", frame.title, frame.version, frame.made())));
    out.push(frame.label.to_owned());
    out.retain(|paragraph| !paragraph.is_empty());
    out.join("\n\n") + "\n"
}

fn blocks(out: &mut Vec<String>, all: &[Block]) {
    for block in all {
        match block {
            Block::Heading { level, words, aside } => {
                out.push(format!("{} {}", "#".repeat(usize::from(*level)), marked(words)));
                out.push(escaped(aside));
            }
            Block::Text { words, .. } => out.push(marked(words)),
            Block::Fact { name, words, remark, label } => {
                let label = label.map(|label| escaped(label.label)).unwrap_or_default();
                let parts = [named(name), marked(words), bracketed(&[escaped(remark), label])];
                out.push(joined(&parts));
            }
            Block::List { name, entries, numbered } => {
                out.push(named(name));
                out.push(if *numbered { steps(entries) } else { points(entries) });
            }
            Block::Table(table) if table.columns.iter().any(|column| column.role == ColumnRole::Main) => {
                out.extend(table.rows.iter().map(|row| row_text(table, row)));
            }
            Block::Table(table) => out.push(grid(table)),
            Block::Space { name } => out.push(named(name)),
            Block::Beside { runs } => runs.iter().for_each(|run| blocks(out, run)),
            Block::Page => {}
        }
    }
}

fn named(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!("**{}:**", escaped(name)) }
}

fn steps(entries: &[Words]) -> String {
    let step = |(at, words)| format!("{at}. {}", marked(words).replace(BREAK, "  \n   "));
    (1..).zip(entries).map(step).collect::<Vec<_>>().join("\n")
}

fn points<'a>(entries: impl IntoIterator<Item = &'a Words>) -> String {
    let point = |words| format!("- {}", marked(words).replace(BREAK, "  \n  "));
    entries.into_iter().map(point).collect::<Vec<_>>().join("\n")
}

/// Returns the parts that say something, with spaces between them.
fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn bracketed(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("\\[{}\\]", parts.join(", ")) }
}

/// Writes a row as a paragraph: its cells in one line, what its main cell says below.
fn row_text(table: &Table, row: &Row) -> String {
    let main = table.columns.iter().position(|column| column.role == ColumnRole::Main).unwrap_or(0);
    let first = |cell: &Cell| cell.0.first().map(|line| (is_strong(line), line_text(line)));
    let mut head: Vec<(bool, String)> = Vec::new();
    for (column, (strong, text)) in table
        .columns
        .iter()
        .zip(&row.cells)
        .take(main + 1)
        .filter_map(|(column, cell)| Some((column, first(cell)?)))
    {
        let text = if column.role == ColumnRole::Aside { format!("({text})") } else { text };
        match head.last_mut() {
            Some((true, before)) if strong => *before = format!("{before} {text}"),
            _ => head.push((strong, text)),
        }
    }
    let mut parts: Vec<String> =
        head.into_iter().map(|(strong, text)| if strong { format!("**{text}**") } else { text }).collect();
    let own = row.cells.get(main).map_or(&[][..], |cell| cell.0.as_slice());
    let beside = row.cells.iter().skip(main + 1).flat_map(|cell| &cell.0).map(line_text);
    let remark = own.first().map(remark_of).unwrap_or_default();
    parts.push(bracketed(&beside.chain([remark]).collect::<Vec<_>>()));
    let mut out = joined(&parts);
    for (at, line) in own.iter().enumerate().skip(1) {
        let above = if !matches!(line, Line::Point { .. }) {
            BREAK
        } else if matches!(own[at - 1], Line::Point { .. }) {
            "\n"
        } else {
            "\n\n"
        };
        let _ = write!(out, "{above}{}", line_text(line));
    }
    out
}

/// Writes rows as a table; what stands in several lines of a cell, in one.
fn grid(table: &Table) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let heads: Vec<String> = table.columns.iter().map(|column| escaped(&column.title)).collect();
    let rule = |column: &Column| if column.role == ColumnRole::Number { "---:" } else { "---" }.to_owned();
    let mut out = vec![line(&heads), line(&table.columns.iter().map(rule).collect::<Vec<_>>())];
    for row in &table.rows {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| in_one_line(cell, row.kind)).collect();
        cells.resize(table.columns.len(), String::new());
        out.push(line(&cells));
    }
    out.join("\n")
}

fn in_one_line(cell: &Cell, kind: RowKind) -> String {
    let one = |line: &Line| {
        let text = line_text(line).replace(BREAK, " ");
        if is_strong(line) { format!("**{text}**") } else { text }
    };
    let between = if kind == RowKind::Group { " " } else { " · " };
    cell.0.iter().map(one).collect::<Vec<_>>().join(between)
}

const fn is_strong(line: &Line) -> bool {
    matches!(line, Line::Text { voice: Voice::Strong, .. } | Line::Field { voice: Voice::Strong, .. })
}

fn line_text(line: &Line) -> String {
    match line {
        Line::Text { words, .. } | Line::Field { words, .. } => marked(words),
        Line::Room { .. } => String::new(),
        Line::Choice { answers, .. } => {
            answers.iter().map(|(_, words)| escaped(words)).collect::<Vec<_>>().join(" / ")
        }
        Line::Entry { name, words } => joined(&[format!("{}:", escaped(name)), marked(words)]),
        Line::Point { words } => points([words]),
        Line::Label(mark) => escaped(mark.label),
    }
}

fn remark_of(line: &Line) -> String {
    if let Line::Text { remark, .. } | Line::Field { remark, .. } = line {
        escaped(remark)
    } else {
        String::new()
    }
}

fn marked(words: &Words) -> String {
    let piece = |piece: &Piece| {
        let text = escaped(&piece.text).replace('\n', BREAK);
        match piece.mark {
            Mark::Same | Mark::Whole => text,
            Mark::Come => format!("<ins>{text}</ins>"),
            Mark::Gone => format!("<del>{text}</del>"),
            Mark::Strong => format!("**{text}**"),
            Mark::Emphasis => format!("*{text}*"),
        }
    };
    words.0.iter().map(piece).collect()
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
