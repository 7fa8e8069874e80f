//! Where a file goes: never over the workspace, and never half of it.

use crate::failure::{Failure, Result};
use ops::ErrorCode;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Refuses to put a paper where a folder or the workspace itself is.
pub fn check_target(path: &Path, workspace: &Path) -> Result<()> {
    let same = matches!((fs::canonicalize(path), fs::canonicalize(workspace)), (Ok(a), Ok(b)) if a == b);
    if same || path.is_dir() {
        let what = if same { "the workspace itself" } else { "a folder" };
        let message = format!("The paper cannot be written to {}: this is {what}.", path.display());
        return Err(Failure::new(ErrorCode::CannotWrite, Some("to"), message));
    }
    Ok(())
}

/// A finished file beside its place, so that its place never holds half a file. It goes when it is not put in place.
pub struct Beside<'a> {
    temporary: PathBuf,
    place: &'a Path,
    in_place: bool,
}

impl<'a> Beside<'a> {
    /// Writes a finished file beside its place.
    pub fn write(place: &'a Path, bytes: &[u8]) -> Result<Self> {
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", Uuid::now_v7().simple()));
        let beside = Self { temporary: place.with_file_name(name), place, in_place: false };
        let written = || -> io::Result<()> {
            let mut file = fs::File::create_new(&beside.temporary)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        written().map_err(|error| Failure::place(place, &error))?;
        Ok(beside)
    }

    /// Puts it in its place, over what was there.
    pub fn put_in_place(mut self) -> Result<()> {
        fs::rename(&self.temporary, self.place).map_err(|error| Failure::place(self.place, &error))?;
        self.in_place = true;
        Ok(())
    }
}

impl Drop for Beside<'_> {
    fn drop(&mut self) {
        if !self.in_place {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}
