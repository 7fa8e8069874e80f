//! Splitting an item in two, and merging two into one: each is the other's way back.

use super::time::{self, Wall};
use super::{AgendaItem, ItemDetails, ItemKind, ItemPerson, ItemRefused, Who};
use crate::ids::AgendaItemId;
use crate::label::HandlingLabel;
use crate::text::{Line, Prose};
use chrono::{DateTime, Duration, NaiveDate};
use chrono_tz::Tz;

/// Why an item cannot be split like this.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SplitRefused {
    /// Nothing would be left of one part: the last minute that leaves something.
    Minute(u16),
    /// The second part would begin at a time that the clock shows for the second time, in minutes after midnight.
    ShownTwice(u16),
}

/// A break or the like, by what it is and when; never by its title.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pause {
    /// What it is.
    pub kind: ItemKind,
    /// From when to when.
    pub span: (DateTime<Tz>, DateTime<Tz>),
    /// The day in whose agenda it stands.
    pub day: NaiveDate,
}

/// Why an item cannot be merged with the next one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MergeRefused {
    /// There is no next one.
    Nothing,
    /// It lies between the two.
    Between(Pause),
    /// It is one of the two.
    Pause(Pause),
    /// Both have a text, and together they are too long.
    TooLong,
    /// What comes out cannot be kept.
    Item(ItemRefused),
}

impl From<ItemRefused> for MergeRefused {
    fn from(refused: ItemRefused) -> Self {
        Self::Item(refused)
    }
}

/// Splits an item after so many minutes. Both parts hold its texts, people and papers; lines of the run sheet go with the
/// part in which they happen, and of the least minutes each has its share.
pub fn split(whole: &ItemDetails, after: u16, zone: Tz) -> Result<(ItemDetails, ItemDetails), SplitRefused> {
    if after == 0 || after >= whole.duration {
        return Err(SplitRefused::Minute(whole.duration.saturating_sub(1)));
    }
    let (mut first, mut second) = (whole.clone(), whole.clone());
    first.duration = after;
    second.duration = whole.duration - after;
    if let Some((from, _)) = whole.span(zone) {
        let at = from + Duration::minutes(i64::from(after));
        let wall = Wall::at(&at);
        if time::instant(zone, wall.day, u32::from(wall.minutes)) != at {
            return Err(SplitRefused::ShownTwice(wall.minutes));
        }
        (second.day, second.start) = (Some(wall.day), wall.minutes);
    }
    second.number = None;
    (second.actual_start, second.actual) = (None, None);
    first.replanned = whole.replanned.map(|anew| anew.until(after));
    second.replanned = whole.replanned.and_then(|anew| anew.from(after));
    first.minimum = whole.minimum.map(|minimum| minimum.min(after));
    second.minimum = whole.minimum.and_then(|minimum| minimum.checked_sub(after)).filter(|rest| *rest > 0);
    // The last lines only, so that the order comes back as it was.
    let minutes = i16::try_from(after).unwrap_or(i16::MAX);
    let kept = whole.run_sheet.iter().rposition(|line| line.at < minutes).map_or(0, |last| last + 1);
    second.run_sheet = first.run_sheet.split_off(kept);
    second.run_sheet.iter_mut().for_each(|line| line.at -= minutes);
    Ok((first, second))
}

/// Finds the item that another is merged with: the next one in the same room that day, or the one that begins when it
/// ends. Nothing that is no part of the programme is covered or swallowed.
pub fn next_to_merge(items: &[AgendaItem], id: AgendaItemId, zone: Tz) -> Result<&AgendaItem, MergeRefused> {
    let first = items.iter().find(|item| item.id == id).ok_or(MergeRefused::Nothing)?;
    let (_, end) = first.details.span(zone).ok_or(MergeRefused::Nothing)?;
    let others = || {
        let other = items.iter().filter(|item| item.id != id);
        other.filter_map(|item| item.details.span(zone).map(|span| (span, item)))
    };
    let (begins, next) = others()
        .filter(|(_, item)| item.details.room == first.details.room)
        .filter(|((from, _), item)| *from == end || (*from > end && item.details.day == first.details.day))
        .map(|((from, _), item)| (from, item))
        .min_by_key(|(from, _)| *from)
        .ok_or(MergeRefused::Nothing)?;
    let pause_of = |span, item: &AgendaItem| Pause {
        kind: item.details.kind,
        span,
        day: item.details.day.unwrap_or_default(),
    };
    let pause = others()
        .filter(|(_, item)| item.id != next.id && !item.details.kind.is_programme())
        .find(|((from, to), _)| *from < begins && end < *to);
    if let Some((span, pause)) = pause {
        return Err(MergeRefused::Between(pause_of(span, pause)));
    }
    let (kind, next_kind) = (first.details.kind, next.details.kind);
    if kind != next_kind && !(kind.is_programme() && next_kind.is_programme()) {
        let pause = if next_kind.is_programme() { first } else { next };
        let span = pause.details.span(zone).ok_or(MergeRefused::Nothing)?;
        return Err(MergeRefused::Pause(pause_of(span, pause)));
    }
    Ok(next)
}

