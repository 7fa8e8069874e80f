import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { NewWorkspaceForm, SessionModel, SharedPlaceBar } from '.';

let backend: FakeBackend;
let session: SessionModel;
beforeEach(async () => {
	backend = openBackend();
	session = new SessionModel();
	await session.load();
});

test('a file that a service synchronises is warned of with the reason, until that is known', async () => {
	backend.workspace.shared = { why: 'synchronised', by: 'OneDrive' };
	await session.load();
	const copy = vi.fn();
	render(Frame, {
		screen: SharedPlaceBar as never,
		session,
		given: { shared: session.workspace!.shared, copy, known: () => void session.knowPlace() }
	});
	expect(screen.getByText('This file lies in a folder that OneDrive synchronises.')).toBeVisible();
	expect(screen.getByText(/^OneDrive can replace the file while it is open/)).toBeVisible();
	expect(await axeFindings()).toEqual([]);
	const user = userEvent.setup();
	await user.click(screen.getByRole('button', { name: 'Save a copy' }));
	expect(copy).toHaveBeenCalledOnce();
	await user.click(screen.getByRole('button', { name: 'I know' }));
	await settled();
	expect([backend.sent('know_place'), session.workspace!.shared]).toEqual([{}, null]);
});

test('a new workspace is warned of before it is made', async () => {
	backend.answers.pick_new_workspace = () => ({ path: '/mnt/share/New.entente', shared: { why: 'network' } });
	render(Frame, { screen: NewWorkspaceForm as never, session, given: { back: vi.fn() } });
	await userEvent.setup().click(screen.getByLabelText('Place'));
	await settled();
	expect(screen.getByText('This file lies on a network share.').closest('[role=status]')).toHaveTextContent(
		'This file lies on a network share. A lost connection can cut what is being written'
	);
	expect(await axeFindings()).toEqual([]);
});
