//! Lists of people as people write them: whatever language, columns, order, program and letters.

use super::languages::{LANGUAGES, Language};
use chrono::{NaiveDate, NaiveDateTime};
use domain::participant::Mode;
use domain::text::search_key;
use encoding_rs::Encoding;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_xlsxwriter::{Format, Workbook};

/// Somebody on a list, the name as it is written there.
#[derive(Clone, Debug)]
pub struct Person {
    pub title: &'static str,
    pub given: String,
    pub family: String,
    pub mode: Mode,
    day: u32,
    month: u32,
}

impl Person {
    /// Returns a letter per day of the meeting.
    pub fn attends(&self) -> &'static str {
        match self.mode {
            Mode::InPerson => "PP",
            Mode::Online => "OO",
            Mode::Absent => "--",
        }
    }

    pub fn answered(&self) -> Option<NaiveDateTime> {
        NaiveDate::from_ymd_opt(2024, self.month, self.day)?.and_hms_opt(9, 30, 0)
    }

    fn whole(&self, form: Form) -> String {
        match form {
            Form::Comma => format!("{}, {}", self.family, self.given),
            Form::CapitalsFirst => format!("{} {}", self.family, self.given),
            Form::TwoColumns | Form::Running | Form::CapitalsLast => {
                format!("{} {}", self.given, self.family)
            }
        }
    }

    fn address(&self, place: usize, made_of_names: bool) -> String {
        let plain =
            |text: &str| search_key(text).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        match (plain(&self.given), plain(&self.family)) {
            (given, family) if made_of_names && !given.is_empty() && !family.is_empty() => {
                format!("{given}.{family}@court.test")
            }
            _ => format!("office{place}@court.test"),
        }
    }
}

/// How names are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    TwoColumns,
    /// Jana Novotná
    Running,
    /// Novotná, Jana
    Comma,
    /// NOVOTNÁ Jana
    CapitalsFirst,
    /// Jana NOVOTNÁ
    CapitalsLast,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Title,
    Given,
    Family,
    Whole,
    Party,
    Address,
    Function,
    Mode,
    Answered,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Dates {
    European,
    American,
    Iso,
}

#[derive(Clone, Copy, Debug)]
enum Program {
    Text { separator: char, letters: Letters, line_end: &'static str },
    Workbook,
}

#[derive(Clone, Copy, Debug)]
enum Letters {
    Utf8,
    Marked,
    Utf16 { big: bool },
    Page(&'static Encoding),
}

impl Letters {
    /// Every way in which a text can be saved.
    fn of(text: &str) -> Vec<Self> {
        use encoding_rs as e;
        let pages = [
            e::WINDOWS_1252,
            e::WINDOWS_1250,
            e::ISO_8859_2,
            e::MACINTOSH,
            e::WINDOWS_1251,
            e::WINDOWS_1253,
            e::WINDOWS_1254,
            e::WINDOWS_1257,
        ];
        let holds = |page: &&'static Encoding| !page.encode(text).2;
        let unicode = [Self::Utf8, Self::Marked, Self::Utf16 { big: false }, Self::Utf16 { big: true }];
        unicode.into_iter().chain(pages.into_iter().filter(holds).map(Self::Page)).collect()
    }

    fn write(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Marked => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            Self::Utf16 { big } => {
                let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
                std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect()
            }
            Self::Page(page) => page.encode(text).0.into_owned(),
        }
    }
}

/// What stands below the people.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Below {
    Nothing,
    Total,
    Remark,
    Headings,
}

/// A list and how it is written.
#[derive(Clone)]
pub struct List {
    pub people: Vec<Person>,
    pub title_column: Option<usize>,
    language: &'static Language,
    form: Form,
    titled: bool,
    columns: Vec<Part>,
    dates: Dates,
    made_of_names: bool,
    /// Only the first of those from one country names it, as in merged cells.
    merged: bool,
    /// A title stands above the headings.
    above: bool,
    /// What stands below the people: a total, a remark, the headings again, or nothing.
    below: Below,
    /// A heading stands over given and family name, where they are side by side.
    spanned: bool,
    program: Program,
}

impl List {
    pub fn has_modes(&self) -> bool {
        self.columns.contains(&Part::Mode)
    }

    /// Tells whether the column of dates shows whether the day or the month comes first.
    pub fn dates_are_certain(&self) -> bool {
        self.columns.contains(&Part::Answered)
            && (self.dates != Dates::American || self.people.iter().any(|person| person.day > 12))
    }

