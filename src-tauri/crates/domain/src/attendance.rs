//! The facts of the attendance sentence that a press release has; the catalogue of words says it.

use crate::party::{Party, PartyKind};
use crate::roster::{Group, Member, Roster};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Whom the sentence counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Those who came: as soon as anyone is recorded as present, else as soon as anyone is marked so.
    Attended,
    /// Those who hold a seat, while nobody has come yet.
    Registered,
}

/// A party that the sentence counts or names.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attending {
    /// Its EU or body code.
    pub code: String,
    /// Its name as running text has it, with its article.
    pub in_sentence: String,
    /// Whether its first mention carries a footnote, and with it a mark.
    pub footnoted: bool,
}

/// Who attended, each kind in the order of the meeting.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attendance {
    /// Whom it counts.
    pub basis: Basis,
    /// The Member States.
    pub member_states: Vec<Attending>,
    /// The third countries.
    pub third_countries: Vec<Attending>,
    /// EU bodies, international organisations and civil society; companies are never named.
    pub bodies: Vec<Attending>,
    /// Footnotes that the first mention of a name must carry.
    pub footnotes: Vec<String>,
}

impl Attendance {
    /// Counts a roster. Online attendance counts; the host body, companies and guests are left out.
    pub fn of(roster: &Roster) -> Self {
        let recorded = roster.anybody_came();
        let marked = roster.seated().any(|(_, member)| member.participant.seat.status.came());
        let counts = |member: &Member| {
            let seat = &member.participant.seat;
            let there = match (recorded, marked) {
                (true, _) => roster.came(member.participant.id),
                (false, true) => seat.status.came(),
                (false, false) => seat.status.holds_seat(),
            };
            there && !seat.is_guest()
        };
        let present = roster
            .groups
            .iter()
            .filter(|group| Some(&group.party.code) != roster.meeting.details.host.as_ref())
            .filter(|group: &&Group| group.members.iter().any(counts))
            .map(|group| &group.party);
        let basis = if recorded || marked { Basis::Attended } else { Basis::Registered };
        Self::of_parties(basis, present)
    }

    /// Tells these parties apart by their kind; they come in the order of the meeting.
    pub fn of_parties<'a>(basis: Basis, parties: impl IntoIterator<Item = &'a Party>) -> Self {
        let (member_states, third_countries, bodies, footnotes) = Default::default();
        let mut out = Self { basis, member_states, third_countries, bodies, footnotes };
        for party in parties {
            let kind = match party.kind {
                PartyKind::MemberState => &mut out.member_states,
                PartyKind::ThirdCountry => &mut out.third_countries,
                PartyKind::EuBody | PartyKind::InternationalOrganisation | PartyKind::CivilSociety => {
                    &mut out.bodies
                }
                PartyKind::Private => continue,
            };
            kind.push(Attending {
                code: party.code.clone(),
                in_sentence: party.in_running_text(),
                footnoted: party.footnote.is_some(),
            });
            if party.kind == PartyKind::ThirdCountry {
                out.footnotes.extend(party.footnote.clone());
            }
        }
        out
    }

    /// Tells whether nobody is counted.
    pub const fn is_empty(&self) -> bool {
        self.member_states.is_empty() && self.third_countries.is_empty() && self.bodies.is_empty()
    }

    /// Tells whether a name in the sentence carries the mark of a footnote.
    pub fn is_marked(&self) -> bool {
        self.third_countries.iter().any(|party| party.footnoted)
    }
}

/// Lists the codes of parties.
pub fn codes(parties: &[Attending]) -> Vec<String> {
    parties.iter().map(|party| party.code.clone()).collect()
}
