//! Records of exchange, for each audience: practices, challenges, legal concepts and questions with what delegations say of
//! them, the transfer matrix, actions.
//!
//! A record leaves where its label is within what its readers may read. The fields that others than the secretariat get are
//! named here one by one; a field that is not named stays inside. The source of a practice leaves where it is named with
//! consent; a statement that is not confirmed is the law of no country and leaves in the secretariat's own files alone; and
//! nothing that leaves cites what does not.

mod asked;
mod to_answer;

pub use asked::disclose_sheet;
pub use to_answer::{Asked, AskedLine, disclose_asked};

use super::door::{Stays, cites};
use super::rights::Depth;
use super::{
    Audience, DataClass, Disclosed, Heading, Outgoing, Warning, WithheldOf, WithheldWhat, WithheldWhy as Why,
};
use crate::challenge::Challenge;
use crate::concept::Statement;
use crate::exchange::{
    Cell, Celled, Cited, ExchangeInside, ExchangeKind, Names, PracticeStatus, SourceAttribution,
};
use crate::field::Field;
use crate::ids::{AgendaItemId, PartyId, PersonId};
use crate::label::HandlingLabel;
use crate::note::guard::{Giveaways, Passage, case_data};
use crate::term::Vocabulary;
use std::collections::HashSet;

/// Records of one kind, as one audience may see them.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordsPaper {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// What they are.
    pub of: ExchangeKind,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The records, in the order of their references.
    pub records: Vec<RecordLine>,
    /// The delegations that announced a statement; for the secretariat only.
    pub announced: Vec<RecordLine>,
    /// The codes and names of the countries that the columns of the matrix stand for.
    pub countries: Vec<(String, String)>,
    /// The forms of exploitation that challenges are about, in the order of their list.
    pub forms: Vec<Term>,
    /// The phases of a case that challenges are about, in the order of their list.
    pub phases: Vec<Term>,
    /// How they are put on paper.
    pub shape: RecordsShape,
}

/// How records are put on paper.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum RecordsShape {
    /// To be read as one paper.
    #[default]
    Whole,
    /// Each on a page of its own.
    Cards,
    /// As a sheet to be filled in.
    Sheet,
}

/// A term of a list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Term {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// One record.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLine {
    /// Its label.
    pub label: HandlingLabel,
    /// What stands in its cells, by code; in the order of its columns.
    pub cells: Vec<(Field, Cell)>,
    /// What a paper says in place of codes: names of terms, countries, people, items.
    pub said: Vec<(Field, String)>,
    /// What single delegations say of a concept, to a question, about a practice.
    pub statements: Vec<RecordLine>,
    /// The practices that answer a challenge, whichever of the two says so.
    pub answered_by: Vec<String>,
    /// How many more answers there are that these readers may not read; nothing where that would give somebody away.
    pub more: u32,
}

/// What others than the secretariat get of a practice.
const OF_PRACTICE: &[Field] = &[
    Field::Title,
    Field::Summary,
    Field::Problem,
    Field::Steps,
    Field::Item,
    Field::Forms,
    Field::Phases,
    Field::Instruments,
    Field::OnlineDimension,
    Field::Actors,
    Field::LegalBasis,
    Field::SourceDelegations,
    Field::Since,
    Field::Resources,
    Field::Evidence,
    Field::EvidenceLevel,
    Field::DidNotWork,
    Field::SuccessFactors,
    Field::Obstacles,
    Field::TransferLevel,
    Field::TransferConditions,
    Field::Safeguards,
    Field::RelatedChallenges,
    Field::RelatedConcepts,
    Field::Attachments,
    Field::Label,
    Field::Attribution,
    Field::Status,
    Field::ValidatedOn,
    Field::Outdated,
    Field::Language,
    Field::Version,
    Field::Illustrative,
];

/// What others than the secretariat get of a challenge: in a word how many raised it, never which or how many.
const OF_CHALLENGE: &[Field] = &[
    Field::Title,
    Field::Description,
    Field::Item,
    Field::Forms,
    Field::Phases,
    Field::Instruments,
    Field::RaisedBy,
    Field::Severity,
    Field::ProposedResponse,
    Field::LinkedPractices,
    Field::LinkedActions,
    Field::Label,
];

