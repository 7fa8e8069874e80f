//! What an import says about every row before anything is written.

use super::{House, explained, in_person, person, session, table};
use crate::import::{Decisions, ImportAnswer, QuestionCode, RowState};
use crate::people;
use domain::field::Field;
use domain::participant::{Mode, Status};
use words::Words;

#[tokio::test]
async fn every_state_and_every_question_has_its_row() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "anna@example.org")).await.unwrap();
    let csv = "First name,Family name,E-mail address,Country or body you represent,Function,Withdrawn\r\n\
        Anna,Peeters,anna@example.org,BE,Prosecutor,\r\n\
        Bo,Lund,bo@example.org,Sweden,,\r\n\
        Bo,Lund,BO@example.org,SE,Judge,\r\n\
        Carl,Holm,carl@example.org,Denmark,,Yes\r\n\
        Dag,Berg,dag@example.org,EC,,\r\n\
        Eva,Roos,eva@example.org,Atlantis,,\r\n\
        Finn,Ek,finn@example.org,,,\r\n\
        Gus,,gus@example.org,Norway,,\r\n\
        Ива,Попова,iva@example.org,Bulgarie,,\r\n";
    assert_eq!(
        house.explain(csv).await,
        [
            "2 unchanged BE",
            "3 duplicate SE answered_again",
            "4 new SE",
            "5 withdrawn DK withdrawn",
            "6 rejected - party_ambiguous",
            "7 rejected - party_unknown",
            "8 rejected - party_missing",
            "9 rejected NO name_missing",
            "10 new BG party_recognised no_latin_form",
        ]
    );
    let plan = house.plan(csv, &in_person()).await;
    let totals: Vec<u32> = plan.totals().into_values().collect();
    assert_eq!(
        totals,
        [2, 0, 1, 1, 1, 4, 0],
        "new, update, unchanged, duplicate, withdrawn, rejected, nobody"
    );
    assert_eq!(house.lines().await.len(), 1, "nothing is written before it is applied");
}

#[tokio::test]
async fn a_question_names_what_was_written_and_who_may_be_meant() {
    let house = House::new().await;
    let csv = table(&[["Dag", "Berg", "", "EC"], ["Eva", "Roos", "", "Germny"]]);
    let plan = house.plan(&csv, &in_person()).await;
    let questions: Vec<_> = plan.rows().map(|row| row.question.clone().unwrap()).collect();
    assert_eq!((questions[0].code, questions[0].text.as_str()), (QuestionCode::PartyAmbiguous, "EC"));
    assert_eq!(questions[0].suggestions[0].code, "COM");
    assert_eq!(
        (questions[1].code, questions[1].suggestions[0].code.as_str()),
        (QuestionCode::PartyUnknown, "DE")
    );
}

#[tokio::test]
async fn an_answer_counts_for_every_row_that_asked_the_same() {
    let house = House::new().await;
    let csv = table(&[
        ["Dag", "Berg", "", "EC"],
        ["Eva", "Roos", "", "ec "],
        ["Finn", "Ek", "", ""],
        ["Gus", "", "", "NO"],
    ]);
    let mut decisions = in_person();
    decisions.answer(ImportAnswer::Party { text: "EC".into(), party: "COM".into() });
    decisions.answer(ImportAnswer::PartyOfRow { row: 4, party: "SE".into() });
    decisions.answer(ImportAnswer::Name { row: 5, given_name: "Gus".into(), family_name: "Dahl".into() });
    let plan = house.plan(&csv, &decisions).await;
    assert_eq!(explained(&plan), ["2 new COM", "3 new COM", "4 new SE", "5 new NO"]);
    assert_eq!(plan.rows().last().unwrap().name, "Gus Dahl");
}

