import { call, commands, refusal, type ActorRole, type Strength } from '$lib/ipc';
import { Attempt } from '$lib/parts';
import type { SessionModel } from './session.svelte';

/** How long to wait before asking how strong a passphrase is, in milliseconds. */
const PAUSE = 150;

/** A workspace that is about to be made. */
export class NewWorkspace extends Attempt {
	title = $state('');
	path = $state<string | null>(null);
	name = $state('');
	role = $state<ActorRole>('secretariat');
	passphrase = $state('');
	again = $state('');
	strength = $state.raw<Strength | null>(null);
	tried = $state(false);
	#session: SessionModel;
	#timer: ReturnType<typeof setTimeout> | undefined;

	differs = $derived(this.again !== '' && this.again !== this.passphrase);
	complete = $derived(this.title.trim() !== '' && this.name.trim() !== '' && this.passphrase !== '' && this.again === this.passphrase);

	constructor(session: SessionModel) {
		super();
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
		const path = this.path;
		return this.run(async () => {
			await this.#session.create(path, this.passphrase, this.title.trim(), { name: this.name.trim(), role: this.role });
			this.passphrase = '';
			this.again = '';
		});
	}
}
