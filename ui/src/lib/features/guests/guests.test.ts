import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import Frame from '$testing/Frame.svelte';
import type { AlikeView, Guest } from '$lib/ipc';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { GuestsDialog } from '.';
import { newGuest } from './guest-draft';
import { fieldWords } from '$lib/words';

const known = { person: null, meetings: [], party: null, reasons: [], same_address: false, very_likely: true };
const here: AlikeView = { ...known, participant: null, guest: 'g1', reference: 'G01', name: 'Jean Bank' };
const jean: Guest = { ...newGuest(), id: 'g1', revision: 1, reference: 'G01', given_name: 'Jean', family_name: 'Bank' };

let backend: FakeBackend;
beforeEach(async () => {
	backend = openBackend();
	backend.answers.people_like = () => [here];
	await freshness.lookAt('meeting-3');
});

async function shown() {
	render(Frame, { screen: GuestsDialog as never, given: { open: true, guests: [jean], items: [], importFile: () => {} } });
	await settled();
	return { user: userEvent.setup(), dialog: within(screen.getByRole('dialog')) };
}

test('whoever a new guest may be is named before they are added, and one key leads to a guest who is there', async () => {
	const { user, dialog } = await shown();
	await user.type(dialog.getByLabelText('Family name'), 'Bank{Control>}{Enter}{/Control}');
	expect(await dialog.findByText('Is it one of these?')).toBeVisible();
	expect(dialog.getByText(/Jean Bank, guest \(G01\)/)).toBeVisible();
	expect(backend.sent('people_like')).toMatchObject({ asked: { party: '', name: { family_name: 'Bank' } } });
	expect(backend.sent('add_guest'), 'it is asked first').toBeUndefined();
	expect(await axeFindings()).toEqual([]);
	await user.click(dialog.getByRole('button', { name: 'Open' }));
	expect(await dialog.findByRole('form', { name: 'Jean Bank' })).toBeVisible();
	expect(dialog.queryByText('Is it one of these?'), 'it is asked of whom one enters').toBeNull();
});

test('a key that is pressed again while it is asked adds a guest once', async () => {
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	backend.answers.people_like = async () => (await gate, []);
	const { user, dialog } = await shown();
	await user.type(dialog.getByLabelText('Family name'), 'Bank{Control>}{Enter}{Enter}{/Control}');
	go();
	await waitFor(() => expect(backend.sent('add_guest')).toBeDefined());
	await settled();
	expect(backend.calls.filter((one) => one.command === 'add_guest')).toHaveLength(1);
});

test('after a refusal a guest can be added again at once', async () => {
	backend.answers.people_like = () => [];
	backend.answers.add_guest = () => refuse('value_refused', 'languages');
	const { user, dialog } = await shown();
	await user.type(dialog.getByLabelText('Family name'), 'Bank{Control>}{Enter}{/Control}');
	await waitFor(() => expect(dialog.getByLabelText('Follows')).toHaveAccessibleDescription(/value_refused/));
	const asked = () => backend.calls.filter((one) => one.command === 'add_guest').length;
	const before = asked();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(asked(), 'the second press counts').toBe(before + 1);
});

test('a name in another script asks for its Latin form', async () => {
	const { user, dialog } = await shown();
	expect(dialog.getByLabelText(fieldWords.family_name_latin())).not.toBeVisible();
	await user.type(dialog.getByLabelText('Family name'), 'Παπαδημητρίου');
	expect(dialog.getByLabelText(fieldWords.family_name_latin())).toBeVisible();
});
