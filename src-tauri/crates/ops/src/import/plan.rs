//! Decides what would happen to every row.

use super::matching::{Known, PersonKey, replaced_by};
use super::session::Decisions;
use super::view::{
    ImportChange, ImportQuestion, ImportReason, ImportRow, QuestionCode, ReasonLevel, RowState,
};
use crate::party::PartyView;
use crate::{Result, roster};
use domain::ids::{MeetingId, PartyId};
use domain::meeting::Meeting;
use domain::participant::{Mode, Participant, PhotoConsent, Seat, Status};
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
    /// Gives a new person, or one known from another meeting, a seat.
    Add { party: PartyId, person: Box<NewPerson>, seat: Box<Seat>, reference: Option<String> },
    /// Changes somebody who is there.
    Update { participant: Box<Participant>, person: Box<Person>, moves_to: Option<PartyId> },
}

/// A person as a row names them.
pub(super) struct NewPerson {
    pub name: Name,
    pub email: Line,
    pub phone: Line,
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
        let maker = Maker {
            known: Known::of(&roster),
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
        let mut keys: Vec<(usize, PersonKey)> = Vec::with_capacity(records.len());
        let mut certain: Vec<Option<(PartyId, Name)>> = Vec::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            let mut view = first_view(record, self.decisions.answers.skip.contains(&record.row));
            let (party, name) = self.certain(record, &mut view);
            certain.push(party.zip(name));
            if let (Some((party, name)), false) = (&certain[index], view.skipped) {
                let email = record.email.as_ref().map_or("", Line::as_str);
                keys.push((
                    index,
                    PersonKey::of(email, name.given_name.as_str(), name.family_name.as_str(), *party),
                ));
            }
            rows.push(Planned { view, action: Action::Nothing });
        }
        let replaced = replaced_by(&keys, records);
        for (index, key) in &keys {
            let Some((party, name)) = certain[*index].take() else { continue };
            let row = &mut rows[*index];
            if let Some(winner) = replaced.get(index) {
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
            let by_name = PersonKey::of("", name.given_name.as_str(), name.family_name.as_str(), party);
            let found = self.known.find(key, &by_name);
            self.decide(&records[*index], party, name, found, row);
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
        name: Name,
        found: Option<(&Group, &Member)>,
        row: &mut Planned,
    ) {
        match (found, record.withdrawn) {
            (None, true) => {
                row.view.state = RowState::Withdrawn;
                let message = "Withdrew, and is not among the participants: nothing to do.".to_owned();
                row.view.reasons.push(reason(
                    Some(Field::Withdrawn),
                    "withdrawn",
                    message,
                    ReasonLevel::Info,
                ));
            }
            (Some((_, member)), true) => {
                row.view.state = RowState::Withdrawn;
                let mut participant = member.participant.clone();
                if participant.seat.status.holds_seat() {
                    participant.seat.status = Status::Cancelled;
                    let person = Box::new(member.person.clone());
                    row.action =
                        Action::Update { participant: Box::new(participant), person, moves_to: None };
                }
                let message = "Withdrew: the seat becomes free.".to_owned();
                row.view.reasons.push(reason(
                    Some(Field::Withdrawn),
                    "withdrawn",
                    message,
                    ReasonLevel::Info,
                ));
            }
            (None, false) => {
                row.view.state = RowState::New;
                row.action = self.addition(record, party, name);
            }
            (Some((group, member)), false) => self.update(record, party, &name, group, member, row),
        }
    }

    fn addition(&self, record: &Record, party: PartyId, name: Name) -> Action {
        let mut seat = Seat::new(&self.meeting.details.days(), Mode::InPerson);
        fill(&mut seat, record);
        seat.status = record.status.unwrap_or(Status::Registered);
        let person = NewPerson {
            name,
            email: record.email.clone().unwrap_or_default(),
            phone: record.phone.clone().unwrap_or_default(),
        };
        let reference = record.reference.clone();
        Action::Add { party, person: Box::new(person), seat: Box::new(seat), reference }
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
        let mut participant = member.participant.clone();
        let mut person = member.person.clone();
        take(&mut person.name.title, Some(&name.title));
        take(&mut person.name.given_name, Some(&name.given_name));
        take(&mut person.name.family_name, Some(&name.family_name));
        take(&mut person.name.given_name_latin, Some(&name.given_name_latin));
        take(&mut person.name.family_name_latin, Some(&name.family_name_latin));
        if person.email.is_empty() {
            take(&mut person.email, record.email.as_ref());
        }
        take(&mut person.phone, record.phone.as_ref());
        fill(&mut participant.seat, record);
        let before = &member.participant.seat;
        participant.seat.status = record.status.unwrap_or(match before.status {
            Status::Invited | Status::Nominated => Status::Registered,
            status => status,
        });
        let moves_to = (group.party.id != party).then_some(party);
        row.view.changes = changes(member, &person, &participant, self.meeting);
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

fn first_view(record: &Record, skipped: bool) -> ImportRow {
    let reasons = record.reasons.iter().map(|given| ImportReason {
        field: given.field,
        code: given.code.to_owned(),
        message: given.message.clone(),
        level: match given.level {
            intake::Level::Info => ReasonLevel::Info,
            intake::Level::Corrected => ReasonLevel::Corrected,
            intake::Level::Doubt => ReasonLevel::Doubt,
            intake::Level::Refused => ReasonLevel::Refused,
        },
    });
    ImportRow {
        row: record.row,
        state: RowState::Rejected,
        skipped,
        name: String::new(),
        given_name: String::new(),
        family_name: String::new(),
        party: None,
        party_text: record.party_text.clone().map(String::from).unwrap_or_default(),
        attends: attends(record),
        reasons: reasons.collect(),
        changes: Vec::new(),
        question: None,
    }
}

/// Writes how somebody attends, in short: "in person, 1 2".
fn attends(record: &Record) -> String {
    record.attendance.as_ref().map_or_else(String::new, |days| {
        short_attendance(&days.iter().map(|day| day.mode).collect::<Vec<_>>())
    })
}

fn short_attendance(modes: &[Mode]) -> String {
    let numbers = |wanted: Mode| {
        let days = modes.iter().enumerate().filter(|(_, mode)| **mode == wanted);
        days.map(|(index, _)| (index + 1).to_string()).collect::<Vec<_>>().join(" ")
    };
    [("in person", numbers(Mode::InPerson)), ("online", numbers(Mode::Online))]
        .into_iter()
        .filter(|(_, days)| !days.is_empty())
        .map(|(mode, days)| format!("{mode}, {days}"))
        .collect::<Vec<_>>()
        .join("; ")
}

fn reason(field: Option<Field>, code: &str, message: String, level: ReasonLevel) -> ImportReason {
    ImportReason { field, code: code.to_owned(), message, level }
}

fn ask(
    view: &mut ImportRow,
    code: QuestionCode,
    text: &str,
    suggestions: Vec<PartyView>,
    field: Option<Field>,
    message: &str,
) {
    view.state = RowState::Rejected;
    view.reasons.push(reason(field, code.as_str(), message.to_owned(), ReasonLevel::Refused));
    if view.question.is_none() {
        view.question = Some(ImportQuestion { code, text: text.to_owned(), suggestions });
    }
}

/// Tells whether a party was written by its code or English name: nothing to explain.
fn written_plainly(text: &str, party: &Party) -> bool {
    let text = search_key(text.trim());
    [&party.code, &party.name].into_iter().any(|name| search_key(name) == text)
}

/// Romanian is written with a comma below, and old forms have the cedilla; only here is that certain.
fn restore_commas(name: &mut Name, view: &mut ImportRow) {
    for (part, field) in
        [(&mut name.given_name, Field::GivenName), (&mut name.family_name, Field::FamilyName)]
    {
        if let Some(line) = intake::comma_below(part.as_str()).and_then(|text| text.parse().ok()) {
            *part = line;
            let message =
                "The letters ș and ț are written with a comma below instead of a cedilla.".to_owned();
            view.reasons.push(reason(Some(field), "comma_below", message, ReasonLevel::Corrected));
        }
    }
}

/// Takes a text over where the file has one: an empty cell never erases what is known.
fn take(into: &mut Line, from: Option<&Line>) {
    if let Some(text) = from.filter(|text| !text.is_empty()) {
        *into = text.clone();
    }
}

/// Takes over what a row says about a seat.
fn fill(seat: &mut Seat, record: &Record) {
    take(&mut seat.organisation, record.organisation.as_ref());
    take(&mut seat.function, record.function.as_ref());
    take(&mut seat.travel, record.travel.as_ref());
    take(&mut seat.dietary, record.dietary.as_ref());
    take(&mut seat.accessibility, record.accessibility.as_ref());
    if let Some(roles) = record.roles.as_ref().filter(|roles| brings_others(roles, &seat.roles)) {
        seat.roles.clone_from(roles);
    }
    if let Some(role) = record.delegation_role {
        seat.delegation_role = role;
    }
    if let Some(attendance) = record.attendance.as_ref().filter(|days| !days.is_empty()) {
        seat.attendance.clone_from(attendance);
    }
    if let Some(languages) =
        record.languages.as_ref().filter(|languages| brings_others(languages, &seat.languages))
    {
        seat.languages.clone_from(languages);
    }
    if let Some(consent) = record.photo_consent.filter(|consent| *consent != PhotoConsent::NotAsked) {
        seat.photo_consent = consent;
    }
}

/// Tells whether a list says something else than what is known. The order says nothing: a survey tool that writes one
/// column per option writes the options in its own order.
fn brings_others<T: PartialEq>(new: &[T], known: &[T]) -> bool {
    !new.is_empty()
        && (new.iter().any(|item| !known.contains(item)) || known.iter().any(|item| !new.contains(item)))
}

/// Lists what an update changes. Needs (class D) are named without their values.
fn changes(
    member: &Member,
    person: &Person,
    participant: &Participant,
    meeting: &Meeting,
) -> Vec<ImportChange> {
    let (old, new) = (&member.person, person);
    let (was, is) = (&member.participant.seat, &participant.seat);
    let days = meeting.details.days();
    let attendance =
        |seat: &Seat| short_attendance(&days.iter().map(|day| seat.mode_on(*day)).collect::<Vec<_>>());
    let languages = |seat: &Seat| {
        seat.languages.iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let roles = |seat: &Seat| seat.roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(", ");
    let hidden = |before: &Line, after: &Line| {
        if before == after { Default::default() } else { ("…".to_owned(), "changed".to_owned()) }
    };
    let pairs: Vec<(Field, (String, String))> = vec![
        (Field::Title, (old.name.title.to_string(), new.name.title.to_string())),
        (Field::GivenName, (old.name.given_name.to_string(), new.name.given_name.to_string())),
        (Field::FamilyName, (old.name.family_name.to_string(), new.name.family_name.to_string())),
        (
            Field::GivenNameLatin,
            (old.name.given_name_latin.to_string(), new.name.given_name_latin.to_string()),
        ),
        (
            Field::FamilyNameLatin,
            (old.name.family_name_latin.to_string(), new.name.family_name_latin.to_string()),
        ),
        (Field::Email, (old.email.to_string(), new.email.to_string())),
        (Field::Phone, (old.phone.to_string(), new.phone.to_string())),
        (Field::Organisation, (was.organisation.to_string(), is.organisation.to_string())),
        (Field::Function, (was.function.to_string(), is.function.to_string())),
        (Field::Role, (roles(was), roles(is))),
        (Field::DelegationRole, (word(was.delegation_role), word(is.delegation_role))),
        (Field::Mode, (attendance(was), attendance(is))),
        (Field::Languages, (languages(was), languages(is))),
        (Field::Travel, (was.travel.to_string(), is.travel.to_string())),
        (Field::Dietary, hidden(&was.dietary, &is.dietary)),
        (Field::Accessibility, hidden(&was.accessibility, &is.accessibility)),
        (Field::PhotoConsent, (word(was.photo_consent), word(is.photo_consent))),
        (Field::Status, (word(was.status), word(is.status))),
    ];
    pairs
        .into_iter()
        .filter(|(_, (before, after))| before != after)
        .map(|(field, (before, after))| ImportChange { field, before, after })
        .collect()
}

/// Returns the stored word of a choice, "not asked" for `not_asked`.
fn word(choice: impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(text)) => text.replace('_', " "),
        _ => String::new(),
    }
}
