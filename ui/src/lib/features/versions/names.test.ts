import { expect, test } from 'vitest';
import { isVersionName, nameFor } from './names';

test('a release is named by where it goes', () => {
	expect([nameFor('0.5', 'for_comments'), nameFor('0.5', 'final'), nameFor('1.1', 'adopted'), nameFor('1.2', 'final')]).toEqual([
		'0.5',
		'1.0',
		'1.1',
		'1.2'
	]);
	expect(['0.4', '1.10', '1', 'final', '0.4.1'].map(isVersionName)).toEqual([true, true, false, false, false]);
});
