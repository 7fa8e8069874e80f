//! The list of participants as PDF: what a bare table of the same length costs, and the memory that 10,000 people take.

use std::{path::Path, process::Command, time::Instant};

use domain::disclosure::{Audience, PaperForm, PaperKind};
use entente_tests::people::{now, open, table};
use ops::export::{Prepared, Wanted};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::{Measured, RUNS, median};

/// The word that asks the benchmark for the peak of a process of its own.
pub const PEAK: &str = "--peak-of-the-list-in";

/// Megabytes that the list of 10,000 people may take.
pub const MOST: u64 = 300;

/// One of the typefaces of the papers.
const FONT: &[u8] = include_bytes!("../../../../src-tauri/crates/papers/fonts/SourceSerif4-Regular.ttf");

/// A table without styles, heads or tags: seven columns, as the list for the secretariat has.
const BARE: &str = "#set text(font: \"Source Serif 4\")\n#table(columns: 7, ..json(\"data.json\").flatten())";

/// What the typesetter sees of a bare table.
struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    font: Font,
    source: Source,
    data: Bytes,
}

/// Sets so many people in a bare table and writes it as plain PDF.
pub fn bare_table(people: usize) -> Measured<f64> {
    let csv = table("bare", people);
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').take(7).collect()).collect();
    let font = Font::new(Bytes::new(FONT), 0).ok_or("the typeface cannot be read")?;
    let bare = Bare {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts([&font])),
        font,
        source: Source::new(FileId::new(place("bare.typ")?), BARE.to_owned()),
        data: Bytes::new(serde_json::to_vec(&rows)?),
    };
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begin = Instant::now();
        let document = typst::compile::<PagedDocument>(&bare).output.map_err(|found| format!("{found:?}"))?;
        let options = typst_pdf::PdfOptions { tagged: false, ..Default::default() };
        let bytes = typst_pdf::pdf(&document, &options).map_err(|found| format!("{found:?}"))?;
        times.push(begin.elapsed());
        typst::comemo::evict(0);
        if document.pages().len() < people / 100 || !bytes.starts_with(b"%PDF") {
            return Err("the bare table is not whole".into());
        }
    }
    Ok(median(times))
}

fn place(name: &str) -> Measured<RootedPath> {
    Ok(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).map_err(|_| "no place for a file")?))
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Ok(self.data.clone())
    }

    fn font(&self, _: usize) -> Option<Font> {
        Some(self.font.clone())
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Returns how much memory a process takes, at its peak, that opens a workspace and writes its list; in megabytes.
pub fn peak(file: &Path) -> Measured<u64> {
    let output = Command::new(std::env::current_exe()?).arg(PEAK).arg(file).output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    said.trim().parse().map_err(|_| String::from_utf8_lossy(&output.stderr).into_owned().into())
}

/// Writes the list in a workspace and prints what that took of memory.
pub async fn print_peak(file: &Path) -> Measured<()> {
    let (store, meeting) = open(file).await?;
    let wanted = Wanted::new(PaperKind::Participants, PaperForm::Pdf, Audience::Secretariat);
    let bytes = Prepared::prepare(&mut store.begin(now()).await?, meeting, wanted).await?.write()?;
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no peak is known")?;
    let kilobytes: u64 = peak.trim().trim_end_matches(" kB").trim().parse()?;
    if bytes.len() < 1_000_000 {
        return Err("the list is not whole".into());
    }
    println!("{}", kilobytes / 1_024);
    Ok(())
}
