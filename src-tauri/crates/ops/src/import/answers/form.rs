//! A form for comments that came back, as the answer of the body that a person names.
//!
//! What was typed, commented and corrected becomes comments and suggestions of that body, its chosen answer what it says to
//! the version. A form does not hold what the body said before, so that nothing is taken back by it. The identity of each
//! comment follows from what it says and where, so that the same form again changes nothing.

use super::ProvenAnswer;
use crate::import::decisions::Decisions;
use crate::import::row::{ImportItem, ImportQuestion, ImportRow, QuestionCode};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::agenda::{AgendaItem, AgendaVersion, ItemField, time};
use domain::comment_form::FormAnswer;
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::{AgendaItemId, CommentId};
use domain::marking::classified_in;
use domain::meeting::Meeting;
use domain::reason::ReasonCode;
use domain::refusal::{Refusal, RefusalCode};
use domain::review::{
    Answer, Approval, ApprovalChoice, Comment, CommentAbout, MergeFate, MergeLine, MergeWhat, Resolving,
    Said, SaidApproval, Suggestion,
};
use domain::text::{Line, Prose, TextRefused, search_key};
use intake::OPEN;
use intake::comments::{Answered, By, Commented, CommentedItem, Remark};
use sha2::{Digest as _, Sha256};
use std::collections::{HashMap, HashSet};
use uuid::{Builder, Uuid};
use words::{Word, Words};

/// The answer for a row that stands for an item that is not there yet.
const NEW: &str = "new";

/// What is known where a form comes back.
pub(super) struct Around<'a> {
    pub meeting: &'a Meeting,
    /// The versions, oldest first.
    pub versions: &'a [AgendaVersion],
    pub comments: &'a [Comment],
    pub approvals: &'a [Approval],
    /// The bodies in the chair.
    pub bodies: &'a [Body],
}

/// A body in the chair, as a form calls it.
pub(super) struct Body {
    pub code: String,
    pub name: String,
    /// The function or unit that chairs for it; may be empty.
    pub unit: String,
}

/// What a form says for one body.
#[derive(Default)]
pub(super) struct FromForm {
    /// Who wrote each comment.
    authors: HashMap<CommentId, Line>,
    /// Which item each comment is about that nobody knows yet.
    asked: HashMap<CommentId, ImportQuestion>,
    /// What is said of the version, where the form says anything of it.
    decides: bool,
    is_form: bool,
}

impl FromForm {
    /// Tells whether the form itself says a comment.
    pub(super) fn is_of_form(&self, id: CommentId) -> bool {
        self.authors.contains_key(&id)
    }

    /// Returns who wrote a comment.
    pub(super) fn author(&self, id: CommentId) -> Option<&Line> {
        self.authors.get(&id)
    }

    /// Tells whether a line is not of the form: what was there before, and stays.
    pub(super) fn is_silent_on(&self, line: &MergeLine) -> bool {
        self.is_form
            && match &line.what {
                MergeWhat::Comment(comment) => !self.authors.contains_key(&comment.said.id),
                MergeWhat::Approval(_) => !self.decides,
                MergeWhat::Resolution(_) => false,
            }
    }

    /// Puts in who wrote a comment, where the form says so: several people may have written in one form.
    pub(super) fn put_right(&self, line: &mut MergeLine, known: &[Comment]) {
        let MergeWhat::Comment(comment) = &mut line.what else { return };
        let Some(author) = self.authors.get(&comment.said.id) else { return };
        if line.fate == MergeFate::NotTheirs {
            return;
        }
        comment.author = author.clone();
        let there = known.iter().find(|known| known.said.id == comment.said.id);
        if there.is_some_and(|there| there.said == comment.said && there.author == *author) {
            line.fate = MergeFate::Unchanged;
        }
    }

    /// Lets a row wait where it is not known which item it is about, and refuses what may be kept nowhere.
    pub(super) fn ask(&self, line: &MergeLine, row: &mut ImportRow) {
        let MergeWhat::Comment(comment) = &line.what else { return };
        if let Some(marking) = classified_in(comment.said.text.as_str()) {
            row.reject(Field::Text, ReasonCode::EuciRefused, Facts::text(marking));
        }
        if let Some(question) = self.asked.get(&comment.said.id) {
            row.ask(Field::Item, question.clone(), Facts::text(&question.text));
        }
    }
}

