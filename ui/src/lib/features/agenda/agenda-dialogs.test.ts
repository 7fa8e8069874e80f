import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeAgenda, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import AddItemDialog from './item/AddItemDialog.svelte';
import AgendaExportDialog from './AgendaExportDialog.svelte';
import CompareDialog from './versions/CompareDialog.svelte';
import { Agenda } from './agenda.svelte';
import { isVersionName, nameFor } from './checks/findings';
import FindingsDialog from './checks/FindingsDialog.svelte';
import GuestsDialog from './GuestsDialog.svelte';
import ProposalsDialog from './item/ProposalsDialog.svelte';
import ReleaseDialog from './versions/ReleaseDialog.svelte';
import RoomsDialog from './RoomsDialog.svelte';

let backend: FakeBackend;
let fake: FakeAgenda;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	fake = new FakeAgenda(backend);
	agenda = new Agenda();
	await agenda.load();
});
async function show(dialog: unknown, given: Record<string, unknown> = {}) {
	render(Frame, { screen: dialog as never, agenda, given: { open: true, ...given } });
	await settled();
	return within(screen.getByRole('dialog'));
}

test.each([
	['a new item', AddItemDialog, 'Title'],
	['the rooms', RoomsDialog, 'Name'],
	['the guests', GuestsDialog, 'Title'],
	['the proposals', ProposalsDialog, 'Topic'],
	['the release', ReleaseDialog, 'What it is for'],
	['the comparison', CompareDialog, 'Before'],
	['the print', AgendaExportDialog, 'Participants']
] as const)('the dialog of %s opens with the focus in its first field', async (_, component, field) => {
	const dialog = await show(component);
	expect(document.activeElement).toBe(dialog.getAllByLabelText(field, { exact: false })[0]);
});

describe('a new item', () => {
	test('follows the last item of its day, as long as its kind usually is', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByLabelText('Start')).toHaveValue('15:20');
		await user.type(dialog.getByLabelText('Title'), 'Reports');
		await user.selectOptions(dialog.getByLabelText('Kind'), 'Workshop');
		await user.selectOptions(dialog.getByLabelText('Day'), '2024-06-27');
		expect(dialog.getByText('11:00–12:20, CEST, UTC+2')).toBeVisible();
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(fake.items.at(-1)).toMatchObject({ title: 'Reports', kind: 'workshop', day: '2024-06-27', start: 660, duration: 80 });
		expect(agenda.currentItem?.title, 'it is shown at once').toBe('Reports');
	});
	test('takes the slot that has the focus', async () => {
		const dialog = await show(AddItemDialog, { slot: { day: '2024-06-27', start: 720, room: 'room-R-02' } });
		expect(dialog.getByLabelText('Start')).toHaveValue('12:00');
		expect(dialog.getByLabelText('Room')).toHaveValue('room-R-02');
	});
	test('may wait beside the timeline, and needs a title', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		await user.selectOptions(dialog.getByLabelText('Day'), 'beside the timeline');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		expect(dialog.getByLabelText('Title')).toHaveAccessibleDescription('This is needed.');
		await user.type(dialog.getByLabelText('Title'), 'Waits');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(fake.items.at(-1)).toMatchObject({ title: 'Waits', day: null });
	});
});

describe('rooms', () => {
	test('are added with what they offer', async () => {
		const user = userEvent.setup();
		const dialog = await show(RoomsDialog);
		expect(await axeFindings()).toEqual([]);
		await user.type(dialog.getByLabelText('Name'), 'Grotius');
		await user.type(dialog.getByLabelText('Seats'), '12');
		await user.click(dialog.getByRole('button', { name: 'Step-free access' }));
		await user.click(dialog.getByRole('button', { name: 'Add room' }));
		await settled();
		expect(fake.rooms.at(-1)).toMatchObject({ name: 'Grotius', capacity: 12, features: ['step_free'], hybrid: false });
		expect(dialog.getByLabelText('Name'), 'ready for the next').toHaveValue('');
	});
	test('one that items are held in cannot be removed, and says why', async () => {
		const user = userEvent.setup();
		const dialog = await show(RoomsDialog);
		await user.click(dialog.getByRole('button', { name: /^Montesquieu/ }));
		const remove = dialog.getByRole('button', { name: 'Remove room' });
		expect(remove).toBeDisabled();
		expect(remove).toHaveAttribute('title', '1 item is held in it. Give it another room first.');
	});
	test('one changed meanwhile keeps what was typed until it is saved again', async () => {
		const user = userEvent.setup();
		const dialog = await show(RoomsDialog);
		await user.click(dialog.getByRole('button', { name: /^Montesquieu/ }));
		fake.rooms[1]!.revision = 4;
		await user.clear(dialog.getByLabelText('Seats'));
		await user.type(dialog.getByLabelText('Seats'), '28');
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(dialog.getByRole('alert')).toHaveTextContent('Someone changed this room meanwhile');
		expect(fake.rooms[1]!.capacity, 'nothing is overwritten unseen').toBe(30);
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(fake.rooms[1]!.capacity).toBe(28);
	});
});

