//! Which item a row is about, and what it changes.

use domain::agenda::{AgendaItem, CalendarEvent, ItemDetails, ItemField};
use domain::ids::AgendaItemId;
use domain::text::{Line, search_key};
use intake::agenda::ItemRecord;
use std::collections::{HashMap, HashSet};

/// What the items of a file were found to be.
pub(super) struct Matched<'a> {
    /// For each of them the item that it is.
    pub found: Vec<Option<&'a AgendaItem>>,
    /// Items that came from an event of the file, which has them no more.
    pub left: Vec<&'a AgendaItem>,
}

/// Finds, for each item of a file, the item that it is: by identity, by reference, by the event of a calendar, else by day,
/// beginning and title. No item is meant twice.
pub(super) fn matched<'a>(records: &[ItemRecord], items: &'a [AgendaItem]) -> Matched<'a> {
    let mut matching = Matching { items, meant: HashSet::new(), found: vec![None; records.len()] };
    let by_reference: HashMap<String, &AgendaItem> =
        items.iter().map(|item| (item.reference.to_lowercase(), item)).collect();
    matching.each(records, |record, _| {
        let by_identity = record.identity.and_then(|id| items.iter().find(|item| item.id == id));
        by_identity.or_else(|| by_reference.get(&record.reference.as_ref()?.to_lowercase()).copied())
    });
    matching.each(records, |record, free| {
        let event = record.event.as_ref()?;
        free(event).find(|item| item.event.as_ref().is_some_and(|known| known.is(event)))
    });
    // An event that now repeats, or repeats otherwise: the time of the same day is the same item.
    matching.each(records, |record, free| {
        let day = record.details.day?;
        free(record.event.as_ref()?).find(|item| item.details.day == Some(day))
    });
    // It is held once, before and now.
    let mut times: HashMap<&Line, usize> = HashMap::new();
    for event in records.iter().filter_map(|record| record.event.as_ref()) {
        *times.entry(&event.uid).or_default() += 1;
    }
    matching.each(records, |record, free| {
        let event = record.event.as_ref().filter(|_| record.whole_event)?;
        let mut known = free(event);
        let once = times.get(&event.uid) == Some(&1) && known.clone().count() == 1;
        let held = once && record.details.day.is_some();
        known.next().filter(|_| held || (record.called_off && event.time.is_none()))
    });
    let place = |details: &ItemDetails| {
        (details.day, details.day.map(|_| details.start), search_key(details.title.as_str()))
    };
    let by_place: HashMap<_, &AgendaItem> =
        items.iter().rev().map(|item| (place(&item.details), item)).collect();
    matching.each(records, |record, _| {
        by_place.get(&place(&record.details)).copied().filter(|_| record.title().is_some())
    });
    let whole: HashSet<&Line> = records
        .iter()
        .filter(|record| record.whole_event)
        .filter_map(|record| Some(&record.event.as_ref()?.uid))
        .collect();
    let left = items.iter().filter(|item| !matching.meant.contains(&item.id));
    let left = left.filter(|item| item.event.as_ref().is_some_and(|event| whole.contains(&event.uid)));
    Matched { left: left.collect(), found: matching.found }
}

/// The items of a meeting, and what of a file is known to be one of them.
struct Matching<'a> {
    items: &'a [AgendaItem],
    meant: HashSet<AgendaItemId>,
    found: Vec<Option<&'a AgendaItem>>,
}

impl<'a> Matching<'a> {
    /// Looks for every record that is not found yet. The search may ask for the items of its event that nobody meant yet.
    fn each(
        &mut self,
        records: &[ItemRecord],
        search: impl Fn(&ItemRecord, &dyn Fn(&CalendarEvent) -> Free<'a>) -> Option<&'a AgendaItem>,
    ) {
        for (record, found) in records.iter().zip(&mut self.found).filter(|(_, found)| found.is_none()) {
            let (items, meant) = (self.items, &self.meant);
            let free = |event: &CalendarEvent| {
                let of = |item: &&AgendaItem| {
                    let known = item.event.as_ref().is_some_and(|known| known.uid == event.uid);
                    known && !meant.contains(&item.id)
                };
                items.iter().filter(of).collect::<Vec<_>>().into_iter()
            };
            *found = search(record, &free).filter(|item| self.meant.insert(item.id));
        }
    }
}

/// Items of an event that nobody meant yet.
type Free<'a> = std::vec::IntoIter<&'a AgendaItem>;

/// Takes one field over. Room and people are resolved apart, and papers do not come with a file.
pub(super) fn take(details: &mut ItemDetails, said: &ItemDetails, field: ItemField) {
    match field {
        ItemField::Number => details.number.clone_from(&said.number),
        ItemField::Kind => details.kind = said.kind,
        ItemField::Day => details.day = said.day,
        ItemField::Start => details.start = said.start,
        ItemField::Duration => details.duration = said.duration,
        ItemField::Minimum => details.minimum = said.minimum,
        ItemField::Expected => details.expected = said.expected,
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
