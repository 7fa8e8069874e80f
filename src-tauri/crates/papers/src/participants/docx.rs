//! The list as Word document.

use super::paper::{Cell, Group, Needs, Paper, Section};
use crate::docx_frame::{begin, cell, first_page, pack, room, run, table, text, widths};
use crate::docx_package::TABLE_HEADING;
use crate::error::Error;
use crate::stamp::Stamp;
use docx_rs::{AlignmentType, Docx, Paragraph, Shading, ShdType, Table, TableRow};

/// Writes a list.
pub fn write(paper: &Paper, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let mut docx = begin(&paper.frame);
    for paragraph in first_page(&paper.frame, &[]) {
        docx = docx.add_paragraph(paragraph);
    }
    docx = docx.add_paragraph(text("Normal", &paper.attendance));
    if !paper.summary.is_empty() {
        docx = docx.add_paragraph(text("Normal", &paper.summary));
    }
    for note in &paper.notes {
        docx = docx.add_paragraph(text("Note", note));
    }
    for section in &paper.sections {
        docx = docx.add_paragraph(text("Heading1", &section.title)).add_table(people(paper, section));
    }
    for note in &paper.notes_below {
        docx = docx.add_paragraph(text("Note", note));
    }
    if let Some(needs) = &paper.needs {
        docx = needs_page(docx, needs);
    }
    pack(docx, &paper.frame, stamp)
}

fn people(paper: &Paper, section: &Section) -> Table {
    let shares: Vec<u32> = paper.columns.iter().map(|column| column.width).collect();
    let widths = widths(&shares, room(&paper.frame));
    let align = |paragraph: Paragraph, column: usize| {
        if paper.columns[column].number { paragraph.align(AlignmentType::Right) } else { paragraph }
    };
    let heading = paper
        .columns
        .iter()
        .enumerate()
        .map(|(i, column)| cell(widths[i]).add_paragraph(align(text(TABLE_HEADING, &column.title), i)));
    let mut rows = vec![TableRow::new(heading.collect()).cant_split()];
    for group in &section.groups {
        rows.extend(delegation_row(group, &widths));
        for row in &group.rows {
            let cells = row.iter().enumerate().map(|(i, content)| {
                paragraphs(content)
                    .into_iter()
                    .fold(cell(widths[i]), |cell, one| cell.add_paragraph(align(one, i)))
            });
            rows.push(TableRow::new(cells.collect()).cant_split());
        }
    }
    table(rows, widths)
}

/// The name of a delegation across the table, kept with its first person by its style.
fn delegation_row(group: &Group, widths: &[usize]) -> Option<TableRow> {
    let name = text("Heading2", &group.name).add_run(run(&format!("\u{2003}{}", group.code)).style("Code"));
    let shade = Shading::new().shd_type(ShdType::Clear).color("auto").fill("F1F4FA");
    let cell = cell(widths.iter().sum()).grid_span(widths.len()).shading(shade).add_paragraph(name);
    (!group.name.is_empty()).then(|| TableRow::new(vec![cell]).cant_split())
}

fn paragraphs(cell: &Cell) -> Vec<Paragraph> {
    let small = cell.small.iter().map(|line| text("ListSmall", line));
    std::iter::once(text("ListText", &cell.main)).chain(small).collect()
}

fn needs_page(mut docx: Docx, needs: &Needs) -> Docx {
    const WIDTHS: [usize; 2] = [5_100, 1_200];
    docx = docx
        .add_paragraph(text("Heading1", &needs.title).page_break_before(true))
        .add_paragraph(text("Normal", &needs.intro));
    for day in &needs.days {
        docx = docx.add_paragraph(text("Heading2", &day.day));
        if day.kinds.is_empty() {
            docx = docx.add_paragraph(text("Normal", &day.none));
        }
        for (kind, counts) in &day.kinds {
            let row = |style, need: &str, number: &str| {
                let number = text(style, number).align(AlignmentType::Right);
                TableRow::new(vec![
                    cell(WIDTHS[0]).add_paragraph(text(style, need)),
                    cell(WIDTHS[1]).add_paragraph(number),
                ])
                .cant_split()
            };
            let mut rows = vec![row(TABLE_HEADING, &needs.columns[0], &needs.columns[1])];
            rows.extend(counts.iter().map(|(need, number)| row("ListText", need, &number.to_string())));
            docx = docx.add_paragraph(text("Heading3", kind)).add_table(table(rows, WIDTHS.to_vec()));
        }
    }
    docx
}
