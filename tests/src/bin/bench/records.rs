//! Records of exchange: finding practices among many, the compendium, the outcome report and the first screen of a meeting.

use std::path::Path;
use std::time::Instant;

use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::{MeetingId, Revision};
use domain::practice::Practice;
use domain::report::ReportSentence;
use domain::verb::{Counted, Verb};
use entente_tests::people::now;
use ops::Store;
use ops::export::{Prepared, Wanted};

use crate::{Measured, RUNS, median};

/// The sample meeting with many practices.
pub struct Library {
    store: Store,
    meeting: MeetingId,
    count: usize,
}

impl Library {
    /// Makes it in a folder, with so many practices in all.
    pub async fn make(folder: &Path, count: usize) -> Measured<Self> {
        let file = folder.join(format!("practices-{count}.entente"));
        let (store, _) = ops::sample::create(&file, &ops::sample::PASSPHRASE.into(), now()).await?;
        let meeting = ops::meeting::current(&mut store.begin(now()).await?).await?.ok_or("no meeting")?;
        let mut unit = store.begin(now()).await?;
        let known: Vec<Practice> = unit.of_meeting(meeting).await?;
        let mut made = Vec::with_capacity(count);
        for number in known.len()..count {
            let mut practice = known[number % known.len()].clone();
            practice.id = unit.new_id();
            practice.revision = Revision::default();
            practice.reference = format!("BP-{}", 1_001 + number);
            practice.details.title = format!("{}, variant {number}", practice.details.title).parse()?;
            made.push(practice);
        }
        unit.step(Verb::EditNotes(Counted { count: u32::try_from(made.len())? }));
        for chunk in made.chunks_mut(500) {
            unit.save_new(chunk).await?;
        }
        unit.commit().await?;
        Ok(Self { store, meeting, count })
    }

    /// Finds practices by words in them, as the library does while somebody types.
    pub async fn find(&self) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for run in 0..RUNS {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            let found = ops::practices::find(&mut unit, &format!("variant {}", self.count - 1 - run)).await?;
            times.push(begin.elapsed());
            if found.is_empty() {
                return Err("a practice that is there was not found".into());
            }
        }
        Ok(median(times))
    }

    /// Reads every card with what the facets count by.
    pub async fn cards(&self) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            let library = ops::practices::library(&mut unit, self.meeting).await?;
            times.push(begin.elapsed());
            if library.practices.len() != self.count {
                return Err(format!("{} cards instead of {}", library.practices.len(), self.count).into());
            }
        }
        Ok(median(times))
    }

    /// Writes a report of so many sentences: those that are drafted, again and again.
    pub async fn write_report(&self, count: usize) -> Measured<()> {
        let mut unit = self.store.begin(now()).await?;
        ops::report::generate(&mut unit, self.meeting, None).await?;
        unit.commit().await?;
        let mut unit = self.store.begin(now()).await?;
        let drafted: Vec<ReportSentence> = unit.of_meeting(self.meeting).await?;
        let mut made = Vec::with_capacity(count);
        for number in drafted.len()..count {
            let mut sentence = drafted[number % drafted.len()].clone();
            sentence.id = unit.new_id();
            sentence.revision = Revision::default();
            sentence.details.rank += i32::try_from(number)?;
            sentence.details.text = format!("{} Variant {number}.", sentence.details.text).parse()?;
            made.push(sentence);
        }
        unit.step(Verb::GenerateReport(Counted { count: u32::try_from(made.len())? }));
        for chunk in made.chunks_mut(500) {
            unit.save_new(chunk).await?;
        }
        unit.commit().await?;
        Ok(())
    }

    /// Counts the pages of the report for participants.
    pub async fn pages(&self) -> Measured<usize> {
        let mut unit = self.store.begin(now()).await?;
        let wanted = Wanted::new(PaperKind::Report, PaperForm::Pdf, Audience::Participants);
        let prepared = Prepared::prepare(&mut unit, self.meeting, wanted).await?;
        Ok(prepared.pages()?.map_or(0, |pages| pages.count()))
    }

    /// Makes a paper for participants.
    pub async fn paper(&self, paper: PaperKind, form: PaperForm) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            let wanted = Wanted::new(paper, form, Audience::Participants);
            let leaving = Prepared::prepare(&mut unit, self.meeting, wanted).await?.leaving("")?;
            times.push(begin.elapsed());
            if leaving.files().iter().all(|file| file.bytes.is_empty()) {
                return Err("an empty paper was made".into());
            }
        }
        Ok(median(times))
    }

    /// Reads the first screen of the meeting.
    pub async fn overview(&self) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            let overview = ops::overview::overview(&mut unit, self.meeting, None).await?;
            times.push(begin.elapsed());
            if overview.matters.is_empty() {
                return Err("weeks after a meeting something is left".into());
            }
        }
        Ok(median(times))
    }
}
