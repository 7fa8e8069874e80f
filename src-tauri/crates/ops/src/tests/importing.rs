//! Agendas and guests from files, over what the workspace holds.

use super::{House, codes, frame, person};
use crate::import::{
    Decisions, Field, Frame, ImportAnswer, ImportKind, ImportPreview, ImportRow, ImportSession, Plan,
    QuestionCode,
};
use domain::agenda::{AgendaItem, Room, VersionStatus, Who};
use domain::guest::Guest;
use domain::meeting::Meeting;
use domain::participant::Participant;
use domain::verb::{Titled, Verb};
use words::Words;

impl House {
    pub(super) async fn planned(
        &self,
        kind: ImportKind,
        file: &str,
        decisions: &Decisions,
    ) -> (ImportPreview, Plan) {
        let meeting: Meeting = self.unit().await.get(self.meeting).await.unwrap();
        let frame = Frame::from(&meeting.details);
        let session = ImportSession::read(kind, file.as_bytes(), "file", &frame).unwrap();
        let plan = session.plan(&mut self.unit().await, self.meeting, decisions).await.unwrap();
        (session.preview(&plan), plan)
    }

    pub(super) async fn agenda_plan(&self, file: &str) -> Plan {
        self.planned(ImportKind::Agenda, file, &Decisions::default()).await.1
    }

    /// Imports a file; returns what it showed.
    pub(super) async fn import_file(
        &self,
        kind: ImportKind,
        file: &str,
        decisions: &Decisions,
    ) -> ImportPreview {
        let (preview, plan) = self.planned(kind, file, decisions).await;
        if plan.effects() > 0 {
            let mut unit = self.unit().await;
            plan.apply(&mut unit, &|_, _| true).await.unwrap();
            unit.commit().await.unwrap();
        }
        preview
    }

    /// Imports an agenda; returns what it showed.
    pub(super) async fn import_agenda(&self, file: &str) -> ImportPreview {
        self.import_file(ImportKind::Agenda, file, &Decisions::default()).await
    }

    async fn import_guests(&self, csv: &str) -> ImportPreview {
        self.import_file(ImportKind::Guests, csv, &Decisions::default()).await
    }

    pub(super) async fn items(&self) -> Vec<AgendaItem> {
        self.unit().await.of_meeting(self.meeting).await.unwrap()
    }
}

/// "new I-01 room_unknown person_unknown", one line for each row.
pub(super) fn explained(preview: &ImportPreview) -> Vec<String> {
    let line = |row: &ImportRow| {
        let reference = row.reference.as_deref().unwrap_or_default();
        format!("{} {reference} {}", row.state.name(), codes(row)).trim_end().to_owned()
    };
    preview.rows.iter().map(line).collect()
}

/// "start: 09:00 -> 09:10"
pub(super) fn changes(row: &ImportRow) -> Vec<String> {
    let line = |change: &crate::import::ImportChange| {
        format!("{}: {} -> {}", Words::chosen().inside(change.field), change.before, change.after)
    };
    row.changes.iter().map(line).collect()
}

