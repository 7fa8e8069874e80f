import type { BoardDay } from '$lib/ipc';
import type { Agenda } from '../agenda.svelte';
import { drawnOf } from '../blocks';
import { isProgramme } from '../item/item-draft';
import type { Spot } from './drag';
import { leastHeight, leastWidth } from './fit';
import { boxes, settle, within, type Box, type Placed, type Slot, type View } from './layout';

/** Pixels of a minute: as many as show the programme at once, within what can be read and what still looks like a plan. */
const MINUTE = { least: 1.21, most: 1.9 };
const HEAD = 34;
const ROOMS = 24;
/** Pixels between two items, one below the other and side by side. */
export const GAP = 3;
const BETWEEN = 4;
/** The hours at the left, and what is between two days. */
const AXIS = 52;
const BESIDE = 10;
/** By how much the view moves before it is looked at anew, and how much is drawn around it. */
const STEP = 120;
const AROUND = 240;
/** Pixels above the first item at the first look, for the hour beside it. */
export const EDGE = 8;

const EVERYTHING: View = { top: -Infinity, bottom: Infinity, left: -Infinity, right: Infinity };

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

	/**
	 * The hours that are shown, and where the programme begins and ends within the hours of the days: what lies outside them
	 * is reached by scrolling, and does not make everything else smaller.
	 */
	range = $derived.by(() => {
		const agenda = this.#agenda;
		const hours = agenda.board?.hours ?? { from: 540, to: 1080 };
		let from = hours.from;
		let to = hours.to;
		let first = Infinity;
		let last = -Infinity;
		for (const item of agenda.items) {
			const end = agenda.bottom(item);
			from = Math.min(from, item.start);
			to = Math.max(to, end);
			if (item.start >= hours.to || end <= hours.from) continue;
			first = Math.min(first, Math.max(item.start, hours.from));
			last = Math.max(last, Math.min(end, hours.to));
		}
		from = Math.floor(from / 60) * 60;
		return { from, to, first: Number.isFinite(first) ? first : hours.from, last: Number.isFinite(last) ? last : hours.to };
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
	/** What decides how each item is drawn, wherever it is put. */
	drawn = $derived.by(() => new Map([...this.#agenda.stored.values()].map((item) => [item.id, drawnOf(this.#agenda, item)])));
	/** The items of each day with the pixels that they take. What stays where it was is the same as before, and not drawn anew. */
	placed = $derived.by(() => {
		const placed = this.days.map((day, index) =>
			settle(day.boxes, {
				perMinute: this.perMinute,
				from: this.range.from,
				least: (box) => leastHeight(this.widthIn(box, index), this.drawn.get(box.id)!),
				gap: GAP
			}).map((box) => this.#asBefore(box))
		);
		this.#before = new Map(placed.flat().map((box) => [box.id, box]));
		return placed;
	});
	#before = new Map<string, Placed>();
	#asBefore(box: Placed): Placed {
		const before = this.#before.get(box.id);
		const same = (of: keyof Placed) => of === 'cluster' || before?.[of] === box[of];
		return before && (Object.keys(box) as (keyof Placed)[]).every(same) ? before : box;
	}
	/** Every item keeps a width in which its label is whole, so that a day with many rooms may be wider than the others. */
	columns = $derived(
		`${AXIS}px ${this.days
			.map((day) => {
				const labels = day.boxes.map((box) => ((leastWidth(this.drawn.get(box.id)!) + BETWEEN) * box.lanes) / box.span);
				return `minmax(${Math.ceil(Math.max(240, day.lanes * (day.rooms ? 168 : 140), ...labels))}px, 1fr)`;
			})
			.join(' ')}`
	);

	/** What is looked at, in pixels; null before anybody looked, so that what would not be seen is not drawn either. */
	view = $state.raw<View | null>(null);
	/** The items of each day that are looked at, with those that are drawn wherever they are. */
	shown = $derived.by(() => {
		const { view } = this;
		if (view === null) return [];
		let left = AXIS;
		return this.placed.map((placed, index) => {
			const day = { left, width: this.widthOf(index) };
			left += day.width + BESIDE;
			const seen = within(placed, day, view);
			const kept = placed.filter((box) => this.#kept.has(box.id) && !seen.includes(box));
			return kept.length === 0 ? seen : [...seen, ...kept].sort((a, b) => a.start - b.start || a.lane - b.lane);
		});
	});
	#kept = $state.raw<ReadonlySet<string>>(new Set());

	/** Says what is drawn wherever it is: it has the focus, or is dragged. */
	keep(ids: readonly string[]) {
		const kept = new Set(ids);
		if (kept.size !== this.#kept.size || ids.some((id) => !this.#kept.has(id))) this.#kept = kept;
	}

	/**
	 * Says what of the place is looked at; some more all around, so that what comes into view is there already. Of a place
	 * that has no size, as where nothing is laid out, everything is.
	 */
	look(place: { scrollTop: number; scrollLeft: number; clientHeight: number; clientWidth: number }) {
		const { scrollTop, scrollLeft, clientHeight, clientWidth } = place;
		if (clientHeight === 0) {
			this.view ??= EVERYTHING;
			return;
		}
		const [down, across] = [Math.floor(scrollTop / STEP) * STEP, Math.floor(scrollLeft / STEP) * STEP];
		const view = {
			top: down - AROUND,
			bottom: down + clientHeight + STEP + AROUND,
			left: across - AROUND,
			right: across + clientWidth + STEP + AROUND
		};
		const same = this.view && (Object.keys(view) as (keyof View)[]).every((side) => this.view![side] === view[side]);
		if (!same) this.view = view;
	}

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
