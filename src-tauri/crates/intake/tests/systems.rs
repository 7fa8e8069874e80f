//! Lists of people that event systems export.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::import::ImportKind;
use intake::{Refused, Source, SourceKind};
use proptest::prelude::*;
use reading::{columns, open, whole};
use std::time::{Duration, Instant};

/// What an import may take before it answers. The limit is two seconds; tests run on busy machines and unoptimised.
const PATIENCE: Duration = Duration::from_secs(10);

/// Reads a file as proposed: the kind of file, the fields of its columns, and all that its rows say.
fn said(file: &str) -> Said {
    assert_eq!(intake::recognise_kind(file.as_bytes(), "export"), Some(ImportKind::Participants), "{file}");
    let (sheet, layout, records) = open(file.as_bytes());
    let fields = columns(&layout).into_iter().map(|(heading, field)| format!("{heading} = {field}"));
    Said {
        kind: (sheet.kind, layout.source),
        used: fields.filter(|column| !column.ends_with(" = ignore")).collect(),
        ignored: columns(&layout).iter().filter(|(_, field)| *field == "ignore").count(),
        rows: records.iter().map(whole).collect(),
    }
}

struct Said {
    kind: (SourceKind, Source),
    used: Vec<String>,
    ignored: usize,
    rows: Vec<String>,
}

const TABLE: (SourceKind, Source) = (SourceKind::Csv, Source::Table);
const JSON: (SourceKind, Source) = (SourceKind::Json, Source::Json);

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
fn registrations_of_indico_are_read_from_csv_and_who_is_pending_is_not_confirmed() {
    let said = said(INDICO_CSV);
    assert_eq!((said.kind, said.ignored), (TABLE, 2));
    assert_eq!(
        said.used,
        [
            "Name = full_name",
            "Email Address = email",
            "Affiliation = organisation",
            "Country = party",
            "Title = title",
            "Position = function",
            "Phone = phone",
            "Passport number = identity",
            "Registration date = submitted_at",
            "Registration state = status",
        ]
    );
    assert_eq!(
        said.rows,
        [
            "2: Ms, Jana, Novotná, email=jana.novotna@justice.example.org, phone=+420 2, party=Czech Republic, \
             organisation=Ministry of Justice, function=Prosecutor, status=Registered, at=2024-05-01 10:00:00 / name_split",
            "3: Mr, Piet, Example, email=piet@court.test, party=Netherlands, organisation=Court, function=Judge, \
             at=2024-05-02 10:00:00 / status_unknown name_split",
            "4: Dr, Ann, Lee, email=ann.lee@office.test, party=Ireland, organisation=Office, function=Head, \
             status=Cancelled, at=2024-05-03 10:00:00 / name_split",
            "5: Mr, Max, Muster, email=max.muster@amt.test, party=Germany, organisation=Amt, function=Officer, \
             at=2024-05-04 10:00:00 / status_unknown name_split",
            "6: Ms, Eva, Borg, email=eva.borg@aklagare.test, party=Sweden, organisation=Office, function=Officer, \
             status=Declined, at=2024-05-04 10:00:00 / name_split",
        ]
    );
}

#[test]
fn registrations_of_indico_are_read_from_json() {
    let said = said(INDICO_JSON);
    assert_eq!((said.kind, said.ignored), (JSON, 3));
    assert_eq!(
        said.used,
        [
            "registrant_id = contribution",
            "state = status",
            "personal_data: title = title",
            "personal_data: firstName = given_name",
            "personal_data: surname = family_name",
            "personal_data: email = email",
            "personal_data: affiliation = organisation",
            "personal_data: country = party",
            "personal_data: phone = phone",
            "personal_data: position = function",
            "registration_date = submitted_at",
            "Diet = dietary",
            "Arrival = travel",
        ]
    );
    assert_eq!(
        said.rows,
        [
            "1: Ms, Jana, Novotná, email=jana.novotna@justice.example.org, phone=+420 2, party=Czechia, dietary=vegan, \
             organisation=Ministry of Justice, function=Prosecutor, travel=2024-06-25, status=Registered, \
             at=2024-05-01 10:00:00, contribution=12 / ",
            "2: , Piet, Example, email=piet@court.test, party=Netherlands, at=2024-05-02 10:00:00, contribution=13 / status_unknown",
            "3: , Ann, Lee, email=ann.lee@office.test, party=Ireland, status=Cancelled, contribution=14 / ",
        ]
    );
}

