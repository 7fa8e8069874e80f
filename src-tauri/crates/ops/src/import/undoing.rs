//! Takes an import back long after it.

use crate::Result;
use crate::taking_back::{TakenBack, planned};
use domain::ids::ImportId;
use domain::import::{Import, Undone};
use domain::verb::{FromFile, Verb};
use store::Unit;

/// Says what taking an import back would do, or what it did.
pub async fn preview_undo_import(unit: &mut Unit, id: ImportId) -> Result<TakenBack> {
    let import: Import = unit.get(id).await?;
    if let Some(undone) = &import.undone {
        return Ok(undone.into());
    }
    let (_, lines) = planned(unit, import.meeting, import.step).await?;
    Ok(TakenBack { at: None, ..TakenBack::from(&Undone { at: unit.at(), lines }) })
}

/// Takes an import back in one step, and says what went back and what stayed.
pub async fn undo_import(unit: &mut Unit, id: ImportId) -> Result<TakenBack> {
    let mut import: Import = unit.get(id).await?;
    let (back, lines) = planned(unit, import.meeting, import.step).await?;
    if back.is_empty() || import.undone.is_some() {
        return Err(store::Error::NothingToUndo.into());
    }
    unit.step(Verb::UndoImport(FromFile::of(back.len(), &import.file_name)));
    unit.take_back(back).await?;
    let undone = Undone { at: unit.at(), lines };
    let taken = TakenBack::from(&undone);
    import.undone = Some(undone);
    unit.save(&mut import).await?;
    Ok(taken)
}
