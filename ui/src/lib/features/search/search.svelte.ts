import type { Fresh, Freshness } from '$lib/freshness';
import { call, commands, refusal, type Found, type Noun, type Refused } from '$lib/ipc';
import { SvelteMap } from 'svelte/reactivity';

/** Kinds of records that are searched, in the order of the work. */
export const SEARCHED = [
	'participant',
	'guest',
	'agenda_item',
	'note',
	'practice',
	'challenge',
	'concept',
	'statement',
	'action'
] as const satisfies readonly Noun[];
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

/** What the step to more records of a kind is called among them. */
export const stepOf = (noun: Searched) => `more-${noun}`;

/** What was looked for over the whole meeting, and where it stands. */
export class SearchModel {
	text = $state('');
	/** The kind that alone is shown; null for all. */
	only = $state<Searched | null>(null);
	/** The record that the keys have reached, or the step to more of a kind. */
	current = $state<string | null>(null);
	busy = $state(false);
	refused = $state.raw<Refused | null>(null);
	/** How the text is spelt here, where nothing is found. */
	nearest = $state<string | null>(null);
	#found = $state.raw<Found[]>([]);
	/** How many records of each kind there are in all. */
	#totals = $state.raw<ReadonlyMap<Noun, number>>(new Map());
	/** Of which kinds more than a first step is asked for, and how many steps. */
	readonly #steps = new SvelteMap<Searched, number>();
	/** The text that was asked for last: the steps are of that. */
	#of = '';
	/** The text that was answered last: what is found is of that. */
	#answered = '';
	#asked = 0;
	readonly #fresh: Fresh;

	all = $derived(records(this.#found));
	places = $derived(this.#found.length);
	groups = $derived(
		SEARCHED.map((noun) => {
			const records = this.all.filter((one) => one.noun === noun);
			return { noun, records, total: Math.max(records.length, this.#totals.get(noun) ?? 0) };
		}).filter((group) => group.records.length > 0)
	);
	/** How many records there are in all. */
	total = $derived(this.groups.reduce((sum, group) => sum + group.total, 0));
	shown = $derived(this.groups.filter((group) => this.only === null || group.noun === this.only));
	rows = $derived(this.shown.flatMap((group) => group.records));
	/** What the keys reach: records, and behind those of a kind of which there are more the step to these. */
	stops = $derived(
		this.shown.flatMap(({ noun, records, total }) => [
			...records.map((record) => record.id),
			...(total > records.length ? [stepOf(noun)] : [])
		])
	);
	at = $derived(
		Math.max(
			0,
			this.stops.findIndex((stop) => stop === this.current)
		)
	);
	/** The record that the keys have reached; null on a step, and where nothing is found. */
	record = $derived(this.rows.find((row) => row.id === this.stops[this.at]) ?? null);
	/** The kind whose next step the keys have reached. */
	step = $derived(this.shown.find((group) => stepOf(group.noun) === this.stops[this.at]) ?? null);

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({
			nouns: ['person', ...SEARCHED],
			lazy: true,
			load: () => this.load(),
			drop: () => {
				this.#asked++;
				this.text = '';
				this.only = null;
				this.nearest = null;
				this.#of = '';
				this.#answered = '';
				this.#steps.clear();
				this.#took([], []);
			}
		});
	}

	/** Keeps what is found current while it is looked at, until the answer is called. */
	show = () => this.#fresh.show();

	/** Whether what is found is of the text before. */
	get stale() {
		return this.text.trim() !== this.#answered;
	}

	/** Looks for the text of now, and begins at its first; an answer to an earlier one is never shown. */
	async load() {
		const asked = ++this.#asked;
		this.refused = null;
		const text = this.text.trim();
		this.busy = text !== '';
		if (text !== this.#of) this.#steps.clear();
		this.#of = text;
		try {
			const answer = text === '' ? { found: [], records: [], nearest: null } : await call(commands.search(text, [...this.#steps]));
			if (asked !== this.#asked) return;
			this.#took(answer.found, answer.records);
			this.nearest = answer.nearest;
			if (this.only && !this.groups.some((group) => group.noun === this.only)) this.only = null;
			if (text !== this.#answered || !this.stops.some((stop) => stop === this.current)) this.current = this.stops[0] ?? null;
			this.#answered = text;
		} catch (thrown) {
			if (asked === this.#asked) this.refused = refusal(thrown);
		}
		if (asked === this.#asked) this.busy = false;
	}

	#took(found: Found[], records: readonly (readonly [Noun, number])[]) {
		this.#found = found;
		this.#totals = new Map(records);
	}

	/** Shows a step more of a kind, and goes to the first that was not shown. */
	async more(noun: Searched) {
		const of = () => this.groups.find((group) => group.noun === noun)?.records ?? [];
		const before = of().length;
		this.#steps.set(noun, (this.#steps.get(noun) ?? 1) + 1);
		await this.load();
		this.current = of()[before]?.id ?? this.current;
	}

	/** Looks for the text as it is spelt here. */
	async correct() {
		if (this.nearest === null) return;
		this.text = this.nearest;
		await this.load();
	}

	/** Goes to the first record of the next group, or of the one before; false where there is none. */
	moveGroup(by: 1 | -1): boolean {
		const stop = this.stops[this.at];
		const at = this.shown.findIndex(({ noun, records }) => stop === stepOf(noun) || records.some((record) => record.id === stop));
		const first = this.shown[at + by]?.records[0];
		if (first) this.current = first.id;
		return first !== undefined;
	}

	/** Goes so many records on, or back. */
	move(by: number) {
		const to = Math.max(0, Math.min(this.stops.length - 1, this.at + by));
		this.current = this.stops[to] ?? null;
	}

	/** Shows one kind alone, or all. */
	choose(noun: Searched | null) {
		this.only = noun;
		if (!this.stops.some((stop) => stop === this.current)) this.current = this.stops[0] ?? null;
	}
}
