import { call, commands, type Step } from '$lib/ipc';

/** One step back, one step forth. */
export class Steps {
	/** Takes back the last step. */
	undo(): Promise<Step> {
		return call(commands.undo());
	}

	/** Does the step that was taken back last once more. */
	redo(): Promise<Step> {
		return call(commands.redo());
	}
}
