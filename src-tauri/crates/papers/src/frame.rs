//! What every paper says on its first page and around every page.

use crate::sharing::sharing_statement;
use crate::stamp::Stamp;
use crate::view::FileView;
use crate::words::{LANGUAGE, Word, paper_words, running, say, say_with};
use domain::disclosure::{Audience, Disclosed};
use domain::meeting::Format;
use serde::Serialize;

/// What every paper says on its first page and around every page; every form sets it in its way.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The language of the words.
    pub language: &'static str,
    /// "List of participants".
    pub title: String,
    /// The title in file properties: with group and meeting.
    pub document_title: String,
    /// The head of every page: group and meeting.
    pub running: String,
    /// The full name of the group.
    pub series: String,
    /// The title of the meeting.
    pub meeting: String,
    /// "3rd meeting, 26–27 June 2024".
    pub edition: String,
    /// "Eurojust, The Hague (hybrid)".
    pub place: String,
    /// The bodies that co-chair, above the title of every paper in equal rank.
    pub bodies: Vec<String>,
    /// "Co-chaired by A and B"; empty where no chairing body is known.
    pub chairs: String,
    /// The label.
    pub label: &'static str,
    /// Its colour on black, `RRGGBB`.
    pub colour: &'static str,
    /// What readers may do, in words.
    pub statement: String,
    /// Whom readers may ask; may be empty.
    pub contact: String,
    /// "version 2".
    pub version: String,
    /// When it was made, with zone.
    pub time: String,
    /// "exported by: Secretariat"; empty for the public.
    pub role: String,
    /// "Page", before the number.
    pub page_start: String,
    /// "of", between the numbers.
    pub page_middle: String,
    /// Whether the pages lie on their long side.
    pub wide: bool,
}

impl Frame {
    /// Puts into words what every paper says; `title` names the paper, `version` is printed beside it.
    pub fn of<T: FileView>(paper: &Disclosed<T>, title: String, version: String, stamp: &Stamp) -> Self {
        let heading = paper.view().heading();
        let words = paper_words();
        let running = running(&heading.series_short, heading);
        let (edition, days) = (words.edition(heading.ordinal), words.days(heading.from, heading.to));
        Self {
            language: LANGUAGE,
            document_title: say_with(Word::Titled, &[("title", &title), ("running", &running)]),
            title,
            running,
            series: heading.series.clone(),
            meeting: heading.title.clone(),
            edition: say_with(Word::EditionDays, &[("edition", &edition), ("days", &days)]),
            place: place(&heading.place, heading.format),
            bodies: heading.chairs.clone(),
            chairs: chairs(&heading.chairs),
            label: paper.label().as_str(),
            colour: paper.label().colour(),
            statement: sharing_statement(paper),
            contact: contact(&heading.contact),
            version,
            time: stamp.time(),
            role: role_line(paper.audience(), stamp),
            page_start: say(Word::PageStart),
            page_middle: say(Word::PageMiddle),
            wide: false,
        }
    }

    /// Returns when and by whom the paper was made, as footers say it.
    pub fn made(&self) -> String {
        if self.role.is_empty() { self.time.clone() } else { format!("{}, {}", self.time, self.role) }
    }
}

/// Returns the place with the format: "Eurojust, The Hague (hybrid)".
fn place(place: &str, format: Format) -> String {
    let format = paper_words().inside(format);
    if place.is_empty() { format } else { say_with(Word::Placed, &[("place", place), ("format", &format)]) }
}

/// Returns who chairs, in equal rank; empty where nobody is known.
fn chairs(names: &[String]) -> String {
    let word = match names {
        [] => return String::new(),
        [_] => Word::ChairedByOne,
        _ => Word::ChairedBy,
    };
    say_with(word, &[("chairs", &paper_words().enumerated(names))])
}

/// Returns whom readers may ask; empty where nobody is known.
fn contact(contact: &str) -> String {
    if contact.is_empty() { String::new() } else { say_with(Word::Contact, &[("contact", contact)]) }
}

fn role_line(audience: Audience, stamp: &Stamp) -> String {
    if audience == Audience::Public || stamp.role.is_empty() {
        String::new()
    } else {
        say_with(Word::MadeBy, &[("role", &stamp.role)])
    }
}
