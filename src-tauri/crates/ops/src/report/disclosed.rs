//! What the door decides of the report, sentence by sentence: for the secretariat and for checking, never for a reader.

use super::leaving;
use crate::Result;
use domain::disclosure::{Audience, ReportPart, Withheld, disclose_report};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::report::{FindingPart, PartKind};
use serde::Serialize;
use store::Unit;
use words::Words;

/// What an audience may have of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportDisclosed {
    /// The label of what leaves.
    pub label: HandlingLabel,
    /// The sentences that leave.
    pub disclosed: Vec<SentenceDisclosed>,
    /// What stays, and why.
    pub withheld: Vec<Withheld>,
    /// What to consider, in words.
    pub warnings: Vec<String>,
}

/// A sentence that leaves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SentenceDisclosed {
    /// Which part of the report.
    pub part: PartKind,
    /// The number of the item that it is about.
    pub item: Option<String>,
    /// Which part of the section on an item.
    pub of: Option<FindingPart>,
    /// What it says.
    pub text: String,
    /// Its label.
    pub label: HandlingLabel,
    /// What it rests on, as far as these readers may have that.
    pub sources: Vec<String>,
}

/// Says what an audience may have of the report.
pub async fn disclosed(unit: &mut Unit, meeting: MeetingId, audience: Audience) -> Result<ReportDisclosed> {
    let inside = leaving(unit, meeting).await?;
    let outgoing = disclose_report(&inside, audience);
    let label = outgoing.disclosed.label();
    let sentences = |part: ReportPart| {
        let item = part.topic.as_ref().and_then(|topic| topic.number.clone());
        part.paragraphs.into_iter().flat_map(move |(of, lines)| {
            let item = item.clone();
            lines.into_iter().map(move |line| SentenceDisclosed {
                part: part.kind,
                item: item.clone(),
                of,
                text: line.text,
                label: line.label,
                sources: line.sources,
            })
        })
    };
    let said = |warning| Words::chosen().warning(warning, inside.exchange.items()).message;
    Ok(ReportDisclosed {
        label,
        disclosed: outgoing.disclosed.into_view().parts.into_iter().flat_map(sentences).collect(),
        withheld: outgoing.withheld,
        warnings: outgoing.warnings.into_iter().map(said).collect(),
    })
}