#[test]
fn the_parts_of_a_form_stand_before_their_questions() {
    let file = r#"[{"id": 3, "registration_data": [
        {"title": "Personal Data", "fields": [
            {"title": "First Name", "data": "Ann"}, {"title": "Last Name", "data": "Lee"}, {"title": "Email Address", "data": "ann.lee@office.test"},
            {"title": "Title", "data": "Dr"}]},
        {"title": "Stay", "items": [{"title": "Hotel", "data": "two nights"}, {"title": "Languages", "data": ["EN", "FR"]}]}]}]"#;
    let said = said(file);
    assert_eq!(
        said.used,
        [
            "Personal Data: First Name = given_name",
            "Personal Data: Last Name = family_name",
            "Personal Data: Email Address = email",
            "Personal Data: Title = title",
            "Stay: Hotel = travel",
            "Stay: Languages = languages",
        ]
    );
    assert_eq!(
        said.rows,
        ["1: Dr, Ann, Lee, email=ann.lee@office.test, travel=two nights, languages=EN FR / "]
    );
}

#[test]
fn speakers_of_pretalx_are_read_from_csv_and_json() {
    let table = said(PRETALX_CSV);
    assert_eq!((table.kind, table.ignored), (TABLE, 4));
    assert_eq!(
        table.rows,
        [
            "2: (not in the file), Jana, Novotná, email=jana.novotna@justice.example.org, party=Czechia, reference=ABCDEF / name_split",
            "3: (not in the file), Piet, Example, email=piet@court.test, party=Netherlands, reference=GHIJKL / name_split",
        ]
    );
    let api = said(PRETALX_API);
    assert_eq!((api.kind, api.ignored), (JSON, 4));
    assert_eq!(
        api.used,
        ["name = full_name", "email = email", "Organisation = organisation", "Country = party"],
        "answers stand under their questions, in English where there is such a text"
    );
    assert_eq!(
        api.rows,
        [
            "1: (not in the file), Jana, Novotná, email=jana.novotna@justice.example.org, party=Czechia, \
             organisation=Ministry of Justice / name_split",
            "2: (not in the file), Piet, Example, email=piet@court.test / name_split",
        ]
    );
    let (_, layout, _) = open(PRETALX_API.as_bytes());
    let talks = layout.columns.iter().find(|column| column.heading == "submissions").unwrap();
    assert_eq!(talks.samples, ["XYZ123; XYZ124"], "a list of texts is one text");
    let list = said(PRETALX_JSON);
    assert_eq!(
        (list.kind, list.used),
        (JSON, ["ID = reference", "Name = full_name", "Email = email"].map(str::to_owned).to_vec())
    );
    assert_eq!(
        list.rows,
        [
            "1: (not in the file), Jana, Novotná, email=jana.novotna@justice.example.org, reference=ABCDEF / name_split",
            "2: (not in the file), Piet, Example, email=piet@court.test, reference=GHIJKL / name_split",
        ]
    );
}

#[test]
fn attendees_of_pretix_are_people_and_whoever_ordered_for_them_is_not() {
    let table = said(PRETIX_CSV);
    assert_eq!((table.kind, table.ignored), (TABLE, 20));
    assert_eq!(
        table.used,
        [
            "Status = status",
            "Phone number = phone",
            "Order date = submitted_at",
            "Attendee name: Given name = given_name",
            "Attendee name: Family name = family_name",
            "Attendee email = email",
            "Company = organisation",
            "Country = party",
            "Dietary needs = dietary",
        ]
    );
    assert_eq!(
        table.rows,
        [
            "2: (not in the file), Jana, Novotná, email=jana.novotna@justice.example.org, phone=+420 2, party=CZ, dietary=vegan, \
             organisation=Ministry of Justice, status=Registered, at=2024-05-01 00:00:00 / column_differs",
            "3: (not in the file), Petr, Example, phone=+420 2, party=CZ, organisation=Ministry of Justice, \
             status=Registered, at=2024-05-01 00:00:00 / column_differs",
            "4: (not in the file), Max, Muster, email=max.muster@amt.test, party=DE, organisation=Amt, status=Cancelled, \
             at=2024-05-02 00:00:00 / ",
            "5: (not in the file), Ann, Lee, email=ann.lee@office.test, party=IE, organisation=Office, at=2024-05-02 00:00:00 / status_unknown",
        ]
    );
    let json = said(PRETIX_JSON);
    assert_eq!((json.kind, json.ignored), (JSON, 9));
    assert_eq!(
        json.used,
        [
            "attendee_name = full_name",
            "attendee_name_parts: given_name = given_name",
            "attendee_name_parts: family_name = family_name",
            "attendee_email = email",
            "company = organisation",
            "country = party",
            "Dietary needs = dietary",
            "Passport number = identity",
            "order: status = status",
            "order: phone = phone",
            "order: datetime = submitted_at",
        ]
    );
    assert_eq!(
        json.rows,
        [
            "1: (not in the file), Jana, Novotná, email=jana.novotna@justice.example.org, party=CZ, dietary=vegan, \
             organisation=Ministry of Justice, status=Registered, at=2024-05-01 10:00:00 / ",
            "2: (not in the file), Petr, Example, party=CZ, status=Registered, at=2024-05-01 10:00:00 / ",
            "3: (not in the file), Max, Muster, email=max.muster@amt.test, party=DE, organisation=Amt, status=Cancelled, \
             at=2024-05-02 11:00:00 / name_split",
        ],
        "an order that was cancelled is, and one without attendees has nobody"
    );
}

