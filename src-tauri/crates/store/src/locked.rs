//! The memory that a key lives in, and the one call that hands a key to the database.
//!
//! A key in a pragma would be a piece of SQL: the driver copies such a text, and so do the parser and the allocator, none of
//! which empties what it gives back. Here it is read where it lies, by `sqlite3_key`, whose copy SQLCipher keeps in locked
//! memory of its own. This is all of the crate that the compiler cannot check; whoever changes it reads the whole file.

#![expect(
    unsafe_code,
    reason = "locked memory and sqlite3_key are given by the system and by a library of C"
)]

use crate::{Error, Result};
use libsqlite3_sys as ffi;
use sqlx::SqliteConnection;
use std::ffi::CStr;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

/// Bytes in memory of their own: between pages that nobody may touch, never written to the swap or into a core dump as far as
/// the system allows (a limit on locked memory is not an error), and emptied before it is given back.
pub struct Locked<const N: usize>(NonNull<[u8; N]>);

// SAFETY: the memory belongs to this value alone and is no more tied to a thread than that of a box.
unsafe impl<const N: usize> Send for Locked<N> {}
// SAFETY: through a shared reference it can only be read.
unsafe impl<const N: usize> Sync for Locked<N> {}

impl<const N: usize> Locked<N> {
    /// Returns bytes that are all zero.
    pub fn new() -> Self {
        // SAFETY: an array of bytes has no need of alignment, and any bits are a value of it.
        let memory = unsafe { memsec::malloc::<[u8; N]>() };
        let mut made = Self(memory.expect("four pages of memory can be had"));
        made.fill(0);
        made
    }
}

impl<const N: usize> Drop for Locked<N> {
    fn drop(&mut self) {
        // SAFETY: it came from `memsec::malloc`, is freed once, and nobody holds a reference to it any more.
        unsafe { memsec::free(self.0) }
    }
}

impl<const N: usize> Deref for Locked<N> {
    type Target = [u8; N];

    fn deref(&self) -> &[u8; N] {
        // SAFETY: it points to N bytes that are set and that live as long as `self`.
        unsafe { self.0.as_ref() }
    }
}

impl<const N: usize> DerefMut for Locked<N> {
    fn deref_mut(&mut self) -> &mut [u8; N] {
        // SAFETY: as above, and `self` is borrowed alone.
        unsafe { self.0.as_mut() }
    }
}

/// Gives a database its key, before anything of it is read: `main` is the file that was opened, any other name one that is
/// attached already, without a key.
pub async fn give(sqlite: &mut SqliteConnection, database: &CStr, key: &[u8]) -> Result<()> {
    let length = i32::try_from(key.len()).map_err(|_| Error::NoCipher)?;
    let mut handle = sqlite.lock_handle().await?;
    // SAFETY: while the handle is locked no statement runs on the connection; the name ends with a zero, the key has the
    // length that is said, and SQLCipher copies it before it returns.
    let code = unsafe {
        ffi::sqlite3_key_v2(handle.as_raw_handle().as_ptr(), database.as_ptr(), key.as_ptr().cast(), length)
    };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(Error::NoCipher) }
}

#[cfg(test)]
mod tests {
    use super::Locked;

    #[test]
    fn what_is_locked_begins_empty_and_keeps_what_is_put_into_it() {
        let mut one = Locked::<99>::new();
        let two = Locked::<99>::new();
        assert_eq!(*one, [0; 99]);
        one[98] = 7;
        assert_eq!((one[98], two[98]), (7, 0));
    }

    /// What the system says of the page: locked, and left out of a core dump.
    #[cfg(target_os = "linux")]
    #[test]
    fn the_system_keeps_it_out_of_swap_and_core_dumps() {
        let held = Locked::<32>::new();
        let at = held.as_ptr() as usize;
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut within = false;
        let mut flags = None;
        for line in maps.lines() {
            let range = line.split_once(' ').and_then(|(range, _)| range.split_once('-'));
            if let Some((from, to)) = range
                && let (Ok(from), Ok(to)) = (usize::from_str_radix(from, 16), usize::from_str_radix(to, 16))
            {
                within = (from..to).contains(&at);
            } else if within && let Some(said) = line.strip_prefix("VmFlags:") {
                flags = Some(said.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
            }
        }
        let flags = flags.expect("the page is listed");
        assert!(flags.iter().any(|flag| flag == "dd"), "in a core dump: {flags:?}");
        assert!(flags.iter().any(|flag| flag == "lo"), "may be swapped: {flags:?}");
    }
}
