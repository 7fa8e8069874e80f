//! The inner layer: named parts one after another, each with its size.

use crate::limits::{FILE, FILLED, NAME, PARTS};
use crate::{Refused, Result, VERSION};
use secrecy::zeroize::Zeroizing;

/// The last line.
const END: &[u8] = b"end\n";

/// The most digits of a size.
const DIGITS: usize = 10;

/// Writes parts behind the name of a format.
pub fn write(format: &str, parts: &[(&str, &[u8])]) -> Result<Zeroizing<Vec<u8>>> {
    let size: usize = parts.iter().map(|(_, bytes)| bytes.len() + NAME + DIGITS + 3).sum();
    if parts.len() > PARTS || size > FILE {
        return Err(Refused::TooLarge);
    }
    let mut out = Zeroizing::new(Vec::with_capacity(size + 2 * FILLED));
    out.extend(format!("{format} {VERSION}\n").bytes());
    for (name, bytes) in parts {
        out.extend(format!("{name} {}\n", bytes.len()).bytes());
        out.extend_from_slice(bytes);
        out.push(b'\n');
    }
    out.extend_from_slice(END);
    let filled = out.len().next_multiple_of(FILLED);
    out.resize(filled, b'\n');
    Ok(out)
}

/// Reads parts behind the name of a format.
pub fn read<'a>(format: &str, content: &'a [u8]) -> Result<Vec<(&'a str, &'a [u8])>> {
    let mut rest = content;
    let first = line(&mut rest).ok_or(Refused::NotAPouch)?;
    let version = first.strip_prefix(format).and_then(|version| version.strip_prefix(' '));
    match number(version.ok_or(Refused::NotAPouch)?) {
        Some(version) if version == usize::from(VERSION) => {}
        Some(version) if version > usize::from(VERSION) => return Err(Refused::Newer),
        _ => return Err(Refused::Malformed),
    }
    let mut parts: Vec<(&str, &[u8])> = Vec::new();
    loop {
        if let Some(filling) = rest.strip_prefix(END) {
            let fills = filling.len() < FILLED && filling.iter().all(|c| *c == b'\n');
            return if fills { Ok(parts) } else { Err(Refused::Malformed) };
        }
        let (name, size) = line(&mut rest).and_then(|line| line.split_once(' ')).ok_or(Refused::Malformed)?;
        let size = number(size).ok_or(Refused::Malformed)?;
        let known = parts.iter().any(|(other, _)| *other == name);
        if !is_name(name) || known || parts.len() == PARTS {
            return Err(Refused::Malformed);
        }
        let (bytes, behind) = rest.split_at_checked(size).ok_or(Refused::Malformed)?;
        rest = behind.strip_prefix(b"\n").ok_or(Refused::Malformed)?;
        parts.push((name, bytes));
    }
}

/// Takes a line off the beginning; none where no short line of ASCII letters is there.
fn line<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let most = rest.len().min(NAME + DIGITS + 2);
    let end = rest[..most].iter().position(|c| *c == b'\n')?;
    let line = std::str::from_utf8(&rest[..end]).ok().filter(|line| line.is_ascii())?;
    *rest = &rest[end + 1..];
    Some(line)
}

/// Reads a number as it is written: digits alone.
fn number(text: &str) -> Option<usize> {
    let digits = (1..=DIGITS).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// Tells whether a name is one of a part: never a path, a drive, or a name that a system reserves.
fn is_name(name: &str) -> bool {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    let letters =
        |text: &str| text.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
    name.len() <= NAME && !stem.is_empty() && !ending.is_empty() && letters(stem) && letters(ending)
}
