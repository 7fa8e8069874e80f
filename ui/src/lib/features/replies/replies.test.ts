import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { unsavedTexts } from '$lib/features/session';
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AnswerWanted, AskedBoard, PassagesBoard, SayWanted, TakeWanted } from '$lib/ipc';
import { Asked, AskedScreen, Passages, PassagesScreen, Taken, TakenScreen } from '.';

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

/** Keeps what a delegation answers in writing as the application does. */
function answers() {
	const board = structuredClone(backend.read('asked_board')) as AskedBoard;
	const counted = () => ({
		...board,
		rows: board.rows.map((row) => ({ ...row })),
		open: board.rows.filter((row) => row.says === null && row.before === null).length
	});
	backend.answers.asked_board = counted;
	backend.answers.answer_asked = (args) => {
		const { of, reference, says } = args.wanted as AnswerWanted;
		board.rows.find((row) => row.of === of && row.reference === reference)!.says = says;
		return counted();
	};
	return board.rows;
}

async function open(screenOf: typeof AskedScreen | typeof PassagesScreen | typeof TakenScreen, given: object) {
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

test('a wording that was typed is put back after a key dropped it', async () => {
	const rows = replies();
	const passages = new Passages();
	const user = await open(PassagesScreen, { passages });
	const says = { says: 'correct', requested: 'As it was meant.', remark: 'Ours' } as const;
	for (const key of ['u', 'x']) {
		await passages.say(passages.rows[0]!, 'correct', says.requested, says.remark);
		passages.current = rows()[0]!.note;
		await settled();
		document.getElementById(`passage-${rows()[0]!.note}`)!.focus();
		await user.keyboard(key);
		await settled();
		expect(rows()[0]!.requested, key).toBe('');
		await user.keyboard('{Control>}z{/Control}');
		await settled();
		expect(rows()[0], key).toMatchObject(says);
		expect(passages.row?.note, 'and it is where the person is').toBe(rows()[0]!.note);
	}
	passages.current = rows()[1]!.note;
	await passages.say(passages.rows[1]!, 'withdraw');
	await user.keyboard('{Control>}z{/Control}');
	await settled();
	expect(rows()[1]!.says, 'what was not typed needs no way back').toBe('withdraw');
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

test('an entry is taken back only after it was asked, with its words', async () => {
	const board = structuredClone(backend.read('taken_board'));
	const row = board.items[0]!.entries[0]!;
	Object.assign(row, { taken: true, reference: null });
	backend.answers.taken_board = () => board;
	const taken = new Taken();
	const user = await open(TakenScreen, { taken });
	const del = async () => {
		document.getElementById(`taken-${row.id}`)!.focus();
		await user.keyboard('{Delete}');
		return screen.findByRole('dialog', { name: 'Take back this entry?' });
	};
	const dialog = await del();
	expect(dialog).toHaveTextContent(row.typed);
	expect(await axeFindings()).toEqual([]);
	await user.keyboard('{Escape}');
	await settled();
	expect(screen.queryByRole('dialog')).toBeNull();
	expect(backend.sent('take_entry_back'), 'nothing was done yet').toBeUndefined();
	await del();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('take_entry_back')).toEqual({ id: row.id });
	expect(screen.queryByRole('dialog')).toBeNull();
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

test('an entry that is half written when everything is locked is kept, and offered again', async () => {
	const unsaved = unsavedTexts(() => '/replies');
	let user = await open(TakenScreen, { taken: new Taken(), unsaved });
	await user.type(screen.getByRole('textbox', { name: 'Write an entry' }), 'Who keeps');
	const kept = unsaved.now();
	expect(kept).toEqual([{ place: '/replies', dialog: 'Write an entry', texts: [{ label: 'Write an entry', text: 'Who keeps' }] }]);
	cleanup();
	const after = unsavedTexts(() => '/replies');
	after.kept = kept;
	user = await open(TakenScreen, { taken: new Taken(), unsaved: after });
	await user.click(screen.getByRole('button', { name: 'Put it back' }));
	await settled();
	const area = screen.getByRole('textbox', { name: 'Write an entry' });
	expect(area).toHaveValue('Who keeps');
	expect(area).toHaveFocus();
	expect(after.kept).toEqual([]);
	await user.keyboard('{Control>}{Enter}{/Control}{Escape}{Enter}');
	await settled();
	expect(screen.getByRole('textbox', { name: 'Change the entry' })).not.toHaveValue('');
	expect(after.now(), 'nobody has typed in what stands there now').toEqual([]);
});

test('a delegation answers about practices by a digit, on concepts and to questions, and takes an answer back', async () => {
	const rows = answers();
	const asked = new Asked();
	const user = await open(AskedScreen, { asked });
	const at = (of: AskedBoard['rows'][number]['of']) => rows.findIndex((row) => row.of === of && row.before === null);
	for (const name of ['Practices', 'Statements on concepts', 'Questions']) expect(screen.getByText(name)).toBeInTheDocument();
	const focus = async (index: number) => {
		asked.current = `${rows[index]!.of}-${rows[index]!.reference}`;
		await settled();
		document.getElementById(`asked-${asked.current}`)!.focus();
	};
	await focus(at('matrix'));
	await user.keyboard('4');
	await settled();
	expect(rows[at('matrix')]!.says).toEqual({ of: 'matrix', state: 'blocked_by_law', condition: '' });
	expect(asked.row?.reference, 'it stays where it was').toBe(rows[at('matrix')]!.reference);
	await user.keyboard('u');
	await settled();
	expect(rows[at('matrix')]!.says).toBeNull();

	await focus(at('concepts'));
	await user.keyboard('{Enter}');
	let dialog = await screen.findByRole('dialog', { name: rows[at('concepts')]!.reference });
	await user.type(within(dialog).getByRole('textbox', { name: 'Statement' }), 'The prosecutor may abstain.');
	expect(await axeFindings()).toEqual([]);
	await user.click(within(dialog).getByRole('button', { name: /Keep the answer/ }));
	await settled();
	expect(rows[at('concepts')]!.says).toMatchObject({ of: 'concepts', text: 'The prosecutor may abstain.', confirmed: false });
	await user.keyboard('y');
	await settled();
	expect(rows[at('concepts')]!.says, 'confirmed as it stands').toMatchObject({ confirmed: true });

	await focus(at('questions'));
	await user.keyboard('e');
	dialog = await screen.findByRole('dialog', { name: rows[at('questions')]!.reference });
	await user.type(within(dialog).getByRole('textbox', { name: 'Answer' }), 'In every case.');
	await user.click(within(dialog).getByRole('button', { name: /Keep the answer/ }));
	await settled();
	expect(rows[at('questions')]!.says).toEqual({ of: 'questions', text: 'In every case.', travels: 'anonymous', label: null });
	expect(await axeFindings()).toEqual([]);

	const kept = rows[at('questions')]!.says;
	await user.keyboard('u');
	await settled();
	expect(rows[at('questions')]!.says).toBeNull();
	await user.keyboard('{Control>}z{/Control}');
	await settled();
	expect(rows[at('questions')]!.says, 'what was typed is put back').toEqual(kept);

	await user.keyboard('{Control>}{Enter}{/Control}');
	dialog = await screen.findByRole('dialog', { name: 'Write the answer' });
	expect(dialog).toHaveTextContent('2 answers are written here');
	await user.type(within(dialog).getByRole('textbox', { name: 'Who answers' }), 'Odile Example');
	await user.click(within(dialog).getByRole('button', { name: 'Write the answer' }));
	await settled();
	expect(backend.sent('sign_passages')).toEqual({ name: 'Odile Example' });
	expect(write).toHaveBeenCalledOnce();
});
