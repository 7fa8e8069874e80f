//! The one list of commands and events. The TypeScript bindings are made from it.

use crate::{commands, event};
use domain::disclosure::rights::{PAPERS, PaperRow, RIGHTS, Rights};
use domain::exchange::{
    ActionStatus, EvidenceLevel, ExchangeKind, PracticeStatus, Severity, SourceAttribution, TransferLevel,
    TransferState,
};
use domain::party::{TILE_PLACES, TilePlace};
use domain::practice::{Aged, Criterion};
use domain::term::WhyNot;
use tauri_specta::{Builder, collect_commands, collect_events};

/// Lists what the page can ask and hear.
pub fn builder() -> Builder<tauri::Wry> {
    Builder::new()
        .commands(collect_commands![
            commands::session::session,
            commands::session::recent_workspaces,
            commands::session::forget_recent,
            commands::session::start_file,
            commands::session::passphrase_strength,
            commands::session::pick_new_workspace,
            commands::session::pick_workspace,
            commands::session::pick_backup,
            commands::session::create_workspace,
            commands::session::open_workspace,
            commands::session::explore_sample,
            commands::session::lock,
            commands::session::still_here,
            commands::session::close_workspace,
            commands::session::leave,
            commands::session::know_place,
            commands::session::backup,
            commands::unsaved::unsaved,
            commands::unsaved::keep_unsaved,
            commands::unsaved::forget_unsaved,
            commands::backups::backups,
            commands::backups::keep_backup,
            commands::backups::know_backup_beyond,
            commands::backups::choose_backup_folder,
            commands::backups::use_own_backup_folder,
            commands::backups::check_workspace,
            commands::passphrase::change_passphrase,
            commands::passphrase::make_recovery_sheet,
            commands::backups::rescue,
            commands::backups::open_backup_copy,
            commands::backups::save_rescue_report,
            commands::settings::settings,
            commands::settings::save_settings,
            commands::meeting::meeting_view,
            commands::meeting::choose_meeting,
            commands::meeting::create_meeting,
            commands::meeting::edit_meeting,
            commands::meeting::edit_meeting_opening,
            commands::meeting::next_edition,
            commands::meeting::make_next_edition,
            commands::meeting::series,
            commands::meeting::edit_series,
            commands::actions::actions_board,
            commands::actions::add_action,
            commands::actions::edit_action,
            commands::actions::remove_action,
            commands::actions::set_action_status,
            commands::actions::set_action_done,
            commands::actions::carry_actions_over,
            commands::actions::action_from_note,
            commands::actions::action_letters,
            commands::actions::write_action_letters,
            commands::meeting::zones,
            commands::meeting::parties,
            commands::people::people,
            commands::people::find_people,
            commands::people::person,
            commands::people::open_needs,
            commands::people::save_needs,
            commands::people::edit_person,
            commands::people::add_person,
            commands::people::remove_people,
            commands::people::likely_twice,
            commands::people::merge_people,
            commands::people::preview_take_apart,
            commands::people::take_apart,
            commands::people::keep_apart,
            commands::people::ask_twice_again,
            commands::people::change_people,
            commands::people::place_person,
            commands::people::place_by_name,
            commands::people::people_like,
            commands::people::not_invited,
            commands::people::invite_delegations,
            commands::people::people_views,
            commands::people::keep_people_view,
            commands::people::forget_people_view,
            commands::people::add_delegation,
            commands::people::edit_delegation,
            commands::people::remove_delegation,
            commands::agenda::agenda_board,
            commands::agenda::agenda_check,
            commands::agenda::add_agenda_item,
            commands::agenda::edit_agenda_item,
            commands::agenda::edit_agenda_item_opening,
            commands::agenda::place_agenda_item,
            commands::agenda::remove_agenda_items,
            commands::agenda::duplicate_agenda_item,
            commands::agenda::split_agenda_item,
            commands::agenda::merge_agenda_item,
            commands::agenda::renumber_agenda,
            commands::agenda::swap_rooms,
            commands::agenda::apply_template,
            commands::agenda::apply_own_template,
            commands::agenda::keep_template,
            commands::agenda::forget_template,
            commands::agenda::hold_item_beside,
            commands::agenda::earlier_topics,
            commands::agenda::propose_items,
            commands::agenda::add_room,
            commands::agenda::edit_room,
            commands::agenda::remove_room,
            commands::agenda::add_guest,
            commands::agenda::edit_guest,
            commands::agenda::remove_guest,
            commands::agenda::open_clash_needs,
            commands::agenda::set_clash_aside,
            commands::agenda::take_clash_up,
            commands::agenda::declare_trivial,
            commands::agenda::release_agenda,
            commands::agenda::returning_to,
            commands::agenda::restore_agenda,
            commands::agenda::compare_agendas,
            commands::live::live_day,
            commands::live::begin_next,
            commands::live::give_time,
            commands::live::replan_day,
            commands::room::room_view,
            commands::room::room_shown,
            commands::room::set_room,
            commands::notes::notes_board,
            commands::notes::notes_of_item,
            commands::notes::add_note,
            commands::notes::edit_note,
            commands::notes::reword_note,
            commands::notes::set_note_status,
            commands::notes::remove_note,
            commands::notes::lay_out_notes,
            commands::notes::copy_notes,
            commands::notes::note_passages,
            commands::notes::note_draft,
            commands::notes::keep_note_draft,
            commands::notes::entries_that_would_open,
            commands::notes::notes_for_everyone,
            commands::notes::write_notes_for_everyone,
            commands::notes::search,
            commands::turn::floor,
            commands::turn::ask_for_floor,
            commands::turn::withdraw_turn,
            commands::turn::move_turn,
            commands::turn::give_floor,
            commands::turn::next_turn,
            commands::turn::back_to_turn,
            commands::turn::pass_turn,
            commands::turn::turn_in_writing,
            commands::turn::run_turn,
            commands::turn::limit_turn,
            commands::turn::lengthen_turn,
            commands::presence::presence_board,
            commands::presence::set_presence,
            commands::presence::fill_presence,
            commands::presence::note_presence,
            commands::presence::clear_presence,
            commands::practices::practice_library,
            commands::practices::find_practices,
            commands::practices::practice,
            commands::practices::add_practice,
            commands::practices::edit_practice,
            commands::practices::remove_practice,
            commands::practices::practice_from_note,
            commands::practices::challenge_from_note,
            commands::practices::challenges,
            commands::practices::add_challenge,
            commands::practices::edit_challenge,
            commands::practices::remove_challenge,
            commands::practices::transfer_matrix,
            commands::practices::answer_transfer,
            commands::vocabulary::vocabularies,
            commands::vocabulary::add_term,
            commands::vocabulary::edit_term,
            commands::vocabulary::reset_term,
            commands::overview::overview,
            commands::overview::statistics,
            commands::overview::snooze_matter,
            commands::overview::wake_matter,
            commands::overview::keep_milestone,
            commands::overview::remove_milestone,
            commands::questions::questions_board,
            commands::questions::add_question,
            commands::questions::edit_question,
            commands::questions::remove_question,
            commands::questions::answer_question,
            commands::questions::remove_response,
            commands::questions::ratings_board,
            commands::questions::enter_ballots,
            commands::questions::evaluation,
            commands::questions::remove_evaluation,
            commands::concepts::concepts_board,
            commands::concepts::add_concept,
            commands::concepts::take_up_concept,
            commands::concepts::edit_concept,
            commands::concepts::remove_concept,
            commands::concepts::add_statement,
            commands::concepts::edit_statement,
            commands::concepts::remove_statement,
            commands::concepts::confirm_statement,
            commands::concepts::open_statement_again,
            commands::concepts::ask_statements,
            commands::concepts::announce_statement,
            commands::report::report_board,
            commands::report::generate_report,
            commands::report::add_sentence,
            commands::report::edit_sentence,
            commands::report::take_sentence,
            commands::report::leave_sentence_out,
            commands::report::remove_sentence,
            commands::report::publications,
            commands::report::freeze_draft,
            commands::report::note_chair_key,
            commands::report::write_report_template,
            commands::report::write_report_into_template,
            commands::corrections::corrections_board,
            commands::corrections::ask_correction,
            commands::corrections::edit_correction,
            commands::corrections::agree_correction,
            commands::corrections::refuse_correction,
            commands::corrections::take_up_correction,
            commands::corrections::remove_correction,
            commands::corrections::open_silence,
            commands::corrections::extend_silence,
            commands::corrections::answer_silence,
            commands::corrections::close_silence,
            commands::corrections::remove_silence,
            commands::replies::passages_board,
            commands::replies::say_to_passage,
            commands::replies::confirm_open_passages,
            commands::replies::asked_board,
            commands::replies::answer_asked,
            commands::replies::sign_passages,
            commands::replies::taken_board,
            commands::replies::take_entry,
            commands::replies::take_entry_back,
            commands::replies::sign_taken,
            commands::answer::answer_board,
            commands::answer::answer_comment,
            commands::answer::edit_answer_comment,
            commands::answer::take_back_comment,
            commands::answer::resolve_in_answer,
            commands::answer::decide_in_answer,
            commands::answer::answer_drafts,
            commands::answer::turn_key_in_answer,
            commands::answer::remark_in_answer,
            commands::answer::write_answer,
            commands::review::review_board,
            commands::review::add_comment,
            commands::review::edit_comment,
            commands::review::remove_comment,
            commands::review::resolve_comment,
            commands::review::accept_suggestion,
            commands::review::refuse_suggestion,
            commands::review::note_approval,
            commands::review::remove_approval,
            commands::review::open_round,
            commands::review::edit_round,
            commands::review::close_round,
            commands::papers::attach_paper,
            commands::papers::detach_paper,
            commands::papers::open_paper,
            commands::papers::save_paper,
            commands::reading::open_pouch,
            commands::reading::open_pouch_with_own_key,
            commands::reading::pouch_view,
            commands::reading::library,
            commands::reading::create_library,
            commands::reading::open_library,
            commands::reading::read_from_library,
            commands::reading::remove_from_library,
            commands::reading::keep_private_note,
            commands::reading::highlight_entry,
            commands::reading::choose_reader,
            commands::reading::search_library,
            commands::reading::preview_reading,
            commands::reading::reading_page,
            commands::reading::write_reading,
            commands::reading::open_pouch_paper,
            commands::reading::save_pouch_paper,
            commands::import::pick_import,
            commands::import::open_import,
            commands::import::current_import,
            commands::import::map_import,
            commands::import::read_import_as,
            commands::import::answer_import,
            commands::import::skip_import_rows,
            commands::import::start_import_afresh,
            commands::import::apply_import,
            commands::import::cancel_import,
            commands::export::cancel_task,
            commands::import::earlier_imports,
            commands::import::import_report,
            commands::import::preview_undo_import,
            commands::import::undo_import,
            commands::export::preview_export,
            commands::export::export_page,
            commands::export::write_export,
            commands::mails::preview_mails,
            commands::mails::write_mails,
            commands::mails::open_written_folder,
            commands::pouch::copy_secret,
            commands::pouch::pouch_readers,
            commands::pouch::preview_pouches,
            commands::pouch::write_pouches,
            commands::pouch::propose_passphrase,
            commands::pouch::public_key,
            commands::steps::undo,
            commands::steps::redo,
            commands::history::history,
            commands::history::record_history,
            commands::history::record_compared,
            commands::history::restore_record,
            commands::history::steps_behind,
            commands::history::undo_to,
        ])
        .typ::<Rights>()
        .typ::<PaperRow>()
        // Lists that have words and are in no answer of a command yet.
        .typ::<ActionStatus>()
        .typ::<Aged>()
        .typ::<Criterion>()
        .typ::<EvidenceLevel>()
        .typ::<ExchangeKind>()
        .typ::<PracticeStatus>()
        .typ::<Severity>()
        .typ::<SourceAttribution>()
        .typ::<TransferLevel>()
        .typ::<TransferState>()
        .typ::<TilePlace>()
        .typ::<WhyNot>()
        .constant("rights", RIGHTS)
        .constant("papers", PAPERS)
        .constant("tilePlaces", TILE_PLACES.as_slice())
        .constant("version", env!("CARGO_PKG_VERSION"))
        .events(collect_events![
            event::DataChanged,
            event::SessionChanged,
            event::LockSoon,
            event::LockNow,
            event::CloseNow,
            event::Progress,
            event::OpenFile,
            event::RoomChanged,
            event::BackupsChanged
        ])
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use domain::agenda::{AgendaItem, ItemDetails, ItemKind, time};
    use domain::ids::Revision;
    use domain::label::HandlingLabel;
    use domain::language::LanguageCode;
    use domain::meeting::Zone;
    use domain::note::guard::PassageCode;
    use domain::note::{Attribution, NoteDetails, NoteKind, Speaker, printed_as};
    use domain::refusal::RefusalCode;
    use serde_json::json;
    use std::fmt::Write as _;
    use words::{Language, Words};

    const ENDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/testing/ends.json");
    const PRINTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/testing/printed.json");
    const REFUSALS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/testing/refusals.json");
    const VOCABULARIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/lib/ipc/vocabularies.en.ts");
    const BINDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/lib/ipc/bindings.ts");

    /// Says of every field that it is there: serde writes `null` and leaves nothing out, the page sends whole records,
    /// and totals name every state. Only the generated functions have optional arguments.
    fn always_there(bindings: &str) -> String {
        let mut functions = true;
        let mut out = String::with_capacity(bindings.len());
        for line in bindings.lines() {
            if line.starts_with("export type ") {
                functions = false;
            } else if line.starts_with("function ") || line.starts_with("async function ") {
                functions = true;
            }
            // One case of a union has none of the fields of the others.
            let excluded = line.contains("?: never");
            let line = if functions || excluded { line.to_owned() } else { line.replacen("?: ", ": ", 1) };
            out.push_str(
                &line.replace("Partial<{ [key in RowState]: number }>", "{ [key in RowState]: number }"),
            );
            out.push('\n');
        }
        out
    }

    /// Writes the bindings anew where `ENTENTE_WRITE_BINDINGS` is set.
    #[test]
    fn bindings_are_current() {
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("bindings.ts");
        let header = "// Made from src-tauri/src/ipc.rs; do not edit.\n";
        builder()
            .export(specta_typescript::Typescript::default().header(header), &made)
            .expect("every type that crosses can be written in TypeScript");
        let made = always_there(&std::fs::read_to_string(made).unwrap());
        current(BINDINGS, &made);
    }

    /// Every command that the bindings call is declared, so that no window may call it without a permission; the room has
    /// one, and the main window has all others as a set.
    #[test]
    fn every_command_is_declared_and_the_room_has_one() {
        let bindings = std::fs::read_to_string(BINDINGS).unwrap();
        let called = bindings.split("__TAURI_INVOKE(\"").skip(1).filter_map(|rest| rest.split('"').next());
        let called: std::collections::BTreeSet<&str> = called.collect();
        let declared: std::collections::BTreeSet<&str> = env!("ENTENTE_COMMANDS").split(',').collect();
        assert!(declared.len() > 100, "{declared:?}");
        assert_eq!(called, declared, "build.rs reads the list of this file");
        let capability = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
        let room = capability(include_str!("../capabilities/room.json"));
        assert_eq!((&room["windows"], &room["permissions"]), (&json!(["room"]), &json!(["allow-room-view"])));
        let main = capability(include_str!("../capabilities/main.json"));
        assert_eq!(main["windows"], json!(["main"]));
        assert_eq!(
            main["permissions"],
            json!(["main-window", "core:event:allow-listen", "core:event:allow-unlisten"])
        );
        let set = include_str!(concat!(env!("OUT_DIR"), "/permissions/main.toml"));
        assert!(
            !set.contains("room-view"),
            "the main window asks for more than the room may see, and not for that"
        );
        assert!(set.contains("\"allow-people\""), "{set}");
    }

    /// The page adds minutes to times while somebody drags or types; here is what the domain says to each such sum.
    #[test]
    fn bindings_of_ends_are_current() {
        let nights = [
            ("Europe/Amsterdam", ["2024-03-30", "2024-03-31", "2024-10-26", "2024-10-27", "2024-06-26"]),
            ("America/New_York", ["2024-03-09", "2024-03-10", "2024-11-02", "2024-11-03", "2024-12-31"]),
            ("Australia/Lord_Howe", ["2024-04-06", "2024-04-07", "2024-10-05", "2024-10-06", "2024-02-29"]),
            ("Africa/Cairo", ["2024-04-25", "2024-04-26", "2024-10-31", "2024-11-01", "2024-06-26"]),
        ];
        let starts = [0, 30, 90, 119, 120, 127, 150, 179, 180, 210, 600, 1_380, 1_410, 1_439];
        let mut lines = Vec::new();
        for (zone, days) in nights {
            let Zone(zone) = serde_json::from_value(zone.into()).unwrap();
            for day in days {
                let day: chrono::NaiveDate = day.parse().unwrap();
                let clock = time::changes(zone, day - chrono::Days::new(1), day + chrono::Days::new(2));
                let held: serde_json::Map<String, serde_json::Value> = starts
                    .iter()
                    .flat_map(|start| [1, 30, 60, 90, 240, 1_440].map(|duration| (*start, duration)))
                    .map(|(start, duration)| {
                        let shown = Words::chosen().times(time::span(zone, day, start, duration), day);
                        (format!("{start}+{duration}"), shown.into())
                    })
                    .collect();
                let line =
                    serde_json::json!({ "zone": zone.name(), "day": day, "clock": clock, "held": held });
                lines.push(line.to_string());
            }
        }
        current(ENDS, &format!("[\n{}\n]\n", lines.join(",\n")));
    }

    /// The page says while somebody types what print will say of the speaker; here is what the domain says to each case.
    #[test]
    fn bindings_of_printed_are_current() {
        let id = uuid::Uuid::nil();
        let speakers = [
            Speaker::Nobody,
            Speaker::Participant(id.into()),
            Speaker::Guest(id.into()),
            Speaker::Delegations(vec![id.into()]),
            Speaker::Words("plenary".parse().unwrap()),
        ];
        let title = "An item".parse().unwrap();
        let mut item = AgendaItem {
            id: id.into(),
            revision: Revision::default(),
            reference: "I-01".to_owned(),
            meeting: id.into(),
            event: None,
            details: ItemDetails::new(ItemKind::Plenary, title, 30),
        };
        let at = "2024-06-26T11:50:00".parse().unwrap();
        let mut note = NoteDetails::new(item.id, NoteKind::default(), at, "Said.".parse().unwrap());
        let mut lines = Vec::new();
        for (kind, speaker) in [NoteKind::Intervention, NoteKind::Decision]
            .into_iter()
            .flat_map(|kind| speakers.iter().map(move |speaker| (kind, speaker)))
        {
            (note.kind, note.speaker) = (kind, speaker.clone());
            for attribution in Attribution::ALL {
                for (rule, consent) in [(false, false), (true, false), (true, true)] {
                    (note.attribution, note.consent) = (attribution, consent);
                    item.details.chatham_house = rule;
                    let entry = json!({ "kind": kind, "speaker": speaker, "attribution": attribution, "consent": consent });
                    let printed = printed_as(&note, &item);
                    lines.push(json!({ "entry": entry, "rule": rule, "printed": printed }).to_string());
                }
            }
        }
        current(PRINTED, &format!("[\n{}\n]\n", lines.join(",\n")));
    }

    /// The names of what people choose among, typed by the bindings: a list and its type that differ do not compile.
    #[test]
    fn bindings_of_vocabularies_are_current() {
        let words = Words::of(Language::English);
        let lists = words.vocabularies();
        let types: Vec<&str> = lists.iter().map(|(list, _)| *list).collect();
        let mut file = String::from("// Made from src-tauri/crates/words/words/en.ftl; do not edit.\n");
        let _ = writeln!(file, "import type {{ HandlingLabel, {} }} from './bindings';\n", types.join(", "));
        file.push_str("/** What each member of a list is called, in the order in which people choose. */\n");
        file.push_str("export const vocabularies = {\n");
        for (list, members) in &lists {
            let _ = writeln!(file, "\t{list}: {{");
            for (code, name) in members {
                let _ = writeln!(file, "\t\t{code}: {},", json!(name));
            }
            let _ = writeln!(file, "\t}} satisfies Record<{list}, string>,");
        }
        file.push_str("};\n\n/** The languages that people speak and texts are written in, by code. */\n");
        let languages: serde_json::Map<_, _> = LanguageCode::all()
            .map(|code| (code.as_str().to_owned(), json!(words.language(&code))))
            .collect();
        let _ = writeln!(
            file,
            "export const languages: Readonly<Record<string, string>> = {};",
            json!(languages)
        );
        file.push_str("\n/** The kinds of item in which the meeting works. */\n");
        let programme: Vec<_> = ItemKind::ALL.into_iter().filter(|kind| kind.is_programme()).collect();
        let _ = writeln!(file, "export const PROGRAMME: readonly ItemKind[] = {};", json!(programme));
        file.push_str(
            "\n/** The kinds of entry that the room says as one: print names nobody for them. */\n",
        );
        let room: Vec<_> = NoteKind::ALL.into_iter().filter(|kind| kind.is_of_the_room()).collect();
        let _ = writeln!(file, "export const OF_THE_ROOM: readonly NoteKind[] = {};", json!(room));
        file.push_str("\n/** The passages that are about a case rather than about who said it. */\n");
        let cases: Vec<_> = PassageCode::ALL.into_iter().filter(|code| code.is_case_data()).collect();
        let _ = writeln!(file, "export const CASE_DATA: readonly PassageCode[] = {};", json!(cases));
        file.push_str("\n/** Handling labels, narrowest sharing first. */\n");
        let labels = json!(HandlingLabel::ALL);
        let _ = writeln!(file, "export const HANDLING_LABELS: readonly HandlingLabel[] = {labels};");
        current(VOCABULARIES, &file);
    }

    /// What the real application says where the tests of the page refuse something.
    #[test]
    fn bindings_of_refusals_are_current() {
        use RefusalCode as R;
        let codes = [
            R::WrongPassphrase,
            R::NotAWorkspace,
            R::NewerVersion,
            R::Damaged,
            R::AlreadyOpen,
            R::NotFound,
            R::ExistsAlready,
            R::CannotWrite,
            R::OwnWorkspace,
            R::Locked,
            R::NothingToUndo,
            R::NothingToRedo,
            R::CannotUndo,
            R::Cancelled,
            R::Broken,
        ];
        let said = codes.map(|code| {
            let said = Words::of(Language::English).refusal(&code.into());
            format!("\t{}: {}", json!(code.as_str()), json!(said))
        });
        current(REFUSALS, &format!("{{\n{}\n}}\n", said.join(",\n")));
    }

    /// Holds a file of the page against what it has to be, and writes it where that is wanted.
    pub(crate) fn current(path: &str, made: &str) {
        if std::env::var_os("ENTENTE_WRITE_BINDINGS").is_some() {
            std::fs::write(path, made).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            made == kept,
            "{path} is stale; run: ENTENTE_WRITE_BINDINGS=1 cargo nextest run -p entente bindings"
        );
    }
}
