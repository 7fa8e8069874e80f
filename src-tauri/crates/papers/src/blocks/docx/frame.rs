//! What every Word document has: its pages, header and footer with the label, its properties.

use super::fields::Properties as Fields;
use super::package::{Properties, finish};
use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::words::{LANGUAGE, printable};
use docx_rs::{
    Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Run, RunFonts,
    Shading, ShdType, Tab, TabValueType,
};

/// Styles with real names, so that Word's own panes and outlines know them.
pub const STYLES: &str = include_str!("styles.xml");

/// Twentieths of a point: the long and the short side of A4.
const A4: (u32, u32) = (16_838, 11_906);

/// Margin left and right in twentieths of a point.
const SIDE: u32 = 1_134;

/// Twelve points, in half-points: the least size of a label (domain reference, 4.2).
pub const LABEL_SIZE: usize = 24;

/// Returns the width between the margins, in twentieths of a point.
pub const fn room(frame: &Frame) -> u32 {
    let width = if frame.wide { A4.0 } else { A4.1 };
    width - 2 * SIDE
}

/// Begins a document: its pages with header and footer.
pub fn begin(frame: &Frame) -> Docx {
    let (width, height) = if frame.wide { A4 } else { (A4.1, A4.0) };
    let orientation = if frame.wide { PageOrientationType::Landscape } else { PageOrientationType::Portrait };
    let side = i32::try_from(SIDE).unwrap_or_default();
    let margin = PageMargin::new().top(1_700).bottom(1_700).left(side).right(side).header(700).footer(700);
    Docx::new()
        .page_size(width, height)
        .page_orient(orientation)
        .page_margin(margin)
        .header(Header::new().add_paragraph(head(frame)))
        .footer(foot(frame))
}

/// Packs a document with styles and properties.
pub fn pack(docx: Docx, frame: &Frame, fields: &Fields, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let mut packed = std::io::Cursor::new(Vec::new());
    docx.pack(&mut packed).map_err(std::io::Error::other)?;
    let title = printable(&frame.document_title);
    let made_at = stamp.utc();
    let properties =
        Properties { title: &title, language: LANGUAGE, made_at: &made_at, styles: STYLES, fields };
    finish(packed.into_inner(), &properties)
}

/// Returns words as a run.
pub fn run(words: &str) -> Run {
    Run::new().add_text(printable(words))
}

/// Returns words as a paragraph of a style.
pub fn text(style: &str, words: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(run(words))
}

/// Returns a label as the convention prescribes: bold, coloured, on black; the size is in half-points.
pub fn label_of(label: &str, colour: &str, size: usize) -> Run {
    let face = "Arial";
    let black = Shading::new().shd_type(ShdType::Clear).color("auto").fill("000000");
    Run::new()
        .add_text(format!("\u{A0}{label}\u{A0}"))
        .fonts(RunFonts::new().ascii(face).hi_ansi(face).cs(face))
        .bold()
        .size(size)
        .color(colour)
        .shading(black)
}

/// Returns a paragraph that ends with the label at the right margin.
fn labelled(style: &str, paragraph: Paragraph, frame: &Frame) -> Paragraph {
    let stop = Tab::new().val(TabValueType::Right).pos(room(frame) as usize);
    let label = label_of(frame.label, frame.colour, LABEL_SIZE);
    paragraph.style(style).add_tab(stop).add_run(Run::new().add_tab()).add_run(label)
}

fn head(frame: &Frame) -> Paragraph {
    labelled("Header", Paragraph::new().add_run(run(&frame.running)), frame)
}

fn foot(frame: &Frame) -> Footer {
    let start = format!("{}, {}, {} ", frame.title, frame.version, frame.page_start);
    let first = Paragraph::new()
        .add_run(run(&start))
        .add_page_num(PageNum::new())
        .add_run(run(&format!(" {} ", frame.page_middle)))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(labelled("Footer", first, frame)).add_paragraph(text("Footer", &frame.made()))
}
