//! Session notes: what leaves of many, finding one of them, adding one, and the papers, in the sample meeting with more
//! entries than anybody types.

use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::agenda::AgendaItem;
use domain::disclosure::{Audience, NotesParts, PaperForm, PaperKind, disclose_notes};
use domain::ids::{MeetingId, Revision};
use domain::label::HandlingLabel;
use domain::note::{Note, NotesInside, Speaker};
use domain::participant::Participant;
use domain::text::search_key;
use domain::verb::{Counted, Verb};
use entente_tests::notes::{details, said};
use entente_tests::people::now;
use ops::Store;
use ops::export::{Everyone, Prepared, Wanted};

use crate::{Measured, RUNS, median};

/// Searches of which median and 95th percentile are told.
const SEARCHES: usize = 100;

/// The sample meeting with many entries.
pub struct Notes {
    store: Store,
    meeting: MeetingId,
    count: usize,
    pub file: PathBuf,
}

impl Notes {
    /// Makes it in a folder, with so many entries beside those of the sample.
    pub async fn make(folder: &Path, count: usize) -> Measured<Self> {
        let file = folder.join(format!("notes-{count}.entente"));
        let (store, _) = ops::sample::create(&file, &ops::sample::PASSPHRASE.into(), now()).await?;
        let meeting = ops::meeting::current(&mut store.begin(now()).await?).await?.ok_or("no meeting")?;
        let mut unit = store.begin(now()).await?;
        let people: Vec<Participant> = unit.of_meeting(meeting).await?;
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
        let items: Vec<&AgendaItem> = items.iter().filter(|item| item.details.number.is_some()).collect();
        let mut made = Vec::with_capacity(count);
        for number in 0..count {
            let item = items[number % items.len()];
            let mut details = details(item, number, &said(number, &number.to_string()))?;
            details.label = Some(HandlingLabel::ALL[number % 4]);
            details.speaker = Speaker::Participant(people[number % people.len()].id);
            made.push(Note {
                id: unit.new_id(),
                revision: Revision::default(),
                reference: format!("N-{}", 1_001 + number),
                meeting,
                details,
            });
        }
        unit.step(Verb::EditNotes(Counted { count: u32::try_from(count)? }));
        for chunk in made.chunks_mut(500) {
            unit.save_new(chunk).await?;
        }
        unit.commit().await?;
        Ok(Self { store, meeting, count, file })
    }

    async fn inside(&self) -> Measured<NotesInside> {
        Ok(ops::notes::inside(&mut self.store.begin(now()).await?, self.meeting).await?)
    }

    /// Decides what participants may have of every entry; beside it, every text folded once.
    pub async fn disclosure(&self) -> Measured<(f64, f64)> {
        let inside = self.inside().await?;
        let (mut times, mut floors) = (Vec::with_capacity(RUNS), Vec::with_capacity(RUNS));
        for _ in 0..RUNS {
            let begin = Instant::now();
            let outgoing = disclose_notes(&inside, Audience::Participants, NotesParts::default());
            times.push(begin.elapsed());
            if outgoing.disclosed.view().entries().count() * 2 < inside.notes.len() {
                return Err("participants read more than half of it".into());
            }
            let begin = Instant::now();
            let folded: usize =
                inside.notes.iter().map(|note| search_key(note.details.text.as_str()).len()).sum();
            floors.push(begin.elapsed());
            if folded == 0 {
                return Err("nothing was folded".into());
            }
        }
        Ok((median(times), median(floors)))
    }

    /// Finds entries among all of them: the median, and what 95 of 100 searches stay below. Most look for a single one;
    /// some are what is asked for while the first letters are typed, and stand in every entry or in a quarter of them.
    pub async fn search(&self) -> Measured<(f64, f64)> {
        const OFTEN: [&str; 5] = ["re", "rem", "a", "courts", "first contact"];
        let mut times = Vec::with_capacity(SEARCHES);
        for number in 0..SEARCHES {
            let rare = format!("remark {}", self.count * number / SEARCHES);
            let often = OFTEN[number / 10 % OFTEN.len()];
            let mut unit = self.store.begin(now()).await?;
            let begin = Instant::now();
            let found =
                ops::search::find(&mut unit, self.meeting, if number % 10 == 0 { often } else { &rare }, &[])
                    .await?;
            times.push(begin.elapsed());
            if found.found.is_empty() {
                return Err("an entry was not found".into());
            }
        }
        times.sort_unstable();
        Ok((times[SEARCHES / 2].as_secs_f64(), times[SEARCHES * 95 / 100].as_secs_f64()))
    }

    /// Adds an entry as the screen does: checked, journalled, indexed and on the disk.
    pub async fn adding(&self) -> Measured<f64> {
        let inside = self.inside().await?;
        let details = inside.notes.last().ok_or("no entry")?.details.clone();
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            ops::notes::add(&mut unit, self.meeting, details.clone()).await?;
            unit.commit().await?;
            times.push(begin.elapsed());
        }
        Ok(median(times))
    }

    /// Writes all entries as one paper; says how many pages they have.
    pub async fn paper(&self, form: PaperForm) -> Measured<f64> {
        let wanted = Wanted::new(PaperKind::Minutes, form, Audience::Participants);
        let mut times = Vec::with_capacity(RUNS);
        for run in 0..RUNS {
            let begin = Instant::now();
            let prepared =
                Prepared::prepare(&mut self.store.begin(now()).await?, self.meeting, wanted.clone()).await?;
            let bytes = prepared.write()?;
            times.push(begin.elapsed());
            if bytes.len() < 10_000 {
                return Err("a paper of so few bytes cannot hold the notes".into());
            }
            if run == 0 && form == PaperForm::Pdf {
                let pages = prepared.pages()?.map_or(0, |pages| pages.count());
                println!("The notes have {pages} pages.");
            }
        }
        Ok(median(times))
    }

    /// Writes what every group, delegation and guest may have; beside it, one paper for participants as often.
    pub async fn everyone(&self) -> Measured<(f64, f64)> {
        /// It takes seconds, so that few runs tell.
        const FEW: usize = 3;
        let mut times = Vec::with_capacity(FEW);
        let mut files = 0;
        for _ in 0..FEW {
            let begin = Instant::now();
            let mut unit = self.store.begin(now()).await?;
            let parts = NotesParts { proposed: true, ..NotesParts::default() };
            let everyone =
                Everyone::prepare(&mut unit, self.meeting, None, (PaperForm::Docx, &[]), &parts).await?;
            drop(unit);
            files = everyone
                .leaving("", false, ops::import::TO_THE_END)?
                .ok_or("nobody reads anything")?
                .files()
                .len();
            times.push(begin.elapsed());
        }
        println!("Notes for everyone are {files} files.");
        let one = self.paper(PaperForm::Docx).await?;
        Ok((median(times), one * f64::from(u32::try_from(files)?)))
    }
}
