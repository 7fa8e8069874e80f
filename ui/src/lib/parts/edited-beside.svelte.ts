import { intend } from '$lib/components';
import type { Freshness } from '$lib/freshness';
import { tick } from 'svelte';
import { Attempt } from './attempt.svelte';
import { RecordCard, type Records } from './record-card.svelte';

/** What has to be known of a list whose records are edited beside it. */
export interface List<R extends { id: string }, D extends object> {
	records: (read: (record: R) => Promise<R | null>) => Records<R, D>;
	/** Reads the list again, and answers it. */
	again: () => Promise<readonly R[]>;
	/** A record that is not kept yet: its id is empty. */
	empty: () => R;
	remove: (id: string) => Promise<unknown>;
}

/** One record of a list that is edited beside it: after it was saved or removed, the form is ready for the next. */
export class EditedBeside<R extends { id: string }, D extends object> {
	readonly card: RecordCard<R, D>;
	/** Whether it can be removed, and why not. */
	readonly attempt = new Attempt();
	/** The first field. */
	first = $state<HTMLInputElement>();
	/** The one that is edited; none while one is added. */
	editing = $derived.by(() => (this.card.record?.id ? this.card.record : null));
	#list: List<R, D>;
	#freshness: Freshness;

	/** `begin` is the one that is shown first; without one the form is empty. */
	constructor(freshness: Freshness, list: List<R, D>, begin: R | null = null) {
		this.#freshness = freshness;
		this.#list = list;
		this.card = new RecordCard(list.records(async ({ id }) => (await list.again()).find((one) => one.id === id) ?? null));
		this.card.show(begin ?? list.empty());
	}

	/** Shows one, or the empty form, with the focus in its first field. */
	async show(record: R | null, asked = intend()) {
		this.attempt.refused = null;
		this.card.drop();
		this.card.show(record ?? this.#list.empty());
		await tick();
		asked.give(this.first);
	}

	save = async (event: SubmitEvent) => {
		event.preventDefault();
		const asked = intend();
		if (await this.#freshness.after(() => this.card.save())) await this.show(null, asked);
	};

	async remove(record: R) {
		const asked = intend();
		const removed = () => this.#freshness.after(() => this.#list.remove(record.id));
		if (await this.attempt.run(removed)) await this.show(null, asked);
	}
}
