//! Damaged files: what can be read is shown, and nothing is written.

use super::*;
use crate::{Error, ReadOnly};
use domain::ids::MeetingId;
use domain::verb::{Exported, Opened};

const PAGE: usize = 4096;

/// A file whose pages can be damaged one at a time.
struct Sound {
    folder: tempfile::TempDir,
    unlocked: Unlocked,
    bytes: Vec<u8>,
}

impl Sound {
    async fn new() -> Self {
        let fixture = Fixture::new().await;
        for number in 0..40 {
            fixture.add(&format!("Family{number:02}")).await;
        }
        let Fixture { folder, store, unlocked } = fixture;
        drop(store);
        let bytes = std::fs::read(&unlocked.path).unwrap();
        Self { folder, unlocked, bytes }
    }

    fn pages(&self) -> usize {
        self.bytes.len() / PAGE
    }

    /// Writes the file with one bit of one page flipped.
    fn damage(&self, page: usize) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        bytes[page * PAGE + 1_234] ^= 1;
        bytes
    }

    async fn open(&self, bytes: &[u8]) -> Result<(Store, PathBuf), Error> {
        let path = self.folder.path().join("damaged.entente");
        std::fs::write(&path, bytes).unwrap();
        let opened = Store::open_unlocked(&self.unlocked.at(&path), None).await;
        assert!(std::fs::read(&path).unwrap() == bytes, "opening changed the file");
        Ok((opened?, path))
    }
}

async fn persons(store: &Store) -> Result<usize, Error> {
    Ok(store.begin(now()).await?.all::<Person>().await?.len())
}

async fn title(store: &Store) -> Result<String, Error> {
    Ok(store.begin(now()).await?.workspace().await?.title.to_string())
}

#[tokio::test]
async fn a_file_with_one_flipped_bit_in_any_page_is_never_opened_for_writing() {
    let sound = Sound::new().await;
    let (store, _) = sound.open(&sound.bytes).await.unwrap();
    assert_eq!(store.read_only(), None, "a sound file is opened for writing");
    drop(store);
    let (mut opened, mut whole, mut in_part) = (0, 0, 0);
    for page in 1..sound.pages() {
        match sound.open(&sound.damage(page)).await {
            Ok((store, _)) => {
                assert_eq!(store.read_only(), Some(ReadOnly::Damaged), "page {page}");
                opened += 1;
                match persons(&store).await {
                    Ok(count) => whole += usize::from(count == 40),
                    Err(Error::Damaged) => in_part += 1,
                    Err(error) => panic!("page {page}: {error:?}"),
                }
                // A page that cannot be read spoils nothing for those that can.
                assert_eq!(title(&store).await.unwrap(), "A title", "page {page}");
            }
            Err(Error::Damaged) => {}
            Err(error) => panic!("page {page}: {error:?}"),
        }
    }
    let pages = sound.pages();
    assert!(opened > pages / 2 && whole > 0 && in_part > 0, "{opened} {whole} {in_part} of {pages}");
}

#[tokio::test]
async fn a_file_whose_end_is_cut_off_in_a_page_opens_for_reading_only() {
    let sound = Sound::new().await;
    let (store, _) = sound.open(&sound.bytes[..sound.bytes.len() - 100]).await.unwrap();
    assert_eq!(store.read_only(), Some(ReadOnly::Damaged), "there is no journal from which to repair it");
    assert_eq!(title(&store).await.unwrap(), "A title");
}

