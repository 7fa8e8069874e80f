//! Agendas as workbooks and text files, in English, French and German.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::agenda::time::clock;
use domain::agenda::{ItemField, ItemKind, ItemRole};
use intake::Refused;
use intake::agenda::{AgendaFile, Frame, ItemRecord, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn frame() -> Frame {
    Frame { days: reading::days(), zone: chrono_tz::Europe::Amsterdam }
}

fn csv(text: &str) -> AgendaFile {
    read(text.as_bytes(), &frame()).unwrap()
}

/// "26 09:30 50 Welcome": day, beginning, minutes and title.
fn line(item: &ItemRecord) -> String {
    let details = &item.details;
    let day = details.day.map_or_else(|| "--".to_owned(), |day| day.format("%d").to_string());
    format!("{day} {} {} {}", clock(u32::from(details.start)), details.duration, details.title)
}

fn lines(file: &AgendaFile) -> Vec<String> {
    file.items.iter().map(line).collect()
}

fn codes(item: &ItemRecord) -> Vec<&'static str> {
    item.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

#[test]
fn an_english_table_is_read_whole() {
    let text = "No,Day,Start,End,Title,Room,Type,Moderator,Speakers,Rapporteur,Label,Chatham House Rule,Purpose,Questions,Remarks\n\
         1,1,09:30,09:50,Welcome,Plenary room,plenary,P45,\"P01; Weißhaupt, Annegret (tbc)\",,TLP:CLEAR,no,Open it,Why?;How?,x\n\
         ,,09:50,10:10,Coffee break,,,,,,,,,,\n\
         2,2,9h00,10h15,Surrogacy,R-02,Workshop,TBC,,P53,TLP:AMBER,yes,,,\n";
    let file = csv(text);
    assert_eq!(lines(&file), ["26 09:30 20 Welcome", "26 09:50 20 Coffee break", "27 09:00 75 Surrogacy"]);
    let (_, layout) = intake::agenda::table(text.as_bytes(), "").unwrap();
    let unused = layout.columns.iter().filter(|column| column.field == domain::field::Field::Ignore);
    assert_eq!(unused.map(|column| column.heading.as_str()).collect::<Vec<_>>(), ["Remarks"]);
    let welcome = &file.items[0];
    assert_eq!((codes(welcome), welcome.row), (vec![], 2));
    let people: Vec<_> =
        welcome.people.iter().map(|person| (person.role, person.text.as_str(), person.confirmed)).collect();
    let expected = [
        (ItemRole::Moderator, "P45", true),
        (ItemRole::Speaker, "P01", true),
        (ItemRole::Speaker, "Weißhaupt, Annegret", false),
    ];
    assert_eq!(people, expected);
    assert_eq!(welcome.details.questions.len(), 2);
    assert!(!welcome.details.chatham_house && welcome.says.contains(&ItemField::ChathamHouse));
    let coffee = &file.items[1];
    assert_eq!((coffee.details.kind, codes(coffee)), (ItemKind::Break, vec!["kind_guessed"]));
    assert!(!coffee.says.contains(&ItemField::ChathamHouse), "an empty cell says neither yes nor no");
    let surrogacy = &file.items[2];
    assert_eq!(surrogacy.details.kind, ItemKind::Workshop);
    assert_eq!((surrogacy.people[0].text.as_str(), surrogacy.people[0].confirmed), ("", false));
}

#[test]
fn french_and_german_tables_are_read_too() {
    let french = csv("N°;Jour;Horaire;Titre;Salle;Genre;Modérateur;Intervenants\n\
         1;Jour 1;9h30 – 10h15;Ouverture;Voltaire;séance plénière;P45;P01\n\
         ;;10h15 à 10h30;Pause café;;;;\n");
    assert_eq!(lines(&french), ["26 09:30 45 Ouverture", "26 10:15 15 Pause café"]);
    assert_eq!(french.items[1].details.kind, ItemKind::Break);
    let german = csv("TOP;Datum;Beginn;Dauer;Thema;Raum;Referenten;Moderation\n\
         1;27.06.2024;09:30 Uhr;1 Stunde;Eröffnung;Saal 1;\"Referent: P01; Moderator: P02\";\n");
    assert_eq!(lines(&german), ["27 09:30 60 Eröffnung"]);
    let roles: Vec<ItemRole> = german.items[0].people.iter().map(|person| person.role).collect();
    assert_eq!(roles, [ItemRole::Speaker, ItemRole::Moderator]);
}

#[test]
fn windows_letters_and_a_day_above_its_items_are_understood() {
    let text = "Horaire;Titre;Salle\r\nMercredi 26 juin 2024;;\r\n9h30;Préparation;Café\r\n27 juin 2024;;\r\n9h00;Clôture;\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let file = read(&bytes, &frame()).unwrap();
    assert_eq!(lines(&file), ["26 09:30 30 Préparation", "27 09:00 30 Clôture"]);
    assert!(!file.items[0].says.contains(&ItemField::Duration), "the file does not say how long it is");
}

#[test]
fn real_dates_and_times_of_a_workbook_are_read() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notes").unwrap().write_string(0, 0, "Draft of May").unwrap();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["No", "Date", "From", "To", "Title", "Duration"]) {
        sheet.write_string(2, column, heading).unwrap();
    }
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let time = Format::new().set_num_format("hh:mm");
    sheet.write_number(3, 0, 1).unwrap();
    sheet.write_datetime_with_format(3, 1, ExcelDateTime::from_ymd(2024, 6, 26).unwrap(), &date).unwrap();
    sheet.write_datetime_with_format(3, 2, ExcelDateTime::from_hms(9, 30, 0).unwrap(), &time).unwrap();
    sheet.write_datetime_with_format(3, 3, ExcelDateTime::from_hms(10, 50, 0).unwrap(), &time).unwrap();
    sheet.write_string(3, 4, "Online evidence").unwrap();
    sheet.write_number(4, 2, 0.458_333_333).unwrap();
    sheet.write_string(4, 4, "Reports").unwrap();
    sheet.write_datetime_with_format(4, 5, ExcelDateTime::from_hms(1, 15, 0).unwrap(), &time).unwrap();
    let file = read(&workbook.save_to_buffer().unwrap(), &frame()).unwrap();
    assert_eq!(lines(&file), ["26 09:30 80 Online evidence", "26 11:00 75 Reports"]);
    assert!(file.items.iter().all(|item| item.reasons.is_empty()));
}

