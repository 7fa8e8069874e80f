//! What is asked about practices, challenges and the transfer matrix.

use super::recorder::{Wire, with};
use domain::exchange::TransferState;
use domain::ids::{MeetingId, Revision};
use domain::term::TermDetails;
use ops::{Unit, challenges, exchange, practices, vocabulary};
use serde_json::{Value, json};

pub async fn the_records(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let library = wire.ask("practice_library", any(), async |unit| practices::library(unit, at).await).await;
    wire.ask("find_practices", any(), async |unit| practices::find(unit, "minors").await).await;
    let id = |reference: &str| library.practices.iter().find(|card| card.reference == reference).unwrap().id;
    for reference in ["BP-01", "BP-02", "BP-06", "BP-09"] {
        let id = id(reference);
        wire.ask("practice", json!({ "id": id }), async |unit| practices::view(unit, id).await).await;
    }
    let one = wire.run(async |unit| practices::view(unit, id("BP-01")).await).await.0.practice;
    let renamed = || with(&one.details, json!({ "title": "Open a joint team early" }));
    wire.ask("edit_practice", any(), async |unit| {
        exchange::edit::<domain::practice::Practice>(unit, one.id, one.revision, renamed()).await
    })
    .await;
    wire.ask("add_practice", any(), async |unit| {
        exchange::add::<domain::practice::Practice>(unit, at, renamed()).await
    })
    .await;
    let notes = wire.run(async |unit: &mut Unit| ops::notes::rows(unit, at, None).await).await.0;
    let note = notes.iter().find(|row| row.note.reference == "N-08").unwrap().note.id;
    wire.ask("practice_from_note", any(), async |unit| practices::from_note(unit, note, None).await).await;
    wire.ask("challenge_from_note", any(), async |unit| challenges::from_note(unit, note, None).await).await;
    let rows = wire.ask("challenges", any(), async |unit| challenges::board(unit, at).await).await;
    let first = &rows[0].challenge;
    wire.ask("edit_challenge", any(), async |unit| {
        let details = with(&first.details, json!({ "title": "Platforms answer late" }));
        exchange::edit::<domain::challenge::Challenge>(unit, first.id, first.revision, details).await
    })
    .await;
    wire.ask("add_challenge", any(), async |unit| {
        exchange::add::<domain::challenge::Challenge>(unit, at, first.details.clone()).await
    })
    .await;
    let matrix = wire.run(async |unit| practices::matrix(unit, at).await).await.0;
    let party = |code: &str| matrix.columns.iter().find(|one| one.code == code).unwrap().id;
    let answered = async |unit: &mut Unit| {
        for (state, codes) in [
            (TransferState::InUse, &["BG", "IE", "RO"][..]),
            (TransferState::Possible, &["DK", "NL"]),
            (TransferState::UnderStudy, &["CZ"]),
            (TransferState::BlockedByLaw, &["BE"]),
        ] {
            let parties: Vec<_> = codes.iter().map(|code| party(code)).collect();
            let condition = "Different rules on disclosure".parse().unwrap();
            practices::answer(unit, id("BP-01"), &parties, Some(state), condition).await?;
        }
        practices::matrix(unit, at).await
    };
    let full = wire.run(answered).await.0;
    wire.keep("transfer_matrix", &Value::Null, &full, None);
    wire.afresh().await;
    wire.ask("answer_transfer", any(), async |unit| {
        let state = Some(TransferState::InUse);
        practices::answer(unit, id("BP-01"), &[party("FI")], state, "".parse().unwrap()).await
    })
    .await;
    wire.ask("vocabularies", any(), async |unit| vocabulary::rows(unit).await).await;
    let term = library.terms[0].clone();
    let changed = term.clone();
    let first = Revision::default();
    wire.ask("edit_term", any(), async |unit| vocabulary::edit(unit, first, changed).await).await;
    let (list, code) = (term.vocabulary, term.code.clone());
    wire.ask("reset_term", any(), async |unit| vocabulary::reset(unit, list, code).await).await;
    let added = TermDetails { code: "CYB".parse().unwrap(), ..term };
    wire.ask("add_term", any(), async |unit| vocabulary::add(unit, added).await).await;
}
