//! A hurried hand: the sample by keyboard alone, typing on while things are still being kept.

use entente_tests::{Failure, Launch, Window};
use serde_json::Value;

/// What has the focus, in words for a failure.
const HOLDER: &str = "const it = document.activeElement;
    return it.tagName + '#' + it.id + ' ' + (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText?.slice(0, 60))";

/// Waits until what has the focus matches a selector.
async fn focus_on(window: &Window, selector: &str) -> Result<(), Failure> {
    let script = format!("return document.activeElement.matches({selector:?})");
    if let Err(failure) = window.until(&format!("{selector} has the focus"), &script).await {
        panic!("The focus is with {}.\n{failure}", window.eval(HOLDER).await?);
    }
    Ok(())
}

/// Goes back with Shift+Tab to what a selector names, past whatever came between on the way.
async fn back_to(window: &Window, selector: &str) -> Result<(), Failure> {
    let script = format!("return document.activeElement.matches({selector:?})");
    for _ in 0..10 {
        window.keys("Shift+Tab").await?;
        if window.eval(&script).await? == Value::Bool(true) {
            return Ok(());
        }
    }
    focus_on(window, selector).await
}

/// Waits until one message says this, and nothing else does, and keeps it as a pointer that rests on it would.
async fn said(window: &Window, words: &str) -> Result<(), Failure> {
    let script = format!(
        "const said = [...document.querySelectorAll('.toast')];
         said.forEach((one) => one.dispatchEvent(new PointerEvent('pointerenter')));
         return said.length === 1 && said[0].innerText.includes({words:?})"
    );
    if let Err(failure) = window.until(&format!("a message says “{words}”, and it alone"), &script).await
    {
        let said = window
            .eval("return [...document.querySelectorAll('.toast')].map((one) => one.innerText)")
            .await?;
        panic!("The messages are {said}, and the focus is with {}.\n{failure}", window.eval(HOLDER).await?);
    }
    Ok(())
}

/// Finds what the message lies over: of the rows, blocks and dialogs that are in view.
async fn covered(window: &Window) -> Result<Value, Failure> {
    window
        .eval(
            "const clip = (element) => {
                 let { left, top, right, bottom } = element.getBoundingClientRect();
                 for (let box = element.parentElement; box; box = box.parentElement) {
                     if (getComputedStyle(box).overflowY === 'visible') continue;
                     const outer = box.getBoundingClientRect();
                     [left, top] = [Math.max(left, outer.left), Math.max(top, outer.top)];
                     [right, bottom] = [Math.min(right, outer.right), Math.min(bottom, outer.bottom)];
                 }
                 return { left, top, right, bottom };
             };
             const toast = document.querySelector('.toast').getBoundingClientRect();
             return [...document.querySelectorAll('main [role=row], main article, main .foot, [role=dialog]')]
                 .filter((element) => {
                     const box = clip(element);
                     return box.left < box.right && box.top < box.bottom && box.left < toast.right && toast.left < box.right &&
                         box.top < toast.bottom - 0.5 && toast.top + 0.5 < box.bottom;
                 })
                 .map((element) => element.className + ' ' + element.innerText.slice(0, 40));",
        )
        .await
}

/// Types letters one by one, wherever the focus is.
async fn type_quickly(window: &Window, text: &str) -> Result<(), Failure> {
    for letter in text.chars() {
        let key = if letter == ' ' { "Space".to_owned() } else { letter.to_string() };
        window.keys(&key).await?;
    }
    Ok(())
}

#[tokio::test]
async fn letters_stay_letters_and_every_key_lands_where_it_is_useful() -> Result<(), Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    people(&window).await?;
    board(&window).await?;
    window.close().await
}

