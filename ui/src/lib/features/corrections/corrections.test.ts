import { giveFocus } from '$lib/components';
import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { askerKey, askerOf, correctableKey, correctableOf, Corrections, CorrectionsScreen, SilenceDialog } from '.';

let backend: FakeBackend;
let corrections: Corrections;
beforeEach(async () => {
	backend = openBackend();
	corrections = new Corrections(freshness);
	await freshness.lookAt('meeting-3');
});

async function open(given: object = {}) {
	const board = backend.read('agenda_board');
	const view = backend.read('meeting_view')!;
	render(Frame, {
		screen: CorrectionsScreen,
		given: {
			groups: backend.read('people').groups,
			people: board.people,
			days: view.days,
			items: board.items,
			about: null,
			exports: vi.fn(),
			back: vi.fn(),
			...given
		},
		corrections
	});
	await settled();
	return userEvent.setup();
}
const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);

test('each correction stands as drafted, as requested and as agreed, and what silence means is said in words', async () => {
	await open();
	expect(rows()).toHaveLength(3);
	expect(rows()[1]).toHaveTextContent('Orders reach only some providers.');
	expect(screen.getByText(/delegations have said nothing yet. Those that say nothing until then agree\./)).toBeVisible();
	expect(await axeFindings()).toEqual([]);
});

test('the table is filtered by state and by who asked', async () => {
	const user = await open();
	await user.click(screen.getByRole('button', { name: /^Refused/ }));
	expect(rows()).toHaveLength(1);
	expect(rows()[0]).toHaveTextContent('The recording says otherwise');
	await user.selectOptions(screen.getByRole('combobox', { name: 'Asked by' }), 'DE');
	expect(screen.getByText('No correction matches: Refused; Germany.')).toBeVisible();
	await user.click(screen.getByRole('button', { name: 'Show all' }));
	expect(rows()).toHaveLength(3);
});

test('Esc closes a calendar in a dialog, and not the dialog', async () => {
	const user = await open();
	await user.keyboard('n');
	const dialog = await screen.findByRole('dialog');
	const day = within(dialog).getByRole('textbox', { name: /Asked on/ });
	giveFocus(day);
	await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
	await waitFor(() => expect(document.activeElement).toHaveAttribute('data-calendar-day'));
	await user.keyboard('{Escape}');
	await waitFor(() => expect(day).toHaveFocus());
	expect(dialog).toBeVisible();
});

test('All is lit while no filter is on, says how many there are, and clears every one', async () => {
	const user = await open();
	const all = screen.getByRole('button', { name: /^All/ });
	const asker = screen.getByRole('combobox', { name: 'Asked by' });
	expect(all).toHaveAttribute('aria-pressed', 'true');
	await user.selectOptions(asker, 'DE');
	expect(all, 'who asked is a filter too').toHaveAttribute('aria-pressed', 'false');
	expect(all).toHaveTextContent('3');
	await user.click(all);
	expect(asker).toHaveValue('');
	expect(rows()).toHaveLength(3);
	expect(all).toHaveAttribute('aria-pressed', 'true');
});

test('a state that is pressed again goes alone, and who asked stays', async () => {
	const user = await open();
	const asker = screen.getByRole('combobox', { name: 'Asked by' });
	await user.selectOptions(asker, 'DE');
	const opened = screen.getByRole('button', { name: /^Open/ });
	await user.click(opened);
	await user.click(opened);
	expect(opened).toHaveAttribute('aria-pressed', 'false');
	expect(asker).toHaveValue('DE');
});

test('by keyboard a correction is reached and agreed over the text that is shown', async () => {
	const user = await open();
	await user.keyboard('j');
	expect(document.activeElement).toHaveTextContent('N-04');
	await user.keyboard('a');
	const dialog = await screen.findByRole('dialog', { name: 'Agree on a wording of N-04' });
	const agreed = within(dialog).getByRole('textbox', { name: /As agreed/ });
	await user.clear(agreed);
	await user.type(agreed, 'Orders reach some providers.');
	await user.click(within(dialog).getByRole('button', { name: /Agree and change the entry/ }));
	await settled();
	const row = corrections.all.find((one) => one.reference === 'N-04')!;
	expect(backend.sent('agree_correction')).toEqual({
		id: row.id,
		revision: row.revision,
		over: row.over,
		agreed: 'Orders reach some providers.'
	});
	expect(screen.queryByRole('dialog')).toBeNull();
});

test('a correction of the entry that somebody came from begins with its text', async () => {
	const entry = backend.read('corrections_board').entries[3]!;
	const user = await open({ about: correctableKey({ note: entry.id }) });
	const dialog = await screen.findByRole('dialog', { name: 'New correction' });
	expect(within(dialog).getByRole('textbox', { name: /As requested/ })).toHaveValue(entry.text);
	for (const name of ['Asked by', 'Asked on', 'As requested']) expect(within(dialog).getByLabelText(name)).toBeRequired();
	await user.click(within(dialog).getByRole('button', { name: /Note the correction/ }));
	expect(within(dialog).getByText('Choose the delegation or the person that asks.')).toBeVisible();
	expect(backend.calls.some((one) => one.command === 'ask_correction')).toBe(false);
});

