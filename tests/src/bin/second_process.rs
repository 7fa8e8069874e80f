//! The second process of the journeys.
//!
//! ```text
//! second-process hold FILE          opens the workspace, says "open", and waits until its input ends
//! second-process work FILE BATCH [ROUNDS]
//!                                   saves and imports, without end or so many times, and says each step after it was
//!                                   committed
//! second-process type FILE BATCH LATEST KEY
//!                                   types entries into session notes without end, a key every KEY milliseconds, and
//!                                   keeps the draft at most LATEST milliseconds late; says every key, draft and entry
//! second-process new FILE           makes a workspace with a meeting
//! second-process sample FILE        makes a workspace with the sample meeting
//! second-process backup FILE COPY   writes a copy
//! second-process export FILE TO WAY makes a list and says "made BYTES"; reads how many bytes a file may have from now
//!                                   on, puts the list in place, and says "done" or "refused"; WAY is "deliver", or
//!                                   "in-place" for what would happen without it
//! second-process connect ADDRESS    turns to an address, such as 192.0.2.1:9, and sends nothing
//! ```

use std::{
    io::{Read as _, Write as _},
    net::UdpSocket,
    path::Path,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use domain::agenda::AgendaItem;
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::participant::Mode;
use domain::person::Name;
use entente_tests::notes::{details, said};
use entente_tests::people::{import, make, now, open, passphrase, table};
use ops::export::{Destination, Prepared, Wanted, deliver};
use ops::notes::{NoteDraft, add as add_note, forget_draft, keep_draft};
use ops::people::{PersonNew, add};

/// People in each import: enough for many pages of the file.
const BATCH: usize = 20;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["hold", file] => hold(Path::new(file)).await,
        ["work", file, batch] => work(Path::new(file), batch, u32::MAX).await,
        ["work", file, batch, rounds] => work(Path::new(file), batch, rounds.parse().unwrap_or(1)).await,
        ["type", file, batch, latest, key] => {
            let milliseconds = |text: &str| Duration::from_millis(text.parse().unwrap_or(1));
            typing(Path::new(file), batch, milliseconds(latest), milliseconds(key)).await
        }
        ["new", file] => make(Path::new(file)).await.map(drop),
        ["sample", file] => ops::sample::create(Path::new(file), &passphrase(), now()).await.map(drop),
        ["backup", file, copy] => backup(Path::new(file), Path::new(copy)).await,
        ["connect", address] => {
            let _ = UdpSocket::bind("0.0.0.0:0").and_then(|socket| socket.connect(address));
            Ok(())
        }
        ["export", file, to, way] => export(Path::new(file), Path::new(to), *way == "in-place").await,
        _ => {
            eprintln!("The head of second_process.rs says how it is called.");
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

async fn work(file: &Path, batch: &str, rounds: u32) -> ops::Result<()> {
    let (store, meeting) = open(file).await?;
    for number in 0..rounds {
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

/// Types as the window does: a draft is kept some time after the first key that no draft holds, and forgotten in the
/// step that adds the entry.
async fn typing(file: &Path, batch: &str, latest: Duration, key: Duration) -> ops::Result<()> {
    let refused = |source| ops::Error::Text { field: "text", source };
    let (store, meeting) = open(file).await?;
    let items: Vec<AgendaItem> = store.begin(now()).await?.of_meeting(meeting).await?;
    let item = items.iter().find(|item| item.details.day.is_some()).ok_or(ops::Error::NoMeeting)?;
    let begin = Instant::now();
    say("open")?;
    for number in 0.. {
        let text = said(number, &format!("{batch}x{number}"));
        let mut since = None;
        for length in 1..=text.len() {
            let next = Instant::now() + key;
            let first = *since.get_or_insert_with(Instant::now);
            say(&format!("typed {number} {length} {}", begin.elapsed().as_millis()))?;
            let due = first + latest;
            tokio::time::sleep_until(next.min(due).into()).await;
            if Instant::now() >= due {
                let draft = NoteDraft {
                    note: None,
                    details: details(item, number, &text[..length]).map_err(refused)?,
                };
                let mut unit = store.begin(now()).await?;
                keep_draft(&mut unit, meeting, &draft).await?;
                unit.commit().await?;
                since = None;
                say(&format!("kept {number} {length}"))?;
            }
        }
        let mut unit = store.begin(now()).await?;
        forget_draft(&mut unit, meeting).await?;
        add_note(&mut unit, meeting, details(item, number, &text).map_err(refused)?).await?;
        unit.commit().await?;
        say(&format!("entered {number}"))?;
    }
    Ok(())
}

async fn backup(file: &Path, copy: &Path) -> ops::Result<()> {
    let (store, unlocked) = ops::workspace::open(file, &passphrase(), None, now()).await?;
    store.backup(&unlocked, copy).await?;
    Ok(())
}

async fn export(file: &Path, to: &Path, in_place: bool) -> ops::Result<()> {
    let (store, meeting) = open(file).await?;
    let mut unit = store.begin(now()).await?;
    let wanted = Wanted::new(PaperKind::Participants, PaperForm::Pdf, Audience::Participants);
    let list = Prepared::prepare(&mut unit, meeting, wanted).await?;
    drop(unit);
    let leaving = list.leaving("")?;
    let bytes = leaving.files()[0].bytes.clone();
    say(&format!("made {}", bytes.len()))?;
    let mut limit = String::new();
    std::io::stdin().read_line(&mut limit)?;
    let limited = Command::new("prlimit")
        .args(["--pid", &std::process::id().to_string(), &format!("--fsize={}", limit.trim())])
        .status()?;
    if !limited.success() {
        return Err(std::io::Error::other("prlimit refused").into());
    }
    let done = if in_place {
        std::fs::write(to, bytes).is_ok()
    } else {
        deliver(&store, now(), leaving, Destination::File(to.to_owned())).await.is_ok()
    };
    say(if done { "done" } else { "refused" })
}

/// Says a step; whoever listens knows that it was committed.
fn say(line: &str) -> ops::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}
