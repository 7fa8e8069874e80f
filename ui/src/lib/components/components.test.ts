import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { folded } from './fold';
import { Keymap, shownKeys, spoken } from './keymap.svelte';
import { Toasts } from './toasts.svelte';
import { VirtualRows } from './virtual.svelte';

describe('VirtualRows', () => {
	const heights = Array.from({ length: 10_000 }, (_, index) => (index % 3 === 0 ? 32 : 30));
	test('draws a screenful of ten thousand rows', () => {
		const rows = new VirtualRows(() => heights);
		rows.top = 150_000;
		rows.height = 700;
		expect(rows.last - rows.first).toBeLessThan(60);
		expect(rows.offsets[rows.first]).toBeLessThanOrEqual(150_000);
		expect(rows.offsets[rows.last]).toBeGreaterThanOrEqual(150_700);
	});
	test('finds the row at each edge exactly', () => {
		const rows = new VirtualRows(() => [32, 30, 30]);
		expect([0, 31, 32, 61, 62, 91, 500].map((y) => rows.indexAt(y))).toEqual([0, 0, 1, 1, 2, 2, 2]);
		expect(rows.total).toBe(92);
	});
	test('an empty list is no rows high', () => {
		const rows = new VirtualRows(() => []);
		expect([rows.total, rows.last]).toEqual([0, 0]);
	});
});

