import type { Audience } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { said } from './vocabulary';

type Words<T extends string> = Record<T, () => string>;
type Group = Extract<Audience, string>;

/** What leaves. */
export const paperWords = said('PaperKind');

/** In which form. */
export const formWords = said('PaperForm');

/** For whom. */
export const audienceWords = said('Readers');

/** What a list of participants holds for each group, and who reads a paper of the agenda. */
export const audienceHolds: Record<'list' | 'agenda', Words<Group>> = {
	list: {
		public: m.audience_public_holds,
		community: m.audience_community_holds,
		participants: m.audience_participants_holds,
		member_states: m.audience_participants_holds,
		organisation: m.audience_participants_holds,
		co_chairs: m.audience_participants_holds,
		secretariat: m.audience_secretariat_holds
	},
	agenda: {
		public: m.agenda_export_public_holds,
		community: m.agenda_export_community_holds,
		participants: m.agenda_export_participants_holds,
		member_states: m.audience_member_states_holds,
		organisation: m.audience_organisation_holds,
		co_chairs: m.agenda_export_co_chairs_holds,
		secretariat: m.agenda_export_secretariat_holds
	}
};

/** What was left out. */
export const withheldWords = said('WithheldWhat');

/** Why it was left out. */
export const whyWords = said('WithheldWhy');

/** What a line of the history is about. */
export const stepKindWords = said('StepKind');
