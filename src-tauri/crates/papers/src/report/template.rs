//! One's own Word document as a template: the places in it are found and checked, then filled in.
//!
//! Word breaks a text into runs wherever somebody stopped typing, so that `{{summary}}` may lie over several of them: places
//! are looked for in the words of a whole paragraph. A place that becomes words takes the look of the run in which it
//! begins; one that becomes paragraphs stands alone in its paragraph, which it replaces. Everything else of the document stays
//! as it is, but for what it says of whoever made it.

use super::paper::{body, body_of_annex, frame};
use crate::blocks::docx;
use crate::error::Error;
use crate::frame::Frame;
use crate::stamp::Stamp;
use crate::words::{Word, paper_words, printable, say_with};
use domain::disclosure::{Disclosed, ReportPaper};
use domain::report::{PartKind, Placeholder};
use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::Event;
use std::io::{Cursor, Read, Write};
use std::ops::Range;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The most bytes that a template may have, packed and unpacked, and the most parts.
const MOST_PACKED: usize = 20 << 20;
const MOST_UNPACKED: u64 = 80 << 20;
const MOST_PARTS: usize = 1_000;

/// The text of a Word document.
const BODY: &str = "word/document.xml";
/// Its styles.
const STYLES: &str = "word/styles.xml";
/// What it says about itself.
const CORE: &str = "docProps/core.xml";

/// A template that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    parts: Vec<(String, Vec<u8>)>,
}

/// Why a file is no template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TemplateRefused {
    /// It is no Word document.
    NotWord,
    /// Nothing is known to fill these.
    Unknown(Vec<Misplaced>),
    /// It lacks these.
    Missing(Vec<Misplaced>),
    /// These stand within other words, or outside the text.
    Within(Vec<Misplaced>),
}

/// Something in a template that is wrong, with its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Misplaced {
    /// As it is written: `{{sumary}}`.
    pub what: String,
    /// In which part of the document.
    part: Part,
    /// The paragraph, from 1; 0 where it is missing in the whole part.
    pub paragraph: usize,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Part {
    Text,
    Header,
    Footer,
}

impl Misplaced {
    /// Says what and where.
    pub fn said(&self) -> String {
        let word = match (self.part, self.paragraph) {
            (Part::Text, 0) => Word::TemplateLacksText,
            (Part::Header, 0) => Word::TemplateLacksHeader,
            (Part::Footer, 0) => Word::TemplateLacksFooter,
            (Part::Text, _) => Word::TemplateInText,
            (Part::Header, _) => Word::TemplateInHeader,
            (Part::Footer, _) => Word::TemplateInFooter,
        };
        say_with(word, &[("what", &self.what), ("number", &self.paragraph.to_string())])
    }
}

impl Part {
    /// Returns which part of the document a file of the package is; none where it holds no words.
    fn of(name: &str) -> Option<Self> {
        let file = name.strip_prefix("word/")?.strip_suffix(".xml")?;
        let numbered =
            |kind: &str| file.strip_prefix(kind).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
        match file {
            "document" => Some(Self::Text),
            _ if numbered("header") => Some(Self::Header),
            _ if numbered("footer") => Some(Self::Footer),
            _ => None,
        }
    }
}

impl Template {
    /// Reads a template and checks every place in it.
    pub fn read(bytes: &[u8]) -> Result<Self, TemplateRefused> {
        let parts = unpacked(bytes).ok_or(TemplateRefused::NotWord)?;
        let template = Self { parts };
        template.check()?;
        Ok(template)
    }

    fn check(&self) -> Result<(), TemplateRefused> {
        let (mut unknown, mut within) = (Vec::new(), Vec::new());
        let mut found: Vec<(Part, Placeholder)> = Vec::new();
        for (name, content) in &self.parts {
            let Some(part) = Part::of(name) else { continue };
            let text = std::str::from_utf8(content).map_err(|_| TemplateRefused::NotWord)?;
            let paragraphs = paragraphs(text).ok_or(TemplateRefused::NotWord)?;
            for (paragraph, number) in paragraphs.iter().zip(1..) {
                let words = paragraph.words();
                for mark in marks(&words) {
                    let what = words.get(mark.at.clone()).unwrap_or_default().to_owned();
                    let misplaced = Misplaced { what, part, paragraph: number };
                    match mark.placeholder {
                        None => unknown.push(misplaced),
                        Some(one) if one.is_whole() && (part != Part::Text || !alone(&words, &mark.at)) => {
                            within.push(misplaced);
                        }
                        Some(one) => found.push((part, one)),
                    }
                }
            }
        }
        let missing = missing(&found);
        match (unknown.is_empty(), within.is_empty(), missing.is_empty()) {
            (false, ..) => Err(TemplateRefused::Unknown(unknown)),
            (_, false, _) => Err(TemplateRefused::Within(within)),
            (.., false) => Err(TemplateRefused::Missing(missing)),
            _ => Ok(()),
        }
    }
}

