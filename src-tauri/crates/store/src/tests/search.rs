use super::*;
use domain::noun::Noun;

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
