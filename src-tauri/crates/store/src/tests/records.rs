//! Every noun against its table: fields, columns and defaults say the same, and files outlive the fields they know.

use super::*;
use crate::decode::{Stored, record, stored};
use crate::nouns::{column::Kind, columns};
use crate::{Record, row};
use domain::action::Action;
use domain::agenda::{AgendaItem, AgendaRemark, AgendaVersion, Room};
use domain::challenge::Challenge;
use domain::concept::{Concept, Statement};
use domain::correction::Correction;
use domain::delegation::Delegation;
use domain::evaluation::Evaluation;
use domain::guest::Guest;
use domain::import::Import;
use domain::meeting::{Meeting, Series};
use domain::milestone::Milestone;
use domain::note::Note;
use domain::noun::Noun;
use domain::overview::Snooze;
use domain::participant::Participant;
use domain::party::Party;
use domain::practice::{Practice, Transfer};
use domain::presence::Presence;
use domain::publication::PublicationDraft;
use domain::question::{Question, Response};
use domain::rating::Rating;
use domain::reply::Reply;
use domain::report::ReportSentence;
use domain::review::{Approval, Comment, ReviewRound};
use domain::silence::Silence;
use domain::term::Term;
use domain::turn::Turn;
use serde_json::{Value, json};
use sqlx::Row as _;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Does the same with the record type of every noun.
macro_rules! with_record {
    ($noun:expr, $R:ident => $does:expr) => {
        match $noun {
            Noun::Series => {
                type $R = Series;
                $does
            }
            Noun::Meeting => {
                type $R = Meeting;
                $does
            }
            Noun::Party => {
                type $R = Party;
                $does
            }
            Noun::Delegation => {
                type $R = Delegation;
                $does
            }
            Noun::Person => {
                type $R = Person;
                $does
            }
            Noun::Participant => {
                type $R = Participant;
                $does
            }
            Noun::Room => {
                type $R = Room;
                $does
            }
            Noun::AgendaItem => {
                type $R = AgendaItem;
                $does
            }
            Noun::Guest => {
                type $R = Guest;
                $does
            }
            Noun::AgendaVersion => {
                type $R = AgendaVersion;
                $does
            }
            Noun::AgendaRemark => {
                type $R = AgendaRemark;
                $does
            }
            Noun::Note => {
                type $R = Note;
                $does
            }
            Noun::Turn => {
                type $R = Turn;
                $does
            }
            Noun::Presence => {
                type $R = Presence;
                $does
            }
            Noun::Correction => {
                type $R = Correction;
                $does
            }
            Noun::Silence => {
                type $R = Silence;
                $does
            }
            Noun::Comment => {
                type $R = Comment;
                $does
            }
            Noun::Approval => {
                type $R = Approval;
                $does
            }
            Noun::ReviewRound => {
                type $R = ReviewRound;
                $does
            }
            Noun::Reply => {
                type $R = Reply;
                $does
            }
            Noun::Practice => {
                type $R = Practice;
                $does
            }
            Noun::Challenge => {
                type $R = Challenge;
                $does
            }
            Noun::Concept => {
                type $R = Concept;
                $does
            }
            Noun::Statement => {
                type $R = Statement;
                $does
            }
            Noun::Action => {
                type $R = Action;
                $does
            }
            Noun::Transfer => {
                type $R = Transfer;
                $does
            }
            Noun::Question => {
                type $R = Question;
                $does
            }
            Noun::Response => {
                type $R = Response;
                $does
            }
            Noun::Rating => {
                type $R = Rating;
                $does
            }
            Noun::Evaluation => {
                type $R = Evaluation;
                $does
            }
            Noun::Term => {
                type $R = Term;
                $does
            }
            Noun::Milestone => {
                type $R = Milestone;
                $does
            }
            Noun::Snooze => {
                type $R = Snooze;
                $does
            }
            Noun::Import => {
                type $R = Import;
                $does
            }
            Noun::ReportSentence => {
                type $R = ReportSentence;
                $does
            }
            Noun::PublicationDraft => {
                type $R = PublicationDraft;
                $does
            }
        }
    };
}

