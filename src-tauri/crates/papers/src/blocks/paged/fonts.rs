//! The typefaces of the papers, compiled in: Source Serif 4 speaks for the document, Inter for the label.
//!
//! Static instances of the published families, cut down to the letters of Europe: Latin with its extensions, Greek and
//! Cyrillic; Georgian and Armenian from Noto Serif. The licences (SIL OFL 1.1) lie beside the files.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use unicode_normalization::char::decompose_canonical;

pub static FILES: [&[u8]; 8] = [
    include_bytes!("../../../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../../../fonts/SourceSerif4-Italic.ttf"),
    include_bytes!("../../../fonts/SourceSerif4-SemiBold.ttf"),
    include_bytes!("../../../fonts/NotoSerifGeorgian-Regular.ttf"),
    include_bytes!("../../../fonts/NotoSerifGeorgian-SemiBold.ttf"),
    include_bytes!("../../../fonts/NotoSerifArmenian-Regular.ttf"),
    include_bytes!("../../../fonts/NotoSerifArmenian-SemiBold.ttf"),
    include_bytes!("../../../fonts/Inter-Bold.ttf"),
];

/// Which of [`FILES`] set running text, in regular weight.
const TEXT: [usize; 3] = [0, 3, 5];

/// Stands where no typeface has the letter: seen at once, and the warning about Latin forms has named the person.
const UNKNOWN: char = '\u{2610}';

/// The typefaces, parsed once.
pub static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// The index over [`FONTS`].
pub static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Tells whether one of the text typefaces has every one of these characters.
fn have(characters: &[char]) -> bool {
    TEXT.iter().any(|index| {
        let coverage = &FONTS[*index].info().coverage;
        characters.iter().all(|c| coverage.contains(u32::from(*c)))
    })
}

/// Returns a text as it can be set: invisible marks go, and what no typeface has becomes a box.
///
/// An accessible PDF may hold no glyph without meaning, so a single strange letter would else refuse the whole paper.
pub fn settable(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let last = out.chars().next_back().unwrap_or(' ');
        if is_invisible(c) {
        } else if is_mark(c) {
            if have(&[last, c]) {
                out.push(c);
            }
        } else if c.is_whitespace() && c != '\u{A0}' {
            out.push(' ');
        } else if have(&[c]) {
            out.push(c);
        } else {
            out.push_str(&in_parts(c).unwrap_or_else(|| UNKNOWN.into()));
        }
    }
    out
}

/// Returns a letter as its parts, where a typeface has those but not the whole: `ḃ` as `b` and a dot.
fn in_parts(c: char) -> Option<String> {
    let mut parts = Vec::new();
    decompose_canonical(c, |part| parts.push(part));
    (parts.len() > 1 && have(&parts)).then(|| parts.into_iter().collect())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}')
        || c.is_control()
}

pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_europe_has_its_typeface() {
        for letters in
            ["țșőķĐŁØåßẞþðŋİğūęŵŷ", "ΛάϊώΣςΉ", "ЖЃЋЊљђѓќїґъыэ№", "საქართველო", "Հայաստան", "–—“”„«»’…·•€☐"]
        {
            assert_eq!(settable(letters), letters);
            assert!(letters.chars().all(|c| have(&[c])), "{letters}");
        }
    }

    #[test]
    fn a_letter_without_typeface_becomes_a_box_and_an_invisible_mark_goes() {
        assert_eq!(settable("李 Li\u{200B}\u{202E}"), "☐ Li");
        assert_eq!(
            settable("e\u{301} ს\u{301}"),
            "e\u{301} ს",
            "no typeface joins a Georgian letter and an acute"
        );
        assert_eq!(settable("a\u{2009}b"), "a b");
        assert_eq!(settable("Sadḃ"), "Sadb\u{307}", "the dot is set over the b");
    }

    #[test]
    fn the_three_voices_are_there() {
        for (family, variants) in
            [("source serif 4", 3), ("inter", 1), ("noto serif georgian", 2), ("noto serif armenian", 2)]
        {
            assert_eq!(BOOK.select_family(family).count(), variants, "{family}");
        }
        assert!(FILES.iter().map(|file| file.len()).sum::<usize>() < 3_000_000, "the typefaces stay small");
    }
}
