//! Writes items and rooms, and what follows from them: who attends, and the numbers.

use super::Writes;
use crate::Result;
use crate::agenda::{number_after_change, numbers_fixed, take_out};
use crate::import::progress::Progress;
use crate::notes::{self, LabelChange};
use domain::agenda::{AgendaItem, Who};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, MeetingId, Revision};
use domain::note::Opening;
use std::collections::{HashMap, HashSet};
use store::Unit;

impl Writes {
    /// Writes everything.
    pub async fn write(
        mut self,
        unit: &mut Unit,
        meeting: MeetingId,
        mut progress: Progress<'_>,
    ) -> Result<()> {
        unit.save_new(&mut self.rooms).await?;
        for item in &self.dropped {
            take_out(unit, item).await?;
            progress.wrote(1)?;
        }
        let mut attended: HashMap<Who, Vec<AgendaItemId>> = HashMap::new();
        let mut new = Vec::new();
        for mut item in self.items {
            for who in item.details.who_takes_part() {
                attended.entry(who).or_default().push(item.id);
            }
            if item.revision == Revision::default() {
                new.push(item.id);
            }
            // A file asks nobody: entries keep the label that they have.
            let change = LabelChange::Item { id: item.id, label: item.details.label };
            notes::answered(unit, meeting, change, Some(&Opening::Keep)).await?;
            if let Some(known) = unit.find::<AgendaItem>(item.id).await? {
                notes::stay_closed(unit, &known, &mut item.details).await?;
            }
            unit.save(&mut item).await?;
            progress.wrote(1)?;
        }
        // Whoever has a role in an item attends it.
        for mut guest in unit.of_meeting::<Guest>(meeting).await? {
            let known: HashSet<AgendaItemId> = guest.details.items.iter().copied().collect();
            let items = attended.remove(&Who::Guest(guest.id)).unwrap_or_default();
            guest.details.items.extend(items.into_iter().filter(|item| !known.contains(item)));
            unit.save(&mut guest).await?;
        }
        if self.numbered {
            return Ok(());
        }
        // A draft is numbered by place; where numbers are fixed, each new item gets one that renumbers nobody.
        if numbers_fixed(unit, meeting).await? {
            for id in new {
                number_after_change(unit, meeting, Some(id)).await?;
            }
        } else {
            number_after_change(unit, meeting, None).await?;
        }
        Ok(())
    }
}