/// Lists what a template lacks: each part of the report, and the label on every page (domain reference, 4.6).
fn missing(found: &[(Part, Placeholder)]) -> Vec<Misplaced> {
    let lacks = |part: Part, placeholder: Placeholder| {
        let there = found.iter().any(|(at, one)| *one == placeholder && *at == part);
        (!there).then(|| Misplaced { what: braced(placeholder), part, paragraph: 0 })
    };
    let needed = Placeholder::ALL.into_iter().filter(|one| one.is_needed());
    let in_text = needed.filter(|one| *one != Placeholder::Label).filter_map(|one| lacks(Part::Text, one));
    let label = [Part::Header, Part::Footer];
    in_text.chain(label.into_iter().filter_map(|part| lacks(part, Placeholder::Label))).collect()
}

/// Returns a placeholder as it stands in a template.
pub(super) fn braced(placeholder: Placeholder) -> String {
    format!("{{{{{}}}}}", placeholder.written())
}

/// Writes a report into a template.
pub fn filled(report: &Disclosed<ReportPaper>, template: &Template, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let frame = frame(report, stamp);
    let filling = Filling { report, stamp, frame: &frame };
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let theirs = template.parts.iter().find(|(name, _)| name == STYLES);
    let theirs = theirs.map(|(_, styles)| String::from_utf8_lossy(styles).into_owned()).unwrap_or_default();
    let styles = docx::Styles::beside(&theirs);
    for (name, content) in &template.parts {
        let content = match name.as_str() {
            STYLES => styles.merged().into_bytes(),
            CORE => docx::core_properties(&frame, stamp)?,
            "docProps/app.xml" => NO_APP.as_bytes().to_vec(),
            "docProps/custom.xml" => NO_CUSTOM.as_bytes().to_vec(),
            _ if Part::of(name).is_some() => {
                filling.part(&String::from_utf8_lossy(content), &styles)?.into_bytes()
            }
            _ => content.clone(),
        };
        into.start_file(name.as_str(), options)?;
        into.write_all(&content)?;
    }
    Ok(into.finish()?.into_inner())
}

/// File properties that name nobody.
const NO_APP: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
const NO_CUSTOM: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";

struct Filling<'a> {
    report: &'a Disclosed<ReportPaper>,
    stamp: &'a Stamp,
    frame: &'a Frame,
}

