//! What both bodies in the chair release: numbered drafts of the outcome report and of the press facts, with their keys.
//!
//! A draft keeps what would have gone out when it was put before the chairs, line by line. A key says what a body told of
//! one draft. It holds as long as what would go out now says the same as that draft; what differs is named line by line.

use crate::closed;
use crate::ids::{MeetingId, PublicationDraftId, Revision};
use crate::label::HandlingLabel;
use crate::review::ApprovalChoice;
use crate::text::{Line, Prose};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is published.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// The outcome report.
    #[default]
    Report,
    /// The facts for the press release.
    PressFacts,
}

closed! {
    Publication, "publication",
    Report = "report",
    PressFacts = "press_facts",
}

/// One line of what is published.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PublicationLine {
    /// Which line it is: the same as long as it is the same sentence, or the same part of the press facts.
    #[serde(default)]
    pub key: String,
    /// Where it stands: the section of the report; the key again in the press facts.
    #[serde(default)]
    pub place: String,
    /// What it says.
    #[serde(default)]
    pub text: Prose,
    /// Its label when it was put before the chairs; the strictest where that was not kept.
    #[serde(default = "strictest")]
    pub label: HandlingLabel,
}

const fn strictest() -> HandlingLabel {
    HandlingLabel::Red
}

impl PublicationLine {
    /// Tells whether both say the same in the same place.
    fn reads_like(&self, other: &Self) -> bool {
        (&self.key, &self.place, &self.text) == (&other.key, &other.place, &other.text)
    }
}

/// What a body in the chair remarks on one line of a draft.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct LineRemark {
    /// The key of the line.
    pub key: String,
    /// What is remarked.
    pub text: Prose,
}

/// The most lines of one draft on which a body remarks something.
pub const MOST_REMARKS: usize = 2_000;

/// What a body in the chair says to a draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ChairKey {
    /// The code of the body.
    pub body: String,
    /// Who said it for the body.
    pub name: Line,
    /// What it said.
    pub choice: Option<ApprovalChoice>,
    /// What it remarked, or what must change.
    pub remark: Prose,
    /// What it remarked on single lines.
    pub lines: Vec<LineRemark>,
    /// When it said so.
    pub at: DateTime<Utc>,
}

impl ChairKey {
    /// Tells whether the key is turned.
    pub fn is_turned(&self) -> bool {
        self.choice.is_some_and(ApprovalChoice::turns_the_key)
    }
}

/// A numbered draft that was put before the chairs. What it holds never changes, except that a passage which is taken out of
/// the notes for good is taken out of it too; keys are added to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PublicationDraft {
    /// Its identity.
    pub id: PublicationDraftId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What it is a draft of.
    pub publication: Publication,
    /// Its number among the drafts of the same, from 1.
    pub number: u32,
    /// When it was put before the chairs.
    pub at: DateTime<Utc>,
    /// What was in it.
    pub lines: Vec<PublicationLine>,
    /// What the bodies in the chair say to it, one key for each body.
    pub keys: Vec<ChairKey>,
}

impl PublicationDraft {
    /// Says what differs between this draft and what would go out otherwise.
    pub fn changes(&self, now: &[PublicationLine]) -> Vec<LineChange> {
        let gone = self.lines.iter().filter(|line| now.iter().all(|other| other.key != line.key));
        let gone = gone.map(|line| LineChange::of(Some(line), None));
        let changed = now.iter().filter_map(|line| {
            let before = self.line(&line.key);
            let same = before.is_some_and(|before| before.reads_like(line));
            (!same).then(|| LineChange::of(before, Some(line)))
        });
        changed.chain(gone).collect()
    }

    /// Finds a line by its key.
    pub fn line(&self, key: &str) -> Option<&PublicationLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// Keeps what a body says; what it said to this draft before gives way.
    pub fn take_key(&mut self, key: ChairKey) {
        match self.keys.iter_mut().find(|known| known.body == key.body) {
            Some(known) => *known = key,
            None => self.keys.push(key),
        }
    }
}

/// A line that differs: an empty text where it was not there, or is not there any more. Where both are the same, it stands in
/// another place.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct LineChange {
    /// Which line.
    pub key: String,
    /// Where it stands, or stood.
    pub place: String,
    /// What it said in the draft.
    pub before: Prose,
    /// What it says now.
    pub after: Prose,
    /// The stricter label of both.
    pub label: HandlingLabel,
}

impl LineChange {
    fn of(before: Option<&PublicationLine>, after: Option<&PublicationLine>) -> Self {
        let shown = after.or(before);
        let text = |line: Option<&PublicationLine>| line.map(|line| line.text.clone()).unwrap_or_default();
        Self {
            key: shown.map(|line| line.key.clone()).unwrap_or_default(),
            place: shown.map(|line| line.place.clone()).unwrap_or_default(),
            before: text(before),
            after: text(after),
            label: before.into_iter().chain(after).map(|line| line.label).max().unwrap_or_else(strictest),
        }
    }
}

