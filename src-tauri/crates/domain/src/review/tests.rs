use super::*;
use crate::ids::{AgendaItemId, AgendaVersionId, ApprovalId, CommentId, MeetingId, Revision};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

const MEETING: MeetingId = MeetingId(Uuid::from_u128(1));
const VERSION: AgendaVersionId = AgendaVersionId(Uuid::from_u128(4));

/// What a workspace holds of a review.
#[derive(Clone, Debug, Default, PartialEq)]
struct Kept {
    comments: Vec<Comment>,
    approvals: Vec<Approval>,
}

impl Kept {
    /// Does what the merge says, as whoever keeps it must.
    fn merged(mut self, body: &str, answer: &Answer) -> Self {
        let merged = merge(&self.comments, &self.approvals, MEETING, VERSION, body, answer);
        for line in merged.lines {
            if matches!(line.fate, MergeFate::Unchanged | MergeFate::NotTheirs) {
                continue;
            }
            match line.what {
                MergeWhat::Comment(comment) | MergeWhat::Resolution(comment) => {
                    self.comments.retain(|known| known.said.id != comment.said.id);
                    if line.fate != MergeFate::TakenBack {
                        self.comments.push(*comment);
                    }
                }
                MergeWhat::Approval(said) => {
                    self.approvals.retain(|known| known.body != body);
                    self.approvals.push(Approval {
                        id: ApprovalId(Uuid::nil()),
                        revision: Revision::default(),
                        meeting: MEETING,
                        version: VERSION,
                        body: body.to_owned(),
                        name: answer.name.clone(),
                        choice: said.as_ref().map(|said| said.choice),
                        remark: said.as_ref().map(|said| said.remark.clone()).unwrap_or_default(),
                        at: said.map_or(answer.made_at, |said| said.at),
                        answered: Some(answer.made_at),
                    });
                }
            }
        }
        self.comments.sort_by_key(|comment| comment.said.id);
        self.approvals.sort_by(|one, other| one.body.cmp(&other.body));
        self
    }
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

/// What a body says: each has identities of its own, and takes the place of those that it said before.
fn said(of: u128) -> impl Strategy<Value = Said> {
    (0..5_u128, "[a-z]{1,6}", 0..3_u128, prop::option::of("[a-z]{1,4}"), 0..20_i64).prop_map(
        move |(id, text, item, title, minutes)| Said {
            id: CommentId(Uuid::from_u128(of * 100 + id)),
            thread: None,
            about: CommentAbout {
                item: Some(AgendaItemId(Uuid::from_u128(item))),
                ..CommentAbout::default()
            },
            text: text.parse().unwrap(),
            suggestion: title.map(|title| Suggestion::Title { title: title.parse().unwrap() }),
            sealed: String::new(),
            at: at(minutes),
        },
    )
}

/// Threads of anybody, among them such as nobody has.
fn resolving() -> impl Strategy<Value = Resolving> {
    (1..4_u128, 0..6_u128, any::<bool>(), 0..6_i64).prop_map(|(of, id, resolved, minutes)| Resolving {
        comment: CommentId(Uuid::from_u128(of * 100 + id)),
        resolved,
        at: at(minutes),
    })
}

fn approval() -> impl Strategy<Value = Option<SaidApproval>> {
    let choice = prop::sample::select(ApprovalChoice::ALL.to_vec());
    prop::option::of((choice, "[a-z]{0,4}", 0..20_i64).prop_map(|(choice, remark, minutes)| SaidApproval {
        choice,
        remark: remark.parse().unwrap(),
        at: at(minutes),
    }))
}

fn answer(of: u128, made: i64) -> impl Strategy<Value = Answer> {
    let comments = prop::collection::vec(said(of), 0..6);
    let resolved = prop::collection::vec(resolving(), 0..4);
    (comments, resolved, approval(), "[A-Z][a-z]{1,4}").prop_map(
        move |(comments, resolved, approval, name)| Answer {
            keys: Vec::new(),
            name: name.parse().unwrap(),
            made_at: at(made),
            comments,
            resolved,
            approval,
        },
    )
}

/// What stands there before anybody answers: a comment of the secretariat and what both bodies said of the version before.
fn before() -> impl Strategy<Value = Kept> {
    (prop::collection::vec(said(3), 0..4), answer(1, 1), answer(2, 2)).prop_map(|(own, one, other)| {
        let mut kept = Kept::default();
        for said in own {
            kept.comments.retain(|known| known.said.id != said.id);
            kept.comments.push(Comment {
                revision: Revision::default(),
                meeting: MEETING,
                version: VERSION,
                body: String::new(),
                author: "Imke".parse().unwrap(),
                said,
                resolution: None,
                decision: None,
            });
        }
        kept.merged("EUROJUST", &one).merged("COM", &other)
    })
}

/// Keeps the threads that a body can have seen, whatever the other body says meanwhile: those of the secretariat.
fn of_secretariat(mut answer: Answer) -> Answer {
    answer.resolved.retain(|resolving| resolving.comment.0.as_u128() / 100 == 3);
    answer
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn answers_of_two_bodies_lead_to_the_same_in_either_order(
        kept in before(), one in answer(1, 10), other in answer(2, 11),
    ) {
        let (one, other) = (of_secretariat(one), of_secretariat(other));
        let forth = kept.clone().merged("EUROJUST", &one).merged("COM", &other);
        let back = kept.merged("COM", &other).merged("EUROJUST", &one);
        prop_assert_eq!(forth, back);
    }

    #[test]
    fn an_older_answer_of_a_body_changes_nothing_whenever_it_comes(
        kept in before(), older in answer(1, 10), newer in answer(1, 20),
    ) {
        let (older, newer) = (of_secretariat(older), of_secretariat(newer));
        let newest = kept.clone().merged("EUROJUST", &newer);
        prop_assert_eq!(newest.clone().merged("EUROJUST", &older), newest.clone(), "an older one after a newer one");
        let both = kept.merged("EUROJUST", &older).merged("EUROJUST", &newer);
        let texts = |kept: &Kept| kept.comments.iter().map(|comment| comment.said.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&both), texts(&newest), "what the body says is what it says in its newest answer");
        prop_assert_eq!(both.approvals, newest.approvals);
    }

