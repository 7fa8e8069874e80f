import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type Copied,
	type NoteDetails,
	type NoteRow,
	type NotesBoard,
	type NotesItem,
	type NoteStatus,
	type Passage,
	type Refused
} from '$lib/ipc';
import { WHOLE_NOTES } from '$lib/parts';
import { choices, clockOf, noteStatusWords, nowIn } from '$lib/words';
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { Composer, detailsOf } from './composer.svelte';
import type { Group } from './kinds';
import { counted, likeBefore, withRow } from './rows';

/** The order in which entries come along. */
const STATUSES = choices(noteStatusWords).map((choice) => choice.value);

/** What is said in the room, as this window shows it: the items of a day, the entries of one, and what is being typed. */
export class Notes {
	board = $state.raw<NotesBoard | null>(null);
	rows = $state.raw<readonly NoteRow[]>([]);
	refused = $state.raw<Refused | null>(null);
	/** The item that is shown. */
	item = $state<string | null>(null);
	/** The entry that has the focus. */
	entry = $state<string | null>(null);
	/** Entries chosen together. */
	readonly marked = new SvelteSet<string>();
	/** Whether private notes alone are shown. */
	onlyPrivate = $state(false);
	/** For whom entries are copied. */
	copyFor = $state<Group>('participants');
	/** Where and when the meeting is. */
	place = $state.raw<{ zone: string; days: readonly string[] }>({ zone: 'UTC', days: [] });
	readonly composer: Composer;
	#day = $state<string | null>(null);
	#freshness: Freshness;
	#fresh: Fresh;
	/** The item of which `rows` are; null while none was read. */
	#shown: string | null = null;
	/** How often entries were asked for. */
	#asked = 0;
	/** Entries that were saved while others were asked for, whose answer may be older. */
	#saved: { row: NoteRow; asked: number }[] = [];

