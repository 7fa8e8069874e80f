//! No network: the screens are looked at, a paper leaves, the workspace is locked and opened again, and no process of the window turns
//! to another machine, nor to whoever knows the names of such.
//!
//! The control, a process that does, stands beside the same claim for the command line, in `journeys/network.rs`.

use entente_tests::processes::below;
use entente_tests::{Failure, Launch, network, people, screens};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

#[tokio::test]
async fn no_process_of_the_window_turns_to_another_machine() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let trace = folder.path().join("trace");
    let file = folder.path().join("Group.entente");
    drop(ops::sample::create(&file, &people::passphrase(), people::now()).await.expect("the sample is made"));
    let mut window = Launch::default()
        .argument(&file)
        .variable("ENTENTE_TEST_PICK_SAVE", folder.path())
        .trace(&trace)
        .open()
        .await?;
    window.unlock(people::PASSPHRASE).await?;
    for screen in screens().expect("the interface is here") {
        window.goto(&screen).await?;
        window.wait_for("main h1, main [role=combobox]").await?;
    }
    window.goto("/agenda").await?;
    window.wait_for("article[data-item]").await?;
    window.keys("Ctrl+E").await?;
    window.wait_for("[role=dialog]").await?;
    window.wait_text("[role=dialog]", "Exactly as printed").await?;
    if window.count("[role=dialog] .ack input").await? > 0 {
        window.keys("Ctrl+Y").await?;
    }
    window
        .until("it can be written", "return !document.querySelector('[role=dialog] .foot .primary').disabled")
        .await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    window.lock_and_follow().await?;
    window.unlock(people::PASSPHRASE).await?;
    let of_it = below(window.driver());
    assert!(of_it.len() > 3, "strace, the application and its web processes: {of_it:?}");
    window.close().await?;
    quiet(&trace).await;

    let asked = network::asked_for(&trace)?;
    assert!(asked.iter().any(|call| call.contains("127.0.0.1")), "the trace tells of the driver: {asked:?}");
    assert_eq!(network::asked_beyond(&trace)?, [""; 0]);
    Ok(())
}

/// Waits until nothing was written for a second.
async fn quiet(trace: &Path) {
    let (mut before, begin) = (u64::MAX, Instant::now());
    while let now = fs::metadata(trace).map_or(0, |trace| trace.len())
        && now != before
    {
        assert!(begin.elapsed() < Duration::from_secs(20), "who was closed asks for nothing more");
        before = now;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
