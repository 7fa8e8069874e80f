//! Word documents: their paragraphs, with the styles that say what each of them is.

use super::package::Package;
use super::strings::{attribute, check, push};
use super::{Kind, kind};
use crate::limits;
use crate::refused::Refused;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// The most paragraphs with text, and the most runs of all of them.
const PARAGRAPHS: usize = 200_000;
const RUNS: usize = 1_000_000;

/// The part with the text.
const DOCUMENT: &str = "word/document.xml";

/// What is taken out, what stands beside the text, and what is written a second time for older programs.
const BESIDE: [&str; 6] = ["del", "moveFrom", "txbxContent", "Fallback", "pict", "instrText"];

/// A paragraph with text.
#[derive(Debug, Default)]
pub(crate) struct WordParagraph {
    /// The name of its style as the file has it: `Heading2`.
    pub style: String,
    /// Whether it is an entry of a list.
    pub listed: bool,
    /// Its words.
    pub runs: Vec<WordRun>,
}

/// Words that are written alike.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordRun {
    /// The name of their style.
    pub style: String,
    /// Whether they are strong.
    pub strong: bool,
    /// Whether they are emphasised.
    pub emphasis: bool,
    /// The words; a break is `\n`, a tabulator `\t`.
    pub text: String,
}

/// The parts of a Word document that people write in.
#[derive(Debug, Default)]
pub(crate) struct DocumentParts {
    /// The text itself.
    pub document: String,
    /// Comments beside it.
    pub comments: Option<String>,
    /// Which comment is said to which.
    pub threads: Option<String>,
}

/// Reads the paragraphs of a Word document; none where the file is something else.
pub(crate) fn word_paragraphs(bytes: &[u8]) -> Result<Option<Vec<WordParagraph>>, Refused> {
    let Some(mut package) = document(bytes)? else { return Ok(None) };
    let xml = package.text(DOCUMENT)?.ok_or(Refused::Damaged)?;
    body(&xml).map(Some)
}

/// Reads the parts of a Word document that people write in; none where the file is something else.
pub(crate) fn document_parts(bytes: &[u8]) -> Result<Option<DocumentParts>, Refused> {
    let Some(mut package) = document(bytes)? else { return Ok(None) };
    Ok(Some(DocumentParts {
        document: package.text(DOCUMENT)?.ok_or(Refused::Damaged)?,
        comments: package.text("word/comments.xml")?,
        threads: package.text("word/commentsExtended.xml")?,
    }))
}

/// Opens a Word document, all of it checked; none where the file is something else.
fn document(bytes: &[u8]) -> Result<Option<Package<'_>>, Refused> {
    if bytes.len() > limits::MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    match kind(bytes) {
        Kind::Package => {}
        Kind::Compound | Kind::Text => return Ok(None),
        Kind::Other(refused) => return Err(refused),
    }
    let mut package = Package::open(bytes, limits::INFLATED)?;
    if !package.has(DOCUMENT) {
        return Ok(None);
    }
    package.check_parts()?;
    Ok(Some(package))
}

fn body(xml: &str) -> Result<Vec<WordParagraph>, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut out = Vec::new();
    let (mut paragraph, mut run) = (WordParagraph::default(), WordRun::default());
    let (mut in_run, mut in_text, mut beside, mut runs) = (false, false, 0_u32, 0);
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        check(&event)?;
        match &event {
            Event::Eof => return Ok(out),
            Event::Start(tag) if beside > 0 || BESIDE.contains(&tag.local_name().as_ref()) => beside += 1,
            Event::End(_) if beside > 0 => beside -= 1,
            _ if beside > 0 => {}
            Event::Start(tag) => match tag.local_name().as_ref() {
                "p" => paragraph = WordParagraph::default(),
                "r" => (run, in_run) = (WordRun::default(), true),
                "t" => in_text = in_run,
                _ => property(tag, in_run, &mut paragraph, &mut run),
            },
            Event::Empty(tag) => property(tag, in_run, &mut paragraph, &mut run),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "r" => {
                    in_run = false;
                    let run = std::mem::take(&mut run);
                    if !run.text.is_empty() {
                        runs += 1;
                        paragraph.runs.push(run);
                    }
                }
                "p" if !paragraph.runs.is_empty() => out.push(std::mem::take(&mut paragraph)),
                _ => {}
            },
            event if in_text => push(&mut run.text, event)?,
            _ => {}
        }
        if out.len() > PARAGRAPHS || runs > RUNS {
            return Err(Refused::TooLarge);
        }
    }
}

/// Takes in what an element says about its paragraph or run.
fn property(tag: &BytesStart<'_>, in_run: bool, paragraph: &mut WordParagraph, run: &mut WordRun) {
    let value = || attribute(tag, "val").map(Cow::into_owned);
    let on = || !matches!(value().as_deref(), Some("0" | "false" | "off" | "none"));
    match (tag.local_name().as_ref(), in_run) {
        ("pStyle", false) => paragraph.style = value().unwrap_or_default(),
        ("numPr", false) => paragraph.listed = true,
        ("rStyle", true) => run.style = value().unwrap_or_default(),
        ("b", true) => run.strong = on(),
        ("i", true) => run.emphasis = on(),
        ("tab", true) => run.text.push('\t'),
        ("br" | "cr", true) if attribute(tag, "type").is_none() => run.text.push('\n'),
        ("noBreakHyphen", true) => run.text.push('-'),
        _ => {}
    }
}
