/** The arithmetic of dragging on the timeline: pointer positions in, placements out. */
import type { Placement } from '$lib/ipc';

/** Minutes that a drag snaps to, and those of the fine grid while Shift or Alt is held. */
export const SNAP = 5;
export const FINE = 1;
/** The shortest item that a drag can make, in minutes. */
export const SHORTEST = 5;
/** Minutes of a day: an item belongs to the day on which it begins. */
const DAY = 24 * 60;

/** What is dragged: the whole item, or one of its ends. */
export type Grip = 'move' | 'start' | 'end';

/** Where the pointer is. `minute` is not rounded; a null day is the column of proposals. */
export interface Spot {
	day: string | null;
	minute: number;
	/** The room of the column under the pointer; undefined where the columns stand for no room. */
	room?: string | null;
}

/** Rounds minutes to the grid. */
export function snap(minutes: number, grid: number): number {
	return Math.round(minutes / grid) * grid;
}

/**
 * Returns where an item goes while its grip is at a spot. `grabbed` says how many minutes below its start the pointer took
 * hold of it. Starts stay within the day, lengths above the shortest.
 */
export function dropped(from: Placement, grip: Grip, grabbed: number, spot: Spot, grid: number): Placement {
	if (grip === 'move') {
		if (spot.day === null) return { ...from, day: null };
		const start = clamp(snap(spot.minute - grabbed, grid), 0, DAY - grid);
		return { ...from, day: spot.day, start, room: spot.room === undefined ? from.room : spot.room };
	}
	const end = from.start + from.duration;
	if (grip === 'start') {
		const start = clamp(snap(spot.minute, grid), 0, Math.max(0, end - SHORTEST));
		return { ...from, start, duration: end - start };
	}
	return { ...from, duration: Math.max(SHORTEST, snap(spot.minute, grid) - from.start) };
}

/** Whether two placements are the same, so that nothing needs to be saved. */
export function samePlace(one: Placement, other: Placement): boolean {
	return one.day === other.day && one.start === other.start && one.duration === other.duration && one.room === other.room;
}

/** Moves a placement by minutes, within its day. */
export function nudged(from: Placement, by: number): Placement {
	return { ...from, start: clamp(from.start + by, 0, DAY - 1) };
}

/** Changes the length by minutes, never below one step. */
export function lengthened(from: Placement, by: number): Placement {
	return { ...from, duration: Math.max(Math.abs(by), from.duration + by) };
}

/** Returns the neighbour of a value in a list, or null at its ends. */
export function beside<T>(list: readonly T[], value: T, by: number): T | null {
	const at = list.indexOf(value);
	return at === -1 ? null : (list[at + by] ?? null);
}

/**
 * Finds the first time on the days when nothing is planned for so many minutes: between the hours of the day, on the fine
 * steps of the snap. Null where every day is full.
 */
export function firstFree(
	days: readonly string[],
	taken: readonly { day: string | null; start: number; end: number }[],
	hours: { from: number; to: number },
	minutes: number
): { day: string; start: number } | null {
	for (const day of days) {
		const sorted = taken.filter((item) => item.day === day).sort((a, b) => a.start - b.start);
		let at = hours.from;
		// A day that has begun is not filled from its very first hour: what is free before the first item stays free.
		if (sorted[0] && sorted[0].start > at) at = sorted[0].start;
		for (const item of sorted) {
			if (item.start >= at + minutes) break;
			at = Math.max(at, item.end);
		}
		if (at + minutes <= hours.to) return { day, start: at };
	}
	return null;
}

/** How fast the view scrolls while the pointer is near an edge, in pixels of a frame; 0 in the middle. */
export function edgeSpeed(at: number, from: number, to: number, zone = 44, most = 14): number {
	if (at < from + zone) return -Math.ceil(most * Math.min(1, (from + zone - at) / zone));
	if (at > to - zone) return Math.ceil(most * Math.min(1, (at - to + zone) / zone));
	return 0;
}

function clamp(value: number, from: number, to: number): number {
	return Math.min(to, Math.max(from, value));
}
