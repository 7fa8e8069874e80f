//! One practice, as the panel beside the library shows it.

use crate::{Result, exchange};
use domain::exchange::{Cited, ExchangeInside, PracticeStatus};
use domain::ids::{AgendaItemId, PracticeId};
use domain::label::HandlingLabel;
use domain::noun::Noun;
use domain::practice::{Aged, Criterion, Practice, aged, missing};
use domain::term::InstrumentWarning;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use uuid::Uuid;

/// A practice with what is said around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PracticeView {
    /// The practice.
    pub practice: Practice,
    /// The label that rules apply to it.
    pub label: HandlingLabel,
    /// Instruments that do not apply.
    pub warnings: Vec<InstrumentWarning>,
    /// Why it has to be looked at again, where it has.
    pub aged: Option<Aged>,
    /// What it still lacks for the next step, and which step that is.
    pub next: Option<(PracticeStatus, Vec<Criterion>)>,
    /// What it cites, by reference.
    pub cited: Vec<CitedRecord>,
    /// The name of whoever is to be asked.
    pub contact: Option<String>,
    /// The name of whoever confirmed the facts.
    pub validated_by: Option<String>,
    /// "12 New ways of cooperation"; none where it stands under no item.
    pub item: Option<String>,
}

/// A record that is cited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CitedRecord {
    /// As it is cited.
    pub cited: Cited,
    /// What it is; none where it is not here any more, or in another edition.
    pub noun: Option<Noun>,
    /// Its identity.
    pub id: Option<Uuid>,
    /// How it begins, or what it is called.
    pub title: String,
    /// Its label.
    pub label: Option<HandlingLabel>,
    /// The item under which an entry was said.
    pub item: Option<AgendaItemId>,
}

/// Reads a practice.
pub async fn view(unit: &mut Unit, id: PracticeId) -> Result<PracticeView> {
    let practice: Practice = unit.get(id).await?;
    let inside = exchange::inside(unit, practice.meeting).await?;
    let details = &practice.details;
    let next = match details.status {
        PracticeStatus::Proposed => Some(PracticeStatus::Completed),
        PracticeStatus::Completed => Some(PracticeStatus::ValidatedBySource),
        PracticeStatus::ValidatedBySource => Some(PracticeStatus::PublishedInCompendium),
        PracticeStatus::PublishedInCompendium | PracticeStatus::Withdrawn => None,
    };
    let person =
        |id: Option<domain::ids::PersonId>| id.and_then(|id| inside.names.person_name(id)).map(str::to_owned);
    let item = inside.items().iter().find(|item| Some(item.id) == details.item);
    let lists = [&details.said_in, &details.related_challenges, &details.related_concepts];
    Ok(PracticeView {
        label: inside.label_of_practice(&practice),
        warnings: inside.instrument_warnings(&practice),
        aged: aged(details, unit.at().date_naive()),
        next: next.map(|status| (status, missing(details, status))),
        cited: lists.into_iter().flatten().map(|cited| found(&inside, cited)).collect(),
        contact: person(details.contact),
        validated_by: person(details.validated_by),
        item: item.map(|item| {
            let number = item.details.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            format!("{number}{}", item.details.title)
        }),
        practice,
    })
}

/// Finds a record that is cited within its edition.
pub(crate) fn found(inside: &ExchangeInside, cited: &Cited) -> CitedRecord {
    let record = |noun, id: Uuid, title: &str, label| CitedRecord {
        cited: cited.clone(),
        noun: Some(noun),
        id: Some(id),
        title: title.to_owned(),
        label: Some(label),
        item: None,
    };
    let is = |reference: &String| cited.is(reference);
    if let Some(note) = inside.notes.notes.iter().find(|one| is(&one.reference)) {
        let label = inside.notes.label(note);
        let found = record(Noun::Note, note.id.0, note.details.text.as_str(), label);
        return CitedRecord { item: Some(note.details.item), ..found };
    }
    if let Some(one) = inside.practices.iter().find(|one| is(&one.reference)) {
        return record(Noun::Practice, one.id.0, one.details.title.as_str(), inside.label_of_practice(one));
    }
    if let Some(one) = inside.challenges.iter().find(|one| is(&one.reference)) {
        return record(Noun::Challenge, one.id.0, one.details.title.as_str(), inside.label_of_challenge(one));
    }
    if let Some(one) = inside.concepts.iter().find(|one| is(&one.reference)) {
        return record(Noun::Concept, one.id.0, one.details.term.as_str(), inside.label_of_concept(one));
    }
    if let Some(one) = inside.actions.iter().find(|one| is(&one.reference)) {
        return record(Noun::Action, one.id.0, one.details.text.as_str(), inside.label_of_action(one));
    }
    CitedRecord { cited: cited.clone(), noun: None, id: None, title: String::new(), label: None, item: None }
}
