import { nearest } from '$lib/components';
import { call, commands, refusal, type AskedBoard, type AskedRow, type AskedWord, type Refused } from '$lib/ipc';
import { createContext } from 'svelte';

/** By what a row is known: a practice, a concept and a question have references of their own. */
export const keyOf = (row: AskedRow) => `${row.of}-${row.reference}`;

/** What a delegation is asked in writing in its pouch, with what it answers. */
export class Asked {
	board = $state.raw<AskedBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** What has the focus. */
	current = $state<string | null>(null);
	rows = $derived(this.board?.rows ?? []);
	row = $derived(this.rows.find((row) => keyOf(row) === this.current) ?? this.rows[0] ?? null);

	async load() {
		try {
			this.board = await call(commands.askedBoard());
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	move(by: number) {
		const row = this.rows[nearest(this.rows.length, this.row ? this.rows.indexOf(this.row) : -1, by)];
		this.current = row ? keyOf(row) : null;
	}

	/** Answers one thing, or takes the answer back; what was pressed stays where it is. */
	async answer(row: AskedRow, says: AskedWord | null) {
		this.current = keyOf(row);
		this.board = await call(commands.answerAsked({ of: row.of, reference: row.reference, says }));
	}

	async sign(name: string) {
		await call(commands.signPassages(name));
		await this.load();
	}
}

export const [useAsked, provideAsked] = createContext<Asked>();