/// Pages of another time may hold another list of the tables, or none of what each workspace has. A list of migrations that is older
/// than the tables lets the first of them be made anew before a later one fails.
#[tokio::test]
async fn a_file_in_which_something_is_missing_that_each_has_is_damaged() {
    let older = "delete from _sqlx_migrations where version >= 20261127000040";
    for (missing, opens) in [
        ("drop table journal_head", true),
        ("delete from journal_head", true),
        ("drop table _sqlx_migrations", false),
        ("delete from _sqlx_migrations", false),
        ("delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)", false),
        (older, false),
        ("alter table workspace rename to another", false),
        ("alter table workspace rename column actor_name to another", false),
    ] {
        let fixture = Fixture::new().await;
        fixture.add("Kept").await;
        let mut unit = fixture.store.begin(now()).await.unwrap();
        sqlx::query(missing).execute(unit.connection()).await.unwrap();
        unit.commit().await.unwrap();
        match reopened(fixture).await {
            Ok(store) if opens => assert_eq!(store.read_only(), Some(ReadOnly::Damaged), "{missing}"),
            Err(Error::Damaged) if !opens => {}
            other => panic!("{missing}: {:?}", other.map(|store| store.read_only())),
        }
    }

    // A correction of a sentence, of which there was none before that migration: its new table refuses the row.
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let mut connection = fixture.store.connection.lock().await;
    for sql in [
        "pragma foreign_keys = off",
        older,
        "insert into correction values ('c', 1, 'm', null, 's', '{}', '', '', '', '', '', '', '')",
    ] {
        sqlx::query(sql).execute(connection.sqlite()).await.unwrap();
    }
    drop(connection);
    let said = reopened(fixture).await.err();
    assert!(matches!(said, Some(Error::Damaged)), "{said:?}");

    // One migration is not the one that is known by its number.
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    for sql in [older, "update _sqlx_migrations set checksum = x'00' where version = 20261123000001"] {
        sqlx::query(sql).execute(unit.connection()).await.unwrap();
    }
    unit.commit().await.unwrap();
    let said = reopened(fixture).await.err();
    assert!(matches!(said, Some(Error::Migration(_))), "{said:?}");
}

/// Closes a file and opens it again. One that is refused is as it was, and no copy of it is offered.
async fn reopened(fixture: Fixture) -> Result<Store, Error> {
    let Fixture { folder, store, unlocked } = fixture;
    drop(store);
    let before = std::fs::read(&unlocked.path).unwrap();
    let store = Store::open_unlocked(&unlocked, None).await;
    if store.is_err() {
        assert!(std::fs::read(&unlocked.path).unwrap() == before, "a file that is refused was changed");
        assert_eq!(unlocked.backups().await, [], "a copy of what is damaged is offered in place of it");
    }
    drop(folder);
    store
}

#[tokio::test]
async fn a_journal_that_does_not_end_at_its_head_is_damage() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    sqlx::query("update journal_head set hash = x'00'").execute(unit.connection()).await.unwrap();
    unit.commit().await.unwrap();
    drop(fixture.store);
    let store = Store::open_unlocked(&fixture.unlocked, None).await.unwrap();
    assert_eq!(store.read_only(), Some(ReadOnly::Damaged));
    assert_eq!(persons(&store).await.unwrap(), 1);
}

/// Pages of another time may lack what a screen asks for, in a file that opens.
#[tokio::test]
async fn what_a_damaged_file_lacks_is_said_as_damage_and_what_a_sound_one_lacks_is_not() {
    for (also, means_damage) in [("drop table journal_head", true), ("drop table turn", false)] {
        let fixture = Fixture::new().await;
        let mut unit = fixture.store.begin(now()).await.unwrap();
        for missing in ["alter table person rename to another", also] {
            sqlx::query(missing).execute(unit.connection()).await.unwrap();
        }
        unit.commit().await.unwrap();
        let Fixture { folder: _folder, store, unlocked } = fixture;
        drop(store);
        let store = Store::open_unlocked(&unlocked, None).await.unwrap();
        let error = persons(&store).await.unwrap_err().in_file(store.read_only());
        match error {
            Error::Damaged if means_damage => {}
            Error::Database(_) if !means_damage => {}
            other => panic!("{also}: {other:?}"),
        }
    }
}

/// The first file with a damaged page whose people can be read.
async fn readable(sound: &Sound) -> (Store, PathBuf) {
    for page in (1..sound.pages()).rev() {
        if let Ok((store, path)) = sound.open(&sound.damage(page)).await
            && persons(&store).await.is_ok()
        {
            return (store, path);
        }
    }
    panic!("no damaged file can be read");
}

