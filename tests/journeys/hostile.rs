//! The hostile texts of [`entente_tests::hostile`] in every paper and every form: whoever opens a file reads them. None becomes
//! an element, a formula, a link, a header or a script of it, and none is a part of its name.

use domain::agenda::{AgendaItem, VersionStatus};
use domain::delegation::Delegation;
use domain::disclosure::rights::Earlier;
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::participant::Participant;
use domain::verb::{OfDay, Verb};
use entente_tests::hostile::{LINES, MARK, TEXTS, make, texts};
use entente_tests::people::now;
use ops::export::{Prepared, Wanted};
use pulldown_cmark::{Event as Mark, Parser, Tag};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashSet;
use std::io::{Cursor, Read as _};
use std::process::Command;

/// Where they would lead.
const OUTSIDE: &str = "http://outside.example.test/x";

/// Parts of a document that a reader computes or follows.
const COMPUTED: [&str; 3] = ["f", "instrText", "script"];

/// What a file says, and what of it is more than said.
#[derive(Debug, Default)]
struct Seen {
    said: String,
    more: Vec<String>,
}

impl Seen {
    fn says_a_text(&self) -> bool {
        self.said.replace(char::is_whitespace, "").contains(MARK)
    }
}

fn is_hostile(text: &str) -> bool {
    text.contains(MARK) || text.contains(OUTSIDE)
}

/// Reads XML or HTML: no text may be an element or an attribute, lead out, or be computed.
fn markup(text: &str, seen: &mut Seen) {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut within = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(element) | Event::Empty(element)) => {
                element.local_name().as_ref().clone_into(&mut within);
                for attribute in element.html_attributes().with_checks(false).flatten() {
                    let key: &str = attribute.key.as_ref();
                    let value: &str = &attribute.value;
                    let leads =
                        ["href", "src", "action", "data", "Target"].iter().any(|one| key.ends_with(one));
                    if key.contains(MARK)
                        || key.starts_with("on")
                        || leads && is_hostile(value)
                        || value == "External"
                    {
                        seen.more.push(format!("<{within} {key}={value}>"));
                    }
                }
            }
            Ok(Event::Text(text)) => {
                let text: &str = &text;
                if COMPUTED.contains(&within.as_str()) && is_hostile(text) {
                    seen.more.push(format!("<{within}>{text}"));
                }
                seen.said.push_str(text);
            }
            Ok(Event::End(_)) => within.clear(),
            Ok(_) => {}
            Err(error) => {
                seen.more.push(format!("no markup: {error}"));
                break;
            }
        }
    }
}

/// Reads what is in a document of Word or Excel.
fn parts(bytes: &[u8], seen: &mut Seen) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.contains("vba") || name.contains("externalLinks") || name.contains("embeddings") {
            seen.more.push(name);
        } else if ["xml", "rels"].contains(&name.rsplit('.').next().unwrap_or_default()) {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            markup(&text, seen);
        }
    }
}

/// Reads a table as spreadsheets do, each with the separator of its country; they compute what begins like a formula.
fn cells(text: &str, seen: &mut Seen) {
    for separator in *b",;\t" {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.unwrap() {
                if is_hostile(cell) && cell.trim_start().starts_with(['=', '+', '-', '@']) {
                    seen.more.push(cell.to_owned());
                }
                seen.said.push_str(cell);
            }
        }
    }
}

/// Reads Markdown, in which HTML and links stand for themselves.
fn marks(text: &str, seen: &mut Seen) {
    for mark in Parser::new(text) {
        match mark {
            Mark::Html(html) | Mark::InlineHtml(html) if is_hostile(&html) => {
                seen.more.push(html.into_string());
            }
            Mark::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) if leads_out(&dest_url) => {
                seen.more.push(dest_url.into_string());
            }
            Mark::Text(text) | Mark::Code(text) => seen.said.push_str(&text),
            _ => {}
        }
    }
}

fn leads_out(address: &str) -> bool {
    address.contains(OUTSIDE) || address.contains("javascript:")
}

