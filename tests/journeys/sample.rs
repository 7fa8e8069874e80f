//! The numbers of the sample hold, as far as each file carries them. Their source is the sample's own totals; those of
//! the 41 people of `excel-1252.csv` were counted over the same rows.

use crate::{House, fixture};
use domain::disclosure::{Audience, ListBody, disclose_participants};
use domain::language::LanguageCode;
use domain::party::PartyKind;
use domain::roster::Roster;
use domain::statistics::{DayCount, Statistics};
use ops::statistics::Counted;
use std::collections::{BTreeMap, BTreeSet};

/// Counts of needs, in the order of their names.
type Needs = Vec<(String, u32)>;

async fn imported(file: &str) -> (Counted, Roster) {
    let house = House::new().await;
    house.import(&fixture(file), file).await;
    let mut unit = house.unit().await;
    let counted = ops::statistics::statistics(&mut unit, house.meeting).await.unwrap();
    (counted, ops::roster(&mut unit, house.meeting).await.unwrap())
}

/// Dietary and accessibility needs of those in the room, per day, as the secretariat's list has them.
fn needs(roster: &Roster) -> Vec<(Needs, Needs)> {
    let disclosed = disclose_participants(roster, &[], Audience::Secretariat).disclosed;
    let ListBody::People { needs, .. } = &disclosed.view().body else {
        panic!("the secretariat sees people")
    };
    let sorted = |counts: &Needs| {
        let mut counts = counts.clone();
        counts.sort();
        counts
    };
    needs.iter().map(|day| (sorted(&day.dietary), sorted(&day.accessibility))).collect()
}

fn counts(pairs: &[(&str, u32)]) -> Needs {
    pairs.iter().map(|(need, count)| ((*need).to_owned(), *count)).collect()
}

fn tally<'a>(words: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

fn kinds(statistics: &Statistics) -> Vec<(PartyKind, u32, u32)> {
    statistics.kinds.iter().map(|count| (count.kind, count.persons, count.delegations)).collect()
}

fn day(count: &DayCount) -> (u32, u32, u32, Vec<&str>) {
    (count.persons, count.in_person, count.online, count.absent.iter().map(String::as_str).collect())
}

fn languages(roster: &Roster) -> BTreeMap<&str, usize> {
    tally(
        roster
            .seated()
            .flat_map(|(_, member)| member.participant.seat.languages.iter().map(LanguageCode::as_str)),
    )
}

fn judges(roster: &Roster) -> usize {
    let is_judge = |function: &str| function.eq_ignore_ascii_case("investigative judge");
    roster.seated().filter(|(_, member)| is_judge(member.participant.seat.function.as_str())).count()
}

async fn all_sixty(file: &str) {
    let (Counted { statistics, attendance, .. }, roster) = imported(file).await;
    assert_eq!((statistics.persons, statistics.delegations), (60, 35));
    assert_eq!(
        kinds(&statistics),
        [(PartyKind::MemberState, 36, 24), (PartyKind::ThirdCountry, 8, 7), (PartyKind::EuBody, 16, 4)]
    );
    assert_eq!(statistics.member_states_missing, ["EE", "LU", "MT"]);
    assert_eq!((statistics.in_person, statistics.online, statistics.every_day), (51, 9, 52));
    assert_eq!(day(&statistics.days[0]), (55, 48, 7, vec!["US"]));
    assert_eq!(day(&statistics.days[1]), (57, 49, 8, vec!["DK"]));
    assert_eq!((statistics.photo_yes, statistics.photo_no), (52, 8));
    assert_eq!(
        attendance.sentence,
        "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, \
         Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT \
         THB coordinator"
    );

    let order: Vec<&str> = roster.groups.iter().map(|group| group.party.code.as_str()).collect();
    assert_eq!(
        order.join(" "),
        "BE BG CZ DK DE IE EL ES FR HR IT CY LV LT HU NL AT PL PT RO SI SK FI SE AL MK NO RS CH UK US EUROJUST COM \
         EUROPOL EMPACT"
    );
    let per_body = |code: &str| roster.seated().filter(|(group, _)| group.party.code == code).count();
    assert_eq!(["EUROJUST", "COM", "EUROPOL", "EMPACT", "UK"].map(per_body), [9, 4, 2, 1, 2]);
    assert_eq!(judges(&roster), 7);
    let titles = tally(roster.seated().map(|(_, member)| member.person.name.title.as_str()));
    assert_eq!(titles, BTreeMap::from([("Dr", 1), ("Mr", 27), ("Ms", 31), ("Mx", 1)]));
    let languages = languages(&roster);
    assert_eq!(languages.len(), 30);
    assert_eq!(
        ["EN", "FR", "DE", "NL", "IT", "ES", "SV", "EL"].map(|code| languages[code]),
        [60, 16, 10, 6, 6, 5, 5, 4]
    );
    let no_latin = roster.seated().filter(|(_, member)| member.person.name.lacks_latin_form()).count();
    assert_eq!(no_latin, 5, "Bulgarian, Greek, Cypriot, Macedonian and Serbian names as typed");

    let first = [
        ("gluten-free", 1),
        ("kosher", 1),
        ("lactose-free", 2),
        ("nut allergy", 1),
        ("pescatarian", 1),
        ("vegan", 1),
        ("vegetarian", 3),
    ];
    let mut second = first.to_vec();
    second.insert(1, ("halal", 1));
    let needs = needs(&roster);
    assert_eq!(needs[0].0, counts(&first));
    assert_eq!(needs[1].0, counts(&second));
    let accessibility = counts(&[("hearing loop", 1), ("large print", 1), ("step-free access", 1)]);
    assert_eq!(needs[0].1, accessibility, "live captions are for somebody online");

    let refused: BTreeSet<&str> = roster
        .seated()
        .filter(|(_, member)| member.participant.seat.photo_consent == domain::participant::PhotoConsent::No)
        .map(|(_, member)| member.person.name.family_name.as_str())
        .collect();
    assert_eq!(
        refused,
        BTreeSet::from([
            "Chatzimichalis",
            "Grünewald",
            "Kalniņa-Roos",
            "Karadzhov",
            "Tedeschini",
            "Yli-Hämäläinen",
            "d'Hérouville",
            "el Yaakoubi",
        ])
    );
}

