//! Finishes a Word document: what the writing library has no words for is put into the package here.
//!
//! The styles with the document's language, repeated heading rows, what fields say of themselves, and file properties that
//! name nobody; the library has none of the first three and writes "unknown" as creator.

use super::fields::Properties as Fields;
use crate::error::Error;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The paragraph style by which a heading row is known: Word repeats such rows on every page.
pub const TABLE_HEADING: &str = "TableHeading";

/// What the package says about itself.
pub struct Properties<'a> {
    /// The title of the document.
    pub title: &'a str,
    /// Its language.
    pub language: &'a str,
    /// When it was made, in UTC.
    pub made_at: &'a str,
    /// The whole of `word/styles.xml`.
    pub styles: &'a str,
    /// What the fields of the document say of themselves.
    pub fields: &'a Fields,
}

/// Returns the package with its styles, heading rows and properties in place.
pub fn finish(package: Vec<u8>, properties: &Properties) -> Result<Vec<u8>, Error> {
    let mut from = ZipArchive::new(Cursor::new(package))?;
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut missing = vec!["word/document.xml", "word/styles.xml", "docProps/core.xml"];
    for index in 0..from.len() {
        let mut part = from.by_index(index)?;
        let name = part.name()?.into_owned();
        missing.retain(|wanted| *wanted != name);
        let mut content = Vec::new();
        part.read_to_end(&mut content)?;
        let content = match name.as_str() {
            "word/document.xml" => properties.fields.put_in(&body(&content)?).into_bytes(),
            "word/styles.xml" => properties.styles.as_bytes().to_vec(),
            "docProps/core.xml" => core(properties)?,
            _ => content,
        };
        into.start_file(name, options)?;
        into.write_all(&content)?;
    }
    match missing.first() {
        Some(part) => Err(Error::PartMissing(part)),
        None => Ok(into.finish()?.into_inner()),
    }
}

/// Marks the heading rows of tables, and takes away the lines around every table, so that its style draws them.
pub fn body(xml: &[u8]) -> Result<String, Error> {
    const ROW: &str = "<w:tr>";
    const BORDERS: (&str, &str) = ("<w:tblBorders>", "</w:tblBorders>");
    let text = std::str::from_utf8(xml).map_err(std::io::Error::other)?;
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(BORDERS.0) {
        plain.push_str(before);
        rest = after.split_once(BORDERS.1).map_or(after, |(_, after)| after);
    }
    plain.push_str(rest);
    // Text in the document cannot imitate the mark: its angle brackets are escaped.
    let mark = format!("<w:pStyle w:val=\"{TABLE_HEADING}\"");
    let rows = plain.split(ROW).map(|row| {
        if row.contains(&mark) {
            row.replacen("<w:trPr>", "<w:trPr><w:tblHeader/>", 1)
        } else {
            row.to_owned()
        }
    });
    Ok(rows.collect::<Vec<_>>().join(ROW))
}

pub fn core(properties: &Properties) -> Result<Vec<u8>, Error> {
    use quick_xml::events::{BytesDecl, BytesText, Event};
    let mut writer = quick_xml::Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let time = ("xsi:type", "dcterms:W3CDTF");
    writer.create_element("cp:coreProperties").with_attributes(namespaces).write_inner_content(|writer| {
        writer.create_element("dc:title").write_text_content(BytesText::new(properties.title))?;
        writer.create_element("dc:language").write_text_content(BytesText::new(properties.language))?;
        for element in ["dcterms:created", "dcterms:modified"] {
            let made_at = BytesText::new(properties.made_at);
            writer.create_element(element).with_attribute(time).write_text_content(made_at)?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}
