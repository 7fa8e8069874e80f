//! The sample meeting: the third meeting of an invented focus group. All persons and statements are invented.

mod versions;

use crate::import::{Decisions, Frame, GoOn, ImportKind, ImportSession, TO_THE_END, still};
use crate::{Result, meeting_file, workspace};
use ::sample::{
    ACTIONS, AGENDA, CHALLENGES, CONCEPTS, GUESTS, MEETING, NOTES, PARTICIPANTS, PRACTICES, QUESTIONS,
};
use chrono::{DateTime, Utc};
use domain::actor::{Actor, ActorRole};
use domain::verb::{Nothing, Verb};
use secrecy::SecretString;
use std::path::Path;
use store::{Store, Unlocked};

/// The published passphrase of a scratch copy in the window: there is nothing to protect.
pub const PASSPHRASE: &str = "sample";

/// Makes a workspace with the sample meeting in it, clearly marked as sample.
pub async fn create(path: &Path, passphrase: &SecretString, now: DateTime<Utc>) -> Result<(Store, Unlocked)> {
    create_while(path, passphrase, now, TO_THE_END).await
}

/// Makes it as [`create`] does; `go_on` hears how many of its files are in, and stops before the next. Stopped, nothing is
/// there.
pub async fn create_while(
    path: &Path,
    passphrase: &SecretString,
    now: DateTime<Utc>,
    go_on: GoOn<'_>,
) -> Result<(Store, Unlocked)> {
    let actor = Actor { name: "Secretariat".parse().unwrap_or_default(), role: ActorRole::Secretariat };
    let title = crate::error::text("title", "Sample meeting")?;
    let new = workspace::begun(path, passphrase, &title, true, &actor, now).await?;
    let mut unit = new.begin(now).await?;
    unit.step(Verb::CreateSample(Nothing {}));
    unit.not_undoable();
    let meeting = meeting_file::create(&mut unit, MEETING).await?;
    let frame = Frame::from(&meeting.details);
    // Guests come before the agenda, which names them and binds them to the items in which they have a role.
    let files = [
        (ImportKind::Participants, PARTICIPANTS, "participants.csv"),
        (ImportKind::Guests, GUESTS, "guests.csv"),
        (ImportKind::Agenda, AGENDA, "agenda.json"),
        (ImportKind::Notes, NOTES, "notes.json"),
        (ImportKind::Practices, PRACTICES, "practices.json"),
        (ImportKind::Challenges, CHALLENGES, "challenges.json"),
        (ImportKind::Concepts, CONCEPTS, "concepts.json"),
        (ImportKind::Actions, ACTIONS, "actions.json"),
        (ImportKind::Questions, QUESTIONS, "questions.json"),
    ];
    let total = files.len() + 1;
    for (done, (kind, bytes, name)) in files.into_iter().enumerate() {
        still(go_on, done, total)?;
        let session = ImportSession::read(kind, bytes, name, &frame)?;
        let plan = session.plan(&mut unit, meeting.id, &Decisions::default()).await?;
        plan.write(&mut unit, TO_THE_END).await?;
    }
    still(go_on, total - 1, total)?;
    versions::keep(&mut unit, meeting.id).await?;
    still(go_on, total, total)?;
    unit.commit().await?;
    Ok(new.put_in_place().await?)
}
