//! Nouns and rules of a closed expert meeting.
//!
//! Everything here is pure and synchronous: no file, no clock, no database. Time and randomness come in as
//! parameters. The other crates trust the types of this one: text is cleaned once, at [`text::Line`]; a label is a
//! [`label::HandlingLabel`]; what a reader may see is decided by [`disclosure`] and nowhere else.
//!
//! To add a noun: its variant in [`noun`], an id in [`ids`], a module with the record and its rules, a table in `store`,
//! verbs in `ops`. What is kept as one piece of JSON within a record (a list, a version) is `#[serde(default)]`
//! throughout: files live longer than the fields that were known when they were written.

pub mod action;
pub mod actor;
pub mod agenda;
pub mod attendance;
pub mod challenge;
pub mod closed;
pub mod comment_form;
pub mod concept;
pub mod correction;
pub mod delegation;
pub mod disclosure;
pub mod edition;
pub mod evaluation;
pub mod exchange;
pub mod fact;
pub mod field;
pub mod found;
pub mod guest;
pub mod identity;
pub mod ids;
pub mod import;
pub mod label;
pub mod language;
pub mod likeness;
pub mod mailbox;
pub mod marking;
pub mod meeting;
pub mod milestone;
pub mod note;
pub mod noun;
pub mod overview;
pub mod participant;
pub mod party;
pub mod person;
pub mod pouch;
pub mod practice;
pub mod presence;
pub mod publication;
pub mod question;
pub mod rating;
pub mod reason;
pub mod refusal;
pub mod reply;
pub mod report;
pub mod review;
pub mod roster;
pub mod scale;
pub mod silence;
pub mod statistics;
pub mod term;
pub mod text;
pub mod told;
pub mod turn;
pub mod unfit;
pub mod verb;
pub mod wording;

#[cfg(test)]
mod tests;
