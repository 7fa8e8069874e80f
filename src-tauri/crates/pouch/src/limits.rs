//! What a pouch may cost whoever opens it.

/// The work factor of passphrases that are written: a second of a laptop and 256 MiB of memory.
pub const WORK: u8 = 18;

/// The highest work factor that is read: four times as much.
pub const MOST_WORK: u8 = 20;

/// The most bytes of a file.
pub const FILE: usize = 256 << 20;

/// The most parts, the manifest among them.
pub const PARTS: usize = 64;

/// The most bytes of a name.
pub const NAME: usize = 48;

/// The most bytes of a part in JSON.
pub const JSON: usize = 32 << 20;

/// The most bytes of a paper.
pub const PAPER: usize = 50 << 20;

/// The most levels of lists and objects within each other.
pub const DEPTH: usize = 24;

/// The most values of a part.
pub const VALUES: usize = 1_000_000;

/// The most bytes of one text.
pub const TEXT: usize = 1 << 20;

/// What the size of the content is a multiple of.
pub const FILLED: usize = 1024;
