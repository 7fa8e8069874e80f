use super::*;
use crate::{Error, ReadOnly};
use std::path::Path;

#[tokio::test]
async fn a_backup_opens_with_the_same_passphrase_and_holds_the_same() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let to = fixture.folder.path().join("backup.entente");
    let copied = fixture.store.backup(&fixture.unlocked, &to).await.unwrap();
    assert_eq!(copied.entries, 2);
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

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_copy_is_kept_by_itself_only_where_something_was_done_since_the_last() {
    let fixture = Fixture::new().await;
    fixture.add("First").await;
    let folder = fixture.folder.path().join("kept").join("here");
    let keep = async |minutes| {
        let at = now() + chrono::TimeDelta::minutes(minutes);
        fixture.store.keeper().keep(&fixture.unlocked, &folder, at).await.unwrap().map(|made| made.copy.path)
    };
    let first = keep(0).await.expect("there was none");
    assert_eq!(keep(60).await, None, "nothing was done");
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let id = unit.workspace().await.unwrap().id;
    unit.event(Verb::Unlock(Nothing {}), "workspace", id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(keep(61).await, None, "to open it is nothing");
    fixture.add("Kept").await;
    let second = keep(62).await.expect("somebody was added");
    assert_eq!(names(&folder).len(), 2);
    for name in names(&folder) {
        assert!(name.starts_with("entente-") && !name.to_lowercase().contains("meeting"), "{name}");
    }
    // The last one is hurt by its disk: another is due, and the older one stays.
    let mut bytes = std::fs::read(&second).unwrap();
    bytes[3 * 4096 + 99] ^= 1;
    std::fs::write(&second, bytes).unwrap();
    let third = keep(63).await.expect("the last one proves nothing any more");
    let unlocked = Unlocked { backups: Some(folder.clone()), ..fixture.unlocked.clone() };
    let found: Vec<PathBuf> = unlocked.backups().await.into_iter().map(|backup| backup.path).collect();
    assert_eq!(found, [third, first], "those that are sound, the newest first");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[tokio::test]
async fn that_a_copy_was_made_after_an_opening_is_nothing_that_the_file_lacks() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let path = fixture.path();
    let before = fixture.folder.path().join("before.entente");
    fixture.store.backup(&fixture.unlocked, &before).await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let id = unit.workspace().await.unwrap().id;
    unit.event(Verb::Unlock(Nothing {}), "workspace", id).await.unwrap();
    unit.commit().await.unwrap();
    let kept = fixture.folder.path().join("kept");
    fixture.store.keeper().keep(&fixture.unlocked, &kept, now()).await.unwrap().unwrap();

    let Fixture { store, unlocked, folder: _folder } = fixture;
    drop(store);
    std::fs::copy(&before, &path).unwrap();
    let unlocked = unlocked.kept_at(&kept);
    let store = Store::open_unlocked(&unlocked, None).await.unwrap();
    assert_eq!(store.keeper().beyond(&unlocked, &kept).await.unwrap(), None);
    for backup in unlocked.backups().await {
        let standing = store.begin(now()).await.unwrap().stands_to(&backup, &unlocked).await.unwrap();
        assert_eq!(standing, crate::Standing::GoesOn, "{}", backup.path.display());
    }
}

#[tokio::test]
async fn a_copy_that_holds_more_than_the_file_is_named_until_it_is_known_and_stays() {
    let fixture = Fixture::new().await;
    let kept = fixture.folder.path().join("kept");
    let at = |minutes| now() + chrono::TimeDelta::minutes(minutes);
    let Fixture { store, unlocked, .. } = &fixture;
    let first = store.keeper().keep(unlocked, &kept, at(0)).await.unwrap().unwrap().copy;
    fixture.add("Cut off").await;
    let second = store.keeper().keep(unlocked, &kept, at(1)).await.unwrap().unwrap().copy;
    assert_eq!(store.keeper().beyond(unlocked, &kept).await.unwrap(), None, "it goes on from both");

    let path = fixture.path();
    let Fixture { store, unlocked, folder } = fixture;
    drop(store);
    std::fs::copy(&first.path, &path).unwrap();
    let store = Store::open_unlocked(&unlocked, None).await.unwrap();
    let cut = Fixture { folder, store, unlocked };
    let Fixture { store, unlocked, .. } = &cut;
    for minute in 2..16 {
        cut.add(&format!("Later {minute}")).await;
        store.keeper().keep(unlocked, &kept, at(minute)).await.unwrap().unwrap();
        let beyond = store.keeper().beyond(unlocked, &kept).await.unwrap();
        assert_eq!(beyond.as_ref(), Some(&second), "although newer ones go on");
    }
    assert!(!first.path.exists(), "the control: as old a copy from which it goes on is superfluous");
    assert!(second.path.exists(), "nothing else holds what was cut off");
    let mut unit = store.begin(now()).await.unwrap();
    unit.know_beyond(&second).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(store.keeper().beyond(unlocked, &kept).await.unwrap(), None, "it is known");
}

#[tokio::test]
async fn what_a_killed_run_left_is_swept_where_backups_are_kept_and_where_a_file_is_opened() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path().join("kept");
    std::fs::create_dir(&folder).unwrap();
    let left = |folder: &Path| {
        let part = folder.join("entente-01890a5d000070008000000000000001.part");
        let file = std::fs::File::create(&part).unwrap();
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_hours(1)).unwrap();
        part
    };
    let part = left(&folder);
    fixture.store.keeper().keep(&fixture.unlocked, &folder, now()).await.unwrap().expect("the first");
    assert!(!part.exists());
    let Fixture { store, unlocked, folder } = fixture;
    drop(store);
    let part = left(folder.path());
    Store::open_unlocked(&unlocked, None).await.unwrap();
    assert!(!part.exists());
}

