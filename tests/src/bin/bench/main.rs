//! Measures what people wait for, over an encrypted file with durable commits, and prints medians beside what was aimed
//! for, beside a leading event server, and beside the least that the same work costs on this machine, see [`floor`] and
//! [`pdf`]. `cargo xtask bench` builds for release and runs it.
//!
//! Words after `bench` choose what is measured: those rows whose name contains one of them. `--no-window` leaves out
//! the start of the application.

mod agenda;
mod floor;
mod notes;
mod pdf;
mod people;
mod pouch;
mod records;
mod row;
#[cfg(target_os = "linux")]
mod window;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::MeetingId;
use domain::participant::Status;
use entente_tests::people::{frame, import, make, now, open, table};
use ops::Store;
use ops::export::{Prepared, Wanted};
use ops::history::HistoryAsked;
use ops::import::{Decisions, ImportKind, ImportSession};

use crate::floor::Bare;
use crate::people::{Form, Sent};
use crate::row::Row;

/// What is measured allocates as the application does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs per row; the median is printed.
const RUNS: usize = 7;

/// Runs of what takes seconds: a few tell.
const FEW: usize = 3;

/// The result of a measurement, or why there is none.
type Measured<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Measured<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [word, file] = words.as_slice()
        && word == pdf::PEAK
    {
        return pdf::print_peak(Path::new(file)).await;
    }
    let wanted = |name: &str| {
        let mut chosen = words.iter().filter(|word| !word.starts_with("--")).peekable();
        chosen.peek().is_none() || chosen.any(|word| name.contains(word.as_str()))
    };
    if cfg!(debug_assertions) {
        println!("This build is not optimised: cargo xtask bench measures the release.");
    }
    let folder = tempfile::tempdir()?;
    let mut rows = Vec::new();
    let (store, meeting) = filled(folder.path(), 1_000).await?;
    for (name, form, aim, server) in [
        ("list of 1,000 as CSV", PaperForm::Csv, Some(0.03), 1.26),
        ("list of 1,000 as XLSX", PaperForm::Xlsx, Some(0.08), 1.29),
        ("list of 1,000 as PDF", PaperForm::Pdf, None, 7.26),
    ] {
        if wanted(name) {
            let row = Row::new(name, exporting(&store, meeting, form).await?).server(server);
            rows.push(match aim {
                Some(aim) => row.aim(aim),
                None => row.floors(pdf::bare_table(1_000)?, 4.0),
            });
        }
    }
    drop(store);
    let thousand = place(folder.path(), 1_000);
    for row in rows.iter_mut().filter(|row| row.name.ends_with("CSV") || row.name.ends_with("XLSX")) {
        row.floor = Some(Bare::open(&thousand).await?.everybody().await?);
    }
    if wanted("import of 1,000 people from CSV") {
        let floor = Bare::open(&thousand).await?.insertion(folder.path()).await?;
        let median = importing(folder.path()).await?;
        let row = Row::new("import of 1,000 people from CSV", median).aim(0.30).server(13.8);
        rows.push(row.floors(floor, 13.0));
    }
    if wanted("unlocking a workspace of 1,000") {
        let row = Row::new("unlocking a workspace of 1,000", unlocking(&thousand).await?);
        rows.push(row.floors(floor::key(&thousand).await?, 1.5));
    }
    if wanted("people screen of 10,000") || wanted("finding somebody among 10,000") {
        let (store, meeting) = filled(folder.path(), 10_000).await?;
        let (list, find) = looking(&store, meeting).await?;
        drop(store);
        let mut bare = Bare::open(&place(folder.path(), 10_000)).await?;
        let (everybody, query) = (bare.everybody().await?, bare.one_query(ONE_OF_MANY_TERMS).await?);
        rows.push(Row::new("people screen of 10,000", list).floors(everybody, 3.0));
        rows.push(Row::new("finding somebody among 10,000", find).aim(0.030).floors(query, 5.0));
    }
    let name = "status of 1,000 people at once";
    if wanted(name) {
        let (store, meeting) = open(&thousand).await?;
        rows.push(Row::new(name, people::at_once(&store, meeting).await?).aim(0.3));
    }
    history_of_steps(folder.path(), &wanted, &mut rows).await?;
    long_lists(folder.path(), &wanted, &mut rows).await?;
    if wanted("undo of an import of 10,000 people") {
        let (undo, import) = undoing(folder.path()).await?;
        rows.push(Row::new("undo of an import of 10,000 people", undo).floors(import, 1.0));
    }
    if wanted("unlocking a workspace of 10,000") {
        let file = ten_thousand(folder.path()).await?;
        let row = Row::new("unlocking a workspace of 10,000", unlocking(&file).await?);
        rows.push(row.floor(floor::key(&file).await?));
    }
    if wanted("memory of the list of 10,000 as PDF") {
        let peak = pdf::peak(&ten_thousand(folder.path()).await?)?;
        let missed = if peak > pdf::MOST { ", which misses its aim" } else { "" };
        println!("The list of 10,000 as PDF takes {peak} MB at most (aim {} MB){missed}.", pdf::MOST);
    }
    agenda_of_500(folder.path(), &wanted, &mut rows).await?;
    if wanted("agenda of the sample as PDF") {
        let row = Row::new("agenda of the sample as PDF", agenda::sample_as_pdf(folder.path()).await?);
        rows.push(row.floor(pdf::bare_table(60)?));
    }
    pouches(folder.path(), &wanted, &mut rows).await?;
    session_notes(folder.path(), &wanted, &mut rows).await?;
    records_of_exchange(folder.path(), &wanted, &mut rows).await?;
    // What was measured is printed, also where a window could not be driven.
    let driven = if words.iter().any(|word| word == "--no-window") {
        Ok(())
    } else {
        in_the_window(folder.path(), &wanted, &mut rows).await
    };
    row::print(&rows);
    driven
}

