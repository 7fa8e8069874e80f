//! Records of exchange among what is found: practices, challenges, legal concepts with what delegations say of them, actions.

use super::{Looking, Record, ids};
use crate::Result;
use crate::exchange::record::{Exchanged, NoteLabels};
use domain::action::Action;
use domain::challenge::Challenge;
use domain::concept::{Concept, Statement};
use domain::exchange::reference_order;
use domain::found::FoundField;
use domain::ids::{ConceptId, MeetingId};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::practice::Practice;
use std::collections::HashMap;
use store::Unit;
use uuid::Uuid;

/// What is looked through of a record beside its title and reference, and how each text is called.
trait Texts {
    fn texts(&self) -> Vec<(FoundField, &str)>;
}

impl Texts for Practice {
    fn texts(&self) -> Vec<(FoundField, &str)> {
        let details = &self.details;
        let mut texts: Vec<(FoundField, &str)> = [
            (FoundField::Summary, &details.summary),
            (FoundField::Problem, &details.problem),
            (FoundField::LegalBasis, &details.legal_basis),
            (FoundField::Resources, &details.resources),
            (FoundField::Evidence, &details.evidence),
            (FoundField::DidNotWork, &details.did_not_work),
            (FoundField::SuccessFactors, &details.success_factors),
            (FoundField::Obstacles, &details.obstacles),
            (FoundField::Safeguards, &details.safeguards),
        ]
        .map(|(field, prose)| (field, prose.as_str()))
        .into();
        for (field, lines) in [
            (FoundField::Step, &details.steps),
            (FoundField::Actor, &details.actors),
            (FoundField::Attachment, &details.attachments),
        ] {
            texts.extend(lines.iter().map(|line| (field, line.as_str())));
        }
        texts.push((FoundField::Remark, details.remark.as_str()));
        texts
    }
}

impl Texts for Challenge {
    fn texts(&self) -> Vec<(FoundField, &str)> {
        let details = &self.details;
        vec![
            (FoundField::Description, details.description.as_str()),
            (FoundField::ProposedResponse, details.proposed_response.as_str()),
            (FoundField::Remark, details.remark.as_str()),
        ]
    }
}

impl Texts for Concept {
    fn texts(&self) -> Vec<(FoundField, &str)> {
        let details = &self.details;
        vec![
            (FoundField::EuBaseline, details.eu_baseline.as_str()),
            (FoundField::WhereViewsDiffer, details.where_views_differ.as_str()),
            (FoundField::Remark, details.remark.as_str()),
        ]
    }
}

impl Texts for Action {
    fn texts(&self) -> Vec<(FoundField, &str)> {
        vec![(FoundField::Remark, self.details.remark.as_str())]
    }
}

/// The kinds of records of exchange, in the order in which they are told.
pub(super) const NOUNS: [Noun; 5] =
    [Noun::Practice, Noun::Challenge, Noun::Concept, Noun::Statement, Noun::Action];

/// Looks through the records of a meeting.
pub(super) async fn look_through(
    unit: &mut Unit,
    meeting: MeetingId,
    hits: &HashMap<Noun, Vec<Uuid>>,
    look: &mut Looking<'_, impl Fn(Noun) -> usize>,
) -> Result<()> {
    if !NOUNS.iter().any(|noun| hits.contains_key(noun)) {
        return Ok(());
    }
    let meeting: Meeting = unit.get(meeting).await?;
    let practices: Vec<Practice> = found(unit, &meeting, hits).await?;
    let challenges: Vec<Challenge> = found(unit, &meeting, hits).await?;
    let concepts: Vec<Concept> = found(unit, &meeting, hits).await?;
    let actions: Vec<Action> = found(unit, &meeting, hits).await?;
    let sources = practices.iter().map(|one| &one.details.said_in);
    let sources = sources.chain(challenges.iter().map(|one| &one.details.said_in));
    let sources = sources.chain(actions.iter().map(|one| &one.details.said_in));
    let notes = NoteLabels::of_sources(unit, &meeting, sources).await?;
    let around = Around { meeting, notes };
    tell(&practices, &around, look);
    tell(&challenges, &around, look);
    tell(&concepts, &around, look);
    statements(unit, &around, hits, look).await?;
    tell(&actions, &around, look);
    Ok(())
}

/// What the label of a record depends on.
struct Around {
    meeting: Meeting,
    notes: NoteLabels,
}

/// Reads the records of one kind that were found, in the order of their references.
async fn found<R: Exchanged>(
    unit: &mut Unit,
    meeting: &Meeting,
    hits: &HashMap<Noun, Vec<Uuid>>,
) -> Result<Vec<R>>
where
    R::Id: From<Uuid>,
{
    let mut records: Vec<R> = unit.some(&ids::<R::Id>(hits, R::NOUN)).await?;
    records.retain(|record| record.meeting() == meeting.id);
    records.sort_by_cached_key(|record| reference_order(record.reference()));
    Ok(records)
}

fn tell<R: Exchanged + Texts>(
    records: &[R],
    around: &Around,
    look: &mut Looking<'_, impl Fn(Noun) -> usize>,
) {
    for record in records {
        let title = R::title(record.details()).as_str();
        let mut fields = vec![(FoundField::Title, title)];
        fields.extend(record.texts());
        fields.push((FoundField::Reference, record.reference()));
        let label = R::label(record.details(), around.meeting.details.labels, &around.notes);
        let found = Record::new(R::NOUN, record.id().into(), record.reference(), title);
        look.record(&Record { label: Some(label), ..found }, &fields);
    }
}

/// What delegations say: the name of each is its concept, and the item that leads to it too.
async fn statements(
    unit: &mut Unit,
    around: &Around,
    hits: &HashMap<Noun, Vec<Uuid>>,
    look: &mut Looking<'_, impl Fn(Noun) -> usize>,
) -> Result<()> {
    let mut statements: Vec<Statement> = unit.some(&ids(hits, Noun::Statement)).await?;
    statements.retain(|statement| statement.meeting == around.meeting.id);
    statements.sort_by_cached_key(|statement| reference_order(&statement.reference));
    let concepts: Vec<ConceptId> = statements.iter().filter_map(|one| one.details.concept).collect();
    let concepts: Vec<Concept> = unit.some(&concepts).await?;
    for statement in &statements {
        let of = concepts.iter().find(|concept| Some(concept.id) == statement.details.concept);
        let name = of.map_or("", |concept| concept.details.term.as_str());
        let fields = [
            (FoundField::Text, statement.details.text.as_str()),
            (FoundField::Reference, statement.reference.as_str()),
        ];
        let label = statement.details.label.or_else(|| {
            of.map(|concept| Concept::label(&concept.details, around.meeting.details.labels, &around.notes))
        });
        let found = Record::new(Noun::Statement, statement.id.0, &statement.reference, name);
        look.record(&Record { label, ..found }, &fields);
    }
    Ok(())
}
