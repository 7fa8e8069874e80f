//! [`Plan`]: what would happen to every row of a file, and the step that does it.

use super::base::ImportSince;
use super::earlier::CameIn;
use super::kept::{SaidHere, Source};
use super::progress::{GoOn, Progress};
use super::row::ImportRow;
use super::{agenda, answers, evaluation, exchange, guests, notes, people};
use crate::Result;
use domain::import::RowState;
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::verb::{FromFile, OfAnswer, OfRecord, OfRecords, Verb};
use intake::ImportKind;
use std::collections::BTreeMap;
use store::Unit;

/// What would happen to every row of a file.
pub struct Plan {
    pub(super) kind: ImportKind,
    pub(super) meeting: Meeting,
    pub(super) file_name: String,
    pub(super) rows: Vec<ImportRow>,
    pub(super) writes: Writes,
    /// What a record of it keeps of the file; none for an evaluation.
    pub(super) source: Option<Source>,
    /// When the same file came in before.
    pub(super) came_in: Option<CameIn>,
    /// What is other than in the earlier file of the source.
    pub(super) since: Option<ImportSince>,
    /// What the file says of each participant.
    pub(super) said: SaidHere,
}

/// What applying does, by kind.
pub(super) enum Writes {
    Participants(Vec<people::Action>),
    Agenda(agenda::Writes),
    Guests(Vec<domain::guest::Guest>),
    Notes(Vec<domain::note::Note>),
    Answers(answers::Writes),
    Records(Vec<exchange::Write>),
    Evaluation(Option<Box<domain::evaluation::Evaluation>>),
}

impl Plan {
    /// Walks through the rows as the screen shows them.
    pub fn rows(&self) -> impl Iterator<Item = &ImportRow> {
        self.rows.iter()
    }

    /// Counts the rows per state; rows left out are not counted.
    pub fn totals(&self) -> BTreeMap<RowState, u32> {
        RowState::count(self.rows().map(|row| (row.state, row.skipped)))
    }

    /// Counts the rows left out.
    pub fn skipped(&self) -> u32 {
        u32::try_from(self.rows().filter(|row| row.skipped).count()).unwrap_or(u32::MAX)
    }

    /// Returns the names of rooms that are made as well.
    pub fn rooms(&self) -> Vec<String> {
        match &self.writes {
            Writes::Agenda(agenda) => agenda.rooms.iter().map(|room| room.details.name.to_string()).collect(),
            Writes::Participants(_)
            | Writes::Guests(_)
            | Writes::Notes(_)
            | Writes::Answers(_)
            | Writes::Records(_)
            | Writes::Evaluation(_) => Vec::new(),
        }
    }

    /// Counts the forms of an evaluation.
    fn forms(&self) -> u32 {
        match &self.writes {
            Writes::Evaluation(Some(evaluation)) => evaluation.tally.forms,
            _ => 0,
        }
    }

    /// Counts the records that applying adds or changes, those that come along included.
    pub fn effects(&self) -> usize {
        self.count() + self.rooms().len()
    }

    /// Counts the people, items or guests that applying adds or changes.
    fn count(&self) -> usize {
        match &self.writes {
            Writes::Participants(actions) => actions.len(),
            Writes::Agenda(agenda) => agenda.items.len() + agenda.dropped.len(),
            Writes::Guests(guests) => guests.len(),
            Writes::Notes(notes) => notes.len(),
            Writes::Answers(answers) => answers.count(),
            Writes::Records(records) => records.len(),
            Writes::Evaluation(evaluation) => usize::from(evaluation.is_some()),
        }
    }

    /// Names the step, applies the plan, and keeps a record of it; returns how many people, items or guests were added or changed.
    ///
    /// `go_on` hears how many of how many are done, and stops the import by answering no; then nothing is kept.
    pub async fn apply(self, unit: &mut Unit, go_on: GoOn<'_>) -> Result<usize> {
        let count = self.count();
        let from = FromFile::of(count, &self.file_name);
        unit.step(match self.kind {
            ImportKind::Answers => match &self.writes {
                Writes::Answers(answers) => {
                    Verb::ImportAnswers(OfAnswer::of(&answers.body, &answers.version, count))
                }
                _ => Verb::ImportAnswers(OfAnswer::default()),
            },
            ImportKind::Participants => Verb::ImportParticipants(from),
            ImportKind::Agenda => Verb::ImportAgenda(from),
            ImportKind::Guests => Verb::ImportGuests(from),
            ImportKind::Notes => Verb::ImportNotes(from),
            ImportKind::Practices => Verb::ImportRecords(OfRecords::of(Noun::Practice, from)),
            ImportKind::Challenges => Verb::ImportRecords(OfRecords::of(Noun::Challenge, from)),
            ImportKind::Concepts => Verb::ImportRecords(OfRecords::of(Noun::Concept, from)),
            ImportKind::Actions => Verb::ImportRecords(OfRecords::of(Noun::Action, from)),
            ImportKind::Questions => Verb::ImportRecords(OfRecords::of(Noun::Question, from)),
            // Neither the name of the file nor who sent it is kept.
            ImportKind::Evaluation => {
                Verb::EditRecord(OfRecord::of(Noun::Evaluation, self.forms().to_string()))
            }
            ImportKind::Matrix => Verb::ImportRecords(OfRecords::of(Noun::Transfer, from)),
        });
        // What changes nothing leaves nothing.
        let kept = if self.effects() > 0 { self.kept(unit).await? } else { None };
        self.write(unit, go_on).await?;
        if let Some(mut kept) = kept {
            unit.save(&mut kept).await?;
        }
        Ok(count)
    }

    /// Applies the plan in a step that the caller has named.
    pub(crate) async fn write(self, unit: &mut Unit, go_on: GoOn<'_>) -> Result<()> {
        let progress = Progress::of(self.count(), go_on);
        match self.writes {
            Writes::Participants(actions) => people::write(actions, unit, &self.meeting, progress).await,
            Writes::Agenda(agenda) => agenda.write(unit, self.meeting.id, progress).await,
            Writes::Guests(guests) => guests::write(guests, unit, progress).await,
            Writes::Notes(notes) => notes::write(notes, unit, progress).await,
            Writes::Answers(answers) => answers::write(answers, unit, progress).await,
            Writes::Records(records) => exchange::write(records, unit, progress).await,
            Writes::Evaluation(counted) => evaluation::write(counted.map(|counted| *counted), unit).await,
        }
    }
}