/// Measures the library of practices, the compendium, the report, and what the first screen reads.
async fn records_of_exchange(
    folder: &Path,
    wanted: &impl Fn(&str) -> bool,
    rows: &mut Vec<Row>,
) -> Measured<()> {
    let [find, cards] = ["finding among 2,000 practices", "cards of 2,000 practices"];
    if wanted(find) || wanted(cards) {
        let library = records::Library::make(folder, 2_000).await?;
        rows.push(Row::new(find, library.find().await?).aim(0.010));
        rows.push(Row::new(cards, library.cards().await?));
    }
    let compendium = "compendium of 500 practices as PDF";
    if wanted(compendium) {
        let library = records::Library::make(folder, 500).await?;
        rows.push(Row::new(compendium, library.paper(PaperKind::Practices, PaperForm::Pdf).await?).aim(1.0));
    }
    let [pdf, docx, overview] =
        ["report of the sample as PDF", "report of the sample as Word", "overview of the sample read"];
    if wanted(pdf) || wanted(docx) || wanted(overview) {
        let sample = records::Library::make(folder, 12).await?;
        rows.push(Row::new(pdf, sample.paper(PaperKind::Report, PaperForm::Pdf).await?));
        rows.push(Row::new(docx, sample.paper(PaperKind::Report, PaperForm::Docx).await?));
        rows.push(Row::new(overview, sample.overview().await?).aim(0.050));
    }
    let [pdf, docx] = ["report of 100 pages as PDF", "report of 100 pages as Word"];
    if wanted(pdf) || wanted(docx) {
        let folder = folder.join("report");
        std::fs::create_dir_all(&folder)?;
        let long = records::Library::make(&folder, 12).await?;
        long.write_report(LONG_REPORT).await?;
        println!("The report of {LONG_REPORT} sentences has {} pages.", long.pages().await?);
        rows.push(Row::new(pdf, long.paper(PaperKind::Report, PaperForm::Pdf).await?).aim(1.0));
        rows.push(Row::new(docx, long.paper(PaperKind::Report, PaperForm::Docx).await?).aim(0.5));
    }
    Ok(())
}

