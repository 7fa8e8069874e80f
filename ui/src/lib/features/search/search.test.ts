import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, settled, type FakeBackend } from '$testing';
import type { Found, Noun, SearchAnswer } from '$lib/ipc';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { records, SearchModel, SearchScreen } from '.';
import { SEARCHED } from './search.svelte';

let backend: FakeBackend;
let model: SearchModel;
const place = (noun: Found['noun'], id: string, more: Partial<Found> = {}): Found => ({
	noun,
	id,
	reference: id,
	name: `Name of ${id}`,
	item: null,
	label: null,
	field: 'text',
	before: 'before ',
	match: 'Financial',
	after: ' after',
	...more
});
const found = [
	place('participant', 'P01', { field: 'function' }),
	place('participant', 'P01', { field: 'organisation' }),
	place('guest', 'G01', { field: 'name', name: 'Financial Guest', before: '', after: ' Guest' }),
	place('agenda_item', 'I-10', { field: 'title', name: 'Financial investigations', before: '', after: ' investigations', item: 'I-10' }),
	place('note', 'N-20', { name: '', item: 'I-03', label: 'TLP:AMBER+STRICT', after: ' <b>analysis</b>' })
];
/** What the backend answers of these places, which are all that there are. */
const answer = (found: Found[], more: Partial<SearchAnswer> = {}): SearchAnswer => ({
	found,
	records: SEARCHED.map((noun): [Noun, number] => [noun, new Set(found.filter((one) => one.noun === noun).map((one) => one.id)).size]),
	nearest: null,
	...more
});
beforeEach(() => {
	backend = openBackend();
	model = new SearchModel(freshness);
	backend.answers.search = ({ text }) => answer(String(text).startsWith('financ') ? found : []);
});

describe('what is found', () => {
	test('stands once for each record, with all its places, in the order of the work', async () => {
		expect(records(found).map((one) => [one.id, one.places.length])).toEqual([
			['P01', 2],
			['G01', 1],
			['I-10', 1],
			['N-20', 1]
		]);
		model.text = 'financial';
		await model.load();
		expect(model.groups.map((group) => group.noun)).toEqual(['participant', 'guest', 'agenda_item', 'note']);
		expect([model.all.length, model.places]).toEqual([4, 5]);
	});
	test('of an earlier text is never shown', async () => {
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.search = async ({ text }) => {
			if (text === 'financial') await gate;
			return answer(text === 'financial' ? found : []);
		};
		model.text = 'financial';
		const first = model.load();
		model.text = 'nothing';
		await model.load();
		go();
		await first;
		expect(model.all).toEqual([]);
	});
	test('is gone when the meeting is locked', async () => {
		model.text = 'financial';
		await model.load();
		await freshness.lookAt(null);
		expect([model.text, model.all]).toEqual(['', []]);
	});
	test('nothing is asked where nothing is typed', async () => {
		model.text = '  ';
		await model.load();
		expect(backend.sent('search')).toBeUndefined();
	});
});

