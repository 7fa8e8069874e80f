/** How many pixels beyond the view are drawn, so that quick scrolling shows no gap. */
const BEYOND = 210;

/**
 * Which of many rows have to be drawn. Rows may have different heights; their offsets are summed once, and a binary search
 * finds the first row in view, so ten thousand rows cost as much as fifty.
 */
export class VirtualRows {
	top = $state(0);
	height = $state(600);
	#heights: () => readonly number[];
	/** Where each row begins; the last entry is the height of all. */
	offsets = $derived.by(() => {
		const heights = this.#heights();
		const offsets = new Float64Array(heights.length + 1);
		for (let index = 0; index < heights.length; index++) offsets[index + 1] = offsets[index]! + heights[index]!;
		return offsets;
	});
	first = $derived(Math.max(0, this.indexAt(this.top - BEYOND)));
	last = $derived(Math.min(this.offsets.length - 1, this.indexAt(this.top + this.height + BEYOND) + 1));
	total = $derived(this.offsets[this.offsets.length - 1] ?? 0);

	/** `head` pixels of the view are covered by what heads the columns. */
	constructor(
		heights: () => readonly number[],
		readonly head = 0
	) {
		this.#heights = heights;
	}

	/** The row that covers a height, counted from the top of the list. */
	indexAt(y: number): number {
		let low = 0;
		let high = Math.max(0, this.offsets.length - 2);
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.offsets[middle]! <= y) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Follows the view. */
	follow(view: HTMLElement): () => void {
		const read = () => {
			this.top = view.scrollTop;
			this.height = view.clientHeight || 600;
		};
		read();
		view.addEventListener('scroll', read, { passive: true });
		const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read);
		observer?.observe(view);
		return () => {
			view.removeEventListener('scroll', read);
			observer?.disconnect();
		};
	}

	/** Scrolls as little as needed to show a row below what covers the first rows in view. */
	reveal(view: HTMLElement, index: number, covered: number) {
		const begins = this.offsets[index] ?? 0;
		const ends = this.offsets[index + 1] ?? begins;
		if (begins < view.scrollTop + covered) view.scrollTop = Math.max(0, begins - covered);
		else if (ends > view.scrollTop + view.clientHeight - this.head) view.scrollTop = ends - view.clientHeight + this.head;
		this.top = view.scrollTop;
	}
}

/** How much of what scrolls around a list is left free below a row, for the bars that stay there; at most a third of it. */
const BELOW = 100;

/**
 * Scrolls what lies around a list, in a small window, as little as needed to show a row of it with the `head` pixels above;
 * the list itself shows it already.
 */
export function showAround(list: HTMLElement, row: Element, head: number) {
	let around = list.parentElement;
	while (around && !(around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY)))
		around = around.parentElement;
	if (!around) return;
	const place = around.getBoundingClientRect();
	const { top, bottom } = row.getBoundingClientRect();
	const lowest = place.bottom - Math.min(BELOW, place.height / 3);
	if (bottom > lowest) around.scrollTop += bottom - lowest;
	else if (top - head < place.top) around.scrollTop -= place.top - top + head;
}
