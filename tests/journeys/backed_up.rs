//! Backups that are taken while somebody writes: each holds what was acknowledged before it, no half of a step, and can be put
//! back.

use crate::killed::{sound, with_more};
use crate::{House, place};
use entente_tests::people::{import, now, passphrase, table};
use entente_tests::trials;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// People in each import.
const BATCH: usize = 3;

/// Holds what a backup brought back against what was written: sound, no half of an import, and so many of them as had been
/// acknowledged. Says what is not so.
async fn held(back: &Path, imports: RangeInclusive<usize>) -> Result<(), String> {
    let (store, meeting) = sound(back).await?;
    let view = ops::people::list(&mut store.begin(now()).await.unwrap(), meeting).await.unwrap();
    let people: usize = view.groups.iter().map(|group| group.people.len()).sum();
    match (people / BATCH, people % BATCH) {
        (whole, 0) if imports.contains(&whole) => Ok(()),
        (whole, 0) => Err(format!("{whole} imports, not {imports:?}")),
        _ => Err("half of an import".to_owned()),
    }
}

/// Takes so many backups of a new workspace while somebody writes into it, and puts each back. Returns how many imports were
/// written, and how many backups were taken during one.
async fn taken_while_written(times: usize) -> (usize, usize) {
    let House { folder, store, .. } = House::new().await;
    drop(store);
    let (store, unlocked) = ops::workspace::open(&place(&folder), &passphrase(), None, now()).await.unwrap();
    let meeting = ops::meeting::current(&mut store.begin(now()).await.unwrap()).await.unwrap().unwrap();
    let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let writer = tokio::spawn({
        let (store, stop, done) = (store.clone(), stop.clone(), done.clone());
        async move {
            while !stop.load(Ordering::Relaxed) {
                let name = format!("b{}", done.load(Ordering::Relaxed));
                import(&store, meeting, table(&name, BATCH).as_bytes(), "batch.csv").await.unwrap();
                done.fetch_add(1, Ordering::Release);
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
    });
    let (mut between, mut time) = (0, 0);
    // On a busy machine one may find a pause between two imports: then more are taken.
    while time < times || (between == 0 && time < 10 * times) {
        time += 1;
        let (copy, back) = (folder.path().join("copy.entente"), folder.path().join("back.entente"));
        let before = done.load(Ordering::Acquire);
        store.backup(&unlocked, &copy).await.unwrap();
        let after = done.load(Ordering::Acquire);
        ops::rescue::copy(&copy, &back).unwrap();
        assert_eq!(held(&back, before..=after + 1).await, Ok(()), "backup {time}");
        between += usize::from(after > before);
        for file in [copy, back] {
            std::fs::remove_file(file).unwrap();
        }
    }
    stop.store(true, Ordering::Relaxed);
    writer.await.unwrap();
    (done.load(Ordering::Relaxed), between)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn backups_taken_while_somebody_writes_are_whole_and_can_be_put_back() {
    // Each is checked whole, which takes the longer the more was written: many are taken of several workspaces.
    let workspaces = trials(1, 63);
    for workspace in 1..=workspaces {
        let (imports, between) = taken_while_written(8).await;
        println!("workspace {workspace}: {imports} imports were written, {between} backups taken during one");
        assert!(between > 0, "nothing was written while a backup was taken");
    }
}

/// The control of [`held`]: what is no backup.
#[tokio::test]
async fn a_backup_that_is_too_old_torn_or_holds_half_of_an_import_is_objected_to() {
    let House { folder, store, .. } = House::new().await;
    drop(store);
    let (file, back) = (place(&folder), folder.path().join("back.entente"));
    let put_back = async |bytes: &[u8], imports| {
        std::fs::write(&back, bytes).unwrap();
        held(&back, imports).await
    };
    let (one, two) = (with_more(&file, "b0", BATCH).await, with_more(&file, "b1", BATCH).await);
    assert_eq!(put_back(&two, 2..=3).await, Ok(()), "it holds both");
    assert_eq!(put_back(&one, 2..=3).await, Err("1 imports, not 2..=3".to_owned()), "it is too old");
    // What a plain copy of the file holds where it is written meanwhile.
    let torn = [&two[..one.len() / 2], &one[one.len() / 2..]].concat();
    assert!(put_back(&torn, 0..=3).await.is_err(), "it was copied while it was written");
    let half = with_more(&file, "b2", BATCH - 1).await;
    assert_eq!(put_back(&half, 2..=3).await, Err("half of an import".to_owned()), "people are missing");
}
