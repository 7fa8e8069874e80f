//! How mails begin and end, in the words of whoever writes them.

use crate::text::{Line, Prose};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How the mails of a series begin and end; what is empty is said in the usual words.
///
/// `{name}`, `{meeting}` and `{secretariat}` stand for what each mail has there.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct MailWording {
    /// The first line: "Dear {name},".
    pub greeting: Line,
    /// The last lines: "Kind regards,", and who writes.
    pub closing: Prose,
}

/// What stands in the places of a greeting and a closing.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    /// Who reads the mail.
    pub name: &'a str,
    /// What the meeting is called in running text.
    pub meeting: &'a str,
    /// Who writes.
    pub secretariat: &'a str,
}

impl Places<'_> {
    /// Fills the places of a text. What is filled in is never looked at again, so that no name becomes another place;
    /// what is no place stays as it is written.
    pub fn filled(&self, text: &str) -> String {
        let places =
            [("{name}", self.name), ("{meeting}", self.meeting), ("{secretariat}", self.secretariat)];
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let (said, length) = places
                .iter()
                .find(|(place, _)| rest.starts_with(place))
                .map_or(("{", 1), |(place, said)| (*said, place.len()));
            out.push_str(said);
            rest = &rest[length..];
        }
        out + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_what_is_none_stays() {
        let places = Places { name: "{meeting}", meeting: "third meeting", secretariat: "The office" };
        assert_eq!(
            places.filled("Dear {name}, of the {meeting}: {nmae} {{ {secretariat}"),
            "Dear {meeting}, of the third meeting: {nmae} {{ The office",
            "a name that looks like a place is a name"
        );
    }
}
