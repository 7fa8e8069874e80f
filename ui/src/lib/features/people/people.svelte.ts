import {
	call,
	commands,
	refusal,
	type Answer,
	type Change,
	type DelegationGroup,
	type Mode,
	type PartyGroup,
	type PartyKind,
	type PartyView,
	type PeopleLook,
	type PeopleSaved,
	type PeopleShown,
	type PeopleView,
	type PersonNew,
	type PersonRow,
	type Refused,
	type Role,
	type Status
} from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import { EditedLast } from '$lib/parts';
import { changed } from './changes';
import { seated, standing, STANDINGS, type Standing } from './seats';
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

/** One line of the screen: a delegation or one of its people. */
export type Row =
	| { kind: 'group'; id: string; group: DelegationGroup; shown: number }
	| { kind: 'person'; id: string; group: DelegationGroup; person: PersonRow };

/** How long to wait after the last key before searching, in milliseconds. */
const PAUSE = 120;

/** How long a search may take before it says that it is at work, in milliseconds. */
const PATIENCE = 80;

/** The columns of the list that can be left out, in order. */
export const COLUMNS = ['function', 'organisation', 'role', 'attends', 'follows', 'status', 'reference'] as const;
export type PeopleColumn = (typeof COLUMNS)[number];

/** Columns that stand for themselves only when somebody asks for them. */
const ASKED_FOR: readonly PeopleColumn[] = ['organisation', 'reference'];

/** What is done to people: something of them is changed, or they are removed. */
export type Deed = Change | 'remove';

