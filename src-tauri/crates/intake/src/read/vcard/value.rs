//! What stands behind the colon of a property.

/// Divides a value at a sign that no stroke protects; the strokes stay.
pub(super) fn pieces(value: &str, at: char) -> Vec<&str> {
    let (mut found, mut from, mut protected) = (Vec::new(), 0, false);
    for (place, sign) in value.char_indices() {
        if protected {
            protected = false;
        } else if sign == '\\' {
            protected = true;
        } else if sign == at {
            found.extend(value.get(from..place));
            from = place + sign.len_utf8();
        }
    }
    found.extend(value.get(from..));
    found
}

/// Reads a text: strokes go, and lines are divided where one says so.
pub(super) fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match (sign, if sign == '\\' { signs.next() } else { None }) {
            ('\\', Some('n' | 'N')) => out.push('\n'),
            ('\\', Some(other @ ('\\' | ',' | ';' | ':'))) => out.push(other),
            (sign, Some(other)) => out.extend([sign, other]),
            (sign, None) => out.push(sign),
        }
    }
    out.trim().to_owned()
}

/// Reads a part that may hold several values.
pub(super) fn several(part: &str, with: &str) -> String {
    joined(pieces(part, ',').into_iter().map(text), with)
}

/// Joins texts that say something.
pub(super) fn joined(texts: impl IntoIterator<Item = String>, with: &str) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protected_signs_divide_nothing() {
        assert_eq!(pieces(r"Ministry\; Law;Unit\\;a\,b", ';'), [r"Ministry\; Law", r"Unit\\", r"a\,b"]);
        assert_eq!(text(r"Ministry\; Law\, and\nOrder \\ c:\dir"), "Ministry; Law, and\nOrder \\ c:\\dir");
        assert_eq!(several(r"Anna,Maria\, the second,", " "), "Anna Maria, the second");
        assert_eq!(text("\\"), "\\");
    }
}