/// Reads a calendar: each line is one of its own.
fn lines(text: &str, seen: &mut Seen) {
    seen.said = text.replace("\r\n ", "").replace("\r\n\t", "");
    let own = |line: &&str| line.starts_with("ATTENDEE;X=1") || line.to_ascii_lowercase().starts_with("bcc");
    seen.more.extend(seen.said.split(['\r', '\n']).filter(own).map(str::to_owned).collect::<Vec<_>>());
}

/// Reads a mail: nobody is written to whom nobody chose, and no header is another's.
fn mail(bytes: &[u8], seen: &mut Seen) {
    let mail = mail_parser::MessageParser::default().parse(bytes).unwrap();
    let names: Vec<String> = mail.headers().iter().map(|header| header.name().to_owned()).collect();
    seen.more.extend(mail.bcc().map(|_| "Bcc".to_owned()));
    seen.more.extend(names.into_iter().filter(|name| name.starts_with("ATTENDEE")));
    seen.more.extend(
        mail.html_bodies()
            .filter_map(|part| part.text_contents())
            .filter(|_| mail.html_body_count() > mail.text_body_count())
            .map(str::to_owned),
    );
    seen.said.extend(mail.subject().into_iter().chain(mail.body_text(0).as_deref()));
}

/// Reads a PDF: it runs nothing and leads nowhere.
fn pages(bytes: &[u8], seen: &mut Seen) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let told = |program: &str, word: &str| {
        let mut command = Command::new(program);
        command.arg(word).arg(&file);
        if program == "pdftotext" {
            command.arg("-");
        }
        let told = command.output().unwrap();
        String::from_utf8_lossy(&told.stdout).into_owned()
    };
    let (runs, leads) = (told("pdfinfo", "-js"), told("pdfinfo", "-url"));
    seen.more.extend((!runs.trim().is_empty()).then_some(runs));
    seen.more.extend(is_hostile(&leads).then_some(leads));
    seen.said = told("pdftotext", "-raw");
}

/// Reads a file as the programs do that open it.
fn seen(form: PaperForm, bytes: &[u8]) -> Seen {
    let mut seen = Seen::default();
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    match form {
        PaperForm::Pdf => pages(bytes, &mut seen),
        PaperForm::Docx | PaperForm::Xlsx => parts(bytes, &mut seen),
        PaperForm::Html | PaperForm::ScheduleXml | PaperForm::Svg => markup(&text(), &mut seen),
        PaperForm::Markdown => marks(&text(), &mut seen),
        PaperForm::Csv => cells(&text(), &mut seen),
        PaperForm::Ics => lines(&text(), &mut seen),
        PaperForm::Eml => mail(bytes, &mut seen),
        PaperForm::Json => {
            seen.said = serde_json::from_slice::<serde_json::Value>(bytes).unwrap().to_string();
        }
        PaperForm::Png => assert!(bytes.starts_with(b"\x89PNG"), "a picture holds dots alone"),
    }
    seen
}

