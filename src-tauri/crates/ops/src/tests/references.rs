//! What people cite: kept where it is free, else the next one, never used again.

use super::{House, person};
use crate::people;

const HEAD: &str = "id,First name,Family name,E-mail address,Country\r\n";

#[tokio::test]
async fn references_of_the_file_are_kept_and_the_others_follow() {
    let house = House::new().await;
    let csv = format!(
        "{HEAD}P07,Anna,Peeters,a@example.org,BE\r\n,Bo,Lund,b@example.org,SE\r\nP07,Carl,Holm,c@example.org,DK\r\n"
    );
    house.import(&csv).await;
    assert_eq!(
        house.lines().await,
        ["BE P07 Peeters", "DK P09 Holm", "SE P08 Lund"],
        "the second P07 gets the next free one"
    );
}

#[tokio::test]
async fn a_reference_of_somebody_removed_is_never_used_again() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "a@example.org")).await.unwrap();
    let bo = house.add(person("SE", "Bo", "Lund", "b@example.org")).await.unwrap();
    assert_eq!(bo.reference, "P02");
    let mut unit = house.unit().await;
    people::remove(&mut unit, &[bo.id]).await.unwrap();
    unit.commit().await.unwrap();
    let carl = house.add(person("DK", "Carl", "Holm", "c@example.org")).await.unwrap();
    assert_eq!(carl.reference, "P03");
    house.import(&format!("{HEAD}P02,Dag,Berg,d@example.org,NO\r\n")).await;
    assert_eq!(house.detail("Berg").await.reference, "P04", "not even if the file asks for it");
}

#[tokio::test]
async fn undo_gives_a_reference_back_to_who_had_it() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "a@example.org")).await.unwrap();
    house.undo().await;
    let bo = house.add(person("SE", "Bo", "Lund", "b@example.org")).await.unwrap();
    assert_eq!(bo.reference, "P01", "what was undone never was");
}

#[tokio::test]
async fn an_import_again_keeps_the_reference_that_people_know() {
    let house = House::new().await;
    house.import(&format!("{HEAD},Anna,Peeters,a@example.org,BE\r\n")).await;
    house.import(&format!("{HEAD}P99,Anna,Péeters,a@example.org,BE\r\n")).await;
    assert_eq!(house.lines().await, ["BE P01 Péeters"]);
}
