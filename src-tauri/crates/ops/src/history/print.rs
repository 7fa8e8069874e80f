//! The history as it is printed: the same lines, with what was asked for in words.

use super::{Fate, HistoryAsked, HistoryLine, RecordChanged, list};
use crate::Result;
use crate::steps::StepState;
use domain::disclosure::{LogField, LogLine};
use domain::ids::MeetingId;
use store::Unit;
use words::{Word, Words};

/// The lines that leave.
pub(crate) struct Printed {
    /// The zone of the meeting.
    pub zone: String,
    /// What was asked for, in words.
    pub sifted: String,
    /// The lines.
    pub lines: Vec<LogLine>,
}

/// Reads the history as far as it is asked for, all of it where no number is named.
pub(crate) async fn printed(unit: &mut Unit, meeting: MeetingId, asked: &HistoryAsked) -> Result<Printed> {
    let most = if asked.most == 0 { u32::MAX } else { asked.most };
    let view = list(unit, meeting, &HistoryAsked { most, ..asked.clone() }).await?;
    let about = view.about.map(|about| [about.reference, about.name].join(" ").trim().to_owned());
    let lines = view.lines.into_iter().map(line).collect();
    Ok(Printed { zone: view.zone, sifted: sifted(asked, about), lines })
}

/// Says what was asked for: "Exports, about B-01 Coffee break, by Anna Peeters".
fn sifted(asked: &HistoryAsked, about: Option<String>) -> String {
    let words = Words::chosen();
    let text = asked.text.trim();
    let parts = [
        asked.kind.map(|kind| words.name(kind)),
        about.map(|name| words.say_with(Word::LogAbout, [("name", name.into())])),
        asked.actor.as_ref().map(|name| words.say_with(Word::LogBy, [("name", name.clone().into())])),
        asked.day.map(|day| words.say_with(Word::LogOn, [("day", words.date(day).into())])),
        (!text.is_empty()).then(|| words.say_with(Word::LogWith, [("text", text.to_owned().into())])),
    ];
    words.joined(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn line(line: HistoryLine) -> LogLine {
    let words = Words::chosen();
    let touched = line.touched.into_iter().map(|of| {
        let values = [("name", of.name.into()), ("count", of.count.into())];
        (words.say_with(Word::LogTouched, values), Vec::new())
    });
    let changes = line.changes.into_iter().map(|change| (named(&change), fields(change)));
    LogLine {
        day: line.day,
        time: line.time,
        actor: line.step.actor,
        sentence: line.step.sentence,
        state: match line.step.state {
            StepState::Undone => words.say(Word::LogUndone),
            StepState::Superseded => words.say(Word::LogSuperseded),
            StepState::Done | StepState::OnRecord => String::new(),
        },
        label: line.label,
        reason: line.reason,
        changes: touched.chain(changes).collect(),
    }
}

fn named(change: &RecordChanged) -> String {
    let name = [change.reference.as_str(), change.name.as_str()];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let fate = match change.fate {
        Fate::Added => "added",
        Fate::Changed => "changed",
        Fate::Removed => "removed",
    };
    Words::chosen().say_with(Word::LogFate, [("fate", fate.into()), ("name", name.into())])
}

fn fields(change: RecordChanged) -> Vec<LogField> {
    let field = |field: super::FieldChange| LogField {
        name: field.name,
        values: (!field.hidden && !field.erased).then_some((field.before, field.after)),
        erased: field.erased,
    };
    change.fields.into_iter().map(field).collect()
}
