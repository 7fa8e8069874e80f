import { describe, expect, test } from 'vitest';
import { boxes, neighbour, settle, within, type Slot } from './layout';

const ROOMS = ['voltaire', 'montesquieu', 'grotius'];
const slot = (id: string, start: number, end: number, room: string | null = 'voltaire', loose = false): Slot => ({
	id,
	start,
	end,
	room,
	loose
});
const places = (slots: Slot[], columns: string[] | null = null) =>
	Object.fromEntries(boxes(slots, ROOMS, columns).map((box) => [box.id, [box.lane, box.span, box.lanes]]));

describe('lanes', () => {
	test('items one after the other take the whole width', () => {
		expect(places([slot('a', 540, 570), slot('b', 570, 600)])).toEqual({ a: [0, 1, 1], b: [0, 1, 1] });
	});
	test('parallel items stand side by side in the order of their rooms, however they were given', () => {
		const slots = [slot('5b', 840, 920, 'montesquieu'), slot('5a', 840, 920, 'voltaire'), slot('coffee', 920, 940)];
		expect(places(slots)).toEqual({ '5a': [0, 1, 2], '5b': [1, 1, 2], coffee: [0, 1, 1] });
	});
	test('a room that is taken twice gets a second lane beside its first', () => {
		const slots = [slot('a', 540, 600), slot('b', 570, 630), slot('c', 540, 630, 'montesquieu')];
		expect(places(slots)).toEqual({ a: [0, 1, 3], b: [1, 1, 3], c: [2, 1, 3] });
	});
	test('two lanes suffice for three rooms of which two are never taken at once', () => {
		const slots = [slot('long', 840, 960, 'montesquieu'), slot('a', 840, 880, 'voltaire'), slot('b', 880, 960, 'grotius')];
		expect(places(slots)).toEqual({ a: [0, 1, 2], long: [1, 1, 2], b: [0, 1, 2] });
	});
	test('only what touches the view is drawn', () => {
		const placed = settle(boxes([slot('a', 540, 600), slot('b', 600, 660), slot('c', 600, 660, 'grotius')], ROOMS), {
			perMinute: 1,
			from: 540,
			least: () => 20,
			gap: 3
		});
		const ids = (view: { top: number; bottom: number; left: number; right: number }) =>
			within(placed, { left: 50, width: 200 }, view).map((box) => box.id);
		expect(ids({ top: 0, bottom: 50, left: 0, right: 300 })).toEqual(['a']);
		expect(ids({ top: 58, bottom: 500, left: 0, right: 300 })).toEqual(['b', 'c']);
		expect(ids({ top: 58, bottom: 500, left: 0, right: 140 }), 'what is beside the view is not').toEqual(['b']);
	});
	test('an item spreads over the lanes that are free all its time', () => {
		const slots = [
			slot('plenary', 540, 600),
			slot('exhibition', 540, 720, 'grotius'),
			slot('w1', 600, 660),
			slot('w2', 600, 660, 'montesquieu')
		];
		expect(places(slots)).toEqual({ plenary: [0, 2, 3], exhibition: [2, 1, 3], w1: [0, 1, 3], w2: [1, 1, 3] });
	});
	test('an item of the last room takes the lane that is free beside a long one', () => {
		const slots = [slot('long', 540, 700, 'montesquieu'), slot('a', 540, 560), slot('late', 600, 640, 'grotius')];
		expect(places(slots).late).toEqual([0, 1, 2]);
	});
	test('an item past midnight overlaps what begins after it', () => {
		expect(places([slot('dinner', 1380, 1500), slot('bar', 1430, 1470, 'grotius')])).toEqual({ dinner: [0, 1, 2], bar: [1, 1, 2] });
	});
	test('rooms keep their columns all day, and breaks spread over them', () => {
		const slots = [slot('plenary', 540, 600), slot('coffee', 600, 620, 'voltaire', true), slot('w2', 620, 700, 'montesquieu')];
		expect(places(slots, ['voltaire', 'montesquieu'])).toEqual({ plenary: [0, 1, 2], coffee: [0, 2, 2], w2: [1, 1, 2] });
	});
	test('no two items ever share a minute and a lane', () => {
		let seed = 7;
		const random = (most: number) => (seed = (seed * 16807) % 2147483647) % most;
		const slots = Array.from({ length: 500 }, (_, index) => {
			const start = random(1200);
			return slot(`i${index}`, start, start + 5 + random(90), [...ROOMS, null][random(4)]!, random(5) === 0);
		});
		for (const columns of [null, ROOMS]) {
			const found = boxes(slots, ROOMS, columns);
			expect(found).toHaveLength(500);
			const clashes = found.flatMap((a, index) =>
				found
					.slice(index + 1)
					.filter(
						(b) => a.cluster === b.cluster && a.start < b.end && b.start < a.end && a.lane < b.lane + b.span && b.lane < a.lane + a.span
					)
			);
			expect(clashes).toEqual([]);
			expect(found.filter((box) => box.lane < 0 || box.lane + box.span > box.lanes)).toEqual([]);
		}
	});
});

describe('pixels', () => {
	const scale = { perMinute: 1, from: 540, least: () => 20, gap: 3 };
	test('an item is as high as it is long, less the gap', () => {
		expect(settle(boxes([slot('a', 570, 630)], ROOMS), scale)).toMatchObject([{ top: 30, height: 57 }]);
	});
	test('an item too short to read pushes what follows right behind it, and that still ends in time', () => {
		const found = settle(boxes([slot('a', 540, 550), slot('b', 550, 610), slot('c', 610, 640)], ROOMS), scale);
		expect(found.map(({ top, height }) => [top, height])).toEqual([
			[0, 20],
			[23, 44],
			[70, 27]
		]);
	});
	test('an item that needs a second line for its label gets it, and those beside it do not', () => {
		const slots = [slot('a', 540, 550), slot('b', 540, 550, 'montesquieu')];
		const found = settle(boxes(slots, ROOMS), { ...scale, least: (box) => (box.id === 'a' ? 34 : 20) });
		expect(found.map(({ height }) => height)).toEqual([34, 20]);
	});
	test('nothing is pushed over what stands beside it', () => {
		const slots = [slot('a', 540, 545), slot('b', 540, 600, 'montesquieu'), slot('c', 545, 600)];
		const found = settle(boxes(slots, ROOMS), scale);
		expect(found.map(({ id, top }) => [id, top])).toEqual([
			['a', 0],
			['b', 0],
			['c', 23]
		]);
	});
});

describe('arrows', () => {
	const days = [
		boxes([slot('1', 540, 600), slot('5a', 600, 680), slot('5b', 600, 680, 'montesquieu'), slot('6', 680, 700)], ROOMS),
		boxes([slot('8', 540, 640), slot('9', 640, 700)], ROOMS)
	];
	test('lead down and up in the day, to the nearest column', () => {
		expect(neighbour(days, '1', 'down')).toBe('5a');
		expect(neighbour(days, '5b', 'down')).toBe('6');
		expect(neighbour(days, '6', 'up')).toBe('5a');
		expect(neighbour(days, '1', 'up')).toBeNull();
	});
	test('lead sideways to what stands beside it, then to the same time of the next day', () => {
		expect(neighbour(days, '5a', 'right')).toBe('5b');
		expect(neighbour(days, '5b', 'right')).toBe('8');
		expect(neighbour(days, '9', 'left')).toBe('5b');
		expect(neighbour(days, '8', 'right')).toBeNull();
	});
	test('begin somewhere where nothing has the focus', () => {
		expect(neighbour(days, 'gone', 'down')).toBe('1');
	});
});
