import { refusal, type Refused } from '$lib/ipc';
import type { SessionModel } from './session.svelte';

/** Whether a file is a pouch, by its name. */
export const isPouch = (path: string): boolean => path.toLowerCase().endsWith('.pouch');

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
			if (isPouch(path)) await this.#session.openPouch(path, this.passphrase);
			else await this.#session.open(path, this.passphrase, null);
			this.passphrase = '';
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code === 'damaged' && !isPouch(path)) {
				this.passphrase = '';
				this.#session.damaged = true;
			}
			this.refused = refused;
			return false;
		} finally {
			this.busy = false;
		}
	}

	/** Begins anew, for another file. */
	reset() {
		this.passphrase = '';
		this.forgive();
	}

	/** Takes back what was said about the last try. */
	forgive() {
		this.refused = null;
	}
}
