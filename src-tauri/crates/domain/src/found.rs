//! Where a text that somebody looks for is found.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Where in a record something was found.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FoundField {
    /// The name of a person.
    Name,
    /// The name in Latin letters.
    LatinName,
    /// Whom somebody works for.
    Organisation,
    /// What somebody does there.
    Function,
    /// The title of an item.
    Title,
    /// The title or description of an item in another language.
    Translation,
    /// What an item is about.
    Description,
    /// What an item is for.
    Purpose,
    /// A guiding question of an item.
    Question,
    /// The title of a paper of an item.
    Paper,
    /// What a practice is, in a few sentences.
    Summary,
    /// What a practice answers.
    Problem,
    /// A step of a practice.
    Step,
    /// The law on which a practice rests.
    LegalBasis,
    /// Who takes part in a practice.
    Actor,
    /// What a practice needs.
    Resources,
    /// What shows that a practice works.
    Evidence,
    /// Why a practice did not work.
    DidNotWork,
    /// What made a practice work.
    SuccessFactors,
    /// What stood in the way of a practice.
    Obstacles,
    /// What protects the people concerned by a practice.
    Safeguards,
    /// What is attached to a record.
    Attachment,
    /// What is proposed against a challenge.
    ProposedResponse,
    /// What the law of the Union says of a concept.
    EuBaseline,
    /// Where delegations see a concept differently.
    WhereViewsDiffer,
    /// The text of an entry or of a statement.
    Text,
    /// The remark beside an entry.
    Remark,
    /// What people cite.
    Reference,
}

closed! {
    FoundField, "found-field",
    Name = "name",
    LatinName = "latin_name",
    Organisation = "organisation",
    Function = "function",
    Title = "title",
    Translation = "translation",
    Description = "description",
    Purpose = "purpose",
    Question = "question",
    Paper = "paper",
    Summary = "summary",
    Problem = "problem",
    Step = "step",
    LegalBasis = "legal_basis",
    Actor = "actor",
    Resources = "resources",
    Evidence = "evidence",
    DidNotWork = "did_not_work",
    SuccessFactors = "success_factors",
    Obstacles = "obstacles",
    Safeguards = "safeguards",
    Attachment = "attachment",
    ProposedResponse = "proposed_response",
    EuBaseline = "eu_baseline",
    WhereViewsDiffer = "where_views_differ",
    Text = "text",
    Remark = "remark",
    Reference = "reference",
}
