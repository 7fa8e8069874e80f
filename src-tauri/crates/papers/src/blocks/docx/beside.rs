//! What is written into a Word document that somebody else made: paragraphs and tables without what stands around them, and
//! the styles that they need.

use super::frame::label_of;
use super::package;
use super::{LABEL_OF_PAPER, STYLES, blocks};
use crate::blocks::document::{Block, Document};
use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::words::printable;
use docx_rs::{BuildXML, Docx};

/// Writes blocks as the content of a Word document.
pub fn fragment(frame: &Frame, all: &[Block]) -> Result<String, Error> {
    if all.is_empty() {
        return Ok(String::new());
    }
    let document = Document::new(frame.clone());
    let built = blocks(Docx::new(), &document, all).build();
    let xml = package::body(&built.document)?;
    let content = xml.split_once("<w:body>").map_or("", |(_, rest)| rest);
    let content = content.rsplit_once("<w:sectPr").map_or(content, |(content, _)| content);
    Ok(without_identities(content))
}

/// Takes away the identities that the library gives paragraphs: they are known in its own documents only.
fn without_identities(xml: &str) -> String {
    const IDENTITY: &str = " w14:paraId=\"";
    let mut parts = xml.split(IDENTITY);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('"').map_or("", |(_, rest)| rest))
}

/// Writes a label as a run of its own.
pub fn label_run(label: &str, colour: &str) -> String {
    String::from_utf8(label_of(label, colour, LABEL_OF_PAPER).build()).unwrap_or_default()
}

/// Writes the file properties of a document that was made from a template: they name nobody.
pub fn core_properties(frame: &Frame, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let fields = super::fields::properties(&[]);
    let made_at = stamp.utc();
    package::core(&package::Properties {
        title: &printable(&frame.document_title),
        language: frame.language,
        made_at: &made_at,
        styles: STYLES,
        fields: &fields,
    })
}

/// The styles of a template, and which of ours are the same there under another identity: in a document that was begun in
/// German, "heading 1" has the identity `berschrift1`.
pub struct Styles {
    merged: String,
    same: Vec<(String, String)>,
}

impl Styles {
    /// Puts the styles that are missing beside those of a template.
    pub fn beside(theirs: &str) -> Self {
        let known: Vec<(String, String)> = styles(theirs).map(|(id, name, _)| (id, name)).collect();
        let mut missing = String::new();
        let mut same = Vec::new();
        for (id, name, xml) in styles(STYLES) {
            if known.iter().any(|(known, _)| *known == id) {
                continue;
            }
            match known.iter().find(|(_, known)| known.eq_ignore_ascii_case(&name)) {
                Some((theirs, _)) => same.push((id, theirs.clone())),
                None => missing.push_str(&xml.replace(" w:default=\"1\"", "")),
            }
        }
        let mut styles = Self { merged: String::new(), same };
        let missing = styles.renamed(&missing);
        styles.merged = match theirs.rsplit_once("</w:styles>") {
            Some((before, after)) => format!("{before}{missing}</w:styles>{after}"),
            None => STYLES.to_owned(),
        };
        styles
    }

    /// Returns all of them.
    pub fn merged(&self) -> String {
        self.merged.clone()
    }

    /// Calls the styles in what is written as the template does.
    pub fn renamed(&self, xml: &str) -> String {
        let mut out = xml.to_owned();
        for (ours, theirs) in &self.same {
            for element in ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"] {
                let (from, to) =
                    (format!("<w:{element} w:val=\"{ours}\""), format!("<w:{element} w:val=\"{theirs}\""));
                out = out.replace(&from, &to);
            }
        }
        out
    }
}

/// Walks through styles: the identity, the name, and how they are written.
fn styles(xml: &str) -> impl Iterator<Item = (String, String, &str)> {
    let value = |xml: &str, before: &str| {
        let (_, rest) = xml.split_once(before)?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    xml.split("<w:style ").skip(1).filter_map(move |part| {
        let end = part.find("</w:style>")? + "</w:style>".len();
        let style = part.get(..end)?;
        let from = part.as_ptr() as usize - xml.as_ptr() as usize - "<w:style ".len();
        let whole = xml.get(from..from + "<w:style ".len() + end)?;
        Some((value(style, "w:styleId=\"")?, value(style, "<w:name w:val=\"")?, whole))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_that_is_there_under_another_identity_is_taken_from_there() {
        let theirs = "<w:styles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style></w:styles>";
        let styles = Styles::beside(theirs);
        assert_eq!(styles.renamed("<w:pStyle w:val=\"Normal\" />"), "<w:pStyle w:val=\"Standard\" />");
        let merged = styles.merged();
        assert!(merged.contains("w:styleId=\"Fact\"") && !merged.contains("w:styleId=\"Normal\""));
        assert_eq!(merged.matches("w:default=\"1\"").count(), 1, "one style is the usual one");
    }
}