#[tokio::test]
async fn rooms_and_people_are_found_and_what_is_not_certain_stays_open() {
    let house = House::new().await;
    for (given, family, email) in [
        ("Ann", "Lee", "ann@court.test"),
        ("Jörg", "Weißhaupt", ""),
        ("Jo", "Roe", "a@x.test"),
        ("Jo", "Roe", "b@x.test"),
    ] {
        house.add(person("BE", given, family, email)).await.unwrap();
    }
    let open = r#"{"people": {"jo roe": "open"}, "rooms": {"Cellar": "open"}}"#;
    let preview = house
        .import_file(
            ImportKind::Agenda,
            r#"{"rooms": [{"name": "Voltaire", "hybrid": true}],
                "agenda": [
                {"title": "A", "day": 1, "start": "09:00", "duration": 30, "room": "voltaire, Eurojust", "roles": [
                    {"person": "P01", "role": "Moderator"}, {"person": "ANN@court.test", "role": "Speaker"},
                    {"person": "Mr WEISSHAUPT, Jörg (BE)", "role": "Speaker"}, {"person": "Jo Roe", "role": "Speaker"},
                    {"person": "Max Example", "role": "Rapporteur"}, {"person": "Ann Lee", "role": "Moderator"}]},
                {"title": "B", "day": 1, "start": "09:30", "duration": 30, "room": "Cellar"},
                {"title": "C", "day": 1, "start": "10:00", "duration": 30, "room": "online"}]}"#,
            &Decisions::from_json(open).unwrap(),
        )
        .await;
    let expected =
        ["new I-01 person_ambiguous person_unknown person_twice", "new I-02 room_unknown", "new I-03"];
    assert_eq!(explained(&preview), expected);
    let items = house.items().await;
    let known = |who: Who| matches!(who, Who::Participant(_));
    let people: Vec<(bool, bool, &str)> = items[0]
        .details
        .people
        .iter()
        .map(|person| (known(person.who), person.confirmed, person.note.as_str()))
        .collect();
    let open = |note| (false, false, note);
    assert_eq!(
        people,
        [(true, true, ""), (true, true, ""), (true, true, ""), open("Jo Roe"), open("Max Example")]
    );
    let rooms: Vec<Room> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    assert_eq!((rooms.len(), rooms[0].reference.as_str()), (1, "R-01"));
    let places: Vec<(bool, bool)> =
        items.iter().map(|item| (item.details.room == Some(rooms[0].id), item.details.online)).collect();
    assert_eq!(places, [(true, true), (false, false), (false, true)], "a hybrid room is online too");
    let numbers: Vec<String> =
        items.iter().map(|item| item.details.number.as_ref().unwrap().to_string()).collect();
    assert_eq!(numbers, ["1", "2", "3"], "a file without numbers is numbered by place");
    assert!(items.iter().all(|item| item.details.chatham_house), "the rule of the meeting counts");
}

/// An item in a room that nobody knows, with a speaker whose name two people have.
const UNCLEAR: &str =
    "Day;Start;End;Title;Room;Speakers\n1;09:00;09:30;Welcome;Cellar;Jo Roe\n1;09:30;10:00;Report;cellar;\n";

