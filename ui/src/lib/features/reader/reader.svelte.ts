import type { Freshness } from '$lib/freshness';
import {
	call,
	commands,
	type FoundInPouch,
	type LibraryView,
	type PouchView,
	type PrivateNote,
	type ReadEntry,
	type ReadItem,
	type ReadPerson,
	type Session,
	type Who
} from '$lib/ipc';
import { whoKey } from '$lib/parts';
import { createContext } from 'svelte';
import { placesIn, termsOf, type Place } from './places';

/** Somebody with a role in the agenda: a reader says which of them they are. */
export interface Someone {
	who: Who;
	name: string;
	party: string;
	items: number;
}

/** A private note that is being written. */
export interface Draft {
	/** The note that is changed; null for a new one. */
	id: string | null;
	item: string;
	/** Which entry of the item; null for the item itself. */
	entry: number | null;
	text: string;
}

/** What waits until the reader's own notes are open. */
export type Waiting =
	{ does: 'note'; entry: number | null } | { does: 'highlight'; entry: number } | { does: 'choose'; who: Who } | { does: 'open' };

/** An opened pouch as it is read, with what the reader keeps of their own. */
export class Reader {
	view = $state.raw<PouchView | null>(null);
	library = $state.raw<LibraryView | null>(null);
	/** The item that is read. */
	item = $state('');
	/** Which entry of it is current; null for none yet. */
	entry = $state<number | null>(null);
	draft = $state<Draft | null>(null);
	/** What is asked for first: the passphrase of the own notes. */
	waiting = $state.raw<Waiting | null>(null);
	/** Whether the way out is open. */
	exporting = $state(false);
	query = $state('');
	/** Which of the places is looked at. */
	at = $state(0);
	/** When something of one's own was kept last. */
	savedAt = $state.raw<Date | null>(null);
	/** In which other pouches of the library the text stands. */
	elsewhere = $state.raw<FoundInPouch[]>([]);
	#asked = 0;

	/** Items in which something is planned to be worked at, or was noted. */
	days = $derived(
		(this.view?.days ?? [])
			.map((day) => ({
				...day,
				items: day.items.filter((item) => item.number !== null || item.entries.length > 0 || item.papers.length > 0)
			}))
			.filter((day) => day.items.length > 0)
	);
	items = $derived(this.days.flatMap((day) => day.items));
	current = $derived(this.items.find((item) => item.key === this.item) ?? null);
	/** The day on which the current item is held. */
	date = $derived(this.days.find((day) => day.items.some((item) => item.key === this.item))?.date ?? null);
	reading = $derived(this.library?.reading ?? null);
	terms = $derived(termsOf(this.query));
	places = $derived(placesIn(this.items, (item, entry) => this.notesOf(item, entry), this.query));
	place = $derived<Place | null>(this.places[this.at] ?? null);
	/** Everybody with a role in the agenda, in the order of their names. */
	people = $derived.by<Someone[]>(() => {
		const found = new Map<string, Someone>();
		for (const person of (this.view?.days ?? []).flatMap((day) => day.items).flatMap((item) => item.people)) {
			if (!person.who || person.name === '') continue;
			const known = found.get(whoKey(person.who));
			if (known) known.items += 1;
			else found.set(whoKey(person.who), { who: person.who, name: person.name, party: person.party, items: 1 });
		}
		return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
	});
	me = $derived(this.people.find((one) => this.reading?.who && whoKey(one.who) === whoKey(this.reading.who)) ?? null);
	/** The items in which the reader has a role, or beside which they wrote something. */
	yours = $derived(this.items.filter((item) => this.rolesIn(item).length > 0 || this.own(item) > 0));

