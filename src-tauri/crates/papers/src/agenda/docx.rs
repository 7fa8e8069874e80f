//! The agenda as Word document.

use super::paper::{Day, Paper, Row, RowKind};
use crate::docx_frame::{begin, cell, first_page, label_of, marked, pack, room, run, table, text, widths};
use crate::docx_package::TABLE_HEADING;
use crate::error::Error;
use crate::stamp::Stamp;
use docx_rs::{Paragraph, Shading, ShdType, Table, TableCell, TableLayoutType, TableRow, WidthType};

/// Seven points, in half-points: labels of single items are small; that of the paper stands on every page.
const LABEL_SIZE: usize = 14;

/// Shares of the width: time, second zone, number, item, handling.
const SHARES: [u32; 5] = [23, 23, 10, 96, 36];

/// Writes an agenda.
pub fn write(paper: &Paper, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let mut docx = begin(&paper.frame);
    if !paper.bodies.is_empty() {
        docx = docx.add_table(bodies(paper));
    }
    for (at, paragraph) in first_page(&paper.frame, &[&paper.conditions]).into_iter().enumerate() {
        docx = docx.add_paragraph(paragraph);
        if at == 1 {
            // Under the title, as everything else about the version.
            let dated = run(&format!("\u{2002}{}", paper.dated)).style("Code");
            docx = docx.add_paragraph(text("Status", &paper.status).add_run(dated));
        }
    }
    if !paper.legend.is_empty() {
        docx = docx.add_paragraph(text("Note", &paper.legend));
    }
    for day in &paper.days {
        docx = docx
            .add_paragraph(text("Heading1", &day.title))
            .add_paragraph(text("Aside", &day.zone))
            .add_table(rows(paper, day));
    }
    if !paper.empty.is_empty() {
        docx = docx.add_paragraph(text("Normal", &paper.empty));
    }
    for note in &paper.notes {
        docx = docx.add_paragraph(text("Note", note));
    }
    pack(docx, &paper.frame, stamp)
}

/// The two bodies side by side, in equal rank: one width, one style.
fn bodies(paper: &Paper) -> Table {
    let widths = widths(&vec![1; paper.bodies.len()], room(&paper.frame));
    let cells =
        paper.bodies.iter().zip(&widths).map(|(body, width)| cell(*width).add_paragraph(text("Body", body)));
    Table::new(vec![TableRow::new(cells.collect())])
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths)
}

fn rows(paper: &Paper, day: &Day) -> Table {
    let two = !paper.columns[1].is_empty();
    let shown = |at: &usize| *at != 1 || two;
    let columns: Vec<usize> = (0..SHARES.len()).filter(shown).collect();
    let shares: Vec<u32> = columns.iter().map(|at| SHARES[*at]).collect();
    let widths = widths(&shares, room(&paper.frame));
    let head = columns
        .iter()
        .zip(&widths)
        .map(|(at, width)| cell(*width).add_paragraph(text(TABLE_HEADING, &paper.columns[*at])));
    let mut out = vec![TableRow::new(head.collect()).cant_split()];
    for row in &day.rows {
        let cells = columns.iter().zip(&widths).map(|(at, width)| {
            let mut cell = cell(*width);
            if row.kind == RowKind::Pause {
                cell = cell.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("F1F4FA"));
            }
            fill(cell, row, *at)
        });
        let written = TableRow::new(cells.collect());
        out.push(if row.long { written } else { written.cant_split() });
    }
    table(out, widths)
}

fn fill(cell: TableCell, row: &Row, column: usize) -> TableCell {
    // A heading over parallel items stays with the first of them.
    let heading = row.kind == RowKind::Parallel;
    let styled = |style: &str| {
        let paragraph = Paragraph::new().style(style);
        if heading { paragraph.keep_next(true) } else { paragraph }
    };
    match column {
        0 => cell.add_paragraph(marked(styled("ListText"), &row.time)),
        1 => cell.add_paragraph(text("ListText", &row.second)),
        2 => cell.add_paragraph(marked(styled("ItemTitle"), &row.number)),
        3 => content(row).into_iter().fold(cell, TableCell::add_paragraph),
        _ => {
            let label = (!row.label.is_empty())
                .then(|| styled("ListText").add_run(label_of(row.label, row.colour, LABEL_SIZE)));
            let rule = (!row.rule.is_empty()).then(|| marked(styled("ListSmall"), &row.rule));
            let mut lines: Vec<Paragraph> = label.into_iter().chain(rule).collect();
            if lines.is_empty() {
                lines.push(styled("ListText"));
            }
            lines.into_iter().fold(cell, TableCell::add_paragraph)
        }
    }
}

fn content(row: &Row) -> Vec<Paragraph> {
    let style = if matches!(row.kind, RowKind::Pause | RowKind::Closed) { "ItemPause" } else { "ItemTitle" };
    let mut title = marked(Paragraph::new().style(style), &row.title);
    if !row.change.is_empty() {
        title = title.add_run(run(&format!("\u{2002}{}", row.change)).style("Remark"));
    }
    let mut out = vec![title];
    if !row.place.is_empty() && row.kind != RowKind::Pause {
        out.push(marked(Paragraph::new().style("ListSmall"), &row.place));
    }
    for entry in row.people.iter().chain(&row.texts) {
        let name = run(&format!("{}: ", entry.name)).style("FactName");
        out.push(marked(Paragraph::new().style("ListText").add_run(name), &entry.words));
    }
    if let Some(questions) = &row.questions {
        let name = run(&format!("{}:", questions.name)).style("FactName");
        out.push(Paragraph::new().style("ListText").add_run(name));
        let question = |words| marked(Paragraph::new().style("ItemQuestion").add_run(run("– ")), words);
        out.extend(questions.list.iter().map(question));
    }
    out
}
