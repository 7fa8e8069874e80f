//! What leaves with the papers of those who run the meeting, and with a difference between two agendas.

use super::agenda_disclosure::{OUTSIDE, guest, inside, item, person};
use super::{Scene, line};
use crate::agenda::{AgendaInside, ItemKind, ItemRole, RunLine, RunLineKind, Who};
use crate::disclosure::{
    AgendaChanges, Audience, InnerCircle, LabelAdvice, NotTheInnerCircle, RunMoment, Side, WithheldWhat,
    disclose_annotated, disclose_changes, disclose_run_sheet,
};
use crate::label::HandlingLabel;
use proptest::prelude::*;

fn run_line(at: i16, text: &str) -> RunLine {
    RunLine { at, kind: RunLineKind::Doors, text: line(text), who: line("Reception") }
}

fn house() -> AgendaInside {
    let mut scene = Scene::new();
    let ann = Who::Participant(scene.seat("BE", "Ann", "Peeters").participant.id);
    scene.seat("US", "Dee", "Young");
    let mut gus = guest(1, "Gus", "Guest", "a bank");
    let mut panel = item(1, 26, 540, "1", ItemKind::Panel, "Dialogue");
    panel.details.label = Some(HandlingLabel::Green);
    panel.details.run_sheet = vec![run_line(-30, "Doors open"), run_line(60, "Guests out")];
    gus.details.items = vec![panel.id];
    let mut strict = item(2, 26, 600, "2", ItemKind::Plenary, "Surrogacy");
    strict.details.label = Some(HandlingLabel::AmberStrict);
    strict.details.chatham_house = true;
    strict.details.minimum = Some(40);
    strict.details.video_link = line("https://video.example.org");
    strict.details.people = vec![person(ann, ItemRole::Moderator, "asked on Monday")];
    inside(&scene, vec![panel, strict], vec![gus])
}

#[test]
fn only_those_who_run_the_meeting_are_the_inner_circle() {
    assert_eq!(InnerCircle::try_from(Audience::Secretariat), Ok(InnerCircle::Secretariat));
    assert_eq!(InnerCircle::try_from(Audience::CoChairs), Ok(InnerCircle::CoChairs));
    for audience in OUTSIDE {
        assert_eq!(InnerCircle::try_from(audience), Err(NotTheInnerCircle), "{audience:?}");
    }
}

#[test]
fn the_chair_reads_notes_least_time_and_what_to_mind_about_the_label() {
    let paper = disclose_annotated(&house(), None, InnerCircle::CoChairs).disclosed;
    assert_eq!(paper.label(), HandlingLabel::AmberStrict);
    let strict = &paper.view().days[0].items[1];
    assert_eq!(strict.people[0].note, "asked on Monday");
    assert_eq!(strict.minimum, Some(40));
    assert_eq!(
        strict.advice,
        [
            LabelAdvice::Say { label: HandlingLabel::AmberStrict, default: false },
            LabelAdvice::Rule,
            LabelAdvice::GuestsLeaveFirst(vec!["Gus Guest".into()]),
            LabelAdvice::ThirdCountriesMayNotHear(vec!["US".into()]),
        ]
    );
    let mut house = house();
    house.agenda.items[0].details.label = None;
    let paper = disclose_annotated(&house, None, InnerCircle::CoChairs).disclosed;
    assert_eq!(
        paper.view().days[0].items[0].advice,
        [
            LabelAdvice::Say { label: HandlingLabel::Amber, default: true },
            LabelAdvice::GuestsMayNotHear(vec!["Gus Guest".into()])
        ],
        "the default of the meeting is stricter than a guest may hear"
    );
}

#[test]
fn the_run_sheet_has_a_row_for_each_moment_with_who_and_where() {
    let sheet = disclose_run_sheet(&house(), None, InnerCircle::Secretariat).disclosed;
    let moments: Vec<String> = sheet.view().days[0]
        .entries
        .iter()
        .map(|entry| {
            let what = match entry.kind {
                RunMoment::Begins => entry.item.as_str(),
                RunMoment::Line(_) => entry.text.as_str(),
            };
            let named = entry.people.iter().filter_map(|person| Some(person.named.as_ref()?.name.as_str()));
            let who: Vec<&str> = named.chain([entry.who.as_str()]).collect();
            let (from, to) = (entry.span.0.format("%H:%M"), entry.span.1.format("%H:%M"));
            format!("{from}-{to} {what}: {}", who.concat())
        })
        .collect();
    let expected = [
        "08:30-08:30 Doors open: Reception",
        "09:00-10:00 Dialogue: ",
        "10:00-10:00 Guests out: Reception",
        "10:00-11:00 Surrogacy: Ann Peeters",
    ];
    assert_eq!(moments, expected);
}

