import { FakeBackend, settled } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { axeFindings } from '$testing';
import { call, commands } from '$lib/ipc';
import { AppModel } from './app.svelte';
import Layout from './+layout.svelte';
import ActionsPage from './actions/+page.svelte';

const goto = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('$app/navigation', () => ({ goto }));
vi.mock('$app/state', () => ({ page: { url: new URL('http://localhost/people'), route: { id: '/people' } } }));

let backend: FakeBackend;
beforeEach(() => {
	backend = new FakeBackend().install();
	goto.mockClear();
});

describe('the window', () => {
	let app: AppModel;
	beforeEach(async () => {
		backend.state = 'open';
		app = new AppModel();
		app.start();
		await settled();
	});

	test('a step that is done is named in words, with the offer to undo it', async () => {
		await app.people.remove(['participant-P01', 'participant-P02']);
		await settled();
		const removed = backend.said('remove_people')!.undo!;
		backend.answers.undo = () => ({ ...removed, state: 'undone' });
		backend.answers.redo = () => removed;
		const toast = app.toasts.shown;
		expect(toast).toMatchObject({ text: 'Removed 2 people', action: { label: 'Undo', keys: ['Ctrl', 'Z'] } });
		toast!.action!.run();
		await settled();
		expect(backend.sent('undo')).toEqual({});
		expect(app.toasts.shown?.text).toBe('Undone: Removed 2 people');
		await app.redo();
		await settled();
		expect(app.toasts.shown).toMatchObject({ text: 'Redone: Removed 2 people', action: { label: 'Undo' } });
	});
	test('an offer to undo goes when another step came', async () => {
		await app.people.remove(['participant-P01']);
		await settled();
		expect(app.toasts.shown?.text).toBe('Removed 2 people');
		const group = app.people.view!.groups[0]!;
		await app.people.editDelegation(group, 2, 'Desk', 'coming');
		await settled();
		expect(app.toasts.shown, 'Ctrl+Z would take back another step now').toBeNull();
	});
	test('what was done before the workspace was opened is not said', async () => {
		backend.workspace.undo = backend.said('remove_people')!.undo;
		const later = new AppModel();
		later.start();
		await settled();
		expect([later.session.workspace?.undo?.verb, later.toasts.shown]).toEqual(['remove_people', null]);
	});
	test('locking forgets everybody', async () => {
		expect(app.people.view?.persons).toBe(60);
		await app.lock();
		const left = JSON.stringify([
			app.people.view,
			app.people.rows,
			app.meeting.view,
			app.imports.preview,
			app.toasts.shown,
			app.session.current
		]);
		expect(left).not.toContain('Vandenbroucke');
		expect(app.session.current?.state).toBe('locked');
	});
	test('what was typed in a dialog at the lock is said once it is open again, with the way there', async () => {
		const typed = [{ place: '/agenda', dialog: 'Break', texts: [{ label: 'Title', text: 'Coff' }] }];
		backend.answers.unsaved = () => typed;
		const later = new AppModel();
		later.start();
		await settled();
		expect(later.toasts.shown).toMatchObject({ text: 'What you typed in “Break” is kept. You can put it back there.' });
		expect(later.unsaved.kept).toEqual(typed);
		later.toasts.shown!.action!.run();
		expect(goto).toHaveBeenCalledWith('/agenda');
		await later.lock();
		expect(later.unsaved.kept, 'nothing of it is left in the page').toEqual([]);
	});
	test('in a pouch too what is typed in a dialog is kept at the lock, and said when it is open again', async () => {
		const typed = [{ place: '/people', dialog: 'Remark', texts: [{ label: 'Words', text: 'Half a sen' }] }];
		backend.answers.unsaved = () => typed;
		backend.state = 'pouch';
		const reading = new AppModel();
		reading.start();
		await settled();
		expect(reading.session.workspace).toBeNull();
		expect(reading.toasts.shown).toMatchObject({ text: 'What you typed in “Remark” is kept. You can put it back there.' });
		const dialog = document.body.appendChild(document.createElement('div'));
		dialog.innerHTML = '<label for="words">Words</label><input id="words">';
		reading.unsaved.follow(dialog, 'Remark');
		reading.reader.draft = { id: null, item: 'item-1', entry: null, text: 'Ask about it' };
		await userEvent.setup().type(dialog.querySelector('input')!, 'Half a sentence');
		await reading.lock();
		expect(backend.sent('keep_unsaved')).toEqual({
			unsaved: [{ place: '/people', dialog: 'Remark', texts: [{ label: 'Words', text: 'Half a sentence' }] }]
		});
		expect(backend.sent('keep_private_note'), 'under the reader’s own passphrase').toMatchObject({ text: 'Ask about it' });
	});
	test('a window that is closed saves what is typed in a dialog first', async () => {
		const dialog = document.body.appendChild(document.createElement('div'));
		dialog.innerHTML = '<label for="title">Title</label><input id="title">';
		app.unsaved.follow(dialog, 'Break');
		const field = dialog.querySelector('input')!;
		await userEvent.setup().type(field, 'Coff');
		backend.emit('close-now', null);
		await settled();
		expect(backend.sent('keep_unsaved')).toEqual({
			unsaved: [{ place: '/people', dialog: 'Break', texts: [{ label: 'Title', text: 'Coff' }] }]
		});
		expect(backend.sent('leave')).toEqual({});
	});
	test('a sheet that is dropped opens the import', async () => {
		await app.openFile('/home/test/answers.xlsx');
		expect(goto).toHaveBeenCalledWith('/import');
		expect(backend.sent('open_import')).toMatchObject({ path: '/home/test/answers.xlsx' });
	});
	test('asking for a sheet that nobody picks leads back to the people', async () => {
		backend.answers.pick_import = () => null;
		await app.importFile('participants');
		expect(goto.mock.calls).toEqual([['/import'], ['/people']]);
	});
	test('a workspace is not opened over another one, unless that is closed first', async () => {
		await app.openFile('/home/test/Other.entente');
		expect(app.asked).toBeNull();
		expect(app.toasts.shown?.tone).toBe('bad');
		app.toasts.shown!.action!.run();
		await settled();
		expect(backend.sent('close_workspace')).toEqual({ next: '/home/test/Other.entente' });
		expect([app.session.current?.state, app.asked]).toEqual(['closed', '/home/test/Other.entente']);
	});
});

