import type { NoteKind, NoteRow, NotesBoard } from '$lib/ipc';
import { choices, noteKindWords } from '$lib/words';
import { isEmptyPlace } from './kinds';

/** The order in which the board counts kinds. */
const KIND_ORDER = choices(noteKindWords).map((choice) => choice.value);

/** Whether one entry was said before another: as the backend puts them in order, so that nothing moves when it is read again. */
function saidBefore(one: NoteRow, other: NoteRow): boolean {
	const [at, to] = [one.place?.since ?? one.at, other.place?.since ?? other.at];
	if (at !== to) return at < to;
	const longer = one.reference.length - other.reference.length;
	return longer === 0 ? one.reference < other.reference : longer < 0;
}

/** The entries under an item with one that was just saved, unless a newer one of it is among them. */
export function withRow(rows: readonly NoteRow[], row: NoteRow, item: string | null): readonly NoteRow[] {
	const known = rows.find((one) => one.id === row.id);
	if (known && known.revision >= row.revision) return rows;
	const others = rows.filter((one) => one.id !== row.id);
	if (row.item !== item) return others;
	const at = others.findIndex((one) => saidBefore(row, one));
	return others.toSpliced(at < 0 ? others.length : at, 0, row);
}

/** What was read, with what says the same as before kept as it was: nothing of it is drawn again. */
export function likeBefore<T extends { id: string }>(read: readonly T[], before: readonly T[]): readonly T[] {
	const known = new Map(before.map((one) => [one.id, one]));
	const kept = read.map((one) => {
		const was = known.get(one.id);
		return was && JSON.stringify(was) === JSON.stringify(one) ? was : one;
	});
	return kept.length === before.length && kept.every((one, at) => one === before[at]) ? before : kept;
}

/** Private entries and empty places are not counted. */
const counts = (row: NoteRow | null) => row !== null && !row.private && !isEmptyPlace(row);

/** The board with an entry counted that was just saved, in the place of what it was before. */
export function counted(board: NotesBoard, was: NoteRow | null, row: NoteRow): NotesBoard {
	const kinds = new Map<NoteKind, number>(board.kinds);
	const items = new Map(board.items.map((item) => [item.id, item.entries]));
	for (const [one, by] of [
		[was, -1],
		[row, 1]
	] as const) {
		if (!one || !counts(one)) continue;
		kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + by);
		items.set(one.item, (items.get(one.item) ?? 0) + by);
	}
	return {
		...board,
		kinds: KIND_ORDER.map((kind): [NoteKind, number] => [kind, kinds.get(kind) ?? 0]).filter(([, count]) => count > 0),
		items: board.items.map((item) => (items.get(item.id) === item.entries ? item : { ...item, entries: items.get(item.id)! }))
	};
}
