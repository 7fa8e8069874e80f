//! The store over a real encrypted file.

mod backup;
mod damage;
mod journal;
mod making;
mod opening;
mod passphrase;
mod power;
mod records;
mod replay;
mod search;
mod undo;

use crate::{Store, Unlocked};
use chrono::{DateTime, Utc};
use domain::actor::{Actor, ActorRole};
use domain::ids::Revision;
use domain::person::{Name, Person};
use domain::verb::{Named, Nothing, Verb};
use secrecy::SecretString;
use std::path::PathBuf;

/// A workspace file in a folder of its own, which goes when it is dropped.
struct Fixture {
    folder: tempfile::TempDir,
    store: Store,
    unlocked: Unlocked,
}

const PASSPHRASE: &str = "seven quiet herons over the polder";

fn passphrase() -> SecretString {
    PASSPHRASE.into()
}

fn actor() -> Actor {
    Actor { name: "Imke Overgaard".parse().unwrap(), role: ActorRole::Secretariat }
}

fn now() -> DateTime<Utc> {
    "2024-06-03T07:15:00Z".parse().unwrap()
}

impl Fixture {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("meeting.entente");
        let title = "A title".parse().unwrap();
        let new = Store::create(&path, &passphrase(), &title, false, &actor(), now()).await.unwrap();
        let (store, unlocked) = new.put_in_place().await.unwrap();
        Self { folder, store, unlocked }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("meeting.entente")
    }

    /// Saves a new person in a step of its own.
    async fn add(&self, family: &str) -> Person {
        let mut unit = self.store.begin(now()).await.unwrap();
        unit.step(Verb::AddPerson(Named::of(family)));
        let mut person = person(unit.new_id(), family);
        unit.save(&mut person).await.unwrap();
        unit.commit().await.unwrap();
        person
    }

    async fn rename(&self, person: &mut Person, family: &str) {
        let mut unit = self.store.begin(now()).await.unwrap();
        unit.step(Verb::EditPerson(Named::of(family)));
        person.name.family_name = family.parse().unwrap();
        unit.save(person).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn persons(&self) -> Vec<String> {
        let mut unit = self.store.begin(now()).await.unwrap();
        let mut names: Vec<String> = unit
            .all::<Person>()
            .await
            .unwrap()
            .into_iter()
            .map(|person| person.name.family_name.to_string())
            .collect();
        names.sort();
        names
    }
}

fn person(id: domain::ids::PersonId, family: &str) -> Person {
    Person {
        id,
        revision: Revision::default(),
        name: Name {
            given_name: "Imke".parse().unwrap(),
            family_name: family.parse().unwrap(),
            ..Name::default()
        },
        email: "imke@example.org".parse().unwrap(),
        phone: "".parse().unwrap(),
    }
}
