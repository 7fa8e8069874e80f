import {
	call,
	commands,
	onProgress,
	working,
	refusal,
	type ImportAnswer,
	type ImportField,
	type ImportKind,
	type ImportPreview,
	type ImportRow,
	type ImportRowState,
	type PartyView,
	type Progress,
	type Refused
} from '$lib/ipc';
import type { Freshness } from '$lib/freshness';
import { createContext } from 'svelte';
import { EarlierImports } from './earlier.svelte';

/** A file with people, an agenda or guests that was opened and not applied yet. Nothing is written before `apply`. */
export class ImportModel {
	preview = $state.raw<ImportPreview | null>(null);
	/** What was imported before. */
	readonly earlier: EarlierImports;
	#wanted = $state<ImportKind>('participants');
	/** What is imported, or would be. */
	kind = $derived(this.preview?.kind ?? this.#wanted);
	/** A dropped file whose content does not tell what it brings: the person is asked. */
	unclear = $state<string | null>(null);
	/** Files that were dropped while one is prepared, in order: each has its turn. */
	waiting = $state.raw<string[]>([]);
	parties = $state.raw<PartyView[]>([]);
	refused = $state.raw<Refused | null>(null);
	/** Which rows are shown; change it by `show`. */
	filter = $state<ImportRowState | 'skipped' | null>(null);
	/** A row that stays in sight although it has left the rows that are shown: the person has just changed it. */
	#held = $state<number | null>(null);
	current = $state<number | null>(null);
	/** What runs now; the rest of the screen stays usable. */
	busy = $state<'reading' | 'changing' | 'applying' | null>(null);
	progress = $state.raw<Progress | null>(null);

	rows = $derived.by<ImportRow[]>(() => {
		const rows = this.preview?.rows ?? [];
		if (this.filter === null) return rows;
		// The row that the person is on stays, whatever it became.
		return rows.filter(
			(row) => row.row === this.#held || (this.filter === 'skipped' ? row.skipped : row.state === this.filter && !row.skipped)
		);
	});
	/** Rows that the sheet hides, as a filter does. */
	hidden = $derived((this.preview?.rows ?? []).filter((row) => row.reasons.some((reason) => reason.code === 'row_hidden')));
	index = $derived(this.rows.findIndex((row) => row.row === this.current));
	row = $derived(this.rows[this.index] ?? null);
	/** How many rows will be written. */
	changes = $derived.by(() => {
		const count = (state: ImportRowState) => (this.preview?.rows ?? []).filter((row) => row.state === state && !row.skipped).length;
		const gone = (this.preview?.since?.no_longer ?? []).filter((one) => one.answer === 'withdraws').length;
		return { added: count('new'), updated: count('update'), withdrawn: count('withdrawn') + gone };
	});
	/** How many rows will be written. */
	total = $derived(this.changes.added + this.changes.updated + this.changes.withdrawn);
	/** The steps: 1 file, 2 columns, 3 rows, 4 apply. */
	step = $derived(this.busy === 'applying' ? 4 : this.preview ? 3 : 1);

	constructor(freshness: Freshness) {
		this.earlier = new EarlierImports(freshness);
		freshness.register({
			nouns: [],
			drop: () => {
				this.#drop();
				this.waiting = [];
			}
		});
	}

	/** Asks for a file and reads it; false when nothing was picked. */
	pick(kind: ImportKind = this.kind): Promise<boolean> {
		this.#wanted = kind;
		return this.#read(() => call(commands.pickImport(kind)));
	}

	/**
	 * Reads a file that was dropped or named at the start. Where its content does not tell what it brings, that is asked; while
	 * another file is prepared it waits.
	 */
	async open(path: string, kind: ImportKind | null = null): Promise<boolean> {
		if (this.busy || this.preview || (this.unclear && !kind)) {
			if (!this.waiting.includes(path)) this.waiting = [...this.waiting, path];
			return false;
		}
		const read = await this.#read(() => call(commands.openImport(path, kind)));
		if (!read && !this.refused) this.unclear = path;
		return read;
	}

	/** Reads the next of the files that wait; false where none does. */
	async next(): Promise<boolean> {
		const [path, ...others] = this.waiting;
		if (path === undefined) return false;
		this.waiting = others;
		await this.open(path);
		return true;
	}

	/** Takes up a sheet that is still open. */
	resume(): Promise<boolean> {
		return this.#read(() => call(commands.currentImport()));
	}

	async loadParties() {
		this.parties = await call(commands.parties());
	}

	/** Says what one column holds. */
	map(index: number, field: ImportField) {
		const fields = (this.preview?.columns ?? []).map((column) => ({
			index: column.index,
			field: column.index === index ? field : column.field
		}));
		return this.#change(() => call(commands.mapImport(fields)));
	}

	/** Reads a text file in another encoding, or divided by another separator. */
	readAs(encoding: string | null, separator: string | null) {
		return this.#change(() => call(commands.readImportAs(encoding, separator)));
	}

	/** Answers a question; rows with the same question follow. The place stays where it is. */
	answer(answer: ImportAnswer) {
		return this.#change(() => call(commands.answerImport(answer)));
	}

	/** Goes to the next row with an open question, after the last one to the first. */
	nextQuestion() {
		const open = (row: ImportRow) => row.question !== null && !row.skipped;
		const next = this.rows.find((row, index) => index > this.index && open(row)) ?? this.rows.find(open);
		if (next) this.current = next.row;
	}

	/** Forgets columns and answers, those of the last file like this one too. */
	startAfresh() {
		return this.#change(() => call(commands.startImportAfresh()));
	}

	/** Shows the rows of one state, or all of them. */
	show(filter: ImportRowState | 'skipped' | null) {
		this.#held = null;
		this.filter = filter;
	}

	/** Leaves rows out, or takes them in again. */
	skip(rows: number[], skip: boolean) {
		return this.#change(() => call(commands.skipImportRows(rows, skip)));
	}

	/** Writes everything as one step; true when it is written. */
	async apply(): Promise<boolean> {
		if (!this.preview || this.busy) return false;
		this.busy = 'applying';
		this.refused = null;
		const stop = this.#follow();
		try {
			await call(commands.applyImport());
			this.#drop();
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code !== 'cancelled') this.refused = refused;
			return false;
		} finally {
			stop();
			this.busy = null;
			this.progress = null;
		}
	}

