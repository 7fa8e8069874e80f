//! What a text says, whoever wrote it and wherever it stands: days, times of the clock, moments, names, choices, and the
//! words with which people answer.
//!
//! Nothing here knows of cells, columns or records, and nothing weighs what is not understood: that is for whoever asks.
//! One more wording: a phrase in `words.txt` or `days/words.txt`, under what it means.

mod choices;
pub(crate) mod clock;
mod days;
mod lexicon;
mod moments;
pub(crate) mod names;
mod words;

pub(crate) use choices::{pieces, several};
pub(crate) use days::{DaysSaid, day_heading, days_in, is_days};
pub(crate) use lexicon::{Lexicon, entries, folded, named};
pub(crate) use moments::{DateOrder, moment_by, moment_in};
pub(crate) use words::{
    answers_in, delegation_role, is_blank_sign, is_language, is_role, is_state, is_tick, is_total, language,
    mode, role, status, yes_or_no,
};
