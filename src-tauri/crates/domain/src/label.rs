//! Handling labels: TLP 2.0 as published by FIRST, authoritative since August 2022.

use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// A handling label; the order is from the widest sharing to the narrowest.
///
/// The written form is fixed: capitals, no space, never translated. FIRST speaks of four labels and calls
/// `AMBER+STRICT` a restriction on `AMBER`; for sorting it is a rank of its own.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
pub enum HandlingLabel {
    /// No limit on disclosure.
    #[serde(rename = "TLP:CLEAR")]
    Clear,
    /// Within the recipients' community, not via publicly accessible channels.
    #[serde(rename = "TLP:GREEN")]
    Green,
    /// Need-to-know, within the recipients' organisation and its clients.
    #[serde(rename = "TLP:AMBER")]
    Amber,
    /// Need-to-know, within the recipients' organisation only.
    #[serde(rename = "TLP:AMBER+STRICT")]
    AmberStrict,
    /// For the eyes and ears of individual recipients only.
    #[serde(rename = "TLP:RED")]
    Red,
}

impl HandlingLabel {
    /// Every label, narrowest sharing first: the order in which people choose one.
    pub const ALL: [Self; 5] = [Self::Red, Self::AmberStrict, Self::Amber, Self::Green, Self::Clear];

    /// Returns the exact label as it must be printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Red => "TLP:RED",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Amber => "TLP:AMBER",
            Self::Green => "TLP:GREEN",
            Self::Clear => "TLP:CLEAR",
        }
    }

    /// Returns the label in the form that a file name can hold, for example `TLP-AMBER-STRICT`.
    pub fn file_part(self) -> String {
        self.as_str().replace([':', '+'], "-")
    }

    /// Returns the text colour that the convention prescribes on black, as `RRGGBB`.
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Red => "FF2B2B",
            Self::AmberStrict | Self::Amber => "FFC000",
            Self::Green => "33FF00",
            Self::Clear => "FFFFFF",
        }
    }
}

impl std::fmt::Display for HandlingLabel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not a handling label.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("label_unknown")]
pub struct NotALabel;

impl std::str::FromStr for HandlingLabel {
    type Err = NotALabel;

    /// Reads a label as people write it: any case, with or without spaces and prefix, and `WHITE` of version 1.
    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let plain: String =
            text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase()).collect();
        match plain.strip_prefix("TLP").unwrap_or(&plain) {
            "RED" => Ok(Self::Red),
            "AMBERSTRICT" => Ok(Self::AmberStrict),
            "AMBER" => Ok(Self::Amber),
            "GREEN" => Ok(Self::Green),
            "CLEAR" | "WHITE" => Ok(Self::Clear),
            _ => Err(NotALabel),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_read_as_people_write_it_and_written_as_the_convention_says() {
        for (typed, printed) in [
            ("TLP: RED", "TLP:RED"),
            ("tlp:amber strict", "TLP:AMBER+STRICT"),
            ("TLP:WHITE", "TLP:CLEAR"),
            ("Green", "TLP:GREEN"),
        ] {
            assert_eq!(typed.parse::<HandlingLabel>().map(HandlingLabel::as_str), Ok(printed));
        }
        assert_eq!("secret".parse::<HandlingLabel>(), Err(NotALabel));
    }

    #[test]
    fn strictness_orders_the_labels() {
        let mut labels = HandlingLabel::ALL;
        labels.sort();
        labels.reverse();
        assert_eq!(labels, HandlingLabel::ALL, "RED is the strictest");
    }
}