/// Measures the history of a workspace in which much was done: its first page, and what words find in it.
async fn history_of_steps(
    folder: &Path,
    wanted: &impl Fn(&str) -> bool,
    rows: &mut Vec<Row>,
) -> Measured<()> {
    let [page, found] = ["history of 10,000 steps, first page", "words found in a history of 10,000 steps"];
    if !wanted(page) && !wanted(found) {
        return Ok(());
    }
    let folder = folder.join("history");
    std::fs::create_dir_all(&folder)?;
    let (store, meeting) = filled(&folder, 100).await?;
    let mut unit = store.begin(now()).await?;
    let seat = unit.of_meeting::<domain::participant::Participant>(meeting).await?[0].id;
    unit.commit().await?;
    for step in 0..10_000 {
        let mut unit = store.begin(now()).await?;
        let status = if step % 2 == 0 { Status::Confirmed } else { Status::Registered };
        ops::people::change(&mut unit, &[seat], ops::people::Change::Status { status }).await?;
        unit.commit().await?;
    }
    for (name, text) in [(page, ""), (found, "confirmed")] {
        let asked = HistoryAsked { most: 200, text: text.to_owned(), ..HistoryAsked::default() };
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begun = Instant::now();
            let mut unit = store.begin(now()).await?;
            let view = ops::history::list(&mut unit, meeting, &asked).await?;
            times.push(begun.elapsed());
            assert_eq!(view.lines.len(), 200, "a page is read");
        }
        rows.push(Row::new(name, median(times)).aim(0.3));
    }
    Ok(())
}

/// So many sentences fill a hundred pages of the outcome report.
const LONG_REPORT: usize = 3_150;

/// Measures imports of long lists as the window does them, and the search for whoever is there twice.
async fn long_lists(folder: &Path, wanted: &impl Fn(&str) -> bool, rows: &mut Vec<Row>) -> Measured<()> {
    let folder = folder.join("lists");
    for (name, people, form) in [
        ("window import of 1,000 from XLSX", 1_000, Form::Xlsx),
        ("window import of 1,000 from CSV", 1_000, Form::Csv),
        ("window import of 10,000 from XLSX", 10_000, Form::Xlsx),
        ("window import of 10,000 from CSV", 10_000, Form::Csv),
        ("window import of 20,000 from XLSX", 20_000, Form::Xlsx),
        ("window import of 20,000 from CSV", 20_000, Form::Csv),
    ] {
        if wanted(name) {
            let imported = Sent::write(&folder, people, form)?.imported().await?;
            rows.push(Row::new(name, imported.median).floors(imported.floor, 5.0));
            std::fs::remove_dir_all(&folder)?;
        }
    }
    let name = "likely twice among 10,000";
    if wanted(name) {
        let twice = people::twice(&folder, 10_000).await?;
        rows.push(Row::new(name, twice.median).floors(twice.floor, 10.0));
    }
    Ok(())
}

/// Measures a crowded agenda.
async fn agenda_of_500(folder: &Path, wanted: &impl Fn(&str) -> bool, rows: &mut Vec<Row>) -> Measured<()> {
    let [clashes, difference, board, calendar] =
        ["clash list of 500 items", "difference of 500 items", "board of 500 items", "calendar of 500 items"];
    if ![clashes, difference, board, calendar].into_iter().any(wanted) {
        return Ok(());
    }
    let crowded = agenda::Crowded::make(folder).await?;
    if wanted(clashes) {
        rows.push(Row::new(clashes, crowded.clash_list()?).aim(0.005));
    }
    if wanted(difference) {
        rows.push(Row::new(difference, crowded.difference()?));
    }
    let shown = if wanted(board) { Some(crowded.board().await?) } else { None };
    let written = if wanted(calendar) { Some(crowded.calendar().await?) } else { None };
    let file = crowded.file.clone();
    drop(crowded);
    let floor = Bare::open(&file).await?.agenda().await?;
    rows.extend(shown.map(|median| Row::new(board, median).floor(floor)));
    rows.extend(written.map(|median| Row::new(calendar, median).floor(floor)));
    Ok(())
}

