//! A second file of the same source, compared with what the first one said and with what stands now.

use super::{House, codes, in_person, session};
use crate::import::{
    Decisions, Field, FieldAnswer, ImportAnswer, ImportPreview, ImportRow, NamedAnswer, QuestionCode,
    RowState,
};
use crate::people;
use domain::import::Import;
use domain::participant::Status;

const HEAD: &str = "First name,Family name,E-mail address,Country or body you represent,Function,Phone\r\n";
const ANN: &str = "Ann,Lee,ann@court.test,Belgium,Judge,+32 1\r\n";
const BO: &str = "Bo,Ek,bo@court.test,Sweden,Judge,+46 1\r\n";

/// A file of this source.
fn file(rows: &[&str]) -> String {
    format!("{HEAD}{}", rows.concat())
}

impl House {
    async fn shown(&self, csv: &str, decisions: &Decisions) -> ImportPreview {
        let file = session(csv);
        let plan = file.plan(&mut self.unit().await, self.meeting, decisions).await.unwrap();
        file.preview(&plan)
    }

    async fn applied(&self, csv: &str, decisions: &Decisions) {
        let mut unit = self.unit().await;
        let plan = session(csv).plan(&mut unit, self.meeting, decisions).await.unwrap();
        plan.apply(&mut unit, &|_, _| true).await.unwrap();
        unit.commit().await.unwrap();
    }

    /// Changes somebody by hand.
    async fn by_hand(&self, family: &str, change: impl FnOnce(&mut people::PersonDetails)) {
        let read = self.detail(family).await;
        let mut unit = self.unit().await;
        House::change(&mut unit, &read, change).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn function(&self, family: &str) -> String {
        self.detail(family).await.details.seat.function.to_string()
    }

    async fn status(&self, family: &str) -> Status {
        self.detail(family).await.details.seat.status
    }
}

fn function(text: &str) -> impl FnOnce(&mut people::PersonDetails) {
    let text = super::line(text);
    |details| details.seat.function = text
}

/// "update said_before"
fn told(row: &ImportRow) -> String {
    format!("{} {}", row.state.name(), codes(row)).trim_end().to_owned()
}

#[tokio::test]
async fn what_a_file_says_as_before_leaves_alone_what_was_changed_by_hand() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    house.by_hand("Lee", function("Prosecutor")).await;
    let later = file(&[ANN, "Bo,Ek,bo@court.test,Sweden,Clerk,+46 1\r\n"]);
    let preview = house.shown(&later, &in_person()).await;
    let rows: Vec<String> = preview.rows.iter().map(told).collect();
    assert_eq!(rows, ["unchanged said_before", "update"]);
    let since = preview.since.expect("it is compared with the file before it");
    assert_eq!(
        (since.file_name.as_str(), since.added, since.changed, since.no_longer.len()),
        ("people.csv", 0, 1, 0)
    );
    house.applied(&later, &in_person()).await;
    assert_eq!(
        (house.function("Lee").await, house.function("Ek").await),
        ("Prosecutor".into(), "Clerk".into())
    );
    assert_eq!(house.import(&later).await, 0, "and once more");
}

#[tokio::test]
async fn a_file_of_another_source_is_compared_with_what_stands_alone() {
    let house = House::new().await;
    house.import(&file(&[ANN])).await;
    house.by_hand("Lee", function("Prosecutor")).await;
    let other = "First name,Family name,E-mail address,Country or body you represent,Function\r\nAnn,Lee,ann@court.test,Belgium,Judge\r\n";
    let preview = house.shown(other, &in_person()).await;
    assert_eq!((told(&preview.rows[0]).as_str(), preview.since), ("update", None));
}

#[tokio::test]
async fn what_both_changed_is_asked_field_by_field_and_asked_once() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    house
        .by_hand("Lee", |details| {
            details.seat.function = super::line("Prosecutor");
            details.phone = super::line("+32 7");
        })
        .await;
    let later = file(&["Ann,Lee,ann@court.test,Belgium,Clerk,+32 9\r\n", BO]);
    let mut decisions = in_person();
    let preview = house.shown(&later, &decisions).await;
    let question = preview.rows[0].question.as_ref().expect("both were changed on both sides");
    assert_eq!(preview.since.as_ref().unwrap().changed, 1, "whoever waits for a choice is counted");
    assert_eq!((question.code, preview.rows[0].state), (QuestionCode::ChangedBoth, RowState::Rejected));
    let mut asked: Vec<(Field, &str, &str)> =
        question.fields.iter().map(|one| (one.field, one.stands.as_str(), one.says.as_str())).collect();
    asked.sort();
    assert_eq!(asked, [(Field::Phone, "+32 7", "+32 9"), (Field::Function, "Prosecutor", "Clerk")]);
    house.applied(&later, &decisions).await;
    assert_eq!(house.function("Lee").await, "Prosecutor", "unanswered, nothing happens");

    decisions.answer(ImportAnswer::Field { row: 2, field: Field::Function, is: FieldAnswer::Keep });
    let half = house.shown(&later, &decisions).await;
    assert_eq!(half.rows[0].state, RowState::Rejected, "one field is open still");
    decisions.answer(ImportAnswer::Field { row: 2, field: Field::Phone, is: FieldAnswer::Take });
    house.applied(&later, &decisions).await;
    let ann = house.detail("Lee").await.details;
    assert_eq!((ann.seat.function.as_str(), ann.phone.as_str()), ("Prosecutor", "+32 9"));
    let again = house.shown(&later, &in_person()).await;
    assert_eq!(told(&again.rows[0]), "unchanged said_before", "what was answered is asked once");
}

