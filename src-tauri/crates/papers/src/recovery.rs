//! The recovery sheet: the key of a workspace as one page to be locked away.
//!
//! The one paper that is no view of what a workspace holds, and is made for whoever keeps it alone.

use crate::blocks::paged;
use crate::error::Error;
use crate::stamp::Stamp;
use crate::words::{LANGUAGE, Word, say, say_with};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

/// What the sheet says.
pub struct RecoverySheet<'a> {
    /// The title of the workspace.
    pub workspace: &'a str,
    /// The key, 64 hexadecimal digits.
    pub key: &'a SecretString,
    /// The salt, 32 hexadecimal digits.
    pub salt: &'a str,
    /// How many fields the square has in a row; it says the key as tools of SQLCipher take it.
    pub size: usize,
    /// Its dark fields: column and row.
    pub dark: Vec<(usize, usize)>,
}

/// What `recovery.typ` reads.
#[derive(Serialize)]
struct Sheet {
    language: &'static str,
    document_title: String,
    wide: bool,
    title: String,
    workspace: String,
    made: String,
    what_for: String,
    key_title: String,
    /// Four lines of four groups of four digits.
    key: Vec<Vec<String>>,
    salt_title: String,
    salt: String,
    salt_hint: String,
    size: usize,
    dark: Vec<(usize, usize)>,
    here_title: String,
    here: String,
    elsewhere_title: String,
    elsewhere: String,
    keep_title: String,
    keep: [String; 3],
}

/// Makes the sheet as tagged PDF.
pub fn pdf(sheet: RecoverySheet<'_>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let title = say(Word::RecoveryTitle);
    let groups: Vec<String> = groups(sheet.key.expose_secret());
    let data = Sheet {
        language: LANGUAGE,
        document_title: title.clone(),
        wide: false,
        title,
        workspace: sheet.workspace.to_owned(),
        made: say_with(Word::RecoveryMade, &[("time", &stamp.time())]),
        what_for: say(Word::RecoveryWhatFor),
        key_title: say(Word::RecoveryKey),
        key: groups.chunks(4).map(<[String]>::to_vec).collect(),
        salt_title: say(Word::RecoverySalt),
        salt: self::groups(sheet.salt).join("  "),
        salt_hint: say(Word::RecoverySaltHint),
        size: sheet.size,
        dark: sheet.dark,
        here_title: say(Word::RecoveryHereTitle),
        here: say(Word::RecoveryHere),
        elsewhere_title: say(Word::RecoveryElsewhereTitle),
        elsewhere: say(Word::RecoveryElsewhere),
        keep_title: say(Word::RecoveryKeepTitle),
        keep: [say(Word::RecoveryKeepAway), say(Word::RecoveryKeepVoid), say(Word::RecoveryKeepFile)],
    };
    paged::sheet("recovery.typ", include_str!("blocks/paged/recovery.typ"), &data, stamp.made_at.to_utc())
}

fn groups(digits: &str) -> Vec<String> {
    let digits: Vec<char> = digits.chars().collect();
    digits.chunks(4).map(|group| group.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::{pdf_info, pdf_pages, pdf_text};
    use chrono::TimeZone as _;
    use chrono_tz::Tz;

    #[test]
    fn the_sheet_says_the_key_in_groups_on_one_page_that_readers_can_read() {
        let key: SecretString = "0123456789abcdef".repeat(4).into();
        let dark = (0..33)
            .flat_map(|row| (0..33).map(move |column| (column, row)))
            .filter(|at| (at.0 + at.1) % 2 == 0);
        let sheet = RecoverySheet {
            workspace: "THB Focus Group",
            key: &key,
            salt: &"fedcba9876543210".repeat(2),
            size: 33,
            dark: dark.collect(),
        };
        let made_at = Tz::UTC.with_ymd_and_hms(2024, 6, 3, 7, 15, 0).unwrap();
        let file = pdf(sheet, &Stamp { version: 1, made_at, role: String::new() }).unwrap();
        assert_eq!(pdf_pages(&file).len(), 1);
        assert!(pdf_info(&file, "-meta").contains("<pdfuaid:part>1</pdfuaid:part>"));
        let text = pdf_text(&file);
        for said in [
            "THB Focus Group",
            "Made 3 June 2024, 07:15 UTC",
            "1 0123 4567 89ab cdef",
            "4 0123 4567 89ab cdef",
            "fedc ba98 7654 3210 fedc ba98",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}
