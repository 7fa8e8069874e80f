//! [`Package`]: a ZIP archive whose parts are inflated under a limit.

use crate::limits;
use crate::refused::Refused;
use quick_xml::events::Event;
use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// A ZIP archive; what its parts inflate to is counted over all of them.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part lies, by name in lower case: writers disagree about case.
    places: HashMap<String, usize>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens an archive and checks what its directory says, before anything is inflated.
    pub fn open(bytes: &'a [u8], left: u64) -> Result<Self, Refused> {
        if announced_entries(bytes).is_some_and(|entries| entries > limits::ENTRIES) {
            return Err(Refused::TooLarge);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
        if archive.len() > limits::ENTRIES {
            return Err(Refused::TooLarge);
        }
        let mut places = HashMap::with_capacity(archive.len());
        for index in 0..archive.len() {
            let Some(Ok(name)) = archive.name_for_index(index) else { return Err(Refused::Damaged) };
            places.insert(name.trim_start_matches('/').replace('\\', "/").to_lowercase(), index);
        }
        Ok(Self { archive, places, left })
    }

    /// Tells whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&name.to_lowercase())
    }

    /// Returns the names of all parts, in lower case.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// Returns how many bytes may still be inflated.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// Inflates a part; none where there is no part of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        self.inflate(name, self.left + 1)
    }

    /// Inflates a part that must be text.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        let Some(bytes) = self.part(name)? else { return Ok(None) };
        let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => rest.to_vec(),
            None => bytes,
        };
        String::from_utf8(bytes).map(Some).map_err(|_| Refused::Damaged)
    }

    /// Inflates at most `most` bytes of a part.
    fn inflate(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refused> {
        let Some(index) = self.places.get(&name.to_lowercase()) else { return Ok(None) };
        let mut file = self.archive.by_index(*index).map_err(|error| refused(&error))?;
        let packed = file.compressed_size().max(1);
        let mut out = Vec::with_capacity(usize::try_from(file.size().min(most)).unwrap_or(0).min(8 << 20));
        let mut chunk = vec![0; 64 << 10];
        while (out.len() as u64) < most {
            let room = usize::try_from(most - out.len() as u64).unwrap_or(chunk.len()).min(chunk.len());
            let read = file.read(&mut chunk[..room]).map_err(|_| Refused::Damaged)?;
            if read == 0 {
                break;
            }
            out.extend_from_slice(&chunk[..read]);
            let inflated = out.len() as u64;
            if inflated > self.left || (inflated > limits::RATIO_FROM && inflated / packed > limits::RATIO) {
                return Err(Refused::TooLarge);
            }
        }
        self.left -= out.len() as u64;
        Ok(Some(out))
    }

    /// Checks the directory's own figures and the beginning of every XML part, also of those that nobody reads.
    pub fn check_parts(&mut self) -> Result<(), Refused> {
        /// Where an XML document must have begun its root element; a declaration of its type comes before.
        const BEGINNING: u64 = 16 << 10;
        let mut sum = 0_u64;
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).map_err(|error| refused(&error))?;
            if entry.encrypted() {
                return Err(Refused::Encrypted);
            }
            sum = sum.saturating_add(entry.size());
            let bomb = entry.size() > limits::RATIO_FROM
                && entry.size() / entry.compressed_size().max(1) > limits::RATIO;
            if bomb || sum > limits::INFLATED {
                return Err(Refused::TooLarge);
            }
        }
        let xml: Vec<String> = self
            .names()
            .filter(|name| [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end)))
            .map(str::to_owned)
            .collect();
        for name in xml {
            if let Some(bytes) = self.inflate(&name, BEGINNING)? {
                check_beginning(&bytes)?;
            }
        }
        Ok(())
    }
}

/// Packs parts, as they are, into an archive of our own.
pub(super) fn stored(parts: &[(impl AsRef<str>, Vec<u8>)]) -> Result<Vec<u8>, Refused> {
    let pack = || -> Result<Vec<u8>, ZipError> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(name.as_ref(), options)?;
            writer.write_all(bytes)?;
        }
        Ok(writer.finish()?.into_inner())
    };
    pack().map_err(|_| Refused::Damaged)
}

/// Refuses a document that declares its own type.
fn check_beginning(bytes: &[u8]) -> Result<(), Refused> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Refused::Damaged);
    }
    let mut reader = quick_xml::Reader::from_reader(bytes);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::DocType(_)) => return Err(Refused::Dtd),
            Ok(Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::Text(_)) => {}
            // What is broken and needed is found when it is read; what nobody reads may be as it likes.
            Ok(_) | Err(_) => return Ok(()),
        }
    }
}

/// Returns the number of entries that the end of the directory announces; 65,535 means more than fit there.
fn announced_entries(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"PK\x05\x06";
    let from = bytes.len().saturating_sub(22 + 0xFFFF);
    let place = bytes[from..].windows(END.len()).rposition(|window| window == END)? + from;
    let count = bytes.get(place + 10..place + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

fn refused(error: &ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => Refused::Encrypted,
        ZipError::InvalidPassword => Refused::Encrypted,
        _ => Refused::Damaged,
    }
}
