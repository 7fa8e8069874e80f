//! The letter that asks a delegation for its actions.

use crate::blocks::{Block, Document, Mark, Piece, Words};
use crate::frame::Frame;
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, name, paper_words, say, say_with};
use domain::disclosure::{ActionLetter, Disclosed, LetterAction, PaperKind};

impl Paper for ActionLetter {
    fn document(letter: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = letter.view();
        let version = say_with(Word::NotesVersion, &[("number", &stamp.version.to_string())]);
        let blocks = paragraphs(letter).into_iter().map(Block::text).collect();
        let facts = vec![say_with(Word::NotesMadeFor, &[("name", &view.party)])];
        let frame = Frame::of(letter, name(PaperKind::ActionLetter), version, stamp);
        Document { facts, blocks, ..Document::new(frame) }
    }
}

/// Says the letter paragraph by paragraph in plain words, for the screen of those who write it.
pub fn said(letter: &Disclosed<ActionLetter>) -> Vec<String> {
    let plain = |words: Words| words.0.into_iter().map(|piece| piece.text).collect();
    paragraphs(letter).into_iter().map(plain).collect()
}

/// Says the letter paragraph by paragraph: greeting, what is asked for, who asks.
fn paragraphs(letter: &Disclosed<ActionLetter>) -> Vec<Words> {
    let view = letter.view();
    let greeting = match &view.to {
        Some(name) => say_with(Word::MailGreeting, &[("name", name)]),
        None => say(Word::MailNotesGreeting),
    };
    let mut said: Vec<Words> = vec![paper_words().date(view.dated).into(), greeting.into()];
    let edition = paper_words().edition(view.heading.ordinal);
    said.extend(view.actions.iter().map(|action| asked(action, &view.party, &edition)));
    if view.actions.is_empty() {
        said.push(say(Word::LetterNothing).into());
    }
    said.push(say(Word::LetterAnswer).into());
    said.push(view.heading.contact.clone().into());
    said
}

/// Asks for one action: what was agreed, by when, and what we ask.
fn asked(action: &LetterAction, party: &str, edition: &str) -> Words {
    let due = action.due.map(|day| paper_words().date(day)).unwrap_or_default();
    let by = if due.is_empty() { "none" } else { "day" };
    let agreed = if action.of_all { Word::LetterAll } else { Word::LetterAgreed };
    let plain = |text: String| Piece { text, mark: Mark::Same };
    let lead = say_with(agreed, &[("party", party), ("edition", edition)]);
    let rest = [("reference", action.reference.as_str()), ("by", by), ("due", due.as_str())];
    let close = say_with(if action.overdue { Word::LetterOverdue } else { Word::LetterDue }, &rest);
    Words(vec![
        plain(lead + " "),
        Piece { text: action.text.clone(), mark: Mark::Strong },
        plain(format!(" {close}")),
    ])
}
