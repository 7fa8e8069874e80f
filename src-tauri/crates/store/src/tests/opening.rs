use super::*;
use crate::Error;
use std::path::Path;

async fn open(path: &Path, passphrase: &str) -> Result<(Store, Unlocked), Error> {
    Store::open(path, &passphrase.into(), None).await
}

/// The error of an opening that must fail, and whether the file is as it was.
async fn refusal(path: &Path, passphrase: &str) -> Error {
    let before = std::fs::read(path).unwrap();
    let Err(error) = open(path, passphrase).await else { panic!("the file was opened") };
    assert_eq!(before, std::fs::read(path).unwrap(), "a refused file stays as it is");
    error
}

#[tokio::test]
async fn what_was_kept_is_there_after_opening_again() {
    let fixture = Fixture::new().await;
    fixture.add("Živković").await;
    let path = fixture.path();
    drop(fixture.store);
    let (store, _) = open(&path, PASSPHRASE).await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    assert_eq!(unit.all::<Person>().await.unwrap()[0].name.family_name.as_str(), "Živković");
    assert_eq!(unit.workspace().await.unwrap().actor, actor(), "whoever worked in it last");
}

#[tokio::test]
async fn every_way_to_fail_has_an_answer_of_its_own() {
    let fixture = Fixture::new().await;
    fixture.add("Živković").await;
    let (path, folder) = (fixture.path(), fixture.folder.path().to_owned());
    drop(fixture.store);

    assert!(matches!(refusal(&path, "another one").await, Error::WrongPassphrase));
    assert!(matches!(open(&folder.join("gone.entente"), PASSPHRASE).await, Err(Error::NotFound)));

    #[cfg(target_os = "linux")]
    {
        let name = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"M\xfcnchen.entente");
        let odd = folder.join(name);
        std::fs::copy(&path, &odd).unwrap();
        assert!(matches!(refusal(&odd, PASSPHRASE).await, Error::NameNotText));
        let (store, unlocked) = open(&path, PASSPHRASE).await.unwrap();
        std::fs::remove_file(&odd).unwrap();
        let copy = store.backup(&unlocked, &odd).await;
        assert!(matches!(copy, Err(Error::NameNotText)), "{copy:?}");
        assert!(!odd.exists());
    }

    let text = folder.join("text.entente");
    std::fs::write(&text, "Dear colleagues, please find attached ".repeat(300)).unwrap();
    assert!(matches!(refusal(&text, PASSPHRASE).await, Error::NotAWorkspace));
    let zip = folder.join("zip.entente");
    std::fs::write(&zip, [b"PK\x03\x04".as_slice(), &[7; 8188]].concat()).unwrap();
    assert!(matches!(refusal(&zip, PASSPHRASE).await, Error::NotAWorkspace));
    let empty = folder.join("empty.entente");
    std::fs::write(&empty, "").unwrap();
    assert!(matches!(refusal(&empty, PASSPHRASE).await, Error::NotAWorkspace));
}

#[tokio::test]
async fn a_damaged_page_is_found() {
    let fixture = Fixture::new().await;
    fixture.add("Živković").await;
    let path = fixture.path();
    drop(fixture.store);
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(4096) {
        *byte ^= 0x55;
    }
    std::fs::write(&path, bytes).unwrap();
    let error = refusal(&path, PASSPHRASE).await;
    assert!(matches!(error, Error::Damaged), "the first page opens, the others do not: {error:?}");
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (99990101000000, 'later', true, x'00', 0)",
    )
    .execute(unit.connection())
    .await
    .unwrap();
    unit.commit().await.unwrap();
    let path = fixture.path();
    drop(fixture.store);
    assert!(matches!(refusal(&path, PASSPHRASE).await, Error::NewerVersion));
}

#[tokio::test]
async fn another_application_s_encrypted_file_is_not_a_workspace() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    sqlx::query("pragma application_id = 7").execute(unit.connection()).await.unwrap();
    unit.commit().await.unwrap();
    let path = fixture.path();
    drop(fixture.store);
    assert!(matches!(refusal(&path, PASSPHRASE).await, Error::NotAWorkspace));
}

#[tokio::test]
async fn a_file_that_is_there_is_never_replaced() {
    let fixture = Fixture::new().await;
    let title = "Another".parse().unwrap();
    let again = Store::create(&fixture.path(), &passphrase(), &title, false, &actor(), now()).await;
    assert!(matches!(again, Err(Error::ExistsAlready)));
}

#[tokio::test]
async fn nothing_readable_stands_in_the_file_or_beside_it() {
    let fixture = Fixture::new().await;
    fixture.add("Overgaardsdottir").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::default()));
    let mut halfway = person(unit.new_id(), "Overgaardsdottir");
    unit.save(&mut halfway).await.unwrap();
    for entry in std::fs::read_dir(fixture.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for word in [
            "Overgaardsdottir",
            "overgaardsdottir",
            "imke@example.org",
            PASSPHRASE,
            "SQLite format",
            "journal",
        ] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} stands readable in {}", path.display());
        }
    }
}

#[tokio::test]
async fn a_unit_that_is_dropped_halfway_leaves_nothing() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::default()));
    let mut person = person(unit.new_id(), "Halfway");
    unit.save(&mut person).await.unwrap();
    drop(unit);
    assert_eq!(fixture.persons().await, [""; 0]);
}

/// Tells whether this process has a file open.
#[cfg(target_os = "linux")]
fn is_open(path: &Path) -> bool {
    let open = std::fs::read_dir("/proc/self/fd").unwrap().flatten();
    open.filter_map(|one| std::fs::read_link(one.path()).ok()).any(|file| file == path)
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn whoever_hears_of_a_wrong_passphrase_may_end_the_process() {
    let fixture = Fixture::new().await;
    let path = fixture.path().canonicalize().unwrap();
    assert!(is_open(&path), "the control: an open file is seen");
    drop(fixture.store);
    for _ in 0..20 {
        assert!(matches!(open(&path, "another one").await, Err(Error::WrongPassphrase)));
        assert!(!is_open(&path), "SQLCipher is torn down under a thread that still closes the file");
    }
}

#[tokio::test]
async fn nothing_is_saved_to_a_file_that_was_moved_or_replaced_while_it_was_open() {
    let fixture = Fixture::new().await;
    let place = fixture.path();
    let aside = fixture.folder.path().join("elsewhere.entente");
    let save = async || {
        let mut unit = fixture.store.begin(now()).await?;
        unit.step(Verb::AddPerson(Named::default()));
        let mut person = person(unit.new_id(), "Peeters");
        unit.save(&mut person).await?;
        unit.commit().await.map(|_| ())
    };
    let remember = async || {
        let mut unit = fixture.store.begin(now()).await?;
        unit.keep_choice("draft", "note", "typed a moment ago").await?;
        unit.commit().await.map(|_| ())
    };
    save().await.unwrap();
    remember().await.unwrap();
    std::fs::rename(&place, &aside).unwrap();
    assert!(!fixture.store.is_in_place());
    assert!(matches!(save().await, Err(Error::Replaced)), "it was moved");
    assert!(matches!(remember().await, Err(Error::Replaced)), "what is no record would be lost too");
    std::fs::copy(&aside, &place).unwrap();
    assert!(matches!(save().await, Err(Error::Replaced)), "a copy is another file");
    let copy = fixture.folder.path().join("copy.entente");
    let entries = fixture.store.backup(&fixture.unlocked, &copy).await.unwrap();
    assert!(entries.entries > 0, "what is open can still be kept");
    std::fs::rename(&aside, &place).unwrap();
    save().await.expect("it is back in its place");
}
