import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, refuse, openBackend, settled, type FakeBackend } from '$testing';
import { happened, lookThroughHistory, type Changed } from '$testing/history';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AgendaItem } from '$lib/ipc';
import { Agenda } from '../agenda.svelte';
import { ItemCard } from './item-card.svelte';
import { draftOf, newItem, valueOf } from './item-draft';
import ItemPanel from './ItemPanel.svelte';
import { shownBytes } from './sizes';

let backend: FakeBackend;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	checks().clashes = checks().clashes.filter((clash) => clash.code === 'needs_unmet');
	agenda = new Agenda(freshness);
	agenda.showChecks();
	await agenda.load();
});
const checks = () => backend.read('agenda_check');
const items = () => backend.read('agenda_board').items;
const stored = (reference: string) => items().find((item) => item.reference === reference)!;
const edits = () => backend.calls.filter((one) => one.command === 'edit_agenda_item').length;

describe('what is typed', () => {
	const draft = draftOf(newItem({ kind: 'plenary', title: 'Welcome' }));
	test('an untouched item is kept exactly as it was', () => {
		for (const item of items()) {
			const shown = draftOf(item);
			for (const field of Object.keys(shown) as (keyof typeof shown)[]) expect(valueOf(shown, field), field).toEqual(item[field]);
		}
	});
	test('numbers are read as agendas print them', () => {
		const read = (number: string) => valueOf({ ...draft, number }, 'number');
		expect(['4', '5 A', '4 bis', '12.', ''].map(read)).toEqual(['4', '5a', '4bis', '12', null]);
		expect(['0', '5ab', 'four', '1000'].map(read)).toEqual([undefined, undefined, undefined, undefined]);
	});
	test('a length is at least a minute and at most a day', () => {
		const read = (duration: string) => valueOf({ ...draft, duration }, 'duration');
		expect(['1', '1440', '0', '1441', '1.5', ''].map(read)).toEqual([1, 1440, undefined, undefined, undefined, undefined]);
	});
	test('empty questions and lines are left out', () => {
		expect(valueOf({ ...draft, questions: [' Who?  ', ''] }, 'questions')).toEqual(['Who?']);
		expect(valueOf({ ...draft, run_sheet: [{ at: '', kind: 'other', text: ' ', who: '' }] }, 'run_sheet')).toEqual([]);
	});
	test('sizes are said in a unit that fits', () => {
		expect([812, 14_200, 1_432_000, 25_000_000].map(shownBytes)).toEqual(['812 B', '14.2 kB', '1.4 MB', '25.0 MB']);
	});
});

describe('the card of one item', () => {
	let card: ItemCard;
	beforeEach(() => {
		card = new ItemCard(agenda);
		card.show(agenda.item('item-I-05b'));
	});
	const theirs = (change: Partial<AgendaItem>) => {
		const item = stored('I-05b');
		Object.assign(item, change, { revision: item.revision + 1 });
	};

	test('keeps a change and leaves everything else as it was', async () => {
		const before = structuredClone(stored('I-05b'));
		await card.set({ start: '14.15' });
		expect(stored('I-05b')).toEqual({ ...before, start: 855, revision: before.revision + 1 });
		expect(card.draft!.start, 'shown as clocks do').toBe('14:15');
	});
	test('keeps nothing where nothing changed', async () => {
		await card.save();
		expect(edits()).toBe(0);
	});
	test('two quick changes are kept one after the other', async () => {
		const first = card.set({ title: 'First' });
		await Promise.all([first, card.set({ duration: '70' })]);
		expect(stored('I-05b')).toMatchObject({ title: 'First', duration: 70 });
		expect(card.clashes).toEqual([]);
	});
	test('what cannot be read is refused here, stays, and can be taken back', async () => {
		await card.set({ start: 'after lunch' });
		expect(edits()).toBe(0);
		expect(card.errorOf('start')?.code).toBe('value_refused');
		expect(card.draft!.start).toBe('after lunch');
		card.revert('start');
		expect([card.draft!.start, card.refused]).toEqual(['14:00', null]);
	});
	test('a number that another item has is refused by the backend', async () => {
		backend.answers.edit_agenda_item = () => refuse('value_refused', 'number');
		await card.set({ number: '5a' });
		expect(card.errorOf('number')?.code).toBe('value_refused');
		expect(stored('I-05b').number).toBe('5b');
	});
	test('a change of another one in another field is joined', async () => {
		theirs({ room: 'room-R-01' });
		await card.set({ title: 'Mine' });
		expect(card.clashes).toEqual([]);
		expect(stored('I-05b')).toMatchObject({ title: 'Mine', room: 'room-R-01' });
	});
	test('a change of another one in the same field is a choice', async () => {
		theirs({ title: 'Theirs' });
		await card.set({ title: 'Mine' });
		expect(card.clashes).toMatchObject([{ field: 'title', mine: 'Mine', theirs: 'Theirs', keep: 'theirs' }]);
		expect(stored('I-05b').title, 'nothing is overwritten unseen').toBe('Theirs');
		card.clashes[0]!.keep = 'mine';
		await card.settle();
		expect(stored('I-05b').title).toBe('Mine');
	});
	test('what is being typed stays when the item is moved on the board', () => {
		card.draft!.title = 'Half a ti';
		theirs({ start: 900 });
		card.show(stored('I-05b'));
		expect([card.draft!.title, card.draft!.start]).toEqual(['Half a ti', '15:00']);
	});
	test('what was typed for one item is not shown for another', () => {
		card.draft!.title = 'Half a ti';
		card.show(agenda.item('item-I-01'));
		expect(card.draft!.title).toBe(stored('I-01').title);
	});
});

