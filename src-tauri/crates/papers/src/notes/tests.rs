//! What session notes look like in every form.

mod properties;

use crate::agenda::sample;
use crate::participants::sample::stamp;
use crate::tools::{flat, part, pdf_text};
use crate::{docx, html, markdown, pdf};
use domain::disclosure::{Audience, Disclosed, NotesParts, SessionNotes, disclose_notes};
use domain::ids::{NoteId, Revision};
use domain::label::HandlingLabel;
use domain::note::{Note, NoteDetails, NoteKind, NotesInside, Speaker};
use uuid::Uuid;

/// Two items, one of them under the Chatham House Rule, with an entry of every shape.
fn notes(audience: Audience) -> Disclosed<SessionNotes> {
    let agenda = sample::inside();
    let items = agenda.agenda.items.clone();
    let open =
        items.iter().find(|item| item.details.kind.is_programme() && !item.details.chatham_house).unwrap();
    let ruled =
        items.iter().find(|item| item.details.kind.is_programme() && item.details.chatham_house).unwrap();
    let somebody = agenda.roster.seated().next().unwrap().1.participant.id;
    let note = |number: u128, item: &domain::agenda::AgendaItem, kind, text: &str| {
        let at = item.details.day.unwrap().and_hms_opt(10, u32::try_from(number).unwrap(), 0).unwrap();
        let mut details = NoteDetails::new(item.id, kind, at, text.parse().unwrap());
        details.speaker = Speaker::Participant(somebody);
        details.label = Some(HandlingLabel::Green);
        Note {
            id: NoteId(Uuid::from_u128(number)),
            revision: Revision(1),
            reference: format!("N-{number:02}"),
            meeting: agenda.meeting().id,
            details,
        }
    };
    let notes = vec![
        note(1, open, NoteKind::Information, "First **strong** and *stressed* words, 5 * 3 < 20."),
        note(2, open, NoteKind::Conclusion, "- one point\n- another point"),
        note(3, ruled, NoteKind::Intervention, "Said in the room.\n\nA second paragraph."),
    ];
    disclose_notes(&NotesInside::assemble(agenda.clone(), items, notes), audience, NotesParts::default())
        .disclosed
}

#[test]
fn every_form_says_the_same_and_marks_what_is_strong() {
    let notes = notes(Audience::Participants);
    let page = html(&notes, &stamp());
    assert!(
        page.contains("First <strong>strong</strong> and <em>stressed</em> words, 5 * 3 &lt; 20."),
        "{page}"
    );
    assert!(page.contains("<li>one point</li>"), "{page}");
    let text = markdown(&notes, &stamp());
    assert!(text.contains("First **strong** and *stressed* words, 5 \\* 3 \\< 20."), "{text}");
    assert!(text.contains("- one point"), "{text}");
    let document = part(&docx(&notes, &stamp()).unwrap(), "word/document.xml");
    assert!(document.contains("w:val=\"Strong\"") && document.contains("w:val=\"Emphasis\""), "{document}");
    let printed = pdf_text(&pdf(&notes, &stamp()).unwrap());
    for words in
        ["First strong and stressed words", "one point", "A second paragraph.", "Conclusion", "TLP:AMBER"]
    {
        assert!(flat(&printed).contains(words), "{words}: {printed}");
    }
}

#[test]
fn under_the_rule_print_says_one_participant_and_the_rule_in_its_words() {
    let notes = notes(Audience::Participants);
    let text = markdown(&notes, &stamp());
    assert!(text.contains("One participant: Said in the room."), "{text}");
    assert!(text.contains("neither the identity nor the affiliation of the speaker(s)"), "{text}");
    assert!(!text.contains("N-03") && !text.contains("10:03"), "gaps in numbers and minutes would tell");
}

#[test]
fn the_chairs_read_what_people_cite_and_when_it_was_said() {
    let text = markdown(&notes(Audience::CoChairs), &stamp());
    assert!(text.contains("**Information, N-01, 10:01:**"), "{text}");
    let json: serde_json::Value =
        serde_json::from_slice(&super::json(&notes(Audience::CoChairs), &stamp()).unwrap()).unwrap();
    assert_eq!(json["handling_label"], "TLP:AMBER", "as strict as the item whose title stands in it");
    assert_eq!(json["items"][0]["entries"][0]["id"], "N-01");
    assert_eq!(json["items"][0]["entries"][1]["text"], "- one point\n- another point");
    let json: serde_json::Value =
        serde_json::from_slice(&super::json(&notes(Audience::Participants), &stamp()).unwrap()).unwrap();
    assert_eq!(json["items"][0]["entries"][0].get("id"), None, "participants read no references");
}
