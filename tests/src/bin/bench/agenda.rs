//! The agenda: clashes, differences, papers and a drag, with 500 items and 1,000 people.

use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::agenda::diff::diff;
use domain::agenda::{Agenda, AgendaInside, clashes};
use domain::ids::MeetingId;
use entente_tests::agenda::crowd;
use entente_tests::people::now;
use ops::Store;

use domain::disclosure::{AgendaParts, Audience, PaperForm, PaperKind};
use ops::export::{Prepared, Wanted};

use crate::{Measured, RUNS, filled, median, place};

/// Items on the timeline.
const ITEMS: usize = 500;

/// A workspace with 1,000 people and 500 items.
pub struct Crowded {
    pub store: Store,
    pub meeting: MeetingId,
    pub file: PathBuf,
    inside: AgendaInside,
}

impl Crowded {
    /// Makes it in a folder of its own.
    pub async fn make(folder: &Path) -> Measured<Self> {
        let folder = folder.join("agenda");
        std::fs::create_dir_all(&folder)?;
        let (store, meeting) = filled(&folder, 1_000).await?;
        crowd(&store, meeting, ITEMS).await?;
        let inside = ops::agenda::inside(&mut store.begin(now()).await?, meeting, None).await?;
        if inside.agenda.items.len() != ITEMS {
            return Err(format!("{} items instead of {ITEMS}", inside.agenda.items.len()).into());
        }
        Ok(Self { store, meeting, file: place(&folder, 1_000), inside })
    }

    /// Everything that does not go together, from records to sentences.
    pub fn clash_list(&self) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        let mut found = 0;
        for _ in 0..RUNS {
            let begin = Instant::now();
            found = clashes(&self.inside).len();
            times.push(begin.elapsed());
        }
        println!("Clashes among {ITEMS} items: {found}.");
        if found == 0 {
            Err("a crowded agenda without a clash was not looked at".into())
        } else {
            Ok(median(times))
        }
    }

    /// Every field of 500 items compared, a tenth of which changed.
    pub fn difference(&self) -> Measured<f64> {
        let mut after = self.inside.agenda.clone();
        for item in after.items.iter_mut().step_by(10) {
            item.details.start += 5;
            item.details.chatham_house = !item.details.chatham_house;
        }
        let after = Agenda::of(after.items, after.rooms);
        let mut times = Vec::with_capacity(RUNS);
        let mut changed = 0;
        for _ in 0..RUNS {
            let begin = Instant::now();
            changed = diff(&self.inside.agenda, &after).items.len();
            times.push(begin.elapsed());
        }
        if changed != ITEMS / 10 {
            return Err(format!("{changed} changes instead of {}", ITEMS / 10).into());
        }
        Ok(median(times))
    }

    /// What the window asks for after every change: read, ordered, checked.
    pub async fn board(&self) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            let board = ops::agenda::board(&mut unit, self.meeting).await?;
            let check = ops::agenda::check(&mut unit, self.meeting).await?;
            times.push(begin.elapsed());
            if board.items.len() != ITEMS || check.clashes.is_empty() {
                return Err("the board is not what was made".into());
            }
        }
        Ok(median(times))
    }

    /// The calendar of the whole meeting, from records to bytes.
    pub async fn calendar(&self) -> Measured<f64> {
        let (median, bytes) = paper(&self.store, self.meeting, PaperForm::Ics).await?;
        let events = String::from_utf8_lossy(&bytes).matches("BEGIN:VEVENT").count();
        if events == ITEMS { Ok(median) } else { Err(format!("{events} events instead of {ITEMS}").into()) }
    }
}

/// The agenda of the sample meeting with everything that participants may read, from records to PDF.
pub async fn sample_as_pdf(folder: &Path) -> Measured<f64> {
    let file = folder.join("sample.entente");
    let (store, _) = ops::sample::create(&file, &ops::sample::PASSPHRASE.into(), now()).await?;
    let meeting = ops::meeting::current(&mut store.begin(now()).await?).await?.ok_or("no meeting")?;
    let (median, bytes) = paper(&store, meeting, PaperForm::Pdf).await?;
    if bytes.starts_with(b"%PDF") { Ok(median) } else { Err("the agenda is no PDF".into()) }
}

async fn paper(store: &Store, meeting: MeetingId, form: PaperForm) -> Measured<(f64, Vec<u8>)> {
    let parts = AgendaParts {
        speakers: true,
        descriptions: true,
        questions: true,
        second_zone: None,
        language: None,
    };
    let kind = if form == PaperForm::Ics { PaperKind::Calendar } else { PaperKind::Agenda };
    let wanted = Wanted { parts, ..Wanted::new(kind, form, Audience::Participants) };
    let mut times = Vec::with_capacity(RUNS);
    let mut bytes = Vec::new();
    for _ in 0..RUNS {
        let begin = Instant::now();
        let mut unit = store.begin(now()).await?;
        bytes = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?.write()?;
        times.push(begin.elapsed());
    }
    Ok((median(times), bytes))
}