describe('the panel', () => {
	const leave = vi.fn();
	async function show(id: string) {
		agenda.current = id;
		const shown = render(Frame, { screen: ItemPanel as never, agenda, given: { leave } });
		await settled();
		return shown;
	}

	test.each(['Item', 'People', 'Texts', 'Papers', 'On the day'])('passes axe on the tab %s', async (name) => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name }));
		expect(await axeFindings()).toEqual([]);
	});
	test('what happened to an item is shown, compared, and comes back', async () => {
		const user = userEvent.setup();
		const changed: Changed = {
			noun: 'agenda_item',
			record: 'item-I-05b',
			field: { field: 'title', name: 'Title', before: 'Workshop on labour', after: stored('I-05b').title },
			restore: () => Object.assign(stored('I-05b'), { title: 'Workshop on labour', revision: stored('I-05b').revision + 1 })
		};
		happened(backend, changed);
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name: 'History' }));
		await settled();
		await lookThroughHistory(backend, changed);
		expect(screen.getByLabelText('Title')).toHaveValue('Workshop on labour');
		leave.mockClear();
		await user.keyboard('{Escape}');
		expect(leave).toHaveBeenCalledOnce();
	});
	test('says what it is parallel to, under the label of the item', async () => {
		await show('item-I-05b');
		expect(screen.getByText('parallel to 5a')).toBeVisible();
		expect(screen.getByText('TLP:AMBER', { selector: '.tlp' })).toBeVisible();
	});
	test('Enter keeps a field, Esc takes it back and leaves', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		const minutes = screen.getByLabelText('Minutes');
		await user.clear(minutes);
		await user.type(minutes, '75{Enter}');
		await settled();
		expect(stored('I-05b').duration).toBe(75);
		await user.type(minutes, '0{Escape}');
		await settled();
		expect(leave).toHaveBeenCalled();
		expect(stored('I-05b').duration).toBe(75);
	});
	test('a person is found by country and gets the chosen role', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name: 'People' }));
		await user.selectOptions(screen.getByLabelText('Role'), 'Rapporteur');
		await user.type(screen.getByLabelText('Person'), 'dvora');
		await waitFor(() => expect(document.querySelector('[role=option]')).toHaveTextContent('Jiřina Dvořáčková'));
		await user.keyboard('{Enter}');
		await settled();
		expect(stored('I-05b').people.at(-1)).toEqual({
			who: { kind: 'participant', id: 'participant-P05' },
			role: 'rapporteur',
			confirmed: false,
			note: '',
			hours: null
		});
		await user.click(screen.getByRole('button', { name: 'Move Jiřina Dvořáčková up' }));
		await settled();
		expect(stored('I-05b').people.map((person) => person.who.kind)).toEqual([...Array<string>(4).fill('participant'), 'to_be_confirmed']);
	});
	test('a translation that is still right loses its mark', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name: 'Texts' }));
		await user.click(screen.getByRole('button', { name: 'Still right' }));
		await settled();
		expect(stored('I-05b').translations[0]!.outdated).toBe(false);
		expect(screen.queryByText('Outdated')).toBeNull();
	});
	test('papers are attached with a label and removed', async () => {
		const user = userEvent.setup();
		const slides = backend.read('attach_paper')!.papers[1]!;
		backend.answers.attach_paper = (args) => backend.keep<AgendaItem>(args, { papers: [...stored('I-05b').papers, slides] });
		backend.answers.detach_paper = (args) => backend.keep<AgendaItem>(args, { papers: [slides] });
		const { content } = stored('I-05b').papers[0]!;
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name: 'Papers' }));
		await user.selectOptions(screen.getByLabelText('Label of the next paper'), 'TLP:RED');
		await user.click(screen.getByRole('button', { name: 'Attach a file' }));
		expect(await screen.findByText('Slides.pptx')).toBeVisible();
		expect(backend.sent('attach_paper')).toMatchObject({ id: 'item-I-05b', label: 'TLP:RED' });
		await user.click(screen.getByRole('button', { name: 'Remove Threat picture.pdf' }));
		await settled();
		expect(backend.sent('detach_paper')).toMatchObject({ id: 'item-I-05b', content });
		expect(screen.queryByText('Threat picture.pdf')).toBeNull();
	});
	test('a line of the run sheet shows the clock of its minute', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name: 'On the day' }));
		expect(screen.getByText('13:45')).toBeVisible();
	});
	test('a tour that does not fit offers both ways out', async () => {
		const user = userEvent.setup();
		await show('item-I-09');
		await user.click(screen.getByRole('tab', { name: 'On the day' }));
		expect(screen.getByText('34 delegations × 2 min = 68 min; the slot is 60')).toBeVisible();
		expect(screen.getByRole('button', { name: 'Set 1 minute each' })).toBeVisible();
		const [tour] = checks().tours;
		checks().tours = [{ ...tour!, plan: { ...tour!.plan, slot: 68, fits: true }, sentence: 'It fits' }];
		await user.click(screen.getByRole('button', { name: 'Make the slot 68 minutes' }));
		await settled();
		expect(stored('I-09').duration).toBe(68);
		expect(await screen.findByText('It fits')).toBeVisible();
		expect(screen.queryByRole('button', { name: 'Set 1 minute each' })).toBeNull();
		expect(await axeFindings()).toEqual([]);
	});
	test('begins with when, where and who', async () => {
		await show('item-I-05b');
		const glance = screen.getByLabelText('At a glance');
		expect(glance).toHaveTextContent(/Time 14:00–15:20/);
		expect(glance).toHaveTextContent(/Room Montesquieu/);
		expect(glance).toHaveTextContent(/Moderator .*Weißhaupt/);
	});
	test('is held beside another item by choosing it', async () => {
		const user = userEvent.setup();
		await show('item-I-04');
		await user.selectOptions(screen.getByLabelText('Held beside'), 'item-I-03');
		await settled();
		expect(backend.sent('hold_item_beside')).toEqual({ id: 'item-I-04', revision: 1, parent: 'item-I-03' });
	});
	test('says how many are expected, and somebody is there for part of the day', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.type(screen.getByLabelText('Expected'), '24');
		await user.tab();
		await settled();
		expect(stored('I-05b').expected).toBe(24);
		await user.click(screen.getByRole('tab', { name: 'People' }));
		await user.click(screen.getAllByRole('checkbox', { name: 'Only part of the day' })[0]!);
		await settled();
		await user.keyboard('{Control>}a{/Control}14:00{Tab}{Control>}a{/Control}13:00{Tab}');
		expect(screen.getByText('From and until, like 14:00 and 16:00')).toBeVisible();
		const until = screen.getByLabelText(/is there until$/);
		await user.clear(until);
		await user.type(until, '16:00{Tab}');
		await settled();
		expect(stored('I-05b').people[0]!.hours).toEqual({ from: 840, to: 960 });
		expect(await axeFindings()).toEqual([]);
	});
	test('a need that the room does not meet offers the parallel room that does', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.click(screen.getByRole('button', { name: 'Swap rooms with 5a' }));
		await settled();
		expect(backend.sent('swap_rooms')).toEqual({ one: 'item-I-05b', other: 'item-I-05a' });
	});
	test('who needs something is named only when asked for, and forgotten when it is hidden', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		const list = within(screen.getByRole('list', { name: 'Clashes of this item' }));
		expect(list.queryByText(/Annegret/), 'unasked, nobody is named').toBeNull();
		expect(backend.sent('open_clash_needs')).toBeUndefined();
		await user.click(list.getByRole('button', { name: 'Show who needs it' }));
		expect(await list.findByText('Needed by Annegret Weißhaupt (DE).')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		await user.click(list.getByRole('button', { name: 'Hide' }));
		expect(list.queryByText(/Annegret/)).toBeNull();
	});
	test('a clash is set aside with a reason only, and taken up again', async () => {
		const user = userEvent.setup();
		const clash = checks().clashes[0]!;
		backend.answers.set_clash_aside = ({ reason }) => ((clash.set_aside = String(reason)), null);
		backend.answers.take_clash_up = () => (clash.set_aside = null);
		await show('item-I-05b');
		const list = within(screen.getByRole('list', { name: 'Clashes of this item' }));
		await user.click(list.getByRole('button', { name: 'Set aside' }));
		await settled();
		await user.keyboard('{Enter}');
		expect(backend.sent('set_clash_aside'), 'not without a reason').toBeUndefined();
		await user.keyboard('She brings her own{Enter}');
		await settled();
		expect(backend.sent('set_clash_aside')).toEqual({ keys: [clash.key], reason: 'She brings her own' });
		expect(await axeFindings()).toEqual([]);
		await user.click(list.getByRole('button', { name: 'Take up again' }));
		await settled();
		expect(backend.sent('take_clash_up')).toEqual({ keys: [clash.key] });
	});
});
