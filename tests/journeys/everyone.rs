//! Notes for everyone in one step: every file and every mail beside it is read back, with what is attached.

use crate::audiences::{squeezed, words_of};
use domain::disclosure::{Audience, NotesParts, PaperForm, PassageAnswer, Verdict};
use domain::guest::Guest;
use domain::note::guard::PassageCode;
use domain::roster::Roster;
use entente_tests::people::now;
use mail_parser::{MessageParser, MimeHeaders as _};
use ops::export::{Destination, Everyone, EveryoneRow, FormOf, audiences, deliver};
use std::collections::BTreeSet;
use std::path::Path;

/// What N-09 and N-30 of the sample say.
const GREEK: &str = "διαφορετική πρακτική";
const ASKED: &str = "the decision is recorded on one page";

fn answers() -> Vec<PassageAnswer> {
    let of = |reference: &str, code, text: &str, answer| PassageAnswer {
        reference: reference.to_owned(),
        code,
        text: text.to_owned(),
        answer,
    };
    let keep = Verdict::Keep { reason: "The words are those of a published ruling".to_owned() };
    vec![
        of("N-09", PassageCode::ForeignWords, " («διαφορετική πρακτική»)", keep),
        of("N-30", PassageCode::Country, "Italy", Verdict::Ask),
    ]
}

/// The addresses of those for whom a row is.
fn addresses(row: &EveryoneRow, roster: &Roster, guests: &[Guest]) -> BTreeSet<String> {
    let emails: Vec<String> = match row.audience {
        Audience::Delegation(id) => {
            roster.group(id).unwrap().seated().map(|member| member.person.email.to_string()).collect()
        }
        Audience::Guest(id) => guests
            .iter()
            .filter(|guest| guest.id == id)
            .map(|guest| guest.details.email.to_string())
            .collect(),
        _ => Vec::new(),
    };
    emails.into_iter().filter(|email| !email.is_empty()).collect()
}

#[tokio::test]
async fn everybody_gets_their_file_and_their_mail_as_each_passage_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.entente");
    let (store, _) = ops::sample::create(&path, &ops::sample::PASSPHRASE.into(), now()).await.unwrap();
    let mut unit = store.begin(now()).await.unwrap();
    let meeting = ops::meeting::list(&mut unit).await.unwrap()[0].id;
    let inside = ops::agenda::inside(&mut unit, meeting, None).await.unwrap();
    let forms = [PaperForm::Pdf, PaperForm::Html, PaperForm::Markdown, PaperForm::Docx];
    let others: Vec<FormOf> = audiences(&mut unit, meeting)
        .await
        .unwrap()
        .into_iter()
        .zip(forms.into_iter().cycle())
        .map(|((audience, ..), form)| FormOf { audience, form })
        .collect();
    let parts = NotesParts { answers: answers(), ..NotesParts::default() };
    let everyone =
        Everyone::prepare(&mut unit, meeting, None, (PaperForm::Docx, &others), &parts).await.unwrap();
    drop(unit);
    let to = folder.path().join("out");
    let leaving = everyone.leaving("", true, ops::import::TO_THE_END).unwrap().unwrap();
    let places = deliver(&store, now(), leaving, Destination::Folder(to.clone())).await.unwrap();

    let mut mails = 0;
    for row in everyone.rows.iter().filter(|row| row.entries > 0) {
        let file = to.join(&row.file_name);
        let text = words_of(&file, row.form);
        assert!(!text.contains(&squeezed(ASKED)), "{}: its source is asked first", row.file_name);
        let whole = row.entries > 30;
        assert_eq!(text.contains(&squeezed(GREEK)), whole, "{}: kept for a reason", row.file_name);
        assert_eq!(
            row.passages.iter().any(|one| one.stays && one.reference == "N-30"),
            whole,
            "{}: it would be in it",
            row.file_name
        );
        let draft = file.with_extension("eml");
        let readers = addresses(row, &inside.roster, &inside.guests);
        assert_eq!(draft.exists(), !readers.is_empty(), "{}", row.file_name);
        if !readers.is_empty() {
            mails += 1;
            mail(&draft, row, &readers, &file);
        }
    }
    assert!(mails > 30, "{mails} mails");
    let manifest = places.last().unwrap();
    let manifest = std::fs::read_to_string(manifest).unwrap();
    assert_eq!(manifest.lines().count(), places.len(), "the head, and a line for every other file");
    assert!(manifest.contains("Whoever said it is asked about a passage first: N-30"), "{manifest}");
    let history = ops::steps::list(&mut store.begin(now()).await.unwrap(), 1).await.unwrap();
    assert!(
        history[0]
            .sentence
            .ends_with("N-09 (Has words in another language): The words are those of a published ruling"),
        "{}",
        history[0].sentence
    );
}

/// Reads a mail: for whom it is, under which label, and that what is attached is the file beside it.
fn mail(draft: &Path, row: &EveryoneRow, readers: &BTreeSet<String>, file: &Path) {
    let bytes = std::fs::read(draft).unwrap();
    let message = MessageParser::default().parse(&bytes).unwrap();
    let to: BTreeSet<String> =
        message.to().unwrap().iter().map(|to| to.address().unwrap().to_owned()).collect();
    assert_eq!(to, *readers, "{}", row.file_name);
    let label = row.label.as_str();
    assert!(message.subject().unwrap().starts_with(&format!("[{label}] ")), "{:?}", message.subject());
    let text = message.body_text(0).unwrap();
    assert_eq!((text.lines().next(), text.trim_end().lines().last()), (Some(label), Some(label)));
    for hidden in ["N-30", "withheld", "asked"] {
        assert!(!text.contains(hidden), "{}: {hidden} in {text}", row.file_name);
    }
    let attached: Vec<_> = message.attachments().collect();
    assert_eq!((attached.len(), attached[0].attachment_name()), (1, Some(row.file_name.as_str())));
    assert!(attached[0].contents() == std::fs::read(file).unwrap(), "{}: byte for byte", row.file_name);
}
