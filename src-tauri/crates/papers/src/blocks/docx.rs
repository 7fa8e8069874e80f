//! A paper in blocks as Word document.

use super::{Block, Column, Document, Row};
use crate::docx_frame::{begin, cell, first_page, marked, pack, room, run, table, text, widths};
use crate::docx_package::TABLE_HEADING;
use crate::error::Error;
use crate::stamp::Stamp;
use docx_rs::{Docx, Paragraph, Run, Shading, ShdType, TableRow};

/// How many lines are left free for notes.
const FREE_LINES: usize = 4;

/// Writes a document.
pub fn write(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let mut docx = begin(&document.frame);
    let status = [document.status.as_str(), document.dated.as_str()];
    let status = status.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let mut facts = vec![&status];
    facts.extend(&document.facts);
    for paragraph in first_page(&document.frame, &facts) {
        docx = docx.add_paragraph(paragraph);
    }
    for block in &document.blocks {
        docx = add(docx, document, block);
    }
    for note in &document.notes {
        docx = docx.add_paragraph(text("Note", note));
    }
    pack(docx, &document.frame, stamp)
}

fn add(docx: Docx, document: &Document, block: &Block) -> Docx {
    match block {
        Block::Heading { level, words, aside } => {
            let style = if *level <= 2 { "Heading1" } else { "ItemHeading" };
            let docx = docx.add_paragraph(marked(Paragraph::new().style(style), words));
            if aside.is_empty() { docx } else { docx.add_paragraph(text("Aside", aside)) }
        }
        Block::Text { words } => docx.add_paragraph(marked(Paragraph::new().style("Normal"), words)),
        Block::Fact { name, words, remark } => {
            let begun = Paragraph::new()
                .style("Fact")
                .add_run(run(name).style("FactName"))
                .add_run(Run::new().add_tab());
            let mut fact = marked(begun, words);
            if !remark.is_empty() {
                fact = fact.add_run(run(&format!("\u{2002}{remark}")).style("Remark"));
            }
            docx.add_paragraph(fact)
        }
        Block::List { name, entries } => entries.iter().enumerate().fold(docx, |docx, (at, words)| {
            let name = if at == 0 { name.as_str() } else { "" };
            let begun = Paragraph::new().style("Fact").add_run(run(name).style("FactName"));
            docx.add_paragraph(marked(begun.add_run(Run::new().add_tab()).add_run(run("– ")), words))
        }),
        Block::Table { columns, rows } => {
            docx.add_table(rows_of(document, columns, rows)).add_paragraph(text("Aside", ""))
        }
        Block::Space { name } => {
            let docx = docx.add_paragraph(text("NoteLine", name));
            (1..FREE_LINES).fold(docx, |docx, _| docx.add_paragraph(text("NoteLine", "")))
        }
    }
}

fn rows_of(document: &Document, columns: &[Column], rows: &[Row]) -> docx_rs::Table {
    let shares: Vec<u32> = columns.iter().map(|column| column.width).collect();
    let widths = widths(&shares, room(&document.frame));
    let head = columns
        .iter()
        .zip(&widths)
        .map(|(column, width)| cell(*width).add_paragraph(text(TABLE_HEADING, &column.title)));
    let mut out = vec![TableRow::new(head.collect()).cant_split()];
    for row in rows {
        let cells = row.cells.iter().zip(&widths).map(|(words, width)| {
            let mut cell = cell(*width);
            if row.strong {
                cell = cell.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("F1F4FA"));
            }
            let written = if row.strong { run(words).bold() } else { run(words) };
            cell.add_paragraph(Paragraph::new().style("ListText").add_run(written))
        });
        out.push(TableRow::new(cells.collect()).cant_split());
    }
    table(out, widths)
}