#[tokio::test]
async fn of_a_journal_that_was_altered_every_copy_stays_and_it_is_said_again() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path().join("kept");
    let minute = |number| now() + chrono::TimeDelta::minutes(number);
    let keep = async |number| fixture.store.keeper().keep(&fixture.unlocked, &folder, minute(number)).await;
    let kept = || names(&folder).len();
    for number in 0..10 {
        fixture.add("Peeters").await;
        keep(number).await.unwrap().unwrap();
    }
    fixture.add("Peeters").await;
    keep(10).await.unwrap().unwrap();
    assert_eq!(kept(), 10, "the control: of a sound one the eleventh goes");

    let mut unit = fixture.store.begin(now()).await.unwrap();
    sqlx::query("update journal set actor = 'Somebody else' where seq = 2")
        .execute(unit.writing().unwrap())
        .await
        .unwrap();
    unit.commit().await.unwrap();
    fixture.add("Peeters").await;
    assert!(matches!(keep(11).await, Err(Error::JournalAltered)));
    assert_eq!(kept(), 11, "what was done last is kept, and no proven copy went for it");
    assert!(matches!(keep(12).await, Err(Error::JournalAltered)), "it is said as long as it is so");
    assert_eq!(kept(), 11, "without another copy of the same");

    let own = fixture.folder.path().join("own.entente");
    let by_hand = fixture.store.backup(&fixture.unlocked, &own).await;
    assert!(matches!(by_hand, Err(Error::JournalAltered)), "one by hand says so too: {by_hand:?}");
    let (copy, _) = Store::open(&own, &passphrase(), None).await.unwrap();
    let people = copy.begin(now()).await.unwrap().all::<Person>().await.unwrap();
    assert_eq!(people.len(), 12, "and holds everything");
}

#[tokio::test]
async fn a_folder_that_is_gone_or_full_stops_nothing() {
    let fixture = Fixture::new().await;
    let taken = fixture.folder.path().join("taken");
    std::fs::write(&taken, "a file").unwrap();
    let refused = fixture.store.keeper().keep(&fixture.unlocked, &taken.join("kept"), now()).await;
    assert!(matches!(refused, Err(Error::CannotWrite(_))), "{refused:?}");
    fixture.add("Kept").await;
    assert_eq!(fixture.persons().await, ["Kept"]);
    assert_eq!(names(fixture.folder.path()), ["meeting.entente", "meeting.entente-journal", "taken"]);
}

