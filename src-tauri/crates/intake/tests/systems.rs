//! Lists of people that event systems export.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::import::ImportKind;
use intake::{Source, SourceKind};
use reading::{columns, open, whole};

fn said(file: &str) -> Vec<String> {
    assert_eq!(intake::recognise_kind(file.as_bytes(), "export"), Some(ImportKind::Participants), "{file}");
    let (sheet, layout, records) = open(file.as_bytes());
    let json = file.starts_with(['{', '[']);
    assert_eq!(sheet.kind, if json { SourceKind::Json } else { SourceKind::Csv });
    assert_eq!(layout.source, if json { Source::Json } else { Source::Table });
    records.iter().map(whole).collect()
}

fn fields(file: &str) -> Vec<(String, &'static str)> {
    let (_, layout, _) = open(file.as_bytes());
    columns(&layout)
        .into_iter()
        .map(|(h, f)| (h.to_owned(), Box::leak(f.to_owned().into_boxed_str()) as &'static str))
        .collect()
}

const INDICO_CSV: &str = "ID,Name,Email Address,Affiliation,Country,Title,Position,Phone,Passport number,Registration date,Registration state,Checked in\r\n\
    1,Jana Novotná,jana.novotna@justice.example.org,Ministry of Justice,Czech Republic,Ms,Prosecutor,+420 2,AB1,2024-05-01 10:00:00+00:00,Completed,False\r\n\
    2,Piet Example,piet@court.test,Court,Netherlands,Mr,Judge,,,2024-05-02 10:00:00+00:00,Pending,False\r\n\
    3,Ann Lee,ann.lee@office.test,Office,Ireland,Dr,Head,,,2024-05-03 10:00:00+00:00,Withdrawn,False\r\n\
    4,Max Muster,max.muster@amt.test,Amt,Germany,Mr,Officer,,,2024-05-04 10:00:00+00:00,Awaiting payment,False\r\n\
    5,Eva Borg,eva.borg@aklagare.test,Office,Sweden,Ms,Officer,,,2024-05-04 10:00:00+00:00,Rejected,False\r\n";

const INDICO_JSON: &str = r#"{"registrants": [
    {"registrant_id": "12", "checked_in": false, "checkin_secret": "x", "full_name": "Ms Jana Novotná", "state": "complete",
     "personal_data": {"title": "Ms", "firstName": "Jana", "surname": "Novotná", "email": "jana.novotna@justice.example.org",
       "affiliation": "Ministry of Justice", "country": "Czechia", "phone": "+420 2", "position": "Prosecutor"},
     "registration_date": "2024-05-01T10:00:00+00:00",
     "data": [{"title": "Diet", "value": "vegan"}, {"title": "Arrival", "value": "2024-06-25"}]},
    {"registrant_id": "13", "checked_in": false, "checkin_secret": "y", "full_name": "Piet Example", "state": "pending",
     "personal_data": {"title": "", "firstName": "Piet", "surname": "Example", "email": "piet@court.test",
       "affiliation": "", "country": "Netherlands", "phone": "", "position": ""}, "registration_date": "2024-05-02T10:00:00+00:00",
     "data": [{"title": "Diet", "value": null}]},
    {"registrant_id": "14", "full_name": "Ann Lee", "state": "withdrawn", "personal_data": {"firstName": "Ann", "surname": "Lee", "email": "ann.lee@office.test", "country": "Ireland"}}
]}"#;

const PRETALX_CSV: &str = "ID,Name,Biography,Email,Picture,Proposal IDs,Proposal titles,Which country are you from?\r\n\
    ABCDEF,Jana Novotná,\"Works, mostly.\",jana.novotna@justice.example.org,,XYZ123,A talk,Czechia\r\n\
    GHIJKL,Piet Example,,piet@court.test,,XYZ124,Another talk,Netherlands\r\n";

const PRETALX_API: &str = r#"{"count": 2, "next": null, "results": [
    {"code": "ABCDEF", "name": "Jana Novotná", "biography": "Works.", "email": "jana.novotna@justice.example.org", "avatar_url": null,
     "submissions": ["XYZ123", "XYZ124"],
     "answers": [{"id": 1, "question": {"id": 5, "question": {"de": "Institution", "en": "Organisation"}}, "answer": "Ministry of Justice", "answer_file": null},
                 {"id": 2, "question": {"id": 6, "question": {"en": "Country"}}, "answer": "Czechia"}]},
    {"code": "GHIJKL", "name": "Piet Example", "biography": null, "email": "piet@court.test", "submissions": [], "answers": []}]}"#;

