import type { Refused } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { errorWords } from '$lib/words';
import type { ItemField } from './item-draft';

/** What is wrong with the value of a field, in the words of the field. */
const refusals: Partial<Record<ItemField, () => string>> = {
	number: m.item_number_refused,
	title: m.field_needed,
	start: m.time_hint,
	actual_start: m.time_hint,
	duration: m.item_duration_refused,
	actual: m.item_duration_refused,
	minimum: m.item_minimum_refused,
	people: m.item_people_refused,
	run_sheet: m.item_run_refused,
	tour: m.item_tour_refused
};

/** Says why something of an item was refused. */
export function itemErrorWords(refused: Refused): string {
	const known = refused.code === 'value_refused' && refused.field ? refusals[refused.field as ItemField] : undefined;
	return known ? known() : errorWords(refused);
}
