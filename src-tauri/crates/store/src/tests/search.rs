use super::*;
use domain::noun::Noun;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

async fn found(fixture: &Fixture, word: &str) -> usize {
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.search(&[Noun::Person], word).await.unwrap().len()
}

#[tokio::test]
async fn plain_letters_find_accents_and_other_scripts() {
    let fixture = Fixture::new().await;
    fixture.add("Živković-Ђорђевић").await;
    for word in ["zivkovic", "ZIVK", "Živković", "dordevic", "imke@example.org", "živ"] {
        assert_eq!(found(&fixture, word).await, 1, "{word}");
    }
    for word in ["ivkovic", "smith", "\"", "*", "a OR b", ""] {
        assert_eq!(found(&fixture, word).await, 0, "{word}");
    }
}

#[tokio::test]
async fn the_index_follows_changes_removals_and_undo() {
    let fixture = Fixture::new().await;
    let mut person = fixture.add("Old").await;
    fixture.rename(&mut person, "New").await;
    assert_eq!((found(&fixture, "old").await, found(&fixture, "new").await), (0, 1));
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.undo().await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((found(&fixture, "old").await, found(&fixture, "new").await), (1, 0));
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.undo().await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(found(&fixture, "old").await, 0);
}

#[tokio::test]
async fn a_hundred_that_go_at_once_are_found_no_more_and_the_next_one_leaves_its_pages() {
    let fixture = Fixture::new().await;
    fixture.add("Stays").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::of("many")));
    let mut many: Vec<Person> = (0..100).map(|_| person(unit.new_id(), "Crowd")).collect();
    unit.save_new(&mut many).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(found(&fixture, "crowd").await, 100);
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.undo().await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((found(&fixture, "crowd").await, found(&fixture, "stays").await), (0, 1));
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let secure: i64 = sqlx::query_scalar("select v from search_config where k = 'secure-delete'")
        .fetch_one(unit.connection())
        .await
        .unwrap();
    assert_eq!(secure, 1, "words that may be case data leave the pages of the index at once");
}

#[tokio::test]
async fn the_first_that_were_written_are_found_first_and_all_are_counted() {
    let fixture = Fixture::new().await;
    for name in ["Crowd One", "Crowd Two", "Crowd Three", "Alone"] {
        fixture.add(name).await;
    }
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let all: Vec<_> = unit.search(&[Noun::Person], "crowd").await.unwrap();
    let first = unit.search_first(Noun::Person, "crowd", 2).await.unwrap();
    assert_eq!(all.len(), 3);
    assert_eq!(first, all.iter().take(2).map(|(_, id)| *id).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_word_with_a_slip_leads_to_the_words_of_the_index_that_are_near_also_where_nothing_can_be_written()
{
    let fixture = Fixture::new().await;
    for name in ["Živković", "Zivkovich", "Zivkovich-Petrov", "Jansen", "1234"] {
        fixture.add(name).await;
    }
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let mut like = async |word: &str| unit.words_like(word, 2).await.unwrap();
    assert_eq!(like("zivkovc").await, ["zivkovic", "zivkovich"], "the nearest first");
    assert_eq!(like("zivcovich").await, ["zivkovich", "zivkovic"], "and the other way round");
    assert_eq!(like("xansen").await, ["jansen"], "also with another first letter");
    for word in ["", "unheard", "'", "12345", "j"] {
        assert!(like(word).await.is_empty(), "{word}");
    }
}

#[tokio::test]
async fn a_question_that_takes_too_long_ends_and_a_large_step_says_how_far_it_is() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::of("Many")));
    let mut many: Vec<Person> =
        (0..3_000).map(|number| person(unit.new_id(), &format!("Prosecutor{number}"))).collect();
    unit.save_new(&mut many).await.unwrap();
    unit.commit().await.unwrap();

    let mut unit = fixture.store.begin(now()).await.unwrap();
    let asked = Arc::new(AtomicU32::new(0));
    let counted = asked.clone();
    unit.bound(move || counted.fetch_add(1, Ordering::Relaxed) < 2).await.unwrap();
    let refused = unit.search(&[Noun::Person], "p").await;
    assert!(matches!(refused, Err(crate::Error::Interrupted)), "{:?}", refused.map(|found| found.len()));
    assert!(asked.load(Ordering::Relaxed) > 2);
    drop(unit);
    assert_eq!(found(&fixture, "p").await, 3_000, "the next question is answered");

    let mut unit = fixture.store.begin(now()).await.unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = told.clone();
    unit.heard_by(|done, _| done < 2_000);
    assert!(matches!(unit.undo().await, Err(crate::Error::Interrupted)));
    drop(unit);
    assert_eq!(fixture.persons().await.len(), 3_000, "what was stopped changed nothing");

    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.heard_by(move |done, all| {
        heard.lock().unwrap().push((done, all));
        true
    });
    unit.undo().await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(*told.lock().unwrap(), [(1_000, 3_000), (2_000, 3_000), (3_000, 3_000)]);
    assert_eq!(fixture.persons().await, [""; 0]);
}
