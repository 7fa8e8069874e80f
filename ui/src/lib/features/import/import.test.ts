import type { EarlierImport, EarlierReport, ImportPreview, ImportQuestion, ImportRow, SheetFacts, TakenBack } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportModel, ImportScreen } from '.';
import { CELLS, cellLook, fileFacts, linesOf, neededFields, PARTY, sayings, usedColumns } from './facts';

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
/** What a row waits for, with nothing that could be meant. */
const asking = (code: ImportQuestion['code'], more: Partial<ImportQuestion> = {}): ImportQuestion => ({
	code,
	text: '',
	suggestions: [],
	people: [],
	rooms: [],
	items: [],
	shared: [],
	fields: [],
	...more
});
const COMMISSION = {
	id: 'party-COM',
	code: 'COM',
	kind: 'eu_body',
	name: 'European Commission',
	own_name: '',
	full_name: 'European Commission'
} as const;
const sheet = (): ImportPreview => ({
	kind: 'participants',
	file_name: 'answers.xlsx',
	sheet: { source: 'eusurvey', name: 'Content', header_row: 4, separator: null, encoding: null, letters: [], readable_otherwise: false },
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
			options: [],
			evidence: { why: 'heading', fit: 0, of: 0 },
			sureness: 'sure',
			rival: null
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
			options: [],
			evidence: { why: 'heading', fit: 0, of: 0 },
			sureness: 'sure',
			rival: null
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
			options: [],
			evidence: { why: 'heading', fit: 0, of: 0 },
			sureness: 'sure',
			rival: null
		}
	],
	rows: [
		row(5, 'new'),
		row(6, 'update', { changes: [{ field: 'mode', before: 'online', after: 'in person' }] }),
		row(7, 'rejected', {
			party: null,
			cells: { given_name: 'Anna', family_name: 'Row7', party: 'EC' },
			reasons: [{ field: 'party', code: 'party_ambiguous', message: '“EC” has two meanings.', level: 'refused' }],
			question: { code: 'party_ambiguous', text: 'EC', suggestions: [COMMISSION], people: [], rooms: [], items: [], shared: [], fields: [] }
		}),
		row(8, 'unchanged')
	],
	totals: { new: 1, update: 1, unchanged: 1, duplicate: 0, withdrawn: 0, rejected: 1, nobody: 0 },
	skipped: 0,
	rooms: [],
	recalled: false,
	came_in: null,
	since: null
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
	totals: { new: 1, update: 1, unchanged: 0, duplicate: 0, withdrawn: 0, rejected: 1, nobody: 0 },
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
	await show(sheet());
});
/** Opens a file that the backend reads as this. */
async function show(preview: ImportPreview) {
	backend.answers.pick_import = () => preview;
	model = new ImportModel(freshness);
	await model.pick(preview.kind);
}
/** The same file with one row otherwise, as it is counted then. */
function otherwise(change: Partial<ImportRow> & { row: number }, totals: Partial<ImportPreview['totals']>): ImportPreview {
	const before = model.preview!;
	const rows = before.rows.map((one) => (one.row === change.row ? { ...one, ...change } : one));
	return { ...before, rows, totals: { ...before.totals, ...totals }, skipped: rows.filter((one) => one.skipped).length };
}
/** Row 7 after its question was answered. */
const answered = () => otherwise({ row: 7, state: 'new', party: 'COM', question: null, reasons: [] }, { new: 2, rejected: 0 });

