//! Texts that are written in letters of ASCII only, as calendars and address cards of the nineties have them: `=C5=A1` for š.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Takes the parameters off that say how a text is written: returns the rest, and the code page where one is named. None
/// where the text is written as it reads.
pub(crate) fn named(name: &str) -> Option<(String, Option<&'static Encoding>)> {
    let mut rest = Vec::new();
    let mut printable = false;
    let mut page = None;
    for part in name.split(';') {
        let (key, value) = part.split_once('=').unwrap_or(("ENCODING", part));
        let is = |word: &str| key.trim().eq_ignore_ascii_case(word);
        if is("ENCODING") && value.trim().eq_ignore_ascii_case("QUOTED-PRINTABLE") {
            printable = true;
        } else if is("CHARSET") {
            page = Encoding::for_label(value.trim().as_bytes());
        } else {
            rest.push(part);
        }
    }
    printable.then(|| (rest.join(";"), page))
}

/// A line whose pieces are read one after the other; each is looked at once.
#[derive(Default)]
pub(super) struct Printable {
    /// The name as far as it was read.
    name: Vec<u8>,
    /// Whether it says how the text is written; not known before its end.
    is: Option<bool>,
    /// Whether the last sign so far is the one for "goes on".
    open: bool,
}

impl Printable {
    /// Reads the next piece.
    pub(super) fn read(&mut self, piece: &[u8]) {
        if self.is.is_none() {
            let end = piece.iter().position(|byte| *byte == b':');
            self.name.extend_from_slice(&piece[..end.unwrap_or(piece.len())]);
            self.is = end.map(|_| named(&String::from_utf8_lossy(&self.name)).is_some());
        }
        if let Some(last) = piece.trim_ascii_end().last() {
            self.open = *last == b'=';
        }
    }

    /// Tells whether the line goes on in the next one, whatever that begins with.
    pub(super) fn goes_on(&self) -> bool {
        self.open && self.is == Some(true)
    }
}

/// Reads a text; its lines are divided as those of a calendar and of a card are: by `\n`.
pub(crate) fn decoded(text: &str, page: Option<&'static Encoding>) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        if let (b'=', Some((high, low))) = (first, digit(0).zip(digit(1))) {
            bytes.extend(u8::try_from(high * 16 + low));
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    let is_utf8 = std::str::from_utf8(&bytes).is_ok();
    let page = page.unwrap_or(if is_utf8 { UTF_8 } else { WINDOWS_1252 });
    let (text, _) = page.decode_without_bom_handling(&bytes);
    text.replace("\r\n", "\n").replace(['\r', '\n'], "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_in_the_code_page_that_is_named_or_that_fits() {
        let read = |name: &str, text: &str| {
            let (rest, page) = named(name).unwrap();
            format!("{rest}:{}", decoded(text, page))
        };
        for (name, text, expected) in [
            ("SUMMARY;ENCODING=QUOTED-PRINTABLE", "R=C3=A9union", "SUMMARY:R\u{e9}union"),
            ("SUMMARY;QUOTED-PRINTABLE", "R=E9union", "SUMMARY:R\u{e9}union"),
            ("SUMMARY;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE", "=B9", "SUMMARY:\u{161}"),
            (
                "SUMMARY;LANGUAGE=en;encoding=quoted-printable",
                "a=0D=0Ab = =3D =",
                "SUMMARY;LANGUAGE=en:a\\nb = = =",
            ),
        ] {
            assert_eq!(read(name, text), expected);
        }
        assert_eq!(named("SUMMARY;LANGUAGE=en"), None);
    }
}
