//! Texts with markup: programs that people write their invitations in put HTML where RFC 5545 has plain text.

use mail_parser::decoders::html::add_html_token;

/// Elements that begin and end a line.
const LINES: &[&str] = &[
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "hr",
    "pre",
];

/// Elements within a line, and around everything.
const OTHERS: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "td", "th", "tbody", "thead", "html", "body",
    "meta", "img", "sub", "sup", "small", "o:p", "code",
];

/// Elements of which nothing is read.
const UNREAD: &[&str] = &["head", "style", "script", "template", "title"];

/// Takes the markup out of a text; none where there is none in it.
pub(super) fn plain(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut found = false;
    let mut unread: Option<&str> = None;
    let mut rest = text;
    // Behind the last one no element ends, and none is looked for.
    let last = text.rfind('>').unwrap_or_default();
    while let Some(at) = rest.find(['<', '&']) {
        let (before, after) = rest.split_at(at);
        let read = |out: &mut String, text: &str| {
            if unread.is_none() {
                out.push_str(text);
            }
        };
        read(&mut out, before);
        let ends = text.len() - after.len() < last;
        if let Some((name, closes, behind)) = tag(after, ends) {
            found = true;
            rest = behind;
            match unread {
                Some(until) if closes && until == name => unread = None,
                None if UNREAD.contains(&name) => unread = Some(name).filter(|_| !closes),
                None if LINES.contains(&name) => end_line(&mut out),
                _ => {}
            }
        } else if let Some((letter, behind)) = entity(after) {
            found = true;
            rest = behind;
            read(&mut out, &letter);
        } else {
            read(&mut out, &after[..1]);
            rest = &after[1..];
        }
    }
    if unread.is_none() {
        out.push_str(rest);
    }
    found.then(|| out.trim().replace('\u{a0}', " "))
}

/// Ends a line, unless nothing stands in it.
fn end_line(out: &mut String) {
    let kept = out.trim_end_matches([' ', '\t']).len();
    out.truncate(kept);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Reads an element at the beginning of a text: its name, whether it closes, and what stands behind it. What only looks like
/// one, as in "a < b", is none. `ends` tells whether anything behind could be its end.
fn tag(text: &str, ends: bool) -> Option<(&'static str, bool, &str)> {
    let inside = text.strip_prefix('<')?;
    if let Some(comment) = inside.strip_prefix("!--") {
        return Some(("", false, comment.split_once("-->").map_or("", |(_, behind)| behind)));
    }
    let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let behind = || if ends { inside.split_once('>').map(|(_, behind)| behind) } else { None };
    if inside.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("!doctype")) {
        return Some(("", false, behind()?));
    }
    // The name is known before the end of the element is looked for: what only looks like one costs nothing.
    let stops = |letter: char| letter.is_whitespace() || matches!(letter, '/' | '>');
    let is = |known: &&&str| {
        let name = inside.get(..known.len()).is_some_and(|name| name.eq_ignore_ascii_case(known));
        name && inside[known.len()..].starts_with(stops)
    };
    let known = LINES.iter().chain(OTHERS).chain(UNREAD).find(is)?;
    Some((*known, closes, behind()?))
}

/// Reads a letter that is written as `&nbsp;` or `&#352;` at the beginning of a text.
fn entity(text: &str) -> Option<(String, &str)> {
    let end = text.bytes().take(11).position(|byte| byte == b';').filter(|end| *end >= 2)?;
    let (written, behind) = text.split_at(end + 1);
    let mut letter = String::new();
    add_html_token(&mut letter, written.as_bytes(), false);
    (letter != written).then_some((letter, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_lines_and_letters() {
        for (text, expected) in [
            (
                "<p>Three questions:</p><ul><li>Freezing&nbsp;orders</li><li>Banks &amp; payment services</li></ul><br>See \
                 <a href=\"https://files.example.org/x\">the note</a>",
                "Three questions:\nFreezing orders\nBanks & payment services\nSee the note",
            ),
            ("First\nsecond <b>line</b>", "First\nsecond line"),
            (
                "<html><head><title>T</title><style>p {}</style></head><BODY>Text<BR/>more</BODY></html>",
                "Text\nmore",
            ),
            ("&Scaron;ivka &#352; &#x161;", "\u{160}ivka \u{160} \u{161}"),
            ("a<!-- <p> -->b", "ab"),
        ] {
            assert_eq!(plain(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["a < b and c > d", "R&D; see <there>", "Fish & chips", "<", "&", "<a", "&amp"] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
