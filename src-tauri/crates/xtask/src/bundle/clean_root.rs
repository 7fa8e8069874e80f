//! Tries the package as a person would, in a root with nothing but the distribution and what the package depends on.
//!
//! Installed there, started as somebody without rights, both kinds of files opened as by a double click, and removed again:
//! what then differs from before was left behind. Linux only, and with the rights of root, which a root of its own needs.

use std::{
    collections::BTreeSet,
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use super::{
    debian::{DESKTOP, TYPES},
    parts::{DOCUMENTS, MATERIALS, NOTICES},
    written,
};
use crate::{desktop::VirtualDesktop, steps::Steps};

/// What a desktop brings beside the package's own dependencies: what tells kinds of files apart and opens them.
const OF_A_DESKTOP: &[&str] = &["dbus", "desktop-file-utils", "libglib2.0-bin", "shared-mime-info"];

/// Who uses the application there.
const PERSON: &str = "person";

/// The passphrase of the files that are made for the test.
const PASSPHRASE: &str = "seven quiet herons over the polder";

/// How long a window may take to be seen.
const PATIENCE: Duration = Duration::from_mins(1);

/// Enters the root with its own mounts and its own processes; both end with the shell that does this. It therefore stays: what
/// takes on another user, as `chroot` does, no longer ends with whoever started it.
const ENTER: &str = r#"
set -e
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
mkdir -p "$1/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
root="$1" who="$2"
shift 2
chroot --userspec="$who" "$root" "$@" || exit $?
exit 0
"#;

/// Makes the files and a pouch of them.
const MAKE_FILES: &str = "
set -e
ententectl sample meeting.entente
ententectl pouch make meeting.entente --for reader:participants --to meeting.pouch
";

/// Opens a file as the desktop does, says with which arguments the application runs, and stays.
const OPEN: &str = r#"
if [ -n "$1" ]; then gio open "$1"; else entente & fi
while true; do
    for folder in /proc/[0-9]*; do
        if [ "$(readlink "$folder/exe")" = /usr/bin/entente ]; then
            echo "runs: $(tr '\0' ' ' < "$folder/cmdline")"
            exec sleep 600
        fi
    done
    sleep 0.2
done
"#;

/// Tries the package; each thing it has to do is a step.
pub fn check(package: &Path, version: &str, steps: &mut Steps) {
    let repeat = "cargo xtask bundle deb --check";
    let root = Root::named();
    if !steps.judge("clean root: made", repeat, || root.make(package)) {
        return;
    }
    let before = root.files();
    if !steps.judge("clean root: installed", repeat, || root.install(package, version)) {
        return;
    }
    steps.judge("clean root: the desktop knows it", repeat, || root.known());
    steps.judge("clean root: starts, and opens both kinds of files", repeat, || {
        let pictures = package.with_file_name("");
        root.opens(&pictures)
    });
    steps.judge("clean root: removed without a trace", repeat, || {
        root.run("root", &["dpkg", "--purge", "entente"])?;
        let left = traces(&before, &root.files());
        if left.is_empty() { Ok(()) } else { Err(left.join("\n")) }
    });
}

type Judged<T> = std::result::Result<T, String>;

/// A root of its own, removed when this is dropped.
struct Root {
    folder: PathBuf,
}

impl Root {
    fn named() -> Self {
        Self { folder: env::temp_dir().join(format!("entente-clean-root-{}", std::process::id())) }
    }

    /// Fetches the distribution that runs here, with what the package says it needs.
    fn make(&self, package: &Path) -> Judged<()> {
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        let suite = release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
        let suite =
            suite.ok_or("This system does not say which release of Debian or its relatives it is.")?;
        let depends = said(Command::new("dpkg-deb").arg("--field").arg(package).arg("Depends"))?;
        let mut include: Vec<&str> = names(&depends);
        include.extend(OF_A_DESKTOP);
        let mut make = Command::new("mmdebstrap");
        make.args(["--quiet", "--mode=root", "--variant=apt"]);
        make.arg(format!("--include={}", include.join(","))).arg(suite).arg(&self.folder);
        make.args(sources());
        done(&mut make)?;
        self.run("root", &["useradd", "--create-home", PERSON])?;
        Ok(())
    }

    /// Installs the package with nothing but what is there, and asks both programs for their version.
    fn install(&self, package: &Path, version: &str) -> Judged<()> {
        let place = self.folder.join("entente.deb");
        fs::copy(package, &place).map_err(|error| format!("The package cannot be copied: {error}"))?;
        self.run("root", &["dpkg", "--install", "/entente.deb"])?;
        let installed = self.run("root", &["dpkg-query", "--show", "--showformat=${Version}", "entente"])?;
        for (what, said, wanted) in [
            ("The package", installed, version.to_owned()),
            ("entente", self.run(PERSON, &["entente", "--version"])?, format!("entente {version}")),
            ("ententectl", self.run(PERSON, &["ententectl", "--version"])?, format!("ententectl {version}")),
        ] {
            if said.trim() != wanted {
                return Err(format!("{what} says \"{}\" and not \"{wanted}\".", said.trim()));
            }
        }
        for name in [NOTICES, MATERIALS, "copyright"] {
            self.run(PERSON, &["test", "-s", &format!("{DOCUMENTS}/{name}")])?;
        }
        Ok(())
    }

    /// Asks the desktop's own tools about the application and its two kinds of files.
    fn known(&self) -> Judged<()> {
        let hints = self.run(PERSON, &["desktop-file-validate", DESKTOP])?;
        if !hints.trim().is_empty() {
            return Err(hints);
        }
        self.run(PERSON, &["sh", "-c", MAKE_FILES])?;
        for (ending, kind) in TYPES {
            let file = format!("/home/{PERSON}/meeting.{ending}");
            let seen = self.run(PERSON, &["gio", "info", "--attributes=standard::content-type", &file])?;
            if !seen.lines().any(|line| line.trim() == format!("standard::content-type: {kind}")) {
                return Err(format!("A file with the ending .{ending} is not seen as {kind}:\n{seen}"));
            }
            let opener = self.run(PERSON, &["gio", "mime", kind])?;
            if !opener.lines().next().is_some_and(|line| line.ends_with(": Entente.desktop")) {
                return Err(format!("A file with the ending .{ending} is not opened by Entente:\n{opener}"));
            }
        }
        Ok(())
    }

    /// Starts the application by itself and by each kind of file, and looks at its window.
    fn opens(&self, pictures: &Path) -> Judged<()> {
        for (name, file) in [("start", ""), ("entente", "meeting.entente"), ("pouch", "meeting.pouch")] {
            let desktop = VirtualDesktop::start(1440, 900).map_err(|failure| failure.to_string())?;
            let file = if file.is_empty() { String::new() } else { format!("/home/{PERSON}/{file}") };
            let mut open = self.enter(PERSON, &["dbus-run-session", "--", "sh", "-c", OPEN, "sh", &file]);
            // Here the person types it, or nobody does.
            open.env_remove("ENTENTE_PASSPHRASE").env_remove("ENTENTE_POUCH_PASSPHRASE");
            let mut open = desktop
                .furnish(&mut open)
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .map_err(|error| format!("unshare could not be started: {error}"))?;
            let seen = seen(&mut open, &file).and_then(|()| {
                let picture = pictures.join(format!("clean-root-{name}.png"));
                desktop.picture_of_a_window(&picture, PATIENCE).map_err(|failure| failure.to_string())?;
                // The page goes on from its first words to what was asked for.
                thread::sleep(Duration::from_secs(3));
                desktop.picture(&picture).map_err(|failure| failure.to_string())?;
                println!("A picture of it is at {}", picture.display());
                Ok(())
            });
            // What runs in the root ends with the process that entered it.
            let _ = open.kill();
            let _ = open.wait();
            seen?;
        }
        Ok(())
    }

    /// Every file that packages may bring, without what the system makes of them for itself.
    fn files(&self) -> BTreeSet<String> {
        let list =
            Command::new("find").args(["usr", "etc", "opt", "-xdev"]).current_dir(&self.folder).output();
        let list =
            list.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
        list.lines()
            .filter(|path| Path::new(path).extension().is_none_or(|ending| ending != "cache"))
            .map(str::to_owned)
            .collect()
    }

    fn enter(&self, who: &str, words: &[&str]) -> Command {
        let mut enter = Command::new("unshare");
        enter
            .args(["--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, "sh"])
            .arg(&self.folder)
            .arg(format!("{who}:{who}"))
            .args(["env", "--chdir"])
            .arg(if who == "root" { "/".to_owned() } else { format!("/home/{who}") })
            .args(words)
            .env("HOME", if who == "root" { "/root".to_owned() } else { format!("/home/{who}") })
            .env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env("LC_ALL", "C.UTF-8")
            .env("ENTENTE_PASSPHRASE", PASSPHRASE)
            .env("ENTENTE_POUCH_PASSPHRASE", PASSPHRASE)
            .env_remove("XDG_RUNTIME_DIR");
        enter
    }

    fn run(&self, who: &str, words: &[&str]) -> Judged<String> {
        said(&mut self.enter(who, words)).map_err(|reason| format!("{}: {reason}", words.join(" ")))
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        // Nothing of the machine is mounted here: mounts were made for each step alone and ended with it.
        if self.folder.exists() && fs::remove_dir_all(&self.folder).is_err() {
            println!("{} could not be removed; please remove it.", self.folder.display());
        }
    }
}

/// Waits until the application runs, and holds its arguments against the file that was opened.
fn seen(open: &mut std::process::Child, file: &str) -> Judged<()> {
    let output = open.stdout.take().ok_or("The root says nothing.")?;
    let (say, hear) = mpsc::channel();
    thread::spawn(move || {
        let mut lines = BufReader::new(output).lines().map_while(std::result::Result::ok);
        let _ = say.send(lines.find(|line| line.starts_with("runs: ")));
    });
    match hear.recv_timeout(PATIENCE) {
        Ok(Some(line)) if runs(&line, file) => Ok(()),
        Ok(Some(line)) => Err(format!("Entente {line}, but it should have opened \"{file}\".")),
        _ => Err(format!("Nothing was started that would open \"{file}\".")),
    }
}

fn runs(line: &str, file: &str) -> bool {
    line.trim_end().ends_with(file) && line.split_whitespace().count() == if file.is_empty() { 2 } else { 3 }
}

/// The names in a list of dependencies, without versions; of a choice the first.
fn names(depends: &str) -> Vec<&str> {
    depends.split(',').filter_map(|one| one.split_whitespace().next()).collect()
}

/// Where this machine gets its own packages from.
fn sources() -> Vec<String> {
    let folder = fs::read_dir("/etc/apt/sources.list.d").into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.path()).collect();
    files.push("/etc/apt/sources.list".into());
    files.retain(|path| {
        path.extension().is_some_and(|ending| ending == "list" || ending == "sources")
            && fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0)
    });
    files.iter().map(|path| written(path)).collect()
}

/// What is there after and was not before, and what is gone.
fn traces(before: &BTreeSet<String>, after: &BTreeSet<String>) -> Vec<String> {
    if before.is_empty() {
        return vec!["No file was seen before the package was installed.".into()];
    }
    let left = after.difference(before).map(|path| format!("/{path} was left behind."));
    left.chain(before.difference(after).map(|path| format!("/{path} was taken away."))).collect()
}

fn done(command: &mut Command) -> Judged<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program} ended with {status}")),
        Err(error) => Err(format!("{program} could not be started: {error}")),
    }
}

