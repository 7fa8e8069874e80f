import { refusal, Refused } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** What a card has to know of one kind of record: how its fields show it, and how it is read and saved. */
export interface Records<R extends { id: string }, D extends object> {
	/** What the fields show of a record: mostly text, with nothing missing but empty. */
	shown(record: R): D;
	/** One field of what is shown as it is kept; undefined where it cannot be. */
	kept<F extends keyof D>(draft: D, field: F): unknown;
	/** Says what is wrong with a field that cannot be kept as it is typed. */
	unread?(field: keyof D): string;
	/** How often the record was saved; a list may still hold what was there before a card saved. */
	age(record: R): number;
	/** Saves the fields that differ over the record that was read; answers what is kept. */
	save(record: R, changed: { readonly [F in keyof D]?: unknown }): Promise<R>;
	/** Reads the record as it is now; null where it is gone. */
	read(record: R): Promise<R | null>;
}

/** A field that two people changed. */
export interface FieldClash<D, F extends keyof D = keyof D> {
	field: F;
	mine: D[F];
	theirs: D[F];
	keep: 'mine' | 'theirs';
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const fieldsOf = <D extends object>(draft: D) => Object.keys(draft) as (keyof D)[];

/**
 * One record in a panel: what is stored, what is typed, and what stands between the two.
 *
 * Saves go one after the other. A field is sent when what would be kept differs from what is stored, and what was kept is
 * what is shown then. Where somebody else saved meanwhile, changes of different fields are joined, and the same field is a
 * choice between the two.
 */
export class RecordCard<R extends { id: string }, D extends object> {
	record = $state.raw<R | null>(null);
	draft = $state<D | null>(null);
	refused = $state.raw<Refused | null>(null);
	clashes = $state<FieldClash<D>[]>([]);
	saving = $state(false);
	#records: Records<R, D>;
	#theirs: R | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(records: Records<R, D>) {
		this.#records = records;
	}