/// Somebody is removed and brought back, and dialogs are opened and left.
async fn people(window: &Window) -> Result<(), Failure> {
    focus_on(window, "[id^=row-]").await?;
    window.keys("ArrowDown").await?;
    focus_on(window, ".person[id^=row-]").await?;
    window.keys("Delete").await?;
    said(window, "Removed 1 person").await?;
    window.wait_text("main", "59 people").await?;
    focus_on(window, "[id^=row-]").await?;
    assert_eq!(covered(window).await?, Value::Array(vec![]), "the message covers no row");

    // The largest dialog keeps its foot while the message is there.
    window.resize(1280, 800).await?;
    window.keys("Ctrl+E").await?;
    focus_on(window, "[role=dialog] input[type=radio]:checked").await?;
    assert_eq!(covered(window).await?, Value::Array(vec![]), "the message covers no part of a dialog");
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;
    focus_on(window, "[id^=row-]").await?;

    // The offer of the first message is taken up; the second takes its place.
    window.keys("Ctrl+Z").await?;
    said(window, "Undone: Removed 1 person").await?;
    window.wait_text("main", "60 people").await?;

    window.keys("n").await?;
    focus_on(window, "[role=dialog] .dlg-b .field:first-child input").await?;
    type_quickly(window, "din").await?;
    window.keys("Escape").await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;
    focus_on(window, "[id^=row-]").await
}

/// A title is typed in one go, with what follows, while an earlier move and the title itself are still being kept.
async fn board(window: &Window) -> Result<(), Failure> {
    const TITLE: &str = "Follow-up: dinner in Bruges, minutes due";
    window.keys("Ctrl+3").await?;
    window.wait_text("main", "14 items, 6 h of work on each day").await?;
    focus_on(window, "article[data-item]").await?;
    let items = window.count("article[data-item]").await?;

    // A move, and at once into the panel and its title: nobody waits for a save.
    window.keys("Alt+ArrowDown").await?;
    window.keys("Enter").await?;
    focus_on(window, "aside .panel-b *").await?;
    // The clashes of the moved item come in above the field as soon as they are known.
    back_to(window, "aside [data-field=title]").await?;
    window.keys("Ctrl+a").await?;
    type_quickly(window, TITLE).await?;
    // The next thing behind the title is no field; what is typed there at once is no command either.
    window.keys("Tab").await?;
    type_quickly(window, "dib").await?;
    window
        .until(
            "the title is whole",
            &format!("return document.querySelector('aside [data-field=title]').value === {TITLE:?}"),
        )
        .await?;
    window
        .until(
            "the block bears it",
            &format!("return [...document.querySelectorAll('article[data-item]')].some((item) => item.getAttribute('aria-label').includes({TITLE:?}))"),
        )
        .await?;
    assert_eq!(window.count("article[data-item]").await?, items, "no letter duplicated an item");
    assert!(!window.shows("[role=dialog]").await?, "no letter opened the import");
    assert!(!window.shows("[data-backlog]").await?, "no letter opened the proposals");

    // Esc leads back to the block; what is done to it is said, and covers neither it nor the others.
    window.keys("Escape").await?;
    focus_on(window, "article[data-item]").await?;
    let first = window.eval("return document.activeElement.id").await?;
    window.keys("d").await?;
    window
        .until(
            "the item is there twice",
            &format!("return document.querySelectorAll('article[data-item]').length === {}", items + 1),
        )
        .await?;
    // The first has notes and stays: what is removed is the copy, as soon as it has the focus.
    focus_on(window, &format!("article[data-item].is-sel:not([id={first}])")).await?;
    window.keys("Delete").await?;
    said(window, "Removed ").await?;
    focus_on(window, "article[data-item].is-sel").await?;
    assert_eq!(
        covered(window).await?,
        Value::Array(vec![]),
        "the message covers no block and not the foot of the board"
    );

    // A refused dialog shows the first wrong field, and its printed shortcuts work from there.
    window.keys("n").await?;
    focus_on(window, "[role=dialog] .dlg-b .field:first-child input").await?;
    window.keys("Enter").await?;
    focus_on(window, "[role=dialog] [aria-invalid=true]").await?;
    type_quickly(window, "Closing").await?;
    window.keys("Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    focus_on(window, "article[data-item][aria-label*=Closing]").await
}
