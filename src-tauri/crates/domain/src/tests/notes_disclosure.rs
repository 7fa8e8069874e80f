//! What leaves with session notes, for any meeting: planted words are looked for in everything that an audience gets.

use super::agenda_disclosure::{guest, inside, item};
use super::{MEMBER_STATES, Scene, day, line};
use crate::agenda::ItemKind;
use crate::disclosure::{Audience, NotesParts, Outgoing, SaidBy, SessionNotes, Warning, disclose_notes};
use crate::ids::{DelegationId, NoteId, Revision};
use crate::label::HandlingLabel;
use crate::note::{
    Attribution, Marking, MarkingKind, Note, NoteDetails, NoteKind, NotePlace, NotesInside, Speaker,
    attribution_of, label_of, under_the_rule,
};
use crate::participant::Mode;
use crate::text::Prose;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The items of each meeting.
const ITEMS: usize = 4;

/// What is chosen at random about one item.
type ItemChoice = (Option<HandlingLabel>, bool);

/// What is chosen at random about one entry.
#[derive(Clone, Debug)]
struct Choice {
    item: usize,
    kind: NoteKind,
    /// A participant, a guest, one delegation, two of them, words, or nobody.
    speaker: u8,
    label: Option<HandlingLabel>,
    attribution: Attribution,
    rule: bool,
    consent: bool,
    marking: Option<MarkingKind>,
    private: bool,
    /// Whether it has a place, and whether that is still empty.
    place: Option<bool>,
    /// Whether the guest of this number attends the item.
    attends: bool,
}

fn labels() -> impl Strategy<Value = Option<HandlingLabel>> {
    prop::sample::select(HandlingLabel::ALL.map(Some).into_iter().chain([None]).collect::<Vec<_>>())
}

fn choice() -> impl Strategy<Value = Choice> {
    let markings = MarkingKind::ALL.map(Some).into_iter().chain([None; 4]).collect::<Vec<_>>();
    let place = prop::option::weighted(0.3, any::<bool>());
    let flags = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.1), any::<bool>(), place);
    (
        0..ITEMS,
        prop::sample::select(&NoteKind::ALL[..]),
        0_u8..6,
        labels(),
        prop::sample::select(&Attribution::ALL[..]),
        prop::sample::select(markings),
        flags,
    )
        .prop_map(
            |(item, kind, speaker, label, attribution, marking, (rule, consent, private, attends, place))| {
                Choice {
                    item,
                    kind,
                    speaker,
                    label,
                    attribution,
                    rule,
                    consent,
                    marking,
                    private,
                    place,
                    attends,
                }
            },
        )
}

prop_compose! {
    /// A meeting: the default label of its notes, its items, and what was said.
    pub fn meeting()(
        default in prop::sample::select(&HandlingLabel::ALL[..]),
        items in prop::collection::vec((labels(), any::<bool>()), ITEMS),
        choices in prop::collection::vec(choice(), 0..12),
    ) -> NotesInside {
        planted(default, &items, &choices)
    }
}