    /// Returns the country as it is written in the row of somebody; none where the list has none.
    pub fn party_of(&self, person: &Person) -> Option<&'static str> {
        let first = std::ptr::eq(person, &raw const self.people[0]);
        // Text files do not tell which cells were merged.
        let covered = self.merged && !first && !matches!(self.program, Program::Workbook);
        let written = if covered { "" } else { self.language.country };
        self.columns.contains(&Part::Party).then_some(written)
    }

    /// Returns the same list with another letter at the end of the last family name.
    pub fn with_a_wrong_letter(&self) -> Self {
        let mut list = self.clone();
        if let Some(last) = list.people.last_mut() {
            let changed = if last.family.ends_with('n') { 'm' } else { 'n' };
            last.family.pop();
            last.family.push(changed);
        }
        list
    }

    fn heading(&self, part: Part) -> &'static str {
        let ([given, family, whole], [party, address, function, mode]) =
            (self.language.names, self.language.others);
        match part {
            Part::Title => "Title",
            Part::Given => given,
            Part::Family => family,
            Part::Whole => whole,
            Part::Party => party,
            Part::Address => address,
            Part::Function => function,
            Part::Mode => mode,
            Part::Answered => "Submitted at",
        }
    }

    fn cell(&self, part: Part, place: usize, person: &Person) -> String {
        let titled = |name: String| {
            let within = self.titled && !person.title.is_empty();
            if within { format!("{} {name}", person.title) } else { name }
        };
        match part {
            Part::Title => person.title.to_owned(),
            Part::Given => titled(person.given.clone()),
            Part::Family => person.family.clone(),
            Part::Whole => titled(person.whole(self.form)),
            Part::Party => {
                let covered = self.merged && !std::ptr::eq(person, &raw const self.people[0]);
                if covered { String::new() } else { self.language.country.to_owned() }
            }
            Part::Address => person.address(place, self.made_of_names),
            Part::Function => ["Prosecutor", "Judge", "Legal officer, deputy"][place % 3].to_owned(),
            Part::Mode => self.language.says(person.mode).to_owned(),
            Part::Answered => {
                let (day, month) = (person.day, person.month);
                match self.dates {
                    Dates::European => format!("{day:02}/{month:02}/2024 09:30"),
                    Dates::American => format!("{month:02}/{day:02}/2024 09:30"),
                    Dates::Iso => format!("2024-{month:02}-{day:02} 09:30"),
                }
            }
        }
    }

    fn table(&self) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        if self.above {
            rows.push(vec!["List of participants".to_owned()]);
            rows.push(Vec::new());
        }
        if self.spanned {
            let over = |place: usize| match self.columns[place] {
                part @ (Part::Given | Part::Family) => {
                    let second = place > 0 && matches!(self.columns[place - 1], Part::Given | Part::Family);
                    let first = if second { "" } else { self.language.names[2] };
                    (first, self.heading(part))
                }
                part => (self.heading(part), ""),
            };
            let (first, second): (Vec<_>, Vec<_>) = (0..self.columns.len()).map(over).unzip();
            rows.extend([first, second].map(|row| row.into_iter().map(str::to_owned).collect()));
        } else {
            rows.push(self.columns.iter().map(|part| self.heading(*part).to_owned()).collect());
        }
        rows.extend(self.people.iter().enumerate().map(|(place, person)| {
            self.columns.iter().map(|part| self.cell(*part, place, person)).collect()
        }));
        match self.below {
            Below::Nothing => {}
            Below::Total => rows.push(vec!["Total".to_owned(), self.people.len().to_string()]),
            Below::Remark => rows.push(vec!["* to be confirmed by the end of May".to_owned()]),
            Below::Headings => {
                rows.push(self.columns.iter().map(|part| self.heading(*part).to_owned()).collect());
            }
        }
        rows
    }

    /// Writes the file.
    pub fn written(&self) -> Vec<u8> {
        match self.program {
            Program::Text { separator, letters, line_end } => {
                letters.write(&text(&self.table(), separator, line_end))
            }
            Program::Workbook => self.workbook(),
        }
    }

    fn workbook(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let rows = self.table();
        for (row, cells) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
        let people = u32::try_from(self.people.len()).unwrap();
        let below = u32::from(self.below != Below::Nothing);
        let last = u32::try_from(rows.len()).unwrap() - 1 - below;
        let column = self.columns.iter().position(|part| *part == Part::Party);
        if let Some(column) = column.filter(|_| self.merged && people > 1) {
            let column = u16::try_from(column).unwrap();
            let (first, country) = (last + 1 - people, self.language.country);
            sheet.merge_range(first, column, last, column, country, &Format::new()).unwrap();
        }
        workbook.save_to_buffer().unwrap()
    }
}