	days = $derived([...new Set((this.board?.items ?? []).flatMap((item) => (item.day === null ? [] : [item.day])))].sort());
	current = $derived(this.board?.items.find((item) => item.id === this.item) ?? null);
	day = $derived(this.current ? this.current.day : (this.#day ?? this.days[0] ?? null));
	items = $derived((this.board?.items ?? []).filter((item) => item.day === this.day));
	/** The entries that are shown. */
	shown = $derived(this.onlyPrivate ? this.rows.filter((row) => row.private) : this.rows);
	/** How many of the item are private. */
	privates = $derived(this.rows.filter((row) => row.private).length);
	/** What can be laid out under the item that is shown. */
	template = $derived(this.current?.template ?? null);
	currentRow = $derived(this.rows.find((row) => row.id === this.entry) ?? null);

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.composer = new Composer({
			item: () => this.item,
			label: (id) => this.board?.items.find((item) => item.id === id)?.label ?? this.board?.default_label ?? null,
			rule: (id) => this.board?.items.find((item) => item.id === id)?.chatham_house ?? false,
			now: () => this.#stamp()
		});
		this.#fresh = freshness.register({
			nouns: ['meeting', 'note', 'agenda_item', 'participant', 'person', 'delegation', 'guest'],
			lazy: true,
			load: () => this.#read(),
			drop: () => this.#drop()
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown, and offers what was being typed. */
	show() {
		const leave = this.#fresh.show();
		void this.composer.load().catch(() => {});
		return () => {
			leave();
			void this.composer.keep();
		};
	}

	async #read() {
		try {
			const board = await call(commands.notesBoard());
			this.board = { ...board, items: [...likeBefore(board.items, this.board?.items ?? [])] };
			if (!this.current) this.item = this.#first()?.id ?? null;
			await this.#readRows();
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	async #readRows() {
		const item = this.item;
		if (item === null) return void (this.rows = []);
		const asked = ++this.#asked;
		const read = await call(commands.notesOfItem(item));
		const since = this.#saved.filter((one) => one.asked >= asked);
		if (asked === this.#asked) this.#saved = [];
		if (item !== this.item) return;
		const at = this.#shown === item ? this.rows.findIndex((row) => row.id === this.entry) : -1;
		const rows = likeBefore(
			since.reduce<readonly NoteRow[]>((rows, { row }) => withRow(rows, row, item), read),
			this.rows
		);
		this.rows = rows;
		this.#shown = item;
		for (const id of this.marked) if (!rows.some((row) => row.id === id)) this.marked.delete(id);
		// What is gone leaves the place to what stands there now.
		if (this.entry !== null && !this.currentRow) this.entry = rows[Math.min(at, rows.length - 1)]?.id ?? null;
	}

	#drop() {
		this.board = null;
		this.rows = [];
		this.refused = null;
		this.item = null;
		this.entry = null;
		this.#day = null;
		this.#shown = null;
		this.#saved = [];
		this.marked.clear();
		this.onlyPrivate = false;
		this.composer.drop();
	}

	/** Where a note-taker begins: with what runs now, else with the first item of today, else of the meeting. */
	#first(): NotesItem | null {
		const items = this.board?.items ?? [];
		const programme = items.filter((item) => item.kind !== 'break');
		const running = items.find((item) => item.state === 'running');
		return running ?? programme.find((item) => item.day === this.#wall().date) ?? programme[0] ?? items[0] ?? null;
	}

	/** Shows the entries of an item. */
	async choose(id: string) {
		if (id === this.item) return;
		this.item = id;
		this.entry = null;
		this.marked.clear();
		this.onlyPrivate = false;
		this.rows = [];
		try {
			await this.#readRows();
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Shows an entry under its item, where somebody looked for it. */
	async reveal(item: string, entry: string | null) {
		await this.load();
		if (!this.board?.items.some((one) => one.id === item)) return;
		await this.choose(item);
		if (this.rows.some((row) => row.id === entry)) this.entry = entry;
	}

	/** Goes to a day: to its first item that is no break. */
	async chooseDay(day: string) {
		this.#day = day;
		const items = (this.board?.items ?? []).filter((item) => item.day === day);
		const first = items.find((item) => item.kind !== 'break') ?? items[0];
		if (first) await this.choose(first.id);
	}

	/** What the clock in the room says. */
	#wall() {
		return nowIn(this.place.zone, new Date());
	}

	/** When an entry of now was said: by the clock in the room, and where it is no day of the meeting, behind the others. */
	#stamp(): string {
		const wall = this.#wall();
		if (this.place.days.includes(wall.date)) return `${wall.date}T${clockOf(wall.minutes)}:00`;
		const last = this.rows.at(-1)?.at;
		if (last) return last;
		const day = this.current?.day ?? this.place.days[0] ?? wall.date;
		return `${day}T${clockOf(this.current?.actual_start ?? this.current?.start ?? 0)}:00`;
	}

	/** Moves to another entry; to the nearest end where none has the focus. */
	move(by: number) {
		const at = this.shown.findIndex((row) => row.id === this.entry);
		this.entry = this.shown[nearest(this.shown.length, at, by)]?.id ?? null;
	}

	/** Changes an entry where it stands. What is being typed stays kept. */
	async change(row: NoteRow, change: Partial<NoteDetails>) {
		await call(commands.editNote(row.id, row.revision, { ...detailsOf(row), ...change }));
		await this.#typedStays();
	}

	/** Those that a verb is about: the chosen ones where the entry is among them, else the entry. */
	#with(row: NoteRow): NoteRow[] {
		return this.marked.has(row.id) ? this.rows.filter((one) => this.marked.has(one.id)) : [row];
	}

	/** Chooses an entry, or no longer. */
	mark(row: NoteRow) {
		if (!this.marked.delete(row.id)) this.marked.add(row.id);
	}

	setStatus(row: NoteRow, status: NoteStatus) {
		return call(
			commands.setNoteStatus(
				this.#with(row).map((one) => one.id),
				status
			)
		);
	}

	/** Lays out the places that the template of the item asks for, as one step. */
	async layOut() {
		const { item } = this;
		if (item !== null) await this.#freshness.after(() => call(commands.layOutNotes(item, this.#stamp())));
	}

	/** Says that a delegation will contribute in writing, or that it will not. */
	inWriting(row: NoteRow) {
		const { place } = row;
		return place ? this.change(row, { place: { ...place, in_writing: !place.in_writing } }) : Promise.resolve();
	}

	/** Copies an entry, or all of the item, as those readers may have it. */
	copy(row: NoteRow | null): Promise<Copied> {
		return call(commands.copyNotes(this.copyFor, { ...WHOLE_NOTES, item: this.item, entry: row?.id ?? null }));
	}

	/** Makes an action of an entry, under its item and at least as strict; answers what people cite of it. */
	async makeAction(row: NoteRow): Promise<string> {
		return (await this.#freshness.after(() => call(commands.actionFromNote(row.id)))).reference;
	}

	/** Brings an entry one step further; behind the last comes the first. */
	advance(row: NoteRow) {
		return this.setStatus(row, STATUSES[(STATUSES.indexOf(row.status) + 1) % STATUSES.length]!);
	}

	/** Removes an entry; undo takes it back. */
	async remove(row: NoteRow) {
		if (this.composer.editing?.id === row.id) this.composer.leave();
		await this.#freshness.after(() => call(commands.removeNote(row.id)));
	}

	/** Makes a record of an entry, or of words chosen in it, which keeps the link back and the stricter label. */
	async make(row: NoteRow, as: 'practice' | 'challenge', passage: string | null) {
		const make = as === 'practice' ? commands.practiceFromNote : commands.challengeFromNote;
		return call<{ id: string; reference: string }>(make(row.id, passage));
	}

	/** Takes a passage out of an entry for good: the earlier wording is erased. */
	reword(row: NoteRow, passage: Passage) {
		return call(commands.rewordNote(row.id, row.revision, [passage]));
	}

	/** Adds what was typed, or keeps what was changed, and shows it as soon as it is saved. Answers it as it stands. */
	async add(): Promise<NoteRow | null> {
		const { board } = this;
		return this.#freshness.first(async () => {
			const row = await this.composer.add();
			if (row && board && this.board) this.#show(row, board);
			return row;
		});
	}

	/** Shows an entry as it was saved; what is read again afterwards finds it as it is. `board` is that of before. */
	#show(row: NoteRow, board: NotesBoard) {
		this.#saved.push({ row, asked: this.#asked });
		const was = this.rows.find((one) => one.id === row.id) ?? null;
		const rows = withRow(this.rows, row, this.item);
		if (rows === this.rows) return;
		this.rows = rows;
		// One that was read meanwhile may have counted it.
		if (this.board === board) this.board = counted(board, was, row);
	}

	/** Goes on with what was being typed, where it was being typed. */
	async resume() {
		const draft = this.composer.offered;
		if (!draft) return;
		if (this.board?.items.some((item) => item.id === draft.details.item)) await this.choose(draft.details.item);
		this.composer.resume(this.rows);
	}

	/** A change of an entry forgets the draft: what is in the field is kept again. */
	async #typedStays() {
		if (this.composer.details.text !== '') await this.composer.keep(true);
	}
}

export const [useNotes, provideNotes] = createContext<Notes>();
