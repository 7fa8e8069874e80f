//! Forms of an evaluation, as a table with a row for each: our own sheet, or the export of a survey tool.
//!
//! Columns are known by their headings, in English, French or German. The rows are counted at once: what comes out of here is
//! how often each value was given, and the texts in the order of their words. Names, addresses, times and everything else in
//! the table stay here, and so does which answers stood in one row.

use crate::columns::{self, Headed};
use crate::layout::{Layout, unguard};
use crate::mapping::Mapping;
use crate::read::read_scored;
use crate::refused::Refused;
use crate::said::folded;
use crate::sheet::{Sheet, SheetRow};
use domain::evaluation::{Aspect, OpenQuestion, Tally};
use domain::field::Field;
use domain::import::ImportKind;
use domain::marking::classified_in;
use domain::text::Prose;

/// The most forms of one file.
const MOST_FORMS: usize = 5_000;

/// How many aspects a table must ask about to be an evaluation.
const TELLING: usize = 4;

/// What headings have in them, by what they mean; what is more particular stands first.
const HEADINGS: [(Field, &[&str]); 9] = [
    (Field::MostUseful, &["most useful", "plus utile", "am nutzlichsten", "nutzlich"]),
    (Field::MissingTopics, &["missing", "manque", "gefehlt", "fehlt"]),
    (Field::NextTopics, &["next", "future", "prochain", "nachste"]),
    (Field::RatedContent, &["content", "contenu", "inhalt"]),
    (Field::RatedRelevance, &["relevance", "relevant", "pertinence", "nutzen"]),
    (Field::RatedOrganisation, &["organisation", "organization", "organisatorisch"]),
    (Field::RatedVenue, &["venue", "premises", "lieu", "tagungsort"]),
    (Field::RatedDuration, &["duration", "length", "duree", "dauer"]),
    (Field::RatedNetworking, &["networking", "contacts", "reseautage", "kontakte"]),
];

/// The column of each aspect, in the order of [`Aspect`].
pub const ASPECTS: [Field; 6] = [
    Field::RatedContent,
    Field::RatedRelevance,
    Field::RatedOrganisation,
    Field::RatedVenue,
    Field::RatedDuration,
    Field::RatedNetworking,
];

/// The column of each open question, in the order of [`OpenQuestion`].
pub const OPEN: [Field; 3] = [Field::MostUseful, Field::MissingTopics, Field::NextTopics];

/// What the forms of a file say together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms {
    /// What was counted.
    pub tally: Tally,
    /// How many answers of each aspect are no number from 1 to 5.
    pub unread: [u32; 6],
    /// How many texts of each open question hold a marking of classified information, or cannot be kept; they are left out.
    pub refused: [u32; 3],
}

/// Finds the headings of an evaluation.
pub fn table(bytes: &[u8], file_name: &str) -> Result<(Sheet, Layout), Refused> {
    let mut sheet = read_scored(bytes, file_name, score)?;
    unguard(&mut sheet.rows);
    let layout = columns::recognise(ImportKind::Evaluation, &sheet, meaning).ok_or(Refused::NoRecords)?;
    let mut layout = Some(layout)
        .filter(|layout| layout.columns.iter().any(|column| column.field != Field::Ignore))
        .ok_or(Refused::NoRecords)?;
    // What people wrote must not be seen row by row, not even as an example.
    for column in &mut layout.columns {
        column.samples.clear();
    }
    match layout.data_rows {
        0 => Err(Refused::Empty),
        rows if rows > MOST_FORMS => Err(Refused::TooLarge),
        _ => Ok((sheet, layout)),
    }
}

/// Tells whether a table is an evaluation: it asks about most of what is rated.
pub(crate) fn is_evaluation(bytes: &[u8], file_name: &str) -> bool {
    let Ok(sheet) = read_scored(bytes, file_name, score) else { return false };
    let found = columns::best(&sheet.rows, meaning);
    ASPECTS.iter().filter(|aspect| found.contains(aspect)).count() >= TELLING
}

fn score(rows: &[SheetRow]) -> usize {
    columns::score(rows, meaning)
}

