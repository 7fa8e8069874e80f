import * as m from '$lib/paraglide/messages';

/** The most names that a line cites, as the sentences of rules do. */
const MOST = 10;

/** Cites references or names: the first ten, and how many others there are. */
export function cited(names: readonly string[]): string {
	const first = names.slice(0, MOST).join(', ');
	const count = names.length - MOST;
	return count > 0 ? m.cited_more({ first, count }) : first;
}
