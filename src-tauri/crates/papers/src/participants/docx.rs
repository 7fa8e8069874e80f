//! The list as Word document.

use super::paper::{Cell, Group, Needs, Paper, Section};
use crate::docx_package::{Properties, TABLE_HEADING, finish};
use crate::error::Error;
use crate::stamp::Stamp;
use crate::words::LANGUAGE;
use docx_rs::{
    AlignmentType, Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Run,
    RunFonts, Shading, ShdType, Tab, TabValueType, Table, TableCell, TableLayoutType, TableRow, WidthType,
};

/// Styles with real names, so that Word's own panes and outlines know them.
const STYLES: &str = include_str!("styles.xml");

/// Twentieths of a point: the long and the short side of A4.
const A4: (u32, u32) = (16_838, 11_906);

/// Margin left and right in twentieths of a point.
const SIDE: u32 = 1_134;

/// Twelve points, in half-points: the least size of a label (domain reference, 4.2).
const LABEL_SIZE: usize = 24;

/// Writes a list.
pub fn write(paper: &Paper, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let (width, height) = if paper.wide { A4 } else { (A4.1, A4.0) };
    let orientation = if paper.wide { PageOrientationType::Landscape } else { PageOrientationType::Portrait };
    let room = width - 2 * SIDE;
    let side = i32::try_from(SIDE).unwrap_or_default();
    let margin = PageMargin::new().top(1_700).bottom(1_700).left(side).right(side).header(700).footer(700);
    let mut docx = Docx::new()
        .page_size(width, height)
        .page_orient(orientation)
        .page_margin(margin)
        .header(Header::new().add_paragraph(head(paper, room)))
        .footer(foot(paper, room));
    for paragraph in first_page(paper) {
        docx = docx.add_paragraph(paragraph);
    }
    for section in &paper.sections {
        docx = docx.add_paragraph(text("Heading1", &section.title)).add_table(table(paper, section, room));
    }
    for note in &paper.notes_below {
        docx = docx.add_paragraph(text("Note", note));
    }
    if let Some(needs) = &paper.needs {
        docx = needs_page(docx, needs);
    }
    let mut packed = std::io::Cursor::new(Vec::new());
    docx.pack(&mut packed).map_err(std::io::Error::other)?;
    let title = printable(&paper.document_title);
    let properties = Properties { title: &title, language: LANGUAGE, made_at: &stamp.utc(), styles: STYLES };
    finish(packed.into_inner(), &properties)
}

/// Leaves out what XML cannot hold.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect()
}

fn run(words: &str) -> Run {
    Run::new().add_text(printable(words))
}

fn text(style: &str, words: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(run(words))
}

fn first_page(paper: &Paper) -> Vec<Paragraph> {
    let mut out =
        vec![text("Subtitle", &paper.series), text("Title", &paper.title), text("Meeting", &paper.meeting)];
    let facts = [&paper.edition, &paper.place, &paper.chairs];
    out.extend(facts.into_iter().filter(|fact| !fact.is_empty()).map(|fact| text("Facts", fact)));
    out.push(text("Sharing", &paper.statement));
    if !paper.contact.is_empty() {
        out.push(text("Sharing", &paper.contact));
    }
    out.push(text("Normal", &paper.attendance));
    if !paper.summary.is_empty() {
        out.push(text("Normal", &paper.summary));
    }
    out.extend(paper.notes.iter().map(|note| text("Note", note)));
    out
}

/// Returns the label as the convention prescribes: bold, coloured, on black.
fn label(paper: &Paper) -> Run {
    let face = "Arial";
    let black = Shading::new().shd_type(ShdType::Clear).color("auto").fill("000000");
    Run::new()
        .add_text(format!("\u{A0}{}\u{A0}", paper.label))
        .fonts(RunFonts::new().ascii(face).hi_ansi(face).cs(face))
        .bold()
        .size(LABEL_SIZE)
        .color(paper.colour)
        .shading(black)
}

/// Returns a paragraph that ends with the label at the right margin.
fn labelled(style: &str, paragraph: Paragraph, paper: &Paper, room: u32) -> Paragraph {
    let stop = Tab::new().val(TabValueType::Right).pos(room as usize);
    paragraph.style(style).add_tab(stop).add_run(Run::new().add_tab()).add_run(label(paper))
}

fn head(paper: &Paper, room: u32) -> Paragraph {
    labelled("Header", Paragraph::new().add_run(run(&paper.running)), paper, room)
}

fn foot(paper: &Paper, room: u32) -> Footer {
    let start = format!("{}, {}, {} ", paper.title, paper.version, paper.page_start);
    let first = Paragraph::new()
        .add_run(run(&start))
        .add_page_num(PageNum::new())
        .add_run(run(&format!(" {} ", paper.page_middle)))
        .add_num_pages(NumPages::new());
    let second =
        if paper.role.is_empty() { paper.time.clone() } else { format!("{}, {}", paper.time, paper.role) };
    Footer::new().add_paragraph(labelled("Footer", first, paper, room)).add_paragraph(text("Footer", &second))
}

fn table(paper: &Paper, section: &Section, room: u32) -> Table {
    let all: u32 = paper.columns.iter().map(|column| column.width).sum();
    let widths: Vec<usize> =
        paper.columns.iter().map(|column| (room * column.width / all.max(1)) as usize).collect();
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
    Table::new(rows)
        .style("EntenteList")
        .layout(TableLayoutType::Fixed)
        .width(room as usize, WidthType::Dxa)
        .set_grid(widths)
}

/// The name of a delegation across the table, kept with its first person by its style.
fn delegation_row(group: &Group, widths: &[usize]) -> Option<TableRow> {
    let name = text("Heading2", &group.name).add_run(run(&format!("\u{2003}{}", group.code)).style("Code"));
    let shade = Shading::new().shd_type(ShdType::Clear).color("auto").fill("F1F4FA");
    let cell = cell(widths.iter().sum()).grid_span(widths.len()).shading(shade).add_paragraph(name);
    (!group.name.is_empty()).then(|| TableRow::new(vec![cell]).cant_split())
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
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
            let table = Table::new(rows)
                .style("EntenteList")
                .layout(TableLayoutType::Fixed)
                .width(WIDTHS.iter().sum(), WidthType::Dxa)
                .set_grid(WIDTHS.to_vec());
            docx = docx.add_paragraph(text("Heading3", kind)).add_table(table);
        }
    }
    docx
}
