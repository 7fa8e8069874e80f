import { describe, expect, test } from 'vitest';
import { beside, dropped, edgeSpeed, firstFree, lengthened, nudged } from './drag';

const from = { day: '2024-06-26', start: 600, duration: 40, room: 'voltaire' };

describe('a drag', () => {
	test('moves by the point that was taken and snaps to five minutes', () => {
		expect(dropped(from, 'move', 12, { day: '2024-06-26', minute: 638.4 }, 5)).toEqual({ ...from, start: 625 });
	});
	test('does not snap while the fine grid is asked for', () => {
		expect(dropped(from, 'move', 12, { day: '2024-06-26', minute: 638.4 }, 1).start).toBe(626);
	});
	test('takes the day under the pointer, and the room where the column has one', () => {
		expect(dropped(from, 'move', 0, { day: '2024-06-27', minute: 700 }, 5)).toEqual({ ...from, day: '2024-06-27', start: 700 });
		expect(dropped(from, 'move', 0, { day: '2024-06-27', minute: 700, room: 'grotius' }, 5).room).toBe('grotius');
	});
	test('stays within the day on which it begins', () => {
		expect(dropped(from, 'move', 30, { day: '2024-06-26', minute: 3 }, 5).start).toBe(0);
		expect(dropped(from, 'move', 0, { day: '2024-06-26', minute: 1600 }, 5).start).toBe(1435);
	});
	test('to the proposals takes it off the timeline and keeps all else', () => {
		expect(dropped(from, 'move', 0, { day: null, minute: 0 }, 5)).toEqual({ ...from, day: null });
	});
	test('of the lower end changes the length alone', () => {
		expect(dropped(from, 'end', 0, { day: '2024-06-26', minute: 663 }, 5)).toEqual({ ...from, duration: 65 });
		expect(dropped(from, 'end', 0, { day: '2024-06-26', minute: 500 }, 5).duration).toBe(5);
	});
	test('of the upper end keeps the end where it is', () => {
		expect(dropped(from, 'start', 0, { day: '2024-06-26', minute: 588 }, 5)).toEqual({ ...from, start: 590, duration: 50 });
		expect(dropped(from, 'start', 0, { day: '2024-06-26', minute: 900 }, 5)).toEqual({ ...from, start: 635, duration: 5 });
	});
	test('may end after midnight', () => {
		const late = { ...from, start: 1380, duration: 30 };
		expect(dropped(late, 'end', 0, { day: '2024-06-26', minute: 1501 }, 5).duration).toBe(120);
	});
});

describe('keys', () => {
	test('move by minutes, and stop at midnight', () => {
		expect(nudged(from, -5).start).toBe(595);
		expect(nudged({ ...from, start: 2 }, -5).start).toBe(0);
		expect(nudged({ ...from, start: 1438 }, 5).start).toBe(1439);
	});
	test('change the length, never to nothing', () => {
		expect(lengthened(from, 5).duration).toBe(45);
		expect(lengthened({ ...from, duration: 5 }, -5).duration).toBe(5);
		expect(lengthened({ ...from, duration: 1 }, -1).duration).toBe(1);
	});
	test('go to the neighbour of a list and no further', () => {
		expect([beside(['a', 'b'], 'a', 1), beside(['a', 'b'], 'b', 1), beside(['a'], 'x', 1)]).toEqual(['b', null, null]);
	});
});

describe('the first free time', () => {
	const days = ['2024-06-26', '2024-06-27'];
	const hours = { from: 540, to: 720 };
	const item = (day: string, start: number, duration: number) => ({ day, start, end: start + duration });
	test('is the first gap that is long enough', () => {
		const taken = [item('2024-06-26', 540, 60), item('2024-06-26', 620, 40), item('2024-06-26', 690, 30)];
		expect(firstFree(days, taken, hours, 30)).toEqual({ day: '2024-06-26', start: 660 });
		expect(firstFree(days, taken, hours, 20)).toEqual({ day: '2024-06-26', start: 600 });
	});
	test('is on a later day where a day is full', () => {
		expect(firstFree(days, [item('2024-06-26', 540, 180)], hours, 30)).toEqual({ day: '2024-06-27', start: 540 });
	});
	test('counts parallel items and overlaps once', () => {
		const taken = [item('2024-06-26', 540, 120), item('2024-06-26', 540, 30), item('2024-06-26', 570, 30)];
		expect(firstFree(days, taken, hours, 30)).toEqual({ day: '2024-06-26', start: 660 });
	});
	test('is nowhere in a meeting that is full', () => {
		expect(firstFree(['2024-06-26'], [item('2024-06-26', 540, 170)], hours, 30)).toBeNull();
	});
});

test('the view scrolls faster the nearer the pointer is to its edge, and not at all in the middle', () => {
	expect(edgeSpeed(300, 0, 600)).toBe(0);
	expect(edgeSpeed(20, 0, 600)).toBeLessThan(0);
	expect(edgeSpeed(-50, 0, 600)).toBe(-14);
	expect(edgeSpeed(590, 0, 600)).toBeGreaterThan(edgeSpeed(570, 0, 600));
});
