//! A paper as Word document, with real styles, so that people can go on editing it.

mod beside;
mod fields;
mod frame;
mod package;

use crate::blocks::document::{Block, Cell, ColumnRole, Document, Line, Row, RowKind, Table, Voice};
use crate::blocks::marked::{Mark, Piece, Words};
use crate::error::Error;
use crate::stamp::Stamp;
use crate::words::printable;
pub use beside::{Styles, core_properties, fragment, label_run};
use docx_rs::{
    AlignmentType, BreakType, Docx, Paragraph, Run, Shading, ShdType, TableCell, TableLayoutType, TableRow,
    WidthType,
};
use fields::{bookmarked, choice, field, room_to_write};
use frame::{LABEL_SIZE as LABEL_OF_PAPER, STYLES, begin, label_of, pack, room, run, text};
use package::TABLE_HEADING;

/// How many lines are left free for notes.
const FREE_LINES: usize = 4;

/// Nine millimetres, in twentieths of a point: room to sign.
const SIGNED: f32 = 510.0;

/// Seven points, in half-points: labels of single items are small; that of the paper stands on every page.
const LABEL_SIZE: usize = 14;

/// Writes a document.
pub fn write(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let mut docx = begin(&document.frame);
    if !document.frame.bodies.is_empty() {
        docx = docx.add_table(bodies(document));
    }
    docx = first_page(document).into_iter().fold(docx, Docx::add_paragraph);
    docx = blocks(docx, document, &document.blocks);
    pack(docx, &document.frame, &fields::properties(&document.blocks), stamp)
}

/// Returns the lines that open a paper: what this is, who may read it and whom to ask.
fn first_page(document: &Document) -> Vec<Paragraph> {
    let frame = &document.frame;
    let mut out = vec![text("Subtitle", &frame.series), text("Title", &frame.title)];
    if !document.status.is_empty() {
        let dated = run(&format!("\u{2002}{}", document.dated)).style("Code");
        out.push(text("Status", &document.status).add_run(dated));
    }
    out.push(text("Meeting", &frame.meeting));
    let facts = [&frame.edition, &frame.place, &frame.chairs].into_iter().chain(&document.facts);
    out.extend(facts.filter(|fact| !fact.is_empty()).map(|fact| text("Facts", fact)));
    let statement = [&frame.statement, &frame.contact].into_iter().filter(|line| !line.is_empty());
    out.extend(statement.map(|line| text("Sharing", line)));
    out
}

/// The bodies in the chair side by side, in equal rank: one width, one style.
fn bodies(document: &Document) -> docx_rs::Table {
    let widths = shared(&vec![1; document.frame.bodies.len()], room(&document.frame));
    let cells = document.frame.bodies.iter().zip(&widths);
    let cells = cells.map(|(body, width)| cell(*width).add_paragraph(text("Body", body)));
    fixed(vec![TableRow::new(cells.collect())], widths)
}

fn blocks(docx: Docx, document: &Document, all: &[Block]) -> Docx {
    let mut fresh = false;
    all.iter().fold(docx, |docx, block| {
        let begins = std::mem::replace(&mut fresh, matches!(block, Block::Page));
        add(docx, document, block, begins)
    })
}

/// Adds a block; `begins` tells that it begins a page.
fn add(docx: Docx, document: &Document, block: &Block, begins: bool) -> Docx {
    match block {
        Block::Heading { level, words, aside } => {
            let style = match level {
                ..=2 => "Heading1",
                3 => "ItemHeading",
                _ => "PartHeading",
            };
            let heading = Paragraph::new().style(style).page_break_before(begins);
            let docx = docx.add_paragraph(marked(heading, words));
            if aside.is_empty() { docx } else { docx.add_paragraph(text("Aside", aside)) }
        }
        Block::Text { voice, words } => {
            let style = if *voice == Voice::Small { "Note" } else { "Normal" };
            docx.add_paragraph(marked(Paragraph::new().style(style).page_break_before(begins), words))
        }
        Block::Fact { name, words, remark, label } => {
            let paragraph = remarked(marked(fact(name), words), remark);
            docx.add_paragraph(match label {
                Some(label) => paragraph.add_run(run("\u{2002}")).add_run(label_of(
                    label.label,
                    label.colour,
                    LABEL_SIZE,
                )),
                None => paragraph,
            })
        }
        Block::List { name, entries, numbered } => {
            entries.iter().enumerate().fold(docx, |docx, (at, words)| {
                let name = if at == 0 { name.as_str() } else { "" };
                let mark = if *numbered { format!("{}. ", at + 1) } else { "– ".to_owned() };
                docx.add_paragraph(marked(fact(name).add_run(run(&mark)), words))
            })
        }
        // A paragraph parts a table from what follows: Word joins neighbouring tables.
        Block::Table(of) => docx.add_table(table(document, of)).add_paragraph(text("Gap", "")),
        Block::Space { name } => {
            let docx = docx.add_paragraph(text("NoteLine", name));
            (1..FREE_LINES).fold(docx, |docx, _| docx.add_paragraph(text("NoteLine", "")))
        }
        Block::Beside { runs } => runs.iter().fold(docx, |docx, run| blocks(docx, document, run)),
        Block::Page => docx,
    }
}

fn fact(name: &str) -> Paragraph {
    Paragraph::new().style("Fact").add_run(run(name).style("FactName")).add_run(Run::new().add_tab())
}

fn table(document: &Document, table: &Table) -> docx_rs::Table {
    let shares: Vec<u32> = table.columns.iter().map(|column| column.width).collect();
    // A millimetre is 56.7 twentieths of a point.
    let own = shares.iter().sum::<u32>() * 567 / 10;
    let widths = shared(&shares, if table.narrow { own } else { room(&document.frame) });
    let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
        cell(*width).add_paragraph(aligned(text(TABLE_HEADING, &column.title), column.role))
    });
    let head = TableRow::new(heads.collect()).cant_split();
    let rows = table.rows.iter().map(|of| row(table, of, &widths));
    fixed(std::iter::once(head).chain(rows).collect(), widths).style("EntenteList")
}

