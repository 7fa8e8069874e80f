/** Where the items of a day stand on the timeline. Pure arithmetic: minutes and lanes in, fractions and pixels out. */

/** An item as far as its place on the timeline goes; minutes after midnight, `end` may be past midnight. */
export interface Slot {
	id: string;
	start: number;
	end: number;
	room: string | null;
	/** Spreads over columns that are free, even where each room has a column of its own: breaks, items without a room. */
	loose: boolean;
}

/** A place among the lanes of its moment. `lane` and `span` count lanes from the left, `lanes` is how many there are. */
export interface Box extends Slot {
	lane: number;
	span: number;
	lanes: number;
	/** Items that are joined by overlaps share a cluster. */
	cluster: number;
}

/** A box in pixels below the top of the timeline. */
export interface Placed extends Box {
	top: number;
	height: number;
}

/** How the pixels are spent: per minute, at least for each item, between two items. */
export interface Scale {
	perMinute: number;
	from: number;
	least: (box: Box) => number;
	gap: number;
}

/**
 * Puts the items of one day into lanes. Items that share a minute stand side by side, in the order of their rooms where
 * that takes no more lanes than there are items at once; an item that has nobody beside it takes the whole width. With `columns`, each of these rooms keeps a column all day.
 *
 * The cost is that of sorting, and for each item one binary search per lane of its moment.
 */
export function boxes(slots: readonly Slot[], rooms: readonly string[], columns: readonly string[] | null = null): Box[] {
	const rank = new Map(rooms.map((room, index) => [room, index]));
	const rankOf = (slot: Slot) => (slot.room === null ? rooms.length : (rank.get(slot.room) ?? rooms.length));
	const sorted = [...slots].sort((a, b) => a.start - b.start || rankOf(a) - rankOf(b) || b.end - a.end || (a.id < b.id ? -1 : 1));
	const clusters: Slot[][] = [];
	let end = -Infinity;
	for (const slot of sorted) {
		if (columns === null ? slot.start >= end : clusters.length === 0) clusters.push([]);
		clusters.at(-1)!.push(slot);
		end = Math.max(end, slot.end);
	}
	return clusters.flatMap((cluster, index) => lanes(cluster, index, rankOf, columns));
}

/** Puts the items of one cluster, sorted by start, into lanes. */
function lanes(cluster: readonly Slot[], index: number, rankOf: (slot: Slot) => number, columns: readonly string[] | null): Box[] {
	const byRank = new Map<number, Slot[][]>();
	for (const room of columns ?? []) byRank.set(rankOf({ id: '', start: 0, end: 0, room, loose: false }), [[]]);
	const own = new Map<Slot, Slot[]>();
	for (const slot of cluster) {
		// What belongs to no room needs no column of its own while one is free.
		const rank = columns && slot.loose && byRank.size > 0 && !byRank.has(rankOf(slot)) ? Math.min(...byRank.keys()) : rankOf(slot);
		const found = byRank.get(rank) ?? [];
		byRank.set(rank, found);
		let lane = found.find((others) => (others.at(-1)?.end ?? -Infinity) <= slot.start);
		if (!lane) found.push((lane = []));
		lane.push(slot);
		own.set(slot, lane);
	}
	let all = [...byRank.entries()].sort(([a], [b]) => a - b).flatMap(([, found]) => found);
	if (columns === null && all.length > 1) {
		const fewest = fewestLanes(cluster);
		if (fewest.length < all.length) {
			all = fewest;
			for (const lane of all) for (const slot of lane) own.set(slot, lane);
		}
	}
	const at = new Map(all.map((lane, number) => [lane, number]));
	return cluster.map((slot) => {
		let lane = at.get(own.get(slot)!)!;
		let span = 1;
		if (columns === null || slot.loose) {
			while (lane + span < all.length && free(all[lane + span]!, slot)) span++;
			// To the left only where everything is free, so that two neighbours never take the same lane.
			let left = lane;
			while (left > 0 && free(all[left - 1]!, slot)) left--;
			if (left === 0) {
				span += lane;
				lane = 0;
			}
		}
		return { ...slot, lane, span, lanes: all.length, cluster: index };
	});
}

/**
 * Puts the items of a cluster, sorted by start, into as few lanes as there are items at once: each into the lane that its
 * room had before, where that is free, else into the first that is.
 */