/// The table as it is written, for whoever looks for what went wrong.
impl std::fmt::Debug for List {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{} {:?}", self.language.code, self.program)?;
        self.table().iter().try_for_each(|row| writeln!(f, "{}", row.join(" | ")))
    }
}

fn text(rows: &[Vec<String>], separator: char, line_end: &str) -> String {
    let cell = |cell: &String| {
        let quoted = cell.contains([separator, '"', '\n']);
        if quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
    rows.iter().map(line).collect::<Vec<_>>().join(line_end) + line_end
}

const TITLES: [&str; 9] = ["", "", "Ms", "Mr", "Dr.", "Prof. Dr.", "Mgr.", "JUDr.", "Mme"];

/// Somebody from the language of the list, or, where the list has people from everywhere, from any.
fn person() -> impl Strategy<Value = (Index, Index, Person)> {
    let modes = prop::sample::select(vec![Mode::InPerson, Mode::InPerson, Mode::Online, Mode::Absent]);
    let parts =
        (any::<Index>(), any::<Index>(), prop::sample::select(&TITLES[..]), modes, 1_u32..=28, 1_u32..=6);
    parts.prop_map(|(language, name, title, mode, day, month)| {
        let person = Person { title, given: String::new(), family: String::new(), mode, day, month };
        (language, name, person)
    })
}

/// Any list of a few people, or of a few dozen.
pub fn list() -> impl Strategy<Value = List> {
    let forms = prop::sample::select(vec![
        Form::TwoColumns,
        Form::TwoColumns,
        Form::TwoColumns,
        Form::Running,
        Form::Comma,
        Form::CapitalsFirst,
        Form::CapitalsLast,
    ]);
    let dates = prop::sample::select(vec![Dates::European, Dates::American, Dates::Iso]);
    let parts = vec![Part::Title, Part::Party, Part::Address, Part::Function, Part::Mode, Part::Answered];
    let parts = prop::sample::subsequence(parts, 1..=6).prop_shuffle();
    let separators = prop::sample::select(vec![';', ',', '\t', '|']);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), prop::bool::weighted(0.25));
    let below = vec![Below::Nothing, Below::Nothing, Below::Total, Below::Remark, Below::Headings];
    let below = prop::sample::select(below);
    let file = (separators, any::<Index>(), any::<[bool; 2]>(), prop::bool::weighted(0.2), below);
    let some = prop_oneof![4 => 1..=8_usize, 1 => 20..=40_usize];
    let people = some.prop_flat_map(|count| prop::collection::vec(person(), count));
    let places = (any::<Index>(), any::<Index>(), any::<Index>());
    (forms, dates, parts, flags, file, people, places).prop_map(
        |(form, dates, mut columns, (titled, made_of_names, merged, above, mixed), file, people, places)| {
            let (separator, letters, [windows, spanned], workbook, below) = file;
            let language = &LANGUAGES[places.0.index(LANGUAGES.len())];
            let place = places.1.index(columns.len() + 1);
            if form == Form::TwoColumns {
                columns.insert(place, Part::Given);
                columns.insert(places.2.index(columns.len() + 1), Part::Family);
            } else {
                columns.insert(place, Part::Whole);
            }
            let named = |(from, name, person): (Index, Index, Person)| {
                let home = if mixed { &LANGUAGES[from.index(LANGUAGES.len())] } else { language };
                let (given, family) = home.people[name.index(home.people.len())];
                let capitals = matches!(form, Form::CapitalsFirst | Form::CapitalsLast);
                let family = if capitals { family.to_uppercase() } else { family.to_owned() };
                Person { given: given.to_owned(), family, ..person }
            };
            let side_by_side = columns
                .windows(2)
                .any(|two| two.iter().all(|part| matches!(part, Part::Given | Part::Family)));
            let spanned = spanned && side_by_side;
            let mut list = List {
                people: people.into_iter().map(named).collect(),
                title_column: columns.iter().position(|part| *part == Part::Title),
                language,
                form,
                titled: titled && !columns.contains(&Part::Title),
                columns,
                dates,
                made_of_names,
                merged,
                above,
                // The headings of two rows do not come again as one.
                below: if spanned && below == Below::Headings { Below::Nothing } else { below },
                spanned,
                program: Program::Workbook,
            };

            if !workbook {
                let line_end = if windows { "\r\n" } else { "\n" };
                let possible = Letters::of(&text(&list.table(), separator, line_end));
                let letters = possible[letters.index(possible.len())];
                list.program = Program::Text { separator, letters, line_end };
            }
            list
        },
    )
}