fn row(table: &Table, row: &Row, widths: &[usize]) -> TableRow {
    let tint =
        |cell: TableCell| cell.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("F1F4FA"));
    if row.kind == RowKind::Group {
        // Kept with the first of its rows by its style.
        let lines = row.cells.iter().flat_map(|cell| &cell.0);
        let name = lines.fold(Paragraph::new().style("Heading2"), |name, line| match line {
            Line::Text { voice: Voice::Small, words, .. } => {
                name.add_run(run(&format!("\u{2003}{}", words.text())).style("Code"))
            }
            Line::Text { words, .. }
            | Line::Field { words, .. }
            | Line::Entry { words, .. }
            | Line::Point { words } => marked(name, words),
            Line::Room { .. } | Line::Choice { .. } => name,
            Line::Label(mark) => name.add_run(label_of(mark.label, mark.colour, LABEL_SIZE)),
        });
        let across = cell(widths.iter().sum()).grid_span(widths.len()).add_paragraph(name);
        return TableRow::new(vec![tint(across)]).cant_split();
    }
    let cells = row.cells.iter().zip(widths).zip(&table.columns).map(|((of, width), column)| {
        let lines = paragraphs(of).into_iter().map(|line| {
            // A heading over rows stays with the first of them.
            aligned(if row.kind == RowKind::Over { line.keep_next(true) } else { line }, column.role)
        });
        let cell = lines.fold(cell(*width), TableCell::add_paragraph);
        if row.kind == RowKind::Shaded { tint(cell) } else { cell }
    });
    let signed = table.columns.iter().any(|column| column.role == ColumnRole::Sign);
    let written = TableRow::new(cells.collect());
    let written = if signed { written.row_height(SIGNED) } else { written };
    if row.long { written } else { written.cant_split() }
}

/// Writes the lines of a cell; a cell without a paragraph would break the document.
fn paragraphs(cell: &Cell) -> Vec<Paragraph> {
    if cell.0.is_empty() { vec![text("ListText", "")] } else { cell.0.iter().map(line).collect() }
}

fn line(line: &Line) -> Paragraph {
    let styled = |style: &str| Paragraph::new().style(style);
    match line {
        Line::Text { voice, words, remark } => remarked(marked(styled(style_of(*voice)), words), remark),
        Line::Field { at, voice, words, remark } => {
            let held = field(at, runs(words));
            let paragraph = styled(style_of(*voice));
            remarked(bookmarked(at, paragraph, |paragraph| paragraph.add_structured_data_tag(held)), remark)
        }
        Line::Room { at, prompt } => styled("ListText").add_structured_data_tag(room_to_write(at, prompt)),
        Line::Choice { at, answers } => styled("ListText").add_structured_data_tag(choice(at, answers)),
        Line::Entry { name, words } => {
            marked(styled("ListText").add_run(run(&format!("{name}: ")).style("FactName")), words)
        }
        Line::Point { words } => marked(styled("ItemQuestion").add_run(run("– ")), words),
        Line::Label(mark) => styled("ListText").add_run(label_of(mark.label, mark.colour, LABEL_SIZE)),
    }
}

const fn style_of(voice: Voice) -> &'static str {
    match voice {
        Voice::Plain | Voice::Lead => "ListText",
        Voice::Strong => "ItemTitle",
        Voice::Quiet => "ItemPause",
        Voice::Small => "ListSmall",
    }
}

fn aligned(paragraph: Paragraph, role: ColumnRole) -> Paragraph {
    if role == ColumnRole::Number { paragraph.align(AlignmentType::Right) } else { paragraph }
}

fn remarked(paragraph: Paragraph, remark: &str) -> Paragraph {
    if remark.is_empty() {
        paragraph
    } else {
        paragraph.add_run(run(&format!("\u{2002}{remark}")).style("Remark"))
    }
}

/// Adds words to a paragraph.
fn marked(paragraph: Paragraph, words: &Words) -> Paragraph {
    runs(words).into_iter().fold(paragraph, Paragraph::add_run)
}

/// Returns words as runs, with change marks as character styles: underlined green and struck red, never by colour alone.
fn runs(words: &Words) -> Vec<Run> {
    let of_piece = |piece: &Piece| {
        let mark = piece.mark;
        let line = move |(at, line): (usize, &str)| {
            let run = if at == 0 { run(line) } else { broken(line) };
            match mark {
                Mark::Same | Mark::Whole => run,
                Mark::Come => run.style("Added"),
                Mark::Gone => run.style("TakenOut"),
                Mark::Strong => run.style("Strong"),
                Mark::Emphasis => run.style("Emphasis"),
            }
        };
        piece.text.split('\n').enumerate().map(line).collect::<Vec<_>>()
    };
    words.0.iter().flat_map(of_piece).collect()
}

/// Returns words on a line of their own.
fn broken(line: &str) -> Run {
    Run::new().add_break(BreakType::TextWrapping).add_text(printable(line))
}

/// Returns a cell of a width in twentieths of a point.
fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

/// Returns widths that share the room as the shares say.
fn shared(shares: &[u32], room: u32) -> Vec<usize> {
    let all: u32 = shares.iter().sum();
    shares.iter().map(|share| (room * share / all.max(1)) as usize).collect()
}

/// Returns a table with fixed columns.
fn fixed(rows: Vec<TableRow>, widths: Vec<usize>) -> docx_rs::Table {
    docx_rs::Table::new(rows)
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths)
}
