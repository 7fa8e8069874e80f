//! Who is who: what two spellings of one address or of one name have in common.
//!
//! An address alone decides nothing, because an office shares a mailbox; a name alone decides nothing, because
//! namesakes exist. Only both together identify somebody without asking.

use crate::person::Name;
use crate::text::search_key;

/// Courtesy titles and degrees as words of a name, folded and without dots.
const TITLES: &[&str] = &[
    "ms",
    "mr",
    "mrs",
    "mx",
    "dr",
    "dra",
    "prof",
    "professor",
    "mme",
    "mlle",
    "madame",
    "mademoiselle",
    "monsieur",
    "herr",
    "frau",
    "senor",
    "senora",
    "signor",
    "signora",
    "sigra",
    "dott",
    "dottssa",
    "avv",
    "dhr",
    "mevr",
    "mevrouw",
    "mgr",
    "judr",
    "phdr",
    "mudr",
    "rndr",
    "phd",
    "kyrios",
    "kyria",
    "gospod",
    "gospodin",
    "gospodja",
    "gospoda",
];

/// Titles that are names or particles as well, so that only a dot tells: "H.E.", "Ing.".
const WITH_DOT: &[&str] = &[
    "he", "hr", "ing", "mag", "doc", "dipl", "bc", "sig", "adv", "me", "di", "rt", "hon", "sr", "sra",
    "srta", "ga",
];

/// Titles that are names as well: with a dot, or where a whole name of two words is left.
const PERHAPS: &[&str] = &[
    "miss", "doctor", "sir", "dame", "lady", "lord", "judge", "don", "dona", "pan", "pani", "fru", "maitre",
];

/// What follows a title within one: "Prof. dr. sc.", "Dr. h. c. mult.".
const WITHIN: &[&str] =
    &["sc", "med", "jur", "iur", "rer", "nat", "pol", "phil", "habil", "h", "c", "hc", "mult", "et"];

/// Degrees and the like behind a name: "Jana Novotná, Ph.D.".
const BEHIND: &[&str] = &[
    "phd", "llm", "llb", "llmeur", "mba", "csc", "drsc", "msc", "bsc", "ma", "ba", "jd", "esq", "kc", "qc",
    "dphil",
];

/// Returns what two spellings of one e-mail address have in common, where the text is one address: lower case,
/// without invisible marks. "n/a", "-" or two addresses in one cell identify nobody.
pub fn address_key(text: &str) -> Option<String> {
    let bare: String = without_marks(text);
    let (local, host) = bare.trim().split_once('@')?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, ';' | ',' | '@' | '<' | '>');
    let one = !local.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !local.contains(odd)
        && !host.contains(odd);
    one.then(|| bare.trim().chars().flat_map(char::to_lowercase).collect())
}

/// Takes out what nobody typed and no address holds: soft hyphens, joiners, marks of direction, spaces of typesetters.
pub fn without_marks(text: &str) -> String {
    let mark = |c: char| {
        matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
            || (c.is_whitespace() && !c.is_ascii())
    };
    text.chars().filter(|c| !mark(*c)).collect()
}