#[tokio::test]
async fn an_unclear_way_of_attending_is_asked_once_for_all_rows() {
    let house = House::new().await;
    let csv = "First name,Family name,E-mail address,Country,How will you attend?\r\n\
        Anna,Peeters,anna@example.org,BE,In person\r\n\
        Bo,Lund,bo@example.org,SE,From my desk\r\n\
        Carl,Holm,carl@example.org,DK,from my DESK\r\n";
    assert_eq!(
        house.explain(csv).await,
        ["2 new BE", "3 rejected SE mode_unclear", "4 rejected DK mode_unclear"]
    );
    let open = house.plan(csv, &in_person()).await;
    assert_eq!(open.rows().nth(1).unwrap().cell(Field::Mode), "From my desk", "nothing is assumed");
    let mut decisions = in_person();
    decisions.answer(ImportAnswer::Mode { text: "From my desk".into(), mode: Mode::Online });
    let plan = house.plan(csv, &decisions).await;
    assert_eq!(explained(&plan), ["2 new BE", "3 new SE", "4 new DK"]);
    let attends: Vec<String> = plan.rows().map(|row| row.cell(Field::Mode).to_owned()).collect();
    assert_eq!(attends, ["in person, 1 2", "online, 1 2", "online, 1 2"]);
}

#[tokio::test]
async fn how_people_attend_of_whom_a_file_says_nothing_is_asked_once() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "anna@example.org")).await.unwrap();
    let csv = "First name,Family name,E-mail address,Country,How will you attend?,Withdrawn\r\n\
        Anna,Peeters,anna@example.org,BE,,\r\n\
        Bo,Lund,bo@example.org,SE,,\r\n\
        Carl,Holm,carl@example.org,DK,,\r\n\
        Dag,Berg,dag@example.org,NO,Online,\r\n\
        Eva,Roos,eva@example.org,NL,,Yes\r\n";
    let open = house.plan(csv, &Decisions::default()).await;
    let expected = [
        "2 unchanged BE",
        "3 rejected SE attendance_missing",
        "4 rejected DK attendance_missing",
        "5 new NO",
        "6 withdrawn NL withdrawn",
    ];
    assert_eq!(explained(&open), expected, "nothing is assumed of whoever is new");
    assert_eq!(open.rows().nth(1).unwrap().question.as_ref().unwrap().code, QuestionCode::AttendanceMissing);
    let mut decisions = Decisions::default();
    decisions.answer(ImportAnswer::Mode { text: String::new(), mode: Mode::Online });
    let plan = house.plan(csv, &decisions).await;
    let attends: Vec<&str> = plan.rows().skip(1).take(3).map(|row| row.cell(Field::Mode)).collect();
    assert_eq!(attends, ["online, 1 2"; 3]);
    let json = r#"{"modes": {"": "online"}}"#;
    assert_eq!(explained(&house.plan(csv, &Decisions::from_json(json).unwrap()).await), explained(&plan));
}

#[tokio::test]
async fn a_row_about_nobody_is_none_until_somebody_says_that_it_is() {
    let house = House::new().await;
    let csv = "First name,Family name,E-mail address,Country\r\n\
        France,,,\r\n\
        Anne,Petit,anne@justice.test,\r\n\
        Total,1,,\r\n";
    let plan = house.plan(csv, &in_person()).await;
    assert_eq!(
        explained(&plan),
        ["2 nobody - not_a_person", "3 new FR party_of_section", "4 nobody - not_a_person"]
    );
    let said = &plan.rows().nth(1).unwrap().reasons[0].message;
    assert_eq!(said, "The country or body stands above, in row 2: “France”.");
    let mut decisions = in_person();
    decisions.answer(ImportAnswer::Take { row: 4 });
    let plan = house.plan(csv, &decisions).await;
    assert_eq!(explained(&plan)[2], "4 rejected - party_missing", "it is asked about like any other row");
}

#[tokio::test]
async fn a_missing_country_is_answered_for_all_rows_of_one_institution_or_domain() {
    let house = House::new().await;
    let csv = "First name,Family name,E-mail address,Country,Organisation\r\n\
        Anna,Peeters,anna@justice.test,BE,Federal prosecution\r\n\
        Bo,Lund,bo@justice.test,,\r\n\
        Carl,Holm,carl@court.test,,City Court\r\n\
        Dag,Berg,dag@example.org,,City court\r\n";
    let plan = house.plan(csv, &in_person()).await;
    let questions: Vec<_> = plan.rows().filter_map(|row| row.question.clone()).collect();
    assert_eq!(questions[0].suggestions[0].code, "BE", "others at the same address are from there");
    assert!(questions[0].shared.is_empty());
    let shared = &questions[1].shared;
    assert_eq!(shared.iter().map(|by| (by.of.as_str(), by.rows)).collect::<Vec<_>>(), [("City Court", 2)]);
    let mut decisions = in_person();
    decisions.answer(ImportAnswer::PartiesOf { of: "City Court".into(), party: "DK".into() });
    decisions.answer(ImportAnswer::PartiesOf { of: "@justice.test".into(), party: "BE".into() });
    let plan = house.plan(csv, &decisions).await;
    assert_eq!(explained(&plan), ["2 new BE", "3 new BE", "4 new DK", "5 new DK"]);
}

