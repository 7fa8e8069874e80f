//! `cargo xtask run`: from a fresh clone to the window.

use std::{
    env,
    io::{IsTerminal, stdout},
    process::{Command, ExitCode},
    thread,
    time::Duration,
};

use crate::{
    Result,
    desktop::{VirtualDesktop, end, has_display},
    failure, interface,
    setup::{self, Purpose},
    steps::spelled,
    tree::Tree,
};

/// The size that the pictures of the design have.
const SCREEN: (u32, u32) = (1440, 900);

/// How long the window stays on a virtual display when nobody sits at a terminal.
const STAY: Duration = Duration::from_secs(5);

/// Sets up, builds and starts Entente; what follows `--` goes to it.
pub fn run(tree: &Tree, words: &[String]) -> Result<ExitCode> {
    let arguments = words.strip_prefix(&["--".to_owned()]).unwrap_or(words);
    if has_display() {
        setup::system(&[Purpose::Build])?;
    } else {
        setup::system(&[Purpose::Build, Purpose::VirtualDesktop])?;
    }
    interface::packages(tree)?;
    interface::build(tree)?;
    println!(
        "Compiling. The first time takes about a quarter of an hour on two cores, later only what changed."
    );
    let mut build = tree.cargo();
    // All programs, as `cargo xtask test` builds them: one of them alone needs its dependencies with other features.
    build.args(["build", "--workspace", "--bins"]);
    if !build.status().is_ok_and(|status| status.success()) {
        return Err(failure(format!("The application does not build: {}", spelled(&build))));
    }
    let mut entente = Command::new(tree.built("debug", "entente"));
    entente.args(arguments);
    if has_display() {
        println!("Starting Entente.");
        let status =
            entente.status().map_err(|error| failure(format!("Entente could not be started: {error}.")))?;
        return Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    on_a_virtual_display(&mut entente)
}

fn on_a_virtual_display(entente: &mut Command) -> Result<ExitCode> {
    println!(
        "There is no display here, so Entente is started on a virtual one ({} x {}).",
        SCREEN.0, SCREEN.1
    );
    let desktop = VirtualDesktop::start(SCREEN.0, SCREEN.1)?;
    let folder = env::temp_dir().join(format!("entente-run-{}", std::process::id()));
    std::fs::create_dir_all(&folder)
        .map_err(|error| failure(format!("{} could not be made: {error}.", folder.display())))?;
    let picture = folder.join("window.png");
    let mut child = desktop
        .furnish(entente)
        .spawn()
        .map_err(|error| failure(format!("Entente could not be started: {error}.")))?;
    let seen = desktop.picture_of_a_window(&picture, Duration::from_secs(30));
    if let Ok(Some(status)) = child.try_wait() {
        return Err(failure(format!("Entente ended by itself ({status}) before its window could be seen.")));
    }
    if let Err(failure) = seen {
        end(&mut child);
        return Err(failure);
    }
    println!("The window is up. A picture of it is at {}", picture.display());
    let end_by_itself = if stdout().is_terminal() {
        println!("Entente keeps running until you press Ctrl+C.");
        child.wait().ok()
    } else {
        thread::sleep(STAY);
        child.try_wait().ok().flatten()
    };
    if let Some(status) = end_by_itself {
        println!("Entente has ended ({status}).");
        return Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    end(&mut child);
    println!("Entente was closed again after {} s, since nobody is at a terminal here.", STAY.as_secs());
    Ok(ExitCode::SUCCESS)
}
