import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '.';
import { working } from './working.svelte';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});
const later = <T>(value: T, after: number) => new Promise<T>((resolve) => setTimeout(() => resolve(value), after));

test('an answer that takes longer than a tenth of a second shows as waited for, and no other does', async () => {
	const fast = call(later({ status: 'ok' as const, data: 1 }, 90));
	await vi.advanceTimersByTimeAsync(95);
	expect(await fast).toBe(1);
	expect(working.slow).toBe(false);
	const slow = call(later({ status: 'ok' as const, data: 2 }, 500));
	await vi.advanceTimersByTimeAsync(110);
	expect(working.slow).toBe(true);
	await vi.advanceTimersByTimeAsync(400);
	expect(await slow).toBe(2);
	expect(working.slow).toBe(false);
});

test('whoever waits for all answers waits for those that follow too, and not for ever', async () => {
	let settled = false;
	void call(later({ status: 'ok' as const, data: 1 }, 200)).then(() => call(later({ status: 'ok' as const, data: 2 }, 200)));
	void working.settled(1_000).then(() => (settled = true));
	await vi.advanceTimersByTimeAsync(250);
	expect(settled).toBe(false);
	await vi.advanceTimersByTimeAsync(200);
	expect(settled).toBe(true);
	settled = false;
	void call(later({ status: 'ok' as const, data: 3 }, 10_000));
	void working.settled(1_000).then(() => (settled = true));
	await vi.advanceTimersByTimeAsync(1_050);
	expect(settled).toBe(true);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(working.slow).toBe(false);
});

test('what is refused is waited for no longer', async () => {
	const error = { code: 'broken' as const, message: 'No.', field: null };
	const refused = call(later({ status: 'error' as const, error }, 300)).catch((thrown: unknown) => thrown);
	await vi.advanceTimersByTimeAsync(200);
	expect(working.slow).toBe(true);
	await vi.advanceTimersByTimeAsync(200);
	expect(await refused).toMatchObject({ code: 'broken' });
	expect(working.slow).toBe(false);
});

test('what is waited for is said where nothing on the screen says so, and only as long as somebody waits', async () => {
	const progress = { task: 'steps', done: 2_000, total: 9_000 } as const;
	working.hear(progress);
	expect(working.told, 'nobody waits').toBeNull();
	const slow = call(later({ status: 'ok' as const, data: 1 }, 500));
	await vi.advanceTimersByTimeAsync(110);
	expect(working.told).toEqual(progress);
	const bar = working.saidElsewhere();
	expect(working.told, 'a bar says it').toBeNull();
	bar();
	expect(working.told).toEqual(progress);
	await vi.advanceTimersByTimeAsync(400);
	await slow;
	const next = call(later({ status: 'ok' as const, data: 2 }, 500));
	await vi.advanceTimersByTimeAsync(110);
	expect(working.told, 'something else is waited for').toBeNull();
	working.hear({ task: 'backup', done: 0, total: 1 });
	expect(working.told?.task).toBe('backup');
	working.hear({ task: 'backup', done: 1, total: 1 });
	expect(working.told).toBeNull();
	await vi.advanceTimersByTimeAsync(400);
	await next;
});
