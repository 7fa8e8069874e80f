//! What the file says about itself, and who works in it.

use crate::{Result, unit::Unit};
use chrono::{DateTime, Utc};
use domain::actor::{Actor, ActorRole};
use domain::ids::MeetingId;
use domain::text::Title;
use sqlx::Row as _;
use uuid::Uuid;

/// What the file says about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// Its identity; a copy has the same.
    pub id: Uuid,
    /// The title chosen for the list of recent workspaces.
    pub title: Title,
    /// Whether it is a scratch copy of the sample.
    pub sample: bool,
    /// Who worked in it last.
    pub actor: Actor,
    /// The meeting that was last looked at.
    pub meeting: Option<MeetingId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl Unit {
    /// Reads what the file says about itself.
    pub async fn workspace(&mut self) -> Result<Workspace> {
        let row = sqlx::query(
            "select id, title, sample, actor_name, actor_role, meeting, created_at from workspace",
        )
        .fetch_one(self.connection())
        .await?;
        let wrong = |column: &str| crate::Error::Inconsistent {
            table: "workspace",
            column: column.to_owned(),
            row: Uuid::nil(),
        };
        let text = |column: &str| row.try_get::<String, _>(column);
        let role = ActorRole::named(&text("actor_role")?).ok_or_else(|| wrong("actor_role"))?;
        let meeting = row.try_get::<Option<String>, _>("meeting")?.and_then(|id| id.parse::<Uuid>().ok());
        Ok(Workspace {
            id: text("id")?.parse().map_err(|_| wrong("id"))?,
            title: text("title")?.parse().map_err(|_| wrong("title"))?,
            sample: row.try_get("sample")?,
            actor: Actor { name: text("actor_name")?.parse().map_err(|_| wrong("actor_name"))?, role },
            meeting: meeting.map(MeetingId),
            created_at: DateTime::from_timestamp_micros(row.try_get("created_at")?)
                .ok_or_else(|| wrong("created_at"))?,
        })
    }

    /// Remembers which meeting is looked at; a workspace that is open for reading only does not.
    pub async fn remember_meeting(&mut self, meeting: MeetingId) -> Result<()> {
        if self.read_only().is_some() {
            return Ok(());
        }
        sqlx::query("update workspace set meeting = $1")
            .bind(meeting.to_string())
            .execute(self.writing()?)
            .await?;
        Ok(())
    }

    /// Remembers who works in the file.
    pub async fn remember_actor(&mut self, actor: &Actor) -> Result<()> {
        sqlx::query("update workspace set actor_name = $1, actor_role = $2")
            .bind(actor.name.as_str().to_owned())
            .bind(actor.role.as_str())
            .execute(self.writing()?)
            .await?;
        Ok(())
    }
}
