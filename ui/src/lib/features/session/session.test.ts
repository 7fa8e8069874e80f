import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeBackend, refuse, settled } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Good, ReadOnly, Rescue as Found } from '$lib/ipc';
import { Locked, NewWorkspaceForm, ReadOnlyBar, Rescue, SessionModel, Welcome } from '.';
import { NewWorkspace } from './new-workspace.svelte';
import { Unlock } from './unlock.svelte';

const step = (id: string, sentence: string) =>
	({
		id,
		seq: 9,
		at: '2024-06-02T13:20:00Z',
		actor: 'Anna',
		state: 'done',
		undoable: true,
		announced: true,
		sentence
	}) as Good['lost'][number];
const good = (name: string, some: Partial<Good> = {}): Good => ({
	path: `/home/test/backups/${name}`,
	file_name: name,
	folder: '/home/test/backups',
	at: '2024-06-02T12:10:00Z',
	size: 4_300,
	newer: 0,
	lost: [],
	...some
});

let backend: FakeBackend;
let session: SessionModel;
beforeEach(async () => {
	backend = new FakeBackend().install();
	session = new SessionModel();
	await session.load();
	await session.loadRecent();
});

describe('opening', () => {
	test('the passphrase is forgotten as soon as the file is open', async () => {
		const unlock = new Unlock(session);
		unlock.passphrase = 'four quiet words here';
		expect(await unlock.open(backend.path)).toBe(true);
		expect(unlock.passphrase).toBe('');
		expect(session.workspace?.title).toBe('Test workspace');
	});
	test('a pouch is opened by its own command, and locked it keeps nothing but its place', async () => {
		const unlock = new Unlock(session);
		unlock.passphrase = 'orchard lantern seventy';
		expect(await unlock.open('/home/test/Reader.pouch')).toBe(true);
		expect(backend.sent('open_pouch')).toEqual({ path: '/home/test/Reader.pouch', passphrase: 'orchard lantern seventy' });
		expect([session.current?.state, session.workspace]).toEqual(['pouch', null]);
		backend.answers.lock = () => backend.become('pouch_locked');
		const locking = session.lock();
		expect(session.current).toEqual({ state: 'pouch_locked', path: '' });
		await locking;
		expect(session.current).toEqual({ state: 'pouch_locked', path: '/home/test/Reader.pouch' });
	});
	test('a wrong passphrase opens nothing', async () => {
		const unlock = new Unlock(session);
		backend.answers.open_workspace = () => refuse('wrong_passphrase', 'passphrase');
		unlock.passphrase = 'wrong';
		expect(await unlock.open(backend.path)).toBe(false);
		expect([unlock.refused?.code, session.workspace]).toEqual(['wrong_passphrase', null]);
	});
	test('locking leaves no workspace before the backend has answered', async () => {
		await session.open(backend.path, 'four quiet words here', null);
		const locking = session.lock();
		expect(session.workspace).toBeNull();
		await locking;
		expect(session.current).toEqual({ state: 'locked', title: 'Test workspace', path: backend.path, sample_passphrase: null });
	});
	test('a file too damaged to be opened leads to its backups, and the passphrase stays nowhere in the page', async () => {
		const unlock = new Unlock(session);
		backend.answers.open_workspace = () => refuse('damaged');
		unlock.passphrase = 'four quiet words here';
		expect(await unlock.open(backend.path)).toBe(false);
		expect([session.rescued, unlock.passphrase]).toEqual([true, '']);
		await session.leaveRescue('/home/test/other.entente');
		expect(session.rescued).toBe(false);
		expect(backend.calls.find((call) => call.command === 'close_workspace')?.args).toEqual({ next: '/home/test/other.entente' });
	});
});

