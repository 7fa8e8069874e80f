import type { ImportPreview, ImportRow } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, PARTIES, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportModel, ImportScreen } from '.';
import { CELLS, cellLook, fileFacts, linesOf, PARTY, sayings, usedColumns } from './facts';

const row = (number: number, state: ImportRow['state'], more: Partial<ImportRow> = {}): ImportRow => ({
	row: number,
	state,
	skipped: false,
	reference: null,
	name: `Anna Row${number}`,
	party: 'BE',
	cells: { given_name: 'Anna', family_name: `Row${number}`, party: 'Belgium', mode: 'in person, 1 2' },
	reasons: [],
	changes: [],
	question: null,
	...more
});
const sheet = (): ImportPreview => ({
	kind: 'participants',
	file_name: 'answers.xlsx',
	sheet: { source: 'eusurvey', name: 'Content', header_row: 4, separator: null, encoding: null },
	fields: ['family_name', 'travel', 'ignore'],
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
			cells: { given_name: 'Anna', family_name: 'Row7', party: 'EC' },
			reasons: [{ field: 'party', code: 'party_ambiguous', message: '“EC” has two meanings.', level: 'refused' }],
			question: { code: 'party_ambiguous', text: 'EC', suggestions: [PARTIES[5]!], people: [] }
		}),
		row(8, 'unchanged')
	],
	totals: { new: 1, update: 1, unchanged: 1, duplicate: 0, withdrawn: 0, rejected: 1 },
	skipped: 0,
	rooms: [],
	recalled: false
});
/** An agenda, as another kind of the same screen. */
const agenda = (): ImportPreview => ({
	...sheet(),
	kind: 'agenda',
	file_name: 'agenda.json',
	sheet: null,
	columns: [],
	rows: [
		item(1, 'new'),
		item(2, 'update', {
			changes: [
				{ field: 'start', before: '09:00–09:20', after: '09:30–09:50' },
				{ field: 'label', before: 'none of its own', after: 'TLP:GREEN' }
			]
		}),
		item(3, 'rejected', {
			reasons: [{ field: 'duration', code: 'end_before_start', message: 'It ends before it begins.', level: 'refused' }]
		})
	],
	totals: { new: 1, update: 1, unchanged: 0, duplicate: 0, withdrawn: 0, rejected: 1 },
	rooms: ['Voltaire']
});
const item = (number: number, state: ImportRow['state'], more: Partial<ImportRow> = {}): ImportRow => ({
	...row(number, state),
	reference: `I-0${number}`,
	party: null,
	name: `Item ${number}`,
	cells: { day: '2024-06-26', start: '09:30', duration: '20' },
	...more
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
		const table = { source: 'table', name: null, header_row: 4, separator: ';', encoding: 'Windows-1252' } as const;
		expect(fileFacts({ ...sheet(), sheet: table, rows: [row(5, 'new')] })).toBe(
			'Table. Headings found in row 4. Columns separated by semicolons. Read as Windows-1252. 1 answer.'
		);
	});
	test('what comes along with an agenda is said', () => {
		expect(fileFacts(agenda())).toBe('3 rows. These rooms are made as well: Voltaire.');
	});
	test('identity columns never count as used', () => {
		expect(usedColumns(sheet())).toEqual({ used: 1, all: 3 });
	});
	test('a refused cell outweighs a changed one', () => {
		const [, update, rejected] = sheet().rows;
		const attends = CELLS.participants.at(-1)!;
		expect([cellLook(update!, attends), cellLook(rejected!, PARTY), cellLook(rejected!, attends)]).toEqual(['c-upd', 'c-bad', '']);
	});
	test('the same reason is said once', () => {
		const reason = { field: null, code: 'known_elsewhere' as const, message: 'Twice.', level: 'info' as const };
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
		const nothing = { party: null, cells: {}, question: { code: 'party_missing' as const, text: '', suggestions: [], people: [] } };
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
	test('an agenda is explained by the same screen, with what changes of each item', async () => {
		backend.picked = agenda();
		await model.pick('agenda');
		const user = userEvent.setup();
		show();
		await settled();
		expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Import an agenda');
		expect(screen.getAllByText('It ends before it begins.')[0]).toBeVisible();
		expect(screen.getByText('09:00–09:20')).toBeVisible();
		expect(screen.getByText(/none of its own becomes TLP:GREEN/)).toBeVisible();
		expect(screen.getByText(/2 items will change: 1 added, 1 updated/)).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		document.getElementById('import-1')!.focus();
		await user.keyboard('x');
		await settled();
		expect(screen.getByText(/1 item will change: 0 added, 1 updated/)).toBeVisible();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(backend.calls.filter((call) => call.command === 'apply_import')).toHaveLength(1);
		expect(model.kind).toBe('agenda');
	});
	test('a dropped file whose content does not tell what it brings is asked about', async () => {
		const user = userEvent.setup();
		await model.cancel();
		backend.answers.open_import = (args) => (args.kind === null ? null : { ...agenda(), kind: args.kind });
		await model.open('/tmp/list.csv');
		show();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Guests of single items' }));
		await settled();
		expect(model.preview?.kind).toBe('guests');
		expect(backend.calls.at(-1)!.args).toEqual({ path: '/tmp/list.csv', kind: 'guests' });
	});
});
