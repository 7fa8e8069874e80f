//! Files that are being made, and files that are gone.

use super::*;
use crate::Error;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

async fn begin(path: &Path) -> Result<crate::NewStore, Error> {
    Store::create(path, &passphrase(), &"A title".parse().unwrap(), false, &actor(), now()).await
}

#[tokio::test]
async fn a_workspace_is_at_its_place_only_when_it_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.entente");
    let new = begin(&path).await.unwrap();
    let mut unit = new.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::default()));
    let mut kept = person(unit.new_id(), "Kept");
    unit.save(&mut kept).await.unwrap();
    unit.commit().await.unwrap();
    assert!(!path.exists(), "what is not finished stands under another name");
    let (store, _) = new.put_in_place().await.unwrap();
    assert_eq!(store.begin(now()).await.unwrap().all::<Person>().await.unwrap(), [kept]);
    assert_eq!(names(folder.path()), ["new.entente", "new.entente-journal"], "nothing stays beside it");
}

#[tokio::test]
async fn a_workspace_that_is_given_up_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let new = begin(&folder.path().join("new.entente")).await.unwrap();
    let mut unit = new.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::default()));
    let mut halfway = person(unit.new_id(), "Halfway");
    unit.save(&mut halfway).await.unwrap();
    drop(unit);
    assert_ne!(names(folder.path()), [""; 0], "it is being made somewhere");
    drop(new);
    assert_eq!(names(folder.path()), [""; 0]);
}

#[tokio::test]
async fn a_place_that_was_taken_while_a_workspace_was_made_keeps_what_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.entente");
    let new = begin(&path).await.unwrap();
    std::fs::write(&path, "something of value").unwrap();
    assert!(matches!(new.put_in_place().await.err().unwrap(), Error::ExistsAlready));
    assert_eq!(std::fs::read(&path).unwrap(), b"something of value");
    assert_eq!(names(folder.path()), ["new.entente"]);
}

#[tokio::test]
async fn a_file_that_vanishes_before_it_is_opened_is_not_made_anew() {
    let fixture = Fixture::new().await;
    let path = fixture.path();
    drop(fixture.store);
    let unlocked = Unlocked::with(&path, &passphrase()).unwrap();
    std::fs::remove_file(&path).unwrap();
    let refused = Store::open_unlocked(&unlocked, None).await.err().unwrap();
    assert!(matches!(refused, Error::NotFound), "{refused:?}");
    assert!(!path.exists(), "an empty workspace would look like everything lost");
}

#[tokio::test]
async fn the_journal_of_a_workspace_that_is_gone_is_not_played_into_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (path, journal) = (folder.path().join("new.entente"), folder.path().join("new.entente-journal"));
    std::fs::write(&journal, "pages of another file").unwrap();
    assert!(matches!(begin(&path).await.err().unwrap(), Error::CannotWrite(_)));
    assert_eq!(names(folder.path()), ["new.entente-journal"], "it may be all that is left of something");
    std::fs::write(&journal, "").unwrap();
    begin(&path).await.unwrap().put_in_place().await.unwrap();
}
