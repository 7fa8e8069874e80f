import { call, commands, type LabelChange, type OpenedEntry, type Opening } from '$lib/ipc';

/** What was answered: what becomes of the entries, nothing where none would open, or that the label stays. */
export type OpeningAnswer = { is: 'go'; opening: Opening | null } | { is: 'stays' };

/** Asks what becomes of the entries that a wider label of an item or of the meeting would open. */
export class OpeningQuestion {
	/** The entries that are asked about; null while nothing is asked. */
	entries = $state.raw<readonly OpenedEntry[] | null>(null);
	#answered: ((answer: OpeningAnswer) => void) | null = null;

	/** Asks, where a change would open any entry. */
	async ask(change: LabelChange): Promise<OpeningAnswer> {
		const entries = await call(commands.entriesThatWouldOpen(change));
		if (entries.length === 0) return { is: 'go', opening: null };
		this.answer({ is: 'stays' });
		this.entries = entries;
		return new Promise((answered) => (this.#answered = answered));
	}

	answer(answer: OpeningAnswer) {
		this.entries = null;
		this.#answered?.(answer);
		this.#answered = null;
	}
}
