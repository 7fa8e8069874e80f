//! Workbooks put together by hand, so that they can be wrong in one place.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// What the sheet of a workbook holds.
pub enum Sheet<'a> {
    /// Rows of text.
    Rows(Vec<Vec<&'a str>>),
    /// The XML of the sheet.
    Raw(String),
}

/// Returns the parts of a workbook with one sheet.
pub fn parts(sheet: &Sheet<'_>) -> Vec<(String, String)> {
    let xml = match sheet {
        Sheet::Raw(xml) => xml.clone(),
        Sheet::Rows(rows) => {
            let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
            let row =
                |cells: &Vec<&str>| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
            format!(
                "<worksheet><sheetData>{}</sheetData></worksheet>",
                rows.iter().map(row).collect::<String>()
            )
        }
    };
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", format!("<Relationships><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>".to_owned()),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
        ("xl/worksheets/sheet1.xml", xml),
        ("docProps/app.xml", "<Properties/>".to_owned()),
    ]
    .map(|(name, xml)| (name.to_owned(), xml))
    .to_vec()
}

/// Packs parts into an archive.
pub fn package(parts: &[(String, String)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for (name, text) in parts {
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Packs a workbook with one sheet.
pub fn workbook(sheet: &Sheet<'_>) -> Vec<u8> {
    package(&parts(sheet))
}
