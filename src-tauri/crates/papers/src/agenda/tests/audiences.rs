//! What the first page says, and what each audience reads.

use super::*;
use crate::tools::{parts, pdf_pages};
use domain::agenda::VersionStatus;
use domain::disclosure::{AgendaParts, OtherLanguage, Warning, disclose_agenda};
use domain::meeting::Zone;

#[test]
fn the_first_page_says_what_it_is_who_chairs_and_who_may_read_it() {
    let pages = pdf_pages(&pdf(&sample::agenda(Audience::Participants), &stamp()).unwrap());
    let absent = missing(
        &pages[0],
        &[
            "Eurojust EU Anti-Trafficking Coordinator",
            "Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
            "DRAFT v0.4 for comments",
            "Released 12 June 2024, 10:00 CEST",
            "3rd meeting, 26–27 June 2024",
            "Eurojust, The Hague (hybrid)",
            "Co-chaired by Eurojust and EU Anti-Trafficking Coordinator",
            "Language: EN only · Chatham House Rule applies to items 4–12",
            "Recipients may share TLP:AMBER information on a need-to-know basis",
            "Contact: Meeting secretariat, thb-secretariat@example.org",
            "Day 1 – Wednesday 26 June 2024",
            "all times CEST, UTC+2",
            "Agenda, v0.4, page 1 of",
        ],
    );
    assert!(absent.is_empty(), "{absent:?} in {}", pages[0]);
}

#[test]
fn the_status_is_that_of_the_version_and_a_working_draft_says_its_time() {
    let inside = sample::inside();
    let said = |name: &str, status| {
        let release = sample::release(name, status);
        printed(&disclose_agenda(&inside, Some(&release), Audience::Public, AgendaParts::default()).disclosed)
    };
    for (name, status, words) in [
        ("0.3", VersionStatus::Draft, "DRAFT v0.3"),
        ("0.3", VersionStatus::ForCoChairs, "DRAFT v0.3 for co-chairs"),
        ("1.0", VersionStatus::Final, "FINAL v1.0"),
        ("1.0", VersionStatus::Adopted, "ADOPTED v1.0"),
        ("1.1", VersionStatus::AdoptedAsAmended, "ADOPTED AS AMENDED v1.1"),
    ] {
        assert!(said(name, status).contains(words), "{words}");
    }
    let working =
        printed(&disclose_agenda(&inside, None, Audience::Public, AgendaParts::default()).disclosed);
    assert_eq!(missing(&working, &["WORKING DRAFT", "As of 23 November 2026, 10:30 CET"]), [""; 0]);
}

#[test]
fn participants_read_numbers_people_rooms_labels_and_what_they_are_asked() {
    let text = printed(&sample::agenda(Audience::Participants));
    let absent = missing(
        &text,
        &[
            "09:30–09:50 1 Welcome by the co-chairs",
            "Plenary room, and online",
            "Co-chairs: Élodie Saint-Aubin (COM), Ingrid",
            "11:00–11:20 Coffee break",
            "14:00–15:20 5 Parallel workshops",
            "5a Workshop A: sexual exploitation",
            "Voltaire",
            "Moderator: Nicoletta D'Ambrosio-Fabbri (IT)",
            "Rapporteur: to be confirmed",
            "Noor Verhaeghe (private: online platform, trust and safety)",
            "TLP:AMBER+STRICT",
            "Which trends do you see that are missing from the picture?",
            "Aim: to inform",
        ],
    );
    assert!(absent.is_empty(), "{absent:?} in {text}");
    assert!(!text.contains("Compare what the first cases"), "texts of the strictest item stay inside");
}

#[test]
fn the_public_reads_times_and_what_is_open_to_it() {
    let text = printed(&sample::agenda(Audience::Public));
    let absent = missing(&text, &["10:25–11:00 3 Closed session", "Parallel items", "14 Any other business"]);
    assert!(absent.is_empty(), "{absent:?} in {text}");
    for words in ["Threat picture", "Workshop", "Élodie", "COM)", "exported by"] {
        assert!(!text.contains(words), "{words:?} for the public");
    }
}

#[test]
fn nothing_that_is_kept_inside_is_in_any_part_of_any_file_for_others() {
    for audience in [Audience::Participants, Audience::Community, Audience::Public] {
        let agenda = sample::agenda(audience);
        let mut texts = parts(&docx(&agenda, &stamp()).unwrap());
        texts.push(("Markdown".into(), markdown(&agenda, &stamp())));
        texts.push(("HTML".into(), html(&agenda, &stamp())));
        texts.push(("PDF".into(), printed(&agenda)));
        for (name, text) in texts {
            for words in ["last train", "is asked until", "video.example.org", "Sound check", "Photographer"]
            {
                assert!(!text.contains(words), "{audience:?}: {words:?} in {name}");
            }
        }
    }
}

#[test]
fn a_second_zone_stands_beside_every_time() {
    let zone = Zone(chrono_tz::America::New_York);
    let wanted = AgendaParts { second_zone: Some(zone), ..AgendaParts::default() };
    let agenda = disclose_agenda(&sample::inside(), None, Audience::Participants, wanted).disclosed;
    let text = printed(&agenda);
    let words = ["New York: EDT, UTC−4", "Time New York No Item", "09:30–09:50 03:30–03:50 1 Welcome"];
    assert_eq!(missing(&text, &words), [""; 0], "{text}");
    assert!(markdown(&agenda, &stamp()).contains("09:30–09:50 (03:30–03:50) **1 Welcome"));
}

