//! Decides what would happen to every row.

use super::explain::{ask, ask_who, first_view, in_order, reason, restore_commas, written_plainly};
use super::fill::{changes, fill, fill_email, fill_name, fill_needs, person_changes, take};
use super::matching::{Known, Row, Someone, Who, identify, replaced_by};
use super::session::Decisions;
use super::view::{ImportChange, ImportRow, QuestionCode, ReasonLevel, RowState};
use crate::party::PartyView;
use crate::{Result, roster};
use domain::ids::{MeetingId, PartyId};
use domain::meeting::Meeting;
use domain::participant::{Mode, Needs, Participant, Seat, Status};
use domain::party::{Party, Resolution, Resolver};
use domain::person::{Name, Person};
use domain::roster::{Group, Member};
use domain::text::{Line, search_key};
use intake::{Field, Record};
use std::collections::BTreeMap;
use store::Unit;

/// What would happen to every row of a sheet.
pub struct Plan {
    pub(super) meeting: Meeting,
    pub(super) file_name: String,
    pub(super) rows: Vec<Planned>,
}

/// A row with what it leads to.
pub(super) struct Planned {
    pub view: ImportRow,
    pub action: Action,
}

/// What applying a row does.
pub(super) enum Action {
    /// Nothing.
    Nothing,
    /// Gives somebody a seat.
    Add { party: PartyId, person: Newcomer, seat: Box<Seat>, needs: Needs, reference: Option<String> },
    /// Changes somebody who is there.
    Update { participant: Box<Participant>, person: Box<Person>, moves_to: Option<PartyId> },
}

/// Somebody without a seat at the meeting.
pub(super) enum Newcomer {
    /// Nobody knew them.
    New { name: Box<Name>, email: Line, phone: Line },
    /// Known from another meeting, with what the row brings.
    Known(Box<Person>),
}

impl Plan {
    pub(super) async fn make(
        unit: &mut Unit,
        meeting: MeetingId,
        records: &[Record],
        decisions: &Decisions,
        file_name: &str,
    ) -> Result<Self> {
        let roster = roster(unit, meeting).await?;
        let parties: Vec<Party> = unit.all().await?;
        let persons: Vec<Person> = unit.all().await?;
        let maker = Maker {
            known: Known::of(&roster, &persons),
            resolver: Resolver::new(&parties, roster.meeting.details.from),
            parties: &parties,
            meeting: &roster.meeting,
            decisions,
        };
        let rows = maker.rows(records);
        Ok(Self { meeting: roster.meeting.clone(), file_name: file_name.to_owned(), rows })
    }

    /// Walks through the rows as the screen shows them.
    pub fn rows(&self) -> impl Iterator<Item = &ImportRow> {
        self.rows.iter().map(|row| &row.view)
    }

    /// Counts the rows per state; rows left out are not counted.
    pub fn totals(&self) -> BTreeMap<RowState, u32> {
        let mut totals: BTreeMap<RowState, u32> = RowState::ALL.into_iter().map(|state| (state, 0)).collect();
        for row in self.rows().filter(|row| !row.skipped) {
            *totals.entry(row.state).or_default() += 1;
        }
        totals
    }

    /// Counts the rows left out.
    pub fn skipped(&self) -> u32 {
        u32::try_from(self.rows().filter(|row| row.skipped).count()).unwrap_or(u32::MAX)
    }
}

struct Maker<'a> {
    known: Known<'a>,
    resolver: Resolver<'a>,
    parties: &'a [Party],
    meeting: &'a Meeting,
    decisions: &'a Decisions,
}