#[tokio::test]
async fn reading_only_refuses_every_change_and_touches_nothing() {
    let sound = Sound::new().await;
    let (store, path) = readable(&sound).await;
    let before = std::fs::read(&path).unwrap();
    let known = store.begin(now()).await.unwrap().all::<Person>().await.unwrap().remove(0);
    let mut unit = store.begin(now()).await.unwrap();
    unit.step(Verb::EditPerson(Named::default()));
    let mut new = person(unit.new_id(), "New");
    let mut changed = Person { email: "other@example.org".parse().unwrap(), ..known.clone() };
    for (verb, refused) in [
        ("save a new record", unit.save(&mut new).await.err()),
        ("save a changed record", unit.save(&mut changed).await.err()),
        ("remove", unit.remove(&known).await.err()),
        ("undo", unit.undo().await.err()),
        ("note", unit.event(Verb::OpenNeeds(Opened::default()), "person", known.id.0).await.err()),
        ("keep content", unit.keep_content("00", b"paper").await.err()),
        ("keep a choice", unit.keep_choice("columns", "survey", "{}").await.err()),
        ("forget a choice", unit.forget_choice("columns", "survey").await.err()),
        ("remember who", unit.remember_actor(&actor()).await.err()),
    ] {
        assert!(matches!(refused, Some(Error::ReadOnly(ReadOnly::Damaged))), "{verb}: {refused:?}");
    }
    unit.event_if_possible(Verb::ExportAgenda(Exported::default()), "meeting", known.id.0)
        .await
        .expect("an export goes on without a note");
    unit.remember_meeting(MeetingId(known.id.0)).await.expect("where somebody looked is not worth an error");
    let around = sqlx::query("delete from person").execute(unit.connection()).await;
    assert!(around.is_err(), "SQLite refuses what goes around the unit");
    unit.commit().await.unwrap();
    drop(store);
    assert!(std::fs::read(&path).unwrap() == before, "the file was touched");
}

#[tokio::test]
async fn the_newest_sound_copy_beside_a_workspace_is_found() {
    let fixture = Fixture::new().await;
    let place = |name: &str| fixture.folder.path().join(name);
    assert_eq!(fixture.unlocked.backups().await, [], "there is none");
    let later = |minutes| now() + chrono::TimeDelta::minutes(minutes);
    for (name, minutes) in [("second.entente", 5), ("third.entente", 9), ("copy.txt", 11)] {
        let mut unit = fixture.store.begin(later(minutes)).await.unwrap();
        unit.step(Verb::AddPerson(Named::default()));
        let mut person = person(unit.new_id(), "Later");
        unit.save(&mut person).await.unwrap();
        unit.commit().await.unwrap();
        fixture.store.backup(&fixture.unlocked, &place(name)).await.unwrap();
    }
    // Written last, and older.
    std::fs::copy(place("second.entente"), place("first.entente")).unwrap();
    let stranger = place("stranger.entente");
    let title = "Another".parse().unwrap();
    let new = Store::create(&stranger, &passphrase(), &title, false, &actor(), later(30)).await.unwrap();
    drop(new.put_in_place().await.unwrap());

    let newest = fixture.unlocked.backups().await.remove(0);
    assert_eq!((newest.path.as_path(), newest.at), (place("third.entente").as_path(), later(9)));
    let mut bytes = std::fs::read(place("third.entente")).unwrap();
    bytes[5 * PAGE] ^= 1;
    std::fs::write(place("third.entente"), bytes).unwrap();
    let newest = fixture.unlocked.backups().await.remove(0);
    assert_eq!(newest.at, later(5), "a copy that is damaged itself is not offered");
    let opened = Store::open_unlocked(&fixture.unlocked.at(&newest.path), None).await.unwrap();
    assert_eq!(opened.read_only(), None, "it opens with the same key");
}

/// Opens a file with a passphrase and says what came of it; the file stays as it is.
async fn opened(path: &std::path::Path, phrase: &str, backups: &std::path::Path) -> Result<Store, Error> {
    let before = std::fs::read(path).unwrap();
    let unlocked = Unlocked::kept(path, &phrase.into(), Some(backups))?;
    let store = Store::open_unlocked(&unlocked, None).await;
    assert!(std::fs::read(path).unwrap() == before, "opening changed the file");
    store
}

