//! Puts together what rules about publication look at.

use crate::review::bodies;
use crate::{Result, agenda, report};
use domain::agenda::AgendaItem;
use domain::attendance::Attendance;
use domain::disclosure::{ApprovedBy, Audience, DraftTopic, DraftsInside, disclose_press_facts};
use domain::ids::MeetingId;
use domain::meeting::Meeting;
use domain::publication::{Publication, PublicationDraft, PublicationLine, released};
use domain::report::ReportInside;
use domain::text::Prose;
use store::Unit;
use words::{Word, Words};

/// Reads the drafts of one publication, in the order of their numbers.
pub(super) async fn drafts(
    unit: &mut Unit,
    meeting: MeetingId,
    publication: Publication,
) -> Result<Vec<PublicationDraft>> {
    let mut drafts: Vec<PublicationDraft> = unit.of_meeting(meeting).await?;
    drafts.retain(|draft| draft.publication == publication);
    drafts.sort_by_key(|draft| draft.number);
    Ok(drafts)
}

/// Says line by line what would go out now.
pub(super) async fn lines(
    unit: &mut Unit,
    meeting: MeetingId,
    publication: Publication,
) -> Result<Vec<PublicationLine>> {
    match publication {
        Publication::Report => Ok(of_report(&report::inside(unit, meeting).await?)),
        Publication::PressFacts => press_lines(unit, meeting).await,
    }
}

/// Reads everything about the drafts that are before the chairs; what would go out now is not read where there are none.
pub(crate) async fn drafts_inside(unit: &mut Unit, meeting: MeetingId) -> Result<DraftsInside> {
    let mut all: Vec<PublicationDraft> = unit.of_meeting(meeting).await?;
    all.sort_by_key(|draft| draft.number);
    let bodies = bodies(unit, meeting).await?;
    let mut inside = DraftsInside { drafts: all, bodies, ..DraftsInside::default() };
    let waits = |publication| inside.drafts.iter().any(|draft| draft.publication == publication);
    let (of_report_waits, of_press_waits) = (waits(Publication::Report), waits(Publication::PressFacts));
    if of_report_waits {
        let report = report::inside(unit, meeting).await?;
        let topic = |(number, item): (String, &AgendaItem)| DraftTopic {
            item: item.id,
            number,
            title: item.details.title.to_string(),
        };
        inside.topics = report.numbered_topics().map(topic).collect();
        inside.now.push((Publication::Report, of_report(&report)));
    }
    if of_press_waits {
        inside.now.push((Publication::PressFacts, press_lines(unit, meeting).await?));
    }
    Ok(inside)
}

/// Every sentence that is not left out. The chairs answer for the whole report, whoever gets how much of it later.
pub(super) fn of_report(inside: &ReportInside) -> Vec<PublicationLine> {
    let written = inside.sentences.iter().filter(|sentence| !sentence.details.left_out);
    written
        .map(|sentence| PublicationLine {
            key: sentence.id.to_string(),
            place: sentence.details.section.into(),
            text: sentence.details.text.clone(),
            label: inside.label(sentence),
        })
        .collect()
}

/// The facts in words, as the public may read them: who attended, topics, figures.
async fn press_lines(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<PublicationLine>> {
    let inside = agenda::inside(unit, meeting, None).await?;
    let facts = disclose_press_facts(&inside, Audience::Public).disclosed;
    let facts = facts.view();
    let Attendance { member_states, third_countries, bodies, footnotes, .. } = &facts.attendance;
    let words = Words::chosen();
    let sentence = (!facts.attendance.is_empty()).then(|| {
        let who = words.attendance_sentence(&facts.attendance);
        words.say_with(Word::PressAttended, [("sentence", who.into())])
    });
    let attended = sentence.into_iter().chain(footnotes.iter().map(|note| format!("* {note}")));
    let figures = [
        (Word::PressPeople, facts.people as usize),
        (Word::PressStates, member_states.len()),
        (Word::PressThirds, third_countries.len()),
        (Word::PressBodies, bodies.len()),
    ];
    let figures = figures.map(|(word, count)| format!("{}: {count}", words.say(word)));
    let mut lines = Vec::new();
    for (key, text) in [
        ("attendance", attended.collect::<Vec<_>>().join("\n")),
        ("topics", facts.topics.join("\n")),
        ("figures", figures.join("\n")),
    ] {
        let text: Prose = text.parse().map_err(|source| crate::Error::Text { field: "lines", source })?;
        let label = Audience::Public.label();
        lines.push(PublicationLine { key: key.to_owned(), place: key.to_owned(), text, label });
    }
    // Figures alone, of nobody, are nothing to release.
    let nothing = lines.iter().take(2).all(|line| line.text.is_empty());
    Ok(if nothing { Vec::new() } else { lines })
}

/// Says who released what would go out now, and when, in the order of the meeting; nobody as long as a key is missing or has
/// lapsed.
pub(crate) async fn released_by(
    unit: &mut Unit,
    meeting: MeetingId,
    publication: Publication,
) -> Result<Vec<ApprovedBy>> {
    let drafts = drafts(unit, meeting, publication).await?;
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    let now = lines(unit, meeting, publication).await?;
    let chairs = bodies(unit, meeting).await?;
    let codes: Vec<&str> = chairs.iter().map(|body| body.code.as_str()).collect();
    let Some(keys) = released(&drafts, &now, &codes) else { return Ok(Vec::new()) };
    let zone = unit.get::<Meeting>(meeting).await?.details.zone.0;
    let by = |(body, at): (&domain::disclosure::ReviewBody, chrono::DateTime<chrono::Utc>)| ApprovedBy {
        body: body.name.clone(),
        on: at.with_timezone(&zone).date_naive(),
    };
    Ok(chairs.iter().zip(keys.iter().map(|key| key.at)).map(by).collect())
}
