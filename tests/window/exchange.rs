//! The work after the meeting: practices are sifted, the matrix is filled in, a practice is made of a passage, a statement and
//! an action are reached, and the report is drafted and looked at; by keyboard.

use entente_tests::{Failure, Launch, Window};

use super::accessible;
use super::drawn::{PRACTICES, SIX_PRACTICES, as_drawn, in_order};

/// Opens the sample at its first screen.
async fn opened() -> Result<Window, Failure> {
    let window = Launch::default().open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "What needs you now").await?;
    Ok(window)
}

/// Waits until what has the focus is called like this.
async fn on(window: &Window, name: &str) -> Result<(), Failure> {
    let script = format!(
        "const on = document.activeElement;
         return ((on.getAttribute('aria-label') ?? '') + on.innerText).includes({name:?})"
    );
    window.until(&format!("the focus is on {name}"), &script).await
}

/// Tells whether a label or a title of a practice is cut off somewhere on the screen.
const CUT: &str = "
    const cut = (one) => {
        const box = one.getBoundingClientRect();
        if (box.width === 0) return false;
        for (let over = one.parentElement; over; over = over.parentElement) {
            if (getComputedStyle(over).overflowX === 'visible') continue;
            const edge = over.getBoundingClientRect();
            if (box.right > edge.right + 1 || box.left < edge.left - 1) return true;
        }
        return one.scrollWidth > one.clientWidth + 1;
    };
    return [...document.querySelectorAll('main .tlp')].filter(cut).map((one) => one.innerText).join()";

#[tokio::test]
async fn practices_are_sifted_and_the_matrix_is_filled_in_by_keyboard() -> Result<(), Failure> {
    let window = opened().await?;
    window.keys("Ctrl+8").await?;
    window.wait_text("main h1", "Best practices").await?;
    on(&window, "BP-01").await?;
    window.wait_text("aside", "A joint investigation team is agreed").await?;
    accessible(&window, "practices", &["light", "dark"]).await?;
    let head = ["Best practices", "12 records", "Cards and matrix", "Table", "Compendium", "New practice"];
    in_order(&window, "main .head", &head).await?;
    as_drawn(&window, PRACTICES).await?;

    // Facets: the first box behind the search, and everything again.
    window.keys("/").await?;
    window.keys("Tab").await?;
    // An arrow says that nobody is typing any more.
    window.keys("ArrowDown").await?;
    window.keys("Space").await?;
    window.wait_text("main", "6 of 12 shown").await?;
    as_drawn(&window, SIX_PRACTICES).await?;
    window.keys("Space").await?;
    window.wait_text("main", "12 records, 9 named with consent, 3 withheld").await?;

    // Two cells, one after the other: the focus stays where the answer was given.
    window.click("text=Transfer").await?;
    window.wait_text("main", "Transfer matrix").await?;
    window.eval("document.querySelector('[data-cell=\"0-0\"]').focus(); return true").await?;
    window.keys("Enter").await?;
    window.wait_text("[role=dialog] h2", "Belgium on BP-01").await?;
    accessible(&window, "an answer", &["light", "dark"]).await?;
    window.keys("1").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    on(&window, "BP-01, Belgium: In use").await?;
    window.keys("ArrowRight").await?;
    window.keys("Enter").await?;
    window.wait_text("[role=dialog] h2", "Bulgaria on BP-01").await?;
    window.keys("4").await?;
    window.keys("Ctrl+Enter").await?;
    window.wait_gone("[role=dialog]").await?;
    on(&window, "BP-01, Bulgaria: Blocked by law").await?;
    accessible(&window, "the matrix", &["light", "dark"]).await?;
    for size in [(1440, 900), (1280, 800)] {
        window.resize(size.0, size.1).await?;
        for view in ["Transfer", "Table", "Cards and matrix", "Challenges"] {
            window.click(&format!("text={view}")).await?;
            window.wait_for("main .tlp").await?;
            let cut = window.eval(CUT).await?;
            assert_eq!(cut, "", "labels are cut in {view} at {size:?}");
        }
    }
    window.close().await
}

#[tokio::test]
async fn a_practice_is_made_of_a_passage_and_the_report_is_drafted_and_looked_at() -> Result<(), Failure> {
    let window = opened().await?;
    // The raw note of the overview, then one key.
    for matter in ["actions are overdue", "Final outcome report", "still raw"] {
        window.keys("j").await?;
        on(&window, matter).await?;
    }
    window.keys("Enter").await?;
    window.wait_text("main h1", "Exploitative surrogacy").await?;
    window.keys("Shift+B").await?;
    window.wait_text("footer", "BP-13 was made of N-11").await?;
    window.click("text=Open it").await?;
    window.wait_text("main h1", "Best practices").await?;
    window.wait_text("main", "BP-13").await?;
    window.wait_text("aside", "TLP:RED").await?;

    window.keys("Ctrl+9").await?;
    window.wait_text("main h1", "Legal concepts").await?;
    accessible(&window, "legal concepts", &["light", "dark"]).await?;
    window.goto("/actions").await?;
    on(&window, "A-01").await?;
    accessible(&window, "actions", &["light", "dark"]).await?;

    window.goto("/report").await?;
    window.wait_text("main h1", "Outcome report").await?;
    window.click("text=Generate").await?;
    window.wait_text("main", "were discussed").await?;
    accessible(&window, "the report", &["light", "dark"]).await?;

    // A draft that is put before the co-chairs waits on the first screen, and one verb comes back to the keys.
    window.keys("r").await?;
    window.wait_text("[role=dialog] h2", "Keys of both co-chairs").await?;
    window.click("text=Put draft 1 before the co-chairs").await?;
    window.wait_text("footer", "Put draft 1 of the outcome report before the co-chairs").await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;
    window.keys("Ctrl+1").await?;
    window.wait_text("main", "Draft 1 of the outcome report waits for 2 keys").await?;
    window.click("text=Open keys").await?;
    window.wait_text("[role=dialog] h2", "Keys of both co-chairs").await?;
    window.close().await
}
