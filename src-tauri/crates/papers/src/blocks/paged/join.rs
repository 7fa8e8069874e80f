//! Joins PDF files that the same writer made into one, with one structure tree and one outline.
//!
//! This is no reader of PDF at large. It relies on how the writer lays out its files: a plain table of references, one
//! root of pages, and a structure tree with a single `Document` under its root. What it cannot read it refuses.

use super::layout::{add_to_dictionary, between, find, integer, is_name, objects, token_length};
use crate::error::Error;
use std::ops::Range;

/// Objects of the joined file that are no object of a part.
const PAGES: usize = 1;
const STRUCTURE: usize = 2;
const DOCUMENT: usize = 3;
const OUTLINES: usize = 4;
const INFO: usize = 5;
const METADATA: usize = 6;
const CATALOG: usize = 7;
const OVER: usize = 8;

/// The name of what is laid over a page.
const OVERLAY: &str = "Overlay";

/// How a page begins.
const PAGE: &[u8] = b"<</Type/Page/";

/// How a heading begins, before the digit of its level.
const HEADING: &[u8] = b"<</Type/StructElem/S/H";

/// The file in which parts come together.
pub struct Joined {
    out: Vec<u8>,
    /// Where each object begins; 0 where there is none.
    offsets: Vec<usize>,
    /// For each page what is laid over it, an object that is written when all are known.
    over: Vec<usize>,
    /// The roots of the pages of each part.
    kids: Vec<String>,
    /// The structure of each part.
    structures: Vec<String>,
    /// Which elements stand on each page.
    parents: Vec<u8>,
    /// Which elements have a name, as heads of tables do.
    names: Vec<u8>,
    /// The first and the last entry of the outline, and how many there are.
    outline: Option<(usize, usize, usize)>,
    /// The last entry of the outline, which waits for the next.
    waiting: Vec<u8>,
    catalog: Vec<u8>,
    identity: Vec<u8>,
    parts: usize,
}

/// What is copied.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// An object.
    Plain,
    /// An element of the structure, or names of such.
    Elements,
    /// Pages, each with its elements.
    Pages,
}

/// How a piece of a part is copied.
struct Copying<'a> {
    /// The number of an object in the joined file.
    number: &'a dyn Fn(usize) -> usize,
    /// How many pages come before.
    pages: usize,
    /// What is put before the names of elements, so that those of two parts differ.
    prefix: &'a str,
}

impl Joined {
    /// Begins a file of about so many bytes: where it grows step by step, each copies all that is there.
    pub fn of_about(bytes: usize) -> Self {
        let mut out = Vec::with_capacity(bytes);
        out.extend_from_slice(b"%PDF-1.7\n%\x80\x80\x80\x80\n\n");
        Self {
            out,
            offsets: vec![0; OVER + 1],
            over: Vec::new(),
            kids: Vec::new(),
            structures: Vec::new(),
            parents: Vec::new(),
            names: Vec::new(),
            outline: None,
            waiting: Vec::new(),
            catalog: Vec::new(),
            identity: Vec::new(),
            parts: 0,
        }
    }

    /// Adds a part, whose headings were lifted by some levels. File properties and language are those of the first.
    pub fn add(&mut self, file: &[u8], lift: u8) -> Result<(), Error> {
        self.add_objects(file, lift).ok_or_else(|| Error::Pages("the parts could not be joined".to_owned()))
    }

