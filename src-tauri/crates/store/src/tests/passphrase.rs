use super::*;
use crate::Error;
use crate::connection::Connection;
use domain::verb::Rekeyed;

const NEXT: &str = "nine loud geese under the dyke";

async fn opens(path: &std::path::Path, passphrase: &str) -> Result<usize, Error> {
    let (store, _) = Store::open(path, &passphrase.into(), None).await?;
    let mut unit = store.begin(now()).await?;
    Ok(unit.all::<Person>().await?.len())
}

#[tokio::test]
async fn the_file_opens_with_the_new_passphrase_alone_and_everything_goes_on_in_it() {
    let fixture = Fixture::new().await;
    fixture.add("Before").await;
    let clone = fixture.store.clone();
    let anew = fixture.store.change_passphrase(&fixture.unlocked, &NEXT.into(), now()).await.unwrap();
    fixture.add("After").await;
    let mut unit = clone.begin(now()).await.unwrap();
    assert_eq!(unit.all::<Person>().await.unwrap().len(), 2, "whoever had it open goes on in the same file");
    assert_eq!(unit.verify_journal().await.unwrap().broken_at, None);
    let id = unit.workspace().await.unwrap().id;
    let verbs: Vec<_> = unit.events(id).await.unwrap().into_iter().map(|step| step.verb).collect();
    let before = crate::keeping::tag_of(&fixture.unlocked.key);
    assert_eq!(verbs, [Verb::ChangePassphrase(Rekeyed { before })]);
    drop(unit);
    let to = fixture.folder.path().join("backup.entente");
    fixture.store.backup(&anew, &to).await.unwrap();
    assert_eq!(opens(&to, NEXT).await.unwrap(), 2, "a backup of now has the passphrase of now");

    let path = fixture.path();
    drop((fixture.store, clone));
    assert!(matches!(opens(&path, PASSPHRASE).await, Err(Error::WrongPassphrase)));
    assert_eq!(opens(&path, NEXT).await.unwrap(), 2);
    let left = std::fs::read_dir(fixture.folder.path()).unwrap();
    let left = left.filter(|entry| entry.as_ref().unwrap().path().extension().unwrap() == "part").count();
    assert_eq!(left, 0, "nothing half-made is left");
}

#[tokio::test]
async fn where_the_new_file_cannot_take_its_place_the_old_one_goes_on() {
    let fixture = Fixture::new().await;
    fixture.add("Before").await;
    let anew = fixture.unlocked.under(&NEXT.into());
    let refused = fixture.store.connection.lock().await.put_anew(&anew, || Err(Error::ExistsAlready)).await;
    assert!(matches!(refused, Err(Error::ExistsAlready)));
    fixture.add("After").await;
    let path = fixture.path();
    drop(fixture.store);
    assert_eq!(opens(&path, PASSPHRASE).await.unwrap(), 2);
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_was_put_in_its_place_by_somebody_else_is_not_written_over() {
    let fixture = Fixture::new().await;
    std::fs::rename(fixture.path(), fixture.folder.path().join("moved.entente")).unwrap();
    std::fs::write(fixture.path(), "something of value").unwrap();
    let refused = fixture.store.change_passphrase(&fixture.unlocked, &NEXT.into(), now()).await;
    assert!(matches!(refused, Err(Error::Replaced)));
    assert_eq!(std::fs::read(fixture.path()).unwrap(), b"something of value");
}

#[tokio::test]
async fn backups_that_are_kept_get_the_new_passphrase_and_the_others_are_named() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path().join("kept");
    for (minutes, name) in [(0, "First"), (60, "Second"), (120, "Third")] {
        fixture.add(name).await;
        let at = now() + chrono::TimeDelta::minutes(minutes);
        fixture.store.keeper().keep(&fixture.unlocked, &folder, at).await.unwrap().unwrap();
    }
    let kept: Vec<_> = fixture.unlocked.kept_in(&folder).into_iter().map(|kept| kept.path).collect();
    let [hurt, altered] = [&kept[0], &kept[1]].map(|path| folder.join(path.file_name().unwrap()));
    let mut written_anew = Connection::open(&fixture.unlocked.at(&altered)).await.unwrap();
    sqlx::query("update journal set at = at + 1").execute(written_anew.sqlite()).await.unwrap();
    written_anew.close().await;
    let own = fixture.folder.path().join("on a stick.entente");
    fixture.store.backup(&fixture.unlocked, &own).await.unwrap();
    let mut bytes = std::fs::read(&hurt).unwrap();
    bytes[3 * 4096 + 99] ^= 1;
    std::fs::write(&hurt, bytes).unwrap();

    let anew = fixture.store.change_passphrase(&fixture.unlocked, &NEXT.into(), now()).await.unwrap();
    let told = std::sync::Mutex::new(Vec::new());
    let go_on = |done: usize, of: usize| {
        told.lock().unwrap().push((done, of));
        true
    };
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let cut_short = unit.backups_of_before(&anew.kept_at(&folder)).await.unwrap();
    assert_eq!(cut_short.len(), 4, "whatever ends the change here, they are named: {cut_short:?}");
    drop(unit);
    let mut left = fixture.unlocked.renew_backups(&anew, Some(&folder), &go_on).await;
    left.sort();
    let mut expected = [hurt, altered, own.clone()];
    expected.sort();
    assert_eq!(
        left, expected,
        "one cannot be read back, the history of one was altered, one is not ours to write"
    );
    assert_eq!(*told.lock().unwrap(), [(0, 3), (1, 3), (2, 3), (3, 3)]);
    let kept = anew.kept_in(&folder);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].at, now(), "it is still of when it was made");
    assert_eq!(opens(&kept[0].path, NEXT).await.unwrap(), 1);
    assert_eq!(opens(&own, PASSPHRASE).await.unwrap(), 3);
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let mut later = unit.backups_of_before(&anew.kept_at(&folder)).await.unwrap();
    later.sort();
    assert_eq!(later, left, "they are named as long as they are there");
}

