//! The outcome report, for any meeting: what is drafted, what generating leaves alone, and what leaves.

use super::notes_disclosure::audiences;
use super::records_disclosure::inside;
use crate::correction::{Asker, Correctable, Correction, CorrectionDetails, CorrectionState};
use crate::disclosure::{
    Audience, NotesParts, Received, disclose_corrections, disclose_received, disclose_report,
    sentences_leaving,
};
use crate::exchange::ExchangeInside;
use crate::ids::{DelegationId, MeetingId, NoteId, ReportSentenceId, Revision};
use crate::label::HandlingLabel;
use crate::note::{Attribution, may_be_named, under_the_rule};
use crate::report::{
    Draft, Planned, ReportInside, ReportSection, ReportSentence, SentenceDetails, SentenceOrigin,
    SentenceStanding, drafts, planned,
};
use crate::silence::{Sent, Silence, SilenceDetails, SilenceScope, SilenceStanding};
use crate::text::Prose;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use uuid::Uuid;

fn in_words(draft: Draft) -> Planned {
    let text: Prose = format!("{} says {:?}", draft.seed, draft.wording).parse().unwrap();
    Planned { draft, text }
}

fn drafted(exchange: &ExchangeInside) -> Vec<Planned> {
    drafts(exchange).0.into_iter().map(in_words).collect()
}

fn kept(details: impl IntoIterator<Item = SentenceDetails>) -> Vec<ReportSentence> {
    (1..)
        .zip(details)
        .map(|(at, details)| ReportSentence {
            id: ReportSentenceId(Uuid::from_u128(at)),
            revision: Revision(1),
            meeting: MeetingId(Uuid::from_u128(1)),
            details,
        })
        .collect()
}

fn generated(exchange: &ExchangeInside) -> Vec<ReportSentence> {
    kept(planned(&[], drafted(exchange), |_| true))
}

fn report(exchange: &ExchangeInside) -> ReportInside {
    ReportInside::assemble(exchange.clone(), generated(exchange))
}