describe('the page', () => {
	const children = createRawSnippet(() => ({ render: () => '<p>Screen</p>' }));
	const show = async () => {
		render(Layout, { children });
		await settled();
		await settled();
	};

	test('shows the shell with what works, and passes axe', async () => {
		backend.state = 'open';
		await show();
		expect(screen.getByRole('link', { name: /People/ })).toHaveAttribute('aria-current', 'page');
		expect(screen.getByRole('link', { name: /Agenda/ })).toHaveAttribute('href', '/agenda');
		expect(screen.getByRole('link', { name: 'Notes' })).toHaveAttribute('href', '/notes');
		expect(screen.getByRole('link', { name: 'Attendance' })).toHaveAttribute('href', '/attendance');
		expect(screen.getByRole('link', { name: 'Best practices' })).toHaveAttribute('href', '/practices');
		expect(screen.getByRole('link', { name: /Legal concepts/ })).toHaveAttribute('href', '/concepts');
		expect(await axeFindings()).toEqual([]);
	});
	test('says at its foot how far long work is, where a message has its place too', async () => {
		backend.state = 'open';
		await show();
		let answer = () => {};
		backend.answers.check_workspace = () => new Promise((resolve) => (answer = () => resolve(backend.read('check_workspace'))));
		const checked = call(commands.checkWorkspace());
		await new Promise((resolve) => setTimeout(resolve, 150));
		backend.emit('progress', { task: 'check', done: 2, total: 9 });
		await settled();
		const foot = screen.getByRole('contentinfo');
		expect(within(foot).getByText('Checking, part 3 of 9…')).toBeVisible();
		expect(screen.getAllByText('Checking, part 3 of 9…'), 'and nowhere else').toHaveLength(1);
		expect(await axeFindings()).toEqual([]);
		answer();
		await checked;
		await settled();
		expect(within(foot).queryByText('Checking, part 3 of 9…')).toBeNull();
	});
	test('Ctrl+Shift+L takes the whole view away', async () => {
		backend.state = 'open';
		await show();
		await userEvent.setup().keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
		await settled();
		expect(screen.queryByText('Screen')).toBeNull();
		expect(screen.getByRole('heading', { name: 'Test workspace is locked' })).toBeVisible();
	});
	test('a new workspace begins with its first meeting', async () => {
		backend.state = 'open';
		Object.assign(backend.workspace, { meeting: null, meetings: [] });
		backend.answers.meeting_view = () => null;
		await show();
		expect(screen.getByRole('heading', { name: 'New meeting' })).toBeVisible();
	});
	test('a sample says that it is one', async () => {
		backend.state = 'open';
		backend.workspace.sample = true;
		await show();
		expect(screen.getByText('Sample')).toBeVisible();
	});
	test('the palette finds a person without the marks', async () => {
		backend.state = 'open';
		await show();
		const user = userEvent.setup();
		await user.keyboard('{Control>}k{/Control}');
		await settled();
		await user.type(screen.getByRole('combobox'), 'dvorackova');
		expect(await screen.findByRole('option', { name: /Jiřina Dvořáčková/ })).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
	test('Enter in the palette takes the first of the text that stands there, never of the one before', async () => {
		backend.state = 'open';
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.find_people = async ({ query }) => {
			if (query === 'second') await gate;
			return query === 'first' ? ['participant-P01'] : ['participant-P02'];
		};
		backend.answers.search = () => ({ found: [], records: [], nearest: null });
		await show();
		const user = userEvent.setup();
		await user.keyboard('{Control>}k{/Control}');
		await settled();
		const field = screen.getByRole('combobox');
		const first = () => screen.getAllByRole('option')[0];
		await user.type(field, 'first');
		await waitFor(() => expect(first()).toHaveTextContent('Vandenbroucke'));
		await user.type(field, 'second{Enter}', { initialSelectionStart: 0, initialSelectionEnd: 5 });
		await settled();
		expect(goto, 'nothing of the text before is taken').not.toHaveBeenCalled();
		expect(backend.sent('find_people'), 'it is asked at once').toEqual({ query: 'second' });
		go();
		await waitFor(() => expect(goto).toHaveBeenCalledWith('/people'));
		expect(screen.queryByRole('combobox')).toBeNull();
	});
	test('a command of the palette waits for nobody', async () => {
		backend.state = 'open';
		backend.answers.find_people = () => new Promise(() => {});
		await show();
		const user = userEvent.setup();
		await user.keyboard('{Control>}k{/Control}');
		await settled();
		await user.type(screen.getByRole('combobox'), '>settings{Enter}');
		await settled();
		expect(goto).toHaveBeenCalledWith('/settings');
	});
	test('the palette finds an item of the agenda by number and title', async () => {
		backend.state = 'open';
		await show();
		const user = userEvent.setup();
		await user.keyboard('{Control>}k{/Control}');
		await settled();
		await user.type(screen.getByRole('combobox'), '# 5b');
		expect(screen.getAllByRole('option').map((option) => option.textContent?.trim())).toEqual([
			expect.stringContaining('Workshop B: labour exploitation')
		]);
		await user.keyboard('{Enter}');
		await settled();
		expect(goto).toHaveBeenCalledWith('/agenda');
	});
	test('the palette finds what was said, and leads to it and to every place', async () => {
		backend.state = 'open';
		await show();
		const user = userEvent.setup();
		await user.keyboard('{Control>}k{/Control}');
		await settled();
		await user.type(screen.getByRole('combobox'), 'preservation');
		const note = await screen.findByRole('option', { name: /N-04/ });
		expect(note.querySelector('mark')).toHaveTextContent('preservation');
		expect(screen.getByRole('option', { name: 'See every place with “preservation”' })).toBeVisible();
		await user.click(note);
		await waitFor(() => expect(goto).toHaveBeenCalledWith('/notes?item=item-I-04&note=item-N-04'));
	});
	test('the keyboard map lists what works here', async () => {
		await show();
		(document.activeElement as HTMLElement).blur();
		await userEvent.setup().keyboard('?');
		expect(await screen.findByRole('dialog', { name: 'Keyboard map' })).toBeVisible();
		expect(screen.getAllByText('Explore the sample').length).toBeGreaterThan(1);
		expect(screen.queryByText('Menu of the row'), 'where no row is, it is not named').toBeNull();
		expect(await axeFindings()).toEqual([]);
	});
	test('the keyboard map names the menu of a row where there are rows', async () => {
		backend.state = 'open';
		render(Layout, { children: ActionsPage as never });
		await settled();
		(document.activeElement as HTMLElement).blur();
		await userEvent.setup().keyboard('?');
		expect((await screen.findByText('Menu of the row')).parentElement).toHaveTextContent('Shift F10');
	});
	test.each([
		['a workspace', 'open', 'row'],
		['a pouch', 'pouch', 'article']
	] as const)('the rows of %s have a menu by Shift+F10', async (_, state, role) => {
		backend.state = state;
		render(Layout, { children: ActionsPage as never });
		await settled();
		const row = [...document.querySelectorAll<HTMLElement>(`main [role=${role}][tabindex]`)][0]!;
		row.focus();
		await userEvent.setup().keyboard('{Shift>}{F10}{/Shift}');
		await settled();
		const menu = screen.getByRole('menu');
		expect(menu.closest('main'), 'readers find it in the sheet').not.toBeNull();
		expect(await axeFindings()).toEqual([]);
	});
});
