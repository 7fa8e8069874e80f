import {
	call,
	commands,
	refusal,
	type HistoryAsked,
	type HistoryLine,
	type HistoryView,
	type Noun,
	type RecordAsked,
	type Refused,
	type Step,
	type StepKind
} from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import { createContext } from 'svelte';

/** How many lines are read at first, and with each "show more". */
const PAGE = 200;

/** Of what the history is: of everything, or of one record, which may still be to be chosen. */
export type Scope = 'workspace' | 'person' | 'item';

/** Which of the two a record is; null where it is neither. */
export function scopeOf(noun: Noun): Exclude<Scope, 'workspace'> | null {
	if (noun === 'participant' || noun === 'person' || noun === 'guest') return 'person';
	return noun === 'agenda_item' ? 'item' : null;
}

/** What happened in the workspace, as far as the filters let it through. */
export class History {
	view = $state.raw<HistoryView | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** Whether an answer is waited for. */
	busy = $state(false);
	kind = $state<StepKind | null>(null);
	actor = $state<string | null>(null);
	day = $state<string | null>(null);
	text = $state('');
	scope = $state<Scope>('workspace');
	/** The one record that is looked at; null while it is none, or still to be chosen. */
	about = $state.raw<RecordAsked | null>(null);
	/** The line that is looked at, by its place in the journal. */
	current = $state<number | null>(null);
	#most = PAGE;
	#asked = 0;
	#fresh: Fresh;

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({ nouns: 'every', lazy: true, load: () => this.#read(), drop: () => this.#drop() });
	}

	get line(): HistoryLine | null {
		return this.view?.lines.find((line) => line.step.seq === this.current) ?? null;
	}

	get filtered(): boolean {
		return this.about !== null || this.kind !== null || this.actor !== null || this.day !== null || this.text.trim() !== '';
	}

	/** Which lines are let through, for the paper that is made of them: all of those, and not one page. */
	get sifted(): HistoryAsked {
		return this.#asks(0);
	}

	/** Reads the history again. */
	load() {
		return this.#fresh.load();
	}

	/** Keeps the history fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	#asks(most: number): HistoryAsked {
		const { about, kind, actor, day, text } = this;
		return { about, kind, actor, day, text, most };
	}

	/** Lets other lines through. */
	sift(by: Partial<Pick<History, 'scope' | 'about' | 'kind' | 'actor' | 'day' | 'text'>>) {
		Object.assign(this, by);
		this.#most = PAGE;
		return this.load();
	}

	/** Lets everything through. */
	clear() {
		return this.sift({ scope: 'workspace', about: null, kind: null, actor: null, day: null, text: '' });
	}

	/** Shows older lines too. */
	more() {
		this.#most += PAGE;
		return this.load();
	}

	/** The steps behind a line that undoing to it takes back. */
	behind(line: HistoryLine): Promise<Step[]> {
		return call(commands.stepsBehind(line.step.seq));
	}

	/** Takes back every step behind a line, as one step. */
	undoTo(line: HistoryLine): Promise<number> {
		return call(commands.undoTo(line.step.seq));
	}

	/** Brings back what the one record of a line held before it. */
	restore(line: HistoryLine): Promise<number> {
		const change = restorable(line)!;
		const fields = change.fields.filter((field) => field.comes_back).map((field) => field.field);
		const { noun, record } = change;
		const seen = this.view!.seen;
		return call(commands.restoreRecord({ noun, record, at: { at: 'before', of: line.step.seq }, fields, seen }));
	}

	async #read() {
		const asked = ++this.#asked;
		this.busy = true;
		try {
			const view = await call(commands.history(this.#asks(this.#most)));
			if (asked !== this.#asked) return;
			this.view = view;
			this.refused = null;
		} catch (thrown) {
			if (asked === this.#asked) this.refused = refusal(thrown);
		} finally {
			if (asked === this.#asked) this.busy = false;
		}
	}

	#drop() {
		this.#asked += 1;
		this.view = null;
		this.refused = null;
		this.busy = false;
		this.current = null;
		this.scope = 'workspace';
		this.about = this.kind = this.actor = this.day = null;
		this.text = '';
		this.#most = PAGE;
	}
}

/** What a line changed, where that can be brought back by itself: values of one record. */
export function restorable(line: HistoryLine) {
	const [change, ...others] = line.changes;
	return change && others.length === 0 && change.fields.some((field) => field.comes_back) ? change : null;
}

export const [useHistory, provideHistory] = createContext<History>();
