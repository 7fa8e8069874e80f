import { call, commands, type HandlingLabel, type StatementRow } from '$lib/ipc';
import { line, type Records } from '$lib/parts';
import { statementOf } from './concepts.svelte';

/** What can be typed or chosen of a statement, one value per field. */
export interface StatementDraft {
	text: string;
	as_of: string;
	language: string;
	source_reference: string;
	asked_on: string;
	label: HandlingLabel | '';
	note: string;
}

/** How a statement is edited; `read` looks for one after the list was read again. */
export function statements(read: (row: StatementRow) => Promise<StatementRow | null>): Records<StatementRow, StatementDraft> {
	return {
		shown: ({ text, as_of, language, source_reference, asked_on, label, note }) => ({
			text,
			as_of: as_of ?? '',
			language: language ?? '',
			source_reference,
			asked_on: asked_on ?? '',
			label: label ?? '',
			note
		}),
		kept(draft, field) {
			if (field === 'text') return draft.text.trim();
			if (field === 'source_reference' || field === 'note') return line(draft[field]);
			return draft[field] || null;
		},
		age: (row) => row.revision,
		async save(row, changed: object) {
			const kept = await call(commands.editStatement(row.id, row.revision, { ...statementOf(row), ...changed }));
			const confirmed_name = kept.confirmed_by === null ? '' : row.confirmed_name;
			return { ...row, ...kept, confirmed_name, leaves: kept.status === 'confirmed_by_delegation' };
		},
		read
	};
}
