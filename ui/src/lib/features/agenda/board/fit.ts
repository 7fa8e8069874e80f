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
	/** Whether the label of an item of one line stands below the title, since beside it the first words would be lost. */
	below: boolean;
}

/** What decides how an item can be drawn. */
export interface Drawn {
	title: string;
	label: string | null;
	rule: boolean;
	/** A break, or another item that is never more than its title. */
	plain: boolean;
	/** Something does not go together in it. */
	clash: boolean;
	people: readonly { chip: string; name: string; does: string }[];
}

/** Widths in pixels, measured on the fonts of the interface and rounded up: an estimate too wide only wraps a word early. */
const TITLE_CHAR = 6.9;
const NAME_CHAR = 6.3;
const CHIP_CHAR = 7.2;
const NUMBER = 24;
const PADDING = 26;
const LINE = 16;
const TITLE_LINE = 15.6;
const FOOT = 16;
const VERTICAL = 6;
/** The mask of the Rule and the gap before it. */
const MASK = 20;
/** The sign of a clash and the gap before it. */
const SIGN = 20;
/** The first words of a title: what has to be read before a label takes a line of its own. */
const FIRST_WORDS = 88;
const TIMES = { span: 76, start: 40, none: 0 };
/** Below this height there is one line, and a second one for a label that has to have its own. */
const TWO_LINES = 38;
const LEAST = { beside: 20, below: 34 };

/** How wide a handling label is. */
export function labelWidth(label: string | null): number {
	return label === null ? 0 : label.length * 6.4 + 10;
}

/** How much of the second line of an item of two lines belongs to label and mask. */
export function footWidth(label: string | null, rule: boolean): number {
	return labelWidth(label) + (rule ? MASK : 0) + 8;
}

/** The least width in which the label of an item and the mask of the Rule are whole. */
export function leastWidth({ label, rule }: Pick<Drawn, 'label' | 'rule'>): number {
	return footWidth(label, rule) + PADDING;
}

/** The least height in which an item can be read at a width: one line, or two where the label needs its own. */
export function leastHeight(width: number, item: Drawn): number {
	return fit(width, 0, item).below ? LEAST.below : LEAST.beside;
}

/** How wide somebody is in a block: chip, name, what they do. */
export function personWidth({ chip, name, does }: { chip: string; name: string; does: string }): number {
	return Math.max(23, chip.length * CHIP_CHAR + 8) + 5 + name.length * NAME_CHAR + (does ? does.length * 6 + 5 : 0) + 10;
}

/** Decides how an item is drawn in a box of pixels. */
export function fit(width: number, height: number, item: Drawn): Fit {
	const inner = width - PADDING;
	const narrow = width < 270;
	if (item.plain || height < TWO_LINES) {
		const words = inner - NUMBER - (item.clash ? SIGN : 0);
		const label = labelWidth(item.label);
		const below = label > 0 && words - label < Math.min(FIRST_WORDS, item.title.length * TITLE_CHAR);
		const left = below ? words : words - label;
		const kind = item.plain ? 'span' : 'start';
		return { size: 'xs', narrow, titleLines: 1, people: 0, time: left - TIMES[kind] > FIRST_WORDS ? kind : 'none', below };
	}
	const time = narrow ? 'none' : 'span';
	const needed = Math.ceil((item.title.length * TITLE_CHAR) / Math.max(40, inner - NUMBER - TIMES[time]));
	if (height < 56) {
		const room = inner - footWidth(item.label, item.rule);
		const shown = narrow ? 0 : inRows(item.people.map(personWidth), room, 1);
		return { size: 's', narrow, titleLines: 1, people: shown, time, below: false };
	}
	// What is left between padding and foot: lines of the title, then rows of people.
	const left = height - VERTICAL - FOOT;
	const row = narrow ? 15 : LINE;
	const kept = item.people.length > 0 ? row : 0;
	const titleLines = Math.max(1, Math.min(needed, 3, Math.floor((left - kept) / TITLE_LINE)));
	const rows = Math.max(0, Math.floor((left - titleLines * TITLE_LINE) / row));
	const people = narrow ? Math.min(item.people.length, rows) : inRows(item.people.map(personWidth), inner, Math.min(rows, 3));
	return { size: 'm', narrow, titleLines, people, time, below: false };
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