impl Filling<'_> {
    /// Fills in one part of the document.
    fn part(&self, xml: &str, styles: &docx::Styles) -> Result<String, Error> {
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        for paragraph in paragraphs(xml).unwrap_or_default() {
            let words = paragraph.words();
            let marks = marks(&words);
            match marks.as_slice() {
                [] => {}
                [Mark { at, placeholder: Some(one) }] if one.is_whole() && alone(&words, at) => {
                    let written = styles.renamed(&docx::fragment(self.frame, &self.whole(*one))?);
                    edits.push((paragraph.at.clone(), paragraph.replaced(xml, &written)));
                }
                marks => edits.extend(self.within(xml, &paragraph, &words, marks)),
            }
        }
        // Nothing lies within another: a paragraph that holds others has no places of its own then.
        edits.sort_by_key(|(at, _)| at.start);
        let mut out = String::with_capacity(xml.len());
        let mut end = 0;
        for (at, written) in edits {
            if let Some(between) = xml.get(end..at.start) {
                out.push_str(between);
                out.push_str(&written);
                end = at.end;
            }
        }
        out.push_str(xml.get(end..).unwrap_or_default());
        Ok(out)
    }

    /// Returns what a place becomes that becomes paragraphs.
    fn whole(&self, placeholder: Placeholder) -> Vec<crate::blocks::Block> {
        let part = |kind| body(self.report, kind);
        let annex = |kind| body_of_annex(self.report, kind, self.stamp);
        match placeholder {
            Placeholder::Summary => part(PartKind::Summary),
            Placeholder::Introduction => part(PartKind::Introduction),
            Placeholder::Developments => part(PartKind::Developments),
            Placeholder::Findings => part(PartKind::Findings),
            Placeholder::Concepts => part(PartKind::Concepts),
            Placeholder::Conclusions => part(PartKind::Conclusions),
            Placeholder::AnnexAgenda => annex(PartKind::Agenda),
            Placeholder::AnnexParticipants => annex(PartKind::Participants),
            Placeholder::AnnexAbbreviations => annex(PartKind::Abbreviations),
            _ => Vec::new(),
        }
    }

    /// Returns what a place becomes that becomes words.
    fn words(&self, placeholder: Placeholder) -> String {
        let (frame, heading) = (self.frame, &self.report.view().heading);
        match placeholder {
            Placeholder::Title => frame.title.clone(),
            Placeholder::Series => frame.series.clone(),
            Placeholder::Meeting => frame.meeting.clone(),
            Placeholder::Edition => frame.edition.clone(),
            Placeholder::Dates => paper_words().days(heading.from, heading.to),
            Placeholder::Place => frame.place.clone(),
            Placeholder::Chairs => frame.chairs.clone(),
            Placeholder::Label => frame.label.to_owned(),
            Placeholder::Statement => frame.statement.clone(),
            Placeholder::Contact => frame.contact.clone(),
            Placeholder::Version => frame.version.clone(),
            Placeholder::Made => frame.made(),
            _ => String::new(),
        }
    }

    /// Fills in the places within a paragraph, run by run. The label gets a run of its own, set as the convention prescribes.
    fn within(
        &self,
        xml: &str,
        paragraph: &Paragraph,
        words: &str,
        marks: &[Mark],
    ) -> Vec<(Range<usize>, String)> {
        let mut edits = Vec::new();
        let mut from = 0;
        for run in &paragraph.runs {
            let mut texts: Vec<String> = Vec::new();
            let mut behind = String::new();
            let mut labelled = false;
            let mut touched = false;
            for text in &run.texts {
                let at = from..from + text.words.len();
                from = at.end;
                touched |= marks.iter().any(|mark| mark.at.start < at.end && at.start < mark.at.end);
                let mut own = String::new();
                for piece in pieces(words, &at, marks) {
                    let said = match piece {
                        Piece::Words(words) => words.to_owned(),
                        Piece::Place(Placeholder::Label) => {
                            labelled = true;
                            behind.push_str(&docx::label_run(self.frame.label, self.frame.colour));
                            continue;
                        }
                        Piece::Place(one) => self.words(one),
                    };
                    if labelled {
                        behind.push_str(&run.like(xml, &said));
                    } else {
                        own.push_str(&said);
                    }
                }
                texts.push(own);
            }
            if touched {
                let written = run.texts.iter().zip(&texts);
                edits.extend(written.map(|(text, words)| (text.at.clone(), set(words))));
                if !behind.is_empty() {
                    edits.push((run.at.end..run.at.end, behind));
                }
            }
        }
        edits
    }
}

/// Writes words as the text of a run.
fn set(words: &str) -> String {
    format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(printable(words)))
}

/// A place in the words of a paragraph.
struct Mark {
    at: Range<usize>,
    /// None where nothing of this name is known, or it has no end.
    placeholder: Option<Placeholder>,
}

/// Finds the places in the words of a paragraph.
fn marks(words: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(start) = words.get(from..).and_then(|rest| rest.find("{{")).map(|at| from + at) {
        let end = words.get(start..).and_then(|rest| rest.find("}}")).map(|at| start + at + 2);
        let at = start..end.unwrap_or(words.len());
        let inner = end.and_then(|end| words.get(start + 2..end - 2));
        marks.push(Mark { at: at.clone(), placeholder: inner.and_then(Placeholder::named) });
        from = at.end;
    }
    marks
}

/// Tells whether nothing else stands in a paragraph.
fn alone(words: &str, at: &Range<usize>) -> bool {
    words.get(at.clone()).is_some_and(|mark| words.trim() == mark)
}

/// A piece of the words of one run.
enum Piece<'a> {
    Words(&'a str),
    Place(Placeholder),
}

