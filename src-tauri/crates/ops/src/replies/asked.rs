//! A delegation answers what it is asked in writing: about practices, on concepts, to questions.

use super::not_asked;
use crate::Result;
use crate::export::{Wanted, passed};
use chrono::{DateTime, NaiveDate, Utc};
use domain::disclosure::{Asked, AskedLine, PaperForm, PaperKind};
use domain::exchange::{ExchangeKind, ExchangeRefused};
use domain::fact::Fact;
use domain::label::HandlingLabel;
use domain::refusal::{Refusal, RefusalCode};
use domain::reply::{AskedSaid, AskedWord, PassagesReply};
use pouch::Opened;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a delegation is asked in its pouch, after it passed the door again.
#[derive(Clone, Debug)]
pub struct PouchAsked {
    view: Asked,
    until: Option<NaiveDate>,
}

/// What a delegation sees: what it is asked, with what it answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AskedBoard {
    /// The code of the delegation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The day by which answers are asked for.
    pub until: Option<NaiveDate>,
    /// Who answers for it.
    pub by: String,
    /// What it is asked, kind by kind.
    pub rows: Vec<AskedRow>,
    /// To how much nothing was said, neither before nor now, or nothing that its delegation confirmed.
    pub open: u32,
}

/// One thing that a delegation is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AskedRow {
    /// What it is.
    pub of: ExchangeKind,
    /// What people cite.
    pub reference: String,
    /// What the practice or the concept is called, or what is asked.
    pub title: String,
    /// What the practice is, what the law of the Union says, or why it is asked.
    pub about: String,
    /// Where views differ on a concept.
    pub differ: String,
    /// The last day for an answer.
    pub due: Option<NaiveDate>,
    /// Its label.
    pub label: HandlingLabel,
    /// What the delegation had said when the pouch was made.
    pub before: Option<AskedWord>,
    /// What it answers in this pouch; nothing yet.
    pub says: Option<AskedWord>,
}

/// What is answered to one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AnswerWanted {
    /// What it is.
    pub of: ExchangeKind,
    /// What people cite.
    pub reference: String,
    /// What is said; nothing takes it back.
    pub says: Option<AskedWord>,
}

impl PouchAsked {
    /// Reads what a delegation is asked out of its pouch; none where it asks nothing.
    pub(crate) fn of(opened: &Opened) -> Result<Option<Self>> {
        if opened.received::<Asked>()?.is_none() {
            return Ok(None);
        }
        let answering = opened.answering()?.ok_or_else(not_asked)?;
        let wanted = Wanted::new(PaperKind::QuestionSheet, PaperForm::Json, opened.audience()?);
        let view = passed::<Asked>(opened, &wanted)?.disclosed.into_view();
        Ok(Some(Self { view, until: answering.until }))
    }

    /// Counts what is asked.
    pub fn count(&self) -> u32 {
        u32::try_from(self.view.lines.len()).unwrap_or(u32::MAX)
    }

    /// Shows what is asked with the reply as it stands.
    pub fn board(&self, reply: &PassagesReply) -> AskedBoard {
        let row = |line: &AskedLine| AskedRow {
            of: line.of,
            reference: line.reference.clone(),
            title: line.title.clone(),
            about: line.about.clone(),
            differ: line.differ.clone(),
            due: line.due,
            label: line.label,
            before: line.said.clone(),
            says: reply.answer(line.of, &line.reference).map(|said| said.says.clone()),
        };
        let rows: Vec<AskedRow> = self.view.lines.iter().map(row).collect();
        let said =
            |row: &AskedRow| row.says.as_ref().or(row.before.as_ref()).is_some_and(|says| !says.is_draft());
        let open = rows.iter().filter(|row| !said(row)).count();
        AskedBoard {
            code: self.view.made_for.0.clone(),
            name: self.view.made_for.1.clone(),
            until: self.until,
            by: reply.name.to_string(),
            rows,
            open: u32::try_from(open).unwrap_or(u32::MAX),
        }
    }

    /// Answers one thing, or takes the answer back. Refuses one without words; what is the same as before is no answer.
    pub fn answer(&self, reply: &mut PassagesReply, wanted: AnswerWanted, at: DateTime<Utc>) -> Result<()> {
        let AnswerWanted { of, reference, says } = wanted;
        let line = self.line(of, &reference)?;
        let says = says.map(|says| says.on(at.date_naive()));
        if let Some(says) = &says {
            if says.of() != of {
                return Err(gone(&reference).into());
            }
            says.check().map_err(|refused| refusal(refused, says))?;
        }
        reply.asked.retain(|said| !(said.says.of() == of && said.reference == reference));
        if let Some(says) = says.filter(|says| line.said.as_ref() != Some(says)) {
            reply.asked.push(AskedSaid { reference, read: line.said.clone(), says, at });
        }
        Ok(())
    }

    fn line(&self, of: ExchangeKind, reference: &str) -> Result<&AskedLine> {
        let mut lines = self.view.lines.iter();
        Ok(lines.find(|line| line.of == of && line.reference == reference).ok_or_else(|| gone(reference))?)
    }
}

/// Refuses an answer to something that the pouch does not ask.
fn gone(reference: &str) -> Refusal {
    Refusal::new(RefusalCode::AskedNot).of("reference").with(Fact::Text, reference.to_owned())
}

fn refusal(refused: ExchangeRefused, says: &AskedWord) -> Refusal {
    Refusal::from(refused).of(says.field().as_str())
}
