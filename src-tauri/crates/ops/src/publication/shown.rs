//! The drafts of a publication as the secretariat sees them: what was said to each, and what differs now.

use super::inside::drafts_inside;
use crate::Result;
use chrono::{DateTime, Utc};
use domain::disclosure::{DraftsInside, ReviewBody};
use domain::ids::MeetingId;
use domain::publication::{
    ChairKey, LineChange, LineRemark, Publication, PublicationDraft, newest_key, released,
};
use domain::review::ApprovalChoice;
use domain::text::Prose;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// Where a publication stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PublicationBoard {
    /// What is published.
    pub publication: Publication,
    /// Whether the keys of all bodies hold for what would go out now.
    pub released: bool,
    /// The newest word of each body in the chair, in the order of the meeting.
    pub keys: Vec<DraftKey>,
    /// The drafts, the oldest first.
    pub drafts: Vec<DraftShown>,
}

/// What a body in the chair said last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftKey {
    /// The code of the body.
    pub body: String,
    /// Its name.
    pub called: String,
    /// To which draft; none where it said nothing yet.
    pub number: Option<u32>,
    /// Who said it for the body.
    pub name: String,
    /// What it said.
    pub choice: Option<ApprovalChoice>,
    /// What it remarked, or what must change.
    pub remark: String,
    /// What it remarked on single lines.
    pub lines: Vec<LineSaid>,
    /// When it said so.
    pub at: Option<DateTime<Utc>>,
    /// Whether nothing changed since that draft.
    pub holds: bool,
}

/// What a body remarked on a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LineSaid {
    /// The line as it stood in the draft; empty where it was taken out for good.
    pub line: Prose,
    /// What is remarked.
    pub remark: Prose,
}

impl DraftKey {
    /// Says what a body said last, and to which draft; whether that holds is for the caller to say.
    pub(super) fn of(body: &ReviewBody, said: Option<(u32, &ChairKey)>) -> Self {
        let key = said.map(|(_, key)| key);
        Self {
            body: body.code.clone(),
            called: body.name.clone(),
            number: said.map(|(number, _)| number),
            name: key.map(|key| key.name.to_string()).unwrap_or_default(),
            choice: key.and_then(|key| key.choice),
            remark: key.map(|key| key.remark.to_string()).unwrap_or_default(),
            lines: Vec::new(),
            at: key.map(|key| key.at),
            holds: false,
        }
    }
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftShown {
    /// Its number.
    pub number: u32,
    /// When it was put before the chairs.
    pub at: DateTime<Utc>,
    /// How many lines it holds.
    pub lines: u32,
    /// What was said to it.
    pub keys: Vec<ChairKey>,
    /// What differs now.
    pub changes: Vec<LineChange>,
}

/// Reads where everything that both chairs release stands.
pub async fn boards(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<PublicationBoard>> {
    let inside = drafts_inside(unit, meeting).await?;
    Ok(Publication::ALL.map(|publication| shown(&inside, publication)).into())
}

/// Reads where a publication stands.
pub async fn board(
    unit: &mut Unit,
    meeting: MeetingId,
    publication: Publication,
) -> Result<PublicationBoard> {
    Ok(shown(&drafts_inside(unit, meeting).await?, publication))
}

fn shown(inside: &DraftsInside, publication: Publication) -> PublicationBoard {
    let (drafts, now) = (inside.of(publication), inside.now(publication));
    let key = |body: &ReviewBody| {
        let said = newest_key(&drafts, &body.code);
        let mut key = DraftKey::of(body, said.map(|(draft, key)| (draft.number, key)));
        if let Some((draft, said)) = said {
            key.holds = draft.changes(now).is_empty();
            let line = |remark: &LineRemark| LineSaid {
                line: draft.line(&remark.key).map(|line| line.text.clone()).unwrap_or_default(),
                remark: remark.text.clone(),
            };
            key.lines = said.lines.iter().map(line).collect();
        }
        key
    };
    let draft = |draft: &PublicationDraft| DraftShown {
        changes: draft.changes(now),
        lines: u32::try_from(draft.lines.len()).unwrap_or(u32::MAX),
        number: draft.number,
        at: draft.at,
        keys: draft.keys.clone(),
    };
    PublicationBoard {
        publication,
        released: released(&drafts, now, &inside.codes()).is_some(),
        keys: inside.bodies.iter().map(key).collect(),
        drafts: drafts.iter().map(draft).collect(),
    }
}
