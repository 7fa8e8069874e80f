import Frame from '$testing/Frame.svelte';
import WithRowMenu from '$testing/WithRowMenu.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Presence, PresenceScreen } from '.';
import { ALL_DAYS } from './presence.svelte';

let backend: FakeBackend;
let presence: Presence;
beforeEach(async () => {
	backend = openBackend();
	presence = new Presence(freshness);
	await freshness.lookAt('meeting-3');
	await presence.load();
});

const entries = () => backend.sent('set_presence')!.entries as { item: string; who: { id: string }; state: string }[];
const who = () => entries().map((entry) => [entry.who.id, entry.item, entry.state]);
const rowOf = (reference: string) => presence.lines.find((line) => line.row?.reference === reference)!;
const [signatures, keys] = [vi.fn(), vi.fn()];

async function open() {
	render(Frame, { screen: PresenceScreen, given: { today: '2024-06-24', running: [], signatures, keys, comfortable: false }, presence });
	await settled();
	return userEvent.setup();
}

describe('the cell', () => {
	test('work begins at the first gap of what has begun', () => {
		expect(presence.cell?.item.reference, 'the first item is recorded whole, the second in part').toBe('I-02');
		expect(presence.line?.row?.cells[1]?.gap).toBe(true);
	});
	test('until somebody goes anywhere the place follows the clock in the room', async () => {
		presence.follow('2024-06-27', ['item-I-08']);
		await settled();
		expect([presence.day, presence.column]).toEqual(['2024-06-27', 'item-I-08']);
		presence.down(1);
		presence.follow('2024-06-27', ['item-I-09']);
		await settled();
		expect(presence.column, 'the focus belongs to the person').toBe('item-I-08');
	});
	test('a key is for the cell, and the next line follows', async () => {
		presence.go(rowOf('P01').id, 'item-I-02');
		await presence.set('late');
		expect(who()).toEqual([['participant-P01', 'item-I-02', 'late']]);
		expect(presence.line?.row?.reference, 'P02 sits beside P01').not.toBe('P01');
	});
	test('of several cells a key is for all, and the place stays', async () => {
		presence.go(rowOf('P01').id, 'item-I-02');
		presence.down(1, true);
		presence.across(1, true);
		const at = presence.current;
		await presence.set('present');
		expect(entries()).toHaveLength(4);
		expect(new Set(entries().map((entry) => entry.item))).toEqual(new Set(['item-I-02', 'item-I-03']));
		expect([presence.current, presence.anchor]).toEqual([at, null]);
	});
	test('left of the first item is the delegation, and a key is for all its people', async () => {
		const line = rowOf('P01');
		presence.go(line.id, 'item-I-01');
		presence.across(-1);
		expect(presence.whole).toBe(true);
		await presence.set('excused');
		const announced = line.group.people.filter((row) => row.cells[0]!.announced !== null || row.cells[0]!.state !== null);
		expect(entries().map((entry) => entry.who.id)).toEqual(announced.map((row) => (row.who as { id: string }).id));
		expect(presence.line?.group.code, 'the next delegation follows').not.toBe(line.group.code);
		expect(presence.line?.first).toBe(true);
	});
	test('a full stop repeats the item before, and never reaches back to another day', async () => {
		presence.go(rowOf('P05').id, 'item-I-02');
		await presence.repeat();
		expect(who()).toEqual([['participant-P05', 'item-I-02', 'online']]);
		presence.chooseDay('2024-06-27');
		presence.go(rowOf('P05').id, presence.shown[0]!.item.id);
		await presence.repeat();
		expect(backend.calls.filter((call) => call.command === 'set_presence')).toHaveLength(1);
	});
	test('the next gap is further down, then under a later item, and ends', () => {
		presence.go(presence.lines.at(-1)!.id, 'item-I-01');
		let steps = 0;
		while (presence.nextGap()) steps++;
		expect(steps).toBe(presence.shown.reduce((sum, { item }) => sum + item.gaps, 0));
	});
	test('only gaps leaves the people of whom something is missing', () => {
		const all = presence.lines.length;
		presence.onlyGaps = true;
		expect(presence.lines.length).toBeLessThan(all);
		expect(presence.lines.every((line) => line.row?.cells.some((cell) => cell.gap))).toBe(true);
	});
	test('what is emptied was recorded; an empty cell asks for nothing', async () => {
		presence.go(rowOf('P04').id, 'item-I-03');
		await presence.clear();
		expect(backend.sent('clear_presence')).toBeUndefined();
		presence.go(rowOf('P01').id, 'item-I-01');
		await presence.clear();
		expect(backend.sent('clear_presence')).toEqual({ cells: [{ item: 'item-I-01', who: { kind: 'participant', id: 'participant-P01' } }] });
	});
	test('dropping leaves nobody', () => {
		void freshness.lookAt(null);
		expect([presence.board, presence.current, presence.lines.length]).toEqual([null, null, 0]);
	});
});