fn id(noun: Noun) -> String {
    Uuid::from_u128(noun as u128 + 1).to_string()
}

/// A record in which every field, also of what it holds as one piece, has a value.
fn full(noun: Noun) -> Value {
    let meeting = id(Noun::Meeting);
    let mut record = match noun {
        Noun::Series => json!({
            "name": "Focus group", "short": "FG",
            "earlier": [{"ordinal": 1, "from": "2022-06-14", "to": "2022-06-14", "place": "online"}],
            "templates": [{"name": "Our day", "rows": [{
                "kind": "workshop", "title": "A workshop", "start": 540, "duration": 60, "minimum": 30, "expected": 12,
                "group": "I-05a", "room": "Plenary room", "online": true, "label": "TLP:GREEN", "roles": ["moderator"],
            }]}],
        }),
        Noun::Meeting => json!({
            "series": id(Noun::Series), "ordinal": 3, "title": "Third meeting", "from": "2024-06-26", "to": "2024-06-27",
            "zone": "Europe/Amsterdam", "format": "hybrid",
            "venue": {"name": "Eurojust", "street": "A street 1", "postcode": "2517", "city": "The Hague"},
            "host": "EUROJUST", "chairs": [{"party": "COM", "unit": "A unit"}],
            "languages": {"regime": "EN only", "spoken": ["EN"], "listened": ["EN"]}, "chatham_house": true,
            "labels": {
                "notes": "TLP:AMBER", "practices": "TLP:GREEN", "challenges": "TLP:GREEN", "concepts": "TLP:GREEN",
                "actions": "TLP:RED",
            },
            "community": "Prosecutors", "order": {"member_states": "by_code", "third_countries": "eurostat"}, "quota": 2,
            "contact_name": "The office", "contact_email": "office@example.org", "video_link": "https://example.org",
            "hours": {"from": 500, "to": 1000, "most": 300},
        }),
        Noun::Party => json!({
            "system": "body", "code": "COM", "kind": "eu_body", "group": "eu_institution", "rank": 1, "iso2": "XX",
            "iso3": "XXX", "name": "Commission", "full_name": "The Commission", "own_name": "Commission",
            "in_sentence": "the Commission", "footnote": "A footnote", "synonyms": ["EC"], "valid_from": "1958-01-01",
            "valid_to": "2099-12-31",
        }),
        Noun::Delegation => json!({
            "meeting": meeting, "party": id(Noun::Party), "quota": 2, "contact": "office@example.org", "answer": "coming",
        }),
        Noun::Person => json!({
            "title": "Ms", "given_name": "Imke", "family_name": "Overgaard", "given_name_latin": "Imke",
            "family_name_latin": "Overgaard", "display": "Imke OVERGAARD", "email": "imke@example.org", "phone": "+1",
        }),
        Noun::Participant => json!({
            "reference": "P01", "place": 2, "meeting": meeting, "delegation": id(Noun::Delegation), "person": id(Noun::Person),
            "roles": ["speaker"], "delegation_role": "head", "status": "confirmed",
            "attendance": [{"date": "2024-06-26", "mode": "online"}], "organisation": "An office", "function": "Prosecutor",
            "languages": ["EN"], "travel": "By train", "dietary": "vegan", "accessibility": "step-free",
            "photo_consent": "no",
        }),
        Noun::Room => room(),
        Noun::AgendaItem => item(),
        Noun::Guest => json!({
            "reference": "G01", "meeting": meeting, "title": "Ms", "given_name": "Noor", "family_name": "Verhaeghe",
            "given_name_latin": "Noor", "family_name_latin": "Verhaeghe", "display": "Noor VERHAEGHE",
            "email": "noor@example.org", "organisation": "A platform", "kind": "private", "sector": "online platform",
            "function": "Trust and safety", "mode": "in_person", "items": [id(Noun::AgendaItem)], "languages": ["EN"],
            "photo_consent": "no",
        }),
        Noun::AgendaVersion => json!({
            "meeting": meeting, "name": "0.1", "status": "draft", "note": "A note", "author": "Imke Overgaard",
            "at": "2024-06-03T07:15:00Z", "agenda": {"items": [identified(Noun::AgendaItem, item())],
            "rooms": [identified(Noun::Room, room())]},
            "names": [{"who": {"kind": "guest", "id": id(Noun::Guest)}, "name": "Noor Verhaeghe", "party": "A platform"}],
        }),
        Noun::AgendaRemark => json!({
            "meeting": meeting, "subject": "clash_set_aside", "key": "a key", "reason": "A reason",
        }),
        Noun::Note => json!({
            "reference": "N-01", "meeting": meeting, "item": id(Noun::AgendaItem), "kind": "intervention",
            "at": "2024-06-26T09:38:00", "speaker": {"kind": "guest", "who": id(Noun::Guest)}, "text": "What was said",
            "label": "TLP:GREEN", "chatham_house": true, "attribution": "unattributed", "consent": true,
            "markings": [{"kind": "h3", "text": "Ask first"}], "status": "cleaned", "changed_since": true,
            "lowered_by": "The delegation", "private": true, "author": "Imke Overgaard", "remark": "A remark",
            "place": {"since": "2024-06-26T11:00:00", "prompt": "Statement", "in_writing": true},
        }),
        Noun::Turn => json!({
            "meeting": meeting, "item": id(Noun::AgendaItem), "who": {"kind": "guest", "id": id(Noun::Guest)},
            "purpose": "comment", "asked": "2024-06-27T08:29:00Z", "state": "on_the_floor",
            "began": "2024-06-27T08:31:00Z", "ended": "2024-06-27T08:30:00Z", "used": 20, "limit": 120, "place": 1,
        }),
        Noun::Presence => json!({
            "meeting": meeting, "item": id(Noun::AgendaItem),
            "who": {"kind": "participant", "id": id(Noun::Participant)}, "state": "late", "at": 552, "note": "came 09:12",
        }),
        Noun::Correction => json!({
            "meeting": meeting, "note": id(Noun::Note), "asker": {"kind": "delegation", "who": id(Noun::Delegation)},
            "requested": "What is asked for", "asked_on": "2024-07-08", "remark": "A remark", "drafted": "What was said",
            "agreed": "What was agreed", "state": "agreed", "reason": "A reason",
        }),
        Noun::Silence => json!({
            "meeting": meeting, "scope": {"kind": "day", "of": "2024-06-26"}, "until": "2024-07-12T18:00:00",
            "remark": "A remark", "opened": "2024-07-01T09:00:00",
            "sent": [
                {"note": id(Noun::Note), "revision": 3},
                {"sentence": id(Noun::ReportSentence), "revision": 2},
            ],
            "agreed": [{"delegation": id(Noun::Delegation), "on": "2024-07-03"}], "closed": "2024-07-15T09:00:00",
        }),
        Noun::Comment => json!({
            "meeting": meeting, "version": id(Noun::AgendaVersion), "body": "COM", "author": "Imke Overgaard",
            "thread": id(Noun::Note), "item": id(Noun::AgendaItem), "field": "title", "called": "A title",
            "text": "A shorter one", "suggestion": {"what": "title", "title": "Another title"}, "sealed": "sealed",
            "at": "2024-06-14T15:40:00Z",
            "resolution": {"resolved": true, "at": "2024-06-15T07:00:00Z", "by": "EUROJUST"},
            "decision": {"accepted": false, "reason": "A reason", "by": "Imke Overgaard", "at": "2024-06-15T07:05:00Z"},
        }),
        Noun::Approval => json!({
            "meeting": meeting, "version": id(Noun::AgendaVersion), "body": "COM", "name": "Imke Overgaard",
            "choice": "approve_with_remarks", "remark": "A remark", "at": "2024-06-14T15:40:00Z",
            "answered": "2024-06-14T15:41:00Z",
        }),
        Noun::ReviewRound => json!({
            "meeting": meeting, "version": id(Noun::AgendaVersion), "bodies": ["COM"], "until": "2024-06-19",
            "opened": "2024-06-14T10:00:00Z", "closed": "2024-06-20T10:00:00Z",
        }),
        Noun::Reply => json!({
            "meeting": meeting, "whose": "delegation:DE", "name": "Imke Overgaard", "answered": "2024-07-03T10:00:00Z",
            "confirmed": [id(Noun::Note)],
        }),
        Noun::Practice => practice(),
        Noun::Challenge => json!({
            "reference": "CHAL-01", "meeting": meeting, "title": "Platforms answer late", "description": "Weeks pass.",
            "item": id(Noun::AgendaItem), "forms": ["SEX"], "phases": ["INV"], "instruments": ["EIO"],
            "raised_by": "several", "delegations_affected": 5, "severity": "high", "proposed_response": "Ask at once.",
            "linked_practices": ["BP-01"], "linked_actions": ["2/A-01"], "said_in": ["N-01"], "label": "TLP:GREEN",
            "lowered_by": "The source", "status": "cleaned", "remark": "A remark",
        }),
        Noun::Concept => json!({
            "reference": "LC-01", "meeting": meeting, "term": "Exploitation", "vocabulary_id": "EXPL",
            "eu_baseline": "Minimum list", "baseline_source": "Article 2(3)", "where_views_differ": "The threshold",
            "item": id(Noun::AgendaItem), "label": "TLP:GREEN", "remark": "A remark",
        }),
        Noun::Statement => json!({
            "reference": "LC-01-BE", "meeting": meeting, "concept": id(Noun::Concept), "party": id(Noun::Party),
            "text": "Any work contrary to human dignity.", "language": "EN", "source_reference": "Article 433",
            "status": "confirmed_by_delegation", "confirmed_by": id(Noun::Person), "confirmed_on": "2024-07-05",
            "as_of": "2024-06-27", "asked_on": "2024-06-28", "label": "TLP:GREEN", "note": "A note",
        }),
        Noun::Action => json!({
            "reference": "A-01", "meeting": meeting, "text": "Share a template", "item": id(Noun::AgendaItem),
            "owners": {"kind": "parties", "parties": [id(Noun::Party)]}, "owner_person": id(Noun::Person),
            "due": "2024-09-30", "status": "dropped", "done_by": [id(Noun::Party)], "dropped_because": "Not needed",
            "linked": ["BP-01"], "said_in": ["N-01"], "label": "TLP:GREEN", "lowered_by": "The source",
            "carried_from": "2/A-07", "remark": "A remark",
        }),
        Noun::Transfer => json!({
            "meeting": meeting, "practice": id(Noun::Practice), "party": id(Noun::Party), "state": "under_study",
            "condition": "A bill is in parliament", "as_of": "2024-09-13", "remark": "By letter",
        }),
        Noun::Question => json!({
            "reference": "Q-01", "meeting": meeting, "question": "Who decides?", "background": "A case",
            "item": id(Noun::AgendaItem), "asked_on": "2024-07-01", "due": "2024-07-15", "label": "TLP:GREEN",
            "remark": "Asked before",
        }),
        Noun::Response => json!({
            "meeting": meeting, "question": id(Noun::Question), "party": id(Noun::Party), "text": "A court",
            "label": "TLP:AMBER", "travels": "named", "answered_on": "2024-07-10", "note": "By letter",
        }),
        Noun::Rating => json!({
            "meeting": meeting, "practice": id(Noun::Practice), "question": id(Noun::Question), "round": "after",
            "delegations": [id(Noun::Party)], "counts": [0, 0, 1, 0, 0],
        }),
        Noun::Evaluation => json!({
            "meeting": meeting, "forms": 3, "counts": vec![[0, 0, 1, 1, 1]; 6],
            "texts": [["The cases"], ["Time"], ["Payments"]],
        }),
        Noun::Term => json!({
            "vocabulary": "instruments", "code": "EPOC-PR", "name": "European Preservation Order", "note": "60 days",
            "parent": "EPOC", "basis": "Regulation (EU) 2023/1543", "scope": "EU", "applies_from": "2026-08-18",
            "not_binding_on": ["DK"], "retired": true,
        }),
        Noun::Milestone => json!({
            "meeting": meeting, "kind": "documents", "title": "Papers", "date": "2024-06-20", "days": -6,
            "done": "2024-06-18", "left_out": true,
        }),
        Noun::Snooze => json!({
            "meeting": meeting, "matter": "latin_forms:P07:soon", "until": "2024-06-20",
        }),
        Noun::Import => json!({
            "meeting": meeting, "kind": "participants", "file_name": "answers.xlsx", "digest": "00",
            "at": "2024-05-02T08:00:00Z", "step": Uuid::from_u128(99),
            "mapping": [{"heading": "Surname", "field": "family_name"}],
            "source": "00", "said": {"P07": {"settled": true, "fields": {"function": {"said": "01", "left": "02"}}}},
            "report": [{
                "row": 5, "state": "update", "skipped": true, "reference": "P07", "party": "BE", "name": "Anna Peeters",
                "reasons": [{"code": "names_swapped", "level": "doubt", "field": "family_name", "message": "Swapped."}],
                "changes": [{"field": "function", "before": "Prosecutor", "after": "Judge"}],
            }],
            "undone": {"at": "2024-05-03T08:00:00Z", "lines": [{
                "stays": true, "reference": "P07", "name": "Anna Peeters", "sentence": "It was changed since.",
            }]},
        }),
        Noun::ReportSentence => json!({
            "meeting": meeting, "section": format!("{}/challenges", id(Noun::AgendaItem)), "rank": 1024,
            "text": "Many delegations reported it.", "origin": "hand", "sources": ["CHAL-05", "N-09"], "seed": "CHAL-05",
            "drafted": "Some delegations reported it.", "quantifier": "many", "label": "TLP:AMBER", "left_out": true,
        }),
        Noun::PublicationDraft => json!({
            "meeting": meeting, "publication": "press_facts", "number": 2, "at": "2024-06-28T08:00:00Z",
            "lines": [{"key": "topics", "place": "topics", "text": "A topic", "label": "TLP:CLEAR"}],
            "keys": [{
                "body": "COM", "name": "Imke Overgaard", "choice": "approve_with_remarks", "remark": "A remark",
                "lines": [{"key": "topics", "text": "Of which year?"}], "at": "2024-06-28T09:00:00Z",
            }],
        }),
    };
    record = identified(noun, record);
    record
}

