//! The vocabularies of the field: what is built in can be renamed and retired, and terms added.

use crate::Result;
use domain::ids::Revision;
use domain::term::{Term, TermDetails};
use domain::verb::{OfRecord, Verb};
use store::Unit;

/// Keeps a term: over the one with its code, or beside the others.
pub async fn save(unit: &mut Unit, details: TermDetails) -> Result<()> {
    let kept: Vec<Term> = unit.all().await?;
    let same = |one: &Term| one.details.vocabulary == details.vocabulary && one.details.code == details.code;
    let known = kept.into_iter().find(same);
    let (noun, name) = (domain::noun::Noun::Term, details.code.to_string());
    unit.step(match &known {
        Some(_) => Verb::EditRecord(OfRecord::of(noun, name)),
        None => Verb::AddRecord(OfRecord::of(noun, name)),
    });
    let mut term = match known {
        Some(known) => Term { details, ..known },
        None => Term { id: unit.new_id(), revision: Revision::default(), details },
    };
    Ok(unit.save(&mut term).await?)
}
