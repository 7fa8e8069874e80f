import type { MenuGroup } from '$lib/components';
import type { OwnTemplate, Template } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** What a day is laid out as: a usual kind of day, or one that the series has kept, by its name. */
export type LaidOutAs = { day: Template } | { own: string };

/** The words for each type of day, and what it holds. */
const words = {
	opening_day: [m.board_template_opening, m.board_template_opening_holds],
	workshop_day: [m.board_template_workshops, m.board_template_workshops_holds],
	closing_day: [m.board_template_closing, m.board_template_closing_holds],
	online_half_day: [m.board_template_online, m.board_template_online_holds]
} satisfies Record<Template, [() => string, () => string]>;

/** The lines of the menu that lays out an empty day. */
export function templates(own: readonly OwnTemplate[], choose: (template: LaidOutAs) => void): MenuGroup[] {
	const days = (Object.keys(words) as Template[]).map((day) => ({
		id: day,
		label: words[day][0](),
		hint: words[day][1](),
		chosen: () => choose({ day })
	}));
	if (own.length === 0) return [{ lines: days }];
	const kept = own.map(({ name, items }) => ({
		id: `own-${name}`,
		label: name,
		hint: m.board_template_own_holds({ count: items }),
		chosen: () => choose({ own: name })
	}));
	return [
		{ heading: m.board_templates_own(), lines: kept },
		{ heading: m.board_templates_days(), lines: days }
	];
}
