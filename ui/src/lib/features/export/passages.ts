import { CASE_DATA, type Verdict, type NotePassage, type PassageAnswer } from '$lib/ipc';

/** A passage of an entry that may give something away, once for all files in which it stands. */
export interface OpenPassage {
	key: string;
	one: NotePassage;
	/** In how many files it stands. */
	files: number;
}

const keyOf = ({ reference, passage }: NotePassage) => `${reference} ${passage.code} ${passage.found}`;

/** Tells whether an answer is about these words of this entry. */
const isOf = (answer: PassageAnswer, { reference, passage }: NotePassage) =>
	answer.reference === reference && answer.code === passage.code && answer.text === passage.found;

/** The passages of one file or several, each once. */
export function openPassages(files: readonly (readonly NotePassage[])[]): OpenPassage[] {
	const open = new Map<string, OpenPassage>();
	for (const file of files) {
		for (const [key, one] of new Map(file.map((one) => [keyOf(one), one]))) {
			open.set(key, { key, one: open.get(key)?.one ?? one, files: (open.get(key)?.files ?? 0) + 1 });
		}
	}
	return [...open.values()];
}

/** What was answered to a passage: its own answer, else the one that was given to all. */
export function answerTo(one: NotePassage, given: readonly PassageAnswer[], proposed: boolean): Verdict | null {
	return given.find((answer) => isOf(answer, one)) ?? (proposed ? { answer: 'use' } : null);
}

/** Puts an answer in the place of the one that was given to a passage. */
export function answered(given: readonly PassageAnswer[], one: NotePassage, answer: Verdict): PassageAnswer[] {
	const { reference, passage } = one;
	return [...given.filter((other) => !isOf(other, one)), { reference, code: passage.code, text: passage.found, ...answer }];
}

/** Whether nobody said what becomes of a passage; without a reason it is not kept, and an entry that stays is not asked about. */
export const isOpen = (one: NotePassage, answer: Verdict | null) =>
	!one.stays && (answer === null || (answer.answer === 'keep' && answer.reason.trim() === ''));

export const isCaseData = (one: NotePassage) => CASE_DATA.includes(one.passage.code);

/** The entries with case data in a file, each once; no reason lets these leave with everything else. */
export function caseData(passages: readonly NotePassage[], given: readonly PassageAnswer[], proposed: boolean): string[] {
	const left = passages.filter((one) => isCaseData(one) && !one.stays && answerTo(one, given, proposed)?.answer !== 'use');
	return [...new Set(left.map((one) => one.reference))];
}
