//! Letters on actions, for any actions of any meeting: what each delegation gets, and what it never gets.

use super::{day, line, notes_disclosure::meeting};
use crate::action::{Action, ActionDetails, Owners};
use crate::disclosure::{Audience, WithheldWhy, disclose_action_letter};
use crate::exchange::{ActionStatus, Cited, ExchangeInside, Records};
use crate::ids::{ActionId, DelegationId, PartyId, PersonId, Revision};
use crate::label::HandlingLabel;
use crate::note::NotesInside;
use crate::party::reference_parties;
use crate::term::Terms;
use crate::text::Line;
use proptest::prelude::*;
use uuid::Uuid;

/// What is chosen at random about one action.
#[derive(Clone, Debug)]
struct Choice {
    /// The places of its owners among the delegations; none where everybody has it.
    owners: Option<Vec<usize>>,
    /// The places of those that have done their part.
    done_by: Vec<usize>,
    person: Option<u128>,
    status: ActionStatus,
    label: Option<HandlingLabel>,
    /// Whether it comes from an entry of the notes, and whether somebody agreed to more.
    said: bool,
    agreed: bool,
    /// The day in June on which it is due.
    due: Option<u32>,
}

/// So many of the delegations have something to do.
const OWNERS: usize = 4;

prop_compose! {
    fn choice()(
        owners in prop::option::weighted(0.8, prop::collection::vec(0..OWNERS, 0..3)),
        done_by in prop::collection::vec(0..OWNERS, 0..2),
        person in prop::option::of(1_u128..6),
        // Most are open: those that are not are in no letter.
        status in prop::sample::select(ActionStatus::ALL.into_iter().chain([ActionStatus::Open; 4]).collect::<Vec<_>>()),
        label in prop::option::of(prop::sample::select(&HandlingLabel::ALL[..])),
        (said, agreed) in any::<(bool, bool)>(),
        due in prop::option::of(1_u32..30),
    ) -> Choice {
        Choice { owners, done_by, person, status, label, said, agreed, due }
    }
}

prop_compose! {
    fn inside()(notes in meeting(), choices in prop::collection::vec(choice(), 0..10)) -> ExchangeInside {
        planted(notes, &choices)
    }
}

/// The words of an action, which stand nowhere else.
fn text(action: &Action) -> String {
    format!("text{}q", action.reference)
}

/// Puts actions together of which each has words that stand nowhere else.
fn planted(notes: NotesInside, choices: &[Choice]) -> ExchangeInside {
    let mut next = 0_u128;
    let parties = reference_parties(|| {
        next += 1;
        Uuid::from_u128(next).into()
    });
    let groups = &notes.agenda.roster.groups;
    let of = |places: &[usize]| -> Vec<PartyId> {
        places.iter().filter_map(|place| groups.get(*place)).map(|group| group.party.id).collect()
    };
    let entry = notes.notes.first().map(|note| Cited::of(&note.reference));
    let actions = (1_u128..).zip(choices).map(|(at, choice)| {
        let mut action = Action {
            id: ActionId(Uuid::from_u128(at)),
            revision: Revision(1),
            reference: format!("A-{at:02}"),
            meeting: notes.agenda.meeting().id,
            details: ActionDetails::new("text".parse().unwrap()),
        };
        let words = text(&action).parse().unwrap();
        action.details = ActionDetails {
            owners: choice.owners.as_ref().map_or(Owners::All, |places| Owners::Parties(of(places))),
            owner_person: choice.person.map(|number| PersonId(Uuid::from_u128(number))),
            done_by: of(&choice.done_by),
            due: choice.due.map(day),
            status: choice.status,
            label: choice.label,
            said_in: entry.clone().filter(|_| choice.said).into_iter().collect(),
            lowered_by: if choice.agreed { line("agreedq") } else { Line::default() },
            remark: line("remarkq"),
            linked: vec![Cited::of("BP-77")],
            ..ActionDetails::new(words)
        };
        action
    });
    let actions = actions.collect();
    ExchangeInside::assemble(notes, &parties, Terms::of([]), Records { actions, ..Records::default() })
}

proptest! {
    #[test]
    fn a_letter_holds_exactly_what_its_delegation_is_to_do_and_may_read(inside in inside()) {
        for group in &inside.agenda().roster.groups {
            let audience = Audience::Delegation(group.delegation.id);
            let strictest = audience.rights().strictest;
            let party = group.party.id;
            let to_do = |action: &&Action| {
                let person = action.details.owner_person;
                let has = match &action.details.owners {
                    Owners::All => true,
                    Owners::Parties(parties) => parties.contains(&party),
                } || group.seated().any(|member| Some(member.person.id) == person);
                has && action.details.status.is_open() && !action.details.done_by.contains(&party)
            };
            let (mut told, mut kept): (Vec<&Action>, Vec<&Action>) =
                inside.actions.iter().filter(to_do).partition(|one| inside.label_of_action(one) <= strictest);
            for some in [&mut told, &mut kept] {
                some.sort_by_key(|action| (action.details.due.is_none(), action.details.due));
            }

            let letter = disclose_action_letter(&inside, audience, day(27)).unwrap();
            let (view, label) = (letter.disclosed.view(), letter.disclosed.label());
            let references: Vec<&str> = view.actions.iter().map(|one| one.reference.as_str()).collect();
            let wanted: Vec<&str> = told.iter().map(|action| action.reference.as_str()).collect();
            prop_assert_eq!(references, wanted, "{}", &group.party.code);

            let all = format!("{view:?}");
            for action in &inside.actions {
                let in_it = told.iter().any(|other| other.id == action.id);
                prop_assert_eq!(all.contains(&text(action)), in_it, "{} in {}", &action.reference, all);
            }
            prop_assert!(!all.contains("remarkq") && !all.contains("agreedq") && !all.contains("BP-77"));

            let people: Vec<Option<PersonId>> = told.iter().map(|action| action.details.owner_person).collect();
            let one = people.first().copied().flatten().filter(|one| people.iter().all(|other| *other == Some(*one)));
            let seated = one.is_some_and(|one| group.seated().any(|member| member.person.id == one));
            prop_assert_eq!(view.to.is_some(), seated, "a person is addressed who has all of it");

            let labels: Vec<HandlingLabel> = told.iter().map(|action| inside.label_of_action(action)).collect();
            prop_assert!(view.actions.iter().map(|one| one.label).eq(labels.iter().copied()));
            prop_assert_eq!(label, labels.into_iter().max().unwrap_or_else(|| audience.label()));
            prop_assert!(label <= strictest, "nothing above what the delegation reads");

            let withheld: Vec<(WithheldWhy, &str)> = letter
                .withheld
                .iter()
                .flat_map(|one| one.which.iter().map(|which| (one.why, which.as_str())))
                .collect();
            let above = kept.iter().map(|action| (WithheldWhy::AboveLabel, action.reference.as_str()));
            prop_assert_eq!(withheld, above.collect::<Vec<_>>(), "the secretariat is told what stays");
        }
    }

    #[test]
    fn nobody_but_a_delegation_of_the_meeting_gets_a_letter(inside in inside()) {
        let stranger = Audience::Delegation(DelegationId(Uuid::from_u128(u128::MAX)));
        for audience in Audience::GROUPS.into_iter().chain([stranger]) {
            prop_assert!(disclose_action_letter(&inside, audience, day(27)).is_none(), "{:?}", audience);
        }
    }
}