/// Puts a meeting together in which every entry has a speaker, a delegation and words that stand nowhere else.
fn planted(default: HandlingLabel, items: &[ItemChoice], choices: &[Choice]) -> NotesInside {
    let mut scene = Scene::new();
    scene.meeting.details.labels.notes = default;
    let items: Vec<_> = (0_u16..)
        .zip(items)
        .map(|(at, (label, rule))| {
            let mut item = item(
                u128::from(at) + 1,
                26,
                540 + 60 * at,
                &(at + 1).to_string(),
                ItemKind::Plenary,
                &format!("title{at:03}x"),
            );
            item.details.label = *label;
            item.details.chatham_house = *rule;
            item
        })
        .collect();
    let (mut guests, mut notes) = (Vec::new(), Vec::new());
    for (index, choice) in choices.iter().enumerate() {
        let family = format!("Family{index:03}x");
        let seated = scene.seat(MEMBER_STATES[index], &format!("given{index:03}x"), &family);
        let (participant, delegation) = (seated.participant.id, seated.participant.delegation);
        let beside = scene.seat(MEMBER_STATES[index + 12], "Imke", "Overgaard").participant.delegation;
        let mut visitor = guest(index as u128 + 1, "given", &format!("Guestly{index:03}x"), "");
        visitor.details.organisation = line(&format!("organisation{index:03}x"));
        visitor.details.mode = Mode::InPerson;
        let item = &items[choice.item];
        if choice.attends {
            visitor.details.items.push(item.id);
        }
        let minute = u32::try_from(index).unwrap();
        let at = day(26).and_hms_opt(10, minute, 0).unwrap();
        let text = format!("What was heard here is text{index:03}x.").parse().unwrap();
        let mut details = NoteDetails::new(item.id, choice.kind, at, text);
        details.speaker = match choice.speaker {
            0 => Speaker::Participant(participant),
            1 => Speaker::Guest(visitor.id),
            2 => Speaker::Delegations(vec![delegation]),
            3 => Speaker::Delegations(vec![delegation, beside]),
            4 => Speaker::Words(line(&format!("spoken{index:03}x"))),
            _ => Speaker::Nobody,
        };
        details.label = choice.label;
        details.chatham_house = choice.rule;
        details.attribution = choice.attribution;
        details.consent = choice.consent;
        details.markings =
            choice.marking.map(|kind| Marking { kind, text: line("as agreed") }).into_iter().collect();
        details.private = choice.private;
        if let Some(empty) = choice.place {
            let prompt = line(&format!("prompt{index:03}x"));
            details.place = Some(NotePlace { since: at, prompt, in_writing: index % 2 == 0 });
            if empty {
                details.text = Prose::default();
            }
        }
        details.author = line(&format!("author{index:03}x"));
        details.remark = line(&format!("remark{index:03}x"));
        details.lowered_by = line(&format!("source{index:03}x"));
        notes.push(note(index, details, &scene));
        guests.push(visitor);
    }
    NotesInside::assemble(inside(&scene, items.clone(), guests), items, notes)
}

fn note(index: usize, details: NoteDetails, scene: &Scene) -> Note {
    Note {
        id: NoteId(Uuid::from_u128(index as u128 + 1)),
        revision: Revision(1),
        reference: format!("N-{index:03}"),
        meeting: scene.meeting.id,
        details,
    }
}

/// Every group, and of the delegations and guests those of the first entries.
pub fn audiences(inside: &NotesInside) -> Vec<Audience> {
    let delegations = inside.agenda.roster.groups.iter().take(4);
    let guests = inside.agenda.guests.iter().take(4);
    Audience::GROUPS
        .into_iter()
        .chain(delegations.map(|group| Audience::Delegation(group.delegation.id)))
        .chain(guests.map(|guest| Audience::Guest(guest.id)))
        .collect()
}

fn disclosed(inside: &NotesInside, audience: Audience) -> Outgoing<SessionNotes> {
    disclose_notes(inside, audience, NotesParts::default())
}

/// Everything that the audience gets, but for the name of the delegation that it is itself.
fn flat(outgoing: &Outgoing<SessionNotes>) -> String {
    let view = SessionNotes { made_for: None, readers: String::new(), ..outgoing.disclosed.view().clone() };
    format!("{view:?}")
}

/// The references of the entries that leave, known by their words.
fn leaving(inside: &NotesInside, outgoing: &Outgoing<SessionNotes>) -> BTreeSet<String> {
    let view = flat(outgoing);
    let holds = |note: &&Note| view.contains(&format!("text{}x", &note.reference[2..]));
    inside.notes.iter().filter(holds).map(|note| note.reference.clone()).collect()
}

fn staying(outgoing: &Outgoing<SessionNotes>) -> Vec<String> {
    outgoing.withheld.iter().flat_map(|withheld| withheld.which.clone()).collect()
}

/// How much is said of a speaker, where each step says less.
fn told(said: &SaidBy) -> u8 {
    match said {
        SaidBy::Named { .. } => 4,
        SaidBy::Delegations(_) | SaidBy::Words(_) => 3,
        SaidBy::Kind(_) => 2,
        SaidBy::Unattributed => 1,
        SaidBy::Nobody => 0,
    }
}

/// Changes one entry, where there is any.
fn changed(inside: &NotesInside, which: prop::sample::Index, change: impl FnOnce(&mut Note)) -> NotesInside {
    let mut changed = inside.clone();
    if !changed.notes.is_empty() {
        let at = which.index(changed.notes.len());
        change(&mut changed.notes[at]);
    }
    changed
}

