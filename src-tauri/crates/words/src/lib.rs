//! Says what rules find: every sentence and every vocabulary, in the language asked for.
//!
//! `domain` gives codes and facts; this crate is the one place that has words for them, as Fluent files, one for each
//! language: `words/en.ftl`. A message is named after what it says: the [list](domain::closed::Closed) and the code of its
//! member (`clash-needs-unmet`, `item-role-speaker`), or its [`Word`]. Attributes hold other forms of the same: `.hint`
//! says what to do, `.inside` stands within a sentence. Times, months, lists of names and numbers are said by the
//! catalogue too, so that a sentence is never put together here.
//!
//! To add a language: a file beside `en.ftl` with the same messages, and a line in [`Language`]. To add a sentence: its
//! message in each file; tests compare files, lists and words in both directions.

mod agenda;
mod attendance;
mod catalogue;
mod change;
mod comparison;
mod edition;
mod fact;
mod kept;
mod live;
mod overview;
mod reason;
mod report;
mod review;
mod step;
mod time;
mod unfit;
mod vocabulary;
mod warning;
mod word;

pub use agenda::{SaidClash, SaidFinding};
pub use attendance::SaidAttendance;
pub use catalogue::{Language, Value, Words};
pub use change::Shift;
pub use comparison::{ReadableChange, ReadableDiff, ReadableLine, ReadableRoom, ReadableRoomLine, readable};
pub use overview::{SaidMatter, SaidMilestone};
pub use review::SuggestedOver;
pub use vocabulary::{ListOfWords, lists};
pub use warning::SaidWarning;
pub use word::Word;
