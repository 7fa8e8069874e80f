use super::*;
use crate::Error;
use domain::verb::{Counted, Titled};

impl Fixture {
    async fn undo(&self) -> Result<String, Error> {
        let mut unit = self.store.begin(now()).await?;
        let step = unit.undo().await?;
        unit.commit().await?;
        Ok(step.verb.kept().0)
    }

    async fn redo(&self) -> Result<String, Error> {
        let mut unit = self.store.begin(now()).await?;
        let step = unit.redo().await?;
        unit.commit().await?;
        Ok(step.verb.kept().0)
    }
}

#[tokio::test]
async fn steps_are_undone_and_redone_one_by_one() {
    let fixture = Fixture::new().await;
    let mut person = fixture.add("First").await;
    fixture.rename(&mut person, "Second").await;
    fixture.add("Other").await;

    assert_eq!(fixture.undo().await.unwrap(), "add_person");
    assert_eq!(fixture.undo().await.unwrap(), "edit_person");
    assert_eq!(fixture.persons().await, ["First"]);
    assert_eq!(fixture.undo().await.unwrap(), "add_person");
    assert_eq!(fixture.persons().await, [""; 0]);
    assert!(matches!(fixture.undo().await, Err(Error::NothingToUndo)));

    assert_eq!(fixture.redo().await.unwrap(), "add_person");
    assert_eq!(fixture.redo().await.unwrap(), "edit_person");
    assert_eq!(fixture.persons().await, ["Second"]);
    assert_eq!(fixture.redo().await.unwrap(), "add_person");
    assert_eq!(fixture.persons().await, ["Other", "Second"]);
    assert!(matches!(fixture.redo().await, Err(Error::NothingToRedo)));
}

#[tokio::test]
async fn a_new_step_ends_redo() {
    let fixture = Fixture::new().await;
    fixture.add("First").await;
    fixture.undo().await.unwrap();
    fixture.add("Second").await;
    assert!(matches!(fixture.redo().await, Err(Error::NothingToRedo)));
    assert_eq!(fixture.undo().await.unwrap(), "add_person");
    assert!(
        matches!(fixture.undo().await, Err(Error::NothingToUndo)),
        "the superseded step is not undone again"
    );
}

#[tokio::test]
async fn undo_and_redo_survive_closing_the_file() {
    let mut fixture = Fixture::new().await;
    fixture.add("First").await;
    fixture.add("Second").await;
    fixture.undo().await.unwrap();
    let path = fixture.path();
    drop(fixture.store);
    (fixture.store, fixture.unlocked) = Store::open(&path, &passphrase(), None).await.unwrap();
    fixture.redo().await.unwrap();
    assert_eq!(fixture.persons().await, ["First", "Second"]);
    fixture.undo().await.unwrap();
    fixture.undo().await.unwrap();
    assert_eq!(fixture.persons().await, [""; 0]);
}

#[tokio::test]
async fn a_removed_record_comes_back_whole() {
    let fixture = Fixture::new().await;
    let person = fixture.add("Gone").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::RemovePeople(Counted::of(1)));
    unit.remove(&person).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(fixture.persons().await, [""; 0]);
    fixture.undo().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let back: Person = unit.get(person.id).await.unwrap();
    assert_eq!(back.name, person.name);
    assert_eq!(back.email, person.email);
}

#[tokio::test]
async fn undo_stops_at_a_step_that_cannot_be_taken_back() {
    let fixture = Fixture::new().await;
    fixture.add("Before").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::Later(Nothing {}));
    unit.not_undoable();
    let mut person = person(unit.new_id(), "During");
    unit.save(&mut person).await.unwrap();
    unit.commit().await.unwrap();
    assert!(matches!(fixture.undo().await, Err(Error::CannotUndo)));
    assert_eq!(fixture.persons().await, ["Before", "During"]);
}

#[tokio::test]
async fn nobody_overwrites_unseen() {
    let fixture = Fixture::new().await;
    let mut mine = fixture.add("First").await;
    let mut theirs = mine.clone();
    fixture.rename(&mut theirs, "Theirs").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::EditPerson(Named::default()));
    mine.name.family_name = "Mine".parse().unwrap();
    let refused = unit.save(&mut mine).await;
    assert!(matches!(refused, Err(Error::ChangedMeanwhile(domain::noun::Noun::Person))));
    drop(unit);
    assert_eq!(fixture.persons().await, ["Theirs"]);
}

#[tokio::test]
async fn a_change_without_a_name_is_refused() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let mut person = person(unit.new_id(), "Nameless");
    unit.save(&mut person).await.unwrap();
    assert!(matches!(unit.commit().await, Err(Error::UnnamedStep)));
    assert_eq!(fixture.persons().await, [""; 0]);
}

#[tokio::test]
async fn saving_what_is_already_there_is_no_step() {
    let fixture = Fixture::new().await;
    let mut person = fixture.add("Same").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::EditPerson(Named::default()));
    unit.save(&mut person).await.unwrap();
    let committed = unit.commit().await.unwrap();
    assert_eq!((committed.changes, committed.step), (Vec::new(), None));
    assert_eq!(fixture.undo().await.unwrap(), "add_person");
}

/// A meeting whose creation and removal are as a release before `video_link` and `hours` left them in the journal.
async fn meeting_from_before(fixture: &Fixture) -> domain::meeting::Meeting {
    use domain::meeting::{Meeting, MeetingDetails, Series, Zone};
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::CreateMeeting(Titled::default()));
    let title = |text: &str| text.parse().unwrap();
    let mut series = Series {
        id: unit.new_id(),
        revision: Revision::default(),
        name: title("Focus group"),
        short: title("FG"),
        earlier: Vec::new(),
        templates: Vec::new(),
    };
    unit.save(&mut series).await.unwrap();
    let day = "2024-06-26".parse().unwrap();
    let details = MeetingDetails::new(3, title("Third"), day, day, Zone("Europe/Paris".parse().unwrap()));
    let mut meeting =
        Meeting { id: unit.new_id(), revision: Revision::default(), series: series.id, details };
    unit.save(&mut meeting).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::Later(Nothing {}));
    unit.remove(&meeting).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    sqlx::query("delete from journal_value where field in ('video_link', 'hours')")
        .execute(unit.connection())
        .await
        .unwrap();
    unit.commit().await.unwrap();
    meeting
}

#[tokio::test]
async fn what_was_done_before_a_column_came_is_undone_and_redone() {
    let fixture = Fixture::new().await;
    let meeting = meeting_from_before(&fixture).await;
    fixture.undo().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let back: domain::meeting::Meeting = unit.get(meeting.id).await.unwrap();
    assert_eq!(
        back.details, meeting.details,
        "a removal of before, with what older meetings hold in the column"
    );
    drop(unit);
    fixture.undo().await.unwrap();
    fixture.redo().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let back: domain::meeting::Meeting = unit.get(meeting.id).await.unwrap();
    assert_eq!(back.details, meeting.details, "a creation of before");
}
