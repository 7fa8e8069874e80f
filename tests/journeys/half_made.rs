//! Workspaces and backups whose making is killed: their place is free, or holds a whole file.
//!
//! The first kill comes when something is there at all, the others are spread over the way to the end.

use crate::{House, fixture, place, second_process};
use entente_tests::people::{now, passphrase};
use entente_tests::trials;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};

/// How often each is killed in the ordinary run.
const TIMES: usize = 6;

/// What is looked for in a whole file.
#[derive(Clone, Copy, Debug)]
enum Made {
    New,
    Sample,
    Backup,
}

impl Made {
    fn words<'a>(self, workspace: &'a str, to: &'a str) -> Vec<&'a str> {
        match self {
            Self::New => vec!["new", to],
            Self::Sample => vec!["sample", to],
            Self::Backup => vec!["backup", workspace, to],
        }
    }

    /// Tells whether a file is all that it should be; a part of it is as bad as none.
    async fn is_whole(self, path: &Path) -> bool {
        let Ok((store, _)) = ops::workspace::open(path, &passphrase(), None, now()).await else {
            return false;
        };
        let Ok(mut unit) = store.begin(now()).await else { return false };
        let Ok(Some(meeting)) = ops::meeting::current(&mut unit).await else { return false };
        let people = ops::people::list(&mut unit, meeting).await.map(|view| view.persons).unwrap_or_default();
        store.read_only().is_none()
            && match self {
                Self::New => true,
                Self::Sample => people == 60,
                Self::Backup => people == PEOPLE,
            }
    }
}

/// People in the workspace that is backed up.
const PEOPLE: u32 = 60;

fn parts(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "part")).collect()
}

/// Waits until something is being made, or the process has ended.
fn seen(child: &mut Child, folder: &Path) {
    while parts(folder).is_empty() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
}

async fn killed_while(made: Made) {
    let House { folder, store, .. } = {
        let house = House::new().await;
        assert_eq!(house.import(&fixture("eusurvey.xlsx"), "people.xlsx").await, 60);
        house
    };
    drop(store);
    let workspace = place(&folder);
    let times = u32::try_from(trials(TIMES, 100)).unwrap_or(u32::MAX);
    let made_in = |name: &str| folder.path().join("making").join(name);
    std::fs::create_dir(folder.path().join("making")).unwrap();
    let run = |to: &Path| second_process(&made.words(workspace.to_str().unwrap(), to.to_str().unwrap()));
    let mut child = run(&made_in("first.entente"));
    seen(&mut child, &made_in(""));
    let begin = Instant::now();
    assert!(child.wait().unwrap().success());
    let way = begin.elapsed();
    assert!(made.is_whole(&made_in("first.entente")).await, "one that nobody kills is whole");
    assert!(parts(&made_in("")).is_empty(), "and leaves nothing beside it");

    let (mut absent, mut half) = (0, 0);
    let target = made_in("target.entente");
    for time in 0..times {
        let mut child = run(&target);
        seen(&mut child, &made_in(""));
        std::thread::sleep(way * time / times);
        child.kill().unwrap();
        child.wait().unwrap();
        if target.exists() {
            assert!(made.is_whole(&target).await, "kill {time} of {made:?} left a part under the final name");
            std::fs::remove_file(&target).unwrap();
        } else {
            absent += 1;
        }
        // The control: had it the final name, what lies beside it would be what this is about.
        for part in parts(&made_in("")) {
            let control = made_in("control.entente");
            std::fs::rename(part, &control).unwrap();
            half += u32::from(!made.is_whole(&control).await);
            std::fs::remove_file(control).unwrap();
        }
    }
    println!("{made:?}: {absent} of {times} kills left no file, {half} a half-made one beside the place");
    assert!(half > 0, "no kill met {made:?} half way, so nothing was shown");
    assert!(run(&target).wait().unwrap().success(), "a kill blocked the next try");
    assert!(made.is_whole(&target).await);
}

#[tokio::test]
async fn a_new_workspace_that_is_killed_half_way_blocks_nothing() {
    killed_while(Made::New).await;
}

#[tokio::test]
async fn a_sample_that_is_killed_half_way_blocks_nothing() {
    killed_while(Made::Sample).await;
}

#[tokio::test]
async fn a_backup_that_is_killed_half_way_blocks_nothing() {
    killed_while(Made::Backup).await;
}