describe('Keymap', () => {
	let keymap: Keymap;
	const run = vi.fn();
	beforeEach(() => {
		keymap = new Keymap();
		run.mockClear();
	});
	const press = (key: string, more: KeyboardEventInit & { target?: Element } = {}) => {
		const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
		(more.target ?? document.body).addEventListener('keydown', (heard) => keymap.press(heard as KeyboardEvent), { once: true });
		(more.target ?? document.body).dispatchEvent(event);
		return event;
	};
	const field = () => document.body.appendChild(document.createElement('input'));

	test('Ctrl+A selects what a field or a text holds, and never the page', () => {
		document.body.innerHTML = '<div id="row" tabindex="0"><h2>Heading</h2><p id="text" data-text>Some <b id="word">words</b></p></div>';
		const [row, text, word] = ['row', 'text', 'word'].map((id) => document.getElementById(id)!);
		const all = (target: Element) => press('a', { ctrlKey: true, target }).defaultPrevented;
		const selected = () => document.getSelection()!.toString();
		expect([all(document.body), selected()], 'nobody is in a text').toEqual([true, '']);
		document.getSelection()!.setPosition(word!.firstChild, 2);
		expect([all(row!), selected()], 'a click in the text of a row').toEqual([true, 'Some words']);
		document.getSelection()!.removeAllRanges();
		expect([all(text!), selected()], 'the focus is in the text').toEqual([true, 'Some words']);
		const editor = document.body.appendChild(document.createElement('div'));
		editor.setAttribute('contenteditable', 'true');
		for (const typed of [field(), document.body.appendChild(document.createElement('textarea')), editor]) expect(all(typed)).toBe(false);
		keymap.add([{ key: 'a', ctrl: true, label: '', group: '', run }]);
		expect([all(text!), run.mock.calls.length], 'a screen may have its own').toEqual([true, 1]);
	});
	test('a single letter works outside fields only', () => {
		keymap.add([{ key: 'n', label: '', group: '', run }]);
		press('n', { target: field() });
		expect(run).not.toHaveBeenCalled();
		press('n');
		expect(run).toHaveBeenCalledOnce();
	});
	test('single letters can be switched off', () => {
		keymap.add([{ key: 'n', label: '', group: '', run }]);
		keymap.singleKeys = false;
		press('n');
		expect(run).not.toHaveBeenCalled();
	});
	test('nothing below a dialog hears a key, but locking does', () => {
		const lock = vi.fn();
		keymap.add([
			{ key: 'n', label: '', group: '', run },
			{ key: 'l', ctrl: true, shift: true, label: '', group: '', everywhere: true, run: lock }
		]);
		document.body.innerHTML = '<div role="dialog"></div>';
		press('n');
		press('L', { ctrlKey: true, shiftKey: true });
		expect([run.mock.calls.length, lock.mock.calls.length]).toEqual([0, 1]);
	});
	test('a menu that is closed and still fades holds no key back', () => {
		keymap.add([{ key: 'm', label: '', group: '', run }]);
		document.body.innerHTML = '<div role="menu" data-state="open"></div>';
		press('m');
		expect(run).not.toHaveBeenCalled();
		document.querySelector('[role=menu]')!.setAttribute('data-state', 'closed');
		press('m');
		expect(run).toHaveBeenCalledOnce();
	});
	test('a list that lies over the screen keeps the keys to itself; one that is a pane of the screen does not', () => {
		keymap.add([{ key: 'k', ctrl: true, label: '', group: '', run }]);
		document.body.innerHTML = '<div role="listbox"></div>';
		press('k', { ctrlKey: true });
		expect(run).not.toHaveBeenCalled();
		document.body.innerHTML = '<div role="listbox" data-pane></div>';
		press('k', { ctrlKey: true });
		expect(run).toHaveBeenCalledOnce();
	});
	test('a chord with Alt works from a field, and leaves a dialog alone', () => {
		keymap.add([{ key: 'n', alt: true, label: '', group: '', everywhere: true, run }]);
		press('n', { altKey: true, target: field() });
		expect(run).toHaveBeenCalledOnce();
		document.body.innerHTML = '<div role="dialog"><input /></div>';
		press('n', { altKey: true, target: document.querySelector('input')! });
		press('n', { altKey: true });
		expect(run).toHaveBeenCalledOnce();
	});
	test('Ctrl+Z in a field undoes the typing, not the step', () => {
		keymap.add([{ key: 'z', ctrl: true, label: '', group: '', run }]);
		expect(press('z', { ctrlKey: true, target: field() }).defaultPrevented).toBe(false);
		expect(run).not.toHaveBeenCalled();
	});
	test('the question mark is found whatever the keyboard needs for it', () => {
		keymap.add([{ key: '?', label: '', group: '', run }]);
		press('?', { shiftKey: true });
		expect(run).toHaveBeenCalledOnce();
	});
	test('the screen that came last is asked first', () => {
		const older = vi.fn();
		keymap.add([{ key: 'x', label: '', group: '', run: older }]);
		const remove = keymap.add([{ key: 'x', label: '', group: '', run }]);
		press('x');
		remove();
		press('x');
		expect([run.mock.calls.length, older.mock.calls.length]).toEqual([1, 1]);
	});
	test('the space key presses the button that has the focus', () => {
		keymap.add([{ key: ' ', label: '', group: '', run }]);
		expect(press(' ', { target: document.body.appendChild(document.createElement('button')) }).defaultPrevented).toBe(false);
		expect(run).not.toHaveBeenCalled();
		press(' ', { target: document.body.appendChild(document.createElement('div')) });
		expect(run).toHaveBeenCalledOnce();
	});
	test('a chord that is printed in a dialog works from inside its fields, and before what lies below', () => {
		document.body.innerHTML = `<button id="below" aria-keyshortcuts="${spoken(['Ctrl', 'Enter'])}"></button>
			<div role="dialog"><input /><button id="write" aria-keyshortcuts="${spoken(['Ctrl', 'Enter'])}"></button></div>`;
		keymap.add([{ key: 'Enter', ctrl: true, label: '', group: '', everywhere: true, run }]);
		const [below, write] = ['below', 'write'].map((id) => {
			const clicked = vi.fn();
			document.getElementById(id)!.addEventListener('click', clicked);
			return clicked;
		});
		press('Enter', { ctrlKey: true, target: document.querySelector('input')! });
		expect([run.mock.calls.length, below!.mock.calls.length, write!.mock.calls.length]).toEqual([0, 0, 1]);
		(document.getElementById('write') as HTMLButtonElement).disabled = true;
		press('Enter', { ctrlKey: true, target: document.querySelector('input')! });
		expect(write, 'what cannot be clicked cannot be pressed').toHaveBeenCalledOnce();
	});
	test('a key that is printed on a page and may be meant for a field is left to the field', () => {
		document.body.innerHTML = `<input /><button aria-keyshortcuts="${spoken(['Del'])}"></button>`;
		const clicked = vi.fn();
		document.querySelector('button')!.addEventListener('click', clicked);
		press('Delete', { target: document.querySelector('input')! });
		expect(clicked).not.toHaveBeenCalled();
	});
	describe('while somebody types', () => {
		let stop: () => void;
		let at = 0;
		beforeEach(() => {
			at = 0;
			stop = keymap.listen();
			keymap.add([
				{ key: 'n', label: '', group: '', run },
				{ key: 'Delete', label: '', group: '', run }
			]);
		});
		afterEach(() => stop());
		/** Presses a key so many milliseconds after the one before. */
		const type = (key: string, after: number, target: Element = document.body) => {
			const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
			Object.defineProperty(event, 'timeStamp', { value: (at += after) });
			target.dispatchEvent(event);
			return event;
		};

		test('letters are no commands where the field went away in the middle of a word', () => {
			type('F', 100, field());
			for (const key of ['n', 'Delete', 'n']) expect(type(key, 200).defaultPrevented, 'it goes nowhere').toBe(true);
			expect(run).not.toHaveBeenCalled();
			type('n', 1500);
			expect(run, 'after a pause it is a command again').toHaveBeenCalledOnce();
		});
		test('letters are no commands right after Tab led from a field to something that is none', () => {
			const input = field();
			type('F', 100, input);
			type('Tab', 2000, input);
			type('n', 200);
			expect(run).not.toHaveBeenCalled();
			type('n', 1500);
			expect(run).toHaveBeenCalledOnce();
		});
		test.each(['Escape', 'Enter'])('%s says that the field is done, and the next letter is a command', (key) => {
			const input = field();
			type('F', 100, input);
			type(key, 50, input);
			type('n', 50);
			expect(run).toHaveBeenCalledOnce();
		});
		test('a click says that the field is done', () => {
			type('F', 100, field());
			window.dispatchEvent(new Event('pointerdown'));
			type('n', 50);
			expect(run).toHaveBeenCalledOnce();
		});
	});
	test('keys are written as they stand on the keyboard', () => {
		expect(shownKeys({ key: 'z', ctrl: true, shift: true, label: '', group: '', run })).toEqual(['Ctrl', 'Shift', 'Z']);
	});
});

