//! `list`: parties, delegations and participants, in the order of the meeting.
//!
//! Class A is listed; classes B (`contact`), C (`logistics`) and D (`needs`) when they are asked for, and that they
//! were is journalled.

mod agenda;
mod corrections;
mod delegations;
mod exchange;
mod notes;
mod participants;
mod parties;
mod ratings;
mod review;
mod twice;

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use clap::{Args, Subcommand, ValueEnum};
use domain::exchange::ExchangeKind;
use domain::ids::MeetingId;
use domain::text::search_key;
use domain::verb::{Opened, Verb};
use ops::Unit;
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;

/// What can be listed.
#[derive(Debug, Subcommand)]
pub enum ListWhat {
    /// Countries and bodies that can be represented
    Parties(ListArgs),
    /// Parties at the meeting
    Delegations(ListArgs),
    /// People at the meeting
    Participants(ListArgs),
    /// People who may be there twice, with what speaks for it and against it
    Twice(ListArgs),
    /// Items of the agenda, in reading order
    Agenda(ListArgs),
    /// Versions of the agenda, oldest first
    Versions(ListArgs),
    /// Entries of the session notes, in the order in which they were said
    Notes(ListArgs),
    /// Corrections of the session notes and of the report: as drafted, as requested, as agreed
    Corrections(ListArgs),
    /// Silence procedures on the session notes, with what each delegation answered
    Silence(ListArgs),
    /// Best practices, complete, with what is counted of them
    Practices(exchange::ExchangeArgs),
    /// Challenges
    Challenges(exchange::ExchangeArgs),
    /// Legal concepts, with what delegations say of them
    Concepts(exchange::ExchangeArgs),
    /// Actions, with those that are overdue
    Actions(exchange::ExchangeArgs),
    /// Questions to all delegations, with their answers
    Questions(exchange::ExchangeArgs),
    /// Which delegation uses which practice
    Matrix(exchange::ExchangeArgs),
    /// How practices and questions were rated before and after the discussion
    Ratings(ListArgs),
    /// Comments and suggestions on the agenda, in the order in which they were written
    Comments(ListArgs),
    /// What the bodies in the chair said to versions of the agenda
    Approvals(ListArgs),
}

/// What is listed of it.
#[derive(Args, Debug)]
pub struct ListArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Only what this text finds; accents and capitals do not matter
    #[arg(long = "where", value_name = "TEXT")]
    pub filter: Option<String>,
    /// Show more than names and functions; the journal notes it
    #[arg(long, value_delimiter = ',')]
    pub show: Vec<Class>,
}

/// A class of personal data that is shown on purpose.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Class {
    /// E-mail and telephone
    Contact,
    /// Languages, days and mode, travel, photo consent
    Logistics,
    /// Dietary and accessibility needs
    Needs,
}

impl Class {
    /// Returns the verb of the event in the journal.
    fn verb(self) -> Verb {
        match self {
            Self::Contact => Verb::ShowContact(Opened::default()),
            Self::Logistics => Verb::ShowLogistics(Opened::default()),
            Self::Needs => Verb::ShowNeeds(Opened::default()),
        }
    }
}

impl ListArgs {
    fn shows(&self, class: Class) -> bool {
        self.show.contains(&class)
    }

    /// Tells whether one of the texts fits what was asked for.
    fn fits<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let Some(wanted) = &self.filter else { return true };
        let wanted = search_key(wanted.trim());
        texts.into_iter().any(|text| search_key(text).contains(&wanted))
    }

    /// Notes in the journal which classes of a meeting are shown.
    async fn note_shown(&self, unit: &mut Unit, meeting: MeetingId, possible: &[Class]) -> Result<()> {
        let shown: Vec<Class> = possible.iter().copied().filter(|class| self.shows(*class)).collect();
        note_shown(unit, meeting, &shown).await
    }
}

/// Notes in the journal which classes of a meeting are shown.
pub async fn note_shown(unit: &mut Unit, meeting: MeetingId, classes: &[Class]) -> Result<()> {
    for class in classes {
        unit.event(class.verb(), "meeting", meeting.0).await.map_err(ops::Error::from)?;
    }
    Ok(())
}

/// Lists.
pub async fn run(global: &Global, what: ListWhat, output: Output) -> Result<()> {
    match what {
        ListWhat::Parties(args) => parties::list(global, &args, output).await,
        ListWhat::Delegations(args) => delegations::list(global, &args, output).await,
        ListWhat::Participants(args) => participants::list(global, &args, output).await,
        ListWhat::Twice(args) => twice::list(global, &args, output).await,
        ListWhat::Agenda(args) => agenda::list(global, &args, output).await,
        ListWhat::Versions(args) => agenda::versions(global, &args, output).await,
        ListWhat::Notes(args) => notes::list(global, &args, output).await,
        ListWhat::Corrections(args) => corrections::list(global, &args, output).await,
        ListWhat::Silence(args) => corrections::silence(global, &args, output).await,
        ListWhat::Practices(args) => exchange::list(global, ExchangeKind::Practices, &args, output).await,
        ListWhat::Challenges(args) => exchange::list(global, ExchangeKind::Challenges, &args, output).await,
        ListWhat::Concepts(args) => exchange::list(global, ExchangeKind::Concepts, &args, output).await,
        ListWhat::Actions(args) => exchange::list(global, ExchangeKind::Actions, &args, output).await,
        ListWhat::Questions(args) => exchange::list(global, ExchangeKind::Questions, &args, output).await,
        ListWhat::Matrix(args) => exchange::list(global, ExchangeKind::Matrix, &args, output).await,
        ListWhat::Ratings(args) => ratings::list(global, &args, output).await,
        ListWhat::Comments(args) => review::comments(global, &args, output).await,
        ListWhat::Approvals(args) => review::approvals(global, &args, output).await,
    }
}

/// Returns the stable name of a value of a closed list, as JSON has it.
pub fn name(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(name)) => name,
        _ => String::new(),
    }
}
