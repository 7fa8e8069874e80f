//! What is kept, held against the journal: whatever was changed past it is found, and nothing else.

use super::records::full_row;
use super::*;
use crate::nouns::column::Kind;
use crate::{Unit, nouns};
use domain::noun::Noun;
use domain::unfit::Unfit;
use domain::verb::WorkspaceMade;
use sqlx::AssertSqlSafe;

/// The digest of a file that holds the word "paper".
const PAPER: &str = "382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07";

/// A workspace with a full record of every noun, and somebody who was added, renamed, renamed back and removed.
async fn filled() -> Fixture {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::Later(Nothing {}));
    for noun in Noun::ALL {
        let mut row = full_row(noun);
        if noun == Noun::AgendaItem {
            row.fields.get_mut("papers").unwrap()[0]["content"] = PAPER.into();
        }
        unit.create(noun, vec![row]).await.unwrap();
    }
    unit.keep_content(PAPER, b"paper").await.unwrap();
    unit.not_undoable();
    unit.commit().await.unwrap();
    let mut person = fixture.add("First").await;
    fixture.rename(&mut person, "Second").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.undo().await.unwrap();
    unit.commit().await.unwrap();
    fixture
}

async fn found(unit: &mut Unit) -> Vec<Unfit> {
    let (verified, findings) = unit.compare_with_journal().await.unwrap();
    assert_eq!(verified.broken_at, None, "the chain itself was left alone");
    findings
}

/// Changes something past the journal, returns what a check finds, and forgets the change.
async fn found_after(fixture: &Fixture, sql: &str) -> Vec<Unfit> {
    let mut unit = fixture.store.begin(now()).await.unwrap();
    sqlx::query("pragma defer_foreign_keys = on").execute(unit.connection()).await.unwrap();
    let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(unit.connection()).await;
    assert!(
        done.unwrap_or_else(|error| panic!("{sql}: {error}")).rows_affected() > 0,
        "{sql} changed nothing"
    );
    found(&mut unit).await
}

#[tokio::test]
async fn what_was_done_through_the_application_fits() {
    let fixture = filled().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    assert_eq!(found(&mut unit).await, []);
}

#[tokio::test]
async fn whatever_was_undone_and_redone_in_any_order_fits() {
    let fixture = filled().await;
    for name in ["One", "Two", "Three", "Four"] {
        fixture.add(name).await;
    }
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let behind = unit.steps(4).await.unwrap().last().unwrap().seq;
    assert_eq!(unit.undo_to(behind).await.unwrap(), 3);
    unit.commit().await.unwrap();
    for forth in [true, true, false, true, false] {
        let mut unit = fixture.store.begin(now()).await.unwrap();
        if forth {
            unit.redo().await.unwrap()
        } else {
            unit.undo().await.unwrap()
        };
        unit.commit().await.unwrap();
        let mut unit = fixture.store.begin(now()).await.unwrap();
        assert_eq!(found(&mut unit).await, [], "forth: {forth}");
    }
    fixture.add("Five").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    assert_eq!(found(&mut unit).await, [], "what was undone is superseded");
    assert_eq!(unit.undo().await.unwrap().verb.name(), "add_person");
}

#[tokio::test]
async fn every_field_of_every_record_is_held_against_the_journal() {
    let fixture = filled().await;
    let mut altered = 0;
    for noun in Noun::ALL {
        let row = full_row(noun);
        for column in nouns::columns(noun) {
            let name = column.name;
            let other = match column.kind {
                Kind::Text => format!("coalesce(\"{name}\", '') || 'x'"),
                Kind::Integer => format!("coalesce(\"{name}\", 0) + 1"),
                Kind::Flag => format!("not coalesce(\"{name}\", 0)"),
                Kind::Json => "'[\"x\"]'".to_owned(),
            };
            let sql = format!("update \"{noun}\" set \"{name}\" = {other} where id = '{}'", row.id);
            let mut unit = fixture.store.begin(now()).await.unwrap();
            sqlx::query("pragma defer_foreign_keys = on").execute(unit.connection()).await.unwrap();
            // Some tables refuse by themselves what cannot be.
            if sqlx::query(AssertSqlSafe(sql.clone())).execute(unit.connection()).await.is_err() {
                continue;
            }
            let found = found(&mut unit).await;
            let mine = Unfit::Altered { noun, record: row.id, field: Some(name) };
            assert!(found.contains(&mine), "{sql}: {found:?}");
            altered += 1;
        }
    }
    assert!(altered > 300, "only {altered} fields were altered");
}

