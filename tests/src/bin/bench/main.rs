//! Measures what people wait for, over an encrypted file with durable commits, and prints medians beside what was aimed
//! for, beside a leading event server, and beside the least that the same work costs on this machine, see [`floor`] and
//! [`pdf`]. `cargo xtask bench` builds for release and runs it.
//!
//! Words after `bench` choose what is measured: those rows whose name contains one of them. `--no-window` leaves out
//! the start of the application.

mod agenda;
mod floor;
mod pdf;
#[cfg(target_os = "linux")]
mod window;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::MeetingId;
use entente_tests::people::{frame, import, make, now, open, table};
use ops::Store;
use ops::export::{Prepared, Wanted};
use ops::import::{Decisions, ImportKind, ImportSession};

use crate::floor::Bare;

/// Runs per row; the median is printed.
const RUNS: usize = 7;

/// The result of a measurement, or why there is none.
type Measured<T> = Result<T, Box<dyn std::error::Error>>;

/// A row of the table.
struct Row {
    name: &'static str,
    /// Median in seconds.
    median: f64,
    /// What was aimed for, in seconds.
    aim: Option<f64>,
    /// What the leading event server needs for the same, in seconds.
    server: Option<f64>,
    /// The least that the same work costs here, in seconds, and how many times that is aimed for.
    floor: Option<(f64, f64)>,
}

impl Row {
    const fn new(name: &'static str, median: f64) -> Self {
        Self { name, median, aim: None, server: None, floor: None }
    }
}

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
    for (name, format, aim, server) in [
        ("list of 1,000 as CSV", PaperForm::Csv, 0.03, 1.26),
        ("list of 1,000 as XLSX", PaperForm::Xlsx, 0.08, 1.29),
        ("list of 1,000 as PDF", PaperForm::Pdf, 0.60, 7.26),
    ] {
        if wanted(name) {
            let median = exporting(&store, meeting, format).await?;
            let is_pdf = format == PaperForm::Pdf;
            let floor = if is_pdf { Some((pdf::bare_table(1_000)?, 4.0)) } else { None };
            rows.push(Row { aim: Some(aim), server: Some(server), floor, ..Row::new(name, median) });
        }
    }
    drop(store);
    let own = Row::new;
    let thousand = place(folder.path(), 1_000);
    if wanted("import of 1,000 people from CSV") {
        let floor = Bare::open(&thousand).await?.insertion(folder.path()).await?;
        rows.push(Row {
            aim: Some(0.30),
            server: Some(13.8),
            floor: Some((floor, 13.0)),
            ..own("import of 1,000 people from CSV", importing(folder.path()).await?)
        });
    }
    if wanted("unlocking a workspace of 1,000") {
        let floor = Some((floor::key(&thousand).await?, 1.5));
        rows.push(Row { floor, ..own("unlocking a workspace of 1,000", unlocking(&thousand).await?) });
    }
    if wanted("people screen of 10,000") {
        let (store, meeting) = filled(folder.path(), 10_000).await?;
        let (list, find) = looking(&store, meeting).await?;
        drop(store);
        let mut bare = Bare::open(&place(folder.path(), 10_000)).await?;
        let (everybody, query) = (bare.everybody().await?, bare.one_query(ONE_OF_MANY_TERMS).await?);
        rows.push(Row { floor: Some((everybody, 3.0)), ..own("people screen of 10,000", list) });
        rows.push(Row { floor: Some((query, 5.0)), ..own("finding somebody among 10,000", find) });
    }
    if wanted("undo of an import of 10,000 people") {
        let (undo, import) = undoing(folder.path()).await?;
        rows.push(Row { floor: Some((import, 1.0)), ..own("undo of an import of 10,000 people", undo) });
    }
    if wanted("unlocking a workspace of 10,000") {
        let file = place(folder.path(), 10_000);
        if !file.exists() {
            drop(filled(folder.path(), 10_000).await?);
        }
        rows.push(own("unlocking a workspace of 10,000", unlocking(&file).await?));
    }
    if wanted("memory of the list of 10,000 as PDF") {
        let file = place(folder.path(), 10_000);
        if !file.exists() {
            drop(filled(folder.path(), 10_000).await?);
        }
        let peak = pdf::peak(&file)?;
        let missed = if peak > pdf::MOST { ", which misses its aim" } else { "" };
        println!("The list of 10,000 as PDF takes {peak} MB at most (aim {} MB){missed}.", pdf::MOST);
    }
    if ["clash list", "difference", "board", "calendar"]
        .into_iter()
        .any(|name| wanted(&format!("{name} of 500 items")))
    {
        let crowded = agenda::Crowded::make(folder.path()).await?;
        if wanted("clash list of 500 items") {
            let median = crowded.clash_list()?;
            rows.push(Row { aim: Some(0.005), ..own("clash list of 500 items", median) });
        }
        if wanted("difference of 500 items") {
            rows.push(own("difference of 500 items", crowded.difference()?));
        }
        if wanted("board of 500 items") {
            rows.push(own("board of 500 items", crowded.board().await?));
        }
        if wanted("calendar of 500 items") {
            rows.push(own("calendar of 500 items", crowded.calendar().await?));
        }
    }
    if wanted("agenda of the sample as PDF") {
        rows.push(own("agenda of the sample as PDF", agenda::sample_as_pdf(folder.path()).await?));
    }
    // What was measured is printed, also where a window could not be driven.
    let driven = if words.iter().any(|word| word == "--no-window") {
        Ok(())
    } else {
        in_the_window(folder.path(), &wanted, &mut rows).await
    };
    print(&rows);
    driven
}

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
    if wanted("start to the passphrase field") {
        let floor = Some((window::empty()?, 2.0));
        let median = window::to_the_passphrase_field(&place(folder, 1_000)).await?;
        rows.push(Row { aim: Some(0.60), floor, ..Row::new("start to the passphrase field", median) });
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

/// Prints the table.
fn print(rows: &[Row]) {
    let in_seconds =
        |seconds: Option<f64>| seconds.map_or_else(String::new, |seconds| format!("{seconds:.2} s"));
    println!(
        "{:<36} {:>9} {:>8} {:>9} {:>8} {:>9} {:>8}",
        "median of several runs", "here", "aim", "server", "ratio", "floor", "floors"
    );
    for row in rows {
        let ratio = row.server.map_or_else(String::new, |server| format!("{:.0} x", server / row.median));
        let floors = row.floor.map(|(floor, aim)| (floor, row.median / floor, aim));
        let floor = floors.map_or_else(String::new, |(floor, ..)| format!("{floor:.4} s"));
        let times = floors.map_or_else(String::new, |(_, times, _)| format!("{times:.1}"));
        let missed = row.aim.is_some_and(|aim| row.median > aim);
        let far = floors.filter(|(_, times, aim)| times > aim);
        let missed = match far {
            Some((.., aim)) => format!("  misses its aim of {aim} floors"),
            None if missed => "  misses its aim".to_owned(),
            None => String::new(),
        };
        let here = format!("{:.3} s", row.median);
        println!(
            "{:<36} {here:>9} {:>8} {:>9} {ratio:>8} {floor:>9} {times:>8}{missed}",
            row.name,
            in_seconds(row.aim),
            in_seconds(row.server)
        );
    }
}

fn place(folder: &Path, people: usize) -> std::path::PathBuf {
    folder.join(format!("{people}.entente"))
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
    /// It takes seconds, so that few runs tell.
    const FEW: usize = 3;
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
