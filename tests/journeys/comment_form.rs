//! A form for comments over a real file: made, filled in as people do, read back, and read back again.

use crate::audiences::output;
use crate::pouch::sample;
use domain::agenda::AgendaItem;
use domain::comment_form::{FormField, bookmark};
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::{AgendaVersionId, MeetingId};
use domain::review::{Approval, ApprovalChoice, Comment, Suggestion};
use entente_tests::people::now;
use ops::Store;
use ops::export::{Prepared, Wanted};
use ops::import::{
    Decisions, Frame, ImportAnswer, ImportKind, ImportRow, ImportSession, QuestionCode, RowState,
};
use std::io::{Cursor, Read as _, Write as _};
use std::process::Command;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The workspace of the secretariat, and the form of its newest version.
struct Desk {
    folder: tempfile::TempDir,
    store: Store,
    meeting: MeetingId,
    items: Vec<AgendaItem>,
    version: AgendaVersionId,
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, meeting) = sample(folder.path()).await;
        let mut unit = store.begin(now()).await.unwrap();
        let items = unit.of_meeting(meeting).await.unwrap();
        let version = ops::agenda::summaries(&mut unit, meeting).await.unwrap().pop().unwrap().id;
        drop(unit);
        Self { folder, store, meeting, items, version }
    }

    fn item(&self, reference: &str) -> &AgendaItem {
        self.items.iter().find(|item| item.reference == reference).unwrap()
    }

    /// Makes the form for the bodies in the chair.
    async fn form(&self) -> Vec<u8> {
        let mut unit = self.store.begin(now()).await.unwrap();
        let wanted = Wanted::new(PaperKind::Comments, PaperForm::Docx, Audience::CoChairs);
        let wanted = Wanted { version: Some(self.version), ..wanted };
        Prepared::prepare(&mut unit, self.meeting, wanted).await.unwrap().write().unwrap()
    }

    /// Takes in what came back, as far as it can be, and says what became of it.
    async fn import(&self, bytes: &[u8], answers: &[ImportAnswer]) -> Vec<ImportRow> {
        let mut unit = self.store.begin(now()).await.unwrap();
        let details = ops::meeting::view(&mut unit, self.meeting).await.unwrap().meeting.details;
        let frame = Frame::from(&details);
        let session = ImportSession::read(ImportKind::Answers, bytes, "back.docx", &frame).unwrap();
        let mut decisions = Decisions::default();
        for answer in answers {
            decisions.answer(answer.clone());
        }
        let plan = session.plan(&mut unit, self.meeting, &decisions).await.unwrap();
        let rows = plan.rows().cloned().collect();
        if plan.effects() > 0 {
            plan.apply(&mut unit, &|_, _| true).await.unwrap();
            unit.commit().await.unwrap();
        }
        rows
    }

    /// Returns what a body said: about which item, by whom, in which words, with which suggestion.
    async fn said_by(&self, body: &str) -> Vec<(String, String, String, Option<Suggestion>)> {
        let mut unit = self.store.begin(now()).await.unwrap();
        let comments: Vec<Comment> = unit.of_meeting(self.meeting).await.unwrap();
        let reference = |comment: &Comment| {
            let item = self.items.iter().find(|item| Some(item.id) == comment.said.about.item);
            item.map(|item| item.reference.clone()).unwrap_or_default()
        };
        let mut said: Vec<_> = comments
            .iter()
            .filter(|comment| comment.body == body && comment.version == self.version)
            .map(|comment| {
                let text = comment.said.text.to_string();
                (reference(comment), comment.author.to_string(), text, comment.said.suggestion.clone())
            })
            .collect();
        said.sort_by(|one, other| (&one.0, &one.2).cmp(&(&other.0, &other.2)));
        said
    }
}

/// Makes the form of the newest version of the sample.
pub(crate) async fn of_sample() -> Vec<u8> {
    Desk::new().await.form().await
}

/// Changes parts of a document.
fn edited(package: &[u8], edit: impl FnOnce(String) -> String, more: &[(&str, String)]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    let mut edit = Some(edit);
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if more.iter().any(|(other, _)| *other == name) {
            continue;
        }
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            bytes = edit.take().unwrap()(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        into.start_file(name, SimpleFileOptions::default()).unwrap();
        into.write_all(&bytes).unwrap();
    }
    for (name, text) in more {
        into.start_file(*name, SimpleFileOptions::default()).unwrap();
        into.write_all(text.as_bytes()).unwrap();
    }
    into.finish().unwrap().into_inner()
}

