import type { Fresh, Freshness } from '$lib/freshness';
import { call, commands, refusal, type LiveItem, type LiveProposal, type LiveView, type Refused } from '$lib/ipc';
import { everySecond, minuteOf, nowIn } from '$lib/words';
import { createContext } from 'svelte';

/** How many minutes "+5 min" gives. */
export const MORE = 5;
/** How many minutes before the end it is said that it comes. */
const SOON = 5;

/** The day as it is held, by the clock in the room: what runs, what is next, and what could be done where it is late. */
export class Live {
	view = $state.raw<LiveView | null>(null);
	refused = $state.raw<Refused | null>(null);
	now = $state.raw(new Date());
	/** What is said to whoever does not see the clock; what it shows is not. */
	said = $state<'soon' | 'over' | null>(null);
	/** The proposal that is looked at. */
	at = $state(0);
	/** What was left as it is: asked again when it gets later. */
	#left = $state<string | null>(null);
	#freshness: Freshness;
	#fresh: Fresh;
	/** The minute at which the day was read. */
	#minute = '';

	day = $derived(this.view?.day ?? null);
	stands = $derived(this.day?.stands ?? null);
	running = $derived(this.#items(this.day?.running));
	next = $derived(this.#items(this.day?.next));
	/** What the clock in the room shows. */
	wall = $derived(nowIn(this.view?.zone ?? 'UTC', this.now));
	/** What could be done, until it was left as it is. */
	proposals = $derived<readonly LiveProposal[]>(this.#left === this.#asked() ? [] : (this.view?.proposals ?? []));
	chosen = $derived<LiveProposal | null>(this.proposals[Math.min(this.at, this.proposals.length - 1)] ?? null);

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: ['meeting', 'agenda_item', 'guest', 'agenda_version', 'turn'],
			lazy: true,
			load: () => this.#read(),
			drop: () => this.#drop()
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Follows the clock as long as it is shown: seconds are its own, what they mean is read each minute. */
	show() {
		const stop = everySecond(() => {
			this.now = new Date();
			if (this.#minute !== '' && this.#minute !== minuteOf(this.now)) void this.load();
		});
		const leave = this.#fresh.show();
		return () => {
			stop();
			leave();
		};
	}

	async #read() {
		this.#minute = minuteOf(new Date());
		try {
			const before = this.#figures();
			const asked = this.chosen?.proposal.kind;
			this.view = await call(commands.liveDay());
			this.refused = null;
			this.#say(before, this.#figures());
			const kept = this.view.proposals.findIndex((one) => one.proposal.kind === asked);
			this.at = kept >= 0 ? kept : Math.max(0, this.view.proposals.length - 1);
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.view = null;
		this.refused = null;
		this.said = null;
		this.at = 0;
		this.#left = null;
	}

	/** The next item begins now, and what ran is over; answers what began. */
	async begin(): Promise<readonly string[]> {
		const seen = this.day?.next ?? [];
		await this.#does(() => call(commands.beginNext(seen)));
		return seen;
	}

	/** What runs gets five minutes more. */
	more() {
		return this.#does(() => call(commands.giveTime(this.day?.running ?? [], MORE)));
	}

	/** Plans the rest of the day anew as it was chosen. */
	async apply() {
		const proposal = this.chosen?.proposal;
		if (proposal) await this.#does(() => call(commands.replanDay(proposal)));
	}

	/** Leaves the day as it is. It is asked again when it gets later by as much as people notice. */
	leave() {
		this.#left = this.#asked();
	}

	/** Does something; where it is refused, the day may not be as it was read. */
	async #does(work: () => Promise<unknown>) {
		try {
			await this.#freshness.after(work);
		} catch (thrown) {
			await this.#freshness.again(['agenda_item']);
			throw thrown;
		}
	}

	#items(ids: readonly string[] = []): readonly LiveItem[] {
		return (this.day?.items ?? []).filter((item) => ids.includes(item.id));
	}

	/** What is asked about: what runs, and how late it is to five minutes. */
	#asked(): string {
		return `${this.day?.running.join() ?? ''} ${Math.floor((this.stands?.late ?? 0) / MORE)}`;
	}

	#figures() {
		return { running: this.day?.running.join() ?? '', left: this.stands?.left ?? null };
	}

	#say(before: { running: string; left: number | null }, now: { running: string; left: number | null }) {
		const passed = (minutes: number) => before.left !== null && now.left !== null && before.left > minutes && now.left <= minutes;
		if (before.running !== now.running) this.said = null;
		else if (passed(0)) this.said = 'over';
		else if (passed(SOON)) this.said = 'soon';
		else if (now.left !== null && now.left > SOON) this.said = null;
	}
}

export const [useLive, provideLive] = createContext<Live>();
