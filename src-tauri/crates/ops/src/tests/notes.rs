//! Session notes of the sample: what each audience may have, and what becomes of an entry.

use super::sampled::Sample;
use crate::export::{Prepared, Wanted, audience};
use crate::history::{self, HistoryPoint, RecordHistory, Restoring};
use crate::import::{Decisions, Frame, ImportKind, ImportSession};
use crate::notes::{self, NoteDraft, NotesDisclosed};
use crate::{Error, Unit};
use domain::disclosure::{NotesParts, PaperForm, PaperKind, WithheldWhy};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::note::guard::PassageCode;
use domain::note::{
    Attribution, Note, NoteDetails, NoteKind, NoteStatus, NotesTemplate, Speaker, WORKSHOP_REPORT,
};
use domain::noun::Noun;
use domain::verb::{Named, Verb};
use std::collections::BTreeSet;

impl Sample {
    async fn disclosed(&self, to: &str) -> NotesDisclosed {
        let mut unit = self.unit().await;
        let audience = audience(&mut unit, self.meeting, to).await.unwrap();
        notes::disclosed(&mut unit, self.meeting, audience, NotesParts::default()).await.unwrap()
    }
}

fn numbered(numbers: &[u32]) -> Vec<String> {
    numbers.iter().map(|number| format!("N-{number:02}")).collect()
}

/// Every number up to 40 but these.
fn all_but(numbers: &[u32]) -> Vec<String> {
    numbered(&(1..=40).filter(|number| !numbers.contains(number)).collect::<Vec<_>>())
}

#[tokio::test]
async fn every_audience_has_exactly_the_entries_of_the_oracle() {
    let sample = Sample::new().await;
    let green = [1, 2, 5, 6, 7, 12, 13, 14, 15, 16, 17, 18, 22, 23, 25, 27, 28, 31, 34, 36, 40];
    let named = [2, 3, 16, 17, 18, 19, 20, 25, 38];
    for (to, label, disclosed, may) in [
        ("public", HandlingLabel::Clear, numbered(&[1, 2, 16, 40]), numbered(&[2, 16])),
        ("community", HandlingLabel::Green, numbered(&green), numbered(&[2, 16, 17, 18, 25])),
        ("participants", HandlingLabel::Amber, all_but(&[10, 11, 32]), numbered(&named)),
        ("member_states", HandlingLabel::Amber, all_but(&[10, 11, 32]), numbered(&named)),
        ("delegation:DE", HandlingLabel::Amber, all_but(&[10, 11, 32]), numbered(&named)),
        ("organisation", HandlingLabel::AmberStrict, all_but(&[11]), numbered(&named)),
        ("co_chairs", HandlingLabel::AmberStrict, all_but(&[11]), numbered(&named)),
        ("secretariat", HandlingLabel::Red, all_but(&[]), numbered(&named)),
        ("guest:G02", HandlingLabel::Green, numbered(&[14]), Vec::new()),
    ] {
        let said = sample.disclosed(to).await;
        assert_eq!(said.disclosed, disclosed, "{to}");
        assert_eq!(said.named, may, "{to}");
        assert_eq!(said.label, label, "{to}");
        let stays: BTreeSet<String> = said.withheld.iter().map(|one| one.reference.clone()).collect();
        let leaves: BTreeSet<String> = said.disclosed.into_iter().collect();
        assert!(leaves.is_disjoint(&stays), "{to}");
        assert_eq!(leaves.len() + stays.len(), 40, "{to}: what leaves and what stays is everything");
    }
}

#[tokio::test]
async fn two_entries_may_give_away_their_source_and_one_is_case_data() {
    let sample = Sample::new().await;
    let codes = |said: &NotesDisclosed| {
        said.warnings.iter().map(|one| format!("{} {}", one.reference, one.code)).collect::<Vec<_>>()
    };
    assert_eq!(codes(&sample.disclosed("participants").await), ["N-09 foreign_words", "N-30 country"]);
    let secretariat = codes(&sample.disclosed("secretariat").await);
    assert!(secretariat.contains(&"N-11 case_data".to_owned()), "{secretariat:?}");
    assert_eq!(codes(&sample.disclosed("community").await), [""; 0], "neither of them is theirs");
}

