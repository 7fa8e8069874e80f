//! Drafts are read back by a parser of its own.

use super::{Agendas, Attached, covering, eml, said};
use crate::agenda::sample::release;
use crate::calendar::sample::{day, inside, item, participant};
use crate::file_name::file_name;
use crate::participants::sample::stamp;
use domain::agenda::diff::diff;
use domain::agenda::told::{Told, what_everybody_is_told, who_must_be_told};
use domain::agenda::{Agenda, AgendaInside, ItemPerson, ItemRole, VersionStatus, Who};
use domain::disclosure::{
    Audience, Covering, CoveringMail, Disclosed, Letter, MailView, MailsBetween, NotesParts, PaperForm,
    Release, Side, Warning, disclose_covering_mail, disclose_letters, disclose_mail_to_everybody,
    disclose_mails, disclose_notes,
};
use domain::ids::{NoteId, Revision};
use domain::label::HandlingLabel;
use domain::note::{Note, NoteDetails, NoteKind, NotesInside, Speaker};
use domain::person::Name;
use domain::wording::MailWording;
use mail_parser::{MessageParser, MimeHeaders};
use uuid::Uuid;

/// The workshop moves to another room and time, the welcome is dropped, the dialogue is longer, an item is new for P01.
fn changed() -> (AgendaInside, AgendaInside) {
    let before = inside();
    let mut items = before.agenda.items.clone();
    let room = items[0].details.room;
    items[2].details.room = room;
    items[2].details.start = 720;
    items[4].details.duration = 75;
    let mut new = item(8, day(27), 900, "5", "Schlußwort – što dalje");
    new.details.people = vec![ItemPerson {
        who: participant(&before, "P01"),
        role: ItemRole::Speaker,
        confirmed: true,
        note: "".parse().unwrap(),
        hours: None,
    }];
    items.push(new);
    items.remove(0);
    let agenda = Agenda::of(items, before.agenda.rooms.clone());
    let after = AgendaInside { agenda, ..before.clone() };
    (before, after)
}

/// Version 0.4 in the place of the working draft, in the usual words or one's own.
fn between<'a>(
    inside: &'a AgendaInside,
    release: Option<&'a Release>,
    wording: &'a MailWording,
) -> MailsBetween<'a> {
    MailsBetween { before: None, after: Side { inside, release }, sequence: 9, wording }
}

fn drafts(chosen: impl Fn(&AgendaInside) -> Vec<Who>) -> Vec<Disclosed<MailView>> {
    let (before, after) = changed();
    let told = told(&before, &after);
    let release = release("0.4", VersionStatus::Draft);
    let wording = MailWording::default();
    let mails = disclose_mails(between(&after, Some(&release), &wording), &told, &chosen(&after));
    mails.into_iter().map(|mail| mail.disclosed).collect()
}

fn told(before: &AgendaInside, after: &AgendaInside) -> Vec<Told> {
    let (was, is) = (&before.agenda, &after.agenda);
    who_must_be_told(&diff(was, is), was, is, &before.guests, &[])
}

fn written(draft: &Disclosed<MailView>) -> Vec<u8> {
    eml(draft, &mut Agendas::default(), &stamp()).unwrap()
}

/// The text of the draft with its line ends as people see them.
fn text(bytes: &[u8]) -> String {
    let message = MessageParser::default().parse(bytes).unwrap();
    message.body_text(0).unwrap().replace("\r\n", "\n")
}

