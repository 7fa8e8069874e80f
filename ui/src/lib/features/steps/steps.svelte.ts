import { call, commands, refusal, type Refused, type Step } from '$lib/ipc';
import { createContext } from 'svelte';

/** How many steps the history shows. */
const SHOWN = 200;

/** What was done, undone and can be undone. */
export class Steps {
	list = $state.raw<Step[] | null>(null);
	refused = $state.raw<Refused | null>(null);

	/** Takes back the last step. */
	undo(): Promise<Step> {
		return call(commands.undo());
	}

	/** Does the step that was taken back last once more. */
	redo(): Promise<Step> {
		return call(commands.redo());
	}

	/** Reads the history. */
	async load() {
		try {
			this.list = await call(commands.steps(SHOWN));
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	drop() {
		this.list = null;
		this.refused = null;
	}
}

export const [useSteps, provideSteps] = createContext<Steps>();
