use super::*;
use crate::Error;

#[tokio::test]
async fn a_backup_opens_with_the_same_passphrase_and_holds_the_same() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let to = fixture.folder.path().join("backup.entente");
    let entries = fixture.store.backup(&fixture.unlocked, &to).await.unwrap();
    assert_eq!(entries, 2);
    let (store, _) = Store::open(&to, &passphrase(), None).await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    assert_eq!(unit.all::<Person>().await.unwrap().len(), 1);
    assert_eq!(unit.verify_journal().await.unwrap().broken_at, None);
    assert_eq!(
        unit.search(&[domain::noun::Noun::Person], "kept").await.unwrap().len(),
        1,
        "the index is in it too"
    );
    assert_eq!(fixture.persons().await, ["Kept"], "the open file goes on working");
}

#[tokio::test]
async fn a_backup_never_replaces_a_file_and_leaves_none_behind_when_it_fails() {
    let fixture = Fixture::new().await;
    let taken = fixture.folder.path().join("taken.entente");
    std::fs::write(&taken, "something of value").unwrap();
    assert!(matches!(fixture.store.backup(&fixture.unlocked, &taken).await, Err(Error::ExistsAlready)));
    assert_eq!(std::fs::read(&taken).unwrap(), b"something of value");
    let nowhere = fixture.folder.path().join("no-such-folder").join("backup.entente");
    assert!(fixture.store.backup(&fixture.unlocked, &nowhere).await.is_err());
    assert_eq!(fixture.persons().await, [""; 0], "the open file goes on working");
}

#[tokio::test]
async fn a_migration_begins_with_a_verified_backup() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let path = fixture.path();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    // Takes the file back to what it was before the agenda came.
    for sql in [
        "drop index journal_removed",
        "drop index journal_value_erased",
        "drop table publication_draft",
        "drop table correction",
        "drop table report_sentence",
        "drop table snooze",
        "drop table milestone",
        "drop table pouch_recipient",
        "drop table reply",
        "drop table statement",
        "drop table transfer",
        "drop table rating",
        "drop table evaluation",
        "drop table response",
        "drop table question",
        "drop table concept",
        "drop table practice",
        "drop table import",
        "drop table challenge",
        "drop table action",
        "drop table term",
        "drop table review_round",
        "drop table approval",
        "drop table comment",
        "drop table pouch_keys",
        "drop table silence",
        "drop table turn",
        "drop table presence",
        "drop table note",
        "drop table choice",
        "drop table agenda_remark",
        "drop table agenda_version",
        "drop table guest",
        "drop table agenda_item",
        "drop table room",
        "drop table paper_content",
        "alter table series drop column templates",
        "alter table participant drop column place",
        "drop index journal_told",
        "alter table meeting drop column video_link",
        "alter table meeting drop column hours",
        "delete from _sqlx_migrations where version >= 20261124000001",
    ] {
        sqlx::query(sql).execute(unit.connection()).await.unwrap();
    }
    unit.commit().await.unwrap();
    drop(fixture.store);
    let (store, _) = Store::open(&path, &passphrase(), None).await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    assert_eq!(unit.all::<domain::agenda::Room>().await.unwrap(), [], "the tables are there again");
    assert_eq!(
        unit.search(&[domain::noun::Noun::Person], "kept").await.unwrap().len(),
        1,
        "and nothing is lost"
    );
    let backup = path.with_file_name("meeting-before-update-5.entente");
    assert!(matches!(Store::open(&backup, &"wrong".into(), None).await, Err(Error::WrongPassphrase)));
}