    fn add_objects(&mut self, file: &[u8], lift: u8) -> Option<()> {
        let (objects, trailer) = objects(file)?;
        let root = integer(trailer, "/Root ")?;
        let catalog = *objects.get(root)?;
        let (pages, structure) = (integer(catalog, "/Pages ")?, integer(catalog, "/StructTreeRoot ")?);
        let (outlines, metadata) = (integer(catalog, "/Outlines "), integer(catalog, "/Metadata ")?);
        let info = integer(trailer, "/Info ")?;
        let base = self.offsets.len() - 1;
        let (first, pages_before) = (self.parts == 0, self.pages());
        let prefix = format!("{:05}", self.parts);
        self.parts += 1;
        let count = integer(objects[pages], "/Count ")?;
        let reserved = base + objects.len()..base + objects.len() + count;
        self.offsets.resize(reserved.end, 0);
        self.over.extend(reserved.clone());
        let mut over = reserved;
        let number = |of: usize| match of {
            of if of == structure => DOCUMENT,
            of if Some(of) == outlines => OUTLINES,
            of => base + of,
        };
        let copying = Copying { number: &number, pages: pages_before, prefix: &prefix };
        let entry = |key| outlines.and_then(|at| integer(objects[at], key));
        let (entry_first, entry_last) = (entry("/First "), entry("/Last "));
        if let Some(next) = entry_first {
            self.write_waiting(&format!("/Next {} 0 R", number(next)));
        }
        for (at, object) in objects.iter().enumerate().skip(1) {
            if [root, structure, info, metadata].contains(&at) || Some(at) == outlines {
                continue;
            }
            let mut copy = copying.copy(object);
            if at == pages {
                add_to_dictionary(&mut copy, &format!("/Parent {PAGES} 0 R"));
            }
            if object.starts_with(PAGE) {
                let resources = copying.copy(objects.get(integer(object, "/Resources ")?)?);
                copy = with_overlay(&copy, resources, over.next()?)?;
            }
            if Some(at) == entry_first
                && let Some((_, before, _)) = self.outline
            {
                add_to_dictionary(&mut copy, &format!("/Prev {before} 0 R"));
            }
            if object.starts_with(HEADING) {
                copy[HEADING.len()] += lift;
            }
            if object.starts_with(b"<</Type/StructElem/S/Document") {
                let as_part = b"<</Type/StructElem/S/Part";
                copy.splice(..b"<</Type/StructElem/S/Document".len(), as_part.iter().copied());
                self.structures.push(format!("{} 0 R", number(at)));
            }
            if Some(at) == entry_last {
                self.waiting = copy;
            } else {
                self.write(number(at), &copy);
            }
        }
        if let (Some(from), Some(to)) = (entry_first, entry_last) {
            let count = outlines.and_then(|at| integer(objects[at], "/Count ")).unwrap_or(1);
            let before = self.outline.map_or((number(from), 0), |(first, _, count)| (first, count));
            self.outline = Some((before.0, number(to), before.1 + count));
        }
        self.kids.push(format!("{} 0 R", number(pages)));
        let tree = objects[structure];
        self.parents.push(b' ');
        self.parents.extend(copying.copy_list(between(tree, "/ParentTree<</Nums[", "]>>")?, Kind::Pages));
        if let Some(names) = between(tree, "/IDTree<</Names[", "]") {
            self.names.extend(copying.copy_list(names, Kind::Elements));
        }
        if first {
            let own = |of: usize| match of {
                of if of == pages => PAGES,
                of if of == structure => STRUCTURE,
                of if Some(of) == outlines => OUTLINES,
                of if of == metadata => METADATA,
                of => base + of,
            };
            self.catalog = Copying { number: &own, ..copying }.copy(catalog);
            self.identity = between(trailer, "/ID[", "]")?.to_vec();
            self.write(INFO, objects[info]);
            self.write(METADATA, objects[metadata]);
        }
        Some(())
    }

    /// Returns how many pages there are.
    pub const fn pages(&self) -> usize {
        self.over.len()
    }

    /// Lays head and foot over some of the pages, counted from 0, from a file without tags that has a page for each.
    pub fn lay_over(&mut self, file: &[u8], at: Range<usize>) -> Result<(), Error> {
        self.lay_objects(file, at)
            .ok_or_else(|| Error::Pages("head and foot could not be laid over".to_owned()))
    }

    fn lay_objects(&mut self, file: &[u8], at: Range<usize>) -> Option<()> {
        let (objects, trailer) = objects(file)?;
        let root = integer(trailer, "/Root ")?;
        let apart = [Some(root), integer(trailer, "/Info "), integer(objects.get(root)?, "/Metadata ")];
        let frames: Vec<&[u8]> = objects.iter().copied().filter(|object| object.starts_with(PAGE)).collect();
        let over = self.over.get(at)?.to_vec();
        if frames.len() != over.len() {
            return None;
        }
        let base = self.offsets.len() - 1;
        self.offsets.resize(base + objects.len(), 0);
        let number = |of: usize| base + of;
        let copying = Copying { number: &number, pages: 0, prefix: "" };
        let mut contents = Vec::with_capacity(frames.len());
        for (frame, over) in frames.into_iter().zip(over) {
            let content = integer(frame, "/Contents ")?;
            contents.push(content);
            let corners = std::str::from_utf8(between(frame, "/MediaBox", "]")?).ok()?;
            let resources = number(integer(frame, "/Resources ")?);
            let mut form = copying.copy(objects.get(content)?);
            let entries = format!("/Type/XObject/Subtype/Form/BBox{corners}]/Resources {resources} 0 R");
            add_to_dictionary(&mut form, &entries);
            self.write(over, &form);
        }
        for (at, object) in objects.iter().enumerate().skip(1) {
            let is_of_pages = object.starts_with(PAGE) || object.starts_with(b"<</Type/Pages/");
            if !(apart.contains(&Some(at)) || is_of_pages || contents.contains(&at)) {
                self.write(number(at), &copying.copy(object));
            }
        }
        Some(())
    }

