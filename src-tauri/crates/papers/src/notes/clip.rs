//! Session notes as a piece of text for the clipboard.

use super::paper::{remark_of, said_by, title_of};
use crate::words::{Word, name, say};
use domain::disclosure::{Disclosed, SessionNotes};
use domain::note::written;

/// Writes entries as text: the label as first and last line, the item above its entries, each with what it is and who
/// said it as far as these readers may know.
pub fn clip(notes: &Disclosed<SessionNotes>) -> String {
    let mut out = vec![notes.label().as_str().to_owned()];
    for section in &notes.view().sections {
        out.push(title_of(section));
        if section.chatham_house {
            out.push(say(Word::NotesRule));
        }
        out.extend(section.entries.iter().map(|entry| {
            let stricter = if entry.label == notes.label() { "" } else { entry.label.as_str() };
            let remark = remark_of(entry);
            let marks: Vec<&str> = [stricter, &remark].into_iter().filter(|mark| !mark.is_empty()).collect();
            let marks = if marks.is_empty() { String::new() } else { format!(" [{}]", marks.join(", ")) };
            let lead = said_by(&entry.said_by).unwrap_or_default();
            format!("{}{marks}\n{lead}{}", name(entry.kind), written(&entry.text))
        }));
    }
    out.push(notes.label().as_str().to_owned());
    out.join("\n\n")
}
