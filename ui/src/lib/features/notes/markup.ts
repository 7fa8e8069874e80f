/**
 * The little markup of a note, read for the screen as the backend reads it for paper: lists, emphasis and links. Each
 * piece knows where it stands in the text that was typed, so that passages can be marked in it.
 */

/** Words that are written alike. */
export interface Piece {
	kind: 'plain' | 'strong' | 'emphasis' | 'link';
	text: string;
	/** Where its words begin in the text, in UTF-16 code units. */
	from: number;
}

/** A block of a note; a paragraph has one line for each line break in it. */
export interface Block {
	kind: 'paragraph' | 'bullets' | 'numbers';
	lines: Piece[][];
}

const BULLET = /^[-*•] /;
/** A year at the beginning of a sentence is no list. */
const NUMBER = /^\d{1,2}\. /;
const MARKS: readonly { kind: Exclude<Piece['kind'], 'plain'>; found: RegExp }[] = [
	{ kind: 'strong', found: /^\*\*((?![*\s])(?:[^*]|\*(?!\*))*?)(?<!\s)\*\*/ },
	{ kind: 'emphasis', found: /^\*((?![*\s])[^*]+?)(?<!\s)\*/ },
	{ kind: 'link', found: /^\[([^[\]]+)\]\([A-Z][A-Za-z0-9-]{1,11}\)/ }
];

/** Reads the text of a note. */
export function blocksOf(text: string): Block[] {
	const out: Block[] = [];
	let open = false;
	let at = 0;
	for (const line of text.split('\n')) {
		if (line.trim() === '') open = false;
		else {
			const mark = BULLET.exec(line) ?? NUMBER.exec(line);
			const kind = !mark ? 'paragraph' : BULLET.test(line) ? 'bullets' : 'numbers';
			const words = mark?.[0].length ?? 0;
			const pieces = piecesOf(line.slice(words), at + words);
			const last = out.at(-1);
			if (open && last?.kind === kind) last.lines.push(pieces);
			else out.push({ kind, lines: [pieces] });
			open = true;
		}
		at += line.length + 1;
	}
	return out;
}

function piecesOf(line: string, from: number): Piece[] {
	const out: Piece[] = [];
	let plain = 0;
	let at = 0;
	const flush = () => {
		if (plain < at) out.push({ kind: 'plain', text: line.slice(plain, at), from: from + plain });
	};
	while (at < line.length) {
		const rest = line.slice(at);
		const mark = MARKS.map(({ kind, found }) => ({ kind, found: found.exec(rest) })).find(({ found }) => found !== null);
		if (!mark?.found) {
			at += 1;
			continue;
		}
		flush();
		const words = mark.found[1]!;
		out.push({ kind: mark.kind, text: words, from: from + at + mark.found[0].indexOf(words) });
		at += mark.found[0].length;
		plain = at;
	}
	flush();
	return out;
}

/** A piece cut where passages begin and end. */
export interface Cut<P> {
	text: string;
	passage: P | null;
}

/** Cuts a piece where passages of the text begin and end. */
export function cutAt<P extends { from: number; to: number }>(piece: Piece, passages: readonly P[]): Cut<P>[] {
	const out: Cut<P>[] = [];
	const end = piece.from + piece.text.length;
	let at = piece.from;
	const take = (to: number, passage: P | null) => {
		if (to > at) out.push({ text: piece.text.slice(at - piece.from, to - piece.from), passage });
		at = Math.max(at, to);
	};
	for (const passage of [...passages].sort((a, b) => a.from - b.from)) {
		if (passage.to <= at || passage.from >= end) continue;
		take(passage.from, null);
		take(Math.min(passage.to, end), passage);
	}
	take(end, null);
	return out;
}