fn identified(noun: Noun, mut record: Value) -> Value {
    record["id"] = id(noun).into();
    record["revision"] = 1.into();
    record
}

fn practice() -> Value {
    json!({
        "reference": "BP-01", "meeting": id(Noun::Meeting), "title": "Early screening", "summary": "Minors are screened.",
        "problem": "Minors are charged.", "steps": ["A checklist"], "item": id(Noun::AgendaItem), "forms": ["CRIM"],
        "phases": ["DET"], "instruments": ["EIO"], "online_dimension": true, "actors": ["police"], "legal_basis": "An act",
        "source_delegations": [id(Noun::Party)], "contact": id(Noun::Person), "since": "2022", "resources": "A day",
        "evidence": "A pilot", "evidence_level": "evaluated", "did_not_work": "At night", "success_factors": "Training",
        "obstacles": "Time", "transferability": {"level": "medium", "conditions": "A rule"}, "safeguards": "Counsel",
        "related_challenges": ["CHAL-01"], "related_concepts": ["2/LC-01"], "said_in": ["N-01"],
        "attachments": ["Checklist"], "label": "TLP:GREEN", "lowered_by": "The source", "attribution": "named",
        "status": "validated_by_source", "validated_by": id(Noun::Person), "validated_on": "2024-07-10",
        "review_on": "2026-07-15", "outdated": "The act was replaced",
        "uptake": [{"party": id(Noun::Party), "since": "2025", "change": "Fewer charges"}], "language": "EN", "version": 2,
        "illustrative": true, "remark": "A remark",
    })
}

