import {
	call,
	CASE_DATA,
	commands,
	HANDLING_LABELS,
	refusal,
	type HandlingLabel,
	type MarkingKind,
	type NoteDetails,
	type NoteDraft,
	type NoteRow,
	type Passage,
	type Refused
} from '$lib/ipc';
import { clockOf, minutesOf } from '$lib/words';
import { printedOf, slashed } from './kinds';
import { NOBODY, speakerKey } from '$lib/parts';
import { SvelteSet } from 'svelte/reactivity';

/** How long after the last key a draft is kept, and how long after the first that no draft holds, in milliseconds. */
const QUIET = 1000;
const LATEST = 1800;
/** How long after the last key the text is looked through, in milliseconds. */
const PAUSE = 300;

/** What the text is written under: the item that is shown, and what the clock in the room says. */
export interface Around {
	item: () => string | null;
	rule: (item: string | null) => boolean;
	/** The label of entries without one of their own. */
	label: (item: string) => HandlingLabel | null;
	now: () => string;
}

const blank = (): NoteDetails => ({
	item: '',
	kind: 'intervention',
	at: '',
	speaker: NOBODY,
	text: '',
	label: null,
	chatham_house: false,
	attribution: 'named',
	consent: false,
	markings: [],
	status: 'raw',
	changed_since: false,
	lowered_by: '',
	private: false,
	author: '',
	remark: '',
	place: null
});

/** The details of an entry, without what the screen says of it. */
export function detailsOf(row: NoteRow): NoteDetails {
	const details = { ...blank() };
	for (const field of Object.keys(details) as (keyof NoteDetails)[]) Object.assign(details, { [field]: row[field] });
	return details;
}

/** The entry that is being typed: kept beside the records while it is, so that a crash loses two seconds at most. */
export class Composer {
	details = $state<NoteDetails>(blank());
	/** The entry that is being changed; null for a new one. */
	editing = $state.raw<NoteRow | null>(null);
	refused = $state.raw<Refused | null>(null);
	busy = $state(false);
	/** What was being typed when the file was last open. */
	offered = $state.raw<NoteDraft | null>(null);
	#passages = $state.raw<readonly Passage[]>([]);
	/** What the person said is no case and gives nobody away. */
	readonly #cleared = new SvelteSet<string>();
	#around: Around;
	#keeping: ReturnType<typeof setTimeout> | undefined;
	#looking: ReturnType<typeof setTimeout> | undefined;
	/** Since when something is typed that is not kept; null while everything is. */
	#since = $state<number | null>(null);
	/** Whether the time was set by hand. */
	#timed = false;
	#queue: Promise<unknown> = Promise.resolve();
	#life = 0;

