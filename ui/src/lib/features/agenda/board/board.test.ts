import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Toasts } from '$lib/components';
import type { AgendaItem } from '$lib/ipc';
import { Plan } from './plan.svelte';
import { Agenda, AgendaScreen } from '..';
import { Verbs } from './verbs.svelte';

let backend: FakeBackend;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	board().proposals = [];
	agenda = new Agenda(freshness);
	await agenda.load();
});
const user = userEvent.setup();
const show = async () => {
	render(Frame, { screen: AgendaScreen as never, agenda, given: { zone: 'Europe/Amsterdam', comfortable: false } });
	await settled();
};
const block = (name: RegExp) => screen.getByRole('article', { name });
const board = () => backend.read('agenda_board');
const stored = (reference: string) => board().items.find((item) => item.reference === reference)!;
/** An item that is there from now on, before another; or that is gone. */
const comes = (item: AgendaItem, before: string) => (board().items.splice(board().items.indexOf(stored(before)), 0, item), item);
const goes = (reference: string) => board().items.splice(board().items.indexOf(stored(reference)), 1);
const done = async () => {
	await settled();
	await settled();
};

describe('the state of the board', () => {
	test('an item is where it was dropped before the backend answers', async () => {
		let answer = () => {};
		const item = agenda.item('item-I-06')!;
		backend.answers.place_agenda_item = () => new Promise((resolve) => (answer = () => resolve({ item, changed: 0 })));
		const placed = agenda.place(item, { day: item.day, start: 950, duration: 50, room: item.room });
		expect(agenda.item('item-I-06')!.start).toBe(950);
		await settled();
		answer();
		await placed;
		expect(agenda.item('item-I-06')!.start).toBe(940);
	});
	test('an item goes back where it was when the move is refused', async () => {
		const item = agenda.item('item-I-06')!;
		stored('I-06').revision = 9;
		await expect(agenda.place(item, { day: item.day, start: 950, duration: 50, room: item.room })).rejects.toMatchObject({
			code: 'changed_meanwhile'
		});
		expect(agenda.item('item-I-06')!.start).toBe(940);
	});
	test('a key on the board costs the edit and one reading of what is shown', async () => {
		await show();
		block(/^Item 6/).focus();
		backend.calls = [];
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await done();
		expect(backend.calls.map(({ command }) => command)).toEqual(['place_agenda_item', 'agenda_board', 'agenda_check']);
	});
	test('quick moves go one over the other', async () => {
		const put = (start: number) => {
			const item = agenda.item('item-I-06')!;
			return agenda.place(item, { day: item.day, start, duration: 50, room: item.room });
		};
		await Promise.all([put(945), put(950), put(955)]);
		expect(stored('I-06')).toMatchObject({ start: 955, revision: 4 });
	});
	test('locking leaves nothing of the agenda', () => {
		agenda.current = 'item-I-06';
		agenda.said = 'Item 6';
		void freshness.lookAt(null);
		expect([agenda.board, agenda.items, agenda.current, agenda.said]).toEqual([null, [], null, '']);
	});
});