#[tokio::test]
async fn an_unknown_room_and_a_name_that_two_people_have_are_asked_about() {
    let house = House::new().await;
    for email in ["a@x.test", "b@x.test"] {
        house.add(person("BE", "Jo", "Roe", email)).await.unwrap();
    }
    house.import_agenda(r#"{"rooms": [{"name": "Voltaire"}], "agenda": []}"#).await;
    let mut decisions = Decisions::default();
    let (preview, plan) = house.planned(ImportKind::Agenda, UNCLEAR, &decisions).await;
    assert_eq!(plan.effects(), 0, "nothing is guessed in silence");
    assert_eq!(explained(&preview), ["rejected  room_unknown person_ambiguous", "rejected  room_unknown"]);
    let asked = preview.rows[0].question.as_ref().unwrap();
    assert_eq!((asked.code, asked.text.as_str()), (QuestionCode::RoomUnknown, "Cellar"));
    assert_eq!((asked.rooms[0].is.as_str(), asked.rooms[0].name.as_str()), ("R-01", "Voltaire"));

    let (text, is) = ("Cellar".to_owned(), "R-01".to_owned());
    decisions.answer(ImportAnswer::Room { text, is });
    let (preview, _) = house.planned(ImportKind::Agenda, UNCLEAR, &decisions).await;
    assert_eq!(explained(&preview), ["rejected  person_ambiguous", "new I-01"], "in every row");
    let asked = preview.rows[0].question.as_ref().unwrap();
    let people: Vec<&str> = asked.people.iter().map(|person| person.is.as_str()).collect();
    assert_eq!(people, ["P01", "P02"], "either of them");
    assert_eq!(
        preview.rows[0].reasons[0].message,
        "\u{201c}Jo Roe\u{201d} is the name of Jo Roe (P01) and Jo Roe (P02). Who is meant?"
    );

    let (text, is) = ("Jo Roe".to_owned(), "P02".to_owned());
    decisions.answer(ImportAnswer::People { text, is });
    let preview = house.import_file(ImportKind::Agenda, UNCLEAR, &decisions).await;
    assert_eq!(explained(&preview), ["new I-01", "new I-02"]);
    let items = house.items().await;
    let rooms: Vec<Room> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    let participants: Vec<Participant> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    let second = participants.iter().find(|participant| participant.reference == "P02").unwrap();
    assert_eq!(items[0].details.people[0].who, Who::Participant(second.id));
    assert!(items.iter().all(|item| item.details.room == Some(rooms[0].id)) && rooms.len() == 1);
}

#[tokio::test]
async fn a_room_that_is_made_by_an_answer_is_made_once_and_answers_are_kept() {
    let house = House::new().await;
    let answers = r#"{"rooms": {"Cellar": "new"}}"#;
    let decisions = Decisions::from_json(answers).unwrap();
    let (preview, plan) = house.planned(ImportKind::Agenda, UNCLEAR, &decisions).await;
    assert_eq!(explained(&preview), ["new I-01 person_unknown", "new I-02"]);
    assert_eq!((preview.rooms, plan.effects()), (vec!["Cellar".to_owned()], 3), "items and their room");
    house.import_file(ImportKind::Agenda, UNCLEAR, &decisions).await;
    let (_, again) = house.planned(ImportKind::Agenda, UNCLEAR, &decisions).await;
    assert_eq!(again.effects(), 0, "the same file again changes nothing");

    let meeting: Meeting = house.unit().await.get(house.meeting).await.unwrap();
    let read = || {
        let bytes = UNCLEAR.as_bytes();
        ImportSession::read(ImportKind::Agenda, bytes, "file", &Frame::from(&meeting.details)).unwrap()
    };
    let mut unit = house.unit().await;
    read().remember(&mut unit, house.meeting, &decisions).await.unwrap();
    assert_eq!(
        read().recall(&mut unit, house.meeting).await.unwrap(),
        decisions,
        "asked once for files of one layout"
    );
    let mut mapped = read();
    mapped.map(&[(5, Field::Ignore)]).unwrap();
    let plan = mapped.plan(&mut unit, house.meeting, &decisions).await.unwrap();
    assert!(plan.rows().all(|row| row.question.is_none()), "an answer outlives other columns");
}

#[tokio::test]
async fn an_import_is_one_step_and_the_same_file_again_is_none() {
    let house = House::new().await;
    let file = "Day;Start;End;Title;Speakers\n1;09:00;09:30;Welcome;Somebody New\n;09:30;09:45;Coffee break;\n;;;A topic;\n";
    assert_eq!(
        explained(&house.import_agenda(file).await),
        ["new I-01 person_unknown", "new B-01 kind_guessed", "new I-02"]
    );
    assert_eq!(house.agenda_plan(file).await.effects(), 0, "nobody types anything, and nothing changes");
    assert_eq!(house.steps().await[0], "import_agenda");
    house.undo().await;
    assert!(house.items().await.is_empty(), "taken back whole");
    house.redo().await;
    assert_eq!(house.items().await.len(), 3);
}

#[tokio::test]
async fn a_file_changes_what_it_says_and_nothing_else() {
    let house = House::new().await;
    house
        .import_agenda(
            r#"{"agenda": [{"id": "I-01", "no": "1", "title": "Welcome", "day": 1, "start": "09:00", "end": "09:30",
                "purpose": "To begin", "label": "TLP:CLEAR",
                "translations": [{"language": "FR", "title": "Bienvenue"}]}]}"#,
        )
        .await;
    let preview = house
        .import_agenda("ID,Day,Start,End,Title\ni-01,1,09:10,09:40,Opening\nI-99,1,11:00,11:30,\n")
        .await;
    assert_eq!(explained(&preview), ["update I-01", "rejected I-99 title_missing"]);
    assert_eq!(
        changes(&preview.rows[0]),
        [
            "start: 09:00–09:30 -> 09:10–09:40",
            "title: Welcome -> Opening",
            "translations: French: Bienvenue -> French: Bienvenue (outdated)"
        ]
    );
    let item = house.items().await.remove(0);
    assert_eq!((item.reference.as_str(), item.details.purpose.as_str()), ("I-01", "To begin"));
    assert!(item.details.label.is_some() && item.details.number.is_some());
    assert!(item.details.translations[0].outdated, "the French title was made for another one");
}

