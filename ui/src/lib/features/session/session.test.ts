import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeBackend, refuse, settled } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backup, ReadOnly } from '$lib/ipc';
import { Locked, NewWorkspaceForm, ReadOnlyBar, SessionModel, Welcome } from '.';
import { NewWorkspace } from './new-workspace.svelte';
import { Unlock } from './unlock.svelte';

const BACKUP: Backup = { path: '/home/test/Group backup.entente', file_name: 'Group backup.entente', at: '2024-06-02T12:10:00Z' };
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
	test('where a file is too damaged to be opened, the next Enter opens its newest backup', async () => {
		backend.answers.newest_backup_of = () => BACKUP;
		backend.answers.open_workspace = (args) => (args.path === BACKUP.path ? backend.become('open') : refuse('damaged'));
		render(Frame, { screen: Locked as never, session, given: { title: 'Group', path: backend.path } });
		const user = userEvent.setup();
		await user.keyboard('four quiet words here{Enter}');
		expect(await screen.findByText(/newest backup is of 2 June 2024.*Group backup.entente/)).toBeVisible();
		await user.keyboard('{Enter}');
		await settled();
		expect(session.workspace?.title).toBe('Test workspace');
	});
});

describe('the bar of a workspace that can only be read', () => {
	const bar = (why: ReadOnly, copy = vi.fn()) => render(Frame, { screen: ReadOnlyBar as never, session, given: { why, copy } });

	test('offers the newest backup of a damaged one, which one key opens', async () => {
		backend.answers.newest_backup = () => BACKUP;
		await session.open(backend.path, 'four quiet words here', null);
		bar('damaged');
		expect(await screen.findByText(/newest backup is of 2 June 2024/)).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		await userEvent.setup().keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
		await settled();
		expect(backend.sent('open_backup')).toEqual({ path: BACKUP.path });
	});
	test('says so where there is no backup', async () => {
		await session.open(backend.path, 'four quiet words here', null);
		bar('damaged');
		expect(await screen.findByText(/no backup of it in its folder/)).toBeVisible();
		expect(screen.queryByRole('button')).toBeNull();
	});
	test('offers a copy of one that cannot be written', async () => {
		const copy = vi.fn();
		bar('place', copy);
		await userEvent.setup().click(screen.getByRole('button', { name: /Save a copy/ }));
		expect(copy).toHaveBeenCalled();
		expect(backend.calls.map((one) => one.command)).not.toContain('newest_backup');
	});
});

describe('a new workspace', () => {
	test('is made only when both passphrases agree', async () => {
		const form = new NewWorkspace(session);
		Object.assign(form, { title: 'Group', name: 'Anna', passphrase: 'four quiet words here', again: 'four quiet words' });
		expect(await form.create()).toBe(false);
		expect(form.differs).toBe(true);
		form.again = form.passphrase;
		expect(await form.create()).toBe(true);
		expect(backend.sent('create_workspace')).toMatchObject({
			path: '/home/test/New.entente',
			title: 'Group',
			actor: { name: 'Anna', role: 'secretariat' }
		});
		expect([form.passphrase, form.again]).toEqual(['', '']);
	});
});

describe('the screens', () => {
	const welcome = { asked: null, remember: true, setRemember: vi.fn(), newWorkspace: vi.fn(), showKeys: vi.fn() };

	test('the last workspace is open with the cursor in its field', async () => {
		render(Frame, { screen: Welcome as never, session, given: welcome });
		await settled();
		expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
		expect(screen.getByText(/Without the passphrase nobody can open this file/)).toBeVisible();
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
	test('the locked screen and the new workspace pass axe', async () => {
		const locked = render(Frame, { screen: Locked as never, session, given: { title: 'Group', path: '/g.entente' } });
		await settled();
		expect(await axeFindings()).toEqual([]);
		locked.unmount();
		render(Frame, { screen: NewWorkspaceForm as never, session, given: { back: vi.fn() } });
		expect(await axeFindings()).toEqual([]);
	});
});