    #[test]
    fn the_same_answer_twice_changes_nothing(kept in before(), answer in answer(1, 10)) {
        let once = kept.merged("EUROJUST", &answer);
        let again = merge(&once.comments, &once.approvals, MEETING, VERSION, "EUROJUST", &answer);
        for line in &again.lines {
            prop_assert_eq!(line.fate, MergeFate::Unchanged, "{:?}", line.what);
        }
        prop_assert_eq!(once.clone().merged("EUROJUST", &answer), once);
    }

    #[test]
    fn an_answer_touches_nothing_that_another_body_said(kept in before(), answer in answer(1, 10)) {
        let others = |kept: &Kept| {
            let of_others = kept.comments.iter().filter(|comment| comment.body != "EUROJUST");
            of_others.map(|comment| comment.said.clone()).collect::<Vec<_>>()
        };
        let approval_of_com = |kept: &Kept| kept.approvals.iter().find(|known| known.body == "COM").cloned();
        let after = kept.clone().merged("EUROJUST", &answer);
        prop_assert_eq!(others(&after), others(&kept));
        prop_assert_eq!(approval_of_com(&after), approval_of_com(&kept));
    }
}

#[test]
fn a_comment_with_the_identity_of_somebody_elses_stays_theirs() {
    let mine = |body: &str, text: &str| Answer {
        made_at: at(1),
        comments: vec![Said {
            id: CommentId(Uuid::from_u128(7)),
            thread: None,
            about: CommentAbout::default(),
            text: text.parse().unwrap(),
            suggestion: None,
            sealed: String::new(),
            at: at(0),
        }],
        name: body.parse().unwrap(),
        ..Answer::default()
    };
    let kept = Kept::default().merged("EUROJUST", &mine("EUROJUST", "ours"));
    let merged = merge(&kept.comments, &kept.approvals, MEETING, VERSION, "COM", &mine("COM", "theirs"));
    assert_eq!(merged.lines[1].fate, MergeFate::NotTheirs);
    assert_eq!(kept.clone().merged("COM", &mine("COM", "theirs")).comments, kept.comments);
}

#[test]
fn suggestions_that_cannot_both_be_followed_are_found() {
    let comment = |id: u128, item: u128, suggestion| Comment {
        revision: Revision::default(),
        meeting: MEETING,
        version: VERSION,
        body: String::new(),
        author: "Imke".parse().unwrap(),
        said: Said {
            id: CommentId(Uuid::from_u128(id)),
            thread: None,
            about: CommentAbout {
                item: Some(AgendaItemId(Uuid::from_u128(item))),
                ..CommentAbout::default()
            },
            text: "why".parse().unwrap(),
            suggestion: Some(suggestion),
            sealed: String::new(),
            at: at(0),
        },
        resolution: None,
        decision: None,
    };
    let title = |text: &str| Suggestion::Title { title: text.parse().unwrap() };
    let time = |start| Suggestion::Time { day: "2024-06-26".parse().unwrap(), start, duration: 60 };
    let all = [
        comment(1, 1, title("one")),
        comment(2, 1, title("two")),
        comment(3, 1, time(600)),
        comment(4, 2, title("one")),
        comment(5, 2, title("one")),
        comment(6, 3, Suggestion::Drop),
        comment(7, 3, time(600)),
    ];
    let pairs: Vec<(u128, u128)> = contradicting(&all.iter().collect::<Vec<_>>())
        .into_iter()
        .map(|(one, other)| (one.said.id.0.as_u128(), other.said.id.0.as_u128()))
        .collect();
    assert_eq!(pairs, [(1, 2), (6, 7)], "two titles, and an item that is to go and to move");
}
