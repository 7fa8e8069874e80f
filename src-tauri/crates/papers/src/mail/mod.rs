//! Drafts of mails: one tells a person, or everybody, what changes; one is in somebody's own words; another goes with
//! session notes or a pouch.
//!
//! A draft opens in a mail programme as a mail that is still to be sent (`X-Unsent`); nothing is sent from here, and nobody
//! is named as the sender. The label stands in the subject, and in the first and last line of the text.

#[cfg(test)]
mod tests;
mod text;

use crate::calendar::{ics, method};
use crate::error::Error;
use crate::file_name::file_name;
use crate::paper::pdf;
use crate::stamp::Stamp;
use crate::words::{Word, name, running, say_with};
use domain::disclosure::{
    AgendaPaper, CoveringMail, Disclosed, Encloses, MailView, PaperForm, PaperKind, Readers,
};
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use uuid::Uuid;

pub use text::usual_wording;

/// A mail as it is looked at before it is written: the words of the draft, and what is attached by name.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Said {
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The names of the files that are attached.
    pub attached: Vec<String>,
    /// What changes, in a few words; empty where it is about no change.
    pub about: String,
}

/// Says what a draft says.
pub fn said(mail: &Disclosed<MailView>) -> Said {
    let view = mail.view();
    let meeting = running(&view.heading.series_short, &view.heading);
    let attached = view.changes().map(|changes| {
        vec![file_name(&changes.agenda, AGENDA_FORM.extension()), file_name(&changes.calendar, "ics")]
    });
    Said {
        subject: text::subject(mail, &meeting),
        text: text::body(mail, &meeting),
        attached: attached.unwrap_or_default(),
        about: view.changes().map(text::about).unwrap_or_default(),
    }
}

/// The form in which agendas are attached.
const AGENDA_FORM: PaperForm = PaperForm::Pdf;

/// Agendas that are attached to mails of one step, each made once: readers of one kind get the same.
#[derive(Default)]
pub struct Agendas(HashMap<(Readers, String), Vec<u8>>);

impl Agendas {
    fn made(&mut self, agenda: &Disclosed<AgendaPaper>, stamp: &Stamp) -> Result<&[u8], Error> {
        let key = (agenda.audience().readers(), file_name(agenda, AGENDA_FORM.extension()));
        Ok(match self.0.entry(key) {
            Entry::Occupied(made) => made.into_mut(),
            Entry::Vacant(free) => free.insert(pdf(agenda, stamp)?),
        })
    }
}

/// Makes the draft: a text, and where it is about changes the agenda and a calendar attached. One to several goes to the
/// office that writes, and to nobody's sight to the rest.
pub fn eml(mail: &Disclosed<MailView>, agendas: &mut Agendas, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let view = mail.view();
    let Said { subject, text, attached: names, .. } = said(mail);
    let mut attached = Vec::new();
    let mut number = stamp.made_at.timestamp();
    if let Some(changes) = view.changes() {
        let calendar = &changes.calendar;
        number = i64::from(calendar.view().sequence);
        let mut kind = ContentType::new("text/calendar").attribute("charset", "utf-8");
        if let Some(method) = method(calendar.view()) {
            kind = kind.attribute("method", method);
        }
        let agenda = agendas.made(&changes.agenda, stamp)?;
        let parts = [
            MimePart::new(ContentType::new(media_type(AGENDA_FORM)), BodyPart::Binary(agenda.into())),
            MimePart::new(kind, BodyPart::Binary(ics(calendar, stamp).into())),
        ];
        attached = parts.into_iter().zip(names).map(|(part, name)| part.attachment(name)).collect();
    }
    let to: Vec<(&str, &str)> = match &view.organiser {
        Some(office) if view.reference.is_none() => vec![(&office.name, &office.email)],
        _ => vec![(&view.name, &view.email)],
    };
    let to = to.into_iter().filter(|(_, email)| !email.is_empty()).collect();
    let hidden = view.hidden.iter().map(|one| (one.name.as_str(), one.email.as_str())).collect();
    Draft { of: view.to, number, subject, to, hidden }.write(text, attached, stamp)
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
    let number = i64::from(stamp.version);
    let draft = Draft { of: view.to, number, subject: subject(mail, &meeting), to, hidden: Vec::new() };
    draft.write(text::covering(mail, &meeting), vec![attached], stamp)
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
    number: i64,
    subject: String,
    to: Vec<(&'a str, &'a str)>,
    /// Those whose addresses nobody sees.
    hidden: Vec<(&'a str, &'a str)>,
}

impl Draft<'_> {
    fn write(self, text: String, attached: Vec<MimePart<'_>>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
        let Self { of, number, subject, to, hidden } = self;
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
        if !hidden.is_empty() {
            message = message.bcc(Address::new_list(hidden.into_iter().map(one).collect()));
        }
        let boundary = format!("entente_{}_{number}", of.simple());
        let body = ContentType::new("multipart/mixed").attribute("boundary", boundary);
        let mut parts = vec![MimePart::new("text/plain", text)];
        parts.extend(attached);
        Ok(message.body(MimePart::new(body, parts)).write_to_vec()?)
    }
}
