import { waitFor } from '@testing-library/svelte';
import { openBackend, settled, type FakeBackend } from '$testing';
import { beforeEach, expect, test, vi } from 'vitest';
import { Freshness } from '.';

let backend: FakeBackend;
let freshness: Freshness;
/** Answers of the readings that have begun, in order. */
let answers: (() => void)[];
let shown: string[];
const load = vi.fn(() => new Promise<void>((resolve) => answers.push(() => resolve(void shown.push('read')))));
const drop = vi.fn(() => void (shown = []));
const commit = (...nouns: string[]) => backend.emit('data-changed', { nouns, undo: null, redo: null, saved_at: '2024-06-03T07:02:00Z' });
const answer = async () => {
	answers.shift()!();
	await settled();
};

beforeEach(async () => {
	backend = openBackend();
	freshness = new Freshness();
	freshness.start();
	[answers, shown] = [[], []];
	load.mockClear();
	drop.mockClear();
	await settled();
});

test('what is shown is read when a meeting is opened, and after a commit that changed one of its nouns', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	commit('person');
	expect(load, 'nothing is open').not.toHaveBeenCalled();
	void freshness.lookAt('meeting-1');
	await answer();
	commit('meeting');
	expect(load, 'nothing of it changed').toHaveBeenCalledOnce();
	commit('series', 'person');
	expect(load).toHaveBeenCalledTimes(2);
});
test('commits that come while it is read are one more reading', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	void freshness.lookAt('meeting-1');
	for (let count = 0; count < 5; count++) commit('person');
	expect(load, 'one is in flight').toHaveBeenCalledOnce();
	await answer();
	expect(load, 'one was pending').toHaveBeenCalledTimes(2);
	await answer();
	expect(load).toHaveBeenCalledTimes(2);
});
test('locking drops everything, also what was asked before and is answered after', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	void freshness.lookAt('meeting-1');
	await answer();
	expect(shown).toEqual(['read']);
	commit('person');
	void freshness.lookAt(null);
	expect(shown).toEqual([]);
	await answer();
	expect(shown, 'the answer came too late').toEqual([]);
	commit('person');
	expect(load).toHaveBeenCalledTimes(2);
});
test('another meeting is read behind what was asked of the one before', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	void freshness.lookAt('meeting-1');
	const read = freshness.lookAt('meeting-2');
	await answer();
	expect(shown, 'that was the meeting before').toEqual([]);
	await answer();
	await read;
	expect(shown).toEqual(['read']);
});
test('what nobody looks at is read when somebody does, and only where it changed', async () => {
	const fresh = freshness.register({ nouns: 'every', lazy: true, load, drop });
	await freshness.lookAt('meeting-1');
	commit('room');
	expect(load).not.toHaveBeenCalled();
	const leave = fresh.show();
	await answer();
	leave();
	fresh.show();
	expect(load, 'it is still fresh').toHaveBeenCalledOnce();
	commit('room');
	expect(load).toHaveBeenCalledTimes(2);
});
test('what a dialog shows is read as long as it is open', async () => {
	await freshness.lookAt('meeting-1');
	const close = freshness.whileOpen({ nouns: ['room'], load, drop });
	await answer();
	close();
	expect(shown).toEqual([]);
	commit('room');
	expect(load).toHaveBeenCalledOnce();
});
test('a verb waits until what it changed is shown, also where the event comes behind the answer', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	void freshness.lookAt('meeting-1');
	await answer();
	const done = vi.fn();
	void freshness.after(async () => void setTimeout(() => commit('person'))).then(done);
	await settled();
	expect(done, 'it is being read').not.toHaveBeenCalled();
	await answer();
	expect(done).toHaveBeenCalled();
});
test('what was not kept is answered at once: nothing comes of it', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	void freshness.lookAt('meeting-1');
	await answer();
	const done = vi.fn();
	void freshness.after(() => Promise.resolve(false)).then(done);
	void freshness.after(() => Promise.resolve(true)).then(done);
	for (let turn = 0; turn < 5; turn++) await Promise.resolve();
	expect(done.mock.calls, 'the control: what was kept is waited for').toEqual([[false]]);
});
test('a reading that fails says so to the window and is tried again by the next', async () => {
	const failed = vi.fn();
	freshness = new Freshness(failed);
	const fresh = freshness.register({ nouns: [], load: () => Promise.reject(new Error('broken')), drop });
	await freshness.lookAt('meeting-1');
	await fresh.load();
	expect(failed).toHaveBeenCalledTimes(2);
});
test('an answer that is shown by itself is painted before what follows from it is read again', async () => {
	freshness.register({ nouns: ['person'], load, drop });
	void freshness.lookAt('meeting-1');
	await answer();
	let saved!: () => void;
	const done = freshness.first(() => new Promise<void>((resolve) => (saved = resolve)));
	commit('person');
	expect(load, 'it is not read while the answer is on its way').toHaveBeenCalledOnce();
	saved();
	await done;
	expect(load, 'nor before it is painted').toHaveBeenCalledOnce();
	await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
	commit('person');
	await answer();
	expect(load, 'after that it is read at once').toHaveBeenCalledTimes(3);
});
