//! Every screen of a workspace and the dialogs that a key opens there, in each theme: axe objects to nothing.
//!
//! The way is a script, so that whoever looks at the screens walks the same one:
//! `drive --out DIR tests/fixtures/every-screen.json` writes a picture of each.

use std::path::Path;

use entente_tests::{Failure, Launch, script};

#[tokio::test]
async fn axe_objects_to_nothing_on_any_screen_in_either_theme() -> Result<(), Failure> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/every-screen.json");
    let steps: Vec<serde_json::Value> =
        serde_json::from_slice(&std::fs::read(file)?).expect("a list of steps");
    let pictures = tempfile::tempdir()?;
    // The smallest window that is supported: what is cramped, clipped or covered shows here first.
    let window = Launch::default().size(1280, 800).open().await?;
    script::run(&window, &steps, pictures.path()).await?;
    window.close().await
}
