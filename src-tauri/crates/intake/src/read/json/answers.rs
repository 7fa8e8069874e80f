//! Questions and their answers, in the shapes in which event systems write them.

use super::tree::Node;
use crate::layout::is_identity;
use crate::read::gathered::Gathered;
use crate::refused::Refused;
use crate::sheet::Letters;
use std::collections::HashMap;

/// The keys under which a question has its text.
const ASKED: &[&str] = &["question", "label", "title", "caption", "field", "text", "name"];

/// The keys under which an answer stands.
const ANSWERED: &[&str] = &["answer", "value", "data", "response", "answers"];

/// The keys under which a part of a form has its questions.
const PARTS: &[&str] = &["fields", "items", "questions"];

/// The texts of questions that answers name by their identity.
#[derive(Default)]
pub(super) struct Questions<'a>(HashMap<&'a str, &'a str>);

impl<'a> Questions<'a> {
    /// Finds the questions that a document lists.
    pub fn of(document: &'a Node) -> Self {
        let mut found = Self::default();
        found.find(document);
        found
    }

    fn find(&mut self, node: &'a Node) {
        let Node::Object(entries) = node else { return };
        for (key, inside) in entries {
            match inside.objects() {
                Some(list) if key == "questions" => {
                    self.0.extend(list.iter().filter_map(|one| Some((one.get("id")?.text()?, asked(one)?))));
                }
                _ => self.find(inside),
            }
        }
    }
}

/// Puts answers under the texts of their questions, those of each part of a form behind its title. Tells whether a list
/// is one of answers.
pub(super) fn answer(
    list: &Node,
    title: &str,
    questions: &Questions<'_>,
    rows: &mut Gathered,
) -> Result<bool, Refused> {
    let Some(list) = list.objects() else { return Ok(false) };
    let part =
        |node: &Node| PARTS.iter().any(|key| node.get(key).is_some_and(|list| list.objects().is_some()));
    if list.iter().all(|node| asked(node).is_some() && part(node)) {
        for node in list {
            let title = asked(node).unwrap_or_default();
            for inside in PARTS.iter().filter_map(|key| node.get(key)) {
                answer(inside, title, questions, rows)?;
            }
        }
        return Ok(true);
    }
    if !list.iter().all(|node| asked(node).is_some() && said(node).is_some()) {
        return Ok(false);
    }
    for node in list {
        let asked = asked(node).unwrap_or_default();
        let asked = match questions.0.get(asked) {
            Some(text) => (*text).to_owned(),
            // A number of a question that the file does not list.
            None if asked.bytes().all(|byte| byte.is_ascii_digit()) => format!("question {asked}"),
            None => asked.to_owned(),
        };
        let heading = if title.is_empty() { asked } else { format!("{title}: {asked}") };
        rows.column(&heading)?;
        if let Some(said) = said(node) {
            rows.put(&heading, shortly(said), Letters::Sure)?;
        }
    }
    Ok(true)
}

/// Returns what was asked: a text, a text in several languages, or a question with its text.
fn asked(node: &Node) -> Option<&str> {
    ASKED.iter().filter_map(|key| node.get(key)).find_map(|asked| match asked {
        Node::Text(text) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
        Node::Object(_) => translated(asked).or_else(|| self::asked(asked)),
        _ => None,
    })
}

/// Returns what was answered.
fn said(node: &Node) -> Option<&Node> {
    ANSWERED.iter().find_map(|key| node.get(key))
}

/// Returns the text of what stands in several languages, each under its code: the English one, else the first.
pub(super) fn translated(node: &Node) -> Option<&str> {
    let Node::Object(entries) = node else { return None };
    let code = |key: &str| {
        let (language, region) = key.split_once(['-', '_']).unwrap_or((key, ""));
        language.len() == 2
            && key.is_ascii()
            && key.len() <= 12
            && language.parse::<domain::language::LanguageCode>().is_ok()
            && region.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if entries.is_empty() || !entries.iter().all(|(key, text)| code(key) && text.text().is_some()) {
        return None;
    }
    let english = entries.iter().find(|(key, _)| key == "en" || key.starts_with("en-"));
    english.or_else(|| entries.first()).and_then(|(_, text)| text.text())
}

/// Returns what stands somewhere as one text; of an object its name, else all that it says.
pub(super) fn shortly(node: &Node) -> String {
    const NAMES: &[&str] = &["name", "full_name", "title", "answer", "label", "value", "text", "code"];
    match node {
        Node::Nothing => String::new(),
        Node::Text(text) => text.clone(),
        Node::List(list) => joined(list.iter().map(shortly), "; "),
        Node::Object(entries) => {
            let named = |key: &&str| match node.get(key)? {
                Node::Text(text) => Some(text.as_str()),
                inside => translated(inside),
            };
            if let Some(text) = translated(node).or_else(|| NAMES.iter().find_map(named)) {
                return text.to_owned();
            }
            // What is of class E is not even shown.
            let open = entries.iter().filter(|(key, _)| !is_identity(key));
            joined(open.map(|(_, inside)| shortly(inside)), ", ")
        }
    }
}

fn joined(texts: impl Iterator<Item = String>, with: &str) -> String {
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(with)
}
