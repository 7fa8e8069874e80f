//! The text of a mail.

use crate::agenda::{numbered, role_name};
use crate::calendar::labelled;
use crate::sharing::sharing_statement;
use crate::stamp::zone_letters;
use crate::words::{Word, paper_words, say, say_with};
use domain::agenda::ItemRole;
use domain::agenda::diff::ChangeKind;
use domain::disclosure::{
    CoveringMail, Disclosed, Encloses, MailChange, MailChanges, MailPlace, MailSays, MailView, PaperKind,
    PouchMail, Release,
};
use domain::pouch::PouchKind;
use domain::wording::{MailWording, Places};
use words::Shift;

/// Writes what the mail is about, under its label.
pub fn subject(mail: &Disclosed<MailView>, meeting: &str) -> String {
    let view = mail.view();
    let with = |word, key, value: &str| {
        say_with(word, &[("label", mail.label().as_str()), ("meeting", meeting), (key, value)])
    };
    match &view.says {
        MailSays::Changes(changes) => {
            let version = match &changes.after {
                Some(release) => said(Word::MailAgendaVersion, "version", &release.name.to_string()),
                None => say(Word::MailAgendaDraft),
            };
            let to_one = view.reference.is_some();
            with(if to_one { Word::MailSubject } else { Word::MailSubjectAll }, "version", &version)
        }
        MailSays::Letter(letter) => with(Word::MailLetterSubject, "about", letter.subject.as_str()),
    }
}

/// Writes the text: greeting, what changes or what somebody wrote, closing, where to ask.
pub fn body(mail: &Disclosed<MailView>, meeting: &str) -> String {
    let view = mail.view();
    let usual = usual_wording();
    let own = |own: &str, usual: &str| if own.is_empty() { usual } else { own }.to_owned();
    let colleagues = say(Word::MailColleagues);
    let secretariat = say(Word::MailSecretariat);
    let places = Places {
        name: if view.name.is_empty() { &colleagues } else { &view.name },
        meeting,
        secretariat: if view.secretariat.is_empty() { &secretariat } else { &view.secretariat },
    };
    let greeting = own(view.wording.greeting.as_str(), usual.greeting.as_str());
    let closing = own(view.wording.closing.as_str(), usual.closing.as_str());
    let mut lines = vec![String::new(), places.filled(&greeting), String::new()];
    match &view.says {
        MailSays::Changes(changes) => {
            lines.extend(changed(changes, view.reference.is_some(), (meeting, view.heading.zone.name())));
        }
        MailSays::Letter(letter) => {
            lines.extend(letter.text.as_str().lines().map(str::to_owned));
            lines.push(String::new());
        }
    }
    lines.extend(places.filled(&closing).lines().map(str::to_owned));
    lines.push(String::new());
    if !view.heading.contact.is_empty() {
        lines.extend([say_with(Word::Contact, &[("contact", &view.heading.contact)]), String::new()]);
    }
    lines.extend([sharing_statement(mail), String::new()]);
    labelled(mail.label(), &lines)
}

/// Returns how mails begin and end where nobody said otherwise, with its places.
pub fn usual_wording() -> MailWording {
    let greeting = say_with(Word::MailGreeting, &[("name", "{name}")]);
    let closing = format!("{}\n{{secretariat}}", say(Word::MailClosing));
    MailWording {
        greeting: greeting.parse().unwrap_or_default(),
        closing: closing.parse().unwrap_or_default(),
    }
}

