//! The keys of the workspace: its own pair, and the secret of which those of the bodies in the chair are made.

use crate::Result;
use pouch::{KeyPair, Secret};
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