	/**
	 * Shows a record that was read: what is typed for it stays, what was typed for another one is forgotten. Where a field
	 * that is being typed was changed by somebody else, the choice is there before anything is saved.
	 */
	show(record: R | null) {
		if (record?.id !== this.record?.id) this.#forget();
		if (!record) return;
		if (this.record && this.draft) {
			// What is being saved answers with what is newer, or asks again; a choice stands until it is made.
			if (this.saving || this.clashes.length > 0 || this.#records.age(record) < this.#records.age(this.record)) return;
			const [typed, stored] = [$state.snapshot(this.draft) as D, this.#records.shown(this.record)];
			const changed = fieldsOf(typed).filter((field) => !same(typed[field], stored[field]));
			const clashes = this.#choices(stored, record, typed, changed);
			if (clashes.some((clash) => clash.keep === 'theirs')) {
				this.#theirs = record;
				this.clashes = clashes;
				return;
			}
		}
		this.#take(record);
	}

	drop() {
		this.#forget();
	}

	#forget() {
		this.record = null;
		this.draft = null;
		this.refused = null;
		this.clashes = [];
		this.#theirs = null;
	}

	/** The refusal of a field, when it was the one refused. */
	errorOf(field: string): Refused | null {
		return this.refused?.field === field ? this.refused : null;
	}

	/** Keeps what was typed or chosen, if it differs from what is stored; tells whether what is shown is kept now. */
	save(): Promise<boolean> {
		return this.#next(() => this.#save());
	}

	/** Sets fields and keeps them at once. */
	set(change: Partial<D>): Promise<boolean> {
		if (this.draft) Object.assign(this.draft, change);
		return this.save();
	}

	/** Takes back what was typed in one field. */
	revert(field: keyof D) {
		if (!this.record || !this.draft) return;
		this.draft[field] = this.#records.shown(this.record)[field];
		if (this.refused?.field === field) this.refused = null;
	}

	/** Settles a clash field by field, on top of what the other one saved. */
	settle(): Promise<boolean> {
		const kept = this.clashes.filter((clash) => clash.keep === 'mine').map((clash) => clash.field);
		return this.#onTopOf(kept) ? this.save() : Promise.resolve(false);
	}

	/** Does something else to the record, after what is being saved; null where nothing came of it. */
	protected work(work: (record: R) => Promise<R | null>): Promise<void> {
		return this.#next(async () => {
			const record = this.record;
			if (!record) return;
			this.refused = null;
			try {
				const kept = await work(record);
				if (kept && this.record?.id === kept.id) this.#take(kept);
			} catch (thrown) {
				this.refused = refusal(thrown);
			}
		});
	}

	#next<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(work);
		this.#queue = done.catch(() => {});
		return done;
	}

	/** The fields that differ as they are kept; null where one cannot be, which is refused here. */
	#changes(stored: D, typed: D): Partial<Record<keyof D, unknown>> | null {
		const changed: Partial<Record<keyof D, unknown>> = {};
		for (const field of fieldsOf(typed)) {
			const value = this.#records.kept(typed, field);
			if (value === undefined) {
				const message = this.#records.unread?.(field) ?? m.field_unread();
				this.refused = new Refused({ code: 'value_refused', message, field: String(field) });
				return null;
			}
			if (!same(value, this.#records.kept(stored, field))) changed[field] = value;
			// Typed otherwise and meant the same: what is stored is shown.
			else if (this.draft && !same(typed[field], stored[field])) this.draft[field] = stored[field];
		}
		return changed;
	}

	async #save(): Promise<boolean> {
		const record = this.record;
		if (!record || !this.draft || this.clashes.length > 0) return false;
		const typed = $state.snapshot(this.draft) as D;
		const changed = this.#changes(this.#records.shown(record), typed);
		if (!changed) return false;
		this.refused = null;
		if (fieldsOf(changed).length === 0) return true;
		this.saving = true;
		try {
			const kept = await this.#records.save(record, changed);
			if (this.record?.id === kept.id) this.#take(kept, typed);
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (this.record?.id !== record.id) return false;
			if (refused.code === 'changed_meanwhile') return await this.#clash(record, typed, fieldsOf(changed));
			this.refused = refused;
			return false;
		} finally {
			this.saving = false;
		}
	}

	async #clash(before: R, typed: D, changed: (keyof D)[]): Promise<boolean> {
		const theirs = await this.#records.read(before);
		if (this.record?.id !== before.id) return false;
		if (!theirs) {
			this.drop();
			this.refused = new Refused({ code: 'no_such_record', message: m.record_gone(), field: null });
			return false;
		}
		this.#theirs = theirs;
		this.clashes = this.#choices(this.#records.shown(before), theirs, typed, changed);
		// Within the queue: another save would wait for this one.
		const joined = this.clashes.every((clash) => clash.keep === 'mine') && this.#onTopOf(this.clashes.map((clash) => clash.field));
		return joined ? this.#save() : false;
	}

	/** The fields that were changed here and hold something else there now. */
	#choices(stored: D, theirs: R, typed: D, changed: (keyof D)[]): FieldClash<D>[] {
		const now = this.#records.shown(theirs);
		const differ = changed.filter((field) => !same(this.#records.kept(now, field), this.#records.kept(typed, field)));
		return differ.map((field) => ({
			field,
			mine: typed[field],
			theirs: now[field],
			// Where the other one left the field alone, what was typed here is the only change.
			keep: same(now[field], stored[field]) ? 'mine' : 'theirs'
		}));
	}

	/** Puts what was typed in some fields on top of what the other one saved. */
	#onTopOf(kept: (keyof D)[]): boolean {
		const theirs = this.#theirs;
		if (!theirs || !this.draft) return false;
		const mine = $state.snapshot(this.draft) as D;
		const next = this.#records.shown(theirs);
		for (const field of kept) next[field] = mine[field];
		this.clashes = [];
		this.#theirs = null;
		this.record = theirs;
		this.draft = next;
		return true;
	}

	/** Shows what is stored; what is typed stays, unless it is what was just saved. */
	#take(record: R, saved: D | null = null) {
		const next = this.#records.shown(record);
		if (this.draft && this.record?.id === record.id) {
			const stored = this.#records.shown(this.record);
			const typed = $state.snapshot(this.draft) as D;
			for (const field of fieldsOf(next)) {
				const untouched = same(typed[field], stored[field]) || (saved && same(typed[field], saved[field]));
				if (!untouched) next[field] = typed[field];
			}
		}
		this.record = record;
		this.draft = next;
	}
}