#[test]
fn a_translation_stands_in_the_place_of_the_words_as_written_or_beside_them() {
    let mut inside = sample::inside();
    let french = |title: &str| domain::agenda::Translation {
        language: "FR".parse().unwrap(),
        title: title.parse().unwrap(),
        description: "En français.".parse().unwrap(),
        outdated: false,
    };
    let reference = inside.agenda.items[1].reference.clone();
    inside.agenda.items[1].details.translations = vec![french("La directive modifiée")];
    let said = |beside: bool| {
        let language = OtherLanguage { code: "FR".parse().unwrap(), beside };
        let wanted = AgendaParts { language: Some(language), ..sample::ALL_PARTS };
        disclose_agenda(&inside, None, Audience::Participants, wanted)
    };
    let instead = said(false);
    let left = instead.warnings.iter().find_map(|warning| match warning {
        Warning::NotTranslated { items } => Some(items),
        _ => None,
    });
    let left = left.expect("most items are not translated");
    assert!(!left.contains(&reference) && left.len() > 8, "{left:?}");
    let text = printed(&instead.disclosed);
    assert!(text.contains("2 La directive modifiée") && text.contains("En français."), "{text}");
    assert!(!text.contains("The amended Anti-Trafficking Directive"), "it stands in its place: {text}");
    assert!(text.contains("1 Welcome by the co-chairs"), "what is not translated stays: {text}");
    let both = said(true).disclosed;
    for page in [html(&both, &stamp()), markdown(&both, &stamp())] {
        for words in ["The amended Anti-Trafficking Directive", "La directive modifiée", "En français"] {
            assert!(page.contains(words), "{words:?} is missing in {page}");
        }
    }
    let text = printed(&both);
    assert!(text.contains("Time No Item French Handling"), "a column of its own: {text}");
    docx(&both, &stamp()).unwrap();
}

#[test]
fn an_agenda_of_two_days_fits_three_pages_and_names_stay_whole() {
    let wanted = AgendaParts { speakers: true, descriptions: true, ..AgendaParts::default() };
    let agenda = disclose_agenda(&sample::inside(), None, Audience::Participants, wanted).disclosed;
    let pages = pdf_pages(&pdf(&agenda, &stamp()).unwrap());
    assert!(pages.len() <= 3, "{} pages", pages.len());
    for page in &pages {
        for line in page.lines().map(str::trim_end) {
            assert!(!line.ends_with("Ambrosius-") && !line.ends_with("Ingrid"), "a name breaks: {line}");
        }
    }
}

#[test]
fn whoever_is_named_with_a_footnote_has_it_once() {
    let mut rows = crate::participants::sample::rows();
    rows[29].country_code = "XK".into();
    let mut inside = sample::inside();
    inside.roster = crate::participants::sample::roster_of(&rows);
    let of = |reference: &str| {
        let members = inside.roster.groups.iter().flat_map(|group| &group.members);
        members.map(|member| &member.participant).find(|one| one.reference == reference).unwrap().id
    };
    inside.agenda.items[4].details.people[1].who = domain::agenda::Who::Participant(of("P30"));
    let agenda = disclose_agenda(&inside, None, Audience::Participants, sample::ALL_PARTS).disclosed;
    for text in [printed(&agenda), markdown(&agenda, &stamp()).replace("\\*", "*"), html(&agenda, &stamp())] {
        assert!(text.contains("(XK*)"), "{text}");
        assert_eq!(text.matches("UNSCR 1244").count(), 1);
    }
}

#[test]
fn the_chairs_read_notes_advice_and_the_order_of_the_tour() {
    let text = pdf_text(&pdf(&annotated_sample(), &stamp()).unwrap());
    let absent = missing(
        &text,
        &[
            "Annotated agenda",
            "35 min, at least 25",
            "Say at the start that TLP:AMBER+STRICT applies.",
            "Say at the start that the Chatham House Rule applies",
            "Third countries may hear TLP:AMBER at most; present that day: AL",
            "Guests leave before this item begins: Noor Verhaeghe",
            "not confirmed arrives by the last train the evening before",
            "Tour de table",
            "Order Begins Code Delegation",
            "1 10:10 BE Belgium",
            "Notes, item 9",
        ],
    );
    assert!(absent.is_empty(), "{absent:?} in {text}");
    assert!(!text.contains("video.example.org"), "links are in personal calendars and mails only");
}

#[test]
fn the_run_sheet_goes_by_the_clock() {
    let text = pdf_text(&pdf(&run_sheet_sample(), &stamp()).unwrap());
    let places: Vec<usize> = [
        "08:30 Doors open, badges at the front desk",
        "09:00 Sound check",
        "09:30–09:50 1 Welcome",
        "09:50–10:25 2 The amended",
        "17:30 Those without consent leave the frame",
    ]
    .into_iter()
    .map(|words| text.find(words).unwrap_or_else(|| panic!("{words:?} is missing in {text}")))
    .collect();
    assert!(places.is_sorted(), "{places:?}");
    let row = "Co-chairs: Élodie Saint-Aubin (COM), Ingrid Ambrosius-Salonen (EUROJUST)";
    assert_eq!(missing(&text, &[row, "Photographer", "Reception"]), [""; 0], "who and where: {text}");
    let longest = "Ruairí Ó Súilleabháin-Byrne (EUROJUST), Matej Horvat-Lindgren (COM)";
    assert!(text.contains(longest), "a comma stands behind the whole of a name: {text}");
}
