import type { ImportPreview, ImportRow } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, PARTIES, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportModel, ImportScreen } from '.';
import { cellLook, fileFacts, linesOf, sayings, usedColumns } from './facts';

const row = (number: number, state: ImportRow['state'], more: Partial<ImportRow> = {}): ImportRow => ({
	row: number,
	state,
	skipped: false,
	name: `Anna Row${number}`,
	given_name: 'Anna',
	family_name: `Row${number}`,
	party: 'BE',
	party_text: 'Belgium',
	attends: 'in person, 1 2',
	reasons: [],
	changes: [],
	question: null,
	...more
});
const sheet = (): ImportPreview => ({
	file_name: 'answers.xlsx',
	kind: 'eusurvey',
	sheet: 'Content',
	header_row: 4,
	separator: null,
	encoding: null,
	data_rows: 4,
	columns: [
		{
			index: 0,
			heading: 'Surname',
			letter: 'A',
			samples: ['Row5'],
			field: 'family_name',
			proposed: true,
			identity: false,
			metadata: false,
			options: []
		},
		{
			index: 1,
			heading: 'Remarks',
			letter: 'B',
			samples: [],
			field: 'ignore',
			proposed: true,
			identity: false,
			metadata: false,
			options: []
		},
		{
			index: 2,
			heading: 'Passport number',
			letter: 'C',
			samples: [],
			field: 'ignore',
			proposed: true,
			identity: true,
			metadata: false,
			options: []
		}
	],
	rows: [
		row(5, 'new'),
		row(6, 'update', { changes: [{ field: 'mode', before: 'online', after: 'in person' }] }),
		row(7, 'rejected', {
			party: null,
			party_text: 'EC',
			reasons: [{ field: 'party', code: 'party_ambiguous', message: '“EC” has two meanings.', level: 'refused' }],
			question: { code: 'party_ambiguous', text: 'EC', suggestions: [PARTIES[5]!], people: [] }
		}),
		row(8, 'unchanged')
	],
	totals: { new: 1, update: 1, unchanged: 1, duplicate: 0, withdrawn: 0, rejected: 1 },
	skipped: 0,
	recalled: false
});

let backend: FakeBackend;
let model: ImportModel;
beforeEach(async () => {
	backend = openBackend();
	backend.picked = sheet();
	model = new ImportModel(freshness);
	await model.pick();
});

describe('the sheet', () => {
	test('the first open question is the current row', () => {
		expect(model.row?.row).toBe(7);
	});
	test('an answer makes the row new, and counts it', async () => {
		await model.answer({ kind: 'party', text: 'EC', party: 'COM' });
		expect(model.row).toMatchObject({ state: 'new', party: 'COM' });
		expect(model.changes).toMatchObject({ added: 2, updated: 1 });
	});
	test('the place stays at the row that was answered, whatever is filtered', async () => {
		backend.preview!.rows.push(row(9, 'rejected', { question: { code: 'party_missing', text: '', suggestions: [], people: [] } }));
		await model.skip(5, false);
		model.show('rejected');
		model.current = 9;
		await model.answer({ kind: 'party_of_row', row: 9, party: 'NO' });
		expect(model.row).toMatchObject({ row: 9, state: 'new', party: 'NO' });
		model.nextQuestion();
		expect(model.row?.row).toBe(7);
		model.show('rejected');
		expect(model.rows.map((one) => one.row)).toEqual([7]);
	});
	test('a row that is left out changes nothing, and comes back', async () => {
		await model.skip(5, true);
		expect(model.changes.added).toBe(0);
		model.show('skipped');
		expect(model.rows.map((one) => one.row)).toEqual([5]);
		await model.skip(5, false);
		expect(model.changes.added).toBe(1);
	});
	test('a column is mapped without touching the others', async () => {
		await model.map(1, 'travel');
		expect(backend.calls.at(-1)!.args.fields).toEqual([
			{ index: 0, field: 'family_name' },
			{ index: 1, field: 'travel' },
			{ index: 2, field: 'ignore' }
		]);
	});
	test('applying writes once and forgets the sheet', async () => {
		expect(await model.apply()).toBe(true);
		expect(model.preview).toBeNull();
		expect(backend.steps[0]).toMatchObject({ verb: 'import_participants', params: { count: 1, file: 'answers.xlsx' } });
	});
	test('leaving writes nothing', async () => {
		await model.cancel();
		expect([model.preview, backend.steps.length]).toEqual([null, 0]);
	});
	test('a picture named as a sheet is refused in words, the open sheet stays', async () => {
		await model.open('/tmp/photo.png');
		expect(model.refused).toMatchObject({ code: 'file_refused', field: 'image' });
		expect(model.preview).not.toBeNull();
	});
	test('a cancelled import is no failure', async () => {
		backend.answers.apply_import = () => {
			throw { code: 'cancelled', message: '', field: null };
		};
		expect(await model.apply()).toBe(false);
		expect(model.refused).toBeNull();
	});
});