	/** How many drafts are on their way into the file. */
	#keepings = $state(0);
	/** Whether everything that is typed is kept: a crash would lose nothing of it. */
	kept = $derived.by(() => this.#since === null && this.#keepings === 0 && this.refused === null);
	rule = $derived.by(() => this.details.chatham_house || this.#around.rule(this.#item()));
	printed = $derived.by(() => printedOf(this.details, this.rule));
	passages = $derived(this.#passages.filter((passage) => !this.#cleared.has(passage.found)));
	caseData = $derived(this.passages.find((passage) => CASE_DATA.includes(passage.code)) ?? null);
	giveaway = $derived(this.caseData ? null : (this.passages.find((passage) => !CASE_DATA.includes(passage.code)) ?? null));

	constructor(around: Around) {
		this.#around = around;
	}

	#item(): string | null {
		return this.editing ? this.details.item : this.#around.item();
	}

	/** Reads what was being typed; it is offered unless something is being typed now. */
	async load() {
		const life = this.#life;
		const draft = await call(commands.noteDraft());
		if (life === this.#life && this.details.text === '' && !this.editing) this.offered = draft;
	}

	drop() {
		this.#life += 1;
		this.#stop();
		this.details = blank();
		this.#reset();
		this.offered = null;
		this.#cleared.clear();
	}

	#stop() {
		clearTimeout(this.#keeping);
		clearTimeout(this.#looking);
		this.#since = null;
	}

	#reset() {
		this.#timed = false;
		this.editing = null;
		this.refused = null;
		this.#passages = [];
	}

	/** Something was typed; a line that begins with `/a ` makes the entry an action. Answers where such a mark was cut. */
	typed(text: string, at: number): number {
		const mark = slashed(text, at);
		if (mark) {
			this.details.kind = mark.kind;
			text = text.slice(0, mark.from) + text.slice(mark.to);
		}
		if (this.details.text === '' && !this.editing && !this.#timed) this.details.at = this.#around.now();
		// What fills a place was said now, and not when the place was laid out.
		if (this.editing?.place && this.editing.text === '' && this.details.text === '' && !this.#timed) this.details.at = this.#around.now();
		this.details.text = text;
		this.changed();
		return mark ? mark.from : at;
	}

	/** Sets what the text is not. Whoever agreed to be named was the speaker of then. */
	set(change: Partial<NoteDetails>) {
		if (change.at !== undefined) this.#timed = true;
		if (change.speaker && speakerKey(change.speaker) !== speakerKey(this.details.speaker)) change = { consent: false, ...change };
		Object.assign(this.details, change);
		if (this.details.text !== '' || this.editing) this.changed();
	}

	/** Sets the time, as the clock in the room showed it; what is no time changes nothing. */
	setTime(typed: string): boolean {
		const minutes = minutesOf(typed);
		if (minutes === null) return false;
		const day = (this.details.at || this.#around.now()).slice(0, 10);
		this.set({ at: `${day}T${clockOf(minutes)}:00` });
		return true;
	}

	/** Puts a marking beside the label, or takes it off. */
	mark(kind: MarkingKind, text?: string) {
		const { markings } = this.details;
		const there = markings.some((one) => one.kind === kind);
		if (text !== undefined) this.set({ markings: markings.map((one) => (one.kind === kind ? { kind, text } : one)) });
		else if (there) this.set({ markings: markings.filter((one) => one.kind !== kind) });
		else this.set({ markings: [...markings, { kind, text: '' }] });
	}

	/** Keeps and looks through what is typed, a moment later. */
	changed() {
		const now = Date.now();
		this.#since ??= now;
		clearTimeout(this.#keeping);
		this.#keeping = setTimeout(() => void this.keep(), Math.max(0, Math.min(QUIET, this.#since + LATEST - now)));
		clearTimeout(this.#looking);
		this.#looking = setTimeout(() => void this.#look(), PAUSE);
	}

	/** Keeps the draft now, if anything of it is not kept yet or `again` is asked for. */
	keep(again = false): Promise<void> {
		if (this.#since === null && !again) return Promise.resolve();
		this.#since = null;
		clearTimeout(this.#keeping);
		const life = this.#life;
		this.#keepings += 1;
		return this.#next(async () => {
			if (life !== this.#life) return void (this.#keepings -= 1);
			const draft = this.#draft();
			try {
				await call(commands.keepNoteDraft(draft));
				if (life === this.#life && this.refused?.field === 'text') this.refused = null;
			} catch (thrown) {
				if (life === this.#life) this.refused = refusal(thrown);
			} finally {
				this.#keepings -= 1;
			}
		});
	}

	#draft(): NoteDraft | null {
		const details = $state.snapshot(this.details) as NoteDetails;
		const item = this.#item();
		if (item === null || (details.text.trim() === '' && !this.editing)) return null;
		return { note: this.editing ? [this.editing.id, this.editing.revision] : null, details: { ...details, item } };
	}

	#next(work: () => Promise<void>): Promise<void> {
		const done = this.#queue.then(work);
		this.#queue = done.catch(() => {});
		return done;
	}

	async #look() {
		const [text, life] = [this.details.text, this.#life];
		const named = !this.rule || this.printed === 'named';
		try {
			const found = text.trim() === '' ? [] : await call(commands.notePassages(text, named));
			if (life === this.#life && text === this.details.text) this.#passages = found;
		} catch {
			// What is typed is looked through again with the next key, and before it leaves.
		}
	}

	/** A passage is no case and gives nobody away. */
	clear(passage: Passage) {
		this.#cleared.add(passage.found);
	}

	/** Whether the entry that is changed would get a wider label, which only its source may allow. */
	lowers = $derived.by(() => {
		const { editing, details } = this;
		const label = details.label ?? this.#around.label(details.item);
		if (!editing || label === null || details.label === editing.label) return false;
		return HANDLING_LABELS.indexOf(label) > HANDLING_LABELS.indexOf(editing.effective_label);
	});

	/** Whether there is something to keep: a text, or a place that stays one. */
	complete = $derived.by(() => this.details.text.trim() !== '' || (this.details.place !== null && this.editing !== null));

	/** Adds the entry or keeps the changed one, and answers it. What cannot be kept stays in the field, with the reason. */
	async add(): Promise<NoteRow | null> {
		const draft = this.#draft();
		if (this.busy || !draft || !this.complete) return null;
		this.#stop();
		const life = this.#life;
		const { editing } = this;
		this.busy = true;
		this.refused = null;
		try {
			const details = { ...draft.details, text: draft.details.text.trim(), at: draft.details.at || this.#around.now() };
			await this.#queue;
			const row = await call(editing ? commands.editNote(editing.id, editing.revision, details) : commands.addNote(details));
			if (life !== this.#life) return null;
			if (this.editing === editing) this.#kept(draft.details.text, row);
			return row;
		} catch (thrown) {
			if (life === this.#life) {
				this.refused = refusal(thrown);
				this.changed();
			}
			return null;
		} finally {
			this.busy = false;
		}
	}

	/**
	 * Empties the field but for what was typed meanwhile; what it is and who speaks stay for the next one. Where another text stands
	 * there by now, it stays as it is: the next change of the entry that was changed, else an entry of its own.
	 */
	#kept(sent: string, row: NoteRow) {
		const { text } = this.details;
		if (text !== '' && !text.startsWith(sent)) {
			this.editing &&= row;
			this.changed();
			return;
		}
		// Only what is typed one after the other is often alike.
		const { kind, speaker, attribution } = this.editing ? blank() : this.details;
		const more = text.slice(sent.length).trimStart();
		this.details = { ...blank(), kind, speaker, attribution, text: more, at: more === '' ? '' : this.#around.now() };
		this.#reset();
		if (more !== '') this.changed();
	}

	/** Takes an entry into the field. */
	edit(row: NoteRow) {
		this.details = detailsOf(row);
		this.#reset();
		this.editing = row;
		this.changed();
	}

	/** Leaves the entry that was being changed as it was. */
	leave() {
		const { kind } = this.details;
		this.#stop();
		this.details = { ...blank(), kind: this.editing ? 'intervention' : kind };
		this.#reset();
		void this.keep(true);
	}

	/** Goes on with what was being typed, before what is typed since; `rows` holds the entry that it changes, if it is still there. */
	resume(rows: readonly NoteRow[]) {
		const draft = this.offered;
		if (!draft) return;
		const [id] = draft.note ?? [null];
		const text = [draft.details.text, this.details.text].filter(Boolean).join('\n');
		this.details = { ...blank(), ...draft.details, text };
		this.editing = rows.find((row) => row.id === id) ?? null;
		this.offered = null;
		this.changed();
	}

	discard() {
		this.offered = null;
		return this.keep(true);
	}
}
