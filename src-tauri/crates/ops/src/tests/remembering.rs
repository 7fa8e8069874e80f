//! What a workspace remembers: of an import for the next sheet of the same layout, and of where it lies.

use super::{House, explained, in_person, session};
use crate::import::{Decisions, Field, ImportAnswer};
use crate::workspace::{self, SharedPlace};

const HEAD: &str = "First name,Family name,E-mail,Country,Remarks\r\n";

impl House {
    /// Reads a sheet as the window does; returns what it shows and whether anything was taken over.
    async fn opened(&self, csv: &str) -> (Vec<String>, bool) {
        let mut unit = self.unit().await;
        let mut session = session(csv);
        let decisions = session.recall(&mut unit, self.meeting).await.unwrap();
        let plan = session.plan(&mut unit, self.meeting, &decisions).await.unwrap();
        (explained(&plan), session.preview(&plan).recalled)
    }
}

#[tokio::test]
async fn columns_and_answers_are_there_again_with_the_next_sheet_of_the_layout() {
    let house = House::new().await;
    let rows = "Dag,Berg,dag@example.org,EC,Judge\r\nFinn,Ek,finn@example.org,,\r\nGus,,gus@example.org,NO,\r\nAnn,Lee,finn@example.org,SE,\r\n";
    let csv = format!("{HEAD}{rows}");
    let mut sheet = session(&csv);
    let mut decisions = in_person();
    sheet.map(&[(4, Field::Function)]).unwrap();
    decisions.answer(ImportAnswer::Party { text: "EC".into(), party: "COM".into() });
    decisions.answer(ImportAnswer::PartyOfRow { row: 3, party: "SE".into() });
    decisions.answer(ImportAnswer::Name { row: 4, given_name: "Gus".into(), family_name: "Dahl".into() });
    decisions.answer(ImportAnswer::Person { row: 5, is: "row 3".into() });
    let mut unit = house.unit().await;
    sheet.remember(&mut unit, house.meeting, &decisions).await.unwrap();
    assert_eq!(unit.commit().await.unwrap().step, None, "a choice is no step");

    // Two rows more, in front.
    let later = format!("{HEAD}Eva,Roos,eva@example.org,EC,\r\nBo,Lund,bo@example.org,,\r\n{rows}");
    let (shown, recalled) = house.opened(&later).await;
    assert!(recalled, "it is said");
    let states: Vec<&str> = shown.iter().map(|row| row.split_once(' ').unwrap().1).collect();
    assert_eq!(
        states,
        ["new COM", "rejected - party_missing", "new COM", "duplicate SE answered_again", "new NO", "new SE"]
    );

    let other = "First name,Family name,E-mail,State\r\nDag,Berg,dag@example.org,EC\r\n".to_owned();
    assert_eq!(
        house.opened(&other).await,
        (vec!["2 rejected - party_ambiguous".to_owned()], false),
        "another layout"
    );
}

#[tokio::test]
async fn what_was_remembered_is_forgotten_when_nothing_is_chosen_any_more() {
    let house = House::new().await;
    let csv = format!("{HEAD}Dag,Berg,dag@example.org,EC,\r\n");
    let mut decisions = in_person();
    decisions.answer(ImportAnswer::Party { text: "EC".into(), party: "COM".into() });
    for (decisions, shown) in
        [(decisions, "2 new COM"), (Decisions::default(), "2 rejected - party_ambiguous")]
    {
        let mut unit = house.unit().await;
        session(&csv).remember(&mut unit, house.meeting, &decisions).await.unwrap();
        unit.commit().await.unwrap();
        assert_eq!(house.opened(&csv).await.0, [shown]);
    }
}

#[tokio::test]
async fn a_place_that_is_known_is_warned_of_again_only_once_another_service_writes_there() {
    let house = House::new().await;
    let named = |by: &str| Some(SharedPlace::Synchronised { by: by.to_owned() });
    let mut unit = house.unit().await;
    assert_eq!(workspace::doubtful_place(&mut unit, &house.path()).await.unwrap(), None);
    let [drive, cloud] =
        ["OneDrive", "Nextcloud"].map(|folder| house.folder.path().join(folder).join("a.entente"));
    assert_eq!(workspace::doubtful_place(&mut unit, &drive).await.unwrap(), named("OneDrive"));
    workspace::know_place(&mut unit, &drive).await.unwrap();
    assert_eq!(unit.commit().await.unwrap().step, None, "it is no step");
    let mut unit = house.unit().await;
    assert_eq!(workspace::doubtful_place(&mut unit, &drive).await.unwrap(), None);
    assert_eq!(workspace::doubtful_place(&mut unit, &cloud).await.unwrap(), named("Nextcloud"));
}