describe('facts', () => {
	test('the file is described in sentences', () => {
		expect(fileFacts(sheet())).toBe('EUSurvey export. Sheet “Content”. Headings found in row 4. 4 answers.');
		expect(fileFacts({ ...sheet(), kind: 'table', sheet: null, separator: ';', encoding: 'Windows-1252', data_rows: 1 })).toBe(
			'Table. Headings found in row 4. Columns separated by semicolons. Read as Windows-1252. 1 answer.'
		);
	});
	test('identity columns never count as used', () => {
		expect(usedColumns(sheet())).toEqual({ used: 1, all: 3 });
	});
	test('a refused cell outweighs a changed one', () => {
		const [, update, rejected] = sheet().rows;
		expect([cellLook(update!, 'attends'), cellLook(rejected!, 'party'), cellLook(rejected!, 'attends')]).toEqual(['c-upd', 'c-bad', '']);
	});
	test('the same reason is said once', () => {
		const reason = { field: null, code: 'x', message: 'Twice.', level: 'info' as const };
		expect(sayings(row(1, 'new', { reasons: [reason, reason] }))).toEqual(['Twice.']);
	});
	test('a long reason gets the lines that it needs', () => {
		expect([linesOf('Short.', 300), linesOf('x'.repeat(120), 300)]).toEqual([1, 3]);
	});
});

describe('the screen', () => {
	const back = vi.fn();
	const show = () => render(Frame, { screen: ImportScreen as never, imports: model, given: { back } });

	test('passes axe with a sheet and without', async () => {
		const shown = show();
		await settled();
		expect(await axeFindings()).toEqual([]);
		shown.unmount();
		await model.cancel();
		show();
		await settled();
		expect(await axeFindings()).toEqual([]);
	});
	test('what was taken over from the last sheet is said, and asked again at a word', async () => {
		backend.picked!.recalled = true;
		await model.pick();
		const user = userEvent.setup();
		show();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Ask again' }));
		await settled();
		expect(screen.queryByText(/taken over from the last sheet/)).toBeNull();
	});
	test('class E columns are named and never stored', async () => {
		show();
		expect(screen.getByText('Passport number')).toBeVisible();
		expect(screen.getByText('Never stored')).toBeVisible();
		expect(screen.queryByLabelText(/Passport number/)).toBeNull();
	});
	test('a missing country is answered by keyboard for that row alone, and X leaves out that row', async () => {
		const nothing = { party: null, party_text: '', question: { code: 'party_missing' as const, text: '', suggestions: [], people: [] } };
		backend.picked!.rows = [row(5, 'rejected', nothing), row(6, 'rejected', nothing), row(7, 'new')];
		await model.pick();
		const user = userEvent.setup();
		show();
		await settled();
		document.getElementById('import-5')!.focus();
		await user.keyboard('{Enter}Norway{Enter}');
		await settled();
		expect(model.preview!.rows.map((one) => one.party)).toEqual(['NO', null, 'BE']);
		expect(document.activeElement?.id).toBe('import-5');
		await user.keyboard('x');
		await settled();
		expect(model.preview!.rows.map((one) => one.skipped)).toEqual([true, false, false]);
		await user.keyboard('n');
		expect(document.activeElement?.id).toBe('import-6');
	});
	test('a shared mailbox is settled with one key', async () => {
		const people = [{ is: 'P07', name: 'Tadeja Korenjak', reference: 'P07', row: null }];
		backend.picked!.rows = [row(5, 'rejected', { question: { code: 'address_shared', text: '', suggestions: [], people } })];
		await model.pick();
		const user = userEvent.setup();
		show();
		await settled();
		expect(screen.getByRole('button', { name: 'Tadeja Korenjak (P07)' })).toBeVisible();
		await user.click(screen.getByRole('button', { name: 'Another person' }));
		expect(backend.calls.findLast((call) => call.command === 'answer_import')!.args.answer).toEqual({ kind: 'person', row: 5, is: 'new' });
	});
	test('a question is answered, a row left out and the import applied by keyboard', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.click(screen.getByRole('button', { name: /European Commission/ }));
		await settled();
		expect(screen.getByText(/3 people will change: 2 added, 1 updated/)).toBeVisible();
		await user.keyboard('x');
		await settled();
		expect(screen.getByText(/2 people will change: 1 added, 1 updated/)).toBeVisible();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(back).toHaveBeenCalled();
		expect(backend.steps[0]?.verb).toBe('import_participants');
	});
});