#[tokio::test]
async fn a_guest_and_a_name_in_latin_letters_are_found_while_typing() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let found = async |unit: &mut Unit, text: &str| {
        let passages = crate::notes::passages(unit, sample.meeting, text, false).await.unwrap();
        passages.into_iter().map(|passage| (passage.code, passage.found)).collect::<Vec<_>>()
    };
    let person = |name: &str| vec![(PassageCode::Person, name.to_owned())];
    assert_eq!(found(&mut unit, "As Verhaeghe put it").await, person("Verhaeghe"), "a guest");
    let mut person_of = unit.persons_at(sample.meeting).await.unwrap().swap_remove(0);
    person_of.name.family_name_latin = "Papadimitriou".parse().unwrap();
    unit.step(Verb::EditPerson(Named::of("Papadimitriou")));
    unit.save(&mut person_of).await.unwrap();
    let said = found(&mut unit, "As Papadimitriou put it").await;
    assert_eq!(said, person("Papadimitriou"), "a name in Latin letters");
}

#[tokio::test]
async fn nobody_under_the_rule_is_in_any_form_of_any_file() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let rows = notes::rows(&mut unit, sample.meeting, None).await.unwrap();
    let hidden: Vec<String> = rows
        .iter()
        .filter(|row| row.under_the_rule && !row.note.details.consent && row.note.details.speaker.is_person())
        .map(|row| row.said_by.clone())
        .collect();
    assert!(hidden.len() > 15, "the sample has speakers to hide: {}", hidden.len());
    let named: BTreeSet<&String> = rows
        .iter()
        .filter(|row| !row.under_the_rule || row.note.details.consent)
        .map(|row| &row.said_by)
        .collect();
    for to in ["participants", "co_chairs", "secretariat", "delegation:RO"] {
        let audience = audience(&mut unit, sample.meeting, to).await.unwrap();
        for form in [PaperForm::Html, PaperForm::Markdown, PaperForm::Json] {
            let wanted = Wanted::new(PaperKind::Minutes, form, audience);
            let paper = Prepared::prepare(&mut unit, sample.meeting, wanted).await.unwrap();
            let text = String::from_utf8(paper.write().unwrap()).unwrap();
            for name in hidden.iter().filter(|name| !named.contains(name)) {
                assert!(!text.contains(name.as_str()), "{name} is in the {form:?} for {to}");
            }
        }
    }
}

#[tokio::test]
async fn the_first_fifteen_alone_follow_the_oracle_too_and_the_same_file_changes_nothing() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    for number in 16..=40 {
        let note = sample_note(&mut unit, sample.meeting, number).await;
        notes::remove(&mut unit, note.id).await.unwrap();
    }
    let all = |to| audience_of(sample.meeting, to);
    let (meeting, to) = all("community");
    let to = audience(&mut unit, meeting, to).await.unwrap();
    let said = notes::disclosed(&mut unit, meeting, to, NotesParts::default()).await.unwrap();
    assert_eq!(said.disclosed, numbered(&[1, 2, 5, 6, 7, 12, 13, 14, 15]));
    assert_eq!(said.named, numbered(&[2]));
    drop(unit);

    let mut unit = sample.unit().await;
    let frame = Frame::from(&crate::meeting::view(&mut unit, sample.meeting).await.unwrap().meeting.details);
    let file = ImportSession::read(ImportKind::Notes, ::sample::NOTES, "notes.json", &frame).unwrap();
    let plan = file.plan(&mut unit, sample.meeting, &Decisions::default()).await.unwrap();
    assert_eq!(plan.effects(), 0, "{:?}", plan.totals());
}