describe('the screen', () => {
	const grid = () => screen.getByRole('grid', { name: 'Attendance' });
	const focus = async (reference: string, item: string) => {
		presence.go(rowOf(reference).id, item);
		await settled();
		document.getElementById(`line-${rowOf(reference).id}`)!.focus();
	};

	test('people stand beside the items, the sums below, the differences at the side', async () => {
		await open();
		expect(screen.getByText('55 announced for day 1, 34 delegations')).toBeVisible();
		expect(
			within(grid())
				.getAllByRole('columnheader')
				.map((head) => head.textContent?.trim())
				.slice(0, 3)
		).toEqual(['Delegation', 'Person', 'Announced']);
		const foot = within(grid()).getAllByRole('rowheader', { name: /^(In the room|Online|Delegations)$/ });
		expect(foot).toHaveLength(3);
		expect(screen.getByRole('heading', { name: /Day 1 against what was announced/ })).toBeVisible();
		expect(screen.getByText('The report counts who came.')).toBeVisible();
		expect(await axeFindings(document.body)).toEqual([]);
	});
	test('with only the gaps it says how many of all people are shown', async () => {
		const user = await open();
		const all = presence.lines.filter((line) => line.row).length;
		await user.click(screen.getByRole('switch', { name: 'Only gaps' }));
		expect(presence.lines.length).toBeLessThan(all);
		expect(screen.getByText(`${presence.lines.length} of ${all} shown`)).toBeVisible();
		await user.click(screen.getByRole('switch', { name: 'Only gaps' }));
		expect(screen.getByText('55 announced for day 1, 34 delegations')).toBeVisible();
	});
	test('letters, arrows, Tab and Del do all of it from the keyboard', async () => {
		const user = await open();
		await focus('P01', 'item-I-02');
		await user.keyboard('g');
		expect(who()).toEqual([['participant-P01', 'item-I-02', 'left']]);
		await focus('P01', 'item-I-01');
		await user.keyboard('{ArrowRight}{ArrowRight}x');
		expect(who()).toEqual([['participant-P01', 'item-I-03', 'absent']]);
		await focus('P01', 'item-I-01');
		await user.keyboard('{Delete}');
		expect(backend.sent('clear_presence')).toBeDefined();
		await user.keyboard('a');
		expect(backend.sent('fill_presence')).toEqual({ item: 'item-I-01' });
		await focus('P01', 'item-I-01');
		await user.keyboard('{Tab}');
		await waitFor(() => expect(presence.line?.row?.cells[presence.cell!.at]?.gap, 'Tab stands on a gap').toBe(true));
		expect(document.activeElement?.id).toBe(`line-${presence.current}`);
		expect(document.activeElement?.getAttribute('aria-activedescendant')).toBe(`presence-${presence.current}-${presence.cell!.at}`);
	});
	test('from a delegation the way leads to the next one, at whichever of its lines it was taken', async () => {
		const lines = presence.lines.filter((line) => line.row);
		const second = lines.find((line) => !line.first && lines.some((one) => one.group !== line.group && one.first))!;
		presence.toDelegation(second);
		presence.current = second.id;
		presence.down(1);
		const next = presence.lines.slice(presence.lines.indexOf(second) + 1).find((line) => line.row && line.first);
		expect(presence.current).toBe(next?.id);
	});
	test('a right click on one of several cells is for all of them, beside them for the one that is there', async () => {
		const given = { today: '2024-06-24', running: [], signatures, keys, comfortable: false };
		render(Frame, { screen: WithRowMenu, given: { over: PresenceScreen, given }, presence });
		await settled();
		const user = userEvent.setup();
		const lines = presence.lines.filter((line) => line.row);
		const ask = async (line: number, item: number) => {
			const target = document.getElementById(`presence-${lines[line]!.id}-${presence.shown[item]!.at}`)!;
			await user.pointer([{ keys: '[MouseRight]', target }]);
			await settled();
			return screen.getByRole('menu').getAttribute('aria-label');
		};
		const leave = async () => {
			await user.keyboard('{Escape}');
			await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
			await settled();
		};
		await focus(lines[1]!.row!.reference!, presence.shown[1]!.item.id);
		await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
		const chosen = presence.targets;
		expect(chosen).toHaveLength(6);
		expect(await ask(2, 1)).toBe('6 cells');
		expect([presence.targets, document.activeElement?.closest('[role=menu]') !== null]).toEqual([chosen, true]);
		await leave();
		expect([presence.targets, document.activeElement?.id]).toEqual([chosen, `line-${lines[3]!.id}`]);
		expect(await ask(5, 1)).toMatch(new RegExp(`^${lines[5]!.row!.given_name} `));
		expect(presence.targets).toEqual([{ row: lines[5]!.row, shown: presence.shown[1] }]);
		await leave();
		presence.toDelegation(lines[1]!);
		await settled();
		expect(await ask(1, presence.shown.indexOf(presence.cell!)), 'a delegation that is chosen is its people').toBe(lines[1]!.group.name);
		const people = presence.targets.map(({ row }) => row.who);
		await user.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: /^Set to Excused/ }));
		await waitFor(() => expect(entries().map((entry) => entry.who)).toEqual(people));
	});
	test('a key of the bar is for the same cell, and the focus stays in the grid', async () => {
		const user = await open();
		await focus('P01', 'item-I-02');
		await user.click(screen.getByRole('button', { name: /^S ?Substitute$/ }));
		expect(who()).toEqual([['participant-P01', 'item-I-02', 'substitute']]);
		await waitFor(() => expect(grid().contains(document.activeElement)).toBe(true));
	});
	test('a time is noted with words that say never to give reasons', async () => {
		const user = await open();
		await focus('P01', 'item-I-01');
		await user.keyboard('n');
		const dialog = await screen.findByRole('dialog', { name: /Time and note/ });
		const time = within(dialog).getByRole('textbox', { name: 'Came or left at' });
		const save = within(dialog).getByRole('button', { name: 'Save' });
		expect(time).toHaveValue('09:12');
		expect(dialog).toHaveTextContent('Never why somebody was not there.');
		await user.clear(time);
		await user.type(time, '25:00');
		await user.click(save);
		expect(time, 'what is no time is said at the field').toHaveAccessibleDescription(/no time of the day/);
		await user.clear(time);
		await user.type(time, '9:20');
		await user.click(save);
		await settled();
		expect(backend.sent('note_presence')).toMatchObject({ revision: 2, details: { at: 560, note: 'came 09:12' } });
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	});
	test('both days stand beside one another, and the signature list is of the day that is shown', async () => {
		const user = await open();
		await user.click(screen.getByRole('button', { name: 'Signature list' }));
		expect(signatures).toHaveBeenLastCalledWith('2024-06-26');
		await user.click(screen.getByRole('radio', { name: 'Both days' }));
		expect(presence.day).toBe(ALL_DAYS);
		expect(within(grid()).queryByText('Announced')).toBeNull();
		await user.click(screen.getByRole('button', { name: 'Signature list' }));
		expect(signatures).toHaveBeenLastCalledWith('');
	});
	test('what is refused is said, and a board that cannot be read can be read again', async () => {
		backend.answers.presence_board = () => refuse('broken');
		presence = new Presence(freshness);
		const user = await open();
		expect(await screen.findByRole('alert')).toBeVisible();
		delete backend.answers.presence_board;
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByRole('grid')).toBeVisible();
	});
	test('without items the screen leads to the agenda', async () => {
		backend.read('presence_board').items = [];
		await presence.load();
		await open();
		expect(screen.getByRole('link', { name: 'To the agenda' })).toBeVisible();
	});
});
