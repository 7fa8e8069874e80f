//! The library: every practice of a series, as far as cards and facets show it.

use crate::party::PartyView;
use crate::{Result, exchange, roster};
use domain::exchange::{EvidenceLevel, PracticeStatus, SourceAttribution, reference_order};
use domain::ids::{MeetingId, PartyId, PersonId, PracticeId};
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::party::Party;
use domain::practice::{Aged, Practice, aged};
use domain::term::{TermCode, TermDetails, Vocabulary};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use store::Unit;

/// Every practice of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PracticeLibrary {
    /// The practices, the newest edition first, in it by reference.
    pub practices: Vec<PracticeCard>,
    /// The editions that have any, the newest first.
    pub editions: Vec<EditionOf>,
    /// The vocabularies, retired terms too.
    pub terms: Vec<TermDetails>,
    /// The countries and bodies whose practices they are, where that is known inside, in protocol order.
    pub sources: Vec<PartyView>,
    /// Everybody at the meeting that is looked at: whom to ask, and who confirms facts.
    pub people: Vec<SeatOf>,
}

/// Somebody at the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SeatOf {
    /// The person.
    pub id: PersonId,
    /// The code of the delegation.
    pub code: String,
    /// The name in running order.
    pub name: String,
}

/// An edition of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EditionOf {
    /// The meeting.
    pub id: MeetingId,
    /// The how-manieth.
    pub ordinal: u16,
    /// Its title.
    pub title: String,
}

/// A practice, as a card shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PracticeCard {
    /// Its identity.
    pub id: PracticeId,
    /// The meeting at which it was told.
    pub meeting: MeetingId,
    /// What people cite.
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// Forms of exploitation.
    pub forms: Vec<TermCode>,
    /// Phases.
    pub phases: Vec<TermCode>,
    /// Instruments.
    pub instruments: Vec<TermCode>,
    /// Whether it is about the online dimension.
    pub online_dimension: bool,
    /// Whose it is; inside.
    pub sources: Vec<PartyId>,
    /// Whether a paper says so.
    pub attribution: SourceAttribution,
    /// How far it is proven.
    pub evidence_level: EvidenceLevel,
    /// Whether it did not work.
    pub failed: bool,
    /// The label that rules apply to it.
    pub label: HandlingLabel,
    /// How far it has come.
    pub status: PracticeStatus,
    /// Why it has to be looked at again, where it has.
    pub aged: Option<Aged>,
    /// Whether an instrument that it names does not apply.
    pub warned: bool,
}

/// Reads the library of the series of a meeting.
pub async fn library(unit: &mut Unit, meeting: MeetingId) -> Result<PracticeLibrary> {
    let current: Meeting = unit.get(meeting).await?;
    let mut editions: Vec<Meeting> = unit.all().await?;
    editions.retain(|one| one.series == current.series);
    editions.sort_by_key(|one| std::cmp::Reverse((one.details.ordinal, one.details.from)));
    let today = unit.at().date_naive();
    let terms = exchange::terms(unit).await?;
    let parties: Vec<Party> = unit.all().await?;
    let mut cards = Vec::new();
    let mut known = Vec::new();
    let mut sources = BTreeSet::new();
    for edition in &editions {
        let mut practices: Vec<Practice> = unit.of_meeting(edition.id).await?;
        if practices.is_empty() {
            continue;
        }
        practices.sort_by_cached_key(|practice| reference_order(&practice.reference));
        let said_in = practices.iter().map(|practice| &practice.details.said_in);
        let notes = exchange::record::NoteLabels::of_sources(unit, edition, said_in).await?;
        let default = edition.details.labels.practices;
        for practice in practices {
            let details = practice.details;
            sources.extend(details.source_delegations.iter().copied());
            let codes = details.source_delegations.iter();
            let codes = codes.filter_map(|id| parties.iter().find(|party| party.id == *id));
            let warned = !domain::term::instrument_warnings(
                &terms,
                &details.instruments,
                edition.details.from,
                &codes.map(|party| party.code.as_str()),
            )
            .is_empty();
            cards.push(PracticeCard {
                id: practice.id,
                meeting: edition.id,
                reference: practice.reference,
                label: details.label(default, |cited| notes.get(cited)),
                aged: aged(&details, today),
                warned,
                title: details.title.to_string(),
                forms: details.forms,
                phases: details.phases,
                instruments: details.instruments,
                online_dimension: details.online_dimension,
                sources: details.source_delegations,
                attribution: details.attribution,
                evidence_level: details.evidence_level,
                failed: !details.did_not_work.is_empty(),
                status: details.status,
            });
        }
        known.push(EditionOf {
            id: edition.id,
            ordinal: edition.details.ordinal,
            title: edition.details.title.to_string(),
        });
    }
    let mut named: Vec<&Party> = parties.iter().filter(|party| sources.contains(&party.id)).collect();
    named.sort_by(|a, b| current.details.order.compare(a, b));
    let roster = roster(unit, meeting).await?;
    let seats = roster.groups.iter().flat_map(|group| {
        group.members.iter().map(|member| SeatOf {
            id: member.person.id,
            code: group.party.code.clone(),
            name: member.person.name.running(),
        })
    });
    let people = seats.collect();
    let lists = Vocabulary::ALL.into_iter();
    Ok(PracticeLibrary {
        practices: cards,
        editions: known,
        terms: lists.flat_map(|list| terms.in_vocabulary(list).cloned().collect::<Vec<_>>()).collect(),
        sources: named.into_iter().map(PartyView::from).collect(),
        people,
    })
}

/// Finds the practices in which words stand, however they are accented; every practice where there are no words.
pub async fn find(unit: &mut Unit, text: &str) -> Result<Vec<PracticeId>> {
    let found = unit.search(&[Noun::Practice], text).await?;
    Ok(found.into_iter().map(|(_, id)| PracticeId(id)).collect())
}
