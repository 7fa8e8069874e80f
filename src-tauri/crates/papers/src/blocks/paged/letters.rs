//! Texts as the typesetter takes them: in letters that the typefaces have, and able to break.

use super::fonts::settable;
use super::part::parts;
use crate::blocks::document::Document;
use crate::error::Error;
use serde_json::Value;

/// Letters beyond which a word may break; an address may be longer.
const LONGEST: (usize, usize) = (26, 38);

/// Letters between two places where a very long word may break.
const STEP: usize = 12;

/// Makes every text in the data settable.
pub fn make_settable(data: &mut Value) {
    match data {
        Value::String(text) => *text = text.split('\n').map(set_line).collect::<Vec<_>>().join("\n"),
        Value::Array(all) => all.iter_mut().for_each(make_settable),
        Value::Object(fields) => fields.values_mut().for_each(make_settable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Names what pages leave out of a document, because no typeface has it: each once.
pub fn omitted(mut document: Document) -> Result<Vec<String>, Error> {
    let mut out = Vec::new();
    let parts = parts(std::mem::take(&mut document.blocks));
    collect_omitted(&serde_json::to_value(document)?, &mut out);
    // The texts of a long list take much more room as data than as a document: one part of them after the other.
    for part in parts {
        collect_omitted(&serde_json::to_value(part)?, &mut out);
    }
    Ok(out)
}

fn collect_omitted(data: &Value, out: &mut Vec<String>) {
    match data {
        Value::String(text) => {
            for omitted in text.split('\n').flat_map(|line| settable(line).omitted) {
                if !out.contains(&omitted) {
                    out.push(omitted);
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|one| collect_omitted(one, out)),
        Value::Object(fields) => fields.values().for_each(|one| collect_omitted(one, out)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn set_line(line: &str) -> String {
    let line = settable(line).text;
    if line.len() <= LONGEST.0 {
        return line;
    }
    line.split(' ').map(breakable).collect::<Vec<_>>().join(" ")
}

/// Lets a very long word, an address for instance, break where it must, by invisible marks between its parts.
fn breakable(word: &str) -> String {
    let longest = if word.contains('@') { LONGEST.1 } else { LONGEST.0 };
    if word.len() <= longest || word.split('-').all(|part| part.chars().count() <= longest) {
        return word.to_owned();
    }
    let mut out = String::with_capacity(word.len() + word.len() / STEP * 3);
    for (at, c) in word.chars().enumerate() {
        if at > 0 && at % STEP == 0 && !super::fonts::is_mark(c) {
            out.push('\u{200B}');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_word_may_break_and_a_short_one_stays() {
        let mut data = serde_json::json!({ "name": ["e-mail", "a".repeat(30)], "lines": "a\u{200B}\nb" });
        make_settable(&mut data);
        let long = ["a".repeat(12), "a".repeat(12), "a".repeat(6)].join("\u{200B}");
        assert_eq!(data, serde_json::json!({ "name": ["e-mail", long], "lines": "a\nb" }));
        assert_eq!(breakable("family.name-of-somebody@example.org"), "family.name-of-somebody@example.org");
    }
}
