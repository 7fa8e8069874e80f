import { call, commands, type Strength } from '$lib/ipc';

/** How long to wait before asking how strong a passphrase is, in milliseconds. */
const PAUSE = 150;

/** A passphrase that is being chosen: typed twice, and weighed. */
export class NewPassphrase {
	text = $state('');
	again = $state('');
	strength = $state.raw<Strength | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	differs = $derived(this.again !== '' && this.again !== this.text);
	complete = $derived(this.text !== '' && this.again === this.text);

	/** Asks how strong it is, a moment after the last key. */
	typed() {
		clearTimeout(this.#timer);
		if (this.text === '') {
			this.strength = null;
			return;
		}
		this.#timer = setTimeout(async () => {
			const asked = this.text;
			const strength = await call(commands.passphraseStrength(asked)).catch(() => null);
			if (asked === this.text) this.strength = strength;
		}, PAUSE);
	}

	/** Forgets it. */
	forget() {
		clearTimeout(this.#timer);
		this.text = '';
		this.again = '';
		this.strength = null;
	}
}
