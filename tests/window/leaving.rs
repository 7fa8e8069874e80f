//! What leaves the window: papers where a person puts them, and nothing else whatever a text in the page asks for.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use entente_tests::{Failure, Launch, Window, program_under_test};

/// A listener on this machine that keeps what it is asked for; an empty line where somebody comes and asks for nothing.
pub struct Outside {
    port: u16,
    asked: Receiver<String>,
}

impl Outside {
    pub fn new() -> Result<Self, Failure> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let (heard, asked) = channel();
        std::thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                let heard = heard.clone();
                std::thread::spawn(move || {
                    let mut line = String::new();
                    let _ = caller.set_read_timeout(Some(Duration::from_millis(300)));
                    let _ = BufReader::new(caller).read_line(&mut line);
                    let _ = heard.send(line);
                });
            }
        });
        Ok(Self { port, asked })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Returns what was asked for since this was last looked at.
    pub fn asked(&self) -> Vec<String> {
        self.asked.try_iter().collect()
    }
}

/// Finds the one file with an ending below a folder.
fn below(folder: &Path, ending: &str) -> Option<PathBuf> {
    std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).find_map(|path| {
        if path.is_dir() {
            return below(&path, ending);
        }
        path.extension().is_some_and(|found| found == ending).then_some(path)
    })
}

/// Tells what another process hears that opens the workspace.
fn another_process(workspace: &Path) -> Result<String, Failure> {
    let done = Command::new(program_under_test("ENTENTECTL", "ententectl")?)
        .args(["info", "--json"])
        .arg(workspace)
        .env("ENTENTE_PASSPHRASE", ops::sample::PASSPHRASE)
        .output()?;
    Ok(String::from_utf8_lossy(&done.stderr).into_owned())
}

#[tokio::test]
async fn papers_leave_beside_the_workspace_and_the_page_never() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let window = Launch::default().variable("ENTENTE_TEST_PICK_SAVE", folder.path()).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    over_the_workspace(&window, folder.path()).await?;
    out_of_the_window(&window).await?;
    window.close().await
}

/// The place of the export is the open workspace by another name: refused in words, and nothing has happened to it.
async fn over_the_workspace(window: &Window, folder: &Path) -> Result<(), Failure> {
    let workspace = below(window.scratch(), "entente").expect("the sample lies in the scratch folder");
    window.keys("Ctrl+E").await?;
    window
        .until(
            "a real page is shown",
            "return [...document.querySelectorAll('[role=dialog] img')].some((page) => page.naturalWidth > 100)",
        )
        .await?;
    let name = window.text("[role=dialog] .name b").await?;
    let place = folder.join(name);
    std::fs::hard_link(&workspace, &place)?;
    window.click("text=I have checked that this list may go out").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_text("[role=dialog]", "This file is the open workspace itself. Choose another one.").await?;
    assert!(another_process(&workspace)?.contains("already_open"), "the workspace is still held");

    std::fs::remove_file(&place)?;
    std::fs::write(&place, "an older list")?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    assert!(std::fs::read(&place)?.starts_with(b"%PDF"), "the new list is in the place of the older one");
    assert_eq!(std::fs::read_dir(folder)?.count(), 1, "and nothing beside it");
    assert!(another_process(&workspace)?.contains("already_open"), "an export drops no lock");
    Ok(())
}

/// Every way in which a page could carry something away: it stays, and nobody outside hears of it.
async fn out_of_the_window(window: &Window) -> Result<(), Failure> {
    let outside = Outside::new()?;
    let address = format!("http://127.0.0.1:{}/?names", outside.port);
    let here = window.eval("window.stayed = true; return location.href").await?;
    let link = "const link = document.createElement('a'); link.href = address; document.body.append(link);";
    for (way, script) in [
        (
            "a refresh",
            "const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url=' + address;
             document.head.append(meta)"
                .to_owned(),
        ),
        ("a location", "location = address".to_owned()),
        ("a link", format!("{link} link.click()")),
        ("a link to a new window", format!("{link} link.target = '_blank'; link.click()")),
        ("a download", format!("{link} link.download = 'names'; link.click()")),
        ("a window", "window.open(address)".to_owned()),
        (
            "a form",
            "const form = document.createElement('form'); form.action = address; document.body.append(form);
             form.submit()"
                .to_owned(),
        ),
        (
            "a frame",
            "const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame)"
                .to_owned(),
        ),
    ] {
        window.eval(&format!("const address = {address:?} + ' ' + {way:?}; {script}; return true")).await?;
        tokio::time::sleep(Duration::from_millis(600)).await;
        assert_eq!(outside.asked(), [""; 0], "{way} was followed");
        assert_eq!(window.eval("return window.stayed && location.href").await?, here, "{way} left the page");
    }
    window.wait_text("main", "60 people, 35 delegations").await?;
    drop(TcpStream::connect(("127.0.0.1", outside.port))?);
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(outside.asked().len(), 1, "the control: whoever comes is heard");
    Ok(())
}
