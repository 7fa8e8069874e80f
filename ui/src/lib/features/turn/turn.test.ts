import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { secondsOf, spent } from '$lib/words';
import { FloorPanel, FloorScreen, Turns } from '.';
import { columnsOf, sectionsOf } from './looks';

const TOUR = 'item-I-09';
const EMPTY = 'item-I-10';
let backend: FakeBackend;
let turns: Turns;
beforeEach(async () => {
	// The moment of the recorded floor: Germany began 94 seconds ago.
	vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date('2024-06-24T07:02:00Z') });
	backend = openBackend();
	turns = new Turns(freshness, () => 'Europe/Amsterdam');
	await freshness.lookAt('meeting-3');
});
afterEach(() => vi.useRealTimers());

const given = () => {
	const board = backend.read('agenda_board');
	return { view: backend.read('meeting_view'), people: board.people, groups: backend.read('people').groups, agenda: board.items };
};

async function open(item: string = TOUR) {
	turns.item = item;
	render(Frame, { screen: FloorScreen, given: given(), turns });
	await settled();
	return userEvent.setup({ advanceTimers: (by) => vi.advanceTimersByTime(by) });
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name},`) });

test('who has the floor, who waits and the whole tour stand side by side', async () => {
	await open();
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('9 Common understanding of legal concepts');
	const now = within(screen.getByRole('region', { name: 'On the floor' }));
	expect(now.getByText('turn 4 of 34')).toBeVisible();
	expect(now.getByRole('timer')).toHaveTextContent('1:34of 2:00');
	expect(now.getByText('26 s')).toBeVisible();
	expect(now.getByText('name stays inside')).toBeVisible();
	expect(now.getByRole('button', { name: /Give the floor to IE/ })).toBeEnabled();
	const queue = within(screen.getByRole('grid', { name: 'Asked for the floor' }));
	expect(queue.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
		'Presenters',
		'Member States',
		'Third countries',
		'Bodies and guests'
	]);
	expect(row('Belgium')).toHaveTextContent('2:40');
	expect(row('Greece')).toHaveTextContent('passed');
	expect(row('Croatia')).toHaveTextContent('in writing');
	expect(row('Ireland'), 'after the 26 seconds that are left, in The Hague').toHaveTextContent('next 09:02');
	expect(row('France'), 'two more of two minutes each').toHaveTextContent('09:06');
	expect(await axeFindings(document.body)).toEqual([]);
});

test('the time goes on, warns, and says how far it is over', async () => {
	await open();
	vi.advanceTimersByTime(12_000);
	await settled();
	expect(screen.getByText('15 seconds left')).toBeInTheDocument();
	vi.advanceTimersByTime(20_000);
	await settled();
	expect(screen.getByRole('timer')).toHaveTextContent('2:06');
	expect(screen.getByText('6 s')).toBeVisible();
	expect(screen.getByText('The time is over')).toBeInTheDocument();
	expect(turns.groups.find((time) => time.group === 'member_states')?.seconds, 'and is added up').toBe(532);
	expect(turns.delegations[0]).toMatchObject({ code: 'BE', seconds: 160 });
});

test('each key does one thing', async () => {
	const user = await open();
	const speaker = { kind: 'turn', id: 'turn-DE' };
	for (const [key, command, args] of [
		[' ', 'next_turn', { item: TOUR }],
		['p', 'pass_turn', { item: TOUR, whom: speaker }],
		['w', 'turn_in_writing', { item: TOUR, whom: speaker }],
		['t', 'run_turn', { id: 'turn-DE', runs: false }],
		['m', 'lengthen_turn', { id: 'turn-DE' }],
		['b', 'back_to_turn', { item: TOUR }],
		['g', 'give_floor', { item: TOUR, whom: { kind: 'turn', id: 'turn-COM' } }]
	] as const) {
		(document.activeElement as HTMLElement).blur();
		await user.keyboard(key);
		await settled();
		expect(backend.sent(command), key).toEqual(args);
	}
});

test('a key right behind the one that calls is about whoever was called', async () => {
	const user = await open();
	await settled();
	const answer = backend.read('next_turn');
	let called = () => {};
	backend.answers.next_turn = () => new Promise((resolve) => (called = () => resolve(answer)));
	await user.keyboard(' w');
	await settled();
	expect(backend.sent('turn_in_writing'), 'nobody is noted as long as it is not known who speaks').toBeUndefined();
	called();
	await settled();
	expect(backend.sent('turn_in_writing')).toBeDefined();
});

test('a delegation that waits is reached by letters, and passes or gets the floor there', async () => {
	const user = await open();
	await settled();
	expect(row('Ireland'), 'the screen is at home with whoever comes next').toHaveFocus();
	await user.keyboard('jj');
	expect(row('Spain')).toHaveFocus();
	await user.keyboard('p');
	await settled();
	expect(backend.sent('pass_turn')).toEqual({ item: TOUR, whom: { kind: 'delegation', id: 'delegation-ES' } });
	await user.keyboard('{Enter}');
	await settled();
	expect(backend.sent('give_floor')).toEqual({ item: TOUR, whom: { kind: 'delegation', id: 'delegation-ES' } });
	expect(row('Germany'), 'the focus follows whoever speaks, so that the next key is about them').toHaveFocus();
});

test('the queue is moved by hand, shown as people asked, and somebody is taken off it', async () => {
	const user = await open();
	const asked = () => within(screen.getByRole('grid', { name: 'Asked for the floor' })).getAllByRole('row', { name: /asked at/ });
	await user.click(screen.getByRole('radio', { name: 'Time' }));
	expect(asked()[0]).toHaveTextContent('US');
	await user.click(screen.getByRole('radio', { name: 'Precedence' }));
	expect(asked()[0]).toHaveTextContent('Aušra Petkevičiūtė-Brown');
	asked()[3]!.focus();
	await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
	await settled();
	expect(backend.sent('move_turn')).toEqual({ id: 'turn-US', by: -1 });
	expect(asked()[3]).toHaveFocus();
	await user.keyboard('{Delete}');
	await settled();
	expect(backend.sent('withdraw_turn')).toEqual({ id: 'turn-US' });
});

test('somebody asks by two letters of the delegation and some of the name', async () => {
	const user = await open();
	await user.keyboard('f');
	const field = await screen.findByRole('combobox', { name: 'Who asks' });
	expect(field).toHaveFocus();
	await user.keyboard('hu');
	expect(screen.getAllByRole('option')[0]).toHaveTextContent('Kőszeghy-Nagy');
	await user.keyboard('{ArrowDown}');
	expect(screen.getByRole('option', { selected: true }), 'the delegation as such').toHaveTextContent('HU Hungary delegation');
	await user.keyboard('{ArrowUp}');
	await user.click(screen.getByRole('radio', { name: 'Answers' }));
	expect(await axeFindings(document.body)).toEqual([]);
	await user.click(screen.getByRole('button', { name: /Put in the queue/ }));
	await settled();
	expect(backend.sent('ask_for_floor')).toEqual({
		item: TOUR,
		who: { kind: 'participant', id: 'participant-P22' },
		purpose: 'answers'
	});
	expect(screen.queryByRole('dialog')).toBeNull();
});

test('who waits already is refused where it was typed', async () => {
	const user = await open();
	backend.answers.ask_for_floor = () => refuse('value_refused', 'who');
	await user.keyboard('f');
	await user.keyboard('it{Enter}');
	await settled();
	expect(screen.getByRole('combobox', { name: 'Who asks' })).toBeInvalid();
});

test('a limit is written in minutes, or taken away', async () => {
	const user = await open();
	await user.keyboard('l');
	const field = await screen.findByRole('textbox', { name: 'Minutes' });
	expect(field).toHaveValue('2:00');
	await user.clear(field);
	await user.type(field, 'soon{Enter}');
	expect(screen.getByText('Write minutes, such as 2 or 2:30.')).toBeVisible();
	await user.clear(field);
	await user.type(field, '2:30{Enter}');
	await settled();
	expect(backend.sent('limit_turn')).toEqual({ id: 'turn-DE', seconds: 150 });
});

test('an item without a tour de table shows a free floor', async () => {
	const user = await open(EMPTY);
	expect(screen.getByText('The floor is free')).toBeVisible();
	expect(screen.getByRole('button', { name: /Nobody waits/ })).toBeDisabled();
	expect(screen.getByText('Nobody has had the floor under this item yet.')).toBeVisible();
	backend.answers.next_turn = () => refuse('value_refused');
	await user.keyboard(' ');
	await settled();
	expect(screen.getByRole('region', { name: 'Asked for the floor' })).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});

test('while nobody waits a choice of the plan beside does not get the focus', async () => {
	const plan = createRawSnippet(() => ({ render: () => '<div><input type="radio" aria-label="Leave it out" /></div>' }));
	const main = document.body.appendChild(document.createElement('main'));
	main.tabIndex = -1;
	turns.item = EMPTY;
	render(Frame, { target: main, props: { screen: FloorScreen, given: { ...given(), beside: plan }, turns } });
	await settled();
	const choice = screen.getByRole('radio', { name: 'Leave it out' });
	expect(choice).not.toHaveFocus();
	const user = userEvent.setup({ advanceTimers: (by) => vi.advanceTimersByTime(by) });
	backend.answers.next_turn = () => refuse('value_refused');
	await user.keyboard(' ');
	await settled();
	expect(backend.sent('next_turn'), 'Space calls').toEqual({ item: EMPTY });
	expect(choice).not.toBeChecked();
	main.remove();
});

test('beside the notes stand the floor, who was heard, and the time', async () => {
	const { people, groups } = given();
	render(Frame, { screen: FloorPanel, given: { item: TOUR, named: 'Item 9', people, groups }, turns });
	await settled();
	const floor = within(screen.getByRole('region', { name: 'Floor' }));
	expect(floor.getByText('1:34', { selector: '.on .num' })).toBeVisible();
	expect(floor.getAllByRole('listitem')[0]).toHaveTextContent('Aušra Petkevičiūtė-Brown');
	expect(floor.getByText('Has spoken').parentElement).toHaveTextContent('BE, BelgiumBG, BulgariaCZ, Czechia');
	expect(floor.getByText('will hand in writing').parentElement).toHaveTextContent('HR');
	expect(turns.speaking).toEqual({ kind: 'delegations', who: ['delegation-DE'] });
	const user = userEvent.setup({ advanceTimers: (by) => vi.advanceTimersByTime(by) });
	await user.keyboard('f');
	expect(await screen.findByRole('dialog')).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});

test('what is locked is forgotten', async () => {
	await open();
	await freshness.lookAt(null);
	expect([turns.floor, turns.item, turns.speaker]).toEqual([null, null, null]);
});

test('times are written as clocks write them', () => {
	expect([spent(0), spent(94), spent(3_600)]).toEqual(['0:00', '1:34', '60:00']);
	expect([secondsOf('2'), secondsOf(' 2:30 '), secondsOf('2:75'), secondsOf('two')]).toEqual([120, 150, null, null]);
});

test('a tour fills three columns, and no heading stands alone', () => {
	const rows = [...Array<'member_states'>(23).fill('member_states'), ...Array<'third_countries'>(7).fill('third_countries')];
	const sections = sectionsOf([...rows, ...Array<'observers'>(4).fill('observers')], (row) => row);
	const columns = columnsOf(sections, 3).map((column) => column.map((section) => `${section.group} ${section.from}-${section.to}`));
	expect(columns).toEqual([['member_states 1-12'], ['member_states 13-23'], ['third_countries 24-30', 'observers 31-34']]);
	expect(
		columnsOf(
			sectionsOf([], () => null),
			3
		)
	).toEqual([]);
	for (let count = 1; count < 60; count++) {
		const all = sectionsOf(
			Array.from({ length: count }, (_, at) => at),
			(at) => (at % 20 < 11 ? 'member_states' : 'observers')
		);
		const shown = columnsOf(all, 3);
		expect(
			shown.flat().flatMap((section) => section.rows),
			'every row once, in its order'
		).toEqual([...Array(count).keys()]);
		expect(shown.length).toBeLessThanOrEqual(3);
	}
});

test('the floor opens at what really runs, and follows it as long as nobody has asked', async () => {
	const [first, second, third] = given().agenda.filter((item) => item.kind !== 'break' && item.day === '2024-06-27');
	const today = (running: string) =>
		[first!, second!, third!].map((item, place) => ({
			...item,
			day: '2024-06-24',
			start: 60 + place,
			tour: null,
			actual: null,
			actual_start: item.id === running ? 60 : null
		}));
	turns.item = null;
	turns.floor = null;
	turns.begin(today(''));
	expect(turns.item, 'by the plan all three have begun').toBe(third!.id);
	turns.begin(today(first!.id));
	expect(turns.item, 'a day may be late').toBe(first!.id);
	void turns.look(second!.id);
	turns.begin(today(third!.id));
	expect(turns.item, 'what somebody chose stays').toBe(second!.id);
});
