import { beforeEach, describe, expect, test, vi } from 'vitest';
import { folded } from './fold';
import { Keymap, shownKeys } from './keymap.svelte';
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
	test('keys are written as they stand on the keyboard', () => {
		expect(shownKeys({ key: 'z', ctrl: true, shift: true, label: '', group: '', run })).toEqual(['Ctrl', 'Shift', 'Z']);
	});
});

test('only the newest three messages stay', () => {
	const toasts = new Toasts();
	for (const text of ['one', 'two', 'three', 'four']) toasts.say(text);
	expect(toasts.list.map((toast) => toast.text)).toEqual(['two', 'three', 'four']);
	toasts.drop();
	expect(toasts.list).toEqual([]);
});

test('a message goes by itself, and stays while it is held', () => {
	vi.useFakeTimers();
	const toasts = new Toasts();
	const held = toasts.say('held');
	toasts.say('gone');
	toasts.hold(held);
	vi.advanceTimersByTime(20_000);
	expect(toasts.list.map((toast) => toast.text)).toEqual(['held']);
	vi.useRealTimers();
});

test('marks and case do not matter when choosing', () => {
	expect(folded('Česko ŽIVKOVIĆ')).toBe('cesko zivkovic');
});
