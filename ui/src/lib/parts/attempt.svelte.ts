import type { Toasts } from '$lib/components';
import { refusal, type Refused } from '$lib/ipc';
import { errorWords } from '$lib/words';

/** One attempt at a time, and why the last one was refused. */
export class Attempt {
	busy = $state(false);
	refused = $state.raw<Refused | null>(null);

	/** Runs something; false where it was refused or something else still runs. */
	async run(work: () => Promise<unknown>): Promise<boolean> {
		if (this.busy) return false;
		this.busy = true;
		this.refused = null;
		try {
			await work();
			return true;
		} catch (thrown) {
			this.refused = refusal(thrown);
			return false;
		} finally {
			this.busy = false;
		}
	}
}

/** Runs something where no form is; says in a message why it was refused, and answers whether it was done. */
export function saying(toasts: Toasts) {
	return async (work: () => Promise<unknown>): Promise<boolean> => {
		try {
			await work();
			return true;
		} catch (thrown) {
			toasts.say(errorWords(refusal(thrown)), { tone: 'bad' });
			return false;
		}
	};
}
