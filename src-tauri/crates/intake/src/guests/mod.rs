//! Guests of single items, as a table.
//!
//! A row of headings in English, French or German, as `words.txt` lists them, and a row for each guest:
//!
//! ```text
//! id,title,given_name,family_name,email,delegation,kind,sector,function,attendance_mode,agenda_item,photo_consent
//! G01,Ms,Noor,Verhaeghe,n.verhaeghe@platform.test,"private: online platform",private,platform,Trust,in person,I-11;I-12,no
//! ```
//!
//! Only a family name must be there. `agenda_item` holds references, numbers or titles of the items that a guest
//! attends, divided by semicolons.
//!
//! | Code | Level | Meaning |
//! |---|---|---|
//! | `name_missing`, `reference_twice`, `nul` | refused | the guest cannot be kept |
//! | `email_unlikely`, `kind_unknown`, `mode_unclear`, `language_unknown`, `consent_unclear`, `reference_odd`, `text_cut` | doubt | left out or cut |

use crate::columns::{self, Headed};
use crate::kept::{kept, kept_reference};
use crate::layout::Layout;
use crate::mapping::Mapping;
use crate::read::read_scored;
use crate::record::{Level, Reason};
use crate::refused::Refused;
use crate::said::{Lexicon, folded, language, mode, named, pieces, yes_or_no};
use crate::sheet::{Sheet, SheetRow};
use domain::fact::Facts;
use domain::field::Field;
use domain::import::ImportKind;
use domain::language::LanguageCode;
use domain::participant::{Mode, PhotoConsent};
use domain::party::PartyKind;
use domain::reason::ReasonCode;
use domain::text::Line;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const WORDS: &str = include_str!("words.txt");

/// The most guests of one file: more than any meeting has.
const MOST_GUESTS: usize = 2_000;

static COLUMNS: LazyLock<Lexicon<Field>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| column_named(key.strip_prefix("column.")?)));
static KINDS: LazyLock<Lexicon<PartyKind>> =
    LazyLock::new(|| Lexicon::new(WORDS, |key| named(key.strip_prefix("kind.")?)));

fn column_named(name: &str) -> Option<Field> {
    name.parse().ok().filter(|field| ImportKind::Guests.fields().contains(field))
}

/// What a row says about one guest. A part is `None` where its column is missing: "not in this file" is not "empty".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GuestRecord {
    /// The worksheet row or physical line, from 1.
    pub row: u32,
    /// What people cite, `G01`.
    pub reference: Option<String>,
    /// The courtesy title.
    pub title: Option<Line>,
    /// The given name.
    pub given_name: Option<Line>,
    /// The family name.
    pub family_name: Option<Line>,
    /// The e-mail address.
    pub email: Option<Line>,
    /// Where they come from, in words.
    pub organisation: Option<Line>,
    /// What kind of organisation it is; `None` also where the cell is empty or not understood.
    pub kind: Option<PartyKind>,
    /// The sector.
    pub sector: Option<Line>,
    /// Their function.
    pub function: Option<Line>,
    /// How they take part; `None` also where the cell is empty or not understood.
    pub mode: Option<Mode>,
    /// The items as written: references, numbers or titles.
    pub items: Option<Vec<Line>>,
    /// Languages they can follow.
    pub languages: Option<Vec<LanguageCode>>,
    /// Whether they may be photographed; not asked where the answer is empty or not clear.
    pub photo_consent: Option<PhotoConsent>,
    /// What a person should know.
    pub reasons: Vec<Reason>,
}

impl GuestRecord {
    /// Tells whether the guest cannot be imported like this.
    pub fn is_refused(&self) -> bool {
        self.reasons.iter().any(|reason| reason.level == Level::Refused)
    }
}

