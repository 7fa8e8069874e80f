//! A desktop of its own where there is no display: an X server in memory and a message bus.
//!
//! Used by `cargo xtask run` on machines without a screen and by the window tests everywhere, so that neither
//! touches the desktop of whoever started them. Linux only, as the programs behind it are.

use std::{
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Result, failure};

/// Whether somebody at this machine can look at a window.
pub fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A server, asked to end when this is dropped.
#[derive(Debug)]
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        end(&mut self.0);
    }
}

/// A message bus, gone when this is dropped.
#[derive(Debug)]
pub struct Bus {
    address: String,
    _daemon: Server,
}

impl Bus {
    /// Starts a bus on which everybody may say everything.
    pub fn start() -> Result<Self> {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let (daemon, address) = started(daemon, "dbus-x11")?;
        Ok(Self { address, _daemon: daemon })
    }

    /// Returns where it is.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// An X server in memory with a session bus; both end when this is dropped, the bus first.
#[derive(Debug)]
pub struct VirtualDesktop {
    display: String,
    bus: Bus,
    _x_server: Server,
}

impl VirtualDesktop {
    /// Starts a desktop of the given size in pixels.
    pub fn start(width: u32, height: u32) -> Result<Self> {
        let mut x_server = Command::new("Xvfb");
        // The server takes the first free number and writes it, so that many can run side by side. It does not begin anew when its
        // last window goes: the process that comes after a lock would find no display.
        x_server
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"));
        let (x_server, number) = started(x_server, "xvfb")?;
        Ok(Self { display: format!(":{number}"), bus: Bus::start()?, _x_server: x_server })
    }

    /// Makes a program open its windows here, drawn by software, whatever desktop the caller sits at.
    pub fn furnish<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.address())
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // The drawing library would go on writing here after the window is gone.
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            // Without this GTK starts the accessibility bus, which outlives the window.
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
    }

    /// Writes a picture of the whole screen as PNG.
    pub fn picture(&self, file: &Path) -> Result<()> {
        let mut command = Command::new("import");
        command.args(["-window", "root"]).arg(file).stderr(Stdio::null());
        match self.furnish(&mut command).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(failure(format!("No picture could be taken: import ended with {status}."))),
            Err(error) => Err(failure(format!(
                "No picture could be taken: {error}. The program import is in the package imagemagick."
            ))),
        }
    }

    /// Takes pictures until one shows more than a plain ground: a window with something written in it.
    pub fn picture_of_a_window(&self, file: &Path, patience: Duration) -> Result<()> {
        /// A blank window has one or two colours; smooth letters alone have dozens.
        const COLOURS_OF_TEXT: u32 = 24;
        let begin = Instant::now();
        loop {
            self.picture(file)?;
            if colours(file)? >= COLOURS_OF_TEXT {
                return Ok(());
            }
            if begin.elapsed() > patience {
                return Err(failure(format!("No window showed anything within {} s.", patience.as_secs())));
            }
            thread::sleep(Duration::from_millis(250));
        }
    }
}

/// Starts a server and reads the one line it writes when it is ready.
fn started(mut command: Command, package: &str) -> Result<(Server, String)> {
    let program = command.get_program().to_string_lossy().into_owned();
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut server = child.map(Server).map_err(|error| {
        failure(format!("{program} could not be started: {error}. It is in the package {package}."))
    })?;
    let mut line = String::new();
    if let Some(output) = server.0.stdout.take() {
        // A server that dies closes its output, so this ends either way.
        let _ = BufReader::new(output).read_line(&mut line);
    }
    let line = line.trim();
    if line.is_empty() {
        return Err(failure(format!("{program} ended before it was ready.")));
    }
    Ok((server, line.to_owned()))
}

/// Asks a program to end, so that it can tidy up, and insists after five seconds.
pub(crate) fn end(child: &mut Child) {
    // The shell's own kill: the program of that name is missing on small systems. Where the child has ended
    // by itself, on Ctrl+C for instance, this fails and the wait below answers at once.
    let _ = Command::new("sh")
        .args(["-c", "kill -TERM \"$0\""])
        .arg(child.id().to_string())
        .stderr(Stdio::null())
        .status();
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(5) {
        if let Ok(Some(_)) = child.try_wait() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let _ = child.kill();
    let _ = child.wait();
}

fn colours(picture: &Path) -> Result<u32> {
    let output = Command::new("identify").args(["-format", "%k"]).arg(picture).output().map_err(|error| {
        failure(format!("identify could not be started: {error}. It is in the package imagemagick."))
    })?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_not_installed_is_named_with_its_package() {
        let failure = started(Command::new("no-such-server"), "some-package").unwrap_err();
        assert!(failure.0.contains("no-such-server") && failure.0.contains("some-package"), "{failure}");
    }

    #[test]
    fn a_server_that_dies_at_once_is_a_failure() {
        assert!(started(Command::new("true"), "coreutils").is_err(), "it wrote no line, so it is not ready");
    }
}
