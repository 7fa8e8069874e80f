import type { Aim, ClashLevel, ItemField, ItemKind, ItemRole, RoomFeature, RunLineKind, TourOrder, VersionStatus } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

type Words<T extends string> = Record<T, () => string>;

export const itemKindWords = {
	plenary: m.item_kind_plenary,
	workshop: m.item_kind_workshop,
	tour_de_table: m.item_kind_tour_de_table,
	panel: m.item_kind_panel,
	break: m.item_kind_break,
	social: m.item_kind_social,
	other: m.item_kind_other
} satisfies Words<ItemKind>;

export const aimWords = {
	inform: m.item_aim_inform,
	discuss: m.item_aim_discuss,
	decide: m.item_aim_decide
} satisfies Words<Aim>;

export const itemRoleWords = {
	co_chair: m.item_role_co_chair,
	moderator: m.item_role_moderator,
	speaker: m.item_role_speaker,
	panellist: m.item_role_panellist,
	rapporteur: m.item_role_rapporteur,
	organiser: m.item_role_organiser
} satisfies Words<ItemRole>;

export const roomFeatureWords = {
	hearing_loop: m.room_feature_hearing_loop,
	step_free: m.room_feature_step_free,
	live_captions: m.room_feature_live_captions,
	video: m.room_feature_video,
	booths: m.room_feature_booths
} satisfies Words<RoomFeature>;

export const runLineWords = {
	doors: m.item_run_doors,
	interpreters: m.item_run_interpreters,
	family_photo: m.item_run_family_photo,
	technical: m.item_run_technical,
	catering: m.item_run_catering,
	other: m.item_run_other
} satisfies Words<RunLineKind>;

export const versionStatusWords = {
	draft: m.release_status_draft,
	for_co_chairs: m.release_status_for_co_chairs,
	for_comments: m.release_status_for_comments,
	final: m.release_status_final,
	adopted: m.release_status_adopted,
	adopted_as_amended: m.release_status_adopted_as_amended
} satisfies Words<VersionStatus>;

export const tourOrderWords = {
	meeting: m.item_tour_order_meeting,
	reversed: m.item_tour_order_reversed,
	english_alphabetical: m.item_tour_order_english,
	chosen: m.item_tour_order_chosen
} satisfies Words<TourOrder>;

export const clashLevelWords = {
	error: m.finding_level_error,
	warning: m.finding_level_warning,
	note: m.finding_level_note
} satisfies Words<ClashLevel>;

/** What each field of an item is called. */
export const itemFieldWords = {
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
	proposed_by: m.item_proposed_by,
	papers: m.item_tab_papers
} satisfies Words<ItemField>;

interface Named {
	number: string | null;
	title: string;
}

/** What an item is called in a sentence: its number, or its title where it has none. */
export function itemName(item: Named): string {
	return item.number ?? item.title;
}

/** "5a  Workshop A: …": an item as lists of choices show it. */
export function itemTitle(item: Named): string {
	return item.number ? `${item.number}  ${item.title}` : item.title;
}

/** Codes of the languages that papers of such meetings are translated into. */
const LANGUAGES = [
	...['BG', 'CS', 'DA', 'DE', 'EL', 'EN', 'ES', 'ET', 'FI', 'FR', 'GA', 'HR', 'HU', 'IT', 'LT', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO'],
	...['SK', 'SL', 'SV', 'IS', 'KA', 'MK', 'NO', 'SQ', 'SR', 'TR', 'UK']
];

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** "French" of FR. */
export function languageName(code: string): string {
	try {
		return names.of(code.toLowerCase()) ?? code;
	} catch {
		return code;
	}
}

/** Languages to choose from, by English name. */
export function languageChoices(without: readonly string[] = []): { value: string; label: string; hint: string }[] {
	return LANGUAGES.filter((code) => !without.includes(code))
		.map((code) => ({ value: code, label: languageName(code), hint: code }))
		.sort((one, other) => one.label.localeCompare(other.label, 'en'));
}