fn room() -> Value {
    json!({
        "reference": "R-01", "meeting": id(Noun::Meeting), "name": "Plenary room", "capacity": 80,
        "features": ["hearing_loop"], "hybrid": true,
    })
}

fn item() -> Value {
    json!({
        "reference": "I-01", "meeting": id(Noun::Meeting), "number": "1", "kind": "workshop", "day": "2024-06-26",
        "start": 570, "duration": 45, "minimum": 30, "actual_start": 575, "actual": 50,
        "replanned": {"start": 571, "minutes": 44, "turn": 100}, "room": id(Noun::Room),
        "online": true, "parallel": "Workshops", "title": "A title", "description": "A description",
        "translations": [{"language": "FR", "title": "Un titre", "description": "Une description", "outdated": true}],
        "aims": ["discuss"], "purpose": "A purpose", "questions": ["Why?"],
        "people": [{
            "who": {"kind": "participant", "id": id(Noun::Participant)}, "role": "moderator", "confirmed": true,
            "note": "A note", "hours": {"from": 540, "to": 720},
        }],
        "label": "TLP:AMBER", "chatham_house": true, "video_link": "https://example.org",
        "tour": {"question": "What?", "order": "chosen", "minutes": 3, "chosen": [id(Noun::Delegation)]},
        "papers": [{"content": "00", "name": "a.pdf", "bytes": 7, "label": "TLP:RED"}],
        "run_sheet": [{"at": -5, "kind": "doors", "text": "Open", "who": "Desk"}], "proposed_by": "Europol",
        "event": {"uid": "a1@planner.test", "time": "2024-06-26T08:00:00Z", "sequence": 2},
        "expected": 24,
    })
}