#[test]
fn rows_in_doubt_say_why() {
    let file = csv("ID,No,Date,Start,End,Title,Label\n\
         I-01,1,28/06/2024,09:00,10:00,Outside,\n\
         I-02,1,26/06/2024,9.3,,Odd time,\n\
         I-03,2,26/06/2024,11:00,10:00,Backwards,\n\
         I-03,2,26/06/2024,11:00,12:00,Twice,EU SECRET\n\
         I-04,,,14:00,15:00,Same day,RED-ish\n\
         ,,,,,A topic,\n");
    let found: Vec<String> = file.items.iter().map(|item| codes(item).join(" ")).collect();
    let expected = [
        "day_outside",
        "time_unreadable",
        "end_before_start",
        "euci_refused reference_twice number_twice",
        "label_unknown",
        "",
    ];
    assert_eq!(found[0], expected[0]);
    assert!(found[1].starts_with(expected[1]), "{}", found[1]);
    assert_eq!(found[2..], expected[2..]);
    assert_eq!(file.items[5].details.day, None, "a row without a time is a proposal");
    let no_day = csv("Start,Title\n09:00,Somewhen\n");
    assert_eq!(codes(&no_day.items[0]), ["day_missing"]);
}

#[test]
fn what_is_no_agenda_is_refused() {
    let code = |bytes: &[u8]| read(bytes, &frame()).map_or_else(Refused::code, |_| "read");
    assert_eq!(code(b"Surname;Country\nLee;BE\n"), "not_an_agenda");
    assert_eq!(code(b"Title;Start\n"), "empty");
    assert_eq!(code(b"Title;Start\nA\0;9:00\n"), "nul");
    assert_eq!(code(b"PK\x03\x04"), "damaged");
    assert_eq!(code(b"%PDF-1.7\n"), "not_a_table");
    let long = format!("Title;Start\n{}", "Item;09:00\n".repeat(2_001));
    assert_eq!(code(long.as_bytes()), "too_large");
}
