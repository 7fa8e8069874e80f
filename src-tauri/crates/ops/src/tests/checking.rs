//! The check of a file against its backups: a tail that was cut off, and a journal that was written anew.

use super::{House, now, person};
use crate::check::{Against, check_while};
use crate::import::TO_THE_END;
use crate::workspace;
use store::{Standing, Store, Unlocked};

async fn against(store: &Store, unlocked: &Unlocked) -> Against {
    let checked = check_while(store, Some(unlocked), now(), TO_THE_END).await.unwrap();
    assert!(checked.fits(), "in itself the file is sound: {:?}", checked.told);
    checked.against.unwrap()
}

#[tokio::test]
async fn what_was_cut_off_or_written_anew_is_found_although_a_newer_backup_was_made_of_it() {
    let house = House::new().await;
    let (path, kept) = (house.path(), house.folder.path().join("kept"));
    let unlocked = Unlocked::kept(&path, &"seven quiet herons over the polder".into(), Some(&kept)).unwrap();
    let early = house.folder.path().join("early");
    house.store.backup(&unlocked, &early).await.unwrap();
    house.add(person("SE", "Ann", "Before", "before@example.org")).await.unwrap();
    let whole = house.store.keeper().keep(&unlocked, &kept, now()).await.unwrap().unwrap().copy;
    assert_eq!(against(&house.store, &unlocked).await.standing, Standing::GoesOn);

    let House { folder, store, meeting } = house;
    drop(store);
    std::fs::copy(&early, &path).unwrap();
    let store = workspace::open_unlocked(&unlocked, None, now()).await.unwrap();
    let house = House { folder, store, meeting };
    for is_made in [true, false] {
        let later = now() + chrono::TimeDelta::minutes(1);
        let newer = house.store.keeper().keep(&unlocked, &kept, later).await.unwrap();
        assert_eq!(newer.is_some(), is_made);
        let found = against(&house.store, &unlocked).await;
        assert_eq!(
            (found.standing, &found.path),
            (Standing::Behind, &whole.path),
            "a newer one hides nothing, and that it was unlocked is nothing"
        );
    }
    house.add(person("SE", "Ann", "Instead", "instead@example.org")).await.unwrap();
    assert_eq!(against(&house.store, &unlocked).await.standing, Standing::Other);
}
