//! Drives the real window by a script and takes pictures.
//!
//! ```text
//! cargo build -p entente
//! cargo run -p entente-tests --bin drive -- --out DIR script.json [-- ARGUMENTS OF ENTENTE]
//! ```
//!
//! `--size 1280x800` sets the first size of the window, `--home DIR` keeps the settings for a next start,
//! `--binary FILE` drives another build. `-` reads the script from standard input. The steps of a script are
//! described in `src/script.rs`; this one looks at the first screen in both themes:
//!
//! ```json
//! [
//!   { "wait": "main" },
//!   { "shot": "welcome-light" },
//!   { "theme": "dark" },
//!   { "shot": "welcome-dark" },
//!   { "axe": "welcome" }
//! ]
//! ```

use std::{fs, io::Read, path::PathBuf, process::ExitCode};

use entente_tests::{Launch, script};
use serde_json::Value;

const USAGE: &str = "drive --out DIR [--size WxH] [--home DIR] [--binary FILE] SCRIPT.json [-- ARGUMENTS]";

#[tokio::main]
async fn main() -> ExitCode {
    let call = match Call::read(std::env::args().skip(1)) {
        Ok(call) => call,
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match drive(call).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

struct Call {
    launch: Launch,
    out: PathBuf,
    script: String,
}

impl Call {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut launch, mut out, mut script) = (Launch::default(), None, None);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value."));
            match word.as_str() {
                "--out" => out = Some(PathBuf::from(value()?)),
                "--home" => launch = launch.home(value()?),
                "--binary" => launch = launch.binary(value()?),
                "--size" => {
                    let size = value()?;
                    let (width, height) = size
                        .split_once('x')
                        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
                        .ok_or_else(|| format!("{size} is not a size such as 1280x800."))?;
                    launch = launch.size(width, height);
                }
                "--" => {
                    for argument in words.by_ref() {
                        launch = launch.argument(argument);
                    }
                }
                _ if script.is_none() => script = Some(word),
                _ => return Err(format!("{word} is one word too many.")),
            }
        }
        Ok(Self {
            launch,
            out: out.ok_or("Where should the pictures go? Give --out DIR.")?,
            script: script.ok_or("A script is needed.")?,
        })
    }
}

async fn drive(call: Call) -> Result<(), Box<dyn std::error::Error>> {
    let text = if call.script == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        text
    } else {
        fs::read_to_string(&call.script)
            .map_err(|error| format!("{} cannot be read: {error}", call.script))?
    };
    let steps: Vec<Value> = serde_json::from_str(&text)
        .map_err(|error| format!("The script is not a JSON list of steps: {error}"))?;
    fs::create_dir_all(&call.out)?;
    let mut window = call.launch.open().await?;
    let done = script::run(&mut window, &steps, Some(&call.out)).await;
    if done.is_err() {
        let last = call.out.join("failed.png");
        if window.picture(&last).await.is_ok() {
            eprintln!("What the window showed then: {}", last.display());
        }
    }
    window.close().await?;
    Ok(done?)
}