proptest! {
    #[test]
    fn no_speaker_and_under_the_rule_no_delegation_is_in_a_draft(inside in inside()) {
        for draft in drafts(&inside).0 {
            let of = inside.notes.notes.iter().find(|note| note.reference == draft.seed);
            let Some(note) = of else { continue };
            let said = format!("{:?}", draft.wording);
            for who in ["Family", "Guestly", "given", "spoken", "organisation", "author", "remark", "source", "prompt"] {
                prop_assert!(!said.contains(&format!("{who}{}", &note.reference[2..])), "{} in {}", who, said);
            }
            let names = inside.agenda().roster.groups.iter().map(|group| group.party.name.as_str());
            for name in names {
                prop_assert!(!said.contains(name), "{} in {}", name, said);
            }
            prop_assert!(note.details.attribution != Attribution::NotMinuted && !note.details.private);
            prop_assert!(inside.notes.label(note) != HandlingLabel::Red, "RED stays with the persons present");
        }
    }

    #[test]
    fn generating_again_changes_nothing_and_what_is_by_hand_survives(inside in inside(), at in any::<prop::sample::Index>()) {
        let mut sentences = generated(&inside);
        prop_assert!(planned(&sentences, drafted(&inside), |_| true).is_empty(), "nothing is new");
        let last = sentences.len();
        let edited = at.index(last);
        let details = sentences[edited].details.clone();
        sentences[edited].details = details.worded("As I would put it.".parse().unwrap(), |_, _| false);
        let removed = (edited + 1) % last;
        sentences[removed].details.left_out = true;
        let own = SentenceDetails::by_hand(ReportSection::SUMMARY, 5, "In short.".parse().unwrap());
        sentences.extend(kept([own.clone()]));
        let before: Vec<SentenceDetails> = sentences.iter().map(|one| one.details.clone()).collect();
        for _ in 0..3 {
            let added = planned(&sentences, drafted(&inside), |_| true);
            prop_assert!(added.is_empty(), "neither what was worded otherwise nor what was left out comes again");
        }
        let hand = &sentences[edited].details;
        prop_assert_eq!(hand.origin, SentenceOrigin::Hand);
        prop_assert_eq!(&hand.sources, &before[edited].sources, "it keeps what it rests on");
        let half = sentences.split_off(last / 2);
        let again = planned(&sentences, drafted(&inside), |_| true);
        let missing = half.iter().filter(|one| one.details.is_seeded()).count();
        prop_assert_eq!(again.len(), missing, "what is not there comes in, and nothing else");
    }

    #[test]
    fn a_label_is_never_weaker_than_a_source(inside in inside(), own in prop::sample::select(&HandlingLabel::ALL[..])) {
        let mut report = report(&inside);
        for sentence in &mut report.sentences {
            sentence.details.label = Some(own);
        }
        for sentence in &report.sentences {
            let label = report.label(sentence);
            prop_assert!(sentence.details.sources.is_empty() || label >= own);
            for cited in &sentence.details.sources {
                let source = report.source(cited).unwrap();
                prop_assert!(label >= report.label_of_source(&source));
            }
        }
    }

    #[test]
    fn nothing_above_an_audience_leaves_and_no_speaker_does(inside in inside()) {
        let report = report(&inside);
        let groups = audiences(&inside.notes).into_iter().filter(|one| !matches!(one, Audience::Guest(_)));
        for audience in groups {
            let outgoing = disclose_report(&report, audience);
            let paper = outgoing.disclosed;
            for part in &paper.view().parts {
                for (_, lines) in &part.paragraphs {
                    for line in lines {
                        prop_assert!(line.label <= audience.rights().strictest);
                        prop_assert!(line.label <= paper.label(), "the paper is as strict as what is in it");
                        let note = inside.notes.notes.iter().find(|note| line.text.contains(&format!("{} says", note.reference)));
                        let Some(note) = note else { continue };
                        let item = inside.notes.item(note).unwrap();
                        if under_the_rule(&note.details, item) && !may_be_named(&note.details, item) {
                            let family = format!("Family{}", &note.reference[2..]);
                            prop_assert!(!line.text.contains(&family));
                        }
                    }
                }
            }
            let said = format!("{:?}", paper.view().concepts);
            let confirmed = inside.statements.iter().any(|one| one.details.is_confirmed());
            prop_assert!(confirmed || !said.contains("statementtextq"), "what nobody confirmed is the law of no country");
        }
    }

    #[test]
    fn the_corrections_table_lets_out_no_sentence_above_the_label_of_its_reader(
        inside in inside(), own in prop::collection::vec(prop::option::of(prop::sample::select(&HandlingLabel::ALL[..])), 1..9)
    ) {
        let mut report = report(&inside);
        for (sentence, own) in report.sentences.iter_mut().zip(own.iter().cycle()) {
            sentence.details.label = *own;
        }
        let groups: Vec<_> = inside.agenda().roster.groups.iter().map(|group| group.delegation.id).take(3).collect();
        let asked: Vec<Correction> =
            report.sentences.iter().zip(0..).flat_map(|(one, at)| groups.iter().map(move |group| asks(one, at, *group))).collect();
        report.exchange.notes.corrections.clone_from(&asked);
        let readers = groups.iter().map(|group| Audience::Delegation(*group));
        for audience in [Audience::Secretariat, Audience::CoChairs].into_iter().chain(readers) {
            let leaving: Vec<_> = sentences_leaving(&report, audience).iter().map(|one| one.id).collect();
            let table = disclose_corrections(&report, audience, NotesParts::default()).disclosed;
            let file = serde_json::to_string(table.view()).unwrap();
            for correction in &asked {
                let sentence = correction.details.of.sentence().unwrap();
                let theirs = match audience {
                    Audience::Delegation(id) => correction.details.asker == Asker::Delegation(id),
                    _ => true,
                };
                let wanted = leaving.contains(&sentence) && theirs;
                prop_assert_eq!(file.contains(correction.details.requested.as_str()), wanted, "{:?}", audience);
            }
            prop_assert!(!file.contains("aside"), "remarks leave with nothing");
            for line in &table.view().report {
                prop_assert!(line.label <= audience.rights().strictest && line.label <= table.label());
            }
            let carried = Received::new(serde_json::from_str(&file).unwrap(), table.label());
            prop_assert_eq!(disclose_received(carried, audience).unwrap().disclosed, table, "it passes again unchanged");
            let part = NotesParts { item: inside.items().first().map(|item| item.id), ..NotesParts::default() };
            prop_assert!(disclose_corrections(&report, audience, part).disclosed.view().report.is_empty());
        }
    }
}

/// Asks for another wording of a sentence.
fn asks(sentence: &ReportSentence, at: u128, group: DelegationId) -> Correction {
    Correction {
        id: Uuid::from_u128(at * 1_000 + group.0.as_u128() % 1_000).into(),
        revision: Revision(1),
        meeting: sentence.meeting,
        details: CorrectionDetails {
            of: sentence.id.into(),
            asker: Asker::Delegation(group),
            requested: format!("Wanted{at:03}x by {}.", group.0).parse().unwrap(),
            asked_on: "2024-07-04".parse().unwrap(),
            remark: "aside".parse().unwrap(),
        },
        drafted: sentence.details.text.clone(),
        agreed: Prose::default(),
        state: CorrectionState::Open,
        reason: "".parse().unwrap(),
    }
}