/// Measures the pouch of a body in the chair, beside the key derivation that a passphrase costs.
async fn pouches(folder: &Path, wanted: &impl Fn(&str) -> bool, rows: &mut Vec<Row>) -> Measured<()> {
    let [make, open, merge] =
        ["making a pouch of 500 items", "opening it with 2,000 comments", "merging 2,000 comments"];
    if ![make, open, merge].into_iter().any(wanted) {
        return Ok(());
    }
    let folder = folder.join("pouch");
    std::fs::create_dir_all(&folder)?;
    let crowded = agenda::Crowded::make(&folder).await?;
    let times = pouch::of(&crowded).await?;
    rows.push(Row::new(make, times.make).aim(0.3));
    rows.push(Row::new(open, times.open).aim(0.3));
    rows.push(Row::new(merge, times.merge).aim(0.3));
    Ok(())
}

/// Measures session notes.
async fn session_notes(folder: &Path, wanted: &impl Fn(&str) -> bool, rows: &mut Vec<Row>) -> Measured<()> {
    if wanted("disclosure of 5,000 notes") {
        let (median, floor) = notes::Notes::make(folder, 5_000).await?.disclosure().await?;
        rows.push(Row::new("disclosure of 5,000 notes", median).aim(0.02).floor(floor));
    }
    if wanted("search over 20,000 notes") || wanted("adding an entry to 20,000 notes") {
        let many = notes::Notes::make(folder, 20_000).await?;
        let (middle, slow) = many.search().await?;
        let adding = many.adding().await?;
        let file = many.file.clone();
        drop(many);
        let mut bare = Bare::open_with(&file, ops::sample::PASSPHRASE).await?;
        let query = bare.one_query("\"remark\"* \"7777\"*").await?;
        let insertion = bare.one_row().await?;
        rows.push(Row::new("search over 20,000 notes", middle).aim(0.005).floor(query));
        rows.push(Row::new("the same, 95 of 100 below", slow).aim(0.03).floor(query));
        rows.push(Row::new("adding an entry to 20,000 notes", adding).aim(0.05).floor(insertion));
    }
    if wanted("100 pages of notes as PDF") || wanted("100 pages of notes as DOCX") {
        let long = notes::Notes::make(folder, LONG).await?;
        let (pdf, docx) = (long.paper(PaperForm::Pdf).await?, long.paper(PaperForm::Docx).await?);
        let floor = pdf::bare_table(LONG)?;
        rows.push(Row::new("100 pages of notes as PDF", pdf).aim(1.0).floors(floor, 4.0));
        rows.push(Row::new("100 pages of notes as DOCX", docx).aim(0.5).floor(floor));
    }
    if wanted("notes for everyone") {
        let (median, floor) = notes::Notes::make(folder, FULL).await?.everyone().await?;
        rows.push(Row::new("notes for everyone", median).aim(5.0).floors(floor, 1.5));
    }
    Ok(())
}

/// Entries of a full meeting of two days.
const FULL: usize = 360;

/// So many entries fill a hundred pages.
const LONG: usize = 4_800;

