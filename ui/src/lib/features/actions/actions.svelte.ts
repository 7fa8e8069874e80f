import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type ActionDetails,
	type ActionRow,
	type ActionsBoard,
	type ActionStatus,
	type LetterRow,
	type Refused
} from '$lib/ipc';
import { createContext } from 'svelte';

/** How actions are put together. */
export type Grouping = 'date' | 'owner' | 'item';

/** Which actions alone are shown. */
export type Shown = 'all' | 'open' | 'overdue' | 'soon' | 'carried';

/** Actions under one heading. */
export interface ActionGroup {
	key: string;
	rows: ActionRow[];
}

/** Whether somebody still owes it. */
export const isOpen = (row: ActionRow) => row.status === 'open' || row.status === 'in_progress';
const IS: Record<Shown, (row: ActionRow) => boolean> = {
	all: () => true,
	open: isOpen,
	overdue: (row) => row.overdue,
	soon: (row) => row.soon,
	carried: (row) => row.status === 'carried_over'
};
/** The groups by date, in their order. */
const BY_DATE: readonly [string, (row: ActionRow) => boolean][] = [
	['overdue', IS.overdue],
	['open', (row) => isOpen(row) && !row.overdue],
	['carried', IS.carried],
	['done', (row) => row.status === 'done' || row.status === 'dropped']
];

/** The details of an action, as a command takes them. */
export function detailsOf(row: ActionRow): ActionDetails {
	const { text, item, owners, owner_person, due, status, done_by, dropped_because } = row;
	const { linked, said_in, label, lowered_by, carried_from, remark } = row;
	return {
		text,
		item,
		owners,
		owner_person,
		due,
		status,
		done_by,
		dropped_because,
		linked,
		said_in,
		label,
		lowered_by,
		carried_from,
		remark
	};
}

/** What an action itself is kept as, and what is said around it. */
const OWN = ['action', 'series', 'meeting'] as const;
const AROUND = ['note', 'agenda_item', 'participant', 'person', 'delegation'] as const;

/** The actions of the meeting as this window shows them, and the letters that ask for them. */
export class Actions {
	board = $state.raw<ActionsBoard | null>(null);
	letters = $state.raw<LetterRow[]>([]);
	refused = $state.raw<Refused | null>(null);
	/** The action that has the focus. */
	current = $state<string | null>(null);
	grouping = $state<Grouping>('date');
	shown = $state<Shown>('all');
	/** The letters that are not written. */
	without = $state<string[]>([]);
	/** The letter that is read. */
	letter = $state<string | null>(null);
	readonly #fresh: Fresh;
	readonly #around: Fresh;
	readonly #letters: Fresh;
	readonly #freshness: Freshness;

	all = $derived(this.board?.actions ?? []);
	open = $derived(this.all.filter(isOpen).length);
	groups = $derived.by<ActionGroup[]>(() => {
		const rows = this.all.filter(IS[this.shown]);
		if (this.grouping === 'date') return BY_DATE.map(([key, is]) => ({ key, rows: rows.filter(is) })).filter((one) => one.rows.length > 0);
		const keyed = new Map<string, ActionRow[]>();
		for (const row of rows) {
			const keys = this.grouping === 'item' ? [row.item_title] : row.owned_by.length > 0 ? row.owned_by.map((one) => one.name) : [''];
			for (const key of keys) keyed.set(key, [...(keyed.get(key) ?? []), row]);
		}
		return [...keyed].map(([key, rows]) => ({ key, rows })).sort((one, other) => one.key.localeCompare(other.key));
	});
	/** The actions in the order in which they are shown, each once. */
	rows = $derived([...new Set(this.groups.flatMap((group) => group.rows))]);
	row = $derived(this.rows.find((row) => row.id === this.current) ?? null);
	/** The letters that are written. */
	chosen = $derived(this.letters.filter((letter) => !this.without.includes(letter.delegation)));
	read = $derived(this.letters.find((letter) => letter.delegation === this.letter) ?? this.letters[0] ?? null);

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: OWN,
			load: () => this.#read(() => this.#readBoard()),
			drop: () => {
				this.board = null;
				this.refused = null;
				this.current = null;
				this.shown = 'all';
			}
		});
		// The frame counts open actions alone: what stands around them and the letters are read where they are seen.
		this.#around = freshness.register({ nouns: AROUND, lazy: true, load: () => this.#fresh.load(), drop: () => {} });
		this.#letters = freshness.register({
			nouns: [...OWN, ...AROUND],
			lazy: true,
			load: () => this.#read(async () => (this.letters = await call(commands.actionLetters()))),
			drop: () => {
				this.letters = [];
				this.letter = null;
				this.without = [];
			}
		});
	}

	/** Reads everything again. */
	load() {
		return Promise.all([this.#fresh.load(), this.#letters.load()]);
	}

	/** Keeps the letters, and what stands around actions, fresh as long as they are shown. */
	show() {
		const stops = [this.#around.show(), this.#letters.show()];
		return () => stops.forEach((stop) => stop());
	}

	async #readBoard() {
		const at = this.rows.findIndex((row) => row.id === this.current);
		this.board = await call(commands.actionsBoard());
		this.refused = null;
		if (this.current !== null && !this.row) this.current = this.rows[Math.min(at, this.rows.length - 1)]?.id ?? null;
	}

	async #read(read: () => Promise<unknown>) {
		try {
			await read();
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Goes to an action, whatever was sifted out before. */
	reveal(id: string) {
		this.shown = 'all';
		this.current = id;
	}

	count(shown: Shown): number {
		return this.all.filter(IS[shown]).length;
	}

	/** Moves to another action; to the nearest end where none has the focus. */
	move(by: number) {
		const at = this.rows.findIndex((row) => row.id === this.current);
		this.current = this.rows[nearest(this.rows.length, at, by)]?.id ?? null;
	}

	setStatus(row: ActionRow, status: ActionStatus, reason = '') {
		return this.#freshness.after(() => call(commands.setActionStatus(row.id, row.revision, status, reason)));
	}

	/** Does what is open, and opens what is done. */
	done(row: ActionRow) {
		return this.setStatus(row, isOpen(row) ? 'done' : 'open');
	}

	/** Notes whether a delegation has done its part of what all have. */
	part(row: ActionRow, party: string, done: boolean) {
		return this.#freshness.after(() => call(commands.setActionDone(row.id, row.revision, party, done)));
	}

	/** Carries an open action over to the next edition. */
	carry(row: ActionRow) {
		return this.#freshness.after(() => call(commands.carryActionsOver([row.id])));
	}

	/** Removes an action; undo takes it back. */
	remove(row: ActionRow) {
		return this.#freshness.after(() => call(commands.removeAction(row.id)));
	}

	/** Adds an action and goes to it. */
	async add(details: ActionDetails) {
		const { id } = await this.#freshness.after(() => call(commands.addAction(details)));
		this.reveal(id);
	}

	edit(row: ActionRow, details: ActionDetails) {
		return this.#freshness.after(() => call(commands.editAction(row.id, row.revision, details)));
	}

	/** Takes a letter out of those that are written, or back among them. */
	choose(letter: LetterRow, written: boolean) {
		this.without = written ? this.without.filter((one) => one !== letter.delegation) : [...this.without, letter.delegation];
	}

	/** Writes the chosen letters with drafts of mails into a folder; nothing where none is chosen. */
	write() {
		return call(
			commands.writeActionLetters(
				this.chosen.map((letter) => letter.delegation),
				'docx'
			)
		);
	}
}

export const [useActions, provideActions] = createContext<Actions>();
