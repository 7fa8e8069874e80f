import { call, commands, refusal, type EarlierImport, type EarlierReport, type Refused, type TakenBack } from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';

/** What was imported into the meeting, and the report that is open. */
export class EarlierImports {
	/** Whether the list stands in the place of the file that is prepared. */
	open = $state(false);
	/** The newest first. */
	list = $state.raw<EarlierImport[] | null>(null);
	report = $state.raw<EarlierReport | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The row of the report that keys go from. */
	current = $state<number | null>(null);
	#fresh: Fresh;

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({ nouns: ['import'], lazy: true, load: () => this.#read(), drop: () => this.#drop() });
	}

	/** Keeps the list fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	/** Reads the list again. */
	load() {
		return this.#fresh.load();
	}

	/** Opens the report of an import. */
	async pick(id: string) {
		try {
			const report = await call(commands.importReport(id));
			this.report = report;
			this.current = report.rows[0]?.row ?? null;
			this.refused = null;
		} catch (thrown) {
			this.report = null;
			this.refused = refusal(thrown);
		}
	}

	/** Asks what taking an import back would do. */
	wouldUndo(id: string): Promise<TakenBack> {
		return call(commands.previewUndoImport(id));
	}

	/** Takes an import back in one step; its report says afterwards what went back. */
	undo(id: string): Promise<TakenBack> {
		return call(commands.undoImport(id));
	}

	async #read() {
		try {
			const list = await call(commands.earlierImports());
			this.list = list;
			this.refused = null;
			// The report that is open may say something else now, or be gone with its step.
			const shown = list.find((one) => one.id === this.report?.import.id) ?? list[0];
			if (shown) await this.pick(shown.id);
			else this.report = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.open = false;
		this.list = null;
		this.report = null;
		this.refused = null;
		this.current = null;
	}
}
