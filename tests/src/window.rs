//! What a person does in the window: look, click, type, press keys, wait.
//!
//! Places are named by a CSS selector, or by what they say: `text=Open a file` is the innermost button, link,
//! tab, menu entry, option or label that contains the words. Everything that looks for a place waits for it,
//! at most [`PATIENCE`].

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, Locator,
    actions::{Actions, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
    error::CmdError,
    key::Key,
};
use serde_json::Value;
use tempfile::TempDir;
use xtask::desktop::VirtualDesktop;

use crate::{
    Failure, Result, keys,
    launch::{Driver, Start},
};

/// How long a person would wait before calling it broken; generous, since two cores may be shared.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at the page.
const PERIOD: Duration = Duration::from_millis(40);

/// The running application, driven.
///
/// Dropping it ends the application, the driver and the desktop and deletes the scratch folder.
#[derive(Debug)]
pub struct Window {
    client: Client,
    home: PathBuf,
    start: Start,
    // Dropped in this order: driver, desktop (which ends the application), then what they used.
    driver: Driver,
    desktop: VirtualDesktop,
    scratch: TempDir,
}

impl Window {
    pub(crate) fn new(
        client: Client,
        driver: Driver,
        start: Start,
        desktop: VirtualDesktop,
        scratch: TempDir,
        home: PathBuf,
    ) -> Self {
        Self { client, home, start, driver, desktop, scratch }
    }

    /// Waits until the page is there, in the size that was asked for.
    pub(crate) async fn shown(&self) -> Result<()> {
        let (width, height) = self.start.size;
        self.resize(width, height).await?;
        self.until("the page has loaded", "return document.readyState === 'complete'").await
    }

    /// Presses the chord that locks. The process may end before the driver has let go of the keys.
    pub async fn lock(&self) {
        let _ = self.keys("Ctrl+Shift+L").await;
    }

    /// Locks, and goes on in the fresh process, which is told what the one that ended said.
    pub async fn lock_and_follow(&mut self) -> Result<()> {
        self.lock().await;
        self.follow_lock().await
    }

