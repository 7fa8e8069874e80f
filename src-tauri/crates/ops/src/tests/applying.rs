//! What applying an import leaves behind.

use super::{House, in_person, now, person, session, table};
use crate::{Error, people, workspace};
use std::fmt::Write as _;

/// Sixty people of six delegations.
fn sixty() -> String {
    let mut csv = String::from(
        "First name,Family name,E-mail address,Country,Dietary requirements,Passport number\r\n",
    );
    for number in 0..60 {
        let code = ["BE", "SE", "NO", "COM", "EUROPOL", "US"][number % 6];
        let _ = writeln!(
            csv,
            "Given{number},Family{number:02},p{number}@example.org,{code},vegetarian,QZ{number:07}\r"
        );
    }
    csv
}

#[tokio::test]
async fn an_import_is_one_step_that_undo_takes_back_and_redo_brings_back() {
    let house = House::new().await;
    assert_eq!(house.import(&sixty()).await, 60);
    let imported = house.people().await;
    assert_eq!(imported.len(), 60);
    let info = workspace::info(&mut house.unit().await).await.unwrap();
    assert_eq!(info.undo.unwrap().sentence, "Imported 60 participants from people.csv");

    house.undo().await;
    assert_eq!(house.lines().await, Vec::<String>::new());
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert!(view.groups.is_empty(), "the delegations that the import made go too");

    house.redo().await;
    assert_eq!(house.people().await, imported, "with the same identities, references and order");
    assert_eq!(house.steps().await[..3], ["redo", "undo", "import_participants"]);
    assert!(crate::check::check(&house.store, now()).await.unwrap().fits());
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_leaves_no_step() {
    let house = House::new().await;
    house.import(&sixty()).await;
    let steps = house.steps().await;
    let plan = house.plan(&sixty(), &in_person()).await;
    assert_eq!(plan.effects(), 0);
    let totals: Vec<u32> = plan.totals().into_values().collect();
    assert_eq!(totals, [0, 0, 60, 0, 0, 0, 0], "all unchanged");

    let mut unit = house.unit().await;
    let plan = session(&sixty()).plan(&mut unit, house.meeting, &in_person()).await.unwrap();
    assert_eq!(plan.apply(&mut unit, &|_, _| true).await.unwrap(), 0);
    assert_eq!(unit.commit().await.unwrap().step, None, "even if somebody applies it");
    assert_eq!(house.steps().await, steps);
}

#[tokio::test]
async fn an_import_that_is_stopped_leaves_nothing() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let plan = session(&sixty()).plan(&mut unit, house.meeting, &in_person()).await.unwrap();
    let error = plan.apply(&mut unit, &|done, total| done < total).await.unwrap_err();
    assert!(matches!(error, Error::Cancelled), "{error}");
    drop(unit);
    assert_eq!(house.lines().await, Vec::<String>::new());
}

#[tokio::test]
async fn rejected_rows_stay_out_and_the_others_come_in() {
    let house = House::new().await;
    let csv = table(&[["Anna", "Peeters", "", "BE"], ["Dag", "Berg", "", "EC"], ["Eva", "Roos", "", "SE"]]);
    assert_eq!(house.import(&csv).await, 2);
    assert_eq!(house.lines().await, ["BE P01 Peeters", "SE P02 Roos"]);
}

#[tokio::test]
async fn an_update_moves_a_seat_to_the_delegation_in_the_file() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "anna@example.org")).await.unwrap();
    assert_eq!(
        house.explain(&table(&[["Anna", "Peeters", "anna@example.org", "LU"]])).await,
        ["2 update LU"]
    );
    house.import(&table(&[["Anna", "Peeters", "anna@example.org", "LU"]])).await;
    assert_eq!(house.lines().await, ["LU P01 Peeters"]);
    house.undo().await;
    assert_eq!(house.lines().await, ["BE P01 Peeters"]);
}

#[tokio::test]
async fn identity_documents_are_never_stored() {
    let house = House::new().await;
    house.import(&sixty()).await;
    let mut unit = house.unit().await;
    let roster = crate::roster(&mut unit, house.meeting).await.unwrap();
    assert_eq!(roster.seated().count(), 60);
    assert!(!format!("{roster:?}").contains("QZ00"));
    let steps = unit.steps(100).await.unwrap();
    assert!(!format!("{steps:?}").contains("QZ00"));
    assert!(house.path().is_file());
}
