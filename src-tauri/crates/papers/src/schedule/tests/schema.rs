//! The rules of the schema of c3voc, `schedule.xml.xsd`, where its versions differ the narrowest of them; and meetings that
//! are held against them.

use super::{Element, inside, item, read, xml_of};
use crate::calendar::sample::{day, participant};
use domain::agenda::{Agenda, AgendaInside, ItemPerson, ItemRole};
use domain::disclosure::Audience;
use std::collections::BTreeSet;

/// The form of a text.
type Form = fn(&str) -> bool;

/// What may stand in an element.
struct Rule {
    name: &'static str,
    text: Form,
    /// Name, form, and whether it has to be there.
    attributes: &'static [(&'static str, Form, bool)],
    children: Children,
}

enum Children {
    /// Each at most once, in any order, and whether it has to be there.
    Once(&'static [(&'static str, bool)]),
    /// In this order, as many of the last as there are.
    InOrder(&'static [&'static str]),
    /// As many as there are, of this name.
    Any(&'static str),
    None,
}

const RULES: &[Rule] = &[
    Rule {
        name: "schedule",
        text: is_blank,
        attributes: &[],
        children: Children::InOrder(&["generator", "version", "conference", "day"]),
    },
    Rule {
        name: "generator",
        text: is_blank,
        attributes: &[("name", is_text, false), ("version", is_text, false)],
        children: Children::None,
    },
    leaf("version", is_text),
    Rule {
        name: "conference",
        text: is_blank,
        attributes: &[],
        children: Children::Once(&[
            ("title", true),
            ("acronym", true),
            ("start", false),
            ("end", false),
            ("days", false),
            ("timeslot_duration", false),
            ("base_url", false),
            ("time_zone_name", false),
        ]),
    },
    leaf("acronym", is_acronym),
    leaf("end", is_date),
    leaf("days", is_number),
    leaf("timeslot_duration", is_duration),
    leaf("base_url", is_address),
    leaf("time_zone_name", is_text),
    Rule {
        name: "day",
        text: is_blank,
        attributes: &[
            ("index", is_number, true),
            ("date", is_date, true),
            ("start", is_moment, true),
            ("end", is_moment, true),
        ],
        children: Children::Any("room"),
    },
    Rule {
        name: "room",
        // As the name of what holds events; within an event it holds a text.
        text: is_text,
        attributes: &[("name", is_text, false)],
        children: Children::Any("event"),
    },
    Rule {
        name: "event",
        text: is_blank,
        attributes: &[("guid", is_uuid, true), ("id", is_number, true)],
        children: Children::Once(&[
            ("room", true),
            ("title", true),
            ("subtitle", true),
            ("type", true),
            ("date", true),
            ("start", true),
            ("duration", true),
            ("abstract", true),
            ("slug", true),
            ("track", true),
            ("persons", false),
            ("language", false),
            ("description", false),
            ("recording", false),
            ("links", false),
            ("attachments", false),
            ("url", false),
        ]),
    },
    // A day of the conference, a time of an event.
    leaf("start", is_text),
    leaf("title", is_text),
    leaf("subtitle", is_text),
    leaf("type", is_text),
    leaf("date", is_moment),
    leaf("duration", is_duration),
    leaf("abstract", is_text),
    leaf("slug", is_slug),
    leaf("track", is_text),
    leaf("language", is_language),
    leaf("description", is_text),
    leaf("url", is_address),
    Rule { name: "persons", text: is_blank, attributes: &[], children: Children::Any("person") },
    Rule { name: "person", text: is_text, attributes: &[("id", is_number, false)], children: Children::None },
    Rule {
        name: "recording",
        text: is_blank,
        attributes: &[],
        children: Children::Once(&[("license", true), ("optout", true)]),
    },
    leaf("license", is_text),
    leaf("optout", |text| matches!(text, "true" | "false")),
    Rule { name: "links", text: is_blank, attributes: &[], children: Children::Any("link") },
    Rule { name: "attachments", text: is_blank, attributes: &[], children: Children::Any("attachment") },
];

/// An element that holds a text and nothing else.
const fn leaf(name: &'static str, text: Form) -> Rule {
    Rule { name, text, attributes: &[], children: Children::None }
}

