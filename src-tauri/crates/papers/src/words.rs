//! The words of the papers, in the language of the papers.

use domain::closed::Closed;
use domain::disclosure::{ApprovedBy, Heading};
use domain::text::is_written;
use words::{Language, Words};

pub use words::Word;

/// The language that papers are written in.
const SPOKEN: Language = Language::English;

/// The language that papers are written in, as file properties want it.
pub const LANGUAGE: &str = SPOKEN.tag();

/// Returns the words of the papers.
pub fn paper_words() -> &'static Words {
    Words::of(SPOKEN)
}

/// Leaves out what no XML document holds, so that a file opens whatever came into it.
pub fn printable(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || is_written(*c)).collect()
}

/// Returns a word that takes no values.
pub fn say(word: Word) -> String {
    paper_words().say(word)
}

/// Returns a word with its values filled in; values are text and never read as Fluent.
pub fn say_with(word: Word, values: &[(&str, &str)]) -> String {
    paper_words().say_with(word, values.iter().map(|(name, value)| (*name, (*value).into())))
}

/// Names a member of a closed list.
pub fn name<T: Closed>(member: T) -> String {
    paper_words().name(member)
}

/// Says which bodies approved or released something, and when; nothing where nobody did.
pub fn signed(word: Word, by: &[ApprovedBy]) -> Option<String> {
    let on = |by: &ApprovedBy| {
        say_with(Word::ApprovedOn, &[("body", &by.body), ("date", &paper_words().date(by.on))])
    };
    let names: Vec<String> = by.iter().map(on).collect();
    (!names.is_empty()).then(|| say_with(word, &[("names", &paper_words().enumerated(&names))]))
}

/// Says who released what is published, or that it is a draft.
pub fn released(by: &[ApprovedBy]) -> String {
    signed(Word::ReleasedBy, by).unwrap_or_else(|| say(Word::NotReleased))
}

/// Names the meeting by its group and number: "THB Focus Group, 3rd meeting".
pub fn running(group: &str, heading: &Heading) -> String {
    say_with(Word::Running, &[("series", group), ("edition", &paper_words().edition(heading.ordinal))])
}