/// Finds the headings of a list of guests in a workbook or a text file.
pub fn table(bytes: &[u8], file_name: &str) -> Result<(Sheet, Layout), Refused> {
    let sheet = read_scored(bytes, file_name, score)?;
    let named = |layout: &Layout| {
        layout.columns.iter().any(|column| matches!(column.field, Field::FamilyName | Field::Reference))
    };
    let layout = columns::recognise(ImportKind::Guests, &sheet, meaning);
    let layout = layout.filter(named).ok_or(Refused::NoGuests)?;
    match layout.data_rows {
        0 => Err(Refused::Empty),
        rows if rows > MOST_GUESTS => Err(Refused::TooLarge),
        _ => Ok((sheet, layout)),
    }
}

/// Reads the guests of a table by a mapping.
pub fn records(sheet: &Sheet, layout: &Layout, mapping: &Mapping) -> Vec<GuestRecord> {
    let table = Headed::new(sheet, layout, mapping);
    let mut references = BTreeSet::new();
    let mut guests: Vec<GuestRecord> = table.rows.iter().map(|row| guest(&table, row)).collect();
    for guest in &mut guests {
        if let Some(reference) = &guest.reference
            && !references.insert(reference.to_lowercase())
        {
            let facts = Facts::text(reference.as_str());
            let reason = Reason::refused(Field::Reference, ReasonCode::ReferenceTwice, facts);
            guest.reasons.push(reason);
        }
    }
    guests
}

/// Reads a list of guests, columns as they are proposed.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Vec<GuestRecord>, Refused> {
    let (sheet, layout) = table(bytes, file_name)?;
    Ok(records(&sheet, &layout, &layout.proposed()))
}

/// Counts the columns that the best row of headings names.
pub(crate) fn score(rows: &[SheetRow]) -> usize {
    columns::score(rows, meaning)
}

/// Tells whether a table has names, and the items that people attend.
pub(crate) fn has_guests(rows: &[SheetRow]) -> bool {
    let found = columns::best(rows, meaning);
    found.contains(&Field::FamilyName) && found.contains(&Field::Items)
}

fn meaning(heading: &str) -> Option<Field> {
    COLUMNS.get(&folded(heading))
}

