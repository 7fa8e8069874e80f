import type { AgendaItem, Clash, Finding, Room } from '$lib/ipc';
import type { Agenda } from '../agenda.svelte';
import { parallelTo } from '../looks';

/** The order in which clashes and findings weigh. */
export const LEVELS = ['error', 'warning', 'note'] as const;

/** Shows the item where a finding is mended. */
export function goTo(agenda: Agenda, finding: Finding) {
	if (finding.item === null) return;
	agenda.current = finding.item;
	agenda.panelOpen = true;
}

/** The parallel items whose room does not have what a clash is about; swapping rooms with one of them mends it here. */
export function swapsFor(agenda: Agenda, item: AgendaItem, clash: Clash): AgendaItem[] {
	const mends = (room: Room | null): boolean => {
		if (!room) return false;
		if (clash.code === 'room_too_small') return room.capacity !== null && room.capacity >= (clash.seats ?? 0);
		if (clash.code === 'mode_not_allowed') return room.hybrid;
		return clash.feature !== null && room.features.includes(clash.feature);
	};
	return parallelTo(agenda, item).filter((other) => other.room !== item.room && mends(agenda.room(other.room)));
}
