import type { AgendaItem, ItemKind } from '$lib/ipc';
import type { Agenda } from './agenda.svelte';

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

/** The item that holds another one beside itself; null where that one stands alone, or holds others itself. */
export function heldBy(agenda: Agenda, item: AgendaItem): AgendaItem | null {
	if (item.parallel === '' || item.parallel === item.reference) return null;
	const group = agenda.items.filter((other) => other.id !== item.id && other.parallel === item.parallel);
	return group.find((other) => other.reference === item.parallel) ?? group[0] ?? null;
}

/** The items that stand beside one, under the same heading. */
export function parallelTo(agenda: Agenda, item: AgendaItem): AgendaItem[] {
	if (item.parallel === '') return [];
	return agenda.items.filter((other) => other.id !== item.id && other.parallel === item.parallel && other.day === item.day);
}
