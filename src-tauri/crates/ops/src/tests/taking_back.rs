//! An import that is taken back long after it: what goes, what stays and why.

use super::{House, table};
use crate::Error;
use crate::import::{ImportKind, TakenBack, TakenBackLine, earlier, preview_undo_import, undo_import};
use crate::people;
use domain::delegation::Delegation;
use domain::person::Person;

const HEAD: &str = "First name,Family name,E-mail address,Country or body you represent,Function\r\n";
const ANN: &str = "Ann,Lee,ann@court.test,Belgium,Judge\r\n";
const BO: &str = "Bo,Ek,bo@court.test,Sweden,Judge\r\n";

impl House {
    /// What taking the newest import back would do.
    async fn would_take_back(&self) -> TakenBack {
        let mut unit = self.unit().await;
        let id = earlier(&mut unit, self.meeting).await.unwrap()[0].id;
        preview_undo_import(&mut unit, id).await.unwrap()
    }

    async fn take_back(&self) -> Result<TakenBack, Error> {
        let mut unit = self.unit().await;
        let id = earlier(&mut unit, self.meeting).await.unwrap()[0].id;
        let taken = undo_import(&mut unit, id).await?;
        unit.commit().await.unwrap();
        Ok(taken)
    }

    async fn function_of(&self, family: &str) -> String {
        self.detail(family).await.details.seat.function.to_string()
    }

    async fn set_function(&self, family: &str, function: &str) {
        let read = self.detail(family).await;
        let mut unit = self.unit().await;
        House::change(&mut unit, &read, |details| details.seat.function = super::line(function))
            .await
            .unwrap();
        unit.commit().await.unwrap();
    }
}

/// "P01 Ann Lee: Was added then and is removed."
fn said(lines: &[TakenBackLine]) -> Vec<String> {
    let line = |line: &TakenBackLine| {
        let who = [line.reference.as_deref().unwrap_or_default(), &line.name].join(" ");
        format!("{}: {}", who.trim(), line.sentence)
    };
    lines.iter().map(line).collect()
}

#[tokio::test]
async fn an_import_is_taken_back_after_other_steps_and_comes_again_when_that_is_undone() {
    let house = House::new().await;
    house.import(&format!("{HEAD}{ANN}{BO}")).await;
    house.add(super::person("NO", "Kari", "Moe", "kari@court.test")).await.unwrap();
    let would = house.would_take_back().await;
    let removed = "Was added then and is removed.";
    let goes = said(&would.goes);
    assert!(
        goes.contains(&format!("P01 Ann Lee: {removed}")) && goes.contains(&format!("P02 Bo Ek: {removed}")),
        "{goes:?}"
    );
    assert_eq!((goes.len(), would.stays.len(), would.at), (4, 0, None), "with two delegations: {goes:?}");
    assert_eq!(house.lines().await.len(), 3, "a preview changes nothing");
    let taken = house.take_back().await.unwrap();
    assert_eq!((taken.goes, taken.stays), (would.goes.clone(), would.stays.clone()), "done as it was said");
    assert_eq!(house.lines().await, ["NO P03 Moe"]);
    assert_eq!(house.unit().await.all::<Person>().await.unwrap().len(), 1, "persons go with their seats");
    assert_eq!(house.would_take_back().await.goes, would.goes, "the report says the same afterwards");
    assert!(house.take_back().await.is_err(), "once is enough");
    assert_eq!(house.steps().await[0], "undo_import");
    house.undo().await;
    assert_eq!(house.lines().await.len(), 3);
    assert_eq!(house.would_take_back().await.at, None);
}

#[tokio::test]
async fn what_was_changed_since_stays_and_says_what_it_is_now() {
    let house = House::new().await;
    house.import(&format!("{HEAD}{ANN}{BO}")).await;
    house.set_function("Lee", "Prosecutor").await;
    let taken = house.take_back().await.unwrap();
    assert_eq!(
        said(&taken.stays),
        ["P01 Ann Lee: Stays, because it was changed since: the function is now Prosecutor."]
    );
    assert_eq!(house.lines().await, ["BE P01 Lee"]);
    let delegations: Vec<Delegation> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    assert_eq!(delegations.len(), 1, "the delegation of whoever stays stays too");
}

#[tokio::test]
async fn a_person_who_was_changed_since_keeps_the_seat() {
    let house = House::new().await;
    house.import(&format!("{HEAD}{ANN}{BO}")).await;
    let read = house.detail("Lee").await;
    let mut unit = house.unit().await;
    House::change(&mut unit, &read, |details| details.phone = super::line("+352 1")).await.unwrap();
    unit.commit().await.unwrap();
    let taken = house.take_back().await.unwrap();
    assert_eq!(
        said(&taken.stays),
        ["P01 Ann Lee: Stays, because it was changed since: the telephone number is now +352 1."]
    );
    assert_eq!(house.lines().await, ["BE P01 Lee"]);
}

