//! Brings a machine to the point where the tree builds: system packages and Cargo's helpers.
//!
//! On Debian and its relatives missing packages are installed, after saying which. Elsewhere the exact list is
//! printed and the task stops, because guessing another system's package names helps nobody. A machine that
//! has everything is asked a few quick questions and nothing else happens.

use std::{collections::BTreeSet, env, process::Command};

use crate::{Result, failure, tree::program};

/// What the machine is needed for; each stands for a list of parts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    /// Compiling the workspace.
    Build,
    /// Trying an installer in a root that holds nothing else.
    CleanRoot,
    /// A window where there is no display, and a picture of it.
    VirtualDesktop,
    /// The tests that drive the real window and open papers with independent programs.
    Tests,
}

/// One thing the system has to provide.
struct Part {
    purpose: Purpose,
    /// The package of Debian and Ubuntu.
    package: &'static str,
    probe: Probe,
}

/// How the part is recognised where `dpkg` does not know.
enum Probe {
    /// A program on the search path.
    Program(&'static str),
    /// A library that pkg-config knows by this name.
    Library(&'static str),
    /// Comes with another part.
    None,
}

const PARTS: &[Part] = &[
    Part::new(Purpose::Build, "build-essential", Probe::Program("cc")),
    Part::new(Purpose::Build, "file", Probe::Program("file")),
    Part::new(Purpose::Build, "perl", Probe::Program("perl")),
    Part::new(Purpose::Build, "pkg-config", Probe::Program("pkg-config")),
    Part::new(Purpose::Build, "libwebkit2gtk-4.1-dev", Probe::Library("webkit2gtk-4.1")),
    Part::new(Purpose::Build, "libxdo-dev", Probe::None),
    Part::new(Purpose::Build, "libssl-dev", Probe::Library("openssl")),
    Part::new(Purpose::Build, "librsvg2-dev", Probe::Library("librsvg-2.0")),
    Part::new(Purpose::Build, "libayatana-appindicator3-dev", Probe::Library("ayatana-appindicator3-0.1")),
    Part::new(Purpose::CleanRoot, "mmdebstrap", Probe::Program("mmdebstrap")),
    Part::new(Purpose::VirtualDesktop, "xvfb", Probe::Program("Xvfb")),
    Part::new(Purpose::VirtualDesktop, "dbus-x11", Probe::Program("dbus-daemon")),
    Part::new(Purpose::VirtualDesktop, "imagemagick", Probe::Program("import")),
    Part::new(Purpose::Tests, "at-spi2-core", Probe::None),
    Part::new(Purpose::Tests, "webkit2gtk-driver", Probe::Program("WebKitWebDriver")),
    Part::new(Purpose::Tests, "poppler-utils", Probe::Program("pdftotext")),
    Part::new(Purpose::Tests, "unzip", Probe::Program("unzip")),
    Part::new(Purpose::Tests, "age", Probe::Program("age")),
    Part::new(Purpose::Tests, "strace", Probe::Program("strace")),
    Part::new(Purpose::Tests, "libreoffice-writer-nogui", Probe::Program("soffice")),
    Part::new(Purpose::Tests, "libreoffice-calc-nogui", Probe::None),
];

impl Part {
    const fn new(purpose: Purpose, package: &'static str, probe: Probe) -> Self {
        Self { purpose, package, probe }
    }

    fn answers(&self) -> bool {
        match self.probe {
            Probe::Program(name) => program(name).is_some(),
            Probe::Library(name) => Command::new("pkg-config")
                .args(["--exists", name])
                .status()
                .is_ok_and(|status| status.success()),
            Probe::None => true,
        }
    }

    fn described(&self) -> String {
        match self.probe {
            Probe::Program(name) => format!("the program {name} (on Debian in {})", self.package),
            Probe::Library(name) => {
                format!("the library {name} with its development files (on Debian {})", self.package)
            }
            Probe::None => self.package.to_owned(),
        }
    }
}

/// Makes sure that the system has what the purposes need, or says exactly what is missing.
pub fn system(purposes: &[Purpose]) -> Result<()> {
    let wanted = || PARTS.iter().filter(|part| purposes.contains(&part.purpose));
    if cfg!(not(target_os = "linux")) {
        return other_system();
    }
    if program("apt-get").is_some() && program("dpkg-query").is_some() {
        let packages: Vec<&str> = wanted().map(|part| part.package).collect();
        return install(&missing_packages(&packages, &installed(&packages)?));
    }
    let missing: Vec<String> = wanted().filter(|part| !part.answers()).map(Part::described).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(failure(format!(
        "This system has no apt-get, so please install these yourself and start again:\n  {}",
        missing.join("\n  ")
    )))
}

/// What dpkg knows about the packages, one line each: name, space, status.
fn installed(packages: &[&str]) -> Result<String> {
    // The exit code is 1 when one of them was never installed; the lines for the others are still good.
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .args(packages)
        .output()
        .map_err(|error| failure(format!("dpkg-query could not be started: {error}.")))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn missing_packages<'a>(packages: &[&'a str], answer: &str) -> Vec<&'a str> {
    let present: BTreeSet<&str> = answer.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    packages.iter().copied().filter(|package| !present.contains(package)).collect()
}

