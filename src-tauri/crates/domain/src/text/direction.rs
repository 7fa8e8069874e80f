//! Texts that steer the direction of writing are closed at their own ends: what stands beside them is read as it is.
//!
//! The rules are those of UAX #9: an embedding or override holds until it is popped, an isolate until it is, and whatever is
//! open inside an isolate ends with it.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Tells whether a character steers the direction of what follows it.
pub fn is_steering(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns one line in which nothing steers what follows it: isolated as a whole, where anything in it does. Empty where
/// nothing else is in it.
pub fn isolated(line: &str) -> Cow<'_, str> {
    if !line.contains(is_steering) {
        return Cow::Borrowed(line);
    }
    if line.chars().all(|c| is_steering(c) || c.is_whitespace()) {
        return Cow::Borrowed("");
    }
    let mut out = String::with_capacity(line.len() + 8);
    let mut open = 0_usize;
    // Whether one isolate holds everything so far.
    let mut whole = line.starts_with(is_isolate);
    for (at, c) in line.char_indices() {
        if c == POP_ISOLATE {
            if open == 0 {
                continue;
            }
            open -= 1;
            whole &= open > 0 || at + c.len_utf8() == line.len();
        } else if is_isolate(c) {
            open += 1;
        }
        out.push(c);
    }
    out.extend(std::iter::repeat_n(POP_ISOLATE, open));
    if !whole {
        out.insert(0, FIRST_STRONG_ISOLATE);
        out.push(POP_ISOLATE);
    }
    Cow::Owned(out)
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2068}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_left_open_is_closed_and_what_was_never_opened_closes_nothing() {
        for (typed, kept) in [
            ("Peeters", "Peeters"),
            ("יוסף Peeters", "יוסף Peeters"),
            ("\u{202E}srete\u{202C}", "\u{2068}\u{202E}srete\u{202C}\u{2069}"),
            ("\u{202E}srete", "\u{2068}\u{202E}srete\u{2069}"),
            ("\u{2067}srete", "\u{2067}srete\u{2069}"),
            ("\u{2067}a\u{2069} b \u{2066}c", "\u{2068}\u{2067}a\u{2069} b \u{2066}c\u{2069}\u{2069}"),
            ("a\u{2069}b\u{202C}", "\u{2068}ab\u{202C}\u{2069}"),
            ("\u{202E} \u{2069}", ""),
        ] {
            assert_eq!(isolated(typed), kept, "{typed:?}");
        }
    }

    /// Walks a line as UAX #9 does; says how many isolates are open behind it, and whether one was closed that it did not open.
    fn left_open(line: &str) -> (usize, bool) {
        line.chars().fold((0, false), |(open, stray), c| match c {
            POP_ISOLATE if open == 0 => (0, true),
            POP_ISOLATE => (open - 1, stray),
            c if is_isolate(c) => (open + 1, stray),
            _ => (open, stray),
        })
    }

    proptest! {
        #[test]
        fn nothing_steers_what_follows(line in "[ab\u{202A}-\u{202E}\u{2066}-\u{2069}]{0,12}") {
            let once = isolated(&line).into_owned();
            prop_assert_eq!(isolated(&once), once.as_str(), "a second time changes nothing");
            prop_assert_eq!(left_open(&once), (0, false));
            prop_assert!(!once.contains(is_steering) || once.starts_with(is_isolate));
            let letters = |text: &str| text.chars().filter(|c| !is_steering(*c)).collect::<String>();
            prop_assert_eq!(letters(&once), letters(&line), "every letter stays");
        }
    }
}
