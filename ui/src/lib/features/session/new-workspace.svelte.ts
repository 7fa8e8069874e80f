import { call, commands, refusal, type ActorRole, type SharedPlace } from '$lib/ipc';
import { Attempt } from '$lib/parts';
import { NewPassphrase } from './new-passphrase.svelte';
import type { SessionModel } from './session.svelte';

/** A workspace that is about to be made. */
export class NewWorkspace extends Attempt {
	title = $state('');
	path = $state<string | null>(null);
	/** Why others than this computer may write there. */
	shared = $state.raw<SharedPlace | null>(null);
	name = $state('');
	role = $state<ActorRole>('secretariat');
	readonly passphrase = new NewPassphrase();
	tried = $state(false);
	#session: SessionModel;

	complete = $derived(this.title.trim() !== '' && this.name.trim() !== '' && this.passphrase.complete);

	constructor(session: SessionModel) {
		super();
		this.#session = session;
	}

	/** Asks where the file is to be kept. */
	async choosePlace() {
		try {
			const picked = await call(commands.pickNewWorkspace(`${this.title.trim() || 'Workspace'}.entente`));
			if (!picked) return;
			this.path = picked.path;
			this.shared = picked.shared;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Makes the workspace; true when it is open. */
	async create(): Promise<boolean> {
		this.tried = true;
		this.refused = null;
		if (!this.complete || this.busy) return false;
		if (this.path === null) await this.choosePlace();
		if (this.path === null) return false;
		const path = this.path;
		return this.run(async () => {
			await this.#session.create(path, this.passphrase.text, this.title.trim(), { name: this.name.trim(), role: this.role });
			this.passphrase.forget();
		});
	}
}
