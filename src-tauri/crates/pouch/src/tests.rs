//! What is made is opened as it was made; whatever else the bytes are is refused, each case by its name.

mod answers;
mod hostile;
mod keeping;

use super::*;
use chrono::{DateTime, Utc};
use domain::actor::ActorRole;
use domain::agenda::{Agenda, AgendaInside};
use domain::disclosure::{
    AgendaPaper, AgendaParts, Audience, CalendarScope, CalendarView, Disclosed, SessionNotes,
    disclose_agenda, disclose_calendar,
};
use domain::ids::{MeetingId, Revision, SeriesId};
use domain::label::HandlingLabel;
use domain::meeting::{Meeting, MeetingDetails, Series, Zone};
use domain::pouch::PouchKind;
use domain::roster::Roster;
use uuid::Uuid;

const TITLE: &str = "Third <b>meeting</b> #let $x$ ../../etc/passwd";

fn meeting_id() -> MeetingId {
    MeetingId(Uuid::from_u128(7))
}

/// A meeting without anybody, whose title is full of markup.
fn inside() -> AgendaInside {
    let day = |day| format!("2024-06-{day}").parse().unwrap();
    let zone = Zone(amsterdam());
    let details = MeetingDetails::new(3, TITLE.parse().unwrap(), day(26), day(27), zone);
    let series = Series {
        id: SeriesId(Uuid::from_u128(1)),
        revision: Revision(1),
        name: "Focus group".parse().unwrap(),
        short: "FG".parse().unwrap(),
        earlier: Vec::new(),
        templates: Vec::new(),
    };
    let meeting = Meeting { id: meeting_id(), revision: Revision(1), series: series.id, details };
    let roster = Roster { series, meeting, groups: Vec::new(), came: std::collections::BTreeMap::default() };
    AgendaInside {
        roster,
        agenda: Agenda::default(),
        guests: Vec::new(),
        remarks: Vec::new(),
        released: true,
    }
}

fn amsterdam() -> chrono_tz::Tz {
    chrono_tz::Europe::Amsterdam
}

fn agenda(audience: Audience) -> Disclosed<AgendaPaper> {
    disclose_agenda(&inside(), None, audience, AgendaParts::default()).disclosed
}

fn now() -> DateTime<Utc> {
    "2024-06-10T08:00:00Z".parse().unwrap()
}

fn about(kind: PouchKind, audience: Audience, code: &str) -> About {
    About {
        kind,
        meeting: MeetingOf { id: meeting_id(), title: TITLE.into() },
        subject: Subject { of: SubjectOf::Agenda, id: None, version: Some("0.4".into()) },
        audience: AudienceOf::of(audience, code),
        made_at: now(),
        made_by: ActorRole::Secretariat,
        last_day: None,
        journal: Journal { entries: 12, head: "00".repeat(32) },
    }
}

/// A pouch with one view in it.
fn holding<T: Carried>(about: About, disclosed: &Disclosed<T>) -> Pouch {
    let mut pouch = Pouch::new(about);
    pouch.put_in(disclosed).unwrap();
    pouch
}

fn reader() -> Pouch {
    holding(about(PouchKind::Reader, Audience::Participants, ""), &agenda(Audience::Participants))
}

/// Seals content for a key of its own, whatever it is.
fn sealed(content: &[u8]) -> (Vec<u8>, Key) {
    let pair = KeyPair::generate();
    let sealed = lock::lock(content, &Lock::Recipients(vec![pair.public()])).unwrap();
    (sealed, Key::Own(pair))
}

fn opened(content: &[u8]) -> Result<Opened> {
    let (sealed, key) = sealed(content);
    Opened::open(&sealed, &key)
}

#[test]
fn what_is_made_for_a_key_is_opened_by_it_as_it_was_made() {
    let (ours, theirs) = (KeyPair::generate(), KeyPair::generate());
    let lock = Lock::Recipients(vec![ours.public(), theirs.public()]);
    let sealed = reader().seal(&lock).unwrap();
    let content = String::from_utf8(reader().content().unwrap().to_vec()).unwrap();
    assert!(content.starts_with("entente-pouch 1\nmanifest.json "), "an editor shows it: {content}");
    assert!(content.trim_end().ends_with("\nend"), "nothing but line breaks stands behind its end");
    for pair in [ours, theirs] {
        let kept = KeyPair::read(&pair.kept()).unwrap();
        assert_eq!(kept.public(), pair.public(), "a pair that was kept is the same pair");
        let opened = Opened::open(&sealed, &Key::Own(kept)).unwrap();
        assert_eq!(opened.manifest().about, about(PouchKind::Reader, Audience::Participants, ""));
        assert_eq!(opened.manifest().label, HandlingLabel::Amber);
        let agenda = agenda(Audience::Participants);
        assert_eq!(
            opened.received::<AgendaPaper>().unwrap().unwrap().view(),
            agenda.view(),
            "markup is text"
        );
        assert!(opened.received::<SessionNotes>().unwrap().is_none(), "what is not in it is not found");
        assert_eq!(opened.papers(), [domain::disclosure::PaperKind::Agenda]);
        assert_eq!(opened.of_meeting(MeetingId(Uuid::from_u128(8))).unwrap_err(), Refused::OtherMeeting);
    }
    let stranger = Opened::open(&sealed, &Key::Own(KeyPair::generate()));
    assert_eq!(stranger.unwrap_err(), Refused::WrongKey);
    let guessed = Opened::open(&sealed, &Key::Passphrase("orchard lantern".to_owned().into()));
    assert_eq!(guessed.unwrap_err(), Refused::WrongKey);
}

