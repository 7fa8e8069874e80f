import type { MenuGroup } from '$lib/components';
import type { Template } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** The words for each way to lay out a day, and what it holds. */
const words = {
	opening_day: [m.board_template_opening, m.board_template_opening_holds],
	closing_day: [m.board_template_closing, m.board_template_closing_holds],
	online_half_day: [m.board_template_online, m.board_template_online_holds]
} satisfies Record<Template, [() => string, () => string]>;

/** The lines of the menu that lays out an empty day. */
export function templates(choose: (template: Template) => void): MenuGroup[] {
	const lines = (Object.keys(words) as Template[]).map((template) => ({
		id: template,
		label: words[template][0](),
		hint: words[template][1](),
		chosen: () => choose(template)
	}));
	return [{ lines }];
}
