//! What goes with a verb: the words that the journal keeps beside it, each with a default, so that they can be erased.

use crate::agenda::{ItemDetails, VersionStatus};
use crate::disclosure::{Audience, PaperForm, PaperKind};
use crate::label::HandlingLabel;
use crate::noun::Noun;
use crate::overview::MatterKind;
use crate::participant::{Mode, Role, Status};
use crate::pouch::PouchKind;
use crate::presence::PresenceState;
use crate::publication::Publication;
use crate::review::ApprovalChoice;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// No words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Nothing {}

/// The key that was changed for another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Rekeyed {
    /// How the backups are called that were made under it: by their salt. Empty where an earlier release changed it.
    pub before: String,
}

/// What a workspace was made as; of one that an earlier release made nothing is told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct WorkspaceMade {
    /// Its title.
    pub title: String,
    /// Whether it is a scratch copy of the sample.
    pub sample: bool,
}

/// The title of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Titled {
    /// As it is printed.
    pub title: String,
}

impl Titled {
    /// Keeps a title.
    pub fn of(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// The name of a person, guest, room or delegation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Named {
    /// In running order.
    pub name: String,
}

impl Named {
    /// Keeps a name.
    pub fn of(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// What was hidden and was opened: whose it is, and why it was opened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Opened {
    /// The name of the person, in running order; empty where it was everybody's.
    pub name: String,
    /// Why it was opened; empty where nobody was asked.
    pub reason: String,
}

/// How many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Counted {
    /// The number of records.
    pub count: u32,
}

impl Counted {
    /// Counts records.
    pub fn of(count: usize) -> Self {
        Self { count: small(count) }
    }
}

/// How many, out of which file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct FromFile {
    /// The number of records that were added or changed.
    pub count: u32,
    /// The name of the file, without its folder.
    pub file: String,
}

impl FromFile {
    /// Counts what came out of a file.
    pub fn of(count: usize, file: &str) -> Self {
        Self { count: small(count), file: file.to_owned() }
    }
}

/// How many people, and their status now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct StatusOf {
    /// The number of people.
    pub count: u32,
    /// The name of the one; empty where there are several.
    pub who: String,
    /// Their status.
    pub status: Option<Status>,
}

/// How many people, and how they take part on a day now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct ModeOf {
    /// The number of people.
    pub count: u32,
    /// The name of the one; empty where there are several.
    pub who: String,
    /// How they take part.
    pub mode: Option<Mode>,
    /// The day; none for every day of the meeting.
    pub day: Option<NaiveDate>,
}

/// How many people, and the role that they were given or that was taken from them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct RoleOf {
    /// The number of people.
    pub count: u32,
    /// The name of the one; empty where there are several.
    pub who: String,
    /// The role.
    pub role: Option<Role>,
    /// Whether they have it now.
    pub given: bool,
}

/// How many people, and the delegation in which they are now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct SeatedIn {
    /// The number of people.
    pub count: u32,
    /// The name of the one; empty where there are several.
    pub who: String,
    /// The name of its party.
    pub name: String,
}

/// Which item of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfItem {
    /// Its number; empty where it has none.
    pub number: String,
    /// Its title.
    pub title: String,
}

impl From<&ItemDetails> for OfItem {
    fn from(details: &ItemDetails) -> Self {
        let number = details.number.as_ref().map(ToString::to_string).unwrap_or_default();
        Self { number, title: details.title.to_string() }
    }
}

/// Whose presence, under which item, and what it is now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceOf {
    /// The number of records.
    pub count: u32,
    /// The state, where it is one.
    pub state: Option<PresenceState>,
    /// The number of the item; empty where there are several or it has none.
    pub number: String,
    /// The code of the delegation or the reference of the guest, where it is one person.
    pub name: String,
}

/// Which record, by what people cite or what it is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfRecord {
    /// What it is.
    pub noun: Option<Noun>,
    /// What people cite.
    pub name: String,
}

impl OfRecord {
    /// Keeps which record it is.
    pub fn of(noun: Noun, name: impl Into<String>) -> Self {
        Self { noun: Some(noun), name: name.into() }
    }
}

/// How many records of which kind, out of which file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfRecords {
    /// What they are.
    pub noun: Option<Noun>,
    /// The number of records that were added or changed.
    pub count: u32,
    /// The name of the file, without its folder.
    pub file: String,
}

impl OfRecords {
    /// Counts what came out of a file.
    pub fn of(noun: Noun, from: FromFile) -> Self {
        Self { noun: Some(noun), count: from.count, file: from.file }
    }
}

/// Which day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfDay {
    /// The date.
    pub day: Option<NaiveDate>,
}

/// Which matter of the overview, and until when it is put off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfMatter {
    /// What it is about.
    pub matter: Option<MatterKind>,
    /// The day on which it shows again; none where it does when it changes.
    pub day: Option<NaiveDate>,
}

/// Which version of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfVersion {
    /// Its name: `0.4`.
    pub name: String,
    /// The status it was released with.
    pub status: Option<VersionStatus>,
}

/// Whose suggestion, on which item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfSuggestion {
    /// The number of the item; empty where it has none.
    pub number: String,
    /// The title of the item.
    pub title: String,
    /// Who suggested it.
    pub name: String,
}

/// What a body says to a version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfApproval {
    /// The code of the body.
    pub name: String,
    /// The name of the version: `0.4`.
    pub number: String,
    /// What it says.
    pub choice: Option<ApprovalChoice>,
}

/// Which draft of what is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfDraft {
    /// What it is a draft of.
    pub publication: Option<Publication>,
    /// Its number.
    pub count: u32,
}

/// What a body says to a draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfKey {
    /// What it is a draft of.
    pub publication: Option<Publication>,
    /// The number of the draft.
    pub count: u32,
    /// The code of the body.
    pub name: String,
    /// What it says.
    pub choice: Option<ApprovalChoice>,
}

/// Whose answer came, to which version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfAnswer {
    /// The code of the body.
    pub name: String,
    /// The name of the version: `0.4`.
    pub number: String,
    /// How many records it added or changed.
    pub count: u32,
}

impl OfAnswer {
    /// Counts what an answer changed.
    pub fn of(body: &str, version: &str, count: usize) -> Self {
        Self { name: body.to_owned(), number: version.to_owned(), count: small(count) }
    }
}

/// Which step was taken back or brought back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfStep {
    /// The name of its verb.
    pub of: String,
}

/// What left, for whom, in which form. Of what left before this was kept, some of it is unknown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Exported {
    /// Which paper.
    pub paper: Option<PaperKind>,
    /// In which form.
    pub form: Option<PaperForm>,
    /// For whom.
    pub audience: Option<Audience>,
    /// The label of every page.
    pub label: Option<HandlingLabel>,
    /// The names of the files, without their folder.
    pub files: Vec<String>,
    /// Why it left although passages in it were open; empty where none were.
    pub kept: String,
}

/// Which pouch was made, for whom.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchMade {
    /// What it is made for.
    pub pouch: Option<PouchKind>,
    /// Who reads it.
    pub audience: Option<Audience>,
    /// What people cite of whoever it is made for, a code or a reference; empty for groups.
    pub name: String,
    /// The version of the agenda; empty where it holds none.
    pub number: String,
    /// The strictest label in it.
    pub label: Option<HandlingLabel>,
    /// The name of the file, without its folder.
    pub files: Vec<String>,
    /// Why it left although passages in it were open; empty where none were.
    pub kept: String,
}

/// Files that were written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Files {
    /// Their names, without their folder.
    pub files: Vec<String>,
    /// Their label, where they have one that is known.
    pub label: Option<HandlingLabel>,
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