/// Finds the newest word of a body among drafts of one publication, in the order of their numbers, with the draft it is about.
pub fn newest_key<'a>(
    drafts: &'a [PublicationDraft],
    body: &str,
) -> Option<(&'a PublicationDraft, &'a ChairKey)> {
    let said =
        |draft: &'a PublicationDraft| draft.keys.iter().find(|key| key.body == body).map(|key| (draft, key));
    drafts.iter().rev().find_map(said)
}

/// Finds the turned keys that hold for what would go out now, one for each of `bodies`; none where a key is missing, asks for
/// changes, or has lapsed: one key alone releases nothing.
pub fn released<'a>(
    drafts: &'a [PublicationDraft],
    now: &[PublicationLine],
    bodies: &[&str],
) -> Option<Vec<&'a ChairKey>> {
    if bodies.is_empty() {
        return None;
    }
    let holding = |body: &&str| {
        let (draft, key) = newest_key(drafts, body)?;
        (key.is_turned() && draft.changes(now).is_empty()).then_some(key)
    };
    bodies.iter().map(holding).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn line(key: u8, text: u8) -> PublicationLine {
        let text = format!("Text {text}").parse().unwrap();
        PublicationLine { key: key.to_string(), place: "summary".into(), text, label: HandlingLabel::Green }
    }

    /// Makes a draft of the report with what bodies said to it.
    pub(crate) fn draft(
        number: u32,
        lines: &[PublicationLine],
        keys: &[(&str, ApprovalChoice)],
    ) -> PublicationDraft {
        let key = |(body, choice): &(&str, ApprovalChoice)| ChairKey {
            body: (*body).to_owned(),
            choice: Some(*choice),
            ..ChairKey::default()
        };
        PublicationDraft {
            id: PublicationDraftId(Uuid::from_u128(u128::from(number))),
            revision: Revision(1),
            meeting: MeetingId(Uuid::from_u128(1)),
            publication: Publication::Report,
            number,
            at: DateTime::default(),
            lines: lines.to_vec(),
            keys: keys.iter().map(key).collect(),
        }
    }

    const BOTH: [&str; 2] = ["COM", "EJ"];

    #[test]
    fn one_key_releases_nothing_and_two_do() {
        let lines = [line(1, 1)];
        let one = [draft(1, &lines, &[("COM", ApprovalChoice::Approve)])];
        assert_eq!(released(&one, &lines, &BOTH), None);
        let keys = [("COM", ApprovalChoice::Approve), ("EJ", ApprovalChoice::ApproveWithRemarks)];
        assert_eq!(released(&[draft(1, &lines, &keys)], &lines, &BOTH).map(|keys| keys.len()), Some(2));
        assert_eq!(
            released(&[draft(1, &lines, &keys)], &lines, &[]),
            None,
            "nobody in the chair releases nothing"
        );
    }

    #[test]
    fn a_later_word_takes_the_place_of_a_key_turned_before() {
        let lines = [line(1, 1)];
        let keys = [("COM", ApprovalChoice::Approve), ("EJ", ApprovalChoice::Approve)];
        let drafts = [draft(1, &lines, &keys), draft(2, &lines, &[("EJ", ApprovalChoice::AskForChanges)])];
        assert_eq!(released(&drafts, &lines, &BOTH), None);
    }

    #[test]
    fn keys_to_two_drafts_hold_where_nothing_changed_in_between() {
        let lines = [line(1, 1)];
        let drafts = [
            draft(1, &lines, &[("COM", ApprovalChoice::Approve)]),
            draft(2, &lines, &[("EJ", ApprovalChoice::Approve)]),
        ];
        assert!(released(&drafts, &lines, &BOTH).is_some());
    }

    proptest! {
        #[test]
        fn a_key_holds_exactly_as_long_as_the_lines_are_the_same(
            before in prop::collection::btree_map(0_u8..6, 0_u8..3, 0..6),
            after in prop::collection::btree_map(0_u8..6, 0_u8..3, 0..6),
        ) {
            let lines = |of: &std::collections::BTreeMap<u8, u8>| -> Vec<PublicationLine> {
                of.iter().map(|(key, text)| line(*key, *text)).collect()
            };
            let keys = [("COM", ApprovalChoice::Approve), ("EJ", ApprovalChoice::Approve)];
            let drafts = [draft(1, &lines(&before), &keys)];
            prop_assert_eq!(released(&drafts, &lines(&after), &BOTH).is_some(), before == after);
        }
    }
}