#[tokio::test]
async fn the_copy_that_is_worked_in_is_neither_opened_again_nor_removed() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path().join("kept");
    let long_ago = now() - chrono::TimeDelta::days(400);
    let kept = fixture.store.keeper().keep(&fixture.unlocked, &folder, long_ago).await.unwrap().unwrap().copy;
    let copy = fixture.unlocked.at(&kept.path);
    let store = Store::open_unlocked(&copy, None).await.unwrap();
    for day in (0..12).rev() {
        let mut unit = store.begin(now()).await.unwrap();
        unit.step(Verb::AddPerson(Named::default()));
        let mut person = person(unit.new_id(), "In the copy");
        unit.save(&mut person).await.unwrap();
        unit.commit().await.unwrap();
        let at = now() - chrono::TimeDelta::days(day);
        store.keeper().keep(&copy, &folder, at).await.unwrap().unwrap();
    }
    assert!(kept.path.exists(), "it is the oldest, and it is worked in");
    assert_eq!(names(&folder).iter().filter(|name| name.ends_with(".entente")).count(), 13);
    drop(store);
    fixture.add("Later").await;
    let later = now() + chrono::TimeDelta::minutes(1);
    fixture.store.keeper().keep(&fixture.unlocked, &folder, later).await.unwrap().unwrap();
    assert!(kept.path.exists(), "nor once it is closed: what was done in it stands nowhere else");
}

#[tokio::test]
async fn a_copy_that_was_kept_is_opened_for_reading_only_where_it_lies() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path().join("kept");
    let kept = fixture.store.keeper().keep(&fixture.unlocked, &folder, now()).await.unwrap().unwrap().copy;
    let before = std::fs::read(&kept.path).unwrap();
    let known = fixture.unlocked.kept_at(&folder.join("../kept"));
    let store = Store::open_unlocked(&known.at(&kept.path), None).await.unwrap();
    assert_eq!(store.read_only(), Some(ReadOnly::Backup));
    let mut unit = store.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::default()));
    let mut person = person(unit.new_id(), "Lost with it");
    let refused = unit.save(&mut person).await;
    assert!(matches!(refused, Err(Error::ReadOnly(ReadOnly::Backup))), "{refused:?}");
    drop(unit);
    let own = fixture.folder.path().join("own.entente");
    store.backup(&known.at(&kept.path), &own).await.unwrap();
    drop(store);
    assert!(std::fs::read(&kept.path).unwrap() == before, "nothing of it was written");

    let moved = fixture.folder.path().join(kept.path.file_name().unwrap());
    std::fs::copy(&kept.path, &moved).unwrap();
    for elsewhere in [own, moved] {
        let store = Store::open_unlocked(&known.at(&elsewhere), None).await.unwrap();
        assert_eq!(store.read_only(), None, "{}", elsewhere.display());
    }
}

#[tokio::test]
async fn whoever_keeps_copies_keeps_no_file_open() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path().join("kept");
    let keeper = fixture.store.keeper();
    assert!(keeper.keep(&fixture.unlocked, &folder, now()).await.unwrap().is_some());
    let path = fixture.path();
    drop(fixture.store);
    let (store, _) = Store::open(&path, &passphrase(), None).await.expect("it is closed");
    let later = now() + chrono::TimeDelta::hours(1);
    assert_eq!(keeper.keep(&fixture.unlocked, &folder, later).await.unwrap(), None, "that opening is over");
    drop(store);
}

#[tokio::test]
async fn what_a_backup_would_lose_is_named() {
    let fixture = Fixture::new().await;
    fixture.add("Before").await;
    let folder = fixture.folder.path().join("kept");
    fixture.store.keeper().keep(&fixture.unlocked, &folder, now()).await.unwrap().unwrap();
    fixture.add("After").await;
    fixture.add("Last").await;
    let kept = Unlocked { backups: Some(folder), ..fixture.unlocked.clone() }.backups().await.remove(0);
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let (count, steps) = unit.steps_since(&kept, 1).await.unwrap().expect("it is of this line");
    assert_eq!((count, steps.len()), (2, 1), "all are counted, the last are listed");
    assert_eq!(steps[0].verb, Verb::AddPerson(Named::of("Last")));
    sqlx::query("update journal set hash = x'00' where seq = 2").execute(unit.connection()).await.unwrap();
    assert_eq!(unit.steps_since(&kept, 1).await.unwrap(), None, "it says something else");
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
