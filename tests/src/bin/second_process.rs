//! The second process of the journeys.
//!
//! ```text
//! second-process hold FILE          opens the workspace, says "open", and waits until its input ends
//! second-process work FILE BATCH    saves and imports without end, and says each step after it was committed
//! ```

use std::{
    io::{Read as _, Write as _},
    path::Path,
    process::ExitCode,
};

use domain::participant::Mode;
use domain::person::Name;
use entente_tests::people::{import, now, open, table};
use ops::people::{PersonNew, add};

/// People in each import: enough for many pages of the file.
const BATCH: usize = 20;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["hold", file] => hold(Path::new(file)).await,
        ["work", file, batch] => work(Path::new(file), batch).await,
        _ => {
            eprintln!("Say: second-process hold FILE, or second-process work FILE BATCH.");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn hold(file: &Path) -> ops::Result<()> {
    let held = open(file).await?;
    say("open")?;
    std::io::stdin().read_to_end(&mut Vec::new())?;
    drop(held);
    Ok(())
}

async fn work(file: &Path, batch: &str) -> ops::Result<()> {
    let (store, meeting) = open(file).await?;
    for number in 0_u32.. {
        let family = format!("Saved-{batch}-{number}");
        let mut unit = store.begin(now()).await?;
        let name = family.parse().map_err(|source| ops::Error::Text { field: "family_name", source })?;
        let new = PersonNew {
            party: "SE".into(),
            name: Name { family_name: name, ..Name::default() },
            email: String::new(),
            organisation: String::new(),
            function: String::new(),
            roles: Vec::new(),
            mode: Mode::InPerson,
        };
        add(&mut unit, meeting, new).await?;
        unit.commit().await?;
        say(&format!("saved {family}"))?;

        let name = format!("{batch}x{number}");
        import(&store, meeting, table(&name, BATCH).as_bytes(), "batch.csv").await?;
        say(&format!("imported {name}"))?;
    }
    Ok(())
}

/// Says a step; whoever listens knows that it was committed.
fn say(line: &str) -> ops::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}
