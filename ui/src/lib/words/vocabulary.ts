import { vocabularies, type ImportField, type ImportRowState, type Strength } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

type Words<T extends string> = Record<T, () => string>;

/** What each member of a list is called, in the words of the catalogue. */
export function said<L extends keyof typeof vocabularies>(list: L): Words<keyof (typeof vocabularies)[L] & string> {
	const names = Object.entries<string>(vocabularies[list]).map(([code, name]) => [code, () => name]);
	return Object.fromEntries(names) as Words<keyof (typeof vocabularies)[L] & string>;
}

export const roleWords = said('Role');

export const delegationRoleWords = said('DelegationRole');

export const statusWords = said('Status');

export const modeWords = said('Mode');

export const kindWords = said('PartyKind');

export const answerWords = said('Answer');

export const consentWords = said('PhotoConsent');

export const actorRoleWords = said('ActorRole');

export const strengthWords = {
	very_weak: m.strength_very_weak,
	weak: m.strength_weak,
	fair: m.strength_fair,
	good: m.strength_good,
	strong: m.strength_strong
} satisfies Words<Strength['words']>;

export const formatWords = said('Format');

export const memberOrderWords = said('MemberOrder');

export const thirdOrderWords = said('ThirdOrder');

export const rowStateWords = {
	new: m.row_new,
	update: m.row_update,
	unchanged: m.row_unchanged,
	duplicate: m.row_duplicate,
	withdrawn: m.row_withdrawn,
	rejected: m.row_rejected
} satisfies Words<ImportRowState>;

export const fieldWords = {
	title: m.field_title,
	given_name: m.field_given_name,
	family_name: m.field_family_name,
	full_name: m.field_full_name,
	given_name_latin: m.field_given_name_latin,
	family_name_latin: m.field_family_name_latin,
	gender: m.field_gender,
	email: m.field_email,
	phone: m.field_phone,
	party: m.field_party,
	organisation: m.field_organisation,
	function: m.field_function,
	role: m.field_role,
	delegation_role: m.field_delegation_role,
	mode: m.field_mode,
	days: m.field_days,
	day_mode: m.field_day_mode,
	languages: m.field_languages,
	travel: m.field_travel,
	dietary: m.field_dietary,
	accessibility: m.field_accessibility,
	photo_consent: m.field_photo_consent,
	status: m.field_status,
	withdrawn: m.field_withdrawn,
	submitted_at: m.field_submitted_at,
	contribution: m.field_contribution,
	reference: m.field_reference,
	number: m.item_number,
	kind: m.item_kind,
	date: m.field_date,
	day: m.item_day,
	start: m.item_start,
	end: m.field_end,
	duration: m.item_duration,
	minimum: m.item_minimum,
	actual_start: m.item_actual_start,
	actual: m.item_actual,
	room: m.item_room,
	online: m.item_online,
	parallel: m.item_parallel,
	description: m.item_description,
	translations: m.field_translations,
	aims: m.item_aims,
	purpose: m.item_purpose,
	questions: m.item_questions,
	people: m.field_people,
	co_chairs: m.field_co_chairs,
	moderators: m.field_moderators,
	speakers: m.field_speakers,
	panellists: m.field_panellists,
	rapporteurs: m.field_rapporteurs,
	organisers: m.field_organisers,
	label: m.item_label,
	chatham_house: m.item_chatham,
	video_link: m.item_video_link,
	tour: m.item_tour,
	papers: m.item_tab_papers,
	run_sheet: m.item_run_sheet,
	proposed_by: m.item_proposed_by,
	sector: m.field_sector,
	items: m.field_items,
	ignore: m.field_ignore
} satisfies Words<ImportField>;

/** The choices of a select, in the order the words are written. */
export function choices<T extends string>(words: Words<T>): { value: T; label: string }[] {
	return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));
}

export { HANDLING_LABELS } from '$lib/ipc';