impl Maker<'_> {
    fn rows(&self, records: &[Record]) -> Vec<Planned> {
        let mut rows: Vec<Planned> = Vec::with_capacity(records.len());
        let mut certain: Vec<Option<(PartyId, Name)>> = Vec::with_capacity(records.len());
        for record in records {
            let mut view = first_view(record, self.decisions.answers.skip.contains(&record.row));
            let (party, name) = self.certain(record, &mut view);
            certain.push(party.zip(name).filter(|_| !view.skipped));
            rows.push(Planned { view, action: Action::Nothing });
        }
        let named: Vec<Row<'_>> = certain
            .iter()
            .zip(records)
            .enumerate()
            .filter_map(|(place, (certain, record))| {
                certain.as_ref().map(|(party, name)| Row { place, record, party: *party, name })
            })
            .collect();
        let identities = identify(&named, &self.known, &self.decisions.answers.persons);
        let replaced = replaced_by(&identities.who, records);
        for Row { place, record, party, name } in &named {
            let row = &mut rows[*place];
            if let Some(winner) = replaced.get(place) {
                row.view.state = RowState::Duplicate;
                let message =
                    format!("The same person as row {}; the later answer is kept.", records[*winner].row);
                row.view.reasons.push(reason(
                    Some(Field::Email),
                    "answered_again",
                    message,
                    ReasonLevel::Info,
                ));
                continue;
            }
            match identities.who[place] {
                Who::Known(known) => self.decide(record, *party, name, Some(self.known.someone(known)), row),
                Who::New(first) => {
                    if identities.namesakes.contains(&first) {
                        let message =
                            "Somebody of this name with another address is in the delegation already.";
                        row.view.reasons.push(reason(
                            Some(Field::FamilyName),
                            "namesake",
                            message.into(),
                            ReasonLevel::Doubt,
                        ));
                    }
                    self.decide(record, *party, name, None, row);
                }
                Who::Open(first) => {
                    if let Some((doubt, candidates)) = identities.open.get(&first) {
                        let name_in = |place: usize| {
                            certain[place].as_ref().map_or_else(String::new, |(_, name)| name.running())
                        };
                        ask_who(&mut row.view, *doubt, candidates, &self.known, records, name_in);
                    }
                }
            }
        }
        for row in &mut rows {
            in_order(&mut row.view);
        }
        rows
    }

    /// Finds party and name of a row, or asks.
    fn certain(&self, record: &Record, view: &mut ImportRow) -> (Option<PartyId>, Option<Name>) {
        let mut name = self.name(record);
        let party = self.party(record, view);
        if let Some(party) = party {
            view.party = Some(party.code.clone());
            if matches!(party.code.as_str(), "RO" | "MD") {
                restore_commas(&mut name, view);
            }
        }
        view.given_name = name.given_name.to_string();
        view.family_name = name.family_name.to_string();
        view.name = name.running();
        if name.family_name.is_empty() {
            ask(
                view,
                QuestionCode::NameMissing,
                "",
                Vec::new(),
                Some(Field::FamilyName),
                "The family name is missing.",
            );
            return (party.map(|party| party.id), None);
        }
        if name.lacks_latin_form() {
            let message =
                "The Latin form of the name is still missing; lists print the name as typed until then.";
            view.reasons.push(reason(
                Some(Field::FamilyName),
                "no_latin_form",
                message.into(),
                ReasonLevel::Info,
            ));
        }
        (party.map(|party| party.id), Some(name))
    }

    fn name(&self, record: &Record) -> Name {
        let mut name = Name {
            title: record.title.clone().unwrap_or_default(),
            given_name: record.given_name.clone().unwrap_or_default(),
            family_name: record.family_name.clone().unwrap_or_default(),
            given_name_latin: record.given_name_latin.clone().unwrap_or_default(),
            family_name_latin: record.family_name_latin.clone().unwrap_or_default(),
            display: Line::default(),
        };
        if let Some(answer) = self.decisions.answers.names.get(&record.row) {
            if let Ok(given) = answer.given_name.parse() {
                name.given_name = given;
            }
            if let Ok(family) = answer.family_name.parse() {
                name.family_name = family;
            }
        }
        name
    }

    fn party(&self, record: &Record, view: &mut ImportRow) -> Option<&Party> {
        let text = record.party_text.as_ref().map_or("", Line::as_str);
        let by_id = |id: PartyId| self.parties.iter().find(|party| party.id == id);
        let answered = self
            .decisions
            .answers
            .party_of_row
            .get(&record.row)
            .map(String::as_str)
            .or_else(|| self.decisions.answers.party_for(text).filter(|_| !text.is_empty()));
        if let Some(party) = answered.and_then(|code| self.resolver.by_code(code)).and_then(by_id) {
            return Some(party);
        }
        let views =
            |ids: &[PartyId]| ids.iter().filter_map(|id| by_id(*id)).map(PartyView::from).collect::<Vec<_>>();
        let field = Some(Field::Party);
        match self.resolver.resolve(text) {
            Resolution::One(id) => {
                let party = by_id(id)?;
                if !written_plainly(text, party) {
                    let message = format!("“{text}” stands for {} ({}).", party.name, party.code);
                    view.reasons.push(reason(field, "party_recognised", message, ReasonLevel::Corrected));
                }
                Some(party)
            }
            Resolution::Ambiguous(ids) => {
                let message = format!("“{text}” can stand for more than one country or body.");
                ask(view, QuestionCode::PartyAmbiguous, text, views(&ids), field, &message);
                None
            }
            Resolution::Unknown(ids) => {
                let message = format!("No country or body is known as “{text}”.");
                ask(view, QuestionCode::PartyUnknown, text, views(&ids), field, &message);
                None
            }
            Resolution::Missing => {
                ask(view, QuestionCode::PartyMissing, "", Vec::new(), field, "No country or body is given.");
                None
            }
        }
    }

    fn decide(
        &self,
        record: &Record,
        party: PartyId,
        name: &Name,
        found: Option<Someone<'_>>,
        row: &mut Planned,
    ) {
        match (found, record.withdrawn) {
            (Some(Someone::Member(_, member)), true) => {
                let mut participant = member.participant.clone();
                if participant.seat.status.holds_seat() {
                    participant.seat.status = Status::Cancelled;
                    let person = Box::new(member.person.clone());
                    row.action =
                        Action::Update { participant: Box::new(participant), person, moves_to: None };
                }
                withdrawn(row, "Withdrew: the seat becomes free.");
            }
            (_, true) => withdrawn(row, "Withdrew, and is not among the participants: nothing to do."),
            (Some(Someone::Member(group, member)), false) => {
                self.update(record, party, name, group, member, row);
            }
            (Some(Someone::Elsewhere(person)), false) => self.add_known(record, party, name, person, row),
            (None, false) => {
                let (email, phone) = (record.email.clone(), record.phone.clone());
                let newcomer = Newcomer::New {
                    name: Box::new(name.clone()),
                    email: email.unwrap_or_default(),
                    phone: phone.unwrap_or_default(),
                };
                note_capitals(record, &Name::default(), name, &mut row.view);
                self.add(record, party, newcomer, row);
            }
        }
    }

    fn add(&self, record: &Record, party: PartyId, person: Newcomer, row: &mut Planned) {
        let days = self.meeting.details.days();
        let mut seat = Seat::new(&days, Mode::InPerson);
        fill(&mut seat, record, &days);
        seat.status = record.status.unwrap_or(Status::Registered);
        let mut needs = Needs::default();
        fill_needs(&mut needs, record);
        let reference = record.reference.clone();
        row.view.state = RowState::New;
        row.action = Action::Add { party, person, seat: Box::new(seat), needs, reference };
    }

    /// Gives somebody who is known from another meeting a seat at this one.
    fn add_known(&self, record: &Record, party: PartyId, name: &Name, known: &Person, row: &mut Planned) {
        let mut person = known.clone();
        fill_person(&mut person, name, record, &mut row.view);
        row.view.changes = person_changes(known, &person);
        let message = "Known from another meeting, and gets a seat at this one.";
        row.view.reasons.push(reason(None, "known_elsewhere", message.into(), ReasonLevel::Info));
        self.add(record, party, Newcomer::Known(Box::new(person)), row);
    }

    fn update(
        &self,
        record: &Record,
        party: PartyId,
        name: &Name,
        group: &Group,
        member: &Member,
        row: &mut Planned,
    ) {
        let days = self.meeting.details.days();
        let mut participant = member.participant.clone();
        let mut person = member.person.clone();
        fill_person(&mut person, name, record, &mut row.view);
        fill(&mut participant.seat, record, &days);
        fill_needs(&mut participant.needs, record);
        participant.seat.status = record.status.unwrap_or(match member.participant.seat.status {
            // Whoever answers has registered; that our own list names somebody is no answer.
            Status::Invited | Status::Nominated if record.listed.is_none() => Status::Registered,
            status => status,
        });
        let moves_to = (group.party.id != party).then_some(party);
        row.view.changes = changes(member, &person, &participant, &days);
        if let Some(to) = moves_to {
            let code = |id: PartyId| {
                self.parties.iter().find(|party| party.id == id).map(|party| party.code.clone())
            };
            row.view.changes.push(ImportChange {
                field: Field::Party,
                before: group.party.code.clone(),
                after: code(to).unwrap_or_default(),
            });
        }
        if row.view.changes.is_empty() {
            row.view.state = RowState::Unchanged;
        } else {
            row.view.state = RowState::Update;
            row.action =
                Action::Update { participant: Box::new(participant), person: Box::new(person), moves_to };
        }
    }
}

