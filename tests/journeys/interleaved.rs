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

#[tokio::test]
async fn nobody_overwrites_what_they_have_not_seen_whatever_follows_what() {
    let house = House::new().await;
    let store = &house.store;
    let ids = add_people(store).await;
    let seed = rand::rng().random();
    let mut random = StdRng::seed_from_u64(seed);
    let all = read_all(store, &ids).await;
    let fresh = |person: &Person| Seen { person: person.clone(), changes: 0 };
    let mut windows = [0, 1].map(|_| all.iter().map(fresh).collect::<Vec<_>>());
    let mut holds = all;
    let (mut saved, mut refused, mut walked) = (0, 0, 0);
    for turn in 0..trials(400, 10_000) {
        let (window, at) = (random.random_range(0..2), random.random_range(0..PEOPLE));
        match random.random_range(0..10) {
            0..3 => windows[window][at] = fresh(&read(store, ids[at]).await),
            3..8 => {
                let Seen { person, changes } = windows[window][at].clone();
                let mut changed = person.clone();
                changed.name.family_name = format!("Window-{window}-{turn}").parse().unwrap();
                let mut unit = store.begin(now()).await.unwrap();
                unit.step(Verb::EditPerson(Named::of("one")));
                let outcome = match unit.save(&mut changed).await {
                    Ok(()) => unit.commit().await.map(drop),
                    Err(error) => Err(error),
                };
                let here = format!("seed {seed}, turn {turn}");
                match outcome {
                    Ok(()) => {
                        assert_eq!(holds[at].name, person.name, "{here}: overwritten unseen");
                        assert_eq!(changes, 0, "{here}: overwritten unseen, although it held the same again");
                        windows[window][at] = Seen { person: changed, changes: 0 };
                        saved += 1;
                    }
                    Err(error) => {
                        let error = ops::Error::from(error);
                        assert_eq!(error.code(), ErrorCode::ChangedMeanwhile, "{here}: {error}");
                        assert!(changes > 0, "{here}: refused, although nobody changed anything");
                        refused += 1;
                    }
                }
            }
            walk => {
                let mut unit = store.begin(now()).await.unwrap();
                let done = if walk == 8 { unit.undo().await } else { unit.redo().await };
                if done.is_ok() {
                    unit.commit().await.unwrap();
                    walked += 1;
                }
            }
        }
        let now_holds = read_all(store, &ids).await;
        for (at, (before, after)) in holds.iter().zip(&now_holds).enumerate() {
            if before.revision == after.revision {
                assert_eq!(before.name, after.name, "seed {seed}, turn {turn}: changed without a revision");
                continue;
            }
            for window in &mut windows {
                let known = &mut window[at];
                known.changes += usize::from(known.person.revision != after.revision);
            }
        }
        holds = now_holds;
    }
    let checked = ops::check::check(store, now()).await.unwrap();
    assert!(checked.fits(), "seed {seed}: {checked:?}");
    println!("{saved} saved, {refused} refused, {walked} steps walked");
    assert!(saved > 50 && refused > 20 && walked > 20, "too little was done: {saved}, {refused}, {walked}");
}
