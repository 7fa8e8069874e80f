//! A workbook: a cover that says what it is, then sheets with one plain table each.
//!
//! Every text is a typed string, so that nothing becomes a formula, a number or a date. The label stands in header and
//! footer of every page, and in every row.

use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::table::{Table, Value};
use crate::words::{Word, printable, say};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet,
};

/// Excel's number for A4.
const A4: u8 = 9;

/// Columns are as wide as their longest text, within these bounds, in characters.
const WIDTHS: (f64, f64) = (8.0, 34.0);

/// Width of the texts on the cover, in characters.
const COVER: f64 = 90.0;

/// Height of one line, in points.
const LINE: f64 = 15.0;

/// A workbook on its way out.
pub struct Book<'a> {
    /// What every paper says.
    pub frame: &'a Frame,
    /// What the cover says beside that, each line under its heading.
    pub cover: Vec<(Word, String)>,
    /// The sheets: their names and tables.
    pub sheets: Vec<(String, Table)>,
}

/// Writes a workbook.
pub fn write(book: &Book<'_>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(&book.frame.document_title);
    if let Ok(made_at) = ExcelDateTime::parse_from_str(&stamp.utc()) {
        properties = properties.set_creation_datetime(&made_at);
    }
    workbook.set_properties(&properties);
    cover(workbook.add_worksheet(), book, stamp)?;
    for (name, table) in &book.sheets {
        grid(workbook.add_worksheet().set_name(name)?, book.frame, table)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The first sheet: what this is, who may read it, which version.
fn cover(sheet: &mut Worksheet, book: &Book<'_>, stamp: &Stamp) -> Result<(), Error> {
    let frame = book.frame;
    let version = stamp.version.to_string();
    let role = if frame.role.is_empty() { "" } else { stamp.role.as_str() };
    sheet.set_name(say(Word::SheetCover))?.set_column_width(0, 16)?.set_column_width(1, COVER)?;
    let colour = Color::from(u32::from_str_radix(frame.colour, 16).unwrap_or(0x00FF_FFFF));
    let label =
        Format::new().set_bold().set_font_size(12).set_font_color(colour).set_background_color(Color::Black);
    let title = Format::new().set_bold().set_font_size(18);
    let name = Format::new().set_font_color(Color::RGB(0x0041_4C63)).set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.write_string_with_format(0, 1, &frame.title, &title)?;
    sheet.write_string_with_format(1, 0, say(Word::CoverLabel), &name)?;
    sheet.write_string_with_format(1, 1, frame.label, &label)?;
    let meeting = [&frame.series, &frame.meeting, &frame.edition, &frame.place, &frame.chairs];
    let lines = meeting
        .into_iter()
        .map(|line| (Word::CoverMeeting, line.as_str()))
        .chain([(Word::CoverSharing, frame.statement.as_str())])
        .chain(book.cover.iter().map(|(word, line)| (*word, line.as_str())))
        .chain([
            (Word::CoverVersion, version.as_str()),
            (Word::CoverTime, &frame.time),
            (Word::CoverRole, role),
        ])
        .filter(|(_, line)| !line.is_empty());
    let mut before = None;
    for (row, (word, line)) in (2..).zip(lines) {
        let heading = if before == Some(word) { String::new() } else { say(word) };
        sheet.write_string_with_format(row, 0, heading, &name)?;
        sheet.write_string_with_format(row, 1, printable(line), &text)?;
        sheet.set_row_height(row, height(length(line), COVER))?;
        before = Some(word);
    }
    printed(sheet, frame);
    Ok(())
}

/// A sheet with one table: frozen heading, filter, sensible widths.
fn grid(sheet: &mut Worksheet, frame: &Frame, table: &Table) -> Result<(), Error> {
    let heading = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00E6_EDFC))
        .set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut widths = Vec::with_capacity(table.headings.len());
    for (column, title) in (0_u16..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, printable(title), &heading)?;
        // Room for the arrow of the filter.
        widths.push(length(title) + 3.0);
    }
    for (row, values) in (1_u32..).zip(&table.rows) {
        for (column, value) in (0_u16..).zip(values) {
            let wide = match value {
                Value::Text(value) => {
                    sheet.write_string_with_format(row, column, printable(value), &text)?;
                    length(value) + 1.0
                }
                Value::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, &text)?;
                    WIDTHS.0
                }
            };
            let width = &mut widths[usize::from(column)];
            *width = width.max(wide);
        }
    }
    for (column, width) in (0_u16..).zip(&widths) {
        sheet.set_column_width(column, width.clamp(WIDTHS.0, WIDTHS.1))?;
    }
    // Not every program fits the height of a row to wrapped text when it opens a workbook.
    for (row, values) in (1_u32..).zip(&table.rows) {
        let longest =
            values.iter().map(|value| if let Value::Text(text) = value { length(text) } else { 0.0 });
        let longest = longest.fold(0.0, f64::max);
        if longest > WIDTHS.1 {
            sheet.set_row_height(row, height(longest, WIDTHS.1))?;
        }
    }
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    for (column, entries) in &table.chosen {
        let column = u16::try_from(*column).unwrap_or(u16::MAX);
        let list = DataValidation::new().allow_list_strings(entries)?;
        sheet.add_data_validation(1, column, last_row.max(1), column, &list)?;
    }
    let last_column = u16::try_from(table.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    printed(sheet, frame);
    Ok(())
}

/// How a sheet prints: the label in header and footer, one page wide.
fn printed(sheet: &mut Worksheet, frame: &Frame) {
    let quoted = |text: &str| text.replace('&', "&&");
    let label = format!("&R&\"Arial,Bold\"&12{}", quoted(frame.label));
    // Excel takes 255 characters and reads digits behind a size as part of it, so that text comes first.
    let start: String = frame.running.chars().take(80).collect();
    let middle = format!("{} &P {} &N", frame.page_start, frame.page_middle);
    let foot = format!("{}, {}, {middle}\n{}", frame.title, frame.version, quoted(&frame.made()));
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_header(format!("&L{}{label}", quoted(&start)))
        .set_footer(format!("&L{foot}{label}"));
}

/// Returns the height of a row, with room for lines that end early.
fn height(characters: f64, width: f64) -> f64 {
    LINE * (characters * 1.1 / width).ceil().clamp(1.0, 20.0)
}

fn length(text: &str) -> f64 {
    let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(characters)
}
