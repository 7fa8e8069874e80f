//! Drafts of mails that tell one person what changes for them.
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
use crate::words::{Word, running, say_with};
use domain::disclosure::{Disclosed, MailView};
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};

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
    let mut message = MessageBuilder::new()
        .header("X-Unsent", HeaderType::Raw(Raw::new("1")))
        .date(stamp.made_at.timestamp())
        // The mail programme gives the mail an identity of its own when it is sent; this one names no machine.
        .message_id(format!("{}.{sequence}@entente.invalid", view.to))
        .subject(subject);
    if !view.email.is_empty() {
        message = message.to(Address::new_address(Some(view.name.as_str()), view.email.as_str()));
    }
    let boundary = format!("entente_{}_{sequence}", view.to.simple());
    let body = ContentType::new("multipart/mixed").attribute("boundary", boundary);
    let parts = vec![MimePart::new("text/plain", text::body(mail, &meeting)), calendar];
    Ok(message.body(MimePart::new(body, parts)).write_to_vec()?)
}
