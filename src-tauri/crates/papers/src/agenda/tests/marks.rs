//! What differs, marked in the agenda and as a list.

use super::*;
use crate::tools::part;
use domain::agenda::diff::diff;
use domain::agenda::{AgendaRemark, ItemField, RemarkSubject, VersionStatus};
use domain::disclosure::{disclose_agenda, mark_changes};
use domain::ids::{AgendaRemarkId, Revision};

fn marked() -> Disclosed<AgendaPaper> {
    let (before, after) = (sample::before(), sample::inside());
    let release = sample::release("0.3", VersionStatus::ForCoChairs);
    let paper = disclose_agenda(&after, None, Audience::Participants, sample::ALL_PARTS);
    let before = Side { inside: &before, release: Some(&release) };
    mark_changes(paper, before, Side { inside: &after, release: None }, sample::ALL_PARTS).disclosed
}

#[test]
fn words_that_came_and_went_stand_in_the_agenda_itself() {
    let page = html(&marked(), &stamp());
    for words in [
        "what <del>is new</del> <ins>changes</ins> for prosecutors",
        "<del>09:50–10:20</del> <ins>09:50–10:25</ins>",
        "<del>Voltaire</del> <ins>Plenary room</ins>",
        "<ins>Conclusions and follow-up actions</ins>",
        "<del>Visit of the house</del>",
        "moved to Thursday 27 June",
        "Changes since version 0.3",
    ] {
        assert!(page.contains(words), "{words:?} is missing in {page}");
    }
    let text = printed(&marked());
    assert_eq!(
        missing(&text, &["09:50–10:20 09:50–10:25 2", "Visit of the house dropped"]),
        [""; 0],
        "{text}"
    );
    let document = part(&docx(&marked(), &stamp()).unwrap(), "word/document.xml");
    for style in ["Added", "TakenOut"] {
        assert!(
            document.contains(&format!("<w:rStyle w:val=\"{style}\"")),
            "{style} is a style, not a colour"
        );
    }
}

#[test]
fn an_agenda_without_change_marks_has_none() {
    let page = html(&sample::agenda(Audience::Participants), &stamp());
    assert!(!page.contains("<ins>") && !page.contains("<del>") && !page.contains("Changes since"));
}

#[test]
fn the_list_says_item_by_item_what_became_of_it() {
    let text = pdf_text(&pdf(&changes_sample(Audience::Participants), &stamp()).unwrap());
    let absent = missing(
        &text,
        &[
            "From version 0.3 to the working draft",
            "2 The amended Anti-Trafficking Directive: what changes for prosecutors",
            "moved to Thursday 27 June",
            "Time 09:50–10:20 09:50–10:25",
            "Speaker: Jan-Willem van 't Zelfde (NL)",
            "15 Visit of the house dropped",
            "Day Wednesday 26 June Thursday 27 June",
            "Chatham House Rule no yes",
            "13 Conclusions and follow-up actions new",
        ],
    );
    assert!(absent.is_empty(), "{absent:?} in {text}");
}

#[test]
fn a_typing_error_that_is_declared_stays_visible_and_is_marked() {
    let (mut before, mut after) = (sample::inside(), sample::inside());
    before.agenda.items[1].details.purpose = "Give a comon starting point".parse().unwrap();
    after.agenda.items[1].details.purpose = "Give a common starting point".parse().unwrap();
    let raw = diff(&before.agenda, &after.agenda);
    let key = raw.items[0].field(ItemField::Purpose).unwrap().key.clone();
    let changes = |after: &domain::agenda::AgendaInside, audience| {
        let (before, after) =
            (Side { inside: &before, release: None }, Side { inside: after, release: None });
        pdf_text(&pdf(&disclose_changes(before, after, audience).disclosed, &stamp()).unwrap())
    };
    let explained = "Typing errors that were mended are marked as such.";
    let words = |text: &str| text.replace(explained, "").matches("typing error").count();
    assert_eq!(words(&changes(&after, Audience::Participants)), 0);
    after.remarks.push(AgendaRemark {
        id: AgendaRemarkId(uuid::Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: after.meeting().id,
        subject: RemarkSubject::TrivialChange,
        key,
        reason: "".parse().unwrap(),
    });
    for audience in [Audience::Secretariat, Audience::Participants] {
        let text = changes(&after, audience);
        assert!(text.contains("Give a comon common starting point typing error"), "{audience:?}: {text}");
        assert_eq!(words(&text), 2, "{audience:?}: beside the item and beside the words");
    }
}
