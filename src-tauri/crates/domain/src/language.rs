//! Languages that people speak and follow.
//!
//! A language code is not a country code: `CY` here is Welsh, `SL` Slovenian, `EL` Greek. The two never share a type.

use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// An ISO 639-1 code in capitals, for example `EN`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct LanguageCode([u8; 2]);

impl LanguageCode {
    /// Returns the two capitals.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    fn of(code: &str) -> Option<Self> {
        code.as_bytes().try_into().ok().map(Self)
    }

    /// Returns every language that is known here, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        ENGLISH_NAMES.iter().filter_map(|(code, _)| Self::of(code))
    }
}

impl From<LanguageCode> for String {
    fn from(code: LanguageCode) -> Self {
        code.as_str().to_owned()
    }
}

impl TryFrom<String> for LanguageCode {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

/// The text names no language that is known here.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("language_unknown")]
pub struct NotALanguage;

impl std::str::FromStr for LanguageCode {
    type Err = NotALanguage;

    /// Reads a two-letter code in any case, or an English name.
    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let text = text.trim();
        let code = text.to_uppercase();
        ENGLISH_NAMES
            .iter()
            .find(|(known, name)| *known == code || name.eq_ignore_ascii_case(text))
            .and_then(|(known, _)| Self::of(known))
            .ok_or(NotALanguage)
    }
}

/// ISO 639-1 codes of the languages met in this field, with the English names by which files may call them.
const ENGLISH_NAMES: &[(&str, &str)] = &[
    ("AR", "Arabic"),
    ("BE", "Belarusian"),
    ("BG", "Bulgarian"),
    ("BS", "Bosnian"),
    ("CA", "Catalan"),
    ("CS", "Czech"),
    ("CY", "Welsh"),
    ("DA", "Danish"),
    ("DE", "German"),
    ("EL", "Greek"),
    ("EN", "English"),
    ("ES", "Spanish"),
    ("ET", "Estonian"),
    ("EU", "Basque"),
    ("FA", "Persian"),
    ("FI", "Finnish"),
    ("FR", "French"),
    ("GA", "Irish"),
    ("GL", "Galician"),
    ("HE", "Hebrew"),
    ("HI", "Hindi"),
    ("HR", "Croatian"),
    ("HU", "Hungarian"),
    ("HY", "Armenian"),
    ("IS", "Icelandic"),
    ("IT", "Italian"),
    ("JA", "Japanese"),
    ("KA", "Georgian"),
    ("KO", "Korean"),
    ("LB", "Luxembourgish"),
    ("LT", "Lithuanian"),
    ("LV", "Latvian"),
    ("MK", "Macedonian"),
    ("MT", "Maltese"),
    ("NB", "Norwegian Bokmål"),
    ("NL", "Dutch"),
    ("NN", "Norwegian Nynorsk"),
    ("NO", "Norwegian"),
    ("PA", "Punjabi"),
    ("PL", "Polish"),
    ("PT", "Portuguese"),
    ("RM", "Romansh"),
    ("RO", "Romanian"),
    ("RU", "Russian"),
    ("SE", "Northern Sami"),
    ("SK", "Slovak"),
    ("SL", "Slovenian"),
    ("SQ", "Albanian"),
    ("SR", "Serbian"),
    ("SV", "Swedish"),
    ("SW", "Swahili"),
    ("TH", "Thai"),
    ("TR", "Turkish"),
    ("UK", "Ukrainian"),
    ("UR", "Urdu"),
    ("VI", "Vietnamese"),
    ("ZH", "Chinese"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_not_a_country() {
        let welsh: LanguageCode = "cy".parse().unwrap();
        assert_eq!(Ok(welsh), "Welsh".parse(), "CY is Cyprus only as a country");
        assert_eq!("DK".parse::<LanguageCode>(), Err(NotALanguage));
        assert_eq!("Greek".parse::<LanguageCode>().unwrap().as_str(), "EL");
    }
}
