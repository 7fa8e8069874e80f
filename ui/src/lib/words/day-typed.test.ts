import { describe, expect, test } from 'vitest';
import { dayTyped } from './day-typed';

describe('a day as people write it', () => {
	const today = '2024-06-14'; // a Friday
	test.each([
		['26.6.2024', '2024-06-26'],
		['26/06/2024', '2024-06-26'],
		['26-6-24', '2024-06-26'],
		['26 6', '2024-06-26'],
		['26.6.', '2024-06-26'],
		['2024-06-26', '2024-06-26'],
		['26 June', '2024-06-26'],
		['June 26', '2024-06-26'],
		['June 26, 2025', '2025-06-26'],
		['26th of June 2024', '2024-06-26'],
		['Wed 26 June', '2024-06-26'],
		['Wed 26.6.2024', '2024-06-26'],
		['Wednesday, 26/06/24', '2024-06-26'],
		['Wed. 2024-06-26', '2024-06-26'],
		['Mittwoch, 26.6.', '2024-06-26'],
		['Mar 26 2025', '2025-03-26'],
		['Wednesday, 26 June 2024', '2024-06-26'],
		['26 jun 24', '2024-06-26'],
		['26 Juni', '2024-06-26'],
		['26 août', '2024-08-26'],
		['3 January', '2024-01-03'],
		['20.12.', '2023-12-20'],
		[' Today ', '2024-06-14'],
		['tomorrow', '2024-06-15'],
		['yesterday', '2024-06-13'],
		['Monday', '2024-06-17'],
		['Friday', '2024-06-21'],
		['fri', '2024-06-21']
	])('%s', (text, day) => expect(dayTyped(text, today)).toBe(day));
	test.each(['31 June', '6/26/2024', 'soon', '', '26', '26 Ju 2024 x', '30.2.2024', '26.6.2024.1', 'June', 'Wed 26', 'soon 26.6.2024'])(
		'%s is no day',
		(text) => expect(dayTyped(text, today)).toBeNull()
	);
	test('without a year the nearest is meant, also beside another day', () =>
		expect(dayTyped('2 July', today, '2026-06-30')).toBe('2026-07-02'));
});