const PRETALX_JSON: &str = r#"[{"ID": "ABCDEF", "Name": "Jana Novotná", "Email": "jana.novotna@justice.example.org", "Proposal titles": ["One", "Two"]},
    {"ID": "GHIJKL", "Name": "Piet Example", "Email": "piet@court.test", "Proposal titles": []}]"#;

const PRETIX_CSV: &str = "Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,Price,Attendee name,Attendee name: Given name,Attendee name: Family name,Attendee email,Company,Address,ZIP code,City,Country,State,Voucher,Dietary needs,Company,Invoice address name,Invoice address name: Given name,Invoice address name: Family name,Address,Country,State\r\n\
    thb,A1B2C,1,paid,office@justice.example.org,+420 2,2024-05-01,10:00:00,Seat,0.00,Jana Novotná,Jana,Novotná,jana.novotna@justice.example.org,Ministry of Justice,Street 1,12800,Prague,CZ,,,vegan,Ministry of Justice,Office Clerk,Office,Clerk,Street 1,CZ,\r\n\
    thb,A1B2C,2,paid,office@justice.example.org,+420 2,2024-05-01,10:00:00,Seat,0.00,Petr Example,Petr,Example,,Ministry of Justice,Street 1,12800,Prague,CZ,,,,Ministry of Justice,Office Clerk,Office,Clerk,Street 1,CZ,\r\n\
    thb,D3E4F,1,canceled,max.muster@amt.test,,2024-05-02,11:00:00,Seat,0.00,Max Muster,Max,Muster,max.muster@amt.test,Amt,Weg 2,10115,Berlin,DE,BE,,,Amt,Max Muster,Max,Muster,Weg 2,DE,BE\r\n\
    thb,G5H6I,1,pending,ann.lee@office.test,,2024-05-02,11:00:00,Seat,0.00,Ann Lee,Ann,Lee,ann.lee@office.test,Office,,,Dublin,IE,,,,,,,,,,\r\n";

const PRETIX_JSON: &str = r#"{"event": {"name": "Meeting", "slug": "thb", "organizer": {"name": "Org", "slug": "org"}, "meta_data": {},
  "categories": [{"id": 1, "name": "Tickets", "description": "", "position": 0}],
  "items": [{"id": 1, "position": 0, "name": "Seat", "price": "0.00", "variations": []}],
  "questions": [{"id": 7, "identifier": "ABC", "question": "Dietary needs", "type": "S"}, {"id": 8, "question": "Passport number", "type": "S"}],
  "orders": [
    {"code": "A1B2C", "status": "p", "user": "office@justice.example.org", "email": "office@justice.example.org", "phone": "None", "locale": "en",
     "datetime": "2024-05-01T10:00:00Z", "fees": [], "total": "0.00",
     "positions": [
       {"id": 1, "positionid": 1, "item": 1, "attendee_name": "Jana Novotná", "attendee_name_parts": {"_scheme": "given_family", "given_name": "Jana", "family_name": "Novotná"},
        "attendee_email": "jana.novotna@justice.example.org", "company": "Ministry of Justice", "country": "CZ", "state": null,
        "answers": [{"question": 7, "answer": "vegan"}, {"question": 8, "answer": "AB1"}]},
       {"id": 2, "positionid": 2, "item": 1, "attendee_name": "Petr Example", "attendee_name_parts": {"_scheme": "given_family", "given_name": "Petr", "family_name": "Example"},
        "attendee_email": null, "company": null, "country": "CZ", "state": null, "answers": []}]},
    {"code": "D3E4F", "status": "c", "user": "max.muster@amt.test", "email": "max.muster@amt.test", "datetime": "2024-05-02T11:00:00Z", "fees": [],
     "positions": [{"id": 3, "positionid": 1, "item": 1, "attendee_name": "Max Muster", "attendee_email": "max.muster@amt.test", "company": "Amt", "country": "DE", "state": "BE", "answers": []}]},
    {"code": "G5H6I", "status": "n", "user": "ann.lee@office.test", "email": "ann.lee@office.test", "positions": []}
  ], "quotas": [{"id": 1, "size": 40, "items": [1]}], "subevents": []}}"#;

#[test]
fn dump() {
    for file in [INDICO_CSV, INDICO_JSON, PRETALX_CSV, PRETALX_API, PRETALX_JSON, PRETIX_CSV, PRETIX_JSON] {
        println!("{:?} {:?}", intake::recognise_kind(file.as_bytes(), "export"), &file[..30]);
        println!("  {:?}", fields(file));
        let (_, _, records) = open(file.as_bytes());
        for r in &records {
            println!("    {}", whole(r));
        }
    }
    panic!();
}
