//! The one table of who may see what.

use crate::disclosure::rights::{Depth, Earlier, Listed, PAPERS, RIGHTS};
use crate::disclosure::{Audience, DataClass, InnerCircle, PaperForm, PaperKind, Readers};
use crate::ids::{DelegationId, GuestId, ParticipantId};
use crate::label::HandlingLabel;
use uuid::Uuid;

/// One audience of each kind.
fn everybody() -> Vec<Audience> {
    let one = [
        Audience::Delegation(DelegationId(Uuid::nil())),
        Audience::Participant(ParticipantId(Uuid::nil())),
        Audience::Guest(GuestId(Uuid::nil())),
    ];
    Audience::GROUPS.into_iter().chain(one).collect()
}

#[test]
fn every_audience_and_every_paper_finds_its_own_row() {
    let rows: Vec<Readers> = everybody().iter().map(|audience| audience.rights().readers).collect();
    assert_eq!(rows, everybody().iter().map(|audience| audience.readers()).collect::<Vec<_>>());
    assert_eq!(rows, RIGHTS.map(|row| row.readers), "no row is left over");
    assert!(PAPERS.iter().all(|row| row.paper.row().paper == row.paper));
    for group in Audience::GROUPS {
        assert_eq!(group.readers().group(), Some(group));
    }
}

#[test]
fn a_wider_group_never_reads_more_than_a_narrower_one() {
    for pair in Audience::GROUPS.windows(2) {
        let [narrow, wide] = [pair[0].rights(), pair[1].rights()];
        assert!(wide.label <= narrow.label && wide.strictest <= narrow.strictest, "{:?}", wide.readers);
        assert!(wide.reads.iter().all(|class| narrow.reads.contains(class)), "{:?}", wide.readers);
        assert!(wide.counts.iter().all(|class| narrow.counts.contains(class)), "{:?}", wide.readers);
        assert!(wide.stricter as u8 >= narrow.stricter as u8 && wide.listed as u8 >= narrow.listed as u8);
    }
}

#[test]
fn identity_reaches_nobody_consent_the_secretariat_and_needs_are_never_read_line_by_line() {
    for rights in RIGHTS {
        let identity = DataClass::Identity;
        assert!(
            !rights.reads.contains(&identity) && !rights.counts.contains(&identity),
            "{:?}",
            rights.readers
        );
        // Whoever takes the photo is told by the secretariat (domain reference, 5.2).
        let consent = rights.reads.contains(&DataClass::Consent);
        assert_eq!(consent, rights.readers == Readers::Secretariat, "{:?}", rights.readers);
        assert!(!rights.counts.contains(&DataClass::Consent), "{:?}", rights.readers);
        assert!(!rights.reads.contains(&DataClass::Needs), "{:?}", rights.readers);
        let names = rights.reads.contains(&DataClass::Public);
        assert!(names || rights.listed != Listed::People, "{:?} reads no names", rights.readers);
        assert!(rights.label > HandlingLabel::Green || !names, "names are at least TLP:AMBER");
    }
}

#[test]
fn one_person_reads_what_their_group_does_and_gets_their_own_papers_alone() {
    let [.., delegation, participant, guest] = everybody()[..] else { panic!("three narrow ones") };
    for (one, group) in [
        (delegation, Audience::Participants),
        (participant, Audience::Participants),
        (guest, Audience::Community),
    ] {
        let (one, group) = (one.rights(), group.rights());
        assert_eq!((one.label, one.reads, one.stricter), (group.label, group.reads, group.stricter));
        let notes = [PaperKind::Minutes, PaperKind::Summary, PaperKind::Corrections];
        let own = [PaperKind::Calendar, PaperKind::Mail, PaperKind::Comments, PaperKind::ActionLetter];
        let records = |paper: &PaperKind| {
            paper.exchange().is_some() || paper.sheet().is_some() || *paper == PaperKind::Report
        };
        assert!(
            one.papers.iter().all(|paper| notes.contains(paper) || own.contains(paper) || records(paper)),
            "{:?}",
            one.papers
        );
    }
    let guest = guest.rights();
    assert_eq!(guest.stricter, Depth::Time);
    assert!(Audience::GROUPS.iter().all(|group| !group.may_have(PaperKind::Mail)), "a mail is to one person");
}

#[test]
fn red_is_in_the_file_of_those_who_keep_the_record_and_in_no_other() {
    for rights in RIGHTS {
        let reads_red = rights.strictest == HandlingLabel::Red;
        assert_eq!(reads_red, rights.readers == Readers::Secretariat, "{:?}", rights.readers);
        assert!(reads_red || rights.strictest == rights.label, "{:?}", rights.readers);
    }
}

#[test]
fn papers_of_the_inner_circle_are_for_it_alone() {
    for audience in everybody() {
        let inner = InnerCircle::try_from(audience).is_ok();
        for paper in [PaperKind::Annotated, PaperKind::RunSheet] {
            assert_eq!(audience.may_have(paper), inner, "{audience:?} {paper:?}");
        }
    }
}

#[test]
fn an_ending_names_one_form() {
    let forms: Vec<PaperForm> = PAPERS.iter().flat_map(|row| row.forms).copied().collect();
    for form in forms {
        let name = format!("Paper.{}", form.extension().to_uppercase());
        assert_eq!(PaperForm::of_file(name.as_ref()), Some(form));
    }
    assert_eq!(PaperForm::of_file("paper.odt".as_ref()), None);
    assert_eq!(PaperForm::of_file("paper".as_ref()), None);
}

#[test]
fn what_says_a_difference_is_made_of_versions() {
    assert!(PAPERS.iter().all(|row| row.versioned || row.earlier == Earlier::Never));
    assert!(PAPERS.iter().all(|row| row.versioned || !row.released));
    assert!(PAPERS.iter().all(|row| !row.forms.is_empty()));
}

#[test]
fn an_audience_is_written_as_its_name_and_one_person_with_whom() {
    let written = |audience: Audience| serde_json::to_string(&audience).unwrap();
    assert!(RIGHTS.iter().all(|row| serde_json::to_value(row.readers).unwrap() == row.readers.as_str()));
    assert!(PAPERS.iter().all(|row| serde_json::to_value(row.paper).unwrap() == row.paper.as_str()));
    assert_eq!(written(Audience::CoChairs), r#""co_chairs""#);
    let guest = Audience::Guest(GuestId(Uuid::nil()));
    assert_eq!(written(guest), r#"{"guest":"00000000-0000-0000-0000-000000000000"}"#);
}
