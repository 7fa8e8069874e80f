//! Letters: in which encoding a text was saved. That is decided over the whole file, then line by line: a stray byte is one
//! doubt and does not change how the other lines are read, and what was encoded twice is set right.

use crate::refused::Refused;
use crate::sheet::Letters;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_2, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1253, WINDOWS_1254, WINDOWS_1257,
};
use std::borrow::Cow;
use std::ops::Range;

/// A text whose letters were read.
pub(super) struct Lettered<'a> {
    pub text: Cow<'a, str>,
    /// The encoding, as people name it.
    pub encoding: &'static str,
    /// Where letters were not read as those of the rest, in bytes of the text, in order.
    pub marks: Vec<(Range<usize>, Letters)>,
}

impl<'a> Lettered<'a> {
    fn plain(text: impl Into<Cow<'a, str>>, encoding: &'static str) -> Self {
        Self { text: text.into(), encoding, marks: Vec::new() }
    }

    /// Says how the letters between two places were read.
    pub fn between(&self, from: usize, to: usize) -> Letters {
        let first = self.marks.partition_point(|(at, _)| at.end <= from);
        let here = self.marks[first..].iter().take_while(|(at, _)| at.start < to);
        here.map(|(_, letters)| *letters).max().unwrap_or_default()
    }
}

/// Finds the encoding of a file and reads it.
pub(super) fn read(bytes: &[u8]) -> Result<Lettered<'_>, Refused> {
    if bytes.starts_with(UTF_8_MARK) {
        return utf_8(bytes);
    }
    for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return Ok(Lettered::plain(encoding.decode_without_bom_handling(rest).0, "UTF-16"));
        }
    }
    if let Some(encoding) = unmarked_utf_16(bytes) {
        return Ok(Lettered::plain(encoding.decode_without_bom_handling(bytes).0, "UTF-16"));
    }
    no_nul(bytes)?;
    // A line in another encoding that happens to be UTF-8 is rare; more lines of UTF-8 than of others say what the file is.
    let (mut as_utf8, mut others) = (0, 0);
    for line in lines(bytes).filter(|line| !line.is_ascii()) {
        *if std::str::from_utf8(line).is_ok() { &mut as_utf8 } else { &mut others } += 1;
    }
    if as_utf8 > others || others == 0 {
        return utf_8(bytes);
    }
    let (encoding, name) = page(bytes);
    Ok(Lettered::plain(encoding.decode_without_bom_handling(bytes).0, name))
}

/// The encodings that a person can choose.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    std::iter::once("UTF-8").chain(PAGES.iter().map(|(_, name)| *name))
}

/// Reads a file in the encoding that a person named; in one that is not known, as it is found out.
pub(super) fn read_in<'a>(bytes: &'a [u8], encoding: &str) -> Result<Lettered<'a>, Refused> {
    if encoding.starts_with("UTF-8") {
        return utf_8(bytes);
    }
    match PAGES.iter().find(|(_, name)| *name == encoding) {
        Some((page, name)) => {
            no_nul(bytes)?;
            Ok(Lettered::plain(page.decode_without_bom_handling(bytes).0, name))
        }
        None => read(bytes),
    }
}

/// With what some programs begin UTF-8.
const UTF_8_MARK: &[u8] = b"\xef\xbb\xbf";

fn utf_8(bytes: &[u8]) -> Result<Lettered<'_>, Refused> {
    let (encoding, rest) =
        bytes.strip_prefix(UTF_8_MARK).map_or(("UTF-8", bytes), |rest| ("UTF-8 with BOM", rest));
    no_nul(rest)?;
    Ok(Lettered { encoding, ..unicode(rest) })
}

fn no_nul(bytes: &[u8]) -> Result<(), Refused> {
    if bytes.contains(&0) { Err(Refused::Nul) } else { Ok(()) }
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r'))
}

/// Recognises UTF-16 without a mark at the beginning: of headings, every other byte is nothing.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    /// What is looked at.
    const BEGINNING: usize = 512;
    let beginning = &bytes[..bytes.len().min(BEGINNING) / 2 * 2];
    let nothing = |from: usize| beginning.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (nothing(0), nothing(1), beginning.len() / 2);
    if pairs < 4 {
        None
    } else if even == 0 && odd * 10 >= pairs * 6 {
        Some(UTF_16LE)
    } else if odd == 0 && even * 10 >= pairs * 6 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Reads UTF-8 in which some bytes may be of another encoding, and some lines encoded twice.
