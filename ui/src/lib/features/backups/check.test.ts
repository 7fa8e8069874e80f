import type { CheckedWorkspace, Standing } from '$lib/ipc';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { CheckFile } from '.';

let backend: FakeBackend;
beforeEach(() => {
	backend = openBackend();
});

const backup = { path: '/backups/a.entente', file_name: 'a.entente', at: '2024-06-03T07:15:00Z' };
const found = { entries: 412, values: 1_903, erased: 0, head: 'ab'.repeat(32), broken_at: null, unfit: [], more: 0 };

async function checked(answer: Partial<CheckedWorkspace>, of: { backup?: boolean } = {}) {
	backend.answers.check_workspace = () => ({ ...found, against: null, ...answer });
	render(CheckFile, of);
	await userEvent.setup().click(screen.getByRole('button', { name: 'Check the whole file' }));
	await settled();
	return screen.getByRole('status');
}

test('a file that fits says so, and with what it was compared', async () => {
	const said = await checked({ against: { ...backup, standing: 'goes_on' } });
	expect(said).toHaveTextContent('Every page and the whole history fit.');
	expect(said).toHaveTextContent('Compared with every sound backup that was found; the newest is a.entente');
});

test('what was changed past the history is named, and the rest counted', async () => {
	const said = await checked({ unfit: ['Version of the agenda 0.3 is not what was released.'], more: 7 });
	expect(said).toHaveTextContent('altered past its history');
	expect(said).toHaveTextContent('Version of the agenda 0.3 is not what was released.');
	expect(said).toHaveTextContent('7 more');
	expect(said).toHaveTextContent('No backup was found');
	expect(await axeFindings()).toEqual([]);
});

test.each<[Standing, string]>([
	['behind', 'its end was cut off'],
	['other', 'one of them was written anew']
])('a history that is %s says so', async (standing, words) => {
	expect(await checked({ against: { ...backup, standing } })).toHaveTextContent(words);
});

test('of a backup it says that there are newer ones, and still what is wrong with it', async () => {
	const said = await checked({ against: { ...backup, standing: 'behind' } }, { backup: true });
	expect(said).toHaveTextContent('Every page and the whole history fit. This is a backup; there are newer ones.');
	expect(said).toHaveTextContent('it goes on where this history ends');
});

test('a backup that goes its own way says so', async () => {
	expect(await checked({ against: { ...backup, standing: 'other' } }, { backup: true })).toHaveTextContent('one of them was written anew');
});
