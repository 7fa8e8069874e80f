import type { Toasts } from '$lib/components';
import { refusal, type AgendaItem, type ItemDetails, type Placement } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { dayShort, errorWords } from '$lib/words';
import { createContext } from 'svelte';
import type { Agenda } from '../agenda.svelte';
import { beside, firstFree, lengthened, nudged, samePlace } from './drag';
import { nameOf } from '../blocks';
import { newItem } from '../item/item-draft';
import type { LaidOutAs } from './templates';

/** Minutes of a new item. */
const NEW = 30;

/** Everything that can be done to an item on the board, said to readers and refused in words. */
export class Verbs {
	#agenda: Agenda;
	#toasts: Toasts;

	constructor(agenda: Agenda, toasts: Toasts) {
		this.#agenda = agenda;
		this.#toasts = toasts;
	}

	/** Puts an item somewhere and says where. */
	put(item: AgendaItem, placement: Placement) {
		return this.#try(() => this.move(item, placement));
	}

	/** Puts an item somewhere for a form, which says itself why it was refused. */
	async move(item: AgendaItem, placement: Placement): Promise<void> {
		if (samePlace(item, placement)) return;
		const placed = this.#agenda.place(item, placement);
		this.#agenda.said = this.#whereabouts(item, placement);
		await placed;
	}

	/** Moves an item by minutes. */
	nudge(item: AgendaItem, by: number) {
		if (item.day) return this.put(item, { ...placementOf(item), ...nudged(placementOf(item), by) });
	}

	/** Makes an item longer or shorter by minutes. */
	lengthen(item: AgendaItem, by: number) {
		if (item.day) return this.put(item, lengthened(placementOf(item), by));
	}

	/** Moves an item to the next or previous day. */
	toDay(item: AgendaItem, by: number) {
		const day = item.day && beside(this.#agenda.days, item.day, by);
		if (day) return this.put(item, { ...placementOf(item), day });
	}

	/** Moves an item to the next or previous room. */
	toRoom(item: AgendaItem, by: number) {
		if (!item.day) return;
		const room = item.room === null ? this.#agenda.rooms.at(by > 0 ? 0 : -1) : beside(this.#agenda.rooms, item.room, by);
		if (room) return this.put(item, { ...placementOf(item), room });
	}

	/** To the neighbouring column: the room where rooms have columns, and the day at their ends. */
	toColumn(item: AgendaItem, by: number) {
		const room = this.#agenda.columns && item.room !== null ? beside(this.#agenda.rooms, item.room, by) : null;
		return room ? this.toRoom(item, by) : this.toDay(item, by);
	}

	/** Takes an item off the timeline. */
	unschedule(item: AgendaItem) {
		if (!item.day) return;
		this.#agenda.backlog = true;
		return this.put(item, { ...placementOf(item), day: null });
	}

	/** Puts a proposal at the first time when nothing is planned. */
	schedule(item: AgendaItem) {
		const { days, board, items } = this.#agenda;
		if (item.day || !board) return;
		const free = firstFree(days, this.#taken(items), board.hours, item.duration);
		if (free) return this.put(item, { ...placementOf(item), ...free });
		this.#toasts.say(m.board_no_room({ minutes: item.duration }), { tone: 'bad' });
	}

	remove(item: AgendaItem) {
		return this.#try(async () => {
			await this.#agenda.remove(item);
			this.#agenda.said = m.board_said_removed({ item: nameOf(item) });
		});
	}