/// Puts runs in the place of what a field holds.
fn fill(xml: &str, field: &FormField, runs: &str) -> String {
    let (before, rest) = xml.split_once(&format!("<w:tag w:val=\"{field}\"/>")).unwrap();
    let (properties, rest) = rest.split_once("<w:sdtContent>").unwrap();
    let (_, after) = rest.split_once("</w:sdtContent>").unwrap();
    let properties = properties.replace("<w:showingPlcHdr/>", "");
    format!("{before}<w:tag w:val=\"{field}\"/>{properties}<w:sdtContent>{runs}</w:sdtContent>{after}")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn body(code: &str) -> ImportAnswer {
    ImportAnswer::PartyOfRow { row: 1, party: code.to_owned() }
}

/// Fills a form in as two people of one body might.
fn filled(desk: &Desk, xml: &str) -> String {
    let (first, second, third) = (desk.item("I-01").id, desk.item("I-02").id, desk.item("I-03").id);
    let by = "w:author=\"Ann Lee\" w:date=\"2024-06-22T10:00:00Z\"";
    let title = format!(
        "{}<w:del w:id=\"900\" {by}><w:r><w:delText>what changes</w:delText></w:r></w:del><w:ins w:id=\"901\" {by}>{}</w:ins>{}",
        run("The amended Anti-Trafficking Directive: "),
        run("what is new"),
        run(" for prosecutors")
    );
    let commented =
        format!("<w:commentRangeStart w:id=\"7\"/>{}<w:commentRangeEnd w:id=\"7\"/>", run("I-01"));
    let xml = fill(xml, &FormField::Title(second), &title);
    let xml = fill(&xml, &FormField::Time(first), &run("09:30 - 10:00"));
    let xml = fill(&xml, &FormField::Comments(third), &run("Please shorter."));
    let xml = fill(&xml, &FormField::Item(first), &commented);
    let xml = fill(&xml, &FormField::Answer("EUROJUST".into()), &run("Approve with remarks"));
    fill(&xml, &FormField::Remarks("EUROJUST".into()), &run("See items 1 to 3"))
}

fn comments_part() -> (&'static str, String) {
    let comment = format!(
        "<w:comment w:id=\"7\" w:author=\"Bo Roe\" w:date=\"2024-06-22T11:00:00Z\"><w:p>{}</w:p></w:comment>",
        run("Who opens?")
    );
    (
        "word/comments.xml",
        format!(
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{comment}</w:comments>"
        ),
    )
}

#[tokio::test]
async fn a_form_that_came_back_becomes_what_its_body_says_and_twice_the_same_changes_nothing() {
    let desk = Desk::new().await;
    let back = edited(&desk.form().await, |xml| filled(&desk, &xml), &[comments_part()]);
    let rows = desk.import(&back, &[]).await;
    assert!(rows.iter().all(|row| row.state == RowState::New), "{rows:#?}");
    assert!(
        rows.iter().all(|row| row.party.as_deref() == Some("EUROJUST")),
        "the one body that gives an answer"
    );
    let first = desk.item("I-01");
    let time = Suggestion::Time { day: first.details.day.unwrap(), start: 570, duration: 30 };
    let title = "The amended Anti-Trafficking Directive: what is new for prosecutors";
    let said = desk.said_by("EUROJUST").await;
    let eurojust = said.iter().find(|one| one.2 == "Please shorter.").unwrap().1.clone();
    assert_eq!(
        said,
        [
            ("I-01".into(), eurojust.clone(), String::new(), Some(time)),
            ("I-01".into(), "Bo Roe".into(), "Who opens?".into(), None),
            (
                "I-02".into(),
                "Ann Lee".into(),
                String::new(),
                Some(Suggestion::Title { title: title.parse().unwrap() })
            ),
            ("I-03".into(), eurojust, "Please shorter.".into(), None),
        ]
    );
    let mut unit = desk.store.begin(now()).await.unwrap();
    let approvals: Vec<Approval> = unit.of_meeting(desk.meeting).await.unwrap();
    let own = approvals.iter().find(|one| one.body == "EUROJUST" && one.version == desk.version).unwrap();
    assert_eq!(
        (own.choice, own.remark.as_str()),
        (Some(ApprovalChoice::ApproveWithRemarks), "See items 1 to 3")
    );
    drop(unit);
    let again = desk.import(&back, &[]).await;
    assert!(again.iter().all(|row| row.state == RowState::Unchanged), "{again:#?}");
    assert_eq!(desk.said_by("EUROJUST").await.len(), 4, "nothing is there twice");
    // Another form of the same body takes nothing back: it does not hold what was said before.
    let only = |xml: String| fill(&xml, &FormField::Comments(desk.item("I-04").id), &run("One more"));
    let other = edited(&desk.form().await, only, &[]);
    let rows = desk.import(&other, &[body("EUROJUST")]).await;
    assert_eq!(rows.iter().map(|row| row.state).collect::<Vec<_>>(), [RowState::New]);
    assert_eq!(desk.said_by("EUROJUST").await.len(), 5);
}

#[tokio::test]
async fn who_answers_and_what_a_row_is_about_are_asked_where_nothing_says_it() {
    let desk = Desk::new().await;
    let comment =
        |xml: String| fill(&xml, &FormField::Comments(desk.item("I-03").id), &run("Please shorter."));
    let back = edited(&desk.form().await, comment, &[]);
    let asked = desk.import(&back, &[]).await;
    let question = asked[0].question.clone().unwrap();
    assert_eq!((asked.len(), question.code), (1, QuestionCode::BodyMissing));
    assert_eq!(
        question.suggestions.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(),
        ["EUROJUST", "COM"]
    );
    // Somebody pasted the row into a fresh table: title, fields and reference are gone.
    let third = desk.item("I-03");
    let lost = |xml: String| {
        let xml = comment(xml).replace(&third.id.0.simple().to_string(), &"0".repeat(32));
        let xml = xml.replace(&bookmark(third.id), "other").replace(">I-03<", "><");
        xml.replace(third.details.title.as_str(), "A title that nobody knows")
    };
    let lost = edited(&desk.form().await, lost, &[]);
    let asked = desk.import(&lost, &[body("COM")]).await;
    let question = asked[0].question.clone().unwrap();
    assert_eq!((asked[0].state, question.code), (RowState::Rejected, QuestionCode::ItemUnknown));
    assert!(question.text.ends_with("A title that nobody knows"), "{}", question.text);
    assert_eq!(question.items[0].is, "I-03", "the item of the same number is the likeliest");
    assert!(desk.said_by("COM").await.is_empty(), "nothing comes in before it is answered");
    let answer = ImportAnswer::Item { text: question.text, is: "I-03".into() };
    desk.import(&lost, &[body("COM"), answer]).await;
    let said = desk.said_by("COM").await;
    assert_eq!((said[0].0.as_str(), said.len()), ("I-03", 2), "the comment, and the other title: {said:?}");
}

#[tokio::test]
async fn what_libreoffice_saved_again_says_the_same() {
    let desk = Desk::new().await;
    let back = edited(&desk.form().await, |xml| filled(&desk, &xml), &[]);
    let at = |name: &str| desk.folder.path().join(name);
    std::fs::write(at("form.docx"), &back).unwrap();
    // A profile of its own: LibreOffice refuses to start twice in one.
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", at("profile").display())).arg("--headless");
    office.args(["--convert-to", "docx:MS Word 2007 XML", "--outdir"]).arg(at("saved")).arg(at("form.docx"));
    output(&mut office, "libreoffice-writer-nogui");
    let saved = std::fs::read(at("saved").join("form.docx")).unwrap();
    desk.import(&back, &[]).await;
    let said = desk.said_by("EUROJUST").await;
    assert_eq!(said.len(), 3);
    desk.import(&saved, &[body("COM")]).await;
    let again = desk.said_by("COM").await;
    let bare = |all: &[(String, String, String, Option<Suggestion>)]| -> Vec<_> {
        all.iter().map(|one| (one.0.clone(), one.2.clone(), one.3.clone())).collect()
    };
    assert_eq!(bare(&again), bare(&said), "items are found, and what was changed is changed");
}

#[tokio::test]
async fn a_speaker_confirms_the_own_items_and_asks_for_another_time() {
    let desk = Desk::new().await;
    let mut unit = desk.store.begin(now()).await.unwrap();
    let item = desk.items.iter().find(|item| !item.details.who_takes_part().is_empty()).unwrap();
    let (who, mut details) = (item.details.who_takes_part()[0], item.details.clone());
    for person in details.people.iter_mut().filter(|person| person.who == who) {
        person.confirmed = false;
    }
    ops::agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = desk.store.begin(now()).await.unwrap();
    let inside = ops::agenda::inside(&mut unit, desk.meeting, None).await.unwrap();
    let reference = inside.people()[&who].reference().to_owned();
    let wanted = Wanted::new(PaperKind::Comments, PaperForm::Docx, Audience::one(who).unwrap());
    let wanted = Wanted { version: Some(desk.version), ..wanted };
    let form = Prepared::prepare(&mut unit, desk.meeting, wanted).await.unwrap().write().unwrap();
    drop(unit);
    let fills = |xml: String| {
        let xml = fill(&xml, &FormField::Answer(reference.clone()), &run("Confirm"));
        fill(&xml, &FormField::Comments(item.id), &run("I bring slides."))
    };
    let back = edited(&form, fills, &[]);
    let rows = desk.import(&back, &[]).await;
    assert!(rows.iter().all(|row| row.party.as_deref() == Some(reference.as_str())), "{rows:#?}");
    let mut unit = desk.store.begin(now()).await.unwrap();
    let kept: AgendaItem = unit.get(item.id).await.unwrap();
    let agreed = kept.details.people.iter().filter(|person| person.who == who).all(|person| person.confirmed);
    assert!(agreed, "they agreed to title and time");
    drop(unit);
    let said: Vec<_> = desk.said_by("").await.into_iter().map(|one| (one.0, one.2)).collect();
    assert_eq!(
        said,
        [(item.reference.clone(), "I bring slides.".to_owned())],
        "in the review, under their name"
    );
    let again = desk.import(&back, &[]).await;
    assert!(again.iter().all(|row| row.state == RowState::Unchanged), "{again:#?}");
}
