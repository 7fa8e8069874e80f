import { FakeBackend, settled } from '$testing';
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Idle, LockSoon } from '.';

let backend: FakeBackend;
let idle: Idle;
let stop: () => void;
const said = () => backend.calls.filter(({ command }) => command === 'still_here').length;
const press = (key: string, on: EventTarget = document.body) => {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
	on.dispatchEvent(event);
	return event;
};
beforeEach(() => {
	backend = new FakeBackend().install();
	idle = new Idle();
	stop = idle.follow();
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
	stop();
	vi.useRealTimers();
});

test('that somebody is here is said once in five seconds, whatever they do', async () => {
	for (const key of ['a', 'b', 'c']) press(key);
	window.dispatchEvent(new Event('pointermove'));
	expect(said()).toBe(1);
	vi.setSystemTime(Date.now() + 5_001);
	window.dispatchEvent(new Event('wheel'));
	expect(said()).toBe(2);
});

test('a key that answers the warning sends it away at once and does nothing else', async () => {
	press('a');
	await settled();
	backend.emit('lock-soon', { seconds: 12 });
	expect(idle.left).toBe(12);
	const answer = press('d');
	expect([answer.defaultPrevented, idle.left, said()]).toEqual([true, null, 2]);
	expect(press('d').defaultPrevented).toBe(false);
});

test('what is typed in a field is typed, also while the warning is there', async () => {
	const field = document.body.appendChild(document.createElement('input'));
	await settled();
	backend.emit('lock-soon', { seconds: 5 });
	expect(press('d', field).defaultPrevented).toBe(false);
	expect(idle.left).toBeNull();
	field.remove();
});

test('the warning says how long is left and what keeps it open', () => {
	render(LockSoon, { seconds: 7 });
	expect(screen.getByRole('alert')).toHaveTextContent('Nobody was here for a while');
	expect(screen.getByText('Locks in 7 s')).toBeVisible();
	expect(screen.getByText(/Press a key or move the pointer/)).toBeVisible();
});