/// The row of a full record.
pub(super) fn full_row(noun: Noun) -> Stored {
    let fields = with_record!(noun, R => row::fields_of(&serde_json::from_value::<R>(full(noun)).unwrap()));
    Stored { id: id(noun).parse().unwrap(), revision: 1, fields }
}

/// Tells whether something holds nothing anywhere: such a part would not be looked into.
fn lacks_something(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty() || items.iter().any(lacks_something),
        Value::Object(fields) => fields.values().any(lacks_something),
        _ => false,
    }
}

/// A correction is of an entry or of a sentence, and that of this test is of an entry.
const OTHER_CORRECTED: &str = "sentence";

#[test]
fn every_field_has_its_column() {
    for noun in Noun::ALL {
        let kept = with_record!(noun, R => {
            let record: R = serde_json::from_value(full(noun)).unwrap();
            assert_eq!(R::NOUN, noun);
            serde_json::to_value(&record).unwrap()
        });
        assert!(!lacks_something(&kept), "the {noun} of this test leaves a field empty: {kept}");
        let other = (noun == Noun::Correction).then_some(OTHER_CORRECTED);
        let fields: BTreeSet<&str> =
            kept.as_object().unwrap().keys().map(String::as_str).chain(other).collect();
        let known: BTreeSet<&str> =
            columns(noun).iter().map(|column| column.name).chain(["id", "revision"]).collect();
        assert_eq!(fields, known, "the fields of a {noun} and its columns");
    }
}