#[tokio::test]
async fn hostile_texts_in_every_field_are_texts_in_every_form_of_every_paper() {
    let folder = tempfile::tempdir().unwrap();
    let texts = texts(OUTSIDE);
    let (store, taken) = make(&folder.path().join("Group.entente"), &texts).await.unwrap();
    assert!(taken >= TEXTS, "{taken} different texts of {} are in the file", texts.len());
    let mut unit = store.begin(now()).await.unwrap();
    let meeting = ops::meeting::current(&mut unit).await.unwrap().unwrap();
    let release = async |unit: &mut ops::Unit, name: &str| {
        let name = name.parse().unwrap();
        ops::agenda::release(unit, meeting, name, VersionStatus::Final, &texts[0]).await.unwrap().id
    };
    let earlier = release(&mut unit, "8.0").await;
    unit.commit().await.unwrap();
    // Something changes for whoever has a role.
    let mut unit = store.begin(now()).await.unwrap();
    unit.step(Verb::ApplyTemplate(OfDay { day: None }));
    for mut item in unit.of_meeting::<AgendaItem>(meeting).await.unwrap() {
        item.details.start += 10;
        unit.save(&mut item).await.unwrap();
    }
    unit.commit().await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    let latest = release(&mut unit, "9.0").await;
    unit.commit().await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    let people: Vec<Participant> = unit.of_meeting(meeting).await.unwrap();
    let mut told = None;
    for person in &people {
        let mut wanted = Wanted::new(PaperKind::Mail, PaperForm::Eml, Audience::Participant(person.id));
        (wanted.version, wanted.since) = (Some(latest), Some(earlier));
        if told.is_none() && Prepared::prepare(&mut unit, meeting, wanted).await.is_ok() {
            told = Some(person.id);
        }
    }
    let told = told.expect("something changes for somebody");
    let delegation: Delegation = unit.of_meeting(meeting).await.unwrap().remove(0);
    let mut say_them = HashSet::new();
    let mut files = 0;
    for paper in PaperKind::ALL {
        let row = paper.row();
        let audience = paper.groups().next().unwrap_or(match paper {
            PaperKind::ActionLetter => Audience::Delegation(delegation.id),
            _ => Audience::Participant(told),
        });
        for form in row.forms {
            let mut wanted = Wanted::new(paper, *form, audience);
            wanted.version = row.versioned.then_some(latest);
            wanted.since = (row.earlier != Earlier::Never).then_some(earlier);
            let prepared = Prepared::prepare(&mut unit, meeting, wanted).await;
            let prepared = prepared.unwrap_or_else(|error| panic!("{paper:?} as {form:?}: {error}"));
            let name = prepared.file_name();
            let plain = name.chars().all(|one| one.is_ascii_alphanumeric() || "-_.".contains(one));
            assert!(plain && !name.contains(".."), "{paper:?}: {name}");
            let seen = seen(*form, &prepared.write().unwrap());
            assert_eq!(seen.more, [""; 0], "{paper:?} as {form:?}");
            files += 1;
            if seen.says_a_text() {
                say_them.insert((paper, form.as_str()));
            }
        }
    }
    let silent: Vec<(PaperKind, &str)> = PaperKind::ALL
        .into_iter()
        .flat_map(|paper| paper.row().forms.iter().map(move |form| (paper, form)))
        // What a picture of dots says is not read here.
        .filter(|(_, form)| **form != PaperForm::Png)
        .map(|(paper, form)| (paper, form.as_str()))
        .filter(|one| !say_them.contains(one))
        .collect();
    assert_eq!(silent, [], "of {files} files these say none of the texts");
}

#[test]
fn the_control_finds_what_is_more_than_a_text() {
    let element = format!("<p><img {MARK} src=x onerror=\"fetch('{OUTSIDE}')\"></p>");
    let leads = format!("<Relationship Target=\"{OUTSIDE}\" TargetMode=\"External\"/>");
    let formula = format!("<c><f>HYPERLINK(\"{OUTSIDE}\")</f></c>");
    let table = format!("Name,Text\nA,=HYPERLINK({OUTSIDE})\nB,\"First\n=HYPERLINK({OUTSIDE})\"\n");
    let link = format!("A [word]({OUTSIDE}) and ![picture]({OUTSIDE})\n\n<b {MARK}>x</b>\n");
    let calendar = format!("BEGIN:VCALENDAR{LINES}END:VCALENDAR");
    let mail = format!("To: b@example.test{LINES}x");
    let page = format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>>>endobj\n\
         2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[4 0 R]>>endobj\n\
         4 0 obj<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI({OUTSIDE})>>>>endobj\n\
         trailer<</Root 1 0 R/Size 5>>\n%%EOF\n"
    );
    for (form, bytes, findings) in [
        (PaperForm::Html, element.as_bytes(), 2),
        (PaperForm::ScheduleXml, leads.as_bytes(), 2),
        (PaperForm::Svg, formula.as_bytes(), 1),
        (PaperForm::Csv, table.as_bytes(), 3),
        (PaperForm::Markdown, link.as_bytes(), 3),
        (PaperForm::Ics, calendar.as_bytes(), 2),
        (PaperForm::Eml, mail.as_bytes(), 2),
        (PaperForm::Pdf, page.as_bytes(), 2),
    ] {
        let seen = seen(form, bytes);
        assert_eq!(seen.more.len(), findings, "{form:?}: {seen:?}");
    }
}
