//! Participants: a person's seat in a delegation at one meeting.

use crate::closed;
use crate::ids::{DelegationId, MeetingId, ParticipantId, PersonId, Revision};
use crate::language::LanguageCode;
use crate::text::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What someone does at the meeting; one person may do several things.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// One of the two in the chair.
    CoChair,
    /// Leads an item.
    Moderator,
    /// Speaks on an item.
    Speaker,
    /// Reports from an item.
    Rapporteur,
    /// Takes part.
    Participant,
    /// Listens.
    Observer,
    /// Runs the meeting.
    Secretariat,
    /// Interprets.
    Interpreter,
    /// Attends single items only.
    Guest,
}

closed! {
    Role, "role",
    CoChair = "co_chair",
    Moderator = "moderator",
    Speaker = "speaker",
    Rapporteur = "rapporteur",
    Participant = "participant",
    Observer = "observer",
    Secretariat = "secretariat",
    Interpreter = "interpreter",
    Guest = "guest",
}

/// What someone is in their delegation.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DelegationRole {
    /// Heads it, and is listed first.
    Head,
    /// Belongs to it.
    #[default]
    Member,
    /// Accompanies it.
    Accompanying,
    /// The liaison prosecutor of a third country, seated in The Hague.
    LiaisonProsecutor,
    /// Observes for it.
    Observer,
}

closed! {
    DelegationRole, "delegation-role",
    Head = "head",
    Member = "member",
    Accompanying = "accompanying",
    LiaisonProsecutor = "liaison_prosecutor",
    Observer = "observer",
}

/// Where a registration stands. Registered is not attended: reports count those who attended.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Asked to come.
    Invited,
    /// Named by the delegation.
    Nominated,
    /// Has registered.
    #[default]
    Registered,
    /// Has been confirmed.
    Confirmed,
    /// Has been at the desk.
    CheckedIn,
    /// Was there.
    Attended,
    /// Has said no.
    Declined,
    /// Has withdrawn.
    Cancelled,
    /// Somebody else has the seat.
    Replaced,
    /// Waits for a seat.
    WaitingList,
    /// Did not come and said nothing.
    NoShow,
}

closed! {
    Status, "status",
    Invited = "invited",
    Nominated = "nominated",
    Registered = "registered",
    Confirmed = "confirmed",
    CheckedIn = "checked_in",
    Attended = "attended",
    Declined = "declined",
    Cancelled = "cancelled",
    Replaced = "replaced",
    WaitingList = "waiting_list",
    NoShow = "no_show",
}

impl Status {
    /// Tells whether the seat is taken: whoever declined, withdrew, was replaced or waits is not counted or listed.
    pub const fn holds_seat(self) -> bool {
        !matches!(self, Self::Declined | Self::Cancelled | Self::Replaced | Self::WaitingList | Self::NoShow)
    }

    /// Tells whether the person came.
    pub const fn came(self) -> bool {
        matches!(self, Self::CheckedIn | Self::Attended)
    }
}

/// How someone takes part on one day.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// In the room.
    InPerson,
    /// From afar.
    Online,
    /// Not there that day.
    #[default]
    Absent,
}

closed! {
    Mode, "mode",
    InPerson = "in_person",
    Online = "online",
    Absent = "absent",
}

/// How someone takes part on one day of the meeting.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DayMode {
    /// The day.
    pub date: NaiveDate,
    /// How.
    pub mode: Mode,
}

/// Whether someone may be photographed. Only `Yes` counts as yes; a missing answer does not.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PhotoConsent {
    /// Agreed.
    Yes,
    /// Refused.
    No,
    /// Nobody asked, or no answer.
    #[default]
    NotAsked,
}

closed! {
    PhotoConsent, "photo-consent",
    Yes = "yes",
    No = "no",
    NotAsked = "not_asked",
}

/// Everything about a seat that a person enters, but for [`Needs`]; identity, revision and reference are given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Seat {
    /// What they do at the meeting.
    pub roles: Vec<Role>,
    /// What they are in their delegation.
    pub delegation_role: DelegationRole,
    /// Where the registration stands.
    pub status: Status,
    /// How they take part, one entry per day of the meeting, in order.
    pub attendance: Vec<DayMode>,
    /// The institution they come from; class A.
    pub organisation: Line,
    /// Their function there; class A.
    pub function: Line,
    /// Languages they can follow; class C.
    pub languages: Vec<LanguageCode>,
    /// Arrival, hotel and departure in words; class C.
    pub travel: Line,
    /// Whether they may be photographed; class F.
    pub photo_consent: PhotoConsent,
}

/// What somebody needs; class D: it may reveal religion or health.
///
/// It stands beside the [`Seat`], never in it, and has no `specta::Type`: neither it nor a [`Participant`] can cross to
/// the page. What was opened on the record crosses as a type of its own. Nor is it written where values are printed.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct Needs {
    /// Dietary needs, as typed; may reveal religion or health.
    pub dietary: Line,
    /// Accessibility needs, as typed; health.
    pub accessibility: Line,
}

impl Needs {
    /// Tells whether nothing is needed, as far as is known.
    pub fn is_empty(&self) -> bool {
        self.dietary.is_empty() && self.accessibility.is_empty()
    }
}

impl std::fmt::Debug for Needs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Needs(hidden)")
    }
}

