import type { Fresh, Freshness } from '$lib/freshness';
import { call, commands, refusal, type Found, type Noun, type Refused } from '$lib/ipc';

/** Kinds of records that are searched, in the order of the work. */
export const SEARCHED = ['participant', 'guest', 'agenda_item', 'note'] as const satisfies readonly Noun[];
export type Searched = (typeof SEARCHED)[number];

/** A record with every place in it where the text stands. */
export interface FoundRecord extends Pick<Found, 'id' | 'reference' | 'name' | 'item' | 'label'> {
	noun: Searched;
	places: Found[];
}

/** Brings the places of one record together, in the order in which the records were found. */
export function records(found: readonly Found[]): FoundRecord[] {
	const byId = new Map<string, FoundRecord>();
	for (const place of found) {
		const noun = SEARCHED.find((one) => one === place.noun);
		if (!noun) continue;
		const known = byId.get(place.id);
		if (known) known.places.push(place);
		else byId.set(place.id, { ...place, noun, places: [place] });
	}
	return [...byId.values()];
}

/** What was looked for over the whole meeting, and where it stands. */
export class SearchModel {
	text = $state('');
	/** The kind that alone is shown; null for all. */
	only = $state<Searched | null>(null);
	/** The record that the keys have reached. */
	current = $state<string | null>(null);
	busy = $state(false);
	refused = $state.raw<Refused | null>(null);
	#found = $state.raw<Found[]>([]);
	#asked = 0;
	readonly #fresh: Fresh;

	all = $derived(records(this.#found));
	places = $derived(this.#found.length);
	groups = $derived(
		SEARCHED.map((noun) => ({ noun, records: this.all.filter((one) => one.noun === noun) })).filter((group) => group.records.length > 0)
	);
	shown = $derived(this.groups.filter((group) => this.only === null || group.noun === this.only));
	rows = $derived(this.shown.flatMap((group) => group.records));
	at = $derived(
		Math.max(
			0,
			this.rows.findIndex((row) => row.id === this.current)
		)
	);

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({
			nouns: ['person', ...SEARCHED],
			lazy: true,
			load: () => this.load(),
			drop: () => {
				this.#asked++;
				this.text = '';
				this.only = null;
				this.#found = [];
			}
		});
	}

	/** Keeps what is found current while it is looked at, until the answer is called. */
	show = () => this.#fresh.show();

	/** Looks for the text of now; an answer to an earlier one is never shown. */
	async load() {
		const asked = ++this.#asked;
		this.refused = null;
		const text = this.text.trim();
		this.busy = text !== '';
		try {
			const found = text === '' ? [] : await call(commands.search(text));
			if (asked !== this.#asked) return;
			this.#found = found;
			if (this.only && !this.groups.some((group) => group.noun === this.only)) this.only = null;
			if (!this.rows.some((row) => row.id === this.current)) this.current = this.rows[0]?.id ?? null;
		} catch (thrown) {
			if (asked === this.#asked) this.refused = refusal(thrown);
		}
		if (asked === this.#asked) this.busy = false;
	}

	/** Goes to the first record of the next group, or of the one before; false where there is none. */
	moveGroup(by: 1 | -1): boolean {
		const at = this.shown.findIndex((group) => group.records.some((record) => record.id === this.rows[this.at]?.id));
		const first = this.shown[at + by]?.records[0];
		if (first) this.current = first.id;
		return first !== undefined;
	}

	/** Goes so many records on, or back. */
	move(by: number) {
		const to = Math.max(0, Math.min(this.rows.length - 1, this.at + by));
		this.current = this.rows[to]?.id ?? null;
	}

	/** Shows one kind alone, or all. */
	choose(noun: Searched | null) {
		this.only = noun;
		if (!this.rows.some((row) => row.id === this.current)) this.current = this.rows[0]?.id ?? null;
	}
}
