//! Backups that are taken while somebody writes: each holds what was acknowledged before it, no half of a step, and can be put
//! back.

use crate::{House, place};
use entente_tests::people::{import, now, open, passphrase, table};
use entente_tests::trials;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// People in each import.
const BATCH: usize = 3;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn backups_taken_while_somebody_writes_are_whole_and_can_be_put_back() {
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
                // Hundreds of backups are compared, not a file that grows without end.
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
    });
    let (mut between, times) = (0, trials(8, 500));
    let mut time = 0;
    // On a busy machine one may find a pause between two imports: then more are taken.
    while time < times || (between == 0 && time < 10 * times) {
        time += 1;
        let (copy, back) = (folder.path().join("copy.entente"), folder.path().join("back.entente"));
        let before = done.load(Ordering::Acquire);
        store.backup(&unlocked, &copy).await.unwrap();
        let after = done.load(Ordering::Acquire);
        ops::rescue::copy(&copy, &back).unwrap();
        let (restored, meeting) = open(&back).await.unwrap();
        let view = ops::people::list(&mut restored.begin(now()).await.unwrap(), meeting).await.unwrap();
        let people: usize = view.groups.iter().map(|group| group.people.len()).sum();
        assert_eq!(people % BATCH, 0, "backup {time} holds half of an import");
        let batches = people / BATCH;
        assert!((before..=after + 1).contains(&batches), "backup {time}: {batches}, not {before} to {after}");
        between += usize::from(after > before);
        let checked = ops::check::check(&restored, now()).await.unwrap();
        assert!(checked.fits(), "backup {time}: {checked:?}");
        drop(restored);
        for file in [copy, back] {
            std::fs::remove_file(file).unwrap();
        }
    }
    stop.store(true, Ordering::Relaxed);
    writer.await.unwrap();
    println!(
        "{time} backups while {} imports were written, {between} of them during one",
        done.load(Ordering::Relaxed)
    );
    assert!(between > 0, "nothing was written while a backup was taken");
}