#[tokio::test]
async fn a_calendar_of_our_own_moves_the_items_that_it_names() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let mut meeting: Meeting = unit.get(house.meeting).await.unwrap();
    meeting.details.venue.name = super::line("Eurojust");
    unit.step(Verb::EditMeeting(Titled::default()));
    unit.save(&mut meeting).await.unwrap();
    unit.commit().await.unwrap();
    house
        .import_agenda(
            r#"{"agenda": [{"id": "I-01", "no": "4", "title": "Welcome", "day": 1, "start": "09:00", "end": "09:30"}]}"#,
        )
        .await;
    let id = house.items().await[0].id;
    let ics = |start: &str, uid: &str| {
        format!(
            "BEGIN:VCALENDAR\nPRODID:-//Entente//Entente//EN\nBEGIN:VEVENT\nUID:{uid}@entente\nSUMMARY:4 Another title\n\
             DTSTART:20240626T{start}00Z\nDURATION:PT45M\nLOCATION:Eurojust\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let preview = house.import_agenda(&ics("1200", &id.to_string())).await;
    assert_eq!(
        (explained(&preview), changes(&preview.rows[0])),
        (
            vec!["update I-01".into()],
            vec!["start: 09:00–09:30 -> 14:00–14:45".into(), "duration: 30 minutes -> 45 minutes".into()]
        )
    );
    let item = &house.items().await[0];
    assert_eq!(
        (item.details.start, item.details.duration, item.details.title.as_str()),
        (14 * 60, 45, "Welcome")
    );
    let unknown = ics("1300", "0190a1b2-0000-7000-8000-0000000000aa");
    assert_eq!(explained(&house.import_agenda(&unknown).await), ["new I-02"], "an item of another workspace");
}

#[tokio::test]
async fn references_are_kept_where_they_are_free_and_never_reused() {
    let house = House::new().await;
    let file = r#"{"agenda": [{"title": "First", "day": 1, "start": "09:00", "duration": 30},
                             {"id": "I-01", "title": "Second", "day": 1, "start": "09:30", "duration": 30}]}"#;
    assert_eq!(
        explained(&house.import_agenda(file).await),
        ["new I-02", "new I-01"],
        "the file has the first word"
    );
    let second = house.items().await.into_iter().find(|item| item.reference == "I-01").unwrap();
    let mut unit = house.unit().await;
    crate::agenda::remove(&mut unit, &[second.id]).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(explained(&house.import_agenda(file).await), ["unchanged I-02", "new I-03"]);
    assert_eq!(
        explained(&house.import_agenda(file).await),
        ["unchanged I-02", "unchanged I-03"],
        "found by its place"
    );
}

#[tokio::test]
async fn numbers_that_were_circulated_stay() {
    let house = House::new().await;
    let file = "Day;Start;End;Title\n1;09:00;09:30;First\n1;10:00;10:30;Second\n";
    house.import_agenda(file).await;
    let mut unit = house.unit().await;
    let name = "0.1".parse().unwrap();
    crate::agenda::release(&mut unit, house.meeting, name, VersionStatus::ForComments, "").await.unwrap();
    unit.commit().await.unwrap();
    house.import_agenda("Day;Start;End;Title\n1;09:30;10:00;Between\n").await;
    let mut numbers: Vec<String> = house
        .items()
        .await
        .iter()
        .map(|item| format!("{} {}", item.details.number.as_ref().unwrap(), item.details.title))
        .collect();
    numbers.sort();
    assert_eq!(numbers, ["1 First", "1bis Between", "2 Second"]);
}

#[tokio::test]
async fn guests_meet_their_items_in_either_order_of_the_files() {
    let house = House::new().await;
    let guests = "id,given_name,family_name,email,delegation,agenda_item\nG07,Noor,Example,noor@platform.test,platform,I-01; item 2\n";
    assert_eq!(explained(&house.import_guests(guests).await), ["new G07 item_unknown item_unknown"]);
    house
        .import_agenda(
            r#"{"agenda": [
                {"id": "I-01", "no": "1", "title": "Dialogue", "day": 1, "start": "09:00", "duration": 30,
                 "roles": [{"person": "G07", "role": "Speaker"}]},
                {"id": "I-02", "no": "2", "title": "More", "day": 1, "start": "09:30", "duration": 30}]}"#,
        )
        .await;
    let items: Vec<_> = house.items().await.iter().map(|item| item.id).collect();
    let attended = async || {
        house.unit().await.of_meeting::<Guest>(house.meeting).await.unwrap()[0].details.items.clone()
    };
    assert_eq!(attended().await, items[..1], "whoever has a role in an item attends it");
    assert_eq!(explained(&house.import_guests(guests).await), ["update G07"]);
    assert_eq!(attended().await, items);
    assert_eq!(explained(&house.import_guests(guests).await), ["unchanged G07"]);
    assert_eq!(house.steps().await[0], "import_guests");
}

