//! What becomes of the agenda when a suggestion is accepted.

use super::sampled::Sample;
use crate::review::{self, CommentWanted};
use crate::{Error, agenda};
use domain::agenda::{AgendaItem, ItemRole};
use domain::refusal::RefusalCode;
use domain::review::{Comment, CommentAbout, Suggestion};

impl Sample {
    /// Finds an item by what people cite.
    async fn cited(&self, reference: &str) -> AgendaItem {
        let items: Vec<AgendaItem> = self.unit().await.of_meeting(self.meeting).await.unwrap();
        items.into_iter().find(|item| item.reference == reference).unwrap()
    }

    /// Suggests something of an item, or of the whole where none is named.
    async fn suggests(&self, reference: &str, suggestion: Suggestion) -> Comment {
        let item = if reference.is_empty() { None } else { Some(self.cited(reference).await.id) };
        let mut unit = self.unit().await;
        let version = agenda::summaries(&mut unit, self.meeting).await.unwrap().pop().unwrap().id;
        let about = CommentAbout { item, ..CommentAbout::default() };
        let wanted = CommentWanted { about, suggestion: Some(suggestion), ..CommentWanted::default() };
        let comment = review::comment(&mut unit, self.meeting, version, wanted).await.unwrap();
        unit.commit().await.unwrap();
        comment
    }

    async fn accepts(&self, comment: &Comment) -> Result<(), Error> {
        let mut unit = self.unit().await;
        review::accept_suggestion(&mut unit, comment.said.id, comment.revision).await?;
        unit.commit().await?;
        Ok(())
    }

    /// The items of the second day with the minutes at which they begin and end, in their order.
    async fn second_day(&self) -> Vec<(String, u16, u16)> {
        let items: Vec<AgendaItem> = self.unit().await.of_meeting(self.meeting).await.unwrap();
        let second = |item: &AgendaItem| item.details.day == Some("2024-06-27".parse().unwrap());
        let span = |item: AgendaItem| {
            (item.reference, item.details.start, item.details.start + item.details.duration)
        };
        let mut day: Vec<_> = items.into_iter().filter(second).map(span).collect();
        day.sort_by_key(|(_, start, _)| *start);
        day
    }
}

#[tokio::test]
async fn each_kind_of_suggestion_does_what_it_says_in_one_step_that_is_taken_back_whole() {
    let sample = Sample::new().await;
    let day = "2024-06-27".parse().unwrap();
    let before = sample.cited("I-09").await.details;
    let time = Suggestion::Time { day, start: 1_000, duration: 25 };
    let words = Suggestion::Text { description: "Another description.".parse().unwrap() };
    for suggestion in [time, words] {
        let comment = sample.suggests("I-09", suggestion.clone()).await;
        sample.accepts(&comment).await.unwrap();
        let item = sample.cited("I-09").await.details;
        assert!(suggestion.is_done_in(&item), "{suggestion:?} is done in {item:?}");
        sample.undo().await;
        assert_eq!(sample.cited("I-09").await.details, before, "one step takes it back");
    }
    let person = |leaves| Suggestion::Person {
        role: ItemRole::Panellist,
        name: "genevieve zgraggen-bühlmann".parse().unwrap(),
        party: "CH".parse().unwrap(),
        leaves,
    };
    sample.accepts(&sample.suggests("I-09", person(false)).await).await.unwrap();
    let joined = sample.cited("I-09").await.details.people;
    assert_eq!(joined.len(), before.people.len() + 1, "found by the name without accents and capitals");
    sample.accepts(&sample.suggests("I-09", person(true)).await).await.unwrap();
    assert_eq!(sample.cited("I-09").await.details.people, before.people, "and gone again");
    let new = Suggestion::NewItem { title: "Family photo".parse().unwrap(), day, start: 480, duration: 15 };
    sample.accepts(&sample.suggests("", new).await).await.unwrap();
    assert_eq!(sample.second_day().await[0].1, 480, "a new item stands where it was suggested");
}

#[tokio::test]
async fn an_item_that_goes_behind_another_leaves_no_gap_and_covers_nothing() {
    let sample = Sample::new().await;
    let was = sample.second_day().await;
    let (moved, behind) = (was[1].0.clone(), was[3].0.clone());
    let target = sample.cited(&behind).await.id;
    sample.accepts(&sample.suggests(&moved, Suggestion::Order { behind: Some(target) }).await).await.unwrap();
    let is = sample.second_day().await;
    let order: Vec<&str> = is.iter().map(|(reference, ..)| reference.as_str()).collect();
    assert_eq!(order[1..4], [&*was[2].0, &*was[3].0, &*moved], "it stands right behind {behind}");
    assert_eq!(is[1].1, was[1].1, "the first of them begins where it began");
    assert_eq!(is[3].2, was[3].2, "and the last ends where the last ended");
    assert_eq!(is[4..], was[4..], "what follows stays");
    assert!(is.windows(2).all(|pair| pair[0].2 <= pair[1].1), "nothing covers anything: {is:?}");
}

#[tokio::test]
async fn a_suggestion_that_cannot_be_followed_says_why_and_stays_open() {
    let sample = Sample::new().await;
    let refused = async |comment: &Comment| match sample.accepts(comment).await.unwrap_err() {
        Error::Refused(refusal) => refusal.code,
        other => panic!("refused for a reason, not {other:?}"),
    };
    let nobody = Suggestion::Person {
        role: ItemRole::Speaker,
        name: "Nobody Known".parse().unwrap(),
        party: String::new().parse().unwrap(),
        leaves: false,
    };
    let comment = sample.suggests("I-09", nobody).await;
    assert_eq!(refused(&comment).await, RefusalCode::SuggestionPersonUnknown);
    let noted = sample.suggests("I-09", Suggestion::Drop).await;
    assert_eq!(refused(&noted).await, RefusalCode::ItemHasNotes, "what was said under an item is not lost");
    let board = review::board(&mut sample.unit().await, sample.meeting, None).await.unwrap();
    let entries = board.threads.iter().flat_map(|thread| &thread.entries);
    assert!(entries.clone().all(|entry| entry.decision.is_none()), "nothing is decided by a refusal");
    assert_eq!(board.contradictions.len(), 1, "an item that is to go, and whom it is to gain");
}
