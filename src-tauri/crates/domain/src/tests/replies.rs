//! Replies of delegations to their own passages, over random meetings.

use super::{MEMBER_STATES, day};
use crate::correction::Correction;
use crate::ids::{CorrectionId, DelegationId, NoteId, ReplyId, Revision};
use crate::note::{NotesInside, Speaker};
use crate::reply::{PassageFate, PassageSaid, PassageWord, PassagesReply, Reply, Replying, merge_passages};
use crate::text::{Line, Prose};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

/// What a workspace holds of the replies.
#[derive(Clone, Debug)]
struct Kept {
    inside: NotesInside,
    replies: Vec<Reply>,
}

impl Kept {
    /// Does what the merge says, as whoever keeps it must.
    fn merged(mut self, whose: &str, reply: &PassagesReply) -> Self {
        let meeting = self.inside.agenda.roster.meeting.id;
        let delegation = self.delegation(whose).unwrap();
        let replying = Replying { meeting, delegation, whose, replies: &self.replies, today: day(28) };
        let merged = merge_passages(&self.inside, replying, |note| identity(whose, note), reply);
        if merged.older_than.is_some() {
            return self;
        }
        for line in merged.lines {
            match (line.fate, line.correction, line.cleared) {
                (PassageFate::TakenBack, Some(correction), _) => {
                    self.inside.corrections.retain(|known| known.id != correction.id);
                }
                (PassageFate::New | PassageFate::Update, Some(correction), _) => {
                    self.inside.corrections.retain(|known| known.id != correction.id);
                    self.inside.corrections.push(correction);
                }
                (PassageFate::New, None, Some(cleared)) => {
                    let note = self.inside.notes.iter_mut().find(|note| note.id == cleared.id).unwrap();
                    *note = cleared;
                    note.revision = note.revision.next();
                }
                _ => {}
            }
        }
        let mut confirmed = merged.confirmed;
        confirmed.sort_unstable();
        self.replies.retain(|known| known.whose != whose);
        self.replies.push(Reply {
            id: ReplyId(Uuid::nil()),
            revision: Revision(1),
            meeting,
            whose: whose.to_owned(),
            name: reply.name.clone(),
            answered: reply.made_at,
            confirmed,
        });
        self.replies.sort_by(|one, other| one.whose.cmp(&other.whose));
        self.inside.corrections.sort_by_key(|known| known.id);
        self
    }

    fn delegation(&self, whose: &str) -> Option<DelegationId> {
        let (_, code) = whose.split_once(':')?;
        Some(self.inside.agenda.roster.with_code(code)?.delegation.id)
    }

    /// Everything that counts.
    fn said(&self) -> (Vec<Reply>, Vec<Correction>, Vec<(NoteId, crate::note::NoteDetails)>) {
        let notes = self.inside.notes.iter().map(|note| (note.id, note.details.clone()));
        (self.replies.clone(), self.inside.corrections.clone(), notes.collect())
    }
}

fn identity(whose: &str, note: NoteId) -> CorrectionId {
    let salt = whose.bytes().fold(0_u128, |sum, byte| sum * 31 + u128::from(byte));
    CorrectionId(Uuid::from_u128(note.0.as_u128() ^ (salt << 64)))
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

/// What is said to some of the entries: by their place, own ones or not.
fn reply() -> impl Strategy<Value = (Vec<(usize, PassageWord, String)>, i64)> {
    let words = prop::sample::select(vec![PassageWord::Confirm, PassageWord::Correct, PassageWord::Withdraw]);
    (prop::collection::vec((0..12_usize, words, "[a-z]{1,5}"), 0..8), 0..4_i64)
}

fn made(inside: &NotesInside, (said, minutes): &(Vec<(usize, PassageWord, String)>, i64)) -> PassagesReply {
    let passages = said.iter().filter_map(|(place, says, requested)| {
        let note = inside.notes.get(*place)?;
        Some(PassageSaid {
            note: note.id,
            over: note.revision,
            read: note.details.text.clone(),
            says: *says,
            requested: if *says == PassageWord::Correct {
                requested.parse().unwrap()
            } else {
                Prose::default()
            },
            remark: Line::default(),
            at: at(*minutes),
        })
    });
    PassagesReply { made_at: at(*minutes), passages: passages.collect(), ..PassagesReply::default() }
}

/// Two delegations that spoke, by the codes of the parties.
fn two(inside: &NotesInside) -> Option<(String, String)> {
    let seated = MEMBER_STATES.iter().filter(|code| inside.agenda.roster.with_code(code).is_some());
    let mut seated = seated.map(|code| format!("delegation:{code}"));
    Some((seated.next()?, seated.next()?))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn replies_commute_and_the_same_again_changes_nothing(
        inside in super::notes_disclosure::meeting(), one in reply(), other in reply(),
    ) {
        let Some((first, second)) = two(&inside) else { return Ok(()) };
        let (one, other) = (made(&inside, &one), made(&inside, &other));
        let kept = Kept { inside, replies: Vec::new() };
        let ab = kept.clone().merged(&first, &one).merged(&second, &other);
        let ba = kept.merged(&second, &other).merged(&first, &one);
        prop_assert_eq!(ab.said(), ba.said());
        let again = ab.clone().merged(&first, &one).merged(&second, &other);
        prop_assert_eq!(ab.said(), again.said());
    }

    #[test]
    fn a_reply_touches_nothing_of_others(inside in super::notes_disclosure::meeting(), said in reply()) {
        let Some((whose, _)) = two(&inside) else { return Ok(()) };
        let reply = made(&inside, &said);
        let kept = Kept { inside: inside.clone(), replies: Vec::new() };
        let delegation = kept.delegation(&whose).unwrap();
        let own = |id: NoteId| inside.notes.iter().any(|note| note.id == id && match &note.details.speaker {
            Speaker::Participant(id) => {
                inside.agenda.roster.seat(*id).is_some_and(|(group, _)| group.delegation.id == delegation)
            }
            Speaker::Delegations(ids) => ids.contains(&delegation),
            _ => false,
        });
        let after = kept.merged(&whose, &reply);
        for (before, now) in inside.notes.iter().zip(&after.inside.notes) {
            prop_assert_eq!(&before.details.text, &now.details.text, "a reply changes no text");
            prop_assert!(before == now || own(now.id), "an entry of somebody else changed");
        }
        for correction in &after.inside.corrections {
            prop_assert!(own(correction.details.of.note().unwrap()), "somebody else's entry is corrected");
        }
        prop_assert!(after.replies[0].confirmed.iter().all(|note| own(*note)));
    }
}