#[test]
fn a_draft_says_what_changes_for_its_reader_and_nothing_else() {
    let drafts = drafts(|inside| vec![participant(inside, "P10")]);
    assert_eq!(drafts.len(), 1);
    let text = text(&written(&drafts[0]));
    let name = &drafts[0].view().name;
    assert_eq!(
        text.trim_end(),
        format!(
            "TLP:AMBER\n\
             \n\
             Dear {name},\n\
             \n\
             The agenda of the THB Focus Group, 3rd meeting has changed: version 0.4 replaces the working draft. \
             This is what changes for you; all times are those of Europe/Amsterdam.\n\
             \n\
             1 Welcome; adoption of the agenda, house rules (dropped)\n\
             Before: Wednesday 26 June 2024, 09:30–10:10 CEST, Voltaire\n\
             You were: Moderator\n\
             \n\
             2a Zwangsarbeit, Überblick: \"wer\" \\ wie (moved to 12:00, now in Voltaire)\n\
             Before: Wednesday 26 June 2024, 11:40–12:20 CEST, Montesquieu\n\
             Now: Wednesday 26 June 2024, 12:00–12:40 CEST, Voltaire\n\
             Your role: Speaker\n\
             \n\
             The agenda and your updated calendar are attached. Opening the calendar brings yours up to date.\n\
             \n\
             Kind regards,\n\
             Meeting secretariat\n\
             \n\
             Contact: Meeting secretariat, thb-secretariat@example.org\n\
             \n\
             Recipients may share TLP:AMBER information on a need-to-know basis with members of their own \
             organisation and its clients.\n\
             \n\
             TLP:AMBER"
        )
    );
}

#[test]
fn a_draft_opens_unsent_to_its_reader_and_from_nobody() {
    let drafts = drafts(|inside| vec![participant(inside, "P01")]);
    let bytes = written(&drafts[0]);
    assert!(bytes.is_ascii(), "every letter that is not ASCII is encoded");
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.header_raw("X-Unsent").unwrap().trim(), "1");
    assert_eq!(
        message.subject(),
        Some("[TLP:AMBER] THB Focus Group, 3rd meeting: agenda 0.4, what changes for you")
    );
    let to = message.to().unwrap().first().unwrap();
    assert_eq!(to.address(), Some(drafts[0].view().email.as_str()));
    assert_eq!(to.name(), Some(drafts[0].view().name.as_str()));
    assert!(message.from().is_none() && message.sender().is_none(), "whoever sends it is the sender");
    assert!(
        text(&bytes).contains("5 Schlußwort – što dalje (new)\nNow: Thursday 27 June 2024, 15:00–15:40 CEST")
    );
    assert!(!String::from_utf8_lossy(&bytes).contains("localhost"), "no machine is named");
    assert_eq!(bytes, written(&drafts[0]), "the same draft is written twice alike");
}

#[test]
fn agenda_and_updated_calendar_are_attached_byte_for_byte() {
    let drafts = drafts(|inside| vec![participant(inside, "P10")]);
    let bytes = written(&drafts[0]);
    let message = MessageParser::default().parse(&bytes).unwrap();
    let attached: Vec<_> = message.attachments().collect();
    let names: Vec<_> = attached.iter().map(|one| one.attachment_name().unwrap().to_owned()).collect();
    assert_eq!(
        names,
        ["THB-Focus-Group-3_agenda_v0-4_TLP-AMBER.pdf", "THB-Focus-Group-3_calendar_P10_TLP-AMBER.ics"]
    );
    assert_eq!(names, said(&drafts[0]).attached, "what is looked at says what is attached");
    let changes = drafts[0].view().changes().unwrap();
    assert_eq!(attached[0].contents(), &crate::pdf(&changes.agenda, &stamp()).unwrap()[..]);
    let kind = attached[1].content_type().unwrap();
    assert_eq!((kind.ctype(), kind.subtype()), ("text", Some("calendar")));
    assert_eq!(kind.attribute("method"), Some("PUBLISH"));
    let calendar = crate::calendar::ics(&changes.calendar, &stamp());
    assert_eq!(attached[1].contents(), &calendar[..]);
    assert!(String::from_utf8(calendar).unwrap().contains("STATUS:CANCELLED"), "the welcome is taken out");
}

