//! Drafts of what both bodies in the chair release, as each of them reads them in its pouch: line by line, with what changed
//! since the draft before and what was said so far.

use super::door::Stays;
use super::{
    Audience, Disclosed, InnerCircle, NotForThem, Outgoing, PaperKind, PassesAgain, ReviewBody, Warning,
    Withheld, WithheldOf, WithheldWhat, WithheldWhy,
};
use crate::ids::{AgendaItemId, PublicationDraftId};
use crate::label::HandlingLabel;
use crate::publication::{
    ChairKey, LineChange, Publication, PublicationDraft, PublicationLine, newest_key, released,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The drafts that are before the bodies in the chair.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drafts {
    /// The newest draft of each publication that is not released yet.
    pub drafts: Vec<DraftPaper>,
    /// The items that have a section of the report, in its order.
    pub topics: Vec<DraftTopic>,
}

/// One draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftPaper {
    /// Its identity.
    pub id: PublicationDraftId,
    /// What it is a draft of.
    pub publication: Publication,
    /// Its number among the drafts of the same, from 1.
    pub number: u32,
    /// When it was put before the chairs.
    pub at: DateTime<Utc>,
    /// What is in it.
    pub lines: Vec<PublicationLine>,
    /// The draft with which it is compared; none where it is the first.
    pub since: Option<u32>,
    /// What differs from that one.
    pub changes: Vec<LineChange>,
    /// The newest word of each body, with the number of the draft that it is about.
    pub keys: Vec<(u32, ChairKey)>,
}

/// An item that has a section of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftTopic {
    /// Which item.
    pub item: AgendaItemId,
    /// The number of its section: `3.4`.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// Everything about drafts.
#[derive(Clone, Debug, Default)]
pub struct DraftsInside {
    /// All drafts of the meeting, in the order of their numbers.
    pub drafts: Vec<PublicationDraft>,
    /// What would go out now, of each publication of which there is a draft.
    pub now: Vec<(Publication, Vec<PublicationLine>)>,
    /// The bodies in the chair, in the order of the meeting.
    pub bodies: Vec<ReviewBody>,
    /// The items that have a section of the report, in its order.
    pub topics: Vec<DraftTopic>,
}

impl DraftsInside {
    /// Returns the drafts of one publication, in the order of their numbers.
    pub fn of(&self, publication: Publication) -> Vec<PublicationDraft> {
        self.drafts.iter().filter(|draft| draft.publication == publication).cloned().collect()
    }

    /// Returns what would go out now of one publication; nothing where there is no draft of it.
    pub fn now(&self, publication: Publication) -> &[PublicationLine] {
        let found = self.now.iter().find(|(one, _)| *one == publication);
        found.map(|(_, lines)| lines.as_slice()).unwrap_or_default()
    }

    /// Returns the codes of the bodies in the chair.
    pub fn codes(&self) -> Vec<&str> {
        self.bodies.iter().map(|body| body.code.as_str()).collect()
    }
}

impl Drafts {
    /// Lists the papers that they are drafts of.
    pub fn papers(&self) -> Vec<PaperKind> {
        self.drafts.iter().map(|draft| paper_of(draft.publication)).collect()
    }
}

const fn paper_of(publication: Publication) -> PaperKind {
    match publication {
        Publication::Report => PaperKind::Report,
        Publication::PressFacts => PaperKind::PressFacts,
    }
}

/// Decides what of the drafts an audience may see; none where nothing waits for a key. Nobody but the secretariat and the
/// bodies in the chair sees a draft. Refuses everybody else.
pub fn disclose_drafts(
    inside: &DraftsInside,
    audience: Audience,
) -> Result<Option<Outgoing<Drafts>>, NotForThem> {
    InnerCircle::try_from(audience).map_err(|_| NotForThem)?;
    let bodies = inside.codes();
    let mut view = Drafts { drafts: Vec::new(), topics: inside.topics.clone() };
    let mut warnings = Vec::new();
    for (publication, now) in &inside.now {
        let drafts = inside.of(*publication);
        let Some((newest, earlier)) = drafts.split_last() else { continue };
        if released(&drafts, now, &bodies).is_some() {
            continue;
        }
        let changed = newest.changes(now).len();
        if changed > 0 {
            warnings.push(Warning::DraftBehind {
                publication: *publication,
                number: newest.number,
                changed: u32::try_from(changed).unwrap_or(u32::MAX),
            });
        }
        let before = earlier.last();
        let word = |body: &&str| newest_key(&drafts, body).map(|(draft, key)| (draft.number, key.clone()));
        view.drafts.push(DraftPaper {
            id: newest.id,
            publication: newest.publication,
            number: newest.number,
            at: newest.at,
            lines: newest.lines.clone(),
            since: before.map(|draft| draft.number),
            changes: before.map(|draft| draft.changes(&newest.lines)).unwrap_or_default(),
            keys: bodies.iter().filter_map(word).collect(),
        });
    }
    if view.drafts.is_empty() {
        return Ok(None);
    }
    let mut label = audience.label();
    let (withheld, _) = view.pass(audience, &mut label)?;
    let disclosed = Disclosed { view, audience, label };
    Ok(Some(Outgoing { disclosed, withheld, warnings, passages: Vec::new() }))
}