#[tokio::test]
async fn records_that_came_or_went_past_the_journal_are_found() {
    let fixture = filled().await;
    for noun in Noun::ALL {
        let record = full_row(noun).id;
        let found = found_after(&fixture, &format!("delete from \"{noun}\" where id = '{record}'")).await;
        assert!(found.contains(&Unfit::Gone { noun, record }), "a {noun} that is gone: {found:?}");
        let sql = format!("update \"{noun}\" set revision = revision + 1 where id = '{record}'");
        assert_eq!(
            found_after(&fixture, &sql).await,
            [Unfit::Altered { noun, record, field: None }],
            "{sql}"
        );
    }
    let other = uuid::Uuid::from_u128(77);
    let noun = Noun::Person;
    let names: Vec<String> = nouns::fields_of_noun(noun).map(|name| format!("\"{name}\"")).collect();
    let names = names.join(", ");
    let sql = format!(
        "insert into \"{noun}\" (id, revision, {names}) select '{other}', 1, {names} from \"{noun}\" where id = '{}'",
        full_row(noun).id
    );
    let found = found_after(&fixture, &sql).await;
    assert!(found.contains(&Unfit::Added { noun, record: other }), "{found:?}");
}

#[tokio::test]
async fn steps_are_held_against_their_entries() {
    let fixture = filled().await;
    for (sql, entry) in [
        ("update step set state = 'undone' where verb = 'add_person'", "add_person"),
        ("update step set state = 'done' where verb = 'edit_person'", "edit_person"),
        ("update step set actor = 'Somebody else' where verb = 'add_person'", "add_person"),
        ("update step set at = at + 1 where verb = 'add_person'", "add_person"),
        ("update step set verb = 'remove_people' where verb = 'add_person'", "add_person"),
        ("update step set undoes = null where verb = 'undo'", "undo"),
        ("delete from step where verb = 'undo'", "undo"),
        ("update step set undoable = 1 where verb = 'undo'", "undo"),
        ("update step set undoable = 1 where verb = 'later'", "later"),
    ] {
        let mut unit = fixture.store.begin(now()).await.unwrap();
        let entry: i64 = sqlx::query_scalar("select seq from journal where kind = 'step' and verb = $1")
            .bind(entry)
            .fetch_one(unit.connection())
            .await
            .unwrap();
        drop(unit);
        assert_eq!(found_after(&fixture, sql).await, [Unfit::Step { entry }], "{sql}");
    }
}

#[tokio::test]
async fn the_title_is_that_with_which_the_workspace_was_made() {
    let fixture = filled().await;
    let altered = ["update workspace set title = 'Another one'", "update workspace set sample = not sample"];
    for sql in altered {
        assert_eq!(found_after(&fixture, sql).await, [], "an earlier release did not say it: {sql}");
    }
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let workspace = unit.workspace().await.unwrap();
    let (title, sample) = (workspace.title.to_string(), workspace.sample);
    unit.step(Verb::CreateWorkspace(WorkspaceMade { title, sample }));
    let mut person = person(unit.new_id(), "First");
    unit.save(&mut person).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    assert_eq!(found(&mut unit).await, []);
    drop(unit);
    for sql in altered {
        assert_eq!(found_after(&fixture, sql).await, [Unfit::Workspace], "{sql}");
    }
}

