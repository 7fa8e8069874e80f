//! Answers with several values: what is chosen from a list, in one cell or several.

/// Divides a cell with several entries.
pub(crate) fn pieces(text: &str) -> Vec<&str> {
    text.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Reads values from answers, each whole first, then divided: an option may itself hold a `;` or a comma.
pub(crate) fn several<T: PartialEq>(
    answers: &[&str],
    read: impl Fn(&str) -> Option<T>,
    mut unknown: impl FnMut(&str),
) -> Vec<T> {
    let mut found = Vec::new();
    let mut take = |value| {
        if !found.contains(&value) {
            found.push(value);
        }
    };
    for answer in answers {
        for piece in parts(answer, &[';', '\n', '|'], &read) {
            for part in parts(piece, &[',', '/', '&', '+', '•'], &read) {
                match read(part) {
                    Some(value) => take(value),
                    None => {
                        for word in joined_by_and(part) {
                            match read(word) {
                                Some(value) => take(value),
                                None => unknown(word),
                            }
                        }
                    }
                }
            }
        }
    }
    found
}

fn parts<'a, T>(text: &'a str, separators: &[char], read: impl Fn(&str) -> Option<T>) -> Vec<&'a str> {
    if read(text).is_some() {
        return vec![text.trim()];
    }
    text.split(separators).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Divides "English and French"; also codes with spaces between them.
fn joined_by_and(text: &str) -> Vec<&str> {
    for word in [" and ", " et ", " und ", " y ", " e ", " i ", " en ", " og ", " och "] {
        if text.contains(word) {
            return text.split(word).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 1 && words.iter().all(|word| word.len() == 2) { words } else { vec![text] }
}
