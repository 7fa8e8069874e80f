use super::*;

fn cell(record: &ExchangeRecord, field: Field) -> Cell {
    record.cells[&field].clone()
}

fn list(entries: &[&str]) -> Cell {
    Cell::List(entries.iter().map(|entry| (*entry).to_owned()).collect())
}

#[test]
fn the_sample_is_read_without_any_doubt() {
    for (kind, bytes, count) in [
        (ExchangeKind::Practices, ::sample::PRACTICES, 12),
        (ExchangeKind::Challenges, ::sample::CHALLENGES, 8),
        (ExchangeKind::Concepts, ::sample::CONCEPTS, 34 + 3),
        (ExchangeKind::Actions, ::sample::ACTIONS, 8),
    ] {
        let records = read_json(kind, bytes).unwrap().unwrap();
        assert_eq!(records.len(), count, "{kind:?}");
        let reasons: Vec<_> = records.iter().flat_map(|record| &record.reasons).collect();
        assert!(reasons.is_empty(), "{reasons:?}");
    }
}

#[test]
fn headings_are_known_in_words_and_lists_are_taken_apart() {
    let csv = "No;Titre;Formes d'exploitation;Steps;Source;Transferability;Online dimension;Due\n\
               BP-01;Screening;SEX, LAB;\"1. Ask\n2) Look\";UK;high;yes;x\n;;;;;;;\n";
    let (sheet, layout) = table(ExchangeKind::Practices, csv.as_bytes(), "p.csv").unwrap();
    let records = records(&sheet, &layout, &layout.proposed(), ExchangeKind::Practices);
    assert_eq!(records.len(), 1, "an empty row is no record");
    let record = &records[0];
    assert_eq!(record.reference.as_deref(), Some("BP-01"));
    assert_eq!(cell(record, Field::Forms), list(&["SEX", "LAB"]));
    assert_eq!(cell(record, Field::Steps), list(&["Ask", "Look"]));
    assert_eq!(cell(record, Field::SourceDelegations), list(&["UK"]));
    assert_eq!(cell(record, Field::TransferLevel), Cell::Text("high".into()));
    assert_eq!(cell(record, Field::OnlineDimension), Cell::Flag(true));
    assert!(!record.cells.contains_key(&Field::Summary), "what is not in the file is not empty");
    assert!(!record.cells.contains_key(&Field::Due), "a practice is not due");
}

#[test]
fn days_are_read_as_people_write_them_and_doubts_are_said() {
    let csv = "id;action;due;owner\nA-01;Write;30/09/2024;DE\nA-01;Again;soon;\nA-03;SECRET UE/EU SECRET;;\n";
    let (sheet, layout) = table(ExchangeKind::Actions, csv.as_bytes(), "a.csv").unwrap();
    let records = records(&sheet, &layout, &layout.proposed(), ExchangeKind::Actions);
    assert_eq!(cell(&records[0], Field::Due), Cell::Text("2024-09-30".into()));
    assert_eq!(cell(&records[1], Field::Due), Cell::Text("soon".into()), "said where records are known");
    let codes = |at: usize| records[at].reasons.iter().map(|reason| reason.code).collect::<Vec<_>>();
    assert_eq!(codes(1), [ReasonCode::ReferenceTwice]);
    assert_eq!(codes(2), [ReasonCode::EuciRefused]);
}

#[test]
fn what_holds_no_records_is_refused() {
    let code = |bytes: &[u8]| match read_json(ExchangeKind::Practices, bytes) {
        Ok(None) => table(ExchangeKind::Practices, bytes, "p.csv").map_or_else(Refused::code, |_| "read"),
        Ok(Some(_)) => "read",
        Err(refused) => refused.code(),
    };
    assert_eq!(code(b"{\"challenges\": []}"), "no_records");
    assert_eq!(code(b"{\"practices\": []}"), "empty");
    assert_eq!(code(b"{\"practices\": ["), "bad_json");
    assert_eq!(code(b"a,b\n1,2\n"), "no_records");
    assert_eq!(code(b"\x89PNG\r\n\x1a\n\0"), "image");
    let odd = br#"{"practices": [7, {"title": 5, "steps": [1], "online_dimension": "x", "zzz": 1}]}"#;
    let records = read_json(ExchangeKind::Practices, odd).unwrap().unwrap();
    let codes: Vec<_> = records.iter().flat_map(|record| &record.reasons).map(|reason| reason.code).collect();
    assert_eq!(
        codes,
        [ReasonCode::NotAnObject, ReasonCode::KeyUnknown, ReasonCode::WrongType, ReasonCode::WrongType]
    );
}

#[test]
fn a_file_says_by_its_content_which_records_it_holds() {
    for kind in ExchangeKind::ALL {
        let file = format!("{{\"handling_label\": \"TLP:GREEN\", \"{}\": []}}", kind.as_str());
        assert_eq!(json_kind(&file), Some(kind));
    }
    assert_eq!(json_kind("{\"notes\": []}"), None);
    let actions = "id,action,owner,due\nA-01,Write,DE,2024-09-30\n";
    assert_eq!(table_kind(actions.as_bytes(), "a.csv"), Some(ExchangeKind::Actions));
    assert_eq!(table_kind(::sample::PARTICIPANTS, "p.csv"), None);
    assert_eq!(table_kind(::sample::GUESTS, "g.csv"), None);
}

#[test]
fn the_label_of_a_row_is_not_that_of_the_question_it_is_about() {
    let file = "handling_label,id,Question,Delegation,Answer,Label of the answer\n\
        TLP:RED,Q-01,Who decides?,BE,A court,TLP:RED\n";
    let (sheet, layout) = table(ExchangeKind::Questions, file.as_bytes(), "sheet.csv").unwrap();
    let records = records(&sheet, &layout, &layout.proposed(), ExchangeKind::Questions);
    assert_eq!(records[0].cells.get(&Field::Label), None);
    assert_eq!(records[0].text(Field::AnswerLabel), "TLP:RED");
}
