import { refusal, type Refused } from '$lib/ipc';

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