/// Merges an item with the one that follows. The first keeps what it is: number, title, kind, room, group. What the second
/// holds beside that is added, nothing twice; the stricter label and the Rule hold for both. `default` is the label of
/// an item without one.
pub fn merge(
    first: &ItemDetails,
    second: &ItemDetails,
    default: HandlingLabel,
    zone: Tz,
) -> Result<ItemDetails, MergeRefused> {
    let mut whole = first.clone();
    let (behind, minutes) = match (first.span(zone), second.span(zone)) {
        (Some((from, _)), Some((begins, ends))) => {
            ((begins - from).num_minutes(), (ends - from).num_minutes())
        }
        _ => (i64::from(first.duration), i64::from(first.duration) + i64::from(second.duration)),
    };
    whole.duration = u16::try_from(minutes).unwrap_or(u16::MAX);
    whole.minimum = added(first.minimum, second.minimum);
    whole.actual = added(first.actual, second.actual);
    if let (Some(anew), Some(rest)) = (&mut whole.replanned, second.replanned) {
        anew.minutes = added(anew.minutes, rest.minutes);
    }
    whole.online |= second.online;
    whole.chatham_house |= second.chatham_house;
    if second.label.unwrap_or(default) > first.label.unwrap_or(default) {
        whole.label = second.label;
    }
    let description = joined(&first.description, &second.description)?;
    let same = first.title == second.title && first.description == second.description;
    whole.retitle(first.title.clone(), description);
    for translation in &second.translations {
        if first.translations.iter().all(|known| known.language != translation.language) {
            let outdated = translation.outdated || !same;
            whole.translations.push(super::Translation { outdated, ..translation.clone() });
        }
    }
    whole.purpose = joined(&first.purpose, &second.purpose)?;
    extend(&mut whole.aims, &second.aims);
    extend(&mut whole.questions, &second.questions);
    extend(&mut whole.papers, &second.papers);
    whole.people = people(&first.people, &second.people);
    whole.tour = first.tour.clone().or_else(|| second.tour.clone());
    for (own, other) in
        [(&mut whole.video_link, &second.video_link), (&mut whole.proposed_by, &second.proposed_by)]
    {
        if own.is_empty() {
            own.clone_from(other);
        }
    }
    let behind = i16::try_from(behind).unwrap_or(i16::MAX);
    whole.run_sheet.extend(second.run_sheet.iter().cloned().map(|mut line| {
        line.at = line.at.saturating_add(behind);
        line
    }));
    Ok(whole)
}

fn added(first: Option<u16>, second: Option<u16>) -> Option<u16> {
    match (first, second) {
        (Some(first), Some(second)) => Some(first.saturating_add(second)),
        (first, second) => first.or(second),
    }
}

fn joined(first: &Prose, second: &Prose) -> Result<Prose, MergeRefused> {
    if second.is_empty() || first == second {
        return Ok(first.clone());
    }
    if first.is_empty() {
        return Ok(second.clone());
    }
    format!("{first}\n\n{second}").parse().map_err(|_| MergeRefused::TooLong)
}

/// Adds what is not there yet.
fn extend<T: Clone + PartialEq>(first: &mut Vec<T>, second: &[T]) {
    let known = first.len();
    for entry in second {
        if !first[..known].contains(entry) {
            first.push(entry.clone());
        }
    }
}

