//! Two windows of one workspace, each with what it read a while ago, that save in any order, with undo and redo between them:
//! nobody overwrites what they have not seen, nobody is refused without reason, and the chain stays whole.

use crate::House;
use domain::ids::{PersonId, Revision};
use domain::person::{Name, Person};
use domain::verb::{Named, Verb};
use entente_tests::{people::now, trials};
use ops::{ErrorCode, Store};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

const PEOPLE: usize = 4;

/// A person as a window read it, and how often the person was changed since.
#[derive(Clone)]
struct Seen {
    person: Person,
    changes: usize,
}

async fn read(store: &Store, id: PersonId) -> Person {
    store.begin(now()).await.unwrap().get(id).await.unwrap()
}

async fn read_all(store: &Store, ids: &[PersonId]) -> Vec<Person> {
    let mut all = Vec::new();
    for id in ids {
        all.push(read(store, *id).await);
    }
    all
}

async fn add_people(store: &Store) -> Vec<PersonId> {
    let mut unit = store.begin(now()).await.unwrap();
    unit.step(Verb::AddPerson(Named::of("four")));
    unit.not_undoable();
    let mut people: Vec<Person> = (0..PEOPLE)
        .map(|number| Person {
            id: unit.new_id(),
            revision: Revision::default(),
            name: Name { family_name: format!("First-{number}").parse().unwrap(), ..Name::default() },
            email: String::new().parse().unwrap(),
            phone: String::new().parse().unwrap(),
        })
        .collect();
    unit.save_new(&mut people).await.unwrap();
    unit.commit().await.unwrap();
    people.into_iter().map(|person| person.id).collect()
}

/// How windows save.
#[derive(Clone, Copy, PartialEq)]
enum Habit {
    /// Naming the revision that was read, as the application does.
    Careful,
    /// The control: naming the present one, whatever was read.
    Careless,
}

/// What was done.
#[derive(Debug)]
struct Done {
    saved: usize,
    refused: usize,
    walked: usize,
}

/// Lets two windows read, save, undo and redo in any order, and says where one of them overwrote what it had not seen, or was
/// refused without reason.
async fn edited(store: &Store, habit: Habit, seed: u64, turns: usize) -> Result<Done, String> {
    let ids = add_people(store).await;
    let mut random = StdRng::seed_from_u64(seed);
    let all = read_all(store, &ids).await;
    let fresh = |person: &Person| Seen { person: person.clone(), changes: 0 };
    let mut windows = [0, 1].map(|_| all.iter().map(fresh).collect::<Vec<_>>());
    let mut holds = all;
    let mut done = Done { saved: 0, refused: 0, walked: 0 };
    for turn in 0..turns {
        let object = |what: &str| Err(format!("seed {seed}, turn {turn}: {what}"));
        let (window, at) = (random.random_range(0..2), random.random_range(0..PEOPLE));
        match random.random_range(0..10) {
            0..3 => windows[window][at] = fresh(&read(store, ids[at]).await),
            3..8 => {
                let Seen { person, changes } = windows[window][at].clone();
                let mut changed = person.clone();
                changed.name.family_name = format!("Window-{window}-{turn}").parse().unwrap();
                if habit == Habit::Careless {
                    changed.revision = holds[at].revision;
                }
                let mut unit = store.begin(now()).await.unwrap();
                unit.step(Verb::EditPerson(Named::of("one")));
                let outcome = match unit.save(&mut changed).await {
                    Ok(()) => unit.commit().await.map(drop),
                    Err(error) => Err(error),
                };
                match outcome.map_err(|error| ops::Error::from(error).code()) {
                    Ok(()) if holds[at].name != person.name => return object("overwritten unseen"),
                    Ok(()) if changes > 0 => {
                        return object("overwritten unseen, although it held the same again");
                    }
                    Ok(()) => {
                        windows[window][at] = Seen { person: changed, changes: 0 };
                        done.saved += 1;
                    }
                    Err(ErrorCode::ChangedMeanwhile) if changes > 0 => done.refused += 1,
                    Err(ErrorCode::ChangedMeanwhile) => {
                        return object("refused, although nobody changed anything");
                    }
                    Err(other) => return object(&format!("refused: {other:?}")),
                }
            }
            walk => {
                let mut unit = store.begin(now()).await.unwrap();
                let walked = if walk == 8 { unit.undo().await } else { unit.redo().await };
                if walked.is_ok() {
                    unit.commit().await.unwrap();
                    done.walked += 1;
                }
            }
        }
        let now_holds = read_all(store, &ids).await;
        for (at, (before, after)) in holds.iter().zip(&now_holds).enumerate() {
            if before.revision == after.revision {
                if before.name != after.name {
                    return object("changed without a revision");
                }
                continue;
            }
            for window in &mut windows {
                let known = &mut window[at];
                known.changes += usize::from(known.person.revision != after.revision);
            }
        }
        holds = now_holds;
    }
    Ok(done)
}

#[tokio::test]
async fn nobody_overwrites_what_they_have_not_seen_whatever_follows_what() {
    let house = House::new().await;
    let seed = rand::rng().random();
    let done = edited(&house.store, Habit::Careful, seed, trials(400, 10_000)).await.unwrap();
    let checked = ops::check::check(&house.store, now()).await.unwrap();
    assert!(checked.fits(), "seed {seed}: {checked:?}");
    println!("{done:?}");
    assert!(done.saved > 50 && done.refused > 20 && done.walked > 20, "too little was done: {done:?}");
}

#[tokio::test]
async fn windows_that_save_over_what_they_have_not_seen_are_found_out() {
    let house = House::new().await;
    let found = edited(&house.store, Habit::Careless, rand::rng().random(), 400).await.unwrap_err();
    assert!(found.contains("overwritten unseen"), "{found}");
}
