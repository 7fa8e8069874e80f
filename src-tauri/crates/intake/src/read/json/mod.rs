//! JSON in which people, or other records, stand in a list: what event systems export.
//!
//! The list stands at the top or under any key. Of several, the one whose keys say most is read, and each of its objects is a
//! row; where people stand in a list within each object, as the attendees of an order do, each of them is a row that says
//! what its object says, too. Keys are the headings: `first_name`, and of an object within an object
//! `personal_data: first_name`. Answers to questions stand under the texts of the questions; lists of texts are joined by
//! semicolons. A key that begins with an underscore is a remark of whoever wrote the file.

mod answers;
mod lists;
mod tree;

use super::Score;
use super::gathered::Gathered;
use crate::refused::Refused;
use crate::sheet::{Letters, Sheet, SheetRow, SourceKind};
use answers::Questions;
use lists::List;
use tree::Node;

/// Tells whether bytes may be JSON; what stands between them in UTF-16 is passed over.
pub(super) fn may_be(bytes: &[u8]) -> bool {
    let bytes = [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"]
        .iter()
        .find_map(|mark| bytes.strip_prefix(*mark))
        .unwrap_or(bytes);
    let first = bytes.iter().take(4_096).find(|byte| **byte != 0 && !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'['))
}

/// Tells whether a text begins as JSON with an object or with a list of objects does; a table may begin with a bracket.
pub(super) fn is(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let inside = |open: char| text.strip_prefix(open).map(str::trim_start);
    inside('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || inside('[').is_some_and(|rest| rest.starts_with(['{', ']']))
}

/// Reads the list that says most.
pub(super) fn read(text: &str, file_name: &str, score: Score) -> Result<Sheet, Refused> {
    let document = tree::read(text.trim_start_matches('\u{feff}'))?;
    let questions = Questions::of(&document);
    let list = lists::best(&document, score, &questions)?.ok_or(Refused::Empty)?;
    gathered(&list, &questions, usize::MAX)?.into_sheet(SourceKind::Json, file_name)
}

/// Returns the headings of a list and its first rows.
fn beginning(list: &List<'_>, questions: &Questions<'_>) -> Result<Vec<SheetRow>, Refused> {
    /// Objects looked at: a key that is missing in all of them says little.
    const LOOKED_AT: usize = 20;
    Ok(gathered(list, questions, LOOKED_AT)?.into_rows())
}

/// Lays objects out as rows.
fn gathered(list: &List<'_>, questions: &Questions<'_>, most: usize) -> Result<Gathered, Refused> {
    let mut rows = Gathered::default();
    for object in list.objects.iter().take(most) {
        let Some(within) = list.within else {
            flatten(object, "", None, questions, &mut rows)?;
            rows.end_row()?;
            continue;
        };
        // Whose attendees nobody named has none.
        for person in object.get(within).and_then(Node::objects).unwrap_or_default() {
            flatten(person, "", None, questions, &mut rows)?;
            flatten(object, &list.outer, Some(within), questions, &mut rows)?;
            rows.end_row()?;
        }
    }
    Ok(rows)
}

/// Lays an object out in the row at hand, without the list that is laid out by itself.
fn flatten(
    object: &Node,
    prefix: &str,
    without: Option<&str>,
    questions: &Questions<'_>,
    rows: &mut Gathered,
) -> Result<(), Refused> {
    let Node::Object(entries) = object else { return Ok(()) };
    let is_order = lists::is_order(object);
    for (key, node) in
        entries.iter().filter(|(key, _)| !key.starts_with('_') && Some(key.as_str()) != without)
    {
        let heading = if prefix.is_empty() { key.clone() } else { format!("{prefix}: {key}") };
        match node {
            Node::Text(text) => {
                rows.put(&heading, lists::said(is_order, key, text).to_owned(), Letters::Sure)?;
            }
            Node::Object(_) => match answers::translated(node) {
                Some(text) => rows.put(&heading, text.to_owned(), Letters::Sure)?,
                None => flatten(node, &heading, None, questions, rows)?,
            },
            // An empty list says nothing, not even of what it is one.
            Node::List(list) if list.is_empty() => {}
            Node::List(_) if answers::answer(node, "", questions, rows)? => {}
            Node::List(list) => {
                rows.column(&heading)?;
                for text in list.iter().map(answers::shortly).filter(|text| !text.is_empty()) {
                    rows.put(&heading, text, Letters::Sure)?;
                }
            }
            Node::Nothing => {
                rows.column(&heading)?;
            }
        }
    }
    Ok(())
}