    /// Returns the joined file.
    pub fn finish(mut self) -> Vec<u8> {
        self.write_waiting("");
        let (kids, pages) = (self.kids.join(" "), self.pages());
        self.write(PAGES, format!("<</Type/Pages/Count {pages}/Kids[{kids}]>>").as_bytes());
        let parts = self.structures.join(" ");
        let document = format!("<</Type/StructElem/S/Document/P {STRUCTURE} 0 R/K[{parts}]>>");
        self.write(DOCUMENT, document.as_bytes());
        let mut tree = format!(
            "<</Type/StructTreeRoot/RoleMap<</Datetime/Span/Terms/Part/Title/P/Strong/Span/Em/Span>>\
             /K[{DOCUMENT} 0 R]/ParentTreeNextKey {pages}/ParentTree<</Nums["
        )
        .into_bytes();
        tree.extend_from_slice(&self.parents);
        tree.extend_from_slice(b"]>>/IDTree<</Names[");
        tree.extend_from_slice(&self.names);
        tree.extend_from_slice(b"]>>>>");
        self.write(STRUCTURE, &tree);
        if let Some((first, last, count)) = self.outline {
            let outline = format!("<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {count}>>");
            self.write(OUTLINES, outline.as_bytes());
        }
        // Programs that read aloud pass over it.
        let content = format!("/Artifact<</Type/Pagination>>BDC q/{OVERLAY} Do Q EMC");
        let stream = format!("<</Length {}>>\nstream\n{content}\nendstream", content.len());
        self.write(OVER, stream.as_bytes());
        let catalog = std::mem::take(&mut self.catalog);
        self.write(CATALOG, &catalog);
        let (at, size) = (self.out.len(), self.offsets.len());
        self.out.extend_from_slice(format!("xref\n0 {size}\n").as_bytes());
        for offset in &self.offsets {
            let (generation, state) = if *offset == 0 { (65_535, 'f') } else { (0, 'n') };
            self.out.extend_from_slice(format!("{offset:010} {generation:05} {state}\r\n").as_bytes());
        }
        let trailer = format!("trailer\n<</Size {size}/Root {CATALOG} 0 R/Info {INFO} 0 R/ID[");
        let ends = [trailer.into_bytes(), self.identity, format!("]>>\nstartxref\n{at}\n%%EOF").into_bytes()];
        self.out.extend(ends.concat());
        self.out
    }

    fn write(&mut self, number: usize, object: &[u8]) {
        self.offsets[number] = self.out.len();
        self.out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        self.out.extend_from_slice(object);
        self.out.extend_from_slice(b"\nendobj\n");
    }

    /// Writes the last entry of the outline, now that it is known what follows it.
    fn write_waiting(&mut self, next: &str) {
        let mut entry = std::mem::take(&mut self.waiting);
        if let (false, Some((_, last, _))) = (entry.is_empty(), self.outline) {
            add_to_dictionary(&mut entry, next);
            self.write(last, &entry);
        }
    }
}

/// Returns a page that shows what is laid over it behind its own content; its resources become part of it.
fn with_overlay(page: &[u8], mut resources: Vec<u8>, over: usize) -> Option<Vec<u8>> {
    let entry = format!("/{OVERLAY} {over} 0 R");
    if let Some(at) = find(&resources, b"/XObject<<") {
        let at = at + b"/XObject<<".len();
        resources.splice(at..at, entry.bytes());
    } else {
        add_to_dictionary(&mut resources, &format!("/XObject<<{entry}>>"));
    }
    let shared = format!("/Resources {} 0 R", integer(page, "/Resources ")?);
    let content = format!("/Contents {} 0 R", integer(page, "/Contents ")?);
    let both = format!("/Contents[{} {OVER} 0 R]", &content["/Contents ".len()..]);
    let page = replaced(page, shared.as_bytes(), &[b"/Resources".as_slice(), &resources].concat())?;
    replaced(&page, content.as_bytes(), both.as_bytes())
}