#[test]
fn what_is_looked_at_is_what_is_written() {
    for draft in drafts(|inside| vec![participant(inside, "P10"), Who::Guest(inside.guests[0].id)]) {
        let bytes = written(&draft);
        let message = MessageParser::default().parse(&bytes).unwrap();
        let said = said(&draft);
        assert_eq!(message.subject(), Some(said.subject.as_str()));
        assert_eq!(text(&bytes).trim_end(), said.text);
    }
}

#[test]
fn a_mail_to_everybody_goes_to_the_office_and_hides_who_else_gets_it() {
    let (before, mut after) = changed();
    after.roster.groups[0].members[0].person.email = "first@example.org".parse().unwrap();
    let (was, is) = (&before.agenda, &after.agenda);
    let changes = what_everybody_is_told(&diff(was, is), was, is, &[]);
    let wording = MailWording::default();
    let mail = disclose_mail_to_everybody(between(&after, None, &wording), &changes, &[]).unwrap().disclosed;
    assert!(mail.view().hidden.len() > 1, "several people get it");
    let bytes = written(&mail);
    let message = MessageParser::default().parse(&bytes).unwrap();
    let to: Vec<_> = message.to().unwrap().iter().map(|to| to.address().unwrap()).collect();
    assert_eq!(to, ["thb-secretariat@example.org"]);
    assert!(message.cc().is_none());
    let hidden: Vec<_> = message.bcc().unwrap().iter().map(|to| to.address().unwrap()).collect();
    let expected: Vec<_> = mail.view().hidden.iter().map(|one| one.email.as_str()).collect();
    assert_eq!(hidden, expected);
    let text = text(&bytes);
    assert!(
        text.contains("Dear colleagues,") && text.contains("the working draft replaces the working draft")
    );
    assert!(
        text.contains("2a Zwangsarbeit, Überblick: \"wer\" \\ wie (moved to 12:00, now in Voltaire)"),
        "{text}"
    );
    assert!(!text.contains("You "), "it speaks of nobody's role: {text}");
    for one in &mail.view().hidden {
        assert!(!text.contains(&one.email), "no address stands in the text");
    }
    assert_eq!(file_name(&mail, "eml"), "THB-Focus-Group-3_changes-for_several_TLP-AMBER.eml");
}

#[test]
fn a_mail_begins_and_ends_in_ones_own_words() {
    let inside = inside();
    let id = |reference| match participant(&inside, reference) {
        Who::Participant(id) => id,
        _ => panic!("a participant"),
    };
    let letter = Letter {
        subject: "Hotel".parse().unwrap(),
        text: "Rooms are kept.\n\n{name} stays as it is written.".parse().unwrap(),
    };
    let wording = MailWording {
        greeting: "Good morning {name},".parse().unwrap(),
        closing: "Looking forward to the {meeting},\n{secretariat}".parse().unwrap(),
    };
    let people = [id("P01"), id("P10")];
    let mails = disclose_letters(&inside, &people, (&letter, &wording), false);
    let [first, _] = &mails[..] else { panic!("two mails") };
    let bytes = written(&first.disclosed);
    let name = &first.disclosed.view().name;
    assert!(
        text(&bytes).starts_with(&format!(
            "TLP:AMBER\n\nGood morning {name},\n\nRooms are kept.\n\n{{name}} stays as it is written.\n\n\
             Looking forward to the THB Focus Group, 3rd meeting,\nMeeting secretariat\n\n"
        )),
        "{}",
        text(&bytes)
    );
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.subject(), Some("[TLP:AMBER] THB Focus Group, 3rd meeting: Hotel"));
    assert_eq!(message.attachment_count(), 0);
    assert_eq!(file_name(&first.disclosed, "eml"), "THB-Focus-Group-3_mail-to_P01_TLP-AMBER.eml");
    let at_once = disclose_letters(&inside, &people, (&letter, &wording), true).remove(0).disclosed;
    let bytes = written(&at_once);
    assert!(text(&bytes).contains("Good morning colleagues,"));
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.bcc().unwrap().iter().count(), 2);
}

