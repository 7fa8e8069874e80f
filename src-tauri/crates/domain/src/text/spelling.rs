//! How near two spellings of a word are.

/// Tells how far what was typed is from a word that is known, where it is near enough to be meant: letters that are
/// missing, too many, wrong or swapped, one in a word of four or five letters and two in a longer one. What was typed may be
/// the beginning of the word, which is then half a fault further away. Both are folded, see [`super::search_key`]; shorter
/// words and those with digits (references, dates) are near to nothing.
pub fn misspelt(typed: &str, word: &str) -> Option<usize> {
    let length = typed.chars().count();
    let most = match length {
        0..4 => return None,
        4..6 => 1,
        _ => 2,
    };
    if typed.chars().chain(word.chars()).any(|c| !c.is_alphabetic()) {
        return None;
    }
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(1).chain([word.len()]).collect();
    let beginnings = ends.iter().enumerate().filter(|(letters, _)| (letters + 1).abs_diff(length) <= most);
    beginnings
        .map(|(_, end)| {
            let faults = strsim::osa_distance(typed, word.get(..*end).unwrap_or_default());
            2 * faults + usize::from(*end < word.len())
        })
        .filter(|far| *far <= 2 * most)
        .min()
}

#[cfg(test)]
mod tests {
    use super::misspelt;

    #[test]
    fn a_word_with_a_slip_is_near_and_another_word_is_not() {
        for (typed, word, near) in [
            ("zivkovc", "zivkovic", Some(2)),
            ("zivkoivc", "zivkovic", Some(2)),
            ("preservaton", "preservation", Some(2)),
            ("presrevat", "preservation", Some(3)),
            ("jivkowic", "zivkovic", Some(4)),
            ("warant", "warrant", Some(2)),
            ("court", "count", Some(2)),
            ("court", "coast", None),
            ("warsaw", "warrant", None),
            ("zivkovic", "z", None),
        ] {
            assert_eq!(misspelt(typed, word), near, "{typed} for {word}");
        }
    }

    #[test]
    fn a_whole_word_stands_before_one_that_only_begins_like_it() {
        assert!(misspelt("warant", "warrant") < misspelt("warant", "warranties"));
    }

    #[test]
    fn short_words_and_references_are_near_to_nothing() {
        assert_eq!(
            (misspelt("eu", "eur"), misspelt("abc", "abd"), misspelt("2024", "2023")),
            (None, None, None)
        );
        assert_eq!(misspelt("i05b", "i05a"), None);
    }
}