describe('guests', () => {
	test('are bound to the items they attend', async () => {
		const user = userEvent.setup();
		const dialog = await show(GuestsDialog);
		expect(await axeFindings()).toEqual([]);
		await user.click(dialog.getByRole('button', { name: /Gustav Gast/ }));
		await user.click(dialog.getByLabelText('1 Welcome'));
		await user.click(dialog.getByLabelText('9 Common understanding'));
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(fake.guests[0]).toMatchObject({ items: ['item-I-01'], family_name: 'Gast', languages: ['EN'] });
	});
	test('languages are codes', async () => {
		const user = userEvent.setup();
		const dialog = await show(GuestsDialog);
		await user.type(dialog.getByLabelText('Family name'), 'Muster');
		await user.clear(dialog.getByLabelText('Follows'));
		await user.type(dialog.getByLabelText('Follows'), 'German');
		await user.click(dialog.getByRole('button', { name: 'Add guest' }));
		await settled();
		expect(fake.guests).toHaveLength(1);
		await user.clear(dialog.getByLabelText('Follows'));
		await user.type(dialog.getByLabelText('Follows'), 'de, en');
		await user.click(dialog.getByRole('button', { name: 'Add guest' }));
		await settled();
		expect(fake.guests[1]).toMatchObject({ family_name: 'Muster', languages: ['DE', 'EN'], kind: 'private' });
	});
});

describe('a release', () => {
	test('is named by where it goes', () => {
		expect([nameFor('0.5', 'for_comments'), nameFor('0.5', 'final'), nameFor('1.1', 'adopted'), nameFor('1.2', 'final')]).toEqual([
			'0.5',
			'1.0',
			'1.1',
			'1.2'
		]);
		expect(['0.4', '1.10', '1', 'final', '0.4.1'].map(isVersionName)).toEqual([true, true, false, false, false]);
	});
	test('says that numbers are fixed when others see it, and keeps its note', async () => {
		const user = userEvent.setup();
		const dialog = await show(ReleaseDialog);
		expect(await axeFindings()).toEqual([]);
		expect(dialog.queryByText('Numbers are fixed from now on.'), 'the chairs may still see numbers change').toBeNull();
		await user.selectOptions(dialog.getByLabelText('What it is for'), 'For comments');
		expect(dialog.getByText('Numbers are fixed from now on.')).toBeVisible();
		await user.selectOptions(dialog.getByLabelText('What it is for'), 'Final');
		expect(dialog.getByLabelText('Version')).toHaveValue('1.0');
		await user.type(dialog.getByLabelText('Note', { selector: 'textarea' }), 'Agreed by both');
		await user.click(dialog.getByRole('button', { name: /^Release 1\.0/ }));
		await settled();
		expect(fake.versions.at(-1)).toMatchObject({ name: '1.0', status: 'final', note: 'Agreed by both' });
	});
	test('a name that is taken or none is refused before it is sent', async () => {
		const user = userEvent.setup();
		const dialog = await show(ReleaseDialog);
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
		const dialog = await show(ReleaseDialog);
		expect(dialog.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent?.trim())).toEqual([
			'Check before you release',
			'Error 1',
			'Warning 1',
			'Note 1'
		]);
		await user.click(
			dialog.getByRole('button', { name: 'Show where: A speaker of item 5b needs a hearing loop, and Montesquieu has none.' })
		);
		await settled();
		expect(agenda.current).toBe('item-I-05b');
		await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	});
});

test('the list of what to check is narrowed by level', async () => {
	const user = userEvent.setup();
	const dialog = await show(FindingsDialog, { level: 'warning' });
	expect(dialog.getAllByRole('listitem')).toHaveLength(1);
	await user.click(dialog.getByRole('button', { name: 'All 3' }));
	expect(dialog.getAllByRole('listitem')).toHaveLength(3);
	expect(await axeFindings()).toEqual([]);
});

describe('proposals', () => {
	test('a topic waits beside the timeline', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		expect(await axeFindings()).toEqual([]);
		await user.type(dialog.getByLabelText('Topic'), 'Evidence from abroad');
		await user.type(dialog.getByLabelText('Proposed by'), 'Estonia{Enter}');
		await settled();
		expect(fake.items.at(-1)).toMatchObject({ title: 'Evidence from abroad', day: null, proposed_by: 'Estonia', duration: 45 });
	});
	test('topics of an earlier edition are taken by choice', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		expect(dialog.getByRole('button', { name: 'Take 0 topics' })).toBeDisabled();
		await user.click(dialog.getByLabelText('2 Evidence from platforms'));
		await user.click(dialog.getByRole('button', { name: 'Take 1 topic' }));
		await settled();
		expect(backend.calls.findLast((one) => one.command === 'propose_items')!.args.items).toEqual(['old-2']);
	});
});
