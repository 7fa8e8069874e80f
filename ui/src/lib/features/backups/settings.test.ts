import { axeFindings, openBackend, settled } from '$testing';
import Frame from '$testing/Frame.svelte';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { BackupSettings } from '.';

test('backups that still open with a passphrase of before are named as long as they are there', async () => {
	const backend = openBackend();
	const view = backend.read('backups');
	backend.answers.backups = () => ({ ...view, left: ['/home/test/backups/entente-0011aaff-20240601-090000.entente'] });
	render(Frame, { screen: BackupSettings as never, given: { keeps: true } });
	await settled();
	expect(screen.getByRole('status')).toHaveTextContent('1 backup still opens with the passphrase of before:');
	expect(screen.getByText(/entente-0011aaff-20240601/)).toBeVisible();
	expect(screen.getByRole('status')).toHaveTextContent('Delete such copies if');
	expect(await axeFindings()).toEqual([]);
});
