import { call, commands, refusal, type AgendaFileKind, type FilePreview, type PlannedState, type Refused } from '$lib/ipc';

/** A file with an agenda or guests that is being prepared: explained row by row, written only when it is applied. */
export class AgendaFileModel {
	preview = $state.raw<FilePreview | null>(null);
	refused = $state.raw<Refused | null>(null);
	busy = $state(false);
	kind = $state<AgendaFileKind>('agenda');
	/** The state whose rows are shown; null for all. */
	shown = $state<PlannedState | null>(null);

	rows = $derived((this.preview?.rows ?? []).filter((row) => this.shown === null || (row.state === this.shown && !row.skipped)));
	/** Rows that would be written. */
	effects = $derived((this.preview?.rows ?? []).filter((row) => !row.skipped && (row.state === 'new' || row.state === 'update')).length);

	/** Asks for a file; answers whether one was read. */
	async pick(kind: AgendaFileKind): Promise<boolean> {
		this.kind = kind;
		this.shown = null;
		return (await this.#attempt(async () => (this.preview = await call(commands.pickAgendaFile(kind))))) && this.preview !== null;
	}

	/** Leaves a row out, or takes it in again. */
	async skip(row: number, skip: boolean) {
		await this.#attempt(async () => (this.preview = await call(commands.skipAgendaRow(row, skip))));
	}

	/** Writes everything in one step; answers whether it was done. */
	async apply(): Promise<boolean> {
		return this.#attempt(async () => {
			await call(commands.applyAgendaFile());
			this.preview = null;
		});
	}

	/** Forgets the file. */
	async leave() {
		this.preview = null;
		this.refused = null;
		await this.#attempt(() => call(commands.leaveAgendaFile()));
	}

	async #attempt(work: () => Promise<unknown>): Promise<boolean> {
		if (this.busy) return false;
		this.busy = true;
		this.refused = null;
		try {
			await work();
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code !== 'cancelled') this.refused = refused;
			return false;
		} finally {
			this.busy = false;
		}
	}
}
