import {
	call,
	commands,
	refusal,
	type ExchangeKind,
	type PaperForm,
	type PaperKind,
	type PouchesWanted,
	type PouchKind,
	type PouchLock,
	type PouchReader,
	type PouchRow,
	type Strength,
	type VersionSummary,
	type Wanted
} from '$lib/ipc';
import { USUAL_SIGNATURES } from '$lib/parts';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { AnsweredPreview } from './answered.svelte';
import type { PouchesFirst } from './around';
import { caseData, openPassages } from './passages';

/** The kinds of pouches in the order in which people choose. */
export const POUCH_KINDS: readonly PouchKind[] = ['co_chair', 'reader', 'delegation', 'speaker', 'notes'];

/** Whether a pouch of a kind is made of a version of the agenda. */
export const OF_VERSION: Readonly<Record<PouchKind, boolean>> = {
	co_chair: true,
	reader: true,
	speaker: true,
	delegation: false,
	notes: false
};
/** Whether papers of items can go with it. */
export const WITH_PAPERS: Readonly<Record<PouchKind, boolean>> = {
	co_chair: true,
	reader: true,
	speaker: false,
	delegation: false,
	notes: false
};

/** What delegations can be asked in writing. */
export const ASKED: readonly ExchangeKind[] = ['matrix', 'concepts', 'questions'];

/** The papers that people look at as pages. */
const AS_PAGES: readonly PaperKind[] = ['agenda', 'changes', 'minutes', 'corrections'];
/** The weakest passphrase that is taken, as for a workspace. */
const LEAST_SCORE = 2;

const isOfRule = (warning: { code: string }) => warning.code === 'chatham_house';

/** What opens one pouch: both are kept while the person decides. */
export class LockChoice {
	by = $state<'passphrase' | 'key'>('passphrase');
	passphrase = $state('');
	key = $state('');
	strength = $state.raw<Strength | null>(null);
	#asked = 0;
	given = $derived(
		this.by === 'key'
			? this.key.trim().toLowerCase().startsWith('age1')
			: this.passphrase !== '' && this.strength !== null && this.strength.score >= LEAST_SCORE
	);

	constructor(key: string | null) {
		if (key === null) return;
		this.key = key;
		this.by = 'key';
	}

	/** Proposes one that can be told by telephone. */
	async propose() {
		await this.type(await call(commands.proposePassphrase()));
	}

	/** Takes a passphrase and asks how hard it is to guess. */
	async type(passphrase: string) {
		this.passphrase = passphrase;
		const asked = ++this.#asked;
		const strength = passphrase === '' ? null : await call(commands.passphraseStrength(passphrase));
		if (asked === this.#asked) this.strength = strength;
	}
}

/** Pouches in one step: for whom, of what, what opens each, and what is in them. */
export class SendModel extends AnsweredPreview {
	readers = $state.raw<readonly PouchReader[]>([]);
	kind = $state<PouchKind>('co_chair');
	/** For whom one is made. */
	readonly chosen = new SvelteSet<string>();
	readonly locks = new SvelteMap<string, LockChoice>();
	rows = $state.raw<readonly PouchRow[]>([]);
	/** Whose pouch is looked at, and which paper in it. */
	looked = $state<string | null>(null);
	paper = $state<PaperKind | null>(null);
	/** The version of the agenda; empty for the newest. */
	version = $state('');
	items = $state.raw<readonly string[]>([]);
	/** The last day; empty for none. */
	lastDay = $state('');
	papers = $state(false);
	/** What delegations are asked in writing. */
	asks = $state.raw<readonly ExchangeKind[]>(ASKED);
	/** The form of the same as files; empty for none. */
	twin = $state<PaperForm | ''>('');
	mails = $state(false);
	reminder = $state(false);
	/** The day by which an answer is asked for; empty for none. */
	answerBy = $state('');
	/** Whether the rows are those of what is chosen. */
	counting = $state(true);
	#running: Promise<void> | null = null;
	#changed = false;

	ofKind = $derived(this.readers.filter((reader) => reader.kind === this.kind));
	whom = $derived(this.ofKind.filter((reader) => this.chosen.has(reader.whom)));
	row = $derived(this.rows.find((row) => row.whom === this.looked) ?? this.rows[0] ?? null);
	/** The papers of the pouch that is looked at that have pages. */
	pagesOf = $derived((this.row?.preview.papers ?? []).filter((paper) => AS_PAGES.includes(paper)));
	shownPaper = $derived(this.pagesOf.find((paper) => paper === this.paper) ?? this.pagesOf[0] ?? null);
	passages = $derived(openPassages(this.rows.map((row) => row.passages)));
	/** Those to whom a mail can go. */
	addressed = $derived(this.whom.filter((reader) => reader.addresses > 0));
	/** Those whose pouch nothing opens yet. */
	unlocked = $derived(this.whom.filter((reader) => !this.locks.get(reader.whom)?.given));
	/** How many files leave. */
	files = $derived.by(() => {
		const beside = this.rows.reduce((sum, row) => sum + row.twin.length, 0);
		const all = this.whom.length + beside + (this.mails ? this.addressed.length : 0);
		return all > 1 ? all + 1 : all;
	});
	/** Whether names leave under the Chatham House Rule in any of them, which is confirmed once for all. */
	mustAccept = $derived(this.rows.some((row) => row.preview.warnings.some(isOfRule)));
	accepted = $state(false);
	/** The entries for whose case data nothing leaves. */
	blocked = $derived(
		caseData(
			this.rows.flatMap((row) => row.passages),
			this.given,
			this.proposed
		)
	);

	readonly #versions: () => readonly VersionSummary[];
	readonly #first: PouchesFirst;