describe('messages', () => {
	let toasts: Toasts;
	beforeEach(() => {
		vi.useFakeTimers();
		toasts = new Toasts();
	});
	afterEach(() => vi.useRealTimers());

	test('a message takes the place of the one before, and has its own time', () => {
		toasts.say('one');
		vi.advanceTimersByTime(5_000);
		toasts.say('two');
		expect(toasts.shown?.text).toBe('two');
		vi.advanceTimersByTime(5_000);
		expect(toasts.shown?.text, 'the time of the first is not that of the second').toBe('two');
		vi.advanceTimersByTime(5_000);
		expect(toasts.shown).toBeNull();
	});
	test('a message stays while it is held', () => {
		toasts.say('held');
		toasts.hold();
		vi.advanceTimersByTime(20_000);
		expect(toasts.shown?.text).toBe('held');
		toasts.resume();
		vi.advanceTimersByTime(20_000);
		expect(toasts.shown).toBeNull();
	});
	test('a message whose offer is stale goes, one without an offer stays', () => {
		let holds = true;
		toasts.say('Removed', { action: { label: 'Undo', run: () => {}, holds: () => holds } });
		toasts.review();
		expect(toasts.shown?.text).toBe('Removed');
		holds = false;
		toasts.review();
		expect(toasts.shown).toBeNull();
		toasts.say('Written');
		toasts.review();
		expect(toasts.shown?.text).toBe('Written');
	});
});

test('marks and case do not matter when choosing', () => {
	expect(folded('Česko ŽIVKOVIĆ')).toBe('cesko zivkovic');
});
