import { freshness, openBackend, settled, type FakeBackend } from '$testing';
import { JUDICIAL, openNotes } from '$testing/notes';
import type { NoteRow } from '$lib/ipc';
import { screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Notes } from '.';
import { counted, likeBefore, withRow } from './rows';

let backend: FakeBackend;
let notes: Notes;
beforeEach(async () => {
	backend = openBackend();
	notes = new Notes(freshness);
	await freshness.lookAt('meeting-3');
});

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the entry' });
const references = () => notes.rows.map((row) => row.reference);
/** An answer that is given when it is told to. */
function gate() {
	let go = () => {};
	const opened = new Promise<void>((resolve) => (go = resolve));
	return { opened, go: async () => (go(), await settled()) };
}

describe('an entry that was saved', () => {
	let saved: NoteRow;
	let read: NoteRow[];
	let user: UserEvent;
	beforeEach(async () => {
		saved = { ...backend.read('add_note'), at: '2024-06-26T12:21:00' };
		read = structuredClone(backend.read('notes_of_item', { item: JUDICIAL }));
		backend.answers.add_note = () => saved;
		await openNotes(backend, notes, JUDICIAL);
		backend.answers.notes_of_item = () => read;
		user = userEvent.setup();
	});
	async function enter() {
		await user.type(text(), saved.text);
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
	}

	test('stands in the list before anything is read again, counted, with the field ready for the next one', async () => {
		const reading = gate();
		backend.answers.notes_board = async () => (await reading.opened, backend.read('notes_board'));
		const before = notes.board!.kinds.find(([kind]) => kind === saved.kind)?.[1] ?? 0;
		const [entries, rows] = [notes.current!.entries, screen.getAllByRole('row').length];
		await enter();
		expect(screen.getAllByRole('row')).toHaveLength(rows + 1);
		expect(screen.getAllByRole('row').at(-1)).toHaveTextContent(saved.text);
		expect(text()).toHaveValue('');
		expect(text()).toHaveFocus();
		expect(notes.current!.entries).toBe(entries + 1);
		expect(notes.board!.kinds.find(([kind]) => kind === saved.kind)).toEqual([saved.kind, before + 1]);
		await reading.go();
	});
	test('is not said to be there before it is saved', async () => {
		const saving = gate();
		backend.answers.add_note = async () => (await saving.opened, saved);
		await enter();
		expect(references()).not.toContain(saved.reference);
		expect(text(), 'what is not saved stays in the field').toHaveValue(saved.text);
		read.push(saved);
		await saving.go();
		expect(references()).toContain(saved.reference);
	});
	test('and the others are drawn once: what is read again afterwards changes no node of the list', async () => {
		read.push(saved);
		const list = screen.getByRole('grid');
		const changes: MutationRecord[] = [];
		const reading = gate();
		backend.answers.notes_of_item = async () => (await reading.opened, structuredClone(read));
		await enter();
		const observer = new MutationObserver((records) => changes.push(...records));
		observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
		const before = notes.rows;
		await reading.go();
		expect(backend.calls.filter((one) => one.command === 'notes_of_item').length, 'it was read again').toBeGreaterThan(1);
		expect(notes.rows).toBe(before);
		expect(changes).toEqual([]);
		observer.disconnect();
	});
	test('is not taken away by a reading that had begun before', async () => {
		const old = gate();
		backend.answers.notes_of_item = async () => {
			const answer = structuredClone(read);
			await old.opened;
			return answer;
		};
		backend.changed('note');
		await settled();
		backend.answers.notes_of_item = () => structuredClone(read);
		await enter();
		read.push(saved);
		expect(references()).toContain(saved.reference);
		const shown: boolean[] = [];
		const observer = new MutationObserver(() => shown.push(references().includes(saved.reference)));
		observer.observe(screen.getByRole('grid'), { subtree: true, childList: true });
		await old.go();
		expect(shown, 'it never leaves the list').not.toContain(false);
		expect(references()).toContain(saved.reference);
		observer.disconnect();
	});
	test('that was removed since is gone with the next reading', async () => {
		const reading = gate();
		backend.answers.notes_of_item = async () => (await reading.opened, read);
		await enter();
		expect(references(), 'it is shown as soon as it is saved').toContain(saved.reference);
		await reading.go();
		expect(references(), 'the file does not have it').not.toContain(saved.reference);
	});
	test('is not shown under another item that was chosen meanwhile', async () => {
		const saving = gate();
		backend.answers.add_note = async () => (await saving.opened, saved);
		await enter();
		backend.answers.notes_of_item = () => [];
		await notes.choose('item-I-07');
		await saving.go();
		expect(references()).toEqual([]);
	});
});

describe('the list', () => {
	const row = (reference: string, at: string, more: Partial<NoteRow> = {}): NoteRow => ({
		...backend.read('add_note'),
		id: reference,
		reference,
		at,
		item: 'I',
		...more
	});
	const said = (rows: readonly NoteRow[]) => rows.map((one) => one.reference);
	test('has a new entry where it was said: by time, then by reference, a filled place in its own place', () => {
		const place = { delegation: 'D', prompt: '', since: '2024-06-26T10:00:00', in_writing: false } as unknown as NoteRow['place'];
		const rows = [row('N-9', '2024-06-26T10:00:00'), row('N-99', '2024-06-26T10:05:00'), row('N-101', '2024-06-26T10:05:00')];
		expect(said(withRow(rows, row('N-100', '2024-06-26T10:05:00'), 'I'))).toEqual(['N-9', 'N-99', 'N-100', 'N-101']);
		expect(said(withRow(rows, row('N-102', '2024-06-26T10:02:00'), 'I'))).toEqual(['N-9', 'N-102', 'N-99', 'N-101']);
		expect(said(withRow(rows, row('N-10', '2024-06-26T11:00:00', { place }), 'I'))).toEqual(['N-9', 'N-10', 'N-99', 'N-101']);
	});
	test('keeps the newer of two, and lets go of one that belongs elsewhere now', () => {
		const rows = [row('N-1', '2024-06-26T10:00:00', { revision: 2 })];
		expect(withRow(rows, row('N-1', '2024-06-26T10:00:00', { revision: 1 }), 'I')).toBe(rows);
		expect(withRow(rows, row('N-1', '2024-06-26T10:00:00', { revision: 3, item: 'other' }), 'I')).toEqual([]);
	});
	test('keeps what says the same, and takes what says something else', () => {
		const before = [row('N-1', '2024-06-26T10:00:00'), row('N-2', '2024-06-26T10:01:00')];
		expect(likeBefore(structuredClone(before), before)).toBe(before);
		const read = [structuredClone(before[0]!), row('N-2', '2024-06-26T10:01:00', { text: 'Anew' })];
		const kept = likeBefore(read, before);
		expect(kept[0]).toBe(before[0]);
		expect(kept[1]).toBe(read[1]);
	});
	test('counts neither what is private nor a place that is empty', () => {
		const board = backend.read('notes_board');
		const item = board.items[0]!;
		const sum = (of: typeof board) => of.items[0]!.entries;
		const one = row('N-1', '2024-06-26T10:00:00', { item: item.id });
		expect(sum(counted(board, null, one))).toBe(sum(board) + 1);
		expect(sum(counted(board, null, { ...one, private: true }))).toBe(sum(board));
		expect(sum(counted(board, one, { ...one, kind: 'decision' })), 'it was counted before').toBe(sum(board));
		const place = { delegation: 'D' } as unknown as NoteRow['place'];
		expect(sum(counted(board, { ...one, place, text: '' }, { ...one, place })), 'a place that is filled').toBe(sum(board) + 1);
	});
});
