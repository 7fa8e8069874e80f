import {
	call,
	commands,
	refusal,
	type Answer,
	type DelegationGroup,
	type Mode,
	type PartyKind,
	type PartyView,
	type PeopleView,
	type PersonNew,
	type PersonRow,
	type Refused,
	type Role,
	type Status
} from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

/** One line of the screen: a delegation or one of its people. */
export type Row =
	| { kind: 'group'; id: string; group: DelegationGroup; shown: number }
	| { kind: 'person'; id: string; group: DelegationGroup; person: PersonRow };

/** How long to wait after the last key before searching, in milliseconds. */
const PAUSE = 120;

/** The people of the meeting as this window shows them, kept current by what the backend says changed. */
export class People {
	view = $state.raw<PeopleView | null>(null);
	parties = $state.raw<PartyView[]>([]);
	refused = $state.raw<Refused | null>(null);
	query = $state('');
	kind = $state<PartyKind | null>(null);
	attention = $state(false);
	readonly roles = new SvelteSet<Role>();
	/** Day from 0 and mode, as "0:online". */
	readonly dayModes = new SvelteSet<string>();
	readonly selected = new SvelteSet<string>();
	/** The row that has the focus: the id of a participant, or of a delegation. */
	current = $state<string | null>(null);
	panelOpen = $state(true);
	#found = $state.raw<ReadonlySet<string> | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#freshness: Freshness;
	#fresh: Fresh;

	everyone = $derived(this.view ? this.view.groups.flatMap((group) => group.people) : []);
	attentionCount = $derived(this.everyone.filter((person) => person.needs_latin_form).length);
	/** Whether the filters leave out people, so that a delegation without any is hidden. */
	narrowed = $derived(this.#found !== null || this.attention || this.roles.size > 0 || this.dayModes.size > 0);
	rows = $derived.by(() => this.#flatten());
	shownPeople = $derived(this.rows.filter((row) => row.kind === 'person').length);
	index = $derived(this.rows.findIndex((row) => row.id === this.current));
	currentPerson = $derived.by(() => {
		const row = this.rows[this.index];
		return row?.kind === 'person' ? row.person : null;
	});

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: ['meeting', 'party', 'delegation', 'person', 'participant'],
			load: () => this.#read(),
			drop: () => this.#drop()
		});
		freshness.register({
			nouns: ['meeting', 'party'],
			load: async () => (this.parties = await call(commands.parties())),
			drop: () => (this.parties = [])
		});
	}

	/** Reads everybody again. */
	load() {
		return this.#fresh.load();
	}

	async #read() {
		try {
			const view = await call(commands.people());
			const [row, at] = [this.rows[this.index], this.index];
			this.view = view;
			this.refused = null;
			// Whoever is gone leaves the place to who stands there now.
			if (row && !this.rows.some((one) => one.id === row.id)) this.current = this.rows[Math.min(at, this.rows.length - 1)]?.id ?? null;
			const ids = new Set(this.everyone.map((person) => person.id));
			for (const id of this.selected) if (!ids.has(id)) this.selected.delete(id);
			if (this.query.trim() !== '') void this.#search();
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.view = null;
		this.refused = null;
		this.current = null;
		this.clearFilters();
		this.selected.clear();
	}

	/** Searches a moment after the last key; the groups stay. */
	search(query: string) {
		this.query = query;
		clearTimeout(this.#timer);
		if (query.trim() === '') this.#found = null;
		else this.#timer = setTimeout(() => void this.#search(), PAUSE);
	}

	async #search() {
		const asked = this.query;
		try {
			const ids = await call(commands.findPeople(asked));
			if (asked === this.query) this.#found = new Set(ids);
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	clearFilters() {
		clearTimeout(this.#timer);
		this.query = '';
		this.#found = null;
		this.kind = null;
		this.attention = false;
		this.roles.clear();
		this.dayModes.clear();
	}

	toggleRole(role: Role) {
		if (!this.roles.delete(role)) this.roles.add(role);
	}

	toggleDayMode(day: number, mode: Mode) {
		const key = `${day}:${mode}`;
		if (!this.dayModes.delete(key)) this.dayModes.add(key);
	}

	toggle(id: string) {
		if (!this.selected.delete(id)) this.selected.add(id);
	}

	/** Selects everyone who is shown, or nobody. */
	toggleAll() {
		const ids = this.rows.flatMap((row) => (row.kind === 'person' ? [row.id] : []));
		const all = ids.length > 0 && ids.every((id) => this.selected.has(id));
		this.selected.clear();
		if (!all) ids.forEach((id) => this.selected.add(id));
	}

	async setStatus(ids: readonly string[], status: Status) {
		await call(commands.setStatus([...ids], status));
		this.selected.clear();
	}

	/** Removes people; one step, which undo takes back. */
	async remove(ids: readonly string[]) {
		await this.#freshness.after(() => call(commands.removePeople([...ids])));
		this.selected.clear();
	}

	async add(person: PersonNew) {
		const added = await this.#freshness.after(() => call(commands.addPerson(person)));
		this.clearFilters();
		this.current = added.id;
	}

	async addDelegation(party: string, contact: string) {
		const id = await this.#freshness.after(() => call(commands.addDelegation(party, contact)));
		this.clearFilters();
		this.current = id;
	}

	editDelegation(group: DelegationGroup, quota: number | null, contact: string, answer: Answer) {
		return this.#freshness.after(() => call(commands.editDelegation(group.id, group.revision, quota, contact, answer)));
	}

	removeDelegation(group: DelegationGroup) {
		return call(commands.removeDelegation(group.id));
	}

	#matches(person: PersonRow): boolean {
		if (this.#found && !this.#found.has(person.id)) return false;
		if (this.attention && !person.needs_latin_form) return false;
		if (this.roles.size > 0 && !person.roles.some((role) => this.roles.has(role))) return false;
		if (this.dayModes.size > 0 && !person.modes.some((mode, day) => this.dayModes.has(`${day}:${mode}`))) return false;
		return true;
	}

	#flatten(): Row[] {
		const rows: Row[] = [];
		for (const group of this.view?.groups ?? []) {
			if (this.kind && group.party.kind !== this.kind) continue;
			const people = this.narrowed ? group.people.filter((person) => this.#matches(person)) : group.people;
			if (this.narrowed && people.length === 0) continue;
			rows.push({ kind: 'group', id: group.id, group, shown: people.length });
			for (const person of people) rows.push({ kind: 'person', id: person.id, group, person });
		}
		return rows;
	}
}

export const [usePeople, providePeople] = createContext<People>();
