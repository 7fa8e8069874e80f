import {
	call,
	commands,
	refusal,
	type ImportField as Field,
	type Merged,
	type PairField,
	type PairView,
	type Refused,
	type Side,
	type TakenBack,
	type TwiceView
} from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** What tells a pair apart from others. */
export const pairId = (pair: PairView): string => `${pair.left.person} ${pair.right.person}`;

/** People who may be there twice, and what was chosen of the pair that is looked at. */
export class Twice {
	view = $state.raw<TwiceView | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** Whether something is being written. */
	busy = $state(false);
	/** The field that the keys are at. */
	field = $state(0);
	#current = $state<string | null>(null);
	readonly #taken = new SvelteMap<Field, Side>();
	#fresh: Fresh;
	#freshness: Freshness;

	pairs = $derived(this.view?.pairs ?? []);
	pair = $derived(this.pairs.find((pair) => pairId(pair) === this.#current) ?? this.pairs[0] ?? null);
	/** The fields in which the two say anything. */
	fields = $derived(this.pair?.fields.filter((field) => field.left !== '' || field.right !== '') ?? []);
	/** How many fields of the record that stays become others. */
	changes = $derived(this.fields.filter((field) => this.result(field) !== field.left).length);

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: ['meeting', 'party', 'delegation', 'person', 'participant'],
			load: () => this.#read(),
			drop: () => {
				this.view = null;
				this.refused = null;
				this.show(null);
			},
			lazy: true
		});
	}

	/** Keeps it fresh as long as somebody looks at it. */
	look() {
		return this.#fresh.show();
	}

	load() {
		return this.#fresh.load();
	}

	async #read() {
		try {
			const at = this.pairs.findIndex((pair) => pairId(pair) === this.#current);
			this.view = await call(commands.likelyTwice());
			this.refused = null;
			// What became one or two leaves its place to the next pair.
			if (!this.pairs.some((pair) => pairId(pair) === this.#current)) this.show(this.pairs[Math.min(at, this.pairs.length - 1)] ?? null);
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	show(pair: PairView | null) {
		this.#current = pair ? pairId(pair) : null;
		this.#taken.clear();
		this.field = 0;
	}

	/** Goes some pairs further. */
	move(by: number) {
		const at = this.pair ? this.pairs.indexOf(this.pair) : -1;
		const next = this.pairs[Math.max(0, Math.min(at + by, this.pairs.length - 1))];
		if (next && next !== this.pair) this.show(next);
	}

	side(field: PairField): Side {
		return this.#taken.get(field.field) ?? field.proposed;
	}

	take(field: PairField | undefined, side: Side) {
		if (field && this.#takes(field, side)) this.#taken.set(field.field, side);
	}

	#takes(field: PairField, side: Side): boolean {
		return field.open && (side !== 'both' || field.both !== null);
	}

	/** Whether taking a side of a field would make a difference. */
	differs(field: PairField, side: Side): boolean {
		return field.left !== field.right && this.#takes(field, side) && this.side(field) !== side;
	}

	/** What the record says afterwards. */
	result(field: PairField): string {
		const side = this.side(field);
		return side === 'both' ? (field.both ?? field.left) : field[side];
	}

	/** Makes one person of the two; returns their name. */
	merge(): Promise<string | null> {
		const pair = this.pair;
		if (!pair) return Promise.resolve(null);
		return this.#write(() =>
			call(
				commands.mergePeople({
					left: pair.left.person,
					left_revision: pair.left.revision,
					left_seat: pair.left.seat_revision,
					right: pair.right.person,
					right_revision: pair.right.revision,
					right_seat: pair.right.seat_revision,
					take: Object.fromEntries(this.#taken)
				})
			)
		);
	}

	/** Keeps that the two are two people. */
	async apart(): Promise<void> {
		const pair = this.pair;
		if (!pair) return;
		await this.#write(() => call(commands.keepApart(pair.left.person, pair.right.person)));
	}

	/** Asks what taking apart who became one person would do. */
	wouldTakeApart(of: Merged): Promise<TakenBack> {
		return call(commands.previewTakeApart(of.step));
	}

	/** Takes apart who became one person. */
	takeApart(of: Merged): Promise<TakenBack> {
		return this.#write(() => call(commands.takeApart(of.step)));
	}

	/** Asks about everybody again who was called two people. */
	async askAgain(): Promise<void> {
		await this.#write(() => call(commands.askTwiceAgain()));
	}

	/** Writes and reads again: what is kept apart is no record, so no change of one is heard. */
	async #write<T>(work: () => Promise<T>): Promise<T> {
		this.busy = true;
		try {
			const answer = await work();
			await this.load();
			await this.#freshness.settled();
			return answer;
		} finally {
			this.busy = false;
		}
	}
}

export const [useTwice, provideTwice] = createContext<Twice>();
