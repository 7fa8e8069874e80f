import { nearest } from '$lib/components';
import { call, commands, refusal, type HandlingLabel, type NoteKind, type Refused, type TakenBoard, type TakenRow } from '$lib/ipc';
import { createContext } from 'svelte';

/** The entries of a second note-taker in the pouch, and the one that is being written. */
export class Taken {
	board = $state.raw<TakenBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The entry that has the focus. */
	current = $state<string | null>(null);
	/** The entry that is being changed; a new one is written where there is none. */
	editing = $state.raw<TakenRow | null>(null);
	/** The item under which a new entry goes, by its reference. */
	item = $state('');
	kind = $state<NoteKind>('intervention');
	speaker = $state('');
	text = $state('');
	label = $state<HandlingLabel | ''>('');
	rows = $derived(this.board?.items.flatMap((item) => item.entries) ?? []);
	row = $derived(this.rows.find((row) => row.id === this.current) ?? this.rows.at(-1) ?? null);

	async load() {
		try {
			this.#shown(await call(commands.takenBoard()));
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#shown(board: TakenBoard) {
		this.board = board;
		if (!board.items.some((item) => item.reference === this.item)) this.item = board.items[0]?.reference ?? '';
	}

	move(by: number) {
		const at = this.rows.findIndex((row) => row.id === this.row?.id);
		this.current = this.rows[nearest(this.rows.length, at, by)]?.id ?? null;
		const of = this.board?.items.find((item) => item.entries.some((row) => row.id === this.current));
		if (of && !this.editing) this.item = of.reference;
	}

	/** Takes an entry of the list to be changed. */
	edit(row: TakenRow) {
		this.editing = row;
		this.item = this.board?.items.find((item) => item.entries.includes(row))?.reference ?? this.item;
		[this.kind, this.speaker, this.text, this.label] = [row.kind, '', row.typed, row.label ?? ''];
	}

	leave() {
		this.editing = null;
		[this.speaker, this.text, this.label] = ['', '', ''];
	}

	/** Takes what is written; the next one is of the same item and kind. */
	async take() {
		const before = new Set(this.rows.map((row) => row.id));
		const { editing, item, kind } = this;
		const label = this.label === '' || this.label === editing?.label ? null : this.label;
		const wanted = { id: editing?.id ?? null, item, kind, speaker: this.speaker.trim() || null, text: this.text.trim(), label };
		this.#shown(await call(commands.takeEntry(wanted)));
		this.current = editing?.id ?? this.rows.find((row) => !before.has(row.id))?.id ?? this.current;
		this.leave();
	}

	async takeBack(row: TakenRow) {
		this.#shown(await call(commands.takeEntryBack(row.id)));
	}

	async sign(name: string) {
		this.#shown(await call(commands.signTaken(name)));
	}
}

export const [useTaken, provideTaken] = createContext<Taken>();
