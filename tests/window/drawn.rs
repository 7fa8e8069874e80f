//! The screens as they were drawn, by measure: what was drawn of a screen at 1440 x 900 stands here as numbers, each with how
//! far the screen may be from it and, where that is more than rounding, why.

use entente_tests::{Failure, Launch, Window};
use serde_json::{Value, json};

/// A selector, what is measured of it (see `drawn.js`), what was drawn, and how far from it the screen may be.
type Fact = (&'static str, &'static str, f64, f64);

/// Sizes of type are drawn in halves of a pixel and set in whole ones.
const HALF: f64 = 0.5;
/// Edges are rounded, and steps of the scale of distances are two pixels apart.
const EDGE: f64 = 2.0;
/// The chips of a card wrap, since nobody's own names of lists are cut; the drawing has short names in one line.
const WRAPPED: f64 = 26.0;

/// The columns of the library, its cards in two columns, and the matrix under them.
pub const PRACTICES: &[Fact] = &[
    (".head", "height", 54.0, EDGE),
    (".head h1", "type", 21.0, 0.0),
    (".head .sub", "type", 12.5, HALF),
    (".facets", "width", 192.0, EDGE),
    (".facets legend", "type", 12.0, 0.0),
    (".facets .line", "height", 24.0, EDGE),
    (".facets .line", "type", 12.5, HALF),
    (".split .body", "left", 401.0, EDGE),
    (".split .body", "width", 699.0, EDGE),
    (".panel", "width", 340.0, EDGE),
    (".cards .card", "left", 417.0, EDGE),
    (".cards .card", "top", 118.0, EDGE),
    (".cards .card", "width", 328.5, EDGE),
    (".cards .card", "beside", 338.5, EDGE),
    (".cards .card", "height", 112.0, WRAPPED),
    (".cards .card", "below", 122.0, WRAPPED),
    (".card .title", "type", 14.5, HALF),
    (".card .title", "weight", 600.0, 0.0),
    (".card .ref", "type", 11.5, HALF),
    (".card .cc", "height", 17.0, 0.0),
    (".card .tlp", "height", 15.0, 0.0),
    (".card .tlp", "type", 10.0, 0.0),
    (".card .tag", "height", 18.0, EDGE),
    (".card .bars i", "width", 7.0, 0.0),
    (".card .bars i", "height", 10.0, 0.0),
    // The panel has the type of every head of a panel.
    (".panel-h h2", "type", 18.0, EDGE),
    (".panel [role=tablist]", "height", 35.0, EDGE),
    (".panel-h .tlp", "height", 18.0, EDGE),
];

/// With the six cards that were drawn: all of them stand over the matrix, which is there without scrolling.
pub const SIX_PRACTICES: &[Fact] = &[
    (".cards .card", "count", 6.0, 0.0),
    (".cards .card", "in sight", 6.0, 0.0),
    (".by h2", "top", 490.0, 3.0 * WRAPPED),
    (".by h2", "type", 14.0, 0.0),
    // A cell is a target of 24 pixels, so that its line is a little higher.
    (".mx tbody tr", "height", 24.0, EDGE),
    (".mx tbody tr", "in sight", 6.0, 0.0),
    (".mx tbody th", "width", 182.0, EDGE),
    (".mx thead abbr", "type", 10.0, 0.0),
    (".mx .cell > *", "width", 13.0, EDGE),
    (".by .legend", "in sight", 1.0, 0.0),
    (".facets > .btn", "height", 26.0, 0.0),
];

/// Both bodies in the chair beside the title, the milestones, and below them two cards: what needs the secretariat, and the map.
pub const OVERVIEW: &[Fact] = &[
    (".ov .tlp", "height", 18.0, EDGE),
    (".ov .tlp", "type", 11.0, 0.0),
    // The title has the type of every head of a screen, so that a long one stays in two lines at 1280.
    (".hero h1", "type", 24.0, 3.0),
    (".hero .meta", "type", 13.0, 0.0),
    (".hero > :last-child > :first-child", "width", 238.0, 4.0),
    (".hero > :last-child > :first-child", "height", 110.0, EDGE),
    (".hero > :last-child > *", "beside", 278.0, 4.0),
    (".ov > .cards", "top", 290.0, 4.0),
    (".cards > .card", "count", 2.0, 0.0),
    (".cards > .card", "left", 233.0, EDGE),
    (".cards > .card", "width", 667.0, EDGE),
    (".cards > .card", "beside", 683.0, EDGE),
    (".card-h", "height", 44.0, 0.0),
    (".card-h h2", "type", 14.0, 0.0),
    (".cnt", "height", 18.0, EDGE),
    ("[data-matter] .icon", "width", 30.0, 0.0),
    ("[data-matter] .says b", "type", 13.0, 0.0),
    ("[data-matter] .says b", "weight", 600.0, 0.0),
    ("[data-matter] .says p", "type", 12.0, 0.0),
    ("[data-matter]", "height", 50.0, EDGE),
    ("[data-matter] button", "height", 26.0, 0.0),
    (".card-f", "height", 36.0, EDGE),
    (".figs b", "count", 4.0, 0.0),
    (".figs b", "type", 23.0, EDGE),
    (".figs > *", "beside", 116.5, EDGE),
    (".map > .tile", "count", 41.0, 0.0),
    (".map > .tile", "width", 43.0, EDGE),
    (".map > .tile", "height", 33.0, EDGE),
    (".bodies li", "count", 4.0, 0.0),
    (".bodies li", "height", 26.0, 0.0),
    (".days > *", "count", 2.0, 0.0),
];