#[test]
fn a_guest_gets_their_link_and_a_name_of_a_file_holds_a_reference_only() {
    let drafts = drafts(|inside| vec![Who::Guest(inside.guests[0].id)]);
    let text = text(&written(&drafts[0]));
    assert!(text.starts_with("TLP:GREEN\n") && text.trim_end().ends_with("\nTLP:GREEN"), "{text}");
    assert!(text.contains("(35 min longer)\nBefore: Thursday 27 June 2024, 10:00–10:40 CEST, Voltaire\n"));
    assert!(text.contains("Online: https://video.example.org/meeting?a=1,2;b"));
    assert_eq!(file_name(&drafts[0], "eml"), "THB-Focus-Group-3_changes-for_G01_TLP-GREEN.eml");
}

#[test]
fn a_name_cannot_add_a_header() {
    let mut inside = inside();
    inside.guests[0].details.name.family_name = "Evil\" <a@b.test>, Bcc: c@d.test".parse().unwrap();
    inside.guests[0].details.email = "noor@platform.test".parse().unwrap();
    let mut items = inside.agenda.items.clone();
    items[4].details.start += 5;
    let agenda = Agenda::of(items, inside.agenda.rooms.clone());
    let chosen = [Who::Guest(inside.guests[0].id)];
    let after = AgendaInside { agenda, ..inside.clone() };
    let (told, wording) = (told(&inside, &after), MailWording::default());
    let bytes = written(&disclose_mails(between(&after, None, &wording), &told, &chosen)[0].disclosed);
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert!(message.bcc().is_none());
    let addresses: Vec<_> = message.to().unwrap().iter().map(|to| to.address().unwrap()).collect();
    assert_eq!(addresses, ["noor@platform.test"], "there is one reader");
}

/// The draft for a guest of this name and address, whose item moves, and what is said of it.
fn to_guest(family: &str, given: &str, email: &str) -> (Vec<u8>, Vec<Warning>) {
    let mut inside = inside();
    let details = &mut inside.guests[0].details;
    details.name =
        Name { family_name: family.parse().unwrap(), given_name: given.parse().unwrap(), ..Name::default() };
    details.email = email.parse().unwrap();
    let mut items = inside.agenda.items.clone();
    items[4].details.start += 5;
    let agenda = Agenda::of(items, inside.agenda.rooms.clone());
    let chosen = [Who::Guest(inside.guests[0].id)];
    let after = AgendaInside { agenda, ..inside.clone() };
    let (told, wording) = (told(&inside, &after), MailWording::default());
    let mail = disclose_mails(between(&after, None, &wording), &told, &chosen).remove(0);
    (written(&mail.disclosed), mail.warnings)
}

#[test]
fn a_draft_has_one_recipient_with_the_whole_name_and_the_bare_address() {
    let names = [
        ("Dvořáková, Ph.D.", "Růžena \"Rose\""),
        ("O'Shea; LL.M.", "Séamus <Jim>"),
        ("Παπαδοπούλου-Αναγνωστοπούλου-Κωνσταντινίδου", "Ευαγγελία-Αικατερίνη"),
        ("Group: all;", "(comment) \\ [x] @here"),
        ("ქართველიშვილი", "👍🏽"),
        ("Suharto", ""),
    ];
    let addresses = [
        ("s.o'shea@justice.example.org", "s.o'shea@justice.example.org"),
        ("b.muller@münchen.example", "b.muller@xn--mnchen-3ya.example"),
        ("Anybody, Else <first@example.org>; second@example.org", "first@example.org"),
    ];
    for (family, given) in names {
        for (typed, address) in addresses {
            let (bytes, _) = to_guest(family, given, typed);
            let message = MessageParser::default().parse(&bytes).unwrap();
            let to: Vec<_> = message.to().unwrap().iter().collect();
            assert_eq!(to.len(), 1, "{family}: {to:?}");
            assert_eq!(to[0].address(), Some(address));
            assert_eq!(to[0].name(), Some(format!("{given} {family}").trim()), "{family}");
            let head = String::from_utf8(bytes).unwrap();
            let head = head.split("\r\n\r\n").next().unwrap();
            assert!(head.is_ascii() && head.split("\r\n").all(|line| line.len() <= 78), "{head}");
            assert_eq!(head.matches('@').count(), 2 + usize::from(head.contains("@here")), "{head}");
            let words = head.split_ascii_whitespace().filter(|word| word.starts_with("=?"));
            assert!(
                words.into_iter().all(|word| word.len() <= 75),
                "a word that is too long is not read: {head}"
            );
        }
    }
}

