//! The label, and what each audience reads.

use super::super::*;
use crate::tools::{flat, pdf_pages, pdf_text};
use crate::{docx, pdf};
use domain::disclosure::{Audience, PaperKind};

/// Words that only the secretariat may read: contact, languages, travel.
const INSIDE: [&str; 4] = ["prosecution-", "+31 6 5550", "Hotel Voorhout", "FR, NL, EN"];

#[test]
fn every_page_bears_the_label_at_head_and_foot() {
    for audience in PaperKind::Participants.groups() {
        let list = sample::list(audience);
        let label = list.label().as_str();
        let pages = pdf_pages(&pdf(&list, &sample::stamp()).unwrap());
        for (number, page) in (1..).zip(&pages) {
            let lines: Vec<&str> = page.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
            assert!(lines[0].ends_with(label), "{audience:?}, page {number}: {:?}", lines[0]);
            let foot = lines[lines.len().saturating_sub(3)..].iter().any(|line| line.ends_with(label));
            assert!(foot, "{audience:?}, page {number} has no label at its foot");
            let foot = flat(page);
            assert!(foot.contains(&format!("version 2, page {number} of {}", pages.len())), "{foot}");
            assert!(foot.contains("23 November 2026, 10:30 CET"));
            assert_eq!(
                foot.contains("exported by"),
                audience != Audience::Public,
                "the role is not for the public"
            );
        }
    }
}

#[test]
fn the_first_page_says_what_it_is_and_who_may_read_it() {
    let text = flat(&pdf_pages(&pdf(&sample::list(Audience::Participants), &sample::stamp()).unwrap())[0]);
    for words in [
        "Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
        "List of participants",
        "3rd meeting, 26–27 June 2024",
        "Eurojust, The Hague (hybrid)",
        "Co-chaired by Eurojust and EU Anti-Trafficking Coordinator",
        "Recipients may share TLP:AMBER information on a need-to-know basis",
        "Contact: Meeting secretariat, thb-secretariat@example.org",
        "prosecutors and investigative judges from 24 Member States and Albania",
    ] {
        assert!(text.contains(words), "{words:?} is missing in {text}");
    }
}

#[test]
fn participants_read_names_and_functions_and_no_more() {
    let text = pdf_text(&pdf(&sample::list(Audience::Participants), &sample::stamp()).unwrap());
    for words in [
        "Ms VANDENBROUCKE-DELCOUR, Marie-Hélène",
        "Federal prosecutor, THB and smuggling section",
        "Speaker",
        "takes part online",
    ] {
        assert!(text.contains(words), "{words:?} is missing");
    }
    for words in INSIDE {
        assert!(!text.contains(words), "{words:?} is for the secretariat only");
    }
    for words in ["kosher", "hearing loop", "P01"] {
        assert!(!text.contains(words), "{words:?} must not leave");
    }
}

#[test]
fn the_secretariat_reads_contact_days_languages_and_needs_as_counts() {
    let pages = pdf_pages(&pdf(&sample::list(Audience::Secretariat), &sample::stamp()).unwrap());
    let text = pdf_text(&pdf(&sample::list(Audience::Secretariat), &sample::stamp()).unwrap());
    for words in INSIDE.iter().chain(&["P01", "every day", "26 June: online"]) {
        assert!(text.contains(words), "{words:?} is missing in {text}");
    }
    let needs = flat(pages.last().unwrap());
    for words in [
        "Needs, as counts",
        "Wednesday 26 June 2024",
        "vegetarian 3",
        "kosher 1",
        "Thursday 27 June 2024",
        "halal 1",
    ] {
        assert!(needs.contains(words), "{words:?} is missing in {needs}");
    }
    let named = sample::rows().iter().filter(|row| needs.contains(&row.family_name.to_uppercase())).count();
    assert_eq!(named, 0, "needs leave as counts");
}

#[test]
fn the_community_reads_delegations_and_the_public_one_sentence() {
    let community = pdf_text(&pdf(&sample::list(Audience::Community), &sample::stamp()).unwrap());
    for words in [
        "Belgium BE 2 0",
        "United Kingdom UK 2",
        "Third countries",
        "Delegations: 35. Persons: 60. Of these, online: 9.",
    ] {
        assert!(community.contains(words), "{words:?} is missing in {community}");
    }
    let public = pdf_text(&pdf(&sample::list(Audience::Public), &sample::stamp()).unwrap());
    let sentence = "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, \
                    Serbia, Switzerland, the United Kingdom and the United States, as well as the European Commission, \
                    Europol and the EMPACT THB coordinator";
    assert!(public.contains(sentence), "{public}");
    assert!(!public.contains("Belgium"), "the public reads no delegations");
    for row in sample::rows() {
        for (text, audience) in [(&community, "community"), (&public, "public")] {
            assert!(
                !text.to_uppercase().contains(&row.family_name.to_uppercase()),
                "{} for the {audience}",
                row.id
            );
        }
    }
}

#[test]
fn a_footnote_is_printed_once_and_its_mark_stands_where_it_first_appears() {
    let mut rows = sample::rows();
    rows[37].country_code = "XK".into();
    let roster = sample::roster_of(&rows);
    for audience in PaperKind::Participants.groups() {
        let list = sample::disclosed(&roster, audience);
        let text = pdf_text(&pdf(&list, &sample::stamp()).unwrap());
        assert_eq!(text.matches("UNSCR 1244").count(), 1, "{audience:?}");
        assert_eq!(text.matches("Kosovo*").count(), 1, "{audience:?}: {text}");
        let csv = String::from_utf8(csv(&list, &sample::stamp()).unwrap()).unwrap();
        assert_eq!(csv.matches("UNSCR 1244").count(), 1, "{audience:?}: {csv}");
    }
}

#[test]
fn a_meeting_without_people_still_makes_every_paper() {
    let roster = sample::roster_of(&[]);
    for audience in PaperKind::Participants.groups() {
        let list = sample::disclosed(&roster, audience);
        assert!(pdf_text(&pdf(&list, &sample::stamp()).unwrap()).contains("Nobody is registered yet."));
        docx(&list, &sample::stamp()).unwrap();
        xlsx(&list, &sample::stamp()).unwrap();
        csv(&list, &sample::stamp()).unwrap();
    }
}
