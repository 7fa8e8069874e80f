//! What waits for a window: its start beside that of an empty one, a drag, and a keystroke on a crowded board.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use entente_tests::people::PASSPHRASE;
use entente_tests::processes::{below, named, share_of_memory};
use entente_tests::{Launch, Window, program_under_test};
use xtask::desktop::VirtualDesktop;

use crate::{Measured, RUNS, median};

/// Measures from the start of a process to the first picture of an empty window of the same web view, drawn by the
/// program `empty-window`; the first start warms up.
pub fn empty() -> Measured<f64> {
    let program = program_under_test("EMPTY_WINDOW", "empty-window")?;
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..=RUNS {
        // One for each, as the application has: a desktop begins anew when its last window goes, and refuses meanwhile.
        let desktop = VirtualDesktop::start(1440, 900)?;
        let begin = Instant::now();
        let mut window = Command::new(&program);
        let mut window = desktop.furnish(&mut window).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(said) = window.stdout.take() {
            BufReader::new(said).read_line(&mut line)?;
        }
        let took = begin.elapsed();
        window.wait()?;
        if line.trim() != "painted" {
            return Err("the empty window showed nothing".into());
        }
        if run > 0 {
            times.push(took);
        }
    }
    Ok(median(times))
}

/// Measures from the start of the process to the painted field for the passphrase; the first start warms up.
pub async fn to_the_passphrase_field(file: &Path) -> Measured<f64> {
    let binary = program_under_test("ENTENTE_BINARY", "entente")?.canonicalize()?;
    let home = tempfile::tempdir()?;
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..=RUNS {
        let window = Launch::default().binary(&binary).argument(file).home(home.path()).open().await?;
        window.wait_for("input[type=password]").await?;
        // The page knows when it first painted something; the passphrase field is part of its first picture.
        let since = window
            .eval(
                "const painted = performance.getEntriesByName('first-contentful-paint')[0];
                 return painted ? performance.now() - painted.startTime : 0;",
            )
            .await?;
        let age = age_of(&binary)?;
        let since = Duration::from_secs_f64(since.as_f64().unwrap_or_default() / 1_000.0);
        window.close().await?;
        if run > 0 {
            times.push(age.saturating_sub(since));
        }
    }
    Ok(median(times))
}

/// How long the youngest process of a program has been running.
fn age_of(binary: &Path) -> Measured<Duration> {
    let up: f64 = first_number(&fs::read_to_string("/proc/uptime")?, 0)?;
    let mut ages = Vec::new();
    for entry in fs::read_dir("/proc")?.flatten() {
        let folder: PathBuf = entry.path();
        if fs::read_link(folder.join("exe")).is_ok_and(|program| program == binary) {
            let stat = fs::read_to_string(folder.join("stat"))?;
            // Behind the name in brackets the start is the twentieth number, in hundredths of a second (proc(5)).
            let behind = stat.rsplit_once(')').map_or("", |(_, behind)| behind);
            ages.push(up - first_number(behind, 19)? / 100.0);
        }
    }
    let youngest = ages.into_iter().reduce(f64::min).ok_or("the application does not run any more")?;
    Ok(Duration::from_secs_f64(youngest.max(0.0)))
}

fn first_number(text: &str, place: usize) -> Measured<f64> {
    Ok(text.split_whitespace().nth(place).ok_or("the system does not say when a process began")?.parse()?)
}

/// Opens a workspace in the window and goes to a screen of it, until a place of that screen is there.
async fn shown(file: &Path, passphrase: &str, screen: &str, place: &str) -> Measured<Window> {
    let binary = program_under_test("ENTENTE_BINARY", "entente")?.canonicalize()?;
    let window = Launch::default().binary(&binary).argument(file).open().await?;
    window.unlock(passphrase).await?;
    window.click(screen).await?;
    window.wait_for(place).await?;
    Ok(window)
}

/// Watches what one key does. Every command is a request of the page; it is drawn when the last answer has been, and
/// nothing was asked for in the last quarter of a second. What the key alone does is painted in the next frame.
async fn watch(window: &Window, key: &str) -> Measured<()> {
    const WATCH: &str = "
        if (!window.askedOnce) {
            window.askedOnce = window.fetch;
            window.fetch = async (...request) => {
                const url = String(request[0]?.url ?? request[0]);
                if (!url.startsWith('ipc:') && !url.includes('ipc.localhost')) return window.askedOnce(...request);
                const one = { url, at: performance.now() };
                window.asked.push(one);
                try { return await window.askedOnce(...request); } finally {
                    one.took = performance.now() - one.at;
                    requestAnimationFrame(() => setTimeout(() => { window.drawn = performance.now(); }));
                }
            };
            addEventListener('keydown', (event) => {
                if (event.key !== window.key) return;
                window.pressed = performance.now();
                requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
            }, { capture: true });
        }
        window.asked = [];
        window.drawn = window.painted = null;
        return true";
    window.settled().await?;
    window.eval(&format!("window.key = '{key}'; {WATCH}")).await?;
    Ok(())
}

