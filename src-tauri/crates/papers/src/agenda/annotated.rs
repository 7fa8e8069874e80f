//! The agenda as whoever is in the chair holds it: every item with people, notes, advice and room to write.

use super::clock::{day, zone_of_day};
use super::marked::Words;
use super::names::{aim_name, named, role_name};
use super::paper::{dated, status, version};
use super::rows::place;
use crate::blocks::{self, Block, Column, Document, Row};
use crate::error::Error;
use crate::frame::Frame;
use crate::pages::Pages;
use crate::stamp::Stamp;
use crate::words::{Word, say, say_with};
use domain::agenda::time::{on, written as span};
use domain::disclosure::{
    AnnotatedAgenda, AnnotatedItem, AnnotatedPerson, AnnotatedTour, Disclosed, LabelAdvice,
};

/// Sets the pages, for preview and PDF.
pub fn pages(agenda: &Disclosed<AnnotatedAgenda>, stamp: &Stamp) -> Result<Pages, Error> {
    blocks::pages(&document(agenda, stamp), stamp)
}

/// Makes the annotated agenda as tagged PDF (PDF/UA-1).
pub fn pdf(agenda: &Disclosed<AnnotatedAgenda>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    pages(agenda, stamp)?.pdf()
}

/// Makes the annotated agenda as Word document with real styles.
pub fn docx(agenda: &Disclosed<AnnotatedAgenda>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    blocks::docx(&document(agenda, stamp), stamp)
}

fn document(agenda: &Disclosed<AnnotatedAgenda>, stamp: &Stamp) -> Document {
    let view = agenda.view();
    let release = view.release.as_ref();
    let zone = view.heading.zone;
    let mut blocks = Vec::new();
    for (number, of) in (1..).zip(&view.days) {
        let number = number.to_string();
        blocks.push(Block::Heading {
            level: 2,
            words: say_with(Word::DayTitle, &[("number", &number), ("date", &day(of.date))]).into(),
            aside: zone_of_day(zone, of.date),
        });
        for item in &of.items {
            blocks.extend(item_blocks(item, of.date));
        }
    }
    if view.days.is_empty() {
        blocks.push(Block::Text { words: say(Word::AgendaEmpty).into() });
    }
    Document {
        frame: Frame::of(agenda, say(Word::AnnotatedTitle), version(release), stamp),
        status: status(release),
        dated: dated(release, zone, stamp),
        facts: Vec::new(),
        blocks,
        notes: view.footnotes.iter().map(|note| format!("* {note}")).collect(),
    }
}

fn item_blocks(item: &AnnotatedItem, date: chrono::NaiveDate) -> Vec<Block> {
    let open = &item.item;
    let number = open.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
    let where_and_when = [span(open.span, date), place(open)];
    let aside: Vec<String> = where_and_when.into_iter().filter(|part| !part.is_empty()).collect();
    let heading = Block::Heading {
        level: 3,
        words: format!("{number}{}", open.title).into(),
        aside: aside.join(" · "),
    };
    if !open.kind.is_programme() {
        let people = (!item.people.is_empty()).then(|| people_table(&item.people));
        return std::iter::once(heading).chain(people).collect();
    }
    let aims = open.aims.iter().map(|aim| aim_name(*aim)).collect::<Vec<_>>().join(", ");
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
    }));
    let advice: Vec<Words> = item.advice.iter().map(|one| advice(one).into()).collect();
    for (name, entries) in [
        (Word::AnnotatedLabel, advice),
        (Word::ItemQuestions, open.questions.iter().map(Words::plain).collect()),
    ] {
        if !entries.is_empty() {
            out.push(Block::List { name: say(name), entries });
        }
    }
    if !item.people.is_empty() {
        out.push(people_table(&item.people));
    }
    out.extend(item.tour.iter().flat_map(|tour| tour_blocks(tour, date)));
    out.push(Block::Space { name: say(Word::SpaceForNotes) });
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

fn column(word: Word, width: u32) -> Column {
    Column { title: say(word), width }
}

fn people_table(people: &[AnnotatedPerson]) -> Block {
    let row = |one: &AnnotatedPerson| {
        let state = if one.person.confirmed { Word::PersonConfirmed } else { Word::PersonOpen };
        // The state has a column of its own.
        let who = named(&domain::disclosure::AgendaPerson { confirmed: true, ..one.person.clone() });
        Row { strong: false, cells: vec![role_name(one.person.role, 1), who, say(state), one.note.clone()] }
    };
    Block::Table {
        columns: vec![
            column(Word::ColumnRole, 20),
            column(Word::ColumnName, 55),
            column(Word::ColumnConfirmation, 24),
            column(Word::ColumnNote, 50),
        ],
        rows: people.iter().map(row).collect(),
    }
}

fn tour_blocks(tour: &AnnotatedTour, date: chrono::NaiveDate) -> Vec<Block> {
    let too_long = if tour.fits { String::new() } else { say(Word::TourTooLong) };
    let row = |(at, (begins, code, name)): (usize, &(chrono::DateTime<chrono_tz::Tz>, String, String))| {
        let begins = on(*begins, date);
        Row { strong: false, cells: vec![at.to_string(), begins, code.clone(), name.clone()] }
    };
    let facts = [
        (say(Word::TourTitle), tour.question.clone(), String::new()),
        (String::new(), tour.sentence.clone(), too_long),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        .map(|(name, text, remark)| Block::Fact { name, words: text.into(), remark });
    let table = Block::Table {
        columns: vec![
            column(Word::ColumnOrder, 12),
            column(Word::ColumnBegins, 16),
            column(Word::ColumnCode, 22),
            column(Word::ColumnDelegation, 100),
        ],
        rows: (1..).zip(&tour.turns).map(row).collect(),
    };
    facts.chain([table]).collect()
}
