//! XLSX workbooks: which sheet is the table, and the parts it needs.

use super::Score;
use super::package::Package;
use super::strings::{attribute, check, shared};
use super::styles::styles;
use super::worksheet::{self, Shared};
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Cell, Sheet, SheetRow, SourceKind};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;

/// Reads the table of a workbook, or of the workbook inside an archive with uploaded files.
pub(super) fn read(bytes: &[u8], score: Score) -> Result<Sheet, Refused> {
    let mut outer = Package::open(bytes, limits::INFLATED)?;
    if outer.has("[content_types].xml") || outer.has("mimetype") || outer.has("xl/workbook.xml") {
        return package(outer, score);
    }
    // A survey with uploaded files comes as an archive: the workbook, and a folder per contribution.
    let mut workbooks: Vec<String> =
        outer.names().filter(|name| has_ending(name, "xlsx")).map(str::to_owned).collect();
    workbooks.sort_by_key(|name| (name.matches('/').count(), name.clone()));
    let Some(inside) = workbooks.first() else {
        let old = outer.names().any(|name| has_ending(name, "xls"));
        return Err(if old {
            Refused::OldExcel
        } else {
            Refused::NotATable("an archive without a workbook")
        });
    };
    let inner = outer.part(inside)?.ok_or(Refused::Damaged)?;
    if inner.len() > limits::MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    package(Package::open(&inner, outer.left())?, score)
}

fn package(mut package: Package<'_>, score: Score) -> Result<Sheet, Refused> {
    if let Some(refused) = other_kind(&mut package)? {
        return Err(refused);
    }
    package.check_parts()?;
    let path = main_part(&mut package)?;
    let Some(workbook) = package.text(&path)? else { return Err(Refused::Damaged) };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let links = relations(&mut package, &path)?;
    let listed = sheets(&workbook)?;
    let linked = |end: &str| {
        links.values().find(|link| link.kind.ends_with(end)).map(|link| resolved(&folder, &link.target))
    };
    let texts = linked("/sharedStrings").unwrap_or_else(|| resolved(&folder, "sharedStrings.xml"));
    let style = linked("/styles").unwrap_or_else(|| resolved(&folder, "styles.xml"));
    let shared = Shared {
        texts: package.text(&texts)?.map_or(Ok(Vec::new()), |xml| shared(&xml))?,
        styles: package.text(&style)?.map_or(Ok(Vec::new()), |xml| styles(&xml))?,
        from_1904: listed.from_1904,
    };
    let mut paths = Vec::new();
    for sheet in listed.sheets {
        if let Some(link) = links.get(&sheet.link).filter(|link| link.kind.ends_with("/worksheet")) {
            paths.push((sheet.name, resolved(&folder, &link.target), sheet.hidden));
        }
    }
    if paths.iter().any(|(_, _, hidden)| !hidden) {
        paths.retain(|(_, _, hidden)| !hidden);
    }
    if paths.is_empty() {
        return Err(Refused::Damaged);
    }
    let content: Vec<&(String, String, bool)> = paths.iter().filter(|(name, ..)| is_content(name)).collect();
    let (name, rows) = if content.first().is_some_and(|(name, ..)| name == "Content") {
        let mut joined = Vec::new();
        for (_, path, _) in &content {
            join(&mut joined, sheet_rows(&mut package, path, &shared)?)?;
        }
        ("Content".to_owned(), joined)
    } else {
        likeliest(&mut package, &paths, &shared, score)?
    };
    if rows.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(Sheet { name, kind: SourceKind::Xlsx, separator: None, encoding: None, rows })
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case(ending))
}

