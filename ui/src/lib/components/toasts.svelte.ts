/** What a message says, and at most one thing it offers. */
export interface Toast {
	id: number;
	text: string;
	tone: 'plain' | 'bad';
	action?: Offer;
}

/** What a message offers to do. */
export interface Offer {
	label: string;
	keys?: readonly string[];
	run: () => void;
	/** Whether it can still be done; a message whose offer is stale goes. */
	holds?: () => boolean;
}

/** How long a message stays, in milliseconds; one that offers something stays longer. */
const STAYS = { plain: 6_000, offers: 10_000 };

/** The short messages at the foot of the window, one at a time. */
export class Toasts {
	shown = $state.raw<Toast | null>(null);
	#next = 1;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Says something, in place of what was said before. */
	say(text: string, options: { tone?: Toast['tone']; action?: Offer } = {}) {
		this.shown = { id: this.#next++, text, tone: options.tone ?? 'plain', action: options.action };
		this.resume();
	}

	/** Keeps the message while the pointer or the focus is on it. */
	hold() {
		clearTimeout(this.#timer);
	}

	/** Lets the message go after its time. */
	resume() {
		this.hold();
		if (this.shown) this.#timer = setTimeout(() => this.close(), this.shown.action ? STAYS.offers : STAYS.plain);
	}

	/** Lets a message go whose offer can no longer be taken up. */
	review() {
		if (this.shown?.action?.holds?.() === false) this.close();
	}

	/** Forgets what was said. */
	close() {
		this.hold();
		this.shown = null;
	}
}