/// The label that rules apply to an entry.
fn label(inside: &NotesInside, note: &Note) -> HandlingLabel {
    let item = inside.item(note).expect("every entry of a test has its item");
    label_of(note.details.label, item, inside.agenda.meeting().details.labels.notes)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_above_the_level_of_its_readers_leaves(inside in meeting()) {
        for audience in audiences(&inside) {
            let outgoing = disclosed(&inside, audience);
            let leaves = leaving(&inside, &outgoing);
            let most = audience.rights().strictest;
            for note in inside.notes.iter().filter(|note| leaves.contains(&note.reference)) {
                prop_assert!(label(&inside, note) <= most, "{audience:?} reads {} {:?}", note.reference, note.details);
                prop_assert!(label(&inside, note) <= outgoing.disclosed.label(), "the paper is as strict as its strictest entry");
                prop_assert!(!note.details.private, "own notes leave for nobody");
                prop_assert!(!note.details.is_empty_place(), "a place in which nothing is written leaves for nobody");
                prop_assert!(
                    note.details.attribution != Attribution::NotMinuted || audience == Audience::Secretariat,
                    "{audience:?} reads what is not to be minuted"
                );
            }
            prop_assert!(leaves.is_empty() || outgoing.disclosed.label() <= most.max(audience.label()));
        }
    }

    #[test]
    fn nobody_under_the_rule_is_in_any_view_without_consent(inside in meeting()) {
        for audience in audiences(&inside) {
            let view = flat(&disclosed(&inside, audience));
            for (index, note) in (0..).zip(&inside.notes) {
                let item = inside.item(note).unwrap();
                prop_assert!(!view.contains(&format!("author{index:03}x")), "who wrote it down leaves for nobody");
                prop_assert!(!view.contains(&format!("remark{index:03}x")), "remarks leave for nobody");
                prop_assert!(!view.contains(&format!("source{index:03}x")), "who agreed leaves for nobody");
                prop_assert!(!view.contains(&format!("prompt{index:03}x")), "what a place asks for leaves for nobody");
                if !under_the_rule(&note.details, item) || note.details.consent {
                    continue;
                }
                for word in ["Family", "FAMILY", "given", "Guestly", "GUESTLY", "organisation", "spoken"] {
                    prop_assert!(!view.contains(&format!("{word}{index:03}x")), "{audience:?} reads {word}{index:03}x");
                }
                for place in [index, index + 12] {
                    let party = inside.agenda.roster.groups.iter().find(|group| group.party.code == MEMBER_STATES[place]).unwrap();
                    let code = format!("\"{}\"", party.party.code);
                    prop_assert!(!view.contains(&code), "{audience:?} reads {code}");
                    prop_assert!(!view.contains(party.party.name.as_str()), "{audience:?} reads {}", party.party.name);
                }
            }
        }
    }

    #[test]
    fn whoever_is_not_to_be_named_is_in_no_view(inside in meeting()) {
        for audience in audiences(&inside) {
            let view = flat(&disclosed(&inside, audience));
            for (index, note) in (0..).zip(&inside.notes) {
                let attribution = attribution_of(&note.details, inside.item(note).unwrap());
                if attribution > Attribution::Named {
                    prop_assert!(!view.contains(&format!("Family{index:03}x")), "{audience:?} reads a name: {note:?}");
                    prop_assert!(!view.contains(&format!("Guestly{index:03}x")), "{audience:?} reads a name: {note:?}");
                }
                if attribution > Attribution::Delegation {
                    let code = MEMBER_STATES[index];
                    let party = inside.agenda.roster.groups.iter().find(|group| group.party.code == code).unwrap();
                    prop_assert!(!view.contains(party.party.name.as_str()), "{audience:?} reads {code}: {note:?}");
                }
            }
        }
    }

    #[test]
    fn what_leaves_and_what_stays_are_everything_once(inside in meeting(), one in any::<prop::sample::Index>(), summary in any::<bool>()) {
        let item = Some(inside.items[one.index(ITEMS)].id);
        for parts in [NotesParts::default(), NotesParts { item, summary, ..NotesParts::default() }] {
            let asked: BTreeSet<String> =
                inside.notes.iter().filter(|note| parts.holds(note)).map(|note| note.reference.clone()).collect();
            for audience in audiences(&inside) {
                let outgoing = disclose_notes(&inside, audience, parts.clone());
                let (leaves, stays) = (leaving(&inside, &outgoing), staying(&outgoing));
                prop_assert_eq!(leaves.len() + stays.len(), asked.len(), "{:?}: nothing twice, nothing lost", audience);
                prop_assert_eq!(outgoing.disclosed.view().entries().count(), leaves.len());
                let all: BTreeSet<String> = leaves.into_iter().chain(stays).collect();
                prop_assert_eq!(&all, &asked, "{:?}", audience);
            }
        }
    }

    #[test]
    fn a_stricter_label_never_lets_more_out(
        inside in meeting(), which in any::<prop::sample::Index>(), label in prop::sample::select(&HandlingLabel::ALL[..])
    ) {
        let default = inside.clone();
        let stricter = changed(&inside, which, |note| note.details.label = Some(self::label(&default, note).max(label)));
        for audience in audiences(&inside) {
            let (before, after) = (disclosed(&inside, audience), disclosed(&stricter, audience));
            prop_assert!(leaving(&stricter, &after).is_subset(&leaving(&inside, &before)), "{audience:?}");
        }
    }

    #[test]
    fn a_stricter_attribution_and_the_rule_never_let_more_out(
        inside in meeting(), which in any::<prop::sample::Index>(), attribution in prop::sample::select(&Attribution::ALL[..])
    ) {
        let stricter = changed(&inside, which, |note| note.details.attribution = note.details.attribution.max(attribution));
        let ruled = changed(&inside, which, |note| note.details.chatham_house = true);
        let silent = changed(&inside, which, |note| note.details.consent = false);
        for audience in audiences(&inside) {
            let before = disclosed(&inside, audience);
            for later in [&stricter, &ruled, &silent] {
                let after = disclosed(later, audience);
                prop_assert!(leaving(later, &after).is_subset(&leaving(&inside, &before)), "{audience:?}");
                for entry in after.disclosed.view().entries() {
                    let same = before.disclosed.view().entries().find(|other| other.text == entry.text).unwrap();
                    prop_assert!(told(&entry.said_by) <= told(&same.said_by), "{audience:?} is told more: {entry:?} {same:?}");
                }
            }
        }
    }

    #[test]
    fn disclosing_twice_is_disclosing_once(inside in meeting()) {
        for audience in audiences(&inside) {
            let (once, twice) = (disclosed(&inside, audience), disclosed(&inside, audience));
            prop_assert_eq!(once.disclosed.view(), twice.disclosed.view());
            prop_assert_eq!((once.withheld, once.warnings), (twice.withheld, twice.warnings));
        }
    }

    #[test]
    fn a_wider_group_reads_nothing_that_a_narrower_one_does_not(inside in meeting()) {
        use Audience::{CoChairs, Community, MemberStates, Organisation, Participants, Public, Secretariat};
        let read = |audience| leaving(&inside, &disclosed(&inside, audience));
        let chains = [
            vec![Public, Community, Participants, MemberStates, Organisation, Secretariat],
            vec![Participants, MemberStates, CoChairs, Secretariat],
        ];
        for pair in chains.iter().flat_map(|chain| chain.windows(2)) {
            prop_assert!(read(pair[0]).is_subset(&read(pair[1])), "{:?} within {:?}", pair[0], pair[1]);
        }
        for group in &inside.agenda.roster.groups {
            let own = Audience::Delegation(group.delegation.id);
            prop_assert!(read(Participants).is_subset(&read(own)), "a delegation reads what participants do");
            prop_assert!(read(own).is_subset(&read(MemberStates)), "and nothing beyond the Member States");
        }
        for guest in &inside.agenda.guests {
            prop_assert!(read(Audience::Guest(guest.id)).is_subset(&read(Participants)), "a guest is no more than a participant");
        }
    }

    #[test]
    fn references_and_minutes_are_for_the_inner_circle_only(inside in meeting()) {
        for audience in audiences(&inside) {
            let outgoing = disclosed(&inside, audience);
            let cites = matches!(audience, Audience::Secretariat | Audience::CoChairs);
            for entry in outgoing.disclosed.view().entries() {
                prop_assert_eq!((entry.reference.is_some(), entry.at.is_some()), (cites, cites), "{:?}", audience);
            }
            prop_assert_eq!(flat(&outgoing).contains("N-0"), cites && outgoing.disclosed.view().entries().count() > 0);
        }
    }

    #[test]
    fn own_passages_are_marked_for_the_delegation_that_spoke_and_for_nobody_else(inside in meeting()) {
        for audience in audiences(&inside) {
            let spoke = |note: &&Note, reader: DelegationId| match &note.details.speaker {
                Speaker::Participant(id) => inside.agenda.roster.seated().any(|(group, member)| {
                    group.delegation.id == reader && member.participant.id == *id
                }),
                Speaker::Delegations(ids) => ids.contains(&reader),
                _ => false,
            };
            let outgoing = disclosed(&inside, audience);
            let leaves = leaving(&inside, &outgoing);
            let own = inside.notes.iter().filter(|note| leaves.contains(&note.reference)).filter(|note| match audience {
                Audience::Delegation(reader) => spoke(note, reader),
                _ => false,
            });
            prop_assert_eq!(outgoing.disclosed.view().entries().filter(|entry| entry.own).count(), own.count());
        }
    }

    #[test]
    fn a_country_in_words_that_nobody_may_be_named_for_is_never_without_a_warning(
        inside in meeting(), which in any::<prop::sample::Index>(),
        country in prop::sample::select(countries()), case in any::<bool>(), only in any::<bool>(),
    ) {
        let text = format!(
            "{} {country} the paper is kept for a year{}.",
            if only { "Only" } else { "Where it is heard in" },
            if case { ", call +31 70 412 5000 first" } else { "" },
        );
        let ruled = changed(&inside, which, |note| {
            note.details.text = text.parse().unwrap();
            note.details.chatham_house = true;
            note.details.consent = false;
        });
        let Some(note) = ruled.notes.iter().find(|note| note.details.text.as_str() == text) else { return Ok(()) };
        for audience in audiences(&ruled) {
            let outgoing = disclosed(&ruled, audience);
            let points = outgoing.warnings.iter().any(|warning| matches!(
                warning, Warning::Passage { reference, passage } if *reference == note.reference && !passage.code.is_case_data()
            ));
            let leaves = !staying(&outgoing).contains(&note.reference);
            prop_assert_eq!(points, leaves, "{:?}: {}", audience, text);
            let worded = disclose_notes(&ruled, audience, NotesParts { proposed: true, ..NotesParts::default() });
            // Another entry may be open, and said by the delegation of this very country.
            let texts: Vec<_> = worded.disclosed.view().entries().map(|entry| &entry.text).collect();
            prop_assert!(
                !format!("{texts:?}").contains(country),
                "{audience:?} reads {country} although it was worded anew"
            );
            let left = worded.warnings.iter().filter(|warning| matches!(warning, Warning::Passage { .. }));
            prop_assert_eq!(left.count(), 0, "what is proposed has nothing to warn of: {:?}", worded.warnings);
        }
    }
}