#[tokio::test]
async fn a_hurt_first_page_is_damage_and_a_wrong_passphrase_is_one() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let backups = fixture.folder.path().join("elsewhere");
    fixture.store.keeper().keep(&fixture.unlocked, &backups, now()).await.unwrap().unwrap();
    let nowhere = fixture.folder.path().join("nowhere");
    let path = fixture.path();
    drop(fixture.store);
    let bytes = std::fs::read(&path).unwrap();
    let hurt = |from: usize, to: usize, with: u8| {
        let mut bytes = bytes.clone();
        bytes[from..to].iter_mut().for_each(|byte| *byte ^= with);
        std::fs::write(&path, bytes).unwrap();
    };
    let is_wrong = |opened: Result<Store, Error>| matches!(opened, Err(Error::WrongPassphrase));

    assert!(is_wrong(opened(&path, "another one", &backups).await), "nothing is hurt");

    // The body of the first page: its code, its content, all of it behind the salt.
    for (from, to) in [(4_090, 4_091), (1_000, 1_001), (16, 4_096)] {
        hurt(from, to, 0x55);
        let said = opened(&path, PASSPHRASE, &nowhere).await.err();
        assert!(matches!(said, Some(Error::Damaged)), "{from} to {to}: {said:?}");
        assert!(is_wrong(opened(&path, "another one", &backups).await), "{from} to {to}");
    }

    // The salt: a copy has it, and then everything can be read.
    hurt(3, 4, 1);
    let store = opened(&path, PASSPHRASE, &backups).await.unwrap();
    assert_eq!(store.read_only(), Some(ReadOnly::Damaged), "a file that is hurt is never written");
    assert_eq!(persons(&store).await.unwrap(), 1);
    drop(store);
    assert!(is_wrong(opened(&path, "another one", &backups).await));
    assert!(is_wrong(opened(&path, PASSPHRASE, &nowhere).await), "without a copy nothing tells them apart");

    // The copy lies among those of other workspaces, all written later.
    for other in 0..12_u8 {
        let beginning: Vec<u8> = bytes[..PAGE].iter().map(|byte| byte ^ (other + 1)).collect();
        std::fs::write(backups.join(format!("other {other}.entente")), beginning).unwrap();
    }
    assert_eq!(opened(&path, PASSPHRASE, &backups).await.unwrap().read_only(), Some(ReadOnly::Damaged));

    // The beginning is zeros, as after a disk lost a block.
    let mut zeroed = bytes.clone();
    zeroed[..4_096].fill(0);
    std::fs::write(&path, zeroed).unwrap();
    assert!(matches!(opened(&path, PASSPHRASE, &backups).await, Err(Error::Damaged)));
    let said = opened(&path, "another one", &backups).await.err();
    assert!(matches!(said, Some(Error::NotAWorkspace)), "nothing in it says that it is one: {said:?}");

    std::fs::write(&path, &bytes).unwrap();
    let unlocked = Unlocked::kept(&path, &passphrase(), Some(&backups)).unwrap();
    assert_eq!(
        unlocked.hurt_pages().unwrap(),
        (0, (bytes.len() / PAGE) as u64),
        "every code is made as SQLCipher makes it"
    );
    hurt(5 * PAGE + 7, 5 * PAGE + 8, 1);
    assert_eq!(unlocked.hurt_pages().unwrap().0, 1);
}

/// One page of an index as it was before a change, the rest as it is: each page is as it was written, each count is right, and an
/// opening sees nothing.
#[tokio::test]
async fn an_index_that_is_older_than_its_table_is_found_by_the_check_that_is_asked_for() {
    let fixture = Fixture::new().await;
    let path = fixture.path();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let index = "create index by_name on person (family_name)";
    sqlx::query(index).execute(unit.connection()).await.unwrap();
    let root = "select rootpage from sqlite_schema where name = 'by_name'";
    let root: i64 = sqlx::query_scalar(root).fetch_one(unit.connection()).await.unwrap();
    unit.commit().await.unwrap();
    let mut person = fixture.add("Before").await;
    let page = usize::try_from(root - 1).unwrap() * PAGE..usize::try_from(root).unwrap() * PAGE;
    let before = std::fs::read(&path).unwrap()[page.clone()].to_vec();
    fixture.rename(&mut person, "After").await;
    let Fixture { folder: _folder, store, unlocked } = fixture;
    store.check_integrity().await.unwrap();
    drop(store);

    let mut bytes = std::fs::read(&path).unwrap();
    assert_ne!(bytes[page.clone()], before, "the index was written by the change");
    bytes[page].copy_from_slice(&before);
    std::fs::write(&path, bytes).unwrap();
    let store = Store::open_unlocked(&unlocked, None).await.unwrap();
    assert_eq!(store.read_only(), None, "an opening has no time for it");
    assert!(matches!(store.check_integrity().await, Err(Error::Damaged)));
}
