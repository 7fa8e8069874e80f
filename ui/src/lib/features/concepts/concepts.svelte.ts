import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type ConceptDelegation,
	type ConceptDetails,
	type ConceptRow,
	type ConceptsBoard,
	type Confirmation,
	type Refused,
	type StatementDetails,
	type StatementRow
} from '$lib/ipc';
import { createContext } from 'svelte';

/** How many concepts fit beside one another. */
export const MOST_COMPARED = 3;

/** What a country says of a concept; `gap` where it says nothing. */
export type Standing = 'confirmed' | 'draft' | 'announced' | 'gap';

/** What was entered of a statement. */
export function statementOf(row: StatementRow): StatementDetails {
	const { concept, party, text, language, source_reference, status, confirmed_by, confirmed_on, as_of, asked_on, label, note } = row;
	return { concept, party, text, language, source_reference, status, confirmed_by, confirmed_on, as_of, asked_on, label, note };
}

/** What was entered of a concept. */
export function conceptOf(row: ConceptRow): ConceptDetails {
	const { term, vocabulary_id, eu_baseline, baseline_source, where_views_differ, item, label, remark } = row;
	return { term, vocabulary_id, eu_baseline, baseline_source, where_views_differ, item, label, remark };
}

/** The statement of a delegation on a concept that counts. */
export const saidBy = (concept: ConceptRow, party: string) => concept.statements.find((row) => row.party === party) ?? null;

/** Legal concepts as this window shows them: the concept and the statement where the person works, and what is compared. */
export class Concepts {
	board = $state.raw<ConceptsBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	view = $state<'statements' | 'gaps'>('statements');
	confirmedOnly = $state(false);
	#concept = $state<string | null>(null);
	#statement = $state<string | null>(null);
	#compared = $state.raw<readonly string[]>([]);
	readonly #fresh: Fresh;
	/** What is told of people, items and practices, which only the screen shows; the number of concepts stands in the frame. */
	readonly #around: Fresh;
	readonly #freshness: Freshness;

