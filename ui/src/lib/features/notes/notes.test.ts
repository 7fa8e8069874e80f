import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { JUDICIAL, openNotes } from '$testing/notes';
import type { NoteDetails, NoteDraft } from '$lib/ipc';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notes } from '.';
import { findVoices, voicesOf } from '$lib/parts';

let backend: FakeBackend;
let notes: Notes;
beforeEach(async () => {
	backend = openBackend();
	notes = new Notes(freshness);
	await freshness.lookAt('meeting-3');
});
afterEach(() => vi.useRealTimers());

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the entry' });
const sent = () => backend.sent('add_note')!.details as NoteDetails;
const drafts = () => backend.calls.filter((one) => one.command === 'keep_note_draft').map((one) => one.args.draft as NoteDraft | null);

/** An entry that was being typed when the window was last open. */
const draftOf = (change: Partial<NoteDetails>): NoteDraft => ({
	note: null,
	details: { ...(JSON.parse(JSON.stringify(notes.composer.details)) as NoteDetails), item: JUDICIAL, at: '2024-06-26T11:50:00', ...change }
});

/** Opens the screen at the item with entries under the Rule. */
async function open() {
	await openNotes(backend, notes, JUDICIAL);
	return userEvent.setup();
}

test('the day, its items and the entries of one stand side by side', async () => {
	await open();
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('4 Judicial aspects of the online dimension');
	expect(screen.getByText('11:20, 5 entries')).toBeVisible();
	const first = screen.getAllByRole('row')[0]!;
	expect(first).toHaveTextContent('Ștefania Țurcanu-Brâncoveanu');
	expect(first, 'it is under the Rule without consent').toHaveTextContent('One participant');
	expect(await axeFindings(document.body)).toEqual([]);
});
test('an entry that somebody looked for is shown under its item, and what is gone changes nothing', async () => {
	await open();
	await notes.reveal(JUDICIAL, 'item-N-05');
	expect(notes.currentRow?.reference).toBe('N-05');
	await notes.reveal('item-gone', 'item-N-04');
	expect([notes.item, notes.currentRow?.reference]).toEqual([JUDICIAL, 'N-05']);
});
test('an entry is typed, marked, given its speaker and added without the mouse', async () => {
	const user = await open();
	await user.click(text());
	await user.keyboard('Which standard do courts accept?{Alt>}q{/Alt}{F2}');
	await user.keyboard('hu{Enter}');
	expect(text(), 'the speaker leads back to the text').toHaveFocus();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(sent()).toMatchObject({
		item: JUDICIAL,
		kind: 'question',
		text: 'Which standard do courts accept?',
		speaker: { kind: 'participant', who: 'participant-P22' },
		at: '2024-06-26T12:20:00'
	});
	expect(text()).toHaveValue('');
	expect(text()).toHaveFocus();
	expect(notes.composer.details.kind, 'the next one is often alike').toBe('question');
});
test('a slash and a letter at the beginning make the kind and leave no trace', async () => {
	const user = await open();
	await user.type(text(), '/a Draft a note');
	expect(notes.composer.details.kind).toBe('action');
	expect(text()).toHaveValue('Draft a note');
});
/** From here on an entry is added once the answer is let go. */
function addsSlowly() {
	let answer = () => {};
	backend.answers.add_note = () => new Promise((resolve) => (answer = () => resolve(backend.read('add_note'))));
	return () => answer();
}
test('what is typed while an entry is being added stays', async () => {
	const user = await open();
	const answer = addsSlowly();
	await user.type(text(), 'First.');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await user.keyboard(' Second');
	answer();
	await settled();
	expect(text()).toHaveValue('Second');
});
test('another text that is typed while an entry is being added is an entry of its own, and not lost', async () => {
	const user = await open();
	const answer = addsSlowly();
	await user.type(text(), 'First.');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await user.clear(text());
	await user.keyboard('Second.{Alt>}d{/Alt}');
	answer();
	await settled();
	expect(text()).toHaveValue('Second.');
	await user.keyboard('{Control>}{Enter}{/Control}');
	answer();
	await settled();
	expect(sent()).toMatchObject({ text: 'Second.', kind: 'decision' });
	expect(backend.sent('edit_note')).toBeUndefined();
});
test('an entry that is taken into the field while another is being added is not written over that one', async () => {
	const user = await open();
	const answer = addsSlowly();
	await user.type(text(), 'First.');
	await user.keyboard('{Control>}{Enter}{/Control}');
	const other = notes.rows[0]!;
	notes.composer.edit(other);
	answer();
	await settled();
	expect(notes.composer.editing?.id).toBe(other.id);
	expect(text()).toHaveValue(other.text);
});
test('what is refused stays in the field, with the reason', async () => {
	const user = await open();
	backend.answers.add_note = () => refuse('value_refused', 'text');
	await user.type(text(), 'SECRET UE/EU SECRET');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(text()).toHaveValue('SECRET UE/EU SECRET');
	expect(text()).toHaveAttribute('aria-invalid', 'true');
	expect(screen.getByText(notes.composer.refused!.message)).toBeVisible();
});
test('the draft is kept at most two seconds after a change, and forgotten when nothing is typed', async () => {
	await open();
	vi.useFakeTimers();
	for (let letter = 1; letter <= 24; letter++) {
		notes.composer.typed('x'.repeat(letter), letter);
		await vi.advanceTimersByTimeAsync(100);
	}
	expect(drafts().length, 'it is kept although the typing never paused').toBe(1);
	await vi.advanceTimersByTimeAsync(2000);
	expect(drafts().at(-1)).toMatchObject({ note: null, details: { text: 'x'.repeat(24), item: JUDICIAL } });
	notes.composer.typed('', 0);
	await vi.advanceTimersByTimeAsync(2000);
	expect(drafts().at(-1)).toBeNull();
});
test('a draft that is there is offered, and goes on before what is typed since', async () => {
	backend.answers.note_draft = () => draftOf({ kind: 'decision', text: 'Agreed to' });
	const user = await open();
	expect(screen.getByText('You were writing this:')).toBeVisible();
	await user.type(text(), 'meet again.');
	await user.click(screen.getByRole('button', { name: /Continue/ }));
	await settled();
	expect(text()).toHaveValue('Agreed to\nmeet again.');
	expect(notes.composer.details.kind).toBe('decision');
	expect(screen.queryByText('You were writing this:')).toBeNull();
});
test('a draft that is discarded is forgotten', async () => {
	backend.answers.note_draft = () => draftOf({ text: 'Agreed to' });
	const user = await open();
	await user.click(screen.getByRole('button', { name: /Discard/ }));
	await settled();
	expect(drafts()).toEqual([null]);
});
test('case data is named while it is typed, and removed by one chord', async () => {
	const user = await open();
	await user.type(text(), 'Does it need a warrant, as in file 2024/1187-K?');
	expect(await screen.findByText('Looks like a case number.')).toBeVisible();
	await user.keyboard('{Control>}{Delete}{/Control}');
	expect(text()).toHaveValue('Does it need a warrant, as in file one case?');
	expect(text()).toHaveFocus();
});
test('what is no case is not named again', async () => {
	const user = await open();
	await user.type(text(), 'Does it need a warrant, as in file 2024/1187-K?');
	await user.click(await screen.findByRole('button', { name: 'Not a case' }));
	expect(screen.queryByText('Looks like a case number.')).toBeNull();
});
test('a letter on an entry changes what it is, and what is being typed stays kept', async () => {
	const user = await open();
	await user.type(text(), 'Half a sentence');
	await user.keyboard('{Escape}');
	expect(screen.getAllByRole('row').at(-1), 'the last entry is the nearest').toHaveFocus();
	await user.keyboard('d');
	await settled();
	expect(backend.sent('edit_note')).toMatchObject({ id: 'item-N-23', revision: 1, details: { kind: 'decision' } });
	expect(drafts().at(-1), 'a change of an entry forgets the draft').toMatchObject({ details: { text: 'Half a sentence' } });
});
test('Enter takes an entry into the field, Esc leaves it as it was', async () => {
	const user = await open();
	await user.click(text());
	await user.keyboard('{Escape}{Enter}');
	expect(text()).toHaveValue('The Atlas shows the authority competent for each measure and was updated in spring.');
	await user.keyboard(' Twice.{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('edit_note')).toMatchObject({ id: 'item-N-23', details: { text: expect.stringMatching(/spring\. Twice\.$/) } });
	await user.keyboard('{Escape}{Enter}{Escape}');
	expect(text()).toHaveValue('');
});
test('Delete removes the entry that has the focus, S brings it one step further', async () => {
	const user = await open();
	await user.click(text());
	await user.keyboard('{Escape}s');
	await settled();
	expect(backend.sent('set_note_status')).toEqual({ ids: ['item-N-23'], status: 'cleared_by_speaker' });
	await user.keyboard('{Delete}');
	await settled();
	expect(backend.sent('remove_note')).toEqual({ id: 'item-N-23' });
});
test('a passage of an entry is reworded for good, and says so', async () => {
	backend.read('notes_of_item', { item: JUDICIAL })[4]!.passages = [
		{ code: 'authority', from: 4, to: 9, found: 'Atlas', proposed: 'tool' }
	];
	const user = await open();
	await user.click(text());
	await user.keyboard('{Escape}');
	const row = within(screen.getAllByRole('row').at(-1)!);
	expect(row.getByText('Erases the earlier wording for good')).toBeVisible();
	await user.click(row.getByRole('button', { name: 'Write “tool”' }));
	expect(backend.sent('reword_note')).toMatchObject({ id: 'item-N-23', passages: [{ found: 'Atlas', proposed: 'tool' }] });
});
test('speakers are found by the letters of a delegation, then of a name', () => {
	const voices = voicesOf(backend.read('agenda_board').people, backend.read('people').groups);
	const found = (typed: string) => findVoices(voices, typed, 4).map((voice) => `${voice.code} ${voice.name}`.trim());
	expect(found('es mu')[0]).toBe('ES Íñigo Muñoz de la Peña');
	expect(found('turcanu')[0]).toBe('RO Ștefania Țurcanu-Brâncoveanu');
	expect(found('ro'), 'the delegation itself stands behind its people').toContain('RO');
	expect(found('plenary')).toEqual(['plenary']);
});
test('locking drops what is typed from the window', async () => {
	await open();
	notes.composer.typed('Half', 4);
	void freshness.lookAt(null);
	expect(notes.composer.details.text).toBe('');
	expect(notes.rows).toEqual([]);
});