#[tokio::test]
async fn address_and_name_identify_in_any_case_and_with_any_space() {
    let house = House::new().await;
    let csv = table(&[
        ["Anna", "Peeters", "anna@example.org", "BE"],
        ["PEETERS", "Anna", "\u{a0}ANNA@Example.ORG\u{200b}", "BE"],
        ["anna", "Péeters", "anna@\u{2009}example.org", "BE"],
    ]);
    let rows = house.explain(&csv).await;
    assert!(rows[0].starts_with("2 duplicate BE") && rows[1].starts_with("3 duplicate BE"), "{rows:?}");
    assert!(rows[2].starts_with("4 new BE"), "the last one stands: {rows:?}");
    let plan = house.plan(&csv, &in_person()).await;
    assert!(
        plan.rows().next().unwrap().reasons[0].message.contains("row 4"),
        "it says where the later answer is"
    );
}

#[tokio::test]
async fn the_later_contribution_wins_by_its_time_and_not_by_its_place() {
    let house = House::new().await;
    let csv = "First name,Family name,E-mail address,Country,Function,Creation Date\r\n\
        Anna,Peeters,anna@example.org,BE,Late,2024-05-20 10:00\r\n\
        Anna,Peeters,anna@example.org,BE,Early,2024-05-19 23:59\r\n";
    assert_eq!(house.explain(csv).await, ["2 new BE", "3 duplicate BE answered_again"]);
    house.import(csv).await;
    assert_eq!(house.detail("Peeters").await.details.seat.function.as_str(), "Late");
}

#[tokio::test]
async fn a_withdrawal_frees_the_seat_of_somebody_who_is_there() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "anna@example.org")).await.unwrap();
    let csv = "First name,Family name,E-mail address,Country,Withdrawn\r\n\
        Anna,Peeters,anna@example.org,BE,yes\r\n\
        Bo,Lund,bo@example.org,SE,no\r\n";
    assert_eq!(house.explain(csv).await, ["2 withdrawn BE withdrawn", "3 new SE"]);
    assert_eq!(house.import(csv).await, 2);
    assert_eq!(house.detail("Peeters").await.details.seat.status, Status::Cancelled);
    assert_eq!(people::list(&mut house.unit().await, house.meeting).await.unwrap().persons, 1);
    assert_eq!(house.import(csv).await, 0, "who has withdrawn does not withdraw again");
}

#[tokio::test]
async fn a_row_that_is_left_out_is_not_counted_and_its_twin_stands() {
    let house = House::new().await;
    let csv =
        table(&[["Anna", "Peeters", "a@example.org", "BE"], ["Anna", "Peeters", "a@example.org", "BE"]]);
    let mut decisions = in_person();
    decisions.skip(3, true);
    let plan = house.plan(&csv, &decisions).await;
    assert_eq!((plan.skipped(), plan.effects()), (1, 1));
    assert_eq!(plan.totals()[&RowState::New], 1, "the earlier answer is no duplicate of a row left out");
    decisions.skip(3, false);
    assert_eq!(house.plan(&csv, &decisions).await.totals()[&RowState::Duplicate], 1);
}

#[tokio::test]
async fn the_comma_below_is_restored_for_romania_and_moldova_only() {
    let house = House::new().await;
    let csv = table(&[
        ["Ştefania", "Ţurcanu", "s@example.org", "RO"],
        ["Ion", "Muşat", "i@example.org", "Moldova"],
        ["Ayşe", "Şahin", "a@example.org", "Türkiye"],
    ]);
    let rows = house.explain(&csv).await;
    assert_eq!(rows, ["2 new RO comma_below comma_below", "3 new MD comma_below", "4 new TR"]);
    house.import(&csv).await;
    assert_eq!(house.lines().await, ["RO P01 Țurcanu", "MD P02 Mușat", "TR P03 Şahin"]);
}

