//! Verbs over a real encrypted file.

mod actions;
mod agenda;
mod applying;
mod board;
mod calendars;
mod checking;
mod concepts;
mod corrections;
mod delegations;
mod delivering;
mod earlier_imports;
mod exchange;
mod explaining;
mod halves;
mod hidden;
mod history;
mod identity;
mod importing;
mod live;
mod mails;
mod meetings;
mod next_edition;
mod nights;
mod notes;
mod notes_answers;
mod notes_documents;
mod opening;
mod overview;
mod persons;
mod pictures;
mod pouches;
mod presence;
mod press;
mod publication;
mod questions;
mod references;
mod refusals;
mod remembering;
mod report;
mod review;
mod sampled;
mod second_file;
mod sent_round;
mod taking_back;
mod turn;
mod twice;
mod unsaved;
mod vocabulary;

use crate::import::{Decisions, Frame, ImportAnswer, ImportKind, ImportRow, ImportSession, Plan};
use crate::meeting::SeriesChoice;
use crate::people::{PersonDetails, PersonNew, PersonRow, PersonView};
use crate::{Result, Store, Unit, meeting, people, workspace};
use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Actor, ActorRole};
use domain::ids::MeetingId;
use domain::meeting::{MeetingDetails, Zone};
use domain::participant::Mode;
use domain::person::Name;
use domain::text::Line;
use std::path::PathBuf;

/// A workspace with one meeting, of 26 and 27 June 2024 at Eurojust; the folder goes with it.
struct House {
    folder: tempfile::TempDir,
    store: Store,
    meeting: MeetingId,
}

impl House {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("meeting.entente");
        let actor = Actor { name: line("Imke Overgaard"), role: ActorRole::Secretariat };
        let passphrase = "seven quiet herons over the polder".into();
        let title = "A title".parse().unwrap();
        let (store, _) = workspace::create(&path, &passphrase, &title, &actor, now()).await.unwrap();
        let mut unit = store.begin(now()).await.unwrap();
        let series = SeriesChoice::New { name: "Focus group".into(), short: "FG".into() };
        let meeting = meeting::create(&mut unit, series, details(3)).await.unwrap().id;
        unit.commit().await.unwrap();
        Self { folder, store, meeting }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("meeting.entente")
    }

    /// Begins a unit that a test commits or forgets.
    async fn unit(&self) -> Unit {
        self.store.begin(now()).await.unwrap()
    }

    async fn add(&self, new: PersonNew) -> Result<PersonView> {
        let mut unit = self.unit().await;
        let person = people::add(&mut unit, self.meeting, new).await?;
        unit.commit().await?;
        Ok(person)
    }

    /// Everybody at the meeting with the code of their delegation, in order.
    async fn people(&self) -> Vec<(String, PersonRow)> {
        let view = people::list(&mut self.unit().await, self.meeting).await.unwrap();
        let rows = |group: crate::people::DelegationGroup| {
            group.people.into_iter().map(move |row| (group.party.code.clone(), row)).collect::<Vec<_>>()
        };
        view.groups.into_iter().flat_map(rows).collect()
    }

    /// "BE P01 Peeters" for everybody, in order.
    async fn lines(&self) -> Vec<String> {
        let line =
            |(code, row): &(String, PersonRow)| format!("{code} {} {}", row.reference, row.family_name);
        self.people().await.iter().map(line).collect()
    }

    async fn detail(&self, family: &str) -> PersonView {
        let rows = self.people().await;
        let id = rows.iter().find(|(_, row)| row.family_name == family).unwrap().1.id;
        people::view(&mut self.unit().await, id).await.unwrap()
    }

    /// Changes one person over what was read, as the panel does; the test commits.
    async fn change(
        unit: &mut Unit,
        read: &PersonView,
        change: impl FnOnce(&mut PersonDetails),
    ) -> Result<PersonView> {
        let mut details = read.details.clone();
        change(&mut details);
        people::edit(unit, read.id, read.revision, read.person_revision, details).await
    }

    async fn plan(&self, csv: &str, decisions: &Decisions) -> Plan {
        session(csv).plan(&mut self.unit().await, self.meeting, decisions).await.unwrap()
    }

    /// Explains a table: "5 new BE", one line for each row.
    async fn explain(&self, csv: &str) -> Vec<String> {
        explained(&self.plan(csv, &in_person()).await)
    }

    /// Imports a table without answering anything; returns how many people were added or changed.
    async fn import(&self, csv: &str) -> usize {
        let mut unit = self.unit().await;
        let plan = session(csv).plan(&mut unit, self.meeting, &in_person()).await.unwrap();
        if plan.effects() == 0 {
            return 0;
        }
        let count = plan.apply(&mut unit, &|_, _| true).await.unwrap();
        unit.commit().await.unwrap();
        count
    }

    /// The verbs of the journal's steps, newest first.
    async fn steps(&self) -> Vec<String> {
        let steps = crate::steps::list(&mut self.unit().await, 100).await.unwrap();
        steps.into_iter().map(|step| step.did.kept().0).collect()
    }

    async fn undo(&self) {
        let mut unit = self.unit().await;
        crate::steps::undo(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn redo(&self) {
        let mut unit = self.unit().await;
        crate::steps::redo(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
    }
}

fn now() -> DateTime<Utc> {
    "2024-06-03T07:15:00Z".parse().unwrap()
}

fn days() -> Vec<NaiveDate> {
    ["2024-06-26", "2024-06-27"].map(|day| day.parse().unwrap()).to_vec()
}

fn details(ordinal: u16) -> MeetingDetails {
    let zone = Zone(chrono_tz::Europe::Amsterdam);
    MeetingDetails::new(ordinal, "Third meeting".parse().unwrap(), days()[0], days()[1], zone)
}

fn line(text: &str) -> Line {
    text.parse().unwrap()
}

fn person(party: &str, given: &str, family: &str, email: &str) -> PersonNew {
    PersonNew {
        party: party.into(),
        name: Name { given_name: line(given), family_name: line(family), ..Name::default() },
        email: email.into(),
        organisation: String::new(),
        function: "Prosecutor".into(),
        roles: Vec::new(),
        mode: Mode::InPerson,
    }
}

fn session(csv: &str) -> ImportSession {
    ImportSession::read(ImportKind::Participants, csv.as_bytes(), "people.csv", &frame()).unwrap()
}

/// Whoever is new, and says nothing of it, attends in person.
fn in_person() -> Decisions {
    let mut decisions = Decisions::default();
    decisions.answer(ImportAnswer::Mode { text: String::new(), mode: Mode::InPerson });
    decisions
}

fn frame() -> Frame {
    Frame::from(&details(3))
}

/// A table of given name, family name, e-mail address and party.
fn table(rows: &[[&str; 4]]) -> String {
    let mut csv = String::from("First name,Family name,E-mail address,Country or body you represent\r\n");
    for row in rows {
        csv.push_str(&row.map(|cell| format!("\"{cell}\"")).join(","));
        csv.push_str("\r\n");
    }
    csv
}

/// The row, its state and its party, and the codes of its reasons.
fn explained(plan: &Plan) -> Vec<String> {
    let line = |row: &ImportRow| {
        let party = row.party.as_deref().unwrap_or("-");
        format!("{} {} {party} {}", row.row, row.state.name(), codes(row)).trim_end().to_owned()
    };
    plan.rows().map(line).collect()
}

fn codes(row: &ImportRow) -> String {
    row.reasons.iter().map(|reason| reason.code.as_str()).collect::<Vec<_>>().join(" ")
}