#[tokio::test]
async fn every_column_is_in_its_table_with_the_default_of_older_records() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    for noun in Noun::ALL {
        let sql = format!("select name, type, \"notnull\", dflt_value from pragma_table_info('{noun}')");
        let table = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(unit.connection()).await.unwrap();
        assert_eq!(table.len(), columns(noun).len() + 2, "the table of {noun} has other columns");
        for column in columns(noun) {
            let name = column.name;
            let found = table.iter().find(|row| row.get::<&str, _>(0) == name);
            let row = found.unwrap_or_else(|| panic!("{noun} has no column {name}"));
            let kind = if matches!(column.kind, Kind::Text | Kind::Json) { "TEXT" } else { "INTEGER" };
            assert_eq!(row.get::<&str, _>(1), kind, "how {noun} keeps {name}");
            let default = row.get::<Option<&str>, _>(3).filter(|_| row.get::<bool, _>(2)).map(|literal| {
                let text = literal.trim_matches('\'');
                match column.kind {
                    Kind::Text => Value::from(text),
                    _ => serde_json::from_str(text).unwrap(),
                }
            });
            let said = column.default.map(|default| serde_json::from_str(default).unwrap());
            assert_eq!(said, default, "what older records of {noun} hold in {name}, in file and migration");
        }
    }
}