describe('the sheet', () => {
	test('the first open question is the current row', () => {
		expect(model.row?.row).toBe(7);
	});
	test('an answer makes the row new, and counts it', async () => {
		backend.answers.answer_import = answered;
		await model.answer({ kind: 'party', text: 'EC', party: 'COM' });
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'party', text: 'EC', party: 'COM' });
		expect(model.row).toMatchObject({ state: 'new', party: 'COM' });
		expect(model.changes).toMatchObject({ added: 2, updated: 1 });
	});
	test('the place stays at the row that was answered, whatever is filtered', async () => {
		const missing = row(9, 'rejected', {
			question: { code: 'party_missing', text: '', suggestions: [], people: [], rooms: [], items: [], shared: [], fields: [] }
		});
		await show({ ...sheet(), rows: [...sheet().rows, missing] });
		backend.answers.answer_import = () => otherwise({ row: 9, state: 'new', party: 'NO', question: null }, {});
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
		backend.answers.skip_import_rows = ({ skip }) => otherwise({ row: 5, skipped: Boolean(skip) }, { new: skip ? 0 : 1 });
		await model.skip([5], true);
		expect(model.changes.added).toBe(0);
		model.show('skipped');
		expect(model.rows.map((one) => one.row)).toEqual([5]);
		await model.skip([5], false);
		expect(model.changes.added).toBe(1);
	});
	test('files that are dropped meanwhile have their turn one by one, each once', async () => {
		backend.answers.open_import = ({ path }) => ({ ...sheet(), file_name: String(path) });
		for (const path of ['/a/second.csv', '/a/third.csv', '/a/second.csv']) expect(await model.open(path)).toBe(false);
		expect(model.preview?.file_name).toBe('answers.xlsx');
		expect(model.waiting).toEqual(['/a/second.csv', '/a/third.csv']);
		await model.apply();
		expect([await model.next(), model.preview?.file_name, model.waiting]).toEqual([true, '/a/second.csv', ['/a/third.csv']]);
		await model.cancel();
		expect([await model.next(), model.preview?.file_name]).toEqual([true, '/a/third.csv']);
		await model.cancel();
		expect(await model.next()).toBe(false);
	});
	test('a file that cannot be read holds up none that waits behind it', async () => {
		backend.answers.open_import = ({ path }) =>
			path === '/a/broken.csv' ? refuse('file_refused') : { ...sheet(), file_name: String(path) };
		await model.open('/a/broken.csv');
		await model.open('/a/good.csv');
		await model.cancel();
		await model.next();
		expect([model.refused?.code, model.preview, model.waiting]).toEqual(['file_refused', null, ['/a/good.csv']]);
		await model.next();
		expect([model.refused, model.preview?.file_name]).toEqual([null, '/a/good.csv']);
	});
	test('a column is mapped without touching the others', async () => {
		await model.map(1, 'travel');
		expect(backend.sent('map_import')?.fields).toEqual([
			{ index: 0, field: 'family_name' },
			{ index: 1, field: 'travel' },
			{ index: 2, field: 'ignore' }
		]);
	});
	test('applying writes once and forgets the sheet', async () => {
		expect(await model.apply()).toBe(true);
		expect(model.preview).toBeNull();
		expect(backend.calls.filter((one) => one.command === 'apply_import')).toHaveLength(1);
	});
	test('leaving writes nothing', async () => {
		await model.cancel();
		expect([model.preview, backend.sent('apply_import')]).toEqual([null, undefined]);
	});
	test('a picture named as a sheet is refused in words, the open sheet stays', async () => {
		backend.answers.pick_import = () => refuse('file_refused', 'image');
		await model.pick('participants');
		expect(model.refused).toMatchObject({ code: 'file_refused', field: 'image' });
		expect(model.preview).not.toBeNull();
	});
	test('a cancelled import is no failure', async () => {
		backend.answers.apply_import = () => refuse('cancelled');
		expect(await model.apply()).toBe(false);
		expect(model.refused).toBeNull();
	});
});

