//! How the writer lays out a PDF file: its objects, and the tokens and numbers within.

/// Returns how long the token is with which a text begins.
pub(super) fn token_length(text: &[u8]) -> usize {
    let count = |is_in: fn(&u8) -> bool, from: usize| {
        from + text[from..].iter().take_while(|byte| is_in(byte)).count()
    };
    match text[0] {
        b'(' => string_length(text),
        b'/' => count(|byte| !b"()<>[]/ \n\r".contains(byte), 1),
        b'0'..=b'9' => count(|byte| byte.is_ascii_digit() || *byte == b'.', 0),
        _ => 1,
    }
}

/// Returns the objects of a file, the first of which is none, and its trailer.
pub(super) fn objects(file: &[u8]) -> Option<(Vec<&[u8]>, &[u8])> {
    let tail = &file[file.len().saturating_sub(64)..];
    let start = integer(tail, "startxref\n")?;
    let table = file.get(start..)?;
    let trailer = &table[find(table, b"trailer")?..];
    let entries = std::str::from_utf8(&table[..table.len() - trailer.len()]).ok()?;
    let offsets: Vec<usize> =
        entries.lines().skip(3).map(|line| line.get(..10)?.parse().ok()).collect::<Option<_>>()?;
    let ends = offsets.iter().skip(1).copied().chain([start]);
    let mut out: Vec<&[u8]> = vec![b""];
    for (from, to) in offsets.iter().zip(ends) {
        let object = file.get(*from..to)?;
        let object = &object[find(object, b"obj\n")? + 4..];
        out.push(object.trim_ascii_end().strip_suffix(b"endobj")?.trim_ascii_end());
    }
    Some((out, trailer))
}

/// Tells whether a token is the name of an element as the writer forms them: `(U1x0y0)`.
pub(super) fn is_name(token: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'x' | b'y');
    token
        .strip_prefix(b"(U")
        .and_then(|rest| rest.strip_suffix(b")"))
        .is_some_and(|rest| rest.iter().all(is_part))
}

fn string_length(text: &[u8]) -> usize {
    let (mut depth, mut escaped) = (0, false);
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Puts an entry at the beginning of a dictionary.
pub(super) fn add_to_dictionary(object: &mut Vec<u8>, entry: &str) {
    object.splice(2..2, entry.bytes());
}

/// Returns where words stand in a text.
pub(super) fn find(text: &[u8], words: &[u8]) -> Option<usize> {
    text.windows(words.len()).position(|window| window == words)
}

/// Returns what stands between two texts.
pub(super) fn between<'a>(text: &'a [u8], from: &str, to: &str) -> Option<&'a [u8]> {
    let start = find(text, from.as_bytes())? + from.len();
    let length = find(&text[start..], to.as_bytes())?;
    Some(&text[start..start + length])
}

/// Returns the number behind a key.
pub(super) fn integer(text: &[u8], key: &str) -> Option<usize> {
    let start = find(text, key.as_bytes())? + key.len();
    let digits = text[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&text[start..start + digits]).ok()?.parse().ok()
}
