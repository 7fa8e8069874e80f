import type { Toasts } from '$lib/components';
import { refusal, type Refused } from '$lib/ipc';
import { errorWords } from '$lib/words';

/** One attempt at a time, and why the last one was refused. */
export class Attempt {
	busy = $state(false);
	refused = $state.raw<Refused | null>(null);
	readonly #only: string | null;

	/** The only field, where there is one: a value that is all that was sent is refused without its name. */
	constructor(only: string | null = null) {
		this.#only = only;
	}

	/** Why a field was refused, for the field to say. */
	at(field: string): string | null {
		return this.refused && this.#about(this.refused) === field ? errorWords(this.refused) : null;
	}

	/** Why it was refused, where none of these fields says so. */
	elsewhere(fields: readonly string[]): string | null {
		return this.refused && !fields.includes(this.#about(this.refused) ?? '') ? errorWords(this.refused) : null;
	}

	#about({ code, field }: Refused): string | null {
		return field ?? (code === 'value_refused' || code === 'text_refused' ? this.#only : null);
	}

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
