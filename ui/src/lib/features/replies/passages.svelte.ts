import { nearest } from '$lib/components';
import { call, commands, refusal, type PassageRow, type PassagesBoard, type PassageWord, type Refused } from '$lib/ipc';
import { createContext } from 'svelte';

/** The passages of a delegation in its pouch, with what it says to each. */
export class Passages {
	board = $state.raw<PassagesBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The passage that has the focus. */
	current = $state<string | null>(null);
	rows = $derived(this.board?.items.flatMap((item) => item.passages) ?? []);
	row = $derived(this.rows.find((row) => row.note === this.current) ?? this.rows[0] ?? null);

	async load() {
		try {
			this.board = await call(commands.passagesBoard());
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	move(by: number) {
		const at = this.rows.findIndex((row) => row.note === this.row?.note);
		this.current = this.rows[nearest(this.rows.length, at, by)]?.note ?? null;
	}

	/** Says something to a passage, and goes on with the next one to which nothing is said. */
	async say(row: PassageRow, says: PassageWord | null, requested = '', remark = '') {
		this.board = await call(commands.sayToPassage({ note: row.note, says, requested, remark }));
		if (says === null) return;
		const at = this.rows.findIndex((one) => one.note === row.note);
		const open = [...this.rows.slice(at + 1), ...this.rows.slice(0, at)].find((one) => one.says === null);
		if (open) this.current = open.note;
	}

	async confirmOpen() {
		this.board = await call(commands.confirmOpenPassages());
	}

	async sign(name: string) {
		this.board = await call(commands.signPassages(name));
	}
}

export const [usePassages, providePassages] = createContext<Passages>();
