//! How far long work is: the writing of an import, of papers, of the sample.

use crate::{Error, Result};

/// Hears how many of how many parts are done; answers whether to go on.
pub type GoOn<'a> = &'a (dyn Fn(usize, usize) -> bool + Sync);

/// Goes on to the end, whatever was done.
pub const TO_THE_END: GoOn<'static> = &|_, _| true;

/// Stops where the person chose to, before the next part begins.
pub(crate) fn still(go_on: GoOn<'_>, done: usize, total: usize) -> Result<()> {
    if go_on(done, total) { Ok(()) } else { Err(Error::Cancelled) }
}

/// Tells [`GoOn`] how far the writing is.
pub(super) struct Progress<'a> {
    go_on: GoOn<'a>,
    done: usize,
    total: usize,
}

/// How many records are written between two words to [`GoOn`].
pub(super) const CHUNK: usize = 250;

impl<'a> Progress<'a> {
    /// Begins with so many records to write.
    pub fn of(total: usize, go_on: GoOn<'a>) -> Self {
        Self { go_on, done: 0, total }
    }

    /// Stops where the person chose to, while nothing that counts is written.
    pub fn still(&self) -> Result<()> {
        still(self.go_on, self.done, self.total)
    }

    /// Counts records that were written, and stops where the person chose to.
    pub fn wrote(&mut self, records: usize) -> Result<()> {
        let told = self.done / CHUNK;
        self.done += records;
        let speaks = self.done / CHUNK > told || self.done == self.total;
        if speaks { self.still() } else { Ok(()) }
    }
}
