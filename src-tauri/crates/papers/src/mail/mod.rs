//! Drafts of mails: one tells a person what changes for them, another goes with session notes
//! or a pouch.
//!
//! A draft opens in a mail programme as a mail that is still to be sent (`X-Unsent`); nothing is sent from here, and nobody
//! is named as the sender. The label stands in the subject, and in the first and last line of the text.

#[cfg(test)]
mod tests;
mod text;

use crate::calendar::{ics, method};
use crate::error::Error;
use crate::file_name::file_name;
use crate::stamp::Stamp;
use crate::words::{Word, name, running, say_with};
use domain::disclosure::{CoveringMail, Disclosed, Encloses, MailView, PaperForm, PaperKind};
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};
use uuid::Uuid;

/// Makes the draft: a text, and the updated calendar of the person attached.
pub fn eml(mail: &Disclosed<MailView>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let view = mail.view();
    let meeting = running(&view.heading.series_short, &view.heading);
    let subject = say_with(Word::MailSubject, &[("label", mail.label().as_str()), ("meeting", &meeting)]);
    let sequence = view.calendar.view().sequence;
    let mut kind = ContentType::new("text/calendar").attribute("charset", "utf-8");
    if let Some(method) = method(view.calendar.view()) {
        kind = kind.attribute("method", method);
    }
    let calendar = MimePart::new(kind, BodyPart::Binary(ics(&view.calendar, stamp).into()))
        .attachment(file_name(&view.calendar, "ics"));
    let to = [(view.name.as_str(), view.email.as_str())].into_iter().filter(|(_, email)| !email.is_empty());
    let draft = Draft { of: view.to, number: sequence, subject, to: to.collect() };
    draft.write(text::body(mail, &meeting), calendar, stamp)
}

/// A file that goes with a mail.
#[derive(Clone, Copy, Debug)]
pub struct Attached<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// In which form it is.
    pub form: PaperForm,
}

/// Makes the draft of the mail with which session notes go to everybody who reads them.
pub fn covering(
    mail: &Disclosed<CoveringMail>,
    file: &Attached<'_>,
    stamp: &Stamp,
) -> Result<Vec<u8>, Error> {
    covering_with(mail, media_type(file.form), (file.name, file.bytes), stamp)
}

/// Makes the draft of the mail with which a pouch goes to those whom it was made for.
pub fn covering_pouch(
    mail: &Disclosed<CoveringMail>,
    (name, bytes): (&str, &[u8]),
    stamp: &Stamp,
) -> Result<Vec<u8>, Error> {
    covering_with(mail, "application/octet-stream", (name, bytes), stamp)
}

fn covering_with(
    mail: &Disclosed<CoveringMail>,
    media_type: &'static str,
    (name, bytes): (&str, &[u8]),
    stamp: &Stamp,
) -> Result<Vec<u8>, Error> {
    let view = mail.view();
    let meeting = running(&view.heading.series_short, &view.heading);
    let attached = MimePart::new(ContentType::new(media_type), BodyPart::Binary(bytes.into()))
        .attachment(name.to_owned());
    let to = view.people.iter().map(|one| (one.name.as_str(), one.email.as_str())).collect();
    let draft = Draft { of: view.to, number: stamp.version, subject: subject(mail, &meeting), to };
    draft.write(text::covering(mail, &meeting), attached, stamp)
}

fn subject(mail: &Disclosed<CoveringMail>, meeting: &str) -> String {
    let of = |word, key, what: &str| {
        say_with(word, &[("label", mail.label().as_str()), ("meeting", meeting), (key, what)])
    };
    match &mail.view().encloses {
        Encloses::Notes { summary, .. } => {
            let kind = if *summary { PaperKind::Summary } else { PaperKind::Minutes };
            of(Word::MailNotesSubject, "paper", &name(kind))
        }
        Encloses::Letter => of(Word::MailNotesSubject, "paper", &name(PaperKind::ActionLetter)),
        Encloses::Pouch(pouch) => {
            let word = if pouch.reminder { Word::MailPouchReminderSubject } else { Word::MailPouchSubject };
            of(word, "what", &text::what_is_in(pouch))
        }
    }
}

/// Names a form as mail programmes know it.
const fn media_type(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Pdf => "application/pdf",
        PaperForm::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PaperForm::Html => "text/html",
        PaperForm::Markdown => "text/markdown",
        PaperForm::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PaperForm::Csv => "text/csv",
        PaperForm::Ics => "text/calendar",
        PaperForm::ScheduleXml => "application/xml",
        PaperForm::Json => "application/json",
        PaperForm::Eml => "message/rfc822",
        PaperForm::Svg => "image/svg+xml",
        PaperForm::Png => "image/png",
    }
}

/// What every draft has beside its text and its attachment.
struct Draft<'a> {
    /// Whom it is about, and the how-manieth: the same draft is the same bytes.
    of: Uuid,
    number: u32,
    subject: String,
    to: Vec<(&'a str, &'a str)>,
}

impl Draft<'_> {
    fn write(self, text: String, attached: MimePart<'_>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
        let Self { of, number, subject, to } = self;
        let mut message = MessageBuilder::new()
            .header("X-Unsent", HeaderType::Raw(Raw::new("1")))
            .date(stamp.made_at.timestamp())
            // The mail programme gives the mail an identity of its own when it is sent; this one names no machine.
            .message_id(format!("{of}.{number}@entente.invalid"))
            .subject(subject);
        let one = |(name, email): (&'_ str, &'_ str)| {
            Address::new_address((!name.is_empty()).then(|| name.to_owned()), email.to_owned())
        };
        let mut to: Vec<Address<'_>> = to.into_iter().map(one).collect();
        if let (1, Some(one)) = (to.len(), to.first()) {
            message = message.to(one.clone());
        } else if !to.is_empty() {
            message = message.to(Address::new_list(std::mem::take(&mut to)));
        }
        let boundary = format!("entente_{}_{number}", of.simple());
        let body = ContentType::new("multipart/mixed").attribute("boundary", boundary);
        let parts = vec![MimePart::new("text/plain", text), attached];
        Ok(message.body(MimePart::new(body, parts)).write_to_vec()?)
    }
}
