//! Runs operations as their commands run them, and writes down what was answered.

use super::names::Names;
use crate::event::DataChanged;
use crate::ipc::tests::current;
use chrono::{DateTime, Utc};
use domain::ids::MeetingId;
use ops::{Store, Unit, Unlocked, meeting, steps, workspace};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/testing/wire");
/// The sample itself.
const FILE: &str = "Group.entente";

pub fn now() -> DateTime<Utc> {
    "2024-06-24T07:02:00Z".parse().unwrap()
}

/// Returns a value with some of its fields changed.
pub fn with<T: Serialize + DeserializeOwned>(value: &T, change: Value) -> T {
    let mut whole = serde_json::to_value(value).unwrap();
    let Value::Object(change) = change else { panic!("fields are an object") };
    whole.as_object_mut().unwrap().extend(change);
    serde_json::from_value(whole).unwrap()
}

/// The sample meeting and what was answered about it, by command.
pub struct Wire {
    folder: tempfile::TempDir,
    /// The sample, which no answer changes.
    kept: Unlocked,
    /// A copy of it.
    store: Store,
    copies: usize,
    answers: BTreeMap<&'static str, Vec<Value>>,
}

impl Wire {
    /// Makes the sample, which `dress` completes.
    pub async fn begin(dress: impl AsyncFnOnce(&Self, MeetingId)) -> (Self, MeetingId) {
        let folder = tempfile::tempdir().unwrap();
        let (store, kept) =
            ops::sample::create(&folder.path().join(FILE), &ops::sample::PASSPHRASE.into(), now())
                .await
                .unwrap();
        let mut wire = Self { folder, kept, store, copies: 0, answers: BTreeMap::new() };
        let at = wire.run(meeting::current).await.0.unwrap();
        dress(&wire, at).await;
        wire.afresh().await;
        (wire, at)
    }

    /// Runs an operation and keeps what it changes.
    pub async fn run<T>(
        &self,
        work: impl AsyncFnOnce(&mut Unit) -> ops::Result<T>,
    ) -> (T, Option<DataChanged>) {
        self.run_at(now(), work).await
    }

    /// Runs an operation at a moment and keeps what it changes.
    pub async fn run_at<T>(
        &self,
        at: DateTime<Utc>,
        work: impl AsyncFnOnce(&mut Unit) -> ops::Result<T>,
    ) -> (T, Option<DataChanged>) {
        let mut unit = self.store.begin(at).await.unwrap();
        let answer = work(&mut unit).await.unwrap();
        let nouns = unit.commit().await.unwrap().changes;
        if nouns.is_empty() {
            return (answer, None);
        }
        let mut unit = self.store.begin(now()).await.unwrap();
        let (undo, redo) = steps::next(&mut unit).await.unwrap();
        (answer, Some(DataChanged { nouns, undo, redo, saved_at: now() }))
    }

    /// Keeps an answer to a command that was asked with `asked`, or with anything.
    pub fn keep(
        &mut self,
        command: &'static str,
        asked: &Value,
        answer: &impl Serialize,
        changed: Option<&DataChanged>,
    ) {
        let line = json!({ "asked": asked, "answer": answer, "changed": changed });
        self.answers.entry(command).or_default().push(line);
    }

    /// Goes on with another copy of the sample.
    pub async fn afresh(&mut self) {
        self.copies += 1;
        let copy = self.folder.path().join(format!("{}.entente", self.copies));
        std::fs::copy(self.folder.path().join(FILE), &copy).unwrap();
        self.store = workspace::open_unlocked(&self.kept.at(&copy), None, now()).await.unwrap();
    }

    /// Asks an operation as its command does, and forgets what it changed.
    pub async fn ask<T: Serialize>(
        &mut self,
        command: &'static str,
        asked: Value,
        work: impl AsyncFnOnce(&mut Unit) -> ops::Result<T>,
    ) -> T {
        let (answer, changed) = self.run(work).await;
        if changed.is_some() {
            self.afresh().await;
        }
        self.keep(command, &asked, &answer, changed.as_ref());
        answer
    }

    /// Writes the answers, a file for each command.
    pub fn written(self) {
        let mut names = Names::default();
        self.answers.values().flatten().for_each(|answer| names.find(answer));
        let mut index = String::from(HEADER);
        for (command, answers) in self.answers {
            let answers =
                answers.iter().map(|answer| shown(&names.put(answer), 0)).collect::<Vec<_>>().join(",\n");
            let file = format!(
                "{HEADER}import type {{ Recorded }} from '../recorded';\n\n\
                 export const {command}: Recorded<'{command}'>[] = [\n{answers}\n];\n"
            );
            current(&format!("{FOLDER}/{command}.ts"), &file);
            let _ = writeln!(index, "export {{ {command} }} from './{command}';");
        }
        current(&format!("{FOLDER}/index.ts"), &index);
    }
}

const HEADER: &str = "// Made by src-tauri/src/wire; do not edit.\n";

/// Writes a value so that each record has a line.
fn shown(value: &Value, depth: usize) -> String {
    let whole = value.to_string();
    if whole.len() < 120 || depth > 2 {
        return whole;
    }
    let lines: Vec<String> = match value {
        Value::Array(values) if values.iter().any(Value::is_object) => {
            values.iter().map(|value| shown(value, depth + 1)).collect()
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| format!("{}: {}", json!(name), shown(value, depth + 1)))
            .collect(),
        _ => return whole,
    };
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    format!("{open}\n{}\n{close}", lines.join(",\n"))
}
