import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type Asker,
	type Correctable,
	type CorrectionDetails,
	type CorrectionRow,
	type CorrectionsBoard,
	type CorrectionState,
	type Refused,
	type SilenceDetails,
	type SilenceRow
} from '$lib/ipc';
import { createContext } from 'svelte';

/** Who asks, as one value of a list. */
export const askerKey = (asker: Asker) => `${asker.kind} ${asker.who}`;

/** Reads who asks from the value of a list; null where nobody is chosen. */
export function askerOf(key: string): Asker | null {
	const [kind, who] = key.split(' ');
	if (!who || (kind !== 'delegation' && kind !== 'participant' && kind !== 'guest')) return null;
	return { kind, who };
}

/** What is corrected, as one value of a list. */
export const correctableKey = (of: Correctable) => (of.note === undefined ? `sentence ${of.sentence}` : `note ${of.note}`);

/** Reads what is corrected from the value of a list; null where nothing is chosen. */
export function correctableOf(key: string): Correctable | null {
	const [kind, id] = key.split(' ');
	if (!id) return null;
	return kind === 'note' ? { note: id } : kind === 'sentence' ? { sentence: id } : null;
}

/** What delegations ask to be worded otherwise, and the silence procedures on the notes and the report, as this window shows them. */
export class Corrections {
	board = $state.raw<CorrectionsBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The correction that has the focus. */
	current = $state<string | null>(null);
	/** The state that alone is shown; null for all. */
	state = $state<CorrectionState | null>(null);
	/** The code of the delegation, or the reference of the guest, whose corrections alone are shown; empty for all. */
	of = $state('');
	readonly #fresh: Fresh;
	readonly #freshness: Freshness;

	all = $derived(this.board?.corrections ?? []);
	#ofThem = $derived(this.all.filter((row) => this.of === '' || row.code === this.of));
	rows = $derived(this.#ofThem.filter((row) => this.state === null || row.state === this.state));
	row = $derived(this.rows.find((row) => row.id === this.current) ?? null);
	filtered = $derived(this.state !== null || this.of !== '');
	/** Those who asked for anything, each with how often. */
	askers = $derived(
		[...new Set(this.all.map((row) => row.code))]
			.sort()
			.map((code) => ({ code, count: this.all.filter((row) => row.code === code).length }))
	);

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: ['correction', 'silence', 'note', 'report_sentence', 'agenda_item', 'meeting', 'participant', 'person', 'delegation', 'guest'],
			lazy: true,
			load: () => this.#read(),
			drop: () => {
				this.board = null;
				this.refused = null;
				this.current = null;
				this.clear();
			}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	async #read() {
		try {
			const at = this.rows.findIndex((row) => row.id === this.current);
			this.board = await call(commands.correctionsBoard());
			this.refused = null;
			// What is gone leaves the place to what stands there now.
			if (this.current !== null && !this.row) this.current = this.rows[Math.min(at, this.rows.length - 1)]?.id ?? null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** How many of those that are shown are in a state. */
	count(state: CorrectionState): number {
		return this.#ofThem.filter((row) => row.state === state).length;
	}

	/** Shows every correction again. */
	clear() {
		this.state = null;
		this.of = '';
	}

	/** Moves to another correction; to the nearest end where none has the focus. */
	move(by: number) {
		const at = this.rows.findIndex((row) => row.id === this.current);
		this.current = this.rows[nearest(this.rows.length, at, by)]?.id ?? null;
	}

	/** Goes to the first open correction of a sentence of the report. */
	goToSentence(sentence: string) {
		const open = this.all.find((row) => row.sentence === sentence && row.state === 'open');
		if (!open) return;
		this.clear();
		this.current = open.id;
	}

	/** Notes what is asked for, and goes to it. */
	async ask(details: CorrectionDetails) {
		const { id } = await this.#freshness.after(() => call(commands.askCorrection(details)));
		if (!this.rows.some((row) => row.id === id)) this.state = null;
		if (!this.rows.some((row) => row.id === id)) this.of = '';
		this.current = id;
	}

	edit(row: CorrectionRow, details: CorrectionDetails) {
		return this.#freshness.after(() => call(commands.editCorrection(row.id, row.revision, details)));
	}

	/** Agrees on a wording over the text that is shown; it becomes the text of the entry or sentence. */
	agree(row: CorrectionRow, agreed: string) {
		return this.#freshness.after(() => call(commands.agreeCorrection(row.id, row.revision, row.over, agreed)));
	}

	refuse(row: CorrectionRow, reason: string) {
		return this.#freshness.after(() => call(commands.refuseCorrection(row.id, row.revision, reason)));
	}

	takeUp(row: CorrectionRow) {
		return this.#freshness.after(() => call(commands.takeUpCorrection(row.id, row.revision)));
	}

	/** Removes a correction; undo takes it back. */
	remove(row: CorrectionRow) {
		return this.#freshness.after(() => call(commands.removeCorrection(row.id)));
	}

	open(details: SilenceDetails) {
		return this.#freshness.after(() => call(commands.openSilence(details)));
	}

	extend(row: SilenceRow, until: string) {
		return this.#freshness.after(() => call(commands.extendSilence(row.id, row.revision, until)));
	}

	answer(row: SilenceRow, delegation: string, agrees: boolean) {
		return this.#freshness.after(() => call(commands.answerSilence(row.id, row.revision, delegation, agrees)));
	}

	close(row: SilenceRow, clear: boolean) {
		return this.#freshness.after(() => call(commands.closeSilence(row.id, row.revision, clear)));
	}

	removeSilence(row: SilenceRow) {
		return this.#freshness.after(() => call(commands.removeSilence(row.id)));
	}
}

export const [useCorrections, provideCorrections] = createContext<Corrections>();
