import type { Audience, PaperForm, PaperKind, Readers, WithheldWhat, WithheldWhy } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

type Words<T extends string> = Record<T, () => string>;
type Group = Extract<Audience, string>;

/** What leaves. */
export const paperWords: Words<PaperKind> = {
	participants: m.export_list,
	agenda: m.agenda_export_paper_agenda,
	annotated: m.agenda_export_paper_annotated,
	run_sheet: m.agenda_export_paper_run_sheet,
	changes: m.agenda_export_paper_changes,
	calendar: m.agenda_export_ics,
	schedule: m.export_schedule,
	mail: m.export_mail
};

/** In which form. */
export const formWords: Words<PaperForm> = {
	pdf: m.paper_pdf,
	docx: m.paper_docx,
	html: m.agenda_export_html,
	markdown: m.agenda_export_markdown,
	xlsx: m.paper_xlsx,
	csv: m.paper_csv,
	ics: m.agenda_export_ics,
	schedule_xml: m.export_xml,
	schedule_json: m.export_json,
	eml: m.export_mail
};

/** For whom. */
export const audienceWords: Words<Readers> = {
	public: m.audience_public,
	community: m.audience_community,
	participants: m.audience_participants,
	co_chairs: m.audience_co_chairs,
	secretariat: m.audience_secretariat,
	participant: m.audience_participant,
	guest: m.audience_guest
};

/** What kind of readers an audience is. */
export function readersOf(audience: Audience): Readers {
	if (typeof audience === 'string') return audience;
	return 'guest' in audience && audience.guest ? 'guest' : 'participant';
}

/** What a list of participants holds for each group, and who reads a paper of the agenda. */
export const audienceHolds: Record<'list' | 'agenda', Words<Group>> = {
	list: {
		public: m.audience_public_holds,
		community: m.audience_community_holds,
		participants: m.audience_participants_holds,
		co_chairs: m.audience_participants_holds,
		secretariat: m.audience_secretariat_holds
	},
	agenda: {
		public: m.agenda_export_public_holds,
		community: m.agenda_export_community_holds,
		participants: m.agenda_export_participants_holds,
		co_chairs: m.agenda_export_co_chairs_holds,
		secretariat: m.agenda_export_secretariat_holds
	}
};

/** What was left out. */
export const withheldWords: Words<WithheldWhat> = {
	no_seat: m.withheld_no_seat,
	guests: m.withheld_guests,
	names: m.withheld_names,
	contact: m.withheld_contact,
	logistics: m.withheld_logistics,
	needs: m.withheld_needs,
	consent: m.withheld_consent,
	stricter_items: m.agenda_export_stricter_items,
	stricter_texts: m.agenda_export_stricter_texts,
	notes: m.agenda_export_notes,
	run_sheet: m.item_run_sheet,
	video_links: m.agenda_export_video,
	actual_times: m.agenda_export_actual
};

/** Why it was left out. */
export const whyWords: Words<WithheldWhy> = {
	no_seat: m.withheld_no_seat_why,
	some_items_only: m.withheld_guests_why,
	no_names: m.agenda_export_names_why,
	secretariat_only: m.withheld_contact_why,
	counts_only: m.withheld_needs_as_counts_why,
	never_named: m.withheld_needs_why,
	closed_session: m.agenda_export_stricter_items_why,
	stricter: m.agenda_export_stricter_texts_why,
	inner_circle_only: m.agenda_export_inner_why,
	personal_only: m.agenda_export_video_why,
	screen_only: m.agenda_export_actual_why
};