fn guest(table: &Headed<'_>, row: &SheetRow) -> GuestRecord {
    let mut reasons = Vec::new();
    let text = |column| table.text(row, column);
    let mut line =
        |field| text(field).map(|text| kept::<Line>(text, field, &mut reasons).unwrap_or_default());
    let mut guest = GuestRecord {
        row: row.number,
        title: line(Field::Title),
        given_name: line(Field::GivenName),
        family_name: line(Field::FamilyName),
        email: line(Field::Email),
        organisation: line(Field::Organisation),
        sector: line(Field::Sector),
        function: line(Field::Function),
        ..GuestRecord::default()
    };
    let items = text(Field::Items).map(pieces).unwrap_or_default();
    let items = items.into_iter().filter_map(|item| kept::<Line>(item, Field::Items, &mut reasons)).collect();
    guest.items = table.has(Field::Items).then_some(items);
    guest.reference = text(Field::Reference).and_then(|text| kept_reference(text, &mut reasons));
    let mut doubt = |field, code, facts| reasons.push(Reason::doubt(field, code, facts));
    guest.kind = text(Field::Kind).filter(|text| !text.is_empty()).and_then(|text| {
        let kind = KINDS.get(&folded(text));
        if kind.is_none() {
            doubt(Field::Kind, ReasonCode::KindUnknown, Facts::text(text));
        }
        kind
    });
    guest.mode = text(Field::Mode).filter(|text| !text.is_empty()).and_then(|text| {
        let mode = mode(text).filter(|mode| *mode != Mode::Absent);
        if mode.is_none() {
            doubt(Field::Mode, ReasonCode::ModeUnclear, Facts::text(text).case("left_out"));
        }
        mode
    });
    guest.photo_consent = text(Field::PhotoConsent).map(|text| match yes_or_no(text) {
        Some(true) => PhotoConsent::Yes,
        Some(false) => PhotoConsent::No,
        None => {
            if !text.is_empty() {
                doubt(Field::PhotoConsent, ReasonCode::ConsentUnclear, Facts::text(text));
            }
            PhotoConsent::NotAsked
        }
    });
    guest.languages = text(Field::Languages).map(|text| {
        let pieces = text.split([';', ',', '\n']).map(str::trim).filter(|piece| !piece.is_empty());
        pieces
            .filter_map(|piece| {
                let language = language(piece);
                if language.is_none() {
                    doubt(Field::Languages, ReasonCode::LanguageUnknown, Facts::text(piece));
                }
                language
            })
            .collect()
    });
    if let Some(email) =
        guest.email.as_ref().filter(|email| !email.is_empty() && !email.as_str().contains('@'))
    {
        doubt(Field::Email, ReasonCode::EmailUnlikely, Facts::text(email.as_str()));
    }
    if guest.family_name.as_ref().is_none_or(Line::is_empty) && guest.reference.is_none() {
        reasons.push(Reason::refused(Field::FamilyName, ReasonCode::NameMissing, Facts::default()));
    }
    guest.reasons = reasons;
    guest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_in_the_word_list_is_known() {
        for (key, phrase) in crate::said::entries(WORDS) {
            let known = match key.split_once('.') {
                Some(("column", name)) => column_named(name).is_some(),
                Some(("kind", name)) => serde_json::from_value::<PartyKind>(name.into()).is_ok(),
                _ => false,
            };
            assert!(known, "{key}: {phrase}");
        }
    }

    #[test]
    fn the_sample_is_read_without_any_doubt() {
        let guests = read(::sample::GUESTS, "guests.csv").unwrap();
        let line = |guest: &GuestRecord| {
            let items: Vec<&str> = guest.items.iter().flatten().map(Line::as_str).collect();
            let name = guest.family_name.as_ref().unwrap();
            (
                guest.reference.clone().unwrap(),
                name.to_string(),
                guest.mode,
                guest.photo_consent,
                items.join(" "),
            )
        };
        let yes = Some(PhotoConsent::Yes);
        let no = Some(PhotoConsent::No);
        let expected = [
            ("G01", "Verhaeghe", Some(Mode::InPerson), no, "I-11"),
            ("G02", "Abreu-Lind", Some(Mode::Online), no, "I-11"),
            ("G03", "Castellanos", Some(Mode::InPerson), yes, "I-11"),
        ]
        .map(|(reference, name, mode, photo, items)| {
            (reference.into(), name.into(), mode, photo, items.into())
        });
        assert_eq!(guests.iter().map(line).collect::<Vec<_>>(), expected);
        assert!(
            guests.iter().all(|guest| guest.reasons.is_empty() && guest.kind == Some(PartyKind::Private))
        );
    }

    #[test]
    fn doubts_are_said_and_the_items_of_a_cell_divided() {
        let csv = "Nom;Prénom;Type;Participation;Point;Photo;Langues;E-mail\n\
                   Lee;Ann;Bank;maybe;\"I-11; 12\";perhaps;EN, XX;ann\n;;;;;;;\n;Ann;;;;;;\n";
        let guests = read(csv.as_bytes(), "guests.csv").unwrap();
        let codes = |place: usize| {
            guests[place].reasons.iter().map(|reason| reason.code.as_str()).collect::<Vec<_>>()
        };
        let expected =
            ["kind_unknown", "mode_unclear", "consent_unclear", "language_unknown", "email_unlikely"];
        assert_eq!(codes(0), expected);
        assert_eq!(guests[0].items.as_ref().unwrap().len(), 2);
        assert_eq!((guests.len(), codes(1)), (2, vec!["name_missing"]));
    }

    #[test]
    fn what_is_no_list_of_guests_is_refused() {
        let code = |bytes: &[u8]| read(bytes, "guests.csv").map_or_else(Refused::code, |_| "read");
        assert_eq!(code(b"a,b\n1,2\n"), "no_guests");
        assert_eq!(code(b"Family name,Agenda item\n"), "empty");
        assert_eq!(code(b"\x89PNG\r\n\x1a\n\0"), "image");
        assert_eq!(code(b"Family name,Agenda item\nLee\0,I-11\n"), "nul");
    }
}