/** The people of the meeting as this window shows them, kept current by what the backend says changed. */
export class People {
	view = $state.raw<PeopleView | null>(null);
	parties = $state.raw<PartyView[]>([]);
	refused = $state.raw<Refused | null>(null);
	query = $state('');
	kind = $state<PartyKind | null>(null);
	attention = $state(false);
	look = $state<PeopleLook>('delegations');
	readonly roles = new SvelteSet<Role>();
	readonly statuses = new SvelteSet<Status>();
	/** Delegations by the codes of their parties. */
	readonly codes = new SvelteSet<string>();
	/** How the delegations stand that are shown. */
	readonly standings = new SvelteSet<Standing>();
	readonly hidden = new SvelteSet<PeopleColumn>(ASKED_FOR);
	/** The views that are kept under a name. */
	saved = $state.raw<PeopleSaved[]>([]);
	/** Where somebody was edited last; the panel goes while a delegation is looked at. */
	readonly edited = new EditedLast();
	/** Whether a search takes longer than one notices. */
	searching = $state(false);
	/** What was searched and filtered before everybody was shown, and whether that is said: the way back, until something else is filtered. */
	setAside = $state.raw<{ shown: PeopleShown; said: boolean } | null>(null);
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
	narrowed = $derived(this.#found !== null || this.attention || this.roles.size > 0 || this.dayModes.size > 0 || this.statuses.size > 0);
	/** Whether any filter is set. */
	filtered = $derived(this.narrowed || this.query !== '' || this.kind !== null || this.codes.size > 0 || this.standings.size > 0);
	rows = $derived.by(() => this.#flatten());
	/** Whether delegations are counted: where they are the lines, or chosen by how they stand. */
	countsDelegations = $derived(this.look === 'seats' || (this.look === 'delegations' && this.standings.size > 0));
	shownGroups = $derived(this.rows.filter((row) => row.kind === 'group').length);
	shownPeople = $derived(this.rows.reduce((sum, row) => sum + (row.kind === 'person' ? 1 : this.look === 'seats' ? row.shown : 0), 0));
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
		freshness.register({ nouns: ['meeting'], load: () => this.#readSaved(), drop: () => (this.saved = []) });
	}

	/** Reads the views that are kept; the columns are as they were left. */
	async #readSaved() {
		const saved = await call(commands.peopleViews());
		const left = saved.find((one) => one.name === '');
		if (left) this.#setHidden(left.shown.hidden);
		this.saved = saved.filter((one) => one.name !== '');
	}

	#setHidden(columns: readonly string[]) {
		this.hidden.clear();
		for (const column of COLUMNS) if (columns.includes(column)) this.hidden.add(column);
	}

	/** Whom the list shows now, and what of them. */
	get shown(): PeopleShown {
		return {
			look: this.look,
			query: this.query,
			kind: this.kind,
			attention: this.attention,
			roles: [...this.roles],
			statuses: [...this.statuses],
			parties: [...this.codes],
			standings: [...this.standings],
			day_modes: [...this.dayModes],
			hidden: COLUMNS.filter((column) => this.hidden.has(column))
		};
	}

	/** Keeps what the list shows now under a name, or what a view showed that was forgotten. */
	async keepView(name: string, shown = this.shown) {
		await call(commands.keepPeopleView(name, shown));
		await this.#readSaved();
	}

	async forgetView(name: string) {
		await call(commands.forgetPeopleView(name));
		await this.#readSaved();
	}

	/** Shows what was kept. */
	showView({ shown }: PeopleSaved) {
		this.look = shown.look;
		this.#setHidden(shown.hidden);
		this.filterBy(shown);
	}

	/** Sets the search and the filters as they were, and no others. */
	filterBy(shown: PeopleShown) {
		this.clearFilters();
		this.kind = shown.kind;
		this.attention = shown.attention;
		shown.roles.forEach((role) => this.roles.add(role));
		shown.statuses.forEach((status) => this.statuses.add(status));
		shown.parties.forEach((code) => this.codes.add(code));
		STANDINGS.filter((standing) => shown.standings.includes(standing)).forEach((standing) => this.standings.add(standing));
		shown.day_modes.forEach((mode) => this.dayModes.add(mode));
		if (shown.query !== '') this.search(shown.query);
	}

	/** Shows a column, or leaves it out, from now on. */
	async toggleColumn(column: PeopleColumn) {
		if (!this.hidden.delete(column)) this.hidden.add(column);
		await call(commands.keepPeopleView('', { ...this.shown, query: '', parties: [] }));
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
			if (this.query.trim() !== '') await this.#find();
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.view = null;
		this.refused = null;
		this.current = null;
		this.setAside = null;
		this.clearFilters();
		this.selected.clear();
	}

	/** Searches a moment after the last key; the groups stay. */
	search(query: string) {
		this.query = query;
		clearTimeout(this.#timer);
		if (query.trim() === '') this.#found = null;
		else this.#timer = setTimeout(() => void this.#find(), PAUSE);
	}

	async #find() {
		const asked = this.query;
		const patience = setTimeout(() => (this.searching = true), PATIENCE);
		try {
			const ids = await call(commands.findPeople(asked));
			if (asked === this.query) this.#found = new Set(ids);
		} catch (thrown) {
			this.refused = refusal(thrown);
		} finally {
			clearTimeout(patience);
			this.searching = false;
		}
	}

	/** Searches at once for what was typed, and makes the first person found the current one. */
	async toFirst() {
		if (this.query.trim() !== '') {
			clearTimeout(this.#timer);
			await this.#find();
		}
		const first = this.rows.find((row) => row.kind === 'person') ?? this.rows[0];
		if (this.narrowed && first) this.current = first.id;
	}

	/** Takes the words away that are searched; where nothing else is filtered everybody is shown then, with the way back. */
	forgetWords() {
		const { shown } = this;
		this.search('');
		if (!this.filtered) this.setAside = { shown, said: true };
	}

	/** Shows everybody, and sets aside what was searched and filtered. */
	showAll({ said = true } = {}) {
		if (!this.filtered) return;
		this.setAside = { shown: this.shown, said };
		this.clearFilters();
	}

	/** Searches and filters once more as before everybody was shown. */
	filterAgain() {
		if (this.setAside) this.filterBy(this.setAside.shown);
	}

	/** Makes a person or delegation the current one, in a look that shows it; shows everybody where the filters hide it. */
	reveal(id: string) {
		const isGroup = this.view?.groups.some((group) => group.id === id) ?? false;
		if (this.look === (isGroup ? 'people' : 'seats')) this.look = 'delegations';
		this.#unhide(id, true);
	}

	#unhide(id: string, said: boolean) {
		if (!this.rows.some((row) => row.id === id)) this.showAll({ said });
		this.current = id;
	}

	clearFilters() {
		clearTimeout(this.#timer);
		this.query = '';
		this.#found = null;
		this.kind = null;
		this.attention = false;
		this.roles.clear();
		this.statuses.clear();
		this.codes.clear();
		this.standings.clear();
		this.dayModes.clear();
	}

	toggleStatus(status: Status) {
		if (!this.statuses.delete(status)) this.statuses.add(status);
	}

	toggleCode(code: string) {
		if (!this.codes.delete(code)) this.codes.add(code);
	}

	toggleStanding(standing: Standing) {
		if (!this.standings.delete(standing)) this.standings.add(standing);
	}

	/** Shows the delegations that stand so and no others, or all of them again. */
	onlyStanding(standing: Standing) {
		const alone = this.standings.size === 1 && this.standings.has(standing);
		this.standings.clear();
		if (!alone) this.standings.add(standing);
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

	#shownIds() {
		return this.rows.flatMap((row) => (row.kind === 'person' ? [row.id] : []));
	}

	/** Adds everyone who is shown to those who are selected. */
	selectShown() {
		this.#shownIds().forEach((id) => this.selected.add(id));
	}

	/** Selects everyone who is shown as well, or takes them out again. */
	toggleAll() {
		const ids = this.#shownIds();
		const all = ids.length > 0 && ids.every((id) => this.selected.has(id));
		if (all) ids.forEach((id) => this.selected.delete(id));
		else this.selectShown();
	}

	/** Whom something is done to: the selected, else the current one. */
	get meant(): PersonRow[] {
		if (this.selected.size > 0) return this.everyone.filter((person) => this.selected.has(person.id));
		return this.currentPerson ? [this.currentPerson] : [];
	}

	/** Whether that is the current one, who is in sight, and nobody else: what is done to others is shown first. */
	get meansCurrent(): boolean {
		const [first, ...more] = this.meant;
		return first !== undefined && more.length === 0 && first.id === this.currentPerson?.id;
	}

	/** Changes people, or removes them, in one step, which undo takes back. */
	carryOut(deed: Deed, people: readonly PersonRow[]): Promise<void> {
		return deed === 'remove' ? this.remove(people.map(({ id }) => id)) : this.change(people, deed);
	}

	/** Changes people in one step; those who are so already stay untouched. Who is selected stays selected. */
	async change(people: readonly PersonRow[], change: Change) {
		const ids = people
			.filter((person) => changed(person, change, this.view?.days ?? [], this.groupOf(person.id)?.id ?? ''))
			.map((person) => person.id);
		if (ids.length > 0) await this.#freshness.after(() => call(commands.changePeople(ids, change)));
	}

	groupOf(id: string): DelegationGroup | null {
		return this.view?.groups.find((group) => group.people.some((person) => person.id === id)) ?? null;
	}

	/** The next way of attending a day for those who are meant, from that of the first: in person, online, absent, and around. */
	nextMode(day: number): Change | null {
		const date = this.view?.days[day];
		const [person] = this.meant;
		if (date === undefined || !person) return null;
		const order: readonly Mode[] = ['in_person', 'online', 'absent'];
		const mode = order[(order.indexOf(person.modes[day] ?? 'absent') + 1) % order.length]!;
		return { what: 'mode', day: date, mode };
	}

	/** Moves whoever is current up or down within their delegation. */
	async place(by: number) {
		const person = this.currentPerson;
		if (person) await this.#freshness.after(() => call(commands.placePerson(person.id, by)));
	}

	placeByName(group: DelegationGroup) {
		return this.#freshness.after(() => call(commands.placeByName(group.id)));
	}

	/** Who of each group of parties is not invited yet. */
	notInvited() {
		return call(commands.notInvited());
	}

	/** Invites all parties of groups that are not invited yet. */
	async invite(groups: readonly PartyGroup[]) {
		const count = await this.#freshness.after(() => call(commands.inviteDelegations([...groups])));
		this.showAll({ said: false });
		return count;
	}

	/** The first person of the next delegation, or of the one before. */
	nextDelegation(by: 1 | -1) {
		const firsts = this.rows.flatMap((row, at) => (row.kind === 'group' ? [at] : []));
		const here = Math.max(0, this.index);
		const own = firsts.findLast((at) => at <= here) ?? 0;
		const to = this.index < 0 ? firsts[0] : by > 0 ? firsts.find((at) => at > here) : firsts.findLast((at) => at < own);
		if (to === undefined) return;
		const below = this.rows[to + 1];
		this.current = (below?.kind === 'person' ? below : this.rows[to])?.id ?? null;
	}

	/** Removes people; one step, which undo takes back. */
	async remove(ids: readonly string[]) {
		await this.#freshness.after(() => call(commands.removePeople([...ids])));
		this.selected.clear();
	}

	async add(person: PersonNew) {
		const added = await this.#freshness.after(() => call(commands.addPerson(person)));
		this.#unhide(added.id, false);
	}

	async addDelegation(party: string, contact: string) {
		const id = await this.#freshness.after(() => call(commands.addDelegation(party, contact)));
		this.#unhide(id, false);
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
		if (this.statuses.size > 0 && !this.statuses.has(person.status)) return false;
		if (this.dayModes.size > 0 && !person.modes.some((mode, day) => this.dayModes.has(`${day}:${mode}`))) return false;
		return true;
	}

	#flatten(): Row[] {
		const rows: Row[] = [];
		for (const group of this.view?.groups ?? []) {
			if (this.kind && group.party.kind !== this.kind) continue;
			if (this.codes.size > 0 && !this.codes.has(group.party.code)) continue;
			if (this.standings.size > 0 && !this.standings.has(standing(group))) continue;
			const people = this.narrowed ? group.people.filter((person) => this.#matches(person)) : group.people;
			if (this.narrowed && people.length === 0) continue;
			if (this.look !== 'people') rows.push({ kind: 'group', id: group.id, group, shown: people.length });
			if (this.look !== 'seats') for (const person of people) rows.push({ kind: 'person', id: person.id, group, person });
		}
		if (this.look !== 'people') return rows;
		const named = (row: Row) => (row.kind === 'person' ? `${row.person.family_name} ${row.person.given_name}` : '');
		return rows.sort((one, other) => collator.compare(named(one), named(other)));
	}

	/** How many delegations stand so. */
	countOf(of: Standing): number {
		return (this.view?.groups ?? []).filter((group) => standing(group) === of).length;
	}

	/** The seats that are taken, of all delegations. */
	get seatsTaken(): number {
		return (this.view?.groups ?? []).reduce((sum, group) => sum + seated(group), 0);
	}
}

/** Names in the order of the alphabet, whatever their accents. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export const [usePeople, providePeople] = createContext<People>();
