//! The agenda as whoever is in the chair holds it: every item with people, notes, advice and room to write.

use super::clock::zone_of_day;
use super::names::{named, numbered, place, role_name};
use super::opening::{days, document, footnotes};
use crate::blocks::{Block, Cell, Column, Document, Row, RowKind, Table, Words};
use crate::paper::Paper;
use crate::stamp::Stamp;
use crate::words::{Word, paper_words, say, say_with};
use domain::disclosure::{
    AnnotatedAgenda, AnnotatedDay, AnnotatedItem, AnnotatedPerson, AnnotatedTour, Disclosed, LabelAdvice,
};

impl Paper for AnnotatedAgenda {
    fn document(agenda: &Disclosed<Self>, stamp: &Stamp) -> Document {
        let view = agenda.view();
        let zone = view.heading.zone;
        let items =
            |day: &AnnotatedDay| day.items.iter().flat_map(|item| item_blocks(item, day.date)).collect();
        let mut blocks = days(&view.days, |day| (day.date, zone_of_day(zone, day.date)), items);
        blocks.extend(footnotes(&view.footnotes));
        Document { blocks, ..document(agenda, Word::AnnotatedTitle, view.release.as_ref(), stamp) }
    }
}

fn item_blocks(item: &AnnotatedItem, date: chrono::NaiveDate) -> Vec<Block> {
    let open = &item.item;
    let where_and_when = [paper_words().times(open.span, date), place(open)];
    let aside: Vec<String> = where_and_when.into_iter().filter(|part| !part.is_empty()).collect();
    let heading = Block::Heading {
        level: 3,
        words: numbered(open.number.as_ref(), &open.title).into(),
        aside: aside.join(" · "),
    };
    if !open.kind.is_programme() {
        let people = (!item.people.is_empty()).then(|| people_table(&item.people));
        return std::iter::once(heading).chain(people).collect();
    }
    let aims = open.aims.iter().map(|aim| paper_words().form(*aim, "to", [])).collect::<Vec<_>>().join(", ");
    let facts = [
        (Word::AnnotatedTime, planned(item)),
        (Word::ItemAims, aims),
        (Word::ItemPurpose, open.purpose.clone()),
        (Word::ItemDescription, open.description.clone()),
    ];
    let mut out = vec![heading];
    out.extend(facts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| Block::Fact {
        name: say(name),
        words: text.into(),
        remark: String::new(),
        label: None,
    }));
    let advice: Vec<Words> = item.advice.iter().map(|one| advice(one).into()).collect();
    for (name, entries) in [
        (Word::AnnotatedLabel, advice),
        (Word::ItemQuestions, open.questions.iter().map(Words::plain).collect()),
    ] {
        if !entries.is_empty() {
            out.push(Block::List { name: say(name), entries, numbered: false });
        }
    }
    if !item.people.is_empty() {
        out.push(people_table(&item.people));
    }
    out.extend(item.tour.iter().flat_map(|tour| tour_blocks(tour, date)));
    // It names its item: behind a long tour de table it may stand on a page of its own.
    let name = open.number.as_ref().map_or_else(
        || say(Word::SpaceForNotes),
        |number| say_with(Word::SpaceForNotesOf, &[("number", number.as_str())]),
    );
    out.push(Block::Space { name });
    out
}

fn planned(item: &AnnotatedItem) -> String {
    let minutes = (item.item.span.1 - item.item.span.0).num_minutes().to_string();
    match item.minimum {
        None => say_with(Word::Planned, &[("minutes", &minutes)]),
        Some(least) => say_with(Word::PlannedLeast, &[("minutes", &minutes), ("least", &least.to_string())]),
    }
}

fn advice(advice: &LabelAdvice) -> String {
    let with = |word, names: &[String]| say_with(word, &[("names", &names.join(", "))]);
    match advice {
        LabelAdvice::Say { label, default: false } => say_with(Word::SayLabel, &[("label", label.as_str())]),
        LabelAdvice::Say { label, default: true } => {
            say_with(Word::SayLabelDefault, &[("label", label.as_str())])
        }
        LabelAdvice::Rule => say(Word::SayRule),
        LabelAdvice::GuestsMayNotHear(names) => with(Word::GuestsMayNotHear, names),
        LabelAdvice::GuestsLeaveFirst(names) => with(Word::GuestsLeaveFirst, names),
        LabelAdvice::ThirdCountriesMayNotHear(names) => with(Word::ThirdCountriesMayNotHear, names),
    }
}

fn people_table(people: &[AnnotatedPerson]) -> Block {
    let row = |one: &AnnotatedPerson| {
        let state = if one.person.confirmed { Word::PersonConfirmed } else { Word::PersonOpen };
        // The state has a column of its own.
        let who = named(&domain::disclosure::AgendaPerson { confirmed: true, ..one.person.clone() });
        [role_name(one.person.role, 1), who, say(state), one.note.clone()]
    };
    let columns = [
        (Word::ColumnRole, 22),
        (Word::ColumnName, 70),
        (Word::ColumnConfirmation, 26),
        (Word::ColumnNote, 52),
    ];
    table(columns, people.iter().map(row))
}

fn tour_blocks(tour: &AnnotatedTour, date: chrono::NaiveDate) -> Vec<Block> {
    let too_long = if tour.fits { String::new() } else { say(Word::TourTooLong) };
    let facts = [
        (say(Word::TourTitle), tour.question.clone(), String::new()),
        (String::new(), paper_words().tour_of(tour.attending, tour.minutes, tour.total, tour.slot), too_long),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        .map(|(name, text, remark)| Block::Fact { name, words: text.into(), remark, label: None });
    let columns = [
        (Word::ColumnOrder, 12),
        (Word::ColumnBegins, 16),
        (Word::ColumnCode, 22),
        (Word::ColumnDelegation, 100),
    ];
    let turns = (1..).zip(&tour.turns).map(|(at, (begins, code, name))| {
        [i32::to_string(&at), paper_words().clock_on(*begins, date), code.clone(), name.clone()]
    });
    facts.chain([table(columns, turns)]).collect()
}

fn table<const N: usize>(columns: [(Word, u32); N], rows: impl Iterator<Item = [String; N]>) -> Block {
    Block::Table(Table {
        columns: columns.map(|(word, width)| Column::new(say(word), width)).into(),
        rows: rows.map(|cells| Row::new(RowKind::Plain, cells.map(Cell::plain).into())).collect(),
        narrow: false,
    })
}
