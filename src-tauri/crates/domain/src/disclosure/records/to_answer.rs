//! What a delegation is asked in its pouch: the sheets of [`disclose_sheet`] in one view, with its own answers so far.

use super::asked::own_statement;
use super::{RecordLine, disclose_records, disclose_sheet};
use crate::disclosure::door::Stays;
use crate::disclosure::{
    Audience, Disclosed, NotForThem, Outgoing, PaperKind, PassesAgain, Warning, Withheld, WithheldOf,
    WithheldWhat, WithheldWhy,
};
use crate::exchange::{ExchangeInside, ExchangeKind};
use crate::field::Field;
use crate::ids::PartyId;
use crate::label::HandlingLabel;
use crate::reply::AskedWord;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one delegation is asked in writing: about practices, on concepts, to questions. Nothing of another delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The code and the name of the delegation.
    pub made_for: (String, String),
    /// What it is asked, kind by kind, in the order of the references.
    pub lines: Vec<AskedLine>,
}

/// One thing that a delegation is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AskedLine {
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
    /// The strictest label of it and of the answer so far.
    pub label: HandlingLabel,
    /// What the delegation said so far.
    pub said: Option<AskedWord>,
}

impl Asked {
    /// The kinds of records about which a delegation can be asked, in the order in which they are shown.
    pub const KINDS: [ExchangeKind; 3] =
        [ExchangeKind::Matrix, ExchangeKind::Concepts, ExchangeKind::Questions];

    /// Lists the sheets that hold the same.
    pub fn sheets(&self) -> Vec<PaperKind> {
        let asks = |of: &ExchangeKind| self.lines.iter().any(|line| line.of == *of);
        Self::KINDS.into_iter().filter(asks).filter_map(sheet_of).collect()
    }
}

/// Returns the sheet in which records of a kind are asked about.
const fn sheet_of(of: ExchangeKind) -> Option<PaperKind> {
    match of {
        ExchangeKind::Matrix => Some(PaperKind::MatrixSheet),
        ExchangeKind::Concepts => Some(PaperKind::StatementSheet),
        ExchangeKind::Questions => Some(PaperKind::QuestionSheet),
        ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Actions => None,
    }
}

/// Puts together what a delegation is asked of the kinds that are wanted; none for other readers, and none where there is
/// nothing to ask.
pub fn disclose_asked(
    inside: &ExchangeInside,
    wanted: &[ExchangeKind],
    audience: Audience,
) -> Option<Outgoing<Asked>> {
    let Audience::Delegation(id) = audience else { return None };
    let party = &inside.agenda().roster.group(id)?.party;
    let mut view = Asked { made_for: (party.code.clone(), party.name.clone()), lines: Vec::new() };
    let (mut withheld, mut warnings, mut label) = (Vec::new(), Vec::new(), None);
    for of in Asked::KINDS.into_iter().filter(|of| wanted.contains(of)) {
        let sheet = disclose_sheet(inside, of, audience)?;
        withheld.extend(sheet.withheld);
        // What a practice is stands in its own record, which passes the door as such.
        let told =
            (of == ExchangeKind::Matrix).then(|| disclose_records(inside, ExchangeKind::Practices, audience));
        for record in &sheet.disclosed.view().records {
            // Without room for an answer its readers may not read what they said.
            let Some(own) = record.statements.first() else { continue };
            let mut line = line(of, record, inside, party.id);
            line.label = record.label.max(own.label);
            if let Some(told) = &told {
                let reference = &line.reference;
                let known =
                    told.disclosed.view().records.iter().find(|record| record.reference() == *reference);
                line.about = known.map(|known| known.say(Field::Summary)).unwrap_or_default();
                let of_it = |warning: &&Warning| matches!(warning, Warning::Passage { reference: at, .. } if at == reference);
                warnings.extend(told.warnings.iter().filter(of_it).cloned());
            }
            label = label.max(Some(line.label));
            view.lines.push(line);
        }
    }
    let disclosed = Disclosed { view, audience, label: label? };
    Some(Outgoing { disclosed, withheld, warnings, passages: Vec::new() })
}

/// Writes out what is asked of a record, with what its delegation says of it so far.
fn line(of: ExchangeKind, record: &RecordLine, inside: &ExchangeInside, party: PartyId) -> AskedLine {
    let reference = record.reference();
    let (title, about) = match of {
        ExchangeKind::Concepts => (Field::Term, Field::EuBaseline),
        ExchangeKind::Questions => (Field::Question, Field::Background),
        _ => (Field::Title, Field::Summary),
    };
    AskedLine {
        of,
        title: record.say(title),
        about: record.say(about),
        differ: record.say(Field::WhereViewsDiffer),
        due: record.say(Field::Due).parse().ok(),
        label: record.label,
        said: inside.said_by(of, &reference, party),
        reference,
    }
}

impl ExchangeInside {
    /// Returns what a country or body says of a record that it is asked about; nothing where it said nothing that counts.
    pub fn said_by(&self, of: ExchangeKind, reference: &str, party: PartyId) -> Option<AskedWord> {
        match of {
            ExchangeKind::Matrix => {
                let practice = self.practices.iter().find(|practice| practice.reference == reference)?;
                let answers = self.transfers_of(practice.id);
                answers.iter().find(|one| one.details.party == party).map(|one| (&one.details).into())
            }
            ExchangeKind::Concepts => {
                let concept = self.concepts.iter().find(|concept| concept.reference == reference)?;
                own_statement(self, concept, party).map(|(_, details)| details.into())
            }
            ExchangeKind::Questions => {
                let question = self.questions.iter().find(|question| question.reference == reference)?;
                let answers = self.responses_to(question.id);
                answers.iter().find(|one| one.details.party == party).map(|one| (&one.details).into())
            }
            ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Actions => None,
        }
    }

    /// Tells whether a record about which delegations are asked is still there.
    pub fn asks_about(&self, of: ExchangeKind, reference: &str) -> bool {
        match of {
            ExchangeKind::Matrix => self.practices.iter().any(|one| one.reference == reference),
            ExchangeKind::Concepts => self.concepts.iter().any(|one| one.reference == reference),
            ExchangeKind::Questions => self.questions.iter().any(|one| one.reference == reference),
            ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Actions => false,
        }
    }
}

impl PassesAgain for Asked {
    fn paper(&self) -> PaperKind {
        self.sheets().first().copied().unwrap_or(PaperKind::QuestionSheet)
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        if !matches!(audience, Audience::Delegation(_)) {
            return Err(NotForThem);
        }
        let mut stays = Stays::default();
        self.lines.retain(|line| {
            let above = line.label > audience.rights().strictest;
            if above {
                stays.add(WithheldWhy::AboveLabel, &line.reference);
            }
            !above && sheet_of(line.of).is_some()
        });
        for line in &self.lines {
            *label = line.label.max(*label);
        }
        let warnings = if self.lines.is_empty() { vec![Warning::Empty] } else { Vec::new() };
        Ok((stays.told(WithheldWhat::Records, WithheldOf::Records), warnings))
    }
}
