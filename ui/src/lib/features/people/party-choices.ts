import type { Choice } from '$lib/components';
import type { PartyView } from '$lib/ipc';

/** The countries and bodies to choose from, found by code, by every name and in their own language. */
export function partyChoices(parties: readonly PartyView[]): Choice[] {
	return parties.map((party) => ({
		value: party.code,
		label: party.name,
		hint: party.code,
		find: `${party.own_name} ${party.full_name}`
	}));
}
