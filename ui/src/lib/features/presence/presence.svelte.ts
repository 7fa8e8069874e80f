import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type PresenceBoard,
	type PresenceCell,
	type PresenceDetails,
	type PresenceGroup,
	type PresenceItem,
	type PresenceMark,
	type PresenceRow,
	type PresenceState,
	type Refused
} from '$lib/ipc';
import { whoKey } from '$lib/parts';
import { createContext } from 'svelte';

/** Every day of the meeting at once. */
export const ALL_DAYS = 'all';

/** A line of the grid: a person, or a delegation without people. */
export interface Line {
	id: string;
	group: PresenceGroup;
	/** The person; null where the delegation has none. */
	row: PresenceRow | null;
	/** Whether it is the first line of its delegation. */
	first: boolean;
}

/** One item that is shown, and its place on the board. */
export interface Shown {
	item: PresenceItem;
	at: number;
}

/** What somebody's line is known by. */
export const idOf = (row: Pick<PresenceRow, 'who'>) => whoKey(row.who).replace(':', '-');
/** What somebody is marked with under an item. */
export const markAt = (row: PresenceRow, { at }: Shown): PresenceMark => row.cells[at]!;

/** Who was there under each item, as this window shows it: the lines of the grid, and the cell where the person works. */
export class Presence {
	board = $state.raw<PresenceBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** A day, or all of them; empty until one is chosen or known. */
	day = $state('');
	onlyGaps = $state(false);
	/** The line that has the focus. */
	current = $state<string | null>(null);
	/** The item of the cell that has the focus. */
	column = $state<string | null>(null);
	/** Whether the delegation has the focus instead of the cell: a key is for all its people. */
	whole = $state(false);
	/** Where a selection of several cells began. */
	anchor = $state.raw<{ line: string; item: string } | null>(null);
	/** What is being held now. */
	running = $state.raw<readonly string[]>([]);
	#today = '';
	/** Whether the person has gone anywhere yet; until then the place follows the clock. */
	#moved = false;
	#fresh: Fresh;

	days = $derived(this.board?.days ?? []);
	shown = $derived<Shown[]>(
		(this.board?.items ?? []).map((item, at) => ({ item, at })).filter(({ item }) => this.day === ALL_DAYS || item.day === this.day)
	);
	lines = $derived(this.#lines());
	index = $derived(this.lines.findIndex((line) => line.id === this.current));
	line = $derived(this.lines[this.index] ?? null);
	cell = $derived(this.shown.find(({ item }) => item.id === this.column) ?? null);
	/** The rectangle of cells that a key is for, as places of lines and items; null for one cell or a delegation. */
	several = $derived.by(() => {
		const from = this.anchor;
		if (!from || this.whole) return null;
		const [line, item] = [this.lines.findIndex((one) => one.id === from.line), this.#place(from.item)];
		const at = this.#place(this.column);
		if (line < 0 || item < 0 || at < 0 || this.index < 0) return null;
		return { lines: [Math.min(line, this.index), Math.max(line, this.index)], items: [Math.min(item, at), Math.max(item, at)] } as const;
	});
	/** The cells that a key is for. */
	targets = $derived(this.#targets());

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({
			nouns: ['meeting', 'presence', 'agenda_item', 'participant', 'person', 'delegation', 'guest'],
			lazy: true,
			load: () => this.#read(),
			drop: () => this.#drop()
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	/** Follows the clock in the room: what has begun has gaps from then on. */
	follow(today: string, running: readonly string[]) {
		const news = today !== this.#today || running.join() !== this.running.join();
		if (!news) return;
		this.#today = today;
		this.running = running;
		if (!this.#moved) {
			this.day = '';
			this.column = null;
			this.current = null;
		}
		if (this.board) void this.load();
	}

	async #read() {
		try {
			const at = this.index;
			const board = await call(commands.presenceBoard());
			this.board = board;
			this.refused = null;
			if (!this.days.some((day) => day.date === this.day) && this.day !== ALL_DAYS) {
				const today = this.days.find((day) => day.date === this.#today);
				this.day = (today ?? this.days[0])?.date ?? '';
			}
			if (!this.cell) this.column = this.#begin();
			if (!this.line) this.current = this.#fallback(at);
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.board = null;
		this.refused = null;
		this.day = '';
		this.onlyGaps = false;
		this.current = null;
		this.column = null;
		this.whole = false;
		this.anchor = null;
		this.#moved = false;
	}

	/** Where somebody begins: under what runs now, else under the first item with a gap, else under the first. */
	#begin(): string | null {
		const gap = this.shown.find(({ item }) => item.gaps > 0);
		const runs = this.shown.find(({ item }) => this.running.includes(item.id));
		return (runs ?? gap ?? this.shown[0])?.item.id ?? null;
	}

	/** The line that stands where another was; the first with a gap at the beginning. */
	#fallback(at: number): string | null {
		const people = this.lines.filter((line) => line.row);
		const cell = this.cell;
		if (at < 0 && cell) return (people.find((line) => markAt(line.row!, cell).gap) ?? people[0])?.id ?? null;
		return (this.lines.slice(0, at + 1).findLast((line) => line.row) ?? people[0])?.id ?? null;
	}

	#place(item: string | null): number {
		return this.shown.findIndex((one) => one.item.id === item);
	}

	#lines(): Line[] {
		const has = (row: PresenceRow) => !this.onlyGaps || this.shown.some((shown) => markAt(row, shown).gap);
		return (this.board?.groups ?? []).flatMap((group): Line[] => {
			const people = group.people.filter(has);
			if (people.length > 0) return people.map((row, at) => ({ id: idOf(row), group, row, first: at === 0 }));
			return group.people.length > 0 || this.onlyGaps ? [] : [{ id: `group-${group.code}`, group, row: null, first: true }];
		});
	}

	#targets(): { row: PresenceRow; shown: Shown }[] {
		const { cell, line } = this;
		if (!cell || !line?.row) return [];
		if (this.whole) {
			const people = line.group.people.filter((row) => markAt(row, cell).announced !== null || markAt(row, cell).state !== null);
			return (people.length > 0 ? people : line.group.people).map((row) => ({ row, shown: cell }));
		}
		const several = this.several;
		if (!several) return [{ row: line.row, shown: cell }];
		const lines = this.lines.slice(several.lines[0], several.lines[1] + 1);
		const shown = this.shown.slice(several.items[0], several.items[1] + 1);
		return lines.flatMap(({ row }) => (row ? shown.map((one) => ({ row, shown: one })) : []));
	}

	/** Whether a cell is among those that a key is for, where it is for several. */
	isAmong(line: Line, shown: Shown): boolean {
		if (!this.whole && !this.several) return false;
		return line.row !== null && this.targets.some((one) => one.row === line.row && one.shown.at === shown.at);
	}

	chooseDay(day: string) {
		this.#moved = true;
		this.day = day;
		this.anchor = null;
		if (!this.cell) this.column = this.#begin();
		if (!this.line) this.current = this.#fallback(0);
	}

	/** Goes to a cell. */
	go(line: string, item: string | null) {
		this.#moved = true;
		this.current = line;
		if (item !== null) this.column = item;
		this.whole = false;
		this.anchor = null;
	}

	/** Goes to the delegation of a line: its first line has it. */
	toDelegation(line: Line) {
		this.#moved = true;
		this.anchor = null;
		this.whole = true;
		this.current = this.lines.find((one) => one.group === line.group)?.id ?? line.id;
	}

	/** Goes so many items to the right, or to the left; left of the first is the delegation. */
	across(by: number, extend = false) {
		this.#moved = true;
		if (this.whole) return void (by > 0 && (this.whole = false));
		const at = this.#place(this.column);
		if (extend) this.#anchored();
		else this.anchor = null;
		if (at + by < 0) {
			if (this.line && !extend) this.toDelegation(this.line);
			return;
		}
		this.column = this.shown[Math.min(this.shown.length - 1, at + by)]?.item.id ?? this.column;
	}

	/** Goes so many lines down, or up; from delegation to delegation where one has the focus. */
	down(by: number, extend = false) {
		this.#moved = true;
		if (extend && !this.whole) this.#anchored();
		else this.anchor = null;
		const stops = this.lines.flatMap((line, at) => (line.row && (!this.whole || line.first) ? [at] : []));
		// A delegation is at its first line, wherever in it somebody pressed.
		const here = stops.findLastIndex((at) => at <= this.index);
		const to = stops[Math.max(0, Math.min(stops.length - 1, here + by))];
		if (to !== undefined) this.current = this.lines[to]!.id;
	}

	#anchored() {
		if (!this.anchor && this.current && this.column) this.anchor = { line: this.current, item: this.column };
	}