fn audience_of(meeting: MeetingId, to: &str) -> (MeetingId, &str) {
    (meeting, to)
}

async fn sample_note(unit: &mut Unit, meeting: MeetingId, number: u32) -> Note {
    let all: Vec<Note> = unit.of_meeting(meeting).await.unwrap();
    all.into_iter().find(|note| note.reference == format!("N-{number:02}")).unwrap()
}

#[tokio::test]
async fn a_label_is_widened_with_the_consent_of_its_source_only() {
    let sample = Sample::new().await;
    let note = sample.note("N-10").await;
    let mut unit = sample.unit().await;
    let wider = NoteDetails { label: Some(HandlingLabel::Green), ..note.details.clone() };
    let refused = notes::edit(&mut unit, note.id, note.revision, wider.clone()).await.unwrap_err();
    assert_eq!(refused.field(), Some("label"));
    let agreed = NoteDetails { lowered_by: "Lithuania, by mail of 1 July".parse().unwrap(), ..wider };
    let wider = notes::edit(&mut unit, note.id, note.revision, agreed).await.unwrap();
    let stricter = NoteDetails { label: Some(HandlingLabel::Red), ..wider.details.clone() };
    notes::edit(&mut unit, wider.id, wider.revision, stricter).await.unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_approved_is_shown_as_changed_since() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let mut unit = sample.unit().await;
    assert_eq!(notes::set_status(&mut unit, &[note.id], NoteStatus::Approved).await.unwrap(), 1);
    unit.commit().await.unwrap();
    let note = sample.note("N-04").await;
    let mut unit = sample.unit().await;
    let details = NoteDetails { text: "Another wording.".parse().unwrap(), ..note.details.clone() };
    let note = notes::edit(&mut unit, note.id, note.revision, details).await.unwrap();
    assert!(note.details.changed_since);
}

#[tokio::test]
async fn a_passage_that_is_taken_out_is_nowhere_any_more() {
    let sample = Sample::new().await;
    let note = sample.note("N-30").await;
    let mut unit = sample.unit().await;
    let passages =
        notes::passages(&mut unit, sample.meeting, note.details.text.as_str(), false).await.unwrap();
    let note = notes::reword(&mut unit, note.id, note.revision, &passages).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(
        note.details.text.as_str(),
        "In one State the decision is recorded on one page and follows the file."
    );
    let mut unit = sample.unit().await;
    assert!(crate::search::search(&mut unit, sample.meeting, "Italy decision").await.unwrap().is_empty());
    assert!(
        matches!(unit.undo().await, Err(store::Error::CannotUndo)),
        "the earlier wording cannot come back"
    );
    drop(unit);
    let verified = sample.unit().await.verify_journal().await.unwrap();
    assert_eq!(
        (verified.broken_at, verified.erased),
        (None, 2),
        "the chain holds, and both wordings left it"
    );
}

#[tokio::test]
async fn a_marking_of_classified_information_is_kept_in_no_field() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let mut unit = sample.unit().await;
    let text: domain::text::Prose = "As in CONFIDENTIEL UE/EU CONFIDENTIAL 12".parse().unwrap();
    let marked = NoteDetails { text, ..note.details.clone() };
    let refused = notes::edit(&mut unit, note.id, note.revision, marked.clone()).await.unwrap_err();
    assert_eq!(refused.field(), Some("text"));
    assert!(refused.said().contains("CONFIDENTIEL UE"), "{}", refused.said());
    let draft = NoteDraft { note: None, details: marked };
    assert!(matches!(notes::keep_draft(&mut unit, sample.meeting, &draft).await, Err(Error::Refused(_))));
}

