import * as m from '$lib/paraglide/messages';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import IdCard from '@lucide/svelte/icons/id-card';
import Flag from '@lucide/svelte/icons/flag';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Mountain from '@lucide/svelte/icons/mountain';
import Pencil from '@lucide/svelte/icons/pencil';
import Scale from '@lucide/svelte/icons/scale';
import Users from '@lucide/svelte/icons/users';
import type { Searched } from './search.svelte';

/** The icon of each kind of record that is searched, and what several are called. */
export const SEARCH_LOOKS = {
	participant: { icon: Users, words: m.search_people },
	guest: { icon: IdCard, words: m.search_guests },
	agenda_item: { icon: CalendarDays, words: m.search_items },
	note: { icon: Pencil, words: m.search_notes },
	practice: { icon: Lightbulb, words: m.search_practices },
	challenge: { icon: Mountain, words: m.search_challenges },
	concept: { icon: Scale, words: m.search_concepts },
	statement: { icon: Scale, words: m.search_statements },
	action: { icon: Flag, words: m.search_actions }
} as const satisfies Record<Searched, unknown>;
