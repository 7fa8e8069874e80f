import { Refused } from '$lib/ipc';
import { beforeEach, expect, test, vi } from 'vitest';
import { RecordCard, type Records } from './record-card.svelte';

interface Thing {
	id: string;
	revision: number;
	name: string;
	size: number;
}
type Draft = { name: string; size: string };

let stored: Thing | null;
const save = vi.fn(async (thing: Thing, changed: object): Promise<Thing> => {
	if (thing.revision !== stored?.revision) throw new Refused({ code: 'changed_meanwhile', message: '', field: null });
	return (stored = { ...stored, ...changed, revision: stored.revision + 1 });
});
const things: Records<Thing, Draft> = {
	shown: ({ name, size }) => ({ name, size: String(size) }),
	kept: (draft, field) => (field === 'name' ? draft.name.trim() : /^\d+$/.test(draft.size) ? Number(draft.size) : undefined),
	age: (thing) => thing.revision,
	save,
	read: async () => stored
};
let card: RecordCard<Thing, Draft>;
beforeEach(() => {
	save.mockClear();
	stored = { id: 'one', revision: 1, name: 'Lamp', size: 3 };
	card = new RecordCard(things);
	card.show(stored);
});

test('what a list still holds from before a save is not shown', async () => {
	const old = stored;
	card.draft!.name = 'Light';
	expect(await card.save()).toBe(true);
	card.show(old);
	expect(card.draft!.name).toBe('Light');
});
test('what was typed for another one is forgotten, what is typed for the same one stays', () => {
	card.draft!.name = 'Typed';
	card.show({ ...stored!, revision: 2, size: 4 });
	expect(card.draft).toEqual({ name: 'Typed', size: '4' });
	card.show({ ...stored!, id: 'two' });
	expect(card.draft!.name).toBe('Lamp');
});
test('a field that cannot be kept is refused where it is typed, and nothing is sent', async () => {
	Object.assign(card.draft!, { name: 'Light', size: 'large' });
	expect(await card.save()).toBe(false);
	expect(card.errorOf('size')?.code).toBe('value_refused');
	expect(save).not.toHaveBeenCalled();
	card.revert('size');
	expect(card.refused).toBeNull();
	expect(await card.save()).toBe(true);
	expect(save.mock.lastCall?.[1], 'the fields that differ').toEqual({ name: 'Light' });
});
test('while a choice stands, nothing is sent and what came later is not shown', async () => {
	stored = { ...stored!, revision: 2, name: 'Theirs', size: 9 };
	card.draft!.name = 'Mine';
	expect(await card.save()).toBe(false);
	card.show({ ...stored, revision: 3 });
	expect(await card.save()).toBe(false);
	expect(card.clashes).toMatchObject([{ field: 'name', mine: 'Mine', theirs: 'Theirs', keep: 'theirs' }]);
	expect(save).toHaveBeenCalledTimes(1);
	expect(await card.settle()).toBe(true);
	expect(card.draft, 'what only the other one changed is there too').toEqual({ name: 'Theirs', size: '9' });
});
test('what somebody else saved in a field that is being typed is a choice before anything is sent', () => {
	Object.assign(card.draft!, { name: 'Mine', size: '4' });
	card.show({ ...stored!, revision: 2, size: 3 });
	expect(card.clashes, 'the other one left both alone').toEqual([]);
	card.show({ ...stored!, revision: 3, name: 'Theirs' });
	expect(card.clashes).toMatchObject([
		{ field: 'name', mine: 'Mine', theirs: 'Theirs', keep: 'theirs' },
		{ field: 'size', mine: '4', theirs: '3', keep: 'mine' }
	]);
	expect(card.draft, 'what is typed stays in its field').toEqual({ name: 'Mine', size: '4' });
});
test('what was read while something is being saved is not taken for somebody else’s', async () => {
	card.draft!.name = ' Light ';
	const saved = card.save();
	await Promise.resolve();
	card.show({ ...stored!, revision: 2, name: 'Light' });
	expect(await saved).toBe(true);
	expect([card.clashes, card.draft!.name]).toEqual([[], 'Light']);
});
test('another one is shown although the first is still being saved', async () => {
	card.draft!.name = 'Light';
	const saved = card.save();
	await Promise.resolve();
	card.show({ id: 'two', revision: 1, name: 'Chair', size: 1 });
	await saved;
	expect(card.draft).toEqual({ name: 'Chair', size: '1' });
});
test('a record that is gone meanwhile is not shown any more', async () => {
	stored = null;
	card.draft!.name = 'Mine';
	expect(await card.save()).toBe(false);
	expect([card.record, card.draft]).toEqual([null, null]);
	expect(card.refused?.code, 'and that is said').toBe('no_such_record');
});
