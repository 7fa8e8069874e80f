//! `statistics`: counts by kind, day and mode, and the attendance sentence.

use crate::failure::Result;
use crate::global::{FileArgs, Global};
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use domain::attendance::Basis;
use domain::party::PartyKind;
use domain::statistics::Statistics;
use ops::statistics::Counted;
use words::SaidAttendance;

/// Prints the counts of a meeting.
pub async fn print(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let statistics = ops::statistics::statistics(&mut unit, meeting).await?;
    output.print(&statistics, words)
}

fn words(Counted { statistics, attendance, .. }: &Counted) -> Vec<String> {
    let Statistics { persons, delegations, in_person, online, every_day, .. } = statistics;
    let mut lines = vec![format!(
        "{persons} people, {delegations} delegations; {in_person} in person, {online} online only, {every_day} on every day."
    )];
    let mut kinds = Table::new(["Kind", "People", "Delegations"]);
    for count in &statistics.kinds {
        kinds.row([
            kind_name(count.kind).to_owned(),
            count.persons.to_string(),
            count.delegations.to_string(),
        ]);
    }
    lines.extend(kinds.lines());
    let mut days = Table::new(["Day", "People", "In person", "Online", "Delegations", "Came", "Absent"]);
    for day in &statistics.days {
        let counts = [day.persons, day.in_person, day.online, day.delegations].map(|count| count.to_string());
        let came = day.came.map(|came| came.to_string()).unwrap_or_default();
        let more = [came, day.absent.join(" ")];
        days.row([day.date.to_string()].into_iter().chain(counts).chain(more));
    }
    lines.extend(days.lines());
    let mut roles = Table::new(["Role", "People"]);
    for (role, count) in &statistics.roles {
        roles.row([words::Words::chosen().name(*role), count.to_string()]);
    }
    lines.extend(roles.lines());
    lines.push(format!("Photographs: {} yes, {} no.", statistics.photo_yes, statistics.photo_no));
    if !statistics.member_states_missing.is_empty() {
        lines.push(format!("Member States without anyone: {}.", statistics.member_states_missing.join(" ")));
    }
    lines.extend(sentence(attendance));
    lines
}

/// Says who attended or is registered, with the footnotes; nothing where nobody is.
pub fn sentence(attendance: &SaidAttendance) -> Vec<String> {
    let mut lines = Vec::new();
    if !attendance.sentence.is_empty() {
        let basis = match attendance.basis {
            Basis::Attended => "Attended",
            Basis::Registered => "Registered",
        };
        lines.push(format!("{basis}: {}.", attendance.sentence));
        lines.extend(attendance.footnotes.iter().cloned());
    }
    lines
}

const fn kind_name(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::MemberState => "Member States",
        PartyKind::ThirdCountry => "Third countries",
        PartyKind::EuBody => "EU bodies",
        PartyKind::InternationalOrganisation => "International organisations",
        PartyKind::Private => "Companies",
        PartyKind::CivilSociety => "Civil society",
    }
}