describe('the screen', () => {
	const jump = vi.fn();
	const back = vi.fn();
	beforeEach(() => vi.clearAllMocks());
	async function show() {
		render(Frame, {
			screen: SearchScreen as never,
			given: { model, cited: (record: { reference: string }) => record.reference, belongs: () => 'Item 3', jump, back }
		});
		await settled();
		return screen.getByRole('combobox');
	}
	async function typed(text: string) {
		const user = userEvent.setup();
		const field = await show();
		await user.type(field, text);
		await waitFor(() => expect(backend.sent('search')).toEqual({ text, steps: [] }));
		await settled();
		return { user, field };
	}

	test('opens with the focus in its field, and passes axe empty and with results', async () => {
		const field = await show();
		expect(field).toHaveFocus();
		expect(await axeFindings()).toEqual([]);
		model.text = 'financial';
		await model.load();
		await settled();
		expect(await axeFindings()).toEqual([]);
	});
	test('groups what it finds, says how much, and marks it as text alone', async () => {
		await typed('financial');
		expect(screen.getByRole('status')).toHaveTextContent('4 records, 5 places');
		expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(
			expect.arrayContaining(['People', 'Guests', 'Items', 'Notes'])
		);
		const note = screen.getAllByRole('option').at(-1)!;
		expect(note).toHaveTextContent('before Financial <b>analysis</b>');
		expect(note.querySelector('mark')).toHaveTextContent(/^Financial$/);
		expect(note.querySelector('b'), 'what was typed in a note is never markup').toBeNull();
		expect(within(screen.getAllByRole('option')[0]!).getByText('Also in: Organisation')).toBeVisible();
	});
	test('arrows move, Enter jumps to the place, Escape goes back', async () => {
		const { user } = await typed('financial');
		await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
		expect(jump).toHaveBeenCalledWith(expect.objectContaining({ noun: 'note', id: 'N-20', item: 'I-03' }));
		await user.keyboard('{Escape}');
		expect(back).toHaveBeenCalledOnce();
	});
	test('Enter waits for the answer of the text that stands there, and takes its first', async () => {
		const { user, field } = await typed('financial');
		await user.keyboard('{ArrowDown}');
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.search = async () => (await gate, answer([place('note', 'N-21'), ...found.slice(2)]));
		await user.clear(field);
		await user.type(field, 'eurojust{Enter}');
		await settled();
		expect(backend.sent('search'), 'it is asked at once').toEqual({ text: 'eurojust', steps: [] });
		expect(jump, 'nothing of the text before is taken').not.toHaveBeenCalled();
		go();
		await settled();
		expect(jump.mock.calls).toEqual([[expect.objectContaining({ id: 'G01' })]]);
	});
	test('Enter takes nothing where the person types on or leaves before the answer', async () => {
		const { user, field } = await typed('financial');
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.search = async () => (await gate, answer(found));
		await user.type(field, ' i{Enter}n');
		go();
		await settled();
		expect(jump).not.toHaveBeenCalled();
	});
	test('Tab goes from group to group, and what is chosen stands beside with its label and all its places', async () => {
		const { user, field } = await typed('financial');
		await user.tab();
		await user.tab();
		const beside = screen.getByRole('complementary');
		expect(beside).toHaveAccessibleName('Where I-10 has these words');
		expect(field, 'the text keeps the focus').toHaveFocus();
		expect(screen.getAllByRole('option').at(-1)).toHaveTextContent('TLP:AMBER+STRICT');
		await user.tab({ shift: true });
		await user.tab({ shift: true });
		expect(
			within(beside)
				.getAllByRole('heading', { level: 3 })
				.map((one) => one.textContent)
		).toEqual(['Function', 'Organisation']);
		await user.tab();
		await user.tab();
		await user.tab();
		await user.tab();
		expect(field, 'behind the last group comes what stands behind the field').not.toHaveFocus();
	});
	test('one kind alone is shown by its number, and all again', async () => {
		const { user } = await typed('financial');
		await user.keyboard('{Alt>}4{/Alt}');
		expect(screen.getAllByRole('option')).toHaveLength(1);
		expect(await axeFindings(), 'a note has no name, and a heading all the same').toEqual([]);
		await user.keyboard('{Enter}');
		expect(jump).toHaveBeenCalledWith(expect.objectContaining({ id: 'N-20' }));
		await user.keyboard('{Alt>}0{/Alt}');
		expect(screen.getAllByRole('option')).toHaveLength(4);
	});
	test('Escape goes back from a filter and from the panel too', async () => {
		const { user } = await typed('financial');
		screen.getByRole('button', { name: /^Notes/ }).focus();
		await user.keyboard('{Escape}');
		within(screen.getByRole('complementary')).getByRole('button').focus();
		await user.keyboard('{Escape}');
		expect(back).toHaveBeenCalledTimes(2);
	});
	test('keeps saying how much was found while more is looked for', async () => {
		const { user, field } = await typed('financial');
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.search = async () => (await gate, answer(found.slice(0, 1)));
		await user.type(field, ' i');
		expect(await screen.findByRole('progressbar', { name: 'Searching' })).toBeInTheDocument();
		expect(screen.getByRole('status')).toHaveTextContent('4 records, 5 places');
		go();
		await settled();
		expect(screen.queryByRole('progressbar')).toBeNull();
		expect(screen.getByRole('status')).toHaveTextContent('1 record, 1 place');
	});
	describe('where a kind has more than is shown', () => {
		const many = (count: number) => Array.from({ length: count }, (_, at) => place('note', `N-${at + 1}`));
		beforeEach(() => {
			backend.answers.search = ({ steps }) => {
				const asked = (steps as [Noun, number][]).find(([noun]) => noun === 'note')?.[1] ?? 1;
				const told = [...found.slice(0, 3), ...many(Math.min(7, 3 * asked))];
				return answer(told, { records: [...answer(told).records.filter(([noun]) => noun !== 'note'), ['note', 7]] });
			};
		});
		const options = () => screen.getAllByRole('option');
		const active = () => document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant')!);

		test('its true number is said, and the keys lead to the next step, which goes to what is new', async () => {
			const { user, field } = await typed('financial');
			expect(screen.getByRole('status')).toHaveTextContent('9 records, 5 of them shown');
			expect(screen.getByRole('button', { name: /^Notes/ })).toHaveTextContent('7');
			expect(options().at(-1)).toHaveTextContent('3 of 7 shown. Show more');
			expect(await axeFindings()).toEqual([]);
			await user.keyboard('{PageDown}');
			expect(active()).toBe(options().at(-1));
			expect(screen.getByRole('complementary')).toHaveAccessibleName('Notes');
			await user.keyboard('{Enter}');
			await settled();
			expect(backend.sent('search')).toEqual({ text: 'financial', steps: [['note', 2]] });
			expect(field, 'the text keeps the focus').toHaveFocus();
			expect(active()).toHaveAttribute('id', expect.stringMatching(/N-4$/));
			await user.click(options().at(-1)!);
			await settled();
			expect(options().filter((one) => /^N-/.test(one.textContent!.trim()))).toHaveLength(7);
			expect(screen.queryByText(/Show more/), 'nothing is left').toBeNull();
			expect(field, 'the next key is for the text again').toHaveFocus();
			expect(screen.getByRole('status')).toHaveTextContent('9 records, 10 places');
		});
		test('another text begins with the first step again, and what changes meanwhile keeps the steps', async () => {
			const { user } = await typed('financial');
			await user.keyboard('{PageDown}{Enter}');
			await settled();
			backend.changed('note');
			await settled();
			expect(backend.sent('search')).toMatchObject({ steps: [['note', 2]] });
			await user.keyboard('x');
			await waitFor(() => expect(backend.sent('search')).toEqual({ text: 'financialx', steps: [] }));
		});
		test('Tab goes over its step to the group behind', async () => {
			const { user } = await typed('financial');
			await user.keyboard('{PageDown}');
			await user.tab({ shift: true });
			expect(active()).toHaveAttribute('id', expect.stringMatching(/G01$/));
		});
	});
	test('where nothing is found, Enter looks for the nearest spelling', async () => {
		const known = backend.read('search', { text: 'preservaton' });
		backend.answers.search = ({ text }) => (text === 'preservaton' ? known : backend.read('search', { text: 'preservation' }));
		const { user, field } = await typed('preservaton');
		expect(screen.getByText('Nothing has these words. The nearest spelling here is “preservation”.')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		await user.keyboard('{Enter}');
		await settled();
		expect(field).toHaveValue('preservation');
		expect(field).toHaveFocus();
		expect(screen.getAllByRole('option')[0]).toHaveTextContent('N-04');
		expect(screen.queryByText(/nearest spelling/)).toBeNull();
	});
	test('says where nothing is found', async () => {
		await typed('zzz');
		expect(screen.queryAllByRole('option')).toEqual([]);
		expect(screen.getByText(/^Nothing has these words/)).toBeVisible();
	});
});
