//! The outcome report, for any meeting: what is drafted, what generating leaves alone, and what leaves.

use super::notes_disclosure::audiences;
use super::records_disclosure::inside;
use crate::disclosure::{Audience, disclose_report};
use crate::exchange::ExchangeInside;
use crate::ids::{MeetingId, ReportSentenceId, Revision};
use crate::label::HandlingLabel;
use crate::note::{Attribution, may_be_named, under_the_rule};
use crate::report::{
    Draft, Planned, ReportInside, ReportSection, ReportSentence, SentenceDetails, SentenceOrigin,
    SentenceStanding, drafts, planned,
};
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