/// Finds the version that a form is about: by its field, else by what is said of it, else the newest.
pub(super) fn version_of<'a>(
    form: &Commented,
    versions: &'a [AgendaVersion],
) -> Result<&'a AgendaVersion, Refusal> {
    let unknown = || Refusal::new(RefusalCode::AnswerVersionUnknown);
    if let Some(id) = form.version {
        return versions.iter().find(|version| version.id == id).ok_or_else(unknown);
    }
    let mut said = form.answers.iter().flat_map(|answer| answer.about.split_whitespace());
    let named = said.find_map(|word| versions.iter().find(|version| version.name.to_string() == word));
    named.or_else(|| versions.last()).ok_or_else(unknown)
}

/// Finds who answers: whom a person named, else the only body that gives an answer.
pub(super) fn body_of(form: &Commented, around: &Around<'_>, decisions: &Decisions) -> Option<String> {
    if let Some(named) = decisions.answers.party_of_row.get(&1) {
        let found = around.bodies.iter().find(|body| body.code.eq_ignore_ascii_case(named.trim()));
        return found.map(|body| body.code.clone());
    }
    let is_said = |answer: &&Answered| answer.answer.is_some() || !answer.remarks.is_empty();
    let mut given = form.answers.iter().filter(is_said).filter_map(|answer| code_of(answer, around));
    let one = given.next()?;
    given.next().is_none().then_some(one)
}

fn code_of(answer: &Answered, around: &Around<'_>) -> Option<String> {
    let who = search_key(&answer.who);
    let is = |body: &&Body| match &answer.of {
        Some(of) => *of == body.code,
        None => {
            !who.is_empty() && [&body.code, &body.name, &body.unit].iter().any(|name| search_key(name) == who)
        }
    };
    around.bodies.iter().find(is).map(|body| body.code.clone())
}

/// Says what a form says as the answer of a body; of one person, who is no body, what they say.
pub(super) fn answer_of(
    form: &Commented,
    version: &AgendaVersion,
    (body, name): (&str, &str),
    around: &Around<'_>,
    decisions: &Decisions,
) -> (ProvenAnswer, FromForm) {
    let name: Line = kept(name);
    let known = around.approvals.iter().find(|known| known.version == version.id && known.body == body);
    let mut reading = Reading {
        version,
        body,
        around,
        decisions,
        name,
        written: DateTime::default(),
        answer: Answer::default(),
        form: FromForm { is_form: true, ..FromForm::default() },
        day_before: None,
    };
    reading.written = reading.latest(form).unwrap_or(version.at);
    for item in &form.items {
        reading.item(item);
    }
    for remark in &form.remarks {
        reading.remark(remark, &CommentAbout::default(), None);
    }
    let of_body = |answer: &&Answered| body.is_empty() || code_of(answer, around).as_deref() == Some(body);
    let said = form.answers.iter().find(of_body);
    reading.approval(said, known);
    let Reading { mut answer, form: from, written, .. } = reading;
    // What the body said before stays: a form does not hold it.
    let own: HashSet<CommentId> = answer.comments.iter().map(|said| said.id).collect();
    let before = around.comments.iter().filter(|one| one.version == version.id && one.body == body);
    answer.comments.extend(before.filter(|one| !own.contains(&one.said.id)).map(|one| one.said.clone()));
    answer.made_at = known.and_then(|known| known.answered).map_or(written, |answered| answered.max(written));
    (ProvenAnswer { body: body.to_owned(), version: version.id, answer }, from)
}

struct Reading<'a> {
    version: &'a AgendaVersion,
    body: &'a str,
    around: &'a Around<'a>,
    decisions: &'a Decisions,
    /// The name of the body.
    name: Line,
    /// When the newest of what is dated in the form was written.
    written: DateTime<Utc>,
    answer: Answer,
    form: FromForm,
    /// The day of the last item that was known.
    day_before: Option<chrono::NaiveDate>,
}

