//! What a row brings: a seat for somebody, or a change of what is known.

use super::certain::Certain;
use super::fill::{changes, fill, fill_email, fill_name, fill_needs, person_changes, take};
use super::said::{Says, says, stand, stands};
use super::three_way::{Weighed, put_back};
use super::{Action, Newcomer};
use crate::import::base::Base;
use crate::import::matching::{Group, Someone};
use crate::import::row::{ImportChange, ImportQuestion, ImportRow, QuestionCode, RowState};
use crate::people::compared::short_attendance;
use chrono::NaiveDate;
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::PartyId;
use domain::participant::{Mode, Needs, Participant, Seat, Status};
use domain::person::{Name, Person};
use domain::reason::ReasonCode;
use domain::roster::{Group as Seats, Member, Roster};
use domain::text::{Line, search_key};
use intake::{Level, Record};
use std::collections::HashSet;

/// Somebody whom the workspace knows.
#[derive(Clone, Copy)]
pub(super) enum Somebody<'a> {
    /// With a seat at the meeting.
    Member(&'a Seats, &'a Member),
    /// Known from another meeting.
    Elsewhere(&'a Person),
}

impl<'a> Somebody<'a> {
    /// Lists everybody, those at the meeting first.
    pub fn all(roster: &'a Roster, persons: &'a [Person]) -> Vec<Self> {
        let seats =
            || roster.groups.iter().flat_map(|group| group.members.iter().map(move |one| (group, one)));
        let seated: HashSet<_> = seats().map(|(_, member)| member.person.id).collect();
        let elsewhere = persons.iter().filter(|person| !seated.contains(&person.id)).map(Self::Elsewhere);
        seats().map(|(group, member)| Self::Member(group, member)).chain(elsewhere).collect()
    }

    /// Returns what identifies them.
    pub fn someone(&self) -> Someone<'a> {
        let (person, token, group) = match *self {
            Self::Member(group, member) => {
                (&member.person, member.participant.reference.clone(), Some(Group::Party(group.party.id)))
            }
            Self::Elsewhere(person) => (person, person.id.to_string(), None),
        };
        Someone { token, name: &person.name, email: person.email.as_str(), group }
    }
}

/// Decides what a row brings.
pub(super) struct Maker<'a> {
    pub certain: &'a Certain<'a>,
    pub days: &'a [NaiveDate],
    /// What the earlier file of the source said.
    pub base: Option<&'a Base>,
}