fn replaced(text: &[u8], old: &[u8], new: &[u8]) -> Option<Vec<u8>> {
    let at = find(text, old)?;
    Some([&text[..at], new, &text[at + old.len()..]].concat())
}

impl Copying<'_> {
    /// Copies an object: references, places on pages and names of elements are put right, streams stay as they are.
    fn copy(&self, object: &[u8]) -> Vec<u8> {
        let is_stream = object.starts_with(b"<</Length ");
        let end = if is_stream { find(object, b"\nstream\n").unwrap_or(object.len()) } else { object.len() };
        let is_element = object.starts_with(b"<</Type/StructElem");
        let mut out = self.copy_list(&object[..end], if is_element { Kind::Elements } else { Kind::Plain });
        out.extend_from_slice(&object[end..]);
        out
    }

    /// Copies token by token.
    fn copy_list(&self, text: &[u8], kind: Kind) -> Vec<u8> {
        let mut out = Vec::with_capacity(text.len() + text.len() / 4);
        let mut is_page = kind == Kind::Pages;
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let token = &rest[..token_length(rest)];
            at += token.len();
            let value = std::str::from_utf8(token).ok().and_then(|token| token.parse::<usize>().ok());
            match value {
                Some(value) if text[at..].starts_with(b" 0 R") => {
                    out.extend_from_slice(format!("{} 0 R", (self.number)(value)).as_bytes());
                    at += 4;
                }
                Some(value) if is_page => out.extend_from_slice((value + self.pages).to_string().as_bytes()),
                _ if kind == Kind::Elements && is_name(token) => {
                    out.extend_from_slice(format!("({}", self.prefix).as_bytes());
                    out.extend_from_slice(&token[1..]);
                }
                _ => out.extend_from_slice(token),
            }
            if token != b" " {
                is_page = kind == Kind::Pages || token == b"/StructParents";
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    /// A file of one page, as the writer forms it: catalog, page, structure, outline.
    fn part(title: &str) -> Vec<u8> {
        let objects = [
            "<</Type/Pages/Count 1/Kids[2 0 R]>>".to_owned(),
            "<</Type/Page/Resources 13 0 R/StructParents 0/Tabs/S/Parent 1 0 R/Contents 9 0 R>>".to_owned(),
            "<</Type/StructTreeRoot/K[4 0 R]/ParentTree<</Nums[0 6 0 R]>>/IDTree<</Names[(U1x0y0)5 0 R]>>>>"
                .to_owned(),
            "<</Type/StructElem/S/Document/P 3 0 R/K[5 0 R]>>".to_owned(),
            format!("<</Type/StructElem/S/H1/P 4 0 R/ID(U1x0y0)/T({title} \\(5 0 R\\))/K[0]/Pg 2 0 R>>"),
            "[5 0 R]".to_owned(),
            "<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>".to_owned(),
            format!("<</Parent 7 0 R/Title({title})>>"),
            "<</Length 11>>\nstream\n(U1) 5 0 R \nendstream".to_owned(),
            "<</Title(Sample)>>".to_owned(),
            "<</Length 3/Type/Metadata>>\nstream\nabc\nendstream".to_owned(),
            "<</Type/Catalog/Pages 1 0 R/Metadata 11 0 R/StructTreeRoot 3 0 R/Outlines 7 0 R>>".to_owned(),
            "<</Font<</f0 9 0 R>>>>".to_owned(),
        ];
        file(&objects, "/Root 12 0 R/Info 10 0 R")
    }

    /// Head and foot of two pages, as the writer forms them without tags.
    fn frames() -> Vec<String> {
        let page = |content| {
            format!("<</Type/Page/Resources 7 0 R/MediaBox[0 0 9 9]/Parent 1 0 R/Contents {content} 0 R>>")
        };
        let content = |words| format!("<</Length 9>>\nstream\n{words}\nendstream");
        vec![
            "<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>".to_owned(),
            page(4),
            page(5),
            content("head of 1"),
            content("head of 2"),
            "<</Type/Catalog/Pages 1 0 R>>".to_owned(),
            "<</Font<</f0 8 0 R>>>>".to_owned(),
            "<</Type/Font>>".to_owned(),
        ]
    }

    fn file(objects: &[String], trailer: &str) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
        for (number, object) in (1..).zip(objects) {
            let _ = write!(table, "{:010} 00000 n\r\n", out.len());
            out.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
        }
        let at = out.len();
        out.extend(format!("{table}trailer\n<<{trailer}/ID[(a)(a)]>>\nstartxref\n{at}\n%%EOF").bytes());
        out
    }

    #[test]
    fn two_files_become_one_with_one_structure_and_one_outline() {
        let mut joined = Joined::of_about(0);
        joined.add(&part("One"), 0).unwrap();
        joined.add(&part("Two"), 1).unwrap();
        let file = joined.finish();
        let text = String::from_utf8_lossy(&file);
        for (piece, reason) in [
            ("1 0 obj\n<</Type/Pages/Count 2/Kids[9 0 R 23 0 R]>>", "the pages of both hang on one root"),
            ("9 0 obj\n<</Parent 1 0 R/Type/Pages/Count 1/Kids[10 0 R]>>", "each under its own"),
            ("/StructParents 1/Tabs/S/Parent 23 0 R/Contents[31 0 R 8 0 R]>>", "pages are counted on"),
            ("/ParentTreeNextKey 2/ParentTree<</Nums[ 0 14 0 R 1 28 0 R]>>", "and so are their elements"),
            ("3 0 obj\n<</Type/StructElem/S/Document/P 2 0 R/K[12 0 R 26 0 R]>>", "one document"),
            ("26 0 obj\n<</Type/StructElem/S/Part/P 3 0 R/K[27 0 R]>>", "of which each is a part"),
            (
                "/S/H2/P 26 0 R/ID(00001U1x0y0)/T(Two \\(5 0 R\\))/K[0]/Pg 24 0 R>>",
                "lifted headings are let down",
            ),
            ("/IDTree<</Names[(00000U1x0y0)13 0 R(00001U1x0y0)27 0 R]>>", "names differ"),
            ("16 0 obj\n<</Next 30 0 R/Parent 4 0 R/Title(One)>>", "the outline goes on"),
            ("30 0 obj\n<</Prev 16 0 R/Parent 4 0 R/Title(Two)>>", "and back"),
            ("4 0 obj\n<</Type/Outlines/First 16 0 R/Last 30 0 R/Count 2>>", "from the first to the last"),
            ("stream\n(U1) 5 0 R \nendstream", "what pages show stays as it is"),
        ] {
            assert!(text.contains(piece), "{reason}: {piece:?} is missing in {text}");
        }
        for (number, line) in text.split("xref\n").nth(1).unwrap().lines().skip(1).enumerate() {
            if line.ends_with('n') {
                let at: usize = line[..10].parse().unwrap();
                assert!(
                    file[at..].starts_with(format!("{number} 0 obj\n").as_bytes()),
                    "object {number} is at {at}"
                );
            }
        }
    }

    #[test]
    fn each_page_shows_the_frame_that_is_laid_over_it() {
        let mut joined = Joined::of_about(0);
        joined.add(&part("One"), 0).unwrap();
        joined.add(&part("Two"), 1).unwrap();
        assert!(joined.lay_over(&part("One"), 0..2).is_err(), "each page has a frame");
        joined.lay_over(&file(&frames(), "/Root 6 0 R"), 0..2).unwrap();
        let text = String::from_utf8_lossy(&joined.finish()).into_owned();
        let over: Vec<&str> = text.match_indices("/Overlay ").map(|(at, _)| &text[at..at + 16]).collect();
        let [first, second, content] = over[..] else { panic!("{over:?} in {text}") };
        assert!(content.starts_with("/Overlay Do Q"), "{content}");
        for (over, frame) in [(first, "head of 1"), (second, "head of 2")] {
            let number = over.split(' ').nth(1).unwrap();
            let form = text.split(&format!("\n{number} 0 obj\n")).nth(1).unwrap();
            assert!(form.starts_with("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources "), "{form}");
            assert!(form.split("endobj").next().unwrap().contains(frame), "{form}");
        }
        assert_eq!(
            text.matches("/Resources<</XObject<</Overlay").count(),
            2,
            "beside what the page needs itself"
        );
        assert!(text.contains("/Contents[17 0 R 8 0 R]>>"), "behind the content of the page: {text}");
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        assert!(Joined::of_about(0).add(b"%PDF-1.7\nstartxref\n9999\n%%EOF", 0).is_err());
        assert!(Joined::of_about(0).add(b"", 0).is_err());
    }
}
