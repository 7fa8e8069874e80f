//! Commands: parse, begin, one operation, commit, return. One file per noun.

pub mod actions;
pub mod agenda;
pub mod answer;
pub mod concepts;
pub mod corrections;
pub mod export;
pub mod import;
pub mod live;
pub mod meeting;
pub mod notes;
pub mod overview;
pub mod papers;
pub mod people;
pub mod pouch;
pub mod practices;
pub mod presence;
pub mod questions;
pub mod reading;
pub mod replies;
pub mod report;
pub mod review;
pub mod room;
pub mod session;
pub mod settings;
pub mod steps;
pub mod turn;
