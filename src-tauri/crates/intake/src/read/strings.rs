//! Text inside XML parts: shared strings, and what escapes in cells stand for.

use crate::limits;
use crate::refused::Refused;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;

/// Reads the texts that the cells of a workbook share.
pub(super) fn shared(xml: &str) -> Result<Vec<Box<str>>, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut texts = Vec::new();
    let mut text = String::new();
    let (mut in_text, mut phonetic) = (false, false);
    loop {
        if texts.len() > limits::SHARED {
            return Err(Refused::TooLarge);
        }
        match reader.read_event().map_err(|_| Refused::Damaged)? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "si" => text.clear(),
                "t" => in_text = !phonetic,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "si" => texts.push(unescaped(&text)?.into()),
                "t" => in_text = false,
                "rPh" => phonetic = false,
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().as_ref() == "si" => texts.push("".into()),
            Event::Eof => return Ok(texts),
            event => {
                if in_text {
                    push(&mut text, &event)?;
                } else {
                    check(&event)?;
                }
            }
        }
    }
}

/// Adds the text of an event to a text; refuses entities that XML itself does not know.
pub(crate) fn push(text: &mut String, event: &Event<'_>) -> Result<(), Refused> {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => text.push(referred(reference)?),
        other => check(other)?,
    }
    Ok(())
}

/// Refuses what no spreadsheet program writes.
pub(crate) fn check(event: &Event<'_>) -> Result<(), Refused> {
    match event {
        Event::DocType(_) => Err(Refused::Dtd),
        Event::GeneralRef(reference) => referred(reference).map(drop),
        _ => Ok(()),
    }
}

fn referred(reference: &BytesRef<'_>) -> Result<char, Refused> {
    if reference.is_char_ref() {
        return match reference.resolve_char_ref() {
            Ok(Some('\0') | None) | Err(_) => Err(Refused::Damaged),
            Ok(Some(c)) => Ok(c),
        };
    }
    match &**reference {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => Err(Refused::Dtd),
    }
}

/// Returns the value of an attribute, by its local name.
pub(crate) fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let found = tag
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|found| found.key.local_name().as_ref() == name)?;
    Some(match quick_xml::escape::unescape(&found.value) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => Cow::Owned(found.value.into_owned()),
    })
}

/// Undoes `_x000D_`, the way worksheets write characters that XML cannot hold.
pub(super) fn unescaped(text: &str) -> Result<Cow<'_, str>, Refused> {
    if !text.contains("_x") {
        return Ok(text.into());
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find("_x") {
        out.push_str(&rest[..place]);
        let code = rest.get(place + 2..place + 7).filter(|code| code.ends_with('_'));
        match code.and_then(|code| u32::from_str_radix(&code[..4], 16).ok()) {
            Some(0) => return Err(Refused::Nul),
            // Surrogates would have to be paired; no program writes them this way.
            Some(code) => out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
            None => {
                out.push_str("_x");
                rest = &rest[place + 2..];
                continue;
            }
        }
        rest = &rest[place + 7..];
    }
    out.push_str(rest);
    Ok(out.into())
}
