//! Texts that steer the direction of writing are closed at their own ends: what stands beside them is read as it is.
//!
//! The rules are those of UAX #9: an embedding or override holds until it is popped, an isolate until it is, and whatever is
//! open inside an isolate ends with it.

const POP_EMBEDDING: char = '\u{202C}';
const POP_ISOLATE: char = '\u{2069}';

/// Tells whether a character steers the direction of what follows it, or ends that.
pub(super) fn is_steering(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Ends whatever is still open at the end of one line; every character of it stays.
pub fn close(line: &mut String) {
    if !line.contains(is_steering) {
        return;
    }
    // What closes each of those that are open, the one opened last at the end.
    let mut open: Vec<char> = Vec::new();
    for c in line.chars() {
        match c {
            POP_EMBEDDING => {
                open.pop_if(|closes| *closes == POP_EMBEDDING);
            }
            POP_ISOLATE => {
                if let Some(place) = open.iter().rposition(|closes| *closes == POP_ISOLATE) {
                    open.truncate(place);
                }
            }
            c if is_steering(c) => {
                let isolates = matches!(c, '\u{2066}'..='\u{2068}');
                open.push(if isolates { POP_ISOLATE } else { POP_EMBEDDING });
            }
            _ => {}
        }
    }
    line.extend(open.into_iter().rev());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::clean;
    use proptest::prelude::*;

    fn closed(line: &str) -> String {
        let mut line = line.to_owned();
        close(&mut line);
        line
    }

    #[test]
    fn what_is_left_open_is_closed_in_its_order() {
        for (typed, kept) in [
            ("Peeters", "Peeters"),
            ("יוסף Peeters", "יוסף Peeters"),
            ("\u{202E}srete\u{202C}", "\u{202E}srete\u{202C}"),
            ("- \u{202E}srete", "- \u{202E}srete\u{202C}"),
            ("\u{202A}a\u{2067}b\u{202E}c", "\u{202A}a\u{2067}b\u{202E}c\u{202C}\u{2069}\u{202C}"),
            ("\u{2067}a\u{202E}b\u{2069} c", "\u{2067}a\u{202E}b\u{2069} c"),
            ("\u{2067}a\u{202C}", "\u{2067}a\u{202C}\u{2069}"),
            ("a\u{2069}b\u{202C}", "a\u{2069}b\u{202C}"),
        ] {
            assert_eq!(closed(typed), kept, "{typed:?}");
        }
    }

    /// Counts what is open behind a line: isolates, and embeddings outside of them; those inside end with the isolate.
    fn left_open(line: &str) -> (usize, usize) {
        let (mut isolates, mut embeddings) = (0_usize, 0_usize);
        for c in line.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => isolates += 1,
                POP_ISOLATE => isolates = isolates.saturating_sub(1),
                POP_EMBEDDING if isolates == 0 => embeddings = embeddings.saturating_sub(1),
                c if isolates == 0 && is_steering(c) => embeddings += 1,
                _ => {}
            }
        }
        (isolates, embeddings)
    }

    proptest! {
        #[test]
        fn a_text_that_was_cleaned_stays_as_it_is(line in "[ab \u{301}\u{a0}\u{202A}-\u{202E}\u{2066}-\u{2069}]{0,12}") {
            let once = clean(&line);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert_eq!(left_open(&once), (0, 0), "{:?}", once);
        }
    }
}
