//! The keys of the workspace: its own pair, and the secret of which those of the bodies in the chair are made.

use crate::Result;
use crate::square::square;
use pouch::{KeyPair, Secret};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt::Write as _;
use store::{PouchKeys, Unit};

/// The keys of a workspace.
#[derive(Clone, Debug)]
pub struct WorkspaceKeys {
    /// The pair that opens what was made for this workspace.
    pub pair: KeyPair,
    /// The secret of which those of the bodies are made.
    pub secret: Secret,
}

/// Returns the keys of the workspace; makes them where there are none yet, which whoever calls this commits.
pub async fn keys(unit: &mut Unit) -> Result<WorkspaceKeys> {
    if let Some(keys) = known_keys(unit).await? {
        return Ok(keys);
    }
    let keys = WorkspaceKeys { pair: KeyPair::generate(), secret: Secret::random() };
    unit.keep_pouch_keys(&PouchKeys { pair: keys.pair.kept(), secret: keys.secret.kept() }).await?;
    Ok(keys)
}

/// Returns the keys of the workspace, where it has any: nothing was made for one that has none.
pub async fn known_keys(unit: &mut Unit) -> Result<Option<WorkspaceKeys>> {
    let kept = unit.pouch_keys().await?;
    let keys = |kept: PouchKeys| {
        Ok(WorkspaceKeys { pair: KeyPair::read(&kept.pair)?, secret: Secret::read(&kept.secret)? })
    };
    kept.map(keys).transpose()
}

/// The public key of the workspace, as text and as a picture that a telephone reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ShownKey {
    /// The key, `age1...`.
    pub key: String,
    /// How many squares the picture has in a row, without its margin.
    pub size: u32,
    /// The dark squares as the path of an SVG, one unit each.
    pub path: String,
}

/// Shows the public key of the workspace; makes its keys where there are none yet, which whoever calls this commits.
pub async fn shown_key(unit: &mut Unit) -> Result<ShownKey> {
    Ok(shown(keys(unit).await?.pair.public().to_string()))
}

/// Draws a key. One that is too long for any picture, which no key is, has an empty one.
fn shown(key: String) -> ShownKey {
    let (size, dark) = square(&key);
    let mut path = String::new();
    for (column, row) in dark {
        let _ = write!(path, "M{column} {row}h1v1h-1z");
    }
    ShownKey { key, size: u32::try_from(size).unwrap_or_default(), path }
}
