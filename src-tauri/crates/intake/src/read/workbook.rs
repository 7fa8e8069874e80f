//! XLSX workbooks: their sheets, and the parts they need.

use super::Score;
use super::package::Package;
use super::sheets::{self, Listed};
use super::strings::{attribute, check, shared};
use super::styles::styles;
use super::worksheet::{self, Shared};
use crate::refused::Refused;
use crate::sheet::{Sheet, SourceKind};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;

/// Reads the table of a workbook.
pub(super) fn read(package: &mut Package<'_>, score: Score) -> Result<Sheet, Refused> {
    let path = main_part(package)?;
    let Some(workbook) = package.text(&path)? else { return Err(Refused::Damaged) };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let links = relations(package, &path)?;
    let workbook = listed(&workbook)?;
    let linked = |end: &str| {
        links.values().find(|link| link.kind.ends_with(end)).map(|link| resolved(&folder, &link.target))
    };
    let texts = linked("/sharedStrings").unwrap_or_else(|| resolved(&folder, "sharedStrings.xml"));
    let style = linked("/styles").unwrap_or_else(|| resolved(&folder, "styles.xml"));
    let shared = Shared {
        texts: package.text(&texts)?.map_or(Ok(Vec::new()), |xml| shared(&xml))?,
        styles: package.text(&style)?.map_or(Ok(Vec::new()), |xml| styles(&xml))?,
        from_1904: workbook.from_1904,
    };
    let mut found = Vec::new();
    let mut paths = Vec::new();
    for sheet in workbook.sheets {
        if let Some(link) = links.get(&sheet.link).filter(|link| link.kind.ends_with("/worksheet")) {
            paths.push(resolved(&folder, &link.target));
            found.push(Listed { name: sheet.name, hidden: sheet.hidden });
        }
    }
    sheets::table(SourceKind::Xlsx, &found, score, |place| {
        let xml = package.text(&paths[place])?.ok_or(Refused::Damaged)?;
        worksheet::rows(&xml, &shared)
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

pub(super) struct Link {
    pub kind: String,
    pub target: String,
}

/// Reads what a part points to, by identifier.
pub(super) fn relations(package: &mut Package<'_>, part: &str) -> Result<HashMap<String, Link>, Refused> {
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

struct Workbook {
    sheets: Vec<WorkbookSheet>,
    from_1904: bool,
}

struct WorkbookSheet {
    name: String,
    link: String,
    hidden: bool,
}

/// Reads the sheets of a workbook in their order.
fn listed(xml: &str) -> Result<Workbook, Refused> {
    let mut workbook = Workbook { sheets: Vec::new(), from_1904: false };
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| Refused::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "sheet" => workbook.sheets.push(WorkbookSheet {
                    name: attribute(&tag, "name").unwrap_or_default().into_owned(),
                    link: attribute(&tag, "id").unwrap_or_default().into_owned(),
                    hidden: attribute(&tag, "state").is_some_and(|state| state != "visible"),
                }),
                "workbookPr" => {
                    workbook.from_1904 =
                        attribute(&tag, "date1904").is_some_and(|value| matches!(&*value, "1" | "true"));
                }
                _ => {}
            },
            Event::Eof => return Ok(workbook),
            other => check(&other)?,
        }
    }
}

/// Returns the name of a part that another one in `folder` points to.
pub(super) fn resolved(folder: &str, target: &str) -> String {
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
