/** What is typed into one field, read as it is kept. */

/** One line: no space at its ends, and no line breaks or runs of spaces within. */
export const line = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** A whole number from `least` to `most`, as it stands in a field; undefined where it is none of them. */
export function whole(text: string, least: number, most: number): number | undefined {
	const typed = text.trim();
	if (!/^-?\d{1,4}$/.test(typed)) return undefined;
	const value = Number(typed);
	return value >= least && value <= most ? value : undefined;
}

/** Whether a name is in another script, so that print needs a Latin form of it. */
export const isForeign = (name: string) => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);

/** Codes of languages as they stand in one field: "FR, NL". */
export const languagesShown = (codes: readonly string[]) => codes.join(', ');

/** Languages typed with any separator: codes in capitals, names as they are; the backend knows which there are. */
export function languagesTyped(text: string): string[] {
	return text
		.split(/[,;]+/)
		.map(line)
		.filter(Boolean)
		.map((part) => (part.length === 2 ? part.toUpperCase() : part));
}
