//! File properties and hidden parts name nobody.

use super::super::*;
use crate::tools::{part, parts, pdf_info};
use crate::{docx, pdf};
use domain::disclosure::Audience;

#[test]
fn properties_hold_title_and_language_and_no_name_or_path() {
    let list = sample::list(Audience::Participants);
    let info = pdf_info(&pdf(&list, &sample::stamp()).unwrap(), "-box");
    assert!(info.contains("List of participants, THB Focus Group, 3rd meeting"), "{info}");
    let core = part(&docx(&list, &sample::stamp()).unwrap(), "docProps/core.xml");
    assert!(
        core.contains("<dc:title>List of participants, THB Focus Group, 3rd meeting</dc:title>"),
        "{core}"
    );
    assert!(
        core.contains("<dc:language>en-GB</dc:language>") && core.contains("2026-11-23T09:30:00Z"),
        "{core}"
    );
    let sheet = part(&xlsx(&list, &sample::stamp()).unwrap(), "docProps/core.xml");
    assert!(sheet.contains("List of participants"), "{sheet}");
    for properties in [info, core.clone(), sheet.clone()] {
        for word in ["unknown", "Author", "root", "/home", "lastModifiedBy>S"] {
            assert!(!properties.contains(word), "{word:?} in {properties}");
        }
    }
    assert!(!core.contains("creator"), "{core}");
    assert!(sheet.contains("<dc:creator></dc:creator>") || !sheet.contains("creator"), "{sheet}");
}

#[test]
fn what_participants_may_not_read_is_in_no_hidden_part() {
    let list = sample::list(Audience::Participants);
    for package in [docx(&list, &sample::stamp()).unwrap(), xlsx(&list, &sample::stamp()).unwrap()] {
        for (name, text) in parts(&package) {
            for words in ["prosecution-be", "+31 6 5550", "Hotel Voorhout", "kosher", "hearing loop"] {
                assert!(!text.contains(words), "{words:?} in {name}");
            }
        }
    }
    let public = sample::list(Audience::Public);
    for package in [docx(&public, &sample::stamp()).unwrap(), xlsx(&public, &sample::stamp()).unwrap()] {
        for (name, text) in parts(&package) {
            assert!(!text.contains("VANDENBROUCKE") && !text.contains("exported by"), "{name}");
        }
    }
}
