//! Where the passphrase comes from: a file, the environment, or a prompt; never an argument, which other users of the
//! machine could read.

use crate::failure::{Failure, Result};
use crate::global::Global;
use ops::ErrorCode;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use std::io::IsTerminal as _;
use std::path::Path;

/// The environment variable that holds the passphrase.
pub const VARIABLE: &str = "ENTENTE_PASSPHRASE";

/// Finds the passphrase of a workspace that is there.
pub fn known(global: &Global) -> Result<SecretString> {
    match given(global)? {
        Some(passphrase) => Ok(passphrase),
        None => ask("Passphrase: "),
    }
}

/// Finds the passphrase for a workspace that is made; typed twice where it is typed.
pub fn chosen(global: &Global) -> Result<SecretString> {
    if let Some(passphrase) = given(global)? {
        return Ok(passphrase);
    }
    let first = ask("New passphrase (without it there is no way into the file): ")?;
    let second = ask("The same again: ")?;
    if first.expose_secret() == second.expose_secret() {
        Ok(first)
    } else {
        Err(refused("The two passphrases are not the same; nothing was made."))
    }
}

fn given(global: &Global) -> Result<Option<SecretString>> {
    if let Some(path) = &global.passphrase_file {
        return from_file(path).map(Some);
    }
    match std::env::var(VARIABLE) {
        Ok(text) if !text.is_empty() => Ok(Some(text.into())),
        Ok(_) | Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(refused("The passphrase in ENTENTE_PASSPHRASE is not text in UTF-8."))
        }
    }
}

fn from_file(path: &Path) -> Result<SecretString> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Failure::file(path, "passphrase_file", &error))?;
    let text = Zeroizing::new(text);
    let line = text.trim_start_matches('\u{feff}').split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.is_empty() {
        return Err(refused(format!("The first line of the file {} is empty.", path.display())));
    }
    Ok(line.into())
}

fn ask(prompt: &str) -> Result<SecretString> {
    if !std::io::stdin().is_terminal() {
        return Err(none_given());
    }
    let typed = rpassword::prompt_password(prompt).map_err(|_| none_given())?;
    if typed.is_empty() { Err(refused("No passphrase was typed.")) } else { Ok(typed.into()) }
}

fn none_given() -> Failure {
    refused(
        "There is no passphrase: set ENTENTE_PASSPHRASE, give --passphrase-file, or type it at a terminal.",
    )
}

fn refused(message: impl AsRef<str>) -> Failure {
    Failure::new(ErrorCode::ValueRefused, Some("passphrase"), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &[u8]) -> Result<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passphrase");
        std::fs::write(&path, content).unwrap();
        from_file(&path).map(|passphrase| passphrase.expose_secret().to_owned())
    }

    #[test]
    fn the_first_line_of_the_file_is_the_passphrase() {
        assert_eq!(
            read(b"correct horse \r\nsecond line\n").unwrap(),
            "correct horse ",
            "spaces belong to it"
        );
        assert_eq!(read("\u{feff}staple".as_bytes()).unwrap(), "staple", "no line break, a byte-order mark");
    }

    #[test]
    fn a_file_without_a_passphrase_is_refused() {
        assert!(read(b"\nsecond line").unwrap_err().message.contains("is empty"));
        assert_eq!(read(b"\xff\xfe\x00").unwrap_err().code, ErrorCode::FileRefused, "not UTF-8");
    }
}