#[test]
fn the_control_that_names_a_speaker_is_seen_by_these_tests() {
    let choice = Choice {
        item: 0,
        kind: NoteKind::Intervention,
        speaker: 0,
        label: Some(HandlingLabel::Clear),
        attribution: Attribution::Named,
        rule: false,
        consent: false,
        marking: None,
        private: false,
        place: None,
        attends: false,
    };
    let open = [(Some(HandlingLabel::Clear), false); ITEMS];
    let named = planted(HandlingLabel::Amber, &open, std::slice::from_ref(&choice));
    let view = flat(&disclosed(&named, Audience::Public));
    for word in ["Family000x", "text000x", "\"BE\""] {
        assert!(view.contains(word), "{word} is looked for as it is printed: {view}");
    }
    let delegation = Choice { attribution: Attribution::Delegation, ..choice };
    let view = flat(&disclosed(&planted(HandlingLabel::Amber, &open, &[delegation]), Audience::Public));
    assert!(view.contains("Belgium") && !view.contains("Family000x"), "{view}");
}

/// The names of countries in every language of the list, without what is a word of English too, and without short forms,
/// which are written in capitals.
fn countries() -> Vec<&'static str> {
    include_str!("../note/guard/giveaways.csv")
        .lines()
        .filter_map(|row| row.strip_prefix("country;")?.split_once(';'))
        .flat_map(|(_, names)| names.split('|'))
        .filter(|name| name.chars().count() > 3 && crate::text::search_key(name) != "island")
        .collect()
}
