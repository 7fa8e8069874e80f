//! The window for the room: it sees the item that is on, may ask for nothing else, and is emptied with the lock.

use entente_tests::{Failure, Launch, Window};
use serde_json::{Value, json};

/// Asks the backend for something by script, as no page of ours does; answers what it was refused with, or nothing.
async fn refused(window: &Window, command: &str, with: &Value) -> Result<Option<String>, Failure> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke({}, {with}).then(() => done(null), (error) => done(JSON.stringify(error)))",
        json!(command)
    );
    Ok(window.eval_later(&script).await?.as_str().map(str::to_owned))
}

/// Puts the meeting and its items on the day of today, in the main window, and begins the first item.
pub(super) async fn held_today(window: &Window) -> Result<(), Failure> {
    let script = "
        const done = arguments[arguments.length - 1];
        const ask = (name, args) => window.__TAURI_INTERNALS__.invoke(name, args);
        (async () => {
            const { meeting } = await ask('meeting_view');
            const shape = { timeZone: meeting.zone, year: 'numeric', month: '2-digit', day: '2-digit' };
            const parts = new Intl.DateTimeFormat('en-GB', shape).formatToParts(new Date());
            const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
            const day = `${part.year}-${part.month}-${part.day}`;
            const { id, revision, ...details } = meeting;
            const { items } = await ask('agenda_board');
            await ask('edit_meeting', { id, revision, details: { ...details, from: day, to: day } });
            for (const item of items.filter((one) => one.day === meeting.to)) {
                await ask('edit_agenda_item', { id: item.id, revision: item.revision, details: { ...item, day } });
            }
            const seen = (await ask('live_day')).day.next;
            await ask('begin_next', { seen });
        })().then(() => done(''), (error) => done(JSON.stringify(error)))";
    let said = window.eval_later(script).await?;
    assert_eq!(said, json!(""), "the meeting is held today");
    Ok(())
}

#[tokio::test]
async fn the_room_sees_what_is_on_asks_for_nothing_else_and_is_emptied_with_the_lock() -> Result<(), Failure>
{
    let mut window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    held_today(&window).await?;
    window.keys("Ctrl+5").await?;
    window.wait_text("main h1", "Exploitative surrogacy").await?;
    window.keys("Ctrl+Shift+r").await?;
    window.wait_text("main [aria-label='Clock and counts']", "It shows agenda, clock and codes").await?;

    let main = window.to_other_window().await?;
    window.wait_text("main h1", "Exploitative surrogacy").await?;
    window.wait_text("footer", "Chatham House Rule").await?;
    assert!(!window.text("body").await?.contains("Saint-Aubin"), "nobody is named");
    for (full, what) in [(true, "F11 fills the screen"), (false, "F11 gives the screen back")] {
        window.keys("F11").await?;
        window.until(what, &format!("return (document.fullscreenElement !== null) === {full}")).await?;
    }
    let view = refused(&window, "room_view", &json!({})).await?;
    assert_eq!(view, None, "the one command of the room");
    for (command, with) in [
        ("people", json!({})),
        ("session", json!({})),
        ("notes_board", json!({})),
        ("set_room", json!({ "shown": { "open": true, "names": true } })),
        (
            "plugin:event|listen",
            json!({ "event": "data-changed", "target": { "kind": "Any" }, "handler": 1 }),
        ),
    ] {
        let said = refused(&window, command, &with).await?.unwrap_or_else(|| panic!("{command} is answered"));
        assert!(said.contains("not allowed"), "{command}: {said}");
    }

    window.to_window(&main).await?;
    // Both windows are those of a fresh process, where nothing of the meeting is but its name.
    window.lock_and_follow().await?;
    window.wait_for("input[type=password]").await?;
    let main = window.to_other_window().await?;
    window.wait_text("main", "THB Focus Group, 3rd meeting").await?;
    window.to_window(&main).await?;
    window.close().await
}
