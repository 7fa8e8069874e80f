//! The letter that asks one delegation for its actions.
//!
//! It holds the open actions of its delegation and nothing else: no other delegation, no speaker, no record that an action
//! is about. Its label is the strictest of its actions.

use super::door::{Stays, readers_of};
use super::{Audience, Disclosed, Heading, Outgoing, Warning, WithheldOf, WithheldWhat, WithheldWhy as Why};
use crate::action::{Action, ActionDetails, Owners};
use crate::exchange::ExchangeInside;
use crate::ids::PersonId;
use crate::label::HandlingLabel;
use crate::note::guard::case_data;
use crate::roster::Group;
use chrono::NaiveDate;
use std::collections::HashSet;

/// A letter to one delegation.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionLetter {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The delegation, in a sentence: "Germany", "the European Commission".
    pub party: String,
    /// The day on which it is written.
    pub dated: NaiveDate,
    /// Who is addressed by name, where every action has one person: "Mr Jörg-Uwe von Thülen".
    pub to: Option<String>,
    /// The actions, those that were due first in front.
    pub actions: Vec<LetterAction>,
}

/// One action, as its letter asks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterAction {
    /// What people cite.
    pub reference: String,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Whether that day is over.
    pub overdue: bool,
    /// Whether every delegation has it, each for itself.
    pub of_all: bool,
    /// Its label.
    pub label: HandlingLabel,
}

/// Lists the open actions that are for a delegation or one of its people to do, those that are due first in front; one that it
/// has done is none.
pub fn actions_of<'a>(inside: &'a ExchangeInside, group: &Group) -> Vec<&'a Action> {
    let party = group.party.id;
    let people: HashSet<PersonId> = group.seated().map(|member| member.person.id).collect();
    let has = |action: &&Action| {
        let ActionDetails { owners, owner_person, .. } = &action.details;
        owners.hold(party) || owner_person.is_some_and(|person| people.contains(&person))
    };
    let mut of: Vec<&Action> = inside
        .actions
        .iter()
        .filter(|action| action.details.status.is_open())
        .filter(has)
        .filter(|action| !action.details.done_by.contains(&party))
        .collect();
    of.sort_by_key(|action| (action.details.due.is_none(), action.details.due));
    of
}

/// Writes the letter to a delegation as of a day; `audience` is that delegation, nobody else gets one.
pub fn disclose_action_letter(
    inside: &ExchangeInside,
    audience: Audience,
    today: NaiveDate,
) -> Option<Outgoing<ActionLetter>> {
    let Audience::Delegation(id) = audience else { return None };
    let roster = &inside.agenda().roster;
    let group = roster.group(id)?;
    let giveaways = inside.notes.giveaways();
    let (mut stays, mut warnings) = (Stays::default(), Vec::new());
    let (mut actions, mut label, mut people) = (Vec::new(), None, Vec::new());
    for action in actions_of(inside, group) {
        let own = inside.label_of_action(action);
        if own > audience.rights().strictest {
            stays.add(Why::AboveLabel, &action.reference);
            continue;
        }
        let text = action.details.text.to_string();
        for passage in case_data(&text).into_iter().chain(giveaways.find(&text)) {
            warnings.push(Warning::Passage { reference: action.reference.clone(), passage });
        }
        label = label.max(Some(own));
        people.push(action.details.owner_person);
        actions.push(LetterAction {
            reference: action.reference.clone(),
            text,
            due: action.details.due,
            overdue: action.details.is_overdue(today),
            of_all: action.details.owners == Owners::All,
            label: own,
        });
    }
    if actions.is_empty() {
        warnings.insert(0, Warning::Empty);
    }
    let view = ActionLetter {
        heading: Heading::of(roster),
        readers: readers_of(roster, audience),
        party: group.party.in_running_text(),
        dated: today,
        to: addressed(group, &people),
        actions,
    };
    let withheld = stays.told(WithheldWhat::Records, WithheldOf::Records);
    let label = label.unwrap_or_else(|| audience.label());
    Some(Outgoing {
        disclosed: Disclosed { view, audience, label },
        withheld,
        warnings,
        passages: Vec::new(),
    })
}

/// Returns the one person of the delegation who has every action of the letter, where there is one.
fn addressed(group: &Group, people: &[Option<PersonId>]) -> Option<String> {
    let (first, others) = people.split_first()?;
    let one = first.filter(|_| others.iter().all(|other| other == first))?;
    let name = &group.seated().find(|member| member.person.id == one)?.person.name;
    Some(super::mail::addressed(&name.title, &name.running_in_print()))
}
