//! The screens of a workspace and the dialogs that are opened there, with the sample and before anything is written, in each theme:
//! axe objects to nothing, and nothing is cut off, shortened or covered.
//!
//! Each way is a script, so that whoever looks at the screens walks the same ones:
//! `drive --out DIR tests/fixtures/screens-before.json` writes a picture of each.

use std::path::Path;

use entente_tests::{Failure, Launch, people, script};

#[tokio::test]
async fn axe_objects_to_nothing_on_the_screens_before_the_meeting() -> Result<(), Failure> {
    walk(Launch::default(), "screens-before.json").await
}

#[tokio::test]
async fn axe_objects_to_nothing_on_the_screens_of_the_meeting_and_afterwards() -> Result<(), Failure> {
    walk(Launch::default(), "screens-after.json").await
}

#[tokio::test]
async fn axe_objects_to_nothing_in_the_dialogs_before_the_meeting() -> Result<(), Failure> {
    walk(Launch::default(), "dialogs-before.json").await
}

#[tokio::test]
async fn axe_objects_to_nothing_in_the_dialogs_of_the_meeting_and_afterwards() -> Result<(), Failure> {
    walk(Launch::default(), "dialogs-after.json").await
}

#[tokio::test]
async fn axe_objects_to_nothing_where_nothing_is_written_yet() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Group.entente");
    drop(people::make(&file).await.expect("the workspace is made"));
    walk(Launch::default().argument(file), "new-workspace.json").await
}

/// Walks a script in the smallest window that is supported: what is cramped, clipped or covered shows there first.
async fn walk(launch: Launch, steps: &str) -> Result<(), Failure> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(steps);
    let steps: Vec<serde_json::Value> =
        serde_json::from_slice(&std::fs::read(file)?).expect("a list of steps");
    let mut window = launch.size(1280, 800).open().await?;
    script::run(&mut window, &steps, None).await?;
    window.close().await
}
