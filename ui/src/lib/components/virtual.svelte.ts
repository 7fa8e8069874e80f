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
