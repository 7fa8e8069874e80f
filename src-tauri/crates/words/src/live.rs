//! What could be done about the rest of a day that is late, in words.

use crate::catalogue::{Value, Words, key_of};
use crate::word::Word;
use domain::agenda::ItemKind;
use domain::agenda::live::{PlanLine, Proposal, ProposalKind};
use domain::closed::Closed as _;

impl Words {
    /// Says a proposal by its name and by what it means: "Move the break", "11:16 to 11:30, 6 min shorter".
    pub fn proposal(&self, proposal: &Proposal) -> (String, String) {
        let clock = |minutes: u32| Value::from(self.clock(minutes));
        let length = |line: &&PlanLine| line.new.map(|new| line.old.to - line.old.from - (new.to - new.from));
        let shorter = || {
            let shorter =
                proposal.lines.iter().filter(|line| line.new.is_some_and(|new| is_shorter(line, new)));
            shorter.map(move |line| (line, length(&line).unwrap_or_default()))
        };
        let mut key = key_of(ProposalKind::LIST, proposal.kind.code());
        let values: Vec<(&str, Value<'static>)> = match proposal.kind {
            ProposalKind::ShortenTurns => {
                let turn = proposal.turn.unwrap_or_default();
                let turn = format!("{}:{:02}", turn / 60, turn % 60);
                vec![("turn", turn.into()), ("turns", proposal.turns.into())]
            }
            ProposalKind::Shorten => {
                let items: Vec<String> = shorter()
                    .map(|(line, minutes)| {
                        let values = [("item", named(line).into()), ("minutes", minutes.into())];
                        self.say_with(Word::ProposalShorter, values)
                    })
                    .collect();
                vec![("items", self.joined(&items).into())]
            }
            ProposalKind::CutTour => vec![("count", proposal.hand_in.len().into())],
            ProposalKind::Cut => {
                let left_out = proposal.lines.iter().find(|line| line.new.is_none());
                vec![("item", left_out.map(named).unwrap_or_default().into())]
            }
            ProposalKind::Move => {
                let mut breaks = shorter().filter(|(line, _)| line.kind == ItemKind::Break);
                let shorter = breaks.next().and_then(|(line, minutes)| Some((line.new?, minutes)));
                if let Some((new, minutes)) = shorter {
                    vec![("from", clock(new.from)), ("to", clock(new.to)), ("minutes", minutes.into())]
                } else {
                    Word::ProposalMoveAll.key().clone_into(&mut key);
                    let later = proposal.day_ends.saturating_sub(proposal.day_ended);
                    vec![("to", clock(proposal.day_ends)), ("minutes", later.into())]
                }
            }
        };
        let values = values.into_iter().collect();
        (self.message(&key, None, &values), self.message(&key, Some("detail"), &values))
    }
}

fn is_shorter(line: &PlanLine, new: domain::agenda::live::Held) -> bool {
    new.to - new.from < line.old.to - line.old.from
}

/// Names an item: its number, else its title.
fn named(line: &PlanLine) -> String {
    match &line.number {
        Some(number) => format!("{number} {}", line.title),
        None => line.title.clone(),
    }
}
