import * as m from '$lib/paraglide/messages';
import type { Standing } from './seats';

/** How a delegation stands, in words. */
export const standingWords: Record<Standing, () => string> = {
	silent: m.standing_silent,
	unnamed: m.standing_unnamed,
	over: m.standing_over,
	free: m.standing_free,
	declined: m.standing_declined,
	full: m.standing_full
};

/** And as a mark. */
export const standingLooks: Record<Standing, string> = {
	silent: 'warn',
	unnamed: 'warn',
	over: 'bad',
	free: 'line',
	declined: 'bad',
	full: ''
};
