//! Binary workbooks and spreadsheets put together record by record, so that they can be wrong in one place.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// Packs parts into an archive.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An OpenDocument spreadsheet with this in its body.
pub fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    ods_of("<manifest:manifest/>", &content)
}

/// An OpenDocument spreadsheet of these parts.
pub fn ods_of(manifest: &str, content: &str) -> Vec<u8> {
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

/// A workbook of Excel up to 2003: BIFF8 records in a compound file.
pub mod xls {
    use std::io::{Cursor, Write};

    pub fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
    }

    /// The place of a cell in a record, in the first style.
    pub fn place(row: u16, column: u16) -> Vec<u8> {
        [row, column, 0].into_iter().flat_map(u16::to_le_bytes).collect()
    }

    /// A cell with a text that other cells may share.
    pub fn text(row: u16, column: u16, text: u32) -> Vec<u8> {
        record(0x00FD, &[place(row, column), text.to_le_bytes().to_vec()].concat())
    }

    pub fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
        record(0x0203, &[place(row, column), number.to_le_bytes().to_vec()].concat())
    }

    /// The texts that cells share, in one record of at most 65,535 bytes.
    pub fn shared(texts: &[&str]) -> Vec<u8> {
        let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
        let mut body = [count, count].concat();
        for text in texts {
            body.extend(u16::try_from(text.len()).unwrap().to_le_bytes());
            body.push(0);
            body.extend(text.as_bytes());
        }
        record(0x00FC, &body)
    }

    /// The stream of a workbook with one sheet.
    pub fn stream(globals: &[u8], cells: &[u8]) -> Vec<u8> {
        let begin = |kind: u16| {
            let words = [0x0600, kind, 0, 0, 0, 0, 0, 0];
            record(0x0809, &words.into_iter().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
        };
        let bound = |at: usize| {
            record(0x0085, &[&u32::try_from(at).unwrap().to_le_bytes()[..], b"\0\0\x04\0List"].concat())
        };
        let globals = |at| [begin(0x0005), bound(at), globals.to_vec(), record(0x000A, &[])].concat();
        let at = globals(0).len();
        [globals(at), begin(0x0010), cells.to_vec(), record(0x000A, &[])].concat()
    }

    /// Packs a stream.
    pub fn packed(stream: &[u8]) -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Workbook").unwrap().write_all(stream).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    /// A workbook with one sheet.
    pub fn workbook(globals: &[u8], cells: &[u8]) -> Vec<u8> {
        packed(&stream(globals, cells))
    }
}

/// A binary workbook of Excel.
pub mod xlsb {
    pub fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        let mut out = varied(u32::from(kind));
        out.extend(varied(u32::try_from(body.len()).unwrap()));
        out.extend(body);
        out
    }

    fn varied(mut number: u32) -> Vec<u8> {
        let mut out = Vec::new();
        loop {
            let byte = u8::try_from(number & 0x7F).unwrap();
            number >>= 7;
            if number == 0 {
                out.push(byte);
                return out;
            }
            out.push(byte | 0x80);
        }
    }

    pub fn wide(text: &str) -> Vec<u8> {
        let letters: Vec<u16> = text.encode_utf16().collect();
        let count = u32::try_from(letters.len()).unwrap().to_le_bytes();
        count.into_iter().chain(letters.into_iter().flat_map(u16::to_le_bytes)).collect()
    }

    pub fn row(row: u32) -> Vec<u8> {
        shown_row(row, 0)
    }

    /// A row with what it says about how it is shown.
    pub fn shown_row(row: u32, flags: u8) -> Vec<u8> {
        let mut body = row.to_le_bytes().to_vec();
        body.extend([0, 0, 0, 0, 0x2C, 1, 0, flags, 0, 0, 0, 0, 0]);
        record(0x0000, &body)
    }

    /// A cell in a style.
    pub fn cell(kind: u16, column: u32, style: u8, value: &[u8]) -> Vec<u8> {
        record(kind, &[&column.to_le_bytes()[..], &[style, 0, 0, 0], value].concat())
    }

    pub fn text(column: u32, text: &str) -> Vec<u8> {
        cell(0x0006, column, 0, &wide(text))
    }

    pub fn shared(column: u32, text: u32) -> Vec<u8> {
        cell(0x0007, column, 0, &text.to_le_bytes())
    }

    /// The part of a sheet.
    pub fn sheet(cells: &[u8]) -> Vec<u8> {
        let begin = [record(0x0081, &[]), record(0x0094, &[0; 16]), record(0x0091, &[])].concat();
        [begin, cells.to_vec(), record(0x0092, &[]), record(0x0082, &[])].concat()
    }

    /// A workbook with one sheet and texts that its cells share; the second style is a date.
    pub fn workbook(sheet: &[u8], texts: &[&str]) -> Vec<u8> {
        let book = [
            record(0x0083, &[]),
            record(0x0099, &[0; 12]),
            record(0x008F, &[]),
            record(0x009C, &[&[0, 0, 0, 0, 1, 0, 0, 0][..], &wide("rId1"), &wide("List")].concat()),
            record(0x0090, &[]),
            record(0x0084, &[]),
        ]
        .concat();
        let style = |format: u8| record(0x002F, &[0, 0, format, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let styles = [record(0x0269, &[2, 0, 0, 0]), style(0), style(22), record(0x026A, &[])].concat();
        let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
        let shared: Vec<u8> = std::iter::once(record(0x009F, &[count, count].concat()))
            .chain(texts.iter().map(|text| record(0x0013, &[vec![0], wide(text)].concat())))
            .chain([record(0x00A0, &[])])
            .flatten()
            .collect();
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let links = format!(
            "<Relationships><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>"
        );
        super::package(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.bin", &book),
            ("xl/_rels/workbook.bin.rels", links.as_bytes()),
            ("xl/styles.bin", &styles),
            ("xl/sharedStrings.bin", &shared),
            ("xl/worksheets/sheet1.bin", sheet),
        ])
    }
}
