/** What of an item can be read in the pixels that it has. */

/** How an item is drawn. */
export interface Fit {
	/** One line, two lines, or all. */
	size: 'xs' | 's' | 'm';
	/** Beside others: people stand in a list, and the time goes to the tooltip. */
	narrow: boolean;
	titleLines: number;
	/** How many people are named; the others are counted. */
	people: number;
	/** The time beside the title: both ends, the start, or none. */
	time: 'span' | 'start' | 'none';
}

/** Widths in pixels, measured on the fonts of the interface and rounded up: an estimate too wide only wraps a word early. */
const TITLE_CHAR = 6.9;
const NAME_CHAR = 6.3;
const CHIP_CHAR = 7.2;
const NUMBER = 24;
const PADDING = 26;
const LINE = 16;
const TITLE_LINE = 15.6;
const FOOT = 17;
const VERTICAL = 7;
const TIMES = { span: 76, start: 40, none: 0 };

/** How wide a handling label is. */
export function labelWidth(label: string | null): number {
	return label === null ? 0 : label.length * 6.4 + 10;
}

/** How wide somebody is in a block: chip, name, what they do. */
export function personWidth({ chip, name, does }: { chip: string; name: string; does: string }): number {
	return Math.max(23, chip.length * CHIP_CHAR + 8) + 5 + name.length * NAME_CHAR + (does ? does.length * 6 + 5 : 0) + 10;
}

/** Decides how an item is drawn in a box of pixels. */
export function fit(
	width: number,
	height: number,
	item: { title: string; label: string | null; people: readonly { chip: string; name: string; does: string }[] }
): Fit {
	const inner = width - PADDING;
	const narrow = width < 270;
	const label = labelWidth(item.label);
	if (height < 36) {
		const left = inner - NUMBER - label;
		return { size: 'xs', narrow, titleLines: 1, people: 0, time: left > 130 ? 'start' : 'none' };
	}
	const time = narrow ? 'none' : 'span';
	const needed = Math.ceil((item.title.length * TITLE_CHAR) / Math.max(40, inner - NUMBER - TIMES[time]));
	if (height < 58) {
		const room = inner - label - 8;
		const shown = narrow ? 0 : inRows(item.people.map(personWidth), room, 1);
		return { size: 's', narrow, titleLines: 1, people: shown, time };
	}
	// What is left between padding and foot: lines of the title, then rows of people.
	const left = height - VERTICAL - FOOT;
	const row = narrow ? 15 : LINE;
	const kept = item.people.length > 0 ? row : 0;
	const titleLines = Math.max(1, Math.min(needed, 3, Math.floor((left - kept) / TITLE_LINE)));
	const rows = Math.max(0, Math.floor((left - titleLines * TITLE_LINE) / row));
	const people = narrow ? Math.min(item.people.length, rows) : inRows(item.people.map(personWidth), inner, Math.min(rows, 3));
	return { size: 'm', narrow, titleLines, people, time };
}

/** How many people stand in so many rows, with room for "+2" where not all do. */
function inRows(widths: readonly number[], width: number, rows: number): number {
	const all = count(widths, width, rows, 0);
	return all === widths.length ? all : count(widths, width, rows, 30);
}

function count(widths: readonly number[], width: number, rows: number, kept: number): number {
	if (rows === 0) return 0;
	let row = 1;
	let used = 0;
	for (const [index, one] of widths.entries()) {
		const most = () => (row === rows ? width - kept : width);
		if (used > 0 && used + one > most()) {
			row += 1;
			used = 0;
		}
		// Somebody too long for a row of their own is cut, and nobody else is.
		if (row > rows || (index > 0 && one > most())) return index;
		used += one;
	}
	return widths.length;
}
