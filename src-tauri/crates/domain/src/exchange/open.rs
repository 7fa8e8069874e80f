//! What a meeting leaves open: the topics that its next edition may want to take up.

use super::{Cited, ExchangeInside};
use crate::challenge::Challenge;
use crate::concept::Concept;
use crate::ids::{ConceptId, PartyId};
use crate::label::HandlingLabel;
use crate::practice::{Practice, may_be_asked};

/// Something that a meeting leaves open.
#[derive(Clone, Debug)]
pub enum OpenTopic<'a> {
    /// A challenge that no practice answers.
    Challenge(&'a Challenge),
    /// The concepts of which countries have said nothing, each with how many of them.
    Concepts(Vec<(&'a Concept, usize)>),
    /// The practices about which countries have not answered, each with how many of them.
    Practices(Vec<(&'a Practice, usize)>),
}

impl ExchangeInside {
    /// Lists the practices that answer a challenge, whichever of the two names the other.
    pub fn answered_by(&self, challenge: &Challenge) -> Vec<Cited> {
        let mut practices = challenge.details.linked_practices.clone();
        for practice in &self.practices {
            let answers = practice.details.related_challenges.iter().any(|one| one.is(&challenge.reference));
            let cited = Cited::of(&practice.reference);
            if answers && !practices.contains(&cited) {
                practices.push(cited);
            }
        }
        practices
    }

    /// Lists the countries at the meeting that have said nothing of a concept, in the order of the meeting. A body has no
    /// law of its own.
    pub fn silent_on(&self, concept: ConceptId) -> Vec<PartyId> {
        let said: Vec<PartyId> = self.statements_on(concept).map(|one| one.details.party).collect();
        self.countries().filter(|party| !said.contains(party)).collect()
    }

    /// Lists the countries at the meeting that have not answered about a practice, those that it comes from left out; none
    /// where it is not asked by country.
    pub fn silent_about(&self, practice: &Practice) -> Vec<PartyId> {
        if !may_be_asked(practice.id, &practice.details, self.transfers.iter()) {
            return Vec::new();
        }
        let answered = self.transfers.iter().filter(|one| one.details.practice == practice.id);
        let mut known: Vec<PartyId> = answered.map(|one| one.details.party).collect();
        known.extend(&practice.details.source_delegations);
        self.countries().filter(|party| !known.contains(party)).collect()
    }

    /// Lists what the meeting leaves open: each challenge that no practice answers, then the gaps in the concepts and in the
    /// transfer matrix, each as one topic.
    pub fn open_topics(&self) -> Vec<OpenTopic<'_>> {
        let unanswered = self.challenges.iter().filter(|challenge| self.answered_by(challenge).is_empty());
        let mut topics: Vec<OpenTopic<'_>> = unanswered.map(OpenTopic::Challenge).collect();
        let gaps = self.concepts.iter().map(|concept| (concept, self.silent_on(concept.id).len()));
        let concepts: Vec<(&Concept, usize)> = gaps.filter(|(_, missing)| *missing > 0).collect();
        if !concepts.is_empty() {
            topics.push(OpenTopic::Concepts(concepts));
        }
        let gaps = self.practices.iter().map(|practice| (practice, self.silent_about(practice).len()));
        let practices: Vec<(&Practice, usize)> = gaps.filter(|(_, missing)| *missing > 0).collect();
        if !practices.is_empty() {
            topics.push(OpenTopic::Practices(practices));
        }
        topics
    }

    /// Returns the label of a topic: never weaker than what it is made of.
    pub fn label_of_topic(&self, topic: &OpenTopic<'_>) -> Option<HandlingLabel> {
        match topic {
            OpenTopic::Challenge(challenge) => Some(self.label_of_challenge(challenge)),
            OpenTopic::Concepts(concepts) => {
                concepts.iter().map(|(concept, _)| self.label_of_concept(concept)).max()
            }
            OpenTopic::Practices(practices) => {
                practices.iter().map(|(practice, _)| self.label_of_practice(practice)).max()
            }
        }
    }

    /// The countries at the meeting, in its order.
    fn countries(&self) -> impl Iterator<Item = PartyId> {
        let groups = self.agenda().roster.groups.iter();
        groups.filter(|group| group.party.kind.is_country()).map(|group| group.party.id)
    }
}