/// What others than the secretariat get of a concept.
const OF_CONCEPT: &[Field] = &[
    Field::VocabularyId,
    Field::Term,
    Field::EuBaseline,
    Field::BaselineSource,
    Field::WhereViewsDiffer,
    Field::Item,
    Field::Label,
];

/// What others than the secretariat get of a confirmed statement.
const OF_STATEMENT: &[Field] = &[
    Field::Party,
    Field::Text,
    Field::Language,
    Field::Status,
    Field::AsOf,
    Field::SourceReference,
    Field::StatementLabel,
];

/// What others than the secretariat get of an action.
const OF_ACTION: &[Field] = &[
    Field::Item,
    Field::Text,
    Field::OwnerDelegations,
    Field::Due,
    Field::Status,
    Field::Label,
    Field::Linked,
    Field::DoneBy,
];

/// Fields in which other records are cited.
const CITING: &[Field] = &[
    Field::RelatedChallenges,
    Field::RelatedConcepts,
    Field::LinkedPractices,
    Field::LinkedActions,
    Field::Linked,
    Field::SaidIn,
];

/// Texts of a practice that may name a source that is withheld.
const TELLING: &[Field] = &[
    Field::Title,
    Field::Summary,
    Field::Problem,
    Field::Steps,
    Field::Actors,
    Field::LegalBasis,
    Field::Resources,
    Field::Evidence,
    Field::DidNotWork,
    Field::SuccessFactors,
    Field::Obstacles,
    Field::TransferConditions,
    Field::Safeguards,
    Field::Answer,
];

/// Decides what an audience may see of the practices, as cards that are handed out one by one.
pub fn disclose_cards(inside: &ExchangeInside, audience: Audience) -> Outgoing<RecordsPaper> {
    let mut outgoing = disclose_records(inside, ExchangeKind::Practices, audience);
    outgoing.disclosed.view.shape = RecordsShape::Cards;
    outgoing
}

/// Decides what an audience may see of the records of one kind.
pub fn disclose_records(
    inside: &ExchangeInside,
    of: ExchangeKind,
    audience: Audience,
) -> Outgoing<RecordsPaper> {
    let mut door = RecordDoor::new(inside, audience);
    let (mut records, mut announced) = (Vec::new(), Vec::new());
    match of {
        ExchangeKind::Practices => {
            for practice in &inside.practices {
                let details = &practice.details;
                let label = inside.label_of_practice(practice);
                if !door.lets(&practice.reference, label, unfinished(details.status)) {
                    continue;
                }
                let mut line = door.line(of, &practice.reference, label, OF_PRACTICE, details);
                if details.attribution != SourceAttribution::Named && !door.secretariat {
                    line.cells.retain(|(field, _)| *field != Field::SourceDelegations);
                    door.look(&practice.reference, &line);
                }
                door.say_practice(&mut line, practice);
                if !inside.instrument_warnings(practice).is_empty() {
                    door.instruments.push(practice.reference.clone());
                }
                records.push(line);
            }
        }
        ExchangeKind::Challenges => {
            for challenge in &inside.challenges {
                let label = inside.label_of_challenge(challenge);
                if !door.lets(&challenge.reference, label, None) {
                    continue;
                }
                let details = &challenge.details;
                let mut line = door.line(of, &challenge.reference, label, OF_CHALLENGE, details);
                door.look(&challenge.reference, &line);
                let lists = [
                    (Field::Forms, Vocabulary::Forms, &details.forms),
                    (Field::Phases, Vocabulary::Phases, &details.phases),
                    (Field::Instruments, Vocabulary::Instruments, &details.instruments),
                ];
                door.say_terms(&mut line, lists);
                door.say_item(&mut line, details.item);
                line.answered_by = door.answering(challenge);
                records.push(line);
            }
        }
        ExchangeKind::Concepts => {
            for concept in &inside.concepts {
                let label = inside.label_of_concept(concept);
                if !door.lets(&concept.reference, label, None) {
                    continue;
                }
                let mut line = door.line(of, &concept.reference, label, OF_CONCEPT, &concept.details);
                door.say_item(&mut line, concept.details.item);
                for statement in inside.statements_on(concept.id) {
                    let label = inside.label_of_statement(statement);
                    let draft = (!statement.details.is_confirmed()).then_some(Why::NotConfirmed);
                    if draft.is_some() && door.secretariat {
                        door.drafts = true;
                    }
                    if door.lets(&statement.reference, label, draft) {
                        line.statements.push(door.statement(statement, label));
                    }
                }
                records.push(line);
            }
            if door.secretariat {
                let promised = inside.statements.iter().filter(|one| one.details.concept.is_none());
                announced = promised
                    .map(|statement| door.statement(statement, inside.label_of_statement(statement)))
                    .collect();
            }
        }
        ExchangeKind::Questions => records = door.questions(),
        ExchangeKind::Matrix => records = door.matrix(),
        ExchangeKind::Actions => {
            for action in &inside.actions {
                let label = inside.label_of_action(action);
                if !door.lets(&action.reference, label, None) {
                    continue;
                }
                let details = &action.details;
                let mut line = door.line(of, &action.reference, label, OF_ACTION, details);
                door.look(&action.reference, &line);
                door.say_item(&mut line, details.item);
                if let crate::action::Owners::Parties(parties) = &details.owners {
                    door.say_parties(&mut line, Field::OwnerDelegations, parties);
                }
                door.say_person(&mut line, details.owner_person);
                records.push(line);
            }
        }
    }
    door.finish(of, records, announced)
}

