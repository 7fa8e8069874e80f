//! Code pages between which the look of the letters does not decide: words that are known do. Where there are none, and few
//! letters, those that another page reads otherwise are doubted.

use super::letters::{Lettered, PAGES, oddness};
use crate::layout::is_known;
use crate::sheet::Letters;
use domain::text::search_key;
use encoding_rs::Encoding;
use std::collections::BTreeSet;

/// What is looked at, in bytes.
const LOOKED_AT: usize = 256 << 10;

/// From so many letters in different words on, how they follow one another tells the page.
const ENOUGH: usize = 48;

/// A page that may be meant, and how many words are known when it is read so.
struct Candidate {
    page: &'static Encoding,
    name: &'static str,
    known: usize,
}

/// Reads a text that was read in one code page in the page in which most of its words are known.
pub(super) fn settled<'a>(bytes: &'a [u8], read: Lettered<'a>) -> Lettered<'a> {
    let Some(first) = PAGES.iter().find(|(_, name)| *name == read.encoding) else { return read };
    let beginning = beginning(bytes);
    let text = |page: &'static Encoding| page.decode_without_bom_handling(beginning).0;
    let most = oddness(&text(first.0));
    let likely = PAGES.iter().filter(|page| page.0 == first.0 || oddness(&text(page.0)) <= most);
    let likely = likely.map(|(page, name)| Candidate { page, name, known: known(&text(page)) });
    let mut likely: Vec<Candidate> = likely.collect();
    // Of equals, the one that was guessed counts.
    likely.sort_by_key(|candidate| (std::cmp::Reverse(candidate.known), candidate.page != first.0));
    let [best, others @ ..] = likely.as_slice() else { return read };
    let open: Vec<&'static Encoding> =
        others.iter().filter(|other| other.known == best.known).map(|other| other.page).collect();
    let marks =
        if letters(&text(best.page)) < ENOUGH { doubted(bytes, best.page, &open) } else { Vec::new() };
    let text = if best.page == first.0 { read.text } else { best.page.decode_without_bom_handling(bytes).0 };
    Lettered { text, encoding: best.name, marks }
}

/// Counts the letters of the page in different words.
fn letters(text: &str) -> usize {
    let words: BTreeSet<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_ascii()).collect();
    words.into_iter().flat_map(str::chars).filter(|letter| !letter.is_ascii()).count()
}

/// Returns the first lines of a long text.
fn beginning(bytes: &[u8]) -> &[u8] {
    let end = bytes.len().min(LOOKED_AT);
    let line = bytes[..end].iter().rposition(|byte| *byte == b'\n').filter(|_| end < bytes.len());
    &bytes[..line.unwrap_or(end)]
}

/// Counts the different words with letters of the page that are known: headings, countries, answers, and the names of which
/// the addresses are made.
fn known(text: &str) -> usize {
    let words =
        |text: &str| text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    let cells: BTreeSet<&str> = text
        .split([';', ',', '\t', '|', '"', '\n', '\r'])
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let local = |cell: &&str| cell.split_once('@').map(|(local, _)| words(&search_key(local)));
    let addresses: BTreeSet<String> =
        cells.iter().filter_map(local).flatten().filter(|part| part.chars().count() > 2).collect();
    let made_of = |cell: &str| {
        let parts = words(cell).into_iter().filter(|word| !word.is_ascii());
        let whole: String = search_key(cell).chars().filter(|c| c.is_alphanumeric()).collect();
        addresses.contains(&whole)
            || parts.map(|word| search_key(&word)).any(|part| addresses.contains(&part))
    };
    cells.into_iter().filter(|cell| !cell.is_ascii() && (is_known(cell) || made_of(cell))).count()
}

/// Marks the letters that one of the other pages reads otherwise.
fn doubted(
    bytes: &[u8],
    page: &'static Encoding,
    others: &[&'static Encoding],
) -> Vec<(std::ops::Range<usize>, Letters)> {
    let letter = |page: &'static Encoding, byte: u8| {
        page.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
    };
    let mut marks = Vec::new();
    let mut at = 0;
    for byte in bytes {
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        let here = letter(page, *byte);
        let end = at + here.len_utf8();
        if others.iter().any(|other| letter(other, *byte) != here) {
            marks.push((at..end, Letters::Guessed));
        }
        at = end;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::letters::read;
    use encoding_rs::{ISO_8859_2, MACINTOSH, WINDOWS_1257};

    fn settle(page: &'static Encoding, text: &str) -> (String, bool) {
        let (bytes, _, lost) = page.encode(text);
        assert!(!lost, "{text:?} is no text of the page");
        let settled = settled(&bytes, read(&bytes).unwrap());
        (settled.text.into_owned(), settled.marks.is_empty())
    }

    #[test]
    fn words_that_are_known_decide_between_pages() {
        for (page, text) in [
            (WINDOWS_1257, "Vardas;Pavardė;Šalis\nEglė;Įdelytė;Lietuva\n"),
            (
                ISO_8859_2,
                "Vezetéknév;Keresztnév;Ország\nŰrhegyi;Ágnes;Magyarország\nKővágó;Győző;Magyarország\nTávolról;Részvétel;Beosztás\nx;győző.űrhegyi@court.test;y\n",
            ),
            (MACINTOSH, "Surname;First name;E-mail\nO'Shea;Séamus;seamus.oshea@court.test\n"),
        ] {
            assert_eq!(settle(page, text).0, text, "{}", page.name());
        }
    }

    #[test]
    fn a_few_letters_that_could_be_others_are_doubted() {
        let (_, sure) = settle(WINDOWS_1257, "Eesnimi;Perekonnanimi\nŽanna;Šults\n");
        assert!(!sure, "nothing tells Žanna from another name");
        assert!(!settle(WINDOWS_1257, &"Žanna;Šults\n".repeat(30)).1, "the same word says the same");
        let many = "Õunapuu;Tõnu;Järvesäär;Ülle;Kääramees;Märt;Põldsäär;Jõeäär;Sõõru;Küünal;Öövel;Väärsi;Pöörak;Jäätma\n\
            Äärelõhe;Rõõmus;Süütõke;Tüürihääl;Mõttekäik;Hüüumäe;Täheõie;Kõrgesüü\n";
        assert!(settle(WINDOWS_1257, many).1, "many letters are no guess");
    }
}
