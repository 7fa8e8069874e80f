//! Where the passphrase comes from: a file, the environment, or a prompt; never an argument, which other users of the
//! machine could read.

use crate::failure::{Failure, Result};
use crate::global::Global;
use ops::ErrorCode;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use std::io::IsTerminal as _;
use std::path::Path;

/// Where the passphrase of a workspace or of a pouch comes from.
struct Source<'a> {
    /// The environment variable that holds it.
    variable: &'static str,
    /// The option that names a file.
    option: &'static str,
    /// The file that was named.
    file: Option<&'a Path>,
    /// What is asked at a terminal, for one that is there and for one that is made.
    prompts: [&'static str; 2],
}

impl<'a> Source<'a> {
    fn workspace(global: &'a Global) -> Self {
        Self {
            variable: "ENTENTE_PASSPHRASE",
            option: "passphrase_file",
            file: global.passphrase_file.as_deref(),
            prompts: ["Passphrase: ", "New passphrase (without it there is no way into the file): "],
        }
    }

    const fn next(file: Option<&'a Path>) -> Self {
        Self {
            variable: "ENTENTE_NEW_PASSPHRASE",
            option: "new_passphrase_file",
            file,
            prompts: ["New passphrase: ", "New passphrase (without it there is no way into the file): "],
        }
    }

    const fn pouch(file: Option<&'a Path>) -> Self {
        Self {
            variable: "ENTENTE_POUCH_PASSPHRASE",
            option: "pouch_passphrase_file",
            file,
            prompts: [
                "Passphrase of the pouch: ",
                "New passphrase of the pouch (whoever opens it needs it, and does not get it by the same way): ",
            ],
        }
    }

    /// Finds one that is there.
    fn known(&self) -> Result<SecretString> {
        match self.given()? {
            Some(passphrase) => Ok(passphrase),
            None => self.ask(self.prompts[0]),
        }
    }

    /// Finds one for what is made; typed twice where it is typed.
    fn chosen(&self) -> Result<SecretString> {
        if let Some(passphrase) = self.given()? {
            return Ok(passphrase);
        }
        let first = self.ask(self.prompts[1])?;
        let second = self.ask("The same again: ")?;
        if first.expose_secret() == second.expose_secret() {
            Ok(first)
        } else {
            Err(refused("The two passphrases are not the same; nothing was made."))
        }
    }

    fn given(&self) -> Result<Option<SecretString>> {
        if let Some(path) = self.file {
            return from_file(path, self.option).map(Some);
        }
        match std::env::var(self.variable) {
            Ok(text) if !text.is_empty() => Ok(Some(text.into())),
            Ok(_) | Err(std::env::VarError::NotPresent) => Ok(None),
            Err(std::env::VarError::NotUnicode(_)) => {
                Err(refused(format!("The passphrase in {} is not text in UTF-8.", self.variable)))
            }
        }
    }

    fn ask(&self, prompt: &str) -> Result<SecretString> {
        if !std::io::stdin().is_terminal() {
            return Err(self.none_given());
        }
        let typed = rpassword::prompt_password(prompt).map_err(|_| self.none_given())?;
        if typed.is_empty() { Err(refused("No passphrase was typed.")) } else { Ok(typed.into()) }
    }

    fn none_given(&self) -> Failure {
        let option = self.option.replace('_', "-");
        refused(format!(
            "There is no passphrase: set {}, give --{option}, or type it at a terminal.",
            self.variable
        ))
    }
}

/// Finds the passphrase of a workspace that is there.
pub fn known(global: &Global) -> Result<SecretString> {
    Source::workspace(global).known()
}

/// Finds the passphrase for a workspace that is made; typed twice where it is typed.
pub fn chosen(global: &Global) -> Result<SecretString> {
    Source::workspace(global).chosen()
}

/// Finds the passphrase that takes the place of the one of a workspace; typed twice where it is typed.
pub fn next(file: Option<&Path>) -> Result<SecretString> {
    Source::next(file).chosen()
}

/// Finds the passphrase of a pouch that came.
pub fn of_pouch(file: Option<&Path>) -> Result<SecretString> {
    Source::pouch(file).known()
}

/// Finds the passphrase for a pouch that is made; typed twice where it is typed.
pub fn for_pouch(file: Option<&Path>) -> Result<SecretString> {
    Source::pouch(file).chosen()
}

fn from_file(path: &Path, option: &str) -> Result<SecretString> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::file(path, option, &error))?;
    let text = Zeroizing::new(text);
    let line = text.trim_start_matches('\u{feff}').split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.is_empty() {
        return Err(refused(format!("The first line of the file {} is empty.", path.display())));
    }
    Ok(line.into())
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
        from_file(&path, "passphrase_file").map(|passphrase| passphrase.expose_secret().to_owned())
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