impl Maker<'_> {
    pub fn decide(
        &self,
        record: &Record,
        party: PartyId,
        name: &Name,
        found: Option<Somebody<'_>>,
        row: &mut ImportRow,
    ) -> Option<Action> {
        if let Some(Somebody::Member(_, member)) = found {
            row.reference = Some(member.participant.reference.clone());
        }
        match (found, record.withdrawn) {
            (Some(Somebody::Member(group, member)), true) => {
                let mut participant = Box::new(member.participant.clone());
                let holds_seat = participant.seat.status.holds_seat();
                participant.seat.status = Status::Cancelled;
                let person = Box::new(member.person.clone());
                row.changes = changes(member, &person, &participant, self.days);
                let weighed = self.weigh(record, (party, name), (group, member), row);
                let as_it_stands = weighed.back().next().is_some();
                if weighed.tell(row) {
                    return None;
                }
                if as_it_stands {
                    row.changes.clear();
                    row.state = RowState::Unchanged;
                    return None;
                }
                withdrawn(row, Facts::default().case("seat"));
                holds_seat.then_some(Action::Update { participant, person, moves_to: None })
            }
            (_, true) => {
                withdrawn(row, Facts::default());
                None
            }
            (Some(Somebody::Member(group, member)), false) => {
                self.update(record, party, name, group, member, row)
            }
            (Some(Somebody::Elsewhere(person)), false) => self.add_known(record, party, name, person, row),
            (None, false) => {
                note_capitals(record, &Name::default(), name, row);
                let newcomer = Newcomer::New {
                    name: Box::new(name.clone()),
                    email: record.email.clone().unwrap_or_default(),
                    phone: record.phone.clone().unwrap_or_default(),
                };
                self.add(record, party, newcomer, row)
            }
        }
    }

    /// Gives somebody a seat, or asks how they attend.
    fn add(&self, record: &Record, party: PartyId, person: Newcomer, row: &mut ImportRow) -> Option<Action> {
        let Some(unsaid) = self.attends_unsaid(record) else {
            row.ask(Field::Mode, ImportQuestion::new(QuestionCode::AttendanceMissing), Facts::default());
            return None;
        };
        let mut seat = Seat::new(self.days, unsaid);
        fill(&mut seat, record, self.days);
        seat.status = record.status.unwrap_or(Status::Registered);
        let mut needs = Needs::default();
        fill_needs(&mut needs, record);
        row.state = RowState::New;
        row.show(
            Field::Mode,
            &short_attendance(&self.days.iter().map(|day| seat.mode_on(*day)).collect::<Vec<_>>()),
        );
        let reference = record.reference.clone().unwrap_or_default();
        Some(Action::Add { party, person, seat: Box::new(seat), needs, reference })
    }

    /// Returns how somebody new attends on days of which the row says nothing; none where it says nothing at all, and nobody
    /// answered for such rows.
    fn attends_unsaid(&self, record: &Record) -> Option<Mode> {
        let says_days = record.attendance.as_ref().is_some_and(|days| !days.is_empty());
        let says_mode = record.listed.as_ref().is_some_and(|listed| listed.online_only.is_some());
        if says_days || says_mode {
            Some(Mode::InPerson)
        } else {
            self.certain.decisions.answers.mode_for("")
        }
    }

    /// Gives somebody who is known from another meeting a seat at this one.
    fn add_known(
        &self,
        record: &Record,
        party: PartyId,
        name: &Name,
        known: &Person,
        row: &mut ImportRow,
    ) -> Option<Action> {
        let mut person = known.clone();
        fill_person(&mut person, name, record, row);
        row.changes = person_changes(known, &person);
        row.note(Level::Info, None, ReasonCode::KnownElsewhere, Facts::default());
        self.add(record, party, Newcomer::Known(Box::new(person)), row)
    }

    fn update(
        &self,
        record: &Record,
        party: PartyId,
        name: &Name,
        group: &Seats,
        member: &Member,
        row: &mut ImportRow,
    ) -> Option<Action> {
        let mut participant = Box::new(member.participant.clone());
        let mut person = Box::new(member.person.clone());
        fill_person(&mut person, name, record, row);
        fill(&mut participant.seat, record, self.days);
        fill_needs(&mut participant.needs, record);
        participant.seat.status = record.status.unwrap_or(match member.participant.seat.status {
            // Whoever answers has registered; that our own list names somebody is no answer.
            Status::Invited | Status::Nominated if record.listed.is_none() => Status::Registered,
            status => status,
        });
        let mut moves_to = (group.party.id != party).then_some(party);
        row.changes = self.all_changes(group, member, &person, &participant, moves_to);
        let weighed = self.weigh(record, (party, name), (group, member), row);
        for field in weighed.back() {
            put_back(field, member, &mut person, &mut participant);
            moves_to = moves_to.filter(|_| field != Field::Party);
        }
        row.changes = self.all_changes(group, member, &person, &participant, moves_to);
        if weighed.tell(row) {
            return None;
        }
        row.state = if row.changes.is_empty() { RowState::Unchanged } else { RowState::Update };
        (row.state == RowState::Update).then_some(Action::Update { participant, person, moves_to })
    }

    /// Weighs the changes of a row against the earlier file of the source, where there is one.
    fn weigh(
        &self,
        record: &Record,
        (party, name): (PartyId, &Name),
        (group, member): (&Seats, &Member),
        row: &ImportRow,
    ) -> Weighed {
        let Some(base) = self.base else { return Weighed::default() };
        let says = says(record, name, self.certain.code(party).unwrap_or_default());
        let stands = stands(&member.person, &member.participant, &group.party.code);
        let (reference, decisions) = (&member.participant.reference, self.certain.decisions);
        base.weigh(reference, record.row, [&says, &stands], &row.changes, decisions)
    }

    fn all_changes(
        &self,
        group: &Seats,
        member: &Member,
        person: &Person,
        participant: &Participant,
        moves_to: Option<PartyId>,
    ) -> Vec<ImportChange> {
        let mut all = changes(member, person, participant, self.days);
        all.extend(moves_to.map(|to| ImportChange {
            field: Field::Party,
            before: group.party.code.clone(),
            after: self.certain.code(to).unwrap_or_default().to_owned(),
        }));
        all
    }

    /// Says what a row says, and what stands of the person once it is applied; nothing where it is not.
    pub fn said(
        &self,
        record: &Record,
        (party, name): (PartyId, &Name),
        found: Option<Somebody<'_>>,
        action: Option<&Action>,
        row: &ImportRow,
    ) -> Option<[Says; 2]> {
        let code = |id: PartyId| self.certain.code(id).unwrap_or_default();
        let left = match (action, found) {
            (Some(Action::Add { party, person: Newcomer::Known(person), seat, needs, .. }), _) => {
                stand(&person.name, [&person.email, &person.phone], seat, needs, code(*party))
            }
            (
                Some(Action::Add {
                    party, person: Newcomer::New { name, email, phone }, seat, needs, ..
                }),
                _,
            ) => stand(name, [email, phone], seat, needs, code(*party)),
            (Some(Action::Update { participant, person, moves_to }), Some(Somebody::Member(group, _))) => {
                stands(person, participant, moves_to.map_or(group.party.code.as_str(), code))
            }
            (None, Some(Somebody::Member(group, member)))
                if matches!(row.state, RowState::Unchanged | RowState::Withdrawn) =>
            {
                stands(&member.person, &member.participant, &group.party.code)
            }
            _ => return None,
        };
        Some([says(record, name, code(party)), left])
    }
}

