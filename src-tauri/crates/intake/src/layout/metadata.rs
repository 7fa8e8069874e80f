//! The columns that EUSurvey adds behind the questions, in any language of its interface.
//!
//! They come in this order, each only if it was ticked: Invitation Number, Contribution Id, User Name, Creation Date,
//! Last Update, Languages, Total Score. Labels are known for the larger languages; elsewhere the order and what stands
//! in the columns tell: two columns of moments at the end, identifiers before them, language codes behind them.

use super::headings::{Meaning, meaning};
use crate::said::{Lexicon, folded, moment_in};
use crate::sheet::SheetRow;
use domain::field::Field;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Rows looked at.
const LOOKED_AT: usize = 300;

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
    Invitation,
    Contribution,
    User,
    Created,
    Updated,
    Languages,
    Score,
}

/// Finds the columns that the survey tool added, with the field that each of them fills, if any.
///
/// Without the survey tool's lines above the headings only known labels count.
pub(super) fn find(
    headings: &[String],
    data: &[&SheetRow],
    eusurvey: bool,
) -> BTreeMap<usize, Option<Field>> {
    let data = &data[..data.len().min(LOOKED_AT)];
    let mut found: Vec<(usize, Kind)> = Vec::new();
    let mut last = headings.len();
    while last > 0 && headings[last - 1].is_empty() && data.iter().all(|row| row.text(last - 1).is_empty()) {
        last -= 1;
    }
    for index in (0..last).rev() {
        let next = found.last().map(|(_, kind)| *kind);
        let known = label(&headings[index]).filter(|kind| next.is_none_or(|next| *kind < next));
        let known = known.filter(|kind| *kind != Kind::Languages || codes(data, index));
        let kind = known.or_else(|| if eusurvey { by_content(headings, data, index, next) } else { None });
        match kind {
            Some(kind) => found.push((index, kind)),
            None => break,
        }
    }
    // A last question about languages, answered with one code each, looks the same as the language of the form.
    if let [(_, Kind::Languages)] = found.as_slice()
        && label(&headings[last - 1]).is_none()
    {
        found.clear();
    }
    let updated = found.iter().any(|(_, kind)| *kind == Kind::Updated);
    let field = |kind: Kind| match kind {
        Kind::Contribution => Some(Field::Contribution),
        Kind::Updated => Some(Field::SubmittedAt),
        Kind::Created if !updated => Some(Field::SubmittedAt),
        _ => None,
    };
    found.into_iter().map(|(index, kind)| (index, field(kind))).collect()
}

fn label(heading: &str) -> Option<Kind> {
    static LABELS: LazyLock<Lexicon<Kind>> = LazyLock::new(|| {
        Lexicon::new(include_str!("metadata.txt"), |key| match key {
            "invitation" => Some(Kind::Invitation),
            "contribution" => Some(Kind::Contribution),
            "user" => Some(Kind::User),
            "created" => Some(Kind::Created),
            "updated" => Some(Kind::Updated),
            "languages" => Some(Kind::Languages),
            "score" => Some(Kind::Score),
            _ => None,
        })
    });
    LABELS.get(&folded(heading))
}

/// Recognises a column by what stands in it and by what comes behind it.
fn by_content(headings: &[String], data: &[&SheetRow], index: usize, next: Option<Kind>) -> Option<Kind> {
    let question = match meaning(&headings[index]) {
        Meaning::Field(field, _) => {
            !matches!(field, Field::SubmittedAt | Field::Contribution | Field::Languages)
        }
        Meaning::Identity => true,
        Meaning::Unknown => false,
    };
    if question {
        return None;
    }
    match next {
        None if codes(data, index) => Some(Kind::Languages),
        None | Some(Kind::Languages | Kind::Score) if moments(data, index) => {
            let pair = index > 0 && moments(data, index - 1);
            Some(if pair { Kind::Updated } else { Kind::Created })
        }
        Some(Kind::Updated) if moments(data, index) => Some(Kind::Created),
        Some(Kind::Created | Kind::User) if identifiers(data, index) => Some(Kind::Contribution),
        Some(Kind::Created) if index > 0 && identifiers(data, index - 1) => Some(Kind::User),
        Some(Kind::Contribution) if tokens(data, index) => Some(Kind::Invitation),
        _ => None,
    }
}

fn values<'a>(data: &'a [&'a SheetRow], index: usize) -> impl Iterator<Item = &'a str> {
    data.iter().map(move |row| row.text(index)).filter(|text| !text.is_empty())
}

/// Tells whether every row holds one language code in capitals.
fn codes(data: &[&SheetRow], index: usize) -> bool {
    let mut values = values(data, index).peekable();
    values.peek().is_some()
        && values.all(|text| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// Tells whether every row holds a moment.
fn moments(data: &[&SheetRow], index: usize) -> bool {
    data.iter()
        .filter(|row| row.filled().count() > 1)
        .all(|row| row.cell(index).is_some_and(|cell| cell.date.is_some() || moment_in(&cell.text).is_some()))
}

/// Tells whether every row holds an identifier of its own, or the word that an anonymous survey writes in its place.
fn identifiers(data: &[&SheetRow], index: usize) -> bool {
    let all: Vec<&str> = values(data, index).collect();
    let distinct: BTreeSet<&str> = all.iter().copied().collect();
    let token = |text: &&str| {
        text.len() >= 6 && !text.contains([' ', '@']) && text.bytes().any(|byte| byte.is_ascii_digit())
    };
    !all.is_empty()
        && (distinct.len() == all.len() && all.iter().all(token)
            || (distinct.len() == 1 && all[0].starts_with("Anonym")))
}

/// Tells whether a column holds nothing but single words: invitation numbers, "Anonymous", or nothing.
fn tokens(data: &[&SheetRow], index: usize) -> bool {
    values(data, index).all(|text| !text.contains([' ', '@', ';', ',']))
}
