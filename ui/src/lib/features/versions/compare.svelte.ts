import type { Kept } from '$lib/freshness';
import { call, commands, refusal, type AgendaBoard, type ChangeKind, type ReadableChange, type ReadableDiff, type Refused } from '$lib/ipc';

/** What stands for the working draft in a choice of versions. */
export const DRAFT = 'draft';

/** Changes of one day, in reading order. */
export interface DayOfChanges {
	/** The day; empty where an item stands on none. */
	day: string;
	changes: ReadableChange[];
}

/** The versions to begin with: the last one against the working draft, or the last two where nothing changed since. */
export function firstChoice(board: Pick<AgendaBoard, 'versions' | 'changed'>): { before: string; after: string } {
	const last = board.versions.at(-1)?.id ?? DRAFT;
	const beforeThat = board.versions.at(-2)?.id;
	return board.changed || !beforeThat ? { before: last, after: DRAFT } : { before: beforeThat, after: last };
}

/** How many items each kind of change met. */
export function countByKind(changes: readonly ReadableChange[]): Map<ChangeKind, number> {
	const counts = new Map<ChangeKind, number>();
	for (const change of changes) for (const kind of change.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return counts;
}

/** Groups changes by the day on which an item stands; a dropped one by the day on which it stood. */
export function byDay(changes: readonly ReadableChange[]): DayOfChanges[] {
	const days = new Map<string, ReadableChange[]>();
	for (const change of changes) {
		const day = change.after?.day ?? change.before?.day ?? '';
		days.set(day, [...(days.get(day) ?? []), change]);
	}
	return [...days].map(([day, ofDay]) => ({ day, changes: ofDay })).sort((one, other) => one.day.localeCompare(other.day));
}

/** Two versions side by side: what was chosen and what differs. */
export class CompareModel implements Kept {
	readonly nouns = ['meeting', 'person', 'participant', 'room', 'agenda_item', 'guest', 'agenda_version', 'agenda_remark'] as const;
	before = $state('');
	after = $state<string>(DRAFT);
	kind = $state<ChangeKind | null>(null);
	diff = $state.raw<ReadableDiff | null>(null);
	refused = $state.raw<Refused | null>(null);
	busy = $state(false);

	changes = $derived(this.diff?.items ?? []);
	counts = $derived(countByKind(this.changes));
	days = $derived(byDay(this.kind === null ? this.changes : this.changes.filter((change) => change.kinds.includes(this.kind!))));

	constructor(board: Pick<AgendaBoard, 'versions' | 'changed'>, before?: string) {
		Object.assign(this, before === undefined ? firstChoice(board) : { before, after: DRAFT });
	}

	/** Reads what differs; an answer to an earlier choice is not shown. */
	async load() {
		const asked = `${this.before} ${this.after}`;
		const id = (choice: string) => (choice === DRAFT ? null : choice);
		this.busy = true;
		this.refused = null;
		try {
			const { diff } = await call(commands.compareAgendas(id(this.before), id(this.after)));
			if (asked !== `${this.before} ${this.after}`) return;
			this.diff = diff;
			if (this.kind && !this.counts.has(this.kind)) this.kind = null;
		} catch (thrown) {
			if (asked !== `${this.before} ${this.after}`) return;
			this.diff = null;
			this.refused = refusal(thrown);
		} finally {
			if (asked === `${this.before} ${this.after}`) this.busy = false;
		}
	}

	/** Declares a change a typing error, or takes that back. */
	declareTrivial(key: string, trivial: boolean) {
		return call(commands.declareTrivial([key], trivial));
	}

	drop() {
		this.diff = null;
	}
}