#[tokio::test]
async fn every_record_is_read_as_it_was_kept() {
    let fixture = Fixture::new().await;
    let mut unit = fixture.store.begin(now()).await.unwrap();
    for noun in Noun::ALL {
        unit.create(noun, vec![full_row(noun)]).await.unwrap();
    }
    for noun in Noun::ALL {
        let rows = row::select(unit.connection(), noun, "", &[]).await.unwrap();
        with_record!(noun, R => {
            let wanted: R = serde_json::from_value(full(noun)).unwrap();
            assert_eq!(record::<R>(&rows[0]).unwrap(), wanted, "a {noun}");
        });
        assert_eq!(stored(noun, &rows[0]).unwrap().fields, full_row(noun).fields, "the fields of a {noun}");
    }
}

/// What a piece of a record cannot be without: it was there in the first release, and nothing stands for it.
const ESSENTIAL: [&str; 5] = ["id", "revision", "reference", "meeting", "language"];

/// What who spoke and what a marking is cannot be without: each is one choice, whole or not there.
const CHOSEN: [&str; 3] = ["kind", "who", "text"];

/// What is sent round, and who agreed, cannot be without which.
const OF_SILENCE: [&str; 5] = ["kind", "of", "delegation", "note", "sentence"];

/// Who has an action is one choice, whole or not there.
const OF_ACTION: [&str; 2] = ["kind", "parties"];

/// What is suggested, settled and decided cannot be without what it says.
const OF_COMMENT: [&str; 5] = ["what", "title", "resolved", "accepted", "at"];

/// Lists the pieces of a value with one field missing, each with the name of that field.
fn without_one(value: &Value) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                for (name, less) in without_one(item) {
                    let mut items = items.clone();
                    items[index] = less;
                    out.push((name, Value::Array(items)));
                }
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                // `kind` and `id` are the two halves of naming somebody.
                if fields.len() > 2 || !fields.contains_key("id") {
                    let mut fields = fields.clone();
                    fields.remove(name);
                    out.push((name.clone(), Value::Object(fields)));
                }
                for (inner, less) in without_one(field) {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), less);
                    out.push((inner, Value::Object(fields)));
                }
            }
        }
        _ => {}
    }
    out
}

#[test]
fn what_is_kept_as_one_piece_outlives_its_fields() {
    let mut looked_at = 0;
    for noun in Noun::ALL {
        let whole = full(noun);
        for column in columns(noun).iter().filter(|column| column.kind == Kind::Json) {
            for (field, less) in without_one(&whole[column.name]) {
                let mut kept = whole.clone();
                kept[column.name] = less;
                let read = with_record!(noun, R => serde_json::from_value::<R>(kept).map(drop));
                looked_at += 1;
                let essential = ESSENTIAL.contains(&field.as_str())
                    || (matches!(noun, Noun::Note | Noun::Correction) && CHOSEN.contains(&field.as_str()))
                    || (noun == Noun::Silence && OF_SILENCE.contains(&field.as_str()))
                    || (noun == Noun::Action && OF_ACTION.contains(&field.as_str()))
                    || (noun == Noun::Comment && OF_COMMENT.contains(&field.as_str()));
                assert!(
                    read.is_ok() || essential,
                    "{noun}.{}, kept before it had `{field}`, is damaged; give the field #[serde(default)]: {read:?}",
                    column.name
                );
            }
        }
    }
    assert!(looked_at > 90, "only {looked_at} fields were taken out");
}