fn install(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    println!("Entente needs system packages that are missing here. These will be installed:\n  {list}");
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !root && program("sudo").is_none() {
        return Err(failure(format!(
            "Installing needs the rights of root and there is no sudo here. As root, run:\n  apt-get update && apt-get install -y {list}"
        )));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new("env")
        } else {
            let mut command = Command::new("sudo");
            command.arg("env");
            command
        };
        // A machine that was just started often installs its own updates: that lock is waited for.
        let waiting = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"];
        let status = command.args(waiting).args(arguments).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            _ => Err(failure(format!(
                "The packages could not be installed. Look at what apt-get said above, then run:\n  apt-get install -y {list}"
            ))),
        }
    };
    apt(&["update", "--quiet"])?;
    let mut arguments = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// Windows and macOS bring most parts with them; the few that can be missing are asked for by name.
fn other_system() -> Result<()> {
    let (compiler, perl) = if cfg!(windows) {
        (true, "Strawberry Perl (it builds the OpenSSL inside the encrypted file)")
    } else {
        (program("cc").is_some(), "perl")
    };
    let mut missing = Vec::new();
    if !compiler {
        missing.push("the Xcode command line tools: xcode-select --install");
    }
    if program("perl").is_none() {
        missing.push(perl);
    }
    if missing.is_empty() {
        return Ok(());
    }
    if cfg!(windows) {
        missing.push("the Microsoft C++ Build Tools with the Windows SDK, unless Rust found them already");
        missing.push("the WebView2 runtime, unless this is Windows 11, which has it");
    }
    Err(failure(format!("Please install these and start again:\n  {}", missing.join("\n  "))))
}

/// Makes sure that `cargo nextest` is there; compiling it takes some minutes, once per machine.
pub fn nextest() -> Result<()> {
    if cargo_knows("nextest") {
        return Ok(());
    }
    println!("cargo-nextest, which runs the tests, is missing here. It will be installed now, once.");
    let status = cargo().args(["install", "cargo-nextest", "--locked"]).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(failure("cargo-nextest could not be installed. Run: cargo install cargo-nextest --locked")),
    }
}

/// Makes sure that `cargo audit` is there; compiling it takes some minutes, once per machine.
pub fn audit() -> Result<()> {
    if cargo_knows("audit") {
        return Ok(());
    }
    println!("cargo-audit, which knows the advisories, is missing here. It will be installed now, once.");
    let status = cargo().args(["install", "cargo-audit", "--locked", "--no-default-features"]).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(failure("cargo-audit could not be installed. Run: cargo install cargo-audit --locked")),
    }
}

/// Makes sure that rustfmt and Clippy are there.
pub fn lints() -> Result<()> {
    if cargo_knows("fmt") && cargo_knows("clippy") {
        return Ok(());
    }
    println!("rustfmt or Clippy is missing here. Both will be added with rustup.");
    let status = Command::new("rustup").args(["component", "add", "rustfmt", "clippy"]).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(failure("rustfmt and Clippy could not be added. Run: rustup component add rustfmt clippy")),
    }
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn cargo_knows(word: &str) -> bool {
    cargo().args([word, "--version"]).output().is_ok_and(|output| output.status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_fully_installed_counts_as_present() {
        let answer = "xvfb installed\ndbus-x11 config-files\nfile installed\n";
        assert_eq!(
            missing_packages(&["xvfb", "dbus-x11", "imagemagick", "file"], answer),
            ["dbus-x11", "imagemagick"],
            "a removed package leaves its settings behind and is still missing"
        );
    }

    #[test]
    fn every_package_is_named_once() {
        let packages: BTreeSet<&str> = PARTS.iter().map(|part| part.package).collect();
        assert_eq!(packages.len(), PARTS.len());
    }
}
