//! The sample meeting, as a new workspace holds it.

use super::now;
use crate::agenda::{inside, summaries};
use crate::import::{Decisions, Frame, ImportKind, ImportSession};
use crate::{Store, Unit, people, sample, steps};
use domain::agenda::{AgendaInside, AgendaVersion, ItemKind, VersionName};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::note::Note;
use std::collections::BTreeMap;

/// A workspace with the sample; the folder goes with it.
pub struct Sample {
    pub folder: tempfile::TempDir,
    pub store: Store,
    pub meeting: MeetingId,
}

impl Sample {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sample.entente");
        let (store, _) = sample::create(&path, &sample::PASSPHRASE.into(), now()).await.unwrap();
        let mut unit = store.begin(now()).await.unwrap();
        let meeting = crate::meeting::list(&mut unit).await.unwrap()[0].id;
        drop(unit);
        Self { folder, store, meeting }
    }

    /// Begins a unit that a test commits or forgets.
    pub async fn unit(&self) -> Unit {
        self.store.begin(now()).await.unwrap()
    }

    /// Finds an entry of the notes.
    pub async fn note(&self, reference: &str) -> Note {
        let all: Vec<Note> = self.unit().await.of_meeting(self.meeting).await.unwrap();
        all.into_iter().find(|note| note.reference == reference).unwrap()
    }

    /// Takes the last step back.
    pub async fn undo(&self) -> String {
        let mut unit = self.unit().await;
        let step = steps::undo(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
        step.sentence
    }

    async fn inside(&self) -> AgendaInside {
        inside(&mut self.store.begin(now()).await.unwrap(), self.meeting, None).await.unwrap()
    }
}

#[tokio::test]
async fn the_agenda_has_the_totals_that_the_sample_promises() {
    let inside = Sample::new().await.inside().await;
    let items = &inside.agenda.items;
    assert_eq!(items.len(), 21, "rows");
    assert_eq!(items.iter().filter(|item| item.details.number.is_some()).count(), 15, "items with a number");
    assert_eq!(items.iter().filter(|item| item.details.kind == ItemKind::Break).count(), 5, "breaks");
    let mut labels: BTreeMap<HandlingLabel, usize> = BTreeMap::new();
    for label in items.iter().filter_map(|item| item.details.label) {
        *labels.entry(label).or_default() += 1;
    }
    let expected = [
        (HandlingLabel::Clear, 3),
        (HandlingLabel::Green, 3),
        (HandlingLabel::Amber, 8),
        (HandlingLabel::AmberStrict, 1),
    ];
    assert_eq!(labels, expected.into());
    assert_eq!(items.iter().filter(|item| item.details.chatham_house).count(), 10, "under the Rule");
    for day in inside.meeting().details.days() {
        assert_eq!(inside.agenda.programme_minutes(day, inside.meeting().details.zone.0), 360, "{day}");
    }
    let open = items.iter().flat_map(|item| &item.details.people).filter(|person| !person.confirmed).count();
    assert_eq!(open, 0, "everybody in the sample is known and has agreed");
    let online = |item: &&domain::agenda::AgendaItem| item.details.online == item.details.kind.is_programme();
    assert_eq!(items.iter().filter(online).count(), 21, "its rooms are hybrid, and nobody has coffee online");
}

#[tokio::test]
async fn guests_attend_their_item_and_are_no_participants() {
    let sample = Sample::new().await;
    let inside = sample.inside().await;
    let dialogue = inside.agenda.items.iter().find(|item| item.reference == "I-11").unwrap().id;
    let references: Vec<&str> = inside.guests.iter().map(|guest| guest.reference.as_str()).collect();
    assert_eq!(references, ["G01", "G02", "G03"]);
    assert!(inside.guests.iter().all(|guest| guest.details.items == [dialogue]));
    let view = people::list(&mut sample.store.begin(now()).await.unwrap(), sample.meeting).await.unwrap();
    let persons: usize = view.groups.iter().map(|group| group.people.len()).sum();
    assert_eq!((persons, view.groups.len()), (60, 35), "people and delegations");
}

#[tokio::test]
async fn the_same_files_again_change_nothing() {
    let sample = Sample::new().await;
    let mut unit = sample.store.begin(now()).await.unwrap();
    let meeting: domain::meeting::Meeting = unit.get(sample.meeting).await.unwrap();
    let frame = Frame::from(&meeting.details);
    let files: [(ImportKind, &[u8]); 2] =
        [(ImportKind::Agenda, ::sample::AGENDA), (ImportKind::Guests, ::sample::GUESTS)];
    for (kind, bytes) in files {
        let session = ImportSession::read(kind, bytes, "file", &frame).unwrap();
        let plan = session.plan(&mut unit, meeting.id, &Decisions::default()).await.unwrap();
        assert_eq!(plan.effects(), 0, "{:?}", plan.totals());
    }
}

#[tokio::test]
async fn four_versions_lead_to_the_working_draft() {
    let sample = Sample::new().await;
    let mut unit = sample.store.begin(now()).await.unwrap();
    let summaries = summaries(&mut unit, sample.meeting).await.unwrap();
    let lines: Vec<String> = summaries
        .iter()
        .map(|version| format!("{} {}", version.name, words::Words::chosen().inside(version.status)))
        .collect();
    assert_eq!(lines, ["0.1 draft", "0.2 for co-chairs", "0.3 for comments", "1.0 final"]);
    let draft = inside(&mut unit, sample.meeting, None).await.unwrap().agenda;
    let mut agendas = Vec::new();
    for summary in &summaries {
        let version: AgendaVersion = unit.get(summary.id).await.unwrap();
        assert!(version.agenda.items.iter().all(|item| item.details.check().is_ok()), "{}", version.name);
        assert!(!version.names.is_empty(), "everybody with a role is named");
        agendas.push(version.agenda);
    }
    assert_eq!(agendas[3], draft, "the final version is the working draft");
    assert_eq!(agendas[0].items.len(), 20, "the first outline lacks one item");
    for pair in agendas.windows(2) {
        assert_ne!(pair[0], pair[1], "every version changed something");
    }
    let last: VersionName = "1.0".parse().unwrap();
    assert_eq!(summaries[3].name, last);
}