#[tokio::test]
async fn what_is_being_typed_outlives_the_process_and_leaves_no_step() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let details = NoteDetails::new(
        note.details.item,
        NoteKind::Question,
        note.details.at,
        "Half a sen".parse().unwrap(),
    );
    let draft = NoteDraft {
        note: None,
        details: NoteDetails { speaker: Speaker::Words("plenary".parse().unwrap()), ..details },
    };
    let mut unit = sample.unit().await;
    notes::keep_draft(&mut unit, sample.meeting, &draft).await.unwrap();
    assert_eq!(unit.commit().await.unwrap().step, None);
    let mut unit = sample.unit().await;
    assert_eq!(notes::draft(&mut unit, sample.meeting).await.unwrap(), Some(draft));
    notes::forget_draft(&mut unit, sample.meeting).await.unwrap();
    assert_eq!(notes::draft(&mut unit, sample.meeting).await.unwrap(), None);
}

#[tokio::test]
async fn a_text_is_found_in_notes_items_and_people_without_accents() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let found = crate::search::search(&mut unit, sample.meeting, "preservation").await.unwrap();
    let note = found.iter().find(|one| one.reference == "N-04").unwrap();
    assert_eq!((note.before.as_str(), note.found.as_str()), ("Asked that ", "preservation"));
    let nouns: BTreeSet<_> = found.iter().map(|place| place.noun.as_str()).collect();
    for noun in ["note", "practice", "challenge"] {
        assert!(nouns.contains(noun), "records of exchange are found with everything else: {nouns:?}");
    }
    let practice = found.iter().find(|place| place.noun == Noun::Practice).unwrap();
    assert!(practice.label.is_some(), "its label stands beside it");
    let statements = crate::search::search(&mut unit, sample.meeting, "dignity").await.unwrap();
    assert_eq!(statements[0].noun, Noun::Statement);
    assert_eq!(statements[0].name, "Exploitation", "it is found under its concept");
    let found = crate::search::search(&mut unit, sample.meeting, "turcanu").await.unwrap();
    assert_eq!(found.iter().map(|one| one.found.as_str()).collect::<Vec<_>>(), ["Țurcanu"]);
}

#[tokio::test]
async fn what_is_found_comes_in_steps_in_the_order_in_which_it_was_said_and_is_counted_whole() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let first = sample_note_of(&mut unit, &sample, "N-04").await;
    let mut many: Vec<domain::note::Note> = (0..950_u32)
        .map(|number| {
            let text = format!("Interpolated {number}.").parse().unwrap();
            let at = first.details.at + chrono::Duration::seconds(i64::from(number));
            domain::note::Note {
                id: unit.new_id(),
                revision: domain::ids::Revision::default(),
                reference: format!("N-{}", 1_000 + number),
                details: NoteDetails::new(first.details.item, NoteKind::Intervention, at, text),
                ..first.clone()
            }
        })
        .collect();
    unit.step(Verb::EditNotes(domain::verb::Counted { count: 950 }));
    for some in many.chunks_mut(500) {
        unit.save_new(some).await.unwrap();
    }
    let note = domain::noun::Noun::Note;
    for steps in [1, 2, 9, 10] {
        let told =
            crate::search::find(&mut unit, sample.meeting, "interpolat", &[(note, steps)]).await.unwrap();
        let notes: Vec<&str> = told
            .found
            .iter()
            .filter(|one| one.noun == note && one.found == "Interpolated")
            .map(|one| one.reference.as_str())
            .collect();
        let shown = (crate::search::STEP * steps).min(950);
        let expected: Vec<String> = (0..shown).map(|number| format!("N-{}", 1_000 + number)).collect();
        assert_eq!(notes, expected, "{steps} steps");
        let all = told.records.iter().find(|(noun, _)| *noun == note).unwrap().1;
        assert_eq!(all, 950, "the total is that of all, whatever is told");
    }
    let all = crate::search::search(&mut unit, sample.meeting, "interpolated").await.unwrap();
    assert_eq!(all.len(), 950, "who asks for everything gets everything");
}

