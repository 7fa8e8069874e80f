//! The short names that EUSurvey writes behind headings and answers when "show IDs" is ticked.

use std::collections::BTreeSet;

/// Takes ` (ID12)` off the headings of questions, where the survey tool wrote one behind each of them.
pub(super) fn strip(headings: &mut [String], questions: usize) -> bool {
    let ends: Vec<Option<usize>> = headings.iter().take(questions).map(|heading| ending(heading)).collect();
    let with = ends.iter().flatten().count();
    let filled = headings.iter().take(questions).filter(|heading| !heading.is_empty()).count();
    let names: BTreeSet<&str> =
        headings.iter().zip(&ends).filter_map(|(heading, end)| end.map(|end| &heading[end..])).collect();
    if with < 3 || with * 10 < filled * 8 || names.len() < with {
        return false;
    }
    for (heading, end) in headings.iter_mut().zip(ends) {
        if let Some(end) = end {
            heading.truncate(end);
            heading.truncate(heading.trim_end().len());
        }
    }
    true
}

/// Returns where ` (shortname)` begins at the end of a heading.
fn ending(heading: &str) -> Option<usize> {
    let inside = heading.strip_suffix(')')?;
    let open = inside.rfind(" (")?;
    let name = &inside[open + 2..];
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    (!name.is_empty() && plain && open > 0).then_some(open)
}

/// Takes the short name off an answer: "Poland ID27".
pub(crate) fn strip_answer(answer: &str) -> Option<&str> {
    let (text, name) = answer.trim_end().rsplit_once(' ')?;
    let name = name.strip_prefix('(').and_then(|name| name.strip_suffix(')')).unwrap_or(name);
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let numbered = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && name.bytes().any(|byte| byte.is_ascii_digit());
    (plain && numbered && !text.trim().is_empty()).then(|| text.trim_end())
}