/// A person's seat in a delegation at one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// Its identity.
    pub id: ParticipantId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `P01`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// The delegation.
    pub delegation: DelegationId,
    /// Who has the seat.
    pub person: PersonId,
    /// Their place in the delegation, from 1, where somebody sorted it by hand; the head and then the family name decide
    /// where nobody did.
    #[serde(default)]
    pub place: Option<u16>,
    /// What was entered.
    #[serde(flatten)]
    pub seat: Seat,
    /// What they need.
    #[serde(flatten)]
    pub needs: Needs,
}

impl Seat {
    /// Returns a seat of somebody who takes part in one way on every given day.
    pub fn new(days: &[NaiveDate], mode: Mode) -> Self {
        Self {
            roles: vec![Role::Participant],
            delegation_role: DelegationRole::default(),
            status: Status::default(),
            attendance: days.iter().map(|date| DayMode { date: *date, mode }).collect(),
            organisation: Line::default(),
            function: Line::default(),
            languages: Vec::new(),
            travel: Line::default(),
            photo_consent: PhotoConsent::default(),
        }
    }

    /// Sets what they do at the meeting: in order and once, and somebody who does nothing else takes part.
    pub fn act_as(&mut self, mut roles: Vec<Role>) {
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() {
            roles.push(Role::Participant);
        }
        self.roles = roles;
    }

    /// Sets how they take part on the days of the meeting: absent where nothing is said. Attendance of a day that the
    /// meeting has given up stays on record.
    pub fn attend(&mut self, days: &[NaiveDate], said: &[DayMode]) {
        let mode =
            |day: NaiveDate| said.iter().find(|entry| entry.date == day).map_or(Mode::Absent, |on| on.mode);
        if days.iter().all(|day| self.mode_on(*day) == mode(*day)) {
            return;
        }
        self.attendance.retain(|entry| !days.contains(&entry.date));
        self.attendance.extend(days.iter().map(|day| DayMode { date: *day, mode: mode(*day) }));
        self.attendance.sort_by_key(|entry| entry.date);
    }

    /// Returns how they take part on a day; absent where nothing was entered.
    pub fn mode_on(&self, day: NaiveDate) -> Mode {
        self.attendance.iter().find(|entry| entry.date == day).map_or(Mode::Absent, |entry| entry.mode)
    }

    /// Tells whether they were invited and have not said for any day how they come.
    pub fn is_silent(&self) -> bool {
        self.status == Status::Invited && self.attendance.is_empty()
    }

    /// Tells whether they are in the room on any of the days. Attendance of a day that the meeting has given up stays on
    /// record and does not count.
    pub fn in_person(&self, days: &[NaiveDate]) -> bool {
        days.iter().any(|day| self.mode_on(*day) == Mode::InPerson)
    }

    /// Tells whether they take part on any of the days, and only from afar.
    pub fn online_only(&self, days: &[NaiveDate]) -> bool {
        !self.in_person(days) && days.iter().any(|day| self.mode_on(*day) == Mode::Online)
    }

    /// Tells whether they attend single items only, as a guest who speaks does too: never in a list of participants.
    pub fn is_guest(&self) -> bool {
        self.roles.contains(&Role::Guest)
    }

    /// Tells whether they observe, for their delegation or at the meeting.
    pub fn is_observer(&self) -> bool {
        self.delegation_role == DelegationRole::Observer || self.roles.contains(&Role::Observer)
    }
}

/// Returns the highest number among references, 0 where there is none. `I-05a` counts as 5.
pub fn highest_reference<'a>(prefix: &str, used: impl Iterator<Item = &'a str>) -> u32 {
    let number = |reference: &str| {
        let rest = reference.strip_prefix(prefix)?;
        rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())].parse().ok()
    };
    used.filter_map(number).max().unwrap_or(0)
}

/// Writes a reference: `P07`.
pub fn reference(prefix: &str, number: u32) -> String {
    format!("{prefix}{number:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_count_on_and_are_never_reused() {
        let next = |used: &[&'static str]| reference("P", highest_reference("P", used.iter().copied()) + 1);
        assert_eq!(next(&[]), "P01");
        assert_eq!(next(&["P01", "P60", "G99", "Pope"]), "P61");
        assert_eq!(next(&["P99"]), "P100");
        assert_eq!(next(&["P05a"]), "P06", "what follows the digits is no part of the number");
    }

    #[test]
    fn attendance_of_a_day_that_was_given_up_stays_on_record() {
        let days: [NaiveDate; 3] = ["2024-06-25", "2024-06-26", "2024-06-27"].map(|day| day.parse().unwrap());
        let mut seat = Seat::new(&days[..2], Mode::Online);
        let before = seat.clone();
        let on = |date, mode| DayMode { date, mode };
        seat.attend(&days[1..], &[on(days[1], Mode::Online), on(days[2], Mode::Absent)]);
        assert_eq!(seat, before, "a day without entry is a day of absence already");
        seat.attend(&days[1..], &[on(days[2], Mode::InPerson)]);
        let kept = [on(days[0], Mode::Online), on(days[1], Mode::Absent), on(days[2], Mode::InPerson)];
        assert_eq!(seat.attendance, kept);
    }

    #[test]
    fn a_missing_day_is_a_day_of_absence() {
        let days = ["2024-06-26".parse().unwrap(), "2024-06-27".parse().unwrap()];
        let mut seat = Seat::new(&days[..1], Mode::Online);
        assert_eq!(seat.mode_on(days[1]), Mode::Absent);
        assert!(seat.online_only(&days));
        seat.attendance.push(DayMode { date: days[1], mode: Mode::InPerson });
        assert!(seat.in_person(&days) && !seat.online_only(&days), "one day in the room is in person");
        assert!(seat.online_only(&days[..1]), "a day that the meeting gave up does not count");
    }
}
