import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeBackend, refuse, settled } from '$testing';
import { Freshness } from '$lib/freshness';
import type { LibraryView } from '$lib/ipc';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LibraryUnlock, Reader, ReaderScreen } from '.';
import { ReadingPaper } from './reading-paper.svelte';

let backend: FakeBackend;
let freshness: Freshness;
let reader: Reader;
const LOCKED: LibraryView = { state: 'locked', pouches: [], reading: null };
beforeEach(async () => {
	backend = new FakeBackend().install();
	backend.state = 'pouch';
	freshness = new Freshness();
	reader = new Reader(freshness);
	await reader.load();
});
const shown = (given: Record<string, unknown> = {}) =>
	render(Frame, { screen: ReaderScreen as never, reader, given: { tab: 'notes', openOther: vi.fn(), help: vi.fn(), ...given } });
const entries = () => within(screen.getByRole('list', { name: 'Session notes of this item' })).getAllByRole('article');
/** The item beside which the recorded reader wrote. */
const noted = () => reader.items.find((item) => item.key === reader.reading!.notes[0]!.place.item)!;

describe('what is read', () => {
	test('begins with the reader’s own items, and says what they do in them', async () => {
		shown();
		expect(reader.me).not.toBeNull();
		expect(reader.yours.map((item) => item.key)).toContain(noted().key);
		expect(screen.getByText(reader.me!.name, { selector: 'h2 *' })).toBeVisible();
		expect(reader.item).toBe(reader.yours[0]!.key);
	});
	test('is left as soon as the pouch is closed, also when an answer comes later', async () => {
		const loading = reader.load();
		void freshness.lookAt(null);
		await loading;
		expect([reader.view, reader.library, reader.items]).toEqual([null, null, []]);
	});
	test('goes from entry to entry and over to the next item', async () => {
		const [first, second] = reader.items.filter((item) => item.entries.length > 0);
		reader.choose(first!.key);
		for (const _ of first!.entries) reader.move(1);
		expect([reader.item, reader.entry]).toEqual([first!.key, first!.entries.length - 1]);
		reader.move(1);
		expect([reader.item, reader.entry]).toEqual([second!.key, 0]);
		reader.move(-1);
		expect([reader.item, reader.entry]).toEqual([first!.key, first!.entries.length - 1]);
	});
	test('has no finding of axe, notes and agenda', async () => {
		const { unmount } = shown();
		expect(await axeFindings()).toEqual([]);
		unmount();
		shown({ tab: 'agenda' });
		expect(await axeFindings()).toEqual([]);
	});
	test('opens on an agenda that the arrows scroll at once', async () => {
		shown({ tab: 'agenda' });
		await settled();
		expect(screen.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
		expect(screen.getByRole('region', { name: 'Agenda' })).toHaveFocus();
	});
});

describe('private notes', () => {
	test('are written beside the entry by one key, kept by another, and the focus goes back to the entry', async () => {
		shown();
		const user = userEvent.setup();
		reader.choose(noted().key);
		await user.keyboard('jn');
		await settled();
		await user.keyboard('Cite this one{Control>}{Enter}{/Control}');
		await settled();
		expect(backend.sent('keep_private_note')).toEqual({
			id: null,
			place: { item: noted().key, entry: noted().entries[0]!.key },
			text: 'Cite this one'
		});
		expect(reader.draft).toBeNull();
		expect(entries()[0]).toHaveFocus();
	});
	test('that are left are not kept', async () => {
		shown();
		const user = userEvent.setup();
		reader.choose(noted().key);
		await user.keyboard('jn');
		await settled();
		await user.keyboard('Not this{Escape}');
		await settled();
		expect([backend.sent('keep_private_note'), reader.draft]).toEqual([undefined, null]);
		expect(entries()[0]).toHaveFocus();
	});
	test('that are half written when everything is locked are kept with the others, and an emptied one stays as it was', async () => {
		shown();
		const user = userEvent.setup();
		reader.choose(noted().key);
		await user.keyboard('jn');
		await settled();
		await reader.keepBegun();
		expect(backend.sent('keep_private_note'), 'nothing is written yet').toBeUndefined();
		await user.keyboard('Half of it');
		await reader.keepBegun();
		expect(backend.sent('keep_private_note')).toMatchObject({ id: null, text: 'Half of it' });
		expect(reader.draft).toBeNull();
		reader.change(reader.notesOf(noted(), 0)[0]!, 0);
		reader.draft!.text = ' ';
		const before = backend.calls.length;
		await reader.keepBegun();
		expect(backend.calls.length).toBe(before);
	});
	test('whose entry was worded anew stand at its item', () => {
		expect(reader.notesOf(noted(), null).map((note) => note.text)).toEqual(['Its entry is gone']);
		expect(reader.notesOf(noted(), 0).map((note) => note.text)).toEqual(['Ask for the annex']);
	});
	test('wait for the reader’s own passphrase, and go on when it is given', async () => {
		const open = reader.library!;
		backend.answers.library = () => LOCKED;
		await reader.load();
		shown();
		const user = userEvent.setup();
		reader.choose(reader.items.find((item) => item.entries.length > 0)!.key);
		await user.keyboard('jn');
		const dialog = await screen.findByRole('dialog', { name: 'Open my own notes' });
		backend.answers.open_library = () => refuse('value_refused', 'passphrase');
		await user.type(within(dialog).getByLabelText('Your own passphrase'), 'wrong{Enter}');
		await settled();
		expect(within(dialog).getByLabelText('Your own passphrase')).toBeInvalid();
		delete backend.answers.open_library;
		backend.answers.library = () => open;
		await user.clear(within(dialog).getByLabelText('Your own passphrase'));
		await user.type(within(dialog).getByLabelText('Your own passphrase'), 'violet harbour sixteen{Enter}');
		await settled();
		expect(reader.draft).toMatchObject({ entry: 0, text: '' });
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
		await settled();
		await user.keyboard('At once');
		expect(reader.draft?.text, 'the next key is for the note').toBe('At once');
	});
});

test('an entry is highlighted by one key, and no more by the same', async () => {
	shown();
	const user = userEvent.setup();
	reader.choose(noted().key);
	await user.keyboard('jjh');
	await settled();
	expect(backend.sent('highlight_entry')).toEqual({ place: reader.reading!.highlights[0], on: false });
});

describe('search', () => {
	test('goes through the places while the focus stays in the field, and counts other pouches', async () => {
		shown();
		const user = userEvent.setup();
		await user.keyboard('/');
		const field = screen.getByRole('textbox', { name: 'Search in this pouch' });
		expect(field).toHaveFocus();
		await user.type(field, 'annex');
		await settled();
		expect(reader.places.at(-1)?.note).not.toBeNull();
		expect(screen.getByText(/1 of \d+, accents do not matter/)).toBeVisible();
		expect(screen.getByText('2 places')).toBeVisible();
		await user.keyboard('{Enter}');
		expect(field).toHaveFocus();
		await user.keyboard('{Escape}');
		expect([reader.query, reader.places]).toEqual(['', []]);
	});
});

describe('a copy', () => {
	test('of a pouch with a calendar alone is a calendar, and no other form is offered', async () => {
		reader.view!.papers = ['calendar'];
		shown({ tab: 'agenda' });
		await settled();
		expect(screen.getByRole('button', { name: /Export as Calendar/ })).toBeVisible();
		expect(screen.queryByRole('radio', { name: 'Word' })).toBeNull();
		expect(screen.queryByText('on every page and in the file name')).toBeNull();
	});
	test('holds chosen items, and private notes only where they are ticked', async () => {
		const paper = new ReadingPaper(reader);
		expect(paper.papers).toEqual(['minutes', 'summary', 'agenda', 'calendar']);
		expect(paper.choice()).toEqual({ paper: 'minutes', form: 'docx', items: [], private: false, of: null });
		const [first, ...others] = paper.items;
		await paper.toggle(first!.key, false);
		await paper.set({ private: true });
		expect(paper.choice()).toMatchObject({ items: others.map((item) => item.key), private: true });
		await paper.set({ without: paper.items.map((item) => item.key) });
		expect(paper.canWrite).toBe(false);
		await paper.set({ paper: 'calendar' });
		expect(paper.choice()).toMatchObject({ form: 'ics', private: false, of: reader.reading!.who });
	});
	test('is written from the dialog that one key opens', async () => {
		shown();
		const user = userEvent.setup();
		await user.keyboard('{Control>}e{/Control}');
		const dialog = await screen.findByRole('dialog', { name: 'Export my copy' });
		await settled();
		expect(within(dialog).getByText('Session notes', { selector: 'b' })).toBeVisible();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(backend.sent('write_reading')).toEqual({
			wanted: { paper: 'minutes', form: 'docx', items: [], private: false, of: null }
		});
		expect(reader.exporting).toBe(false);
	});
});

test('a pouch leaves the library only after it was asked, with what goes', async () => {
	shown();
	await settled();
	const user = userEvent.setup();
	const other = reader.library!.pouches.find((one) => one.digest === 'earlier')!;
	const remove = () => user.click(screen.getByRole('button', { name: /^Take .* 0\.4 out of my library$/ }));
	await remove();
	const dialog = await screen.findByRole('dialog', { name: 'Take a pouch out of my library?' });
	expect(dialog).toHaveTextContent(other.title);
	expect(dialog).toHaveTextContent('Your notes stay.');
	expect(await axeFindings()).toEqual([]);
	await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
	await settled();
	expect(backend.sent('remove_from_library'), 'nothing was done yet').toBeUndefined();
	await remove();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('remove_from_library')).toEqual({ digest: 'earlier' });
	expect(screen.queryByRole('dialog')).toBeNull();
});

test('the library is opened from the first screen where there is one', async () => {
	backend.state = 'closed';
	backend.answers.library = () => LOCKED;
	render(Frame, { screen: LibraryUnlock as never });
	const user = userEvent.setup();
	await user.type(await screen.findByLabelText('Your own passphrase'), 'violet harbour sixteen{Enter}');
	await settled();
	expect(backend.sent('open_library')).toEqual({ passphrase: 'violet harbour sixteen' });
});
