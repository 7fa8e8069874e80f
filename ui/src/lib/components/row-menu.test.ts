import Frame from '$testing/Frame.svelte';
import WithRowMenu from '$testing/WithRowMenu.svelte';
import { axeFindings, settled } from '$testing';
import { createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ofRow, type Shortcut } from './keymap.svelte';

const at = (id: string) => document.getElementById(id)!;
const active = () => document.activeElement?.id ?? '';
/** What was done, each with where the focus was. */
const done: string[] = [];
const does = (what: string) => () => void done.push(`${what} ${active()}`);
const shortcut = (key: string, label: string, more: Partial<Shortcut> = {}): Shortcut => ({
	key,
	label,
	group: '',
	run: does(label),
	...more
});
const rows = createRawSnippet(() => ({
	render: () => `<div>
		<div role="grid" aria-label="Actions">
			<div role="row" id="heading"><span role="gridcell" id="nothing">Open</span></div>
			<div role="row" id="one" tabindex="0"><b role="gridcell">A-01</b><span role="gridcell" id="words">Share a template</span><span role="gridcell"><button id="more">More</button><input id="typed" aria-label="Began" /></span></div>
			<div role="row" id="two" tabindex="-1" aria-label="A-02, write to all"><span role="gridcell">A-02</span></div>
		</div>
		<ul>
			<li id="chosen" data-row="P-01 A practice"><button id="choose" tabindex="-1">P-01</button></li>
			<li><button id="beside">No row</button></li>
		</ul>
		<div id="own" role="grid"><div role="row" id="handled" tabindex="-1"><span role="gridcell">With a menu of its own</span></div></div>
	</div>`
}));

async function show(shortcuts: readonly Shortcut[], more: object = {}) {
	render(Frame, { screen: WithRowMenu, given: { children: rows, shortcuts, ...more } });
	await settled();
	return userEvent.setup();
}
async function asked(event: Event, on: string) {
	await fireEvent(at(on), event);
	await settled();
	return event.defaultPrevented;
}
const rightClick = (on: string) => asked(createEvent.contextMenu(at(on), { button: 2 }), on);
const menuKey = (on: string) => asked(createEvent.contextMenu(at(on), { button: 0 }), on);
const shiftF10 = (on: string) => asked(createEvent.keyDown(at(on), { key: 'F10', shiftKey: true }), on);
const menu = () => screen.queryByRole('menu');
const lines = () => within(screen.getByRole('menu')).getAllByRole('menuitem');
const said = () => lines().map((line) => [...line.querySelectorAll('span:not(.no)')].map((part) => part.textContent));
const away = () => waitFor(() => expect(menu()).toBeNull());

const edit = shortcut('Enter', 'Open the action', { row: true });
const mark = shortcut('d', 'Done', { row: true });
const remove = shortcut('Delete', 'Remove', { shown: ['Del'], row: true, danger: true });
const add = shortcut('n', 'New action');
beforeEach(() => void (done.length = 0));

test('a right click opens what is done to the row, with its keys, and what takes away stands last and apart', async () => {
	await show([remove, add, edit, mark]);
	expect(await rightClick('words')).toBe(true);
	expect(screen.getByRole('menu', { name: 'A-01 Share a template' })).toBeVisible();
	expect(said()).toEqual([
		['Open the action', 'Enter'],
		['Done', 'D'],
		['Remove', 'Del']
	]);
	const [, second, last] = lines();
	expect(within(screen.getByRole('menu')).getAllByRole('separator')).toHaveLength(1);
	expect(second!.parentElement, 'they stand in groups of their own').not.toBe(last!.parentElement);
	expect(await axeFindings()).toEqual([]);
});
test('what is chosen is done while the row has the focus', async () => {
	const user = await show([edit, mark]);
	await rightClick('two');
	expect(screen.getByRole('menu', { name: 'A-02, write to all' })).toBeVisible();
	await user.click(lines()[1]!);
	await away();
	expect(done).toEqual(['Done two']);
});
test('Shift+F10 and the arrows do it without a pointer', async () => {
	const user = await show([edit, mark]);
	await user.tab();
	expect(active()).toBe('one');
	await user.keyboard('{Shift>}{F10}{/Shift}');
	await settled();
	await user.keyboard('{ArrowDown}{Enter}');
	await away();
	expect([done, active()]).toEqual([['Done one'], 'one']);
});
test('the menu key opens it too', async () => {
	await show([edit]);
	at('one').focus();
	expect([await menuKey('one'), said()]).toEqual([true, [['Open the action', 'Enter']]]);
});
test('Escape leads back to the row, and does nothing to it', async () => {
	const user = await show([edit]);
	at('more').focus();
	await shiftF10('more');
	expect(screen.getByRole('menu', { name: 'A-01 Share a template' })).toBeVisible();
	await user.keyboard('{Escape}');
	await away();
	expect([active(), done]).toEqual(['one', []]);
});
test('a right click beside the open menu closes it, and opens nothing else', async () => {
	await show([mark]);
	await rightClick('one');
	const event = createEvent.contextMenu(document.documentElement, { button: 2 });
	await fireEvent(document.documentElement, event);
	await away();
	expect([event.defaultPrevented, active(), done]).toEqual([true, 'one', []]);
	const later = createEvent.contextMenu(document.documentElement, { button: 2 });
	await fireEvent(document.documentElement, later);
	expect(later.defaultPrevented, 'no menu is open any more').toBe(false);
	await rightClick('two');
	expect(screen.getByRole('menu', { name: 'A-02, write to all' })).toBeVisible();
});
test('a row that is gone meanwhile has nothing done to it', async () => {
	const user = await show([mark]);
	await rightClick('two');
	at('two').remove();
	await user.click(lines()[0]!);
	await away();
	expect(done).toEqual([]);
});