/// Waits until what a watched key did is drawn, and answers how long that took.
async fn drawn(window: &Window) -> Measured<Duration> {
    const DRAWN: &str = "return window.drawn !== null && performance.now() - window.drawn > 250";
    window.until("the step is drawn", DRAWN).await?;
    milliseconds(window, "return window.drawn - window.pressed").await
}

async fn milliseconds(window: &Window, script: &str) -> Measured<Duration> {
    let took = window.eval(script).await?.as_f64().ok_or("the page measured nothing")?;
    Ok(Duration::from_secs_f64(took / 1_000.0))
}

/// What all processes of the window with the sample open take of the memory, in MiB, at most.
pub const MOST_HELD: u64 = 350;

/// How much memory the window takes with the sample open: each of its processes with its share in MiB, on the first screen and
/// after a look at all of them.
pub async fn held(file: &Path) -> Measured<[Vec<(String, u64)>; 2]> {
    // The page and the allocators give back what they do not need after a moment.
    const REST: Duration = Duration::from_secs(5);
    let window = shown(file, ops::sample::PASSPHRASE, "text=Overview", "[data-matter]").await?;
    let held = || {
        let processes = below(window.driver()).into_iter();
        processes.filter_map(|one| Some((named(one), share_of_memory(one)? / 1_024))).collect::<Vec<_>>()
    };
    window.settled().await?;
    tokio::time::sleep(REST).await;
    let first = held();
    for screen in 0..window.count("nav a").await? {
        window.eval(&format!("document.querySelectorAll('nav a')[{screen}].click(); return true")).await?;
        window.settled().await?;
    }
    tokio::time::sleep(REST).await;
    let all = held();
    window.close().await?;
    Ok([first, all])
}

/// What one keystroke on the board costs.
pub struct Keystroke {
    /// The median from the key to the new place painted and saved, in seconds.
    pub median: f64,
    /// Commands that the page asked for, at most.
    pub commands: usize,
}

/// Moves an item five minutes down by Alt+Down, again and again, in a workspace with the passphrase of
/// [`entente_tests::people`].
pub async fn keystroke(file: &Path) -> Measured<Keystroke> {
    // That somebody is still there is said now and then, whatever is pressed.
    const ASKED: &str = "return window.asked.filter((one) => !one.url.endsWith('still_here')).length";
    let window = shown(file, PASSPHRASE, "text=Agenda", "article[aria-label]").await?;
    window.click("article[aria-label*='Workshop 0:']").await?;
    let mut times = Vec::with_capacity(RUNS);
    let mut commands = 0;
    for run in 0..=RUNS {
        watch(&window, "ArrowDown").await?;
        window.keys("Alt+ArrowDown").await?;
        let took = drawn(&window).await?;
        let asked = window.eval(ASKED).await?.as_u64().unwrap_or_default();
        if asked == 0 {
            return Err("the page asked for nothing, so the key did nothing".into());
        }
        if run > 0 {
            times.push(took);
            commands = commands.max(usize::try_from(asked)?);
        }
    }
    window.close().await?;
    Ok(Keystroke { median: median(times), commands })
}

/// Clicks on what leads to a screen, and answers how long it takes until a place of that screen is in a painted frame.
async fn gone_to(window: &Window, screen: &str, place: &str) -> Measured<Duration> {
    let watch = format!(
        "window.shown = null;
         addEventListener('click', () => {{
             const pressed = performance.now();
             const look = () => {{
                 if (document.querySelector('{place}'))
                     setTimeout(() => {{ window.shown = performance.now() - pressed; }});
                 else requestAnimationFrame(look);
             }};
             requestAnimationFrame(look);
         }}, {{ capture: true, once: true }});
         return true"
    );
    window.eval(&watch).await?;
    window.click(screen).await?;
    window.until("the screen is painted", "return window.shown !== null").await?;
    milliseconds(window, "return window.shown").await
}

/// What a long list of people costs, in seconds.
pub struct LongList {
    /// From the press that leads there to its first rows in a painted frame.
    pub painted: f64,
    /// From the press of a filter to the next frame.
    pub filtered: f64,
}

