//! Markings of EU classified information: such text is refused wherever it comes in.
//!
//! Information that bears one needs an accredited system (Decision 2013/488/EU, Decision (EU, Euratom) 2015/444); a
//! laptop with this application is none. `LIMITE` and `SENSITIVE` are distribution markings and no classification.

/// The markings in the capitals in which they are printed, accents folded, the narrower ones first.
const MARKINGS: [&str; 8] = [
    "TRES SECRET UE",
    "EU TOP SECRET",
    "RESTREINT UE",
    "EU RESTRICTED",
    "CONFIDENTIEL UE",
    "EU CONFIDENTIAL",
    "SECRET UE",
    "EU SECRET",
];

/// Finds the first marking of classified information in a text, as it is printed: capitals, any space, accents or not.
/// A sentence about such papers in small letters is none.
pub fn classified_in(text: &str) -> Option<&'static str> {
    // Most text has not even the letters.
    if !text.as_bytes().windows(2).any(|pair| matches!(pair, b"UE" | b"EU")) {
        return None;
    }
    let plain: String = text
        .chars()
        .map(|c| match c {
            'È' | 'É' => 'E',
            c if c.is_whitespace() || matches!(c, '-' | '_' | '\u{2010}'..='\u{2015}') => ' ',
            c => c,
        })
        .collect();
    let plain = plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    MARKINGS.into_iter().find(|marking| plain.contains(marking))
}

#[cfg(test)]
mod tests {
    use super::classified_in;

    #[test]
    fn a_printed_marking_is_found_however_it_is_spaced_and_a_sentence_about_one_is_not() {
        for text in [
            "Threat picture (RESTREINT UE/EU RESTRICTED)",
            "CONFIDENTIEL  UE",
            "TRÈS SECRET UE/EU TOP SECRET",
            "SECRET\u{A0}UE",
            "EU\nCONFIDENTIAL",
            "EU-SECRET",
        ] {
            assert!(classified_in(text).is_some(), "{text}");
        }
        for text in ["How to declassify an EU restricted paper", "LIMITE", "EU RULES", "TLP:RED", ""] {
            assert_eq!(classified_in(text), None, "{text}");
        }
    }
}
