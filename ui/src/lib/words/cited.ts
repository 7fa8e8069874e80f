import * as m from '$lib/paraglide/messages';

/** The most names that a line cites, as the sentences of rules do. */
const MOST = 10;

/**
 * Cites references or names: the first ten, and how many others there are. Where one holds a comma or a colon itself, as titles
 * may, semicolons show where each ends.
 */
export function cited(names: readonly string[]): string {
	const first = names.slice(0, MOST);
	const count = names.length - first.length;
	const long = first.some((name) => /[,:]/.test(name));
	const said = first.join(long ? '; ' : ', ');
	return count > 0 ? m.cited_more({ first: long ? `${said};` : said, count }) : said;
}
