import { expect, test } from 'vitest';
import { cited } from '.';

test('ten are named and the rest is counted', () => {
	const many = Array.from({ length: 700 }, (_, at) => `N-${at + 1}`);
	expect(cited(many)).toBe('N-1, N-2, N-3, N-4, N-5, N-6, N-7, N-8, N-9, N-10 and 690 others');
	expect(cited(many.slice(0, 11))).toMatch(/N-10 and 1 other$/);
	expect(cited(['A', 'B'])).toBe('A, B');
});

test('what holds a comma or a colon itself ends with a semicolon', () => {
	const items = ['5a Requests, orders', '6 Costs: who pays', '7 Closing'];
	expect(cited(items)).toBe('5a Requests, orders; 6 Costs: who pays; 7 Closing');
	expect(cited([...items, ...items, ...items, ...items])).toMatch(/; 5a Requests, orders; and 2 others$/);
});
