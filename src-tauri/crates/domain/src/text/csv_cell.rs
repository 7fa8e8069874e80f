//! Cells of CSV that a spreadsheet program would take for a formula, and the way back: papers write them, and the
//! import of our own lists reads them.

use std::borrow::Cow;

/// What ends a cell for a spreadsheet program that takes another separator than the comma, as those of most of Europe do: to
/// them the quotes around a cell are not where a cell begins, so that what follows may begin one.
const BREAKS: [char; 4] = [';', '\t', '\r', '\n'];

/// Writes a text so that no spreadsheet program calculates it, nor what follows a break within it.
///
/// A text that looks like a formula gets an apostrophe in front; so does one that already is such a text behind
/// apostrophes, which makes the step reversible. Everything else stays, `'s-Hertogenbosch` included.
/// [`csv_value`] is the way back.
pub fn csv_text(text: &str) -> Cow<'_, str> {
    match each_behind_a_break(text, marked) {
        Cow::Borrowed(text) => marked(text),
        Cow::Owned(text) => marked(&text).into_owned().into(),
    }
}

/// Reads a cell that [`csv_text`] wrote.
pub fn csv_value(cell: &str) -> Cow<'_, str> {
    each_behind_a_break(unmarked(cell), |piece| unmarked(piece).into())
}

/// Writes what stands behind each break anew.
fn each_behind_a_break(text: &str, write: impl Fn(&str) -> Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(BREAKS) {
        return text.into();
    }
    let mut pieces = text.split_inclusive(BREAKS);
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let before_break = piece.strip_suffix(BREAKS).unwrap_or(piece);
        written.push_str(&write(before_break));
        written.push_str(&piece[before_break.len()..]);
    }
    written.into()
}

fn marked(text: &str) -> Cow<'_, str> {
    if looks_like_formula(text.trim_start_matches('\'')) { format!("'{text}").into() } else { text.into() }
}

fn unmarked(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Tells whether a spreadsheet program might calculate a text, leading spaces and the wide forms of the signs included.
fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_looks_like_a_formula_is_written_as_text_and_read_back() {
        for (text, cell) in [
            ("+31 6 5550 0142", "'+31 6 5550 0142"),
            ("=HYPERLINK(\"https://example.org\")", "'=HYPERLINK(\"https://example.org\")"),
            ("'=1+1", "''=1+1"),
            ("  @SUM(A1)", "'  @SUM(A1)"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("Gómez-Acebo", "Gómez-Acebo"),
            ("", ""),
            ("First\n=1+1;@x\r\n- last", "First\n'=1+1;'@x\r\n'- last"),
            ("\n=1", "'\n'=1"),
            ("a;'=1", "a;''=1"),
        ] {
            assert_eq!(csv_text(text), cell);
            assert_eq!(csv_value(cell), text);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_nothing_in_it_begins_a_formula(text in "(['=+@ ;\t\n\\-]{0,4}\\PC{0,6}){0,3}") {
            let cell = csv_text(&text);
            prop_assert_eq!(csv_value(&cell), text.as_str());
            prop_assert!(!looks_like_formula(&cell), "{} would be calculated", cell);
            for piece in cell.split(BREAKS) {
                let calculated = piece.trim_start().starts_with(['=', '+', '-', '@']);
                prop_assert!(!calculated, "{} of {} would be calculated", piece, cell);
            }
        }
    }
}
