/** How an item is named and shown: in a word, in a sentence, by the people in it and by what does not go together. */
import type { AgendaItem, BoardPerson, HandlingLabel, ItemKind, ItemRole, PartyKind } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { dayShort } from '$lib/words';
import type { Agenda } from './agenda.svelte';
import type { Drawn } from './board/fit';
import { isProgramme } from './item/item-draft';

/** The look of each kind; breaks and the rest are hatched. */
export const blockLook: Record<ItemKind, 'pl' | 'ws' | 'tt' | 'br'> = {
	plenary: 'pl',
	workshop: 'ws',
	tour_de_table: 'tt',
	panel: 'tt',
	break: 'br',
	social: 'br',
	other: 'br'
};

/** "Item 5b, Workshop B: labour exploitation", or the title alone. */
export function nameOf(item: { number: string | null; title: string }): string {
	return item.number ? m.board_item_named({ number: item.number, title: item.title }) : item.title;
}

/** Somebody in an item, as a block names them. */
export interface PersonChip {
	key: string;
	/** What stands on the chip; empty for nobody yet. */
	chip: string;
	/** What the chip stands for. */
	of: string;
	kind: PartyKind;
	name: string;
	whole: string;
	/** "mod.", "rapp." or nothing. */
	does: string;
	confirmed: boolean;
}

const does: Record<ItemRole, () => string> = {
	co_chair: m.board_does_chair,
	moderator: m.board_does_moderator,
	speaker: () => '',
	panellist: () => '',
	rapporteur: m.board_does_rapporteur,
	organiser: () => ''
};

/** What stands on the chip of somebody: the code of the delegation, or the kind of a guest's organisation. */
export function chipOf(person: BoardPerson): string {
	if (person.who.kind !== 'guest') return person.party;
	if (person.kind === 'private') return m.board_chip_private();
	if (person.kind === 'civil_society') return m.board_chip_civil_society();
	return person.party
		.split(/[\s:,]/)[0]!
		.slice(0, 10)
		.toUpperCase();
}

/** Everybody in an item, in its order. */
export function peopleOf(agenda: Agenda, item: AgendaItem): PersonChip[] {
	return item.people.map((one, index) => {
		const person = agenda.person(one.who);
		const known = { key: `${index}-${one.role}`, does: does[one.role](), confirmed: one.confirmed };
		if (!person) {
			const name = m.board_to_be_confirmed();
			return { ...known, chip: '', of: '', kind: 'member_state', name, whole: one.note ? `${name}: ${one.note}` : name };
		}
		const whole = `${person.given_name} ${person.family_name}`.trim();
		return { ...known, chip: chipOf(person), of: person.party, kind: person.kind, name: person.family_name || whole, whole };
	});
}

/** An item as it is drawn on the timeline. */
export interface DrawnItem extends Drawn {
	people: readonly PersonChip[];
}

/** What decides how an item is drawn on the timeline. */
export function drawnOf(agenda: Agenda, item: AgendaItem): DrawnItem {
	return {
		title: item.title,
		label: labelOf(agenda, item),
		rule: item.chatham_house,
		plain: blockLook[item.kind] === 'br',
		clash: agenda.clashesOf(item.id).some((clash) => clash.set_aside === null),
		people: peopleOf(agenda, item)
	};
}

/** The label of an item: its own, or for the programme that of the meeting. */
export function labelOf(agenda: Agenda, item: AgendaItem): HandlingLabel | null {
	return item.label ?? (isProgramme(item.kind) ? (agenda.board?.default_label ?? null) : null);
}

/** An item in words, for readers: number, title, day, time, room, label, and how many things do not go together. */
export function itemWords(agenda: Agenda, item: AgendaItem): string {
	const clashes = agenda.clashesOf(item.id).filter((clash) => clash.set_aside === null);
	return [
		nameOf(item),
		item.day ? `${dayShort(item.day)}, ${agenda.when(item)}` : m.board_minutes({ minutes: item.duration }),
		agenda.room(item.room)?.name,
		item.label,
		...clashes.map((clash) => clash.short)
	]
		.filter(Boolean)
		.join(', ');
}