#[tokio::test]
async fn fields_go_back_one_by_one() {
    let house = House::new().await;
    house.import(&format!("{HEAD}{ANN}{BO}")).await;
    let later = "Ann,Lee,ann@court.test,Belgium,Clerk\r\nBo,Ek,bo@court.test,Sweden,Clerk\r\n";
    house.import(&format!("{HEAD}{later}")).await;
    house.set_function("Lee", "Prosecutor").await;
    let taken = house.take_back().await.unwrap();
    assert_eq!(said(&taken.goes), ["P02 Bo Ek: The function goes back from Clerk to Judge."]);
    assert_eq!(said(&taken.stays), ["P01 Ann Lee: The function stays Prosecutor: it was changed since."]);
    assert_eq!(
        (house.function_of("Lee").await, house.function_of("Ek").await),
        ("Prosecutor".into(), "Judge".into())
    );
}

#[tokio::test]
async fn what_something_else_rests_on_stays() {
    let house = House::new().await;
    house.import(&format!("{HEAD}{ANN}{BO}")).await;
    house.add(super::person("BE", "Eva", "Roos", "eva@court.test")).await.unwrap();
    house
        .import_file(
            ImportKind::Agenda,
            r#"{"agenda": [{"title": "Welcome", "day": 1, "start": "09:00", "duration": 30, "roles": [{"person": "P02", "role": "Speaker"}]}]}"#,
            &super::in_person(),
        )
        .await;
    let mut unit = house.unit().await;
    let id = earlier(&mut unit, house.meeting).await.unwrap().last().unwrap().id;
    let taken = undo_import(&mut unit, id).await.unwrap();
    unit.commit().await.unwrap();
    let stays = said(&taken.stays);
    assert!(
        stays.iter().any(|line| line.starts_with("P02 Bo Ek: Stays, because something else rests on it:")
            && line.contains("I-01 1 Welcome")),
        "{stays:?}"
    );
    assert!(
        stays.iter().any(|line| line.starts_with("Belgium: Stays") && line.contains("P03 Eva Roos")),
        "{stays:?}"
    );
    let mut lines = house.lines().await;
    lines.sort();
    assert_eq!(lines, ["BE P03 Roos", "SE P02 Ek"]);
}

#[tokio::test]
async fn nothing_goes_back_where_everything_was_removed_by_hand() {
    let house = House::new().await;
    house.import(&table(&[["Ann", "Lee", "ann@court.test", "Belgium"]])).await;
    let everybody = house.people().await;
    let mut unit = house.unit().await;
    people::remove(&mut unit, &[everybody[0].1.id]).await.unwrap();
    unit.commit().await.unwrap();
    let would = house.would_take_back().await;
    assert_eq!(
        (said(&would.goes), said(&would.stays)),
        (vec!["Belgium: Was added then and is removed.".to_owned()], vec![])
    );
}

#[tokio::test]
async fn an_agenda_is_taken_back_but_for_the_item_that_was_changed_and_its_room() {
    let house = House::new().await;
    house
        .import_agenda(
            r#"{"rooms": [{"name": "Voltaire"}, {"name": "Cellar"}], "agenda": [
                {"title": "Welcome", "day": 1, "start": "09:00", "duration": 30, "room": "Voltaire"},
                {"title": "Cases", "day": 1, "start": "10:00", "duration": 30, "room": "Cellar"}]}"#,
        )
        .await;
    let item = house.items().await.into_iter().find(|item| item.reference == "I-02").unwrap();
    let mut unit = house.unit().await;
    let details =
        domain::agenda::ItemDetails { title: "Case studies".parse().unwrap(), ..item.details.clone() };
    let (id, revision) = (item.id, item.revision);
    crate::agenda::edit(&mut unit, id, revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let taken = house.take_back().await.unwrap();
    let mut goes = said(&taken.goes);
    goes.sort();
    let removed = "Was added then and is removed.";
    assert_eq!(goes, [format!("I-01 1 Welcome: {removed}"), format!("R-01 Voltaire: {removed}")]);
    assert_eq!(
        said(&taken.stays),
        ["I-02 2 Case studies: Stays, because it was changed since: the title is now Case studies."]
    );
    assert_eq!(house.items().await.len(), 1);
}
