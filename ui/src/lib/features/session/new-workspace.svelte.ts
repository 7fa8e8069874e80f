import { call, commands, refusal, type ActorRole, type Refused, type Strength } from '$lib/ipc';
import type { SessionModel } from './session.svelte';

/** How long to wait before asking how strong a passphrase is, in milliseconds. */
const PAUSE = 150;

/** A workspace that is about to be made. */
export class NewWorkspace {
	title = $state('');
	path = $state<string | null>(null);
	name = $state('');
	role = $state<ActorRole>('secretariat');
	passphrase = $state('');
	again = $state('');
	strength = $state.raw<Strength | null>(null);
	busy = $state(false);
	tried = $state(false);
	refused = $state.raw<Refused | null>(null);
	#session: SessionModel;
	#timer: ReturnType<typeof setTimeout> | undefined;

	differs = $derived(this.again !== '' && this.again !== this.passphrase);
	complete = $derived(this.title.trim() !== '' && this.name.trim() !== '' && this.passphrase !== '' && this.again === this.passphrase);

	constructor(session: SessionModel) {
		this.#session = session;
	}

	/** Asks how strong the passphrase is, a moment after the last key. */
	typed() {
		this.refused = null;
		clearTimeout(this.#timer);
		if (this.passphrase === '') {
			this.strength = null;
			return;
		}
		this.#timer = setTimeout(async () => {
			const asked = this.passphrase;
			const strength = await call(commands.passphraseStrength(asked)).catch(() => null);
			if (asked === this.passphrase) this.strength = strength;
		}, PAUSE);
	}

	/** Asks where the file is to be kept. */
	async choosePlace() {
		try {
			this.path = (await call(commands.pickNewWorkspace(`${this.title.trim() || 'Workspace'}.entente`))) ?? this.path;
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
		this.busy = true;
		try {
			await this.#session.create(this.path, this.passphrase, this.title.trim(), { name: this.name.trim(), role: this.role });
			this.passphrase = '';
			this.again = '';
			return true;
		} catch (thrown) {
			this.refused = refusal(thrown);
			return false;
		} finally {
			this.busy = false;
		}
	}
}
