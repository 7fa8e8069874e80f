import { onChange, type Noun, type Stop } from '$lib/ipc';
import { createContext } from 'svelte';

/** Something shown of a meeting: when it is read again, and how it is forgotten. */
export interface Kept {
	/** A commit that changed a record of one of these makes it stale. */
	nouns: readonly Noun[] | 'every';
	/** Reads it. What cannot show its own failure throws it. */
	load?: () => Promise<unknown>;
	/** Forgets it, whatever of it is shown. */
	drop: () => void;
	/** Whether it is read only while it is shown: else it just grows stale. */
	lazy?: boolean;
}

/** How long an event may come behind the answer of its command, in milliseconds. */
const LATE = 100;

/** Waits until what just changed is painted; in a window that is not shown nothing is, and it is not waited for long. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, LATE);
	});
}

/** One thing that is kept fresh: one reading runs, at most one more waits behind it. */
export class Fresh {
	#kept: Kept;
	#open: () => boolean;
	#failed: (thrown: unknown) => void;
	#running: Promise<void> | null = null;
	#waiting: Promise<void> | null = null;
	#dropped = false;
	#stale = true;
	#shown = 0;

	constructor(kept: Kept, open: () => boolean, failed: (thrown: unknown) => void) {
		this.#kept = kept;
		this.#open = open;
		this.#failed = failed;
	}

	/** What runs or waits now. */
	get busy(): Promise<void> | null {
		return this.#waiting ?? this.#running;
	}

	/** Reads it as it is from now on: behind a reading that has begun already, whose answer may be older. */
	load(): Promise<void> {
		if (!this.#open()) return Promise.resolve();
		if (!this.#running) return (this.#running = this.#read().finally(() => (this.#running = null)));
		return (this.#waiting ??= this.#running.then(() => {
			this.#waiting = null;
			return this.load();
		}));
	}

	/** Keeps it fresh as long as somebody looks at it. */
	show(): Stop {
		this.#shown += 1;
		if (this.#stale) void this.load();
		return () => (this.#shown -= 1);
	}

	/** Something of it changed. */
	touch(): Promise<void> | void {
		this.#stale = true;
		if (!this.#kept.lazy || this.#shown > 0) return this.load();
	}

	drop() {
		this.#stale = true;
		this.#dropped = true;
		this.#kept.drop();
	}

	concerns(nouns: readonly Noun[]): boolean {
		const own = this.#kept.nouns;
		return own === 'every' || nouns.some((noun) => own.includes(noun));
	}

	async #read() {
		if (!this.#open()) return;
		this.#stale = false;
		this.#dropped = false;
		try {
			await this.#kept.load?.();
		} catch (thrown) {
			this.#failed(thrown);
		}
		// What was asked before it was dropped must not be shown after it.
		if (this.#dropped) this.#kept.drop();
	}
}

/**
 * The one owner of freshness: whatever shows something of the open meeting is registered here.
 *
 * It is read when a meeting is looked at, and once after each commit that changed one of its nouns; no verb reads by hand.
 * Locking, closing and looking at another meeting drop everything, so that forgetting is no matter of memory.
 */
export class Freshness {
	#kept = new Set<Fresh>();
	#meeting: string | null = null;
	#failed: (thrown: unknown) => void;
	#heard = 0;
	/** How many answers are still to be painted, and what is read again when they are. */
	#painting = 0;
	#behind = new Set<Fresh>();
	#painted: Promise<void> = Promise.resolve();
	#late = new Set<() => void>();

	constructor(failed: (thrown: unknown) => void = () => {}) {
		this.#failed = failed;
	}

	/** Begins to follow what the backend says changed. */
	start(): Stop {
		return onChange(({ nouns }) => this.changed(nouns));
	}

	/** Takes charge of something. */
	register(kept: Kept): Fresh {
		const fresh = new Fresh(kept, () => this.#meeting !== null, this.#failed);
		this.#kept.add(fresh);
		return fresh;
	}

	/** Takes charge of something that a dialog shows, as long as it is open. */
	whileOpen(kept: Kept): Stop {
		const fresh = this.register(kept);
		void fresh.load();
		return () => {
			this.#kept.delete(fresh);
			fresh.drop();
		};
	}

	/** Drops what was shown and reads everything of a meeting; of none, where none is open. */
	async lookAt(meeting: string | null): Promise<void> {
		this.#meeting = meeting;
		for (const fresh of this.#kept) fresh.drop();
		if (meeting !== null) await Promise.all([...this.#kept].map((fresh) => fresh.touch()));
	}

	/** Records of these nouns changed. */
	changed(nouns: readonly Noun[]) {
		this.#heard += 1;
		for (const late of this.#late) late();
		this.#touch(nouns);
	}

	/** Reads again what shows these nouns, where a refusal says that they are not as they were read. */
	again(nouns: readonly Noun[]): Promise<void> {
		this.#touch(nouns);
		return this.settled();
	}

	#touch(nouns: readonly Noun[]) {
		const concerned = [...this.#kept].filter((fresh) => fresh.concerns(nouns));
		if (this.#painting > 0) for (const fresh of concerned) this.#behind.add(fresh);
		else for (const fresh of concerned) void fresh.touch();
	}

	/** Does something whose answer is shown by itself: what follows from it is read again once that is painted. */
	async first<T>(work: () => Promise<T>): Promise<T> {
		this.#painting += 1;
		try {
			return await work();
		} finally {
			this.#painted = painted().then(() => {
				this.#painting -= 1;
				if (this.#painting > 0) return;
				for (const fresh of this.#behind) if (this.#kept.has(fresh)) void fresh.touch();
				this.#behind.clear();
			});
		}
	}

	/** Does something and waits until what it changed is shown. What answers `false` kept nothing, and nothing is waited for. */
	async after<T>(work: () => Promise<T>): Promise<T> {
		const heard = this.#heard;
		const answer = await work();
		if (answer === false) return answer;
		// Where nothing changed, nothing is heard.
		if (heard === this.#heard) await this.#hear();
		await this.settled();
		return answer;
	}

	/** Waits until nothing is being read. */
	async settled(): Promise<void> {
		await this.#painted;
		for (let busy; (busy = [...this.#kept].flatMap((fresh) => fresh.busy ?? [])).length > 0;) await Promise.all(busy);
	}

	#hear(): Promise<void> {
		return new Promise((resolve) => {
			const done = () => {
				clearTimeout(timer);
				this.#late.delete(done);
				resolve();
			};
			const timer = setTimeout(done, LATE);
			this.#late.add(done);
		});
	}
}

export const [useFreshness, provideFreshness] = createContext<Freshness>();