describe('the timeline', () => {
	test('names each item in words, with what does not go together', async () => {
		await show();
		expect(screen.getByText('Day 1')).toBeVisible();
		expect(
			block(/^Item 5b, Workshop B: labour exploitation, Wed 26 June, 14:00–15:20, Montesquieu, TLP:AMBER, No hearing loop, Not confirmed$/)
		).toBeVisible();
		expect(screen.getAllByRole('article')).toHaveLength(21);
		expect(within(block(/^Coffee break, Wed 26 June, 11:00/)).queryByText('TLP:AMBER')).toBeNull();
	});
	test('one item is reached by Tab, the others by arrows, with the panel following', async () => {
		await show();
		block(/^Item 5a/).focus();
		await user.keyboard('{ArrowRight}');
		await settled();
		expect(document.activeElement).toBe(block(/^Item 5b/));
		expect(agenda.current).toBe('item-I-05b');
		await user.keyboard('{ArrowDown}');
		await settled();
		expect(agenda.currentItem?.title).toBe('Coffee break');
		await user.keyboard('j');
		await settled();
		expect(document.activeElement).toBe(block(/^Item 6/));
		expect(screen.getAllByRole('article').filter((article) => article.tabIndex === 0)).toHaveLength(1);
	});
	test('Alt and arrows move it, say where, and keep the focus', async () => {
		await show();
		block(/^Item 5b/).focus();
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await done();
		expect(stored('I-05b')).toMatchObject({ start: 845, duration: 80 });
		expect(screen.getByText('Item 5b, Workshop B: labour exploitation, moved to 14:05–15:25')).toBeInTheDocument();
		expect(document.activeElement).toBe(block(/^Item 5b/));
		await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
		await done();
		expect(stored('I-05b').day).toBe('2024-06-27');
		await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
		await done();
		expect(stored('I-05b').room).toBe('room-R-02');
	});
	test('Shift and arrows change the length, and what follows shifts where that is chosen', async () => {
		await show();
		await user.click(screen.getByRole('radio', { name: 'Shift what follows' }));
		block(/^Item 6/).focus();
		await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
		await done();
		expect(backend.sent('place_agenda_item')).toMatchObject({ placement: { start: 940, duration: 55 }, follow: 'shift' });
		expect(stored('I-06').duration).toBe(55);
	});
	test('an item says when it really ends, over a change of the clock and after midnight', async () => {
		const night = { day: '2024-06-26', start: 90, duration: 60 };
		board().clock = [{ day: '2024-06-26', minutes: 120, by: 60 }];
		Object.assign(stored('I-01'), night);
		Object.assign(stored('I-02'), { ...night, start: 1410 });
		await agenda.load();
		await show();
		expect(block(/^Item 1, .*01:30–03:30/)).toBeVisible();
		expect(block(/^Item 2, .*23:30–00:30 \(27 June\)/)).toBeVisible();
		agenda.look = 'list';
		await settled();
		expect(within(screen.getByRole('row', { name: /^Item 1,/ })).getByText('01:30–03:30')).toBeVisible();
		expect(within(screen.getByRole('row', { name: /^Item 2,/ })).getByText('23:30–00:30 (27 June)')).toBeVisible();
	});
	test('a merge that is refused says why, in the words of the refusal', async () => {
		backend.answers.merge_agenda_item = () => {
			throw { code: 'value_refused', field: 'item', message: 'A break, 12:30–13:30, lies between the two.' };
		};
		const said: string[] = [];
		const toasts = { say: (text: string) => said.push(text) } as unknown as Toasts;
		await new Verbs(agenda, toasts).merge(stored('I-06'));
		expect(said).toEqual(['A break, 12:30–13:30, lies between the two.']);
	});
	test('D, M, U and Delete duplicate, merge, take off and remove', async () => {
		await show();
		block(/^Item 6/).focus();
		backend.answers.merge_agenda_item = (args) => (goes('I-07'), backend.keep<AgendaItem>(args, { duration: 110 }));
		backend.answers.remove_agenda_items = () => (goes('I-06'), null);
		await user.keyboard('d');
		await done();
		expect(backend.sent('duplicate_agenda_item')).toEqual({ id: 'item-I-06' });
		agenda.current = 'item-I-06';
		await user.keyboard('m');
		await done();
		expect(backend.sent('merge_agenda_item')).toEqual({ id: 'item-I-06', revision: 1 });
		await user.keyboard('u');
		await done();
		expect(stored('I-06').day).toBeNull();
		expect(within(screen.getByRole('region', { name: 'Proposals' })).getByText('Reports from the workshops and discussion')).toBeVisible();
		await user.keyboard('{Delete}');
		await done();
		expect(backend.sent('remove_agenda_items')).toEqual({ ids: ['item-I-06'] });
	});
	test('Enter on a proposal puts it at the first free time', async () => {
		stored('I-14').day = null;
		agenda.backlog = true;
		await agenda.load();
		await show();
		block(/^Item 14/).focus();
		await user.keyboard('{Enter}');
		await done();
		expect(stored('I-14')).toMatchObject({ day: '2024-06-26', start: 1065 });
	});
	test('an item outside the hours of the day does not shrink the board, and only what is looked at is drawn', async () => {
		const plan = new Plan(agenda);
		plan.paneHeight = 700;
		const before = plan.perMinute;
		const from = plan.range.first;
		stored('I-14').start = 300;
		await agenda.load();
		expect([plan.perMinute, plan.range.first, plan.range.from]).toEqual([before, from, 300]);
		const all = plan.placed.flat().length;
		expect(plan.shown.flat(), 'nothing before anybody looked').toEqual([]);
		plan.look({ scrollTop: 0, scrollLeft: 0, clientHeight: 0, clientWidth: 0 });
		expect(plan.shown.flat(), 'everything of a place that has no size').toHaveLength(all);
		plan.keep(['item-I-14']);
		plan.look({ scrollTop: plan.y(1000), scrollLeft: 0, clientHeight: 100, clientWidth: 2000 });
		const shown = plan.shown.flat().map((box) => box.id);
		expect(shown.length).toBeLessThan(all);
		expect(shown, 'what has the focus is there wherever it is').toContain('item-I-14');
	});
	test('an item that is put elsewhere stands there at once, and nothing else is drawn anew for it', async () => {
		const plan = new Plan(agenda);
		const [moved, other] = [agenda.item('item-I-14')!, agenda.item('item-I-06')!];
		const { drawn } = plan;
		const placed = agenda.place(moved, { day: moved.day, start: moved.start + 5, duration: moved.duration, room: moved.room });
		expect(agenda.item(moved.id)!.start, 'before any answer').toBe(moved.start + 5);
		expect(plan.drawn === drawn, 'a place decides nothing of how an item is drawn').toBe(true);
		expect(agenda.item(other.id)).toBe(other);
		await placed;
	});
	test('a topic is typed on a line of its own, one after the other', async () => {
		agenda.backlog = true;
		const titles: string[] = [];
		backend.answers.add_agenda_item = ({ details }) => {
			titles.push((details as AgendaItem).title);
			return { ...backend.read('add_agenda_item'), title: titles.at(-1)! };
		};
		await show();
		await user.click(screen.getByRole('button', { name: 'Topic' }));
		await done();
		expect(document.activeElement).toBe(screen.getByLabelText('Title of the topic'));
		await user.keyboard('Evidence from abroad{Enter}');
		await done();
		await user.keyboard('Victims as witnesses{Enter}');
		await done();
		expect(titles).toEqual(['Evidence from abroad', 'Victims as witnesses']);
		await user.keyboard('{Escape}');
		await done();
		expect(screen.queryByLabelText('Title of the topic')).toBeNull();
		expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Topic' }));
	});
	test('a topic that is refused comes back in its line, also where the line was left', async () => {
		agenda.backlog = true;
		backend.answers.add_agenda_item = () => refuse('broken');
		await show();
		await user.click(screen.getByRole('button', { name: 'Topic' }));
		await done();
		await user.keyboard('Evidence from abroad');
		await user.tab({ shift: true });
		await done();
		const line = screen.getByLabelText('Title of the topic');
		expect(line).toHaveValue('Evidence from abroad');
		expect(line, 'whoever left it goes on elsewhere').not.toHaveFocus();
		line.focus();
		await user.keyboard('{Enter}');
		await done();
		expect(screen.getByLabelText('Title of the topic'), 'the same with Enter').toHaveValue('Evidence from abroad');
	});
	test('P, C and R print, compare and release, and a version of the track opens', async () => {
		await show();
		block(/^Item 4/).focus();
		for (const [key, is] of [
			['p', 'export'],
			['c', 'compare'],
			['r', 'release']
		]) {
			await user.keyboard(key!);
			expect(agenda.dialog?.is).toBe(is);
			agenda.dialog = null;
			await done();
			block(/^Item 4/).focus();
		}
		const last = agenda.board!.versions.at(-1)!;
		await user.click(screen.getByRole('button', { name: new RegExp(`^Open version ${last.name}`) }));
		expect(agenda.dialog).toEqual({ is: 'version', id: last.id });
	});
	test('S asks where to split', async () => {
		await show();
		block(/^Item 4/).focus();
		await user.keyboard('s');
		await settled();
		expect(await axeFindings()).toEqual([]);
		const field = screen.getByRole('textbox', { name: 'After how many minutes' });
		await user.clear(field);
		await user.type(field, '80{Enter}');
		expect(screen.getByText('1 to 79 minutes')).toBeVisible();
		await user.clear(field);
		await user.type(field, '30{Enter}');
		await done();
		expect(backend.sent('split_agenda_item')).toEqual({ id: 'item-I-04', revision: 1, after: 30 });
	});
	test('the menu of an item offers every drag by another way', async () => {
		await show();
		block(/^Item 5b/).focus();
		await user.keyboard('{Shift>}{F10}{/Shift}');
		await settled();
		const menu = screen.getByRole('menu');
		for (const name of [/Move to/, /Change the length/, /Take off the timeline/, /Split/, /Duplicate/]) {
			expect(within(menu).getByRole('menuitem', { name })).toBeVisible();
		}
		await user.click(within(menu).getByRole('menuitem', { name: /5a.*Voltaire/ }));
		await done();
		expect(backend.sent('swap_rooms')).toEqual({ one: 'item-I-05b', other: 'item-I-05a' });
	});
	test.each([
		['timeline', 'Item 14', 'Put at the first free time'],
		['list', 'Item 14', 'Open in the panel'],
		['timeline', 'Item 7', 'Open in the panel'],
		['list', 'Item 7', 'Open in the panel']
	] as const)('in the menu Enter stands at what it does: %s, %s', async (look, item, does) => {
		stored('I-14').day = null;
		agenda.backlog = true;
		agenda.look = look;
		await agenda.load();
		await show();
		const name = new RegExp(`^${item}`);
		(look === 'list' ? screen.getByRole('row', { name }) : block(name)).focus();
		await user.keyboard('{Shift>}{F10}{/Shift}');
		await settled();
		const lines = within(screen.getByRole('menu')).getAllByRole('menuitem', { name: /Enter/ });
		expect(lines).toHaveLength(1);
		expect(lines[0]).toHaveTextContent(new RegExp(`^${does}`));
	});
	test('Move to… places an item by typing', async () => {
		await show();
		await fireEvent.contextMenu(block(/^Item 7/), { button: 2 });
		await settled();
		await user.click(screen.getByRole('menuitem', { name: /Move to/ }));
		await settled();
		const form = within(screen.getByRole('dialog'));
		await user.selectOptions(form.getByRole('combobox', { name: 'Day' }), '2024-06-27');
		const start = form.getByRole('textbox', { name: 'Start' });
		await user.clear(start);
		await user.type(start, '16.35');
		await user.click(form.getByRole('button', { name: 'Move' }));
		await done();
		expect(stored('I-07')).toMatchObject({ day: '2024-06-27', start: 995, duration: 60 });
	});
	test.each([
		['split', 'split_agenda_item', null, 'After how many minutes'],
		['length', 'place_agenda_item', 'duration', 'Minutes']
	] as const)('the %s that is refused stays open with what was typed', async (what, command, field, label) => {
		backend.answers[command] = () => refuse('value_refused', field);
		await show();
		block(/^Item 4/).focus();
		agenda.dialog = { is: 'place', what, item: 'item-I-04' };
		await settled();
		const minutes = within(screen.getByRole('dialog')).getByRole('textbox', { name: label });
		await user.clear(minutes);
		await user.type(minutes, '31{Enter}');
		await done();
		expect(minutes).toHaveValue('31');
		expect(minutes).toHaveAccessibleDescription('The reason for value_refused, and what to do.');
		expect(document.activeElement).toBe(minutes);
		delete backend.answers[command];
		await user.keyboard('{Control>}{Enter}{/Control}');
		await done();
		expect(agenda.dialog).toBeNull();
		expect(document.activeElement, 'back on the board').toHaveRole('article');
	});
	test('nothing takes the focus back from somebody who types while a move is kept', async () => {
		let answer = () => {};
		const place = backend.answers.place_agenda_item!;
		backend.answers.place_agenda_item = (args) => new Promise((resolve) => (answer = () => resolve(place(args))));
		await show();
		block(/^Item 6/).focus();
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await settled();
		const title = screen.getByLabelText<HTMLTextAreaElement>('Title', { selector: 'aside textarea' });
		await user.clear(title);
		await user.type(title, 'Fo');
		answer();
		await done();
		await user.keyboard('llow-up: dinner in Bruges');
		expect([document.activeElement, title.value]).toEqual([title, 'Follow-up: dinner in Bruges']);
		expect([backend.sent('duplicate_agenda_item'), agenda.dialog], 'letters stay letters').toEqual([undefined, null]);
	});
	test('what was duplicated is not shown to somebody who types meanwhile', async () => {
		let answer = () => {};
		const copy = backend.read('duplicate_agenda_item');
		backend.answers.duplicate_agenda_item = () => new Promise((resolve) => (answer = () => resolve(comes(copy, 'B-04'))));
		await show();
		block(/^Item 6/).focus();
		await user.keyboard('d');
		await settled();
		const purpose = screen.getByLabelText<HTMLTextAreaElement>('What it is there for');
		const before = purpose.value;
		await user.type(purpose, 'Compare');
		answer();
		await done();
		expect([document.activeElement, purpose.value, agenda.current]).toEqual([purpose, `${before}Compare`, 'item-I-06']);
	});
	test('what is duplicated, removed, taken off or put back has the focus of the next key', async () => {
		const copy = backend.read('duplicate_agenda_item');
		backend.answers.duplicate_agenda_item = () => comes(copy, 'B-04');
		backend.answers.remove_agenda_items = () => (goes(copy.reference), null);
		await show();
		const focused = () => document.activeElement?.getAttribute('aria-label');
		block(/^Item 6/).focus();
		await user.keyboard('d');
		await done();
		expect(focused()).toMatch(/^Item 7bis, Reports from the workshops and discussion, Wed 26 June, 17:45/);
		await user.keyboard('{Delete}');
		await done();
		expect(focused(), 'the one that stands there now').toMatch(/^Family photo/);
		await user.keyboard('u');
		await done();
		expect([stored('B-04').day, document.activeElement]).toEqual([null, block(/^Family photo/)]);
		await user.keyboard('{Enter}');
		await done();
		expect([stored('B-04').day, document.activeElement]).toEqual(['2024-06-26', block(/^Family photo/)]);
	});
	test('a dialog of the board gives the focus to what was added, and back where nothing was', async () => {
		backend.answers.split_agenda_item = (args) => {
			backend.keep<AgendaItem>(args, { duration: 20 });
			return comes(backend.read('split_agenda_item'), 'I-07');
		};
		await show();
		block(/^Item 6/).focus();
		await user.keyboard('s');
		await settled();
		expect(document.activeElement).toBe(screen.getByLabelText('After how many minutes'));
		await user.keyboard('{Escape}');
		await settled();
		expect(document.activeElement).toBe(block(/^Item 6/));
		await user.keyboard('s');
		await settled();
		await user.clear(document.activeElement!);
		await user.keyboard('20');
		await user.click(screen.getByRole('button', { name: 'Split' }));
		await done();
		expect(document.activeElement?.getAttribute('aria-label')).toMatch(/16:00–16:30/);
	});
	test('Enter opens an item where one was edited last, in the tab that is shown', async () => {
		await show();
		const enter = async (item: RegExp) => {
			block(item).focus();
			await user.keyboard('{Enter}');
			await done();
		};
		await enter(/^Item 6/);
		expect(screen.getByLabelText('Day'), 'at first it is the first field').toHaveFocus();
		await user.selectOptions(screen.getByLabelText('Kind'), 'Workshop');
		await done();
		await enter(/^Item 7/);
		expect(screen.getByLabelText('Kind')).toHaveFocus();
		await user.click(screen.getByRole('tab', { name: 'Texts' }));
		await enter(/^Item 6/);
		expect(screen.getByLabelText('Description')).toHaveFocus();
	});
	test('a question that is removed leaves the focus to what stands beside it', async () => {
		stored('I-06').questions = ['First?', 'Second?'];
		await agenda.load();
		agenda.current = 'item-I-06';
		await show();
		await user.click(screen.getByRole('button', { name: 'Remove question 2' }));
		await done();
		expect(document.activeElement).toHaveValue('First?');
		await user.click(screen.getByRole('button', { name: 'Remove question 1' }));
		await done();
		expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a question' }));
	});
	test('a move that somebody else was before is refused with the way out', async () => {
		await show();
		stored('I-06').revision = 9;
		block(/^Item 6/).focus();
		await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
		await done();
		expect(block(/^Item 6, .*15:40–16:30/)).toBeVisible();
	});
	test('an empty day is laid out from a template', async () => {
		const [first] = board().items;
		board().items = board().items.filter((item) => item.day === '2024-06-26');
		backend.answers.apply_template = () =>
			board().items.push({ ...first!, id: 'item-new', reference: 'I-20', title: 'First topic', number: null, day: '2024-06-27' });
		await agenda.load();
		await show();
		await user.click(screen.getByRole('button', { name: /Lay out this day/ }));
		await fireEvent.click(screen.getByText('Closing day'));
		await done();
		expect(backend.calls.some((call) => call.command === 'apply_template' && call.args.template === 'closing_day')).toBe(true);
		expect(block(/^First topic, Thu 27 June/)).toBeVisible();
	});
	test('an empty agenda offers how to begin', async () => {
		board().items = [];
		await agenda.load();
		await show();
		expect(screen.getByText('The agenda is empty: add its first item, or lay out a day.')).toBeVisible();
		expect(screen.getAllByRole('button', { name: /Add an item/ })[0]).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
	test('passes axe with a current item, with proposals, and with rooms as columns', async () => {
		stored('I-14').day = null;
		agenda.backlog = true;
		agenda.current = 'item-I-05b';
		await agenda.load();
		await show();
		expect(await axeFindings()).toEqual([]);
		agenda.columns = true;
		await settled();
		expect(await axeFindings()).toEqual([]);
	});
});

describe('the list', () => {
	beforeEach(() => {
		agenda.look = 'list';
	});
	test('holds the same items under their days, each day with its sum', async () => {
		await show();
		expect(screen.getAllByRole('row')).toHaveLength(1 + 2 + 21);
		expect(screen.getAllByText('6 of 7 h')).toHaveLength(2);
		expect(await axeFindings()).toEqual([]);
	});
	test('arrows and moves work as on the timeline', async () => {
		await show();
		screen.getByRole('row', { name: /^Item 6/ }).focus();
		await user.keyboard('{ArrowDown}');
		await done();
		expect(document.activeElement).toBe(screen.getByRole('row', { name: /^Item 7/ }));
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await done();
		expect(stored('I-07').start).toBe(995);
	});
	test('what really happened is typed in its row', async () => {
		await show();
		screen.getByRole('row', { name: /^Item 6/ }).focus();
		await settled();
		await user.type(screen.getByRole('textbox', { name: 'When item 6 really began' }), '15:50{Enter}');
		await done();
		await user.type(screen.getByRole('textbox', { name: 'Minutes item 6 really took' }), '61{Enter}');
		await done();
		expect(stored('I-06')).toMatchObject({ actual_start: 950, actual: 61 });
	});
	test('what cannot be read stays in its field, which says what would be right, until it is mended or taken back', async () => {
		await show();
		screen.getByRole('row', { name: /^Item 7/ }).focus();
		await settled();
		const began = screen.getByRole('textbox', { name: 'When item 7 really began' });
		const took = screen.getByRole('textbox', { name: 'Minutes item 7 really took' });
		await user.type(took, 'long{Enter}');
		expect(took).toHaveFocus();
		expect(took).toHaveValue('long');
		expect(took).toBeInvalid();
		expect(took).toHaveAccessibleDescription('0 to 1,440 minutes');
		await user.type(began, 'late');
		await user.tab();
		expect(began, 'leaving it says so too').toHaveValue('late');
		expect(began).toHaveAccessibleDescription('A time, for example 09:30');
		expect(await axeFindings()).toEqual([]);
		expect(backend.sent('edit_agenda_item'), 'nothing was sent').toBeUndefined();
		await user.type(took, '{Escape}');
		expect(took).toHaveValue('');
		expect(took).toBeValid();
		await user.type(took, 'long{Enter}{Backspace}{Backspace}{Backspace}{Backspace}{Enter}');
		expect(took, 'what stood there is right as well').toBeValid();
		expect(took).toHaveValue('');
		await user.clear(began);
		await user.type(began, '16:40{Enter}');
		await done();
		expect(stored('I-07').actual_start).toBe(1000);
		expect(began).toHaveValue('16:40');
		expect(began).toBeValid();
	});
	test('what was refused stays in its field, which says that it is not saved', async () => {
		await show();
		screen.getByRole('row', { name: /^Item 7/ }).focus();
		await settled();
		const took = screen.getByRole('textbox', { name: 'Minutes item 7 really took' });
		const edit = backend.answers.edit_agenda_item;
		backend.answers.edit_agenda_item = () => refuse('read_only');
		await user.type(took, '50{Enter}');
		await settled();
		expect(took).toHaveValue('50');
		expect(took).toHaveAccessibleDescription('Not saved');
		backend.answers.edit_agenda_item = edit;
		await user.type(took, '{Enter}');
		await done();
		expect(stored('I-07').actual).toBe(50);
		expect(took).toBeValid();
	});
	test('five hundred items draw a screenful', async () => {
		const [first] = board().items;
		board().items = Array.from({ length: 500 }, (_, index) => ({
			...first!,
			id: `item-${index}`,
			reference: `I-${index}`,
			number: String(index + 1),
			start: 540 + index
		}));
		await agenda.load();
		await show();
		expect(screen.getAllByRole('row').length).toBeLessThan(60);
	});
});
