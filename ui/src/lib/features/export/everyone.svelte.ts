import { call, commands, refusal, type Audience, type EveryoneRow, type FormOf, type PaperForm, type Wanted } from '$lib/ipc';
import { USUAL_SIGNATURES } from '$lib/parts';
import { SvelteSet } from 'svelte/reactivity';
import { AnsweredPreview } from './answered.svelte';
import { caseData, openPassages } from './passages';

/** What a row is known by. */
export const keyOf = (audience: Audience) => (typeof audience === 'string' ? audience : Object.entries(audience)[0]!.join('-'));

/** Which readers a row is about. */
export type Kind = 'group' | 'delegation' | 'guest';
export const kindOf = (audience: Audience): Kind => (typeof audience === 'string' ? 'group' : 'guest' in audience ? 'guest' : 'delegation');

/** The notes for everyone in one step: a file for each chosen reader, with the page of one of them to look at. */
export class EveryoneModel extends AnsweredPreview {
	rows = $state.raw<EveryoneRow[]>([]);
	summary = $state(false);
	/** The usual form. */
	form = $state<PaperForm>('docx');
	/** The forms of those who get another. */
	others = $state.raw<readonly FormOf[]>([]);
	/** Whether the draft of a mail stands beside the file of each delegation and guest. */
	mails = $state(false);
	/** The row whose page is looked at. */
	looked = $state<string | null>(null);
	/** Whether the rows are those of what is chosen. */
	counting = $state(true);
	/** Keys of those who get a file. */
	readonly chosen = new SvelteSet<string>();
	#running: Promise<void> | null = null;
	#changed = false;

	row = $derived(this.rows.find((row) => keyOf(row.audience) === this.looked) ?? null);
	/** Those for whom there is something. */
	readers = $derived(this.rows.filter((row) => row.entries > 0 || row.passages.some((one) => one.stays)));
	/** Those who can get a file: something is in it, and nothing of a case. */
	possible = $derived(this.rows.filter((row) => row.entries > 0 && this.blocked(row).length === 0));
	leaving = $derived(this.possible.filter((row) => this.chosen.has(keyOf(row.audience))));
	/** What may give something away in the files that leave, or keeps a file from leaving. */
	passages = $derived(openPassages(this.readers.filter((row) => this.chosen.has(keyOf(row.audience))).map((row) => row.passages)));
	/** Those who get the draft of a mail. */
	drafts = $derived(this.mails ? this.leaving.filter((row) => row.addresses > 0) : []);
	/** What to know of letters and addresses: of the page that is looked at, and of the files that leave. Each sentence once. */
	sentences = $derived.by(() => {
		const warnings = [this.preview, ...this.leaving].flatMap((one) => one?.warnings ?? []);
		return [...new Set(warnings.filter(({ code }) => this.#isSaid(code)).map(({ message }) => message))];
	});

	/** The entries for whose case data a file waits. */
	blocked(row: EveryoneRow) {
		return caseData(row.passages, this.given, this.proposed);
	}

	formOf(audience: Audience): PaperForm {
		return this.others.find((other) => keyOf(other.audience) === keyOf(audience))?.form ?? this.form;
	}

	/** Whether a warning has its place beside the passages. */
	#isSaid(code: string) {
		return code === 'no_typeface' || (this.mails && (code === 'several_addresses' || code === 'no_mail_to'));
	}

	#notes() {
		return { ...this.answeredNotes(), summary: this.summary };
	}

	choice(): Wanted {
		return {
			paper: this.summary ? 'summary' : 'minutes',
			form: this.formOf(this.row?.audience ?? 'participants'),
			audience: this.row?.audience ?? 'participants',
			version: null,
			since: null,
			parts: { speakers: true, descriptions: false, questions: false, second_zone: null, language: null },
			notes: this.#notes(),
			signatures: USUAL_SIGNATURES,
			history: null,
			people: []
		};
	}

	protected override answered() {
		return !this.counting && this.leaving.length > 0 && this.open.length === 0;
	}

	/** Reads what everybody would get, and the page of the current row: once more where something changed meanwhile. */
	count(): Promise<void> {
		this.counting = true;
		this.#changed = true;
		this.#running ??= this.#counted().finally(() => (this.#running = null));
		return this.#running;
	}

	async #counted() {
		while (this.#changed) {
			this.#changed = false;
			try {
				const rows = await call(commands.notesForEveryone(this.form, [...this.others], this.#notes()));
				if (this.#changed) continue;
				this.#show(rows);
				await this.load();
			} catch (thrown) {
				if (!this.#changed) this.refused = refusal(thrown);
			}
		}
		this.counting = false;
	}

	/** At first everybody is chosen for whom there is something. */
	#show(rows: EveryoneRow[]) {
		const first = this.rows.length === 0;
		this.rows = rows;
		if (first) for (const row of this.readers) this.chosen.add(keyOf(row.audience));
		this.looked ??= keyOf((this.possible[0] ?? rows[0])?.audience ?? 'participants');
	}

	protected again() {
		return this.count();
	}

	/** Looks at what another reader gets. */
	look(key: string | null) {
		if (key === this.looked) return;
		this.looked = key;
		if (this.row) void this.load();
	}

	set(change: Partial<Pick<EveryoneModel, 'summary'>>) {
		this.forget();
		Object.assign(this, change);
		return this.count();
	}

	/** Gives everybody a form, or these readers another than the usual one. */
	setForm(form: PaperForm, of?: readonly EveryoneRow[]) {
		const keys = new Set(of?.map((row) => keyOf(row.audience)));
		const kept = this.others.filter((other) => !keys.has(keyOf(other.audience)));
		if (of) this.others = form === this.form ? kept : [...kept, ...of.map(({ audience }) => ({ audience, form }))];
		else Object.assign(this, { form, others: [] });
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
		return call(commands.writeNotesForEveryone(audiences, this.form, [...this.others], this.#notes(), this.mails));
	}
}