test('a correction begun before the corrections were read is asked for today, and a day that was said stays', async () => {
	let arrive = () => {};
	const board = backend.read('corrections_board');
	backend.answers.corrections_board = () => new Promise<typeof board>((resolve) => (arrive = () => resolve(board)));
	const user = await open();
	await user.keyboard('n');
	const dialog = await screen.findByRole('dialog');
	const day = within(dialog).getByRole('textbox', { name: /^Asked on/ });
	expect(day).toHaveValue('');
	arrive();
	await settled();
	const today = (day as HTMLInputElement).value;
	expect(today).not.toBe('');
	await user.clear(day);
	await user.type(day, '1 July 2024');
	await user.tab();
	backend.answers.corrections_board = () => board;
	await freshness.lookAt('meeting-3');
	await settled();
	expect(day).toHaveValue('1 July 2024');
});

test('a sentence of the report stands behind the entries, with the headings over it, and is agreed over its own revision', async () => {
	const user = await open();
	const row = corrections.all.find((one) => one.sentence !== undefined)!;
	expect(rows()[2]).toHaveTextContent(row.title);
	expect(rows()[2]).toHaveTextContent('Outcome report');
	await user.keyboard('jj');
	await user.keyboard('a');
	const dialog = await screen.findByRole('dialog', { name: 'Agree on a wording of N-05' });
	await user.click(within(dialog).getByRole('button', { name: /Agree and change the sentence/ }));
	await settled();
	expect(backend.sent('agree_correction')).toEqual({ id: row.id, revision: row.revision, over: row.over, agreed: row.requested });
});

test('what is corrected is chosen among entries and sentences, each under their heading', async () => {
	const user = await open();
	await user.keyboard('n');
	const dialog = await screen.findByRole('dialog', { name: 'New correction' });
	const choice = within(dialog).getByRole('combobox', { name: /Entry or sentence/ });
	const sentence = corrections.board!.sentences.find((one) => one.rests_on === 'N-05')!;
	await user.type(choice, 'N-05');
	const groups = await within(dialog).findAllByRole('group', { hidden: true });
	expect(groups.map((group) => group.firstElementChild?.textContent)).toEqual(['Entries of the notes', 'Outcome report']);
	await user.click(within(groups[1]!).getAllByRole('option', { hidden: true })[0]!);
	expect(within(dialog).getByRole('textbox', { name: /As requested/ })).toHaveValue(sentence.text);
	expect(await axeFindings()).toEqual([]);
});

test('whoever comes from a sentence stands on its open correction and goes back to the report', async () => {
	const board = backend.read('corrections_board');
	const row = board.corrections.find((one) => one.sentence !== undefined)!;
	await open({ sentence: row.sentence, fromReport: true });
	expect(corrections.current).toBe(row.id);
	expect(screen.getByRole('button', { name: 'Back to the report' })).toBeVisible();
});

test('the report is sent round, and its procedure says how many sentences stand', async () => {
	const board = backend.read('corrections_board');
	const silence = board.silences[0]!;
	backend.answers.corrections_board = () => ({
		...board,
		silences: [{ ...silence, scope: { kind: 'report' }, sent: [], sent_sentences: 60, stands: 58, clears: 0 }]
	});
	await open();
	expect(screen.getByText('58 of 60 sentences stand as they were sent.')).toBeVisible();
});

test('the dialog that opens a silence procedure begins with what it is opened for', async () => {
	render(Frame, { screen: SilenceDialog, given: { open: true, row: null, days: [], items: [], sends: 'report' }, corrections });
	await settled();
	const user = userEvent.setup();
	const dialog = screen.getByRole('dialog', { name: 'Silence procedure' });
	expect(within(dialog).getByRole('combobox', { name: /What is sent round/ })).toHaveDisplayValue('Outcome report');
	backend.answers.open_silence = () => refuse('value_refused', 'scope');
	await user.click(within(dialog).getByRole('button', { name: /Open the procedure/ }));
	await settled();
	expect(backend.sent('open_silence')).toMatchObject({ details: { scope: { kind: 'report' } } });
	expect(within(dialog).getByRole('combobox', { name: /What is sent round/ })).toBeInvalid();
});

test('a refusal says why and keeps what was typed', async () => {
	const user = await open();
	backend.answers.refuse_correction = () => refuse('value_refused', 'reason');
	await user.keyboard('j');
	await user.keyboard('r');
	const dialog = await screen.findByRole('dialog', { name: 'Refuse the correction of N-04' });
	await user.click(within(dialog).getByRole('button', { name: /^Refuse/ }));
	await settled();
	expect(screen.getByRole('dialog')).toBe(dialog);
});

test('a click on a silent delegation notes that it agrees', async () => {
	const user = await open();
	await user.click(screen.getByRole('button', { name: /Finland/ }));
	expect(backend.sent('answer_silence')).toMatchObject({ agrees: true });
});

test('who asks is read from the value of a list as it was put there', () => {
	for (const kind of ['delegation', 'participant', 'guest'] as const) {
		expect(askerOf(askerKey({ kind, who: 'x-1' }))).toEqual({ kind, who: 'x-1' });
	}
	expect(askerOf('')).toBeNull();
	for (const of of [{ note: 'x-1' }, { sentence: 'x-2' }]) expect(correctableOf(correctableKey(of))).toEqual(of);
	expect(correctableOf('')).toBeNull();
});