/// Measures what waits for the window, where it can be driven.
#[cfg(target_os = "linux")]
async fn in_the_window(folder: &Path, wanted: &impl Fn(&str) -> bool, rows: &mut Vec<Row>) -> Measured<()> {
    if wanted("drag to repainted and saved") {
        rows.push(Row::new("drag to repainted and saved", window::drag().await?));
    }
    for (name, items) in [("Alt+Down on a board of 60 items", 60), ("Alt+Down on a board of 500 items", 500)]
    {
        if wanted(name) {
            let folder = folder.join(format!("board-{items}"));
            std::fs::create_dir_all(&folder)?;
            let (store, meeting) = filled(&folder, 1_000).await?;
            entente_tests::agenda::crowd(&store, meeting, items).await?;
            drop(store);
            let keystroke = window::keystroke(&place(&folder, 1_000)).await?;
            println!("{name}: {} commands at most (aim {MOST_COMMANDS}).", keystroke.commands);
            rows.push(Row::new(name, keystroke.median));
        }
    }
    let [painted, taken, dropped] = [
        "window board of 500 items, first painted",
        "window board of 500 items, an item taken",
        "window board of 500 items, an item dropped",
    ];
    if [painted, taken, dropped].into_iter().any(wanted) {
        let folder = folder.join("board-drag");
        std::fs::create_dir_all(&folder)?;
        let (store, meeting) = filled(&folder, 1_000).await?;
        entente_tests::agenda::crowd(&store, meeting, 500).await?;
        drop(store);
        let board = window::board(&place(&folder, 1_000)).await?;
        rows.push(Row::new(painted, board.painted).aim(0.5));
        rows.push(Row::new(taken, board.taken).aim(0.016));
        rows.push(Row::new(dropped, board.dropped).aim(0.05));
    }
    let [painted, filtered] = ["window people of 10,000, first painted", "window people of 10,000, filtered"];
    if wanted(painted) || wanted(filtered) {
        let list = window::people(&ten_thousand(folder).await?).await?;
        rows.push(Row::new(painted, list.painted).aim(0.1));
        rows.push(Row::new(filtered, list.filtered).aim(0.05));
    }
    if wanted("window memory of the sample") {
        let file = folder.join("memory.entente");
        drop(ops::sample::create(&file, &ops::sample::PASSPHRASE.into(), now()).await?);
        let [first, all] = window::held(&file).await?;
        for (when, held) in [("with the sample open", first), ("after a look at every screen", all)] {
            let sum: u64 = held.iter().map(|(_, share)| share).sum();
            let parts: Vec<_> = held.iter().map(|(name, share)| format!("{name} {share}")).collect();
            let missed = if sum > window::MOST_HELD { ", which misses its aim" } else { "" };
            println!(
                "The window takes {sum} MiB {when} (aim {}){missed}: {}.",
                window::MOST_HELD,
                parts.join(", ")
            );
        }
    }
    if wanted("overview of the sample painted") {
        rows.push(Row::new("overview of the sample painted", window::overview().await?).aim(0.05));
    }
    let [painted, saved, entered, settled] = [
        "a letter of a note, painted",
        "a draft, saved",
        "an entry, added and drawn",
        "an entry, and all that follows it",
    ];
    if [painted, saved, entered, settled].into_iter().any(wanted) {
        let folder = folder.join("typing");
        std::fs::create_dir_all(&folder)?;
        let file = notes::Notes::make(&folder, FULL).await?.file;
        let typing = window::typing(&file).await?;
        rows.push(Row::new(painted, typing.painted).aim(0.016));
        rows.push(Row::new(saved, typing.saved).aim(0.1));
        rows.push(Row::new(entered, typing.entered).aim(0.05));
        rows.push(Row::new(settled, typing.settled));
    }
    if wanted("start to the passphrase field") {
        let median = window::to_the_passphrase_field(&place(folder, 1_000)).await?;
        let row = Row::new("start to the passphrase field", median).aim(0.60);
        rows.push(row.floors(window::empty()?, 2.0));
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
async fn in_the_window(_: &Path, _: &impl Fn(&str) -> bool, _: &mut Vec<Row>) -> Measured<()> {
    println!("Windows are measured on Linux only.");
    Ok(())
}

/// What one keystroke on the board may ask for: the edit, the board, and its check.
#[cfg(target_os = "linux")]
const MOST_COMMANDS: usize = 3;

fn place(folder: &Path, people: usize) -> std::path::PathBuf {
    folder.join(format!("{people}.entente"))
}

/// Returns the workspace with 10,000 people, which is made where it is not there yet.
async fn ten_thousand(folder: &Path) -> Measured<std::path::PathBuf> {
    let file = place(folder, 10_000);
    if !file.exists() {
        drop(filled(folder, 10_000).await?);
    }
    Ok(file)
}

/// Makes a workspace with so many people.
async fn filled(folder: &Path, people: usize) -> Measured<(Store, MeetingId)> {
    let (store, meeting) = make(&place(folder, people)).await?;
    import(&store, meeting, table("bench", people).as_bytes(), "people.csv").await?;
    Ok((store, meeting))
}

/// Read, resolved, explained, shown, applied, journalled, indexed, and on the disk.
async fn importing(folder: &Path) -> Measured<f64> {
    let csv = table("import", 1_000);
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..RUNS {
        let (store, meeting) = make(&folder.join(format!("import-{run}.entente"))).await?;
        let begin = Instant::now();
        let session = ImportSession::read(ImportKind::Participants, csv.as_bytes(), "people.csv", &frame())?;
        let mut unit = store.begin(now()).await?;
        let plan = session.plan(&mut unit, meeting, &Decisions::default()).await?;
        let preview = session.preview(&plan);
        let read = begin.elapsed();
        let count = plan.apply(&mut unit, &|_, _| true).await?;
        let applied = begin.elapsed();
        unit.commit().await?;
        times.push(begin.elapsed());
        if count != 1_000 || preview.rows.len() != 1_000 {
            return Err(format!("{count} of 1,000 people were imported").into());
        }
        if run == 0 {
            let committed = begin.elapsed();
            println!(
                "First import: read and explained {:.3} s, applied {:.3} s, committed {:.3} s.",
                read.as_secs_f64(),
                applied.saturating_sub(read).as_secs_f64(),
                committed.saturating_sub(applied).as_secs_f64()
            );
        }
    }
    Ok(median(times))
}

async fn exporting(store: &Store, meeting: MeetingId, form: PaperForm) -> Measured<f64> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begin = Instant::now();
        let mut unit = store.begin(now()).await?;
        let wanted = Wanted::new(PaperKind::Participants, form, Audience::Secretariat);
        let bytes = Prepared::prepare(&mut unit, meeting, wanted).await?.write()?;
        times.push(begin.elapsed());
        if bytes.len() < 10_000 {
            return Err(format!("a list of {} bytes cannot hold 1,000 people", bytes.len()).into());
        }
    }
    Ok(median(times))
}

