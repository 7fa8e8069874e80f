//! A second process: refused while the file is open, and killed in the middle of its work.

use crate::{House, place, second_process, secrecy::nothing_readable};
use domain::ids::MeetingId;
use entente_tests::people::{import, now, open, passphrase, table};
use entente_tests::trials;
use ops::{ErrorCode, Store};
use rand::Rng as _;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

/// How often it is killed at one file.
const ROUND: usize = 20;

/// People in each of its imports.
const BATCH: usize = 20;

#[tokio::test]
async fn a_file_that_another_process_has_open_is_refused_and_stays_as_it_is() {
    let House { folder, store, .. } = House::new().await;
    drop(store);
    let file = place(&folder);
    let mut child = second_process(&["hold", file.to_str().unwrap()]);
    let mut said = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "open\n");
    let before = std::fs::read(&file).unwrap();
    let refused = ops::workspace::open(&file, &passphrase(), None, now()).await.err().unwrap();
    assert_eq!(refused.code(), ErrorCode::AlreadyOpen, "{refused}");
    assert!(std::fs::read(&file).unwrap() == before, "the file was touched");
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    open(&file).await.unwrap();
}

/// Lets the second process do some steps and work on for a while, kills it, and returns what it has said.
fn work_and_kill(mut child: Child, after_steps: usize, time: Duration) -> Vec<String> {
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut lines = Vec::new();
    for _ in 0..after_steps {
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        lines.push(line);
    }
    std::thread::sleep(time);
    child.kill().unwrap();
    child.wait().unwrap();
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    lines.extend(rest.split_inclusive('\n').map(str::to_owned));
    // A line that was cut was said about a step that was committed; it just names it no longer.
    lines.into_iter().filter_map(|line| line.strip_suffix('\n').map(str::to_owned)).collect()
}

/// Opens a file that must be sound, pages, journal and all that is kept. Says what is not.
pub(crate) async fn sound(file: &Path) -> Result<(Store, MeetingId), String> {
    let (store, meeting) = open(file).await.map_err(|error| format!("it does not open: {error}"))?;
    if let Some(why) = store.read_only() {
        return Err(format!("open for reading only: {why:?}"));
    }
    let checked = ops::check::check(&store, now()).await.map_err(|error| error.to_string())?;
    if checked.fits() { Ok((store, meeting)) } else { Err(format!("the check found {checked:?}")) }
}

/// Opens a file, imports people into it, and returns what it holds then.
pub(crate) async fn with_more(file: &Path, batch: &str, people: usize) -> Vec<u8> {
    let (store, meeting) = open(file).await.unwrap();
    import(&store, meeting, table(batch, people).as_bytes(), "more.csv").await.unwrap();
    drop(store);
    std::fs::read(file).unwrap()
}

/// Holds a file in which the second process worked against what it had acknowledged: sound, with no half of an import. Says
/// what is not so.
pub(crate) async fn whole(file: &Path, acknowledged: &[String]) -> Result<(), String> {
    let (store, meeting) = sound(file).await?;
    let view = ops::people::list(&mut store.begin(now()).await.unwrap(), meeting).await.unwrap();
    let mut batches: BTreeMap<String, usize> = BTreeMap::new();
    let mut saved: Vec<String> = Vec::new();
    for row in view.groups.iter().flat_map(|group| &group.people) {
        match row.family_name.strip_prefix("Åkerström-").and_then(|name| name.rsplit_once('-')) {
            Some((batch, _)) => *batches.entry(batch.to_owned()).or_default() += 1,
            None => saved.push(row.family_name.clone()),
        }
    }
    if let Some((batch, people)) = batches.iter().find(|(_, people)| **people != BATCH) {
        return Err(format!("{people} of {BATCH} people of the import {batch}"));
    }
    let kept = |step: &str| match step.split_once(' ') {
        Some(("imported", batch)) => batches.contains_key(batch),
        Some(("saved", name)) => saved.iter().any(|saved| saved == name),
        _ => panic!("the second process said {step}"),
    };
    match acknowledged.iter().find(|step| !kept(step)) {
        Some(step) => Err(format!("lost, although it was acknowledged: {step}")),
        None => Ok(()),
    }
}

/// The control of [`whole`]: what a kill must not leave.
#[tokio::test]
async fn a_lost_step_and_half_an_import_are_objected_to() {
    let House { folder, store, .. } = House::new().await;
    drop(store);
    let file = place(&folder);
    let earlier = with_more(&file, "00x0", BATCH).await;
    let later = with_more(&file, "00x1", BATCH).await;
    let said = ["imported 00x0", "imported 00x1"].map(str::to_owned);
    assert_eq!(whole(&file, &said).await, Ok(()), "both are there");
    let more = [&said[..], &["saved Saved-00-1".to_owned()]].concat();
    let lost = Err("lost, although it was acknowledged: saved Saved-00-1".to_owned());
    assert_eq!(whole(&file, &more).await, lost, "nobody saved it");

    std::fs::write(&file, &earlier).unwrap();
    let lost = Err("lost, although it was acknowledged: imported 00x1".to_owned());
    assert_eq!(whole(&file, &said).await, lost, "the file is as it was before");

    let torn = [&later[..earlier.len() / 2], &earlier[earlier.len() / 2..]].concat();
    std::fs::write(&file, torn).unwrap();
    assert!(whole(&file, &[]).await.is_err(), "half of it is as it was before");

    std::fs::write(&file, &later).unwrap();
    with_more(&file, "00x2", BATCH - 1).await;
    let half = Err("19 of 20 people of the import 00x2".to_owned());
    assert_eq!(whole(&file, &said).await, half, "one of them is missing");
}

#[tokio::test]
async fn a_process_that_is_killed_loses_nothing_it_had_acknowledged() {
    let mut random = rand::rng();
    let (mut acknowledged, mut times, mut killed_with_journal) = (0, 0, 0);
    let begin = Instant::now();
    // A file for each round: what is checked does not grow without end.
    for _ in 0..trials(1, 50) {
        let House { folder, store, .. } = House::new().await;
        drop(store);
        let file = place(&folder);
        let mut said: Vec<String> = Vec::new();
        for time in 0..ROUND {
            let child = second_process(&["work", file.to_str().unwrap(), &format!("{time:02}")]);
            // Most are killed at work; some while they open the file.
            let steps = if time % 5 == 0 { 0 } else { 1 + time % 2 };
            let now = work_and_kill(child, steps, Duration::from_millis(random.random_range(0..160)));
            assert!(now.len() >= steps, "the second process said nothing");
            said.extend(now);
            killed_with_journal += usize::from(
                std::fs::metadata(folder.path().join("meeting.entente-journal"))
                    .is_ok_and(|journal| journal.len() > 0),
            );
            nothing_readable(folder.path());
            assert_eq!(whole(&file, &said).await, Ok(()), "kill {time}");
        }
        times += ROUND;
        acknowledged += said.len();
    }
    println!(
        "{acknowledged} steps acknowledged, {killed_with_journal} of {times} killed halfway through a change, {:.1} s",
        begin.elapsed().as_secs_f32()
    );
    assert!(acknowledged >= times, "too little was done to show anything: {acknowledged} steps");
}
