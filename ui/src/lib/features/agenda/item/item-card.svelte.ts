import { call, commands, refusal, Refused, type AgendaItem, type ItemDetails } from '$lib/ipc';
import type { Agenda } from '../agenda.svelte';
import { detailsOf, draftOf, valueOf, type ItemDraft, type ItemField } from './item-draft';

/** A field that two people changed. */
export interface FieldClash {
	field: ItemField;
	mine: ItemDraft[ItemField];
	theirs: ItemDraft[ItemField];
	keep: 'mine' | 'theirs';
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const put = <F extends ItemField>(draft: ItemDraft, field: F, value: ItemDraft[F]) => (draft[field] = value);

/** One item in the panel: what is stored, what is typed, and what stands between the two. */
export class ItemCard {
	item = $state.raw<AgendaItem | null>(null);
	draft = $state<ItemDraft | null>(null);
	refused = $state.raw<Refused | null>(null);
	clashes = $state<FieldClash[]>([]);
	saving = $state(false);
	#agenda: Agenda;
	#theirs: AgendaItem | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(agenda: Agenda) {
		this.#agenda = agenda;
	}

	/** Shows an item; what was typed for another is forgotten. */
	show(item: AgendaItem | null) {
		if (item?.id !== this.item?.id) this.drop();
		// The list may still hold what was there before this panel saved.
		if (item && (!this.item || item.revision > this.item.revision)) this.#take(item);
	}

	drop() {
		this.item = null;
		this.draft = null;
		this.refused = null;
		this.clashes = [];
		this.#theirs = null;
	}

	/** The refusal of a field, when it was the one refused. */
	errorOf(field: string): Refused | null {
		return this.refused?.field === field ? this.refused : null;
	}

	/** Keeps what was typed or chosen, if it differs from what is stored. */
	save(): Promise<void> {
		const saved = this.#queue.then(() => this.#save());
		this.#queue = saved.catch(() => {});
		return saved;
	}

	/** Sets fields and keeps them at once. */
	set(change: Partial<ItemDraft>): Promise<void> {
		if (this.draft) Object.assign(this.draft, change);
		return this.save();
	}

	/** Takes back what was typed in one field. */
	revert(field: ItemField) {
		if (!this.item || !this.draft) return;
		put(this.draft, field, draftOf(this.item)[field]);
		if (this.refused?.field === field) this.refused = null;
	}

	/** Settles a clash field by field, on top of what the other one saved. */
	settle(): Promise<void> {
		const kept = this.clashes.filter((clash) => clash.keep === 'mine').map((clash) => clash.field);
		return this.#onTopOf(kept) ? this.save() : Promise.resolve();
	}

	/** Asks for a file and keeps it with the item. */
	attach(label: ItemDetails['label']): Promise<void> {
		return this.#command((item) => call(commands.attachPaper(item.id, item.revision, label)));
	}

	/** Takes a paper off the item; undo brings it back. */
	detach(content: string): Promise<void> {
		return this.#command((item) => call(commands.detachPaper(item.id, item.revision, content)));
	}

	/** Changes the label of a paper. */
	labelPaper(content: string, label: ItemDetails['label']): Promise<void> {
		return this.#command((item) => {
			const papers = item.papers.map((paper) => (paper.content === content ? { ...paper, label } : paper));
			return this.#agenda.edit(item, { ...detailsOf(item), papers });
		});
	}

	#command(work: (item: AgendaItem) => Promise<AgendaItem | null>): Promise<void> {
		const done = this.#queue.then(async () => {
			const item = this.item;
			if (!item) return;
			this.refused = null;
			try {
				const kept = await work(item);
				if (kept && this.item?.id === kept.id) this.#take(kept);
			} catch (thrown) {
				this.refused = refusal(thrown);
			}
		});
		this.#queue = done;
		return done;
	}

	/** The fields that were changed, as they are kept; the first that cannot be kept is refused here. */
	#changes(item: AgendaItem, draft: ItemDraft): Partial<ItemDetails> | null {
		const changed: Partial<ItemDetails> = {};
		for (const field of Object.keys(draft) as ItemField[]) {
			const value = valueOf(draft, field);
			if (value === undefined) {
				this.refused = new Refused({ code: 'value_refused', message: field, field });
				return null;
			}
			if (!same(value, item[field])) Object.assign(changed, { [field]: value });
		}
		return changed;
	}

	async #save() {
		const item = this.item;
		if (!item || !this.draft || this.clashes.length > 0) return;
		const draft = $state.snapshot(this.draft) as ItemDraft;
		const changed = this.#changes(item, draft);
		if (!changed) return;
		this.refused = null;
		const fields = Object.keys(changed) as ItemField[];
		if (fields.length === 0) return;
		this.saving = true;
		try {
			const kept = await this.#agenda.edit(item, { ...detailsOf(item), ...changed });
			if (this.item?.id === kept.id) this.#take(kept, draft);
		} catch (thrown) {
			const refused = refusal(thrown);
			if (this.item?.id !== item.id) return;
			if (refused.code === 'changed_meanwhile') await this.#clash(item, draft, fields);
			else this.refused = refused;
		} finally {
			this.saving = false;
		}
	}

	async #clash(before: AgendaItem, draft: ItemDraft, changed: ItemField[]) {
		await this.#agenda.load();
		const theirs = this.#agenda.item(before.id);
		if (!theirs) {
			this.drop();
			return;
		}
		this.#theirs = theirs;
		const [now, stored] = [draftOf(theirs), draftOf(before)];
		this.clashes = changed
			.filter((field) => !same(now[field], draft[field]))
			.map((field) => ({
				field,
				mine: draft[field],
				theirs: now[field],
				// Where the other one left the field alone, what was typed here is the only change.
				keep: same(now[field], stored[field]) ? 'mine' : 'theirs'
			}));
		if (this.clashes.every((clash) => clash.keep === 'mine')) {
			// Within the queue: another save would wait for this one.
			if (this.#onTopOf(this.clashes.map((clash) => clash.field))) await this.#save();
		}
	}

	/** Puts what was typed in some fields on top of what the other one saved. */
	#onTopOf(kept: ItemField[]): boolean {
		const theirs = this.#theirs;
		if (!theirs || !this.draft) return false;
		const mine = $state.snapshot(this.draft) as ItemDraft;
		this.clashes = [];
		this.#theirs = null;
		this.item = theirs;
		const next = draftOf(theirs);
		for (const field of kept) put(next, field, mine[field] as never);
		this.draft = next;
		return true;
	}

	/** Shows what is stored; what is typed stays, unless it is what was just saved. */
	#take(item: AgendaItem, saved: ItemDraft | null = null) {
		const next = draftOf(item);
		if (this.draft && this.item?.id === item.id && this.clashes.length === 0) {
			const stored = draftOf(this.item);
			const typed = $state.snapshot(this.draft) as ItemDraft;
			for (const field of Object.keys(next) as ItemField[]) {
				const untouched = same(typed[field], stored[field]);
				if (!untouched && !(saved && same(typed[field], saved[field]))) put(next, field, typed[field] as never);
			}
		}
		if (this.clashes.length > 0) return;
		this.item = item;
		this.draft = next;
	}
}
