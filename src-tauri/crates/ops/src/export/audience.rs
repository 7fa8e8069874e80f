//! Who reads, as people name them: `participants`, `delegation:DE`, `guest:G01`.

use crate::{Result, agenda};
use domain::disclosure::{Audience, Readers};
use domain::ids::MeetingId;
use domain::refusal::{Refusal, RefusalCode};
use store::Unit;

/// Finds an audience by its name, with the code of a delegation or the reference of a person behind a colon.
pub async fn audience(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<Audience> {
    let unknown = || Refusal::new(RefusalCode::AudienceUnknown).of("audience");
    let (name, whom) = text.split_once(':').unwrap_or((text, ""));
    let inside = agenda::inside(unit, meeting, None).await?;
    let found = match Readers::ALL.into_iter().find(|readers| readers.as_str() == name.trim()) {
        Some(Readers::Delegation) => {
            inside.roster.with_code(whom).map(|group| Audience::Delegation(group.delegation.id))
        }
        Some(readers @ (Readers::Participant | Readers::Guest)) => {
            inside.cited(whom).and_then(Audience::one).filter(|audience| audience.readers() == readers)
        }
        Some(readers) if whom.is_empty() => readers.group(),
        _ => None,
    };
    found.ok_or_else(|| unknown().into())
}