#[tokio::test]
async fn notes_of_another_meeting_are_neither_told_nor_counted() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let first = sample_note_of(&mut unit, &sample, "N-04").await;
    let details = unit.get::<domain::meeting::Meeting>(sample.meeting).await.unwrap().details;
    let series = crate::meeting::series(&mut unit).await.unwrap()[0].series.id;
    let choice = crate::meeting::SeriesChoice::Existing { id: series };
    let other = domain::meeting::MeetingDetails { ordinal: 4, ..details };
    let other = crate::meeting::create(&mut unit, choice, other).await.unwrap();
    let mut many: Vec<domain::note::Note> = (0..1_200_u32)
        .map(|number| domain::note::Note {
            id: unit.new_id(),
            revision: domain::ids::Revision::default(),
            reference: format!("N-{}", 1_000 + number),
            meeting: if number < 300 { other.id } else { sample.meeting },
            details: NoteDetails { text: "Interpolated.".parse().unwrap(), ..first.details.clone() },
        })
        .collect();
    unit.step(Verb::EditNotes(domain::verb::Counted { count: 1_200 }));
    for some in many.chunks_mut(500) {
        unit.save_new(some).await.unwrap();
    }
    let told = crate::search::find(&mut unit, sample.meeting, "interpolated", &[]).await.unwrap();
    let note = domain::noun::Noun::Note;
    assert_eq!(told.records, [(note, 900)]);
    assert_eq!(told.found.len(), 100);
    assert!(
        told.found.iter().all(|one| one.reference.as_str() >= "N-1300"),
        "300 of the other meeting come first and take nobody's place"
    );
}

#[tokio::test]
async fn where_nothing_is_found_the_nearest_spelling_is_told_as_it_is_written_here() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    for (typed, nearest) in [
        ("preservaton", Some("preservation")),
        ("Turcnau", Some("Țurcanu")),
        ("preservaton warrant", None),
        ("asked  preservaton,", Some("asked  preservation,")),
        ("preservation", None),
        ("xyzzyx", None),
        ("", None),
    ] {
        let told = crate::search::find(&mut unit, sample.meeting, typed, &[]).await.unwrap();
        assert_eq!(told.nearest.as_deref(), nearest, "{typed}");
        if let Some(nearest) = nearest {
            let again = crate::search::find(&mut unit, sample.meeting, nearest, &[]).await.unwrap();
            assert!(!again.found.is_empty(), "what is proposed is found");
        }
    }
}

#[tokio::test]
async fn an_entry_that_moves_to_an_open_item_stays_as_closed_as_it_was() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let mut note = sample_note_of(&mut unit, &sample, "N-08").await;
    (note.details.label, note.details.chatham_house) = (None, false);
    let mut under: domain::agenda::AgendaItem = unit.get(note.details.item).await.unwrap();
    assert!(under.details.chatham_house, "its item alone protects it");
    under.details.label = Some(HandlingLabel::Red);
    unit.step(Verb::EditNote(Named::of("N-08")));
    unit.save(&mut note).await.unwrap();
    unit.save(&mut under).await.unwrap();
    let open = item(&mut unit, &sample, "I-01").await;
    assert!(!open.chatham_house && open.label < HandlingLabel::Red, "the first item is more open: {open:?}");
    let details = NoteDetails { item: open.id, ..note.details.clone() };
    let moved = notes::edit(&mut unit, note.id, note.revision, details).await.unwrap();
    assert_eq!(moved.details.item, open.id);
    assert_eq!(moved.details.label, Some(HandlingLabel::Red), "no label is lowered by a move");
    assert!(moved.details.chatham_house, "whoever spoke under the Rule stays under it");
}

