//! The lines of calendars and address cards (RFC 5545, RFC 6350), before anybody knows what they mean.

mod printable;

pub(crate) use printable::{decoded, named};

use printable::Printable;

/// Joins folded lines, in bytes: a fold may cut a letter in two.
pub(crate) fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut printable = Printable::default();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let goes_on = printable.goes_on();
        match line {
            [b' ' | b'\t', rest @ ..] if !goes_on => {
                out.pop_if(|byte| *byte == b'\n');
                out.pop_if(|byte| *byte == b'\r');
                out.extend_from_slice(rest);
                printable.read(rest);
            }
            whole => {
                if !goes_on {
                    printable = Printable::default();
                }
                out.extend_from_slice(whole);
                printable.read(whole);
            }
        }
    }
    out
}

/// Divides a line at its colon, which may be missing; what stands between quotation marks is no end.
pub(crate) fn divided(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let colon = line.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b':' && !quoted
    });
    colon.map(|colon| (&line[..colon], &line[colon + 1..]))
}

/// Joins what a line in letters of ASCII only (see [`named`]) goes on with in the lines behind it.
pub(crate) fn joined<'a>(
    value: &str,
    rest: &mut impl Iterator<Item = &'a str>,
    most: usize,
) -> Option<String> {
    let mut value = value.to_owned();
    while value.ends_with('=') {
        value.pop();
        value.push_str(rest.next().unwrap_or_default());
        if value.len() > most {
            return None;
        }
    }
    Some(value)
}
