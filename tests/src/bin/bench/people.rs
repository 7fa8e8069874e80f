//! Long lists of people: imported as the window does it, and searched for whoever is there twice.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use domain::ids::MeetingId;
use domain::participant::{Participant, Status};
use entente_tests::people::{make, now};
use ops::Store;
use ops::import::{Field, ImportKind, ImportSession, Reading};
use ops::people::Change;
use rust_xlsxwriter::Workbook;

use crate::floor::Bare;
use crate::{FEW, Measured, RUNS, median};

/// The forms in which lists are sent.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    Xlsx,
    Csv,
}

/// A list that somebody sent, as a file.
pub struct Sent {
    folder: PathBuf,
    file_name: &'static str,
    people: usize,
}

/// What an import takes, and what the same work costs a plain reader and a plain client, in seconds.
pub struct Imported {
    pub median: f64,
    pub floor: f64,
}

/// What one import took, piece by piece.
struct Pieces {
    read: Duration,
    shown: Duration,
    applied: Duration,
    committed: Duration,
    /// The moments between which nothing was heard: when it was confirmed, each report, and when it was on the disk.
    heard: Vec<Instant>,
}

impl Pieces {
    fn all(&self) -> Duration {
        self.read + self.shown + self.applied + self.committed
    }

    fn longest_silence(&self) -> Duration {
        let gaps = self.heard.windows(2).map(|pair| pair[1].saturating_duration_since(pair[0]));
        gaps.max().unwrap_or_default()
    }
}

impl Sent {
    /// Writes the file into a folder of its own.
    pub fn write(folder: &Path, people: usize, form: Form) -> Measured<Self> {
        let (name, file_name) = match form {
            Form::Xlsx => ("xlsx", "people.xlsx"),
            Form::Csv => ("csv", "people.csv"),
        };
        let sent = Self { folder: folder.join(format!("sent-{people}-{name}")), file_name, people };
        std::fs::create_dir_all(&sent.folder)?;
        let rows = rows(people);
        let bytes = match form {
            Form::Xlsx => workbook(&rows)?,
            Form::Csv => text(&rows).into_bytes(),
        };
        std::fs::write(sent.file(), bytes)?;
        Ok(sent)
    }

    fn file(&self) -> PathBuf {
        self.folder.join(self.file_name)
    }

    /// Measures the import of the file, and its floor: its rows read, and the same people and seats inserted one by one into
    /// an empty encrypted file in one durable transaction, without rules, journal or search.
    pub async fn imported(&self) -> Measured<Imported> {
        let runs = if self.people > 1_000 { FEW } else { RUNS };
        let mut imports: Vec<Pieces> = Vec::with_capacity(runs);
        let place = self.folder.join("import.entente");
        for _ in 0..runs {
            let _ = std::fs::remove_file(&place);
            let (store, meeting) = make(&place).await?;
            imports.push(self.import(&store, meeting).await?);
        }
        let stopped = self.stopped().await?;
        self.tell(&imports, stopped);
        let mut reading = Vec::with_capacity(runs);
        let bytes = std::fs::read(self.file())?;
        for _ in 0..runs {
            let begin = Instant::now();
            intake::read(&bytes, self.file_name)?;
            reading.push(begin.elapsed());
        }
        let floor = median(reading) + Bare::open(&place).await?.plain_insertion(&self.folder, runs).await?;
        Ok(Imported { median: median(imports.iter().map(Pieces::all).collect()), floor })
    }

    fn tell(&self, imports: &[Pieces], stopped: Duration) {
        let of = |piece: fn(&Pieces) -> Duration| median(imports.iter().map(piece).collect());
        println!(
            "{} people in {}: read {:.3} s, shown {:.3} s, applied {:.3} s, committed {:.3} s.",
            self.people,
            self.file_name,
            of(|one| one.read),
            of(|one| one.shown),
            of(|one| one.applied),
            of(|one| one.committed),
        );
        println!(
            "Its progress is heard {} times, with {:.3} s of silence at most; told to stop halfway, it ends after {:.3} s.",
            imports.first().map_or(0, |one| one.heard.len() - 2),
            of(Pieces::longest_silence),
            stopped.as_secs_f64(),
        );
    }

