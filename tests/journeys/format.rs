//! The file is what it says: SQLCipher 4 at its default settings, read here from the published description alone
//! (zetetic.net/sqlcipher/design), with other code than the application's. Whoever has the passphrase and any
//! SQLCipher 4 tool has the data.

use crate::House;
use crate::audiences::output;
use aes::cipher::{BlockDecryptMut as _, KeyIvInit as _, block_padding::NoPadding};
use entente_tests::people::{now, passphrase};
use hmac::{Hmac, Mac as _};
use sha2::Sha512;
use std::path::Path;
use std::process::Command;

const PAGE: usize = 4096;
const SALT: usize = 16;
/// The initialisation vector and the authentication code at the end of each page.
const RESERVE: usize = 16 + 64;

/// A workspace file, read without SQLite.
pub struct Opened {
    key: [u8; 32],
    pages: Vec<Vec<u8>>,
}

impl Opened {
    /// Derives the key and decrypts every page; says at which page the authentication code does not fit.
    pub fn with(file: &Path, passphrase: &str) -> Result<Self, usize> {
        let bytes = std::fs::read(file).unwrap();
        let mut key = [0; 32];
        pbkdf2::pbkdf2_hmac::<Sha512>(passphrase.as_bytes(), &bytes[..SALT], 256_000, &mut key);
        Self::decrypted(&bytes, key, &bytes[..SALT])
    }

