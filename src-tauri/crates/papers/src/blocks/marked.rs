//! Words with marks: of change, and of weight.

use domain::agenda::diff::{WordKind, WordRun};
use serde::{Serialize, Serializer};

/// Words of which some may be marked: as having come or gone, as strong or stressed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words(pub Vec<Piece>);

/// Neighbouring words that are set alike.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// How they are set.
    pub mark: Mark,
}

/// How words are set: what became of them since an earlier version, or what weight they have.
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
    /// They weigh more than the others.
    Strong,
    /// They are stressed.
    Emphasis,
    /// They stay in one line where it has room for them: a name.
    Whole,
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

    /// Returns a name, which is not broken inside where a line has room for it.
    pub fn whole(name: &str) -> Self {
        let mut words = Self::default();
        words.push_whole(name);
        words
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

    /// Adds words without a mark.
    pub fn push(&mut self, text: &str) {
        match self.0.last_mut().filter(|last| last.mark == Mark::Same) {
            Some(last) => last.text.push_str(text),
            None if text.is_empty() => {}
            None => self.0.push(Piece { text: text.to_owned(), mark: Mark::Same }),
        }
    }

    /// Adds a name, which is not broken inside; one without a space or hyphen never is.
    pub fn push_whole(&mut self, name: &str) {
        if name.contains([' ', '-']) {
            self.0.push(Piece { text: name.to_owned(), mark: Mark::Whole });
        } else {
            self.push(name);
        }
    }

    /// Tells whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Tells whether some words are set otherwise than the others.
    pub fn is_marked(&self) -> bool {
        self.0.iter().any(|piece| piece.mark != Mark::Same)
    }

    /// Returns what is said, marks left aside.
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Puts all of it under one mark.
    pub fn mark_all(&mut self, mark: Mark) {
        self.0.iter_mut().for_each(|piece| piece.mark = mark);
    }
}

impl Serialize for Words {
    /// Writes words without a mark as plain text, others as pieces.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_marked() { self.0.serialize(serializer) } else { serializer.serialize_str(&self.text()) }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<&String> for Words {
    fn from(text: &String) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}
