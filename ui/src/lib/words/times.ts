/** Times of a day and lengths, in minutes and for a turn in seconds, as people write them. */
import type { ClockChange } from '$lib/ipc';
import { dayOfMonth } from './dates';

const DAY = 24 * 60;

/** When something begins: minutes after midnight of its day; nowhere, while it has none. */
export interface Begin {
	day: string | null;
	start: number;
}

/** "09:30" of minutes after midnight; past midnight as the clock of the next day shows it. */
export function clockOf(minutes: number): string {
	const wall = ((minutes % DAY) + DAY) % DAY;
	return `${String(Math.floor(wall / 60)).padStart(2, '0')}:${String(wall % 60).padStart(2, '0')}`;
}

/** Minutes after midnight of "9:30", "09.30", "9h30" or "0930"; null where it is no time. */
export function minutesOf(text: string): number | null {
	const found = /^(\d{1,2})[:.h](\d{2})$/i.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
	if (!found) return null;
	const [hours, minutes] = [Number(found[1]), Number(found[2])];
	return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/**
 * What the clock shows when so many minutes have passed since something began, in minutes after the midnight of its day.
 * Where the clock is put forward or back is what the backend says; this is the one place that adds minutes to a time.
 */
export function clockAfter({ day, start }: Begin, minutes: number, changes: readonly ClockChange[]): number {
	let begin = start;
	let at = start + minutes;
	for (const change of day === null ? [] : changes) {
		const moment = daysBetween(day!, change.day) * DAY + change.minutes;
		if (begin < moment) {
			if (at >= moment) at += change.by;
		} else if (begin < moment + change.by) {
			// The clock jumps over the start: it is the moment after the jump.
			at += moment + change.by - begin;
			begin = moment + change.by;
		} else if (at < moment + change.by) {
			at -= change.by;
		}
	}
	return at;
}

/** A time of the clock that does not exist on a day, since the clock jumps over it that night. */
export interface Skipped {
	/** What the clock shows last before it jumps. */
	from: number;
	/** What it shows then. */
	to: number;
}

/** Whether the clock jumps over the begin of something, and from where to where; null where that time exists. */
export function skippedAt({ day, start }: Begin, changes: readonly ClockChange[]): Skipped | null {
	for (const change of day === null ? [] : changes) {
		const from = daysBetween(day!, change.day) * DAY + change.minutes;
		if (from <= start && start < from + change.by) return { from, to: from + change.by };
	}
	return null;
}

function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (DAY * 60_000));
}

/** "14:00–15:20" of something held; with the date behind it where it ends on another day: "23:30–00:30 (27 June)". */
export function spanOf(held: Begin & { duration: number }, changes: readonly ClockChange[]): string {
	const begins = clockAfter(held, 0, changes);
	const ends = clockAfter(held, held.duration, changes);
	const days = Math.floor(ends / DAY) - Math.floor(begins / DAY);
	const date = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + Math.floor(ends / DAY) * DAY * 60_000).toISOString().slice(0, 10);
	return `${clockOf(begins)}–${clockOf(ends)}${held.day !== null && days !== 0 ? ` (${dayOfMonth(date(held.day))})` : ''}`;
}

/** "7" or "6:45" of minutes. */
export function hoursOf(minutes: number): string {
	return minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes of "7", "6.5", "6,5" or "6:45" hours; null where it is no length within a day. */
export function minutesOfHours(text: string): number | null {
	const typed = text.trim();
	const clock = /^(\d{1,2}):([0-5]\d)$/.exec(typed);
	const decimal = /^\d{1,2}(?:[.,]\d{1,2})?$/.exec(typed);
	if (!clock && !decimal) return null;
	const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : Math.round(Number(typed.replace(',', '.')) * 60);
	return minutes <= DAY ? minutes : null;
}

/** "1:34" of seconds. */
export const spent = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Seconds of "2" or "2:30" minutes; null where it is no length. */
export function secondsOf(text: string): number | null {
	const found = /^(\d{1,2})(?::([0-5]\d))?$/.exec(text.trim());
	return found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : null;
}

/** The minute in which something is, to be told from another. */
export const minuteOf = (at: Date): string => at.toISOString().slice(0, 16);

/** Does something now and each second, until the answer is called. */
export function everySecond(run: () => void): () => void {
	run();
	const timer = setInterval(run, 1000);
	return () => clearInterval(timer);
}