    /// Decrypts every page with a raw key and salt, as SQLCipher takes them: `x'` key and salt in hexadecimal digits `'`.
    fn with_raw_key(file: &Path, raw: &str) -> Option<Result<Self, usize>> {
        let digits = raw.strip_prefix("x'")?.strip_suffix('\'')?;
        let bytes: Vec<u8> = digits
            .as_bytes()
            .chunks(2)
            .map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok())
            .collect::<Option<_>>()?;
        let (key, salt) = bytes.split_first_chunk::<32>()?;
        Some(Self::decrypted(&std::fs::read(file).ok()?, *key, salt))
    }

    fn decrypted(bytes: &[u8], key: [u8; 32], salt: &[u8]) -> Result<Self, usize> {
        let mut code_key = [0; 32];
        let code_salt: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3a).collect();
        pbkdf2::pbkdf2_hmac::<Sha512>(&key, &code_salt, 2, &mut code_key);
        let pages = bytes.chunks(PAGE).enumerate().map(|(index, page)| decrypt(index, page, &key, &code_key));
        Ok(Self { key, pages: pages.collect::<Result<_, _>>()? })
    }

    /// The key as hexadecimal digits, for looking where it must not stand.
    pub fn key(&self) -> String {
        use std::fmt::Write as _;
        self.key.iter().fold(String::new(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
    }

    fn contains(&self, text: &str) -> bool {
        self.pages.iter().any(|page| page.windows(text.len()).any(|window| window == text.as_bytes()))
    }
}

fn decrypt(index: usize, page: &[u8], key: &[u8; 32], code_key: &[u8; 32]) -> Result<Vec<u8>, usize> {
    // The first page begins with the salt instead of the sixteen bytes "SQLite format 3".
    let start = if index == 0 { SALT } else { 0 };
    let (content, rest) = page[start..].split_at(PAGE - RESERVE - start);
    let (vector, code) = rest.split_at(16);
    let mut expected = Hmac::<Sha512>::new_from_slice(code_key).unwrap();
    expected.update(content);
    expected.update(vector);
    expected.update(&u32::try_from(index + 1).unwrap().to_le_bytes());
    expected.verify_slice(code).map_err(|_| index + 1)?;
    let cipher = cbc::Decryptor::<aes::Aes256>::new(key.into(), vector.into());
    let mut plain = content.to_vec();
    cipher.decrypt_padded_mut::<NoPadding>(&mut plain).unwrap();
    Ok(plain)
}

#[tokio::test]
async fn any_tool_that_knows_sqlcipher_4_reads_the_file_with_the_passphrase() {
    let house = House::new().await;
    house.import(entente_tests::people::table("reading", 20).as_bytes(), "people.csv").await;
    let House { folder, store, .. } = house;
    drop(store);
    let file = crate::place(&folder);
    let opened = Opened::with(&file, entente_tests::people::PASSPHRASE).unwrap();
    let header = &opened.pages[0];
    assert_eq!(header[..2], [0x10, 0x00], "pages of 4096 bytes");
    assert_eq!(header[2..4], [1, 1], "a rollback journal, no write-ahead log");
    assert_eq!(usize::from(header[4]), RESERVE, "reserved at the end of each page");
    assert_eq!(header[5..8], [64, 32, 32], "the constants of the SQLite file format");
    assert_eq!(header[52..56], *b"ENTE", "the application id");
    assert!(opened.contains("CREATE TABLE participant"), "the schema");
    assert!(opened.contains("Åkerström-reading-0019"), "and what was saved");
    let raw = std::fs::read(&file).unwrap();
    assert!(!raw.windows(11).any(|window| window == b"participant"), "and without the passphrase nothing");
    assert_eq!(Opened::with(&file, "another passphrase").err(), Some(1), "not even the first page opens");
}

/// Reads the squares in the picture of a page, with other code than made them.
fn squares(page: &Path) -> Vec<String> {
    let picture = page.with_extension("pgm");
    let mut draw = Command::new("pdftoppm");
    draw.args(["-gray", "-r", "150", "-singlefile"]).arg(page).arg(page.with_extension(""));
    output(&mut draw, "poppler-utils");
    let bytes = std::fs::read(picture).unwrap();
    // P5, the width, the height and 255, each behind one white space; then a byte for each point.
    let mut words = bytes.splitn(5, u8::is_ascii_whitespace);
    let mut number = || std::str::from_utf8(words.next()?).ok()?.parse::<usize>().ok();
    assert!(bytes.starts_with(b"P5") && number().is_none());
    let (Some(width), Some(height), Some(255)) = (number(), number(), number()) else {
        panic!("a grey picture")
    };
    let points = words.next().unwrap();
    let mut reader = quircs::Quirc::default();
    let read = |square: quircs::Code| String::from_utf8(square.decode().unwrap().payload).unwrap();
    reader.identify(width, height, points).map(|square| read(square.unwrap())).collect()
}

#[tokio::test]
async fn a_telephone_reads_the_recovery_sheet_and_any_tool_opens_the_file_with_what_it_reads() {
    let house = House::new().await;
    house.import(entente_tests::people::table("reading", 20).as_bytes(), "people.csv").await;
    let House { folder, store, .. } = house;
    drop(store);
    let file = crate::place(&folder);
    let (store, unlocked) = ops::workspace::open(&file, &passphrase(), None, now()).await.unwrap();
    let workspace = store.begin(now()).await.unwrap().workspace().await.unwrap();
    let sheet = ops::passphrase::recovery_sheet(&workspace, &unlocked, &passphrase(), now()).unwrap();
    let page = folder.path().join("sheet.pdf");
    std::fs::write(&page, &sheet.files()[0].bytes).unwrap();
    drop(store);

    let read = squares(&page);
    let [raw] = read.as_slice() else { panic!("one square is on the sheet: {}", read.len()) };
    let opened = Opened::with_raw_key(&file, raw).expect("a raw key and its salt").unwrap();
    assert!(opened.contains("Åkerström-reading-0019"), "every page opens, and what was saved is there");

    let anew = ["x'", &"0".repeat(96), "'"].concat();
    assert_eq!(Opened::with_raw_key(&file, &anew).unwrap().err(), Some(1), "another key opens no page");
    let next = "nine tall ships beyond the dunes";
    let (store, unlocked) = ops::workspace::open(&file, &passphrase(), None, now()).await.unwrap();
    ops::passphrase::change(&store, &unlocked, &passphrase(), &next.into(), now(), None, &|_, _| true)
        .await
        .unwrap();
    drop(store);
    assert_eq!(Opened::with_raw_key(&file, raw).unwrap().err(), Some(1), "after a change the sheet is void");
}
