use super::*;
use sqlx::Row as _;

async fn verify(fixture: &Fixture) -> crate::Verified {
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.verify_journal().await.unwrap()
}

async fn tamper(fixture: &Fixture, sql: &'static str) {
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let done = sqlx::query(sql).execute(unit.connection()).await.unwrap();
    assert!(done.rows_affected() > 0, "the test altered something");
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn the_chain_of_everything_that_happened_verifies() {
    let fixture = Fixture::new().await;
    let mut person = fixture.add("First").await;
    fixture.rename(&mut person, "Second").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.undo().await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.event(Verb::OpenNeeds(domain::verb::Opened::default()), "participant", person.id.0).await.unwrap();
    unit.commit().await.unwrap();
    let verified = verify(&fixture).await;
    assert_eq!(verified.broken_at, None);
    assert_eq!(verified.entries, 7, "three steps with a record each, and an event");
    assert_eq!(verified.erased, 0);
}

#[tokio::test]
async fn any_alteration_is_seen_at_its_place() {
    for (sql, place) in [
        ("update journal set actor = 'Somebody else' where seq = 2", 2),
        ("update journal_value set after = '\"Mallory\"' where seq = 2 and field = 'family_name'", 2),
        ("update journal_value set before = '\"x\"' where seq = 4 and field = 'family_name'", 4),
        ("delete from journal_value where seq = 2 and field = 'email'", 2),
        ("update journal set at = at + 1 where seq = 3", 3),
    ] {
        let fixture = Fixture::new().await;
        let mut person = fixture.add("First").await;
        fixture.rename(&mut person, "Second").await;
        tamper(&fixture, sql).await;
        assert_eq!(verify(&fixture).await.broken_at, Some(place), "{sql}");
    }
}

#[tokio::test]
async fn a_tail_that_was_cut_off_is_seen_by_the_count() {
    let fixture = Fixture::new().await;
    fixture.add("First").await;
    tamper(&fixture, "delete from step").await;
    tamper(&fixture, "delete from journal_value where seq = 2").await;
    tamper(&fixture, "delete from journal where seq = 2").await;
    assert_eq!(verify(&fixture).await.broken_at, Some(2));
}

#[tokio::test]
async fn an_erased_value_leaves_the_chain_whole_and_nothing_to_read() {
    let fixture = Fixture::new().await;
    fixture.add("Erased").await;
    tamper(&fixture, "update journal_value set salt = null, before = null, after = null").await;
    let verified = verify(&fixture).await;
    assert_eq!(verified.broken_at, None);
    assert_eq!(verified.erased, verified.values);
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let refused = unit.undo().await;
    assert!(matches!(refused, Err(crate::Error::CannotUndo)), "undo never reaches past an erasure");
}

#[tokio::test]
async fn every_value_has_a_salt_of_its_own() {
    let fixture = Fixture::new().await;
    fixture.add("Same").await;
    fixture.add("Same").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let rows =
        sqlx::query("select count(distinct salt), count(distinct after_digest), count(*) from journal_value")
            .fetch_one(unit.connection())
            .await
            .unwrap();
    let [salts, digests, values]: [i64; 3] = [0, 1, 2].map(|column| rows.get(column));
    assert_eq!((salts, digests), (values, values), "equal values cannot be told from their digests");
}
