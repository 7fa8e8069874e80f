//! The typefaces of the papers, compiled in: Source Serif 4 speaks for the document, Inter for the label.
//!
//! Static instances of the published families, cut down to the letters of Europe: Latin with its extensions, Greek and
//! Cyrillic; Georgian and Armenian from Noto Serif. The licences (SIL OFL 1.1) lie beside the files.
//!
//! Names in other letters are printed by their Latin form. Where nobody has given one yet, and for signs and pictures among
//! words, no typeface is here: pages show [`OMITTED`], and whoever lets them leave hears of what.

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

/// Stands in the place of letters that no typeface has; what it stands for is said before a paper leaves.
pub const OMITTED: &str = "[\u{2026}]";

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

/// A text as it can be set, and what of it cannot.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Settable {
    /// The text, with [`OMITTED`] for what no typeface has.
    pub text: String,
    /// What no typeface has, as typed: names and words whole, as far as nothing else stands between them.
    pub omitted: Vec<String>,
}

/// Returns a text as it can be set: invisible marks go, and a plain mark stands for each run of what no typeface has.
///
/// An accessible PDF may hold no glyph without meaning, so a single strange letter would else refuse the whole paper.
pub fn settable(text: &str) -> Settable {
    if text.is_ascii() {
        return Settable { text: text.to_owned(), omitted: Vec::new() };
    }
    let mut out = Settable::default();
    // What no typeface has, with what stands between its words.
    let mut run = String::new();
    for c in text.chars() {
        if !run.is_empty() && (is_invisible(c) || is_mark(c) || is_between(c)) {
            run.push(c);
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        let set = set(c, out.text.chars().next_back());
        if set.is_none() && !is_mark(c) {
            run.push(c);
            continue;
        }
        out.close(&mut run);
        match set {
            Some(set) => out.text.push_str(&set),
            None => out.omitted.push(out.text.chars().next_back().into_iter().chain([c]).collect()),
        }
    }
    out.close(&mut run);
    out
}

impl Settable {
    /// Puts the mark for a run; what stands behind it is set again.
    fn close(&mut self, run: &mut String) {
        if run.is_empty() {
            return;
        }
        let behind = |c: char| is_invisible(c) || is_between(c);
        let omitted = run.trim_end_matches(behind);
        self.text.push_str(OMITTED);
        self.text.extend(run[omitted.len()..].chars().filter(|c| !is_invisible(*c)));
        self.omitted.push(omitted.chars().filter(|c| *c == JOINER || !is_invisible(*c)).collect());
        run.clear();
    }
}

/// Joins the parts of one sign.
const JOINER: char = '\u{200D}';

/// Tells whether a character stands between the parts of one name.
const fn is_between(c: char) -> bool {
    matches!(c, ' ' | ',' | '.' | '-' | '\'' | '\u{2019}')
}

/// Returns a character as it can be set behind another, or nothing where no typeface has it.
fn set(c: char, behind: Option<char>) -> Option<String> {
    if is_mark(c) {
        return have(&[behind.unwrap_or(' '), c]).then(|| c.into());
    }
    if c.is_whitespace() && c != '\u{A0}' {
        return Some(' '.into());
    }
    if have(&[c]) { Some(c.into()) } else { in_parts(c) }
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
            assert_eq!(settable(letters), Settable { text: letters.to_owned(), omitted: Vec::new() });
            assert!(letters.chars().all(|c| have(&[c])), "{letters}");
        }
    }

    #[test]
    fn a_mark_stands_for_what_no_typeface_has_and_it_is_named_as_typed() {
        for (typed, set, omitted) in [
            ("Mr الأحمدي, محمد (Tunisia)", "Mr […] (Tunisia)", vec!["الأحمدي, محمد"]),
            ("כהן, Dana", "[…], Dana", vec!["כהן"]),
            ("शर्मा और ไทย", "[…]", vec!["शर्मा और ไทย"]),
            ("李 Li\u{200B}\u{202E}", "[…] Li", vec!["李"]),
            ("good 👍🏽, 👨\u{200D}👩\u{FE0F}.", "good […].", vec!["👍🏽, 👨\u{200D}👩"]),
            ("a\u{E000}b\u{378}c", "a[…]b[…]c", vec!["\u{E000}", "\u{378}"]),
        ] {
            let found = settable(typed);
            assert_eq!(
                (found.text.as_str(), found.omitted),
                (set, omitted.into_iter().map(str::to_owned).collect())
            );
        }
    }

    #[test]
    fn an_invisible_mark_goes_and_an_accent_stays_where_it_can_be_set() {
        let text = |typed: &str| settable(typed).text;
        assert_eq!(text("e\u{301} a\u{2009}b\u{AD}c"), "e\u{301} a bc");
        assert_eq!(text("Sadḃ"), "Sadb\u{307}", "the dot is set over the b");
        let joined = settable("ს\u{301}");
        assert_eq!(joined.text, "ს", "no typeface joins a Georgian letter and an acute");
        assert_eq!(joined.omitted, ["ს\u{301}"], "and that is said");
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