#[tokio::test]
async fn a_guest_is_known_again_by_reference_address_or_name() {
    let house = House::new().await;
    house
        .import_guests("Given name,Family name,E-mail\nNoor,Example,noor@platform.test\nTom,Sample,\n")
        .await;
    let again = "ID,Given name,Family name,E-mail,Function\nG02,Thomas,Sample,,Counsel\n,Noor,EXAMPLE,NOOR@platform.test,Engineer\n,Noor,Example,other@platform.test,\n,Ann,,,\n";
    let expected = ["update G02", "update G01", "new G03", "rejected  name_missing"];
    assert_eq!(explained(&house.import_guests(again).await), expected);
    let guests: Vec<Guest> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    assert_eq!(guests[1].details.name.running(), "Thomas Sample");
    assert_eq!(guests[1].details.function.as_str(), "Counsel");
}

#[tokio::test]
async fn a_guest_with_the_mailbox_of_another_one_is_asked_about() {
    let house = House::new().await;
    house
        .import_guests("Given name,Family name,E-mail\nNoor,Example,office@platform.test\nTom,Sample,n/a\n")
        .await;
    let head = "ID,Given name,Family name,E-mail\n";
    let later = format!("{head},Ann,Other,office@platform.test\n,Kim,Third,n/a\n");
    assert_eq!(
        explained(&house.import_guests(&later).await),
        ["rejected  address_shared", "new G03 email_unlikely email_refused"]
    );
    let answered =
        format!("{head}G09,Ann,Other,office@platform.test\nG01,Noor,Example-Lee,office@platform.test\n");
    assert_eq!(explained(&house.import_guests(&answered).await), ["new G09 address_shared", "update G01"]);
}

#[tokio::test]
async fn a_question_about_a_guest_is_answered_and_asked_no_more() {
    let house = House::new().await;
    let head = "Given name,Family name,E-mail,Function\n";
    house
        .import_guests(
            "ID,Given name,Family name,E-mail\nG01,Noor,Example,office@platform.test\nG02,Jo,Roe,\nG03,Jo,Roe,a@x.test\n",
        )
        .await;
    let later = format!("{head}Ann,Other,office@platform.test,\nJo,Roe,,Counsel\nTom,,tom@x.test,\n");
    let guests = ImportKind::Guests;
    let mut decisions = Decisions::default();
    let (preview, _) = house.planned(guests, &later, &decisions).await;
    let expected = ["rejected  address_shared", "rejected  person_unclear", "rejected  name_missing"];
    assert_eq!(explained(&preview), expected, "two of one name: nobody is taken in silence");
    let people = &preview.rows[1].question.as_ref().unwrap().people;
    assert_eq!(people.iter().map(|person| person.is.as_str()).collect::<Vec<_>>(), ["G02", "G03"]);

    decisions.answer(ImportAnswer::Person { row: 2, is: "new".into() });
    decisions.answer(ImportAnswer::Person { row: 3, is: "G02".into() });
    decisions.answer(ImportAnswer::Name { row: 4, given_name: "Tom".into(), family_name: "Sample".into() });
    let (preview, _) = house.planned(guests, &later, &decisions).await;
    assert_eq!(explained(&preview), ["new G04", "update G02", "new G05"]);
    assert_eq!(changes(&preview.rows[1]), ["function:  -> Counsel"]);
    assert_eq!(preview.rows[2].name, "Tom Sample");
}

#[tokio::test]
async fn a_guest_who_stands_in_a_file_twice_comes_in_once() {
    let house = House::new().await;
    let twice = "Given name,Family name,E-mail,Function\nNoor,Example,noor@x.test,Engineer\nNoor,Example,NOOR@x.test,Counsel\n";
    assert_eq!(explained(&house.import_guests(twice).await), ["duplicate  answered_again", "new G01"]);
    let guests: Vec<Guest> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    assert_eq!(guests[0].details.function.as_str(), "Counsel", "the later row counts");
    let by_reference = "ID,Given name,Family name\nG07,Jo,Roe\nG08,Jo,Roe\n";
    assert_eq!(
        explained(&house.import_guests(by_reference).await),
        ["new G07", "new G08"],
        "a reference of their own tells two people of one name apart"
    );
}