	constructor(versions: () => readonly VersionSummary[], first: PouchesFirst = { kind: 'co_chair' }) {
		super();
		this.#versions = versions;
		this.proposed = true;
		this.#first = first;
		this.reminder = first.reminder ?? false;
		this.mails = this.reminder;
		this.answerBy = first.answerBy ?? '';
		this.#kind(first.kind);
	}

	/** Reads for whom pouches can be made, and begins with the kind that was asked for. */
	async start() {
		try {
			this.readers = await call(commands.pouchReaders());
		} catch (thrown) {
			this.refused = refusal(thrown);
			this.counting = false;
			return;
		}
		const { codes } = this.#first;
		if (this.kind === 'co_chair' || codes) for (const reader of this.ofKind) if (codes?.includes(reader.code) ?? true) this.#choose(reader);
		await this.count();
	}

	#kind(kind: PouchKind) {
		this.kind = kind;
		// A reader without Entente reads the same as files.
		this.twin = kind === 'reader' ? 'docx' : '';
		this.papers = false;
	}

	chooseKind(kind: PouchKind) {
		this.forget();
		this.#kind(kind);
		this.chosen.clear();
		if (kind === 'co_chair' || kind === 'notes') for (const reader of this.ofKind) this.#choose(reader);
		return this.count();
	}

	#choose(reader: PouchReader) {
		this.chosen.add(reader.whom);
		if (this.locks.has(reader.whom)) return;
		const lock = new LockChoice(reader.key);
		this.locks.set(reader.whom, lock);
		void lock.propose().catch((thrown: unknown) => (this.refused = refusal(thrown)));
	}

	toggle(reader: PouchReader) {
		if (!this.chosen.delete(reader.whom)) this.#choose(reader);
		return this.count();
	}

	toggleAll() {
		if (this.whom.length === this.ofKind.length) this.chosen.clear();
		else for (const reader of this.ofKind) this.#choose(reader);
		return this.count();
	}

	set(change: Partial<Pick<SendModel, 'version' | 'items' | 'lastDay' | 'papers' | 'twin' | 'asks'>>) {
		this.forget();
		Object.assign(this, change);
		return this.count();
	}

	look(whom: string, paper: PaperKind | null = null) {
		this.looked = whom;
		this.paper = paper;
		return this.load();
	}

	wanted(): PouchesWanted {
		return {
			whom: this.whom.map((reader) => reader.whom),
			version: (OF_VERSION[this.kind] && this.version) || null,
			items: this.kind === 'notes' ? [...this.items] : [],
			last_day: this.lastDay || null,
			papers: WITH_PAPERS[this.kind] && this.papers,
			proposed: this.proposed,
			answers: [...this.given],
			twin: this.twin || null,
			mails: this.mails && this.addressed.length > 0 ? { reminder: this.reminder, answer_by: this.answerBy || null } : null,
			asks: this.kind === 'delegation' ? [...this.asks] : []
		};
	}

	/** Reads what every pouch would hold, and the page that is looked at: once more where something changed meanwhile. */
	count(): Promise<void> {
		this.counting = true;
		this.#changed = true;
		this.#running ??= this.#counted().finally(() => (this.#running = null));
		return this.#running;
	}

	async #counted() {
		while (this.#changed) {
			this.#changed = false;
			const nobody = this.whom.length === 0 || (this.kind === 'notes' && this.items.length === 0);
			try {
				const rows = nobody ? [] : await call(commands.previewPouches(this.wanted()));
				if (this.#changed) continue;
				this.refused = null;
				this.accepted = false;
				this.rows = rows;
				if (rows.length > 0) await this.load();
			} catch (thrown) {
				if (this.#changed) continue;
				this.rows = [];
				this.refused = refusal(thrown);
			}
		}
		this.counting = false;
	}

	protected again() {
		return this.count();
	}

	protected override answered() {
		return (
			!this.counting &&
			this.rows.length > 0 &&
			this.unlocked.length === 0 &&
			this.open.length === 0 &&
			this.blocked.length === 0 &&
			(!this.mustAccept || this.accepted)
		);
	}

	/** The page of a paper as it stands in the pouch; what has no pages is a calendar. */
	choice(): Wanted {
		const paper = this.shownPaper ?? 'calendar';
		const ofNotes = paper === 'minutes' || paper === 'corrections';
		const versions = this.#versions();
		const at = versions.findIndex((version) => version.name === this.row?.preview.version);
		return {
			paper,
			form: paper === 'calendar' ? 'ics' : ofNotes ? 'docx' : 'pdf',
			audience: this.row?.preview.audience ?? 'participants',
			version: ofNotes ? null : (versions[at]?.id ?? null),
			since: paper === 'changes' ? (versions[at - 1]?.id ?? null) : null,
			parts: { speakers: true, descriptions: true, questions: true, second_zone: null, language: null },
			notes: { ...this.answeredNotes(), item: (this.kind === 'notes' && this.items.length === 1 && this.items[0]) || null },
			signatures: USUAL_SIGNATURES,
			history: null,
			people: []
		};
	}

	/** What the page alone would ask is asked of the whole step. */
	protected async read(choice: Wanted) {
		const said = await call(commands.previewExport(choice));
		return { ...said, warnings: said.warnings.filter((warning) => !isOfRule(warning)) };
	}

	protected draw(choice: Wanted, page: number) {
		return call(commands.exportPage(choice, page));
	}

	protected send() {
		const locks = this.whom.flatMap((reader): PouchLock[] => {
			const lock = this.locks.get(reader.whom);
			if (!lock) return [];
			const whom = reader.whom;
			if (lock.by === 'key') return [{ whom, with: { by: 'key', key: lock.key } }];
			return [{ whom, with: { by: 'passphrase', passphrase: lock.passphrase } }];
		});
		return call(commands.writePouches(this.wanted(), locks));
	}
}
