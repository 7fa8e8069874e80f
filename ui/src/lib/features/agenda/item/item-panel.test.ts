import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeAgenda, freshness, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Agenda } from '../agenda.svelte';
import { ItemCard } from './item-card.svelte';
import { draftOf, newItem, valueOf } from './item-draft';
import ItemPanel from './ItemPanel.svelte';
import { shownBytes } from './sizes';

let backend: FakeBackend;
let fake: FakeAgenda;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	fake = new FakeAgenda(backend);
	agenda = new Agenda(freshness);
	agenda.showChecks();
	await agenda.load();
});
const stored = (reference: string) => fake.items.find((item) => item.reference === reference)!;
const edits = () => backend.calls.filter((one) => one.command === 'edit_agenda_item').length;

describe('what is typed', () => {
	const draft = draftOf(newItem({ kind: 'plenary', title: 'Welcome' }));
	test('an untouched item is kept exactly as it was', () => {
		for (const item of fake.items) {
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

	test('keeps a change and leaves everything else as it was', async () => {
		const before = structuredClone(stored('I-05b'));
		await card.set({ start: '14.15' });
		expect(stored('I-05b')).toEqual({ ...before, start: 855, revision: 2 });
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
		await card.set({ number: '5a' });
		expect(card.errorOf('number')?.code).toBe('value_refused');
		expect(stored('I-05b').number).toBe('5b');
	});
	test('a change of another one in another field is joined', async () => {
		Object.assign(stored('I-05b'), { revision: 2, room: 'room-R-01' });
		await card.set({ title: 'Mine' });
		expect(card.clashes).toEqual([]);
		expect(stored('I-05b')).toMatchObject({ title: 'Mine', room: 'room-R-01' });
	});
	test('a change of another one in the same field is a choice', async () => {
		Object.assign(stored('I-05b'), { revision: 2, title: 'Theirs' });
		await card.set({ title: 'Mine' });
		expect(card.clashes).toMatchObject([{ field: 'title', mine: 'Mine', theirs: 'Theirs', keep: 'theirs' }]);
		expect(stored('I-05b').title, 'nothing is overwritten unseen').toBe('Theirs');
		card.clashes[0]!.keep = 'mine';
		await card.settle();
		expect(stored('I-05b').title).toBe('Mine');
	});
	test('what is being typed stays when the item is moved on the board', () => {
		card.draft!.title = 'Half a ti';
		card.show({ ...stored('I-05b'), revision: 2, start: 900 });
		expect([card.draft!.title, card.draft!.start]).toEqual(['Half a ti', '15:00']);
	});
	test('what was typed for one item is not shown for another', () => {
		card.draft!.title = 'Half a ti';
		card.show(agenda.item('item-I-01'));
		expect(card.draft!.title).toBe('Welcome');
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
		await user.type(screen.getByLabelText('Person'), 'zkous');
		await vi.waitFor(() => expect(document.querySelector('[role=option]')).toHaveTextContent('Živa Zkoušková'));
		await user.keyboard('{Enter}');
		await settled();
		expect(stored('I-05b').people.at(-1)).toEqual({
			who: { kind: 'participant', id: 'participant-P03' },
			role: 'rapporteur',
			confirmed: false,
			note: ''
		});
		await user.click(screen.getByRole('button', { name: 'Move Živa Zkoušková up' }));
		await settled();
		expect(stored('I-05b').people.map((person) => person.who.kind)).toEqual(['participant', 'participant', 'to_be_confirmed']);
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
		await show('item-I-05b');
		await user.click(screen.getByRole('tab', { name: 'Papers' }));
		await user.selectOptions(screen.getByLabelText('Label of the next paper'), 'TLP:RED');
		await user.click(screen.getByRole('button', { name: 'Attach a file' }));
		expect(await screen.findByText('Slides.pptx')).toBeVisible();
		expect(stored('I-05b').papers[1]).toMatchObject({ label: 'TLP:RED' });
		await user.click(screen.getByRole('button', { name: 'Remove Threat picture.pdf' }));
		await settled();
		expect(stored('I-05b').papers.map((paper) => paper.name)).toEqual(['Slides.pptx']);
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
		expect(screen.getByText('35 delegations × 2 min = 70 min; the slot is 60')).toBeVisible();
		expect(screen.getByRole('button', { name: 'Set 1 minute each' })).toBeVisible();
		await user.click(screen.getByRole('button', { name: 'Make the slot 70 minutes' }));
		await settled();
		expect(stored('I-09').duration).toBe(70);
		expect(await screen.findByText('35 delegations × 2 min = 70 min; the slot is 70')).toBeVisible();
		expect(screen.queryByRole('button', { name: 'Set 1 minute each' })).toBeNull();
		expect(await axeFindings()).toEqual([]);
	});
	test('a need that the room does not meet offers the parallel room that does', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		await user.click(screen.getByRole('button', { name: 'Swap rooms with 5a' }));
		await settled();
		expect([stored('I-05a').room, stored('I-05b').room]).toEqual(['room-R-02', 'room-R-01']);
	});
	test('who needs something is named only when asked for, and forgotten when it is hidden', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		const list = within(screen.getByRole('list', { name: 'Clashes of this item' }));
		expect(list.queryByText(/Anouk/), 'unasked, nobody is named').toBeNull();
		expect(backend.calls.some((one) => one.command === 'open_clash_needs')).toBe(false);
		await user.click(list.getByRole('button', { name: 'Show who needs it' }));
		expect(await list.findByText('Needed by Anouk Lévêque (BE).')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		await user.click(list.getByRole('button', { name: 'Hide' }));
		expect(list.queryByText(/Anouk/)).toBeNull();
	});
	test('a clash is set aside with a reason only, and taken up again', async () => {
		const user = userEvent.setup();
		await show('item-I-05b');
		const list = within(screen.getByRole('list', { name: 'Clashes of this item' }));
		await user.click(list.getByRole('button', { name: 'Set aside' }));
		await settled();
		await user.keyboard('{Enter}');
		expect(fake.clashes[0]!.set_aside, 'not without a reason').toBeNull();
		await user.keyboard('She brings her own{Enter}');
		await settled();
		expect(fake.clashes[0]!.set_aside).toBe('She brings her own');
		expect(await axeFindings()).toEqual([]);
		await user.click(list.getByRole('button', { name: 'Take up again' }));
		await settled();
		expect(fake.clashes[0]!.set_aside).toBeNull();
	});
});