    /// Reads, recalls, explains and shows the file, then explains and applies it, each in a unit of its own.
    async fn import(&self, store: &Store, meeting: MeetingId) -> Measured<Pieces> {
        let begin = Instant::now();
        let reading = Reading::into_meeting(&mut store.begin(now()).await?, meeting).await?;
        let session = self.read(&reading)?;
        let (session, decisions) = recalled(store, meeting, session).await?;
        let read = begin.elapsed();
        let mut unit = store.begin(now()).await?;
        let plan = session.plan(&mut unit, meeting, &decisions).await?;
        let preview = session.preview(&plan);
        unit.commit().await?;
        let answer = serde_json::to_string(&preview)?;
        let shown = begin.elapsed().saturating_sub(read);
        if preview.columns.iter().any(|column| column.field == Field::Ignore) {
            return Err("a column of the list is taken for nothing".into());
        }
        drop((plan, preview, answer));

        let confirmed = Instant::now();
        let heard = Mutex::new(vec![confirmed]);
        let mut unit = store.begin(now()).await?;
        let plan = session.plan(&mut unit, meeting, &decisions).await?;
        let listen = |_, _| {
            heard.lock().is_ok_and(|mut heard| {
                heard.push(Instant::now());
                true
            })
        };
        let count = plan.apply(&mut unit, &listen).await?;
        let applied = confirmed.elapsed();
        unit.commit().await?;
        let committed = confirmed.elapsed().saturating_sub(applied);
        let mut heard = heard.into_inner()?;
        heard.push(Instant::now());
        if count != self.people {
            return Err(format!("{count} of {} people were imported", self.people).into());
        }
        Ok(Pieces { read, shown, applied, committed, heard })
    }

    fn read(&self, reading: &Reading) -> Measured<ImportSession> {
        let session =
            ImportSession::read_file(Some(ImportKind::Participants), &self.file(), self.file_name, reading)?;
        Ok(session.ok_or("a list of people was not read")?)
    }

    /// Stops an import in the middle; answers how long it takes from there until the workspace can be worked in again.
    async fn stopped(&self) -> Measured<Duration> {
        let place = self.folder.join("stopped.entente");
        let (store, meeting) = make(&place).await?;
        let reading = Reading::into_meeting(&mut store.begin(now()).await?, meeting).await?;
        let (session, decisions) = recalled(&store, meeting, self.read(&reading)?).await?;
        let told = Mutex::new(None);
        let mut unit = store.begin(now()).await?;
        let plan = session.plan(&mut unit, meeting, &decisions).await?;
        let listen = |done, total| {
            let halfway = 2 * done >= total;
            if halfway && let Ok(mut told) = told.lock() {
                told.get_or_insert_with(Instant::now);
            }
            !halfway
        };
        let stopped = plan.apply(&mut unit, &listen).await;
        drop(unit);
        let left = ops::people::list(&mut store.begin(now()).await?, meeting).await?.persons;
        let told = told.into_inner()?.ok_or("nobody asked whether to go on")?;
        let took = told.elapsed();
        if stopped.is_ok() || left != 0 {
            return Err(format!("{left} people are left of an import that was stopped").into());
        }
        Ok(took)
    }
}

async fn recalled(
    store: &Store,
    meeting: MeetingId,
    mut session: ImportSession,
) -> Measured<(ImportSession, ops::import::Decisions)> {
    let mut unit = store.begin(now()).await?;
    let decisions = session.recall(&mut unit, meeting).await?;
    unit.commit().await?;
    Ok((session, decisions))
}

/// Measures the search for whoever is there twice among so many people, a hundredth of whom may be, and how long it takes
/// a plain client to read these people.
pub async fn twice(folder: &Path, people: usize) -> Measured<Imported> {
    let sent = Sent::write(folder, people, Form::Csv)?;
    let place = sent.folder.join("twice.entente");
    let (store, meeting) = make(&place).await?;
    sent.import(&store, meeting).await?;
    let mut times = Vec::with_capacity(RUNS);
    let mut found = 0;
    for _ in 0..RUNS {
        let begin = Instant::now();
        let mut unit = store.begin(now()).await?;
        let view = ops::people::twice::twice(&mut unit, meeting).await?;
        times.push(begin.elapsed());
        found = view.pairs.len();
    }
    drop(store);
    println!("Among {people} people {found} pairs may be one person.");
    if found < people / 100 {
        return Err("whoever is there twice was not found".into());
    }
    Ok(Imported { median: median(times), floor: Bare::open(&place).await?.everybody().await? })
}

/// Measures another status for everybody of a meeting in one step, until it is on the disk.
pub async fn at_once(store: &Store, meeting: MeetingId) -> Measured<f64> {
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..RUNS {
        let mut unit = store.begin(now()).await?;
        let everybody = unit.of_meeting::<Participant>(meeting).await?;
        let seats: Vec<_> = everybody.into_iter().map(|participant| participant.id).collect();
        unit.commit().await?;
        let status = if run % 2 == 0 { Status::Confirmed } else { Status::Declined };
        let begin = Instant::now();
        let mut unit = store.begin(now()).await?;
        ops::people::change(&mut unit, &seats, Change::Status { status }).await?;
        unit.commit().await?;
        times.push(begin.elapsed());
        let confirmed = ops::people::list(&mut store.begin(now()).await?, meeting).await?;
        if confirmed.groups.iter().flat_map(|group| &group.people).any(|person| person.status != status) {
            return Err("somebody kept another status".into());
        }
    }
    Ok(median(times))
}

