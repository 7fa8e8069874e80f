import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type ApprovalWanted,
	type ChangeKind,
	type CommentWanted,
	type Refused,
	type ReviewBoard,
	type ReviewEntry,
	type ReviewItem,
	type ReviewThread,
	type Suggestion
} from '$lib/ipc';
import { createContext } from 'svelte';

/** What can be done on a review: in the workspace of the secretariat, or in the pouch of a body in the chair. */
export interface ReviewVerbs {
	board: (version: string | null) => Promise<ReviewBoard>;
	comment: (version: string, wanted: CommentWanted) => Promise<unknown>;
	edit: (entry: ReviewEntry, text: string, suggestion: Suggestion | null) => Promise<unknown>;
	remove: (entry: ReviewEntry) => Promise<unknown>;
	resolve: (thread: ReviewThread, resolved: boolean) => Promise<unknown>;
	decide: (version: string, wanted: ApprovalWanted) => Promise<unknown>;
	/** The secretariat's alone. */
	accept?: (entry: ReviewEntry) => Promise<unknown>;
	refuse?: (entry: ReviewEntry, reason: string) => Promise<unknown>;
	openRound?: (version: string, until: string) => Promise<unknown>;
	closeRound?: (id: string, revision: number) => Promise<unknown>;
}

/** What the secretariat does. */
export function inWorkspace(freshness: Freshness): ReviewVerbs {
	const after = <T>(work: () => Promise<T>) => freshness.after(work);
	return {
		board: (version) => call(commands.reviewBoard(version)),
		comment: (version, wanted) => after(() => call(commands.addComment(version, wanted))),
		edit: (entry, text, suggestion) => after(() => call(commands.editComment(entry.id, entry.revision, text, suggestion))),
		remove: (entry) => after(() => call(commands.removeComment(entry.id))),
		resolve: (thread, resolved) => {
			const first = thread.entries.find((entry) => entry.id === thread.id);
			return after(() => call(commands.resolveComment(thread.id, first?.revision ?? 0, resolved)));
		},
		decide: (version, wanted) => after(() => call(commands.noteApproval(version, wanted))),
		accept: (entry) => after(() => call(commands.acceptSuggestion(entry.id, entry.revision))),
		refuse: (entry, reason) => after(() => call(commands.refuseSuggestion(entry.id, entry.revision, reason))),
		openRound: (version, until) => after(() => call(commands.openRound(version, until))),
		closeRound: (id, revision) => after(() => call(commands.closeRound(id, revision)))
	};
}

/** What a body in the chair does in its pouch: nothing but its answer is written, and `reload` shows what became of it. */
export function inPouch(reload: () => Promise<unknown>): ReviewVerbs {
	const after = async <T>(work: Promise<T>): Promise<T> => {
		const done = await work;
		await reload();
		return done;
	};
	return {
		board: () => call(commands.answerBoard()),
		comment: (_, wanted) => after(call(commands.answerComment(wanted))),
		edit: (entry, text, suggestion) => after(call(commands.editAnswerComment(entry.id, text, suggestion))),
		remove: (entry) => after(call(commands.takeBackComment(entry.id))),
		resolve: (thread, resolved) => after(call(commands.resolveInAnswer(thread.id, resolved))),
		decide: (_, wanted) => after(call(commands.decideInAnswer(wanted)))
	};
}

/** The row of the agenda as a whole. */
export const WHOLE = 'whole';
/** The row of what is said of items that are gone. */
export const LOST = 'lost';

/** A row of the review: an item, the whole, or what is lost. */
export interface ReviewRow {
	id: string;
	item: ReviewItem | null;
	/** The date under which it stands; none for the whole and for what is lost. */
	date: string | null;
	threads: ReviewThread[];
}

/** A list from one place on, and then from its beginning. */
const onwards = <T>(list: readonly T[], at: number): T[] => [...list.slice(at), ...list.slice(0, at)];

/** The review of a version of the agenda, as this window shows it. */
export class Review {
	board = $state.raw<ReviewBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The version that is looked at; the newest where none is chosen. */
	version = $state<string | null>(null);
	/** The row that has the focus. */
	current = $state<string | null>(null);
	/** The kind of change that alone is shown; null for all. */
	kind = $state<ChangeKind | null>(null);
	/** Whether items without changes and comments are left out. */
	hides = $state(true);
	/** Both sides apart, instead of one text with marks. */
	apart = $state(false);
	readonly verbs: ReviewVerbs;
	readonly #fresh: Fresh;