fn meaning(heading: &str) -> Option<Field> {
    let heading = folded(heading);
    if let Ok(field) = heading.replace(' ', "_").parse::<Field>()
        && (ASPECTS.contains(&field) || OPEN.contains(&field))
    {
        return Some(field);
    }
    let holds = |phrases: &[&str]| phrases.iter().any(|phrase| heading.contains(phrase));
    HEADINGS.iter().find(|(_, phrases)| holds(phrases)).map(|(field, _)| *field)
}

/// Counts the forms of a table by a mapping.
pub fn forms(sheet: &Sheet, layout: &Layout, mapping: &Mapping) -> Forms {
    let table = Headed::new(sheet, layout, mapping);
    let mut forms = Forms::default();
    for row in table.rows {
        let text = |field| table.text(row, field).unwrap_or_default().trim();
        let mut says = false;
        for aspect in Aspect::ALL {
            let at = aspect as usize;
            let said = text(ASPECTS[at]);
            if said.is_empty() {
                continue;
            }
            says = true;
            if !value(said).is_some_and(|value| forms.tally.counts[at].add(value)) {
                forms.unread[at] += 1;
            }
        }
        for question in OpenQuestion::ALL {
            let at = question as usize;
            let said = text(OPEN[at]);
            if said.is_empty() {
                continue;
            }
            says = true;
            let kept = Some(said)
                .filter(|said| classified_in(said).is_none())
                .and_then(|said| said.parse::<Prose>().ok());
            match kept {
                Some(kept) => forms.tally.texts[at].push(kept),
                None => forms.refused[at] += 1,
            }
        }
        forms.tally.forms += u32::from(says);
    }
    forms.tally = forms.tally.sorted();
    forms
}

/// Reads a value: `4`, `4.0`, `4 - good`.
fn value(text: &str) -> Option<u32> {
    let (first, rest) = text.split_at_checked(1)?;
    let value = first.parse().ok()?;
    let rest = rest.strip_prefix(".0").or_else(|| rest.strip_prefix(",0")).unwrap_or(rest);
    let apart = rest.chars().next().is_none_or(|next| !next.is_ascii_digit() && !matches!(next, '.' | ','));
    apart.then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: &str = "Your name,How do you rate the content?,Relevance for your work,Organisation of the meeting,Venue,\
        Duration,Networking,What was most useful?,Topics that were missing,Topics for the next meeting,Submitted\n\
        Imke Overgaard,5,4,4,3,3,5 - very good,Zoom on payments,,,2024-07-01\n\
        Jan Example,4,4.0,7,3,,good,Cases,Time,,2024-07-02\n\
        Ana Example,1,2,3,4,5,5,,,Payments,2024-07-03\n";

    fn read(csv: &str) -> Forms {
        let (sheet, layout) = table(csv.as_bytes(), "survey.csv").unwrap();
        let columns = layout.columns.iter();
        assert!(columns.flat_map(|column| &column.samples).next().is_none(), "no answer is shown");
        let mapping = layout.proposed();
        forms(&sheet, &layout, &mapping)
    }

    #[test]
    fn forms_are_counted_and_nobody_is_in_what_comes_out() {
        assert_eq!(crate::recognise_kind(CSV.as_bytes(), "survey.csv"), Some(ImportKind::Evaluation));
        let read = read(CSV);
        assert_eq!(read.tally.forms, 3);
        assert_eq!(read.tally.counts_of(Aspect::Content).0, [1, 0, 0, 1, 1]);
        assert_eq!(read.tally.counts_of(Aspect::Relevance).0, [0, 1, 0, 2, 0]);
        assert_eq!(read.unread, [0, 0, 1, 0, 0, 1]);
        let useful: Vec<&str> =
            read.tally.texts_of(OpenQuestion::MostUseful).iter().map(Prose::as_str).collect();
        assert_eq!(useful, ["Cases", "Zoom on payments"]);
        let all = format!("{read:?}");
        assert!(!all.contains("Example") && !all.contains("Overgaard") && !all.contains("2024"));
    }

    #[test]
    fn no_order_of_rows_is_kept() {
        let mut lines: Vec<&str> = CSV.trim_end().split('\n').collect();
        lines[1..].reverse();
        assert_eq!(read(&lines.join("\n")), read(CSV));
    }
}