	/** Closes the sheet, or stops what runs; nothing is written. */
	async cancel() {
		const applying = this.busy === 'applying';
		await call(commands.cancelImport()).catch(() => null);
		if (!applying) this.#drop();
	}

	/** Hears how far it is, and says so, until what is returned is called. */
	#follow(): () => void {
		const stop = onProgress((progress) => progress.task === 'import' && (this.progress = progress));
		const quiet = working.saidElsewhere();
		return () => {
			stop();
			quiet();
		};
	}

	/** Forgets the sheet. */
	#drop() {
		this.preview = null;
		this.unclear = null;
		this.parties = [];
		this.refused = null;
		this.show(null);
		this.current = null;
	}

	async #read(read: () => Promise<ImportPreview | null>): Promise<boolean> {
		if (this.busy) return false;
		this.busy = 'reading';
		this.earlier.open = false;
		this.refused = null;
		this.unclear = null;
		const stop = this.#follow();
		try {
			const preview = await read();
			if (!preview) return false;
			this.preview = preview;
			this.#wanted = preview.kind;
			this.show(null);
			this.current = null;
			this.nextQuestion();
			this.current ??= preview.rows[0]?.row ?? null;
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code !== 'cancelled') this.refused = refused;
			return refused.code !== 'cancelled';
		} finally {
			stop();
			this.busy = null;
			this.progress = null;
		}
	}

	async #change(change: () => Promise<ImportPreview>) {
		if (this.busy) return;
		this.busy = 'changing';
		this.refused = null;
		this.#held = this.current;
		try {
			this.preview = await change();
		} catch (thrown) {
			this.refused = refusal(thrown);
		} finally {
			this.busy = null;
		}
	}
}

export const [useImport, provideImport] = createContext<ImportModel>();