describe('facts', () => {
	test('the file is described in sentences', () => {
		expect(fileFacts(sheet())).toBe('EUSurvey export. Sheet “Content”. Headings found in row 4. 4 answers.');
		const table = {
			source: 'table' as const,
			name: null,
			header_row: 4,
			separator: ';',
			encoding: 'Windows-1252',
			letters: [],
			readable_otherwise: false
		} satisfies SheetFacts;
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

/** An import that was applied, with two rows. */
const EARLIER: EarlierImport = {
	id: 'import-1',
	kind: 'participants',
	file_name: 'answers.xlsx',
	digest: 'ab12',
	at: '2024-05-02T08:00:00Z',
	rows: 2,
	totals: { new: 1, update: 1, unchanged: 0, duplicate: 0, withdrawn: 0, rejected: 0, nobody: 0 },
	skipped: 0,
	undone: null
};
const report = (): EarlierReport => ({
	import: EARLIER,
	columns: [{ heading: 'Surname', field: 'family_name' }],
	taken_back: null,
	rows: [
		row(5, 'new', { reference: 'P01', cells: {} }),
		row(6, 'update', { reference: 'P02', cells: {}, changes: [{ field: 'function', before: 'Prosecutor', after: 'Judge' }] })
	]
});

describe('earlier imports', () => {
	const draw = () => render(Frame, { screen: ImportScreen as never, imports: model, given: { back: vi.fn() } });
	beforeEach(() => {
		backend.answers.earlier_imports = () => [EARLIER];
		backend.answers.import_report = report;
	});

	test('are reached with no file open, and the report says what each row changed', async () => {
		model = new ImportModel(freshness);
		const user = userEvent.setup();
		draw();
		await user.click(screen.getByRole('button', { name: 'Earlier imports' }));
		await settled();
		expect(screen.getByRole('button', { name: /answers.xlsx.*1 new, 1 update/s })).toHaveAttribute('aria-current', 'true');
		expect(screen.getByText('Surname: Family name')).toBeVisible();
		expect(screen.getByText(/Prosecutor becomes Judge/)).toBeVisible();
		expect(screen.queryByRole('button', { name: /Apply import/ })).toBeNull();
		expect(await axeFindings()).toEqual([]);
	});
	test('lead back to the file that is prepared', async () => {
		const user = userEvent.setup();
		draw();
		await user.click(screen.getByRole('button', { name: 'Earlier imports' }));
		await settled();
		await user.click(screen.getByRole('button', { name: 'Back' }));
		await settled();
		expect(model.preview).not.toBeNull();
		expect(screen.getByText('Passport number')).toBeVisible();
	});
	test('are taken back after saying what goes and what stays', async () => {
		const would: TakenBack = {
			at: null,
			goes: [{ reference: 'P01', name: 'Anna Row5', sentence: 'Was added then and is removed.' }],
			stays: [{ reference: 'P02', name: 'Anna Row6', sentence: 'The function stays Clerk: it was changed since.' }]
		};
		backend.answers.preview_undo_import = () => would;
		backend.answers.undo_import = () => ({ ...would, at: '2024-05-03T08:00:00Z' });
		model.earlier.open = true;
		const user = userEvent.setup();
		draw();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Undo this import' }));
		await settled();
		const dialog = screen.getByRole('dialog');
		expect(dialog).toHaveTextContent('1 goes back');
		expect(dialog).toHaveTextContent('Anna Row6 The function stays Clerk: it was changed since.');
		expect(await axeFindings()).toEqual([]);
		await user.click(within(dialog).getByRole('button', { name: /Undo this import/ }));
		await settled();
		expect(backend.sent('undo_import')).toEqual({ id: 'import-1' });
		backend.answers.import_report = () => ({ ...report(), taken_back: { ...would, at: '2024-05-03T08:00:00Z' } });
		await model.earlier.pick('import-1');
		await settled();
		expect(screen.getByRole('region', { name: /Taken back on 3 May 2024/ })).toHaveTextContent('Was added then and is removed.');
		expect(screen.queryByRole('button', { name: 'Undo this import' })).toBeNull();
	});
	test('that cannot go back any more are left as they are', async () => {
		backend.answers.preview_undo_import = () => ({ at: null, goes: [], stays: [] });
		model.earlier.open = true;
		const user = userEvent.setup();
		draw();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Undo this import' }));
		await settled();
		expect(screen.getByText('Nothing of this import can go back any more.')).toBeVisible();
		expect(within(screen.getByRole('dialog')).getByRole('button', { name: /Undo this import/ })).toBeDisabled();
	});
	test('none is said in words', async () => {
		backend.answers.earlier_imports = () => [];
		model.earlier.open = true;
		draw();
		await settled();
		expect(screen.getByText('Nothing was imported into this meeting yet.')).toBeVisible();
	});
	test('the same file again is said at the top of the preview', async () => {
		await show({ ...sheet(), came_in: { file_name: 'old.xlsx', at: '2024-05-02T08:00:00Z' } });
		draw();
		await settled();
		expect(screen.getByText(/This file came in already: old.xlsx, on 2 May 2024/)).toBeVisible();
	});
});

describe('a second file of a source', () => {
	const draw = () => render(Frame, { screen: ImportScreen as never, imports: model, given: { back: vi.fn() } });
	const since = (answer: 'comes' | 'withdraws' | null) => ({
		file_name: 'first.xlsx',
		at: '2024-05-02T08:00:00Z',
		added: 2,
		changed: 1,
		no_longer: [{ reference: 'P09', name: 'Bo Ek', party: 'SE', answer }]
	});

	test('says what is other since the first, and asks who still comes', async () => {
		await show({ ...sheet(), since: since(null) });
		backend.answers.answer_import = () => ({ ...sheet(), since: since('withdraws') });
		const user = userEvent.setup();
		draw();
		await settled();
		expect(screen.getByText(/2 added, 1 changed, 1 no longer named since first.xlsx of 2 May 2024/)).toBeVisible();
		expect(model.changes.withdrawn).toBe(0);
		expect(await axeFindings()).toEqual([]);
		await user.click(screen.getByRole('button', { name: 'Withdraws Bo Ek' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'no_longer_named', reference: 'P09', is: 'withdraws' });
		expect(screen.getByRole('button', { name: 'Withdraws Bo Ek' })).toHaveAttribute('aria-pressed', 'true');
		expect([model.changes.withdrawn, model.total]).toEqual([1, 3]);
	});
	test('a row without any name says that one is needed', async () => {
		const user = userEvent.setup();
		await show({ ...sheet(), rows: [row(5, 'rejected', { cells: {}, question: asking('name_missing') })] });
		draw();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Use this name' }));
		expect(screen.getByRole('textbox', { name: 'Family name' })).toBeInvalid();
		expect(backend.sent('answer_import')).toBeUndefined();
	});
	test('asks field by field what counts of what both sides changed', async () => {
		const fields = [
			{ field: 'function' as const, stands: 'Prosecutor', says: 'Clerk', answer: null },
			{ field: 'phone' as const, stands: '', says: '+32 9', answer: 'take' as const }
		];
		const question = { code: 'changed_both' as const, text: '', suggestions: [], people: [], rooms: [], items: [], shared: [], fields };
		await show({ ...sheet(), rows: [row(5, 'rejected', { question })] });
		backend.answers.answer_import = () => otherwise({ row: 5, state: 'update', question: null }, {});
		const user = userEvent.setup();
		draw();
		await settled();
		expect(screen.getByRole('button', { name: 'The file: +32 9' })).toHaveAttribute('aria-pressed', 'true');
		expect(await axeFindings()).toEqual([]);
		await user.click(screen.getByRole('button', { name: 'Keep: Prosecutor' }));
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'field', row: 5, field: 'function', is: 'keep' });
	});
});

describe('the screen', () => {
	const back = vi.fn();
	const draw = () => render(Frame, { screen: ImportScreen as never, imports: model, given: { back } });

	test('where no row is of the kind that is shown any more it says which, and all come back by one press', async () => {
		const user = userEvent.setup();
		draw();
		model.show('skipped');
		await settled();
		expect(screen.getByText('No row matches: Left out.')).toBeVisible();
		await user.click(screen.getByRole('button', { name: 'Show all' }));
		expect(screen.getByRole('grid', { name: 'Rows of the file' })).toBeVisible();
	});
	test('passes axe with a sheet and without', async () => {
		const shown = draw();
		await settled();
		expect(await axeFindings()).toEqual([]);
		shown.unmount();
		await model.cancel();
		draw();
		await settled();
		expect(await axeFindings()).toEqual([]);
	});
	test('what was taken over from the last sheet is said, and asked again at a word', async () => {
		await show({ ...sheet(), recalled: true });
		backend.answers.start_import_afresh = sheet;
		const user = userEvent.setup();
		draw();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Ask again' }));
		await settled();
		expect(screen.queryByText(/taken over from the last sheet/)).toBeNull();
	});
	test('class E columns are named and never stored', async () => {
		draw();
		expect(screen.getByText('Passport number')).toBeVisible();
		expect(screen.getByText('Never stored')).toBeVisible();
		expect(screen.queryByLabelText(/Passport number/)).toBeNull();
	});
	test('a missing country is answered by keyboard for that row alone, and X leaves out that row', async () => {
		const nothing = {
			party: null,
			cells: {},
			question: { code: 'party_missing' as const, text: '', suggestions: [], people: [], rooms: [], items: [], shared: [], fields: [] }
		};
		await show({ ...sheet(), rows: [row(5, 'rejected', nothing), row(6, 'rejected', nothing), row(7, 'new')] });
		backend.answers.answer_import = () => otherwise({ row: 5, state: 'new', party: 'NO', question: null }, {});
		backend.answers.skip_import_rows = () => otherwise({ row: 5, skipped: true }, {});
		const user = userEvent.setup();
		draw();
		await settled();
		document.getElementById('import-5')!.focus();
		await user.keyboard('{Enter}Norway{Enter}');
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'party_of_row', row: 5, party: 'NO' });
		expect(document.activeElement?.id).toBe('import-5');
		await user.keyboard('x');
		await settled();
		expect(backend.sent('skip_import_rows')).toEqual({ rows: [5], skip: true });
		await user.keyboard('n');
		expect(document.activeElement?.id).toBe('import-6');
	});
	test('a shared mailbox is settled with one key', async () => {
		const people = [{ is: 'P07', name: 'Tadeja Korenjak', reference: 'P07', row: null }];
		const question = { code: 'address_shared' as const, text: '', suggestions: [], people, rooms: [], items: [], shared: [], fields: [] };
		await show({ ...sheet(), rows: [row(5, 'rejected', { question })] });
		const user = userEvent.setup();
		draw();
		await settled();
		expect(screen.getByRole('button', { name: 'Tadeja Korenjak (P07)' })).toBeVisible();
		await user.click(screen.getByRole('button', { name: 'Another person' }));
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'person', row: 5, is: 'new' });
	});
	test('a name that several have and a room that is not known are settled for every row by keyboard', async () => {
		const people = ['P03', 'P04'].map((is) => ({ is, name: 'Jo Roe', reference: is, row: null }));
		const rooms = [{ is: 'R-01', name: 'Voltaire' }];
		const who = {
			code: 'person_ambiguous' as const,
			text: 'Jo Roe',
			suggestions: [],
			people,
			rooms: [],
			items: [],
			shared: [],
			fields: []
		};
		const where = { code: 'room_unknown' as const, text: 'Cellar', suggestions: [], people: [], rooms, items: [], shared: [], fields: [] };
		const rows = [row(1, 'rejected', { question: who }), row(2, 'rejected', { question: where })];
		await show({ ...sheet(), kind: 'agenda', rows });
		const user = userEvent.setup();
		draw();
		await settled();
		backend.answers.answer_import = () => ({ ...sheet(), kind: 'agenda', rows });
		expect(screen.queryByRole('button', { name: 'Another person' })).toBeNull();
		document.getElementById('import-1')!.focus();
		await user.keyboard('{Enter}{Tab}{Enter}');
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'people', text: 'Jo Roe', is: 'P04' });
		await user.click(screen.getByRole('button', { name: 'Leave it open' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'people', text: 'Jo Roe', is: 'open' });
		await user.keyboard('n{Enter}Voltaire{Enter}');
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'room', text: 'Cellar', is: 'R-01' });
		await user.click(screen.getByRole('button', { name: 'Make it a new room' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'room', text: 'Cellar', is: 'new' });
	});
	test('an answer to something that was changed meanwhile is taken at a word, and not before', async () => {
		const question = asking('asked_meanwhile');
		const rows = [row(1, 'rejected', { question })];
		await show({ ...sheet(), kind: 'answers', columns: [], sheet: null, rows });
		const user = userEvent.setup();
		draw();
		await settled();
		backend.answers.answer_import = () => ({ ...sheet(), kind: 'answers', columns: [], sheet: null, rows });
		expect(screen.queryByRole('combobox')).toBeNull();
		await user.click(screen.getByRole('button', { name: 'Take their answer' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'take', row: 1 });
	});
	test('an unclear way of attending is settled with one of three words', async () => {
		const question = asking('mode_unclear', { text: 'From my desk' });
		const rows = [row(1, 'rejected', { question })];
		await show({ ...sheet(), rows });
		const user = userEvent.setup();
		draw();
		await settled();
		backend.answers.answer_import = () => ({ ...sheet(), rows: [row(1, 'new')] });
		await user.click(screen.getByRole('button', { name: 'Online' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'mode', text: 'From my desk', mode: 'online' });
	});
	test('rows that say nothing of how they attend are settled with one answer', async () => {
		const question = asking('attendance_missing');
		await show({ ...sheet(), rows: [row(1, 'rejected', { question }), row(2, 'rejected', { question })] });
		const user = userEvent.setup();
		draw();
		await settled();
		expect(screen.getByText('How do all 2 who say nothing attend, on all days?')).toBeInTheDocument();
		backend.answers.answer_import = () => ({ ...sheet(), rows: [row(1, 'new'), row(2, 'new')] });
		await user.click(screen.getByRole('button', { name: 'In person' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'mode', text: '', mode: 'in_person' });
	});
	test('a row that is about nobody can be taken for a person all the same', async () => {
		const reasons = [{ code: 'not_a_person' as const, level: 'info' as const, field: null, message: '“Total” is a total.' }];
		await show({ ...sheet(), rows: [row(9, 'nobody', { party: null, reasons })] });
		model.current = 9;
		const user = userEvent.setup();
		draw();
		await settled();
		expect(screen.getByRole('button', { name: /^No person/ })).toBeInTheDocument();
		backend.answers.answer_import = () => ({ ...sheet(), rows: [row(9, 'new')] });
		await user.click(screen.getByRole('button', { name: 'It is a person' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'take', row: 9 });
	});
	test('all hidden rows are left out, and taken in again, with one switch', async () => {
		const reasons = [{ code: 'row_hidden' as const, level: 'doubt' as const, field: null, message: 'Hidden.' }];
		const rows = [row(3, 'new', { reasons }), row(4, 'new'), row(5, 'new', { reasons })];
		await show({ ...sheet(), rows });
		const user = userEvent.setup();
		draw();
		await settled();
		backend.answers.skip_import_rows = ({ skip }) => ({
			...sheet(),
			rows: rows.map((one) => ({ ...one, skipped: Boolean(skip) && one.row !== 4 }))
		});
		await user.click(screen.getByRole('button', { name: 'Leave hidden rows out' }));
		await settled();
		expect(backend.sent('skip_import_rows')).toEqual({ rows: [3, 5], skip: true });
		await user.click(screen.getByRole('button', { name: 'Take hidden rows in' }));
		await settled();
		expect(backend.sent('skip_import_rows')).toEqual({ rows: [3, 5], skip: false });
	});
	test('a missing country is answered for all rows of a domain', async () => {
		const shared = [{ of: '@court.test', rows: 12 }];
		const question = {
			code: 'party_missing' as const,
			text: '',
			suggestions: [COMMISSION],
			people: [],
			rooms: [],
			items: [],
			shared,
			fields: []
		};
		await show({ ...sheet(), rows: [row(1, 'rejected', { question, party: null })] });
		const user = userEvent.setup();
		draw();
		await settled();
		backend.answers.answer_import = () => ({ ...sheet(), rows: [row(1, 'new')] });
		await user.selectOptions(screen.getByLabelText('For which rows'), 'All 12 rows of @court.test');
		await user.click(screen.getByRole('button', { name: /European Commission/ }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'parties_of', of: '@court.test', party: 'COM' });
	});
	test('letters, separator and a second column for one field are each one click away', async () => {
		const table = {
			source: 'table' as const,
			name: null,
			header_row: 1,
			separator: ';',
			encoding: 'Windows-1252',
			letters: [
				{ encoding: 'Windows-1252', samples: ['Dvoøák'] },
				{ encoding: 'Windows-1250', samples: ['Dvořák'] }
			],
			readable_otherwise: true
		};
		const [family, remarks] = sheet().columns;
		const rival = { ...remarks!, heading: 'Last name', rival: 'family_name' as const };
		const rows = sheet().rows.map((one) => ({ ...one, party: null }));
		const read = { ...sheet(), sheet: table, columns: [family!, rival], rows };
		await show(read);
		const user = userEvent.setup();
		draw();
		await settled();
		expect(screen.getByText(/^No column is taken for: .*Choose it below.$/)).toBeVisible();
		expect(screen.getByText('sure: by the heading')).toBeVisible();
		backend.answers.read_import_as = () => read;
		await user.click(screen.getByRole('radio', { name: /Dvořák/ }));
		await settled();
		expect(backend.sent('read_import_as')).toMatchObject({ encoding: 'Windows-1250', separator: null });
		await user.click(screen.getByRole('radio', { name: 'tabs' }));
		await settled();
		expect(backend.sent('read_import_as')).toMatchObject({ encoding: null, separator: '\t' });
		backend.answers.map_import = () => read;
		await user.click(screen.getByRole('button', { name: 'Use this one' }));
		await settled();
		expect(backend.sent('map_import')?.fields).toContainEqual({ index: 1, field: 'family_name' });
	});
	test('no column of countries is missed where lines over the rows name them', () => {
		const columns = sheet().columns.slice(0, 1);
		const rows = (party: string | null) => [row(1, 'new', { party })];
		expect(neededFields({ ...sheet(), columns, rows: rows(null) })).toEqual(['party']);
		expect(neededFields({ ...sheet(), columns, rows: rows('FR') })).toEqual([]);
	});
	test('who answers with a form, and which item a row is about, are settled by keyboard', async () => {
		const EUROJUST = { ...COMMISSION, code: 'EUROJUST', name: 'Eurojust', full_name: 'Eurojust' };
		const asked = { text: '', people: [], rooms: [], items: [], suggestions: [EUROJUST, COMMISSION], shared: [], fields: [] };
		const body = { ...asked, code: 'body_missing' as const };
		const items = [{ is: 'I-05a', name: '5a Workshop A' }];
		const about = { ...asked, code: 'item_unknown' as const, text: '5 Farewell', suggestions: [], items };
		const rows = [row(1, 'rejected', { question: body }), row(2, 'rejected', { question: about })];
		await show({ ...sheet(), kind: 'answers', columns: [], sheet: null, rows });
		const user = userEvent.setup();
		draw();
		await settled();
		backend.answers.answer_import = () => ({ ...sheet(), kind: 'answers', columns: [], sheet: null, rows });
		expect(screen.queryByRole('combobox')).toBeNull();
		await user.click(screen.getByRole('button', { name: /Eurojust/ }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'party_of_row', row: 1, party: 'EUROJUST' });
		document.getElementById('import-1')!.focus();
		await user.keyboard('n{Enter}Workshop{Enter}');
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'item', text: '5 Farewell', is: 'I-05a' });
		await user.click(screen.getByRole('button', { name: 'The agenda as a whole' }));
		await settled();
		expect(backend.sent('answer_import')?.answer).toEqual({ kind: 'item', text: '5 Farewell', is: 'open' });
	});
	test('a question is answered, a row left out and the import applied by keyboard', async () => {
		const user = userEvent.setup();
		backend.answers.answer_import = answered;
		backend.answers.skip_import_rows = () => otherwise({ row: 7, skipped: true }, { new: 1 });
		draw();
		await settled();
		await user.click(screen.getByRole('button', { name: /European Commission/ }));
		await settled();
		expect(screen.getByText(/3 people will change: 2 added, 1 updated/)).toBeVisible();
		await user.keyboard('x');
		await settled();
		expect(backend.sent('skip_import_rows')).toEqual({ rows: [7], skip: true });
		expect(screen.getByText(/2 people will change: 1 added, 1 updated/)).toBeVisible();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(back).toHaveBeenCalled();
		expect(backend.sent('apply_import')).toEqual({});
	});
	test('an agenda is explained by the same screen, with what changes of each item', async () => {
		await show(agenda());
		backend.answers.skip_import_rows = () => otherwise({ row: 1, skipped: true }, { new: 0 });
		const user = userEvent.setup();
		draw();
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
		backend.answers.open_import = (args) => (args.kind === null ? null : { ...agenda(), kind: args.kind as ImportPreview['kind'] });
		await model.open('/tmp/list.csv');
		draw();
		await settled();
		await user.click(screen.getByRole('button', { name: 'Guests of single items' }));
		await settled();
		expect(model.preview?.kind).toBe('guests');
		expect(backend.sent('open_import')).toEqual({ path: '/tmp/list.csv', kind: 'guests' });
	});
});
