/** What is typed into one field, read as it is kept. */

/** One line: no space at its ends, and no line breaks or runs of spaces within. */
export const line = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();

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