#[tokio::test]
async fn what_was_decided_about_a_guest_is_there_again_with_the_next_file() {
    let house = House::new().await;
    let file =
        "Given name,Family name,E-mail\nNoor,Example,noor@x.test\nTom,,tom@x.test\nAnn,Lee,ann@x.test\n";
    let read = |file: &str| {
        ImportSession::read(ImportKind::Guests, file.as_bytes(), "guests.csv", &frame()).unwrap()
    };
    let mut decisions = Decisions::default();
    decisions.answer(ImportAnswer::Name { row: 3, given_name: "Tom".into(), family_name: "Sample".into() });
    decisions.skip(4, true);
    let mut unit = house.unit().await;
    read(file).remember(&mut unit, house.meeting, &decisions).await.unwrap();
    let longer = file.replacen("\nNoor", "\nEva,Roos,eva@x.test\nNoor", 1);
    let mut session = read(&longer);
    let recalled = session.recall(&mut unit, house.meeting).await.unwrap();
    let plan = session.plan(&mut unit, house.meeting, &recalled).await.unwrap();
    let preview = session.preview(&plan);
    assert!(preview.recalled, "it is said");
    assert_eq!(explained(&preview)[..3], ["new G01", "new G02", "new G03"]);
    assert_eq!((preview.rows[2].name.as_str(), preview.rows[3].skipped), ("Tom Sample", true));
}

#[tokio::test]
async fn an_import_of_any_kind_can_be_stopped_and_leaves_nothing() {
    let house = House::new().await;
    for (kind, file) in [
        (ImportKind::Guests, "Given name,Family name\nNoor,Example\nTom,Sample\n"),
        (ImportKind::Agenda, "Day;Start;End;Title\n1;09:00;09:30;Welcome\n1;09:30;10:00;More\n"),
    ] {
        let (_, plan) = house.planned(kind, file, &Decisions::default()).await;
        let mut unit = house.unit().await;
        let told = std::sync::Mutex::new(Vec::new());
        let stopped = plan
            .apply(&mut unit, &|done, total| {
                told.lock().unwrap().push((done, total));
                false
            })
            .await;
        assert!(matches!(stopped, Err(crate::Error::Cancelled)), "{kind:?}");
        assert_eq!(*told.lock().unwrap(), [(2, 2)], "{kind:?} says how far it is");
        drop(unit);
    }
    assert!(house.items().await.is_empty());
    assert!(house.unit().await.of_meeting::<Guest>(house.meeting).await.unwrap().is_empty());
}

#[tokio::test]
async fn columns_of_items_and_guests_can_be_taken_for_something_else() {
    let house = House::new().await;
    let read = |kind, file: &str| ImportSession::read(kind, file.as_bytes(), "file", &frame()).unwrap();
    let none = Decisions::default();
    let mut guests = read(
        ImportKind::Guests,
        "Given name,Family name,Employer,Passport number\nNoor,Example,Bank,QZ7788991\n",
    );
    guests.map(&[(2, Field::Organisation)]).unwrap();
    assert!(guests.map(&[(2, Field::Party)]).is_err(), "guests have no party");
    assert!(guests.map(&[(3, Field::Function)]).is_err(), "identity documents are taken for nothing");
    let mut unit = house.unit().await;
    let plan = guests.plan(&mut unit, house.meeting, &none).await.unwrap();
    let preview = guests.preview(&plan);
    assert_eq!(preview.rows[0].cell(Field::Organisation), "Bank");
    assert!(preview.columns[3].identity && preview.columns[3].samples.is_empty());
    guests.remember(&mut unit, house.meeting, &none).await.unwrap();
    let mut again =
        read(ImportKind::Guests, "Given name,Family name,Employer,Passport number\nTom,Sample,Firm,\n");
    again.recall(&mut unit, house.meeting).await.unwrap();
    let plan = again.plan(&mut unit, house.meeting, &none).await.unwrap();
    assert_eq!(
        again.preview(&plan).rows[0].cell(Field::Organisation),
        "Firm",
        "remembered for the next list"
    );

    let mut agenda =
        read(ImportKind::Agenda, "Day,Start,End,Title,Remarks\n1,09:00,09:30,Welcome,Somebody New\n");
    agenda.map_json(r#"{"columns": {"Remarks": "speakers"}}"#).unwrap();
    let plan = agenda.plan(&mut unit, house.meeting, &none).await.unwrap();
    assert_eq!(explained(&agenda.preview(&plan)), ["new I-01 person_unknown"]);
}
