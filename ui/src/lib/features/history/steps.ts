import { call, commands, refusal, type Refused, type Step } from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import { createContext } from 'svelte';

/** How many steps the history shows. */
const SHOWN = 200;

/** What was done, undone and can be undone. */
export class Steps {
	list = $state.raw<Step[] | null>(null);
	refused = $state.raw<Refused | null>(null);
	#fresh: Fresh;

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({ nouns: 'every', lazy: true, load: () => this.#read(), drop: () => this.#drop() });
	}

	/** Takes back the last step. */
	undo(): Promise<Step> {
		return call(commands.undo());
	}

	/** Does the step that was taken back last once more. */
	redo(): Promise<Step> {
		return call(commands.redo());
	}

	/** Reads the history again. */
	load() {
		return this.#fresh.load();
	}

	/** Keeps the history fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	async #read() {
		try {
			this.list = await call(commands.steps(SHOWN));
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	#drop() {
		this.list = null;
		this.refused = null;
	}
}

export const [useSteps, provideSteps] = createContext<Steps>();