/// Returns why a practice of this status goes to the secretariat alone.
const fn unfinished(status: PracticeStatus) -> Option<Why> {
    match status {
        PracticeStatus::Proposed => Some(Why::Unfinished),
        PracticeStatus::Withdrawn => Some(Why::TakenBack),
        PracticeStatus::Completed
        | PracticeStatus::ValidatedBySource
        | PracticeStatus::PublishedInCompendium => None,
    }
}

/// Lists what people cite of the records that leave for an audience: nothing that leaves cites another one.
fn leaving(inside: &ExchangeInside, audience: Audience) -> HashSet<&str> {
    let strictest = audience.rights().strictest;
    let mut leaving = HashSet::new();
    for practice in &inside.practices {
        if unfinished(practice.details.status).is_none() && inside.label_of_practice(practice) <= strictest {
            leaving.insert(practice.reference.as_str());
        }
    }
    for challenge in &inside.challenges {
        if inside.label_of_challenge(challenge) <= strictest {
            leaving.insert(challenge.reference.as_str());
        }
    }
    for concept in &inside.concepts {
        if inside.label_of_concept(concept) <= strictest {
            leaving.insert(concept.reference.as_str());
        }
    }
    for action in &inside.actions {
        if inside.label_of_action(action) <= strictest {
            leaving.insert(action.reference.as_str());
        }
    }
    leaving
}

struct RecordDoor<'a> {
    inside: &'a ExchangeInside,
    names: &'a Names,
    audience: Audience,
    secretariat: bool,
    leaving: HashSet<&'a str>,
    giveaways: Giveaways,
    stays: Stays,
    label: Option<HandlingLabel>,
    passages: Vec<(String, Passage)>,
    instruments: Vec<String>,
    drafts: bool,
}

impl<'a> RecordDoor<'a> {
    fn new(inside: &'a ExchangeInside, audience: Audience) -> Self {
        Self {
            inside,
            names: &inside.names,
            audience,
            secretariat: audience == Audience::Secretariat,
            leaving: leaving(inside, audience),
            giveaways: inside.notes.giveaways(),
            stays: Stays::default(),
            label: None,
            passages: Vec::new(),
            instruments: Vec::new(),
            drafts: false,
        }
    }

    /// Tells whether a record leaves; what stays inside for reasons of its own goes to the secretariat all the same.
    fn lets(&mut self, reference: &str, label: HandlingLabel, own: Option<Why>) -> bool {
        let above = (label > self.audience.rights().strictest).then_some(Why::AboveLabel);
        let why = above.or(own.filter(|_| !self.secretariat));
        if let Some(why) = why {
            self.stays.add(why, reference);
        } else {
            self.label = self.label.max(Some(label));
        }
        why.is_none()
    }

    /// Writes a record out: every column for the secretariat, what is named for everybody else.
    fn line(
        &self,
        of: ExchangeKind,
        reference: &str,
        label: HandlingLabel,
        open: &[Field],
        details: &impl Celled,
    ) -> RecordLine {
        let mut cells = Vec::new();
        for column in of.columns() {
            let field = column.field;
            let cell = match field {
                Field::Reference => Cell::Text(reference.to_owned()),
                _ if of.is_within(column) => continue,
                _ if !self.secretariat && !open.contains(&field) && !self.counts(field) => continue,
                _ => details.cell(field, self.names),
            };
            cells.push((field, self.without_withheld(field, cell)));
        }
        RecordLine::of(label, cells)
    }