describe('a damaged workspace', () => {
	const found = (some: Partial<Found> = {}): Found => ({
		...{ file_name: 'Group.entente', folder: '/home/test', size: 4_300, hurt: 15, pages: 1_075, opens: true, history: true },
		parts: [
			{ noun: 'participant', read: 60 },
			{ noun: 'note', read: null },
			{ noun: 'practice', read: 0 }
		],
		backups: [
			good('newest.entente', { newer: 5, lost: [step('a', 'Note N-37 edited'), step('b', 'Action A-05 edited')] }),
			good('older.entente', { newer: 9 })
		],
		...some
	});
	async function shown(some: Partial<Found> = {}) {
		backend.answers.rescue = () => found(some);
		render(Frame, { screen: Rescue as never, session, given: { another: vi.fn() } });
		await settled();
	}

	test('names what can be read, what cannot, and what the newest backup would lose', async () => {
		await shown();
		expect(screen.getByText('60 people').closest('li')).toHaveTextContent('all read');
		expect(screen.getByText('Notes').closest('li')).toHaveTextContent('damaged');
		expect(screen.queryByText(/practices/)).toBeNull();
		expect(screen.getByText(/4.2 MB, 60 KB cannot be read/)).toBeVisible();
		expect(screen.getByText('5 steps are newer and would be missing')).toBeVisible();
		expect(screen.getByText('Note N-37 edited')).toBeVisible();
		expect(screen.getByText('and 3 earlier ones')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
	test('its keys choose a backup and save a copy of it', async () => {
		await shown();
		const user = userEvent.setup();
		await user.keyboard('{ArrowDown}{Enter}');
		await settled();
		expect(backend.sent('open_backup_copy')).toEqual({ path: '/home/test/backups/older.entente' });
		expect([session.rescued, session.workspace?.title]).toEqual([false, 'Test workspace']);
	});
	test('what was found is saved as text', async () => {
		await shown();
		await userEvent.setup().click(screen.getByRole('button', { name: 'Save a report as text' }));
		await settled();
		expect(backend.sent('save_rescue_report')?.found).toMatchObject({ file_name: 'Group.entente', hurt: 15 });
		expect(screen.getByRole('status')).toHaveTextContent('The report is saved: Rescue report 2024-06-28.txt');
		expect(await axeFindings()).toEqual([]);
	});
	test('R reads what is left', async () => {
		await shown();
		await userEvent.setup().keyboard('r');
		expect(session.reading).toBe(true);
	});
	test('one that does not open offers no reading', async () => {
		await shown({ opens: false, parts: [], history: null, backups: [good('newest.entente', { newer: null })] });
		expect(screen.getByText('What is newer cannot be told')).toBeVisible();
		expect(screen.queryByRole('button', { name: /Open for reading/ })).toBeNull();
		await userEvent.setup().keyboard('r');
		expect(session.reading).toBe(false);
	});
	test('without a backup it says so', async () => {
		await shown({ backups: [] });
		expect(screen.getByText(/no good backup/)).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
});

describe('the bar of a workspace that can only be read', () => {
	const bar = (why: ReadOnly, copy = vi.fn()) => render(Frame, { screen: ReadOnlyBar as never, session, given: { why, copy } });

	test('leads back to the backups of a damaged one by one key', async () => {
		session.reading = true;
		bar('damaged');
		expect(await axeFindings()).toEqual([]);
		await userEvent.setup().keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
		expect(session.reading).toBe(false);
	});
	test.each<ReadOnly>(['place', 'backup'])('offers a copy of one that cannot be worked in: %s', async (why) => {
		const copy = vi.fn();
		bar(why, copy);
		await userEvent.setup().click(screen.getByRole('button', { name: /Save a copy/ }));
		expect(copy).toHaveBeenCalled();
	});
});

describe('a new workspace', () => {
	test('is made only when both passphrases agree', async () => {
		const form = new NewWorkspace(session);
		Object.assign(form, { title: 'Group', name: 'Anna' });
		Object.assign(form.passphrase, { text: 'four quiet words here', again: 'four quiet words' });
		expect(await form.create()).toBe(false);
		expect(form.passphrase.differs).toBe(true);
		form.passphrase.again = form.passphrase.text;
		expect(await form.create()).toBe(true);
		expect(backend.sent('create_workspace')).toMatchObject({
			path: '/home/test/New.entente',
			title: 'Group',
			actor: { name: 'Anna', role: 'secretariat' }
		});
		expect([form.passphrase.text, form.passphrase.again]).toEqual(['', '']);
	});
});

describe('the screens', () => {
	const welcome = { asked: null, remember: true, setRemember: vi.fn(), newWorkspace: vi.fn(), showKeys: vi.fn() };

	test('the last workspace is open with the cursor in its field', async () => {
		render(Frame, { screen: Welcome as never, session, given: welcome });
		await settled();
		expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
		expect(screen.getByText(/the key from the recovery sheet/)).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
	test.each([
		['wrong_passphrase', /does not open this file/],
		['not_a_workspace', /not an Entente workspace/],
		['newer_version', /newer version/],
		['damaged', /damaged/],
		['already_open', /open in another window/]
	] as const)('%s has an answer of its own', async (code, words) => {
		backend.answers.open_workspace = () => refuse(code);
		const user = userEvent.setup();
		render(Frame, { screen: Welcome as never, session, given: welcome });
		await settled();
		await user.keyboard('something{Enter}');
		expect(await screen.findByText(words)).toBeVisible();
	});
	test('the arrows choose another workspace, and its field gets the cursor', async () => {
		backend.read('recent_workspaces').push({ title: 'Second', path: '/two.entente', exists: true });
		await session.loadRecent();
		const user = userEvent.setup();
		render(Frame, { screen: Welcome as never, session, given: welcome });
		await settled();
		await user.keyboard('{ArrowDown}');
		await settled();
		await user.keyboard('pass{Enter}');
		await settled();
		expect(backend.sent('open_workspace')?.path).toBe('/two.entente');
	});
	test('Ctrl+N, Ctrl+O and Ctrl+D work in the passphrase field too', async () => {
		const user = userEvent.setup();
		render(Frame, { screen: Welcome as never, session, given: welcome });
		await settled();
		await user.keyboard('{Control>}n{/Control}');
		expect(welcome.newWorkspace).toHaveBeenCalled();
		await user.keyboard('{Control>}d{/Control}');
		await settled();
		expect(backend.sent('explore_sample')).toEqual({});
		expect(session.workspace?.title).toBe('Test workspace');
	});
	test.each([
		['title', 'Title'],
		['actor', 'Your name']
	])('a new workspace that is refused for its %s says so there', async (field, label) => {
		backend.answers.create_workspace = () => refuse('text_refused', field);
		const user = userEvent.setup();
		render(Frame, { screen: NewWorkspaceForm as never, session, given: { back: vi.fn() } });
		for (const input of screen.getAllByRole('textbox')) expect(input).toBeRequired();
		for (const name of ['Title', 'Your name']) await user.type(screen.getByLabelText(name), 'Group');
		for (const input of screen.getAllByLabelText(/passphrase/i, { selector: 'input' })) await user.type(input, 'four quiet words here');
		await user.keyboard('{Enter}');
		await settled();
		expect(screen.getByLabelText(label)).toHaveAccessibleDescription('The reason for text_refused, and what to do.');
		expect(document.activeElement).toBe(screen.getByLabelText(label));
	});
	test('the locked screen and the new workspace pass axe', async () => {
		const locked = render(Frame, { screen: Locked as never, session, given: { title: 'Group', path: '/g.entente' } });
		await settled();
		expect(await axeFindings()).toEqual([]);
		locked.unmount();
		render(Frame, { screen: NewWorkspaceForm as never, session, given: { back: vi.fn() } });
		expect(await axeFindings()).toEqual([]);
	});
});
