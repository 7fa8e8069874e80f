//! Legal concepts with what delegations say of them, as the screen shows them.

use crate::{Result, exchange};
use chrono::NaiveDate;
use domain::agenda::{AgendaItem, ItemNumber};
use domain::concept::{Concept, Statement};
use domain::exchange::{ExchangeInside, StatementStatus};
use domain::ids::{AgendaItemId, MeetingId, PartyId, PersonId};
use domain::label::HandlingLabel;
use domain::party::{Party, PartyKind};
use domain::roster::Group;
use domain::term::{TermDetails, Vocabulary};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;

/// The concepts of a meeting, what delegations say of them, and what is missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ConceptsBoard {
    /// The concepts, in the order of their references.
    pub concepts: Vec<ConceptRow>,
    /// The delegations that announced a reply on all of them, in the order of the meeting.
    pub announced: Vec<StatementRow>,
    /// The delegations, in the order of the meeting.
    pub delegations: Vec<ConceptDelegation>,
    /// The items of the agenda under which a concept can be discussed.
    pub items: Vec<ConceptItem>,
    /// The concepts of the vocabulary that are not taken up yet.
    pub terms: Vec<TermDetails>,
    /// The label of a concept that has none of its own.
    pub default_label: HandlingLabel,
    /// What day it is at the meeting.
    pub today: NaiveDate,
}

/// A concept with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ConceptRow {
    /// The concept.
    #[serde(flatten)]
    pub concept: Concept,
    /// The label that rules apply to it.
    pub applies: HandlingLabel,
    /// The item under which it is discussed.
    pub discussed: Option<ConceptItem>,
    /// What the law of the Union says: its own words, else those of the vocabulary.
    pub baseline: String,
    /// Where views differ: its own words, else those of the vocabulary.
    pub differs: String,
    /// Whether one of them comes from the vocabulary; a paper prints what is written on the concept alone.
    pub from_vocabulary: bool,
    /// The practices that cite it.
    pub cited_by: Vec<String>,
    /// The statements that count, in the order of the meeting.
    pub statements: Vec<StatementRow>,
    /// The countries at the meeting without one, in the order of the meeting. A body has no law of its own.
    pub gaps: Vec<PartyId>,
}

/// A statement with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct StatementRow {
    /// The statement.
    #[serde(flatten)]
    pub statement: Statement,
    /// The code of the delegation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// The label that rules apply to it.
    pub applies: HandlingLabel,
    /// The name of whoever confirmed it; empty where nobody has, or where they have no seat any more.
    pub confirmed_name: String,
    /// Whether an export prints it, with the country; else it says that there is no confirmed statement.
    pub leaves: bool,
    /// For how many days a confirmation is waited for; nothing where nobody was asked, and once it came.
    pub waiting: Option<u32>,
    /// Those whose place it took, the latest first.
    pub earlier: Vec<EarlierStatement>,
}

/// A statement of the past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierStatement {
    /// What people cite.
    pub reference: String,
    /// What it said.
    pub text: String,
    /// Since when it held.
    pub as_of: Option<NaiveDate>,
}

/// A delegation that can make a statement, and who can confirm it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ConceptDelegation {
    /// The country or body.
    pub id: PartyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its people: the head first, as they are listed.
    pub people: Vec<ConceptPerson>,
}

/// Somebody of a delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ConceptPerson {
    /// Who.
    pub person: PersonId,
    /// What people cite of their seat.
    pub reference: String,
    /// The name in running order.
    pub name: String,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ConceptItem {
    /// Its identity.
    pub id: AgendaItemId,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// Its title.
    pub title: String,
}

/// Reads the concepts of a meeting.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<ConceptsBoard> {
    let inside = exchange::inside(unit, meeting).await?;
    let parties: Vec<Party> = unit.all().await?;
    let zone = inside.agenda().meeting().details.zone.0;
    let today = unit.at().with_timezone(&zone).date_naive();
    let showing = Showing {
        inside: &inside,
        kinds: parties.iter().map(|party| (party.id, party.kind)).collect(),
        today,
    };
    let mut announced: Vec<&Statement> =
        inside.statements.iter().filter(|one| one.details.status == StatementStatus::Announced).collect();
    showing.in_order(&mut announced);
    let taken = |term: &TermDetails| {
        inside.concepts.iter().any(|one| one.details.vocabulary_id.as_ref() == Some(&term.code))
    };
    let terms = inside.names.terms().in_vocabulary(Vocabulary::Concepts);
    Ok(ConceptsBoard {
        concepts: inside.concepts.iter().map(|concept| showing.concept(concept)).collect(),
        announced: announced.into_iter().map(|statement| showing.statement(statement)).collect(),
        delegations: inside.agenda().roster.groups.iter().map(delegation).collect(),
        items: inside.items().iter().filter(|item| item.details.kind.is_programme()).map(item).collect(),
        terms: terms.filter(|term| !term.retired && !taken(term)).cloned().collect(),
        default_label: inside.default_labels().concepts,
        today,
    })
}