/// Tells whether a sheet is named as EUSurvey names its sheets: `Content`, `Content1` and so on.
fn is_content(name: &str) -> bool {
    name.strip_prefix("Content").is_some_and(|rest| rest.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Returns the first sheet with several headings that are recognised, else the one with the most.
fn likeliest(
    package: &mut Package<'_>,
    paths: &[(String, String, bool)],
    shared: &Shared,
    score: Score,
) -> Result<(String, Vec<SheetRow>), Refused> {
    /// Sheets looked at; somebody who keeps more tables in one workbook has put the list first.
    const SHEETS: usize = 12;
    /// Headings that settle the matter.
    const ENOUGH: usize = 3;
    let mut best: Option<(usize, String, Vec<SheetRow>)> = None;
    let mut trouble = None;
    for (name, path, _) in paths.iter().take(SHEETS) {
        let rows = match sheet_rows(package, path, shared) {
            Ok(rows) => rows,
            Err(refused @ (Refused::Dtd | Refused::Nul)) => return Err(refused),
            Err(refused) => {
                trouble.get_or_insert(refused);
                continue;
            }
        };
        let score = score(&rows);
        let rank = score + usize::from(!rows.is_empty());
        if best.as_ref().is_none_or(|(best, ..)| rank > *best) {
            best = Some((rank, name.clone(), rows));
        }
        if score >= ENOUGH {
            break;
        }
    }
    match (best, trouble) {
        (Some((rank, name, rows)), None) if rank > 0 => Ok((name, rows)),
        (Some((rank, name, rows)), Some(_)) if rank > ENOUGH => Ok((name, rows)),
        (_, Some(refused)) => Err(refused),
        (_, None) => Err(Refused::Empty),
    }
}

fn sheet_rows(package: &mut Package<'_>, path: &str, shared: &Shared) -> Result<Vec<SheetRow>, Refused> {
    let xml = package.text(path)?.ok_or(Refused::Damaged)?;
    worksheet::rows(&xml, shared)
}

/// Puts the columns of a further sheet to the right of the rows of the same number.
fn join(rows: &mut Vec<SheetRow>, more: Vec<SheetRow>) -> Result<(), Refused> {
    if rows.is_empty() {
        *rows = more;
        return Ok(());
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let places: HashMap<u32, usize> =
        rows.iter().enumerate().map(|(place, row)| (row.number, place)).collect();
    let mut cells: usize = rows.iter().map(|row| row.cells.len()).sum();
    for row in more {
        let length = width + row.cells.len();
        cells += length;
        if length > limits::COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        if cells > limits::CELLS {
            return Err(Refused::TooLarge);
        }
        let place = places.get(&row.number).copied().unwrap_or_else(|| {
            rows.push(SheetRow { number: row.number, cells: Vec::new() });
            rows.len() - 1
        });
        let target = &mut rows[place];
        target.cells.resize(width, Cell::default());
        target.cells.extend(row.cells);
    }
    rows.sort_by_key(|row| row.number);
    Ok(())
}

/// Recognises what comes in the same packaging and is no workbook of this format.
fn other_kind(package: &mut Package<'_>) -> Result<Option<Refused>, Refused> {
    if package.has("mimetype") {
        let kind = package.text("mimetype")?.unwrap_or_default();
        let what =
            if kind.contains("spreadsheet") { "an OpenDocument spreadsheet" } else { "an OpenDocument file" };
        return Ok(Some(Refused::NotATable(what)));
    }
    let folder = |folder: &str| package.names().any(|name| name.starts_with(folder));
    Ok(if package.has("xl/workbook.bin") {
        Some(Refused::NotATable("a binary Excel workbook (.xlsb)"))
    } else if folder("word/") {
        Some(Refused::NotATable("a Word document"))
    } else if folder("ppt/") {
        Some(Refused::NotATable("a presentation"))
    } else {
        None
    })
}

/// Finds the workbook part, which the package itself points to.
fn main_part(package: &mut Package<'_>) -> Result<String, Refused> {
    let links = relations(package, "")?;
    let found = links
        .values()
        .find(|link| link.kind.ends_with("/officeDocument"))
        .map(|link| resolved("", &link.target));
    Ok(found.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

struct Link {
    kind: String,
    target: String,
}

/// Reads what a part points to, by identifier.
fn relations(package: &mut Package<'_>, part: &str) -> Result<HashMap<String, Link>, Refused> {
    let path = match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    };
    let mut links = HashMap::new();
    let Some(xml) = package.text(&path)? else { return Ok(links) };
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event().map_err(|_| Refused::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&tag, name).unwrap_or_default().into_owned();
                links.insert(value("Id"), Link { kind: value("Type"), target: value("Target") });
            }
            Event::Eof => return Ok(links),
            other => check(&other)?,
        }
    }
}

struct Listed {
    sheets: Vec<ListedSheet>,
    from_1904: bool,
}

struct ListedSheet {
    name: String,
    link: String,
    hidden: bool,
}

/// Reads the sheets of a workbook in their order.
fn sheets(xml: &str) -> Result<Listed, Refused> {
    let mut listed = Listed { sheets: Vec::new(), from_1904: false };
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| Refused::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "sheet" => listed.sheets.push(ListedSheet {
                    name: attribute(&tag, "name").unwrap_or_default().into_owned(),
                    link: attribute(&tag, "id").unwrap_or_default().into_owned(),
                    hidden: attribute(&tag, "state").is_some_and(|state| state != "visible"),
                }),
                "workbookPr" => {
                    listed.from_1904 =
                        attribute(&tag, "date1904").is_some_and(|value| matches!(&*value, "1" | "true"));
                }
                _ => {}
            },
            Event::Eof => return Ok(listed),
            other => check(&other)?,
        }
    }
}

/// Returns the name of a part that another one in `folder` points to.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            other => steps.push(other),
        }
    }
    steps.join("/")
}
