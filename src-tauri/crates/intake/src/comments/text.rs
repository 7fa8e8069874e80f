//! Text as it stands in the form, without what the form itself put there.

use domain::comment_form::PROMPT;

/// Returns text with single spaces, without what stands in an empty field.
pub(super) fn tidy(text: &str) -> String {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.split('\n').map(line).filter(|line| !line.is_empty()).collect();
    let text = lines.join("\n");
    text.trim_start_matches(PROMPT).trim().to_owned()
}
