import { expect, test } from 'vitest';
import { nextCell } from './cells';

test('arrows go through the cells, pass rows without any, and stay at the edge', () => {
	const has = (row: number) => row !== 1;
	const go = (key: string, row: number, column: number) => nextCell({ key }, { row, column }, 4, 3, has);
	expect(go('ArrowRight', 0, 0)).toEqual({ row: 0, column: 1 });
	expect(go('ArrowRight', 0, 2)).toEqual({ row: 0, column: 2 });
	expect(go('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 });
	expect(go('ArrowDown', 0, 1), 'the second has none').toEqual({ row: 2, column: 1 });
	expect(go('ArrowUp', 2, 1)).toEqual({ row: 0, column: 1 });
	expect(go('ArrowUp', 0, 1)).toEqual({ row: 0, column: 1 });
	expect(go('ArrowDown', 3, 1)).toEqual({ row: 3, column: 1 });
	expect(go('Home', 2, 2)).toEqual({ row: 2, column: 0 });
	expect(go('End', 2, 0)).toEqual({ row: 2, column: 2 });
	expect(go('n', 0, 0)).toBeNull();
	expect(nextCell({ key: 'ArrowDown', altKey: true }, { row: 0, column: 0 }, 4, 3), 'that is another key').toBeNull();
});