/// Takes over what a row says about a person, whatever their seat.
fn fill_person(person: &mut Person, name: &Name, record: &Record, view: &mut ImportRow) {
    let before = person.name.clone();
    if swapped(&before, name) {
        let message =
            "Given and family name stand the other way round in the file; they are kept as they are known.";
        view.reasons.push(reason(
            Some(Field::FamilyName),
            "names_swapped",
            message.into(),
            ReasonLevel::Doubt,
        ));
    } else {
        fill_name(&mut person.name, name, record);
    }
    note_capitals(record, &before, &person.name, view);
    fill_email(&mut person.email, record);
    take(&mut person.phone, record.phone.as_ref());
}

/// Tells whether two names are one, with given and family name the other way round.
fn swapped(known: &Name, said: &Name) -> bool {
    let key = |line: &Line| search_key(line.as_str());
    let (given, family) = (key(&known.given_name), key(&known.family_name));
    given != family && (given, family) == (key(&said.family_name), key(&said.given_name))
}

fn withdrawn(row: &mut Planned, message: &str) {
    row.view.state = RowState::Withdrawn;
    row.view.reasons.push(reason(Some(Field::Withdrawn), "withdrawn", message.to_owned(), ReasonLevel::Info));
}

/// Says that a family name comes in capitals because our own list prints it so: only its bearer knows the small letters.
fn note_capitals(record: &Record, before: &Name, after: &Name, view: &mut ImportRow) {
    let family = after.family_name.as_str();
    let shouted =
        family.chars().filter(|c| c.is_alphabetic()).count() > 1 && !family.contains(char::is_lowercase);
    if record.listed.is_some() && shouted && before.family_name != after.family_name {
        let message = "The list prints family names in capitals; check how this one is written.";
        view.reasons.push(reason(
            Some(Field::FamilyName),
            "name_in_capitals",
            message.into(),
            ReasonLevel::Doubt,
        ));
    }
}