#[test]
fn what_is_made_with_a_passphrase_is_opened_by_it_alone_and_at_a_price_that_a_laptop_pays() {
    let passphrase = |text: &str| text.to_owned().into();
    let sealed = reader().seal(&Lock::Passphrase(passphrase("orchard lantern seventy"))).unwrap();
    let header = String::from_utf8_lossy(&sealed[..120]).into_owned();
    assert!(
        header
            .lines()
            .nth(1)
            .is_some_and(|stanza| stanza.starts_with("-> scrypt ") && stanza.ends_with(" 18"))
    );
    let open = |sealed: &[u8], text: &str| Opened::open(sealed, &Key::Passphrase(passphrase(text)));
    assert!(open(&sealed, "orchard lantern seventy").is_ok());
    assert_eq!(open(&sealed, "orchard lantern sixty").unwrap_err(), Refused::WrongPassphrase);
    let own = Opened::open(&sealed, &Key::Own(KeyPair::generate()));
    assert_eq!(own.unwrap_err(), Refused::NeedsPassphrase);
    let at = header.find(" 18\n").unwrap() + 1;
    for factor in [b"21", b"63"] {
        let mut costly = sealed.clone();
        costly[at..at + 2].copy_from_slice(factor);
        assert_eq!(
            open(&costly, "orchard lantern seventy").unwrap_err(),
            Refused::TooCostly,
            "it is not tried"
        );
    }
}

#[test]
fn nothing_is_put_in_that_was_disclosed_to_somebody_else() {
    let pouch = || Pouch::new(about(PouchKind::Reader, Audience::Participants, ""));
    for other in [Audience::Secretariat, Audience::CoChairs, Audience::Public] {
        assert_eq!(pouch().put_in(&agenda(other)).unwrap_err(), Refused::Malformed, "{other:?}");
    }
}

#[test]
fn a_pouch_of_a_kind_that_is_not_for_its_readers_is_neither_made_nor_opened() {
    for (kind, audience) in [
        (PouchKind::Reader, Audience::Secretariat),
        (PouchKind::CoChair, Audience::Participants),
        (PouchKind::Notes, Audience::CoChairs),
        (PouchKind::Speaker, Audience::Public),
    ] {
        let pouch = holding(about(kind, audience, ""), &agenda(audience));
        assert_eq!(pouch.content().unwrap_err(), Refused::Malformed, "{kind:?} for {audience:?}");
    }
}

#[test]
fn a_calendar_travels_with_its_zone() {
    let calendar =
        disclose_calendar(&inside(), Audience::Participants, CalendarScope::default(), 2).disclosed;
    let pouch = holding(about(PouchKind::Reader, Audience::Participants, ""), &calendar);
    let opened = opened(&pouch.content().unwrap()).unwrap();
    let received = opened.received::<CalendarView>().unwrap().unwrap();
    assert_eq!(received.view().heading.zone, amsterdam());
}

#[test]
fn a_public_key_is_read_as_people_write_it_and_nothing_else_is_one() {
    let public = KeyPair::generate().public();
    assert!(public.to_string().starts_with("age1"));
    assert_eq!(format!(" {public}\n").parse::<PublicKey>(), Ok(public));
    for text in ["", "age1", "age1qqqq", "AGE-SECRET-KEY-1QQ", "ssh-ed25519 AAAA"] {
        assert_eq!(text.parse::<PublicKey>(), Err(Refused::NotAKey), "{text}");
    }
}

#[test]
fn no_secret_is_shown_by_accident() {
    let (pair, secret) = (KeyPair::generate(), Secret::random());
    let answering = Answering {
        body: "COM".into(),
        secret: secret.clone(),
        to: pair.public(),
        chairs: Vec::new(),
        until: None,
    };
    let shown = format!("{pair:?} {secret:?} {answering:?} {:?}", Key::Own(pair.clone()));
    for hidden in [pair.kept(), secret.kept()] {
        use secrecy::ExposeSecret as _;
        assert!(!shown.to_lowercase().contains(&hidden.expose_secret().to_lowercase()), "{shown}");
    }
}

#[test]
fn papers_travel_with_the_names_that_they_came_with_and_are_no_others() {
    let text = |digest: &str| {
        serde_json::json!({
            "label": "TLP:AMBER",
            "view": { "papers": [{ "item": "5a", "name": "../../x.pdf", "sha256": digest, "label": "TLP:AMBER" }] },
        })
    };
    let bytes = b"%PDF".as_slice();
    let digest = secret::digest(bytes);
    let list = serde_json::to_vec(&text(&digest)).unwrap();
    let part = format!("{}.bin", &digest[..32]);
    let of = |parts: &[(&str, &[u8])]| opened(&hostile::content(parts, |_| {})).unwrap();
    let whole = of(&[("papers.json", &list), (&part, bytes)]);
    let papers = whole.received::<domain::disclosure::Attachments>().unwrap().unwrap();
    assert_eq!(papers.view().papers[0].name, "../../x.pdf", "a name is text");
    assert_eq!(whole.paper(&digest), Some(bytes));
    let other = of(&[("papers.json", &list), (&part, b"%PNG")]);
    assert_eq!(other.paper(&digest), None, "other bytes under its name are not it");
    for odd in ["", "..", "é", &"A".repeat(64), &"../".repeat(22)] {
        assert_eq!(whole.paper(odd), None, "{odd}");
    }
}
