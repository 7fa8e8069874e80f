//! The comments of the document with their threads.

use super::body::by;
use super::{By, DEPTH, MOST, Reply};
use crate::read::{attribute, check, push};
use crate::refused::Refused;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::borrow::Cow;
use std::collections::HashMap;

/// A comment that begins a thread.
#[derive(Debug, Default)]
pub(super) struct Thread {
    /// Its identity in the file.
    pub id: String,
    pub by: By,
    pub text: String,
    pub done: bool,
    pub replies: Vec<Reply>,
}

/// One comment as it stands in the file.
#[derive(Default)]
struct Comment {
    id: String,
    by: By,
    text: String,
    /// The identity of its last paragraph, by which threads name it.
    paragraph: String,
}

/// Reads the comments and puts them into threads; `threads` says which is said to which.
pub(super) fn comments(comments: Option<&str>, threads: Option<&str>) -> Result<Vec<Thread>, Refused> {
    let Some(comments) = comments else { return Ok(Vec::new()) };
    let said = said(comments)?;
    let extended = threads.map(extended).transpose()?.unwrap_or_default();
    let by_paragraph: HashMap<&str, usize> =
        said.iter().enumerate().map(|(at, one)| (one.paragraph.as_str(), at)).collect();
    let parent = |one: &Comment| {
        let (parent, _) = extended.get(&one.paragraph)?;
        by_paragraph.get(parent.as_deref()?).copied()
    };
    // What is said to a reply is said to what began the thread; a circle begins nowhere and is left as it is.
    let root = |at: usize| {
        let mut root = at;
        for _ in 0..said.len().min(100) {
            match said.get(root).and_then(parent) {
                Some(above) if above != root => root = above,
                _ => return root,
            }
        }
        at
    };
    let roots: Vec<usize> = (0..said.len()).map(root).collect();
    let mut out: Vec<Thread> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::new();
    for (at, one) in said.iter().enumerate().filter(|(at, _)| roots.get(*at) == Some(at)) {
        let done = extended.get(&one.paragraph).is_some_and(|(_, done)| *done);
        places.insert(at, out.len());
        out.push(Thread {
            id: one.id.clone(),
            by: one.by.clone(),
            text: one.text.clone(),
            done,
            replies: Vec::new(),
        });
    }
    for (at, one) in
        said.into_iter().enumerate().filter(|(at, one)| roots[*at] != *at && !one.text.is_empty())
    {
        let thread = places.get(&roots[at]).and_then(|place| out.get_mut(*place));
        if let Some(thread) = thread {
            thread.replies.push(Reply { by: one.by, text: one.text });
        }
    }
    out.retain(|thread| !thread.text.is_empty() || !thread.replies.is_empty());
    Ok(out)
}

fn said(xml: &str) -> Result<Vec<Comment>, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut out: Vec<Comment> = Vec::new();
    let mut comment: Option<Comment> = None;
    let (mut depth, mut gone, mut in_text) = (0_usize, 0_usize, false);
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        check(&event)?;
        match &event {
            Event::Eof if depth == 0 => return Ok(out),
            Event::Eof => return Err(Refused::Damaged),
            Event::Start(tag) => {
                depth += 1;
                match (tag.local_name().as_ref(), &mut comment) {
                    ("comment", _) => {
                        let id = attribute(tag, "id").unwrap_or_default().into_owned();
                        comment = Some(Comment { id, by: by(tag), ..Comment::default() });
                    }
                    ("del" | "moveFrom", _) => gone += 1,
                    ("p", Some(comment)) => {
                        comment.paragraph = attribute(tag, "paraId").unwrap_or_default().into_owned();
                        if !comment.text.is_empty() {
                            comment.text.push('\n');
                        }
                    }
                    ("t", Some(_)) => in_text = gone == 0,
                    _ => {}
                }
            }
            Event::Empty(tag) => match (tag.local_name().as_ref(), &mut comment) {
                ("br" | "cr", Some(comment)) => comment.text.push('\n'),
                ("tab", Some(comment)) => comment.text.push(' '),
                ("p", Some(comment)) => {
                    comment.paragraph = attribute(tag, "paraId").unwrap_or_default().into_owned();
                }
                _ => {}
            },
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                match tag.local_name().as_ref() {
                    "comment" => out.extend(
                        comment
                            .take()
                            .map(|comment| Comment { text: super::text::tidy(&comment.text), ..comment }),
                    ),
                    "del" | "moveFrom" => gone = gone.saturating_sub(1),
                    "t" => in_text = false,
                    _ => {}
                }
            }
            event => {
                if let Some(comment) = comment.as_mut().filter(|_| in_text) {
                    push(&mut comment.text, event)?;
                }
            }
        }
        if depth > DEPTH || out.len() > MOST {
            return Err(Refused::TooLarge);
        }
    }
}

/// Reads which comment is said to which, and what is done, by the last paragraph of each.
fn extended(xml: &str) -> Result<HashMap<String, (Option<String>, bool)>, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut out = HashMap::new();
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        check(&event)?;
        match &event {
            Event::Eof => return Ok(out),
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "commentEx" => {
                let done = attribute(tag, "done").is_some_and(|done| matches!(&*done, "1" | "true" | "on"));
                let parent = attribute(tag, "paraIdParent").map(Cow::into_owned);
                if let Some(id) = attribute(tag, "paraId") {
                    out.insert(id.into_owned(), (parent, done));
                }
            }
            _ => {}
        }
        if out.len() > MOST {
            return Err(Refused::TooLarge);
        }
    }
}
