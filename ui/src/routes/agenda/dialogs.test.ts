import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Agenda, type AgendaDialog } from '$lib/features/agenda';
import Dialogs from './Dialogs.svelte';

let backend: FakeBackend;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	agenda = new Agenda(freshness);
	await agenda.load();
});
const board = () => backend.read('agenda_board');
async function show(is: AgendaDialog['is']) {
	agenda.dialog = { is } as AgendaDialog;
	render(Frame, { screen: Dialogs as never, agenda });
	await settled();
	return within(screen.getByRole('dialog'));
}

test.each([
	['a new item', 'add', 'Title'],
	['the rooms', 'rooms', 'Name'],
	['the guests', 'guests', 'Given name'],
	['the proposals', 'propose', 'Topic'],
	['the release', 'release', 'What it is for'],
	['the comparison', 'compare', 'Before'],
	['the print', 'export', 'Participants']
] as const)('the dialog of %s opens with the focus in its first field', async (_, is, field) => {
	const dialog = await show(is);
	expect(document.activeElement).toBe(dialog.getAllByLabelText(field, { exact: false })[0]);
});

test('a guest who was found is the one that is shown', async () => {
	const guest = board().guests.at(-1)!;
	agenda.dialog = { is: 'guests', guest: guest.id };
	render(Frame, { screen: Dialogs as never, agenda });
	await settled();
	const field = within(screen.getByRole('dialog')).getByLabelText('Family name');
	expect(field).toHaveValue(guest.family_name);
	expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
});

