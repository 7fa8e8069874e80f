import Frame from '$testing/Frame.svelte';
import { freshness, openBackend, settled, type FakeBackend } from '$testing';
import { People, PeopleScreen } from '$lib/features/people';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { PassphraseSettings, unsavedTexts } from '.';

let backend: FakeBackend;
let people: People;
let place: string;
beforeEach(async () => {
	backend = openBackend();
	people = new People(freshness);
	place = '/people';
	await freshness.lookAt('meeting-3');
});

/** A person is about to be added on the screen of people, by somebody. */
async function adding() {
	const unsaved = unsavedTexts(() => place);
	const order = { kinds: [], order: 'protocol' };
	const given = { order, comfortable: false, importPeople: vi.fn(), exportPeople: vi.fn() };
	const shown = render(Frame, { screen: PeopleScreen as never, people, given, unsaved });
	await settled();
	const user = userEvent.setup();
	const open = async () => {
		await user.keyboard('n');
		await settled();
		return within(screen.getByRole('dialog'));
	};
	return { unsaved, user, open, shown };
}

test('what is typed in a dialog is kept when everything is locked, and put back field by field', async () => {
	const before = await adding();
	let dialog = await before.open();
	const title = screen.getByRole('dialog').getAttribute('aria-labelledby')!;
	const named = document.getElementById(title)!.textContent;
	expect(before.unsaved.now(), 'nobody has typed').toEqual([]);
	await before.user.type(dialog.getByLabelText('Family name'), 'Halvorsen');
	await before.user.type(dialog.getByLabelText(/^Given name/), 'Sunniva');
	const kept = before.unsaved.now();
	expect(kept).toMatchObject([{ place: '/people', dialog: named, texts: [{ text: 'Sunniva' }, { text: 'Halvorsen' }] }]);
	before.shown.unmount();
	expect(before.unsaved.now(), 'a dialog that is closed holds nothing').toEqual([]);

	const after = await adding();
	after.unsaved.kept = kept;
	dialog = await after.open();
	expect(dialog.getByText('You were typing here when Entente was locked or closed.')).toBeVisible();
	await after.user.click(dialog.getByRole('button', { name: 'Put it back' }));
	await settled();
	expect(dialog.getByLabelText('Family name')).toHaveValue('Halvorsen');
	expect(dialog.getByLabelText(/^Given name/)).toHaveValue('Sunniva');
	expect(document.activeElement).toBe(dialog.getByLabelText(/^Given name/));
	expect([after.unsaved.kept, dialog.queryByText(/You were typing here/)]).toEqual([[], null]);
	expect(backend.sent('forget_unsaved')).toEqual({ place: '/people', dialog: named });
	await after.user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('people_like'), 'the form knows what was put back').toMatchObject({ asked: { name: { family_name: 'Halvorsen' } } });
});

test('it is offered where it was typed alone, and what has no field any more stays in sight until it is let go of', async () => {
	const { unsaved, user, open } = await adding();
	const texts = [
		{ label: 'Family name', text: 'Halvorsen' },
		{ label: 'Nickname', text: 'Nova' }
	];
	place = '/agenda';
	unsaved.kept = [{ place: '/people', dialog: 'Add a person', texts }];
	const dialog = await open();
	expect(dialog.queryByText(/You were typing here/)).toBeNull();
	place = '/people';
	unsaved.kept = [{ place: '/people', dialog: screen.getByRole('heading', { level: 2, name: /Add/ }).textContent!, texts }];
	await settled();
	await user.click(dialog.getByRole('button', { name: 'Put it back' }));
	await settled();
	expect(dialog.getByLabelText('Family name')).toHaveValue('Halvorsen');
	expect(dialog.getByText('This has no field here any more. Copy what you need.')).toBeVisible();
	expect([dialog.getByText('Nova'), unsaved.kept.length]).toEqual([expect.anything(), 1]);
	expect(backend.sent('forget_unsaved')).toBeUndefined();
	await user.click(dialog.getByRole('button', { name: 'Discard' }));
	await settled();
	expect([unsaved.kept, backend.sent('forget_unsaved')]).toMatchObject([[], { place: '/people' }]);
});

test('a passphrase is never kept, neither while it is hidden nor while it is shown', async () => {
	const unsaved = unsavedTexts(() => '/settings');
	render(Frame, { screen: PassphraseSettings, given: { writes: true }, unsaved });
	const user = userEvent.setup();
	await user.click(screen.getByRole('button', { name: 'Change the passphrase' }));
	const dialog = within(screen.getByRole('dialog'));
	const field = dialog.getByLabelText('New passphrase');
	await user.type(field, 'four quiet');
	expect(unsaved.now()).toEqual([]);
	await user.click(dialog.getAllByRole('button', { name: /^Show/ })[1]!);
	await user.type(field, ' words here');
	expect(field).toHaveAttribute('type', 'text');
	expect(unsaved.now()).toEqual([]);
});
