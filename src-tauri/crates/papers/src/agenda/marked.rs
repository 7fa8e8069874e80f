//! Words with change marks.

use crate::fonts::settable;
use domain::agenda::diff::{WordKind, WordRun};
use serde::Serialize;

/// Words of which some may be marked as having come or gone.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Words(pub Vec<Piece>);

/// Neighbouring words with one mark.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// What became of them.
    pub mark: Mark,
}

/// What became of words since an earlier version.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// They stand as they stood.
    #[default]
    Same,
    /// They came.
    Come,
    /// They went.
    Gone,
}

impl Words {
    /// Returns words without a mark.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::marked(text, Mark::Same)
    }

    /// Returns words with one mark.
    pub fn marked(text: impl Into<String>, mark: Mark) -> Self {
        let text = text.into();
        if text.is_empty() { Self::default() } else { Self(vec![Piece { text, mark }]) }
    }

    /// Returns words as they were compared. Where words came in place of others, a space parts the two.
    pub fn compared(runs: &[WordRun]) -> Self {
        let mut out: Vec<Piece> = Vec::new();
        for run in runs {
            let mark = match run.kind {
                WordKind::Same => Mark::Same,
                WordKind::Ins => Mark::Come,
                WordKind::Del => Mark::Gone,
            };
            let touches =
                out.last().is_some_and(|last| last.mark == Mark::Gone && !last.text.ends_with(['\n', ' ']));
            if mark == Mark::Come && touches {
                out.push(Piece { text: " ".into(), mark: Mark::Same });
            }
            out.push(Piece { text: run.text.clone(), mark });
        }
        Self(out)
    }

    /// Tells whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns what is said, marks left aside.
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Puts all of it under one mark.
    pub fn mark_all(&mut self, mark: Mark) {
        self.0.iter_mut().for_each(|piece| piece.mark = mark);
    }

    /// Turns the words into letters that the typefaces have; line breaks stay.
    pub fn make_settable(&mut self) {
        for piece in &mut self.0 {
            piece.text = piece.text.split('\n').map(settable).collect::<Vec<_>>().join("\n");
        }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}