    /// How many delegations a challenge concerns is told to those who are in the chair too.
    fn counts(&self, field: Field) -> bool {
        field == Field::DelegationsAffected && cites(self.audience)
    }

    /// Leaves out of a cell what it cites of records that do not leave.
    fn without_withheld(&self, field: Field, cell: Cell) -> Cell {
        let Cell::List(entries) = cell else { return cell };
        if self.secretariat || !CITING.contains(&field) {
            return Cell::List(entries);
        }
        let leaves = |entry: &String| {
            entry
                .parse::<Cited>()
                .is_ok_and(|cited| cited.edition().is_none() && self.leaving.contains(cited.reference()))
        };
        Cell::List(entries.into_iter().filter(leaves).collect())
    }

    fn statement(&self, statement: &Statement, label: HandlingLabel) -> RecordLine {
        let mut line = self.within(ExchangeKind::Concepts, label, OF_STATEMENT, &statement.details);
        line.cells.insert(0, (Field::StatementReference, Cell::Text(statement.reference.clone())));
        line.said.push((Field::Party, self.names.party_name(statement.details.party).to_owned()));
        line
    }

    /// Writes out what a single delegation says: every column for the secretariat, what is named for everybody else.
    fn within(
        &self,
        of: ExchangeKind,
        label: HandlingLabel,
        open: &[Field],
        details: &impl Celled,
    ) -> RecordLine {
        let columns = of.columns().iter().filter(|column| of.is_within(column)).map(|column| column.field);
        let cells = columns
            .filter(|field| *field != Field::StatementReference)
            .filter(|field| self.secretariat || open.contains(field))
            .map(|field| (field, details.cell(field, self.names)));
        RecordLine::of(label, cells.collect())
    }

    /// Looks for words that give a source away, and for case data.
    fn look(&mut self, reference: &str, line: &RecordLine) {
        if self.secretariat {
            return;
        }
        for (_, cell) in line.cells.iter().filter(|(field, _)| TELLING.contains(field)) {
            let text = cell.text();
            let found = case_data(&text).into_iter().chain(self.giveaways.find(&text));
            for passage in found {
                let entry = (reference.to_owned(), passage);
                if !self.passages.contains(&entry) {
                    self.passages.push(entry);
                }
            }
        }
    }

    fn say_practice(&self, line: &mut RecordLine, practice: &crate::practice::Practice) {
        let details = &practice.details;
        let lists = [
            (Field::Forms, Vocabulary::Forms, &details.forms),
            (Field::Phases, Vocabulary::Phases, &details.phases),
            (Field::Instruments, Vocabulary::Instruments, &details.instruments),
        ];
        self.say_terms(line, lists);
        self.say_item(line, details.item);
        self.say_parties(line, Field::SourceDelegations, &details.source_delegations);
    }

    fn say_terms<const N: usize>(
        &self,
        line: &mut RecordLine,
        lists: [(Field, Vocabulary, &Vec<crate::term::TermCode>); N],
    ) {
        for (field, vocabulary, codes) in lists {
            let names = self.names.terms_named(vocabulary, codes);
            if !names.is_empty() {
                line.said.push((field, names.join(", ")));
            }
        }
    }

    /// Lists the practices that answer a challenge and leave as well.
    fn answering(&self, challenge: &Challenge) -> Vec<String> {
        let answers = self.inside.answered_by(challenge);
        let references = self.inside.practices.iter().map(|practice| &practice.reference);
        let linked = references.filter(|reference| answers.iter().any(|cited| cited.is(reference)));
        linked.filter(|reference| self.leaving.contains(reference.as_str())).cloned().collect()
    }

    /// Lists the terms of a vocabulary that challenges cite, in its order.
    fn cited(&self, vocabulary: Vocabulary, field: Field, records: &[RecordLine]) -> Vec<Term> {
        let has = |code: &str| records.iter().any(|record| record.cell(field).has(code));
        let terms = self.names.terms_in(vocabulary).filter(|(code, _)| has(code));
        terms.map(|(code, name)| Term { code: code.to_owned(), name: name.to_owned() }).collect()
    }