#[tokio::test]
async fn an_update_shows_what_changes_and_hides_the_needs() {
    let house = House::new().await;
    let head = "First name,Family name,E-mail address,Country,Function,Dietary requirements\r\n";
    house.import(&format!("{head}Anna,Peeters,anna@example.org,BE,Prosecutor,vegetarian\r\n")).await;
    let csv = format!("{head}Anna,Peeters,Anna@Example.org,BE,Judge,kosher\r\n");
    let plan = house.plan(&csv, &in_person()).await;
    assert_eq!(explained(&plan), ["2 update BE"]);
    let row = plan.rows().next().unwrap();
    let changes: Vec<(String, &str, &str)> = row
        .changes
        .iter()
        .map(|change| (Words::chosen().inside(change.field), change.before.as_str(), change.after.as_str()))
        .collect();
    assert_eq!(changes[0], ("function".into(), "Prosecutor", "Judge"));
    assert_eq!(changes[1].0, "dietary needs");
    assert_eq!(changes.len(), 2, "the address is the same in another case: {changes:?}");
    assert!(!format!("{row:?}").contains("kosher"), "class D is named without its value");
}

#[tokio::test]
async fn an_empty_cell_erases_nothing() {
    let house = House::new().await;
    let head = "First name,Family name,E-mail address,Country,Function,Photo consent\r\n";
    house.import(&format!("{head}Anna,Peeters,anna@example.org,BE,Prosecutor,yes\r\n")).await;
    assert_eq!(
        house.explain(&format!("{head}Anna,Peeters,anna@example.org,BE,,\r\n")).await,
        ["2 unchanged BE"]
    );
}

#[tokio::test]
async fn the_order_of_a_list_of_choices_changes_nothing() {
    let house = House::new().await;
    let head = "First name,Family name,E-mail address,Country,Languages spoken\r\n";
    house.import(&format!("{head}Anna,Peeters,anna@example.org,BE,NL; FR; EN\r\n")).await;
    assert_eq!(
        house.explain(&format!("{head}Anna,Peeters,anna@example.org,BE,EN; FR; NL\r\n")).await,
        ["2 unchanged BE"]
    );
    assert_eq!(
        house.explain(&format!("{head}Anna,Peeters,anna@example.org,BE,EN; FR\r\n")).await,
        ["2 update BE"]
    );
}

#[tokio::test]
async fn the_doubts_of_the_reader_stand_with_the_row() {
    let house = House::new().await;
    let csv = "First name,Family name,E-mail address,Country,Function\r\n\
        Anna,Peeters,see secretary,BE,=1+1\r\n";
    let rows = house.explain(csv).await;
    assert!(rows[0].starts_with("2 new BE"), "a doubt does not hold a row up: {rows:?}");
    assert!(rows[0].contains("email_unlikely") && rows[0].contains("looks_like_formula"), "{rows:?}");
    house.import(csv).await;
    assert_eq!(house.detail("Peeters").await.details.seat.function.as_str(), "=1+1", "kept as text");
}

#[tokio::test]
async fn identity_documents_are_named_and_cannot_be_taken_for_anything() {
    let house = House::new().await;
    let csv = "First name,Family name,E-mail address,Country,Passport number,Date of birth\r\n\
        Anna,Peeters,anna@example.org,BE,QZ7788991,1979-03-21\r\n";
    let mut session = session(csv);
    let mut unit = house.unit().await;
    let plan = session.plan(&mut unit, house.meeting, &in_person()).await.unwrap();
    let preview = session.preview(&plan);
    let identity: Vec<&str> = preview
        .columns
        .iter()
        .filter(|column| column.identity)
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(identity, ["Passport number", "Date of birth"]);
    let shown = serde_json::to_string(&preview).unwrap();
    assert!(!shown.contains("QZ7788991") && !shown.contains("1979"), "not even a sample is shown");
    assert!(session.map(&[(4, crate::import::Field::Travel)]).is_err());
}