/// What a row of the form is about.
enum About<'a> {
    Item(&'a AgendaItem),
    /// An item that stands in another agenda than the version.
    Gone(AgendaItemId),
    Whole,
    New,
    Unknown(ImportQuestion),
}

impl<'a> Reading<'a> {
    fn latest(&self, form: &Commented) -> Option<DateTime<Utc>> {
        let remarks = form.items.iter().flat_map(|item| &item.remarks).chain(&form.remarks);
        let said = remarks.flat_map(|one| one.by.iter().chain(one.replies.iter().map(|reply| &reply.by)));
        let edited = form.items.iter().flat_map(|item| {
            [&item.title.by, &item.time.by, &item.dropped, &item.added].into_iter().flatten()
        });
        said.chain(edited).filter_map(|by| self.moment(by.at?)).max()
    }

    /// Returns a moment of a form, whose clocks are taken for those of the meeting.
    fn moment(&self, at: NaiveDateTime) -> Option<DateTime<Utc>> {
        let zone = self.around.meeting.details.zone.0;
        at.and_local_timezone(zone).earliest().map(|at| at.to_utc())
    }

    fn item(&mut self, row: &CommentedItem) {
        let about = self.about(row);
        let mut called = called(row);
        let (mut item, mut question) = (None, None);
        match about {
            About::Item(known) => {
                self.day_before = known.details.day.or(self.day_before);
                item = Some(known.id);
                called = kept(&numbered(known));
                self.changes(row, known, &CommentAbout { item, field: None, called: called.clone() });
            }
            About::Gone(id) => item = Some(id),
            About::Whole => {}
            About::New => self.new_item(row),
            About::Unknown(asked) => question = Some(asked),
        }
        let about = CommentAbout { item, field: None, called: called.clone() };
        for remark in &row.remarks {
            self.remark(remark, &about, question.as_ref());
        }
        // A row that says nothing but that it is not known is asked about by its title.
        if let Some(question) = question.filter(|_| row.remarks.is_empty()) {
            let by = row.title.by.as_ref().or(row.added.as_ref());
            self.say("row", &about, (&row.title.after, None), by, None, Some(&question));
        }
    }