fn said(command: &mut Command) -> Judged<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{program} could not be started: {error}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        Ok(text(&output.stdout))
    } else {
        Err(format!("ended with {}\n{}{}", output.status, text(&output.stdout), text(&output.stderr)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_package_leaves_or_takes_is_a_trace() {
        let set = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<BTreeSet<_>>();
        let before = set(&["usr", "usr/bin", "usr/bin/sh"]);
        assert_eq!(traces(&before, &before), Vec::<String>::new());
        assert_eq!(
            traces(&before, &set(&["usr", "usr/bin", "usr/share/entente"])),
            ["/usr/share/entente was left behind.", "/usr/bin/sh was taken away."]
        );
        assert_eq!(traces(&set(&[]), &set(&[])).len(), 1, "a look that saw nothing must not pass");
    }

    #[test]
    fn dependencies_are_named_without_their_versions() {
        assert_eq!(
            names("libwebkit2gtk-4.1-0 (>= 2.40), libgtk-3-0 | libgtk-3-0t64\n"),
            ["libwebkit2gtk-4.1-0", "libgtk-3-0"]
        );
    }

    #[test]
    fn only_the_file_that_was_opened_counts() {
        assert!(runs("runs: /usr/bin/entente /home/person/a.pouch ", "/home/person/a.pouch"));
        assert!(runs("runs: entente ", ""));
        assert!(!runs("runs: entente ", "/home/person/a.pouch"), "started without the file");
        assert!(!runs("runs: entente /home/person/a.pouch ", ""), "started with one that nobody named");
    }
}