	duplicate(item: AgendaItem) {
		return this.#try(async () => {
			await this.#agenda.duplicate(item);
			this.#agenda.said = m.board_said_duplicated({ item: nameOf(item) });
		});
	}

	/** Splits an item for a form, which says itself why it was refused. */
	async split(item: AgendaItem, after: number): Promise<void> {
		await this.#agenda.split(item, after);
		this.#agenda.said = m.board_said_split({ item: nameOf(item), minutes: after });
	}

	merge(item: AgendaItem) {
		return this.#try(async () => {
			await this.#agenda.merge(item);
			this.#agenda.said = m.board_said_merged({ item: nameOf(item) });
		});
	}

	swapRooms(item: AgendaItem, other: AgendaItem) {
		return this.#try(async () => {
			await this.#agenda.swapRooms(item, other);
			this.#agenda.said = m.board_said_swapped({ item: nameOf(item), other: nameOf(other) });
		});
	}

	renumber() {
		return this.#try(async () => {
			const count = await this.#agenda.renumber();
			// What changed names itself; that nothing had to change is said here.
			if (count === 0) this.#toasts.say(m.board_renumbered_none());
		});
	}

	/** Keeps some fields of an item; false where that was refused. */
	edit(item: AgendaItem, change: Partial<ItemDetails>): Promise<boolean> {
		return this.#try(async () => {
			const { id: _id, revision: _revision, reference: _reference, meeting: _meeting, ...details } = item;
			await this.#agenda.edit(item, { ...details, ...change });
		});
	}

	/** Adds a topic beside the timeline, by its title; the proposals stay as they are. */
	propose(title: string): Promise<boolean> {
		return this.#try(async () => {
			const { board } = this.#agenda;
			if (!board) return;
			const item = await this.#agenda.addTopic({
				...newItem({ kind: 'plenary', title, duration: NEW }),
				start: board.hours.from,
				chatham_house: board.chatham_house
			});
			this.#agenda.said = m.board_said_added({ item: nameOf(item) });
		});
	}

	/** Adds an item at the first free time, or beside the timeline, and opens it. */
	add(day: string | null | undefined = undefined) {
		const { days, board, items, currentItem } = this.#agenda;
		if (!board) return;
		const behind = currentItem?.day ? [currentItem.day, ...days] : days;
		const free = day === null ? null : firstFree(day ? [day] : behind, this.#taken(items), board.hours, NEW);
		return this.#try(async () => {
			if (!free) this.#agenda.backlog = true;
			const item = await this.#agenda.add({
				...newItem({ kind: 'plenary', title: m.board_new_title(), duration: NEW }),
				day: free?.day ?? null,
				start: free?.start ?? board.hours.from,
				room: board.rooms[0]?.id ?? null,
				online: board.rooms[0]?.hybrid ?? false,
				chatham_house: board.chatham_house
			});
			this.#agenda.panelOpen = true;
			this.#agenda.said = m.board_said_added({ item: nameOf(item) });
		});
	}

	layOut(day: string, as: LaidOutAs) {
		return this.#try(async () => {
			await ('own' in as ? this.#agenda.applyOwnTemplate(day, as.own) : this.#agenda.applyTemplate(day, as.day));
			this.#agenda.current = this.#agenda.items.find((item) => item.day === day)?.id ?? null;
			this.#agenda.said = m.board_said_laid_out({ day: dayShort(day) });
		});
	}

	/** When each item stands on a scale of hours. */
	#taken(items: readonly AgendaItem[]) {
		return items.map((item) => ({ day: item.day, start: item.start, end: this.#agenda.bottom(item) }));
	}

	#whereabouts(item: AgendaItem, to: Placement): string {
		const name = nameOf(item);
		if (to.day === null) return m.board_said_unscheduled({ item: name });
		const time = this.#agenda.when(to);
		const room = this.#agenda.room(to.room)?.name;
		if (item.day !== to.day) {
			return room && item.room !== to.room
				? m.board_said_moved_day_room({ item: name, day: dayShort(to.day), time, room })
				: m.board_said_moved_day({ item: name, day: dayShort(to.day), time });
		}
		if (item.room !== to.room) return m.board_said_moved_room({ item: name, time, room: room ?? m.board_no_room_name() });
		if (item.duration !== to.duration) return m.board_said_length({ item: name, time, minutes: to.duration });
		return m.board_said_moved({ item: name, time });
	}

	/** Does it and says why it was refused, if it was; tells whether it was done. */
	async #try(work: () => Promise<unknown>): Promise<boolean> {
		try {
			await work();
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code === 'cancelled') return false;
			const reload = { label: m.board_reload(), run: () => void this.#agenda.load() };
			this.#toasts.say(errorWords(refused), { tone: 'bad', action: refused.code === 'changed_meanwhile' ? reload : undefined });
			return false;
		}
	}
}

/** The placement that an item has. */
export function placementOf({ day, start, duration, room }: AgendaItem): Placement {
	return { day, start, duration, room };
}

export const [useVerbs, provideVerbs] = createContext<Verbs>();
