//! What is exchanged: practices, challenges, concepts, actions, and the answers about them.

use super::{Maker, text};
use domain::action::{Action, ActionDetails, Owners};
use domain::challenge::{Challenge, ChallengeDetails};
use domain::exchange::TransferState;
use domain::ids::MeetingId;
use domain::party::Party;
use domain::practice::Practice;
use domain::term::built_in;
use ops::import::ImportKind;
use ops::{exchange, practices, vocabulary};

/// A practice with a part of every kind.
const PRACTICES: &str = r#"{ "practices": [ { "id": "BP-01", "title": "One page with reasons", "summary": "A decision on a page.",
    "problem": "Reasons are lost.", "steps": ["Write it", "Send it"], "agenda_item": "2", "forms": ["CRIM"], "phases": ["PROS"],
    "instruments": ["EIO"], "online_dimension": true, "actors": ["prosecutor"], "legal_basis": "An act", "since": "2021",
    "source_delegations": ["BE"], "resources": "An hour", "evidence": "Used often", "evidence_level": "used regularly",
    "success_factors": "A form", "obstacles": "Time", "transferability": { "level": "high", "conditions": "A rule" },
    "safeguards": "Counsel reads it", "related_challenges": ["CHAL-01"], "related_concepts": ["LC-01"],
    "attachments": ["The form"], "label": "TLP:GREEN", "attribution": "named", "status": "completed", "language": "en",
    "version": 1, "illustrative": true } ] }"#;

/// A concept with a statement and a promise.
const CONCEPTS: &str = r#"{ "announced": [ { "delegation": "FR", "status": "announced", "note": "By letter" } ],
    "concepts": [ { "id": "LC-01", "vocabulary_id": "NONP", "term": "Non-punishment", "eu_baseline": "Article 8",
    "agenda_item": "2", "label": "TLP:GREEN", "statements": [ { "id": "LC-01-BE", "delegation": "BE",
    "text": "A duty.", "language": "en", "status": "draft", "as_of": "2024-06-27", "source_reference": "An act",
    "label": "TLP:GREEN" } ] } ] }"#;

/// A question with an answer of every kind.
const QUESTIONS: &str = r#"{ "questions": [ { "id": "Q-01", "question": "Who decides?", "background": "A case.",
    "agenda_item": "2", "asked_on": "2024-07-01", "due": "2024-07-15", "label": "TLP:AMBER", "remark": "Asked before",
    "answers": [ { "delegation": "BE", "text": "A court.", "label": "TLP:GREEN", "travels": "named", "on": "2024-07-10",
    "note": "By letter" }, { "delegation": "FR", "text": "A prosecutor.", "travels": "anonymous" } ] } ] }"#;

/// A question that is taken back again.
const UNWANTED: &str = r#"{ "questions": [ { "id": "Q-02", "question": "Who pays?" } ] }"#;

/// Three forms of an evaluation.
const EVALUATION: &str = "Content,Relevance,Organisation,Venue,Duration,Networking,Most useful,Missing topics,Next topics\n\
    5,4,4,3,3,5,The cases,Time,Payments\n4,4,4,4,4,4,,,\n3,3,3,3,3,3,,,\n";

impl Maker {
    /// Records of every kind, some of them removed again.
    pub(super) async fn records(&mut self, meeting: MeetingId) -> ops::Result<()> {
        self.import(meeting, ImportKind::Practices, PRACTICES.as_bytes(), "practices.json").await?;
        self.import(meeting, ImportKind::Concepts, CONCEPTS.as_bytes(), "concepts.json").await?;
        let read = step!(self, unit => unit.of_meeting::<Practice>(meeting));
        let Some(practice) = read.into_iter().next() else { return Ok(()) };
        let party = practice.details.source_delegations.clone();
        let other = step!(self, unit => exchange::add::<Practice>(unit, meeting, practice.details.clone()));
        let details =
            domain::practice::PracticeDetails { title: text("Another page")?, ..other.details.clone() };
        let other = step!(self, unit => exchange::edit::<Practice>(unit, other.id, other.revision, details));
        step!(self, unit => exchange::remove::<Practice>(unit, other.id));
        let hard =
            ChallengeDetails { delegations_affected: 3, ..ChallengeDetails::new(text("Reasons are lost")?) };
        step!(self, unit => exchange::add::<Challenge>(unit, meeting, hard));
        let action = ActionDetails { owners: Owners::All, ..ActionDetails::new(text("Send the form")?) };
        step!(self, unit => exchange::add::<Action>(unit, meeting, action));
        let others: Vec<Party> = step!(self, unit => unit.all::<Party>());
        let others: Vec<_> =
            others.iter().map(|one| one.id).filter(|id| !party.contains(id)).take(2).collect();
        let condition = || text("With a rule");
        let state = Some(TransferState::Possible);
        step!(self, unit => practices::answer(unit, practice.id, &others, state, condition()?));
        step!(self, unit => practices::answer(unit, practice.id, &others[..1], None, condition()?));
        self.import(meeting, ImportKind::Questions, QUESTIONS.as_bytes(), "questions.json").await?;
        self.import(meeting, ImportKind::Questions, UNWANTED.as_bytes(), "unwanted.json").await?;
        let imports = step!(self, unit => ops::import::earlier(unit, meeting));
        if let Some(last) = imports.first() {
            step!(self, unit => ops::import::undo_import(unit, last.id));
        }
        self.import(meeting, ImportKind::Evaluation, EVALUATION.as_bytes(), "evaluation.csv").await?;
        let rated = ops::ratings::Rated::Practice { id: practice.id };
        let cast: Vec<Party> = step!(self, unit => unit.all::<Party>());
        let cast: Vec<_> = cast.iter().map(|one| one.id).take(3).collect();
        let counts = domain::scale::Scale([0, 1, 1, 1, 0]);
        step!(self, unit => ops::ratings::enter(unit, rated, domain::scale::Round::Before, &cast, counts));
        let mut term = built_in().remove(0);
        term.name = text("Another name")?;
        step!(self, unit => vocabulary::edit(unit, domain::ids::Revision::default(), term));
        Ok(())
    }
}