#[tokio::test]
async fn the_key_that_was_written_down_opens_the_file_however_it_is_typed() {
    let fixture = Fixture::new().await;
    fixture.add("Kept").await;
    let recovery = fixture.unlocked.recovery_key();
    let key = secrecy::ExposeSecret::expose_secret(&recovery.key).to_owned();
    let path = fixture.path();
    assert!(fixture.unlocked.opens_with(&key.clone().into()) && fixture.unlocked.opens_with(&passphrase()));
    assert!(!fixture.unlocked.opens_with(&key.replace('a', "b").into()) || !key.contains('a'));
    drop(fixture.store);
    let groups: Vec<String> = key
        .to_uppercase()
        .as_bytes()
        .chunks(4)
        .map(|four| String::from_utf8_lossy(four).into_owned())
        .collect();
    for typed in [
        key.clone(),
        groups.join(" "),
        groups.join("-"),
        format!("{key}{}", recovery.salt),
        format!("x'{key}{}'", recovery.salt),
    ] {
        assert_eq!(opens(&path, &typed).await.unwrap(), 1);
    }
    let mut wrong = key.clone();
    let last = if wrong.pop() == Some('0') { '1' } else { '0' };
    wrong.push(last);
    let long = format!("{key}0");
    for typed in [wrong.as_str(), &key[1..], long.as_str()] {
        assert!(matches!(opens(&path, typed).await, Err(Error::WrongPassphrase)), "{} digits", typed.len());
    }
    // Where the beginning of the file is hurt, it is needed as well.
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..16].fill(0x5a);
    std::fs::write(&path, bytes).unwrap();
    assert!(opens(&path, &key).await.is_err());
    let typed = format!("{key} {}", recovery.salt);
    assert_eq!(opens(&path, &typed).await.unwrap(), 1);
    let (store, _) = Store::open(&path, &typed.into(), None).await.unwrap();
    assert_eq!(store.read_only(), Some(crate::ReadOnly::Damaged));
}

#[tokio::test]
async fn a_passphrase_that_looks_like_a_key_is_still_a_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("meeting.entente");
    let digits = "0123456789abcdef".repeat(4);
    let title = "A title".parse().unwrap();
    let new = Store::create(&path, &digits.clone().into(), &title, false, &actor(), now()).await.unwrap();
    drop(new.put_in_place().await.unwrap());
    assert_eq!(opens(&path, &digits).await.unwrap(), 0);
}