/// Takes apart the words of one run; a place belongs to the run in which it begins.
fn pieces<'a>(words: &'a str, run: &Range<usize>, marks: &[Mark]) -> Vec<Piece<'a>> {
    let mut out = Vec::new();
    let mut at = run.start;
    for mark in marks {
        if mark.at.end <= at || mark.at.start >= run.end {
            continue;
        }
        out.extend(words.get(at..mark.at.start.max(at)).filter(|some| !some.is_empty()).map(Piece::Words));
        if mark.at.start >= run.start {
            out.extend(mark.placeholder.map(Piece::Place));
        }
        at = mark.at.end.min(run.end);
    }
    out.extend(words.get(at..run.end).filter(|some| !some.is_empty()).map(Piece::Words));
    out
}

/// A paragraph of a part, by its places in the text of the part.
#[derive(Debug, Default)]
struct Paragraph {
    at: Range<usize>,
    /// Its properties, where they end a section of the document: they stay.
    section: Option<Range<usize>>,
    runs: Vec<Run>,
}

#[derive(Debug, Default)]
struct Run {
    at: Range<usize>,
    properties: Option<Range<usize>>,
    texts: Vec<Text>,
}

#[derive(Debug)]
struct Text {
    at: Range<usize>,
    words: String,
}

impl Paragraph {
    fn words(&self) -> String {
        self.runs.iter().flat_map(|run| &run.texts).map(|text| text.words.as_str()).collect()
    }

    /// Returns what stands in its place: what is written, and the end of a section of the document where it was one. A cell
    /// of a table must hold a paragraph.
    fn replaced(&self, xml: &str, written: &str) -> String {
        let section = self.section.clone().and_then(|at| xml.get(at));
        match section {
            Some(section) => format!("{written}<w:p>{section}</w:p>"),
            None if written.is_empty() => "<w:p/>".to_owned(),
            None => written.to_owned(),
        }
    }
}

impl Run {
    /// Writes words as a run that looks like this one.
    fn like(&self, xml: &str, words: &str) -> String {
        let properties = self.properties.clone().and_then(|at| xml.get(at)).unwrap_or_default();
        format!("<w:r>{properties}{}</w:r>", set(words))
    }
}

/// Finds the paragraphs of a part with their runs; none where the part is not well formed. Words in a box belong to the
/// paragraph in the box.
fn paragraphs(xml: &str) -> Option<Vec<Paragraph>> {
    let mut reader = Reader::from_str(xml);
    let mut done = Vec::new();
    let mut open: Vec<(Paragraph, Vec<Run>)> = Vec::new();
    let mut properties: Option<usize> = None;
    let mut of_paragraph: Option<(usize, bool)> = None;
    let mut text: Option<(usize, usize)> = None;
    let place = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).ok();
    loop {
        let start = place(&reader)?;
        let event = reader.read_event().ok()?;
        let end = place(&reader)?;
        match event {
            Event::Eof => break,
            Event::Start(tag) => match tag.name().as_ref() {
                "w:p" => {
                    open.push((Paragraph { at: start..start, ..Paragraph::default() }, Vec::new()));
                }
                "w:pPr" => of_paragraph = Some((start, false)),
                "w:sectPr" => {
                    of_paragraph = of_paragraph.map(|(start, _)| (start, true));
                }
                "w:r" => {
                    if let Some((_, runs)) = open.last_mut() {
                        runs.push(Run { at: start..start, ..Run::default() });
                    }
                }
                "w:rPr" => properties = Some(start),
                "w:t" => text = Some((start, end)),
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "w:t" => {
                    let (from, inner) = text.take()?;
                    let words = unescape(xml.get(inner..start)?).ok()?.into_owned();
                    if let Some(run) = open.last_mut().and_then(|(_, runs)| runs.last_mut()) {
                        run.texts.push(Text { at: from..end, words });
                    }
                }
                "w:rPr" => {
                    let from = properties.take();
                    if let (Some(from), Some(run)) =
                        (from, open.last_mut().and_then(|(_, runs)| runs.last_mut()))
                        && run.properties.is_none()
                        && from >= run.at.start
                    {
                        run.properties = Some(from..end);
                    }
                }
                "w:pPr" => {
                    if let (Some((from, true)), Some((paragraph, _))) = (of_paragraph.take(), open.last_mut())
                    {
                        paragraph.section = Some(from..end);
                    }
                }
                "w:r" => {
                    if let Some((paragraph, runs)) = open.last_mut()
                        && let Some(mut run) = runs.pop()
                    {
                        run.at.end = end;
                        paragraph.runs.push(run);
                    }
                }
                "w:p" => {
                    let (mut paragraph, _) = open.pop()?;
                    paragraph.at.end = end;
                    done.push(paragraph);
                }
                _ => {}
            },
            _ => {}
        }
    }
    open.is_empty().then_some(done)
}