    /// Finds what a row is about: by its field, by what people cite, by its title; else as it was answered.
    fn about(&self, row: &CommentedItem) -> About<'a> {
        let version: &'a AgendaVersion = self.version;
        let items = &version.agenda.items;
        if let Some(id) = row.anchor {
            if let Some(item) = version.agenda.item(id) {
                return About::Item(item);
            }
            if self.around.versions.iter().any(|version| version.agenda.item(id).is_some()) {
                return About::Gone(id);
            }
        }
        let cited =
            |reference: &str| items.iter().find(|item| item.reference.eq_ignore_ascii_case(reference.trim()));
        if let Some(item) = row.reference.as_deref().and_then(cited) {
            return About::Item(item);
        }
        let title = search_key(&row.title.before);
        let mut like = items.iter().filter(|item| search_key(item.details.title.as_str()) == title);
        if let (Some(one), None) = (like.next(), like.next()) {
            return About::Item(one);
        }
        let text = called(row).to_string();
        match self.decisions.answers.item_for(&text) {
            Some(OPEN) => return About::Whole,
            Some(NEW) if row.times.is_some() => return About::New,
            Some(answered) => {
                if let Some(item) = cited(answered) {
                    return About::Item(item);
                }
            }
            None => {}
        }
        let same = |item: &AgendaItem| {
            let number = item.details.number.as_ref().map(ToString::to_string).unwrap_or_default();
            !number.is_empty() && number == row.number
        };
        let mut could: Vec<&AgendaItem> = items.iter().collect();
        could.sort_by_key(|item| !same(item));
        let items =
            could.into_iter().map(|item| ImportItem { is: item.reference.clone(), name: numbered(item) });
        let question = ImportQuestion::new(QuestionCode::ItemUnknown);
        About::Unknown(ImportQuestion { text, items: items.collect(), ..question })
    }

    /// Finds what was corrected in title and time, and whether the row was struck out.
    fn changes(&mut self, row: &CommentedItem, item: &AgendaItem, about: &CommentAbout) {
        if let Some(by) = &row.dropped {
            self.say("drop", about, ("", Some(Suggestion::Drop)), Some(by), None, None);
            return;
        }
        let at = |field| CommentAbout { field: Some(field), ..about.clone() };
        let title = row.title.after.as_str();
        if !title.is_empty() && search_as_typed(title) != search_as_typed(item.details.title.as_str()) {
            let (text, suggestion) = match title.parse() {
                Ok(title) => ("", Some(Suggestion::Title { title })),
                Err(_) => (title, None),
            };
            self.say("title", &at(ItemField::Title), (text, suggestion), row.title.by.as_ref(), None, None);
        }
        let Some(day) = item.details.day else { return };
        let zone = self.around.meeting.details.zone.0;
        let span = time::span(zone, day, item.details.start, item.details.duration);
        let time = row.time.after.as_str();
        if time.is_empty() || search_as_typed(time) == search_as_typed(&Words::chosen().times(span, day)) {
            return;
        }
        let suggestion = row.times.map(|times| place(day, times));
        let (text, suggestion) = match suggestion {
            Some(suggestion) if suggestion.is_done_in(&item.details) => return,
            Some(suggestion) => ("", Some(suggestion)),
            None => (time, None),
        };
        self.say("time", &at(ItemField::Start), (text, suggestion), row.time.by.as_ref(), None, None);
    }

    fn new_item(&mut self, row: &CommentedItem) {
        let day = self.day_before.unwrap_or(self.around.meeting.details.from);
        let (Ok(title), Some(times)) = (row.title.after.parse(), row.times) else { return };
        let Suggestion::Time { day, start, duration } = place(day, times) else { return };
        let suggestion = Suggestion::NewItem { title, day, start, duration };
        let by = row.added.as_ref().or(row.title.by.as_ref());
        self.say("new", &CommentAbout::default(), ("", Some(suggestion)), by, None, None);
    }

    fn remark(&mut self, remark: &Remark, about: &CommentAbout, question: Option<&ImportQuestion>) {
        let about = CommentAbout { field: remark.on, ..about.clone() };
        let root = self.say("remark", &about, (&remark.text, None), remark.by.as_ref(), None, question);
        for reply in &remark.replies {
            self.say("reply", &about, (&reply.text, None), Some(&reply.by), Some(root), question);
        }
        if remark.done {
            self.answer.resolved.push(Resolving { comment: root, resolved: true, at: self.written });
        }
    }

    /// Says one thing. Its identity follows from who says what about what.
    fn say(
        &mut self,
        kind: &str,
        about: &CommentAbout,
        (text, suggestion): (&str, Option<Suggestion>),
        by: Option<&By>,
        thread: Option<CommentId>,
        question: Option<&ImportQuestion>,
    ) -> CommentId {
        let suggested = suggestion.as_ref().map(|one| serde_json::to_string(one).unwrap_or_default());
        let item = about.item.map(|item| item.to_string()).unwrap_or_default();
        let author = by.map(|by| by.author.trim()).filter(|author| !author.is_empty()).unwrap_or_default();
        let at = by.and_then(|by| by.at);
        let parts = [
            self.body,
            // Nobody chairs under an empty code: then the person tells one form from another.
            if self.body.is_empty() { self.name.as_str() } else { "" },
            &self.version.id.to_string(),
            kind,
            &item,
            &about.called.to_string(),
            author,
            &at.map(|at| at.to_string()).unwrap_or_default(),
            text,
            &suggested.unwrap_or_default(),
            &thread.map(|thread| thread.to_string()).unwrap_or_default(),
        ];
        let id = CommentId(identity(&parts));
        let known = self.around.comments.iter().find(|known| known.said.id == id);
        let at = at.and_then(|at| self.moment(at));
        let at = at.or_else(|| known.map(|known| known.said.at)).unwrap_or(self.written);
        let author = if author.is_empty() { self.name.clone() } else { kept(author) };
        self.form.authors.insert(id, author);
        if let Some(question) = question {
            self.form.asked.insert(id, question.clone());
        }
        let text: Prose = kept(text);
        let said = Said { id, thread, about: about.clone(), text, suggestion, sealed: String::new(), at };
        self.answer.comments.push(said);
        id
    }

    /// Takes over what the body says to the version; as long as the form says nothing, what it said before.
    fn approval(&mut self, said: Option<&Answered>, known: Option<&Approval>) {
        let before = known.and_then(|known| {
            Some(SaidApproval { choice: known.choice?, remark: known.remark.clone(), at: known.at })
        });
        self.answer.name = known.map_or_else(|| self.name.clone(), |known| known.name.clone());
        self.answer.approval.clone_from(&before);
        let Some(said) = said else { return };
        let whole = CommentAbout::default();
        if !said.instead.is_empty() {
            self.say("instead", &whole, (&said.instead, None), None, None, None);
        }
        if said.answer == Some(FormAnswer::NotAsItStands) {
            let text = Words::chosen().name(FormAnswer::NotAsItStands);
            self.say("answer", &whole, (&text, None), None, None, None);
        }
        let Some(choice) = said.answer.and_then(choice) else {
            if !said.remarks.is_empty() {
                self.say("remarks", &whole, (&said.remarks, None), None, None, None);
            }
            return;
        };
        self.form.decides = true;
        let remark: Prose = kept(&said.remarks);
        let same = before.as_ref().is_some_and(|before| before.choice == choice && before.remark == remark);
        // What was said later by another way holds.
        if same || before.is_some_and(|before| before.at > self.written) {
            return;
        }
        self.answer.name = self.name.clone();
        self.answer.approval = Some(SaidApproval { choice, remark, at: self.written });
    }
}