    /// Names the item of a record, where these readers may know its title.
    fn say_item(&self, line: &mut RecordLine, item: Option<AgendaItemId>) {
        let item = item.and_then(|id| self.inside.items().iter().find(|item| item.id == id));
        let Some(item) = item else { return };
        let stricter = item.details.label.is_some_and(|label| label > self.audience.rights().strictest);
        if !(stricter && self.audience.rights().stricter == Depth::Time) {
            let number = item.details.number.as_ref().map(|number| format!("{number}  ")).unwrap_or_default();
            line.said.push((Field::Item, format!("{number}{}", item.details.title)));
        }
    }

    fn say_parties(&self, line: &mut RecordLine, field: Field, parties: &[PartyId]) {
        if line.cells.iter().any(|(known, cell)| *known == field && !cell.is_empty()) {
            let names: Vec<&str> = parties.iter().map(|party| self.names.party_name(*party)).collect();
            line.said.push((field, names.join(", ")));
        }
    }

    /// Names who has an action, for those who read names.
    fn say_person(&self, line: &mut RecordLine, person: Option<PersonId>) {
        let name = person.and_then(|person| self.names.person_name(person));
        if let Some(name) = name.filter(|_| self.audience.may_read(DataClass::Public)) {
            line.said.push((Field::OwnerPerson, name.to_owned()));
        }
    }

    fn finish(
        self,
        of: ExchangeKind,
        records: Vec<RecordLine>,
        announced: Vec<RecordLine>,
    ) -> Outgoing<RecordsPaper> {
        let roster = &self.inside.agenda().roster;
        let names = self.names;
        let countries = if of == ExchangeKind::Matrix { self.countries() } else { Vec::new() };
        let (forms, phases) = if of == ExchangeKind::Challenges {
            let cited = |list, field| self.cited(list, field, &records);
            (cited(Vocabulary::Forms, Field::Forms), cited(Vocabulary::Phases, Field::Phases))
        } else {
            Default::default()
        };
        let mut warnings = Vec::new();
        if records.is_empty() {
            warnings.push(Warning::Empty);
        }
        if self.drafts {
            warnings.push(Warning::Drafts);
        }
        if !self.instruments.is_empty() {
            warnings.push(Warning::Instruments { records: self.instruments });
        }
        let warned = |(reference, passage)| Warning::Passage { reference, passage };
        warnings.extend(self.passages.into_iter().map(warned));
        let called = |party| (names.code(party).to_owned(), names.party_name(party).to_owned());
        let view = RecordsPaper {
            heading: Heading::of(roster),
            of,
            readers: super::door::readers_of(roster, self.audience),
            records,
            announced,
            countries: countries.into_iter().map(called).collect(),
            forms,
            phases,
            shape: RecordsShape::Whole,
        };
        let label = self.label.unwrap_or_else(|| self.audience.label());
        let withheld = self.stays.told(WithheldWhat::Records, WithheldOf::Records);
        Outgoing {
            disclosed: Disclosed { view, audience: self.audience, label },
            withheld,
            warnings,
            passages: Vec::new(),
        }
    }
}

impl RecordLine {
    /// Begins a line with its cells and nothing within.
    const fn of(label: HandlingLabel, cells: Vec<(Field, Cell)>) -> Self {
        Self { label, cells, said: Vec::new(), statements: Vec::new(), answered_by: Vec::new(), more: 0 }
    }

    /// Returns what stands in a cell; nothing where these readers have none.
    pub fn cell(&self, field: Field) -> &Cell {
        static NOTHING: Cell = Cell::Nothing;
        self.cells.iter().find(|(known, _)| *known == field).map_or(&NOTHING, |(_, cell)| cell)
    }

    /// Returns what a paper says in the place of a cell: names where there are any, else what stands there.
    pub fn say(&self, field: Field) -> String {
        let said = self.said.iter().find(|(known, _)| *known == field);
        said.map_or_else(|| self.cell(field).text(), |(_, text)| text.clone())
    }

    /// Returns what people cite.
    pub fn reference(&self) -> String {
        match self.cell(Field::Reference).text() {
            text if text.is_empty() => self.cell(Field::StatementReference).text(),
            text => text,
        }
    }
}
