//! Content lines of a calendar file (RFC 5545, 3.1): folded lines joined, names and parameters divided from values.

use crate::refused::Refused;

/// The most bytes of one line, folds joined; descriptions with a whole mail in them stay far below.
const MOST_LINE: usize = 1 << 20;

/// One property.
#[derive(Debug, PartialEq)]
pub(super) struct Property {
    /// In capitals.
    pub name: String,
    parameters: Vec<(String, String)>,
    /// As it stands in the file, escapes included.
    pub value: String,
}

impl Property {
    /// Returns the value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns the value as text, escapes resolved.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                other => text.push(other),
            }
        }
        text
    }
}

/// Walks through the properties of a file; lines that are none are passed over.
pub(super) fn properties(text: &str) -> impl Iterator<Item = Result<Property, Refused>> {
    let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).peekable();
    std::iter::from_fn(move || {
        loop {
            let mut whole = lines.next()?.to_owned();
            while let Some(more) = lines.next_if(|line| line.starts_with([' ', '\t'])) {
                if whole.len() + more.len() > MOST_LINE {
                    return Some(Err(Refused::TooLarge));
                }
                whole.push_str(&more[1..]);
            }
            if whole.len() > MOST_LINE {
                return Some(Err(Refused::TooLarge));
            }
            if let Some(property) = property(&whole) {
                return Some(Ok(property));
            }
        }
    })
}

fn property(line: &str) -> Option<Property> {
    let mut quoted = false;
    let mut cuts = Vec::new();
    let mut colon = None;
    for (place, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => cuts.push(place),
            ':' if !quoted => {
                colon = Some(place);
                break;
            }
            _ => {}
        }
    }
    let colon = colon?;
    cuts.push(colon);
    let name = line[..cuts[0]].trim().to_ascii_uppercase();
    let parameters = cuts.windows(2).filter_map(|cut| {
        let (name, value) = line[cut[0] + 1..cut[1]].split_once('=')?;
        Some((name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()))
    });
    let parameters = parameters.collect();
    Some(Property { name, parameters, value: line[colon + 1..].to_owned() })
        .filter(|property| !property.name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_lines_are_joined_and_escapes_resolved() {
        let text =
            "SUMMARY;LANGUAGE=en:A long\r\n  title\\, with\\n a line\r\nnothing\r\nX;A=\"b:c;d\";E=f:g:h\n";
        let found: Vec<Property> = properties(text).map(Result::unwrap).collect();
        assert_eq!((found.len(), found[0].text().as_str()), (2, "A long title, with\n a line"));
        assert_eq!(found[0].parameter("LANGUAGE"), Some("en"));
        assert_eq!((found[1].parameter("A"), found[1].parameter("E")), (Some("b:c;d"), Some("f")));
        assert_eq!(found[1].value, "g:h");
    }

    #[test]
    fn a_line_without_end_is_too_large() {
        let long = format!("SUMMARY:x\n{}", " x\n".repeat(2 << 20));
        assert!(properties(&long).any(|property| property == Err(Refused::TooLarge)));
    }
}
