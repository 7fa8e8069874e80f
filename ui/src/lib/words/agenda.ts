import { languages, type AgendaItem } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { said } from './vocabulary';

export const itemKindWords = said('ItemKind');
export const aimWords = said('Aim');
export const itemRoleWords = said('ItemRole');
export const itemFieldWords = said('ItemField');
export const roomFeatureWords = said('RoomFeature');
export const roomFieldWords = said('RoomField');
export const runLineWords = said('RunLineKind');
export const versionStatusWords = said('VersionStatus');
export const tourOrderWords = said('TourOrder');
export const clashLevelWords = said('ClashLevel');
export const changeKindWords = said('ChangeKind');

interface Named {
	number: string | null;
	title: string;
}

/** What an item is called in a sentence: its number, or its title where it has none. */
export function itemName(item: Named): string {
	return item.number ?? item.title;
}

/** "Item 5a" where something begins with an item; its title where it has no number. */
export function itemNamed(item: Named): string {
	return item.number ? m.live_item({ number: item.number }) : item.title;
}

/** "item 5a" within a line; its title where it has no number. */
export function itemWithin(item: Named): string {
	return item.number ? m.corrections_item({ number: item.number }) : item.title;
}

/** "5a  Workshop A: …": an item as lists of choices show it. */
export function itemTitle(item: Named): string {
	return item.number ? `${item.number}  ${item.title}` : item.title;
}

/** The items of an agenda to choose from, breaks left out, after the words for none of them. */
export function itemChoices(items: readonly AgendaItem[], none: string): { value: string; label: string }[] {
	const held = items.filter((item) => item.kind !== 'break');
	return [{ value: '', label: none }, ...held.map((item) => ({ value: item.id, label: itemTitle(item) }))];
}

/** "French" of FR. */
export function languageName(code: string): string {
	return languages[code.toUpperCase()] ?? code;
}

/** Languages to choose from, by name. */
export function languageChoices(without: readonly string[] = []): { value: string; label: string; hint: string }[] {
	return Object.entries(languages)
		.filter(([code]) => !without.includes(code))
		.map(([code, label]) => ({ value: code, label, hint: code }))
		.sort((one, other) => one.label.localeCompare(other.label));
}
