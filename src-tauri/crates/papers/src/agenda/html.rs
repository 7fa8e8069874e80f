//! The agenda as one HTML file: no script, nothing fetched.

use super::marked::{Mark, Words};
use super::paper::{Day, Paper, Row, RowKind};
use std::fmt::Write as _;

/// Writes an agenda. The label is the first and the last line of the page (domain reference, 4.6).
pub fn write(paper: &Paper) -> String {
    let frame = &paper.frame;
    let label =
        format!("<p class=\"tlp\"><b style=\"color:#{}\">{}</b></p>\n", frame.colour, escaped(frame.label));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n{label}<main>\n",
        frame.language,
        escaped(&frame.document_title),
        include_str!("html.css"),
    );
    if !paper.bodies.is_empty() {
        let bodies = each(&paper.bodies, |body| format!("<li>{}</li>", escaped(body)));
        let _ = writeln!(out, "<ul class=\"bodies\">{bodies}</ul>");
    }
    let _ = writeln!(out, "<p class=\"quiet\">{}</p>", escaped(&frame.series));
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&frame.title));
    let _ = writeln!(
        out,
        "<p class=\"fact\"><span class=\"status\">{}</span><span class=\"quiet\">{}</span></p>",
        escaped(&paper.status),
        escaped(&paper.dated)
    );
    let _ = writeln!(out, "<p class=\"meeting\">{}</p>", escaped(&frame.meeting));
    for fact in [&frame.edition, &frame.place, &frame.chairs, &paper.conditions] {
        paragraph(&mut out, "fact", fact);
    }
    let _ = writeln!(out, "<div class=\"share\">");
    for line in [&frame.statement, &frame.contact] {
        paragraph(&mut out, "quiet", line);
    }
    let _ = writeln!(out, "</div>");
    paragraph(&mut out, "note", &paper.legend);
    for day in &paper.days {
        write_day(&mut out, paper, day);
    }
    paragraph(&mut out, "fact", &paper.empty);
    for note in &paper.notes {
        paragraph(&mut out, "note", note);
    }
    paragraph(&mut out, "made", &format!("{}, {}. {}", frame.title, frame.version, frame.made()));
    let _ = write!(out, "</main>\n{label}</body>\n</html>\n");
    out
}

/// Writes what is written of each, one after the other.
fn each<T>(all: impl IntoIterator<Item = T>, write: impl Fn(T) -> String) -> String {
    all.into_iter().map(write).collect::<Vec<_>>().concat()
}

fn paragraph(out: &mut String, class: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "<p class=\"{class}\">{}</p>", escaped(text));
    }
}

fn write_day(out: &mut String, paper: &Paper, day: &Day) {
    let _ = writeln!(out, "<h2>{}</h2>", escaped(&day.title));
    paragraph(out, "zone", &day.zone);
    let shown = paper.columns.iter().filter(|title| !title.is_empty());
    let heads = each(shown, |title| format!("<th scope=\"col\">{}</th>", escaped(title)));
    let _ = writeln!(out, "<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>");
    let two = !paper.columns[1].is_empty();
    for row in &day.rows {
        write_row(out, row, two);
    }
    let _ = writeln!(out, "</tbody>\n</table>");
}

fn write_row(out: &mut String, row: &Row, two: bool) {
    let class = match row.kind {
        RowKind::Pause => "pause",
        RowKind::Closed => "closed",
        RowKind::Item | RowKind::Parallel | RowKind::Part | RowKind::Dropped => "item",
    };
    let second = if two { format!("<td class=\"s\">{}</td>", escaped(&row.second)) } else { String::new() };
    let _ = write!(
        out,
        "<tr class=\"{class}\"><td class=\"t\">{}</td>{second}<td class=\"n\">{}</td><td>",
        words(&row.time),
        words(&row.number)
    );
    let change = if row.change.is_empty() {
        String::new()
    } else {
        format!("<span class=\"change\">{}</span>", escaped(&row.change))
    };
    let _ = write!(out, "<p class=\"title\">{}{change}</p>", words(&row.title));
    if !row.place.is_empty() && row.kind != RowKind::Pause {
        let _ = write!(out, "<p class=\"place\">{}</p>", words(&row.place));
    }
    for entry in row.people.iter().chain(&row.texts) {
        let _ = write!(
            out,
            "<p class=\"entry\"><span>{}:</span> {}</p>",
            escaped(&entry.name),
            words(&entry.words)
        );
    }
    if let Some(questions) = &row.questions {
        let list = each(&questions.list, |question| format!("<li>{}</li>", words(question)));
        let _ = write!(
            out,
            "<p class=\"entry\"><span>{}:</span></p><ul class=\"q\">{list}</ul>",
            escaped(&questions.name)
        );
    }
    let chip = if row.label.is_empty() {
        String::new()
    } else {
        format!("<span class=\"chip\" style=\"color:#{}\">{}</span><br>", row.colour, escaped(row.label))
    };
    let _ = writeln!(out, "</td><td class=\"h\">{chip}{}</td></tr>", words(&row.rule));
}

fn words(words: &Words) -> String {
    words
        .0
        .iter()
        .map(|piece| {
            let text = escaped(&piece.text).replace('\n', "<br>");
            match piece.mark {
                Mark::Same => text,
                Mark::Come => format!("<ins>{text}</ins>"),
                Mark::Gone => format!("<del>{text}</del>"),
            }
        })
        .collect()
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