async fn unlocking(file: &Path) -> Measured<f64> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begin = Instant::now();
        let opened = open(file).await?;
        times.push(begin.elapsed());
        drop(opened);
    }
    Ok(median(times))
}

/// One of 10,000 people as somebody types them, and the words that the index is asked for.
const ONE_OF_MANY: &str = "akerstrom-bench-7777";
const ONE_OF_MANY_TERMS: &str = "\"akerstrom\"* \"bench\"* \"7777\"*";

/// Measures the undo of an import of 10,000 people, and that import.
async fn undoing(folder: &Path) -> Measured<(f64, f64)> {
    let csv = table("undo", 10_000);
    let (mut undos, mut imports) = (Vec::with_capacity(FEW), Vec::with_capacity(FEW));
    for run in 0..FEW {
        let file = folder.join(format!("undo-{run}.entente"));
        let (store, meeting) = make(&file).await?;
        let begin = Instant::now();
        import(&store, meeting, csv.as_bytes(), "people.csv").await?;
        imports.push(begin.elapsed());
        let begin = Instant::now();
        let mut unit = store.begin(now()).await?;
        ops::steps::undo(&mut unit).await?;
        unit.commit().await?;
        undos.push(begin.elapsed());
        let left = ops::people::list(&mut store.begin(now()).await?, meeting).await?.persons;
        if left != 0 {
            return Err(format!("{left} people are left after undo").into());
        }
        drop(store);
        std::fs::remove_file(file)?;
    }
    Ok((median(undos), median(imports)))
}

/// Measures the list of everybody, and finding one of them.
async fn looking(store: &Store, meeting: MeetingId) -> Measured<(f64, f64)> {
    let (mut lists, mut finds) = (Vec::with_capacity(RUNS), Vec::with_capacity(RUNS));
    for _ in 0..RUNS {
        let mut unit = store.begin(now()).await?;
        let begin = Instant::now();
        let view = ops::people::list(&mut unit, meeting).await?;
        lists.push(begin.elapsed());
        let begin = Instant::now();
        let found = ops::people::find(&mut unit, meeting, ONE_OF_MANY).await?;
        finds.push(begin.elapsed());
        if (view.persons, found.len()) != (10_000, 1) {
            return Err(format!("{} people, {} found", view.persons, found.len()).into());
        }
    }
    Ok((median(lists), median(finds)))
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}
