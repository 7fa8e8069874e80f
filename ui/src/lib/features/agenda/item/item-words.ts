import * as m from '$lib/paraglide/messages';
import type { ItemField } from './item-draft';

/** What cannot be read as the value of a field before it is sent, in the words of the field. */
const words: Partial<Record<ItemField, () => string>> = {
	number: m.item_number_refused,
	title: m.field_needed,
	start: m.time_hint,
	actual_start: m.time_hint,
	duration: m.item_duration_refused,
	actual: m.item_actual_refused,
	minimum: m.item_minimum_refused,
	expected: m.item_expected_refused,
	run_sheet: m.item_run_refused,
	tour: m.item_tour_refused
};

/** Says what is wrong with a field that cannot be read as it is typed. */
export function unread(field: ItemField): string {
	return (words[field] ?? m.field_unread)();
}