/// Returns the words of a name in no order, without titles, accents and capitals: "Ms WEISSHAUPT, Annegret" is
/// "Annegret Weißhaupt".
pub fn name_key(name: &str) -> Vec<String> {
    let (_, bare) = split_title(name);
    // An apostrophe is written in two ways, and folding drops one of them.
    let folded = search_key(&bare.replace(['\u{2019}', '\u{02BC}'], "'"));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Returns the keys of every form of a name: as typed, in Latin letters, as lists print it.
pub fn name_keys(name: &Name) -> Vec<Vec<String>> {
    let (given, family) = name.printed_parts();
    let mut forms = vec![name.running(), format!("{given} {family}"), name.display.to_string()];
    forms.dedup();
    let mut keys: Vec<Vec<String>> = Vec::with_capacity(forms.len());
    for form in forms.iter().filter(|form| !form.is_empty()) {
        let key = name_key(form);
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Divides what stands in front of a name as its title from the name: "Prof. dr. sc. KNEŽEVIĆ, Ivo". The title is
/// empty where there is none; the name never is, unless the text is.
pub fn split_title(text: &str) -> (&str, &str) {
    let text = text.trim();
    let mut rest = text;
    let mut titled = false;
    while let Some((word, behind)) = rest.split_once(char::is_whitespace) {
        let behind = behind.trim_start();
        let known = is_title(word, behind) || (titled && WITHIN.contains(&plain(word).as_str()));
        if !known || !behind.contains(char::is_alphabetic) {
            break;
        }
        titled = true;
        rest = behind;
    }
    (text[..text.len() - rest.len()].trim_end(), rest)
}

/// Divides a name from the degrees behind its comma: "Jana Novotná, Ph.D.".
pub fn split_degree(text: &str) -> Option<(&str, &str)> {
    let (name, behind) = text.split_once([',', ';'])?;
    let mut words = behind.split([' ', ',', ';']).filter(|word| !word.is_empty()).peekable();
    words.peek()?;
    words.all(|word| BEHIND.contains(&plain(word).as_str())).then(|| (name.trim(), behind.trim()))
}

/// Tells whether a word is a title, before what it stands.
fn is_title(word: &str, behind: &str) -> bool {
    let dotted = word.contains('.');
    let one = |word: &str| {
        let word = plain(word);
        let whole = || behind.split_whitespace().nth(1).is_some();
        TITLES.contains(&word.as_str())
            || (dotted && WITH_DOT.contains(&word.as_str()))
            || (PERHAPS.contains(&word.as_str()) && (dotted || whole()))
    };
    let mut parts = word.split('/').filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(one)
}

/// Folds a word to its letters.
fn plain(word: &str) -> String {
    search_key(word).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_in_any_case_and_with_any_mark() {
        let key = Some("joris.vandeneynde@judiciary-be.test".to_owned());
        for written in [
            "\u{a0}Joris.VanDenEynde@Judiciary-BE.test \u{200b}",
            "joris.\u{ad}vandeneynde@\u{2009}judiciary-be.test",
            "\u{202a}joris.vandeneynde@judiciary-be.test\u{202c}",
        ] {
            assert_eq!(address_key(written), key, "{written:?}");
        }
    }

    #[test]
    fn what_is_no_address_identifies_nobody() {
        for text in [
            "",
            "n/a",
            "-",
            "none",
            "see secretary",
            "a@x.test; b@x.test",
            "a@x.test / b@x.test",
            "n/a@",
            "a@b@c.test",
            "@x.test",
            "ann@x.",
        ] {
            assert_eq!(address_key(text), None, "{text}");
        }
    }

    #[test]
    fn a_name_is_the_same_in_any_order_with_or_without_a_title() {
        for written in [
            "Annegret Weißhaupt",
            "WEISSHAUPT, Annegret",
            "Ms Annegret WEISSHAUPT",
            "Dr. Annegret Weisshaupt",
        ] {
            assert_eq!(name_key(written), ["annegret", "weisshaupt"], "{written}");
        }
        assert_eq!(name_key("He"), ["he"], "a single name is no title");
        assert_eq!(name_key("Séamus O\u{2019}Shea"), name_key("O'SHEA, Seamus"));
    }

    #[test]
    fn a_title_is_divided_from_the_name_and_a_name_is_no_title() {
        for (text, title, name) in [
            ("Ms NOVOTNÁ, Alžběta", "Ms", "NOVOTNÁ, Alžběta"),
            ("Mr Ján HORVÁTH", "Mr", "Ján HORVÁTH"),
            ("Dr. Eva Sulzbacher", "Dr.", "Eva Sulzbacher"),
            ("Prof. dr. sc. KNEŽEVIĆ, Ivo", "Prof. dr. sc.", "KNEŽEVIĆ, Ivo"),
            ("H.E. Paulo Vaz", "H.E.", "Paulo Vaz"),
            ("Mr/Ms Kim Lee", "Mr/Ms", "Kim Lee"),
            ("Judge Ann Lee", "Judge", "Ann Lee"),
            ("Judge Reinhold", "", "Judge Reinhold"),
            ("Di Stefano Luca", "", "Di Stefano Luca"),
            ("HE Jiankui", "", "HE Jiankui"),
            ("Ms", "", "Ms"),
            ("Ann Lee", "", "Ann Lee"),
            ("", "", ""),
        ] {
            assert_eq!(split_title(text), (title, name), "{text}");
        }
        assert_eq!(split_degree("Jana Novotná, Ph.D., LL.M."), Some(("Jana Novotná", "Ph.D., LL.M.")));
        assert_eq!(split_degree("O'Shea; LL.M."), Some(("O'Shea", "LL.M.")));
        assert_eq!(split_degree("Novotná, Jana"), None);
        assert_eq!(split_degree("Novotná,"), None);
    }
}
