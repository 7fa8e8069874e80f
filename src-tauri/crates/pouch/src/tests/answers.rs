//! Answers: that of a body is its own, and no other's.

use super::*;
use serde_json::{Value, json};

/// The pouch of a body in the chair, opened, with the keys of whoever sent it.
fn co_chair(master: &Secret, pair: &KeyPair, body: &str) -> Opened {
    let answers = Answering {
        body: body.into(),
        secret: master.of(meeting_id(), body),
        to: pair.public(),
        chairs: Vec::new(),
        until: None,
    };
    let mut pouch = holding(about(PouchKind::CoChair, Audience::CoChairs, body), &agenda(Audience::CoChairs));
    pouch.put_in_answers(&answers).unwrap();
    opened(&pouch.content().unwrap()).unwrap()
}

/// Writes an answer anew after its head was changed, as somebody does who knows the public key.
fn forged(sealed: &[u8], pair: &KeyPair, change: impl Fn(&mut Value, &mut Value)) -> Vec<u8> {
    let content = lock::unlock(sealed, &Key::Own(pair.clone())).unwrap();
    let parts = frame::read("entente-answer", &content).unwrap();
    let parsed = |at: usize| serde_json::from_slice::<Value>(parts[at].1).unwrap();
    let (mut head, mut said) = (parsed(0), parsed(1));
    change(&mut head, &mut said);
    let (head, said) = (serde_json::to_vec(&head).unwrap(), serde_json::to_vec_pretty(&said).unwrap());
    let content = frame::write("entente-answer", &[("answer.json", &head), ("content.json", &said)]).unwrap();
    lock::lock(&content, &Lock::Recipients(vec![pair.public()])).unwrap()
}

#[test]
fn the_answer_of_a_body_is_proven_by_its_own_secret() {
    let (master, pair) = (Secret::random(), KeyPair::generate());
    let pouch = co_chair(&master, &pair, "EUROJUST");
    let said = json!({ "comments": ["Move item 5 <b>forward</b>"] });
    let sealed = Answer::seal(&pouch, &said).unwrap();
    let key = Key::Own(pair.clone());
    let answer = Answer::open(&sealed, &key, meeting_id(), &master).unwrap();
    assert_eq!((answer.body.as_str(), &answer.content), ("EUROJUST", &said));
    assert_eq!((answer.subject.version.as_deref(), answer.pouch.as_str()), (Some("0.4"), pouch.digest()));
    let open =
        |master: &Secret, meeting| Answer::open(&sealed, &key, MeetingId(Uuid::from_u128(meeting)), master);
    assert_eq!(open(&Secret::random(), 7), Err(Refused::OtherBody), "another workspace knows no such body");
    assert_eq!(open(&master, 8), Err(Refused::OtherMeeting));
}

#[test]
fn an_answer_in_the_name_of_another_body_is_refused() {
    let (master, pair) = (Secret::random(), KeyPair::generate());
    let key = Key::Own(pair.clone());
    let sealed = Answer::seal(&co_chair(&master, &pair, "EUROJUST"), &json!({ "approve": true })).unwrap();
    let open = |sealed: &[u8]| Answer::open(sealed, &key, meeting_id(), &master);
    assert!(
        open(&forged(&sealed, &pair, |_, _| {})).is_ok_and(|answer| answer.body == "EUROJUST"),
        "as it was"
    );
    let named = forged(&sealed, &pair, |head, _| head["body"] = json!("COM"));
    assert_eq!(
        open(&named),
        Err(Refused::OtherBody),
        "whoever has the pouch of one body speaks for no other"
    );
    for (field, value) in [
        ("pouch", json!("00".repeat(32))),
        ("subject", json!({ "of": "agenda", "version": "0.5" })),
        ("meeting", json!(Uuid::from_u128(8))),
        ("mac", json!("00".repeat(32))),
    ] {
        let changed = forged(&sealed, &pair, |head, _| head[field] = value.clone());
        assert_eq!(open(&changed), Err(Refused::OtherBody), "{field} is part of the proof");
    }
    let reworded = forged(&sealed, &pair, |_, said| said["approve"] = json!(false));
    assert_eq!(open(&reworded), Err(Refused::OtherBody), "what is said is part of the proof");
    let short = forged(&sealed, &pair, |head, _| head["mac"] = json!("00"));
    assert_eq!(open(&short), Err(Refused::Malformed));
}

#[test]
fn the_secrets_of_two_bodies_and_of_two_meetings_differ() {
    use secrecy::ExposeSecret as _;
    let master = Secret::random();
    let of = |meeting, body| {
        master.of(MeetingId(Uuid::from_u128(meeting)), body).kept().expose_secret().to_owned()
    };
    assert_eq!(of(7, "COM"), of(7, "COM"), "the same pouch made again asks for the same proof");
    for other in [of(7, "EUROJUST"), of(8, "COM"), of(7, "COM ")] {
        assert_ne!(of(7, "COM"), other);
    }
}

#[test]
fn a_pouch_that_asks_for_no_answer_gets_none() {
    let opened = opened(&reader().content().unwrap()).unwrap();
    assert_eq!(Answer::seal(&opened, &json!({})), Err(Refused::Malformed));
}
