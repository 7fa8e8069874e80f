/** A cell of a table, by row and column from 0. */
export interface CellAt {
	row: number;
	column: number;
}

const STEPS: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** A key that was pressed, with those that are held beside it. */
type Pressed = Pick<KeyboardEvent, 'key'> & Partial<Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>>;

/** Where an arrow, Home or End leads in a table that is one stop of the tabulator: rows that have no cells are passed, and at its edge
 *  it stays. Null for any other key, and where another one is held. */
export function nextCell(
	pressed: Pressed,
	at: CellAt,
	rows: number,
	columns: number,
	has: (row: number) => boolean = () => true
): CellAt | null {
	const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
	if (altKey || ctrlKey || metaKey || shiftKey) return null;
	if (key === 'Home') return { ...at, column: 0 };
	if (key === 'End') return { ...at, column: columns - 1 };
	const step = STEPS[key];
	if (!step) return null;
	const column = Math.min(columns - 1, Math.max(0, at.column + step[1]));
	let row = at.row;
	do row += step[0];
	while (step[0] !== 0 && row >= 0 && row < rows && !has(row));
	return { row: row < 0 || row >= rows ? at.row : row, column };
}
