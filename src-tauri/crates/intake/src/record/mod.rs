//! [`Record`]: what a row says about one participant, in the types of the domain.
//!
//! One more field: a variant of [`Field`] and phrases in `layout/headings.txt`. A text of a seat is read by that alone;
//! anything else is a part of [`Record`] and a line in `read_field`.

mod attendance;
mod choices;
mod names;
mod nobody;
mod reason;
mod row;
mod text;

pub use attendance::OpenMode;
pub use domain::reason::Level;
pub use reason::Reason;
pub use row::records;
pub use text::comma_below;

use chrono::NaiveDateTime;
use domain::field::Field;
use domain::language::LanguageCode;
use domain::participant::{DayMode, DelegationRole, Mode, PhotoConsent, Role, Status};
use domain::text::Line;
use std::collections::BTreeMap;

/// What a row says about one participant.
///
/// Where no column has a meaning its part is `None`: "not in this file" is not "empty".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The worksheet row or physical line, from 1.
    pub row: u32,
    /// The courtesy title.
    pub title: Option<Line>,
    /// The given name.
    pub given_name: Option<Line>,
    /// The family name.
    pub family_name: Option<Line>,
    /// The given name in Latin letters.
    pub given_name_latin: Option<Line>,
    /// The family name in Latin letters.
    pub family_name_latin: Option<Line>,
    /// The e-mail address, as typed.
    pub email: Option<Line>,
    /// The telephone number.
    pub phone: Option<Line>,
    /// The country or body, as written.
    pub party_text: Option<Line>,
    /// The texts of the seat for which the file has a column.
    pub texts: BTreeMap<Field, Line>,
    /// The roles at the meeting that were understood.
    pub roles: Option<Vec<Role>>,
    /// The role in the delegation; `None` also where the cell is empty or not understood.
    pub delegation_role: Option<DelegationRole>,
    /// How they attend on every day of the meeting, in order; empty where the cells say nothing.
    pub attendance: Option<Vec<DayMode>>,
    /// Answers about attendance that are not understood.
    pub open_modes: Vec<OpenMode>,
    /// The languages that were understood.
    pub languages: Option<Vec<LanguageCode>>,
    /// Dietary needs; class D.
    pub dietary: Option<Line>,
    /// Accessibility needs; class D.
    pub accessibility: Option<Line>,
    /// Whether they may be photographed; not asked where the answer is empty or not clear.
    pub photo_consent: Option<PhotoConsent>,
    /// Where the registration stands; `None` also where the cell is empty or not understood.
    pub status: Option<Status>,
    /// Whether the registration was withdrawn: a clear yes in the column for it.
    pub withdrawn: bool,
    /// When the answer was given.
    pub submitted_at: Option<NaiveDateTime>,
    /// The contribution in the survey tool.
    pub contribution: Option<String>,
    /// What people cite, `P01`.
    pub reference: Option<String>,
    /// What only the lists that Entente wrote say; none in any other file.
    pub listed: Option<Listed>,
    /// Whether the row is about nobody: a heading, a total, a remark. The first reason says which.
    pub nobody: bool,
    /// What a person should know about the cells.
    pub reasons: Vec<Reason>,
}

impl Record {
    /// Settles what answers about attendance mean, as somebody said; what is not said stays open.
    pub fn settle_modes(&mut self, said: impl Fn(&str) -> Option<Mode>) {
        let open = std::mem::take(&mut self.open_modes);
        for answer in open {
            let Some(mode) = said(&answer.text) else {
                self.open_modes.push(answer);
                continue;
            };
            let days = self.attendance.iter_mut().flatten();
            for day in days.filter(|day| answer.days.contains(&day.date)) {
                day.mode = mode;
            }
        }
    }
}

/// What a row of a list that Entente wrote says in its own way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The whole name as lists print it: "Ms IJZERMAN-DE WIT, Lotte".
    pub name: Line,
    /// Whether somebody takes part only from afar: all that a list without days says about attendance.
    pub online_only: Option<bool>,
}
