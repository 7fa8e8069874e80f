import type {
	ActorRole,
	Answer,
	DelegationRole,
	ImportField,
	ImportRowState,
	MeetingDetails,
	Mode,
	PartyKind,
	PhotoConsent,
	Role,
	Status,
	Strength
} from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

type Words<T extends string> = Record<T, () => string>;

export const roleWords = {
	co_chair: m.role_co_chair,
	moderator: m.role_moderator,
	speaker: m.role_speaker,
	rapporteur: m.role_rapporteur,
	participant: m.role_participant,
	observer: m.role_observer,
	secretariat: m.role_secretariat,
	interpreter: m.role_interpreter,
	guest: m.role_guest
} satisfies Words<Role>;

export const delegationRoleWords = {
	head: m.delegation_role_head,
	member: m.delegation_role_member,
	accompanying: m.delegation_role_accompanying,
	liaison_prosecutor: m.delegation_role_liaison_prosecutor,
	observer: m.delegation_role_observer
} satisfies Words<DelegationRole>;

export const statusWords = {
	invited: m.status_invited,
	nominated: m.status_nominated,
	registered: m.status_registered,
	confirmed: m.status_confirmed,
	checked_in: m.status_checked_in,
	attended: m.status_attended,
	declined: m.status_declined,
	cancelled: m.status_cancelled,
	replaced: m.status_replaced,
	waiting_list: m.status_waiting_list,
	no_show: m.status_no_show
} satisfies Words<Status>;

export const modeWords = { in_person: m.mode_in_person, online: m.mode_online, absent: m.mode_absent } satisfies Words<Mode>;

export const kindWords = {
	member_state: m.kind_member_state,
	third_country: m.kind_third_country,
	eu_body: m.kind_eu_body,
	international_organisation: m.kind_international_organisation,
	private: m.kind_private,
	civil_society: m.kind_civil_society
} satisfies Words<PartyKind>;

export const answerWords = { invited: m.answer_invited, coming: m.answer_coming, declined: m.answer_declined } satisfies Words<Answer>;

export const consentWords = { yes: m.consent_yes, no: m.consent_no, not_asked: m.consent_not_asked } satisfies Words<PhotoConsent>;

export const actorRoleWords = { secretariat: m.actor_secretariat, note_taker: m.actor_note_taker } satisfies Words<ActorRole>;

export const strengthWords = {
	very_weak: m.strength_very_weak,
	weak: m.strength_weak,
	fair: m.strength_fair,
	good: m.strength_good,
	strong: m.strength_strong
} satisfies Words<Strength['words']>;

export const formatWords = {
	in_person: m.format_in_person,
	online: m.format_online,
	hybrid: m.format_hybrid
} satisfies Words<MeetingDetails['format']>;

export const memberOrderWords = {
	eu_protocol: m.order_eu_protocol,
	english_alphabetical: m.order_english_alphabetical,
	by_code: m.order_by_code
} satisfies Words<MeetingDetails['order']['member_states']>;

export const thirdOrderWords = {
	english_alphabetical: m.order_english_alphabetical,
	eurostat: m.order_eurostat,
	by_code: m.order_by_code
} satisfies Words<MeetingDetails['order']['third_countries']>;

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
	ignore: m.field_ignore
} satisfies Words<ImportField>;

/** The choices of a select, in the order the words are written. */
export function choices<T extends string>(words: Words<T>): { value: T; label: string }[] {
	return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));
}

export const HANDLING_LABELS = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