fn unicode(bytes: &[u8]) -> Lettered<'_> {
    if let Ok(text) = std::str::from_utf8(bytes)
        && !lines(bytes)
            .any(|line| !line.is_ascii() && std::str::from_utf8(line).is_ok_and(|line| once(line).is_some()))
    {
        return Lettered::plain(text, "");
    }
    let strays: Vec<u8> =
        lines(bytes).filter(|line| std::str::from_utf8(line).is_err()).flatten().copied().collect();
    let (stray, _) = page(&strays);
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    let mut marks = Vec::new();
    for line in lines(bytes) {
        let begins = text.len();
        if let Some(repaired) = std::str::from_utf8(line).ok().filter(|line| !line.is_ascii()).and_then(once)
        {
            text.push_str(&repaired);
            marks.push((begins..text.len(), Letters::Repaired));
            continue;
        }
        for chunk in line.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                let at = text.len();
                text.push_str(&stray.decode_without_bom_handling(chunk.invalid()).0);
                marks.push((at..text.len(), Letters::Stray));
            }
        }
    }
    Lettered { text: text.into(), encoding: "", marks }
}

/// Undoes that a line was encoded twice: its letters are the bytes of UTF-8, read in a code page. None where they are not.
fn once(line: &str) -> Option<String> {
    let first = line.find(|letter: char| !letter.is_ascii())?;
    // Of two letters for one, both are none of ASCII; that spares nearly every line the rest.
    line[first..].chars().nth(1).filter(|letter| !letter.is_ascii())?;
    [WINDOWS_1252, WINDOWS_1250].iter().find_map(|page| {
        let byte = |letter| byte_of(page, letter);
        let bytes: Vec<u8> = line.chars().map(byte).collect::<Option<_>>()?;
        String::from_utf8(bytes).ok().filter(|text| text != line)
    })
}

/// Returns the byte that stands for a letter in a code page.
fn byte_of(page: &'static Encoding, letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return u8::try_from(letter).ok();
    }
    let mut buffer = [0; 4];
    let (bytes, _, lost) = page.encode(letter.encode_utf8(&mut buffer));
    match *bytes {
        [byte] if !lost => Some(byte),
        _ => None,
    }
}

/// Chooses the code page of bytes that are no UTF-8: what a detector guesses, unless words look odd in it that read well in
/// another page. Programs on the Mac saved in a page that detectors do not know.
fn page(bytes: &[u8]) -> (&'static Encoding, &'static str) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = named(detector.guess(None, Utf8Detection::Deny));
    let oddness = |page: &'static Encoding| oddness(&page.decode_without_bom_handling(bytes).0);
    let odd = oddness(guessed.0);
    if odd == 0 {
        return guessed;
    }
    let likeliest = PAGES.iter().map(|page| (oddness(page.0), *page)).min_by_key(|(odd, _)| *odd);
    // What reads well in no page is no text, and stays as it was guessed.
    let reads_well = |other: usize| other * 3 < odd && other * 20 < bytes.len();
    likeliest.filter(|(other, _)| reads_well(*other)).map_or(guessed, |(_, page)| page)
}

/// The code pages in which programs save that people in Europe use.
pub(super) const PAGES: &[(&Encoding, &str)] = &[
    (WINDOWS_1252, "Windows-1252"),
    (WINDOWS_1250, "Windows-1250"),
    (ISO_8859_2, "ISO 8859-2"),
    (MACINTOSH, "Mac Roman"),
    (WINDOWS_1251, "Windows-1251"),
    (WINDOWS_1253, "Windows-1253"),
    (WINDOWS_1254, "Windows-1254"),
    (WINDOWS_1257, "Windows-1257"),
];

/// Keeps a guess to these pages; Western Europe otherwise.
fn named(guess: &'static Encoding) -> (&'static Encoding, &'static str) {
    let guess = match guess.name() {
        "ISO-8859-7" => WINDOWS_1253,
        "ISO-8859-13" => WINDOWS_1257,
        _ => guess,
    };
    PAGES.iter().find(|(page, _)| *page == guess).copied().unwrap_or(PAGES[0])
}

/// Counts what nobody writes: control characters, signs and capitals within a word, two scripts in one word.
pub(super) fn oddness(text: &str) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let strange = |at: usize| {
        let here = letters[at];
        let before = at.checked_sub(1).map(|at| letters[at]).filter(|letter| letter.is_alphabetic());
        let after = letters.get(at + 1).copied().filter(|letter| letter.is_alphabetic());
        if here.is_ascii() || matches!(here, '\u{2019}' | '\u{2018}' | '\u{ad}' | '\u{2013}' | '\u{b4}') {
            let glued = here == '\u{2013}'
                && before.is_some_and(char::is_lowercase)
                && after.is_some_and(char::is_lowercase);
            return usize::from(glued);
        }
        if here.is_control() || here == char::REPLACEMENT_CHARACTER {
            return 4;
        }
        if !here.is_alphabetic() {
            return 2 * usize::from(before.is_some() && after.is_some())
                + usize::from(before.is_some() != after.is_some());
        }
        let jumps = here.is_uppercase() && before.is_some_and(char::is_lowercase);
        let mixed = before.is_some_and(|before| script(before) != script(here));
        usize::from(jumps) + 2 * usize::from(mixed)
    };
    (0..letters.len()).map(strange).sum()
}

