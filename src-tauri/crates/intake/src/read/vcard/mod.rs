//! Address cards (vCard 2.1, 3.0 and 4.0), one or many in a file: every card is a row.
//!
//! What a card says of a person has the heading that such a column has in a table; anything else stands under the name of its
//! property, so that it is seen. Of several addresses the preferred one is the address, and the others have columns of their
//! own. Pictures, sounds and keys are passed over. Cards of groups and organisations name no person.

mod card;
mod value;

use super::gathered::Gathered;
use super::letters;
use super::pages;
use crate::limits;
use crate::lines::{decoded, divided, joined, named, unfolded};
use crate::refused::Refused;
use crate::sheet::{Letters, Sheet, SourceKind};
use card::{Card, Property};

/// The most bytes of a line, folds joined; pictures stay below.
const MOST_LINE: usize = 8 << 20;

/// Tells whether a file begins as cards do.
pub(super) fn is(bytes: &[u8]) -> bool {
    const BEGINS: &[u8] = b"BEGIN:VCARD";
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    bytes.get(..BEGINS.len()).is_some_and(|start| start.eq_ignore_ascii_case(BEGINS))
}

/// Reads the cards of a file.
pub(super) fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, Refused> {
    let whole = unfolded(bytes);
    let lettered = pages::settled(&whole, letters::read(&whole)?);
    if lettered.text.contains('\0') {
        return Err(Refused::Nul);
    }
    let text = &*lettered.text;
    let place = |line: &str| line.as_ptr().addr() - text.as_ptr().addr();
    let mut rows = Gathered::default();
    let mut card: Option<Card> = None;
    // Cards within a card are those of an assistant.
    let (mut within, mut looked_at) = (0_usize, 0_usize);
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        looked_at += 1;
        if line.len() > MOST_LINE || looked_at > limits::CELL_ELEMENTS {
            return Err(Refused::TooLarge);
        }
        let Some((name, value)) = divided(line) else { continue };
        let is =
            |word: &str| name.trim().eq_ignore_ascii_case(word) && value.trim().eq_ignore_ascii_case("VCARD");
        if is("BEGIN") {
            if card.is_some() {
                within += 1;
            } else {
                card = Some(Card::default());
            }
            continue;
        }
        let Some(known) = &mut card else { continue };
        if is("END") {
            if within > 0 {
                within -= 1;
            } else if let Some(whole) = card.take() {
                whole.write(&mut rows)?;
                rows.end_row()?;
            }
            continue;
        }
        if within > 0 {
            continue;
        }
        let start = place(line);
        let read = lettered.between(start, start + line.len());
        match named(name) {
            Some((name, page)) => {
                let value = joined(value, &mut lines, MOST_LINE).ok_or(Refused::TooLarge)?;
                take(known, &name, decoded(&value, page), read)?;
            }
            None => take(known, name, value.to_owned(), read)?,
        }
    }
    if card.is_some() {
        return Err(Refused::BadCards);
    }
    let sheet = rows.into_sheet(SourceKind::Vcard, file_name)?;
    Ok(Sheet { encoding: Some(lettered.encoding), ..sheet })
}

fn take(card: &mut Card, name: &str, value: String, letters: Letters) -> Result<(), Refused> {
    if let Some(property) = Property::of(name, value, letters) {
        if property.value.len() > limits::CELL_BYTES {
            return Err(Refused::TooLarge);
        }
        card.take(property)?;
    }
    Ok(())
}
