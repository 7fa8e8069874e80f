import { call, commands, onLockSoon } from '$lib/ipc';

/** How often it is said that the person is here, at most, in milliseconds. */
const OFTEN = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Says that the person is here, and for how long nobody may be before the lock comes. The backend counts. */
export class Idle {
	/** Seconds until the lock; null while it is not near. */
	left = $state<number | null>(null);
	#said = 0;

	/** Follows what the person does, until it is stopped. */
	follow(): () => void {
		const hear = (event: Event) => this.#here(event);
		const stop = onLockSoon((seconds) => (this.left = seconds));
		for (const sign of SIGNS) window.addEventListener(sign, hear, { capture: true, passive: false });
		return () => {
			stop();
			for (const sign of SIGNS) window.removeEventListener(sign, hear, { capture: true });
		};
	}

	#here(event: Event) {
		const near = this.left !== null;
		// A key that answers the warning does nothing else; what is typed in a field is typed.
		const typed = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable="true"]');
		if (near && event instanceof KeyboardEvent && !typed) {
			event.preventDefault();
			event.stopImmediatePropagation();
		}
		this.left = null;
		const now = Date.now();
		if (!near && now - this.#said < OFTEN) return;
		this.#said = now;
		void call(commands.stillHere()).catch(() => undefined);
	}
}