/// Goes to the people and sifts them by kind, in a workspace with the passphrase of [`entente_tests::people`].
pub async fn people(file: &Path) -> Measured<LongList> {
    // A press of the page itself, on the first filter that is not set.
    const SIFT: &str = "
        const counted = () => document.querySelector('main [role=grid], main [role=treegrid]')?.getAttribute('aria-rowcount');
        const before = counted();
        window.filtered = null;
        const from = performance.now();
        document.querySelector('main [role=toolbar] button[aria-pressed=false]').click();
        requestAnimationFrame(() => setTimeout(() => {
            window.filtered = counted() === before ? 1e6 : performance.now() - from;
        }));
        return true";
    let window = shown(file, PASSPHRASE, "text=Overview", "main").await?;
    let (mut painted, mut filtered) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        window.settled().await?;
        let shown = gone_to(&window, "text=People", "[id^=row-]").await?;
        window.settled().await?;
        window.eval(SIFT).await?;
        window.until("the list is sifted", "return window.filtered !== null").await?;
        let sifted = milliseconds(&window, "return window.filtered").await?;
        if sifted > Duration::from_mins(1) {
            return Err("the filter left everybody in the list".into());
        }
        if run > 0 {
            painted.push(shown);
            filtered.push(sifted);
        }
        window.click("main [role=toolbar] button[aria-pressed=false]").await?;
        window.settled().await?;
        window.click("text=Overview").await?;
        window.wait_gone("[id^=row-]").await?;
    }
    window.close().await?;
    Ok(LongList { painted: median(painted), filtered: median(filtered) })
}

/// What a crowded board costs, in seconds.
pub struct Board {
    /// From the press that leads there to its first items in a painted frame.
    pub painted: f64,
    /// From the movement that makes a press a drag to the end of its frame.
    pub taken: f64,
    /// From letting go to the next frame.
    pub dropped: f64,
}

/// Goes to the board and drags an item of it, in a workspace with the passphrase of [`entente_tests::people`].
pub async fn board(file: &Path) -> Measured<Board> {
    // A pointer of the page itself, so that nothing but the page is measured. A press gives the focus to the item, as that of a
    // real pointer does; nobody drags or lets go before what was done last is on the screen, which is some frames later. The
    // movement comes at the beginning of a frame: 16 ms are that frame, and no wait for another one is part of it.
    const DRAG: &str = "
        window.taken = window.dropped = null;
        const item = document.querySelector('article[data-item]');
        const { left, top } = item.getBoundingClientRect();
        const at = (kind, down) => new PointerEvent(kind, {
            bubbles: true, cancelable: true, button: 0, pointerId: 1, clientX: left + 30, clientY: top + 8 + down
        });
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const seen = async () => { for (let frames = 0; frames < 6; frames++) await frame(); };
        (async () => {
            item.dispatchEvent(at('pointerdown', 0));
            item.focus();
            await seen();
            await new Promise((done) => requestAnimationFrame(() => {
                const from = performance.now();
                window.dispatchEvent(at('pointermove', 40));
                setTimeout(() => { window.taken = performance.now() - from; done(); });
            }));
            await seen();
            const from = performance.now();
            window.dispatchEvent(at('pointerup', 40));
            await frame();
            window.dropped = performance.now() - from;
        })();
        return true";
    let window = shown(file, PASSPHRASE, "text=Overview", "main").await?;
    let (mut painted, mut taken, mut dropped) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..=RUNS {
        window.settled().await?;
        let shown = gone_to(&window, "text=Agenda", "article[data-item]").await?;
        window.settled().await?;
        window.eval(DRAG).await?;
        window.until("the item is dropped", "return window.dropped !== null").await?;
        if run > 0 {
            painted.push(shown);
            taken.push(milliseconds(&window, "return window.taken").await?);
            dropped.push(milliseconds(&window, "return window.dropped").await?);
        }
        window.settled().await?;
        window.click("text=Overview").await?;
        window
            .until("the board is left", "return document.querySelector('article[data-item]') === null")
            .await?;
    }
    window.close().await?;
    Ok(Board { painted: median(painted), taken: median(taken), dropped: median(dropped) })
}

/// What typing an entry costs, in seconds.
pub struct Typing {
    /// From a letter to its picture.
    pub painted: f64,
    /// From the moment at which the draft is sent to its answer: it is on the disk.
    pub saved: f64,
    /// From Ctrl+Enter to the picture of the entry in the list, which is there once it is on the disk, and of the empty field.
    pub entered: f64,
    /// From Ctrl+Enter to everything that follows drawn too: what is read again after every change.
    pub settled: f64,
}

