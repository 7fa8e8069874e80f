//! What does not go together in an agenda, what is missing, and whether a tour de table fits.

use super::inside::{Draft, draft, inside};
use crate::Result;
use domain::agenda::{
    AgendaItem, ClashCode, ClashLevel, TourPlan, Who, clashes, plan_tour, preflight, who_needs,
};
use domain::ids::{AgendaItemId, MeetingId};
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Opened, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;
use words::{SaidClash, SaidFinding, Word, Words};

/// What the board shows beside its items, made anew on every change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaCheck {
    /// Clashes, errors first; those set aside say why.
    pub clashes: Vec<SaidClash>,
    /// What is missing or odd before a release: every clash that is not set aside, and omissions.
    pub findings: Vec<SaidFinding>,
    /// The plans of the tours de table.
    pub tours: Vec<ItemTour>,
}

/// The plan of one tour de table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ItemTour {
    /// The item.
    pub item: AgendaItemId,
    /// Its plan.
    pub plan: TourPlan,
    /// Whether the minutes fit, in words.
    pub sentence: String,
}

/// Checks the working draft.
pub async fn check(unit: &mut Unit, meeting: MeetingId) -> Result<AgendaCheck> {
    let Draft { inside, items, .. } = draft(unit, meeting).await?;
    let proposals: Vec<AgendaItem> = items.into_iter().filter(|item| item.details.day.is_none()).collect();
    let words = Words::chosen();
    let tour = |item: &AgendaItem| {
        let plan = plan_tour(&inside.roster, item)?;
        Some(ItemTour { item: item.id, sentence: words.tour(&plan), plan })
    };
    let clashes = clashes(&inside);
    let findings = preflight(&inside, &proposals, &clashes);
    Ok(AgendaCheck {
        findings: findings.into_iter().map(|finding| words.finding(finding)).collect(),
        clashes: clashes.into_iter().map(|clash| words.clash(clash)).collect(),
        tours: inside.agenda.items.iter().filter_map(tour).collect(),
    })
}

/// A clash as reports name it: by references instead of identities.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClashReport {
    /// `needs_unmet`, for example.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub level: ClashLevel,
    /// References of items, in the order of the programme.
    pub items: Vec<String>,
    /// References of people; whoever needs something is not among them.
    pub people: Vec<String>,
    /// Who needs something, by reference and name; missing where that was not asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_by: Option<Vec<String>>,
    /// One sentence.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// The same as long as the clash is the same.
    pub key: String,
    /// Why it was set aside, where it was.
    pub set_aside: Option<String>,
}

/// Lists the clashes of the working draft by references. Who needs something is class D: it is named where `needs` asks for
/// it, and the caller notes that in the journal.
pub async fn clash_report(unit: &mut Unit, meeting: MeetingId, needs: bool) -> Result<Vec<ClashReport>> {
    let inside = inside(unit, meeting, None).await?;
    let people = inside.people();
    let items: HashMap<AgendaItemId, &str> =
        inside.agenda.items.iter().map(|item| (item.id, item.reference.as_str())).collect();
    let reference = |who: &Who| people.get(who).map(|someone| someone.reference().to_owned());
    let needed_by = |clash: &SaidClash| {
        let named = who_needs(&inside, &clash.key).into_iter().filter_map(|who| people.get(&who));
        named.map(|someone| format!("{} {}", someone.reference(), someone.name())).collect()
    };
    Ok(clashes(&inside)
        .into_iter()
        .map(|clash| Words::chosen().clash(clash))
        .map(|clash| ClashReport {
            needed_by: (needs && clash.code == ClashCode::NeedsUnmet).then(|| needed_by(&clash)),
            code: clash.code.as_str(),
            level: clash.level,
            items: clash.items.iter().filter_map(|id| items.get(id).map(|name| (*name).to_owned())).collect(),
            people: clash.people.iter().filter_map(reference).collect(),
            message: clash.message,
            hint: clash.hint,
            key: clash.key,
            set_aside: clash.set_aside,
        })
        .collect())
}

/// Somebody whose need a clash is about.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct NeededBy {
    /// What people cite: `P07`.
    pub reference: String,
    /// The name, as running text has it.
    pub name: String,
    /// The code of the delegation.
    pub party: String,
}

/// Names those whose need a clash is about. That the needs of each of them were opened, by whom and when, stays in the
/// journal, as when they are opened at the person.
pub async fn open_clash_needs(unit: &mut Unit, meeting: MeetingId, key: &str) -> Result<Vec<NeededBy>> {
    let inside = inside(unit, meeting, None).await?;
    let people = inside.people();
    let mut named = Vec::new();
    for who in who_needs(&inside, key) {
        let (Who::Participant(id), Some(someone)) = (who, people.get(&who)) else { continue };
        // Which need it is would tell what is hidden.
        let reason = Words::chosen().say(Word::OpenedForClash);
        unit.event(Verb::OpenNeeds(Opened { name: someone.name(), reason }), "participant", id.0).await?;
        named.push(NeededBy {
            reference: someone.reference().to_owned(),
            name: someone.name(),
            party: someone.party().to_owned(),
        });
    }
    if named.is_empty() {
        return Err(Refusal::new(RefusalCode::ClashGone).of("clash").into());
    }
    Ok(named)
}
