import { axeFindings, freshness, openBackend, settled, type FakeBackend } from '$testing';
import { JUDICIAL, openNotes } from '$testing/notes';
import type { NoteDetails, NoteRow } from '$lib/ipc';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { Notes } from '.';

const WORKSHOP = 'item-I-05b';
let backend: FakeBackend;
let notes: Notes;
beforeEach(async () => {
	backend = openBackend();
	notes = new Notes(freshness);
	await freshness.lookAt('meeting-3');
});

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the entry' });
const sent = (command: 'add_note' | 'edit_note' = 'add_note') => backend.sent(command)!.details as NoteDetails;
const rows = () => backend.read('notes_of_item', { item: JUDICIAL });

/** Opens the screen at an item; only the one with entries has any. */
async function open(item = JUDICIAL) {
	await openNotes(backend, notes, item);
	return userEvent.setup();
}

/** Waits until no menu is open any more. */
const closed = () => waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());

/** Goes to the last entry by keyboard. */
async function toLast(user: ReturnType<typeof userEvent.setup>) {
	await user.click(text());
	await user.keyboard('{Escape}');
}

test('what print says of a selected entry is set by keyboard alone', async () => {
	const user = await open();
	await toLast(user);
	await user.keyboard('p');
	expect(screen.getByRole('radio', { name: 'Named' })).toHaveFocus();
	await user.keyboard('{ArrowRight}{ArrowRight}{Control>}{Enter}{/Control}');
	await settled();
	expect(sent('edit_note').attribution).toBe('kind');
});
test('time, Rule, private, markings and remark of what is typed are set by keyboard alone', async () => {
	const user = await open('item-I-01');
	await user.type(text(), 'Heard in the corridor');
	await user.keyboard('{Alt>}m{/Alt}');
	await user.keyboard('0941{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}');
	await settled();
	expect(document.activeElement, 'the menu is open').toHaveTextContent('LIMITE');
	await user.keyboard('{End}{Enter}{Escape}');
	await closed();
	await user.keyboard('{Tab}Ask first{Tab}To check');
	expect(screen.getByRole('button', { name: 'Private', pressed: true })).toBeVisible();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(sent()).toMatchObject({
		at: expect.stringMatching(/T09:41:00$/),
		chatham_house: true,
		private: true,
		markings: [{ kind: 'h3', text: 'Ask first' }],
		remark: 'To check'
	});
	expect(notes.composer.details, 'the next entry is nobody’s private note').toMatchObject({ private: false, markings: [], at: '' });
});
test('an entry of an item under the Rule cannot be less', async () => {
	await open();
	expect(screen.getByRole('button', { name: 'Rule', pressed: true })).toBeDisabled();
});
test('whoever agreed to be named was the speaker of then', async () => {
	await open();
	notes.composer.set({ speaker: { kind: 'words', who: 'plenary' }, consent: true });
	expect(notes.composer.details.consent).toBe(true);
	notes.composer.set({ speaker: { kind: 'words', who: 'chairs' } });
	expect(notes.composer.details.consent).toBe(false);
});
test('a selected entry goes to another item', async () => {
	const user = await open();
	await toLast(user);
	await user.keyboard('m{Tab}{Enter}');
	await settled();
	expect(document.activeElement, 'the menu is open').toHaveTextContent('Welcome by the co-chairs');
	await user.keyboard('{Enter}');
	await closed();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(sent('edit_note').item).toBe('item-I-01');
});
test('a label that becomes wider asks who agreed, also where its own is only taken off', async () => {
	const strict = rows().at(-1)!;
	Object.assign(strict, { label: 'TLP:RED', effective_label: 'TLP:RED' });
	const user = await open();
	await toLast(user);
	await user.keyboard('l');
	await user.selectOptions(screen.getByRole('combobox', { name: 'Label' }), '');
	await user.type(screen.getByPlaceholderText('Who agreed, and when'), 'Latvia, 1 July');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(sent('edit_note')).toMatchObject({ label: null, lowered_by: 'Latvia, 1 July' });
});
test('private notes are seen as such, and can be all that is shown', async () => {
	rows()[1]!.private = true;
	const user = await open();
	expect(screen.getAllByRole('row')[1]!).toHaveTextContent('Private');
	await toLast(user);
	await user.keyboard('y');
	expect(screen.getAllByRole('row')).toHaveLength(1);
	await user.keyboard('y');
	expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
});
test('several entries are brought further in one step', async () => {
	const user = await open();
	await toLast(user);
	await user.keyboard(' {ArrowUp} s');
	await settled();
	const [last, before] = rows().toReversed() as [NoteRow, NoteRow];
	expect(new Set(backend.sent('set_note_status')!.ids as string[])).toEqual(new Set([last.id, before.id]));
});
test('a change after approval is shown as one', async () => {
	Object.assign(rows()[0]!, { status: 'approved', changed_since: true });
	await open();
	expect(screen.getAllByRole('row')[0]!).toHaveTextContent('Changed since approval');
});
test('V shows what happened to an entry by words, and an earlier wording comes back', async () => {
	const words = [
		{ kind: 'same' as const, text: 'Asked that preservation be requested ' },
		{ kind: 'ins' as const, text: 'early.' }
	];
	const told = {
		field: 'text',
		name: 'Text',
		before: 'Asked.',
		after: 'Asked early.',
		words,
		hidden: false,
		erased: false,
		comes_back: true
	};
	const known = backend.read('record_history');
	const line = { ...known.lines[0]!, step: { ...known.lines[0]!.step, seq: 426, sentence: 'Changed entry N-23 of the notes' } };
	const change = { noun: 'note' as const, record: 'item-N-23', reference: 'N-23', name: 'N-23', fate: 'changed' as const, fields: [told] };
	backend.answers.record_history = () => ({ ...known, noun: 'note', seen: 430, lines: [{ ...line, changes: [change] }] });
	backend.answers.restore_record = () => 1;
	const user = await open();
	await toLast(user);
	await user.keyboard('v');
	const dialog = within(await screen.findByRole('dialog', { name: 'History of N-23' }));
	expect(await dialog.findByText('Changed entry N-23 of the notes')).toBeVisible();
	expect(document.querySelector('[role=dialog] ins')).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
	await user.click(dialog.getByRole('button', { name: 'Restore the old value' }));
	await settled();
	expect(backend.sent('restore_record')).toMatchObject({
		asked: { noun: 'note', record: 'item-N-23', at: { at: 'before', of: 426 }, fields: ['text'], seen: 430 }
	});
});
test('an empty workshop offers its report, laid out by one chord', async () => {
	backend.read('notes_board').items.find((item) => item.id === WORKSHOP)!.entries = 0;
	const user = await open(WORKSHOP);
	expect(screen.getByRole('button', { name: /Lay out a workshop report/ })).toBeVisible();
	await user.keyboard('{Alt>}t{/Alt}');
	await settled();
	expect(backend.sent('lay_out_notes')).toMatchObject({ item: WORKSHOP });
});
test('a place says what belongs there, and is filled or awaited in writing', async () => {
	const place = { since: '2024-06-26T11:00:00', prompt: 'What was presented', in_writing: false };
	Object.assign(rows()[0]!, { place, at: place.since, text: '', passages: [], codes: [], said_by: '' });
	const user = await open();
	await user.click(screen.getAllByRole('row')[0]!);
	expect(screen.getAllByRole('row')[0]!).toHaveTextContent('What was presented');
	await user.keyboard('e');
	await settled();
	expect(sent('edit_note').place).toEqual({ ...place, in_writing: true });
	await user.keyboard('{Enter}');
	expect(text()).toHaveAttribute('placeholder', 'What was presented');
	await user.keyboard('The threat picture.{Control>}{Enter}{/Control}');
	await settled();
	const filled = backend.calls.findLast((one) => one.command === 'edit_note')!.args.details as NoteDetails;
	expect(filled.text).toBe('The threat picture.');
	expect(text(), 'no other place waits').toHaveAttribute('placeholder', 'What is being said');
	expect(filled.at, 'it was said now').toBe(rows().at(-1)!.at);
});
test('Ctrl+C copies the entry that has the focus for chosen readers, and leaves text that is selected alone', async () => {
	const user = await open();
	await toLast(user);
	await user.keyboard('{Control>}c{/Control}');
	await settled();
	expect(backend.sent('copy_notes')).toMatchObject({
		audience: 'participants',
		parts: { item: JUDICIAL, entry: 'item-N-23', private: false }
	});
	expect(notes.copyFor).toBe('participants');
	await user.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
	await settled();
	const all = backend.calls.findLast((one) => one.command === 'copy_notes')!;
	expect(all.args.parts).toMatchObject({ item: JUDICIAL, entry: null });
});
test('whether the draft is kept is said as it is', async () => {
	const user = await open();
	let answer = () => {};
	backend.answers.keep_note_draft = () => new Promise<null>((resolve) => (answer = () => resolve(null)));
	await user.type(text(), 'Half');
	expect(notes.composer.kept).toBe(false);
	const kept = notes.composer.keep();
	await user.type(text(), ' a');
	expect(text(), 'typing goes on while a draft is on its way').toHaveValue('Half a');
	answer();
	await kept;
	expect(notes.composer.kept, 'what was typed since is not in it').toBe(false);
	backend.answers.keep_note_draft = () => null;
	await notes.composer.keep();
	expect(notes.composer.kept).toBe(true);
});
