//! A paper as one HTML file: no script, nothing fetched, and pages that print as a paper does.

use super::document::{Block, Cell, ColumnRole, Document, LabelMark, Line, Row, RowKind, Table, Voice};
use super::marked::{Mark, Words};
use std::fmt::Write as _;

/// Writes a document. The label is the first and the last line of the page (domain reference, 4.6).
pub fn write(document: &Document) -> String {
    let frame = &document.frame;
    let label =
        format!("<p class=\"tlp\"><b style=\"color:#{}\">{}</b></p>\n", frame.colour, escaped(frame.label));
    let wide = if frame.wide {
        "@page{size:A4 landscape}body{max-width:75rem}td,.group th{font-size:.84rem}\n"
    } else {
        ""
    };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{}{wide}</style>\n</head>\n<body>\n{label}<main>\n",
        frame.language,
        escaped(&frame.document_title),
        include_str!("html.css"),
    );
    if !document.frame.bodies.is_empty() {
        let bodies = each(&document.frame.bodies, |body| format!("<li>{}</li>", escaped(body)));
        let _ = writeln!(out, "<ul class=\"bodies\">{bodies}</ul>");
    }
    out += &paragraph("quiet", &frame.series);
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&frame.title));
    if !document.status.is_empty() {
        let (status, dated) = (escaped(&document.status), escaped(&document.dated));
        let _ = writeln!(
            out,
            "<p><span class=\"status\">{status}</span> <span class=\"quiet\">{dated}</span></p>"
        );
    }
    out += &paragraph("meeting", &frame.meeting);
    let facts = [&frame.edition, &frame.place, &frame.chairs];
    out += &each(facts.into_iter().chain(&document.facts), |fact| paragraph("fact", fact));
    let share = each([&frame.statement, &frame.contact], |line| paragraph("quiet", line));
    let _ = writeln!(out, "<div class=\"share\">\n{share}</div>");
    out += &blocks(&document.blocks);
    out += &paragraph("made", &format!("{}, {}. {}", frame.title, frame.version, frame.made()));
    let _ = write!(out, "</main>\n{label}</body>\n</html>\n");
    out
}

/// Writes what is written of each, one after the other.
fn each<T>(all: impl IntoIterator<Item = T>, write: impl Fn(T) -> String) -> String {
    all.into_iter().map(write).collect()
}

fn paragraph(class: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p class=\"{class}\">{}</p>\n", escaped(text)) }
}

fn blocks(all: &[Block]) -> String {
    each(all, block)
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, words, aside } => {
            format!("<h{level}>{}</h{level}>\n{}", marked(words), paragraph("zone", aside))
        }
        Block::Text { voice, words } => format!("<p class=\"{}\">{}</p>\n", class(*voice), marked(words)),
        Block::Fact { name, words, remark, label } => {
            let remark = behind(remark) + &label.map(|label| format!(" {}", chip(label))).unwrap_or_default();
            format!("<dl><dt>{}</dt><dd>{}{remark}</dd></dl>\n", escaped(name), marked(words))
        }
        Block::List { name, entries, numbered } => {
            let list = if *numbered { "ol" } else { "ul" };
            let entries = each(entries, |words| format!("<li>{}</li>", marked(words)));
            format!("<dl><dt>{}</dt><dd><{list}>{entries}</{list}></dd></dl>\n", escaped(name))
        }
        Block::Table(of) => table(of),
        Block::Space { name } => format!("<p class=\"space\">{}</p>\n", escaped(name)),
        Block::Beside { runs } => {
            let runs = each(runs, |run| format!("<div>\n{}</div>\n", blocks(run)));
            format!("<div class=\"beside\">\n{runs}</div>\n")
        }
        Block::Page => "<hr>\n".to_owned(),
    }
}

