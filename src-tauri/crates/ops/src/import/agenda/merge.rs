//! Which item a row is about, and what it changes.

use domain::agenda::{AgendaItem, ItemDetails, ItemField};
use domain::ids::AgendaItemId;
use domain::text::search_key;
use intake::agenda::ItemRecord;
use std::collections::{HashMap, HashSet};

/// Finds, for each item of a file, the item that it is: by identity, by reference, else by day, beginning and title.
/// No item is meant twice.
pub(super) fn matched<'a>(records: &[ItemRecord], items: &'a [AgendaItem]) -> Vec<Option<&'a AgendaItem>> {
    let by_reference: HashMap<String, &AgendaItem> =
        items.iter().map(|item| (item.reference.to_lowercase(), item)).collect();
    let certain = |record: &ItemRecord| {
        let by_identity = record.identity.and_then(|id| items.iter().find(|item| item.id == id));
        by_identity.or_else(|| by_reference.get(&record.reference.as_ref()?.to_lowercase()).copied())
    };
    let mut meant: HashSet<AgendaItemId> = HashSet::new();
    let mut found: Vec<Option<&AgendaItem>> =
        records.iter().map(|record| certain(record).filter(|item| meant.insert(item.id))).collect();
    let place = |details: &ItemDetails| {
        (details.day, details.day.map(|_| details.start), search_key(details.title.as_str()))
    };
    let by_place: HashMap<_, &AgendaItem> =
        items.iter().rev().map(|item| (place(&item.details), item)).collect();
    for (record, found) in records.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        let item = by_place.get(&place(&record.details)).copied();
        *found = item.filter(|item| record.title().is_some() && meant.insert(item.id));
    }
    found
}

/// Takes one field over. Room and people are resolved apart, and papers do not come with a file.
pub(super) fn take(details: &mut ItemDetails, said: &ItemDetails, field: ItemField) {
    match field {
        ItemField::Number => details.number.clone_from(&said.number),
        ItemField::Kind => details.kind = said.kind,
        ItemField::Day => details.day = said.day,
        ItemField::Start => details.start = said.start,
        ItemField::Duration => details.duration = said.duration,
        ItemField::Minimum => details.minimum = said.minimum,
        ItemField::ActualStart => details.actual_start = said.actual_start,
        ItemField::Actual => details.actual = said.actual,
        ItemField::Online => details.online = said.online,
        ItemField::Parallel => details.parallel.clone_from(&said.parallel),
        ItemField::Title => details.title.clone_from(&said.title),
        ItemField::Description => details.description.clone_from(&said.description),
        ItemField::Translations => details.translations.clone_from(&said.translations),
        ItemField::Aims => details.aims.clone_from(&said.aims),
        ItemField::Purpose => details.purpose.clone_from(&said.purpose),
        ItemField::Questions => details.questions.clone_from(&said.questions),
        ItemField::Label => details.label = said.label,
        ItemField::ChathamHouse => details.chatham_house = said.chatham_house,
        ItemField::VideoLink => details.video_link.clone_from(&said.video_link),
        ItemField::Tour => details.tour.clone_from(&said.tour),
        ItemField::RunSheet => details.run_sheet.clone_from(&said.run_sheet),
        ItemField::ProposedBy => details.proposed_by.clone_from(&said.proposed_by),
        ItemField::Replanned | ItemField::Room | ItemField::People | ItemField::Papers => {}
    }
}
