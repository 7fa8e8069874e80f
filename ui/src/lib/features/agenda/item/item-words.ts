import type { Refused } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { errorWords } from '$lib/words';
import type { ItemField } from './item-draft';

/** What each field of an item is called. */
export const itemFieldWords: Record<ItemField, () => string> = {
	number: m.item_number,
	title: m.item_title,
	kind: m.item_kind,
	day: m.item_day,
	start: m.item_start,
	duration: m.item_duration,
	minimum: m.item_minimum,
	room: m.item_room,
	online: m.item_online,
	parallel: m.item_parallel,
	label: m.item_label,
	chatham_house: m.item_chatham,
	aims: m.item_aims,
	purpose: m.item_purpose,
	questions: m.item_questions,
	people: m.item_people,
	description: m.item_description,
	translations: m.item_translations,
	video_link: m.item_video_link,
	run_sheet: m.item_run_sheet,
	actual_start: m.item_actual_start,
	actual: m.item_actual,
	tour: m.item_tour,
	proposed_by: m.item_proposed_by
};

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