    /// Goes on in the fresh process of a lock that came by itself.
    pub async fn follow_lock(&mut self) -> Result<()> {
        let file = Start::told(self.scratch.path());
        let begin = Instant::now();
        while !file.is_file() {
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled("no fresh process was begun").await);
            }
            tokio::time::sleep(PERIOD).await;
        }
        // What is written while it ends is written whole.
        tokio::time::sleep(PERIOD).await;
        let told = [("ENTENTE_LOCKED", fs::read_to_string(&file)?)];
        fs::remove_file(&file)?;
        let (client, driver) =
            self.start.begin(&[], &told, &self.desktop, &self.home, self.scratch.path()).await?;
        self.client = client;
        self.driver = driver;
        self.shown().await
    }

    /// The process of the driver, above that of the application.
    pub fn driver(&self) -> u32 {
        self.driver.id()
    }

    /// The home folder that the application sees.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// A folder for files of this test, deleted with the window.
    pub fn scratch(&self) -> &Path {
        self.scratch.path()
    }

    /// Ends the application the way a closed window does.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.clone().close().await?)
    }

    /// Clicks a place, once it takes a click: what is still being written keeps its buttons from being pressed.
    pub async fn click(&self, place: &str) -> Result<()> {
        let begin = Instant::now();
        loop {
            // A list that is drawn again between finding and clicking is no fault; a person clicks again too.
            let element = self.find(place).await?;
            let error = match self.press(&element).await {
                Ok(true) => return Ok(()),
                Ok(false) => "it is disabled".to_owned(),
                Err(error) => error.to_string(),
            };
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled(&format!("{place} cannot be clicked ({error})")).await);
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Clicks an element, and answers whether it takes clicks; the driver takes one that does not for clicked.
    async fn press(&self, element: &Element) -> Result<bool> {
        // A pointer reaches what is in sight, and a zoomed page is moved by nobody else.
        let ready = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' });
            return arguments[0].closest(':disabled') !== null";
        let asked = serde_json::to_value(element).map_err(std::io::Error::from)?;
        if self.client.execute(ready, vec![asked]).await? == Value::Bool(true) {
            return Ok(false);
        }
        let zoom = self.zoom().await?;
        if zoom < 1.01 {
            element.click().await?;
        } else {
            let pointer = self.pointer_at(element.clone(), zoom).await?;
            let pressed = pointer
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            self.client.perform_actions(Actions::from(pressed)).await?;
        }
        Ok(true)
    }

    /// How many pixels of the screen a pixel of the page takes.
    async fn zoom(&self) -> Result<f64> {
        Ok(self.eval("return outerWidth / innerWidth").await?.as_f64().unwrap_or(1.0))
    }

    /// Moves the pointer to the middle of an element. The driver takes pixels of the page for those of the screen, so
    /// that where the page is zoomed it would end short of the element.
    async fn pointer_at(&self, element: Element, zoom: f64) -> Result<MouseActions> {
        let (left, top, width, height) = element.rectangle().await?;
        let beyond = |middle: f64| (middle * (zoom - 1.0)).round();
        let (x, y) = (beyond(left + width / 2.0), beyond(top + height / 2.0));
        let there = PointerAction::MoveToElement { element, duration: None, x, y };
        Ok(MouseActions::new("mouse".into()).then(there))
    }

    /// Takes a place with the pointer, moves it by pixels of the page in a few strides, and lets go there.
    pub async fn drag(&self, place: &str, right: f64, down: f64) -> Result<()> {
        const STRIDES: u8 = 8;
        let element = self.find(place).await?;
        let zoom = self.zoom().await?;
        let mut pointer =
            self.pointer_at(element, zoom).await?.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        // The driver knows whole pixels only, so the strides are parts of whole ones.
        let after = |way: f64, stride: u8| (way * zoom * f64::from(stride) / f64::from(STRIDES)).round();
        for stride in 0..STRIDES {
            let x = after(right, stride + 1) - after(right, stride);
            let y = after(down, stride + 1) - after(down, stride);
            pointer = pointer.then(PointerAction::MoveBy { duration: Some(PERIOD), x, y });
        }
        pointer = pointer.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(Actions::from(pointer)).await?)
    }

    /// Replaces what stands in a field, the way a person does: everything selected, then typed over.
    pub async fn type_into(&self, place: &str, text: &str) -> Result<()> {
        // The driver's own way to clear a field also leaves it, and a form may fill in a field that was left empty.
        let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        let field = self.find(place).await?;
        field.send_keys(&select_all).await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses an option of a native select by its value.
    pub async fn choose(&self, place: &str, value: &str) -> Result<()> {
        Ok(self.find(place).await?.select_by_value(value).await?)
    }

    /// Presses a chord such as `Ctrl+Shift+L`, wherever the focus is.
    pub async fn keys(&self, chord: &str) -> Result<()> {
        let actions: Actions = Actions::from(keys::chord(chord)?);
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Waits until a place is there and visible.
    pub async fn wait_for(&self, place: &str) -> Result<()> {
        self.find(place).await.map(|_| ())
    }

    /// Waits until no such place is visible any more.
    pub async fn wait_gone(&self, place: &str) -> Result<()> {
        let begin = Instant::now();
        while self.visible(place).await?.is_some() {
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled(&format!("{place} is still there")).await);
            }
            tokio::time::sleep(PERIOD).await;
        }
        Ok(())
    }

    /// Waits until a place contains these words.
    pub async fn wait_text(&self, place: &str, words: &str) -> Result<()> {
        let begin = Instant::now();
        loop {
            let seen = match self.visible(place).await? {
                Some(element) => words_of(&element).await.unwrap_or_default(),
                None => String::new(),
            };
            if seen.contains(words) {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled(&format!("{place} does not say \"{words}\" but \"{seen}\"")).await);
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Reads the visible words of a place.
    pub async fn text(&self, place: &str) -> Result<String> {
        words_of(&self.find(place).await?).await
    }

    /// Reads what stands in a field.
    pub async fn value(&self, place: &str) -> Result<String> {
        Ok(self.find(place).await?.prop("value").await?.unwrap_or_default())
    }

    /// Counts the places that a CSS selector matches, visible or not.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// Whether a place is visible right now.
    pub async fn shows(&self, place: &str) -> Result<bool> {
        Ok(self.visible(place).await?.is_some())
    }

    /// Unlocks the workspace or pouch that is locked, and waits until the lock has gone.
    pub async fn unlock(&self, passphrase: &str) -> Result<()> {
        self.wait_for("input[type=password]").await?;
        self.type_into("input[type=password]", passphrase).await?;
        self.keys("Enter").await?;
        self.until("it is unlocked", "return !document.querySelector('input[type=password]')").await
    }

    /// Runs a script that does something in the page and answers what it returns; one that only looks is for [`Window::look_up`].
    pub async fn eval(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// Runs a script that does something and calls its last argument with the answer; one that only looks is for
    /// [`Window::look_up_later`].
    pub async fn eval_later(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute_async(script, Vec::new()).await?)
    }

    /// Runs a script that changes nothing, and so may be run once more: now and then the driver loses an answer while a page is drawn
    /// anew.
    pub async fn look_up(&self, script: &str) -> Result<Value> {
        match self.client.execute(script, Vec::new()).await {
            Err(error) if is_lost(&error) => self.eval(script).await,
            answer => Ok(answer?),
        }
    }

    /// The same of a script that calls its last argument with the answer.
    pub async fn look_up_later(&self, script: &str) -> Result<Value> {
        match self.client.execute_async(script, Vec::new()).await {
            Err(error) if is_lost(&error) => self.eval_later(script).await,
            answer => Ok(answer?),
        }
    }

    /// Begins to note which commands the page asks of the backend.
    pub async fn note_commands(&self) -> Result<()> {
        let script = "if (!window.asked) {
                const real = window.fetch;
                window.fetch = (to, ...rest) => {
                    if (String(to).startsWith('ipc:')) window.asked.push(new URL(String(to)).pathname.split('/').pop());
                    return real(to, ...rest);
                };
             }
             window.asked = []; return true";
        self.eval(script).await.map(|_| ())
    }

    /// Names the commands that the page has asked since they are noted, in order.
    pub async fn commands(&self) -> Result<Vec<String>> {
        let asked = self.eval("return window.asked ?? []").await?;
        Ok(asked
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| Some(name.as_str()?.to_owned()))
            .collect())
    }

    /// Waits until a script returns true; `what` names it for the failure.
    pub async fn until(&self, what: &str, script: &str) -> Result<()> {
        let begin = Instant::now();
        loop {
            if self.look_up(script).await? == Value::Bool(true) {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled(&format!("It is not so that {what}")).await);
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Goes to an address; one that begins with a slash is a screen of the application.
    pub async fn goto(&self, address: &str) -> Result<()> {
        let address = if address.starts_with('/') {
            let here = self.eval("return location.origin === 'null' ? location.protocol + '//' + location.host : location.origin").await?;
            format!("{}{address}", here.as_str().unwrap_or_default())
        } else {
            address.to_owned()
        };
        Ok(self.client.goto(&address).await?)
    }

    /// Goes on in the other window of the application, once it is there; answers the name of this one.
    pub async fn to_other_window(&self) -> Result<String> {
        let here = self.client.window().await?;
        let begin = Instant::now();
        loop {
            if let Some(other) = self.client.windows().await?.into_iter().find(|window| *window != here) {
                self.client.switch_to_window(other).await?;
                return Ok(String::from(here));
            }
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled("No other window is open").await);
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Goes on in a window by its name.
    pub async fn to_window(&self, name: &str) -> Result<()> {
        let windows = self.client.windows().await?;
        match windows.into_iter().find(|window| String::from(window.clone()) == name) {
            Some(window) => Ok(self.client.switch_to_window(window).await?),
            None => Err(self.puzzled("The other window is gone").await),
        }
    }

    /// Gives the window a size in pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.client.set_window_rect(0, 0, width, height).await?)
    }

    /// Shows the page as in the light or dark theme, without touching the settings.
    pub async fn theme(&self, name: &str) -> Result<()> {
        self.eval(&format!("document.documentElement.dataset.theme = {}; return true", Value::from(name)))
            .await
            .map(|_| ())
    }

    /// Writes a picture of the page as PNG, once fonts are there and nothing moves.
    pub async fn picture(&self, file: &Path) -> Result<()> {
        self.settled().await?;
        Ok(fs::write(file, self.client.screenshot().await?)?)
    }

    /// Writes a picture of the whole virtual screen, for what is not part of the page.
    pub async fn picture_of_the_screen(&self, file: &Path) -> Result<()> {
        self.settled().await?;
        Ok(self.desktop.picture(file)?)
    }

    /// Waits until fonts are loaded, nothing moves, and what the page holds has been painted.
    pub async fn settled(&self) -> Result<()> {
        self.until(
            "fonts are loaded and nothing moves",
            "return document.fonts.status === 'loaded' && document.getAnimations().every((animation) =>
               animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity)",
        )
        .await?;
        // A frame begins before it is painted, so the third one knows that the first is on the screen.
        self.look_up_later(
            "const done = arguments[arguments.length - 1];
             const frame = (left) => (left ? requestAnimationFrame(() => frame(left - 1)) : setTimeout(done, 50));
             frame(3);",
        )
        .await
        .map(|_| ())
    }

    async fn find(&self, place: &str) -> Result<Element> {
        let begin = Instant::now();
        loop {
            if let Some(element) = self.visible(place).await? {
                return Ok(element);
            }
            if begin.elapsed() > PATIENCE {
                return Err(self.puzzled(&format!("There is no visible {place}")).await);
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// The first visible element of a place.
    async fn visible(&self, place: &str) -> Result<Option<Element>> {
        let words_of = place.strip_prefix("text=").map(by_words);
        let locator = words_of.as_deref().map_or(Locator::Css(place), Locator::XPath);
        // An element that went away meanwhile is not visible, whether it goes before the answer or after it.
        let found = match self.client.find_all(locator).await {
            Err(error) if error.is_stale_element_reference() => Vec::new(),
            found => found?,
        };
        for element in found {
            if element.is_displayed().await.unwrap_or(false) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// A failure that tells what the page showed instead.
    async fn puzzled(&self, what: &str) -> Failure {
        let page = self.eval("return location.href + '\\n' + document.body.innerText").await;
        let mut message = format!("{what} after {} s.", PATIENCE.as_secs());
        if let Ok(Value::String(page)) = page {
            let page: String = page.chars().take(2000).collect();
            let _ = write!(message, " The page shows:\n{page}");
        }
        Failure::new(message)
    }
}

/// The words of an element as the page shows them; the driver's own reading skips words that may be cut short.
async fn words_of(element: &Element) -> Result<String> {
    Ok(element.prop("innerText").await?.unwrap_or_default())
}

/// Finds the innermost thing to act on that contains the words.
fn by_words(words: &str) -> String {
    const ACTED_ON: &str = "self::button or self::a or self::label or self::summary or self::option or \
         @role='button' or @role='tab' or @role='menuitem' or @role='option' or @role='link'";
    // XPath 1.0 has no escape inside a string, so a quote chooses the other kind.
    let quote = if words.contains('"') { '\'' } else { '"' };
    let contains = format!("contains(normalize-space(.), {quote}{words}{quote})");
    format!("//*[{ACTED_ON}][{contains}][not(.//*[{ACTED_ON}][{contains}])]")
}

/// Whether the driver ran a script and lost what it answered.
fn is_lost(error: &CmdError) -> bool {
    error.to_string().contains("Could not parse script result")
}
