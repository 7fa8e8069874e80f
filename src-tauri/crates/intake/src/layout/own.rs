//! The lists that Entente itself wrote, so that nothing in them is guessed.
//!
//! Every table that Entente writes has a column `handling_label`, with one of the five labels in each row. The mark
//! survives what people do with such a file: other columns, another order, Excel saving it as CSV and back.

use crate::said::{Lexicon, folded};
use crate::sheet::SheetRow;
use domain::field::{Field, SEAT_TEXTS};
use domain::label::HandlingLabel;
use domain::text::csv_value;
use std::sync::LazyLock;

/// The heading of the column with the labels, the same in every form.
const MARK: &str = "handling_label";

/// Rows in which the headings are looked for.
const LOOKED_AT: usize = 25;

/// Finds the headings of a table that Entente wrote.
pub(crate) fn find(rows: &[SheetRow]) -> Option<usize> {
    let marked =
        |row: &SheetRow| row.filled().find(|(_, cell)| cell.text.trim() == MARK).map(|(index, _)| index);
    let (place, column) =
        rows.iter().take(LOOKED_AT).enumerate().find_map(|(place, row)| Some((place, marked(row)?)))?;
    // Somebody who adds a row at the end does not write the label.
    let mut labels =
        rows[place + 1..].iter().map(|row| row.text(column)).filter(|text| !text.is_empty()).peekable();
    let label = |text: &str| HandlingLabel::ALL.iter().any(|label| label.as_str() == text);
    (labels.peek().is_some() && labels.all(label)).then_some(place)
}

/// Returns what a heading means in such a table; none of a column that somebody added.
pub(super) fn meaning(heading: &str) -> Option<Field> {
    static HEADINGS: LazyLock<Lexicon<Field>> =
        LazyLock::new(|| Lexicon::new(include_str!("own.txt"), |key| key.parse().ok()));
    let named =
        |field: Field| folded(&field.as_str().replace('_', " ")) == folded(&heading.replace('_', " "));
    HEADINGS
        .get(&folded(heading))
        .or_else(|| SEAT_TEXTS.iter().map(|text| text.field).find(|field| named(*field)))
}

/// Takes the guards off that CSV needs against formulas. Only CSV has keys for headings, and a workbook no guards.
pub(crate) fn unguard(rows: &mut [SheetRow]) {
    let Some(place) = find(rows) else { return };
    let written_as_csv =
        rows[place].filled().any(|(_, cell)| matches!(cell.text.trim(), "code" | "attendance" | "id"));
    for cell in rows[place + 1..].iter_mut().filter(|_| written_as_csv).flat_map(|row| &mut row.cells) {
        cell.text = csv_value(&cell.text).into_owned();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Cell;

    fn rows(table: &[&[&str]]) -> Vec<SheetRow> {
        let cell = |text: &&str| Cell { text: (*text).to_owned(), ..Cell::default() };
        let row = |(number, cells): (u32, &&[&str])| SheetRow {
            number,
            cells: cells.iter().map(cell).collect(),
            hidden: false,
        };
        (1..).zip(table).map(row).collect()
    }

    #[test]
    fn a_table_is_our_own_by_its_labels() {
        assert_eq!(find(&rows(&[&["handling_label", "Code"], &["TLP:AMBER", "BE"], &["", "FR"]])), Some(0));
        assert_eq!(
            find(&rows(&[&["", "x"], &["Code", "handling_label"], &["BE", "TLP:AMBER+STRICT"]])),
            Some(1)
        );
        assert_eq!(find(&rows(&[&["handling_label", "Code"], &["secret", "BE"]])), None, "no label of ours");
        assert_eq!(find(&rows(&[&["handling_label", "Code"]])), None, "nothing below");
        assert_eq!(find(&rows(&[&["Label", "Code"], &["TLP:AMBER", "BE"]])), None);
    }

    #[test]
    fn guards_go_where_csv_wrote_them_and_nowhere_else() {
        let phone = |heading: &str| {
            let mut rows = rows(&[
                &["handling_label", heading],
                &["TLP:AMBER", "'+31 6"],
                &["TLP:AMBER", "'s-Hertogenbosch"],
            ]);
            unguard(&mut rows);
            [rows[1].cells[1].text.clone(), rows[2].cells[1].text.clone()]
        };
        assert_eq!(phone("code"), ["+31 6", "'s-Hertogenbosch"]);
        assert_eq!(phone("Code"), ["'+31 6", "'s-Hertogenbosch"], "a workbook has no guards");
    }

    #[test]
    fn our_columns_are_what_they_say_and_an_added_one_is_recognised_as_ever() {
        use Field::{DayMode, Dietary, FullName, Ignore, Mode, Party, Phone, Reference, Role};
        let csv = "handling_label,section,code,delegation,reference,name,roles,mode,phone,2024-06-26,note,Dietary needs\r\n\
            TLP:AMBER,Member States,CZ,Czechia*,P01,\"Ms NOVOTNÁ, Jana\",,online,'+420 2,online,,vegan\r\n";
        let sheet = crate::read(csv.as_bytes(), "list.csv").unwrap();
        let layout = crate::recognise(&sheet).unwrap();
        assert_eq!(layout.source, crate::Source::Entente);
        let fields: Vec<Field> = layout.columns.iter().map(|column| column.field).collect();
        assert_eq!(
            fields,
            [Ignore, Ignore, Party, Ignore, Reference, FullName, Role, Mode, Phone, DayMode, Ignore, Dietary]
        );
        let days = ["2024-06-26".parse().unwrap()];
        let record = &crate::records(&sheet, &layout, &layout.proposed(), &days)[0];
        let text = |line: &Option<domain::text::Line>| line.as_ref().unwrap().to_string();
        assert_eq!(text(&record.phone), "+420 2");
        assert_eq!(
            [text(&record.title), text(&record.given_name), text(&record.family_name)],
            ["Ms", "Jana", "NOVOTNÁ"]
        );
        assert_eq!(record.listed.as_ref().unwrap().online_only, Some(true));
        assert!(record.reasons.is_empty(), "what our own list says is no doubt: {:?}", record.reasons);
    }
}