#[tokio::test]
async fn the_survey_export_gives_the_totals_of_the_sample() {
    all_sixty("eusurvey.xlsx").await;
}

#[tokio::test]
async fn the_export_with_split_multiple_choice_gives_the_same_totals() {
    all_sixty("eusurvey-split.xlsx").await;
}

#[tokio::test]
async fn the_saved_spreadsheet_gives_the_totals_of_its_41_people() {
    let (Counted { statistics, attendance, .. }, roster) = imported("excel-1252.csv").await;
    assert_eq!((statistics.persons, statistics.delegations), (41, 24));
    assert_eq!(
        kinds(&statistics),
        [(PartyKind::MemberState, 22, 15), (PartyKind::ThirdCountry, 6, 5), (PartyKind::EuBody, 13, 4)]
    );
    assert_eq!(
        statistics.member_states_missing,
        ["CZ", "EE", "HR", "CY", "LV", "LT", "LU", "HU", "MT", "PL", "RO", "SK"]
    );
    assert_eq!((statistics.in_person, statistics.online, statistics.every_day), (33, 8, 35));
    assert_eq!(day(&statistics.days[0]), (37, 31, 6, vec!["EL", "US"]));
    assert_eq!(day(&statistics.days[1]), (39, 32, 7, vec!["BG", "DK"]));
    assert_eq!((statistics.photo_yes, statistics.photo_no), (34, 7));
    assert_eq!(judges(&roster), 7);
    let languages = languages(&roster);
    assert_eq!((languages.len(), languages["EN"], languages["FR"], languages["DE"]), (21, 41, 14, 8));
    let dietary = |halal: bool| {
        let mut all = vec![("gluten-free", 1), ("lactose-free", 1), ("nut allergy", 1), ("pescatarian", 1)];
        all.extend([("vegan", 1), ("vegetarian", 3)]);
        if halal {
            all.insert(1, ("halal", 1));
        }
        counts(&all)
    };
    let needs = needs(&roster);
    assert_eq!((&needs[0].0, &needs[1].0), (&dietary(false), &dietary(true)));
    let names: Vec<&str> =
        roster.seated().map(|(_, member)| member.person.name.family_name.as_str()).collect();
    for name in ["Weißhaupt", "Ibáñez Etxeberria", "Ødegård-Sæther", "O'Rourke-Nakamura"] {
        assert!(names.contains(&name), "the code page was read wrong: {name} is missing");
    }
    assert_eq!(
        attendance.sentence,
        "prosecutors and investigative judges from 15 Member States and Albania, Norway, Switzerland, the United Kingdom \
         and the United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
    );
}

#[tokio::test]
async fn three_forms_of_one_survey_are_the_same_people() {
    let house = House::new().await;
    assert_eq!(house.import(&fixture("eusurvey.xlsx"), "eusurvey.xlsx").await, 60);
    assert_eq!(house.import(&fixture("eusurvey-split.xlsx"), "eusurvey-split.xlsx").await, 0);
    assert_eq!(house.import(&fixture("excel-1252.csv"), "excel-1252.csv").await, 0);
}

#[tokio::test]
async fn the_sample_meeting_of_the_application_has_every_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = crate::place(&folder);
    let now = entente_tests::people::now();
    let (store, _) = ops::sample::create(&path, &ops::sample::PASSPHRASE.into(), now).await.unwrap();
    let mut unit = store.begin(now).await.unwrap();
    let meeting = ops::meeting::current(&mut unit).await.unwrap().unwrap();
    let Counted { statistics, .. } = ops::statistics::statistics(&mut unit, meeting).await.unwrap();
    assert_eq!((statistics.persons, statistics.delegations), (60, 35));
    assert_eq!((statistics.in_person, statistics.online, statistics.every_day), (51, 9, 52));
    let roles: Vec<(&str, u32)> =
        statistics.roles.iter().map(|(role, count)| (role.as_str(), *count)).collect();
    assert_eq!(
        roles,
        [
            ("co_chair", 2),
            ("moderator", 3),
            ("speaker", 11),
            ("rapporteur", 3),
            ("participant", 38),
            ("observer", 1),
            ("secretariat", 2)
        ]
    );
    let roster = ops::roster(&mut unit, meeting).await.unwrap();
    let references: BTreeSet<String> =
        roster.seated().map(|(_, member)| member.participant.reference.clone()).collect();
    assert_eq!(references, (1..=60).map(|number| format!("P{number:02}")).collect(), "kept from the file");
}