#[tokio::test]
async fn a_history_tells_who_changed_which_words_and_brings_them_back() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let mut unit = sample.unit().await;
    let details = NoteDetails {
        text: "Asked that preservation be requested before the second interview.".parse().unwrap(),
        label: Some(HandlingLabel::Red),
        speaker: Speaker::Nobody,
        ..note.details.clone()
    };
    notes::edit(&mut unit, note.id, note.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let told = sample.history_of(&note).await;
    let line = &told.lines[0];
    assert_eq!(line.step.sentence, "Changed entry N-04 of the notes");
    let field = |name: &str| line.changes[0].fields.iter().find(|field| field.field == name).unwrap();
    let text = field("text");
    let came = text.words.iter().any(|run| run.text.contains("second"));
    assert!(came && text.words.len() > 2, "words are compared and not texts: {:?}", text.words);
    assert_eq!((field("label").after.as_str(), field("label").comes_back), ("TLP:RED", false));
    assert!(field("speaker").hidden, "who spoke is told on the entry alone");
    let asked = sample.restoring(&note, line.step.seq).await;
    let mut unit = sample.unit().await;
    assert_eq!(history::restore(&mut unit, sample.meeting, &asked).await.unwrap(), 1, "the wording");
    let step = unit.commit().await.unwrap().step.unwrap();
    assert!(step.undoable, "one step, which can be taken back");
    let back = sample.note("N-04").await;
    assert_eq!(back.details.text, note.details.text);
    assert_eq!(back.details.speaker, note.details.speaker, "nobody is given the words of another");
    assert!(!back.details.consent, "whoever agreed to be named was somebody else");
    assert_eq!(back.details.label, Some(HandlingLabel::Red), "what protects it stays as it is now");
    let mut unit = sample.unit().await;
    let late = history::restore(&mut unit, sample.meeting, &asked).await.unwrap_err();
    assert_eq!(late.code(), crate::ErrorCode::ChangedMeanwhile, "that was offered over another wording");
}

#[tokio::test]
async fn a_wording_that_was_erased_stays_erased_in_the_history() {
    let sample = Sample::new().await;
    let note = sample.note("N-30").await;
    let mut unit = sample.unit().await;
    let passages =
        notes::passages(&mut unit, sample.meeting, note.details.text.as_str(), false).await.unwrap();
    notes::reword(&mut unit, note.id, note.revision, &passages).await.unwrap();
    unit.commit().await.unwrap();
    let told = sample.history_of(&note).await;
    assert!(!format!("{told:?}").contains("Italy"), "nothing of it is told");
    let asked = sample.restoring(&note, told.lines[0].step.seq).await;
    let mut unit = sample.unit().await;
    let refused = history::restore(&mut unit, sample.meeting, &asked).await.unwrap_err();
    assert_eq!(refused.field(), Some("text"), "{refused:?}");
}

impl Sample {
    async fn history_of(&self, note: &Note) -> RecordHistory {
        let (noun, id) = (Noun::Note, note.id.into());
        history::of_record(&mut self.unit().await, self.meeting, noun, id).await.unwrap()
    }

    /// What brings back all that a note held before a line.
    async fn restoring(&self, note: &Note, line: i32) -> Restoring {
        let seen = self.history_of(note).await.seen;
        let at = HistoryPoint::Before(line);
        Restoring { noun: Noun::Note, record: note.id.into(), at, fields: Vec::new(), seen }
    }
}

