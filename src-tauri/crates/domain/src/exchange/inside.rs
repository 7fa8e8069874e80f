//! [`ExchangeInside`]: the records of exchange of a meeting together with everything around them.

use super::{Cited, Names};
use crate::action::Action;
use crate::agenda::{AgendaInside, AgendaItem};
use crate::challenge::Challenge;
use crate::concept::{Concept, Statement};
use crate::ids::{ConceptId, PracticeId, QuestionId};
use crate::label::HandlingLabel;
use crate::meeting::DefaultLabels;
use crate::note::NotesInside;
use crate::party::Party;
use crate::practice::{Practice, Transfer};
use crate::question::{Question, Response};
use crate::term::{InstrumentWarning, Terms, instrument_warnings};

/// The records of exchange of a meeting, as the secretariat holds them.
#[derive(Clone, Debug)]
pub struct ExchangeInside {
    /// The notes with everything around them: the agenda and everybody.
    pub notes: NotesInside,
    /// The practices, in the order of their references.
    pub practices: Vec<Practice>,
    /// The challenges.
    pub challenges: Vec<Challenge>,
    /// The legal concepts.
    pub concepts: Vec<Concept>,
    /// What delegations say of them, as they were entered; those of the past too.
    pub statements: Vec<Statement>,
    /// The actions.
    pub actions: Vec<Action>,
    /// What delegations answer about practices.
    pub transfers: Vec<Transfer>,
    /// The questions to all delegations.
    pub questions: Vec<Question>,
    /// What delegations answer to them.
    pub responses: Vec<Response>,
    /// What everything is called.
    pub names: Names,
}

/// The records of a meeting in no order.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The practices.
    pub practices: Vec<Practice>,
    /// The challenges.
    pub challenges: Vec<Challenge>,
    /// The legal concepts.
    pub concepts: Vec<Concept>,
    /// What delegations say of them.
    pub statements: Vec<Statement>,
    /// The actions.
    pub actions: Vec<Action>,
    /// What delegations answer about practices.
    pub transfers: Vec<Transfer>,
    /// The questions to all delegations.
    pub questions: Vec<Question>,
    /// What delegations answer to them.
    pub responses: Vec<Response>,
}

/// What records are put in order by: `BP-100` stands behind `BP-99`.
pub fn reference_order(reference: &str) -> (usize, String) {
    (reference.len(), reference.to_owned())
}

impl ExchangeInside {
    /// Puts records in order, with what is around them.
    pub fn assemble(notes: NotesInside, parties: &[Party], terms: Terms, records: Records) -> Self {
        let names = Names::of(&notes.agenda.roster, &notes.items, parties, terms);
        let Records {
            mut practices,
            mut challenges,
            mut concepts,
            statements,
            mut actions,
            transfers,
            mut questions,
            responses,
        } = records;
        practices.sort_by_cached_key(|practice| reference_order(&practice.reference));
        challenges.sort_by_cached_key(|challenge| reference_order(&challenge.reference));
        concepts.sort_by_cached_key(|concept| reference_order(&concept.reference));
        actions.sort_by_cached_key(|action| reference_order(&action.reference));
        questions.sort_by_cached_key(|question| reference_order(&question.reference));
        Self {
            notes,
            practices,
            challenges,
            concepts,
            statements,
            actions,
            transfers,
            questions,
            responses,
            names,
        }
    }

    /// Returns the agenda and everybody.
    pub const fn agenda(&self) -> &AgendaInside {
        &self.notes.agenda
    }

    /// Returns the labels of records that have none of their own.
    pub const fn default_labels(&self) -> DefaultLabels {
        self.notes.agenda.roster.meeting.details.labels
    }

    /// Returns the items of the agenda, those beside the timeline too.
    pub fn items(&self) -> &[AgendaItem] {
        &self.notes.items
    }

    /// Returns the label of an entry of the notes that is cited; none where it is not known.
    pub fn note_label(&self, cited: &Cited) -> Option<HandlingLabel> {
        let note = self.notes.notes.iter().find(|note| cited.is(&note.reference))?;
        Some(self.notes.label(note))
    }

    /// Returns the label that rules apply to a practice.
    pub fn label_of_practice(&self, practice: &Practice) -> HandlingLabel {
        practice.details.label(self.default_labels().practices, |cited| self.note_label(cited))
    }

    /// Returns the label that rules apply to a challenge.
    pub fn label_of_challenge(&self, challenge: &Challenge) -> HandlingLabel {
        challenge.details.label(self.default_labels().challenges, |cited| self.note_label(cited))
    }

    /// Returns the label that rules apply to a concept.
    pub fn label_of_concept(&self, concept: &Concept) -> HandlingLabel {
        concept.details.label.unwrap_or(self.default_labels().concepts)
    }

    /// Returns the label that rules apply to a statement: its own, else that of its concept.
    pub fn label_of_statement(&self, statement: &Statement) -> HandlingLabel {
        let concept = statement.details.concept.and_then(|id| self.concept(id));
        let default =
            concept.map_or(self.default_labels().concepts, |concept| self.label_of_concept(concept));
        statement.details.label.unwrap_or(default)
    }

    /// Returns the label that rules apply to an action.
    pub fn label_of_action(&self, action: &Action) -> HandlingLabel {
        action.details.label(self.default_labels().actions, |cited| self.note_label(cited))
    }

    /// Returns the label that rules apply to an answer: its own, else that of its question.
    pub fn label_of_response(&self, question: &Question, response: &Response) -> HandlingLabel {
        response.details.label.unwrap_or(question.details.label)
    }

    /// Lists what delegations answer to a question, in the order of the meeting.
    pub fn responses_to(&self, question: QuestionId) -> Vec<&Response> {
        let mut of: Vec<&Response> =
            self.responses.iter().filter(|response| response.details.question == question).collect();
        of.sort_by_key(|response| self.names.place(response.details.party));
        of
    }

    /// Lists what delegations answer about a practice, in the order of the meeting.
    pub fn transfers_of(&self, practice: PracticeId) -> Vec<&Transfer> {
        let mut of: Vec<&Transfer> =
            self.transfers.iter().filter(|transfer| transfer.details.practice == practice).collect();
        of.sort_by_key(|transfer| self.names.place(transfer.details.party));
        of
    }

    /// Finds a concept.
    pub fn concept(&self, id: ConceptId) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == id)
    }

    /// Lists what delegations say of a concept, those of the past left out, as they were entered.
    pub fn statements_on(&self, id: ConceptId) -> impl Iterator<Item = &Statement> {
        self.statements
            .iter()
            .filter(move |statement| statement.details.concept == Some(id) && statement.details.is_current())
    }

    /// Lists the instruments of a practice that did not apply on the first day of the meeting, or not to its source.
    pub fn instrument_warnings(&self, practice: &Practice) -> Vec<InstrumentWarning> {
        let details = &practice.details;
        let day = self.agenda().meeting().details.from;
        let countries = details.source_delegations.iter().map(|party| self.names.code(*party));
        instrument_warnings(self.names.terms(), &details.instruments, day, &countries)
    }
}
