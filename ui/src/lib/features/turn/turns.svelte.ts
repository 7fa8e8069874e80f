import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type AgendaItem,
	type Called,
	type ClockChange,
	type Floor,
	type Refused,
	type Speaker,
	type TourTurn,
	type TurnOf,
	type TurnPurpose,
	type TurnRow
} from '$lib/ipc';
import { clockAfter, everySecond, nowIn } from '$lib/words';
import { createContext } from 'svelte';

/** The floor under an item, as this window shows it: who has it, who waits, the tour de table, and the time used. */
export class Turns {
	floor = $state.raw<Floor | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The item whose floor is shown. */
	item = $state<string | null>(null);
	/** Whether the queue is shown in precedence, or as people asked. */
	order = $state<'precedence' | 'time'>('precedence');
	now = $state.raw(new Date());
	#freshness: Freshness;
	#zone: () => string;
	#clock: () => readonly ClockChange[];
	#fresh: Fresh;

	speaker = $derived(this.floor?.speaker ?? null);
	/** The seconds that whoever has the floor has used. */
	elapsed = $derived(this.speaker ? this.#used(this.speaker) : 0);
	/** The seconds left to them; below nothing once the limit is past; null without one. */
	left = $derived(this.speaker && this.speaker.limit !== null ? this.speaker.limit - this.elapsed : null);
	runs = $derived(this.speaker !== null && this.speaker.began !== null);
	queue = $derived.by(() => {
		const queue = this.floor?.queue ?? [];
		return this.order === 'precedence' ? queue : [...queue].sort((a, b) => a.asked.localeCompare(b.asked));
	});
	/** The seconds that ran since the floor was read. */
	#since = $derived(this.floor && this.runs ? Math.max(0, Math.floor((this.now.getTime() - Date.parse(this.floor.at)) / 1000)) : 0);
	groups = $derived(
		(this.floor?.groups ?? []).map((time) => ({
			...time,
			seconds: time.seconds + (time.group === this.speaker?.group ? this.#since : 0)
		}))
	);
	delegations = $derived(this.#delegations());

	/** `zone` tells the zone of the meeting, `clock` where the clock changes on its days. */
	constructor(freshness: Freshness, zone: () => string, clock: () => readonly ClockChange[] = () => []) {
		this.#freshness = freshness;
		this.#zone = zone;
		this.#clock = clock;
		this.#fresh = freshness.register({
			nouns: ['turn', 'meeting', 'agenda_item', 'participant', 'person', 'delegation', 'guest'],
			lazy: true,
			load: () => this.#read(),
			drop: () => this.#drop()
		});
	}

	/** The zone of the meeting. */
	get zone() {
		return this.#zone();
	}

	/** What the clock shows when an item is planned to end, in minutes after the midnight of its day. */
	endsAt(item: AgendaItem): number {
		return clockAfter(item, item.duration, this.#clock());
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh, and the clock going, as long as it is shown. */
	show() {
		const stop = everySecond(() => (this.now = new Date()));
		const leave = this.#fresh.show();
		return () => {
			stop();
			leave();
		};
	}

	async #read() {
		const asked = this.item;
		if (asked === null) return void (this.floor = null);
		try {
			const floor = await call(commands.floor(asked));
			if (asked !== this.item) return;
			this.floor = floor;
			this.now = new Date();
			this.refused = null;
		} catch (thrown) {
			if (asked === this.item) this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.floor = null;
		this.refused = null;
		this.item = null;
	}

	/** The item that nobody chose. */
	#proposed: string | null = null;

	/** Shows the floor of an item. */
	async look(item: string | null) {
		this.#proposed = null;
		if (item === this.item) return;
		this.item = item;
		this.floor = null;
		this.refused = null;
		await this.load();
	}

	/**
	 * Chooses an item where none is shown, or the one that was shown is gone: what runs now, else the first of today with a tour de
	 * table, else the first. What was chosen so is chosen anew as long as nobody has asked for the floor under it.
	 */
	begin(items: readonly AgendaItem[]) {
		const held = items.filter((item) => item.kind !== 'break' && item.day !== null);
		if (held.some((item) => item.id === this.item) && !this.#onlyProposed) return;
		const { date, minutes } = nowIn(this.zone, this.now);
		const today = held.filter((item) => item.day === date);
		const open = today.filter((item) => item.actual === null);
		// What really began counts before what should have begun: a day may be late.
		const running = open.filter((item) => item.actual_start !== null).at(-1) ?? open.filter((item) => item.start <= minutes).at(-1);
		const first = running ?? (today.length > 0 ? today : held).find((item) => item.tour !== null) ?? today[0] ?? held[0];
		const proposed = first?.id ?? null;
		void this.look(proposed);
		this.#proposed = proposed;
	}

	get #onlyProposed(): boolean {
		const { floor } = this;
		const used = floor !== null && (floor.speaker !== null || floor.queue.length > 0 || floor.seconds > 0);
		return this.item === this.#proposed && !used;
	}

	#used(row: TurnRow): number {
		const running = row.began === null ? 0 : Math.floor((this.now.getTime() - Date.parse(row.began)) / 1000);
		return row.used + Math.max(0, running);
	}

	#delegations() {
		const { floor, speaker } = this;
		const own = (time: { code: string; name: string }) =>
			speaker !== null && (speaker.delegation !== null ? time.code === speaker.code : time.code === '' && time.name === speaker.name);
		const times = (floor?.delegations ?? []).map((time) => ({ ...time, seconds: time.seconds + (own(time) ? this.#since : 0) }));
		return times.sort((a, b) => b.seconds - a.seconds);
	}

	/** What the clock shows when a delegation of the tour de table is expected to speak, in minutes; null once it was called. */
	expected(row: TourTurn): number | null {
		if (row.wait === null) return null;
		const wait = row.wait + Math.max(0, this.left ?? 0);
		return nowIn(this.zone, new Date(this.now.getTime() + wait * 1000)).minutes;
	}

	/** How the notes say who has the floor. */
	get speaking(): Speaker | null {
		const who = this.speaker?.who;
		if (!who) return null;
		return who.kind === 'delegation' ? { kind: 'delegations', who: [who.id] } : { kind: who.kind, who: who.id };
	}

	ask(who: TurnOf, purpose: TurnPurpose) {
		return this.#does((item) => call(commands.askForFloor(item, who, purpose)));
	}

	give(whom: Called) {
		return this.#does((item) => call(commands.giveFloor(item, whom)));
	}

	next() {
		return this.#does((item) => call(commands.nextTurn(item)));
	}

	/** Gives the floor to the first of the queue. */
	async first() {
		const first = this.queue[0];
		if (first) await this.give({ kind: 'turn', id: first.id });
	}

	back() {
		return this.#does((item) => call(commands.backToTurn(item)));
	}

	pass(whom: Called) {
		return this.#does((item) => call(commands.passTurn(item, whom)));
	}

	inWriting(whom: Called) {
		return this.#does((item) => call(commands.turnInWriting(item, whom)));
	}

	withdraw(row: TurnRow) {
		return this.#does(() => call(commands.withdrawTurn(row.id)));
	}

	move(row: TurnRow, by: number) {
		return this.#does(() => call(commands.moveTurn(row.id, by)));
	}

	/** Lets the time of whoever has the floor stand still, or run again. */
	async pause() {
		const { speaker, runs } = this;
		if (speaker) await this.#does(() => call(commands.runTurn(speaker.id, !runs)));
	}

	async longer() {
		const { speaker } = this;
		if (speaker) await this.#does(() => call(commands.lengthenTurn(speaker.id)));
	}

	limit(row: TurnRow, seconds: number | null) {
		return this.#does(() => call(commands.limitTurn(row.id, seconds)));
	}

	async #does(work: (item: string) => Promise<unknown>) {
		const { item } = this;
		if (item !== null) await this.#freshness.after(() => work(item));
	}
}

export const [useTurns, provideTurns] = createContext<Turns>();
