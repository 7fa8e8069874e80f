import type { ImportColumn, ImportField, ImportPreview, ImportRow, ImportReason } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** What was found out about the file, as sentences. */
export function fileFacts(preview: ImportPreview): string {
	const kinds = { entente: m.import_kind_entente, eusurvey: m.import_kind_eusurvey, table: m.import_kind_table };
	const facts = [kinds[preview.kind]()];
	if (preview.sheet) facts.push(m.import_sheet({ sheet: preview.sheet }));
	facts.push(m.import_header_row({ row: preview.header_row }));
	if (preview.separator) facts.push(m.import_separator({ separator: separatorWord(preview.separator) }));
	if (preview.encoding) facts.push(m.import_encoding({ encoding: preview.encoding }));
	facts.push(m.import_answers({ count: preview.data_rows }));
	return facts.join(' ');
}

function separatorWord(separator: string): string {
	return { ';': m.separator_semicolon(), ',': m.separator_comma(), '\t': m.separator_tab() }[separator] ?? separator;
}

/** Whether a column is one of those that can be used at all. */
export function usable(column: ImportColumn): boolean {
	return !column.identity;
}

/** How many columns are used, of how many. */
export function usedColumns(preview: ImportPreview): { used: number; all: number } {
	return { used: preview.columns.filter((column) => usable(column) && column.field !== 'ignore').length, all: preview.columns.length };
}

/** The cells of the table and the fields that each of them shows. */
export const CELLS = {
	given_name: ['given_name', 'title', 'given_name_latin'],
	family_name: ['family_name', 'full_name', 'family_name_latin'],
	party: ['party'],
	attends: ['mode', 'days', 'day_mode']
} satisfies Record<string, ImportField[]>;
export type Cell = keyof typeof CELLS;

const shows = (cell: Cell, field: ImportField | null) => field !== null && (CELLS[cell] as readonly ImportField[]).includes(field);

/** The reasons that belong to one cell, worst first. */
export function reasonsOf(row: ImportRow, cell: Cell): ImportReason[] {
	const weight = { refused: 0, doubt: 1, corrected: 2, info: 3 };
	return row.reasons.filter((reason) => shows(cell, reason.field)).sort((a, b) => weight[a.level] - weight[b.level]);
}

/** The change of one cell against what is stored. */
export function changeOf(row: ImportRow, cell: Cell) {
	return row.changes.find((change) => shows(cell, change.field));
}

/** How a cell is filled: refused, changed, corrected, or nothing of these. */
export function cellLook(row: ImportRow, cell: Cell): 'c-bad' | 'c-upd' | 'c-fix' | '' {
	const reasons = reasonsOf(row, cell);
	if (reasons.some((reason) => reason.level === 'refused')) return 'c-bad';
	if (changeOf(row, cell)) return 'c-upd';
	if (reasons.some((reason) => reason.level === 'corrected' || reason.level === 'doubt')) return 'c-fix';
	return '';
}

/** Everything that is said about a row, each once; what decides its state stands first. */
export function sayings(row: ImportRow): string[] {
	return [...new Set(row.reasons.map((reason) => reason.message))];
}

/** How many lines a text takes at a width, in pixels; rather one too many, so that no text is cut. */
export function linesOf(text: string, width: number): number {
	/** The width of a letter at 12 px, over long sentences. */
	const LETTER = 6.6;
	return Math.max(1, Math.ceil((text.length * LETTER) / Math.max(width, 60)));
}
