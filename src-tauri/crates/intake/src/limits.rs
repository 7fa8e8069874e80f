//! How much of a file is read before it is refused.
//!
//! A workbook of half a megabyte can ask for gigabytes. Everything is counted while it is inflated and parsed, so
//! that a hostile file is refused within two seconds and 300 MB. A file of one survey (20,000 contributions are the
//! most that EUSurvey writes into one file) stays far below each limit.

/// The most bytes a file may have; callers check it before they read a file into memory.
pub const MOST_BYTES: usize = 32 << 20;

/// The most bytes of a workbook of Excel up to 2003: twice what a full sheet of people takes.
pub(crate) const OLD_BYTES: usize = 16 << 20;

/// The most bytes that the parts of a package may inflate to, together.
pub(crate) const INFLATED: u64 = 64 << 20;

/// The most that a part may grow when inflated; repetitive sheets reach about 40.
pub(crate) const RATIO: u64 = 250;

/// Below this many inflated bytes the ratio is not looked at: small parts of equal rows compress very well.
pub(crate) const RATIO_FROM: u64 = 4 << 20;

/// The most entries of a package; a survey with uploads has one per uploaded file.
pub(crate) const ENTRIES: usize = 10_000;

/// The most rows that hold something, headings and title lines included.
pub(crate) const ROWS: usize = 20_010;

/// The most row elements of a sheet, empty ones included: as many as a worksheet can have.
pub(crate) const ROW_ELEMENTS: usize = 1_048_576;

/// The most cells looked at, empty ones included.
pub(crate) const CELL_ELEMENTS: usize = 3_000_000;

/// The most columns.
pub(crate) const COLUMNS: usize = 1_024;

/// The most cells that are kept, gaps between filled cells included.
pub(crate) const CELLS: usize = 1_200_000;

/// The most bytes of text in all cells; a shared text counts every time it is used.
pub(crate) const TEXT: usize = 48 << 20;

/// The most bytes of text in one cell; a worksheet cell holds an eighth of that.
pub(crate) const CELL_BYTES: usize = 1 << 20;

/// The most texts that cells of a workbook share.
pub(crate) const SHARED: usize = 1_000_000;

/// The most characters of one worksheet cell, by the file format.
pub(crate) const CELL_CHARACTERS: usize = 32_767;