	constructor(freshness: Freshness) {
		freshness.register({ nouns: [], drop: () => this.#drop() });
	}

	#drop() {
		this.#asked += 1;
		this.view = null;
		this.library = null;
		this.item = '';
		this.entry = null;
		this.draft = null;
		this.waiting = null;
		this.exporting = false;
		this.query = '';
		this.at = 0;
		this.savedAt = null;
		this.elsewhere = [];
	}

	/** Reads what is in the open pouch; an answer that comes after it was closed is never shown. */
	async load() {
		const asked = ++this.#asked;
		const [view, library] = await Promise.all([call(commands.pouchView()), call(commands.library())]);
		if (asked !== this.#asked) return;
		this.view = view;
		this.library = library;
		if (!this.current) this.item = (this.yours[0] ?? this.items.find((item) => item.entries.length > 0) ?? this.items[0])?.key ?? '';
	}

	/** What the reader does in an item. */
	rolesIn(item: ReadItem): ReadPerson['role'][] {
		const me = this.reading?.who;
		if (!me) return [];
		const mine = item.people.filter((person) => person.who && whoKey(person.who) === whoKey(me));
		return [...new Set(mine.map((person) => person.role))];
	}

	/** How many private notes stand beside an item and its entries. */
	own(item: ReadItem): number {
		return (this.reading?.notes ?? []).filter((note) => note.place.item === item.key).length;
	}

	/** How many places were found in an item. */
	hits(item: ReadItem): number {
		return this.places.filter((place) => place.item === item.key).length;
	}

	/** The private notes beside an entry; beside the item also those whose entry was worded anew since. */
	notesOf(item: ReadItem, entry: number | null): PrivateNote[] {
		const notes = this.reading?.notes ?? [];
		if (entry !== null) {
			const key = item.entries[entry]?.key;
			return notes.filter((note) => note.place.entry === key);
		}
		const known = new Set(this.items.flatMap((one) => one.entries.map((each) => each.key)));
		return notes.filter((note) => note.place.item === item.key && (note.place.entry === null || !known.has(note.place.entry)));
	}

	isHighlighted(entry: ReadEntry): boolean {
		return (this.reading?.highlights ?? []).some((place) => place.entry === entry.key);
	}

	/** Reads another item. */
	choose(item: string) {
		if (item === this.item) return;
		this.item = item;
		this.entry = null;
	}

	/** Goes to the next or previous entry, over to the next item where one ends. */
	move(by: 1 | -1) {
		const count = this.current?.entries.length ?? 0;
		const next = this.entry === null ? (by === 1 ? 0 : -1) : this.entry + by;
		if (next >= 0 && next < count) {
			this.entry = next;
			return;
		}
		const from = this.items.findIndex((item) => item.key === this.item);
		const beyond = by === 1 ? this.items.slice(from + 1) : this.items.slice(0, Math.max(0, from)).reverse();
		const item = beyond.find((one) => one.entries.length > 0);
		if (!item) return;
		this.item = item.key;
		this.entry = by === 1 ? 0 : item.entries.length - 1;
	}

	/** Looks for a text, and goes to the first place at or after what is read. */
	look(query: string) {
		this.query = query;
		const from = this.items.findIndex((item) => item.key === this.item);
		const found = this.places.findIndex((place) => this.items.findIndex((item) => item.key === place.item) >= from);
		this.at = Math.max(0, found);
		this.#show();
		void this.#lookElsewhere(query);
	}

	async #lookElsewhere(query: string) {
		const others = (this.library?.pouches.length ?? 0) > 1;
		const found = others && termsOf(query).length > 0 ? await call(commands.searchLibrary(query)).catch(() => []) : [];
		if (query === this.query) this.elsewhere = found.filter((one) => one.pouch.digest !== this.view?.about.digest);
	}

	/** Goes to the next or previous place. */
	step(by: 1 | -1) {
		const count = this.places.length;
		if (count === 0) return;
		this.at = (this.at + by + count) % count;
		this.#show();
	}

	#show() {
		if (!this.place) return;
		this.item = this.place.item;
		this.entry = this.place.entry;
	}

	/** Does something with the reader's own notes, after they were opened where that is needed. */
	does(what: Waiting) {
		if (this.library?.state !== 'open') {
			this.waiting = what;
			return;
		}
		this.waiting = null;
		if (what.does === 'note') this.#write(what.entry);
		if (what.does === 'highlight') void this.#highlight(what.entry);
		if (what.does === 'choose') void this.#choose(what.who);
	}

	/** The own notes were opened: what waited for them goes on. */
	async opened(session: Session) {
		if (session.state !== 'pouch') return;
		const waiting = this.waiting;
		this.library = await call(commands.library());
		if (waiting) this.does(waiting);
	}

	/** Makes the library, or opens it. */
	open(passphrase: string): Promise<Session> {
		const make = this.library?.state === 'none' ? commands.createLibrary : commands.openLibrary;
		return call(make(passphrase));
	}

	#write(entry: number | null) {
		if (!this.current) return;
		this.draft = { id: null, item: this.current.key, entry, text: '' };
	}

	/** Changes a private note. */
	change(note: PrivateNote, entry: number | null) {
		if (this.current) this.draft = { id: note.id, item: this.current.key, entry, text: note.text };
	}

	/** Keeps what is being written; without words the note goes. */
	async keep() {
		const draft = this.draft;
		if (!draft) return;
		if (draft.id === null && draft.text.trim() === '') {
			this.draft = null;
			return;
		}
		const entry = draft.entry === null ? null : (this.items.find((item) => item.key === draft.item)?.entries[draft.entry]?.key ?? null);
		this.#kept(await call(commands.keepPrivateNote(draft.id, { item: draft.item, entry }, draft.text)));
		if (this.draft === draft) this.draft = null;
	}

	/** Keeps what is half written when everything is locked or closed; a note that was emptied meanwhile stays as it was. */
	async keepBegun() {
		if (this.draft && this.draft.text.trim() !== '') await this.keep();
	}

	/** Leaves what is being written as it was. */
	leave() {
		this.draft = null;
	}

	async #highlight(at: number) {
		const entry = this.current?.entries[at];
		if (!entry) return;
		const place = this.reading?.highlights.find((one) => one.entry === entry.key) ?? { item: this.item, entry: entry.key };
		this.#kept(await call(commands.highlightEntry(place, !this.isHighlighted(entry))));
	}

	async #choose(who: Who) {
		this.#kept(await call(commands.chooseReader(who)));
	}

	/** Takes back who the reader is. */
	async unchoose() {
		this.#kept(await call(commands.chooseReader(null)));
	}

	/** Takes a pouch out of the library. */
	async remove(digest: string) {
		this.#kept(await call(commands.removeFromLibrary(digest)));
	}

	#kept(library: LibraryView) {
		this.library = library;
		this.savedAt = new Date();
	}
}

export const [useReader, provideReader] = createContext<Reader>();