/// Tells scripts apart that these pages have, by where their letters begin.
const fn script(letter: char) -> u8 {
    match letter {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => 1,
        '\u{400}'..='\u{52f}' => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names and a function, as sheets from these countries have them.
    const SHEETS: &[(&str, &str)] = &[
        (
            "Windows-1252",
            "Nom;Prénom;Fonction\nBeaulieu-Garçon;Hélène;Procureure spécialisée\nNúñez Ibáñez;José;Fiscal\nWeißgerber;Jürgen;Staatsanwalt für Menschenhandel\nSjöström;Åsa;Åklagare\n",
        ),
        (
            "Mac Roman",
            "Nom;Prénom;Fonction\nBeaulieu-Garçon;Hélène;Procureure spécialisée\nNúñez Ibáñez;José;Fiscal\nWeißgerber;Jürgen;Staatsanwalt für Menschenhandel\nSjöström;Åsa;Åklagare\n",
        ),
        (
            "Windows-1250",
            "Příjmení;Jméno;Země\nŽižková;Květa;Česko\nDvořák;Jiří;Česko\nŚwięcicka;Łucja;Polska\nKovačič;Špela;Slovenija\nSzőke;Győző;Magyarország\n",
        ),
        (
            "ISO 8859-2",
            "Příjmení;Jméno;Země\nŽižková;Květa;Česko\nDvořák;Jiří;Česko\nŚwięcicka;Łucja;Polska\nKovačič;Špela;Slovenija\nSzőke;Győző;Magyarország\n",
        ),
        (
            "Windows-1251",
            "Фамилия;Имя;Държава\nПетрова;Мария;България\nКостов;Георги;България\nШевченко;Оксана;Украйна\n",
        ),
        ("Windows-1253", "Επώνυμο;Όνομα;Χώρα\nΠαπαδοπούλου;Ελένη;Ελλάδα\nΙωάννου;Νίκος;Κύπρος\n"),
        (
            "Windows-1257",
            "Pavardė;Vardas;Šalis\nKazlauskienė;Rūta;Lietuva\nŽukauskas;Šarūnas;Lietuva\nBērziņš;Jānis;Latvija\nÕunapuu;Tõnu;Eesti\n",
        ),
    ];

    fn encoded(page: &str, text: &str) -> Vec<u8> {
        let (page, _) = PAGES.iter().find(|(_, name)| *name == page).unwrap();
        let (bytes, _, lost) = page.encode(text);
        assert!(!lost, "{text:?} is no text of the page");
        bytes.into_owned()
    }

    #[test]
    fn code_pages_are_told_apart_by_what_names_look_like() {
        for (page, text) in SHEETS {
            let bytes = encoded(page, text);
            let read = read(&bytes).unwrap();
            assert_eq!((read.encoding, &*read.text), (*page, *text));
            assert!(read.marks.is_empty());
        }
    }

    #[test]
    fn one_stray_byte_is_one_doubt_and_changes_nothing_else() {
        let mut bytes = "Žižková;Květa\r\nŚwięcicka;Łucja\r\nTanner;Ruth; deputy ".as_bytes().to_vec();
        bytes.extend(b"\x96 head\r\nBlix;Eva");
        let read = read(&bytes).unwrap();
        assert_eq!(read.encoding, "UTF-8");
        assert_eq!(
            &*read.text,
            "Žižková;Květa\r\nŚwięcicka;Łucja\r\nTanner;Ruth; deputy \u{2013} head\r\nBlix;Eva"
        );
        let [(at, Letters::Stray)] = read.marks.as_slice() else { panic!("{:?}", read.marks) };
        assert_eq!(&read.text[at.clone()], "\u{2013}");
        assert_eq!(read.between(at.start - 3, at.end + 1), Letters::Stray);
        assert_eq!(
            (read.between(0, at.start), read.between(at.end, read.text.len())),
            (Letters::Sure, Letters::Sure)
        );
    }

    #[test]
    fn what_was_encoded_twice_is_set_right_line_by_line() {
        let twice = |text: &str| WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
        let text = format!("Žižková;Květa\n{}\nMüller;Jürgen\n", twice("Dvořák;Zdeněk"));
        let read = read(text.as_bytes()).unwrap();
        assert_eq!(&*read.text, "Žižková;Květa\nDvořák;Zdeněk\nMüller;Jürgen\n");
        assert_eq!(read.marks.iter().map(|(_, letters)| *letters).collect::<Vec<_>>(), [Letters::Repaired]);
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        for (mark, big) in [(true, false), (true, true), (false, false), (false, true)] {
            let text = "Family name;Given name\nŽižková;Květa\n";
            let mark = mark.then_some(0xFEFF).into_iter();
            let units = mark.chain(text.encode_utf16());
            let bytes: Vec<u8> =
                units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
            let read = read(&bytes).unwrap();
            assert_eq!((read.encoding, &*read.text), ("UTF-16", text));
        }
        assert!(matches!(read(b"a\0b;c;d;e;f"), Err(Refused::Nul)));
    }
}