#[tokio::test]
async fn a_tour_de_table_has_a_place_for_each_delegation_which_leaves_with_nothing_until_it_is_filled() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let nine = item(&mut unit, &sample, "I-09").await;
    assert_eq!(nine.template, Some(NotesTemplate::TourDeTable));
    let before = notes::rows(&mut unit, sample.meeting, Some(nine.id)).await.unwrap().len();
    let since = "2024-06-27T10:10:00".parse().unwrap();
    let laid = notes::lay_out(&mut unit, nine.id, since).await.unwrap();
    assert!(laid > 20, "a place for each: {laid}");
    let rows = notes::rows(&mut unit, sample.meeting, Some(nine.id)).await.unwrap();
    assert_eq!(rows.len(), before + laid as usize);
    let codes = |rows: &[notes::NoteRow]| {
        let places = rows.iter().filter(|row| row.note.details.place.is_some());
        places.flat_map(|row| row.codes.clone()).collect::<Vec<_>>()
    };
    let order = codes(&rows);
    let roster = crate::roster(&mut unit, sample.meeting).await.unwrap();
    let protocol: Vec<&str> = roster.groups.iter().map(|group| group.party.code.as_str()).collect();
    let places: Vec<usize> =
        order.iter().map(|code| protocol.iter().position(|other| other == code).unwrap()).collect();
    assert!(places.is_sorted(), "in protocol order: {order:?}");
    for to in ["secretariat", "participants"] {
        let said = disclosed(&mut unit, &sample, to).await;
        let waits = said.withheld.iter().filter(|one| one.reasons == [WithheldWhy::NotWritten]).count();
        assert_eq!(waits, laid as usize, "{to}: a place that is empty is no entry");
    }
    let refused = notes::lay_out(&mut unit, nine.id, since).await.unwrap_err();
    assert_eq!(refused.field(), Some("item"), "nothing is laid out twice");

    let third = rows.iter().filter(|row| row.note.details.place.is_some()).nth(2).unwrap();
    let group = roster.groups.iter().find(|group| group.party.code == third.codes[0]).unwrap();
    let speaker = Speaker::Participant(group.members[0].participant.id);
    let at = "2024-06-27T10:31:00".parse().unwrap();
    let said = NoteDetails {
        speaker: speaker.clone(),
        ..NoteDetails::new(nine.id, NoteKind::Intervention, at, "Agrees.".parse().unwrap())
    };
    let closed = NoteDetails {
        label: Some(HandlingLabel::Red),
        attribution: Attribution::Unattributed,
        ..third.note.details.clone()
    };
    notes::edit(&mut unit, third.note.id, third.note.revision, closed).await.unwrap();
    let filled = notes::add(&mut unit, sample.meeting, said).await.unwrap();
    assert_eq!(filled.id, third.note.id, "what a delegation says fills its place");
    let (label, attribution) = (filled.details.label, filled.details.attribution);
    assert_eq!(label, Some(HandlingLabel::Red), "as closed as the place was");
    assert_eq!(attribution, Attribution::Unattributed);
    assert_eq!((filled.details.at, &filled.details.speaker), (at, &speaker));
    assert_eq!(
        codes(&notes::rows(&mut unit, sample.meeting, Some(nine.id)).await.unwrap()),
        order,
        "and stays there"
    );
    let said = disclosed(&mut unit, &sample, "secretariat").await;
    assert!(said.disclosed.contains(&filled.reference));
    let step = unit.commit().await.unwrap().step.unwrap();
    assert!(step.undoable);
}

#[tokio::test]
async fn a_workshop_is_asked_for_what_its_report_says_and_the_agenda_may_change_meanwhile() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let workshop = item(&mut unit, &sample, "I-05b").await;
    notes::lay_out(&mut unit, workshop.id, "2024-06-26T14:00:00".parse().unwrap()).await.unwrap();
    let rows = notes::rows(&mut unit, sample.meeting, Some(workshop.id)).await.unwrap();
    let kinds: BTreeSet<&str> = rows.iter().map(|row| row.note.details.kind.as_str()).collect();
    for kind in WORKSHOP_REPORT {
        assert!(kinds.contains(kind.as_str()), "{kind:?} is asked for");
    }
    let refused = crate::agenda::remove(&mut unit, &[workshop.id]).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(_)), "an item with places is not removed unseen: {refused:?}");
    let plenary = item(&mut unit, &sample, "I-04").await;
    let refused = notes::lay_out(&mut unit, plenary.id, "2024-06-26T11:00:00".parse().unwrap()).await;
    assert_eq!(refused.unwrap_err().field(), Some("item"), "a plenary has no template");
}

