import { call, commands, refusal, type Audience, type EveryoneRow, type ExportPreview, type PaperForm, type Wanted } from '$lib/ipc';
import { PaperPreview, USUAL_SIGNATURES, WHOLE_NOTES } from '$lib/parts';
import { SvelteSet } from 'svelte/reactivity';
import { caseData, mayLeave, openPassages } from './passages';

/** What a row is known by. */
export const keyOf = (audience: Audience) => (typeof audience === 'string' ? audience : Object.entries(audience)[0]!.join('-'));

/** Which readers a row is about. */
export type Kind = 'group' | 'delegation' | 'guest';
export const kindOf = (audience: Audience): Kind => (typeof audience === 'string' ? 'group' : 'guest' in audience ? 'guest' : 'delegation');

/** The notes for everyone in one step: a file for each chosen reader, with the page of one of them to look at. */
export class EveryoneModel extends PaperPreview<Wanted, ExportPreview> {
	rows = $state.raw<EveryoneRow[]>([]);
	summary = $state(false);
	form = $state<PaperForm>('docx');
	/** Whether the proposed wordings stand in place of passages that may give something away. */
	proposed = $state(false);
	/** Why passages stay that are open. */
	kept = $state('');
	/** The row whose page is looked at. */
	current = $state<string | null>(null);
	/** Whether the rows are those of what is chosen. */
	counting = $state(true);
	/** Keys of those who get a file. */
	readonly chosen = new SvelteSet<string>();
	#asked = 0;

	row = $derived(this.rows.find((row) => keyOf(row.audience) === this.current) ?? null);
	/** Those who can get a file: something is in it, and nothing of a case. */
	possible = $derived(this.rows.filter((row) => row.entries > 0 && caseData(row.warnings).length === 0));
	leaving = $derived(this.possible.filter((row) => this.chosen.has(keyOf(row.audience))));
	/** What may give something away in the files that leave. */
	open = $derived(openPassages(this.leaving.map((row) => row.warnings)));

	#notes() {
		return { ...WHOLE_NOTES, summary: this.summary, proposed: this.proposed };
	}

	choice(): Wanted {
		return {
			paper: this.summary ? 'summary' : 'minutes',
			form: this.form,
			audience: this.row?.audience ?? 'participants',
			version: null,
			since: null,
			parts: { speakers: true, descriptions: false, questions: false, second_zone: null },
			notes: this.#notes(),
			signatures: USUAL_SIGNATURES
		};
	}

	protected override answered() {
		return !this.counting && this.leaving.length > 0 && mayLeave(this.open, this.kept);
	}

	/** Reads what everybody would get, and the page of the current row. At first everybody is chosen. */
	async count() {
		const asked = ++this.#asked;
		const first = this.rows.length === 0;
		this.counting = true;
		this.kept = '';
		try {
			const rows = await call(commands.notesForEveryone(this.form, this.#notes()));
			if (asked !== this.#asked) return;
			this.rows = rows;
			if (first) for (const row of this.possible) this.chosen.add(keyOf(row.audience));
			this.current ??= keyOf((this.possible[0] ?? rows[0])?.audience ?? 'participants');
			await this.load();
		} catch (thrown) {
			if (asked !== this.#asked) return;
			this.refused = refusal(thrown);
		} finally {
			if (asked === this.#asked) this.counting = false;
		}
	}

	/** Looks at what another reader gets. */
	look(key: string | null) {
		if (key === this.current) return;
		this.current = key;
		if (this.row) void this.load();
	}

	set(change: Partial<Pick<EveryoneModel, 'summary' | 'form' | 'proposed'>>) {
		Object.assign(this, change);
		return this.count();
	}

	/** Chooses a row, or leaves it out; one without entries cannot be chosen, nor one with case data. */
	toggle(row: EveryoneRow) {
		const key = keyOf(row.audience);
		if (this.possible.some((one) => keyOf(one.audience) === key) && !this.chosen.delete(key)) this.chosen.add(key);
	}

	/** Chooses everybody, or nobody: of one kind, or of all. */
	toggleAll(kind?: Kind) {
		const rows = this.possible.filter((row) => kind === undefined || kindOf(row.audience) === kind);
		const all = rows.every((row) => this.chosen.has(keyOf(row.audience)));
		for (const row of rows) {
			if (all) this.chosen.delete(keyOf(row.audience));
			else this.chosen.add(keyOf(row.audience));
		}
	}

	protected read(choice: Wanted) {
		return call(commands.previewExport(choice));
	}

	protected draw(choice: Wanted, page: number) {
		return call(commands.exportPage(choice, page));
	}

	protected send() {
		const audiences = this.leaving.map((row) => row.audience);
		return call(commands.writeNotesForEveryone(audiences, this.form, this.#notes(), this.kept.trim()));
	}
}