/// What stands over each of these three: how it is called, what of it there is, and its ways of looking.
const HEAD: &[Fact] = &[
    (".head", "height", 54.0, 0.0),
    (".head h1", "type", 21.0, 0.0),
    (".head .sub", "type", 12.5, HALF),
    (".head .seg", "height", 30.0, 0.0),
];

/// The delegations with their people, the columns of the list, and one person beside it.
const PEOPLE: &[Fact] = &[
    (".head .seg [role=radio]", "count", 3.0, 0.0),
    (".head .primary", "height", 30.0, 0.0),
    (".bar", "height", 44.0, 0.0),
    (".bar .chipbtn", "height", 26.0, 0.0),
    (".bar .chipbtn", "type", 12.0, 0.0),
    ("[role=grid]", "left", 209.0, 0.0),
    ("[role=grid]", "width", 875.0, 0.0),
    (".cols", "height", 30.0, 0.0),
    (".cols [role=columnheader] > :not(label)", "type", 11.5, HALF),
    (".grp", "height", 32.0, 0.0),
    (".grp .cc", "left", 227.0, EDGE),
    (".grp .cc", "height", 17.0, 0.0),
    (".grp b", "left", 261.0, EDGE),
    (".grp b", "type", 12.5, HALF),
    (".grp b", "weight", 600.0, 0.0),
    (".grp .seats", "left", 954.0, EDGE),
    (".grp .pips i", "width", 10.0, 0.0),
    (".person", "height", 30.0, 0.0),
    (".person .ttl", "left", 261.0, EDGE),
    (".person .fam", "type", 13.0, 0.0),
    (".person .fam", "weight", 600.0, 0.0),
    // The role needs a little more room than was drawn, where it is a rapporteur.
    (".person .ink2", "left", 521.0, 14.0),
    (".person .ink2", "width", 161.0, EDGE),
    (".person .dd", "left", 782.0, 3.0 * EDGE),
    (".person .dd i", "width", 20.0, 0.0),
    (".person .dd i", "height", 19.0, 0.0),
    (".person .st", "left", 960.0, EDGE),
    (".person .st", "type", 12.0, 0.0),
    (".panel", "left", 1084.0, 0.0),
    (".panel", "width", 356.0, 0.0),
    (".panel .av", "width", 42.0, 0.0),
    (".panel .pd-n", "left", 1155.0, 0.0),
    (".panel .pd-n", "type", 16.0, 0.0),
    (".panel .pd-n", "weight", 600.0, 0.0),
    (".panel [role=tablist]", "height", 35.0, 0.0),
    (".panel [role=tab]", "type", 12.5, HALF),
    (".panel .input", "height", 32.0, 0.0),
    (".panel .lab", "type", 12.0, 0.0),
];

/// The versions, two days side by side, and one item beside them.
const AGENDA: &[Fact] = &[
    (".bar.ver", "height", 46.0, 0.0),
    (".vtrack", "height", 36.0, 0.0),
    (".vtrack b", "type", 12.5, HALF),
    (".vtrack small", "type", 11.0, 0.0),
    (".tl-h", "height", 34.0, 0.0),
    (".tl-h b", "type", 13.5, HALF),
    (".ax", "width", 52.0, 0.0),
    (".ax span", "type", 11.0, 0.0),
    // Both days are whole above the line under the board, which was not drawn: the hours are as much lower.
    (".ax span", "below", 78.2, 14.0),
    (".dcol", "count", 2.0, 0.0),
    (".dcol", "left", 271.0, 0.0),
    (".dcol", "width", 399.5, 0.0),
    (".dcol", "beside", 409.5, 0.0),
    (".it .no", "type", 13.0, 0.0),
    (".it .no", "weight", 650.0, 0.0),
    (".it .tt", "type", 12.5, HALF),
    (".it .tt", "weight", 600.0, 0.0),
    (".it time", "type", 11.0, 0.0),
    (".it .nm", "type", 12.0, 0.0),
    (".it .cc", "height", 15.0, 0.0),
    (".it .tlp", "height", 15.0, 0.0),
    (".it .tlp", "type", 10.0, 0.0),
    (".panel", "left", 1092.0, 0.0),
    (".panel", "width", 348.0, 0.0),
    (".panel-h .tag", "height", 19.0, 0.0),
    (".panel-h .tlp", "height", 18.0, EDGE),
    (".panel .title textarea", "type", 17.0, 2.0 * HALF),
    (".panel [role=tablist]", "height", 35.0, 0.0),
    (".panel dt", "type", 12.5, HALF),
];