#[test]
fn what_is_not_one_address_is_said_and_no_other_letters_are_written() {
    let people = || vec!["G01".to_owned()];
    let said = |email: &str| {
        let (bytes, mut warnings) = to_guest("Verhaeghe", "Noor", email);
        warnings.retain(|one| matches!(one, Warning::SeveralAddresses { .. } | Warning::NoMailTo { .. }));
        let head = String::from_utf8(bytes).unwrap().split("\r\n\r\n").next().unwrap().to_owned();
        assert!(head.is_ascii(), "{head}");
        (warnings, head.lines().find(|line| line.starts_with("To:")).map(str::to_owned))
    };
    let to = Some("To: \"Noor Verhaeghe\" <a@example.org>".to_owned());
    assert_eq!(said("a@example.org"), (vec![], to.clone()));
    assert_eq!(
        said("a@example.org, b@example.org"),
        (vec![Warning::SeveralAddresses { people: people() }], to)
    );
    for email in ["παπαδοπούλου@example.org", "n/a", "Noor Verhaeghe a@example.org"] {
        assert_eq!(said(email), (vec![Warning::NoMailTo { people: people() }], None), "{email}");
    }
    assert_eq!(said(""), (vec![], None), "nothing is known, and nothing is wrong");
}

#[test]
fn notes_go_to_those_to_whom_a_mail_can_be_sent() {
    let delegation = |agenda: &AgendaInside| Audience::Delegation(agenda.roster.groups[0].delegation.id);
    let mail = with_notes_to(&["a@example.org; b@example.org", "Růžena@example.org"], delegation);
    let people: Vec<String> = mail.mail.unwrap().view().people.iter().map(|one| one.email.clone()).collect();
    assert_eq!(people, ["a@example.org"]);
    let references = |warning: &Warning| match warning {
        Warning::SeveralAddresses { people } | Warning::NoMailTo { people } => people.len(),
        _ => 0,
    };
    assert_eq!(mail.warnings.iter().map(references).collect::<Vec<_>>(), [1, 1], "{:?}", mail.warnings);
}

#[test]
fn an_empty_choice_makes_no_draft() {
    assert!(drafts(|_| Vec::new()).is_empty());
}

/// The mail with the notes of one entry, to a delegation or to the guest with this address.
fn with_notes(email: &str, audience: impl Fn(&AgendaInside) -> Audience) -> Option<Disclosed<CoveringMail>> {
    let mut agenda = inside();
    for (at, member) in agenda.roster.groups[0].members.iter_mut().enumerate() {
        member.person.email = format!("person{at}@delegation.test").parse().unwrap();
    }
    agenda.guests[0].details.email = email.parse().unwrap();
    covering_of(&agenda, audience).mail
}

/// The mail with the notes of one entry, where the first people of a delegation have these addresses and the others none.
fn with_notes_to(emails: &[&str], audience: impl Fn(&AgendaInside) -> Audience) -> Covering {
    let mut agenda = inside();
    for (at, member) in agenda.roster.groups[0].members.iter_mut().enumerate() {
        member.person.email = emails.get(at).unwrap_or(&"").parse().unwrap();
    }
    assert!(agenda.roster.groups[0].seated().count() >= emails.len(), "the delegation is too small");
    covering_of(&agenda, audience)
}

