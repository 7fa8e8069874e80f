import type { AgendaItem, ItemKind, RoomFeature } from '$lib/ipc';
import { roomFeatureWords } from '$lib/words';
import type { Agenda } from './agenda.svelte';
import type { Clash } from '$lib/ipc';

/** The colour of the tag of each kind. */
export const kindLook: Record<ItemKind, string> = {
	plenary: 'acc',
	workshop: 'violet',
	tour_de_table: 'teal',
	panel: 'teal',
	break: 'line',
	social: 'line',
	other: 'line'
};

/** What an item is called in a sentence: its number, or its title where it has none. */
export function itemName(item: AgendaItem): string {
	return item.number ?? item.title;
}

/** "5a  Workshop A: …": an item as lists of choices show it. */
export function itemTitle(item: AgendaItem): string {
	return item.number ? `${item.number}  ${item.title}` : item.title;
}

/** The items that stand beside one, under the same heading. */
export function parallelTo(agenda: Agenda, item: AgendaItem): AgendaItem[] {
	if (item.parallel === '') return [];
	return agenda.items.filter((other) => other.id !== item.id && other.parallel === item.parallel && other.day === item.day);
}

/** The parallel items whose room does not have what a clash is about; swapping rooms with one of them mends it here. */
export function swapsFor(agenda: Agenda, item: AgendaItem, clash: Clash): AgendaItem[] {
	const mends = (room: ReturnType<Agenda['room']>): boolean => {
		if (!room) return false;
		if (clash.code === 'room_too_small') return room.capacity !== null && room.capacity >= Number(clash.facts.count);
		if (clash.code === 'mode_not_allowed') return room.hybrid;
		if (clash.code !== 'needs_unmet') return false;
		const wanted = clash.facts.feature?.toLowerCase();
		return room.features.some((feature: RoomFeature) => roomFeatureWords[feature]().toLowerCase() === wanted);
	};
	return parallelTo(agenda, item).filter((other) => other.room !== item.room && mends(agenda.room(other.room)));
}