describe('nothing opens, and the system keeps what is its own,', () => {
	const marked = [edit, mark];
	test.each([
		['in a field', 'typed', marked],
		['beside rows', 'beside', marked],
		['on a row that does not take the focus', 'nothing', marked],
		['where nothing is marked', 'one', [add]],
		['where nothing can be done to this row', 'one', [shortcut('d', 'Done', { row: () => false })]]
	] as const)('%s', async (_, on, shortcuts) => {
		await show(shortcuts);
		for (const way of [rightClick, shiftF10]) expect([await way(on), menu()]).toEqual([false, null]);
	});
	test('where a list has handled it with a menu of its own', async () => {
		await show(marked);
		const own = vi.fn((event: Event) => event.preventDefault());
		at('own').addEventListener('contextmenu', own);
		at('own').addEventListener('keydown', own);
		await rightClick('handled');
		await shiftF10('handled');
		expect([own.mock.calls.length, menu()]).toEqual([2, null]);
	});
	test('on words that were selected, which somebody wants to copy', async () => {
		await show(marked);
		document.getSelection()!.selectAllChildren(at('words'));
		await fireEvent.pointerDown(at('words'), { button: 2 });
		expect([await rightClick('words'), menu()]).toEqual([false, null]);
		await fireEvent.pointerDown(at('two'), { button: 2 });
		expect(await rightClick('two'), 'another row is no selected text').toBe(true);
	});
	test('on Shift and F10 with anything else', async () => {
		await show(marked);
		const event = createEvent.keyDown(at('one'), { key: 'F10', shiftKey: true, ctrlKey: true });
		expect([await asked(event, 'one'), menu()]).toEqual([false, null]);
	});
});

test('the row says what it allows, and what a line is called', async () => {
	const state = () => active() === 'one' && 'open';
	const onRow = ofRow(() => (active() === 'one' || active() === 'two' ? active() : null));
	const user = await show([
		{
			key: 'd',
			label: 'Done, or open again',
			group: '',
			...onRow(
				(row) => done.push(`done ${row}`),
				() => (state() ? 'Done' : 'Open again')
			)
		},
		{
			key: 'x',
			label: 'Drop',
			group: '',
			...onRow(
				(row) => done.push(`drop ${row}`),
				() => state() === 'open'
			)
		}
	]);
	await rightClick('one');
	expect(said()).toEqual([
		['Done', 'D'],
		['Drop', 'X']
	]);
	await user.keyboard('{Escape}');
	await away();
	await rightClick('two');
	expect(said()).toEqual([['Open again', 'D']]);
	await user.click(lines()[0]!);
	await away();
	expect(done).toEqual(['done two']);
	at('beside').focus();
	await user.keyboard('dx');
	expect(done, 'the keys are for a row').toEqual(['done two']);
});
test('lines with a heading stand under it', async () => {
	const kind = (key: string, label: string) => shortcut(key, label, { row: true, under: 'Kind' });
	await show([kind('q', 'Question'), edit, kind('c', 'Conclusion'), remove]);
	await rightClick('one');
	expect(said().map(([label]) => label)).toEqual(['Open the action', 'Question', 'Conclusion', 'Remove']);
	const group = within(screen.getByRole('menu')).getByRole('group', { name: 'Kind' });
	expect(within(group).getAllByRole('menuitem')).toHaveLength(2);
});
test('what is no row of a grid is pressed first, where it is not the current one', async () => {
	const user = await show([shortcut('e', 'Edit', { row: true })]);
	const press = vi.fn();
	at('choose').addEventListener('click', press);
	await rightClick('chosen');
	expect([press.mock.calls.length, screen.getByRole('menu', { name: 'P-01 A practice' })]).toEqual([1, menu()]);
	await user.keyboard('{Escape}');
	await away();
	at('choose').setAttribute('aria-current', 'true');
	await shiftF10('choose');
	await user.click(lines()[0]!);
	await away();
	expect([press.mock.calls.length, done]).toEqual([1, ['Edit choose']]);
});
test('with single letters switched off the menu does the same, and names no letter', async () => {
	const user = await show([edit, mark, shortcut('Home', 'First', { alt: true, row: true }), remove], { singleKeys: false });
	at('two').focus();
	await user.keyboard('d');
	expect(done).toEqual([]);
	await shiftF10('two');
	expect(said()).toEqual([['Open the action', 'Enter'], ['Done'], ['First', 'Alt Home'], ['Remove', 'Del']]);
	await user.keyboard('{ArrowDown}{Enter}');
	await away();
	expect(done).toEqual(['Done two']);
});
test('a long name is cut at a word', async () => {
	await show([edit]);
	at('words').textContent = 'and so on '.repeat(30);
	await rightClick('one');
	const name = screen.getByRole('menu').getAttribute('aria-label')!;
	expect(name).toMatch(/^A-01 and so on .*\b(and|so|on)…$/);
	expect(name.length).toBeLessThan(83);
});
