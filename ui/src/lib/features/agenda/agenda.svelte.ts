import {
	call,
	commands,
	refusal,
	type AgendaBoard,
	type AgendaCheck,
	type AgendaItem,
	type BoardPerson,
	type Clash,
	type Follow,
	type ItemDetails,
	type Placement,
	type Refused,
	type Room,
	type Template,
	type VersionStatus,
	type Who
} from '$lib/ipc';
import { createContext } from 'svelte';

/** How the agenda is shown. */
export type AgendaLook = 'timeline' | 'list';

/** A key for somebody with a role, so that people can stand in maps. */
export function whoKey(who: Who): string {
	return who.kind === 'to_be_confirmed' ? who.kind : `${who.kind}:${who.id}`;
}

/** The agenda as this window shows it, kept current by what the backend says changed. */
export class Agenda {
	board = $state.raw<AgendaBoard | null>(null);
	check = $state.raw<AgendaCheck | null>(null);
	refused = $state.raw<Refused | null>(null);
	look = $state<AgendaLook>('timeline');
	/** The item that has the focus and that the panel shows. */
	current = $state<string | null>(null);
	panelOpen = $state(true);
	/** What happens to the items behind one that moves. */
	follow = $state<Follow>('stay');

	items = $derived(this.board?.items ?? []);
	proposals = $derived(this.board?.proposals ?? []);
	#byId = $derived(new Map([...this.items, ...this.proposals].map((item) => [item.id, item])));
	#people = $derived(new Map((this.board?.people ?? []).map((person) => [whoKey(person.who), person])));
	#rooms = $derived(new Map((this.board?.rooms ?? []).map((room) => [room.id, room])));
	#clashes = $derived.by(() => {
		const found = new Map<string, Clash[]>();
		for (const clash of this.check?.clashes ?? []) for (const id of clash.items) found.set(id, [...(found.get(id) ?? []), clash]);
		return found;
	});
	currentItem = $derived(this.current === null ? null : (this.#byId.get(this.current) ?? null));
	openClashes = $derived((this.check?.clashes ?? []).filter((clash) => clash.set_aside === null));

	item(id: string): AgendaItem | null {
		return this.#byId.get(id) ?? null;
	}

	person(who: Who): BoardPerson | null {
		return this.#people.get(whoKey(who)) ?? null;
	}

	room(id: string | null): Room | null {
		return id === null ? null : (this.#rooms.get(id) ?? null);
	}

	/** The clashes that concern an item, those set aside too. */
	clashesOf(id: string): readonly Clash[] {
		return this.#clashes.get(id) ?? [];
	}

	async load() {
		try {
			const [board, check] = await Promise.all([call(commands.agendaBoard()), call(commands.agendaCheck())]);
			this.board = board;
			this.check = check;
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Forgets everything of this agenda. */
	drop() {
		this.board = null;
		this.check = null;
		this.refused = null;
		this.current = null;
	}

	/** Adds an item and shows it. */
	async add(details: ItemDetails): Promise<AgendaItem> {
		const item = await call(commands.addAgendaItem(details));
		await this.load();
		this.current = item.id;
		return item;
	}

	edit(item: AgendaItem, details: ItemDetails) {
		return call(commands.editAgendaItem(item.id, item.revision, details));
	}

	/** Moves an item or changes its length; every list follows by itself. */
	place(item: AgendaItem, placement: Placement, follow: Follow = this.follow) {
		return call(commands.placeAgendaItem(item.id, item.revision, placement, follow));
	}

	/** Removes an item; undo takes it back. */
	async remove(item: AgendaItem) {
		const at = this.items.findIndex((other) => other.id === item.id);
		await call(commands.removeAgendaItems([item.id]));
		await this.load();
		this.current = this.items[Math.min(at, this.items.length - 1)]?.id ?? null;
	}

	async duplicate(item: AgendaItem) {
		const copy = await call(commands.duplicateAgendaItem(item.id));
		await this.load();
		this.current = copy.id;
	}

	async split(item: AgendaItem, after: number) {
		const second = await call(commands.splitAgendaItem(item.id, item.revision, after));
		await this.load();
		this.current = second.id;
	}

	merge(item: AgendaItem) {
		return call(commands.mergeAgendaItem(item.id, item.revision));
	}

	renumber() {
		return call(commands.renumberAgenda());
	}

	swapRooms(one: AgendaItem, other: AgendaItem) {
		return call(commands.swapRooms(one.id, other.id));
	}

	applyTemplate(day: string, template: Template) {
		return call(commands.applyTemplate(day, template));
	}

	setAside(clash: Clash, reason: string) {
		return call(commands.setClashAside(clash.key, reason));
	}

	takeUp(clash: Clash) {
		return call(commands.takeClashUp(clash.key));
	}

	release(name: string, status: VersionStatus, note: string) {
		return call(commands.releaseAgenda(name, status, note));
	}

	restore(version: string) {
		return call(commands.restoreAgenda(version));
	}
}

export const [useAgenda, provideAgenda] = createContext<Agenda>();
