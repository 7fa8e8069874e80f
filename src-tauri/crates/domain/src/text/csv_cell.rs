//! Cells of CSV that a spreadsheet program would take for a formula, and the way back: papers write them, and the
//! import of our own lists reads them.

/// Writes a text so that no spreadsheet program calculates it.
///
/// A text that looks like a formula gets an apostrophe in front; so does one that already is such a text behind
/// apostrophes, which makes the step reversible. Everything else stays, `'s-Hertogenbosch` included.
/// [`csv_value`] is the way back.
pub fn csv_text(text: &str) -> std::borrow::Cow<'_, str> {
    if looks_like_formula(text.trim_start_matches('\'')) { format!("'{text}").into() } else { text.into() }
}

/// Reads a cell that [`csv_text`] wrote.
pub fn csv_value(cell: &str) -> &str {
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
        ] {
            assert_eq!(csv_text(text), cell);
            assert_eq!(csv_value(cell), text);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_none_begins_a_formula(text in "['=+@ \t\\-]{0,4}\\PC{0,12}") {
            let cell = csv_text(&text);
            prop_assert_eq!(csv_value(&cell), &text);
            prop_assert!(!looks_like_formula(&cell), "{} would be calculated", cell);
        }
    }
}
