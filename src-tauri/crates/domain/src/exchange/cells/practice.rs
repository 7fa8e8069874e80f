//! The cells of a best practice.

use super::{Celled, Misread, Reading, code, language, list, maybe, parties, text};
use crate::exchange::{Cell, Names};
use crate::field::Field;
use crate::practice::{PracticeDetails, Uptake};
use crate::term::Vocabulary;

impl Celled for PracticeDetails {
    fn cell(&self, field: Field, names: &Names) -> Cell {
        match field {
            Field::Title => text(&self.title),
            Field::Summary => text(&self.summary),
            Field::Problem => text(&self.problem),
            Field::Steps => list(&self.steps),
            Field::Item => maybe(self.item.and_then(|item| names.item(item))),
            Field::Forms => list(&self.forms),
            Field::Phases => list(&self.phases),
            Field::Instruments => list(&self.instruments),
            Field::OnlineDimension => Cell::Flag(self.online_dimension),
            Field::Actors => list(&self.actors),
            Field::LegalBasis => text(&self.legal_basis),
            Field::SourceDelegations => parties(&self.source_delegations, names),
            Field::Contact => maybe(self.contact.and_then(|person| names.reference(person))),
            Field::Since => text(&self.since),
            Field::Resources => text(&self.resources),
            Field::Evidence => text(&self.evidence),
            Field::EvidenceLevel => code(self.evidence_level),
            Field::DidNotWork => text(&self.did_not_work),
            Field::SuccessFactors => text(&self.success_factors),
            Field::Obstacles => text(&self.obstacles),
            Field::TransferLevel => self.transferability.level.map_or(Cell::Nothing, code),
            Field::TransferConditions => text(&self.transferability.conditions),
            Field::Safeguards => text(&self.safeguards),
            Field::RelatedChallenges => list(&self.related_challenges),
            Field::RelatedConcepts => list(&self.related_concepts),
            Field::SaidIn => list(&self.said_in),
            Field::Attachments => list(&self.attachments),
            Field::Label => maybe(self.label),
            Field::LoweredBy => text(&self.lowered_by),
            Field::Attribution => code(self.attribution),
            Field::Status => code(self.status),
            Field::ValidatedBy => maybe(self.validated_by.and_then(|person| names.reference(person))),
            Field::ValidatedOn => maybe(self.validated_on),
            Field::ReviewOn => maybe(self.review_on),
            Field::Outdated => text(&self.outdated),
            Field::Uptake => Cell::List(self.uptake.iter().map(|one| uptake(one, names)).collect()),
            Field::Language => language(self.language.as_ref()),
            Field::Version => Cell::Number(self.version.into()),
            Field::Illustrative => Cell::Flag(self.illustrative),
            Field::Remark => text(&self.remark),
            _ => Cell::Nothing,
        }
    }

    fn set(&mut self, field: Field, cell: &Cell, names: &Names, said: &mut Vec<Misread>) {
        let mut read = Reading { field, names, said };
        match field {
            Field::Title => {
                if let Some(title) = read.title(cell) {
                    self.title = title;
                }
            }
            Field::Summary => self.summary = read.prose(cell),
            Field::Problem => self.problem = read.prose(cell),
            Field::Steps => self.steps = read.lines(cell),
            Field::Item => self.item = read.item(cell),
            Field::Forms => self.forms = read.terms(Vocabulary::Forms, cell),
            Field::Phases => self.phases = read.terms(Vocabulary::Phases, cell),
            Field::Instruments => self.instruments = read.terms(Vocabulary::Instruments, cell),
            Field::OnlineDimension => self.online_dimension = read.flag(cell, self.online_dimension),
            Field::Actors => self.actors = read.lines(cell),
            Field::LegalBasis => self.legal_basis = read.prose(cell),
            Field::SourceDelegations => self.source_delegations = read.parties(cell),
            Field::Contact => self.contact = read.person(cell),
            Field::Since => self.since = read.line(cell),
            Field::Resources => self.resources = read.prose(cell),
            Field::Evidence => self.evidence = read.prose(cell),
            Field::EvidenceLevel => self.evidence_level = read.choice(cell, self.evidence_level),
            Field::DidNotWork => self.did_not_work = read.prose(cell),
            Field::SuccessFactors => self.success_factors = read.prose(cell),
            Field::Obstacles => self.obstacles = read.prose(cell),
            Field::TransferLevel => {
                let before = self.transferability.level.unwrap_or(crate::exchange::TransferLevel::Medium);
                self.transferability.level = (!cell.is_empty()).then(|| read.choice(cell, before));
            }
            Field::TransferConditions => self.transferability.conditions = read.prose(cell),
            Field::Safeguards => self.safeguards = read.prose(cell),
            Field::RelatedChallenges => self.related_challenges = read.cited(cell),
            Field::RelatedConcepts => self.related_concepts = read.cited(cell),
            Field::SaidIn => self.said_in = read.cited(cell),
            Field::Attachments => self.attachments = read.lines(cell),
            Field::Label => self.label = read.label(cell),
            Field::LoweredBy => self.lowered_by = read.line(cell),
            Field::Attribution => self.attribution = read.choice(cell, self.attribution),
            Field::Status => self.status = read.choice(cell, self.status),
            Field::ValidatedBy => self.validated_by = read.person(cell),
            Field::ValidatedOn => self.validated_on = read.date(cell, self.validated_on),
            Field::ReviewOn => self.review_on = read.date(cell, self.review_on),
            Field::Outdated => self.outdated = read.line(cell),
            Field::Uptake => self.uptake = taken_up(&mut read, cell),
            Field::Language => self.language = read.language(cell),
            Field::Version => self.version = read.number(cell, self.version).max(1),
            Field::Illustrative => self.illustrative = read.flag(cell, self.illustrative),
            Field::Remark => self.remark = read.line(cell),
            _ => {}
        }
    }
}

/// Writes who took a practice up: "SE | 2025 | fewer repeated hearings".
fn uptake(uptake: &Uptake, names: &Names) -> String {
    let party = uptake.party.map(|party| names.code(party)).unwrap_or_default();
    format!("{party} | {} | {}", uptake.since, uptake.change)
}

fn taken_up(read: &mut Reading<'_>, cell: &Cell) -> Vec<Uptake> {
    let mut out = Vec::new();
    for entry in cell.entries() {
        let mut pieces = entry.splitn(3, '|').map(str::trim);
        let mut next = || pieces.next().unwrap_or_default().to_owned();
        let (party, since, change) = (next(), next(), next());
        let party = if party.is_empty() { None } else { read.party(&Cell::Text(party)) };
        out.push(Uptake { party, since: read.kept(&since), change: read.kept(&change) });
    }
    out
}
