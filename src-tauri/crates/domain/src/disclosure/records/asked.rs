//! Questions with what delegations answer, the transfer matrix, and the sheets in which delegations are asked.
//!
//! An answer leaves where its label is within what its readers may read, with its delegation where that allowed it. One that
//! leaves without stands behind the named ones in the order of its words, so that no order tells whose it is; and it stays
//! where it would be clear by elimination. What is asked of a delegation in a sheet holds its own answers and nobody else's.

use super::{RecordDoor, RecordLine, RecordsPaper, RecordsShape, Why, unfinished};
use crate::concept::{Concept, StatementDetails};
use crate::disclosure::{Audience, Outgoing};
use crate::exchange::{Cell, Celled, ExchangeInside, ExchangeKind};
use crate::field::Field;
use crate::ids::PartyId;
use crate::label::HandlingLabel;
use crate::practice::{Practice, may_be_asked};
use crate::question::{AnswerTravel, LEAST_UNNAMED, Question, Response, reference_of};

/// What others than the secretariat get of a question.
const OF_QUESTION: &[Field] =
    &[Field::Question, Field::Background, Field::Item, Field::AskedOn, Field::Due, Field::Label];

/// What others than the secretariat get of a named answer.
const OF_NAMED: &[Field] = &[Field::Party, Field::Answer, Field::AnswerLabel];

/// What others than the secretariat get of an answer that leaves without its delegation.
const OF_UNNAMED: &[Field] = &[Field::Answer, Field::AnswerLabel];

/// What others than the secretariat get of a practice in the matrix.
const OF_ROW: &[Field] = &[Field::Title, Field::Label];

/// What others than the secretariat get of an answer about a practice.
const OF_ANSWER: &[Field] = &[Field::Party, Field::State, Field::Condition, Field::AsOf];

/// What a sheet to be filled in holds of a record and of what a delegation says of it.
const fn of_sheet(of: ExchangeKind) -> (&'static [Field], &'static [Field]) {
    match of {
        ExchangeKind::Questions => (
            &[Field::Question, Field::Background, Field::Due],
            &[Field::Party, Field::Answer, Field::AnswerLabel, Field::Travels],
        ),
        ExchangeKind::Matrix => (&[Field::Title], &[Field::Party, Field::State, Field::Condition]),
        ExchangeKind::Concepts => (
            &[Field::Term, Field::EuBaseline, Field::WhereViewsDiffer],
            &[Field::Party, Field::Text, Field::Language, Field::AsOf, Field::SourceReference],
        ),
        ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Actions => (&[], &[]),
    }
}

/// Makes the sheet in which delegations are asked: all of them for the secretariat, one with its own answers and nobody
/// else's; none for other readers, and none of records that nobody is asked about.
pub fn disclose_sheet(
    inside: &ExchangeInside,
    of: ExchangeKind,
    audience: Audience,
) -> Option<Outgoing<RecordsPaper>> {
    let groups = &inside.agenda().roster.groups;
    let asked: Vec<PartyId> = match audience {
        Audience::Secretariat => groups.iter().map(|group| group.party.id).collect(),
        Audience::Delegation(id) => vec![inside.agenda().roster.group(id)?.party.id],
        _ => return None,
    };
    of.within()?;
    let mut door = RecordDoor::new(inside, audience);
    let records = match of {
        ExchangeKind::Questions => door.questions_asked(&asked),
        ExchangeKind::Matrix => {
            let countries = door.countries();
            let asked: Vec<PartyId> = asked.into_iter().filter(|party| countries.contains(party)).collect();
            door.practices_asked(&asked)
        }
        _ => door.concepts_asked(&asked),
    };
    let mut outgoing = door.finish(of, records, Vec::new());
    outgoing.disclosed.view.shape = RecordsShape::Sheet;
    Some(outgoing)
}