/// Says what changes in a few words: "9b (moved to 11:40), 10 (new)".
pub fn about(changes: &MailChanges) -> String {
    let one = |change: &MailChange| {
        let item = match (&change.number, &change.title) {
            (Some(number), _) => number.to_string(),
            (None, Some(title)) => title.clone(),
            (None, None) => say(Word::ClosedSession),
        };
        let kinds = kinds_of(change);
        format!("{item} ({})", kinds.join(", "))
    };
    changes.changes.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn changed(changes: &MailChanges, to_one: bool, (meeting, zone): (&str, &str)) -> Vec<String> {
    let version = |release: Option<&Release>| match release {
        Some(release) => said(Word::MailVersion, "version", &release.name.to_string()),
        None => say(Word::MailVersionDraft),
    };
    let (version, earlier) = (version(changes.after.as_ref()), version(changes.before.as_ref()));
    let values = [("meeting", meeting), ("zone", zone), ("version", &version), ("earlier", &earlier)];
    let intro = if to_one { Word::MailIntro } else { Word::MailIntroAll };
    let mut lines = vec![say_with(intro, &values), String::new()];
    for entry in &changes.changes {
        lines.extend(change(entry, to_one));
        lines.push(String::new());
    }
    lines.push(say(if to_one { Word::MailCalendar } else { Word::MailCalendarAll }));
    lines.push(String::new());
    lines
}

/// Writes the text of a mail with session notes or a pouch: greeting, what is attached, what to do with it.
pub fn covering(mail: &Disclosed<CoveringMail>, meeting: &str) -> String {
    let view = mail.view();
    let greeting = match view.people.as_slice() {
        [one] => say_with(Word::MailGreeting, &[("name", &one.name)]),
        _ => say(Word::MailNotesGreeting),
    };
    let mut lines = vec![String::new(), greeting, String::new()];
    let said = match &view.encloses {
        Encloses::Notes { summary, own_marked } => with_notes(*summary, *own_marked, meeting),
        Encloses::Letter => {
            let paper = paper_words().inside(PaperKind::ActionLetter);
            vec![say_with(Word::MailNotesIntro, &[("meeting", meeting), ("paper", &paper)])]
        }
        Encloses::Pouch(pouch) => with_pouch(pouch, meeting),
    };
    for line in said {
        lines.extend([line, String::new()]);
    }
    if !view.heading.contact.is_empty() {
        lines.extend([say_with(Word::Contact, &[("contact", &view.heading.contact)]), String::new()]);
    }
    lines.extend([sharing_statement(mail), String::new()]);
    labelled(mail.label(), &lines)
}

fn with_notes(summary: bool, own_marked: bool, meeting: &str) -> Vec<String> {
    let kind = if summary { PaperKind::Summary } else { PaperKind::Minutes };
    let paper = paper_words().inside(kind);
    let mut said = vec![say_with(Word::MailNotesIntro, &[("meeting", meeting), ("paper", &paper)])];
    said.extend(own_marked.then(|| say(Word::MailNotesOwn)));
    said
}

fn with_pouch(pouch: &PouchMail, meeting: &str) -> Vec<String> {
    let day = |word, day| say_with(word, &[("day", &paper_words().full_date(day))]);
    let what = what_is_in(pouch);
    let mut said: Vec<String> = pouch.reminder.then(|| say(Word::MailPouchRemind)).into_iter().collect();
    said.push(say_with(Word::MailPouchIntro, &[("meeting", meeting), ("what", &what)]));
    said.push(say(if pouch.for_key { Word::MailPouchKey } else { Word::MailPouchPassphrase }));
    said.extend(match pouch.kind {
        PouchKind::CoChair => Some(say(Word::MailPouchReview)),
        PouchKind::Speaker | PouchKind::Delegation => Some(say(Word::MailPouchConfirm)),
        PouchKind::Reader | PouchKind::Notes => None,
    });
    said.extend(pouch.answer_by.map(|by| day(Word::MailPouchAnswerBy, by)));
    said.extend(pouch.last_day.map(|last| day(Word::MailPouchLastDay, last)));
    said
}

/// Says what is in a pouch as running text has it.
pub fn what_is_in(pouch: &PouchMail) -> String {
    match pouch.kind {
        PouchKind::CoChair => {
            let version = pouch.version.as_deref().unwrap_or_default();
            say_with(Word::MailPouchCoChair, &[("version", version)])
        }
        PouchKind::Speaker => say(Word::MailPouchSpeaker),
        PouchKind::Delegation => say(Word::MailPouchDelegation),
        PouchKind::Reader | PouchKind::Notes => say(Word::MailPouchReader),
    }
}

fn change(change: &MailChange, to_one: bool) -> Vec<String> {
    let title = change.title.clone().unwrap_or_else(|| say(Word::ClosedSession));
    let item = numbered(change.number.as_ref(), &title);
    let kinds = kinds_of(change);
    let mut lines = vec![say_with(Word::MailChange, &[("item", &item), ("kinds", &kinds.join(", "))])];
    let moved = change.before != change.after;
    if let Some(before) = change.before.as_ref().filter(|_| moved) {
        lines.push(said(Word::MailBefore, "when", &when(before)));
    }
    if let Some(after) = &change.after {
        lines.push(said(Word::MailAfter, "when", &when(after)));
    }
    let dropped = change.after.is_none();
    if !change.added.is_empty() {
        lines.push(said(Word::MailRoleAdded, "roles", &roles(&change.added)));
    }
    if !change.removed.is_empty() {
        lines.push(said(Word::MailRoleRemoved, "roles", &roles(&change.removed)));
    }
    if to_one && change.added.is_empty() && change.removed.is_empty() {
        lines.push(match (change.roles.is_empty(), dropped) {
            (true, true) => String::new(),
            (true, false) => say(Word::MailNoRole),
            (false, true) => said(Word::MailRoleDropped, "roles", &roles(&change.roles)),
            (false, false) => said(Word::OwnRoles, "roles", &roles(&change.roles)),
        });
    }
    if !change.video_link.is_empty() {
        lines.push(said(Word::VideoLink, "link", &change.video_link));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn said(word: Word, key: &str, value: &str) -> String {
    say_with(word, &[(key, value)])
}

fn roles(roles: &[ItemRole]) -> String {
    roles.iter().map(|role| role_name(*role, 1)).collect::<Vec<_>>().join(", ")
}

/// Writes "Wednesday 26 June 2024, 09:30–10:10 CEST, Voltaire".
fn when(place: &MailPlace) -> String {
    let (from, to) = &place.span;
    let words = paper_words();
    let day = words.full_date(from.date_naive());
    let (start, end) = (from.format("%H:%M").to_string(), words.clock_on(*to, from.date_naive()));
    let (zone, later) = (zone_letters(from), zone_letters(to));
    let word = if zone == later { Word::MailWhen } else { Word::MailWhenTwoZones };
    let when =
        say_with(word, &[("day", &day), ("from", &start), ("to", &end), ("zone", &zone), ("later", &later)]);
    if place.room.is_empty() { when } else { format!("{when}, {}", place.room) }
}

/// Names what became of an item, as lists and papers do: "10 min shorter", "moved to 11:40".
fn kinds_of(change: &MailChange) -> Vec<String> {
    let shift = Shift::between_mailed(change.before.as_ref(), change.after.as_ref());
    let named = |kind: &ChangeKind| match kind {
        // Of the people of an item, a mail speaks of its reader alone.
        ChangeKind::People => say(Word::MailPeople),
        other => paper_words().change(*other, &shift),
    };
    change.kinds.iter().map(named).collect()
}