	all = $derived(this.board?.concepts ?? []);
	concept = $derived(this.all.find((one) => one.id === this.#concept) ?? this.all[0] ?? null);
	rows = $derived(this.concept?.statements ?? []);
	row = $derived(this.rows.find((one) => one.id === this.#statement) ?? this.rows[0] ?? null);
	compared = $derived(this.#compared.flatMap((id) => this.all.filter((one) => one.id === id)));
	delegations = $derived(this.board?.delegations ?? []);
	announced = $derived(this.board?.announced ?? []);
	/** Those that have a law of their own. */
	countries = $derived(this.delegations.filter((one) => one.kind === 'member_state' || one.kind === 'third_country'));
	/** The delegations that say something of what is compared, in the order of the meeting. */
	comparing = $derived.by(() => {
		const says = (one: ConceptDelegation) => this.compared.some((concept) => this.cell(concept, one.id) !== null);
		return this.delegations.filter(says);
	});
	sums = $derived.by(() => {
		const rows = this.all.flatMap((one) => one.statements);
		const delegations = new Set(rows.map((row) => row.party)).size;
		return { statements: rows.length, delegations, confirmed: rows.filter((row) => row.leaves).length };
	});
	/** The drafts of each delegation that has any, on every concept. */
	drafts = $derived.by(() => {
		const rows = this.all.flatMap((one) => one.statements).filter((row) => !row.leaves);
		const of = (party: string) => rows.filter((row) => row.party === party);
		return this.delegations.map((one) => ({ delegation: one, rows: of(one.id) })).filter((one) => one.rows.length > 0);
	});

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: ['concept', 'statement', 'term', 'meeting'],
			load: () => this.#read(),
			drop: () => {
				this.board = null;
				this.refused = null;
				this.view = 'statements';
				this.confirmedOnly = false;
				this.#concept = null;
				this.#statement = null;
				this.#compared = [];
			}
		});
		this.#around = freshness.register({
			nouns: ['practice', 'agenda_item', 'participant', 'person', 'delegation'],
			lazy: true,
			load: () => this.load(),
			drop: () => {}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown. */
	show() {
		return this.#around.show();
	}

	async #read() {
		try {
			const at = this.rows.findIndex((row) => row.id === this.#statement);
			this.board = await call(commands.conceptsBoard());
			this.refused = null;
			// What is gone leaves the place to what stands there now.
			if (at >= 0 && this.row?.id !== this.#statement) this.#statement = this.rows[Math.min(at, this.rows.length - 1)]?.id ?? null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Goes to a concept; to its first statement, or to one that is named. */
	go(concept: string, statement: string | null = null) {
		this.#concept = concept;
		this.#statement = statement;
	}

	/** Goes to a concept, or to a statement of whichever concept has it. */
	reveal(noun: 'concept' | 'statement', id: string) {
		this.view = 'statements';
		const of = noun === 'concept' ? id : this.all.find((one) => one.statements.some((row) => row.id === id))?.id;
		if (of) this.go(of, noun === 'concept' ? null : id);
		// An announcement belongs to no concept yet.
		else this.view = 'gaps';
	}

	/** Goes to a statement of the concept that is shown. */
	goTo(statement: string) {
		this.#statement = statement;
	}

	/** Moves to another statement of the concept. */
	move(by: number) {
		const at = this.rows.findIndex((row) => row.id === this.row?.id);
		this.#statement = this.rows[nearest(this.rows.length, at, by)]?.id ?? null;
	}

	isCompared(concept: string) {
		return this.#compared.includes(concept);
	}

	/** Takes a concept into the comparison, or out of it; false where no more fit. */
	compare(concept: string): boolean {
		const without = this.#compared.filter((id) => id !== concept);
		const goes = without.length < this.#compared.length;
		if (!goes && this.compared.length >= MOST_COMPARED) return false;
		this.#compared = goes ? without : [...this.compared.map((one) => one.id), concept];
		return true;
	}

	/** What a delegation says of a concept, as far as it is compared. */
	cell(concept: ConceptRow, party: string): StatementRow | null {
		const said = saidBy(concept, party);
		return said && (said.leaves || !this.confirmedOnly) ? said : null;
	}

	/** What a country says of a concept. */
	standing(concept: ConceptRow, party: string): Standing {
		const said = saidBy(concept, party);
		if (said) return said.leaves ? 'confirmed' : 'draft';
		return this.announced.some((row) => row.party === party) ? 'announced' : 'gap';
	}

	async takeUp(code: string) {
		const { id } = await this.#freshness.after(() => call(commands.takeUpConcept(code)));
		this.go(id);
	}

	async addConcept(details: ConceptDetails) {
		const { id } = await this.#freshness.after(() => call(commands.addConcept(details)));
		this.go(id);
	}

	editConcept(row: ConceptRow, details: ConceptDetails) {
		return this.#freshness.after(() => call(commands.editConcept(row.id, row.revision, details)));
	}

	/** Removes a concept with its statements; undo takes it back. */
	removeConcept(row: ConceptRow) {
		return this.#freshness.after(() => call(commands.removeConcept(row.id)));
	}

	/** Adds a statement, in the place of an earlier one where that is wanted, and goes to it. */
	async add(details: StatementDetails, supersedes: boolean) {
		const { id } = await this.#freshness.after(() => call(commands.addStatement(details, supersedes)));
		if (details.concept) this.go(details.concept, id);
	}

	/** Removes a statement or an announcement; undo takes it back. */
	remove(row: StatementRow) {
		return this.#freshness.after(() => call(commands.removeStatement(row.id)));
	}

	confirm(row: StatementRow, confirmation: Confirmation) {
		return this.#freshness.after(() => call(commands.confirmStatement(row.id, row.revision, confirmation)));
	}

	openAgain(row: StatementRow) {
		return this.#freshness.after(() => call(commands.openStatementAgain(row.id, row.revision)));
	}

	/** Notes when delegations were asked to confirm. */
	ask(statements: string[], on: string) {
		return this.#freshness.after(() => call(commands.askStatements(statements, on)));
	}

	announce(party: string, note: string) {
		return this.#freshness.after(() => call(commands.announceStatement(party, note)));
	}
}

export const [useConcepts, provideConcepts] = createContext<Concepts>();