/// A text as every XML document may hold one.
fn is_text(text: &str) -> bool {
    let may_hold = |c| matches!(c, '\t' | '\n' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().all(|c| may_hold(c) && !c.is_control() || c == '\n')
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Digits in groups of these sizes, with this mark between them.
fn digits(text: &str, mark: char, sizes: &[std::ops::RangeInclusive<usize>]) -> bool {
    let groups: Vec<&str> = text.split(mark).collect();
    groups.len() == sizes.len()
        && groups.iter().zip(sizes).all(|(group, size)| {
            size.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
        })
}

fn is_number(text: &str) -> bool {
    text.parse::<u32>().is_ok_and(|number| number > 0)
}

fn is_date(text: &str) -> bool {
    digits(text, '-', &[4..=4, 2..=2, 2..=2])
}

fn is_clock(text: &str) -> bool {
    digits(text, ':', &[2..=2, 2..=2]) && text < "24:00" && text.as_bytes()[3] < b'6'
}

fn is_duration(text: &str) -> bool {
    digits(text, ':', &[1..=2, 2..=2])
}

/// A day and a time with seconds and a distance from UTC.
fn is_moment(text: &str) -> bool {
    let Some((day, rest)) = text.split_once('T') else { return false };
    let Some((time, zone)) = rest.split_at_checked(8) else { return false };
    let zone = zone.strip_prefix(['+', '-']).is_some_and(|zone| digits(zone, ':', &[2..=2, 2..=2]));
    is_date(day) && digits(time, ':', &[2..=2, 2..=2, 2..=2]) && zone
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn is_acronym(text: &str) -> bool {
    text.len() >= 4 && text.bytes().all(|byte| is_small(byte) || matches!(byte, b'_' | b'-'))
}

/// Four small letters or digits at least, a number of at most six digits, and four more characters at least.
fn is_slug(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let mut part = || parts.next().unwrap_or_default();
    let (acronym, number, rest) = (part(), part(), part());
    acronym.len() >= 4
        && acronym.bytes().all(is_small)
        && digits(number, '-', &[1..=6])
        && rest.len() >= 4
        && rest.bytes().all(|byte| is_small(byte) || matches!(byte, b'_' | b'-'))
        && text.ends_with(|c: char| c.is_ascii_alphanumeric())
}

fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace)
}

/// A language as ISO 639-1 has it.
fn is_language(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Walks through what breaks a rule.
fn broken(element: &Element, within: &str, found: &mut Vec<String>) {
    let name = element.name.as_str();
    let Some(rule) = RULES.iter().find(|rule| rule.name == name) else {
        found.push(format!("{name} in {within} is not known"));
        return;
    };
    let text = element.text.as_str();
    // Two elements have one name and two forms.
    let form: Form = match (name, within) {
        ("start", "conference") => is_date,
        ("start", "event") => is_clock,
        ("room", "day") => is_blank,
        _ => rule.text,
    };
    if !form(text) {
        found.push(format!("{name} in {within} has no such text: {text:?}"));
    }
    let has_name = name == "room" && within == "day";
    if has_name && !element.attributes.contains_key("name") {
        found.push("a room has no name".to_owned());
    }
    for (attribute, form, required) in rule.attributes {
        match element.attributes.get(*attribute) {
            Some(value) if !form(value) => found.push(format!("{name} has no such {attribute}: {value:?}")),
            None if *required => found.push(format!("{name} lacks {attribute}")),
            _ => {}
        }
    }
    for attribute in element.attributes.keys() {
        if !rule.attributes.iter().any(|(known, ..)| known == attribute) {
            found.push(format!("{name} has {attribute}"));
        }
    }
    let names: Vec<&str> = element.children.iter().map(|child| child.name.as_str()).collect();
    let fits = match &rule.children {
        Children::None => names.is_empty(),
        Children::Any(one) => names.iter().all(|name| name == one),
        Children::InOrder(order) => {
            names.len() >= order.len()
                && names.starts_with(order)
                && names[order.len()..].iter().all(|name| Some(name) == order.last())
        }
        Children::Once(all) => {
            let times = |child: &str| names.iter().filter(|name| **name == child).count();
            names.iter().all(|name| all.iter().any(|(known, _)| known == name))
                && all.iter().all(|(child, required)| times(child) <= 1 && (!required || times(child) == 1))
        }
    };
    if !fits {
        found.push(format!("{name} holds {names:?}"));
    }
    for child in &element.children {
        broken(child, name, found);
    }
}

/// Holds a meeting against the rules, for everybody who may have it, and returns the short names of its events.
fn held(inside: &AgendaInside) -> BTreeSet<String> {
    let mut slugs = BTreeSet::new();
    for audience in [Audience::Secretariat, Audience::Participants, Audience::Community, Audience::Public] {
        let root = read(&xml_of(inside, audience));
        let mut found = Vec::new();
        broken(&root, "the file", &mut found);
        assert!(found.is_empty(), "{audience:?}: {found:#?}");
        let days: Vec<&Element> = root.all("day").collect();
        let events: Vec<&Element> =
            days.iter().flat_map(|day| day.all("room")).flat_map(|room| room.all("event")).collect();
        let unlike = |all: Vec<&str>, what: &str| {
            let one_by_one: BTreeSet<&&str> = all.iter().collect();
            assert_eq!(one_by_one.len(), all.len(), "{what} are not one each: {all:?}");
        };
        unlike(days.iter().map(|day| day.attributes["index"].as_str()).collect(), "days");
        unlike(events.iter().map(|event| event.attributes["guid"].as_str()).collect(), "identities");
        unlike(events.iter().map(|event| event.attributes["id"].as_str()).collect(), "numbers");
        let named: Vec<&str> = events.iter().map(|event| event.one("slug").text.as_str()).collect();
        unlike(named.clone(), "short names");
        let acronym = &root.one("conference").one("acronym").text;
        assert!(named.iter().all(|slug| slug.starts_with(&format!("{acronym}-"))), "{named:?}");
        slugs.extend(named.into_iter().map(str::to_owned));
    }
    slugs
}

#[test]
fn the_sample_keeps_the_schema() {
    held(&inside());
}

/// A meeting whose texts hold what once broke a file.
fn nasty(series: &str) -> AgendaInside {
    let mut inside = inside();
    inside.roster.series.short = series.parse().unwrap();
    let titles = [
        "Forced\u{B}criminality \u{7}and\u{C} punishment\u{FFFF}\u{FFFE}".to_owned(),
        "<b>&amp;</b> ]]> <!-- no --> <?xml?>".to_owned(),
        "Ω".repeat(200),
        "გ".repeat(99),
        "\u{FDD0}👍🏽 \u{1FFFE}".to_owned(),
    ];
    let mut items = inside.agenda.items.clone();
    for (at, title) in titles.iter().enumerate() {
        let number = u128::try_from(at).unwrap();
        let mut new = item(100 + number, day(26), 800, "", title);
        new.details.start = 800 + u16::try_from(at).unwrap() * 41;
        new.details.description =
            format!("{title}\n\u{1}\u{1b}[31m\u{85}third \u{FFFE}\u{FDEF}").parse().unwrap();
        new.details.purpose = title.parse().unwrap();
        new.details.people = vec![ItemPerson {
            who: participant(&inside, "P01"),
            role: ItemRole::Speaker,
            confirmed: true,
            note: title.parse().unwrap(),
            hours: None,
        }];
        items.push(new);
    }
    let mut night = item(200, day(27), 1_410, "4bis", "Night session");
    night.details.duration = 75;
    night.details.room = None;
    items.push(night);
    for room in &mut inside.agenda.rooms {
        room.details.name = "Hall\u{B}A \"<&>\" \u{FFFF}".parse().unwrap();
    }
    inside.agenda = Agenda::of(items, inside.agenda.rooms);
    inside
}

#[test]
fn a_meeting_with_every_kind_of_letter_keeps_the_schema() {
    for series in ["Ж", "\u{FFFE} ---", "一二三", "X_Y", "Ø"] {
        let slugs = held(&nasty(series));
        assert_eq!(slugs.len(), 11, "each item has one name, whoever reads it");
    }
}

#[test]
fn the_rules_find_what_was_written_before() {
    let bytes = xml_of(&inside(), Audience::Participants);
    let text = String::from_utf8(bytes).unwrap();
    for (new, old, what) in [
        ("<acronym>", "<venue>Eurojust</venue><acronym>", "venue in conference is not known"),
        ("<track/>", "<track/><url/>", "url in event has no such text"),
        ("<slug>thbfocusgroup3-", "<slug>thb-focus-group-3-", "slug in event has no such text"),
        ("<person id", "<person guid=\"?\" id", "person has guid"),
        ("<subtitle>1</subtitle>", "", "event holds"),
    ] {
        let mut found = Vec::new();
        broken(&read(text.replacen(new, old, 1).as_bytes()), "the file", &mut found);
        assert!(found.iter().any(|found| found.starts_with(what)), "{what}: {found:?}");
    }
}
