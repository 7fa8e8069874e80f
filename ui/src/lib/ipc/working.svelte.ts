import { untrack } from 'svelte';
import type { Progress } from './bindings';

/** How long an answer may take before it shows as waited for, in milliseconds: what is faster needs no sign. */
const SOON = 100;

/** Which answers are waited for: every call goes through here, so that no screen has to say so by itself. */
export class Working {
	#slow = $state(0);
	#waiting = new Set<Promise<unknown>>();
	#elsewhere = $state(0);
	#told = $state.raw<Progress | null>(null);
	/** Whether an answer has been waited for long enough to show it. */
	slow = $derived(this.#slow > 0);
	/** What is waited for, as far as it was told, where nothing on the screen says so by itself. */
	told = $derived(this.slow && this.#elsewhere === 0 ? this.#told : null);

	/** Hears how far a long task is. */
	hear(progress: Progress) {
		this.#told = progress.task === 'backup' && progress.done >= progress.total ? null : progress;
	}

	/** Something on the screen says how far it is, until what is returned is called. */
	saidElsewhere(): () => void {
		untrack(() => (this.#elsewhere += 1));
		return () => untrack(() => (this.#elsewhere -= 1));
	}

	/** Waits for an answer, whatever comes of it. */
	async on<T>(answer: Promise<T>): Promise<T> {
		this.#waiting.add(answer);
		let counted = false;
		const timer = setTimeout(() => {
			counted = true;
			this.#slow += 1;
		}, SOON);
		try {
			return await answer;
		} finally {
			this.#waiting.delete(answer);
			clearTimeout(timer);
			if (counted) this.#slow -= 1;
			if (this.#slow === 0 && this.#told?.task !== 'backup') this.#told = null;
		}
	}

	/** Waits until every answer is there that is waited for, those that follow from them too, but no longer than `most` milliseconds. */
	async settled(most: number): Promise<void> {
		const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), most));
		while (this.#waiting.size > 0) {
			const all = Promise.allSettled(this.#waiting).then(() => 'there' as const);
			if ((await Promise.race([all, late])) === 'late') return;
		}
	}
}

export const working = new Working();
