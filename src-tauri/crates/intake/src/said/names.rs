//! Names: taking a whole name apart, and telling how an address is made of one.

use domain::identity::split_title;
use domain::text::search_key;

/// Words of a family name that begin with a small letter.
const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le",
    "ter", "ten", "el", "al", "bin", "zu", "zur", "'t", "af", "av", "ní", "ó",
];

/// Tells whether a character may stand in a name.
pub(crate) fn in_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.' | ',' | '`' | '´')
}

/// Tells whether a text is a sentence rather than a name: several words in small letters that no name has.
pub(crate) fn is_sentence(text: &str) -> bool {
    let small = |word: &&str| word.starts_with(char::is_lowercase) && !PARTICLES.contains(word);
    text.split_whitespace().filter(small).count() > 1
}

/// Takes a whole name apart into given and family name: at the comma, at words in capitals, or before the last word
/// with the particles before it. A single word is a family name.
pub(crate) fn split(name: &str) -> (String, String) {
    if let Some((family, given)) = name.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let in_capitals = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
    };
    let capitals = words.iter().filter(|word| in_capitals(word)).count();
    if capitals > 0 && capitals < words.len() {
        // "Olivier de BAYNAST", "DUPONT Marie": particles go with the capitals that follow them.
        let first = words.iter().position(in_capitals).unwrap_or(0);
        let last = words.iter().rposition(in_capitals).unwrap_or(0);
        let start =
            words[..first].iter().rposition(|word| !PARTICLES.contains(word)).map_or(0, |place| place + 1);
        let given: Vec<&str> = words[..start].iter().chain(&words[last + 1..]).copied().collect();
        return (given.join(" "), words[start..=last].join(" "));
    }
    let Some(last) = words.len().checked_sub(1) else { return (String::new(), String::new()) };
    let start =
        words[..last].iter().rposition(|word| !PARTICLES.contains(word)).map_or(last, |place| place + 1);
    // A name cannot begin with its family name here: "Van Dyck" alone is one.
    (words[..start].join(" "), words[start..].join(" "))
}

/// Divides title, family name and given name as lists print them: the family name is all that has no small letter.
pub(crate) fn parts_listed(listed: &str) -> Option<(&str, &str, &str)> {
    let (head, given) = listed.split_once(", ")?;
    let mut family = split_title(head).1;
    while let Some((word, rest)) = family.split_once(' ')
        && word.contains(char::is_lowercase)
    {
        family = rest;
    }
    let title = head[..head.len() - family.len()].trim_end();
    (!family.is_empty() && !family.contains(char::is_lowercase)).then_some((title, family, given))
}

/// How the part of an address before the `@` is made of a name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Made {
    /// `s.chatzimichalis` or `stavros.chatzimichalis`.
    GivenFirst,
    /// The same of a name whose parts are swapped, or of an office that puts the family name first.
    FamilyFirst,
    /// `s.chatzimichalis` where the given name is "Chatzimichalis": only a swap explains it.
    InitialOfFamily,
}

/// Tells how an address is made of a name, and at which host; none where it is made otherwise.
pub(crate) fn how_made(given: &str, family: &str, address: &str) -> Option<(String, Made)> {
    let address = search_key(address);
    let (local, host) = address.split_once('@')?;
    let letters = |text: &str| search_key(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (given, family) = (letters(given), letters(family));
    if given.len() < 3 || family.len() < 3 || given == family {
        return None;
    }
    let (first, rest) = local.split_once(['.', '_'])?;
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (first, rest) = (plain(first), plain(rest));
    let made = if first == given && rest == family {
        Made::GivenFirst
    } else if first == family && rest == given {
        Made::FamilyFirst
    } else if first.chars().count() == 1
        && rest == given
        && family.starts_with(&first)
        && !given.starts_with(&first)
    {
        Made::InitialOfFamily
    } else {
        return None;
    };
    Some((host.to_owned(), made))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_taken_apart() {
        for (whole, given, family) in [
            ("Van den Eynde, Joris", "Joris", "Van den Eynde"),
            ("Marie DUPONT", "Marie", "DUPONT"),
            ("DUPONT Marie-Claire", "Marie-Claire", "DUPONT"),
            ("João Manuel DA SILVA MIGUEL", "João Manuel", "DA SILVA MIGUEL"),
            ("Olivier de BAYNAST", "Olivier", "de BAYNAST"),
            ("Jörg-Uwe von Thülen", "Jörg-Uwe", "von Thülen"),
            ("Ann Lee", "Ann", "Lee"),
            ("Suharto", "", "Suharto"),
            ("", "", ""),
        ] {
            assert_eq!(split(whole), (given.to_owned(), family.to_owned()), "{whole}");
        }
    }

    #[test]
    fn a_name_as_lists_print_it_is_divided_exactly() {
        for (listed, title, family, given) in [
            ("Ms IJZERMAN-DE WIT, Lotte", "Ms", "IJZERMAN-DE WIT", "Lotte"),
            ("H.E. VAN DEN EYNDE, Joris", "H.E.", "VAN DEN EYNDE", "Joris"),
            ("Rechtsanwalt D'HÉROUVILLE, Jean-Luc", "Rechtsanwalt", "D'HÉROUVILLE", "Jean-Luc"),
            ("LEE, Ann, Jr", "", "LEE", "Ann, Jr"),
        ] {
            assert_eq!(parts_listed(listed), Some((title, family, given)), "{listed}");
        }
        for typed in ["Mr Olivier de BAYNAST", "Novotná, Jana", "SUHARTO"] {
            assert_eq!(parts_listed(typed), None, "{typed}");
        }
    }
}