struct Showing<'a> {
    inside: &'a ExchangeInside,
    kinds: HashMap<PartyId, PartyKind>,
    today: NaiveDate,
}

impl Showing<'_> {
    fn in_order(&self, statements: &mut [&Statement]) {
        let mut parties: Vec<PartyId> = statements.iter().map(|one| one.details.party).collect();
        self.inside.names.in_order(&mut parties);
        let place: HashMap<PartyId, usize> =
            parties.into_iter().enumerate().map(|(place, party)| (party, place)).collect();
        statements.sort_by_key(|one| place.get(&one.details.party).copied());
    }

    fn concept(&self, concept: &Concept) -> ConceptRow {
        let details = &concept.details;
        let term = details.vocabulary_id.as_ref();
        let term = term.and_then(|code| self.inside.names.terms().find(Vocabulary::Concepts, code));
        let baseline = term.filter(|_| details.eu_baseline.is_empty()).map(|term| term.basis.to_string());
        let differs =
            term.filter(|_| details.where_views_differ.is_empty()).map(|term| term.note.to_string());
        let mut statements: Vec<&Statement> = self.inside.statements_on(concept.id).collect();
        self.in_order(&mut statements);
        let cites = self.inside.practices.iter().filter(|practice| {
            practice.details.related_concepts.iter().any(|cited| cited.is(&concept.reference))
        });
        let discussed = self.inside.items().iter().find(|item| Some(item.id) == details.item).map(item);
        let taken_over = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        ConceptRow {
            applies: self.inside.label_of_concept(concept),
            discussed,
            from_vocabulary: taken_over(&baseline) || taken_over(&differs),
            baseline: baseline.unwrap_or_else(|| details.eu_baseline.to_string()),
            differs: differs.unwrap_or_else(|| details.where_views_differ.to_string()),
            cited_by: cites.map(|practice| practice.reference.clone()).collect(),
            statements: statements.into_iter().map(|statement| self.statement(statement)).collect(),
            gaps: self.inside.silent_on(concept.id),
            concept: concept.clone(),
        }
    }

    fn statement(&self, statement: &Statement) -> StatementRow {
        let details = &statement.details;
        let names = &self.inside.names;
        let confirmed = details.confirmed_by.and_then(|person| names.person_name(person));
        let days = details.asked_on.map(|day| (self.today - day).num_days());
        let waiting = days.filter(|_| !details.is_confirmed()).and_then(|days| u32::try_from(days).ok());
        StatementRow {
            code: names.code(details.party).to_owned(),
            name: names.party_name(details.party).to_owned(),
            kind: self.kinds.get(&details.party).copied().unwrap_or(PartyKind::ThirdCountry),
            applies: self.inside.label_of_statement(statement),
            confirmed_name: confirmed.unwrap_or_default().to_owned(),
            leaves: details.is_confirmed(),
            waiting,
            earlier: self.earlier(statement),
            statement: statement.clone(),
        }
    }

    /// Lists those whose place a statement took: identities are ordered by time.
    fn earlier(&self, statement: &Statement) -> Vec<EarlierStatement> {
        let of = |one: &&Statement| {
            one.details.status == StatementStatus::Superseded
                && one.details.concept == statement.details.concept
                && one.details.party == statement.details.party
        };
        let mut earlier: Vec<&Statement> = self.inside.statements.iter().filter(of).collect();
        earlier.sort_by_key(|one| std::cmp::Reverse(one.id));
        let shown = |one: &Statement| EarlierStatement {
            reference: one.reference.clone(),
            text: one.details.text.to_string(),
            as_of: one.details.as_of,
        };
        earlier.into_iter().map(shown).collect()
    }
}

fn delegation(group: &Group) -> ConceptDelegation {
    let people = group.members.iter().map(|member| ConceptPerson {
        person: member.person.id,
        reference: member.participant.reference.clone(),
        name: member.person.name.running(),
    });
    ConceptDelegation {
        id: group.party.id,
        code: group.party.code.clone(),
        name: group.party.name.clone(),
        kind: group.party.kind,
        people: people.collect(),
    }
}

fn item(item: &AgendaItem) -> ConceptItem {
    let (number, title) = (item.details.number.clone(), item.details.title.to_string());
    ConceptItem { id: item.id, number, title }
}