#[test]
fn what_was_kept_before_sentences_were_corrected_is_read_as_it_is() {
    let id = Uuid::from_u128(7);
    let note: Correctable =
        serde_json::from_value(serde_json::json!({"note": id, "sentence": null})).unwrap();
    assert_eq!(note, NoteId(id).into());
    let sentence: Correctable =
        serde_json::from_value(serde_json::json!({"note": null, "sentence": id})).unwrap();
    assert_eq!(sentence, ReportSentenceId(id).into());
    let sent: Vec<Sent> = serde_json::from_value(
        serde_json::json!([{"note": id, "revision": 3}, {"sentence": id, "revision": 2}]),
    )
    .unwrap();
    assert!(matches!(sent[..], [Sent::Note(_), Sent::Sentence(_)]));
}

#[test]
fn a_sentence_that_was_sent_round_stands_until_it_is_changed_left_out_or_asked_about() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let exchange = inside().new_tree(&mut runner).unwrap().current();
    let mut report = report(&exchange);
    let sent = SilenceScope::Report.sends(&report);
    assert_eq!(sent.len(), sentences_leaving(&report, Audience::Participants).len());
    let until = "2024-07-12T18:00:00".parse().unwrap();
    let silence = Silence {
        id: Uuid::from_u128(1).into(),
        revision: Revision(1),
        meeting: MeetingId(Uuid::from_u128(1)),
        details: SilenceDetails { scope: SilenceScope::Report, until, remark: "".parse().unwrap() },
        opened: until,
        sent,
        agreed: Vec::new(),
        closed: None,
    };
    let all = silence.sent.len();
    assert_eq!(silence.stands(&report), all);
    assert!(silence.clears(&report.exchange.notes).is_empty(), "it clears no notes");
    let leaving: Vec<_> =
        sentences_leaving(&report, Audience::Participants).iter().map(|one| one.id).collect();
    let group = exchange.agenda().roster.groups[0].delegation.id;
    let standing = |report: &ReportInside| silence.standing(group, &report.exchange.notes);
    assert_eq!(standing(&report), SilenceStanding::Silent);
    let first = report.sentences.iter().position(|one| one.id == leaving[0]).unwrap();
    let asked = asks(&report.sentences[first], 1, group);
    report.exchange.notes.corrections.push(asked);
    assert_eq!((silence.stands(&report), standing(&report)), (all - 1, SilenceStanding::CorrectionOpen));
    report.exchange.notes.corrections[0].state = CorrectionState::Refused;
    assert_eq!((silence.stands(&report), standing(&report)), (all, SilenceStanding::CorrectionSettled));
    report.sentences[first].revision = Revision(2);
    assert_eq!(silence.stands(&report), all - 1);
    report.sentences[first].revision = Revision(1);
    report.sentences[first].details.left_out = true;
    assert_eq!(silence.stands(&report), all - 1);
}

#[test]
fn a_sentence_says_when_its_source_changed_and_when_it_is_gone() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let exchange = inside().new_tree(&mut runner).unwrap().current();
    let mut report = report(&exchange);
    let at = report.sentences.iter().position(|one| one.details.seed.as_str() == "A-01").unwrap();
    let now = drafted(&report.exchange);
    let standing = |report: &ReportInside, drafts: &[Planned]| {
        let draft = drafts.iter().find(|one| one.draft.seed == "A-01").map(Planned::standing);
        report.standing(&report.sentences[at], draft)
    };
    assert_eq!(standing(&report, &now), SentenceStanding::Fresh);
    report.exchange.actions[0].details.text = "Share it".parse().unwrap();
    let changed = drafted(&report.exchange);
    assert_eq!(standing(&report, &changed), SentenceStanding::SourceChanged);
    let taken = changed.iter().find(|one| one.draft.seed == "A-01").unwrap().clone();
    let (before, rank) = (report.sentences[at].details.clone(), report.sentences[at].details.rank);
    report.sentences[at].details = taken.over(&before);
    assert_eq!(report.sentences[at].details.rank, rank, "it stays where it stood");
    assert_eq!(standing(&report, &changed), SentenceStanding::Fresh);
    report.exchange.actions.clear();
    assert_eq!(standing(&report, &[]), SentenceStanding::SourceGone);
    assert_eq!(
        report.label(&report.sentences[at]),
        HandlingLabel::Red,
        "a source that is gone opens nothing"
    );
}
