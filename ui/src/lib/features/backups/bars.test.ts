import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import Frame from '$testing/Frame.svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { BeyondBar, FileGoneBar } from '.';

let backend: FakeBackend;
beforeEach(() => {
	backend = openBackend();
});

test('a backup that holds more than the workspace is named until that is known', async () => {
	const beyond = { ...backend.read('backups').kept[0]!, at: '2024-06-26T12:02:00Z' };
	render(Frame, { screen: BeyondBar as never, given: { beyond } });
	expect(screen.getByText(/^The backup of .*26 June.* holds what this workspace does not\.$/)).toBeVisible();
	expect(screen.getByRole('link', { name: 'Check the file' })).toHaveAttribute('href', '/settings#backups');
	expect(await axeFindings()).toEqual([]);
	await userEvent.setup().click(screen.getByRole('button', { name: 'I know' }));
	await settled();
	expect(backend.sent('know_backup_beyond')).toEqual({});
});

test('a file that was moved away says that nothing is saved, and offers a copy', async () => {
	const copy = vi.fn();
	render(Frame, { screen: FileGoneBar as never, given: { copy } });
	expect(screen.getByText(/^Nothing is saved to it any more/)).toBeVisible();
	expect(await axeFindings()).toEqual([]);
	await userEvent.setup().click(screen.getByRole('button', { name: 'Save a copy' }));
	expect(copy).toHaveBeenCalledOnce();
});
