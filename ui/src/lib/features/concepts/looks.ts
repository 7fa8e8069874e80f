import * as m from '$lib/paraglide/messages';
import Check from '@lucide/svelte/icons/check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import Clock from '@lucide/svelte/icons/clock';
import Minus from '@lucide/svelte/icons/minus';
import type { Standing } from './concepts.svelte';

/** How far a statement has come, by sign, word and class. */
export const LOOKS = {
	confirmed: { icon: Check, words: m.concepts_state_confirmed, class: 'yes' },
	draft: { icon: CircleDashed, words: m.concepts_state_draft, class: 'draft' },
	announced: { icon: Clock, words: m.concepts_state_announced, class: 'clock' },
	gap: { icon: Minus, words: m.concepts_gap, class: 'gap' }
} satisfies Record<Standing, unknown>;
