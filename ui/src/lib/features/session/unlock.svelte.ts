import { refusal, type Refused } from '$lib/ipc';
import type { SessionModel } from './session.svelte';

/** One try to open one file with a passphrase. The passphrase is forgotten as soon as the file is open. */
export class Unlock {
	passphrase = $state('');
	busy = $state(false);
	refused = $state.raw<Refused | null>(null);
	#session: SessionModel;

	constructor(session: SessionModel) {
		this.#session = session;
	}

	/** Opens the file; true when it is open. */
	async open(path: string): Promise<boolean> {
		if (this.busy || this.passphrase === '') return false;
		this.busy = true;
		this.refused = null;
		try {
			await this.#session.open(path, this.passphrase, null);
			this.passphrase = '';
			return true;
		} catch (thrown) {
			this.refused = refusal(thrown);
			return false;
		} finally {
			this.busy = false;
		}
	}

	/** Begins anew, for another file. */
	reset() {
		this.passphrase = '';
		this.refused = null;
	}
}
