//! Who is who: rows of one file among themselves, and rows against the people who are there.
//!
//! Address and name together tell the same person. The same address with another name, or the same name where no
//! address tells people apart, is a question. A row of our own list is known again by the name as the list prints it.

mod finder;
mod known;
mod tell;

pub(super) use finder::identify;
pub(super) use known::{Group, Known, Someone};

use chrono::NaiveDateTime;
use domain::identity::address_key;
use domain::person::Name;
use std::collections::HashMap;

/// A row that names somebody.
pub(super) struct Row<'a> {
    /// The place of its record.
    pub place: usize,
    /// Its number in the file.
    pub number: u32,
    pub name: &'a Name,
    pub email: &'a str,
    pub group: Group,
    /// Whether it says itself who it is about, so that no other row is the same person.
    pub alone: bool,
    /// In a list of ours, the name as it prints it.
    pub listed: Option<&'a str>,
    /// In a list of ours, the reference.
    pub cited: Option<&'a str>,
    pub submitted_at: Option<NaiveDateTime>,
}

impl Row<'_> {
    fn address(&self) -> Option<String> {
        address_key(self.email)
    }
}

/// Whom a row is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Who {
    /// Somebody whom the workspace knows, by place.
    Known(usize),
    /// Somebody new, by the place of the first record about them.
    New(usize),
    /// Not certain; by the place of the first record that asks.
    Open(usize),
}

/// Why it is not certain whom a row is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doubt {
    /// Somebody of another name has the same address.
    Address,
    /// Our own list cites somebody of another name.
    Reference,
    /// Somebody has the same name, and no address tells the two apart.
    Name,
    /// Somebody of the same delegation has the same name, and another address.
    OtherAddress,
}

/// Whom each row is about, and what must be asked.
#[derive(Default)]
pub(super) struct Identities {
    /// By the place of the record.
    pub who: HashMap<usize, Who>,
    /// By the place of the first record that asks: why, and who can be meant.
    pub open: HashMap<usize, (Doubt, Vec<Who>)>,
}