	/** Every row, in reading order. */
	all = $derived.by<ReviewRow[]>(() => {
		const board = this.board;
		if (!board) return [];
		const of = (id: string | null) => board.threads.filter((thread) => !thread.lost && thread.item === id);
		const shown = board.days.flatMap((day) => day.items.map((item) => item.id));
		const items = board.days.flatMap((day) =>
			day.items.map((item) => ({ id: item.id, item, date: day.date, threads: of(item.id) }) satisfies ReviewRow)
		);
		// What is said of an item beside the timeline is not lost, and has no row of its own.
		const beside = board.threads.filter((thread) => thread.lost || (thread.item !== null && !shown.includes(thread.item)));
		const whole = { id: WHOLE, item: null, date: null, threads: of(null) };
		return [whole, ...items, ...(beside.length > 0 ? [{ id: LOST, item: null, date: null, threads: beside }] : [])];
	});
	rows = $derived(this.all.filter((row) => this.#shows(row)));
	row = $derived(this.rows.find((row) => row.id === this.current) ?? null);
	/** How many items each kind of change met. */
	kinds = $derived.by(() => {
		const counts = new Map<ChangeKind, number>();
		for (const { item } of this.all) for (const kind of item?.kinds ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
		return counts;
	});
	changed = $derived(this.all.filter((row) => (row.item?.kinds.length ?? 0) > 0).length);
	/** Whether the secretariat looks, which decides about suggestions. */
	decides = $derived(this.board?.reviewer === '');
	/** What waits for a decision. */
	open = $derived(
		this.board?.threads.flatMap((thread) => thread.entries).filter((entry) => entry.suggestion && !entry.decision).length ?? 0
	);

	constructor(freshness: Freshness, verbs: ReviewVerbs = inWorkspace(freshness)) {
		this.verbs = verbs;
		this.#fresh = freshness.register({
			nouns: ['comment', 'approval', 'review_round', 'agenda_version', 'agenda_item', 'agenda_remark', 'meeting', 'room'],
			lazy: true,
			load: () => this.read(),
			drop: () => {
				this.board = null;
				this.refused = null;
				this.version = null;
				this.current = null;
				this.kind = null;
			}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps it fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	/** Reads the board as it is now. */
	async read(): Promise<void> {
		try {
			this.board = await this.verbs.board(this.version);
			this.refused = null;
			if (this.current !== null && !this.row) this.current = null;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.field === 'version' && this.version !== null) {
				// The version that was looked at was taken back.
				this.version = null;
				return this.read();
			}
			this.refused = refused;
			this.board = null;
		}
	}

	/** Looks at another version. */
	look(version: string | null) {
		this.version = version;
		return this.load();
	}

	#shows(row: ReviewRow): boolean {
		if (this.kind !== null) return row.item?.kinds.includes(this.kind) ?? false;
		if (row.id === WHOLE || row.id === LOST || row.threads.length > 0) return true;
		return !this.hides || (row.item?.kinds.length ?? 0) > 0;
	}

	/** Moves to another row; to the nearest end where none has the focus. */
	move(by: number) {
		const at = this.rows.findIndex((row) => row.id === this.current);
		this.current = this.rows[nearest(this.rows.length, at, by)]?.id ?? null;
	}

	/** The entries of a row, or of some threads, that wait for a decision, in their order. */
	waiting(of: Pick<ReviewRow, 'threads'> | null): ReviewEntry[] {
		const entries = of?.threads.flatMap((thread) => thread.entries) ?? [];
		return entries.filter((entry) => entry.suggestion !== null && entry.decision === null);
	}

	/** The thread that waits for a decision next, from a thread of the current row or from that row: in it, else in those behind, else from the top. */
	nextWaiting(from: ReviewThread | null): { row: ReviewRow; thread: ReviewThread } | null {
		const row = this.row ?? this.rows[0];
		const rows = row ? onwards(this.rows, this.rows.indexOf(row)) : [];
		const threads = rows.flatMap((one) => {
			const at = one.threads.findIndex(({ id }) => id === from?.id);
			return onwards(one.threads, Math.max(0, at)).map((thread) => ({ row: one, thread }));
		});
		return threads.find(({ thread }) => this.waiting({ threads: [thread] }).length > 0) ?? null;
	}

	/** The suggestions that cannot be followed beside this one. */
	against(entry: ReviewEntry): ReviewEntry[] {
		const others = (this.board?.contradictions ?? []).flatMap(([one, other]) =>
			one === entry.id ? [other] : other === entry.id ? [one] : []
		);
		const all = this.board?.threads.flatMap((thread) => thread.entries) ?? [];
		return all.filter((other) => others.includes(other.id));
	}

	#versionId(): string {
		return this.board?.version.id ?? '';
	}

	comment(wanted: CommentWanted) {
		return this.verbs.comment(this.#versionId(), wanted);
	}

	decide(wanted: ApprovalWanted) {
		return this.verbs.decide(this.#versionId(), wanted);
	}

	openRound(until: string) {
		return this.verbs.openRound?.(this.#versionId(), until) ?? Promise.resolve();
	}
}

export const [useReview, provideReview] = createContext<Review>();
