import type { FieldChange, HistoryLine, Noun, RecordCompared } from '$lib/ipc';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { axeFindings, settled, type FakeBackend } from '.';

/** A record one field of which was changed on the day after it was made. */
export interface Changed {
	noun: Noun;
	record: string;
	/** The field, and what it held before and since. */
	field: Pick<FieldChange, 'field' | 'name' | 'before' | 'after'>;
	/** Gives the record back what it held before. */
	restore: () => void;
}

const [MADE, CHANGED] = ['2024-06-24', '2024-06-25'];

/** Lets the backend tell what happened to a record; what was recorded of another one, about this one. */
export function happened(backend: FakeBackend, { noun, record, field, restore }: Changed) {
	const told = backend.read('record_history');
	const [made] = told.lines;
	const about = { noun, record, reference: told.reference, name: told.name };
	const change: FieldChange = { ...field, words: [], hidden: false, erased: false, comes_back: true };
	const changed: HistoryLine = {
		...made!,
		day: CHANGED,
		step: { ...made!.step, id: 'step-430', seq: 430, undoable: true, sentence: `Changed ${told.name}` },
		changes: [{ ...about, fate: 'changed', fields: [change] }]
	};
	const added: HistoryLine = { ...made!, changes: [{ ...about, fate: 'added', fields: [] }] };
	backend.answers.record_history = () => ({ ...told, ...about, lines: [changed, added], days: [CHANGED, MADE], seen: 430 });
	const now: RecordCompared = { was_there: true, is_there: true, values: [{ value: change, differs: true }], restorable: 1, seen: 430 };
	backend.answers.record_compared = ({ to }) => ({ ...now, restorable: to === null ? 1 : 0 });
	backend.answers.restore_record = () => {
		restore();
		backend.changed(noun);
		return 1;
	};
}

/** Looks through the history that is shown of a record: what changed, two states side by side, and the earlier one back. */
export async function lookThroughHistory(backend: FakeBackend, { noun, record, field }: Changed) {
	const user = userEvent.setup();
	const values = new RegExp(`${field.name}\\s*${field.before}\\s*→\\s*${field.after}`);
	expect(screen.getByText(/^Changed /).closest('li')).toHaveTextContent(values);
	expect(backend.sent('record_history')).toEqual({ noun, record });
	expect(await axeFindings()).toEqual([]);

	await user.click(screen.getByRole('tab', { name: 'As it was on a day' }));
	await settled();
	const from = { at: 'day', of: MADE };
	expect(backend.sent('record_compared'), 'on the day of the last change it was as it is').toEqual({ noun, record, from, to: null });
	const row = within(within(screen.getByRole('table')).getByRole('row', { name: new RegExp(field.name) }));
	expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([field.before, field.after]);
	expect(await axeFindings()).toEqual([]);
	await user.selectOptions(screen.getByLabelText('To'), CHANGED);
	await settled();
	expect(backend.sent('record_compared')).toEqual({ noun, record, from, to: { at: 'day', of: CHANGED } });
	const back = () => screen.queryByRole('button', { name: 'Restore as on 24 June 2024' });
	expect(back(), 'only what is there now can be what it was').toBeNull();
	await user.selectOptions(screen.getByLabelText('To'), 'Now');
	await settled();
	await user.click(back()!);
	await settled();
	expect(backend.sent('restore_record')).toEqual({ asked: { noun, record, at: from, fields: [], seen: 430 } });

	await user.click(screen.getByRole('tab', { name: 'Steps' }));
	await user.click(screen.getByRole('button', { name: 'Restore the old value' }));
	await settled();
	expect(backend.sent('restore_record'), 'one step alone').toEqual({
		asked: { noun, record, at: { at: 'before', of: 430 }, fields: [field.field], seen: 430 }
	});
	await settled();
}