test('a new item is added by keys alone', async () => {
	const user = userEvent.setup();
	await show('add');
	await user.keyboard('A round of thanks{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_agenda_item')?.details).toMatchObject({ title: 'A round of thanks' });
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('one dialog makes way for another, and an agenda that is closed takes its dialog with it', async () => {
	const user = userEvent.setup();
	const importGuests = vi.fn();
	agenda.dialog = { is: 'guests' };
	render(Frame, { screen: Dialogs as never, agenda, given: { importGuests } });
	await settled();
	await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Import guests' }));
	await settled();
	expect(importGuests).toHaveBeenCalledOnce();
	expect(agenda.dialog, 'the import has a screen of its own').toBeNull();
	agenda.dialog = { is: 'guests' };
	await settled();
	agenda.dialog = { is: 'rooms' };
	await settled();
	expect(screen.getAllByRole('dialog'), 'never two at once').toHaveLength(1);
	void freshness.lookAt(null);
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what is said to be checked before printing is as many as the list shows that it opens', async () => {
	const user = userEvent.setup();
	const twice = backend.read('agenda_check').findings[0]!;
	backend.read('agenda_check').findings.push(twice);
	const dialog = await show('export');
	await user.selectOptions(dialog.getByLabelText('Version'), '');
	await settled();
	expect(dialog.getByText('10 things to check in the agenda are open.')).toBeVisible();
	await user.click(dialog.getByRole('button', { name: 'See the list' }));
	await settled();
	const list = within(screen.getByRole('dialog', { name: 'What to check' }));
	expect(list.getByRole('button', { name: /^All/ })).toHaveTextContent('10');
	expect(list.getAllByRole('listitem')).toHaveLength(10);
});

test('from a version every other one of the track is reached, by keys and by buttons', async () => {
	const user = userEvent.setup();
	const [last] = board().versions.slice(-1);
	const versions = ['0.1', '0.2', '0.3'].map((name) => ({ ...last!, id: `version-${name}`, name }));
	Object.assign(board(), { versions });
	await agenda.load();
	agenda.dialog = { is: 'version', id: 'version-0.2' };
	render(Frame, { screen: Dialogs as never, agenda });
	await settled();
	const named = (name: string) => screen.getByRole('dialog', { name: `Version ${name}` });
	expect(named('0.2')).toHaveTextContent('0.2, 2 of 3');
	expect(await axeFindings()).toEqual([]);
	await user.keyboard('{Control>}{PageDown}{/Control}');
	await settled();
	expect(backend.sent('compare_agendas')).toEqual({ before: 'version-0.2', after: 'version-0.3' });
	expect(within(named('0.3')).getByRole('button', { name: 'Next version' })).toBeDisabled();
	await user.click(screen.getByRole('button', { name: 'Previous version' }));
	await settled();
	expect(backend.sent('compare_agendas')).toEqual({ before: 'version-0.1', after: 'version-0.2' });
	await user.keyboard('{Control>}{PageUp}{PageUp}{/Control}');
	await settled();
	expect(named('0.1')).toHaveTextContent('The first version');
	expect(screen.getByRole('button', { name: 'Previous version' })).toBeDisabled();
	expect(agenda.dialog).toEqual({ is: 'version', id: 'version-0.1' });
	await user.keyboard('{Escape}');
	await settled();
	expect(agenda.dialog).toBeNull();
});

describe('rooms', () => {
	test('are added with what they offer', async () => {
		const user = userEvent.setup();
		const dialog = await show('rooms');
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByLabelText('Name')).toBeRequired();
		await user.type(dialog.getByLabelText('Name'), 'Grotius');
		await user.type(dialog.getByLabelText('Seats'), '12');
		await user.click(dialog.getByRole('button', { name: 'Step-free access' }));
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(backend.sent('add_room')?.details).toMatchObject({ name: 'Grotius', capacity: 12, features: ['step_free'], hybrid: false });
		expect(dialog.getByLabelText('Name'), 'ready for the next').toHaveValue('');
	});
	test('one that items are held in cannot be removed, and says why', async () => {
		const user = userEvent.setup();
		const dialog = await show('rooms');
		await user.click(dialog.getByRole('button', { name: /^Montesquieu/ }));
		const remove = dialog.getByRole('button', { name: 'Remove room' });
		expect(remove).toBeDisabled();
		expect(remove).toHaveAttribute('title', '2 items are held in it. Give them another room first.');
	});
	test('one changed meanwhile keeps what was typed until one of the two is chosen', async () => {
		const user = userEvent.setup();
		const dialog = await show('rooms');
		await user.click(dialog.getByRole('button', { name: /^Montesquieu/ }));
		Object.assign(board().rooms[2]!, { revision: 4, capacity: 25, hybrid: false });
		await user.clear(dialog.getByLabelText('Seats'));
		await user.type(dialog.getByLabelText('Seats'), '28');
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(dialog.getByRole('alert')).toHaveTextContent('Someone changed this meanwhile');
		expect(dialog.getByRole('group', { name: 'Seats' })).toHaveTextContent('Mine: 28 Theirs: 25');
		expect(board().rooms[2]!.capacity, 'nothing is overwritten unseen').toBe(25);
		await user.click(dialog.getByLabelText('Mine: 28'));
		await user.click(dialog.getByRole('button', { name: 'Keep this choice' }));
		await settled();
		expect(board().rooms[2], 'and what only the other one changed stays').toMatchObject({ capacity: 28, hybrid: false });
		expect(dialog.getByLabelText('Name'), 'ready for the next').toHaveValue('');
	});
});