	/** Goes to the next gap: down the item, then down the items after it. Tells whether there was one. */
	nextGap(): boolean {
		const from = this.#place(this.column);
		for (let at = Math.max(0, from); at < this.shown.length; at++) {
			const shown = this.shown[at]!;
			const begin = at === from ? this.index + 1 : 0;
			const line = this.lines.slice(begin).find(({ row }) => row && markAt(row, shown).gap);
			if (line) {
				this.go(line.id, shown.item.id);
				return true;
			}
		}
		return false;
	}

	/** Sets the cells that a key is for, and goes on. */
	set(state: PresenceState) {
		return this.#record(this.targets.map(({ row, shown }) => ({ ...cellOf(row, shown), state })));
	}

	/** Repeats what the same people have under the item before. */
	repeat() {
		const before = ({ row, shown }: { row: PresenceRow; shown: Shown }) => row.cells[shown.at - 1]?.state ?? null;
		const sameDay = (shown: Shown) => this.board?.items[shown.at - 1]?.day === shown.item.day;
		const entries = this.targets.flatMap((one) => {
			const state = sameDay(one.shown) ? before(one) : null;
			return state === null ? [] : [{ ...cellOf(one.row, one.shown), state }];
		});
		return this.#record(entries);
	}

	#record(entries: (PresenceCell & { state: PresenceState })[]) {
		const one = this.whole || !this.several;
		if (one && this.targets.length > 0) this.down(1);
		else this.anchor = null;
		return entries.length > 0 ? call(commands.setPresence(entries)) : Promise.resolve(0);
	}

	/** Records everybody else under the item as announced. */
	fill() {
		return this.column === null ? Promise.resolve(0) : call(commands.fillPresence(this.column));
	}

	/** Empties the cells that a key is for; the focus stays. */
	clear() {
		const cells = this.targets.filter(({ row, shown }) => markAt(row, shown).state !== null).map((one) => cellOf(one.row, one.shown));
		return cells.length > 0 ? call(commands.clearPresence(cells)) : Promise.resolve(0);
	}

	/** Notes when somebody came or left, over what was read. */
	note(row: PresenceRow, shown: Shown, details: PresenceDetails) {
		return call(commands.notePresence(cellOf(row, shown), markAt(row, shown).revision, details));
	}
}

const cellOf = (row: PresenceRow, shown: Shown): PresenceCell => ({ item: shown.item.id, who: row.who });

export const [usePresence, providePresence] = createContext<Presence>();
