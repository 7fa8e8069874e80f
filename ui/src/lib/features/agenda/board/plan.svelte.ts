import type { BoardDay } from '$lib/ipc';
import type { Agenda } from '../agenda.svelte';
import { drawnOf } from '../blocks';
import { isProgramme } from '../item/item-draft';
import type { Spot } from './drag';
import { leastHeight, leastWidth } from './fit';
import { boxes, settle, type Box, type Slot } from './layout';

/** Pixels of a minute: as many as show the programme at once, within what can be read and what still looks like a plan. */
const MINUTE = { least: 1.21, most: 1.9 };
const HEAD = 34;
const ROOMS = 24;
/** Pixels between two items, one below the other and side by side. */
export const GAP = 3;
const BETWEEN = 4;
/** Pixels above the first item at the first look, for the hour beside it. */
export const EDGE = 8;

/** One day of the plan. */
export interface PlannedDay {
	date: string;
	number: number;
	/** The rooms that have a column of their own; null where columns stand for no room. */
	rooms: string[] | null;
	boxes: Box[];
	lanes: number;
	about: BoardDay | null;
}

/** Where everything stands on the timeline: the days on one scale of hours, and their items in pixels. */
export class Plan {
	/** How high the place of the timeline is, and how wide each day. */
	paneHeight = $state(0);
	widths = $state<number[]>([]);
	#agenda: Agenda;

	constructor(agenda: Agenda) {
		this.#agenda = agenda;
	}

	/** The hours that are shown, and where the first item begins and the last one ends. */
	range = $derived.by(() => {
		const agenda = this.#agenda;
		const hours = agenda.board?.hours ?? { from: 540, to: 1080 };
		let first = Infinity;
		let last = -Infinity;
		for (const item of agenda.items) {
			first = Math.min(first, item.start);
			last = Math.max(last, agenda.bottom(item));
		}
		const from = Math.floor(Math.min(first, hours.from) / 60) * 60;
		const to = Math.max(last, hours.to);
		return { from, to, first: Number.isFinite(first) ? first : from, last: Number.isFinite(last) ? last : to };
	});
	/** How high the heads of the days are. */
	head = $derived.by(() => HEAD + (this.#agenda.columns ? ROOMS : 0));
	perMinute = $derived.by(() => {
		const shown = Math.max(60, this.range.last - this.range.first);
		const fitting = (this.paneHeight - this.head - EDGE - 10) / shown;
		return Math.min(MINUTE.most, Math.max(MINUTE.least, fitting));
	});
	height = $derived((this.range.to - this.range.from) * this.perMinute);
	/** The full hours. */
	marks = $derived.by(() => {
		const marks: number[] = [];
		for (let at = this.range.from; at < this.range.to; at += 60) marks.push(at);
		return marks;
	});

	days = $derived.by(() => {
		const agenda = this.#agenda;
		const byDay = new Map<string, Slot[]>(agenda.days.map((day) => [day, []]));
		for (const item of agenda.items) {
			byDay.get(item.day!)?.push({
				id: item.id,
				start: item.start,
				end: agenda.bottom(item),
				room: item.room,
				loose: !isProgramme(item.kind) || item.room === null
			});
		}
		return [...byDay].map(([date, slots], index): PlannedDay => {
			const used = new Set(slots.map((slot) => slot.room));
			const rooms = agenda.rooms.filter((room) => used.has(room));
			const columns = agenda.columns && rooms.length > 0 ? rooms : null;
			const found = boxes(slots, agenda.rooms, columns);
			return {
				date,
				number: index + 1,
				rooms: columns,
				boxes: found,
				lanes: found.reduce((most, box) => Math.max(most, box.lanes), 1),
				about: agenda.board?.days.find((day) => day.date === date) ?? null
			};
		});
	});
	/** What decides how each item is drawn. */
	drawn = $derived.by(() => new Map(this.#agenda.items.map((item) => [item.id, drawnOf(this.#agenda, item)])));
	/** The items of each day with the pixels that they take. */
	placed = $derived(
		this.days.map((day, index) =>
			settle(day.boxes, {
				perMinute: this.perMinute,
				from: this.range.from,
				least: (box) => leastHeight(this.widthIn(box, index), this.drawn.get(box.id)!),
				gap: GAP
			})
		)
	);
	/** Every item keeps a width in which its label is whole, so that a day with many rooms may be wider than the others. */
	columns = $derived(
		`52px ${this.days
			.map((day) => {
				const labels = day.boxes.map((box) => ((leastWidth(this.drawn.get(box.id)!) + BETWEEN) * box.lanes) / box.span);
				return `minmax(${Math.ceil(Math.max(240, day.lanes * (day.rooms ? 168 : 140), ...labels))}px, 1fr)`;
			})
			.join(' ')}`
	);

	/** How wide a day is. */
	widthOf(index: number): number {
		return this.widths[index] || 400;
	}

	/** How wide an item is in its day. */
	widthIn(box: Box, index: number): number {
		return (this.widthOf(index) * box.span) / box.lanes - BETWEEN;
	}

	/** Pixels from the top of the timeline to a minute. */
	y(minute: number): number {
		return (minute - this.range.from) * this.perMinute;
	}

	/** What a place of a day stands for, by fractions of its height and width; `taken` is the item that is dragged. */
	spot(date: string, down: number, across: number, taken: string | undefined): Spot {
		const minute = this.range.from + down * (this.range.to - this.range.from);
		return { day: date, minute, room: this.#roomAt(date, minute, across, taken) };
	}

	/** The room of the column at a place: a column of its own, or that of an item that shares its time with others. */
	#roomAt(date: string, minute: number, across: number, taken: string | undefined): string | undefined {
		const day = this.days.find((one) => one.date === date);
		if (!day) return undefined;
		if (day.rooms) {
			const lane = Math.floor(across * (day.boxes[0]?.lanes ?? day.rooms.length));
			return day.boxes.find((box) => box.lane === lane && box.span === 1 && box.room !== null)?.room ?? day.rooms[lane];
		}
		// Who has the whole width keeps the room, whatever is below the pointer.
		const own = this.days.flatMap((one) => one.boxes).find((box) => box.id === taken);
		if (own && own.room !== null && own.span === own.lanes) return undefined;
		const at = (box: Box) => box.lane / box.lanes <= across && across < (box.lane + box.span) / box.lanes;
		const there = day.boxes.find((box) => box.span < box.lanes && box.start <= minute && box.end > minute && at(box));
		return there && there.id !== taken ? (there.room ?? undefined) : undefined;
	}
}
