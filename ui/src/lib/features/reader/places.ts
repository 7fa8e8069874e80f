/** Where a text stands in what is read: marks in a text, and places one after the other. */
import { folded } from '$lib/components';
import type { NoteBlock, PrivateNote, ReadItem, Span } from '$lib/ipc';

/** Where a word stands in a text: from one place up to another. */
export type Match = readonly [from: number, to: number];

/** The words that somebody looks for, without accents and capitals. */
export const termsOf = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean);

/** Where any of the words stand, in order; those that overlap are one. */
export function matchesIn(text: string, terms: readonly string[]): Match[] {
	if (terms.length === 0) return [];
	let plain = '';
	const at: number[] = [];
	let place = 0;
	for (const character of text) {
		const fold = folded(character);
		for (let count = 0; count < fold.length; count++) at.push(place);
		plain += fold;
		place += character.length;
	}
	const found: [number, number][] = [];
	for (const term of terms) {
		for (let from = plain.indexOf(term); from >= 0; from = plain.indexOf(term, from + term.length)) {
			found.push([at[from]!, at[from + term.length] ?? text.length]);
		}
	}
	found.sort((one, other) => one[0] - other[0]);
	const merged: [number, number][] = [];
	for (const match of found) {
		const last = merged.at(-1);
		if (last && match[0] <= last[1]) last[1] = Math.max(last[1], match[1]);
		else merged.push(match);
	}
	return merged;
}

/** The lines of a text, as they are read one after the other. */
export const linesOf = (blocks: readonly NoteBlock[]): Span[][] =>
	blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content] : block.content));
export const plainOf = (line: readonly Span[]): string => line.map((span) => span.text).join('');

/** One place where something was found. */
export interface Place {
	item: string;
	/** Which entry of the item; null for its title or a private note about it. */
	entry: number | null;
	/** The private note that it stands in. */
	note: string | null;
	/** The how manieth within the text. */
	nth: number;
}

/** Every place in the order of reading; of several words all must stand in the same text. */
export function placesIn(
	items: readonly ReadItem[],
	notesOf: (item: ReadItem, entry: number | null) => readonly PrivateNote[],
	query: string
): Place[] {
	const terms = termsOf(query);
	if (terms.length === 0) return [];
	const all = (text: string) => {
		const plain = folded(text);
		return terms.every((term) => plain.includes(term));
	};
	const places: Place[] = [];
	const add = (lines: readonly string[], place: Omit<Place, 'nth'>) => {
		if (!all(lines.join('\n'))) return;
		const count = lines.reduce((sum, line) => sum + matchesIn(line, terms).length, 0);
		for (let nth = 0; nth < count; nth++) places.push({ ...place, nth });
	};
	for (const item of items) {
		const notes = (entry: number | null) => {
			for (const note of notesOf(item, entry)) add([note.text], { item: item.key, entry, note: note.id });
		};
		add([item.title ?? ''], { item: item.key, entry: null, note: null });
		notes(null);
		item.entries.forEach((entry, index) => {
			add(linesOf(entry.text).map(plainOf), { item: item.key, entry: index, note: null });
			notes(index);
		});
	}
	return places;
}

/** A piece of a line: alike in its looks, and marked or not. */
export interface Piece {
	text: string;
	look: Span['kind']['kind'];
	/** The how manieth mark of the whole text it belongs to; null where it is not marked. */
	mark: number | null;
}

/** Cuts lines at marks; the marks are counted through. */
export function cut(lines: readonly (readonly Span[])[], terms: readonly string[]): Piece[][] {
	let count = 0;
	return lines.map((line) => {
		const marks = matchesIn(plainOf(line), terms);
		const first = count;
		count += marks.length;
		const pieces: Piece[] = [];
		let at = 0;
		for (const span of line) {
			const end = at + span.text.length;
			const edges = [at, end, ...marks.flat().filter((edge) => edge > at && edge < end)].sort((one, other) => one - other);
			for (let index = 0; index + 1 < edges.length; index++) {
				const [from, to] = [edges[index]!, edges[index + 1]!];
				if (from === to) continue;
				const mark = marks.findIndex((one) => one[0] <= from && to <= one[1]);
				pieces.push({ text: span.text.slice(from - at, to - at), look: span.kind.kind, mark: mark < 0 ? null : first + mark });
			}
			at = end;
		}
		return pieces;
	});
}