#[test]
fn json_of_something_else_is_no_list_of_people() {
    for (file, kind) in [
        (
            r#"{"agenda": [{"title": "Welcome", "roles": [{"person": "P01", "role": "Speaker"}]}]}"#,
            Some(ImportKind::Agenda),
        ),
        (
            r#"{"questions": [{"id": "Q-01", "question": "Who?", "delegation": "DE", "answer": ""}]}"#,
            Some(ImportKind::Questions),
        ),
        (r#"[{"name": "A room", "capacity": 40}]"#, None),
        (r#"[{"first_name": "Ann", "last_name": "Lee"}]"#, None),
        (r#"[["a", "b"], ["c", "d"]]"#, None),
    ] {
        assert_eq!(intake::recognise_kind(file.as_bytes(), "x.json"), kind, "{file}");
    }
    let (sheet, _, records) = open(b"[draft];Surname;Country\n1;Lee;IE\n");
    assert_eq!((sheet.kind, records.len()), (SourceKind::Csv, 1), "a table may begin with a bracket");
}

/// Returns what a file becomes, or why it is refused.
fn code(bytes: &[u8]) -> &'static str {
    let started = Instant::now();
    let refused = intake::read(bytes, "people.json").and_then(|sheet| intake::recognise(&sheet).map(drop));
    assert!(started.elapsed() < PATIENCE, "took {:?}", started.elapsed());
    refused.err().map_or("read", Refused::code)
}

#[test]
fn json_that_breaks_off_or_asks_for_too_much_is_refused() {
    assert_eq!(code(br#"[{"name": "Ann Lee", "email": "ann.lee@office.test"}"#), "bad_json");
    assert_eq!(code(br#"{"people": []}"#), "empty");
    assert_eq!(code(br#"{"people": [{}]}"#), "empty");
    assert_eq!(code("[{\"a\": ".repeat(100_000).as_bytes()), "bad_json", "nested too deep");
    assert_eq!(code(format!("[{}{{}}]", "{},".repeat(10_000_000)).as_bytes()), "too_large");
    assert_eq!(code(format!("{{\"a\":[{}1]}}", "1,".repeat(10_000_000)).as_bytes()), "too_large");
    assert_eq!(code(format!("[{}{{}}]", "{\"name\":\"A\"},".repeat(21_000)).as_bytes()), "too_many_rows");
    let keys: Vec<String> = (0..100_000).map(|n| format!("\"k{n}\":1")).collect();
    assert_eq!(code(format!("[{{{}}}]", keys.join(",")).as_bytes()), "too_many_columns");
    let lists: Vec<String> =
        (0..100_000).map(|n| format!("\"surname{n}\":[{{\"name\":1,\"email\":2}}]")).collect();
    assert_eq!(code(format!("{{{}}}", lists.join(",")).as_bytes()), "read");
    let again = "\"a\":null,".repeat(100_000);
    let order = format!("[{{{again}\"attendees\":[{}{{\"name\":1}}]}}]", "{\"name\":1},".repeat(20_000));
    assert_eq!(code(order.as_bytes()), "too_large", "what is said once stands in every row");
    let long = "A".repeat(30 << 20);
    assert_eq!(code(format!("[{{\"name\":\"{long}\"}}]").as_bytes()), "too_large");
    assert_eq!(code(&vec![b'['; 33 << 20]), "too_large");
}

/// Everything that can happen to a file, in a row.
fn import(bytes: &[u8]) {
    intake::recognise_kind(bytes, "x");
    if let Ok(sheet) = intake::read(bytes, "x")
        && let Ok(layout) = intake::recognise(&sheet)
    {
        intake::records(&sheet, &layout, &layout.proposed(), &reading::days());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn changed_json_never_panics(
        which in 0..3_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = [INDICO_JSON, PRETALX_API, PRETIX_JSON][which].as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        import(&bytes);
    }

    #[test]
    fn odd_json_never_panics(text in "[\\[{][\\[\\]{}:,\"a-z0-9 ]{0,120}") {
        import(text.as_bytes());
    }
}