const fn choice(answer: FormAnswer) -> Option<ApprovalChoice> {
    match answer {
        FormAnswer::Approve => Some(ApprovalChoice::Approve),
        FormAnswer::ApproveWithRemarks => Some(ApprovalChoice::ApproveWithRemarks),
        FormAnswer::AskForChanges => Some(ApprovalChoice::AskForChanges),
        FormAnswer::Confirm | FormAnswer::NotAsItStands => None,
    }
}

/// Suggests a time; an end before the beginning is that of the next day.
fn place(day: chrono::NaiveDate, (from, to): (u16, u16)) -> Suggestion {
    let to = if to <= from { to + time::DAY } else { to };
    Suggestion::Time { day, start: from, duration: to - from }
}

/// Calls a row as it stands in the form: "5a Workshop A".
fn called(row: &CommentedItem) -> Line {
    let title = if row.title.before.is_empty() { &row.title.after } else { &row.title.before };
    let named = [row.number.as_str(), title].join(" ");
    let first = || row.remarks.first().map(|remark| remark.text.as_str()).unwrap_or_default();
    kept(if named.trim().is_empty() { first() } else { named.trim() })
}

fn numbered(item: &AgendaItem) -> String {
    let title = item.details.title.as_str();
    match &item.details.number {
        Some(number) => {
            let values = [("number", number.as_str().into()), ("title", title.into())];
            Words::chosen().say_with(Word::Numbered, values)
        }
        None => title.to_owned(),
    }
}

/// Returns a text without what programs put in the place of what was typed: other dashes, quotes and spaces.
fn search_as_typed(text: &str) -> String {
    let same = |c: char| match c {
        '–' | '—' | '‑' | '−' => '-',
        '’' | '‘' => '\'',
        '“' | '”' | '„' => '"',
        c => c,
    };
    let text: String = text.chars().map(same).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" - ", "-")
}

/// Keeps as much of a text as can be kept.
fn kept<T: std::str::FromStr<Err = TextRefused> + Default>(text: &str) -> T {
    match text.parse() {
        Ok(kept) => kept,
        Err(TextRefused::TooLong { most, .. }) => {
            text.chars().take(most).collect::<String>().parse().unwrap_or_default()
        }
        Err(TextRefused::Empty | TextRefused::Nul) => T::default(),
    }
}

fn identity(parts: &[&str]) -> Uuid {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.finalize()[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}