#[tokio::test]
async fn the_search_index_is_held_against_the_records() {
    let fixture = filled().await;
    let searched = Noun::ALL.into_iter().filter(|noun| nouns::searched(*noun).next().is_some()).count() + 1;
    for sql in ["delete from search", "delete from search_entry", "update search set text = 'nothing'"] {
        let found = found_after(&fixture, sql).await;
        let records = found.iter().filter(|unfit| matches!(unfit, Unfit::Search { noun: Some(_), .. }));
        assert_eq!(records.count(), searched, "{sql}: {found:?}");
    }
    let noun = Noun::Person;
    let sql = format!("update search_entry set noun = 'note' where record = '{}'", full_row(noun).id);
    let found = found_after(&fixture, &sql).await;
    assert_eq!(found, [Unfit::Search { noun: Some(noun), record: full_row(noun).id }]);
    let found = found_after(&fixture, "delete from search_data where id > 1").await;
    let whole = Unfit::Search { noun: None, record: uuid::Uuid::nil() };
    assert_eq!(found, [whole], "the words are there, and none is found by them");
}

#[tokio::test]
async fn a_value_is_erased_by_a_step_or_somebody_else_did_it() {
    let fixture = filled().await;
    let mut person = fixture.add("Erased").await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.step(Verb::ErasePassage(Named::default()));
    person.name.family_name = "Reworded".parse().unwrap();
    unit.save(&mut person).await.unwrap();
    unit.erase(Noun::Person, person.id, "family_name");
    unit.commit().await.unwrap();
    let mut unit = fixture.store.begin(now()).await.unwrap();
    assert_eq!(found(&mut unit).await, [], "a step says what it erased");
    drop(unit);

    let altered = [Unfit::Altered { noun: Noun::Person, record: person.id.0, field: Some("family_name") }];
    let sql = "update person set family_name = 'Put there' where family_name = 'Reworded'";
    let put = found_after(&fixture, sql).await;
    assert_eq!(put[..1], altered, "what stands in the place of what was erased is proven");
    let mut unit = fixture.store.begin(now()).await.unwrap();
    let changes = unit.changes_of_record(Noun::Person, person.id).await.unwrap();
    assert_eq!(changes.len(), 2, "and is no change of the record: {changes:?}");
    drop(unit);

    let record = person.id.0;
    let nothing = "update journal_value set salt = null, before = null, after = null";
    let of = format!("{nothing} where seq in (select seq from journal where record = '{record}')");
    let other = found_after(&fixture, &format!("{of} and field = 'given_name'")).await;
    assert!(
        matches!(other[..], [Unfit::Erased { noun: Some(Noun::Person), record: found, .. }] if found == record),
        "another field of the same record: {other:?}"
    );
    fixture.rename(&mut person, "Later").await;
    let later = found_after(&fixture, &format!("{of} and field = 'family_name' and salt is not null")).await;
    assert_eq!(later.len(), 2, "the same field, after that step, and what it said stands there: {later:?}");

    let said = found_after(&fixture, &format!("{nothing} where field = 'erases'")).await;
    assert!(
        said.len() > 1,
        "a step that no longer says what it erased hides nothing that is missing: {said:?}"
    );
}

#[tokio::test]
async fn a_file_is_what_was_attached() {
    let fixture = filled().await;
    let item = Some(full_row(Noun::AgendaItem).id);
    for sql in ["update paper_content set bytes = x'00'", "delete from paper_content"] {
        assert_eq!(found_after(&fixture, sql).await, [Unfit::Paper { item }], "{sql}");
    }
    let mut unit = fixture.store.begin(now()).await.unwrap();
    unit.keep_content(&"0".repeat(64), b"of no item any more").await.unwrap();
    assert_eq!(found(&mut unit).await, [Unfit::Paper { item: None }]);
}