fn covering_of(agenda: &AgendaInside, audience: impl Fn(&AgendaInside) -> Audience) -> Covering {
    let item = agenda.agenda.items.iter().find(|item| item.details.kind.is_programme()).unwrap();
    let at = item.details.day.unwrap().and_hms_opt(10, 0, 0).unwrap();
    let mut details =
        NoteDetails::new(item.id, NoteKind::Intervention, at, "Said in the room.".parse().unwrap());
    details.label = Some(HandlingLabel::Green);
    details.speaker = Speaker::Delegations(vec![agenda.roster.groups[0].delegation.id]);
    let note = Note {
        id: NoteId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "N-01".to_owned(),
        meeting: agenda.meeting().id,
        details,
    };
    let audience = audience(agenda);
    let notes = NotesInside::assemble(agenda.clone(), agenda.agenda.items.clone(), vec![note]);
    disclose_covering_mail(&notes, &disclose_notes(&notes, audience, NotesParts::default()).disclosed)
}

#[test]
fn notes_go_to_everybody_of_their_delegation_with_the_file_and_under_its_label() {
    let mail = with_notes("", |inside| Audience::Delegation(inside.roster.groups[0].delegation.id)).unwrap();
    let file = Attached { name: "notes.docx", bytes: b"PK\x03\x04 not ASCII: \xFF", form: PaperForm::Docx };
    let bytes = covering(&mail, &file, &stamp()).unwrap();
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.subject(), Some("[TLP:GREEN] THB Focus Group, 3rd meeting: Session notes"));
    assert_eq!(message.header_raw("X-Unsent").unwrap().trim(), "1");
    assert!(message.from().is_none(), "whoever sends it is the sender");
    let to: Vec<_> = message.to().unwrap().iter().map(|to| to.address().unwrap().to_owned()).collect();
    let people: Vec<String> = mail.view().people.iter().map(|one| one.email.clone()).collect();
    assert!(!people.is_empty() && to == people, "{to:?}");
    let text = text(&bytes);
    assert!(text.starts_with("TLP:GREEN\n\n") && text.trim_end().ends_with("\nTLP:GREEN"), "{text}");
    assert!(text.contains("the session notes of the THB Focus Group, 3rd meeting"), "{text}");
    assert!(text.contains("What your delegation said is marked."), "{text}");
    assert!(!text.contains("Said in the room"), "what is in the notes stands in the file alone: {text}");
    let attached: Vec<_> = message.attachments().collect();
    assert_eq!((attached.len(), attached[0].attachment_name()), (1, Some("notes.docx")));
    assert_eq!(attached[0].contents(), file.bytes, "byte for byte");
    assert_eq!(bytes, covering(&mail, &file, &stamp()).unwrap(), "the same draft is written twice alike");
}

#[test]
fn a_mail_with_notes_is_for_those_who_have_an_address() {
    let guest = with_notes("guest@platform.test", |inside| Audience::Guest(inside.guests[0].id)).unwrap();
    assert_eq!(guest.view().people[0].email, "guest@platform.test");
    let file = Attached { name: "notes.pdf", bytes: b"%PDF", form: PaperForm::Pdf };
    let text = text(&covering(&guest, &file, &stamp()).unwrap());
    assert!(text.contains(&format!("Dear {},", guest.view().people[0].name)), "{text}");
    assert!(!text.contains("delegation said"), "a guest has none: {text}");
    assert!(
        with_notes("", |inside| Audience::Guest(inside.guests[0].id)).is_none(),
        "nobody knows the address"
    );
    for group in Audience::GROUPS {
        assert!(with_notes("guest@platform.test", |_| group).is_none(), "{group:?} is no list of addresses");
    }
}
