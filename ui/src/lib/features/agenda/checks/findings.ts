import type { AgendaItem, Clash, Finding, FindingCode, Room } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import type { Agenda } from '../agenda.svelte';
import { parallelTo } from '../looks';

/** The order in which clashes and findings weigh. */
export const LEVELS = ['error', 'warning', 'note'] as const;

/** What each kind of finding is called over its lines. */
export const kindWords: Record<FindingCode, () => string> = {
	start_skipped: m.finding_kind_start_skipped,
	person_in_two_places: m.finding_kind_person_in_two_places,
	person_absent: m.finding_kind_person_absent,
	room_double_booked: m.finding_kind_room_double_booked,
	mode_not_allowed: m.finding_kind_mode_not_allowed,
	co_chair_away: m.finding_kind_co_chair_away,
	room_too_small: m.finding_kind_room_too_small,
	needs_unmet: m.finding_kind_needs_unmet,
	overlaps_break: m.finding_kind_overlaps_break,
	overlaps_plenary: m.finding_kind_overlaps_plenary,
	outside_hours: m.finding_kind_outside_hours,
	day_too_long: m.finding_kind_day_too_long,
	no_moderator: m.finding_kind_no_moderator,
	no_rapporteur: m.finding_kind_no_rapporteur,
	speaker_unconfirmed: m.finding_kind_speaker_unconfirmed,
	night_hours: m.finding_kind_night_hours,
	language_not_spoken: m.finding_kind_language_not_spoken,
	label_stricter_than_room: m.finding_kind_label_stricter_than_room,
	guests_before_stricter_item: m.finding_kind_guests_before_stricter_item,
	guest_not_bound: m.finding_kind_guest_not_bound,
	minutes_do_not_fit: m.finding_kind_minutes_do_not_fit,
	no_items: m.finding_kind_no_items,
	day_without_items: m.finding_kind_day_without_items,
	proposals_left: m.finding_kind_proposals_left,
	number_missing: m.finding_kind_number_missing,
	number_twice: m.finding_kind_number_twice,
	number_out_of_order: m.finding_kind_number_out_of_order,
	room_missing: m.finding_kind_room_missing,
	purpose_missing: m.finding_kind_purpose_missing,
	label_missing: m.finding_kind_label_missing,
	tour_without_plan: m.finding_kind_tour_without_plan,
	translation_outdated: m.finding_kind_translation_outdated,
	latin_form_missing: m.finding_kind_latin_form_missing,
	gap: m.finding_kind_gap,
	video_link_missing: m.finding_kind_video_link_missing,
	chairs_missing: m.finding_kind_chairs_missing
};

/** Findings of one kind; the hint is said once, where it is the same for all. */
export interface FindingKind {
	code: FindingCode;
	hint: string | null;
	findings: Finding[];
}

/** Groups findings by kind, in the order in which the first of each kind stands. */
export function kindsOf(findings: readonly Finding[]): FindingKind[] {
	const kinds = new Map<FindingCode, FindingKind>();
	for (const finding of findings) {
		const kind = kinds.get(finding.code);
		if (!kind) kinds.set(finding.code, { code: finding.code, hint: finding.hint || null, findings: [finding] });
		else {
			kind.findings.push(finding);
			if (kind.hint !== finding.hint) kind.hint = null;
		}
	}
	return [...kinds.values()];
}

/** Shows the item where a finding is mended. */
export function goTo(agenda: Agenda, finding: Finding) {
	if (finding.item === null) return;
	agenda.current = finding.item;
	agenda.panelOpen = true;
}

/** The parallel items whose room does not have what a clash is about; swapping rooms with one of them mends it here. */
export function swapsFor(agenda: Agenda, item: AgendaItem, clash: Clash): AgendaItem[] {
	const mends = (room: Room | null): boolean => {
		if (!room) return false;
		if (clash.code === 'room_too_small') return room.capacity !== null && room.capacity >= (clash.seats ?? 0);
		if (clash.code === 'mode_not_allowed') return room.hybrid;
		return clash.feature !== null && room.features.includes(clash.feature);
	};
	return parallelTo(agenda, item).filter((other) => other.room !== item.room && mends(agenda.room(other.room)));
}
