import type { ErrorCode } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** The words for each reason of refusal. Total: a new code does not compile before it has words. */
const words = {
	wrong_passphrase: m.error_wrong_passphrase,
	not_a_workspace: m.error_not_a_workspace,
	newer_version: m.error_newer_version,
	damaged: m.error_damaged,
	already_open: m.error_already_open,
	not_found: m.error_not_found,
	exists_already: m.error_exists_already,
	cannot_write: m.error_cannot_write,
	read_only: m.error_read_only,
	own_workspace: m.error_own_workspace,
	passphrase_too_weak: m.error_passphrase_too_weak,
	locked: m.error_locked,
	changed_meanwhile: m.error_changed_meanwhile,
	text_refused: m.error_text_refused,
	value_refused: m.error_value_refused,
	no_such_record: m.error_no_such_record,
	nothing_to_undo: m.error_nothing_to_undo,
	nothing_to_redo: m.error_nothing_to_redo,
	cannot_undo: m.error_cannot_undo,
	file_refused: m.error_file_refused,
	cancelled: m.error_cancelled,
	in_use: m.error_in_use,
	broken: m.error_broken
} satisfies Record<ErrorCode, () => string>;

/** Why a file could not be read, by the code the reader gives. */
const fileWords: Record<string, () => string> = {
	not_a_table: m.file_not_a_table,
	damaged: m.file_damaged,
	encrypted: m.file_encrypted,
	too_large: m.file_too_large,
	too_many_columns: m.file_too_many_columns,
	too_many_rows: m.file_too_many_rows,
	empty: m.file_empty,
	nul: m.file_nul,
	dtd: m.file_dtd,
	image: m.file_image,
	no_header: m.file_no_header,
	no_names: m.file_no_names,
	unreadable_text: m.file_unreadable_text,
	bad_json: m.file_bad_json,
	bad_calendar: m.file_bad_calendar,
	not_an_agenda: m.file_not_an_agenda,
	no_guests: m.file_no_guests
};

/** Says why something was refused. */
export function errorWords(refused: { code: ErrorCode; field: string | null }): string {
	if (refused.code === 'file_refused' && refused.field) return (fileWords[refused.field] ?? m.error_file_refused)();
	return (words[refused.code] ?? m.error_broken)();
}