/// Adds who has no such role yet; of somebody who has, the second note is kept beside the first.
fn people(first: &[ItemPerson], second: &[ItemPerson]) -> Vec<ItemPerson> {
    let mut people = first.to_vec();
    for person in second.iter().filter(|person| !first.contains(person)) {
        let same = |known: &ItemPerson| known.who == person.who && known.role == person.role;
        match first.iter().position(same).filter(|_| person.who != Who::ToBeConfirmed) {
            None => people.push(person.clone()),
            Some(at) => people[at].note = notes(&people[at].note, &person.note),
        }
    }
    people
}

fn notes(first: &Line, second: &Line) -> Line {
    if second.is_empty() || first == second {
        return first.clone();
    }
    if first.is_empty() {
        return second.clone();
    }
    format!("{first}; {second}").parse().unwrap_or_else(|_| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::diff::arbitrary::details;
    use crate::agenda::{ItemRole, RunLine, RunLineKind};
    use crate::ids::{MeetingId, Revision, RoomId};
    use proptest::prelude::*;
    use uuid::Uuid;

    const ZONE: Tz = Tz::Europe__Amsterdam;

    fn item(number: u128, kind: ItemKind, start: u16, duration: u16) -> AgendaItem {
        let mut details = ItemDetails::new(kind, format!("Item {number}").parse().unwrap(), duration);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        details.room = Some(RoomId(Uuid::from_u128(1)));
        AgendaItem {
            id: Uuid::from_u128(number).into(),
            revision: Revision(1),
            reference: format!("I-{number:02}"),
            meeting: MeetingId(Uuid::from_u128(1)),
            event: None,
            details,
        }
    }

    fn merged(first: &ItemDetails, second: &ItemDetails) -> ItemDetails {
        merge(first, second, HandlingLabel::Amber, ZONE).unwrap()
    }

    /// The item that would be merged.
    fn next(items: &[AgendaItem]) -> Result<&str, MergeRefused> {
        next_to_merge(items, items[0].id, ZONE).map(|found| found.reference.as_str())
    }

    proptest! {
        #[test]
        fn merging_the_halves_gives_back_the_whole(
            details in details(),
            day in prop::sample::select(vec!["2024-06-26", "2024-03-30", "2024-03-31", "2024-10-26", "2024-10-27"]),
            at in 0.0..1.0_f64,
        ) {
            let mut whole = details;
            whole.day = Some(day.parse().unwrap());
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below a duration")]
            let after = 1 + (at * f64::from(whole.duration)) as u16;
            match split(&whole, after, ZONE) {
                Ok((first, second)) => {
                    prop_assert_eq!(first.span(ZONE).unwrap().1, second.span(ZONE).unwrap().0, "they touch");
                    prop_assert_eq!(first.duration + second.duration, whole.duration);
                    prop_assert_eq!(merged(&first, &second), whole);
                }
                Err(SplitRefused::Minute(most)) => prop_assert!(after > most),
                Err(SplitRefused::ShownTwice(_)) => prop_assert!(day.starts_with("2024-10")),
            }
        }

        #[test]
        fn merging_loses_nothing_of_the_second_and_lowers_no_label(first in details(), second in details()) {
            let whole = merged(&first, &second);
            let default = HandlingLabel::Amber;
            for half in [&first, &second] {
                prop_assert!(half.questions.iter().all(|one| whole.questions.contains(one)));
                prop_assert!(half.papers.iter().all(|one| whole.papers.contains(one)));
                prop_assert!(half.aims.iter().all(|one| whole.aims.contains(one)));
                let texts = [(&half.description, &whole.description), (&half.purpose, &whole.purpose)];
                prop_assert!(texts.iter().all(|(part, all)| all.as_str().contains(part.as_str())));
                prop_assert!(whole.label.unwrap_or(default) >= half.label.unwrap_or(default));
                prop_assert!(whole.chatham_house || !half.chatham_house, "the Rule holds for both");
                for person in &half.people {
                    let there = |one: &ItemPerson| one.who == person.who && one.role == person.role;
                    prop_assert!(whole.people.iter().any(there));
                }
            }
        }
    }

    #[test]
    fn a_lunch_between_two_items_is_never_covered_wherever_it_is_held() {
        let lunch = |room| {
            let mut lunch = item(9, ItemKind::Break, 750, 60);
            lunch.details.title = "Lunch".parse().unwrap();
            lunch.details.room = room;
            lunch
        };
        let (before, after) = (item(1, ItemKind::Plenary, 690, 60), item(2, ItemKind::Plenary, 810, 60));
        let details = lunch(None).details;
        let pause =
            Pause { kind: ItemKind::Break, span: details.span(ZONE).unwrap(), day: details.day.unwrap() };
        for room in [None, Some(RoomId(Uuid::from_u128(2)))] {
            let items = [before.clone(), lunch(room), after.clone()];
            assert_eq!(next(&items), Err(MergeRefused::Between(pause.clone())), "in {room:?}");
        }
        let same_room = [before.clone(), lunch(before.details.room), after.clone()];
        let refused = || Err(MergeRefused::Pause(pause.clone()));
        assert_eq!(next(&same_room), refused());
        let from_lunch = [lunch(before.details.room), after.clone()];
        assert_eq!(next(&from_lunch), refused(), "nor from the break itself");
        assert_eq!(next(&[before, after]), Ok("I-02"), "without the lunch they are merged");
    }

    #[test]
    fn a_break_beside_the_two_does_not_stand_between_them() {
        let mut beside = item(3, ItemKind::Break, 540, 60);
        beside.details.room = None;
        let items = [item(1, ItemKind::Plenary, 540, 60), beside, item(2, ItemKind::Workshop, 600, 60)];
        assert_eq!(next(&items), Ok("I-02"));
        let alone = [item(1, ItemKind::Plenary, 540, 60)];
        assert_eq!(next(&alone), Err(MergeRefused::Nothing));
    }

    #[test]
    fn two_halves_of_a_lunch_are_one_again() {
        let lunch = item(1, ItemKind::Break, 750, 60);
        let (first, second) = split(&lunch.details, 20, ZONE).unwrap();
        let items = [
            AgendaItem { details: first.clone(), ..lunch.clone() },
            AgendaItem { details: second.clone(), ..item(2, ItemKind::Break, 0, 1) },
        ];
        assert_eq!(next(&items), Ok("I-02"));
        assert_eq!(merged(&first, &second), lunch.details);
    }

    #[test]
    fn a_part_after_midnight_stands_on_the_next_day_and_finds_its_way_back() {
        let late = item(1, ItemKind::Social, 1_410, 60);
        let (first, second) = split(&late.details, 45, ZONE).unwrap();
        assert_eq!((second.day, second.start), (Some("2024-06-27".parse().unwrap()), 15));
        let items = [
            AgendaItem { details: first, ..late.clone() },
            AgendaItem { details: second, ..item(2, ItemKind::Social, 0, 1) },
        ];
        assert_eq!(next(&items), Ok("I-02"));
    }

    #[test]
    fn lines_of_the_run_sheet_go_with_the_part_in_which_they_happen() {
        let mut whole = item(1, ItemKind::Plenary, 540, 60).details;
        let line = |at| RunLine { at, kind: RunLineKind::Other, text: Line::default(), who: Line::default() };
        whole.run_sheet = vec![line(-15), line(10), line(40)];
        let (first, second) = split(&whole, 20, ZONE).unwrap();
        let times = |half: &ItemDetails| half.run_sheet.iter().map(|line| line.at).collect::<Vec<_>>();
        assert_eq!((times(&first), times(&second)), (vec![-15, 10], vec![20]));
    }

    #[test]
    fn somebody_in_both_keeps_both_notes() {
        let (mut first, mut second) =
            (item(1, ItemKind::Plenary, 540, 60).details, item(2, ItemKind::Plenary, 600, 60).details);
        let person = |note: &str| ItemPerson {
            who: Who::Guest(crate::ids::GuestId(Uuid::from_u128(1))),
            role: ItemRole::Speaker,
            confirmed: true,
            note: note.parse().unwrap(),
            hours: None,
        };
        first.people = vec![person("asked in May")];
        second.people = vec![person("needs a pointer")];
        assert_eq!(merged(&first, &second).people, [person("asked in May; needs a pointer")]);
    }
}
