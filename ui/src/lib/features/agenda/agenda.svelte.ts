import {
	call,
	commands,
	refusal,
	type AgendaBoard,
	type AgendaCheck,
	type AgendaItem,
	type BoardPerson,
	type Clash,
	type ClashLevel,
	type Finding,
	type Follow,
	type ItemDetails,
	type Placement,
	type Refused,
	type Room,
	type Template,
	type Who
} from '$lib/ipc';
import { intend } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import { OpeningQuestion, whoKey } from '$lib/parts';
import * as m from '$lib/paraglide/messages';
import { clockAfter, clockOf, skippedAt, spanOf, type Begin } from '$lib/words';
import { createContext } from 'svelte';

/** How the agenda is shown. */
export type AgendaLook = 'timeline' | 'list';

/** Which dialog of the agenda is open, and what it is about. */
export type AgendaDialog =
	| { is: 'add' | 'propose' | 'check' | 'release' | 'export' | 'rooms' | 'templates' }
	/** The guests: the one to begin with, where one was chosen. */
	| { is: 'guests'; guest?: string }
	/** Two versions side by side: the one to begin with, where one was chosen. */
	| { is: 'compare'; before?: string }
	/** What a version is: who released it, and what it changed. */
	| { is: 'version'; id: string }
	/** The two versions whose readers are told. */
	| { is: 'tell'; before: string; after: string }
	| { is: 'place'; what: 'move' | 'length' | 'split'; item: string };

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
	/** Whether each room keeps a column of its own. */
	columns = $state(false);
	/** Whether the proposals stand beside the timeline. */
	backlog = $state(false);
	/** What was done last, for readers. */
	said = $state('');
	/** The dialog that is open; null while none is. */
	dialog = $state.raw<AgendaDialog | null>(null);
	/** Placements that no board shows yet: they are shown at once. */
	#pending = $state.raw<ReadonlyMap<string, Placement>>(new Map());
	/** Those of them that are kept already, so that the next board shows them. */
	#answered = new Set<Placement>();
	/** The revisions that placements made and no board shows yet: the next one need not wait for it. */
	#revisions = new Map<string, number>();
	#queue: Promise<unknown> = Promise.resolve();
	#freshness: Freshness;
	#opening: OpeningQuestion;
	#board: Fresh;
	#checks: Fresh;

	/** Items and proposals as the board has them: what of an item no placement changes. */
	stored = $derived(new Map([...(this.board?.items ?? []), ...(this.board?.proposals ?? [])].map((item) => [item.id, item])));
	#all = $derived(
		[...this.stored.values()].map((item) => {
			const pending = this.#pending.get(item.id);
			return pending ? { ...item, ...pending } : item;
		})
	);
	items = $derived(this.#all.filter((item) => item.day !== null));
	proposals = $derived(this.#all.filter((item) => item.day === null));
	#byId = $derived(new Map(this.#all.map((item) => [item.id, item])));
	#people = $derived(new Map((this.board?.people ?? []).map((person) => [whoKey(person.who), person])));
	#rooms = $derived(new Map((this.board?.rooms ?? []).map((room) => [room.id, room])));
	#clashes = $derived.by(() => {
		const found = new Map<string, Clash[]>();
		for (const clash of this.check?.clashes ?? []) {
			for (const id of clash.items) {
				const others = found.get(id);
				if (others) others.push(clash);
				else found.set(id, [clash]);
			}
		}
		return found;
	});
	/** Rooms by reference, as columns stand. */
	rooms = $derived((this.board?.rooms ?? []).map((room) => room.id));
	/** The days of the meeting, and others that an item was put on. */
	days = $derived.by(() => {
		const days = (this.board?.days ?? []).map((day) => day.date);
		const others = new Set(this.items.flatMap((item) => (item.day && !days.includes(item.day) ? [item.day] : [])));
		return [...days, ...others].sort();
	});
	currentItem = $derived(this.current === null ? null : (this.#byId.get(this.current) ?? null));
	/** What is missing or odd, each once: the list of it and every number that stands for the list. */
	findings = $derived([...new Map((this.check?.findings ?? []).map((finding) => [finding.key, finding])).values()]);
	openClashes = $derived((this.check?.clashes ?? []).filter((clash) => clash.set_aside === null));

	constructor(freshness: Freshness, opening = new OpeningQuestion()) {
		this.#freshness = freshness;
		this.#opening = opening;
		this.#board = freshness.register({
			nouns: [
				...(['series', 'meeting', 'participant', 'person', 'delegation', 'room', 'agenda_item', 'guest', 'agenda_version'] as const),
				// Who turned the key to the newest version stands beside it.
				...(['approval', 'review_round', 'agenda_remark'] as const)
			],
			load: () => this.#readBoard(),
			drop: () => this.#drop()
		});
		this.#checks = freshness.register({
			nouns: ['meeting', 'participant', 'person', 'delegation', 'room', 'agenda_item', 'guest', 'agenda_remark', 'agenda_version'],
			lazy: true,
			load: () => this.#readCheck(),
			drop: () => (this.check = null)
		});
	}

	/** The findings of a level. */
	findingsOf(level: ClashLevel): Finding[] {
		return this.findings.filter((finding) => finding.level === level);
	}

	/** "14:00–15:20": when something is held, by the clock at the meeting. */
	when(held: Begin & { duration: number }): string {
		return spanOf(held, this.board?.clock ?? []);
	}

	/** What is wrong with a begin that the clock jumps over that night; null where that time exists. */
	noSuchTime(begin: Begin): string | null {
		const jump = skippedAt(begin, this.board?.clock ?? []);
		return jump && m.item_start_skipped({ time: clockOf(begin.start), from: clockOf(jump.from), to: clockOf(jump.to) });
	}

	/** What the clock shows so many minutes after something begins, in minutes after the midnight of its day. */
	clockAfter(begin: Begin, minutes: number): number {
		return clockAfter(begin, minutes, this.board?.clock ?? []);
	}

	/** Where something ends on a scale of hours: never above its start, also where the clock is put back over it. */
	bottom(held: Begin & { duration: number }): number {
		const end = this.clockAfter(held, held.duration);
		return end > held.start ? end : held.start + held.duration;
	}

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

	/** Reads board and checks again. */
	async load() {
		await Promise.all([this.#board.load(), this.#checks.load()]);
	}

	/** Keeps the checks fresh as long as they are shown. */
	showChecks() {
		return this.#checks.show();
	}

	async #readCheck() {
		try {
			this.check = await call(commands.agendaCheck());
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	async #readBoard() {
		try {
			const board = await call(commands.agendaBoard());
			const shown = () => [...this.items, ...this.proposals];
			const at = shown().findIndex((item) => item.id === this.current);
			this.board = board;
			this.refused = null;
			this.#settle();
			// What is gone leaves the place to what stands there now.
			if (at >= 0 && !this.currentItem) this.current = shown()[Math.min(at, shown().length - 1)]?.id ?? null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.board = null;
		this.refused = null;
		this.current = null;
		this.said = '';
		this.#pending = new Map();
		this.#answered.clear();
		this.#revisions.clear();
		this.dialog = null;
	}

	/** Adds an item and shows it. */
	add(details: ItemDetails): Promise<AgendaItem> {
		return this.#showing(() => call(commands.addAgendaItem(details)));
	}

	/** Adds a topic beside the timeline; what is current stays. */
	addTopic(details: ItemDetails): Promise<AgendaItem> {
		return this.#freshness.after(() => call(commands.addAgendaItem(details)));
	}

	/** Shows what a command made, unless the person has gone elsewhere meanwhile. */
	async #showing(make: () => Promise<AgendaItem>): Promise<AgendaItem> {
		const asked = intend();
		const made = await this.#freshness.after(make);
		if (asked.holds()) this.current = made.id;
		return made;
	}

	/** Changes an item. Where a wider label would open entries of the notes, it is asked what becomes of them. */
	async edit(item: AgendaItem, details: ItemDetails): Promise<AgendaItem> {
		if (details.label === item.label) return call(commands.editAgendaItem(item.id, item.revision, details));
		const answer = await this.#opening.ask({ of: 'item', id: item.id, label: details.label });
		if (answer.is === 'go') {
			const { opening } = answer;
			if (opening === null) return call(commands.editAgendaItem(item.id, item.revision, details));
			return call(commands.editAgendaItemOpening(item.id, item.revision, details, opening));
		}
		const rest = { ...details, label: item.label };
		const nothing = Object.entries(rest).every(
			([field, value]) => JSON.stringify(value) === JSON.stringify(item[field as keyof ItemDetails])
		);
		return nothing ? item : call(commands.editAgendaItem(item.id, item.revision, rest));
	}

	/** Moves an item or changes its length. It is shown there at once, and back where it was when that is refused. */
	place(item: AgendaItem, placement: Placement, follow: Follow = this.follow): Promise<void> {
		this.#pending = new Map(this.#pending).set(item.id, placement);
		// One after the other: each goes over the revision that the one before it made.
		const placed = this.#queue.then(() => this.#place(item, placement, follow));
		this.#queue = placed.catch(() => {});
		return placed;
	}

	async #place(item: AgendaItem, placement: Placement, follow: Follow) {
		const { id } = item;
		try {
			const over = this.#revisions.get(id) ?? this.stored.get(id)?.revision ?? item.revision;
			const placed = await call(commands.placeAgendaItem(id, over, placement, follow));
			this.#revisions.set(id, placed.item.revision);
			this.#answered.add(placement);
			this.#settle();
		} catch (thrown) {
			// A later placement of the same item stays in view.
			if (this.#pending.get(id) === placement) this.#pending = new Map([...this.#pending].filter(([one]) => one !== id));
			throw thrown;
		}
	}

	/** Lets go of what the board shows by itself now. */
	#settle() {
		for (const [id, revision] of this.#revisions) if ((this.stored.get(id)?.revision ?? revision) >= revision) this.#revisions.delete(id);
		const waiting = [...this.#pending].filter(([id, placement]) => !this.#answered.has(placement) || this.#revisions.has(id));
		this.#answered = new Set(waiting.map(([, placement]) => placement).filter((placement) => this.#answered.has(placement)));
		if (waiting.length < this.#pending.size) this.#pending = new Map(waiting);
	}

	/** Removes an item; undo takes it back. */
	async remove(item: AgendaItem) {
		await this.#freshness.after(() => call(commands.removeAgendaItems([item.id])));
	}

	duplicate(item: AgendaItem) {
		return this.#showing(() => call(commands.duplicateAgendaItem(item.id)));
	}

	split(item: AgendaItem, after: number) {
		return this.#showing(() => call(commands.splitAgendaItem(item.id, item.revision, after)));
	}

	merge(item: AgendaItem) {
		return this.#freshness.after(() => call(commands.mergeAgendaItem(item.id, item.revision)));
	}

	renumber() {
		return call(commands.renumberAgenda());
	}

	swapRooms(one: AgendaItem, other: AgendaItem) {
		return this.#freshness.after(() => call(commands.swapRooms(one.id, other.id)));
	}

	applyTemplate(day: string, template: Template) {
		return this.#freshness.after(() => call(commands.applyTemplate(day, template)));
	}

	/** Lays out a day as a template of the series has it. */
	applyOwnTemplate(day: string, name: string) {
		return this.#freshness.after(() => call(commands.applyOwnTemplate(day, name)));
	}

	/** Keeps a day as a template of the series. */
	keepTemplate(day: string, name: string) {
		return this.#freshness.after(() => call(commands.keepTemplate(day, name)));
	}

	forgetTemplate(name: string) {
		return this.#freshness.after(() => call(commands.forgetTemplate(name)));
	}

	/** Holds an item beside another one; by itself where none is given. */
	holdBeside(item: AgendaItem, parent: string | null) {
		return this.#freshness.after(() => call(commands.holdItemBeside(item.id, item.revision, parent)));
	}

	/** Sets clashes aside with one reason, by what makes each what it is. */
	setAside(keys: string[], reason: string) {
		return call(commands.setClashAside(keys, reason));
	}

	/** Names those whose need a clash is about; the journal notes it. */
	openNeeds(clash: Clash) {
		return call(commands.openClashNeeds(clash.key));
	}

	takeUp(keys: string[]) {
		return call(commands.takeClashUp(keys));
	}
}

export const [useAgenda, provideAgenda] = createContext<Agenda>();