#[tokio::test]
async fn what_is_copied_has_its_label_first_and_last_goes_through_the_door_and_stands_in_the_history() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let participants = audience(&mut unit, sample.meeting, "participants").await.unwrap();
    let community = audience(&mut unit, sample.meeting, "community").await.unwrap();
    let row = row(&mut unit, &sample, "N-04").await;
    assert!(row.under_the_rule && !row.note.details.consent);
    let only = NotesParts { entry: Some(row.note.id), ..NotesParts::default() };
    let copied = notes::copy(&mut unit, sample.meeting, participants, only.clone()).await.unwrap();
    let lines: Vec<&str> = copied.text.lines().collect();
    assert_eq!((lines[0], *lines.last().unwrap()), ("TLP:AMBER", "TLP:AMBER"));
    assert!(
        copied.text.contains("preservation") && copied.text.contains("One participant"),
        "{}",
        copied.text
    );
    for hidden in [row.said_by.as_str(), "N-04", "11:3"] {
        assert!(!copied.text.contains(hidden), "{hidden} in {}", copied.text);
    }
    let refused = notes::copy(&mut unit, sample.meeting, community, only.clone()).await.unwrap_err();
    assert!(refused.said().contains("stricter"), "{}", refused.said());
    let open = NotesParts { entry: Some(sample_note_of(&mut unit, &sample, "N-30").await.id), ..only };
    let refused = notes::copy(&mut unit, sample.meeting, participants, open).await.unwrap_err();
    assert_eq!(
        refused.field(),
        Some("warnings"),
        "a giveaway leaves by the export, where somebody looks at it"
    );
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let history = crate::steps::list(&mut unit, 3).await.unwrap();
    let said = "Copied the session notes for the participants (TLP:AMBER)";
    assert_eq!(history.iter().filter(|step| step.sentence == said).count(), 1, "{history:?}");
}

#[tokio::test]
async fn private_notes_leave_for_the_secretariat_alone_and_say_that_they_do() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let note = sample_note_of(&mut unit, &sample, "N-04").await;
    let details = NoteDetails { private: true, ..note.details.clone() };
    notes::edit(&mut unit, note.id, note.revision, details).await.unwrap();
    let parts = NotesParts { private: true, ..NotesParts::default() };
    for (to, may) in [("secretariat", true), ("co_chairs", false), ("participants", false)] {
        let audience = audience(&mut unit, sample.meeting, to).await.unwrap();
        let wanted =
            Wanted { notes: parts.clone(), ..Wanted::new(PaperKind::Minutes, PaperForm::Markdown, audience) };
        let prepared = Prepared::prepare(&mut unit, sample.meeting, wanted).await;
        assert_eq!(prepared.is_ok(), may, "{to}");
        if let Ok(paper) = prepared {
            let said: Vec<&str> = paper.warnings().iter().map(|said| said.message.as_str()).collect();
            assert!(said.iter().any(|said| said.contains("leave the computer")), "{said:?}");
            assert!(String::from_utf8(paper.write().unwrap()).unwrap().contains("own note"));
        }
    }
}

async fn row(unit: &mut Unit, sample: &Sample, reference: &str) -> notes::NoteRow {
    let rows = notes::rows(unit, sample.meeting, None).await.unwrap();
    rows.into_iter().find(|row| row.note.reference == reference).unwrap()
}

async fn item(unit: &mut Unit, sample: &Sample, reference: &str) -> notes::NotesItem {
    let board = notes::board(unit, sample.meeting).await.unwrap();
    board.items.into_iter().find(|item| item.reference == reference).unwrap()
}

async fn sample_note_of(unit: &mut Unit, sample: &Sample, reference: &str) -> Note {
    row(unit, sample, reference).await.note
}

async fn disclosed(unit: &mut Unit, sample: &Sample, to: &str) -> NotesDisclosed {
    let audience = audience(unit, sample.meeting, to).await.unwrap();
    notes::disclosed(unit, sample.meeting, audience, NotesParts::default()).await.unwrap()
}