function fewestLanes(cluster: readonly Slot[]): Slot[][] {
	const found: Slot[][] = [];
	for (const slot of cluster) {
		const open = found.filter((lane) => lane.at(-1)!.end <= slot.start);
		const lane = open.find((lane) => lane.at(-1)!.room === slot.room) ?? open[0];
		if (lane) lane.push(slot);
		else found.push([slot]);
	}
	return found;
}

/** Whether nothing in a lane shares a minute with an item; the lane is sorted and does not overlap itself. */
function free(lane: readonly Slot[], slot: Slot): boolean {
	let low = 0;
	let high = lane.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (lane[middle]!.end <= slot.start) low = middle + 1;
		else high = middle;
	}
	return low === lane.length || lane[low]!.start >= slot.end;
}

/**
 * Gives boxes their pixels. An item too short to be read gets the least height; what follows right behind it begins that
 * much lower and still ends in time, so that nothing is covered and the next gap takes up the rest.
 */
export function settle(found: readonly Box[], { perMinute, from, least, gap }: Scale): Placed[] {
	let cluster = -1;
	let below = -Infinity;
	let floors: number[] = [];
	return found.map((box) => {
		if (box.cluster !== cluster) {
			cluster = box.cluster;
			below = Math.max(below, ...floors);
			floors = Array.from({ length: box.lanes }, () => below);
		}
		const covered = floors.slice(box.lane, box.lane + box.span);
		const top = Math.max((box.start - from) * perMinute, ...covered);
		const bottom = (box.end - from) * perMinute - gap;
		const height = Math.max(bottom - top, least(box));
		floors.fill(top + height + gap, box.lane, box.lane + box.span);
		return { ...box, top, height };
	});
}

/** A part of the timeline in pixels, from its left upper corner. */
export interface View {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** The boxes of a day that touch a part of the timeline; the day is as wide as it is, at some pixels from the left. */
export function within(placed: readonly Placed[], day: { left: number; width: number }, view: View): Placed[] {
	return placed.filter((box) => {
		const left = day.left + (day.width * box.lane) / box.lanes;
		const right = left + (day.width * box.span) / box.lanes;
		return box.top < view.bottom && box.top + box.height > view.top && left < view.right && right > view.left;
	});
}

/** Where an arrow leads from an item: up and down in its day, left and right to what stands beside it or on the next day. */
export function neighbour(days: readonly (readonly Box[])[], id: string, arrow: 'up' | 'down' | 'left' | 'right'): string | null {
	const day = days.findIndex((found) => found.some((box) => box.id === id));
	const boxes = days[day];
	const from = boxes?.find((box) => box.id === id);
	if (!boxes || !from) return days.find((found) => found.length > 0)?.[0]?.id ?? null;
	const middle = (box: Box) => (box.lane + box.span / 2) / box.lanes;
	if (arrow === 'up' || arrow === 'down') {
		const ahead = boxes.filter((box) => (arrow === 'down' ? box.start >= from.end : box.end <= from.start));
		if (ahead.length === 0) {
			// An item that overlaps its neighbour is still reached, in reading order.
			const at = boxes.indexOf(from) + (arrow === 'down' ? 1 : -1);
			return boxes[at]?.id ?? null;
		}
		const edge = arrow === 'down' ? Math.min(...ahead.map((box) => box.start)) : Math.max(...ahead.map((box) => box.end));
		const nearest = ahead.filter((box) => (arrow === 'down' ? box.start : box.end) === edge);
		return nearest.reduce((best, box) => (Math.abs(middle(box) - middle(from)) < Math.abs(middle(best) - middle(from)) ? box : best)).id;
	}
	const by = arrow === 'right' ? 1 : -1;
	const beside = boxes.filter((box) => box.start < from.end && box.end > from.start && (middle(box) - middle(from)) * by > 0);
	if (beside.length > 0) return beside.reduce((best, box) => ((middle(box) - middle(best)) * by < 0 ? box : best)).id;
	for (let next = day + by; next >= 0 && next < days.length; next += by) {
		const there = days[next]!;
		const away = (box: Box) => (box.start <= from.start && box.end > from.start ? 0 : Math.abs(box.start - from.start));
		// Of those side by side the one that is nearest on the screen.
		const nearer = (one: Box, other: Box) => away(one) - away(other) || (middle(one) - middle(other)) * by;
		if (there.length > 0) return there.reduce((best, box) => (nearer(box, best) < 0 ? box : best)).id;
	}
	return null;
}