/// Two days from the first item to the last, as high as the board is: nothing has to be scrolled for.
const WHOLE_DAYS: &[Fact] = &[("article.it", "count", 21.0, 0.0), ("article.it", "in sight", 21.0, 0.0)];

/// Whose history it is, the kinds of steps, the days with their lines, and the record of one of them.
const HISTORY: &[Fact] = &[
    (".head .seg [role=radio]", "count", 3.0, 0.0),
    (".bar", "height", 44.0, 0.0),
    (".bar .chipbtn", "left", 229.0, 0.0),
    (".bar .chipbtn", "height", 26.0, 0.0),
    // There is one kind more than was drawn: unlocks. Eight were drawn.
    (".bar .chipbtn", "count", 9.0, 0.0),
    (".bar .search", "height", 28.0, 0.0),
    (".main .heading", "height", 30.0, EDGE),
    (".main .day b", "type", 12.5, HALF),
    (".main .day b", "weight", 600.0, 0.0),
    (".main time", "left", 229.0, 0.0),
    (".main .sign", "left", 283.0, EDGE),
    (".main .sign", "width", 26.0, EDGE),
    (".main .said", "left", 319.0, EDGE),
    (".main .said", "type", 13.0, 0.0),
    (".main .under", "left", 319.0, EDGE),
    (".main .acts .btn", "height", 26.0, 0.0),
    (".main .av", "width", 20.0, 0.0),
    (".panel", "left", 1068.0, EDGE),
    (".panel", "width", 372.0, EDGE),
    (".panel h2", "type", 16.0, 0.0),
    (".panel [role=tablist]", "height", 35.0, 0.0),
    (".panel [role=tab]", "type", 12.5, HALF),
];

#[tokio::test]
async fn people_agenda_and_history_stand_as_they_were_drawn() -> Result<(), Failure> {
    let window = Launch::default().size(1440, 900).open().await?;
    window.wait_for("main").await?;
    window.keys("Ctrl+D").await?;
    window.wait_text("main", "60 people, 35 delegations").await?;
    window.keys("Ctrl+2").await?;
    window.wait_for("[id^=row-]").await?;
    window.keys("j").await?;
    window.wait_for(".panel .pd-n").await?;
    as_drawn(&window, HEAD).await?;
    as_drawn(&window, PEOPLE).await?;
    // A change of one person is what the history is looked at for.
    window.keys("s").await?;
    window.wait_for("[role=menu]").await?;
    window.keys("ArrowDown").await?;
    window.keys("Enter").await?;
    window.wait_gone("[role=menu]").await?;
    window.wait_text("footer", "Undo: Set").await?;

    window.keys("Ctrl+3").await?;
    window.wait_for("article[data-item]").await?;
    as_drawn(&window, WHOLE_DAYS).await?;
    window.keys("j").await?;
    window.wait_for(".panel .title").await?;
    as_drawn(&window, HEAD).await?;
    as_drawn(&window, AGENDA).await?;

    window.click("a[href='/history']").await?;
    window.wait_for("#history-list .acts").await?;
    window.wait_for(".panel [role=tablist]").await?;
    as_drawn(&window, HEAD).await?;
    as_drawn(&window, HISTORY).await?;

    // A large screen shows both days whole as well.
    window.resize(1920, 1080).await?;
    window.keys("Ctrl+3").await?;
    window.wait_for("article[data-item]").await?;
    as_drawn(&window, WHOLE_DAYS).await?;
    window.close().await
}

/// Holds what is shown against what was drawn, and what stands in a line against its order.
pub async fn as_drawn(window: &Window, facts: &[Fact]) -> Result<(), Failure> {
    window.settled().await?;
    let asked: Vec<Value> = facts.iter().map(|(css, measure, ..)| json!([css, measure])).collect();
    let script = format!("return (function () {{ {} }})({})", include_str!("drawn.js"), Value::Array(asked));
    let measured = window.eval(&script).await?;
    let off: Vec<String> = facts
        .iter()
        .zip(measured.as_array().into_iter().flatten())
        .filter(|((_, _, drawn, within), is)| is.as_f64().is_none_or(|is| (is - drawn).abs() > *within))
        .map(|((css, measure, drawn, within), is)| {
            format!("{measure} of {css} is {is}, drawn as {drawn} and at most {within} away")
        })
        .collect();
    assert!(off.is_empty(), "{off:#?}");
    Ok(())
}

/// Holds the words of a line against the order in which they were drawn; what came later may stand between them.
pub async fn in_order(window: &Window, line: &str, drawn: &[&str]) -> Result<(), Failure> {
    let said = window.text(line).await?;
    let places: Vec<Option<usize>> = drawn.iter().map(|words| said.find(words)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{drawn:?} in {said:?}: {places:?}");
    Ok(())
}
