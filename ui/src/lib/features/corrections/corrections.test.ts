import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { askerKey, askerOf, Corrections, CorrectionsScreen } from '.';

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
			note: null,
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
	expect(rows()).toHaveLength(2);
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
	expect(screen.getByText('No correction is like this. Choose All and Everybody.')).toBeVisible();
});

test('by keyboard a correction is reached and agreed over the text that is shown', async () => {
	const user = await open();
	await user.keyboard('j');
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
		ofNote: row.note_revision,
		agreed: 'Orders reach some providers.'
	});
	expect(screen.queryByRole('dialog')).toBeNull();
});

test('a correction of the entry that somebody came from begins with its text', async () => {
	const entry = backend.read('corrections_board').entries[3]!;
	const user = await open({ note: entry.id });
	const dialog = await screen.findByRole('dialog', { name: 'New correction' });
	expect(within(dialog).getByRole('textbox', { name: /As requested/ })).toHaveValue(entry.text);
	await user.click(within(dialog).getByRole('button', { name: /Note the correction/ }));
	expect(within(dialog).getByText('Choose the delegation or the person that asks.')).toBeVisible();
	expect(backend.calls.some((one) => one.command === 'ask_correction')).toBe(false);
});

test('a refusal says why and keeps what was typed', async () => {
	const user = await open();
	backend.answers.refuse_correction = () => refuse('value_refused', 'reason');
	await user.keyboard('j');
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
});
