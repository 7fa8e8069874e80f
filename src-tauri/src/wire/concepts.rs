//! What is asked about legal concepts.

use super::recorder::{Wire, now, with};
use domain::concept::{Concept, ConceptDetails};
use domain::exchange::StatementStatus;
use domain::ids::MeetingId;
use ops::concepts::{self, ConceptsBoard, Confirmation};
use ops::exchange;
use serde_json::{Value, json};

/// The draft of Greece was asked about three days ago.
pub async fn the_concepts(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let board: ConceptsBoard = wire.run(async |unit| concepts::board(unit, at).await).await.0;
    let rows = || board.concepts.iter().flat_map(|row| &row.statements).chain(&board.announced);
    let said = |reference: &str| &rows().find(|row| row.statement.reference == reference).unwrap().statement;
    let draft = said("LC-04-EL");
    let day = now().date_naive() - chrono::Days::new(3);
    wire.ask("ask_statements", any(), async |unit| concepts::ask(unit, &[draft.id], day).await).await;
    wire.run(async |unit| concepts::ask(unit, &[draft.id], day).await).await;
    let board = wire.ask("concepts_board", any(), async |unit| concepts::board(unit, at).await).await;
    wire.afresh().await;

    let new = || ConceptDetails::new("Consent of the victim".parse().unwrap());
    wire.ask("add_concept", any(), async |unit| exchange::add::<Concept>(unit, at, new()).await).await;
    let code = "COMP".parse().unwrap();
    wire.ask("take_up_concept", any(), async |unit| concepts::take_up(unit, at, code).await).await;
    let concept = &board.concepts[3].concept;
    let renamed = with(&concept.details, json!({ "term": "Non-punishment principle" }));
    wire.ask("edit_concept", any(), async |unit| {
        exchange::edit::<Concept>(unit, concept.id, concept.revision, renamed).await
    })
    .await;
    wire.ask("remove_concept", any(), async |unit| concepts::remove(unit, concept.id).await).await;
    let details = with(&draft.details, json!({ "text": "The prosecutor shall abstain." }));
    let newer = details.clone();
    wire.ask("add_statement", any(), async |unit| concepts::add_statement(unit, newer, true).await).await;
    wire.ask("edit_statement", any(), async |unit| {
        concepts::edit_statement(unit, draft.id, draft.revision, details).await
    })
    .await;
    wire.ask("remove_statement", any(), async |unit| concepts::remove_statement(unit, draft.id).await).await;
    let greece = board.delegations.iter().find(|one| one.code == "EL").unwrap();
    let confirmation = Confirmation {
        confirmed_by: greece.people[0].person,
        as_of: now().date_naive(),
        confirmed_on: Some(now().date_naive()),
    };
    wire.ask("confirm_statement", any(), async |unit| {
        concepts::confirm(unit, draft.id, draft.revision, confirmation).await
    })
    .await;
    let confirmed = rows()
        .map(|row| &row.statement)
        .find(|one| one.details.status == StatementStatus::ConfirmedByDelegation)
        .unwrap();
    wire.ask("open_statement_again", any(), async |unit| {
        concepts::open_again(unit, confirmed.id, confirmed.revision).await
    })
    .await;
    let denmark = board.delegations.iter().find(|one| one.code == "DK").unwrap().id;
    wire.ask("announce_statement", any(), async |unit| {
        concepts::announce(unit, at, denmark, domain::text::Line::default()).await
    })
    .await;
}
