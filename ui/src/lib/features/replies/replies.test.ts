import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PassagesBoard, SayWanted, TakeWanted } from '$lib/ipc';
import { Passages, PassagesScreen, Taken, TakenScreen } from '.';

let backend: FakeBackend;
const write = vi.fn(async () => {});
beforeEach(() => {
	backend = openBackend();
	write.mockClear();
});

/** Says what a delegation says as the application does. */
function replies() {
	const board = structuredClone(backend.read('passages_board')) as PassagesBoard;
	const rows = () => board.items.flatMap((item) => item.passages);
	const counted = () => ({ ...board, open: rows().filter((row) => row.says === null).length });
	backend.answers.passages_board = counted;
	backend.answers.say_to_passage = (args) => {
		const { note, says, requested, remark } = args.wanted as SayWanted;
		Object.assign(
			rows().find((row) => row.note === note)!,
			{ says, requested, remark }
		);
		return counted();
	};
	backend.answers.sign_passages = counted;
	return rows;
}

async function open(screenOf: typeof PassagesScreen | typeof TakenScreen, given: object) {
	render(Frame, { screen: screenOf, given: { write }, ...given });
	await settled();
	return userEvent.setup();
}

test('a delegation confirms, words otherwise and withdraws by one key each, and is led to what is open', async () => {
	const rows = replies();
	const passages = new Passages();
	const user = await open(PassagesScreen, { passages });
	expect(passages.rows.length).toBeGreaterThan(2);
	expect(screen.getByText(/0 of \d+ answered, please answer by 12 Jul/)).toBeInTheDocument();
	await user.keyboard('y');
	await settled();
	expect(rows()[0]!.says).toBe('confirm');
	expect(passages.row, 'the next that is open').toBe(passages.rows[1]);
	await user.keyboard('e');
	const dialog = await screen.findByRole('dialog', { name: 'Another wording' });
	const field = within(dialog).getByRole('textbox', { name: 'As requested' });
	expect(field, 'it begins with what was drafted').toHaveValue(rows()[1]!.typed);
	await user.clear(field);
	await user.type(field, 'As it was meant.');
	await user.click(within(dialog).getByRole('button', { name: /Ask for this wording/ }));
	await settled();
	expect(rows()[1]).toMatchObject({ says: 'correct', requested: 'As it was meant.' });
	await user.keyboard('x');
	await settled();
	expect(rows()[2]!.says).toBe('withdraw');
	passages.current = rows()[2]!.note;
	await settled();
	await user.keyboard('u');
	await settled();
	expect(rows()[2]!.says, 'taken back').toBeNull();
	expect(await axeFindings()).toEqual([]);
});

test('whoever answers signs, and is told what is still open, before the file is written', async () => {
	replies();
	const user = await open(PassagesScreen, { passages: new Passages() });
	await user.keyboard('{Control>}{Enter}{/Control}');
	const dialog = await screen.findByRole('dialog', { name: 'Write the answer' });
	expect(dialog).toHaveTextContent(/passages are not answered/);
	await user.type(within(dialog).getByRole('textbox', { name: 'Who answers' }), 'Odile Example');
	await user.click(within(dialog).getByRole('button', { name: 'Write the answer' }));
	await settled();
	expect(backend.sent('sign_passages')).toEqual({ name: 'Odile Example' });
	expect(write).toHaveBeenCalledOnce();
});

test('a second note-taker writes under an item, changes an entry, and what is half written is told of', async () => {
	const taken = new Taken();
	const user = await open(TakenScreen, { taken });
	const area = screen.getByRole('textbox', { name: 'Write an entry' });
	await user.click(area);
	await user.type(area, 'Who keeps the evidence?');
	await user.keyboard('{Alt>}q{/Alt}');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	const first = backend.sent('take_entry') as { wanted: TakeWanted };
	expect(first.wanted).toEqual({
		id: null,
		item: 'I-05a',
		kind: 'question',
		speaker: null,
		text: 'Who keeps the evidence?',
		label: null
	});
	expect(area).toHaveValue('');
	taken.current = taken.rows[0]!.id;
	await settled();
	document.getElementById(`taken-${taken.rows[0]!.id}`)!.focus();
	await user.keyboard('{Enter}');
	await settled();
	const changing = screen.getByRole('textbox', { name: 'Change the entry' });
	expect(changing).toHaveValue(taken.rows[0]!.typed);
	expect(changing).toHaveFocus();
	await user.type(changing, ' And where?');
	await user.keyboard('{Control>}s{/Control}');
	const dialog = await screen.findByRole('dialog', { name: 'Write the answer' });
	expect(dialog).toHaveTextContent('An entry is written and not taken yet');
	expect(await axeFindings()).toEqual([]);
});
