import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type MeetingCounts,
	type Matter,
	type MilestoneKind,
	type MilestoneWanted,
	type Overview,
	type PlacedMilestone,
	type Pressing,
	type Refused,
	type SnoozedMatter
} from '$lib/ipc';
import { createContext } from 'svelte';

/** A line of the list: a matter, and what puts it off where something does. */
export interface MatterRow {
	matter: Matter;
	snoozed: SnoozedMatter | null;
}

/** The first screen of a meeting as this window shows it. */
export class OverviewModel {
	view = $state.raw<Overview | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The key of the matter that has the focus. */
	current = $state<string | null>(null);
	showSnoozed = $state(false);
	/** Whether delegations stand on the map, or in the order of the meeting. */
	board = $state<'map' | 'order'>('map');
	readonly #fresh: Fresh;
	readonly #freshness: Freshness;

	rows = $derived<MatterRow[]>([
		...(this.view?.matters ?? []).map((matter) => ({ matter, snoozed: null })),
		...(this.showSnoozed ? (this.view?.snoozed ?? []) : []).map((snoozed) => ({ matter: snoozed.matter, snoozed }))
	]);
	row = $derived(this.rows.find((row) => row.matter.key === this.current) ?? null);

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: 'every',
			lazy: true,
			load: () => this.#read(),
			drop: () => {
				this.view = null;
				this.refused = null;
				this.current = null;
				this.showSnoozed = false;
			}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	async #read() {
		try {
			const at = this.rows.findIndex((row) => row.matter.key === this.current);
			this.view = await call(commands.overview());
			this.refused = null;
			// What is gone leaves the place to what stands there now.
			if (this.current !== null && !this.row) this.current = this.rows[Math.min(at, this.rows.length - 1)]?.matter.key ?? null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** How many matters are as pressing. */
	count(pressing: Pressing): number {
		return (this.view?.matters ?? []).filter((matter) => matter.pressing === pressing).length;
	}

	/** Moves to another matter; to the nearest end where none has the focus. */
	move(by: number) {
		const at = this.rows.findIndex((row) => row.matter.key === this.current);
		this.current = this.rows[nearest(this.rows.length, at, by)]?.matter.key ?? null;
	}

	/** Puts a matter off until a day, or until it changes where none is given. */
	snooze(matter: Matter, until: string | null) {
		return this.#freshness.after(() => call(commands.snoozeMatter(matter.key, until)));
	}

	/** Takes a matter up again. */
	wake(snoozed: SnoozedMatter) {
		return this.#freshness.after(() => call(commands.wakeMatter(snoozed.snooze)));
	}

	keepMilestone(wanted: MilestoneWanted) {
		return this.#freshness.after(() => call(commands.keepMilestone(wanted)));
	}

	/** Takes a milestone off the track; undo puts it back. */
	removeMilestone(milestone: PlacedMilestone) {
		return this.#freshness.after(() => call(commands.removeMilestone(milestone.id, milestone.kind)));
	}

	/** Puts a milestone of every meeting on the track again. */
	bringBack(kind: MilestoneKind) {
		return this.keepMilestone({ id: null, revision: 0, kind, title: '', date: null, days: null, done: null });
	}

	statistics(): Promise<MeetingCounts> {
		return call(commands.statistics());
	}
}

export const [useOverview, provideOverview] = createContext<OverviewModel>();
