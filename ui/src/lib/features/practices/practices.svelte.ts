import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type ChallengeRow,
	type MatrixRow,
	type PracticeCard,
	type PracticeLibrary,
	type Refused,
	type TransferMatrix,
	type TransferState
} from '$lib/ipc';
import { createContext } from 'svelte';

export type View = 'cards' | 'table' | 'transfer' | 'challenges';

/** What practices are sifted by. */
export const FACETS = ['form', 'phase', 'instrument', 'delegation', 'evidence', 'label', 'status', 'edition'] as const;
export type Facet = (typeof FACETS)[number];

/** What a practice has under a facet. */
export function under(card: PracticeCard, facet: Facet): readonly string[] {
	switch (facet) {
		case 'form':
			return card.forms;
		case 'phase':
			return card.phases;
		case 'instrument':
			return card.instruments;
		// A source that is withheld is no way to find a practice.
		case 'delegation':
			return card.attribution === 'named' ? card.sources : [];
		case 'evidence':
			return [card.evidence_level];
		case 'label':
			return [card.label];
		case 'status':
			return [card.status];
		case 'edition':
			return [card.meeting];
	}
}

const nothing = (): Record<Facet, string[]> => ({
	form: [],
	phase: [],
	instrument: [],
	delegation: [],
	evidence: [],
	label: [],
	status: [],
	edition: []
});

/** The library of practices of a series, its challenges and its transfer matrix, as this window shows them. */
export class Practices {
	library = $state.raw<PracticeLibrary | null>(null);
	matrix = $state.raw<TransferMatrix | null>(null);
	challenges = $state.raw<ChallengeRow[] | null>(null);
	refused = $state.raw<Refused | null>(null);
	view = $state<View>('cards');
	/** The practice that has the focus. */
	current = $state<string | null>(null);
	/** The challenge that has the focus. */
	challenge = $state<string | null>(null);
	/** Only challenges that no practice answers. */
	unanswered = $state(false);
	chosen = $state<Record<Facet, string[]>>(nothing());
	/** Only practices that have to be looked at again. */
	agedOnly = $state(false);
	text = $state('');
	#found = $state.raw<ReadonlySet<string> | null>(null);
	#asked = 0;
	readonly #fresh: Fresh;

	all = $derived(this.library?.practices ?? []);
	/** Says under which facets a practice has nothing of what is chosen: all of them where it is left out for another reason. */
	#misses = $derived.by(() => {
		const [found, aged] = [this.#found, this.agedOnly];
		const chosen = FACETS.map((facet) => ({ facet, wanted: new Set(this.chosen[facet]) })).filter(({ wanted }) => wanted.size > 0);
		return (card: PracticeCard): readonly Facet[] => {
			if ((found && !found.has(card.id)) || (aged && card.aged === null)) return FACETS;
			const missed = chosen.filter(({ facet, wanted }) => !under(card, facet).some((one) => wanted.has(one)));
			return missed.map(({ facet }) => facet);
		};
	});
	rows = $derived(this.all.filter((card) => this.#misses(card).length === 0));
	/** How often a value stands under a facet, counted for all of them in one pass: a library holds thousands. */
	#counts = $derived.by(() => {
		const misses = this.#misses;
		const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<Facet, Map<string, number>>;
		for (const card of this.all) {
			const missed = misses(card);
			for (const facet of FACETS) {
				const counted = missed.length === 0 || (missed.length === 1 && missed[0] === facet);
				for (const value of under(card, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + Number(counted));
			}
		}
		return counts;
	});
	card = $derived(this.rows.find((card) => card.id === this.current) ?? null);
	/** Whether anything sifts the practices, also where it lets all of them through. */
	sifted = $derived(this.text.trim() !== '' || this.agedOnly || FACETS.some((facet) => this.chosen[facet].length > 0));
	challengeRows = $derived((this.challenges ?? []).filter((row) => !this.unanswered || row.answered_by.length === 0));
	challengeRow = $derived(this.challengeRows.find((row) => row.id === this.challenge) ?? null);

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({
			nouns: ['practice', 'challenge', 'transfer', 'term', 'note', 'agenda_item', 'action', 'concept', 'meeting', 'series', 'delegation'],
			lazy: true,
			load: () => this.#read(),
			drop: () => {
				this.library = null;
				this.matrix = null;
				this.challenges = null;
				this.refused = null;
				this.current = null;
				this.challenge = null;
				this.#found = null;
				this.text = '';
				this.chosen = nothing();
				this.agedOnly = false;
				this.unanswered = false;
				this.view = 'cards';
			}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	async #read() {
		try {
			const [library, matrix, challenges] = await Promise.all([
				call(commands.practiceLibrary()),
				call(commands.transferMatrix()),
				call(commands.challenges())
			]);
			[this.library, this.matrix, this.challenges, this.refused] = [library, matrix, challenges, null];
			if (this.text.trim()) await this.search(this.text);
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** What practices have under a facet, each with how many there are beside what the other facets leave. */
	counted(facet: Facet): { value: string; count: number }[] {
		return [...this.#counts[facet]].map(([value, count]) => ({ value, count }));
	}

	toggle(facet: Facet, value: string) {
		const chosen = this.chosen[facet];
		this.chosen[facet] = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
	}

	/** Shows every practice again. */
	clear() {
		this.chosen = nothing();
		this.agedOnly = false;
		void this.search('');
	}

	/** Goes to a practice or a challenge, whatever was sifted out before. */
	reveal(noun: 'practice' | 'challenge', id: string) {
		this.clear();
		this.unanswered = false;
		if (noun === 'challenge') [this.view, this.challenge] = ['challenges', id];
		else {
			if (this.view === 'challenges') this.view = 'cards';
			this.current = id;
		}
	}

	/** Looks for words; an answer that comes too late is forgotten. */
	async search(text: string) {
		this.text = text;
		const asked = ++this.#asked;
		if (!text.trim()) {
			this.#found = null;
			return;
		}
		const found = await call(commands.findPractices(text));
		if (asked === this.#asked) this.#found = new Set(found);
	}

	/** Waits for what is looked for, and makes the first that was found the current one, unless the current one is among them. */
	async toFound() {
		await this.search(this.text);
		if (this.card === null) this.current = this.rows[0]?.id ?? null;
	}

	/** Moves on in what is shown. */
	move(by: number) {
		const challenges = this.view === 'challenges';
		const ids = (challenges ? this.challengeRows : this.rows).map((row) => row.id);
		const next = ids[nearest(ids.length, ids.indexOf((challenges ? this.challenge : this.current) ?? ''), by)] ?? null;
		if (challenges) this.challenge = next;
		else this.current = next;
	}

	/** The row of the matrix of a practice. */
	row(practice: string | null): MatrixRow | null {
		return this.matrix?.rows.find((row) => row.practice === practice) ?? null;
	}

	answer(practice: string, parties: string[], state: TransferState | null, condition: string) {
		return call(commands.answerTransfer(practice, parties, state, condition));
	}

	remove(card: PracticeCard) {
		return call(commands.removePractice(card.id));
	}

	removeChallenge(row: ChallengeRow) {
		return call(commands.removeChallenge(row.id));
	}
}

export const [usePractices, providePractices] = createContext<Practices>();
