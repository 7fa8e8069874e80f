//! Starting the real application: a desktop, a home and a driver of its own, all gone when the window is dropped.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;
use xtask::desktop::VirtualDesktop;

use crate::{Failure, Result, Window, network};

/// The largest window that can be shown; the window itself starts smaller.
const SCREEN: (u32, u32) = (2560, 1600);

/// How to start the application under test.
#[derive(Debug)]
pub struct Launch {
    binary: Option<PathBuf>,
    arguments: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    size: (u32, u32),
    home: Option<PathBuf>,
    trace: Option<PathBuf>,
}

impl Default for Launch {
    fn default() -> Self {
        Self {
            binary: None,
            arguments: Vec::new(),
            variables: Vec::new(),
            size: (1440, 900),
            home: None,
            trace: None,
        }
    }
}

impl Launch {
    /// Starts another program than the one `ENTENTE_BINARY` or the build folder names.
    #[must_use]
    pub fn binary(mut self, binary: impl Into<PathBuf>) -> Self {
        self.binary = Some(binary.into());
        self
    }

    /// Adds an argument, such as the file to open.
    #[must_use]
    pub fn argument(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// Sets a variable in the application's environment.
    #[must_use]
    pub fn variable(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Sets the size of the window in pixels; 1440 x 900 if nobody asks.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// Uses this folder as the home, so that a second start finds the settings of the first.
    #[must_use]
    pub fn home(mut self, folder: impl Into<PathBuf>) -> Self {
        self.home = Some(folder.into());
        self
    }

    /// Writes every call by which the application, or a process that it starts, turns to a network into this file.
    #[must_use]
    pub fn trace(mut self, file: impl Into<PathBuf>) -> Self {
        self.trace = Some(file.into());
        self
    }

    /// Starts the application and waits until its page is there.
    pub async fn open(self) -> Result<Window> {
        let binary = match self.binary {
            Some(binary) => binary,
            None => program_under_test("ENTENTE_BINARY", "entente")?,
        };
        let desktop = VirtualDesktop::start(SCREEN.0, SCREEN.1)?;
        let scratch = TempDir::with_prefix("entente-window-")?;
        let home = self.home.unwrap_or_else(|| scratch.path().join("home"));
        let binary = match self.trace {
            Some(file) => traced(&binary, &file, scratch.path())?,
            None => binary,
        };
        let start = Start { binary, variables: self.variables, size: self.size };
        let (client, driver) = start.begin(&self.arguments, &[], &desktop, &home, scratch.path()).await?;
        let window = Window::new(client, driver, start, desktop, scratch, home);
        window.shown().await?;
        Ok(window)
    }
}

/// How the application was started, for the fresh process that a lock begins.
#[derive(Debug)]
pub(crate) struct Start {
    binary: PathBuf,
    variables: Vec<(OsString, OsString)>,
    /// The size of the window, in pixels.
    pub(crate) size: (u32, u32),
}

impl Start {
    /// Where the application says what a fresh process is told.
    pub(crate) fn told(scratch: &Path) -> PathBuf {
        scratch.join("fresh.json")
    }

    /// Starts a driver, and by it the application.
    pub(crate) async fn begin(
        &self,
        arguments: &[OsString],
        more: &[(&str, String)],
        desktop: &VirtualDesktop,
        home: &Path,
        scratch: &Path,
    ) -> Result<(Client, Driver)> {
        let port = free_port()?;
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).arg("--host=127.0.0.1");
        // The driver starts the application, which inherits this environment.
        desktop.furnish(&mut command).env("TAURI_WEBVIEW_AUTOMATION", "true").env("LC_ALL", "C.UTF-8");
        settle_in(&mut command, home, scratch)?;
        command.env("ENTENTE_TEST_FRESH", Self::told(scratch));
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.envs(more.iter().map(|(name, value)| (name, value)));
        let driver = Driver::start(command, port).await?;

        let options = json!({
            "binary": self.binary,
            "args": arguments.iter().map(|argument| argument.to_string_lossy()).collect::<Vec<_>>(),
        });
        let wanted = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = tokio::time::timeout(Duration::from_mins(1), builder.connect(&address))
            .await
            .map_err(|_| undrivable(&self.binary, "no window within a minute"))?
            .map_err(|error| undrivable(&self.binary, error.to_string().trim_end_matches('.')))?;
        Ok((client, driver))
    }
}

/// Makes a program that is another one under `strace`, which Linux has: the driver takes nothing but a path.
fn traced(binary: &Path, file: &Path, scratch: &Path) -> Result<PathBuf> {
    let quoted = |path: &Path| match path.to_str() {
        Some(path) => Ok(format!("'{}'", path.replace('\'', r"'\''"))),
        None => Err(Failure::new(format!("{} is no text in UTF-8", path.display()))),
    };
    let program = scratch.join("traced");
    let call = [network::TRACE.join(" "), quoted(file)?, quoted(binary)?].join(" ");
    fs::write(&program, format!("#!/bin/sh\nexec strace -A {call} \"$@\"\n"))?;
    #[cfg(unix)]
    fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(program)
}

/// Says why a program showed no window that can be driven, with the two usual reasons.
fn undrivable(binary: &Path, reason: &str) -> Failure {
    Failure::new(format!(
        "{} could not be driven: {reason}. Either it ended at once (start it by hand to see why), or its web view is \
         incognito: WebKitGTK lets only the ordinary one be driven, so it must not be while \
         TAURI_WEBVIEW_AUTOMATION is set.",
        binary.display()
    ))
}

/// Finds a built program: named by a variable, or in the build folder beside the running test.
pub fn program_under_test(variable: &str, name: &str) -> Result<PathBuf> {
    let missing = |place: &Path| {
        Failure::new(format!(
            "The program under test is missing at {}. Build it first (cargo build -p entente -p entente-cli), \
             or run the tests through cargo xtask test.",
            place.display()
        ))
    };
    if let Some(path) = env::var_os(variable) {
        let path = PathBuf::from(path);
        return if path.is_file() { Ok(path) } else { Err(missing(&path)) };
    }
    let here = env::current_exe()?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    // Programs lie in target/debug, tests one folder deeper.
    let places: Vec<PathBuf> = here.ancestors().skip(1).take(2).map(|folder| folder.join(&file)).collect();
    places
        .iter()
        .find(|place| place.is_file())
        .cloned()
        .ok_or_else(|| missing(places.last().unwrap_or(&PathBuf::from(file))))
}

/// Gives the application a home of its own, so that no test reads or writes the settings of a person.
fn settle_in(command: &mut Command, home: &Path, scratch: &Path) -> Result<()> {
    let folders: [(&str, &str); 5] = [
        ("HOME", ""),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
    ];
    for (variable, below) in folders {
        let folder = home.join(below);
        fs::create_dir_all(&folder)?;
        command.env(variable, folder);
    }
    for (variable, below) in [("XDG_RUNTIME_DIR", "runtime"), ("TMPDIR", "tmp")] {
        let folder = scratch.join(below);
        fs::create_dir_all(&folder)?;
        command.env(variable, folder);
    }
    Ok(())
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The process that drives the web view.
#[derive(Debug)]
pub(crate) struct Driver(Child);

impl Driver {
    async fn start(mut command: Command, port: u16) -> Result<Self> {
        let name = command.get_program().to_owned();
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| not_there(&name, &error))?;
        let mut driver = Self(child);
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(driver);
            }
            if let Some(status) = driver.0.try_wait()? {
                return Err(Failure::new(format!("WebKitWebDriver ended at once ({status}).")));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(Failure::new("WebKitWebDriver did not answer within 5 s."))
    }
}

impl Driver {
    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The application loses its desktop right after this and ends too.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn not_there(name: &OsStr, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "{} could not be started: {error}. It is in the package webkit2gtk-driver, which cargo xtask test installs.",
        name.to_string_lossy()
    ))
}