/// Types entries into the session notes of the sample, and adds each.
pub async fn typing(file: &Path) -> Measured<Typing> {
    const KEPT: &str = "window.asked.find((one) => one.url.includes('keep_note_draft'))?.took";
    // Notes when one more entry stands in the list and nothing in the field, in a painted frame.
    const ENTRY: &str = "
        const rows = () => document.querySelectorAll('main [role=row]').length;
        const before = rows();
        window.entered = null;
        const look = () => {
            if (rows() > before && document.querySelector('main textarea').value === '')
                setTimeout(() => { window.entered = performance.now(); });
            else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        return true";
    let field = "main textarea";
    let window = shown(file, ops::sample::PASSPHRASE, "text=Notes", field).await?;
    window.click(field).await?;
    let (mut painted, mut saved, mut entered, mut settled) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for run in 0..=RUNS {
        watch(&window, "x").await?;
        window.keys("x").await?;
        window
            .until("the draft is kept", &format!("return window.painted !== null && {KEPT} !== undefined"))
            .await?;
        let letter = milliseconds(&window, "return window.painted - window.pressed").await?;
        let draft = milliseconds(&window, &format!("return {KEPT}")).await?;
        watch(&window, "Enter").await?;
        window.eval(ENTRY).await?;
        window.keys("Ctrl+Enter").await?;
        let all = drawn(&window).await?;
        window.until("the entry is in the list", "return window.entered !== null").await?;
        let entry = milliseconds(&window, "return window.entered - window.pressed").await?;
        if !window.value(field).await?.is_empty() {
            return Err("the entry is still in the field".into());
        }
        if run > 0 {
            painted.push(letter);
            saved.push(draft);
            entered.push(entry);
            settled.push(all);
        }
    }
    window.close().await?;
    Ok(Typing {
        painted: median(painted),
        saved: median(saved),
        entered: median(entered),
        settled: median(settled),
    })
}

/// A drag in the real window: from letting go to the new place painted and saved.
pub async fn drag() -> Measured<f64> {
    // Notes when the pointer lets go, and when the foot of the window names the step in a painted frame.
    const WATCH: &str = "
        const undo = () => document.querySelector('footer')?.innerText.match(/Undo:.*/)?.[0] ?? '';
        const before = undo();
        window.dragged = null;
        addEventListener('pointerup', () => { window.letGo = performance.now(); }, { capture: true, once: true });
        const observer = new MutationObserver(() => {
            if (window.letGo === undefined || undo() === before) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => { window.dragged = performance.now() - window.letGo; }));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        delete window.letGo;
        return true";
    let binary = program_under_test("ENTENTE_BINARY", "entente")?.canonicalize()?;
    let window = Launch::default().binary(&binary).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_for("text=Agenda").await?;
    window.click("text=Agenda").await?;
    let place = "article[aria-label*='Any other business']";
    window.wait_for(place).await?;
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..=RUNS {
        window.settled().await?;
        window.eval(WATCH).await?;
        window.drag(place, 0.0, 40.0).await?;
        window.until("the drag is saved", "return window.dragged !== null").await?;
        let took = window.eval("return window.dragged").await?.as_f64().unwrap_or_default();
        if run > 0 {
            times.push(std::time::Duration::from_secs_f64(took / 1_000.0));
        }
        // Taken back, so that the next one is a step that the foot did not name before.
        window.keys("Ctrl+Z").await?;
        window
            .until(
                "the drag is taken back and no message lies over the board",
                "return !document.querySelector('footer').innerText.includes('Undo: Moved') && !document.querySelector('.toast')",
            )
            .await?;
    }
    window.close().await?;
    Ok(median(times))
}

/// The overview of the sample: from the key that leads there to the painted list of what needs the secretariat.
pub async fn overview() -> Measured<f64> {
    // Notes the key, and when a matter is in a painted frame.
    const WATCH: &str = "
        window.shown = null;
        addEventListener('keydown', () => {
            const pressed = performance.now();
            const look = () => {
                if (document.querySelector('[data-matter]'))
                    setTimeout(() => { window.shown = performance.now() - pressed; });
                else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        }, { capture: true, once: true });
        return true";
    let binary = program_under_test("ENTENTE_BINARY", "entente")?.canonicalize()?;
    let window = Launch::default().binary(&binary).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_for("[data-matter]").await?;
    let mut times = Vec::with_capacity(RUNS);
    for run in 0..=RUNS {
        window.keys("Ctrl+2").await?;
        window.wait_for("[id^=row-]").await?;
        window.settled().await?;
        window.eval(WATCH).await?;
        window.keys("Ctrl+1").await?;
        window.until("the overview is painted", "return window.shown !== null").await?;
        let took = milliseconds(&window, "return window.shown").await?;
        if run > 0 {
            times.push(took);
        }
    }
    window.close().await?;
    Ok(median(times))
}
