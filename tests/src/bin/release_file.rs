//! Makes the file that this release leaves behind for later ones: `release-file tests/fixtures/releases/0.2.entente`.

use std::{path::Path, process::ExitCode};

#[tokio::main]
async fn main() -> ExitCode {
    let Some(place) = std::env::args().nth(1) else {
        eprintln!("Say where: release-file tests/fixtures/releases/0.2.entente");
        return ExitCode::from(2);
    };
    match entente_tests::release::make(Path::new(&place)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