#[test]
fn video_links_leave_in_none_of_these_papers() {
    for circle in [InnerCircle::Secretariat, InnerCircle::CoChairs] {
        let annotated = disclose_annotated(&house(), None, circle);
        let sheet = disclose_run_sheet(&house(), None, circle);
        let texts = [format!("{:?}", annotated.disclosed), format!("{:?}", sheet.disclosed)];
        assert!(texts.iter().all(|text| !text.contains("video.example.org")));
        for withheld in [annotated.withheld, sheet.withheld] {
            let told: Vec<WithheldWhat> = withheld.iter().map(|entry| entry.what).collect();
            assert_eq!(told, [WithheldWhat::VideoLinks], "and that is told");
        }
    }
}

fn changes(before: &AgendaInside, after: &AgendaInside, audience: Audience) -> AgendaChanges {
    let side = |inside| Side { inside, release: None };
    disclose_changes(side(before), side(after), audience).disclosed.view().clone()
}

#[test]
fn an_agenda_and_itself_differ_for_nobody() {
    for audience in Audience::GROUPS {
        assert_eq!(changes(&house(), &house(), audience).items, [], "{audience:?}");
    }
}

#[test]
fn the_inner_circle_reads_every_field_that_differs_but_the_video_link() {
    let mut after = house();
    let details = &mut after.agenda.items[1].details;
    details.people[0].note = line("agreed");
    details.video_link = line("https://other.example.org");
    details.minimum = Some(30);
    details.run_sheet = vec![run_line(0, "Doors shut")];
    let all = format!("{:?}", changes(&house(), &after, Audience::CoChairs));
    for words in ["agreed", "Minutes(30)", "Doors shut"] {
        assert!(all.contains(words), "{words:?} is missing in {all}");
    }
    assert!(!all.contains("other.example.org"));
    for audience in OUTSIDE {
        assert_eq!(changes(&house(), &after, audience).items, [], "{audience:?} reads nothing of that");
    }
}

#[test]
fn the_label_of_a_difference_is_the_stricter_of_both() {
    let mut before = house();
    before.agenda.items[0].details.label = Some(HandlingLabel::Red);
    let (before, after) = (before, house());
    let side = |inside| Side { inside, release: None };
    let label = |audience| disclose_changes(side(&before), side(&after), audience).disclosed.label();
    assert_eq!(label(Audience::Secretariat), HandlingLabel::Red, "what went is printed too");
    assert_eq!(label(Audience::Participants), HandlingLabel::Amber, "it is not printed for them");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn a_difference_says_to_nobody_what_neither_agenda_says_to_them(
        labels in prop::collection::vec((0..6_usize, 0..6_usize), 1..8)
    ) {
        let choose = |at: usize| HandlingLabel::ALL.get(at).copied();
        let mut scene = Scene::new();
        let seated = scene.seat("BE", "givenx", "Familyx");
        seated.person.email = line("maila0");
        let who = Who::Participant(seated.participant.id);
        let side = |version: &str, pick: &dyn Fn(&(usize, usize)) -> usize| {
            let items = labels.iter().enumerate().map(|(at, both)| {
                let start = 500 + u16::try_from(at).unwrap();
                let plant = |word: &str| format!("{word}{version}{at:03}x");
                let mut item = item(at as u128 + 1, 26, start, "", ItemKind::Plenary, &plant("title"));
                let details = &mut item.details;
                details.label = choose(pick(both));
                details.purpose = plant("purpose").parse().unwrap();
                details.questions = vec![line(&plant("question"))];
                details.people = vec![person(who, ItemRole::Speaker, &plant("note"))];
                details.video_link = line(&plant("video"));
                details.run_sheet = vec![run_line(0, &plant("run"))];
                details.actual = Some(17);
                item
            });
            inside(&scene, items.collect(), Vec::new())
        };
        let (before, after) = (side("a", &|both| both.0), side("b", &|both| both.1));
        for audience in OUTSIDE {
            let text = format!("{:?}", changes(&before, &after, audience)).to_lowercase();
            for word in ["note", "video", "run", "mail"] {
                let planted = ["a0", "b0"].map(|version| format!("{word}{version}"));
                prop_assert!(!planted.iter().any(|planted| text.contains(planted)), "{:?}: {:?}", audience, planted);
            }
            if audience != Audience::Participants {
                prop_assert!(!text.contains("familyx"), "{:?} reads a name", audience);
            }
            for (at, (old, new)) in labels.iter().enumerate() {
                for (version, label) in [("a", *old), ("b", *new)] {
                    let label = choose(label).unwrap_or(HandlingLabel::Amber);
                    let stricter = label > audience.label();
                    for word in ["purpose", "question"] {
                        let planted = format!("{word}{version}{at:03}x");
                        prop_assert_eq!(text.contains(&planted), !stricter, "{:?} reads {}", audience, planted);
                    }
                    let title = format!("title{version}{at:03}x");
                    let may = !stricter || audience == Audience::Participants;
                    prop_assert_eq!(text.contains(&title), may, "{:?} reads {}", audience, title);
                }
            }
        }
    }
}