/// Takes a Word document apart; none where it is something else, or larger than any template.
fn unpacked(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    if bytes.len() > MOST_PACKED {
        return None;
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > MOST_PARTS {
        return None;
    }
    let mut room = MOST_UNPACKED;
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let part = archive.by_index(index).ok()?;
        if part.is_dir() {
            continue;
        }
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.take(room + 1).read_to_end(&mut content).ok()?;
        room = room.checked_sub(content.len() as u64)?;
        parts.push((name, content));
    }
    let holds = |wanted: &str| parts.iter().any(|(name, _)| name == wanted);
    let body = parts.iter().find(|(name, _)| name == BODY).map(|(_, content)| content)?;
    let is_word = std::str::from_utf8(body).is_ok_and(|text| text.contains("<w:document"));
    // Macros are no part of a document that is sent around.
    let runs = holds("word/vbaProject.bin");
    (is_word && !runs && holds("[Content_Types].xml")).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Packs a document of these paragraphs, header and footer as XML.
    fn packed(body: &str, header: &str, footer: &str) -> Vec<u8> {
        let part = |root: &str, content: &str| {
            format!("<w:{root} xmlns:w=\"urn:w\">{content}</w:{root}>").into_bytes()
        };
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in [
            ("[Content_Types].xml", b"<Types/>".to_vec()),
            (BODY, part("document", &format!("<w:body>{body}</w:body>"))),
            ("word/header1.xml", part("hdr", header)),
            ("word/footer1.xml", part("ftr", footer)),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn paragraph(words: &str) -> String {
        format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
    }

    fn whole() -> String {
        let needed = Placeholder::ALL.into_iter().filter(|one| one.is_needed());
        needed.map(|one| paragraph(&braced(one))).collect()
    }

    #[test]
    fn a_file_that_is_no_word_document_is_refused() {
        for bytes in [&b""[..], b"PK\x03\x04", b"Dear all"] {
            assert_eq!(Template::read(bytes), Err(TemplateRefused::NotWord));
        }
    }

    #[test]
    fn an_unknown_place_and_a_missing_one_are_said_with_where_they_are() {
        let label = paragraph("{{label}}");
        let body = format!("{}{}", paragraph("Report"), paragraph("see {{sumary}}"));
        let Err(TemplateRefused::Unknown(unknown)) = Template::read(&packed(&body, &label, &label)) else {
            panic!("nothing is called so");
        };
        assert_eq!(unknown[0].said(), "{{sumary}} in paragraph 2 of the text");
        let Err(TemplateRefused::Missing(missing)) = Template::read(&packed(&whole(), &label, "<w:p/>"))
        else {
            panic!("the label belongs on every page");
        };
        assert_eq!(missing.iter().map(Misplaced::said).collect::<Vec<_>>(), ["{{label}} in a footer"]);
        let within = format!("{}{}", whole(), paragraph("Before {{annex.agenda}}"));
        assert!(matches!(
            Template::read(&packed(&within, &label, &label)),
            Err(TemplateRefused::Within(places)) if places.len() == 1
        ));
    }

    #[test]
    fn a_place_that_lies_over_several_runs_is_found() {
        let label = paragraph("{{label}}");
        let split = "<w:p><w:r><w:t>Held {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{da</w:t></w:r><w:r><w:t>tes}} &amp; later</w:t></w:r></w:p>";
        let template = Template::read(&packed(&format!("{}{split}", whole()), &label, &label));
        assert!(template.is_ok(), "{template:?}");
        let xml = format!("<w:body>{split}</w:body>");
        let found = paragraphs(&xml).unwrap();
        assert_eq!(found[0].words(), "Held {{dates}} & later");
        assert_eq!(marks(&found[0].words())[0].placeholder, Some(Placeholder::Dates));
    }
}
