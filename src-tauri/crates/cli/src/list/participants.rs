//! `list participants`.

use super::{Class, ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::table::Table;
use chrono::NaiveDate;
use domain::disclosure::{LOGISTICS, logistics};
use domain::field::Field;
use domain::ids::{DelegationId, ParticipantId};
use domain::language::LanguageCode;
use domain::participant::{DayMode, DelegationRole, Needs, PhotoConsent, Role, Status};
use domain::roster::{Group, Member};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// A participant as class A lists them, with the classes that were asked for.
#[derive(Serialize)]
struct Row {
    id: ParticipantId,
    reference: String,
    party: String,
    delegation: DelegationId,
    title: String,
    given_name: String,
    family_name: String,
    given_name_latin: String,
    family_name_latin: String,
    listed: String,
    organisation: String,
    function: String,
    roles: Vec<Role>,
    delegation_role: DelegationRole,
    status: Status,
    #[serde(flatten)]
    contact: Option<Contact>,
    #[serde(flatten)]
    logistics: Option<Logistics>,
    /// Class D.
    #[serde(flatten)]
    needs: Option<Needs>,
}

/// Class B.
#[derive(Serialize)]
struct Contact {
    email: String,
    phone: String,
}

/// Class C, with the photo consent (class F), which the photographer's list needs.
#[derive(Serialize)]
struct Logistics {
    languages: Vec<LanguageCode>,
    attendance: Vec<DayMode>,
    #[serde(flatten)]
    texts: BTreeMap<Field, String>,
    photo_consent: PhotoConsent,
}

impl Row {
    fn of(group: &Group, member: &Member, days: &[NaiveDate], args: &ListArgs) -> Self {
        let Member { participant, person } = member;
        let (seat, named) = (&participant.seat, &person.name);
        Self {
            id: participant.id,
            reference: participant.reference.clone(),
            party: group.party.code.clone(),
            delegation: group.delegation.id,
            title: named.title.to_string(),
            given_name: named.given_name.to_string(),
            family_name: named.family_name.to_string(),
            given_name_latin: named.given_name_latin.to_string(),
            family_name_latin: named.family_name_latin.to_string(),
            listed: named.listed(&group.party.code),
            organisation: seat.organisation.to_string(),
            function: seat.function.to_string(),
            roles: seat.roles.clone(),
            delegation_role: seat.delegation_role,
            status: seat.status,
            contact: args
                .shows(Class::Contact)
                .then(|| Contact { email: person.email.to_string(), phone: person.phone.to_string() }),
            logistics: args.shows(Class::Logistics).then(|| Logistics {
                languages: seat.languages.clone(),
                attendance: days.iter().map(|day| DayMode { date: *day, mode: seat.mode_on(*day) }).collect(),
                texts: logistics(seat).into_iter().collect(),
                photo_consent: seat.photo_consent,
            }),
            needs: args.shows(Class::Needs).then(|| participant.needs.clone()),
        }
    }

    fn cells(&self) -> Vec<String> {
        let roles: Vec<String> = self.roles.iter().map(|role| words::Words::chosen().name(*role)).collect();
        let mut cells = vec![
            self.reference.clone(),
            self.party.clone(),
            self.listed.clone(),
            self.function.clone(),
            self.organisation.clone(),
            roles.join(", "),
            name(self.status),
        ];
        if let Some(Contact { email, phone }) = &self.contact {
            cells.extend([email.clone(), phone.clone()]);
        }
        if let Some(logistics) = &self.logistics {
            let languages: Vec<&str> = logistics.languages.iter().map(LanguageCode::as_str).collect();
            let days = logistics.attendance.iter().map(|day| format!("{} {}", day.date, name(day.mode)));
            let days = days.collect::<Vec<_>>().join(", ");
            cells.extend([languages.join(" "), days]);
            cells.extend(logistics.texts.values().cloned());
            cells.push(name(logistics.photo_consent));
        }
        if let Some(Needs { dietary, accessibility }) = &self.needs {
            cells.extend([dietary.to_string(), accessibility.to_string()]);
        }
        cells
    }
}

fn headings(args: &ListArgs) -> Vec<String> {
    let mut headings: Vec<String> =
        ["Ref", "Party", "Name", "Function", "Institution", "Roles", "Status"].map(str::to_owned).into();
    if args.shows(Class::Contact) {
        headings.extend(["E-mail", "Telephone"].map(str::to_owned));
    }
    if args.shows(Class::Logistics) {
        headings.extend(["Languages", "Days"].map(str::to_owned));
        headings.extend(LOGISTICS.map(|field| words::Words::chosen().name(field)));
        headings.push("Photo consent".to_owned());
    }
    if args.shows(Class::Needs) {
        headings.extend(["Dietary needs", "Accessibility needs"].map(str::to_owned));
    }
    headings
}

/// Lists the people at a meeting, whether they hold a seat or not: the status says it.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let found: Option<HashSet<ParticipantId>> = match &args.filter {
        Some(text) => Some(ops::people::find(&mut unit, meeting, text).await?.into_iter().collect()),
        None => None,
    };
    let roster = ops::roster(&mut unit, meeting).await?;
    args.note_shown(&mut unit, meeting, &[Class::Contact, Class::Logistics, Class::Needs]).await?;
    commit(unit).await?;
    let days = roster.meeting.details.days();
    let members =
        roster.groups.iter().flat_map(|group| group.members.iter().map(move |member| (group, member)));
    let rows: Vec<Row> = members
        .filter(|(_, member)| found.as_ref().is_none_or(|found| found.contains(&member.participant.id)))
        .map(|(group, member)| Row::of(group, member, &days, args))
        .collect();
    output.print(&rows, |rows| {
        let mut table = Table::new(headings(args).iter().map(String::as_str));
        for row in rows {
            table.row(row.cells());
        }
        table.lines()
    })
}
