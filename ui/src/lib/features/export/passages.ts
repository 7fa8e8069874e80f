import { CASE_DATA, type Passage, type SaidWarning } from '$lib/ipc';

/** A passage of an entry that may give something away. */
export interface OpenPassage {
	/** The entry. */
	reference: string;
	passage: Passage;
	/** In how many files it stands. */
	files: number;
}

/** The passages that are open in one file or several, each once. */
export function openPassages(files: readonly (readonly SaidWarning[])[]): OpenPassage[] {
	const open = new Map<string, OpenPassage>();
	for (const warning of files.flat()) {
		if (warning.code !== 'passage') continue;
		const { reference, passage } = warning;
		const key = `${reference} ${passage.from} ${passage.to}`;
		open.set(key, { reference, passage, files: (open.get(key)?.files ?? 0) + 1 });
	}
	return [...open.values()];
}

/** The entries with case data in a file, each once; no reason lets these leave with everything else. */
export function caseData(warnings: readonly SaidWarning[]): string[] {
	return [...new Set(warnings.flatMap((one) => (one.code === 'passage' && CASE_DATA.includes(one.passage.code) ? [one.reference] : [])))];
}

/** Whether a file with open passages may leave: they stay for a reason. */
export const mayLeave = (open: readonly OpenPassage[], kept: string) => open.length === 0 || kept.trim() !== '';
