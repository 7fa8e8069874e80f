//! Who a row is about: address and name together, and questions for everything else.

use super::{House, explained, frame, in_person, line, person, session, table};
use crate::export::{Prepared, Wanted};
use crate::import::{Decisions, Field, ImportAnswer, ImportKind, ImportSession, Plan, RowState};
use crate::people::PersonDetails;
use domain::disclosure::{Audience, DataClass, PaperForm, PaperKind};
use domain::participant::{Role, Status};
use domain::person::Name;
use words::Words;

impl House {
    async fn written(&self, audience: Audience, form: PaperForm) -> Vec<u8> {
        let wanted = Wanted::new(PaperKind::Participants, form, audience);
        Prepared::prepare(&mut self.unit().await, self.meeting, wanted).await.unwrap().write().unwrap()
    }

    async fn plan_of(&self, bytes: &[u8], decisions: &Decisions) -> Plan {
        let session = ImportSession::read(ImportKind::Participants, bytes, "list", &frame()).unwrap();
        session.plan(&mut self.unit().await, self.meeting, decisions).await.unwrap()
    }

    async fn import_answered(&self, csv: &str, decisions: &Decisions) {
        let mut unit = self.unit().await;
        let plan = session(csv).plan(&mut unit, self.meeting, decisions).await.unwrap();
        plan.apply(&mut unit, &|_, _| true).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn edit(&self, family: &str, change: impl FnOnce(&mut PersonDetails)) {
        let read = self.detail(family).await;
        let mut unit = self.unit().await;
        Self::change(&mut unit, &read, change).await.unwrap();
        unit.commit().await.unwrap();
    }
}

fn is(row: u32, who: &str) -> ImportAnswer {
    ImportAnswer::Person { row, is: who.into() }
}

/// The forms in which the list of participants is a table.
const TABLES: [PaperForm; 2] = [PaperForm::Xlsx, PaperForm::Csv];

/// An office of three with one mailbox, and somebody else.
fn office() -> String {
    table(&[
        ["Tadeja", "Korenjak", "thb.unit@prosecution.example.org", "SI"],
        ["Gorazd", "Bratušek", "THB.unit@prosecution.example.org", "SI"],
        ["Polona", "Lukanc", "thb.unit@prosecution.example.org\u{200b}", "SI"],
        ["Ilse", "Oberhauser", "i.oberhauser@justice.example.org", "AT"],
    ])
}

#[tokio::test]
async fn people_who_share_a_mailbox_are_asked_about_and_nobody_is_lost() {
    let house = House::new().await;
    let mut decisions = in_person();
    let plan = house.plan(&office(), &decisions).await;
    let shown: Vec<String> = explained(&plan);
    assert_eq!(shown[0], "2 new SI");
    assert!(shown[1].starts_with("3 rejected SI address_shared"), "{shown:?}");
    assert!(shown[2].starts_with("4 rejected SI address_shared"), "{shown:?}");
    assert_eq!(shown[3], "5 new AT");
    let question = plan.rows().nth(1).unwrap().question.clone().unwrap();
    assert_eq!((question.people[0].is.as_str(), question.people[0].row), ("row 2", Some(2)));

    decisions.answer(is(3, "new"));
    decisions.answer(is(4, "new"));
    house.import_answered(&office(), &decisions).await;
    assert_eq!(
        house.lines().await,
        ["AT P04 Oberhauser", "SI P02 Bratušek", "SI P01 Korenjak", "SI P03 Lukanc"]
    );
    let again = house.plan(&office(), &in_person()).await;
    assert_eq!(again.totals()[&RowState::Unchanged], 4, "each is known again by address and name");
}

#[tokio::test]
async fn a_later_file_with_the_mailbox_and_another_name_renames_nobody() {
    let house = House::new().await;
    house.add(person("SI", "Tadeja", "Korenjak", "thb.unit@example.org")).await.unwrap();
    let csv = table(&[["Miha", "Zajec", "thb.unit@example.org", "SI"]]);
    assert_eq!(house.explain(&csv).await, ["2 rejected SI address_shared"]);
    assert_eq!(house.import(&csv).await, 0);

    let mut decisions = in_person();
    decisions.answer(is(2, "p01"));
    let plan = house.plan(&csv, &decisions).await;
    assert_eq!(explained(&plan), ["2 update SI"], "whoever says that it is the same person may rename her");
    decisions.answer(is(2, "new"));
    house.import_answered(&csv, &decisions).await;
    assert_eq!(house.lines().await, ["SI P01 Korenjak", "SI P02 Zajec"]);
    let again = house.plan(&csv, &decisions).await;
    assert_eq!(
        explained(&again),
        ["2 unchanged SI"],
        "the same file with the same answers adds nobody twice"
    );
}

#[tokio::test]
async fn an_answer_can_say_that_two_rows_are_one_person() {
    let house = House::new().await;
    let csv =
        table(&[["Ann", "Lee", "ann@example.org", "IE"], ["Ann", "Lee-Smith", "ann@example.org", "IE"]]);
    let decisions = Decisions::from_json(r#"{"persons": {"3": "row 2"}, "modes": {"": "online"}}"#).unwrap();
    assert_eq!(explained(&house.plan(&csv, &decisions).await), ["2 duplicate IE answered_again", "3 new IE"]);
}

#[tokio::test]
async fn what_is_no_address_is_no_key() {
    let house = House::new().await;
    for none in ["n/a", "-", "none", "a@example.org; b@example.org", ""] {
        let csv = table(&[["Ann", "Lee", none, "IE"], ["Bo", "Lund", none, "SE"]]);
        let plan = house.plan(&csv, &in_person()).await;
        assert_eq!(plan.totals()[&RowState::New], 2, "{none}");
    }
}

#[tokio::test]
async fn a_name_is_the_same_in_either_order_and_without_its_title() {
    let house = House::new().await;
    house.add(person("CZ", "Jana", "Novotná", "jana@example.org")).await.unwrap();
    let csv = "Name,E-mail,Country\r\n\"Ms NOVOTNÁ, Jana\",jana@example.org,CZ\r\n";
    let plan = house.plan(csv, &in_person()).await;
    assert_eq!(explained(&plan), ["2 update CZ title_in_name"]);
    let changed: Vec<(String, &str)> = plan
        .rows()
        .next()
        .unwrap()
        .changes
        .iter()
        .map(|change| (Words::chosen().inside(change.field), change.after.as_str()))
        .collect();
    assert_eq!(changed, [("title".to_owned(), "Ms")], "capitals say no more about a name that is known");
    let swapped = table(&[["NOVOTNA", "Jana", "jana@example.org", "CZ"]]);
    assert_eq!(house.explain(&swapped).await, ["2 unchanged CZ names_swapped"]);
}

#[tokio::test]
async fn one_name_without_address_is_the_person_who_is_there_and_two_are_a_question() {
    let house = House::new().await;
    house.add(person("IE", "Ann", "Lee", "ann@example.org")).await.unwrap();
    let row = |email| table(&[["Ann", "Lee", email, "IE"]]);
    assert_eq!(house.explain(&row("")).await, ["2 unchanged IE"]);
    let other = row("other@example.org");
    assert_eq!(
        house.explain(&other).await,
        ["2 rejected IE person_unclear"],
        "another address is asked about"
    );
    let mut decisions = in_person();
    decisions.answer(is(2, "P01"));
    assert_eq!(explained(&house.plan(&other, &decisions).await), ["2 update IE"], "a new address of hers");
    decisions.answer(is(2, "new"));
    house.import_answered(&other, &decisions).await;
    assert_eq!(explained(&house.plan(&other, &decisions).await), ["2 unchanged IE"]);
    assert_eq!(house.explain(&row("")).await, ["2 rejected IE person_unclear"]);
    decisions.answer(is(2, "P02"));
    assert_eq!(explained(&house.plan(&row(""), &decisions).await), ["2 unchanged IE"]);
}

#[tokio::test]
async fn one_name_with_two_addresses_in_one_file_is_a_question_and_in_two_delegations_is_none() {
    let house = House::new().await;
    let row = |email, party| ["Ann", "Lee", email, party];
    let csv =
        table(&[row("ann@example.org", "IE"), row("a.lee@example.org", "IE"), row("ann@example.test", "MT")]);
    assert_eq!(house.explain(&csv).await, ["2 new IE", "3 rejected IE person_unclear", "4 new MT"]);
    let mut decisions = in_person();
    decisions.answer(is(3, "row 2"));
    let plan = house.plan(&csv, &decisions).await;
    assert_eq!(explained(&plan), ["2 duplicate IE answered_again", "3 new IE", "4 new MT"]);
}

#[tokio::test]
async fn our_own_list_read_back_changes_nothing_for_any_audience() {
    let house = House::new().await;
    let typed = |given: &str, family: &str, email: &str| person("RS", given, family, email);
    let mut names = vec![
        person("NL", "Lotte", "IJzerman-de Wit", "lotte@example.org"),
        person("FR", "Olivier", "de Baynast", "office@example.org"),
        person("FR", "Odile", "Duchemin", "odile@example.org"),
        typed("Ана", "Живковић-Ђорђевић", "n/a@example.org"),
        person("ID", "", "Suharto", ""),
    ];
    names[1].name.display = line("Olivier de BAYNAST");
    names[0].name.title = line("Ms");
    names[2].name.title = line("H.E.");
    names[3].name = Name {
        given_name_latin: line("Ana"),
        family_name_latin: line("Živković-Đorđević"),
        ..names[3].name.clone()
    };
    names[2].function = "=HYPERLINK(\"x\")".into();
    for name in names {
        let _ = house.add(name).await;
    }
    house.edit("Duchemin", |to| to.phone = line("+33 1 23 45 67")).await;
    let speaks = |to: &mut PersonDetails| {
        to.phone = line("'t Hof 1");
        to.seat.roles = vec![Role::Speaker, Role::Participant];
    };
    house.edit("IJzerman-de Wit", speaks).await;
    house.edit("de Baynast", |to| to.seat.status = Status::Invited).await;
    house.edit("Duchemin", |to| to.seat.attendance[0].mode = domain::participant::Mode::Absent).await;
    let people = house.people().await.len();
    for audience in PaperKind::Participants.groups().filter(|group| group.may_read(DataClass::Public)) {
        for format in TABLES {
            let plan = house.plan_of(&house.written(audience, format).await, &in_person()).await;
            let changes: Vec<_> = plan.rows().map(|row| (&row.name, &row.state, &row.changes)).collect();
            assert_eq!(
                plan.totals()[&RowState::Unchanged] as usize,
                people,
                "{audience:?} {format:?}: {changes:?}"
            );
        }
    }
    for audience in [Audience::Community, Audience::Public] {
        for format in TABLES {
            let list = house.written(audience, format).await;
            let refused = ImportSession::read(ImportKind::Participants, &list, "list", &frame());
            let code = refused.err().map(|error| error.field().map(str::to_owned));
            assert_eq!(code, Some(Some("no_names".to_owned())), "{audience:?} {format:?}");
        }
    }
}

#[tokio::test]
async fn our_own_list_with_a_change_brings_that_change_and_asks_before_it_renames() {
    let house = House::new().await;
    house.add(person("CZ", "Jana", "Novotná", "jana@example.org")).await.unwrap();
    house.add(person("NL", "Lotte", "IJzerman-de Wit", "")).await.unwrap();
    let list = String::from_utf8(house.written(Audience::Secretariat, PaperForm::Csv).await).unwrap();
    let judge = list.replacen("Prosecutor", "Judge", 1);
    let plan = house.plan_of(judge.as_bytes(), &in_person()).await;
    assert_eq!(explained(&plan), ["2 update CZ", "3 unchanged NL"]);
    let renamed = list.replace("NOVOTNÁ", "SVOBODOVÁ").replace("IJZERMAN-DE WIT", "IJZERMAN");
    let plan = house.plan_of(renamed.as_bytes(), &in_person()).await;
    assert_eq!(explained(&plan), ["2 rejected CZ address_shared", "3 rejected NL person_unclear"]);
    let mut decisions = in_person();
    decisions.answer(is(2, "P01"));
    let plan = house.plan_of(renamed.as_bytes(), &decisions).await;
    assert_eq!(explained(&plan)[0], "2 update CZ name_in_capitals");
}

#[tokio::test]
async fn our_own_list_in_another_workspace_brings_titles_apart_and_doubts_the_capitals() {
    let (there, here) = (House::new().await, House::new().await);
    let mut jana = person("CZ", "Jana", "Novotná", "jana@example.org");
    jana.name.title = line("Ms");
    there.add(jana).await.unwrap();
    let list = there.written(Audience::Secretariat, PaperForm::Xlsx).await;
    let plan = here.plan_of(&list, &in_person()).await;
    assert_eq!(explained(&plan), ["2 new CZ name_in_capitals"]);
    let row = plan.rows().next().unwrap();
    assert_eq!((row.cell(Field::GivenName), row.cell(Field::FamilyName)), ("Jana", "NOVOTNÁ"));
}