describe('guests', () => {
	// Nobody is like whoever is entered here.
	beforeEach(() => void (backend.answers.people_like = () => []));
	test('are bound to the items they attend', async () => {
		const user = userEvent.setup();
		const dialog = await show('guests');
		expect(await axeFindings()).toEqual([]);
		await user.click(dialog.getByRole('button', { name: /Noor Verhaeghe/ }));
		await user.click(dialog.getByLabelText(/^1 Welcome/));
		await user.click(dialog.getByLabelText(/^11 Dialogue/));
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(board().guests[0]).toMatchObject({ items: ['item-I-01'], family_name: 'Verhaeghe', languages: [] });
	});
	test('what is rarely needed is folded, unless a guest has it', async () => {
		const user = userEvent.setup();
		const dialog = await show('guests');
		const fold = () => dialog.getByText('More about the guest').closest('details');
		expect(fold()).not.toHaveAttribute('open');
		expect(dialog.getByLabelText('Sector'), 'and cannot be seen').not.toBeVisible();
		board().guests[0]!.sector = 'Hotels';
		await agenda.load();
		await settled();
		await user.click(dialog.getByRole('button', { name: /Noor Verhaeghe/ }));
		expect(dialog.getByLabelText('Sector')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		await user.click(dialog.getByText('More about the guest'));
		await user.type(dialog.getByLabelText('Function'), 'Director');
		expect(fold(), 'whoever closes it has closed it').not.toHaveAttribute('open');
		await user.click(dialog.getByRole('button', { name: 'Add guest' }));
		await settled();
		expect(fold(), 'the next one begins anew').not.toHaveAttribute('open');
		await user.type(dialog.getByLabelText('Family name'), 'Muster');
		backend.answers.add_guest = () => refuse('value_refused', 'sector');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await waitFor(() => expect(fold(), 'a refusal in it opens it').toHaveAttribute('open'));
		await waitFor(() => expect(dialog.getByLabelText('Sector')).toHaveFocus());
	});
	test('languages are codes', async () => {
		const user = userEvent.setup();
		const dialog = await show('guests');
		expect(dialog.getByLabelText('Family name')).toBeRequired();
		await user.type(dialog.getByLabelText('Family name'), 'Muster');
		await user.clear(dialog.getByLabelText('Follows'));
		await user.type(dialog.getByLabelText('Follows'), 'Klingon');
		backend.answers.add_guest = () => refuse('value_refused', 'languages');
		await user.click(dialog.getByRole('button', { name: 'Add guest' }));
		const why = 'The reason for value_refused, and what to do.';
		await waitFor(() => expect(dialog.getByLabelText('Follows')).toHaveAccessibleDescription(why));
		expect(dialog.getByLabelText('Follows')).toHaveValue('Klingon');
		delete backend.answers.add_guest;
		await user.clear(dialog.getByLabelText('Follows'));
		await user.type(dialog.getByLabelText('Follows'), 'de, en');
		await user.click(dialog.getByRole('button', { name: 'Add guest' }));
		const muster = { family_name: 'Muster', languages: ['DE', 'EN'], kind: 'private' };
		await waitFor(() => expect(backend.sent('add_guest')?.details).toMatchObject(muster));
	});
});

describe('a release', () => {
	beforeEach(async () => {
		Object.assign(board(), { versions: board().versions.slice(0, 2), next_name: '0.3', numbers_fixed: false });
		await agenda.load();
	});
	test('says that numbers are fixed when others see it, and keeps its note', async () => {
		const user = userEvent.setup();
		const dialog = await show('release');
		expect(await axeFindings()).toEqual([]);
		expect(dialog.queryByText('Numbers are fixed from now on.'), 'the chairs may still see numbers change').toBeNull();
		await user.selectOptions(dialog.getByLabelText('What it is for'), 'For comments');
		expect(dialog.getByText('Numbers are fixed from now on.')).toBeVisible();
		await user.selectOptions(dialog.getByLabelText('What it is for'), 'Final');
		expect(dialog.getByLabelText('Version')).toHaveValue('1.0');
		await user.type(dialog.getByLabelText('Note', { selector: 'textarea' }), 'Agreed by both');
		await user.click(dialog.getByRole('button', { name: /^Release 1\.0/ }));
		await settled();
		expect(backend.sent('release_agenda')).toMatchObject({ name: '1.0', status: 'final', note: 'Agreed by both' });
	});
	test('a name that is taken or none is refused before it is sent', async () => {
		const user = userEvent.setup();
		const dialog = await show('release');
		const name = dialog.getByLabelText('Version');
		await user.clear(name);
		await user.type(name, '0.2');
		expect(name).toHaveAccessibleDescription('There is such a version already.');
		await user.clear(name);
		await user.type(name, 'new');
		await user.click(dialog.getByRole('button', { name: /^Release new/ }));
		expect(name).toHaveAccessibleDescription('Two numbers, for example 0.4');
		expect(backend.calls.some((one) => one.command === 'release_agenda')).toBe(false);
	});
	test('every finding with a place is a jump to it', async () => {
		const user = userEvent.setup();
		backend.read('agenda_check').findings[0]!.level = 'error';
		await agenda.load();
		const dialog = await show('release');
		expect(dialog.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent?.trim())).toEqual([
			'Check before you release',
			'Error 1',
			'Warning 6',
			'Note 3'
		]);
		await user.click(
			dialog.getByRole('button', { name: 'Show where: A speaker of item 5b needs a hearing loop, and Montesquieu has none.' })
		);
		await settled();
		expect(agenda.current).toBe('item-I-05b');
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	});
});