impl PassesAgain for Drafts {
    fn paper(&self) -> PaperKind {
        self.papers().first().copied().unwrap_or(PaperKind::Report)
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        InnerCircle::try_from(audience).map_err(|_| NotForThem)?;
        let strictest = audience.rights().strictest;
        let mut stays = Stays::default();
        for draft in &mut self.drafts {
            draft.lines.retain(|line| {
                let leaves = line.label <= strictest;
                if !leaves {
                    stays.add(WithheldWhy::AboveLabel, &line.key);
                }
                leaves
            });
            draft.changes.retain(|change| change.label <= strictest);
            let lines = draft.lines.iter().map(|line| line.label);
            let changes = draft.changes.iter().map(|change| change.label);
            *label = lines.chain(changes).max().unwrap_or(*label).max(*label);
        }
        Ok((stays.told(WithheldWhat::Sentences, WithheldOf::Sentences), Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publication::tests::draft;
    use crate::review::ApprovalChoice;
    use proptest::prelude::*;

    fn lines(labels: &[HandlingLabel]) -> Vec<PublicationLine> {
        let line = |(at, label): (usize, &HandlingLabel)| PublicationLine {
            key: at.to_string(),
            place: "summary".into(),
            text: format!("Sentence {at}").parse().unwrap(),
            label: *label,
        };
        labels.iter().enumerate().map(line).collect()
    }

    fn inside(drafts: Vec<PublicationDraft>, now: Vec<PublicationLine>) -> DraftsInside {
        DraftsInside {
            drafts,
            now: vec![(Publication::Report, now)],
            bodies: ["COM", "EJ"].map(|code| ReviewBody { code: code.into(), name: code.into() }).into(),
            topics: Vec::new(),
        }
    }

    const GREEN: HandlingLabel = HandlingLabel::Green;

    #[test]
    fn nobody_else_gets_a_draft() {
        let now = lines(&[GREEN]);
        let inside = inside(vec![draft(1, &now, &[])], now);
        for audience in [Audience::Participants, Audience::MemberStates, Audience::Public] {
            assert_eq!(disclose_drafts(&inside, audience).err(), Some(NotForThem));
        }
    }

    #[test]
    fn what_is_released_is_not_asked_about_again() {
        let now = lines(&[GREEN]);
        let both = [("COM", ApprovalChoice::Approve), ("EJ", ApprovalChoice::ApproveWithRemarks)];
        let done = inside(vec![draft(1, &now, &both)], now.clone());
        assert!(disclose_drafts(&done, Audience::CoChairs).unwrap().is_none());
        let one = inside(vec![draft(1, &now, &both[..1])], now);
        let asked = disclose_drafts(&one, Audience::CoChairs).unwrap().unwrap();
        assert_eq!(asked.disclosed.view().drafts[0].keys.len(), 1);
    }

    #[test]
    fn what_changed_since_it_was_put_before_them_is_a_warning() {
        let inside = inside(vec![draft(1, &lines(&[GREEN]), &[])], lines(&[GREEN, GREEN]));
        let asked = disclose_drafts(&inside, Audience::CoChairs).unwrap().unwrap();
        let behind = Warning::DraftBehind { publication: Publication::Report, number: 1, changed: 1 };
        assert_eq!(asked.warnings, [behind]);
        assert_eq!(asked.disclosed.view().drafts[0].lines.len(), 1, "the draft is what it was");
    }

    proptest! {
        #[test]
        fn a_chair_reads_what_its_label_allows_and_no_more(
            before in prop::collection::vec(prop::sample::select(HandlingLabel::ALL.to_vec()), 0..6),
            after in prop::collection::vec(prop::sample::select(HandlingLabel::ALL.to_vec()), 1..6),
        ) {
            let drafts = vec![draft(1, &lines(&before), &[]), draft(2, &lines(&after), &[])];
            let inside = inside(drafts, lines(&after));
            let audience = Audience::CoChairs;
            let outgoing = disclose_drafts(&inside, audience).unwrap().unwrap();
            let strictest = audience.rights().strictest;
            let paper = &outgoing.disclosed.view().drafts[0];
            let readable = after.iter().filter(|label| **label <= strictest).count();
            prop_assert_eq!(paper.lines.len(), readable);
            prop_assert!(paper.changes.iter().all(|change| change.label <= strictest));
            prop_assert!(paper.lines.iter().all(|line| line.label <= outgoing.disclosed.label()));
            let kept: u32 = outgoing.withheld.iter().map(|withheld| withheld.count).sum();
            prop_assert_eq!(kept as usize, after.len() - readable);
        }
    }
}
