//! How the mails of a series begin and end, as whoever wrote the last ones said it.

use crate::Result;
use domain::fact::Fact;
use domain::ids::{MeetingId, SeriesId};
use domain::marking::classified_in;
use domain::meeting::Meeting;
use domain::refusal::{Refusal, RefusalCode};
use domain::wording::MailWording;
use papers::mail::usual_wording;
use store::Unit;

const KIND: &str = "mail_wording";

/// Reads how the mails of a series begin and end; in the usual words where nobody said otherwise.
pub async fn wording(unit: &mut Unit, series: SeriesId) -> Result<MailWording> {
    let kept = unit.choice(KIND, &series.to_string()).await?;
    // What a later release keeps is no reason to write no mail.
    let mut wording: MailWording = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let usual = usual_wording();
    if wording.greeting.is_empty() {
        wording.greeting = usual.greeting;
    }
    if wording.closing.is_empty() {
        wording.closing = usual.closing;
    }
    Ok(wording)
}

/// Keeps how the mails of the series of a meeting begin and end, for the next ones; the usual words are not kept, so that they follow the
/// language of the papers. A workspace that is open for reading only keeps nothing, and its mails leave all the same.
pub async fn keep_wording(unit: &mut Unit, meeting: MeetingId, wording: &MailWording) -> Result<()> {
    refuse_classified([("greeting", wording.greeting.as_str()), ("closing", wording.closing.as_str())])?;
    if unit.read_only().is_some() {
        return Ok(());
    }
    let meeting: Meeting = unit.get(meeting).await?;
    let key = meeting.series.to_string();
    if *wording == usual_wording() || *wording == MailWording::default() {
        return Ok(unit.forget_choice(KIND, &key).await?);
    }
    let text = serde_json::to_string(wording).map_err(std::io::Error::from)?;
    Ok(unit.keep_choice(KIND, &key, &text).await?)
}

/// Refuses text with a marking of classified information, by its field.
pub(super) fn refuse_classified<'a>(texts: impl IntoIterator<Item = (&'static str, &'a str)>) -> Result<()> {
    for (field, text) in texts {
        if let Some(marking) = classified_in(text) {
            return Err(Refusal::new(RefusalCode::Classified).of(field).with(Fact::Name, marking).into());
        }
    }
    Ok(())
}
