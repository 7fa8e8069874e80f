//! Pouches of a crowded agenda: made, opened and merged, each for a key, so that no passphrase is waited for.

use crate::agenda::Crowded;
use crate::{Measured, RUNS, median};
use domain::agenda::{AgendaItem, VersionStatus};
use domain::meeting::{ChairingBody, MeetingDetails};
use domain::review::Answer;
use domain::text::Line;
use entente_tests::people::now;
use ops::import::{Decisions, Frame, ImportSession, Proven};
use ops::pouch::{Key, KeyPair, Lock, OpenedPouch, PouchFor, PouchWanted, PreparedPouch, keys, known_keys};
use ops::review::AnswerFile;
use serde_json::json;
use std::time::Instant;

/// Comments of one answer.
const COMMENTS: usize = 2_000;

/// Making, opening and merging, in seconds.
pub struct Pouches {
    pub make: f64,
    pub open: f64,
    pub merge: f64,
}

/// Measures a body's pouch of an agenda of 500 items, and its answer with 2,000 comments. What is made and opened after
/// the first merge holds these comments.
pub async fn of(crowded: &Crowded) -> Measured<Pouches> {
    let Crowded { store, meeting, .. } = crowded;
    let meeting = *meeting;
    let mut unit = store.begin(now()).await?;
    keys(&mut unit).await?;
    ops::agenda::release(&mut unit, meeting, "0.4".parse()?, VersionStatus::ForCoChairs, "").await?;
    let known = ops::meeting::view(&mut unit, meeting).await?.meeting;
    let chairs = ["EUROJUST", "COM"];
    let chairs = chairs.map(|party| ChairingBody { party: party.into(), unit: Line::default() });
    let details = MeetingDetails { chairs: chairs.into(), ..known.details };
    ops::meeting::edit(&mut unit, meeting, known.revision, details.clone()).await?;
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    let chair = details.chairs.first().ok_or("a meeting without chairs")?.party.clone();
    unit.commit().await?;
    let pair = KeyPair::generate();
    let (lock, key) = (Lock::Recipients(vec![pair.public()]), Key::Own(pair));
    let sealed = async || -> Measured<Vec<u8>> {
        let mut unit = store.begin(now()).await?;
        let wanted = PouchWanted::new(PouchFor::CoChair(chair.clone()));
        let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await?;
        Ok(prepared.leaving(&lock, "")?.files()[0].bytes.clone())
    };

    let opened = OpenedPouch::open(&sealed().await?, &key)?;
    let comments = items.iter().cycle().take(COMMENTS).enumerate().map(|(at, item)| {
        json!({"item": item.reference, "text": format!("Remark {at} on this item, in one sentence.")})
    });
    let said = json!({"name": "Imke Overgaard-Example", "comments": comments.collect::<Vec<_>>()});
    let answer = AnswerFile::read(&said.to_string())?.answer(&opened.review()?, opened.digest(), now())?;
    let answer = opened.answer(&answer)?;
    let mut merging = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begin = Instant::now();
        let mut unit = store.begin(now()).await?;
        let known = known_keys(&mut unit).await?.ok_or("a workspace without keys")?;
        let proven = Proven::open(&answer, &known, meeting)?;
        let session = ImportSession::of_answer(proven, "an.answer", &Frame::from(&details));
        let plan = session.plan(&mut unit, meeting, &Decisions::default()).await?;
        if plan.effects() <= COMMENTS {
            return Err("an answer that changes nothing was not merged".into());
        }
        plan.apply(&mut unit, &|_, _| true).await?;
        unit.commit().await?;
        merging.push(begin.elapsed());
        let mut unit = store.begin(now()).await?;
        ops::steps::undo(&mut unit).await?;
        unit.commit().await?;
    }
    let mut unit = store.begin(now()).await?;
    ops::steps::redo(&mut unit).await?;
    unit.commit().await?;

    let (mut making, mut opening) = (Vec::with_capacity(RUNS), Vec::with_capacity(RUNS));
    for _ in 0..RUNS {
        let begin = Instant::now();
        let bytes = sealed().await?;
        making.push(begin.elapsed());
        let begin = Instant::now();
        let opened = OpenedPouch::open(&bytes, &key)?;
        let review = opened.review()?;
        let answer: Answer = review.begun("Imke Overgaard-Example".parse()?);
        let board = review.board(&answer);
        opening.push(begin.elapsed());
        let said: usize = board.threads.iter().map(|thread| thread.entries.len()).sum();
        if said != COMMENTS {
            return Err(format!("{said} comments instead of {COMMENTS}").into());
        }
    }
    Ok(Pouches { make: median(making), open: median(opening), merge: median(merging) })
}