fn table(table: &Table) -> String {
    let heads = each(&table.columns, |column| {
        format!("<th scope=\"col\"{}>{}</th>", column_class(column.role), escaped(&column.title))
    });
    let rows = each(&table.rows, |of| row(table, of));
    let narrow = if table.narrow { " class=\"narrow\"" } else { "" };
    let shares: u32 = table.columns.iter().map(|column| column.width).sum();
    let widths = each(&table.columns, |column| {
        format!("<col style=\"width:{}%\">", column.width * 100 / shares.max(1))
    });
    format!("<table{narrow}>\n{widths}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn row(table: &Table, row: &Row) -> String {
    let class = match row.kind {
        RowKind::Plain => "",
        RowKind::Shaded => " class=\"shaded\"",
        RowKind::Over => " class=\"over\"",
        RowKind::Group => {
            let (span, name) = (table.columns.len(), each(&row.cells, |cell| each(&cell.0, run_on)));
            return format!(
                "<tr class=\"group\"><th scope=\"colgroup\" colspan=\"{span}\">{name}</th></tr>\n"
            );
        }
    };
    let cells = each(table.columns.iter().zip(&row.cells), |(column, of)| {
        format!("<td{}>{}</td>", column_class(column.role), cell(of))
    });
    format!("<tr{class}>{cells}</tr>\n")
}

/// Writes a line of a heading across all columns: what follows the name stands behind it.
fn run_on(line: &Line) -> String {
    match line {
        Line::Text { voice: Voice::Small, words, .. } => format!(" <small>{}</small>", marked(words)),
        Line::Text { words, .. }
        | Line::Field { words, .. }
        | Line::Entry { words, .. }
        | Line::Point { words } => marked(words),
        Line::Label(mark) => escaped(mark.label),
        Line::Room { .. } | Line::Choice { .. } => String::new(),
    }
}

fn cell(cell: &Cell) -> String {
    match cell.0.as_slice() {
        [Line::Text { voice: Voice::Plain, words, remark }] => marked(words) + &behind(remark),
        lines => each(lines.chunk_by(|a, b| is_point(a) && is_point(b)), |run| {
            let lines = each(run, line);
            if is_point(&run[0]) { format!("<ul>{lines}</ul>") } else { lines }
        }),
    }
}

const fn is_point(line: &Line) -> bool {
    matches!(line, Line::Point { .. })
}

fn line(line: &Line) -> String {
    match line {
        Line::Text { voice, words, remark } | Line::Field { voice, words, remark, .. } => {
            format!("<p class=\"{}\">{}{}</p>", class(*voice), marked(words), behind(remark))
        }
        Line::Entry { name, words } => {
            format!("<p class=\"entry\"><span>{}:</span> {}</p>", escaped(name), marked(words))
        }
        Line::Point { words } => format!("<li>{}</li>", marked(words)),
        Line::Label(mark) => format!("<p>{}</p>", chip(*mark)),
        Line::Room { .. } => String::new(),
        Line::Choice { answers, .. } => {
            let answers = each(answers, |(_, words)| format!("<li>{}</li>", escaped(words)));
            format!("<ul class=\"choice\">{answers}</ul>")
        }
    }
}

fn chip(mark: LabelMark) -> String {
    format!("<b class=\"chip\" style=\"color:#{}\">{}</b>", mark.colour, escaped(mark.label))
}

fn behind(remark: &str) -> String {
    if remark.is_empty() {
        String::new()
    } else {
        format!(" <span class=\"remark\">{}</span>", escaped(remark))
    }
}

const fn class(voice: Voice) -> &'static str {
    match voice {
        Voice::Plain => "plain",
        Voice::Lead => "lead",
        Voice::Strong => "strong",
        Voice::Quiet => "quiet",
        Voice::Small => "small",
    }
}

const fn column_class(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Text => "",
        ColumnRole::Number => " class=\"number\"",
        ColumnRole::Sign => " class=\"sign\"",
        ColumnRole::Main => " class=\"main\"",
        ColumnRole::Aside => " class=\"aside\"",
    }
}

fn marked(words: &Words) -> String {
    each(&words.0, |piece| {
        let text = escaped(&piece.text).replace('\n', "<br>");
        match piece.mark {
            Mark::Same => text,
            Mark::Whole => format!("<span class=\"whole\">{text}</span>"),
            Mark::Come => format!("<ins>{text}</ins>"),
            Mark::Gone => format!("<del>{text}</del>"),
            Mark::Strong => format!("<strong>{text}</strong>"),
            Mark::Emphasis => format!("<em>{text}</em>"),
        }
    })
}

/// Escapes what HTML would read as its own, in text and in attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
