//! What becomes of each passage that may give a source away, as it was answered.

use super::agenda_disclosure::{inside, item};
use super::{Scene, day};
use crate::agenda::ItemKind;
use crate::disclosure::{
    Audience, NotesParts, Outgoing, PassageAnswer, SessionNotes, Verdict, Warning, WithheldWhy,
    disclose_notes,
};
use crate::ids::{NoteId, Revision};
use crate::label::HandlingLabel;
use crate::note::guard::PassageCode;
use crate::note::{Note, NoteDetails, NoteKind, NotesInside, Speaker, written};
use uuid::Uuid;

/// One entry under the Chatham House Rule, said by somebody from Italy.
fn said(text: &str) -> NotesInside {
    let mut scene = Scene::new();
    let speaker = scene.seat("IT", "Ugo", "Belloni").participant.id;
    let mut item = item(1, 26, 540, "7", ItemKind::Plenary, "In practice");
    item.details.chatham_house = true;
    item.details.label = Some(HandlingLabel::Green);
    let at = day(26).and_hms_opt(10, 0, 0).unwrap();
    let mut details = NoteDetails::new(item.id, NoteKind::Intervention, at, text.parse().unwrap());
    details.speaker = Speaker::Participant(speaker);
    details.label = Some(HandlingLabel::Green);
    let note = Note {
        id: NoteId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "N-30".to_owned(),
        meeting: scene.meeting.id,
        details,
    };
    NotesInside::assemble(inside(&scene, vec![item.clone()], Vec::new()), vec![item], vec![note])
}

fn country(text: &str, answer: Verdict) -> PassageAnswer {
    PassageAnswer { reference: "N-30".to_owned(), code: PassageCode::Country, text: text.to_owned(), answer }
}

fn keep(reason: &str) -> Verdict {
    Verdict::Keep { reason: reason.to_owned() }
}

fn answered(inside: &NotesInside, proposed: bool, answers: &[PassageAnswer]) -> Outgoing<SessionNotes> {
    let parts = NotesParts { proposed, answers: answers.to_vec(), ..NotesParts::default() };
    disclose_notes(inside, Audience::Participants, parts)
}

fn text(outgoing: &Outgoing<SessionNotes>) -> String {
    outgoing.disclosed.view().entries().map(|entry| written(&entry.text)).collect()
}

/// The words that are warned of.
fn warned(outgoing: &Outgoing<SessionNotes>) -> Vec<&str> {
    let found = outgoing.warnings.iter().filter_map(|warning| match warning {
        Warning::Passage { passage, .. } => Some(passage.found.as_str()),
        _ => None,
    });
    found.collect()
}

#[test]
fn each_passage_gets_its_own_answer() {
    let inside = said("In Italy it is kept. In Malta it is not.");
    let both = [country("Italy", Verdict::Use), country("Malta", keep("Malta said so in public"))];
    let outgoing = answered(&inside, false, &both);
    assert_eq!(text(&outgoing), "In one State it is kept. In Malta it is not.");
    assert_eq!(warned(&outgoing), ["Malta"], "what stays is still worth a look");
    let answers: Vec<_> = outgoing.passages.iter().map(|one| one.answer.clone()).collect();
    assert_eq!(answers, both.clone().map(|one| Some(one.answer)), "both are told with their answers");
    let outgoing = answered(&inside, true, &both[1..]);
    assert_eq!(
        text(&outgoing),
        "In one State it is kept. In Malta it is not.",
        "what is given to all is second"
    );
}

#[test]
fn a_passage_is_open_until_somebody_says_why_it_may_leave() {
    let inside = said("In Italy it is kept.");
    for reason in ["", "  "] {
        for proposed in [false, true] {
            let outgoing = answered(&inside, proposed, &[country("Italy", keep(reason))]);
            assert_eq!(outgoing.passages[0].answer, None, "no reason is no answer, whatever is given to all");
            assert_eq!(
                (text(&outgoing), warned(&outgoing)),
                ("In Italy it is kept.".to_owned(), vec!["Italy"])
            );
        }
    }
    let mut other = country("Italy", Verdict::Use);
    other.reference = "N-31".to_owned();
    assert_eq!(warned(&answered(&inside, false, &[other])), ["Italy"], "the answer is about another entry");
}

#[test]
fn what_is_asked_about_first_stays_inside_for_everybody_and_names_its_source_to_nobody_else() {
    let inside = said("In Italy it is kept. In Malta it is not.");
    for audience in Audience::GROUPS {
        let parts = NotesParts {
            answers: vec![country("Italy", Verdict::Ask)],
            proposed: true,
            ..NotesParts::default()
        };
        let outgoing = disclose_notes(&inside, audience, parts);
        assert_eq!(outgoing.disclosed.view().entries().count(), 0, "{audience:?}");
        if audience == Audience::Public {
            assert_eq!(outgoing.withheld[0].why, WithheldWhy::AboveLabel, "its label was decided before");
            assert!(outgoing.passages.is_empty(), "what does not leave anyway is not asked about");
            continue;
        }
        let withheld = &outgoing.withheld[0];
        assert_eq!((withheld.why, &withheld.which[..]), (WithheldWhy::SourceAsked, &["N-30".to_owned()][..]));
        assert_eq!(warned(&outgoing), Vec::<&str>::new(), "nothing of it leaves that could be warned of");
        assert!(outgoing.passages.iter().all(|one| one.stays), "{:?}", outgoing.passages);
        assert_eq!(outgoing.passages[0].source[0].code, "IT");
        let view = format!("{:?}", outgoing.disclosed.view().sections);
        assert!(!view.contains("IT") && !view.contains("Italy"), "{view}");
    }
}

#[test]
fn a_proposed_wording_that_points_to_somebody_itself_is_worded_anew() {
    let inside = said("Only Italy keeps it.");
    let outgoing = answered(&inside, false, &[country("Italy", Verdict::Use)]);
    assert_eq!(
        (text(&outgoing).to_lowercase(), warned(&outgoing)),
        ("one state keeps it.".to_owned(), vec![])
    );
}

#[test]
fn a_passage_is_told_with_the_rest_of_its_sentence() {
    let inside = said("It begins here.\n- In Italy it is kept. It ends here.");
    let one = &answered(&inside, false, &[]).passages[0];
    assert_eq!((one.before.as_str(), one.after.as_str()), ("In ", " it is kept."));
    assert_eq!((one.item.as_str(), one.passage.proposed.as_str()), ("7", "one State"));
}