impl RecordDoor<'_> {
    /// Lists the questions that these readers may read, each with the answers that they may.
    pub(super) fn questions(&mut self) -> Vec<RecordLine> {
        let of = ExchangeKind::Questions;
        let mut records = Vec::new();
        for question in &self.inside.questions {
            let label = question.details.label;
            if !self.lets(&question.reference, label, None) {
                continue;
            }
            let mut line = self.line(of, &question.reference, label, OF_QUESTION, &question.details);
            self.say_item(&mut line, question.details.item);
            self.answers(question, &mut line);
            records.push(line);
        }
        records
    }

    /// Puts the answers under a question: the named ones in the order of the meeting, then those without a delegation in the
    /// order of their words.
    fn answers(&mut self, question: &Question, line: &mut RecordLine) {
        let strictest = self.audience.rights().strictest;
        let (mut named, mut unnamed, mut stays) = (Vec::new(), Vec::new(), 0_usize);
        for response in self.inside.responses_to(question.id) {
            let label = self.inside.label_of_response(question, response);
            let reference = reference_of(&question.reference, self.names.code(response.details.party));
            let why = match response.details.travels {
                _ if label > strictest => Some(Why::AboveLabel),
                AnswerTravel::Stays if !self.secretariat => Some(Why::SecretariatOnly),
                _ => None,
            };
            match why {
                Some(why) => {
                    self.stays.add(why, &reference);
                    stays += 1;
                }
                None if self.secretariat || response.details.travels == AnswerTravel::Named => {
                    named.push((reference, label, response));
                }
                None => unnamed.push((reference, label, response)),
            }
        }
        let known: Vec<PartyId> = named.iter().map(|(_, _, response)| response.details.party).collect();
        if self.could_be(&known) < LEAST_UNNAMED {
            for (reference, _, _) in unnamed.drain(..) {
                self.stays.add(Why::GivesAway, &reference);
            }
            // How many they are would say as much as their words.
            stays = 0;
        }
        unnamed.sort_by(|(_, _, a), (_, _, b)| a.details.text.as_str().cmp(b.details.text.as_str()));
        for (_, label, response) in &named {
            self.label = self.label.max(Some(*label));
            line.statements.push(self.answer(response, *label, OF_NAMED));
        }
        for (_, label, response) in &unnamed {
            self.label = self.label.max(Some(*label));
            let unnamed = self.answer(response, *label, OF_UNNAMED);
            // What it is called in a warning must not say whose it is either.
            self.look(&question.reference, &unnamed);
            line.statements.push(unnamed);
        }
        line.more = u32::try_from(stays).ok().filter(|_| stays >= LEAST_UNNAMED).unwrap_or_default();
    }

    /// Counts the delegations that an answer without a name could be from, for these readers.
    fn could_be(&self, named: &[PartyId]) -> usize {
        let roster = &self.inside.agenda().roster;
        let own = match self.audience {
            Audience::Delegation(id) => roster.group(id).map(|group| group.party.id),
            _ => None,
        };
        let groups = roster.groups.iter().map(|group| group.party.id);
        groups.filter(|party| !named.contains(party) && Some(*party) != own).count()
    }

    fn answer(&self, response: &Response, label: HandlingLabel, open: &[Field]) -> RecordLine {
        let mut line = self.within(ExchangeKind::Questions, label, open, &response.details);
        if line.cells.iter().any(|(field, _)| *field == Field::Party) {
            let name = self.names.party_name(response.details.party).to_owned();
            line.said.push((Field::Party, name));
        }
        line
    }

    /// Lists the practices that these readers may read, each with what delegations answer about it.
    pub(super) fn matrix(&mut self) -> Vec<RecordLine> {
        let of = ExchangeKind::Matrix;
        let mut records = Vec::new();
        for practice in &self.inside.practices {
            let label = self.inside.label_of_practice(practice);
            if !self.lets(&practice.reference, label, unfinished(practice.details.status)) {
                continue;
            }
            let mut line = self.line(of, &practice.reference, label, OF_ROW, &practice.details);
            let answers = self.inside.transfers_of(practice.id);
            if !self.secretariat && !self.asks(practice) {
                // One answer "in use" would name the source.
                if !answers.is_empty() {
                    self.stays.add(Why::GivesAway, &practice.reference);
                }
                records.push(line);
                continue;
            }
            for answer in answers {
                let mut within = self.within(of, label, OF_ANSWER, &answer.details);
                let name = self.names.party_name(answer.details.party).to_owned();
                within.said.push((Field::Party, name));
                line.statements.push(within);
            }
            records.push(line);
        }
        records
    }

    fn asks(&self, practice: &Practice) -> bool {
        may_be_asked(practice.id, &practice.details, self.inside.transfers.iter())
    }

    /// Lists the countries that are at the meeting, in its order: the columns of the matrix.
    pub(super) fn countries(&self) -> Vec<PartyId> {
        let groups = self.inside.agenda().roster.groups.iter();
        groups.filter(|group| group.party.kind.is_country()).map(|group| group.party.id).collect()
    }

    fn questions_asked(&mut self, asked: &[PartyId]) -> Vec<RecordLine> {
        let mut records = Vec::new();
        for question in &self.inside.questions {
            let label = question.details.label;
            if !self.lets(&question.reference, label, None) {
                continue;
            }
            let of = ExchangeKind::Questions;
            let mut line = self.to_fill_in(of, &question.reference, label, &question.details);
            let answers = self.inside.responses_to(question.id);
            for party in asked {
                let own = answers.iter().find(|one| one.details.party == *party);
                let known = own.map(|one| (self.inside.label_of_response(question, one), &one.details));
                line.statements.extend(self.cell_to_fill_in(of, *party, label, known));
            }
            records.push(line);
        }
        records
    }

    fn practices_asked(&mut self, asked: &[PartyId]) -> Vec<RecordLine> {
        let mut records = Vec::new();
        for practice in &self.inside.practices {
            let label = self.inside.label_of_practice(practice);
            let left = unfinished(practice.details.status)
                .or_else(|| (!self.asks(practice)).then_some(Why::GivesAway));
            // Nobody is asked by country where the answer would name the source, not even in a sheet of the secretariat.
            if let Some(why) = left {
                self.stays.add(why, &practice.reference);
                continue;
            }
            if !self.lets(&practice.reference, label, None) {
                continue;
            }
            let of = ExchangeKind::Matrix;
            let mut line = self.to_fill_in(of, &practice.reference, label, &practice.details);
            let answers = self.inside.transfers_of(practice.id);
            for party in asked {
                let own = answers.iter().find(|one| one.details.party == *party);
                let known = own.map(|one| (label, &one.details));
                line.statements.extend(self.cell_to_fill_in(of, *party, label, known));
            }
            records.push(line);
        }
        records
    }

    fn concepts_asked(&mut self, asked: &[PartyId]) -> Vec<RecordLine> {
        let mut records = Vec::new();
        for concept in &self.inside.concepts {
            let label = self.inside.label_of_concept(concept);
            if !self.lets(&concept.reference, label, None) {
                continue;
            }
            let of = ExchangeKind::Concepts;
            let mut line = self.to_fill_in(of, &concept.reference, label, &concept.details);
            for party in asked {
                let known = own_statement(self.inside, concept, *party);
                line.statements.extend(self.cell_to_fill_in(of, *party, label, known));
            }
            records.push(line);
        }
        records
    }

    /// Writes out what a sheet says of a record.
    fn to_fill_in(
        &self,
        of: ExchangeKind,
        reference: &str,
        label: HandlingLabel,
        details: &impl Celled,
    ) -> RecordLine {
        let (open, _) = of_sheet(of);
        let cells = of.columns().iter().filter(|column| !of.is_within(column)).filter_map(|column| {
            match column.field {
                Field::Reference => Some((Field::Reference, Cell::Text(reference.to_owned()))),
                field => open.contains(&field).then(|| (field, details.cell(field, self.names))),
            }
        });
        RecordLine::of(label, cells.collect())
    }

    /// Writes out what a delegation says already, or room for it; nothing where its readers may not read what it said.
    fn cell_to_fill_in<T: Celled>(
        &mut self,
        of: ExchangeKind,
        party: PartyId,
        label: HandlingLabel,
        known: Option<(HandlingLabel, &T)>,
    ) -> Option<RecordLine> {
        let (_, open) = of_sheet(of);
        let label = known.map_or(label, |(own, _)| own);
        if label > self.audience.rights().strictest {
            return None;
        }
        self.label = self.label.max(Some(label));
        let cells = of.columns().iter().filter(|column| of.is_within(column)).filter_map(|column| {
            let field = column.field;
            let cell = match (field, known) {
                (Field::Party, _) => Cell::Text(self.names.code(party).to_owned()),
                (_, Some((_, details))) => details.cell(field, self.names),
                (_, None) => Cell::Nothing,
            };
            open.contains(&field).then_some((field, cell))
        });
        let cells = cells.collect();
        let said = vec![(Field::Party, self.names.party_name(party).to_owned())];
        Some(RecordLine { said, ..RecordLine::of(label, cells) })
    }
}

/// Finds what a delegation says of a concept, with its label.
pub(super) fn own_statement<'a>(
    inside: &'a ExchangeInside,
    concept: &Concept,
    party: PartyId,
) -> Option<(HandlingLabel, &'a StatementDetails)> {
    let statement = inside.statements_on(concept.id).find(|one| one.details.party == party)?;
    Some((inside.label_of_statement(statement), &statement.details))
}