#[tokio::test]
async fn an_answer_is_remembered_as_long_as_the_file_says_the_same() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    house.by_hand("Lee", function("Prosecutor")).await;
    let csv = |function: &str| file(&[&format!("Ann,Lee,ann@court.test,Belgium,{function},+32 1\r\n")]);
    let mut decisions = in_person();
    decisions.answer(ImportAnswer::Field { row: 2, field: Field::Function, is: FieldAnswer::Keep });
    decisions.answer(ImportAnswer::NoLongerNamed { reference: "P02".into(), is: NamedAnswer::Comes });
    let mut unit = house.unit().await;
    session(&csv("Clerk")).remember(&mut unit, house.meeting, &decisions).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let recalled = session(&csv("Clerk")).recall(&mut unit, house.meeting).await.unwrap();
    assert_eq!(recalled, decisions);
    let other = session(&csv("Registrar")).recall(&mut unit, house.meeting).await.unwrap();
    assert!(other.answers.fields.is_empty(), "another value is another question");
    drop(unit);
    house.applied(&file(&["Cy,Moe,cy@court.test,Norway,Judge,\r\n"]), &in_person()).await;
    let mut unit = house.unit().await;
    let later = session(&csv("Clerk")).recall(&mut unit, house.meeting).await.unwrap();
    assert!(later.answers.no_longer_named.is_empty(), "it was said of another file");
}

#[tokio::test]
async fn whoever_is_not_named_any_more_is_a_question_and_nothing_by_itself() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    let later = file(&[ANN, "Cy,Moe,cy@court.test,Norway,Judge,\r\n"]);
    let preview = house.shown(&later, &in_person()).await;
    let since = preview.since.unwrap();
    assert_eq!((since.added, since.changed), (1, 0));
    let asked: Vec<(&str, &str, &str)> = since
        .no_longer
        .iter()
        .map(|one| (one.reference.as_str(), one.name.as_str(), one.party.as_str()))
        .collect();
    assert_eq!(asked, [("P02", "Bo Ek", "SE")]);
    house.applied(&later, &in_person()).await;
    assert_eq!(house.status("Ek").await, Status::Registered, "unanswered, nothing happens");
    let again = house.shown(&later, &in_person()).await;
    assert_eq!(again.since.unwrap().no_longer.len(), 1, "and it stays a question");

    let answers = r#"{"no_longer_named": {"P02": "withdraws"}}"#;
    let decisions = Decisions::from_json(answers).unwrap();
    assert_eq!(house.plan(&later, &decisions).await.effects(), 1);
    house.applied(&later, &decisions).await;
    assert_eq!(house.status("Ek").await, Status::Cancelled);
    house.undo().await;
    assert_eq!(house.status("Ek").await, Status::Registered);
}

#[tokio::test]
async fn who_still_comes_is_not_asked_about_again_until_named_again() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    let later = file(&["Ann,Lee,ann@court.test,Belgium,Clerk,+32 1\r\n"]);
    let comes = Decisions::from_json(r#"{"no_longer_named": {"P02": "comes"}}"#).unwrap();
    house.applied(&later, &comes).await;
    assert_eq!(house.shown(&later, &in_person()).await.since.unwrap().no_longer, []);
    house.by_hand("Ek", function("Prosecutor")).await;
    let both = file(&["Ann,Lee,ann@court.test,Belgium,Registrar,+32 1\r\n", BO]);
    let preview = house.shown(&both, &in_person()).await;
    assert_eq!(told(&preview.rows[1]), "unchanged said_before", "what the first file said is still known");
    house.applied(&both, &in_person()).await;
    assert_eq!(house.shown(&later, &in_person()).await.since.unwrap().no_longer.len(), 1);
}

#[tokio::test]
async fn somebody_in_a_row_that_is_left_out_or_waits_is_still_named() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    let mut decisions = in_person();
    decisions.skip(3, true);
    assert_eq!(house.shown(&file(&[ANN, BO]), &decisions).await.since.unwrap().no_longer, []);
    let unclear = file(&[ANN, "Bo,Ek,,EC,Judge,+46 1\r\n"]);
    assert_eq!(house.shown(&unclear, &in_person()).await.since.unwrap().no_longer, []);
}

#[tokio::test]
async fn who_was_brought_back_by_hand_does_not_withdraw_again() {
    let house = House::new().await;
    let head = "First name,Family name,E-mail address,Country or body you represent,Withdrawn\r\n";
    let csv = |withdrawn: &str| {
        format!("{head}Ann,Lee,ann@court.test,Belgium,{withdrawn}\r\nBo,Ek,bo@court.test,Sweden,\r\n")
    };
    house.import(&csv("")).await;
    house.import(&csv("Yes")).await;
    assert_eq!(house.status("Lee").await, Status::Cancelled);
    house.by_hand("Lee", |details| details.seat.status = Status::Confirmed).await;
    let preview = house.shown(&csv("Yes"), &in_person()).await;
    assert_eq!(told(&preview.rows[0]), "unchanged said_before");
    assert_eq!(house.import(&csv("Yes")).await, 0);
    assert_eq!(house.status("Lee").await, Status::Confirmed);
}

#[tokio::test]
async fn an_import_that_was_taken_back_is_no_base_and_values_are_kept_as_digests() {
    let house = House::new().await;
    house.import(&file(&[ANN, BO])).await;
    let imports: Vec<Import> = house.unit().await.of_meeting(house.meeting).await.unwrap();
    let kept = serde_json::to_string(&imports[0].said).unwrap();
    assert_eq!(imports[0].said.len(), 2);
    for value in ["Ann", "Lee", "court.test", "Judge", "+32"] {
        assert!(!kept.contains(value), "no value is read in it: {kept}");
    }
    let mut unit = house.unit().await;
    crate::import::undo_import(&mut unit, imports[0].id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.shown(&file(&[ANN]), &in_person()).await.since, None);
}