const HEADINGS: [&str; 17] = [
    "Title",
    "First name",
    "Family name",
    "E-mail address",
    "Telephone number",
    "Country or body you represent",
    "Organisation",
    "Function",
    "Role",
    "Role in the delegation",
    "I will attend",
    "Which days will you attend?",
    "Which languages can you follow?",
    "Dietary requirements",
    "Accessibility needs",
    "I agree to be photographed during the meeting",
    "Creation Date",
];

/// So many invented people with headings above them. Each hundredth is the one before with another letter in the name, and
/// another address.
fn rows(people: usize) -> Vec<Vec<String>> {
    const GIVEN: [&str; 30] = [
        "Annegret",
        "Živka",
        "François",
        "Małgorzata",
        "Søren",
        "Ilze",
        "Bartholomew",
        "Kristýna",
        "Dimitris",
        "Eszter",
        "Fiorenza",
        "Göran",
        "Henrike",
        "Iarla",
        "Jadranka",
        "Kaarel",
        "Lurdes",
        "Mindaugas",
        "Neža",
        "Otmar",
        "Pavlína",
        "Quirin",
        "Radoslava",
        "Şerban",
        "Tiina",
        "Uxue",
        "Vytenis",
        "Wieland",
        "Xenia",
        "Yorick",
    ];
    const BEGINNING: [&str; 30] = [
        "Aker", "Birken", "Corbe", "Dąbro", "Erlen", "Ferra", "Grune", "Halvor", "Ivano", "Jarze", "Kivi",
        "Lunde", "Marke", "Nordi", "Olsze", "Petro", "Quare", "Rosen", "Sauer", "Tamme", "Urban", "Valde",
        "Weißen", "Xirgu", "Ylitalo", "Zagor", "Ådahl", "Étienne", "Ostro", "Úlfar",
    ];
    const END: [&str; 30] = [
        "ström", "mann", "vić", "wski", "bach", "lund", "sen", "poulos", "escu", "ová", "lainen", "quist",
        "berg", "heim", "dottir", "thal", "aitis", "ere", "gaard", "stein", "ini", "eiro", "mayer", "holt",
        "vaart", "skog", "enko", "burn", "kalns", "ez",
    ];
    const PARTIES: [&str; 24] = [
        "Belgium",
        "Bulgaria",
        "Czechia",
        "Denmark",
        "Germany",
        "Estonia",
        "Ireland",
        "Greece",
        "Spain",
        "France",
        "Croatia",
        "Italy",
        "Latvia",
        "Lithuania",
        "Hungary",
        "Austria",
        "Poland",
        "Portugal",
        "Romania",
        "Slovenia",
        "Finland",
        "Sweden",
        "Norway",
        "Albania",
    ];
    const OFFICES: [&str; 5] = [
        "Public Prosecutor's Office",
        "Ministry of Justice",
        "National Police",
        "Court of Appeal",
        "Customs",
    ];
    const FUNCTIONS: [&str; 4] =
        ["Prosecutor, organised crime", "Head of unit", "Legal adviser", "Investigating judge"];
    let mut rows = vec![HEADINGS.map(str::to_owned).to_vec()];
    for number in 0..people {
        let again = number % 100 == 99;
        let who = if again { number - 1 } else { number };
        let pick = |among: &[&str], by: usize| among[by % among.len()].to_owned();
        let given = pick(&GIVEN, who);
        let family = format!("{}{}", pick(&BEGINNING, who / 30), pick(&END, who / 900));
        let party = pick(&PARTIES, who * 7 / 30);
        let office = format!("{}, {party}", pick(&OFFICES, who));
        let mode = if number % 7 == 0 { "Online" } else { "In person" };
        rows.push(vec![
            pick(&["Ms", "Mr"], who),
            given,
            if again { format!("{family}n") } else { family },
            format!("colleague-{number}@people.example.org"),
            format!("+352 5550 {number:05}"),
            party,
            office,
            pick(&FUNCTIONS, who),
            "Participant".to_owned(),
            "Member".to_owned(),
            mode.to_owned(),
            "26 June 2024; 27 June 2024".to_owned(),
            "EN; FR".to_owned(),
            pick(&["vegetarian", "", "", "no nuts"], number),
            pick(&["", "", "", "", "step-free access"], number),
            pick(&["Yes", "No"], number / 3),
            "2024-05-02 09:30:00".to_owned(),
        ]);
    }
    rows
}

fn text(rows: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let lines = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n");
    lines.collect()
}

fn workbook(rows: &[Vec<String>]) -> Measured<Vec<u8>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(u32::try_from(row)?, u16::try_from(column)?, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}