/// Takes over what a row says about a person, whatever their seat.
fn fill_person(person: &mut Person, name: &Name, record: &Record, row: &mut ImportRow) {
    let before = person.name.clone();
    if swapped(&before, name) {
        row.doubt(Field::FamilyName, ReasonCode::NamesSwapped, Facts::default());
    } else {
        fill_name(&mut person.name, name, record);
    }
    note_capitals(record, &before, &person.name, row);
    fill_email(&mut person.email, record);
    take(&mut person.phone, record.phone.as_ref());
}

/// Tells whether two names are one, with given and family name the other way round.
fn swapped(known: &Name, said: &Name) -> bool {
    let key = |line: &Line| search_key(line.as_str());
    let (given, family) = (key(&known.given_name), key(&known.family_name));
    given != family && (given, family) == (key(&said.family_name), key(&said.given_name))
}

fn withdrawn(row: &mut ImportRow, facts: Facts) {
    row.state = RowState::Withdrawn;
    row.note(Level::Info, Field::Withdrawn, ReasonCode::Withdrawn, facts);
}

/// Says that a family name comes in capitals because our own list prints it so: only its bearer knows the small letters.
fn note_capitals(record: &Record, before: &Name, after: &Name, row: &mut ImportRow) {
    let family = after.family_name.as_str();
    let shouted =
        family.chars().filter(|c| c.is_alphabetic()).count() > 1 && !family.contains(char::is_lowercase);
    if record.listed.is_some() && shouted && before.family_name != after.family_name {
        row.doubt(Field::FamilyName, ReasonCode::NameInCapitals, Facts::default());
    }
}
